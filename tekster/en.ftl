# The interface's own words in English. The rules keep their Norwegian texts.

# Dates and numbers
maned-1 = January
maned-2 = February
maned-3 = March
maned-4 = April
maned-5 = May
maned-6 = June
maned-7 = July
maned-8 = August
maned-9 = September
maned-10 = October
maned-11 = November
maned-12 = December
ukedag-0 = Monday
ukedag-1 = Tuesday
ukedag-2 = Wednesday
ukedag-3 = Thursday
ukedag-4 = Friday
ukedag-5 = Saturday
ukedag-6 = Sunday
dato = { $dag } { $maned } { $ar }
lang-dato = { $ukedag } { $dato }
klokka = { $dag } at { $tid }
aldri = has not happened
antall-ar = { $antall ->
    [one] { $antall } year
   *[other] { $antall } years
  }
antall-maneder = { $antall ->
    [one] { $antall } month
   *[other] { $antall } months
  }
antall-uker = { $antall ->
    [one] { $antall } week
   *[other] { $antall } weeks
  }
antall-dager = { $antall ->
    [one] { $antall } day
   *[other] { $antall } days
  }
antall-timer = { $antall ->
    [one] { $antall } hour
   *[other] { $antall } hours
  }

# Words
ja = yes
nei = no
og = and
eller = or
hva-som-helst = anything
under = under { $verdi }
hoyst = at most { $verdi }
minst = at least { $verdi }
senest = { $verdi } or earlier
fra-og-med = { $verdi } or later
fra-til = from { $fra } to { $til }
ikke-verdi = not “{ $verdi }”

# Facts
faktum-ja = { $tittel }: yes
faktum-nei = { $tittel }: no
faktum-er = { $tittel }: { $verdi }
faktum-ukjent = { $tittel }: asked, not known
faktum-avslatt = { $tittel }: asked, prefers not to say
faktum-omstridt = { $tittel }: disputed ({ $verdi })
faktum-kilde = { $faktum } (from { $kilde })
i-post = { $tittel } ({ $liste } no. { $nummer })
post = { $liste } no. { $nummer }
flere-poster = whether there are more ({ $liste })

# Areas
omrade-bolig = Housing
omrade-okonomi = Money
omrade-helse = Health
omrade-arbeid = Work
omrade-skole = School
omrade-annet = Other

# Outcomes
utfall-ja = { $slag ->
    [plikt] has a duty
    [adgang] may be granted
    [inngrep] may be done
    [vilkar] met
    [fase] is here now
    [rad] applies
    [frist] is running
   *[rett] has a right
  }
utfall-inntil-videre = { $slag ->
    [plikt] has a duty, for now
    [vilkar] met, for now
    [fase] is here, for now
    [rad] applies, for now
   *[rett] has a right, for now
  }
utfall-kan = { $slag ->
    [inngrep] may be done
    [plikt] may be imposed
   *[rett] may be granted
  }
utfall-nei = { $slag ->
    [plikt] has no duty
    [adgang] cannot be granted
    [inngrep] cannot be done
    [vilkar] not met
    [fase] is not here
    [rad] does not apply
    [frist] is not running
   *[rett] has no right
  }
utfall-ikke-kjent = { $slag ->
    [plikt] no duty under the rules we know
   *[rett] not under the rules we know
  }
utfall-ikke-i-kraft = not in force on this day
utfall-med-mindre = { $slag ->
    [plikt] has a duty, unless { $hva }
    [adgang] may be granted, unless { $hva }
    [inngrep] may be done, unless { $hva }
    [vilkar] met, unless { $hva }
   *[rett] has a right, unless { $hva }
  }
utfall-hvis = { $slag ->
    [plikt] has a duty if: { $hva }
    [adgang] may be granted if: { $hva }
    [inngrep] may be done if: { $hva }
    [vilkar] met if: { $hva }
    [fase] is here if: { $hva }
    [rad] applies if: { $hva }
    [frist] is running if: { $hva }
   *[rett] has a right if: { $hva }
  }
utfall-vurderes = { $slag ->
    [plikt] has the duty after an assessment of: { $hva }
    [inngrep] may be done after an assessment of: { $hva }
    [vilkar] met after an assessment of: { $hva }
    [rad] applies after an assessment of: { $hva }
   *[rett] has the right, as the assessment comes out of: { $hva }
  }
utfall-etter-vurdering = may be granted after an assessment of: { $hva }
utfall-avhenger = not settled
utfall-uoversatt = not settled: rests on a rule we have not entered
utfall-motstridende = not settled: the facts contradict each other
utfall-tolkningstvil = can be read in more than one way ({ $lesninger })
utfall-motstrid = the rules contradict each other ({ $lesninger })
ordlyd = by its wording
gren = { $vilkar } → { $utfall }
ellers = otherwise → { $utfall }
oppfylt = met
ikke-oppfylt = not met
apent = not settled

# About the rule
omfang = Extent: { $tekst }
varighet = Lasts: { $tekst }
opphorer = Ends: { $tekst }
kan-stilles-vilkar = Conditions may be attached: { $tekst }
telefon = Telephone { $tekst }
apningstid = Open: { $tekst }
versjon-fra = in force from { $dato }
praksis = Practice: { $tekst }
faglig-rad = Professional advice: { $tekst }
kilde-kontrollert = { $kilde }, checked { $dato }
kilde-ukontrollert = { $kilde }, not checked
presumsjon = For now: { $tittel }. Holds until this is clarified: { $faktum }.
uoversatt = We have not entered this rule: { $tittel }.
grovt = The answer is safe, but may be wider than it need be.
endres = From { $dato }: { $utfall }, if nothing else changes.

# Deadlines
frist-slutter = { $slag ->
    [ventetid] { $dato } at the earliest
    [myndighet] The authority has until { $dato }
   *[frist] The last day is { $dato }
  }
frist-ukjent = { $slag ->
    [ventetid] The waiting period cannot be worked out yet
   *[frist] The last day cannot be worked out yet
  }
frist-tidligst = The start is not known; time may run out as early as { $fra }
frist-mellom = Uncertain start: ends some time from { $fra } to { $til }
dager-igjen = { $antall ->
    [0] today is the last day
    [one] { $antall } day left
   *[other] { $antall } days left
  }
trygg-dag = last working day before the deadline: { $dato }
sperres-etter = May still be heard, but not after { $dato }
frist-gjelder-ikke = does not apply
frist-ikke-startet = has not started
frist-loper = { $slag ->
    [ventetid] must still wait
   *[frist] is running
  }
frist-oppfylt = has been met
frist-forlenget = has been extended
frist-avbrutt = has been interrupted; a new period is running
frist-utlopt = { $slag ->
    [ventetid] the waiting period is over
   *[frist] has run out
  }
frist-kan-hores = has run out, but one can apply to be heard all the same
frist-sperret = has run out for good

# The answer
svar-tittel = Rights and duties, { $dato }
svar-lov = By the law of { $dato }.
svar-regelverk = Rule base { $hash }.
ikke-gjennomgatt = No lawyer has reviewed these rules. Check the law before you rely on them.
delvis-gjennomgatt = A lawyer has reviewed only some of these rules; it is noted at each of them.
gjennomgatt = A lawyer has reviewed these rules.
gjennomgatt-linje = reviewed by a lawyer
motstridende = These facts cannot all be true. The answers below hold whichever of them is wrong; the rest is left open.
motstridende-hjelp = Find out which of them is right, mend the other, and ask again.
motstridende-fakta = These contradict each other:
dette-vet-vi = What the answer rests on
ingenting-kjent = Nothing is known about the person yet.
na = Now
krav = Requirements
krav-kort = Required
faser = Where in the procedure
skritt = What you can do
neste-sporsmal = Next question
hvorfor-spor-vi = Why: { $tekst }
slik-spor-du = How: { $tekst }
avgjor = Can settle: { $hva }
avhenger-av = Depends on: { $hva }
og-flere = { $hva } and { $antall } more
fordi = Because: { $hva }
ansvarlig = Responsible: { $hvem }
lov = Law: { $lov }
kilder = Source: { $kilder }
versjon = Version: { $versjon }
forbehold = Reservation: { $tekst }
flere-lister = There may be more than has been told: { $lister }.
utelatt = { $antall ->
    [one] { $antall } rule does not concern this person. Show it with --all.
   *[other] { $antall } rules do not concern this person. Show them with --all.
  }
mer-finnes = This is an extract. --all shows everything; --only helse,frist shows chosen parts in full; --explain shows sources and reasons.
nodnummer = Danger to life: 113. Police: 112. Fire: 110. Out-of-hours doctor: 116 117. Children: 116 111. Violence: 116 006.

# The answer in brief
faktum-svar = { $tittel } { $verdi }
faktum-kort = { $tittel } ({ $verdi })
frist-start = Runs from { $start }
frist-start-hendelse = { $dato } ({ $hendelse })
i-forlopet = Where in the procedure: { $fase }
frister-og-varsler = Deadlines and warnings
frister-uten-dato = Deadlines that cannot be worked out yet: { $hva }
plikter = Duties
ogsa = { $tegn ->
    [hvis] Also, on conditions: { $hva }
    [kan] Also, after an assessment: { $hva }
    [tvil] Also, but it is in doubt: { $hva }
    [apent] Not settled: { $hva }
    [ikke] Not under the rules we know: { $hva }
   *[ja] Also: { $hva }
  }
har-rett-til = Has a right to (unless it says otherwise)
ellers-tittel = Besides
kan-gis = May be granted, but cannot be demanded: { $hva }
krav-oppfylt = Met: { $hva }
krav-ikke = Not met: { $hva }
krav-apent = Open: { $hva }
alle-har = Everybody has this when it is needed: { $hva }.
har-ikke = Has not: { $hva }.
flagg-bare = --only
apent-tittel = { $antall ->
    [one] Open: one rule depends on what we do not know
   *[other] Open: { $antall } rules depend on what we do not know
  }
apent-faktum = { $antall ->
    [one] { $faktum } → one rule: { $hva }.
   *[other] { $faktum } → { $antall } rules: { $hva }.
  }
apent-hjelper = { $antall ->
    [one] Your duties as a helper → one rule: { $hva }.
   *[other] Your duties as a helper → { $antall } rules: { $hva }.
  }
apent-andre = { $antall ->
    [one] One rule depends on something else (--all).
   *[other] { $antall } rules depend on one fact each (--all).
  }
apent-urort = { $antall ->
    [one] One rule is about something else than what has been told (--all).
   *[other] { $antall } rules are about something else than what has been told (--all).
  }

# Questions
spor-om-liste = Tell about { $liste }.
spor-om-faktum = What do you know about “{ $tittel }”?
svar-liste = answered in a file, see examples/
svar-ja-nei = ja (yes) or nei (no)
svar-valg = one of the answers
svar-dato = a date such as 2026-03-09, “mellom 2026-03-09 og 2026-03-16” (between), or “aldri” if it has not happened
svar-kroner = an amount in kroner
svar-ar = a number of years, such as “17 år” or “mellom 15 år og 17 år” (between)
svar-varighet = a length of time, such as “3 måneder” (months)
svar-tid = a date and time of day
svar-tall = a number
spor-velkommen = Answer one question at a time. “don't know” is a good answer. Type ? for why and how, “help” for the rest.
spor-hjelp = Answer in words or numbers. Otherwise: ? (why and how) · don't know · declined · back · answer (what we know so far) · what if VALUE (try an answer without keeping it) · save FILE · quit
spor-ferdig = No further question can change the answer.
spor-ikke-forstatt = That was not understood. Answer { $forventet }.
spor-tilbake-tom = There is nothing to go back to.
spor-tilbake = Took back the answer to: { $tittel }
spor-lagret = Saved in { $fil }.
spor-lagre-hvor = Type “save” and a file name.
spor-varsomt = Ask gently; this is a sensitive question.
spor-hva-hvis = If the answer is “{ $svar }”, this changes:
spor-hva-hvis-likt = If the answer is “{ $svar }”, nothing changes.
spor-endret = { $tittel }: { $for } → { $etter }
spor-bare-slutt = Thank you. Nothing has been saved.

# Faults in the situation
feil-for-stor = The file is larger than 1 MiB. Nothing has been read.
feil-for-stor-hjelp = A described situation is a few lines; see examples/.
feil-utf8 = The file is not UTF-8 text: invalid byte at line { $linje }, column { $kolonne }.
feil-utf8-hjelp = Save the file as UTF-8 and try again.
feil-dobbel-nokkel = “{ $nokkel }” is given twice.
feil-dobbel-nokkel-hjelp = Keep one. If the information conflicts, write { "{" } omstridt = [a, b] { "}" }.
feil-dato = “{ $dato }” is not a date.
feil-dato-hjelp = Write year-month-day, and a day the month has, for example 2026-02-28.
feil-toml = This is not valid TOML.
feil-toml-hjelp = Write name = "value", one fact on each line; see examples/.
feil-toml-tekst = The text is not closed, or lacks quotation marks.
feil-toml-tekst-hjelp = Put quotation marks around the value: name = "value".
feil-toml-nokkel = The name before = cannot be written like this.
feil-toml-nokkel-hjelp = If the name has æ, ø or å, put quotation marks around it ("fødselsdato") or write it without (foedselsdato).
feil-json = This is not valid JSON.
feil-json-hjelp = Look for a missing comma, quotation mark or bracket.
feil-ikke-tabell = The file must hold names and values.
feil-ikke-tabell-hjelp = Begin with [fakta]; see examples/.
feil-fakta-tabell = “fakta” must be a table of names and values.
feil-fakta-tabell-hjelp = Write [fakta] on a line of its own, and the facts below it.
feil-utenfor-fakta = “{ $nokkel }” is a fact and must stand under [fakta].
feil-utenfor-fakta-hjelp = Write [fakta] on a line of its own above it.
feil-ukjent = The rules do not know “{ $nokkel }”. Nothing has been assumed.
feil-ukjent-hjelp = Run “rettesnor norms --facts” to see what can be given.
feil-ukjent-naer = The rules do not know “{ $nokkel }”. Nothing has been assumed.
feil-ukjent-naer-hjelp = Did you mean “{ $forslag }” ({ $tittel })?
feil-liste = “{ $nokkel }” is a list of records.
feil-liste-hjelp = Write [[{ $nokkel }]] on a line of its own before each record.
feil-periode-baklengs = Record no. { $nr } of “{ $liste }” ends before it begins.
feil-periode-baklengs-hjelp = Swap the dates, or correct the wrong one. If one of them is uncertain, write mellom … og …
feil-perioder-overlapper = Records no. { $annet } and no. { $nr } of “{ $liste }” cover the same days.
feil-perioder-overlapper-hjelp = Merge them into one, or correct the dates. One day may be both the last of one and the first of the next.
feil-fullstendig = “{ $sti }” must be ja (yes) or nei (no).
feil-type = The value does not fit “{ $navn }”.
feil-type-hjelp = It can be: { $lov }
feil-verdi = { $grunn }
feil-verdi-hjelp = { $hjelp }
feil-les = { $fil } cannot be read: { $grunn }.
feil-les-hjelp = Check the name, or write - to read standard input.

# The command line
hjelp-bruk = Usage
hjelp-valg = Options
hjelp-argumenter = Arguments
hjelp-kommandoer = Commands
hjelp-kommando = COMMAND
hjelp-mappe = FOLDER
hjelp-kode = CODE
hjelp-dato = DATE
hjelp-form = FORM
hjelp-liste = LIST
hjelp-fil = FILE
hjelp-navn = NAME
hjelp-tabell = TABLE
hjelp-sok = SEARCH
hjelp-skall = SHELL
kommando-alt = Rights, duties and deadlines from a described situation.
kommando-vurder = What applies to the person in a situation?
kommando-spor = One question at a time, until nothing more can change the answer
kommando-forklar = Read a rule with its law and history, or what a fault code means
kommando-tabell = Write out a table of rights from the rules
kommando-sjekk = Look for faults in the rules
kommando-test = Run the examples that stand beside the rules
kommando-formater = Lay out the rule blocks in one way; the prose is left alone
kommando-normer = Find rules, or what can be told of a person
kommando-sammenlign = What did the law change between two days, and what does it mean for a situation?
kommando-fullforing = Write completions for a shell
kommando-man = Write manual pages
eksempel-alt =
    Examples:
      rettesnor evaluate examples/avslag-mars.toml        what applies to the person in the file?
      rettesnor evaluate - --format json < sak.toml       the same, for another program
      rettesnor ask                                       one question at a time
      rettesnor norms klage                               find a rule
      rettesnor explain klagefrist                        read it, with its law and history

    Exit codes: 0 answered, 1 findings, 2 something you gave cannot be used, 3 the rule base has faults.
eksempel-vurder =
    Example:
      rettesnor evaluate examples/avslag-mars.toml --only helse,frist --explain
eksempel-spor =
    Example:
      rettesnor ask --on 2026-03-20
eksempel-forklar =
    Example:
      rettesnor explain nødvendig_helsehjelp_til_barn
eksempel-tabell =
    Example:
      rettesnor table kap6 --format md
eksempel-sjekk =
    Example:
      rettesnor check regelverk
eksempel-test =
    Example:
      rettesnor test regelverk --mutations
eksempel-formater =
    Example:
      rettesnor format regelverk/helse --check
eksempel-normer =
    Example:
      rettesnor norms klage
      rettesnor norms --facts alder
eksempel-sammenlign =
    Example:
      rettesnor compare --from 2025-08-31 --to 2025-09-01
eksempel-fullforing =
    Example:
      rettesnor completions bash > ~/.local/share/bash-completion/completions/rettesnor
eksempel-man =
    Example:
      rettesnor manual ~/.local/share/man/man1
valg-hjelp = Show this help
valg-regelverk = Answer by the rules in another folder
valg-sprak = Language of the interface: nb, nn or en
valg-fil = The situation (TOML or JSON), or - for standard input
valg-fil-begynn = Begin with what stands in this file
valg-fil-forklar = Explain the answer for this situation
valg-fil-sammenlign = A situation
valg-per = Judge the facts on this day (else the file's day, else today)
valg-rett-per = Use the law as it was on this day
valg-format = How the answer is written: { $former }; { $vanlig } where nothing is said
valg-bare = Only these: areas, kinds, rules or facts, with commas between
valg-forklar = Show why, and when the answer may become another
valg-alt = Show everything, also what does not concern the person
valg-navn = A norm (see “norms”) or a fault code
valg-tabell = Which; without a name they are listed
valg-mappe = File or folder (else --rules, else regelverk)
valg-mutasjoner = Change the rules a little and see whether an example notices
valg-sjekk = Change nothing; tell whether anything would be changed
valg-sok = Words to be found in a name or title
valg-fakta = Search what can be told in a situation
valg-fra = The first day
valg-til = The second day
valg-skall = bash, zsh, fish, elvish or powershell
valg-man-mappe = Where the pages are put; without a folder the main page is written out
argument-ukjent = “{ $argument }” is not an option here.
argument-kommando = “{ $kommando }” is not a command.
argument-mangler = Something is missing here: { $argument }
argument-verdi = { $argument } cannot be “{ $verdi }”. It can be: { $lov }
argument-verdi-mangler = { $argument } lacks a value.
argument-to-ganger = { $argument } can be written only once.
argument-ingen-kommando = Which command?
argument-annet = It cannot be written like that.
argument-hjelp = “rettesnor --help” shows what there is.
argument-dato = --{ $navn }: “{ $verdi }” is not a date. Write year-month-day, for example 2026-03-20.
mente-du = Did you mean “{ $forslag }”?
standard-inn = (standard input)
fil-finnes-ikke = { $fil } does not exist.
fil-mappe = { $fil } is a folder, not a file.
fil-tilgang = You have no access to { $fil }.
ingen-regelfiler = { $fil } has no rule files (.md).
regelverk-feil = The rule base has faults. Rettesnor does not answer from it before they are mended.
regelverk-ikke-her = There is no folder called “{ $mappe }” here. Go to where it is, or name a folder with --regelverk.
man-skrevet = The manual pages are in { $mappe }.
sjekk-ingen = Nothing found in { $antall } files.
test-ikke-nadd = Outcomes no example reaches:
test-sum = { $holder } expectations hold, { $feiler } do not, { $utfall } outcomes are not reached.
formater-ville = { $antall } files would be changed.
formater-endret = { $antall } files changed.
mutasjon-ingen = There are no rules with examples to try here.
mutasjon-umerket = Faults no example noticed:
mutasjon-usikker = may mean nothing: too complex to tell
mutasjon-poeng = { $omrade }: { $prosent } % noticed ({ $merket } of { $alle }); { $like } change nothing
mutasjon-framdrift = { $prove } of { $alle } definitions tried
tabell-ukjent = There is no table “{ $navn }”.
tabell-hjelp = “rettesnor table” shows which there are.
tabell-uleselig = The table cannot be read: { $grunn }
tabell-norm = The table points to the norm “{ $navn }”, which does not exist.
tabell-gitt = The table says “{ $linje }”: { $grunn }
tabell-form = it cannot be read
normer-ingen = Nothing found. Try another word, or “rettesnor norms” to see all.
i-listen = in [[{ $liste }]]:
sammenlign-mangler = Write --from and --to.
sammenlign-tittel = From { $fra } to { $til }
sammenlign-situasjon = For this situation:
sammenlign-ny = new: { $tittel } ({ $navn })
sammenlign-bort = gone: { $tittel } ({ $navn })
sammenlign-endret = changed: { $tittel } ({ $navn })
sammenlign-ingen = None of the rules we know have changed.
sammenlign-betyr = bears on: { $normer }
sammenlign-begrep = changed concept: { $tittel }
sammenlign-sats = new rate: { $tittel }
sammenlign-likt = Nothing becomes different.
forklar-ukjent = The rules have no norm and no fault code “{ $navn }”.
forklar-hjelp = Search with “rettesnor norms WORD”.
forklar-svaret = The answer “{ $utfall }”: { $tekst }
forklar-lesning = Can also be read like this: { $tittel }.
forklar-avklares = Can be clarified by: { $hvem }
forklar-fil = Stands in { $fil }
forklar-versjon-navn = Version { $navn }
forklar-versjon = Version
forklar-regelen = The rule
forklar-fra = from { $dato }
forklar-til = to { $dato }
forklar-gjelder = is in force
forklar-opphevet = is repealed; was in force
forklar-vedtatt = is adopted and in force
forklar-uten-dato = is adopted, but not in force
forklar-overgang = (with a transitional rule)
forklar-overgang-ukjent = (the transition is not known)
forklar-nar = When: { $tittel }
forklar-kan = May, when: { $tittel }
forklar-krav = Requirement: { $tittel }
forklar-unntak = Exception: { $tittel }
forklar-unntak-paberopes = Exception: { $tittel } (must be invoked)

kommando-kilder = What the rules rest on, what must be checked, and what is about to change
kommando-kilder-kontroller = Has the text of the law that the rules rest on been changed, moved or repealed?
kommando-kilder-las = Mark the text of the law as it is now as read
valg-kilder-sok = Only what rests on an act or a section: "utlendingsloven 62"
valg-eldre-enn = Rules that have not been checked for so many months
valg-endringer = What begins or ceases to apply from now on
valg-maneder = So far ahead (24 if not given)
valg-lovdata = A folder of acts, or an archive of Lovdata (tar.bz2)
valg-for-mappe = An earlier edition, to show what it said
hjelp-maneder = MONTHS
kilder-ingen = Nothing found.
kilder-ingen-endringer = Nothing begins or ceases to apply in that time.
kilder-antall = --{ $navn } must be a whole number of months, not "{ $verdi }".
kilder-lov = { $lov } ({ $id }): places { $steder }, rules { $regler }
kilder-hjelp = Search for an act or a section to see the rules: "rettesnor sources utlendingsloven 62".
kilder-aldri = Never checked:
kilder-sist = Last checked { $dag }:
kilder-starter = In force from { $dag }:
kilder-slutter = In force until { $dag }:
kilder-uten-dato = Adopted, but without a date:
kilder-ics-starter = Rules come into force (how many: { $antall })
kilder-ics-slutter = Rules: the last day (how many: { $antall })
kilder-las-feil = { $fil } cannot be used: { $grunn }
kilder-last = { $fil }: { $paragrafer } sections of { $lover } acts are marked as read.
kilder-ulest = { $fil } was left out: the file { $grunn }.
kilder-ingen-lover = { $fil } holds no acts. It must be a folder of acts (XHTML or Markdown) or an archive of Lovdata (tar.bz2).
kilder-endret = CHANGED  { $sted }{ $til }
kilder-flyttet = MOVED  { $sted } → { $til }
kilder-opphevet = REPEALED  { $sted }{ $til }
kilder-uten-lov = THE ACT IS NOT IN THIS EDITION  { $sted }{ $til }
kilder-ulast = NOT MARKED AS READ  { $sted }{ $til }
kilder-for = Before
kilder-na = Now
kilder-kontrollert = { $funn } findings. { $paragrafer } sections are marked as read on { $dag }; { $lover } acts were held against them.
eksempel-kilder =
    Example:
      rettesnor sources utlendingsloven 62
      rettesnor sources --older-than 12
      rettesnor sources --changes --format ics
eksempel-kilder-kontroller =
    Example:
      rettesnor sources check --lovdata gjeldende-lover.tar.bz2
eksempel-kilder-las =
    Example:
      rettesnor sources lock --lovdata gjeldende-lover.tar.bz2
valg-bare-omrader = Only faults in the rules of these folders
# Whom to call
kommando-hvem = Whom can you call for the person, here and now?
kommando-tjenester = Write the directory of services for other programs
eksempel-hvem =
    Example:
      rettesnor whom examples/avslag-mars.toml --now 2026-03-09T14:30 --municipality 0301
eksempel-tjenester =
    Example:
      rettesnor services export --to cpsv > services.ttl
valg-na = The date and time asked about (otherwise now)
valg-kommune = The number of the municipality where the person is, for example 0301
valg-hvem-alt = Show all, also those for other municipalities only
valg-handling = What to do: export
valg-eksport = The format: hsds (Open Referral) or cpsv (CPSV-AP-NO as Turtle)
valg-niva = How far it goes: public (usual) or partners
valg-base = The address all names in the export begin with
hjelp-tid = TIME
hjelp-nummer = NUMBER
hjelp-handling = ACTION
hjelp-niva = LEVEL
hjelp-adresse = ADDRESS
argument-tid = --now: “{ $verdi }” is not a date and time. Write for example 2026-03-09T14:30.
argument-kommune = --municipality: { $verdi } is not the number of a municipality. Write four digits, for example 0301 for Oslo.
hvem-tittel = Whom can you call? { $tid }
hvem-sted = Municipality { $kommune }.
hvem-uten-sted = The municipality is not given: services found only in some places are included.
hvem-fare = If life or safety is in danger
hvem-fare-na = Call first: life or safety is at stake
hvem-hvis = call if: { $hva }
hvem-ring = Call or visit
hvem-les = Finders and websites
hvem-ingen = No service in the directory fits by the rules we know.
hvem-flere = { $antall } more. Show all with --all.
hvem-apent = always open
hvem-apent-til = open now, closes { $tid }
hvem-trolig = probably open now: the source says only roughly when
hvem-ukjent = opening hours not given
hvem-avtale = by appointment
hvem-stengt = closed
hvem-stengt-til = closed now, opens { $tid }
hvem-stengt-omtrent = closed now, opens about { $tid }
hvem-i-stedet = Open now instead: { $hvem }
hvem-uenige = The sources disagree on { $felt }: { $hva }
hvem-fordi = Because: { $hva }.
hvem-avhenger = depends on { $hva }
hvem-noen-steder = only in some places
hvem-bare-hjelper = for you who help
hvem-anonym = one can be anonymous
hvem-grunn-ja = it is for this person
hvem-grunn-kanskje = it may be for this person
hvem-grunn-fortalt = what you told points here
hvem-grunn-akutt = concerns life and safety
hvem-grunn-apent = answers now
hvem-grunn-her = is in this municipality
hvem-grunn-andre = is for other municipalities
hvem-felt-navn = the name
hvem-felt-organisasjon = who runs it
hvem-felt-malgruppe = whom it is for
hvem-felt-telefon = the telephone
hvem-felt-epost = the e-mail address
hvem-felt-nett = the website
hvem-felt-adresse = the address
hvem-felt-apningstid = the opening hours
hvem-felt-kan = what it can do
hvem-felt-dekning = where it is found
hvem-felt-kostnad = what it costs
hvem-felt-sprak = the languages

kommando-tekster = The texts of the rules in other languages: what is missing, and files for translators
kommando-tekster-eksporter = Write files for translators (PO), with what is translated already
kommando-tekster-importer = Take in what translators have done
valg-til-sprak = The language, as a code: nn, en, ti, ar …
valg-omrade = One area only: “barn”
valg-tekster-ut = The folder to write to. Usual: the rules themselves
valg-tekster-fil = PO files from translators
tekster-status = { $sprak }: { $oversatt } of { $alle } texts are translated.
tekster-flere = … and { $antall } more.
tekster-mangler = MISSING  { $sted }: “{ $tekst }”
tekster-usikker = NOT CONFIRMED  { $sted }: “{ $tekst }”
tekster-borte = NO LONGER IN THE RULES  { $sted }: “{ $tekst }”
tekster-to = TWO TRANSLATIONS  { $sted }: “{ $tekst }” is also translated “{ $annen }”
tekster-tall = OTHER NUMBERS  { $sted }: “{ $tekst }” has { $ventet }, the translation has { $fikk }
tekster-ulest = { $fil } cannot be read as a PO file: { $grunn }
tekster-uskrevet = { $fil } cannot be written: { $grunn }
tekster-uten-sprak = { $fil } does not say which language it is in. Put “Language: code” in its header.
tekster-kode = “{ $kode }” is no language code. Write for instance nn, en or ti.
tekster-omrade = No rules stand in an area called “{ $navn }”.
tekster-skrevet = { $antall } files written to { $mappe }.
tekster-lest = { $fil } has been taken in. To look at: { $antall }.
eksempel-tekster =
    Examples:
      rettesnor tekster
      rettesnor tekster --til nn
      rettesnor tekster eksporter --til ti --ut oversettelser
      rettesnor tekster importer oversettelser/helse/ti.po
eksempel-tekster-eksporter =
    Example:
      rettesnor tekster eksporter --til ti --område helse --ut oversettelser
eksempel-tekster-importer =
    Example:
      rettesnor tekster importer oversettelser/helse/ti.po

kommando-dokument = What a letter, statement or form must contain, with what the case already tells
kommando-sjekkliste = What to look for and ask about, with what the case already tells
valg-liste-navn = The name; without one, all are listed
valg-ord = Explain the technical terms of the answer
liste-ukjent = There is no list called “{ $navn }”.
liste-hvilke = “rettesnor { $kommando }” shows those there are.
dokument-mottaker = To: { $hvem }
dokument-mangler = Missing: { $hva }
sjekkliste-merknad = One sign proves nothing, and no signs rule nothing out. Note what you see and hear; weigh it together with others.
ordforklaringer = Words in this answer
videre-dokument = Write: { $tittel } (rettesnor dokument { $navn })
videre-sjekkliste = Go through: { $tittel } (rettesnor sjekkliste { $navn })
videre-frist = Deadline: { $tittel } (rettesnor forklar { $navn })
videre-tjeneste = Help: { $tittel } (rettesnor forklar { $navn })
eksempel-dokument =
    Examples:
      rettesnor dokument
      rettesnor dokument innhold_i_klage examples/avslag-mars.toml
eksempel-sjekkliste =
    Examples:
      rettesnor sjekkliste
      rettesnor sjekkliste tegn_på_utnytting sak.toml

po-linje = line { $linje }: { $grunn }
po-ord = the line begins with none of msgctxt, msgid, msgstr, # and "
po-anforselstegn = the text must stand between " and "
po-omvendt-skrastrek = after \ only n, t, \ and " can stand
po-hjemlos = the text belongs to no msgctxt, msgid or msgstr
po-flertall = texts of rules have no plural forms (msgid_plural)
po-uten-kilde = msgstr stands without a msgid before it

kommando-ark = Sheets to print for those who review a rule or a rights table
kommando-rettelser = When a rule has been wrong, and which answers it may have affected
valg-ark-navn = Rules or tables; all without a name
valg-ark-ut = The folder for the sheets, one for each rule
valg-svar-fil = An answer saved with --format json: is anything wrong with it?
valg-rettelser-norm = Only what concerned one rule
ark-mappe = Several sheets need a folder: --ut sheets
ark-skrevet = { $antall } sheets written to { $mappe }.
ark-ukjent = There is no rule or table called “{ $navn }”.
ark-om = The rule `{ $navn }`, { $fil }. Rule base { $hash }.
ark-gjennomgatt = Reviewed by { $hvem } on { $dato }.
ark-ikke-gjennomgatt = No lawyer has reviewed this rule.
ark-alltid = without limit of time
ark-versjon = Version: { $navn }
ark-utfall = Outcome
ark-setning = The sentence shown
ark-regelen = The rule as it stands
ark-eksempler = Examples that try the rule ({ $antall })
ark-rettelser = Errors put right
ark-vurdering = Review
ark-punkt = Question
ark-ja-nei = Yes / no
ark-merknad = Remark
ark-sjekk-hjemmel = Is the legal basis right and complete?
ark-sjekk-vilkar = Are the conditions right, and is any missing?
ark-sjekk-unntak = Are the exceptions right, and is any missing?
ark-sjekk-tid = Are the dates of the versions right, and the deadlines?
ark-sjekk-setninger = Do the sentences say what the law says, and can they be read aloud?
ark-sjekk-eksemplene = Are the examples right, on both sides of every boundary?
ark-underskrift = Name: ______________________ Date: ______________ Signature: ______________________
ark-fores = When all is well, «gjennomgått "name", date» is written in the rule `{ $navn }`. What was wrong is entered in `rettelser.toml` once it is put right.
ark-tabell-om = Compare every cell with the source. The sheet says what the rules answer, which rules answer, and what they rest on.
ark-celle = Cell
ark-reglene-sier = The rules say
ark-regler = Rules
ark-bygger-pa = Rests on
rettelser-ulest = rettelser.toml cannot be read: { $grunn }
rettelser-utgave = rettelser.toml refers to the rule base { $navn }, which is not among the editions.
rettelser-ikke-nevnt = rettelser.toml: the norm “{ $navn }” stands under fjernet, but not under normer.
rettelser-ingen = No errata.
rettelser-en = { $navn } (put right { $dato })
rettelser-feil = The error: { $tekst }
rettelser-rammet = Affected: { $tekst }
rettelser-normer = Rules: { $tekst }
rettelser-fjernet = No longer in the rules: { $tekst }
rettelser-regelverk = Rule bases that answered wrongly: { $tekst }
rettelser-kilde = Source: { $tekst }
rettelser-ukjent = The answer comes from the rule base { $hash }, which is not among the editions. Assess the situation again.
rettelser-rett = The answer comes from the rule base { $hash } ({ $hva }, { $dato }). No known error affects it.
rettelser-funnet = The answer comes from the rule base { $hash } ({ $hva }, { $dato }). Errors that may affect it: { $antall }. Assess the situation again.
rettelser-ikke-svar = { $fil } is no answer saved with “rettesnor vurder FILE --format json”.
eksempel-ark =
    Examples:
      rettesnor ark klagefrist > klagefrist.html
      rettesnor ark kap6 --format md
      rettesnor ark --ut sheets
eksempel-rettelser =
    Examples:
      rettesnor rettelser
      rettesnor rettelser answer.json
