# Grensesnittets egne ord på bokmål. Reglene har sine tekster selv.

# Dato og tall
maned-1 = januar
maned-2 = februar
maned-3 = mars
maned-4 = april
maned-5 = mai
maned-6 = juni
maned-7 = juli
maned-8 = august
maned-9 = september
maned-10 = oktober
maned-11 = november
maned-12 = desember
ukedag-0 = mandag
ukedag-1 = tirsdag
ukedag-2 = onsdag
ukedag-3 = torsdag
ukedag-4 = fredag
ukedag-5 = lørdag
ukedag-6 = søndag
dato = { $dag }. { $maned } { $ar }
lang-dato = { $ukedag } { $dato }
klokka = { $dag } kl. { $tid }
aldri = har ikke skjedd
antall-ar = { $antall } år
antall-maneder = { $antall ->
    [one] { $antall } måned
   *[other] { $antall } måneder
  }
antall-uker = { $antall ->
    [one] { $antall } uke
   *[other] { $antall } uker
  }
antall-dager = { $antall ->
    [one] { $antall } dag
   *[other] { $antall } dager
  }
antall-timer = { $antall ->
    [one] { $antall } time
   *[other] { $antall } timer
  }

# Ord
ja = ja
nei = nei
og = og
eller = eller
hva-som-helst = hva som helst
under = under { $verdi }
hoyst = høyst { $verdi }
minst = minst { $verdi }
senest = senest { $verdi }
fra-og-med = { $verdi } eller senere
fra-til = fra { $fra } til { $til }
ikke-verdi = ikke «{ $verdi }»

# Fakta
faktum-ja = { $tittel }: ja
faktum-nei = { $tittel }: nei
faktum-er = { $tittel }: { $verdi }
faktum-ukjent = { $tittel }: spurt, ikke kjent
faktum-avslatt = { $tittel }: spurt, vil ikke svare
faktum-omstridt = { $tittel }: omstridt ({ $verdi })
faktum-kilde = { $faktum } (fra { $kilde })
i-post = { $tittel } ({ $liste } nr. { $nummer })
post = { $liste } nr. { $nummer }
flere-poster = om det finnes flere ({ $liste })

# Områder
omrade-bolig = Bolig
omrade-okonomi = Økonomi
omrade-helse = Helse
omrade-arbeid = Arbeid
omrade-skole = Skole
omrade-annet = Annet

# Utfall
utfall-ja = { $slag ->
    [plikt] har plikt
    [adgang] kan gis
    [inngrep] kan gjøres
    [vilkar] oppfylt
    [fase] er her nå
    [rad] gjelder
    [frist] løper
   *[rett] har rett
  }
utfall-inntil-videre = { $slag ->
    [plikt] har plikt, inntil videre
    [vilkar] oppfylt, inntil videre
    [fase] er her, inntil videre
    [rad] gjelder, inntil videre
   *[rett] har rett, inntil videre
  }
utfall-kan = { $slag ->
    [inngrep] kan gjøres
    [plikt] kan bli pålagt
   *[rett] kan gis
  }
utfall-nei = { $slag ->
    [plikt] har ikke plikt
    [adgang] kan ikke gis
    [inngrep] kan ikke gjøres
    [vilkar] ikke oppfylt
    [fase] er ikke her
    [rad] gjelder ikke
    [frist] løper ikke
   *[rett] har ikke rett
  }
utfall-ikke-kjent = { $slag ->
    [plikt] ingen plikt etter reglene vi kjenner
   *[rett] ikke etter reglene vi kjenner
  }
utfall-ikke-i-kraft = ikke i kraft denne dagen
utfall-med-mindre = { $slag ->
    [plikt] har plikt, med mindre { $hva }
    [adgang] kan gis, med mindre { $hva }
    [inngrep] kan gjøres, med mindre { $hva }
    [vilkar] oppfylt, med mindre { $hva }
   *[rett] har rett, med mindre { $hva }
  }
utfall-hvis = { $slag ->
    [plikt] har plikt hvis: { $hva }
    [adgang] kan gis hvis: { $hva }
    [inngrep] kan gjøres hvis: { $hva }
    [vilkar] oppfylt hvis: { $hva }
    [fase] er her hvis: { $hva }
    [rad] gjelder hvis: { $hva }
    [frist] løper hvis: { $hva }
   *[rett] har rett hvis: { $hva }
  }
utfall-vurderes = { $slag ->
    [plikt] har plikt etter en vurdering av: { $hva }
    [inngrep] kan gjøres etter en vurdering av: { $hva }
    [vilkar] oppfylt etter en vurdering av: { $hva }
    [rad] gjelder etter en vurdering av: { $hva }
   *[rett] har rett, alt etter vurderingen av: { $hva }
  }
utfall-etter-vurdering = kan gis etter vurdering av: { $hva }
utfall-avhenger = ikke avklart
utfall-uoversatt = ikke avklart: hviler på en regel vi ikke har skrevet inn
utfall-motstridende = ikke avklart: opplysningene strider mot hverandre
utfall-tolkningstvil = tolkningstvil ({ $lesninger })
utfall-motstrid = reglene strider mot hverandre ({ $lesninger })
ordlyd = etter ordlyden
gren = { $vilkar } → { $utfall }
ellers = ellers → { $utfall }
oppfylt = oppfylt
ikke-oppfylt = ikke oppfylt
apent = ikke avklart

# Om regelen
omfang = Omfang: { $tekst }
varighet = Varer: { $tekst }
opphorer = Tar slutt: { $tekst }
kan-stilles-vilkar = Det kan stilles vilkår: { $tekst }
telefon = Telefon { $tekst }
apningstid = Åpent: { $tekst }
versjon-fra = gjelder fra { $dato }
praksis = Praksis: { $tekst }
faglig-rad = Faglig råd: { $tekst }
kilde-kontrollert = { $kilde }, kontrollert { $dato }
kilde-ukontrollert = { $kilde }, ikke kontrollert
presumsjon = Inntil videre: { $tittel }. Gjelder til dette er avklart: { $faktum }.
uoversatt = Vi har ikke skrevet inn denne regelen: { $tittel }.
grovt = Svaret er trygt, men kan være videre enn nødvendig.
endres = Fra { $dato }: { $utfall }, hvis ingenting annet endrer seg.

# Frister
frist-slutter = { $slag ->
    [ventetid] Tidligst { $dato }
    [myndighet] Myndigheten har til { $dato }
   *[frist] Siste dag er { $dato }
  }
frist-ukjent = { $slag ->
    [ventetid] Ventetiden kan ikke regnes ut ennå
   *[frist] Siste dag kan ikke regnes ut ennå
  }
frist-tidligst = Starten er ikke kjent; fristen kan gå ut så tidlig som { $fra }
frist-mellom = Usikker start: slutter en gang fra { $fra } til { $til }
dager-igjen = { $antall ->
    [0] i dag er siste dag
    [one] { $antall } dag igjen
   *[other] { $antall } dager igjen
  }
trygg-dag = siste virkedag før fristen: { $dato }
sperres-etter = Kan likevel bli tatt opp, men ikke etter { $dato }
frist-gjelder-ikke = gjelder ikke
frist-ikke-startet = har ikke begynt å løpe
frist-loper = { $slag ->
    [ventetid] må fortsatt vente
   *[frist] løper
  }
frist-oppfylt = er overholdt
frist-forlenget = er forlenget
frist-avbrutt = er avbrutt; en ny frist løper
frist-utlopt = { $slag ->
    [ventetid] ventetiden er over
   *[frist] er gått ut
  }
frist-kan-hores = er gått ut, men det kan søkes om å bli hørt likevel
frist-sperret = er gått ut for godt

# Svaret
svar-tittel = Rettigheter og plikter { $dato }
svar-lov = Etter loven { $dato }.
svar-regelverk = Regelverk { $hash }.
ikke-gjennomgatt = Reglene er ikke gjennomgått av jurist. Kontroller mot loven før du bygger på dem.
delvis-gjennomgatt = Bare noen av reglene er gjennomgått av jurist; det står ved hver av dem.
gjennomgatt = Reglene er gjennomgått av jurist.
gjennomgatt-linje = gjennomgått av jurist
motstridende = Opplysningene kan ikke være sanne samtidig. Svarene nedenfor holder uansett hvilken av dem som er feil; resten er åpent.
motstridende-hjelp = Finn ut hvilken som stemmer, rett den, og spør på nytt.
motstridende-fakta = Dette strider mot hverandre:
dette-vet-vi = Dette bygger svaret på
ingenting-kjent = Ingenting er kjent om personen ennå.
na = Nå
krav = Vilkår
krav-kort = Krav
faser = Hvor i forløpet
skritt = Hva du kan gjøre
neste-sporsmal = Neste spørsmål
hvorfor-spor-vi = Hvorfor: { $tekst }
slik-spor-du = Slik: { $tekst }
avgjor = Kan avgjøre: { $hva }
avhenger-av = Kommer an på: { $hva }
og-flere = { $hva } og { $antall } til
fordi = Fordi: { $hva }
ansvarlig = Ansvarlig: { $hvem }
lov = Lov: { $lov }
kilder = Kilde: { $kilder }
versjon = Versjon: { $versjon }
forbehold = Forbehold: { $tekst }
flere-lister = Det kan finnes flere enn det som er fortalt: { $lister }.
utelatt = { $antall ->
    [one] { $antall } regel gjelder ikke denne personen. Vis den med --alt.
   *[other] { $antall } regler gjelder ikke denne personen. Vis dem med --alt.
  }
mer-finnes = Dette er et utdrag. --alt viser alt; --bare helse,frist viser utvalgte deler i full lengde; --forklar viser kilder og grunner.
nodnummer = Ved fare for liv: 113. Politi: 112. Brann: 110. Legevakt: 116 117. Barn: 116 111. Vold: 116 006.

# Svaret i korthet
faktum-svar = { $tittel } { $verdi }
faktum-kort = { $tittel } ({ $verdi })
frist-start = Løper fra { $start }
frist-start-hendelse = { $dato } ({ $hendelse })
i-forlopet = Hvor i forløpet: { $fase }
frister-og-varsler = Frister og advarsler
frister-uten-dato = Frister vi ikke kan regne ut ennå: { $hva }
plikter = Plikter
ogsa = { $tegn ->
    [hvis] Også, på vilkår: { $hva }
    [kan] Også, etter en vurdering: { $hva }
    [tvil] Også, men det er tvil: { $hva }
    [apent] Ikke avklart: { $hva }
    [ikke] Ikke etter reglene vi kjenner: { $hva }
   *[ja] Også: { $hva }
  }
har-rett-til = Har rett til (der ikke annet står)
ellers-tittel = Ellers
kan-gis = Kan gis, men er ikke et krav: { $hva }
krav-oppfylt = Oppfylt: { $hva }
krav-ikke = Ikke oppfylt: { $hva }
krav-apent = Åpent: { $hva }
alle-har = Alle har dette når det trengs: { $hva }.
har-ikke = Har ikke: { $hva }.
flagg-bare = --bare
apent-tittel = { $antall ->
    [one] Åpent: en regel kommer an på det vi ikke vet
   *[other] Åpent: { $antall } regler kommer an på det vi ikke vet
  }
apent-faktum = { $antall ->
    [one] { $faktum } → en regel: { $hva }.
   *[other] { $faktum } → { $antall } regler: { $hva }.
  }
apent-hjelper = { $antall ->
    [one] Dine plikter som hjelper → en regel: { $hva }.
   *[other] Dine plikter som hjelper → { $antall } regler: { $hva }.
  }
apent-andre = { $antall ->
    [one] En regel kommer an på noe annet (--alt).
   *[other] { $antall } regler kommer an på hver sin opplysning (--alt).
  }
apent-urort = { $antall ->
    [one] En regel gjelder noe annet enn det som er fortalt (--alt).
   *[other] { $antall } regler gjelder noe annet enn det som er fortalt (--alt).
  }

# Spørsmål
spor-om-liste = Fortell om { $liste }.
spor-om-faktum = Hva vet du om «{ $tittel }»?
svar-liste = svares i en fil, se examples/
svar-ja-nei = ja eller nei
svar-valg = et av svarene
svar-dato = en dato som 2026-03-09, «mellom 2026-03-09 og 2026-03-16», eller «aldri» hvis det ikke har skjedd
svar-kroner = et beløp i kroner
svar-ar = et antall år, som «17 år» eller «mellom 15 år og 17 år»
svar-varighet = en varighet, som «3 måneder»
svar-tid = dato og klokkeslett
svar-tall = et tall
spor-velkommen = Svar på ett spørsmål om gangen. «vet ikke» er et godt svar. Skriv ? for hvorfor og hvordan, «hjelp» for resten.
spor-hjelp = Svar med ord eller tall. Ellers: ? (hvorfor og hvordan) · vet ikke · vil ikke si · tilbake · svar (det vi vet så langt) · hva hvis VERDI (prøv et svar uten å beholde det) · lagre FIL · slutt
spor-ferdig = Ingen flere spørsmål kan endre svaret.
spor-ikke-forstatt = Det forstod jeg ikke. Svar { $forventet }.
spor-tilbake-tom = Det er ikke noe å gå tilbake til.
spor-tilbake = Tok bort svaret på: { $tittel }
spor-lagret = Lagret i { $fil }.
spor-lagre-hvor = Skriv «lagre» og et filnavn.
spor-varsomt = Spør varsomt; dette er et følsomt spørsmål.
spor-hva-hvis = Hvis svaret er «{ $svar }», blir dette annerledes:
spor-hva-hvis-likt = Hvis svaret er «{ $svar }», blir ingenting annerledes.
spor-endret = { $tittel }: { $for } → { $etter }
spor-bare-slutt = Takk. Ingenting er lagret.

# Feil i situasjonen
feil-for-stor = Filen er større enn 1 MiB. Ingenting er lest.
feil-for-stor-hjelp = En beskrevet situasjon er noen få linjer; se examples/.
feil-utf8 = Filen er ikke UTF-8-tekst: ugyldig tegn på linje { $linje }, kolonne { $kolonne }.
feil-utf8-hjelp = Lagre filen som UTF-8 og prøv igjen.
feil-dobbel-nokkel = «{ $nokkel }» er oppgitt to ganger.
feil-dobbel-nokkel-hjelp = Behold én. Er opplysningene motstridende, skriv { "{" } omstridt = [a, b] { "}" }.
feil-dato = «{ $dato }» er ikke en dato.
feil-dato-hjelp = Skriv år-måned-dag, og en dag som finnes i måneden, for eksempel 2026-02-28.
feil-toml = Dette er ikke gyldig TOML.
feil-toml-hjelp = Skriv navn = "verdi", én opplysning på hver linje; se examples/.
feil-toml-tekst = Teksten er ikke avsluttet, eller mangler anførselstegn.
feil-toml-tekst-hjelp = Sett anførselstegn rundt verdien: navn = "verdi".
feil-toml-nokkel = Navnet foran = kan ikke stå slik.
feil-toml-nokkel-hjelp = Har navnet æ, ø eller å, sett anførselstegn rundt det ("fødselsdato") eller skriv det uten (foedselsdato).
feil-json = Dette er ikke gyldig JSON.
feil-json-hjelp = Se etter manglende komma, anførselstegn eller klammer.
feil-ikke-tabell = Filen må ha navn og verdier.
feil-ikke-tabell-hjelp = Begynn med [fakta]; se examples/.
feil-fakta-tabell = «fakta» må være en tabell med navn og verdier.
feil-fakta-tabell-hjelp = Skriv [fakta] på en egen linje, og opplysningene under.
feil-utenfor-fakta = «{ $nokkel }» er et faktum og må stå under [fakta].
feil-utenfor-fakta-hjelp = Skriv [fakta] på en egen linje over det.
feil-ukjent = Reglene kjenner ikke «{ $nokkel }». Ingenting er antatt.
feil-ukjent-hjelp = Kjør «rettesnor normer --fakta» for å se hva som kan oppgis.
feil-ukjent-naer = Reglene kjenner ikke «{ $nokkel }». Ingenting er antatt.
feil-ukjent-naer-hjelp = Mente du «{ $forslag }» ({ $tittel })?
feil-liste = «{ $nokkel }» er en liste av poster.
feil-liste-hjelp = Skriv [[{ $nokkel }]] på en egen linje foran hver post.
feil-periode-baklengs = Post nr. { $nr } i «{ $liste }» slutter før den begynner.
feil-periode-baklengs-hjelp = Bytt om datoene, eller rett den som er feil. Er én av dem usikker, skriv mellom … og …
feil-perioder-overlapper = Post nr. { $annet } og nr. { $nr } i «{ $liste }» dekker de samme dagene.
feil-perioder-overlapper-hjelp = Slå dem sammen til én, eller rett datoene. En dag kan være både den siste i én og den første i neste.
feil-fullstendig = «{ $sti }» må være ja eller nei.
feil-type = Verdien passer ikke for «{ $navn }».
feil-type-hjelp = Her kan det stå: { $lov }
feil-verdi = { $grunn }
feil-verdi-hjelp = { $hjelp }
feil-les = { $fil } kan ikke leses: { $grunn }.
feil-les-hjelp = Kontroller navnet, eller skriv - for å lese fra standard inn.

# Kommandolinjen
hjelp-bruk = Bruk
hjelp-valg = Valg
hjelp-argumenter = Argumenter
hjelp-kommandoer = Kommandoer
hjelp-kommando = KOMMANDO
hjelp-mappe = MAPPE
hjelp-kode = KODE
hjelp-dato = DATO
hjelp-form = FORM
hjelp-liste = LISTE
hjelp-fil = FIL
hjelp-navn = NAVN
hjelp-tabell = TABELL
hjelp-sok = SØK
hjelp-skall = SKALL
kommando-alt = Rettigheter, plikter og frister ut fra en beskrevet situasjon.
kommando-vurder = Hva gjelder for personen i en situasjon?
kommando-spor = Ett spørsmål om gangen, til ingenting mer kan endre svaret
kommando-forklar = Les en regel med hjemmel og historie, eller hva en feilkode betyr
kommando-tabell = Skriv ut en rettighetstabell fra reglene
kommando-sjekk = Se etter feil i reglene
kommando-test = Kjør eksemplene som står ved reglene
kommando-formater = Sett opp regelblokkene på én måte; prosaen røres ikke
kommando-normer = Finn regler, eller hva som kan oppgis om en person
kommando-sammenlign = Hva endret loven mellom to dager, og hva betyr det for en situasjon?
kommando-fullforing = Skriv fullføring for et skall
kommando-man = Skriv manualsider
eksempel-alt =
    Eksempler:
      rettesnor vurder examples/avslag-mars.toml          hva gjelder for personen i filen?
      rettesnor vurder - --format json < sak.toml         det samme, for et annet program
      rettesnor spør                                      ett spørsmål om gangen
      rettesnor normer klage                              finn en regel
      rettesnor forklar klagefrist                        les den, med hjemmel og historie

    Utgangskoder: 0 besvart, 1 funn, 2 noe i det du oppga kan ikke brukes, 3 regelverket har feil.
eksempel-vurder =
    Eksempel:
      rettesnor vurder examples/avslag-mars.toml --bare helse,frist --forklar
eksempel-spor =
    Eksempel:
      rettesnor spør --per 2026-03-20
eksempel-forklar =
    Eksempel:
      rettesnor forklar nødvendig_helsehjelp_til_barn
eksempel-tabell =
    Eksempel:
      rettesnor tabell kap6 --format md
eksempel-sjekk =
    Eksempel:
      rettesnor sjekk regelverk
eksempel-test =
    Eksempel:
      rettesnor test regelverk --mutasjoner
eksempel-formater =
    Eksempel:
      rettesnor formater regelverk/helse --sjekk
eksempel-normer =
    Eksempel:
      rettesnor normer klage
      rettesnor normer --fakta alder
eksempel-sammenlign =
    Eksempel:
      rettesnor sammenlign --fra 2025-08-31 --til 2025-09-01
eksempel-fullforing =
    Eksempel:
      rettesnor fullføring bash > ~/.local/share/bash-completion/completions/rettesnor
eksempel-man =
    Eksempel:
      rettesnor man ~/.local/share/man/man1
valg-hjelp = Vis denne hjelpen
valg-regelverk = Svar etter reglene i en annen mappe
valg-sprak = Språk for grensesnittet: nb, nn eller en
valg-fil = Situasjonen (TOML eller JSON), eller - for standard inn
valg-fil-begynn = Begynn med det som står i denne filen
valg-fil-forklar = Forklar svaret for denne situasjonen
valg-fil-sammenlign = En situasjon
valg-per = Døm fakta på denne dagen (ellers filens dag, ellers i dag)
valg-rett-per = Bruk loven slik den var denne dagen
valg-format = Hvordan svaret skrives: { $former }; uten valget { $vanlig }
valg-bare = Bare disse: områder, slag, regler eller fakta, med komma mellom
valg-forklar = Vis hvorfor, og når svaret kan bli et annet
valg-alt = Vis alt, også det som ikke gjelder personen
valg-navn = En norm (se «normer») eller en feilkode
valg-tabell = Hvilken; uten navn listes de
valg-mappe = Fil eller mappe (ellers --regelverk, ellers regelverk)
valg-mutasjoner = Endre reglene litt og se om et eksempel merker det
valg-sjekk = Endre ingenting; si fra om noe ville blitt endret
valg-sok = Ord som skal finnes i navn eller tittel
valg-fakta = Søk blant det som kan oppgis i en situasjon
valg-fra = Den første dagen
valg-til = Den andre dagen
valg-skall = bash, zsh, fish, elvish eller powershell
valg-man-mappe = Hvor sidene legges; uten mappe skrives hovedsiden ut
argument-ukjent = «{ $argument }» er ikke et valg her.
argument-kommando = «{ $kommando }» er ikke en kommando.
argument-mangler = Her mangler noe: { $argument }
argument-verdi = { $argument } kan ikke være «{ $verdi }». Det kan være: { $lov }
argument-verdi-mangler = { $argument } mangler en verdi.
argument-to-ganger = { $argument } kan bare skrives én gang.
argument-ingen-kommando = Hvilken kommando?
argument-annet = Det kan ikke skrives slik.
argument-hjelp = «rettesnor --help» viser hva som finnes.
argument-dato = --{ $navn }: «{ $verdi }» er ikke en dato. Skriv år-måned-dag, for eksempel 2026-03-20.
mente-du = Mente du «{ $forslag }»?
standard-inn = (standard inn)
fil-finnes-ikke = { $fil } finnes ikke.
fil-mappe = { $fil } er en mappe, ikke en fil.
fil-tilgang = Du har ikke tilgang til { $fil }.
ingen-regelfiler = { $fil } har ingen regelfiler (.md).
regelverk-feil = Regelverket har feil. Rettesnor svarer ikke etter det før feilene er rettet.
regelverk-ikke-her = Her er det ingen mappe som heter «{ $mappe }». Gå dit den står, eller oppgi en mappe med --regelverk.
man-skrevet = Manualsidene ligger i { $mappe }.
sjekk-ingen = Ingen funn i { $antall } filer.
test-ikke-nadd = Utfall som ingen eksempler når:
test-sum = { $holder } krav holder, { $feiler } holder ikke, { $utfall } utfall er ikke nådd.
formater-ville = { $antall } filer ville blitt endret.
formater-endret = { $antall } filer endret.
mutasjon-ingen = Her er det ingen regler med eksempler å prøve.
mutasjon-umerket = Feil som ingen eksempler merket:
mutasjon-usikker = kan være uten betydning: for sammensatt til å avgjøres
mutasjon-poeng = { $omrade }: { $prosent } % merket ({ $merket } av { $alle }); { $like } endrer ingenting
mutasjon-framdrift = { $prove } av { $alle } definisjoner er prøvd
tabell-ukjent = Det finnes ingen tabell «{ $navn }».
tabell-hjelp = «rettesnor tabell» viser hvilke som finnes.
tabell-uleselig = Tabellen kan ikke leses: { $grunn }
tabell-norm = Tabellen viser til normen «{ $navn }», som ikke finnes.
tabell-gitt = Tabellen sier «{ $linje }»: { $grunn }
tabell-form = det kan ikke leses
normer-ingen = Ingen treff. Prøv et annet ord, eller «rettesnor normer» for å se alle.
i-listen = i [[{ $liste }]]:
sammenlign-mangler = Skriv --fra og --til.
sammenlign-tittel = Fra { $fra } til { $til }
sammenlign-situasjon = For denne situasjonen:
sammenlign-ny = ny: { $tittel } ({ $navn })
sammenlign-bort = falt bort: { $tittel } ({ $navn })
sammenlign-endret = endret: { $tittel } ({ $navn })
sammenlign-ingen = Ingen av reglene vi kjenner, er endret.
sammenlign-betyr = får betydning for: { $normer }
sammenlign-begrep = endret begrep: { $tittel }
sammenlign-sats = ny sats: { $tittel }
sammenlign-likt = Ingenting blir annerledes.
forklar-ukjent = Reglene har ingen norm og ingen feilkode «{ $navn }».
forklar-hjelp = Søk med «rettesnor normer ORD».
forklar-svaret = Svaret «{ $utfall }»: { $tekst }
forklar-lesning = Kan også leses slik: { $tittel }.
forklar-avklares = Kan avklares av: { $hvem }
forklar-fil = Står i { $fil }
forklar-versjon-navn = Versjon { $navn }
forklar-versjon = Versjon
forklar-regelen = Regelen
forklar-fra = fra { $dato }
forklar-til = til { $dato }
forklar-gjelder = gjelder
forklar-opphevet = er opphevet; gjaldt
forklar-vedtatt = er vedtatt og gjelder
forklar-uten-dato = er vedtatt, men ikke satt i kraft
forklar-overgang = (med overgangsregel)
forklar-overgang-ukjent = (overgangen er ukjent)
forklar-nar = Når: { $tittel }
forklar-kan = Kan, når: { $tittel }
forklar-krav = Krav: { $tittel }
forklar-unntak = Unntak: { $tittel }
forklar-unntak-paberopes = Unntak: { $tittel } (må påberopes)

kommando-kilder = Hva reglene bygger på, hva som må kontrolleres, og hva som snart endres
kommando-kilder-kontroller = Er lovteksten reglene bygger på, endret, flyttet eller opphevet?
kommando-kilder-las = Merk lovteksten slik den er nå, som lest
valg-kilder-sok = Bare det som bygger på en lov eller paragraf: «utlendingsloven 62»
valg-eldre-enn = Regler som ikke er kontrollert på så mange måneder
valg-endringer = Det som begynner eller slutter å gjelde framover
valg-maneder = Så langt fram (ellers 24)
valg-lovdata = Mappe med lover, eller Lovdatas arkiv (tar.bz2)
valg-for-mappe = En tidligere utgave, for å vise hva som sto der
hjelp-maneder = MÅNEDER
kilder-ingen = Ingenting funnet.
kilder-ingen-endringer = Ingenting begynner eller slutter å gjelde i den tiden.
kilder-antall = --{ $navn } må være et helt antall måneder, ikke «{ $verdi }».
kilder-lov = { $lov } ({ $id }): steder { $steder }, regler { $regler }
kilder-hjelp = Søk etter en lov eller paragraf for å se reglene: «rettesnor kilder utlendingsloven 62».
kilder-aldri = Aldri kontrollert:
kilder-sist = Sist kontrollert { $dag }:
kilder-starter = Gjelder fra { $dag }:
kilder-slutter = Gjelder til og med { $dag }:
kilder-uten-dato = Vedtatt, men uten dato:
kilder-ics-starter = Regelverk begynner å gjelde (regler: { $antall })
kilder-ics-slutter = Regelverk: siste dag (regler: { $antall })
kilder-las-feil = { $fil } kan ikke brukes: { $grunn }
kilder-last = { $fil }: { $paragrafer } paragrafer i { $lover } lover er merket som lest.
kilder-ulest = { $fil } ble hoppet over: filen { $grunn }.
kilder-ingen-lover = { $fil } har ingen lover. Det skal være en mappe med lover (XHTML eller Markdown) eller Lovdatas arkiv (tar.bz2).
kilder-endret = ENDRET  { $sted }{ $til }
kilder-flyttet = FLYTTET  { $sted } → { $til }
kilder-opphevet = OPPHEVET  { $sted }{ $til }
kilder-uten-lov = LOVEN MANGLER I UTGAVEN  { $sted }{ $til }
kilder-ulast = IKKE MERKET SOM LEST  { $sted }{ $til }
kilder-for = Før
kilder-na = Nå
kilder-kontrollert = { $funn } funn. { $paragrafer } paragrafer er merket som lest { $dag }; { $lover } lover er holdt mot dem.
eksempel-kilder =
    Eksempel:
      rettesnor kilder utlendingsloven 62
      rettesnor kilder --eldre-enn 12
      rettesnor kilder --endringer --format ics
eksempel-kilder-kontroller =
    Eksempel:
      rettesnor kilder kontroller --lovdata gjeldende-lover.tar.bz2
eksempel-kilder-las =
    Eksempel:
      rettesnor kilder lås --lovdata gjeldende-lover.tar.bz2
valg-bare-omrader = Bare feil i reglene i disse mappene
# Hvem man kan ringe
kommando-hvem = Hvem kan du ringe for personen, her og nå?
kommando-tjenester = Skriv ut katalogen over tjenester for andre programmer
eksempel-hvem =
    Eksempel:
      rettesnor hvem examples/avslag-mars.toml --nå 2026-03-09T14:30 --kommune 0301
eksempel-tjenester =
    Eksempel:
      rettesnor tjenester eksporter --til hsds > tjenester.json
valg-na = Dato og klokkeslett det spørres om (ellers nå)
valg-kommune = Kommunenummeret der personen er, for eksempel 0301
valg-hvem-alt = Vis alle, også dem som bare gjelder andre kommuner
valg-handling = Hva som skal gjøres: eksporter
valg-eksport = Formatet: hsds (Open Referral) eller cpsv (CPSV-AP-NO, Turtle)
valg-niva = Hvor langt det skal: offentlig (vanlig) eller samarbeidspartnere
valg-base = Adressen alle navn i eksporten begynner med
hjelp-tid = TID
hjelp-nummer = NUMMER
hjelp-handling = HANDLING
hjelp-niva = NIVÅ
hjelp-adresse = ADRESSE
argument-tid = --nå: «{ $verdi }» er ikke dato og klokkeslett. Skriv for eksempel 2026-03-09T14:30.
argument-kommune = --kommune: { $verdi } er ikke et kommunenummer. Skriv fire siffer, for eksempel 0301 for Oslo.
hvem-tittel = Hvem kan du ringe? { $tid }
hvem-sted = Kommune { $kommune }.
hvem-uten-sted = Kommunen er ikke oppgitt: tilbud som bare finnes noen steder, er med.
hvem-fare = Ved fare for liv eller trygghet
hvem-fare-na = Ring først: det gjelder liv eller trygghet
hvem-hvis = ring hvis { $hva }
hvem-ring = Ring eller oppsøk
hvem-les = Oversikter og nettsteder
hvem-ingen = Ingen tjeneste i katalogen passer etter reglene vi kjenner.
hvem-flere = { $antall } til. Vis alle med --alt.
hvem-apent = døgnåpent
hvem-apent-til = åpent nå, stenger { $tid }
hvem-trolig = trolig åpent nå: kilden sier bare omtrent når
hvem-ukjent = åpningstiden er ikke oppgitt
hvem-avtale = etter avtale
hvem-stengt = stengt
hvem-stengt-til = stengt nå, åpner { $tid }
hvem-stengt-omtrent = stengt nå, åpner om lag { $tid }
hvem-i-stedet = Åpent nå i stedet: { $hvem }
hvem-uenige = Kildene er ikke enige om { $felt }: { $hva }
hvem-fordi = Fordi: { $hva }.
hvem-avhenger = avhenger av { $hva }
hvem-noen-steder = finnes bare noen steder
hvem-bare-hjelper = for deg som hjelper
hvem-anonym = man kan være anonym
hvem-grunn-ja = tilbudet er for denne personen
hvem-grunn-kanskje = tilbudet kan være for denne personen
hvem-grunn-fortalt = det du har fortalt, peker hit
hvem-grunn-akutt = gjelder liv og trygghet
hvem-grunn-apent = svarer nå
hvem-grunn-her = er i denne kommunen
hvem-grunn-andre = gjelder andre kommuner
hvem-felt-navn = navnet
hvem-felt-organisasjon = hvem som driver det
hvem-felt-malgruppe = hvem det er for
hvem-felt-telefon = telefonen
hvem-felt-epost = e-postadressen
hvem-felt-nett = nettstedet
hvem-felt-adresse = adressen
hvem-felt-apningstid = åpningstiden
hvem-felt-kan = hva det kan hjelpe med
hvem-felt-dekning = hvor det finnes
hvem-felt-kostnad = hva det koster
hvem-felt-sprak = språkene

kommando-tekster = Regeltekstene på andre språk: hva som mangler, og filer for dem som oversetter
kommando-tekster-eksporter = Skriv filer for oversettere (PO), med det som er oversatt fra før
kommando-tekster-importer = Ta inn det oversettere har gjort
valg-til-sprak = Språket, som kode: nn, en, ti, ar …
valg-omrade = Bare ett område: «barn»
valg-tekster-ut = Mappen filene skrives i. Vanlig: regelverket selv
valg-tekster-fil = PO-filer fra oversettere
tekster-status = { $sprak }: { $oversatt } av { $alle } tekster er oversatt.
tekster-flere = … og { $antall } til.
tekster-mangler = MANGLER  { $sted }: «{ $tekst }»
tekster-usikker = IKKE BEKREFTET  { $sted }: «{ $tekst }»
tekster-borte = STÅR IKKE LENGER I REGLENE  { $sted }: «{ $tekst }»
tekster-to = TO OVERSETTELSER  { $sted }: «{ $tekst }» er også oversatt «{ $annen }»
tekster-tall = ANDRE TALL  { $sted }: «{ $tekst }» har { $ventet }, oversettelsen har { $fikk }
tekster-ulest = { $fil } kan ikke leses som PO-fil: { $grunn }
tekster-uskrevet = { $fil } kan ikke skrives: { $grunn }
tekster-uten-sprak = { $fil } sier ikke hvilket språk den er på. Sett «Language: kode» i hodet.
tekster-kode = «{ $kode }» er ingen språkkode. Skriv for eksempel nn, en eller ti.
tekster-omrade = Ingen regler står i et område som heter «{ $navn }».
tekster-skrevet = { $antall } filer er skrevet i { $mappe }.
tekster-lest = { $fil } er tatt inn. Å se på: { $antall }.
eksempel-tekster =
    Eksempler:
      rettesnor tekster
      rettesnor tekster --til nn
      rettesnor tekster eksporter --til ti --ut oversettelser
      rettesnor tekster importer oversettelser/helse/ti.po
eksempel-tekster-eksporter =
    Eksempel:
      rettesnor tekster eksporter --til ti --område helse --ut oversettelser
eksempel-tekster-importer =
    Eksempel:
      rettesnor tekster importer oversettelser/helse/ti.po

kommando-dokument = Hva et brev, en erklæring eller et skjema må inneholde, med det saken alt forteller
kommando-sjekkliste = Hva du kan se etter og spørre om, med det saken alt forteller
valg-liste-navn = Navnet; uten navn vises alle
valg-ord = Forklar fagordene i svaret
liste-ukjent = Det finnes ingen liste som heter «{ $navn }».
liste-hvilke = «rettesnor { $kommando }» viser dem som finnes.
dokument-mottaker = Til: { $hvem }
dokument-mangler = Mangler: { $hva }
sjekkliste-merknad = Et tegn alene beviser ingenting, og at tegn mangler, utelukker ingenting. Noter det du ser og hører; vurder det sammen med andre.
ordforklaringer = Ord i svaret
videre-dokument = Skriv: { $tittel } (rettesnor dokument { $navn })
videre-sjekkliste = Gå gjennom: { $tittel } (rettesnor sjekkliste { $navn })
videre-frist = Frist: { $tittel } (rettesnor forklar { $navn })
videre-tjeneste = Hjelp: { $tittel } (rettesnor forklar { $navn })
eksempel-dokument =
    Eksempler:
      rettesnor dokument
      rettesnor dokument innhold_i_klage examples/avslag-mars.toml
eksempel-sjekkliste =
    Eksempler:
      rettesnor sjekkliste
      rettesnor sjekkliste tegn_på_utnytting sak.toml

po-linje = linje { $linje }: { $grunn }
po-ord = linjen begynner ikke med msgctxt, msgid, msgstr, # eller "
po-anforselstegn = teksten må stå mellom " og "
po-omvendt-skrastrek = etter \ kan bare n, t, \ og " stå
po-hjemlos = teksten hører ikke til noen msgctxt, msgid eller msgstr
po-flertall = regeltekster har ingen flertallsformer (msgid_plural)
po-uten-kilde = msgstr står uten en msgid foran

kommando-ark = Ark til utskrift for den som skal gjennomgå en regel eller en rettighetstabell
kommando-rettelser = Når en regel har vært feil, og hvilke svar det kan ha rammet
valg-ark-navn = Regler eller tabeller; uten navn alle
valg-ark-ut = Mappen arkene skrives i, ett for hver regel
valg-svar-fil = Et svar lagret med --format json: er det rammet av noe?
valg-rettelser-norm = Bare det som gjaldt én regel
ark-mappe = Flere ark trenger en mappe: --ut ark
ark-skrevet = { $antall } ark er skrevet i { $mappe }.
ark-ukjent = Det finnes ingen regel eller tabell som heter «{ $navn }».
ark-om = Regelen `{ $navn }`, { $fil }. Regelverk { $hash }.
ark-gjennomgatt = Gjennomgått av { $hvem } { $dato }.
ark-ikke-gjennomgatt = Ingen jurist har gjennomgått regelen.
ark-alltid = uten tidsgrense
ark-versjon = Versjon: { $navn }
ark-utfall = Utfall
ark-setning = Setningen som vises
ark-regelen = Regelen slik den står
ark-eksempler = Eksempler som prøver regelen ({ $antall })
ark-rettelser = Feil som er rettet
ark-vurdering = Gjennomgang
ark-punkt = Spørsmål
ark-ja-nei = Ja / nei
ark-merknad = Merknad
ark-sjekk-hjemmel = Er hjemmelen riktig og dekkende?
ark-sjekk-vilkar = Er vilkårene riktige, og mangler det noen?
ark-sjekk-unntak = Er unntakene riktige, og mangler det noen?
ark-sjekk-tid = Stemmer datoene for når versjonene gjelder, og fristene?
ark-sjekk-setninger = Sier setningene det samme som loven, og kan de leses høyt?
ark-sjekk-eksemplene = Er svarene i eksemplene riktige, på begge sider av hver grense?
ark-underskrift = Navn: ______________________ Dato: ______________ Underskrift: ______________________
ark-fores = Når alt er i orden, skrives «gjennomgått "navn", dato» i regelen `{ $navn }`. Er noe feil, føres det i `rettelser.toml` når det er rettet.
ark-tabell-om = Sammenlign hver celle med kilden. Arket sier hva reglene svarer, hvilke regler som svarer, og hva de bygger på.
ark-celle = Celle
ark-reglene-sier = Reglene sier
ark-regler = Regler
ark-bygger-pa = Bygger på
rettelser-ulest = rettelser.toml kan ikke leses: { $grunn }
rettelser-utgave = rettelser.toml viser til regelverket { $navn }, som ikke står blant utgavene.
rettelser-ikke-nevnt = rettelser.toml: normen «{ $navn }» står under fjernet, men ikke under normer.
rettelser-ingen = Ingen rettelser.
rettelser-en = { $navn } (rettet { $dato })
rettelser-feil = Feilen: { $tekst }
rettelser-rammet = Rammet: { $tekst }
rettelser-normer = Regler: { $tekst }
rettelser-fjernet = Står ikke lenger i reglene: { $tekst }
rettelser-regelverk = Regelverk som svarte feil: { $tekst }
rettelser-kilde = Kilde: { $tekst }
rettelser-ukjent = Svaret er gitt av regelverket { $hash }, som ikke står blant utgavene. Vurder situasjonen på nytt.
rettelser-rett = Svaret er gitt av regelverket { $hash } ({ $hva }, { $dato }). Ingen kjente feil rammer det.
rettelser-funnet = Svaret er gitt av regelverket { $hash } ({ $hva }, { $dato }). Antall feil som kan ramme det: { $antall }. Vurder situasjonen på nytt.
rettelser-ikke-svar = { $fil } er ikke et svar lagret med «rettesnor vurder FIL --format json».
eksempel-ark =
    Eksempler:
      rettesnor ark klagefrist > klagefrist.html
      rettesnor ark kap6 --format md
      rettesnor ark --ut ark
eksempel-rettelser =
    Eksempler:
      rettesnor rettelser
      rettesnor rettelser svar.json
