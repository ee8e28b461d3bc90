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
beste better between beyond bij bijna binnen binnenkort blijkbaar both boven bovendien briefly but buiten \
by can could currently daar daardoor daarbij daarin daarmee daarna daarnaast daarom daarop daarover \
daartegenover daarvan daarvoor dan dat de deels deze dezelfde did die dit do does doing doordat down \
doubtless drie dug during dus each een eenmaal eens eer eerder eerlijkheidshalve eerst eerste eigenlijk \
eight eindelijk either elk elke else en enerzijds enough enkel enkele er erg ergens ervan especially \
essentially even eventually ever every everybody everyone everything everywhere evenals evenmin ex far \
feitelijk few finally first firstly five for formally fortunately four frankly from further furthermore \
geen generally gisteren goedemiddag goedemorgen graag had happily hardly has have haar having he heb \
hebben heeft heel helaas hem hen hence her here hers him his hier hierbij hierdoor hij hoe hoewel \
honestly how however hun i ideally if ik immediately immers in indeed inderdaad indien initially ins \
instead into intussen is isn it its ja je jij jou jouw jullie just kan kortom laatst later lately lastly \
least luckily maar mainly maandag many me mede meanwhile meer meestal men met middenin might mij mijn min \
mine minder misschien mits moreover most mostly must my na naar naast nadat nadien namely namelijk namens \
naturally near nee neen neither nergens never nevertheless new next niemand niet niets nieuwe nine no \
nobody nog nogmaals none nonetheless nor normaal normally not nothing now nowhere nu o obviously \
occasionally och of off officially official often oh ok oké om omdat on once ondanks onder ondertussen \
one only ongeveer onlangs onmiddellijk ons onwillekeurig onze ook op opeens opnieuw or originally other \
others otherwise our ours out over overigens overall own pas pardon partly per perhaps personally \
plotseling presumably previously probably privately quickly quite rarely rather really recently regards \
regelmatig remarkably respectively same samen second secondly seven she should sinds similarly simply \
since six slowly so so-called some somebody somehow someone something sommige somewhere soon specifically \
still strictly subsequently such suddenly sure surprisingly ten te tegen tegelijk tegenover tegenwoordig \
tenminste tenslotte tenzij terecht terug terwijl than that the their them then there thereafter therefore \
these they third this those though three through throughout thus tijdens today toch toe toen together \
tomorrow tonight too tot totdat towards twee tweede two typically u uit uiteindelijk uiteraard ultimately \
under underneath undoubtedly unfortunately unless unlike until up upon us usually uw vaak van vanaf \
vanavond vandaag vanmiddag vanmorgen vanochtend vanuit vanwege veel vermoedelijk verder vervolgens very \
via vlakbij volgende volgens voor vooraf vooral voordat voorheen voorlopig vooruit voortaan vorig vorige \
vrijwel waar waarbij waardoor waarin waarmee waarna waarom waarop waarschijnlijk waarvan waarvoor wanneer \
want was waren wat we wees weer weinig wel welk welke well were werd what whatever when whenever where \
whereas wherever whether which while who whoever whom whose why wie wij with within without would yes \
yesterday yet you your yours zal zelf zelfs zes zeven zij zijn zo zoals zodat zodra zogenaamd zojuist \
zolang zomaar zonder zou zouden zowel zulke";

/// More words that begin a sentence; in the middle of one they may be a name, as "Wil" and "May".
pub const STARTS: &str = "\
blijf blijkt dag dank dankzij dear denk doe doen done door duidelijk due eerlijk einde gaan gaat geef gek \
gelukkig gewoon given give go goed goede good halverwege hello help hey hi hallo hoi hoop hopefully hoor \
ingewikkeld interesting jammer juist kans keek kennelijk kijk klopt kom komt kon kort kunnen laat last \
lastig leave left less let likewise little links lots maak mag make may mensen mocht moest moet morgen \
morning much net neutraal nice oke prima please raar recent rechts reeds right sadly said say see seldom \
slechts sorry speaking stel steeds straks thank thanks thing things think toevallig try used velen vind \
vinden vlak vlot volgend vraag wil will willen wonder word worden wordt zeg zeker zelden zet zie ziet \
zoek noord oost zuid west south north east ooit soms vader moeder kind kinderen ouders zoon dochter broer \
zus oma opa father mother child children parents son daughter brother sister hoorde vroeg vond \
dacht stond zat liep kwam ging gaf nam las schreef sprak belde mailde zei weet wist wilde kijken praten \
kiezen begin begon probeer probeerde felt asked told came went wrote knew made took gave found heard \
called looking based knowing asking feel feels need wish hope keep stop start groot grote kleine klein \
mooi mooie lang lange rust stil stilte tijd vol leeg open dicht vrij big small great long \
quiet silence time full empty maybe";

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
chapter annex article section figuur figure tabel table i'm i've i'd i'll maandag dinsdag woensdag \
donderdag vrijdag zaterdag zondag bijbel koran thora bible quran torah groet groeten vriendelijke \
hartelijke regards sincerely noord oost zuid west north east south meneer mevrouw";

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
supervisor administrator planner psychologist statistician translator woman member whistleblower \
beheerder elaar eigenaar opvolger voorganger handelaar successor predecessor warden carer";

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
heid heden lijk lijke isch ische baar loos eren erend erende ingen tie ties teit schap schappen ing ings \
ment ments ness tion tions sion ably ible able less ful ously ively edly ally ingly fully waarts halve \
gewijs matig matige zaam end ende";
