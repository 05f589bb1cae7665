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
motstridende-fakta = Dette strider mot hverandre:
dette-vet-vi = Dette bygger svaret på
ingenting-kjent = Ingenting er kjent om personen ennå.
na = Nå
krav = Vilkår
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
flere-apne = … og { $antall } til.
mer-finnes = Dette er et utdrag. --alt viser alt; --bare helse,frist viser utvalgte deler i full lengde; --forklar viser kilder og grunner.
nodnummer = Ved fare for liv: 113. Politi: 112. Brann: 110. Legevakt: 116 117. Barn: 116 111. Vold: 116 006.

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
feil-fullstendig = «{ $sti }» må være ja eller nei.
feil-type = Verdien passer ikke for «{ $navn }».
feil-type-hjelp = Her kan det stå: { $lov }
feil-verdi = { $grunn }
feil-verdi-hjelp = { $hjelp }
feil-les = { $fil } kan ikke leses: { $grunn }.
feil-les-hjelp = Kontroller navnet, eller skriv - for å lese fra standard inn.
