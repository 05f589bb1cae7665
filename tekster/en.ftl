# The interface's own words in English. The rules keep their Norwegian texts.

# The pages
side-navn = Rettesnor
side-tittel = { $side } – Rettesnor
side-til-innholdet = Skip to content
side-meny = Main menu
side-meny-veiviser = Guide
side-meny-regler = Rules
side-meny-tjenester = Services
side-meny-ord = Words
side-meny-om = About
side-sprak = Language
side-forlat = Leave
side-forlat-rest = this page now
side-trygghet = Safety and emergency numbers
side-lagres-ikke = Nothing is stored.
side-lagres-ikke-tekst = You need no name, number or address. Without scripts in the browser, what you choose is sent to the server, which works out the answer and forgets it.
side-sendes-ikke = Nothing leaves this device.
side-sendes-ikke-tekst = You need no name, number or address. What you type stays on this device until you close the page.
side-slik-virker-det = How it works
side-nodnumre = Emergency numbers
side-nod = Emergency
side-nod-113 = ambulance
side-nod-112 = police
side-nod-116117 = out-of-hours doctor
side-nod-110 = fire and accidents
side-nod-116111 = children and young people, day and night
side-nod-116006 = violence and abuse, day and night
side-nod-116123 = mental health crisis, day and night
side-flere = More
side-flere-nodnumre = emergency numbers
side-grunnlag = What the answers rest on
side-grunnlag-tekst = Every rule says which section of the law it rests on, where we have it from, and when it was last checked. Rettesnor guides and decides no case.
side-uten-skript = Scripts are off. What you choose is sent in forms, never in the address, and is not stored on the server.
side-trygg-bruk = Safe use
side-om-forlat = How “Leave this page now” works
side-om-nettleseren = What the browser may remember
side-om-personvern = Privacy
side-om-tittel = About Rettesnor
side-om-tegn = What the signs mean
side-alle-regler = All rules and versions
side-rettelser = Corrections
side-regelsett = Rule base
side-er-du-der = Are you still there?
side-er-du-der-tekst = The page has been left alone for ten minutes. In one minute it forgets what you have typed.
side-fortsett = Continue
side-glem-alt = Forget everything now
side-sprak-mangler = The language is not loaded
side-sprak-mangler-tekst = This device does not have the texts in the language you chose. Connect to the network and try again, or use bokmål.
side-finnes-ikke = There is no such page
side-finnes-ikke-tekst = The address leads to no page here. A rule may have got a new name.
side-feil-vei = The page must be opened from a form
side-feil-vei-tekst = This page is made from what you have chosen, which never stands in the address. Begin in the guide.
side-for-stort = That was too much
side-for-stort-tekst = The form or the file is larger than the page accepts.
side-til-forsiden = To the front page
side-til-forsiden-tekst = Begin with a situation or three facts.
side-forlatt-fane = New tab
side-forlatt-tittel = What would you like to find?
side-forlatt-vaer = The weather
side-forlatt-nyheter = News
side-forlatt-leksikon = Encyclopedia
side-om-rettesnor = About Rettesnor
side-om-ingress = A reference work that calculates. For those who meet people who have fled, have no papers or are new in the country.
side-personvern-tekst = You are never asked for a name, an identity number or who the other person is. With scripts everything is worked out on the device. Without scripts what you choose is sent to the server, which answers and forgets.
side-personvern-kapsler = No cookies.
side-personvern-logg = No log of what you choose.
side-personvern-andre = Nothing is loaded from anywhere but here.
side-forlat-tekst = Press the button. The page is replaced by a neutral one, and what you typed is forgotten. With scripts you can also press twice on
side-nettleseren-tekst = That you have been on this site. The browser may also have kept files you downloaded, and printouts. Delete the history yourself if somebody may look at it.
side-tegn-tekst = The sign is fuller the firmer the right is. The words always stand beside it.
side-tegn-ja = has the right
side-tegn-ja-tekst = True whatever the unknown turns out to be.
side-tegn-med-mindre = has the right, unless …
side-tegn-med-mindre-tekst = The conditions are met. Only exceptions are open.
side-tegn-inntil-videre = has the right, for now
side-tegn-inntil-videre-tekst = Something is assumed until it is clarified.
side-tegn-hvis = has the right if …
side-tegn-hvis-tekst = A bound assessment remains.
side-tegn-kan = may be granted after assessment
side-tegn-kan-tekst = Free discretion. Somebody decides.
side-tegn-apent = depends on …
side-tegn-apent-tekst = We lack something, and say what.
side-tegn-tvil = the law can be read in two ways
side-tegn-tvil-tekst = Both stand there, with the prudent one.
side-tegn-motstrid = the rules contradict each other
side-tegn-motstrid-tekst = Both stand there, with their law.
side-tegn-ikke-kjent = not under the rules we know
side-tegn-ikke-kjent-tekst = Not the same as no.
side-tegn-nei = no
side-tegn-nei-tekst = The law itself rules it out.
side-tegn-ikke-lagt-inn = not entered yet
side-tegn-ikke-lagt-inn-tekst = The rule exists but is not written.
side-rettelser-tekst = Where a rule has been wrong it stands here, with whom it may have affected.
side-ingen-rettelser = No corrections have been reported.
side-hva-var-feil = What was wrong
side-hvem-rammet = Who may be affected
side-denne-utgaven = This edition
side-pa-enheten = On the device
side-pa-enheten-ja = yes, works without a network
side-pa-enheten-nei = no, worked out on the server
side-fjern-fra-enheten = Remove Rettesnor from this device
side-ny-utgave = There is a new edition of the rules.
side-bytt-na = Switch now
side-blir-med = What you have typed comes along.
side-dato = Date
side-klokkeslett = Time of day
side-start-tittel = Which rights has the person in front of you?
side-start-ingress = Rettesnor shows rights, duties and deadlines for people who have fled, have no papers or are new in the country, with the section of the law beside them.
side-rask = Quick contact
side-rask-tekst = Five minutes, perhaps no common language. What you see or know.
side-rask-svar = What matters now
side-rask-svar-tekst = What everybody in danger has a right to, and whom you can call.
side-hvor-er-dere = Where are you?
side-ikke-valgt = Not chosen
side-vis-svaret = Show the answer
side-haster = This is urgent
side-uten-nett = Works without a network.
side-uten-nett-tekst = The rules and the services are on the device.
side-vet-ikke-godt = “Don’t know” is a good answer.
side-vet-ikke-godt-tekst = You get an answer from the first fact. What is open is shown as open.
side-situasjoner = Start from a situation
side-legge-til-senere = You can add more later
side-andre-veier = Other ways in
side-velg-fritt = Choose facts freely
side-velg-fritt-tekst = Begin with nothing and add what you know.
side-apne = Open a link or a file
side-apne-tekst = Continue where you or a colleague left off.
side-sla-opp = Look up a rule
side-sla-opp-tekst = The text, the law and the history.
side-finn-tjeneste = Find a service
side-finn-tjeneste-tekst = Telephone, hours and who it is for.
side-aldri = What Rettesnor never does
side-aldri-avgjor = Rettesnor decides no case.
side-aldri-offer = Rettesnor never says that somebody is a victim.
side-aldri-melder = Rettesnor never reports anybody.
side-veiviser-om = The answer below holds now, with what you know. It changes when you add something.
side-verktoy = Tools
side-angre = Undo
side-oppsummering = Summary
side-oppsummering-om = For you who help, on A4. Nothing is stored.
side-ark = Sheet for the person
side-ark-om = In plain language, without sensitive facts. Give it only where it is safe to have.
side-frister-kalender = Deadlines for the calendar
side-ingen-frister = No deadlines with a day
side-ingen-frister-tekst = There is no deadline whose day we can work out yet. Add dates in the guide.
side-del = Share or save
side-del-om = Only if you want to. A file and a link are made only when you ask.
side-del-advarsel = Whoever has the file or the link can read everything in it.
side-del-advarsel-tekst = Never send it by ordinary e-mail or text message. Links remain in the browser’s history.
side-som-fil = As a file
side-som-fil-tekst = Can be opened again here, also without a network. Everything is in it, also what is sensitive.
side-lagre-fil = Save file
side-som-lenke = As a link
side-som-lenke-tekst = The content stands after # in the link and is not sent to a server when the link is opened.
side-utelatt = Left out
side-lenken = The link
side-lenken-tekst = Put the address of this site before it, or paste it under “Open a link or a file”.
side-kopier = Copy the link
side-apne-om = Continue where you or a colleague left off.
side-apne-knapp = Open
side-lim-inn = Paste the link or the content of the file
side-velg-fil = Or choose a file
side-kan-ikke-apnes = What you pasted cannot be opened.
side-lenke-i-adressen = The link holds a situation.
side-lenke-i-adressen-tekst = Open it only if you trust whoever sent it.
side-fare-na = If there is danger now, go straight for help
side-fare-na-tekst = Emergency help is for everybody. Status, papers and payment can wait.
side-det-vi-vet = What we know
side-trykk-for-a-endre = Press to change
side-ingenting-enna = Nothing yet. Answer the question, or add what you know.
side-regnes-for-alle = The answer is worked out for all the values.
side-fjern-post = Remove { $hva }
side-legg-til = Add a fact
side-en-til = { $liste }: add
side-hva-tegnene-betyr = What the signs mean
side-faktum-kjent = known
side-faktum-omtrent = about
side-faktum-ukjent = asked, not clear
side-faktum-motstridende = contradictory
side-faktum-avslatt = declined to answer
side-neste-sporsmal = Next question
side-avklarer = { $antall ->
    [one] settles { $antall } line
   *[other] settles up to { $antall } lines
  }
side-folsomt = Sensitive
side-ja-legg-til = Yes, add one
side-nei-alle-er-med = No, these are all
side-vet-ikke = Don’t know
side-vil-ikke = Won’t say
side-fjern = Remove
side-hopp-over = Skip
side-hvorfor = Why do we ask?
side-hvordan = How to ask?
side-papir = Papers that show it: { $hva }
side-andre-sporsmal = Other questions
side-svar-med = Answer in another way: { $hva }
side-omtrent = About (approx.)
side-bruk-svaret = Use the answer
side-prov-hva-hvis = Try as “what if”
side-ikke-sa-enkelt = Not that simple?
side-har-ikke-skjedd = Has not happened
side-enten-eller = One of several
side-mellom = Between
side-og = and
side-motstridende = Somebody says something else
side-pastand = Answer { $nummer }
side-fra-kilde = from
side-hvem-sier-det = Who says so?
side-ikke-navn = For example “letter from UDI” or “told in conversation”. No names.
side-ingen-flere = No more questions
side-resten-vurderes = The rest must be assessed by others
side-resten-vurderes-tekst = We have no question that can change the answer now. You can still add facts.
side-hva-om = What if
side-hva-om-tekst = You are trying a value. What you knew is not changed.
side-linjer-endret = { $antall ->
    [one] { $antall } line is changed
   *[other] { $antall } lines are changed
  }
side-linjer-like = { $antall } are the same
side-behold = Use this
side-forkast = Back to how it is
side-forskjellene = The differences
side-slik-det-er = As it is
side-endret = changed
side-pa-siden = On this page
side-na = Now
side-rettigheter = Rights
side-gjor = Do
side-frister = Deadlines
side-slik-regnet = How it is worked out
side-loper-fra = Runs from { $start }.
side-avhenger = depends on: { $hva }
side-ingenting-haster = No deadlines or duties follow from what we know.
side-i-lopet = Where in the process
side-til-kolonnene = To the columns
side-tallet-er = The number is how many lines have each sign.
side-urort = { $antall } more rules are open and do not hang on anything you have told.
side-dette-kan-dere = What you can do
side-haster-forst = What is most urgent comes first.
side-dokumenter = Documents:
side-flere-skritt = { $antall ->
    [one] { $antall } more step
   *[other] { $antall } more steps
  }
side-gjelder-kanskje = Whether they fit hangs on what we do not know
side-hvem-kan-hjelpe = Who can help
side-vilkar-underveis = Requirements worked out on the way
side-ord-i-svaret = Words in the answer
side-fare-og-helse = Danger and health
side-varsler = Warnings
side-plikter = Duties
side-plikter-hjelper = Duties for you who help
side-plikter-andre = Duties for the person and others
side-frist-mangler-dato = a date is missing
side-frist-ventetid = this day at the earliest
side-frist-myndighet = the authority’s own limit
side-frist-utlopt = the day has passed
side-frist-loper = the deadline runs
side-fold-apent = { $antall ->
    [one] { $antall } is not settled
   *[other] { $antall } are not settled
  }
side-fold-apent-om = The answer hangs on what we do not know yet
side-fold-alle = { $antall } are for everybody under a condition
side-fold-alle-om = whatever you have told
side-fold-ikke = { $antall } do not hold
side-fold-ikke-om = by what we know now
side-fold-frister = { $antall ->
    [one] { $antall } time limit may be running
   *[other] { $antall } time limits may be running
  }
side-fold-frister-om = The last day depends on something we do not know yet. Open one to see what
side-fold-hjelper = { $antall ->
    [one] { $antall } duty of the helper is not settled
   *[other] { $antall } duties of the helper are not settled
  }
side-fold-hjelper-om = They hold in certain situations
side-skritt-straks = at once
side-skritt-forst = first
side-skritt-snart = soon
side-skritt-siden = when it suits
side-frist = Deadline
side-grener = Which answers give what
side-vilkar = Conditions
side-avgjores-av = Changes the answer
side-gir = Gives
side-ansvarlig = Who is responsible
side-fordi = Rests on
side-kan-endres = Can change
side-hjemmel = Law
side-versjon = Version
side-kilde = Source
side-forbehold = Reservation
side-merknad = Note
side-neste = Next
side-regel = Rule
side-apne-regelen = Open the whole rule
side-ikke-gjennomgatt = Not reviewed by a lawyer
side-ikke-gjennomgatt-tekst = Check against the law before you rely on the rule.
side-gjelder-ikke-na = not in force now
side-til-veiviseren = To the guide
side-hvilken-opplysning = Which fact do you want to add?
side-sok = Search
side-funnet = { $antall ->
    [one] { $antall } fact found
   *[other] { $antall } facts found
  }
side-antall-opplysninger = { $antall ->
    [one] { $antall } fact
   *[other] { $antall } facts
  }
side-skriv-ut = Print or save as PDF
side-skriv-ut-meny = Print with the browser’s own menu (Ctrl + P).
side-ta-med-folsomt = Include sensitive facts
side-oppdater-arket = Update the sheet
side-uten-navn = without names
side-folsomme-utelatt = { $antall ->
    [one] { $antall } sensitive fact
   *[other] { $antall } sensitive facts
  }
side-ved-fare = In danger
side-kan-gis = May be granted
side-ikke-avklart = Not clear, ask when it suits
side-til-deg = for you
side-dette-ma-du = What you must do
side-dette-kan-du = What you can do
side-tjenester-om = Who can help with what, where and when.
side-kan-hjelpe-med = Can help with
side-alt = everything
side-apent-na = Open now
side-vis = Show
side-antall-tjenester = { $antall ->
    [one] { $antall } service
   *[other] { $antall } services
  }
side-sti = Path
side-nedlagt = The service was closed down on { $dag }.
side-kontakt = Contact
side-apningstider = Opening hours
side-om-tilbudet = About the service
side-for = For
side-kan = Can
side-koster = Costs
side-eier = Run by
side-liknende = Similar services
side-leder-hit = Leads here
side-regler-om = Every rule with its wording, law, history and examples.
side-sok-i-reglene = Search the rules
side-sok-eksempel = For example appeal, § 94 a, interpreter
side-treff = { $antall } found for
side-lest-som = We also read
side-omrader = Areas
side-antall-regler = { $antall ->
    [one] { $antall } rule
   *[other] { $antall } rules
  }
side-om-omradet = About the area
side-ma-paberopes = must be invoked
side-men-ikke-nar = But not where:
side-gjelder-nar = Holds where one of these is met
side-kan-gis-nar = May be granted where
side-alle-vilkar = All of these requirements
side-unntak = Exceptions
side-hva-den-sier = What it says
side-slik-regnes = How the day is worked out
side-annen-lesning = Another reading
side-forsiktig = This is the prudent reading.
side-spor-hvem = Ask { $hvem }.
side-slag = Kind
side-for-hver = for each: { $liste }
side-rettet = Corrected { $dag }:
side-uoversatt = The rule rests on law that is not entered: { $hva }.
side-regelen-svarer = What the rule can answer
side-versjoner = Versions over time
side-ord-for-ord = The rule, word for word
side-regelkode = Rule code
side-gammel-og-ny = Old and new version
side-hviler-pa = What it rests on, and what rests on it
side-spor-om = Asks for
side-bygger-pa = Rests on
side-baerer = Used by
side-eksempler = Examples
side-eksempler-om = { $antall ->
    [one] { $antall } example, run each time the rule changes
   *[other] { $antall } examples, run each time the rule changes
  }
side-gitt = Given
side-sa = Then
side-ingenting = nothing
side-horer-til = Belongs to
side-spor-varsomt = ask gently
side-om-opplysningen = About the fact
side-papirer = Papers
side-nar-spores = When it is asked
side-svar = Answers
side-vurderes-av = Assessed by
side-momenter = Factors
side-felter = Fields
side-males = Measured from
side-kan-ikke-sammen = Cannot be true together with
side-slik-er-det-definert = How it is defined
side-satser = Rates
side-fra-dag = From
side-verdi = Value
side-brukes-av = What it decides
side-sporres-av = Asked by
side-kan-endre = Can change
side-ord-om = The words in the answers, explained as plainly as we can.
side-bokstaver = Letters
side-stoppet = The calculation on the device stopped.
side-stoppet-tekst = If you press again, what you have chosen is sent to the server, which answers and forgets.
side-kopiert = The link is copied. It stays on the clipboard until you copy something else.

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

# The rules in words
regel-dypere = and what stands further down in the rule
regel-alle = All of this:
regel-en-av = At least one of these:
regel-ikke-alle = Not all of this at once:
regel-ingen-av = None of this:
regel-finnes = there is at least one under “{ $liste }”
regel-finnes-ikke = there is none under “{ $liste }”
regel-finnes-ikke-der = there is none under “{ $liste }” for which this is so:
regel-finnes-der = there is at least one under “{ $liste }” for which this is so:
regel-hver-post = for all under “{ $liste }” this is so:
regel-hver-dag = every day from { $fra } to { $til } this is so:
regel-noen-dag = at least one day from { $fra } to { $til } this is so:
regel-regnet = judged on another day ({ $dag }):
regel-der-post = { $hva } where this is so ({ $vilkar })
regel-alltid = always
regel-aldri = never
regel-i-tabell = { $hva }: among those in “{ $tabell }” ({ $dag })
regel-ikke-i-tabell = { $hva }: not among those in “{ $tabell }” ({ $dag })
regel-ikke = not so: { $hva }
regel-del = { $del } (in “{ $tittel }”)
regel-har-skjedd = { $hva }: has happened
regel-har-ikke-skjedd = { $hva }: has not happened
regel-er = { $hva }: { $verdi }
regel-er-ikke = { $hva }: not { $verdi }
regel-under = { $slag ->
    [dag] { $hva }: before { $verdi }
   *[tall] { $hva }: under { $verdi }
  }
regel-hoyst = { $slag ->
    [dag] { $hva }: no later than { $verdi }
   *[tall] { $hva }: at most { $verdi }
  }
regel-over = { $slag ->
    [dag] { $hva }: after { $verdi }
   *[tall] { $hva }: over { $verdi }
  }
regel-minst = { $slag ->
    [dag] { $hva }: no earlier than { $verdi }
   *[tall] { $hva }: at least { $verdi }
  }
regel-aldri-dag = never
regel-i-dag = today
regel-lovens-dag = the day the law is read for
regel-den-dagen = that day
regel-sum = { $en } plus { $to }
regel-minus = { $en } minus { $to }
regel-ganger = { $faktor } times { $hva }
regel-hele = whole { $enhet } from { $fra } to { $til }
regel-tabell = “{ $tabell }” ({ $dag })
regel-per = { $hva } ({ $dag })
regel-minste = { $slag ->
    [dag] whichever comes first of { $hva }
   *[tall] the least of { $hva }
  }
regel-storste = { $slag ->
    [dag] whichever comes last of { $hva }
   *[tall] the greatest of { $hva }
  }
regel-nar = { $hva } when { $vilkar }
regel-ellers = otherwise { $hva }
regel-antall = the number under “{ $liste }”
regel-sum-av = the sum of { $hva } under “{ $liste }”
regel-minste-i = { $slag ->
    [dag] first { $hva } under “{ $liste }”
   *[tall] least { $hva } under “{ $liste }”
  }
regel-storste-i = { $slag ->
    [dag] last { $hva } under “{ $liste }”
   *[tall] greatest { $hva } under “{ $liste }”
  }
regel-dekket = days with “{ $liste }”
regel-udekket = days without “{ $liste }”
regel-lengste-hull = longest time without “{ $liste }”
regel-for-dag = { $lengde } before { $dag }
regel-etter-dag = { $lengde } after { $dag }
regel-enhet-ar = years
regel-enhet-maneder = months
regel-enhet-uker = weeks
regel-enhet-dager = days
regel-enhet-timer = hours
regel-loper-fra = Runs from
regel-varer = Lasts
regel-ellers-varer = Otherwise lasts
regel-slutter = Ends
regel-tidligst = At the earliest
regel-ruller = Ends on a working day
regel-ruller-til = If the last day is not a working day, it moves to the next working day ({ $kalender }).
regel-oppfylles = Met when this happens in time
regel-avbrytes = Interrupted
regel-avbrytes-av = Interrupted by: { $hva }. A new, whole period then runs from: { $dag }.
regel-forlenges = Extended to
regel-for-sent = After the deadline
regel-for-sent-hvis = May still be heard: { $hva }. At the latest: { $dag }.
regel-motstrid = the rules contradict each other
regel-tolkningstvil = the law can be read in more than one way
regel-tidligst-oppfylt = met at the earliest { $hva }
regel-strider = the facts contradict each other: { $hva }
regel-sporsmal = next question: { $hva }
regel-gjennomgatt = Reviewed by { $hvem } { $dato }
regel-rad-tittel = Title
regel-rad-svar = What it says
regel-rad-nar = When
regel-rad-kan = May, when
regel-rad-krav = Requirements
regel-rad-unntak = Exceptions
regel-rad-frist = How the day is worked out
regel-rad-omfang = Extent
regel-rad-ansvarlig = Responsible
regel-rad-lov = Law
regel-stadium-forst = May be asked at the first meeting
regel-stadium-kartlegging = Asked during intake
regel-stadium-sak = Asked when the case requires it

# Kinds of rules and pages
slag-rett = right
slag-rett_og_plikt = right and duty
slag-plikt = duty
slag-hjelperplikt = helper’s duty
slag-adgang = may be granted
slag-inngrep = intervention
slag-vilkar = requirements
slag-fase = phase
slag-advarsel = warning
slag-rad = advice
slag-tjeneste = service
slag-frist = deadline
slag-ventetid = waiting period
slag-myndighetsfrist = authority’s time limit
slag-ord = term
slag-dokument = document
slag-sjekkliste = checklist
slag-fakta = fact
slag-hendelse = event
slag-bundet = assessment: the right follows from it
slag-fritt = assessment: free discretion
slag-begrep = concept
slag-liste = list
slag-tabell = table

# Areas
mappe-arbeidsinnvandring = Work and study permits
mappe-asyl = Asylum
mappe-barn = Children
mappe-beskyttelse = Protection
mappe-eos = EEA citizens
mappe-familie = Family
mappe-felles = Common to many rules
mappe-helse = Health
mappe-hjelperen = You who help
mappe-integrering = Settlement and integration
mappe-klage = Appeal
mappe-kort_og_reise = Cards, numbers and travel documents
mappe-menneskehandel = Human trafficking
mappe-opphold = Residence and citizenship
mappe-ordliste = Glossary
mappe-retur = Return and detention
mappe-tap = Loss of permit
mappe-uten_opphold = Without lawful stay
mappe-utvisning = Expulsion and rejection
mappe-tjenester = Services

# Services
tjenesteslag-nodnummer = emergency number
tjenesteslag-tjeneste = service
tjenesteslag-oversikt = directory
tjenesteslag-nettsted = website
eier-offentlig = public
eier-frivillig = voluntary
eier-internasjonal = international
malgruppe-person = the person
malgruppe-hjelper = the helper
kostnad-gratis = free
kostnad-egenandel = a share is paid
kostnad-betaling = costs money
kostnad-ukjent = the price is not stated
evne-akutt_hjelp = comes at once
evne-rad_og_veiledning = advice and guidance
evne-rettshjelp = legal aid
evne-helsehjelp = health care
evne-trygt_bosted = a safe place to live
evne-overnatting = a bed for the night
evne-mat_og_dusj = food, shower, clothes
evne-barnevern = child welfare
evne-oppfolging = follow-up over time
evne-okonomisk_hjelp = money to live on
evne-behandler_soknad = decides applications
evne-behandler_klage = decides appeals
evne-opplyser_om_sak = tells about the case
evne-politi = receives reports and protects
evne-retur = help to return
evne-bosetting = settlement in a municipality
evne-tolk = interpreting
evne-rettigheter_i_arbeid = rights at work
evne-jobbsoking = help to find work
evne-registrering = registration, numbers, tax card
evne-tilsyn = oversight
evne-finn_lokalt = shows where the nearest is
evne-landinformasjon = country information
evne-fagstoff = knowledge for helpers
evne-moteplass = a place to meet
vei-telefon = Telephone
vei-sms = Text message
vei-epost = E-mail
vei-nett = Website
vei-skjema = Form
vei-prat = Chat
vei-besok = Visit
vei-post = Post
sprak-en = English
sprak-nb = Norwegian (bokmål)
sprak-nn = Norwegian (nynorsk)
apent-fra-til = { $dager } { $fra }–{ $til }
apent-omtrent = { $dager } about { $fra }–{ $til }
apent-helligdager = on holidays too
apent-bare-helligdager = on holidays only

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
feil-verdi = This cannot be said of “{ $navn }”.
feil-verdi-hjelp = See that the value is possible, and that the smallest or earliest stands first.
feil-to-ganger = “{ $navn }” is told in two ways.
feil-to-ganger-hjelp = Keep one of them, or say that the details disagree.
feil-les = { $fil } cannot be read: { $grunn }.
feil-les-hjelp = Check the name, or write - to read standard input.

# The interface over HTTP
api-adresse = A parameter in the address cannot be used
api-adresse-hjelp = See which parameters the address takes on the page /api.
api-feil = Something went wrong on our side
api-feil-hjelp = Try again. If it happens again, the program has a fault.
api-finnes-ikke = There is no such address
api-finnes-ikke-hjelp = All addresses are listed on the page /api.
api-for-ofte = Too many requests
api-for-ofte-hjelp = Wait as many seconds as Retry-After says, then try again.
api-for-sent = The content did not arrive in time
api-for-sent-hjelp = Send it again, preferably over a better connection.
api-for-stor = The content is too large
api-for-stor-hjelp = Send at most one mebibyte. A described situation is a few lines.
api-innhold = The content cannot be read
api-innhold-hjelp = Send valid JSON or TOML in UTF-8.
api-innholdstype = The content is of a kind we do not read
api-innholdstype-hjelp = Send JSON with Content-Type application/json, or TOML with application/toml.
api-metode = The address cannot be used in this way
api-metode-hjelp = Allow in the response says which methods the address takes.
api-norm = There is no such rule
api-norm-hjelp = The names are listed in /api/v1/normer.
api-opptatt = There is too much to do right now
api-opptatt-hjelp = Try again in a little while.
api-poster = The situation has too many records
api-poster-hjelp = Send at most { $antall } records in all: decisions, permits, stays and other lists together.
api-situasjon = The situation says something the rules do not know
api-situasjon-hjelp = Mend the points under errors and send it again.
api-stanset = The answer took too long
api-stanset-hjelp = Try again in a little while, or ask for less.
api-parameter-dato = Write a date that exists, such as 2026-03-20.
api-parameter-dobbel = The parameter stands twice.
api-parameter-ja-nei = Write ja or nei.
api-parameter-kommune = Write the municipality number with four digits, such as 0301.
api-parameter-mangler = The parameter must be given.
api-parameter-sprak = Write nb, nn or en.
api-parameter-tall = Write a whole number from 1 to 50.
api-parameter-tid = Write day and time, such as 2026-03-20T14:30.
api-parameter-ukjent = The address has no such parameter.
api-skjema = A described situation
api-skjema-fakta = The facts
api-skjema-per = The day the facts are judged on
api-skjema-rett = The day the law is read on
api-skjema-kjent = Only what was known on this day counts
api-skjema-lagret = The day the file was saved, where no other day is chosen; ages are reckoned from it.

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

# The guide
guide-sted = place
guide-dato = date
guide-gruppe-person = About the person
guide-gruppe-situasjon = About the situation
guide-visst = known
guide-omtrent = roughly
guide-avgrenset = not quite certain
guide-ukjent = asked, not known
guide-avslatt = declined to answer
guide-omstridt = disputed
guide-annen-lov = The answers follow the law as it was or will be on { $dato }, not the law today.
guide-antall-har = { $antall } has
guide-antall-har-hvis = { $antall } has on a condition
guide-antall-kan = { $antall } may be granted
guide-antall-avhenger = { $antall } depends
guide-antall-tvil = { $antall } with doubt in the law
guide-antall-nei = { $antall } has not
guide-antall-ikke-kjent = { $antall } not under the rules we know
guide-fase-for = before this
guide-fase-na = now
guide-fase-kanskje = perhaps now
guide-fase-neste = may come next
guide-fase-slutter = What ends it: { $hva }
guide-enhet-ar = years
guide-enhet-maneder = months
guide-enhet-uker = weeks
guide-enhet-dager = days
guide-enhet-timer = hours
guide-enhet-kroner = kroner
guide-tjeneste-hvis = is for the person if the condition is met
guide-tjeneste-avhenger = may be for the person; that depends on something we do not know
guide-tjeneste-steder = Only in { $steder }
guide-i-morgen = tomorrow
guide-dag-tid = { $dag } at { $tid }
guide-apent = open now
guide-apent-til = open now, until { $tid }
guide-trolig-apent = probably open now
guide-trolig-apent-til = probably open now, until about { $tid }
guide-etter-avtale = by appointment
guide-apningstid-ukjent = opening hours not known
guide-stengt = closed now
guide-apner = closed now, opens { $tid }
guide-apner-omtrent = closed now, opens at about { $tid }
guide-situasjoner-beskyttelse = Asylum and protection
guide-situasjoner-opphold = Living or staying in Norway
guide-situasjoner-fare = Danger, health and expulsion
guide-feil-ukjent = The rules have nothing called “{ $tittel }”. Nothing is assumed.
guide-feil-ukjent-hjelp = The details may come from another edition of Rettesnor. Start again, or take this away.
guide-feil-situasjon = There is no situation of that name.
guide-feil-situasjon-hjelp = Choose one of the situations on the front page.
guide-feil-dato = The date cannot be read.
guide-feil-dato-hjelp = Write it as 9.3.2026 or 2026-03-09.
guide-feil-kommune = The municipality must be given by number.
guide-feil-kommune-hjelp = Choose a place in the list.
guide-feil-verdi = The answer to “{ $tittel }” cannot be read.
guide-feil-verdi-hjelp = Write only the number or the date, or choose one of the answers.
guide-feil-tom = “{ $tittel }” has not been answered.
guide-feil-tom-hjelp = Fill in the answer, or choose “don't know”.
guide-feil-to-pastander = There must be at least two statements that disagree.
guide-feil-to-pastander-hjelp = Fill in two values that differ, and preferably who says what.
guide-feil-for-mye = There is no room for more details in this situation.
guide-feil-for-mye-hjelp = Download the situation as a file and open it again: then only the last answer to each question is kept.
guide-feil-stor-fil = The file has more text than the page can carry.
guide-feil-stor-fil-hjelp = Shorten what it says of who has said what, and open it again.
guide-lenke-skadet = The link or page is damaged and cannot be read. Nothing is assumed.
guide-lenke-skadet-hjelp = Check that the whole link is there. If that does not help, ask for a new one, or start again.
guide-lenke-nyere = The link was made by a later edition of Rettesnor than this one.
guide-lenke-nyere-hjelp = Reload the page while online to get the latest edition.
guide-lenke-for-lang = The link is longer than any Rettesnor makes.
guide-lenke-for-lang-hjelp = Ask for a new link, or for the file instead.
guide-oppsummering = Summary
guide-oppsummering-utelatt = { $antall ->
    [one] One sensitive detail is not written down here. The answers rest on it too, and may give it away.
   *[other] { $antall } sensitive details are not written down here. The answers rest on them too, and may give them away.
  }
guide-oppsummering-forbehold = “Not under the rules we know” is not a no. Rettesnor gives guidance and decides no case.
guide-personen = the person
guide-sokeren = the applicant
guide-brosjyre-hilsen = This sheet is for you. It says what you have a right to now, and whom you can call.
guide-brosjyre-forbehold = The sheet says only what we are sure of from what we know. You may have more rights. Ask the person who gave you the sheet.
guide-kalender-siste = Remember: last day
guide-kalender-kanskje = Remember: may be the last day
guide-kalender-tidligst = Remember: this day at the earliest
guide-kalender-andres = Remember: somebody else’s time limit
