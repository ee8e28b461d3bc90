//! Words that tell what stands beside them, in both languages: a text often has both. All folded, with a space between.
//!
//! No list of names: a name is told by its form. Names stand here only to be left alone, since everybody shares them.

/// Whether `word`, folded, stands in `list`.
pub fn has(list: &str, word: &str) -> bool {
    // By bytes: it is asked some ten times a word of a text, and iterators of `str` take four times as long.
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let mut start = 0;
    for end in 0..=list.len() {
        if list.get(end).is_none_or(|byte| *byte == b' ') {
            if &list[start..end] == word {
                return true;
            }
            start = end + 1;
        }
    }
    false
}

/// Whether `word`, folded, ends with a word of `list`.
pub fn ends(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| word.ends_with(other))
}

/// Words that are no name anywhere: where they have a capital in the middle of a sentence, a title or a quotation begins.
pub const FREQUENT: &str = "\
a aan alle alles als also an and any are as at be because bij but by can daar dan dat de deze did die dit \
do does een eerste en er everybody everyone everything first for from geen had has have he heb hebben \
heeft her het him his hij hoe how i if ik in is it its iedereen iemand ja je jij jou jouw jullie kan maar \
me meer men met mij mijn more my na naar naast nee new next niemand niet nieuwe no nobody nog not nothing \
now nu of off ok om on one only ons onze ook op or other our out over own second she since so some \
somebody someone such te tegen ten than that the their them then there these they this those to toch toe \
too tot twee tweede two u uit under uw van vanuit veel very via volgens voor vooral waar waarom wanneer \
want was wat we welk welke well were what when where which while who why wie wij with yes you your zal ze \
zelf zij zijn zo zoals zonder zou little";

/// Words that often begin a sentence, and that an edition may not have; those it has are known by it. In the middle of one they may be a name.
pub const STARTS: &str = "\
according achteraf afgelopen allemaal alright alsof although alvast anyway aside begin begon beiden \
beneden besides beyond binnenkort blijf blijkbaar bovendien dank dankzij dear deels despite doordat due \
dus during eenmaal eindelijk enkel evenals ever everywhere feitelijk further furthermore gek gelukkig \
gisteren goedemiddag goedemorgen halverwege hallo heel helaas hello hence hi hoewel hoi hoop however \
immers inderdaad indeed indien ingewikkeld intussen jammer kans kennelijk kortom kwam laatst las later \
likewise lots maybe meanwhile meestal mits mocht moest moreover nadat nadien namelijk namens neither \
nevertheless nine nor normaal oh ondanks ondertussen ongeveer onlangs ooit opeens opnieuw overall \
overigens pardon perhaps plotseling please prima probeer quite raar reeds regarding regelmatig samen \
seven sinds slechts somehow soms somewhere sorry sprak steeds straks tenminste tenslotte tenzij terwijl \
thank thanks therefore third though throughout thus tijdens toevallig tonight totdat towards uiteindelijk \
uiteraard underneath unless unlike until upon used usual vanaf vanavond vanmiddag vanmorgen vanochtend \
vanwege velen vermoedelijk vervolgens vlak vlot volgend voorheen voorlopig voortaan vorig vrijwel \
whatever whenever whereas whether whose wish wonder yesterday zeker zelden zelfs zeven zodra zojuist \
zowel zulke vader moeder ouders zoon dochter broer zus oma opa father mother child parents son daughter \
brother sister stil stilte vol silence full mooi mooie lange";

/// First names that are common words as well: listed, they are hidden only as they are written there, or in capitals.
pub const HOMONYMS: &str =
    "ben bill door drew faith frank grant guy hoop hope jet joy mag mark may pat rich sue wil will";

/// What carries a capital wherever it stands: days, months, languages, what is known to every reader, and posts without a name.
pub const CAPITALISED: &str = "\
monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag \
zaterdag zondag january february march april june july august september october november december \
nederland nederlander nederlanders nederlands nederlandse holland dutch english engels engelse british \
brits britse britain german duits duitse duitsland germany french franse belgie vlaams europees europese \
europa europe european american amerikaans turks turkse marokkaans marokkaanse pools poolse arabisch god \
christmas kerst kerstmis pasen easter ramadan bijbel koran bible quran internet google excel word outlook \
teams zoom whatsapp linkedin windows kamer kamerlid kamerbrief kamervragen parlement parliament kabinet \
cabinet rijk grondwet rijksoverheid state house lords commons council woo wob awb corona covid brexit \
good work goed werk bijlage artikel hoofdstuk chapter annex article section figuur figure tabel table i'm \
i've i'd i'll groet groeten vriendelijke hartelijke regards sincerely noord oost zuid west north east \
south";

/// Posts, by their endings, so that compounds go along: who is the only one of them can be recognised.
pub const POSTS: &str = "\
jurist econoom directeur adviseur inspecteur coordinator minister secretaris ambtenaar voorzitter hoofd \
leider manager arts kundige verpleger docent leraar rector voerder houder generaal wethouder burgemeester \
griffier rechter officier agent beleidsmaker maker werker collega leidinggevende baas chef stagiair \
trainee vrouw man deskundige expert onderzoeker controller notaris advocaat loog therapeut begeleider \
trainer coach architect ingenieur handhaver toezichthouder bestuurder commissaris ombudsman \
vertrouwenspersoon klokkenluider lid ambassadeur lawyer director adviser advisor inspector auditor \
secretary officer servant chair chairman head leader doctor nurse teacher professor principal mayor judge \
clerk analyst worker employee colleague boss intern scientist researcher accountant engineer spokesperson \
spokesman executive deputy assistant representative ambassador counsel consultant supervisor \
administrator woman member whistleblower beheerder elaar eigenaar opvolger voorganger handelaar teur slid";

/// What makes a post that of one person, and what has to stand before it to do so.
pub const ONLY: &str = "\
enige vorige only previous then sole huidige current nieuwe new";
/// What does so by itself.
pub const FORMER: &str = "toenmalige toenmalig voormalige voormalig former";
/// What points at one.
pub const POINTERS: &str =
    "de het onze ons mijn hun zijn haar jullie jouw je uw 's als the our my their his her its your as";

/// Words that an organisation or a part of one begins or ends with.
pub const ORGANISATIONS: &str = "\
ministerie departement directie directoraat-generaal afdeling inspectie bureau stichting gemeente \
provincie waterschap commissie team teams dienst agentschap universiteit hogeschool ziekenhuis school \
rechtbank vereniging vakbond unit sector cluster raad college instituut autoriteit fonds ministry \
department directorate agency council office branch division foundation board committee commission \
university hospital court service institute authority inspectorate trust charity academy group union";

/// What an organisation ends with when it is written as one word.
pub const ORGANISATION_ENDS: &str = "dienst ministerie directie inspectie bureau stichting raad instituut autoriteit fonds bank commissie agentschap";

/// What binds the words of the name of an organisation.
pub const BINDERS: &str = "van voor of for de het the en and der den";

/// What stands before a name: titles, and posts by which somebody is called.
pub const TITLES: &str = "\
mr drs dr ir ing prof dhr mevr mw mevrouw meneer mijnheer heer mrs ms miss mx sir madam dame lord lady \
professor doctor ds pater zuster minister staatssecretaris burgemeester wethouder gedeputeerde meester \
juf juffrouw dokter broeder oom tante mayor alderman councillor nurse sister judge justice sergeant \
constable uncle auntie";

/// What ends with a full stop that ends no sentence.
pub const SHORTENED: &str = "\
mr drs dr ir ing prof dhr mevr mw mrs ms st bijv bv nr no art jl ca evt incl excl o.a m.n e.g i.e vs tel \
ref resp fam ds jan feb mrt apr jun jul aug sep sept okt oct nov dec";

/// Letters with full stops between them that are nobody's initials.
pub const NO_INITIALS: &str = "nb ps bv nv us uk eu ie eg am pm";

/// What stands between a first name and a surname.
pub const PREFIXES: &str = "\
van de der den ten ter te t el al ben bin ibn von zu di da do dos du la le del des af bint";

/// Abbreviations that most texts of a civil servant have.
pub const ABBREVIATIONS: &str = "\
avg woo wob awb ict hrm hrd pdf bsn iban cao wia zzp kpi faq diy asap tbd foi gdpr kvk btw vat usa ceo \
cfo sms app url usb bhv nda sla swot smart vog wmo wlz api aow";

/// The months, shortened or not.
pub const MONTHS: &str = "\
januari februari maart april mei juni juli augustus september oktober november december jan feb febr mrt \
apr jun jul aug sep sept okt nov dec january february march may june july august october oct mar";

/// Words that a file number stands behind; also what ends with `nummer`.
pub const FILES: &str = "\
zaak zaaknr dossier dossiernr kenmerk referentie ref nummer nr number no case file reference ticket \
rekest docket meldnr volgnr factuur invoice";

/// What a street ends with.
pub const STREETS: &str = "\
straat laan weg plein kade gracht singel dijk pad hof steeg dreef plantsoen park markt boulevard baan wal \
haven kamp berg veld akker burg ring poort brink hoek oord hout";

/// What follows the name of a street.
pub const STREETS_APART: &str = "\
street road lane avenue square drive close court way place terrace gardens st rd ave ln boulevard \
crescent row hill walk grove yard mews wharf quay green";

/// Endings of words for what nobody can touch: no name, wherever it stands.
pub const ABSTRACT: &str = "heid heden teit schap schappen isme";

/// Endings that make another word of a name: "Karinachtig", "Karintje".
pub const SUFFIXES: &str = "achtig achtige tje tjes";

/// What stands before "den", "der" and "'t" in a surname, and is an ordinary word elsewhere.
pub const LOOSE_PREFIXES: &str = "van op in aan uit over onder bij voor";

/// What stands before the participle of a Dutch verb that comes apart.
pub const PARTICLES: &str = "aan af bij door in mee om onder op over terug toe uit voor weg";

/// Endings of words that are made of others, and so of no name.
pub const ENDINGS: &str = "\
heid heden lijk lijke isch ische baar loos rend rende ingen tie ties teit schap ing ings ment ments ness \
tion tions sion able ible ably less ful ously ively fully waarts halve gewijs matig zaam end ende";
