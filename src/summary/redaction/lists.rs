//! Words that tell what stands beside them, in both languages: a text often has both. All folded, with a space between.
//!
//! Holds no name of a person, a place or an organisation: names are told by their form, never by a list.

/// Whether `word`, folded, stands in `list`.
pub fn has(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| other == word)
}

/// Whether `word`, folded, ends with a word of `list`.
pub fn ends(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|other| word.ends_with(other))
}

/// Words that so often begin a sentence, or carry a capital in the middle of one, that they are no name.
pub const FREQUENT: &str = "\
a aan about above according achter achteraf actually additionally af afgelopen after afterwards again \
against ah al aldus algauw all allebei alleen alles allemaal almost along already alright als also alsof \
although altijd alvast always am among an and another any anyone anything anyway apart are around as \
aside at away back basically be because been before behind beiden beide being below beneden besides best \
beste better between beyond bij bijna binnen binnenkort blijf blijkbaar blijkt both boven bovendien \
briefly but buiten by can could currently daar daardoor daarbij daarin daarmee daarna daarnaast daarom \
daarop daarover daartegenover daarvan daarvoor dag dan dank dankzij dat de dear deels denk deze dezelfde \
did die dit do does doe doen doing done door doordat down doubtless drie due dug during dus each een \
eenmaal eens eer eerder eerlijk eerlijkheidshalve eerst eerste eigenlijk eight einde eindelijk either elk \
elke else en enerzijds enough enkel enkele er erg ergens ervan especially essentially even eventually \
ever every everybody everyone everything everywhere evenals evenmin ex far feitelijk few finally first \
firstly five for formally fortunately four frankly from further furthermore gaan gaat geef geen gek \
gelukkig generally gewoon gisteren give given go goed goede goedemiddag goedemorgen good graag had \
halverwege happily hardly has have haar having he heb hebben heeft heel helaas help hem hen hence her \
here hers hi hey him his hier hierbij hierdoor hij hoe hoewel hoi hallo hello honestly hoop hoor \
hopefully how however hun i ideally if ik immediately immers in indeed inderdaad indien ingewikkeld \
initially ins instead interesting into intussen is isn it its ja jammer je jij jou jouw juist jullie just \
kan kans keek kennelijk kijk klopt kom komt kon kort kortom kunnen last lastig laat laatst later lately \
lastly least leave less let likewise links little lots luckily maar maak mag mainly maandag make many may \
maybe me mede meanwhile meer meestal men met mensen middenin might mij mijn min mine minder misschien \
mits moet moest mocht moreover morgen morning most mostly much must my na naar naast nadat nadien namely \
namelijk namens naturally near nee neen neither nergens net neutraal never nevertheless new next nice \
niemand niet niets nieuwe nine no nobody nog nogmaals none nonetheless noord nor normaal normally not \
nothing now nowhere nu o obviously occasionally och of off officially official often oh ok oke oké om \
omdat on once ondanks onder ondertussen one only ongeveer onlangs onmiddellijk ons onwillekeurig onze ook \
oost op opeens opnieuw or originally other others otherwise our ours out over overigens overall own pas \
pardon partly per perhaps personally plotseling please prima presumably previously probably privately \
quickly quite rarely rather really recent recently rechts regards reeds regelmatig remarkably \
respectively right sadly said same samen say second secondly see seldom seven she should sinds similarly \
simply since six slechts slowly so so-called some somebody somehow someone something sommige soms \
somewhere soon sorry south specifically speaking steeds stel still straks strictly subsequently such \
suddenly sure surprisingly ten te tegen tegelijk tegenover tegenwoordig tenminste tenslotte tenzij \
terecht terug terwijl than thank thanks that the their them then there thereafter therefore these they \
thing things think third this those though three through throughout thus tijdens today toch toe toen \
together tomorrow tonight too toevallig tot totdat towards try twee tweede two typically u uit \
uiteindelijk uiteraard ultimately under underneath undoubtedly unfortunately unless unlike until up upon \
us used usually uw vaak van vanaf vanavond vandaag vanmiddag vanmorgen vanochtend vanuit vanwege veel \
velen vermoedelijk verder vervolgens very via vind vinden vlak vlakbij vlot volgend volgende volgens voor \
vooraf vooral voordat voorheen voorlopig vooruit voortaan vorig vorige vraag vrijwel waar waarbij \
waardoor waarin waarmee waarna waarom waarop waarschijnlijk waarvan waarvoor wanneer want was waren wat \
we wees weer weet weinig wel welk welke well were werd west what whatever when whenever where whereas \
wherever whether which while who whoever whom whose why wie wij wil will willen with within without word \
worden wordt would yes yesterday yet you your yours zal zeg zeker zelden zelf zelfs zes zet zeven zie \
ziet zij zijn zo zoals zodat zodra zoek zogenaamd zojuist zolang zomaar zonder zou zouden zowel zuid \
zulke";

/// What carries a capital wherever it stands: days, months, languages, what is known to every reader, and posts without a name.
pub const CAPITALISED: &str = "\
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays \
saturdays sundays january february march april june july august september october november december \
nederland nederlander nederlanders nederlands nederlandse holland dutch english engels engelse british \
brits britse britain german duits duitse duitsland germany french franse belgie belgisch belgische vlaams \
vlaamse european europees europese europa europe american amerikaans amerikaanse turks turkse marokkaans \
marokkaanse spaans spaanse italiaans italiaanse pools poolse arabisch arabische chinees chinese russisch \
russische god christmas kerst kerstmis pasen easter pinksteren ramadan internet google excel word outlook \
powerpoint teams zoom whatsapp linkedin windows microsoft kamer tweede eerste kamerlid kamerleden \
kamerbrief kamervragen kamervraag parlement parliament kabinet cabinet rijk grondwet rijksoverheid state \
house lords commons council woo wob awb corona covid brexit good work goed werk bijlage artikel hoofdstuk \
chapter annex article section figuur figure tabel table i'm i've i'd i'll";

/// Posts, by their endings, so that compounds go along: who is the only one of them can be recognised.
pub const POSTS: &str = "\
jurist econoom directeur adviseur inspecteur auditeur regisseur controleur coordinator minister \
secretaris ambtenaar voorzitter hoofd leider manager arts kundige verpleger docent leraar lerares rector \
decaan voerder houder generaal wethouder burgemeester griffier rechter officier agent analist \
beleidsmaker maker medewerker werker medewerkster collega leidinggevende baas chef stagiair stagiaire \
trainee vrouw man moslim moslima specialist deskundige expert onderzoeker consulent controller \
secretaresse notaris advocaat loog therapeut begeleider trainer coach redacteur architect ingenieur \
technicus planoloog fiscalist handhaver toezichthouder bestuurder commissaris ombudsman \
vertrouwenspersoon klokkenluider penningmeester teamlid kamerlid raadslid lid bewindspersoon gezant \
ambassadeur attache lawyer solicitor barrister economist director adviser advisor inspector auditor \
secretary officer servant chair chairman chairwoman chairperson head leader doctor nurse physician \
surgeon teacher lecturer professor dean principal mayor alderman judge clerk analyst policymaker worker \
employee colleague boss intern scientist researcher accountant engineer spokesperson spokesman \
spokeswoman commissioner executive deputy assistant representative ambassador counsel consultant \
supervisor administrator planner psychologist statistician translator woman member whistleblower";

/// What makes a post that of one person, and what has to stand before it to do so.
pub const ONLY: &str = "enige vorige only previous then sole huidige current";
/// What does so by itself.
pub const FORMER: &str = "toenmalige toenmalig voormalige voormalig former";
/// What points at one.
pub const POINTERS: &str =
    "de het onze ons mijn hun zijn haar jullie jouw je uw 's als the our my their his her its your as";

/// Words that an organisation or a part of one begins or ends with.
pub const ORGANISATIONS: &str = "\
ministerie departement directie directoraat directoraat-generaal afdeling onderafdeling inspectie bureau \
stichting gemeente provincie waterschap commissie team teams dienst agentschap universiteit hogeschool \
ziekenhuis school basisschool scholengemeenschap rechtbank gerechtshof vereniging vakbond unit sector \
cluster raad adviesraad college instituut autoriteit omgevingsdienst veiligheidsregio projectgroep \
programmadirectie taskforce verpleeghuis zorggroep bibliotheek museum fonds kenniscentrum ministry \
department directorate agency council office branch division foundation board committee commission \
university hospital court service institute authority inspectorate trust charity academy borough county \
constabulary union association society group";

/// What an organisation ends with when it is written as one word.
pub const ORGANISATION_ENDS: &str = "dienst ministerie directie inspectie bureau stichting raad instituut autoriteit fonds bank commissie agentschap";

/// What binds the words of the name of an organisation.
pub const BINDERS: &str = "van voor of for de het the en and der den";

/// What stands before a name.
pub const TITLES: &str = "\
mr drs dr ir ing prof dhr mevr mw mevrouw meneer mijnheer heer mrs ms miss mx sir madam dame lord lady \
professor doctor ds pater zuster";

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
avg woo wob awb ict hrm hrd pdf bsn iban cao wia zzp zzp'er kpi kpis faq diy asap tbd nb ps okr foi gdpr \
kvk btw vat usa ceo cfo cto coo faqs sms app url usb html rie bhv pgo wnra evrm wnt nda sla pow rfc swot \
smart vog wmo wlz crm erp api aow tv";

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
crescent row hill walk grove";

/// Endings of words that are made of others, and so of no name.
pub const ENDINGS: &str = "\
heid heden lijk lijke isch ische baar loos eren erend erende ingen tie ties teit schap schappen ing ings \
ment ments ness tion tions sion ably ible able less ful ously ively edly ally ingly fully waarts halve \
gewijs matig matige zaam end ende";
