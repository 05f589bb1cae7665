# Orda til grensesnittet på nynorsk. Reglane har sine tekstar sjølve.

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
ukedag-0 = måndag
ukedag-1 = tysdag
ukedag-2 = onsdag
ukedag-3 = torsdag
ukedag-4 = fredag
ukedag-5 = laurdag
ukedag-6 = sundag
dato = { $dag }. { $maned } { $ar }
lang-dato = { $ukedag } { $dato }
klokka = { $dag } kl. { $tid }
aldri = har ikkje skjedd
antall-ar = { $antall } år
antall-maneder = { $antall ->
    [one] { $antall } månad
   *[other] { $antall } månader
  }
antall-uker = { $antall ->
    [one] { $antall } veke
   *[other] { $antall } veker
  }
antall-dager = { $antall ->
    [one] { $antall } dag
   *[other] { $antall } dagar
  }
antall-timer = { $antall ->
    [one] { $antall } time
   *[other] { $antall } timar
  }

# Ord
ja = ja
nei = nei
og = og
eller = eller
hva-som-helst = kva som helst
under = under { $verdi }
hoyst = høgst { $verdi }
minst = minst { $verdi }
senest = seinast { $verdi }
fra-og-med = { $verdi } eller seinare
fra-til = frå { $fra } til { $til }
ikke-verdi = ikkje «{ $verdi }»

# Fakta
faktum-ja = { $tittel }: ja
faktum-nei = { $tittel }: nei
faktum-er = { $tittel }: { $verdi }
faktum-ukjent = { $tittel }: spurt, ikkje kjent
faktum-avslatt = { $tittel }: spurt, vil ikkje svare
faktum-omstridt = { $tittel }: omstridt ({ $verdi })
faktum-kilde = { $faktum } (frå { $kilde })
i-post = { $tittel } ({ $liste } nr. { $nummer })
post = { $liste } nr. { $nummer }
flere-poster = om det finnes fleire ({ $liste })

# Områder
omrade-bolig = Bolig
omrade-okonomi = Økonomi
omrade-helse = Helse
omrade-arbeid = Arbeid
omrade-skole = Skule
omrade-annet = Annet

# Utfall
utfall-ja = { $slag ->
    [plikt] har plikt
    [adgang] kan gis
    [inngrep] kan gjøres
    [vilkar] oppfylt
    [fase] er her nå
    [rad] gjeld
    [frist] går
   *[rett] har rett
  }
utfall-inntil-videre = { $slag ->
    [plikt] har plikt, inntil videre
    [vilkar] oppfylt, inntil videre
    [fase] er her, inntil videre
    [rad] gjeld, inntil videre
   *[rett] har rett, inntil videre
  }
utfall-kan = { $slag ->
    [inngrep] kan gjøres
    [plikt] kan bli pålagt
   *[rett] kan gis
  }
utfall-nei = { $slag ->
    [plikt] har ikkje plikt
    [adgang] kan ikkje gis
    [inngrep] kan ikkje gjøres
    [vilkar] ikkje oppfylt
    [fase] er ikkje her
    [rad] gjeld ikkje
    [frist] går ikkje
   *[rett] har ikkje rett
  }
utfall-ikke-kjent = { $slag ->
    [plikt] ingen plikt etter reglane vi kjenner
   *[rett] ikkje etter reglane vi kjenner
  }
utfall-ikke-i-kraft = ikkje i kraft denne dagen
utfall-med-mindre = { $slag ->
    [plikt] har plikt, med mindre { $hva }
    [adgang] kan gis, med mindre { $hva }
    [inngrep] kan gjøres, med mindre { $hva }
    [vilkar] oppfylt, med mindre { $hva }
   *[rett] har rett, med mindre { $hva }
  }
utfall-hvis = { $slag ->
    [plikt] har plikt viss: { $hva }
    [adgang] kan gis viss: { $hva }
    [inngrep] kan gjøres viss: { $hva }
    [vilkar] oppfylt viss: { $hva }
    [fase] er her viss: { $hva }
    [rad] gjeld viss: { $hva }
    [frist] går viss: { $hva }
   *[rett] har rett viss: { $hva }
  }
utfall-etter-vurdering = kan gis etter vurdering av: { $hva }
utfall-avhenger = ikkje avklart
utfall-uoversatt = ikkje avklart: hviler på en regel vi ikkje har skrevet inn
utfall-motstridende = ikkje avklart: opplysningane strider mot hverandre
utfall-tolkningstvil = tolkningstvil ({ $lesninger })
utfall-motstrid = reglane strider mot hverandre ({ $lesninger })
ordlyd = etter ordlyden
gren = { $vilkar } → { $utfall }
ellers = ellers → { $utfall }
oppfylt = oppfylt
ikke-oppfylt = ikkje oppfylt
apent = ikkje avklart

# Om regelen
omfang = Omfang: { $tekst }
varighet = Varer: { $tekst }
opphorer = Tar slutt: { $tekst }
kan-stilles-vilkar = Det kan stilles vilkår: { $tekst }
telefon = Telefon { $tekst }
apningstid = Ope: { $tekst }
versjon-fra = gjeld frå { $dato }
praksis = Praksis: { $tekst }
faglig-rad = Faglig råd: { $tekst }
kilde-kontrollert = { $kilde }, kontrollert { $dato }
kilde-ukontrollert = { $kilde }, ikkje kontrollert
presumsjon = Inntil videre: { $tittel }. Gjeld til dette er avklart: { $faktum }.
uoversatt = Vi har ikkje skrevet inn denne regelen: { $tittel }.
grovt = Svaret er trygt, men kan vere videre enn nødvendig.
endres = Frå { $dato }: { $utfall }, viss ingenting annet endrar seg.

# Frister
frist-slutter = { $slag ->
    [ventetid] Tidlegast { $dato }
    [myndighet] Styresmakta har til { $dato }
   *[frist] Siste dag er { $dato }
  }
frist-ukjent = { $slag ->
    [ventetid] Ventetiden kan ikkje regnes ut ennå
   *[frist] Siste dag kan ikkje regnes ut ennå
  }
frist-tidligst = Starten er ikkje kjent; fristen kan gå ut så tidleg som { $fra }
frist-mellom = Usikker start: slutter en gong frå { $fra } til { $til }
dager-igjen = { $antall ->
    [0] i dag er siste dag
    [one] { $antall } dag igjen
   *[other] { $antall } dagar igjen
  }
trygg-dag = siste virkedag før fristen: { $dato }
sperres-etter = Kan likevel bli tatt opp, men ikkje etter { $dato }
frist-gjelder-ikke = gjeld ikkje
frist-ikke-startet = har ikkje byrja å løpe
frist-loper = { $slag ->
    [ventetid] må fortsatt vente
   *[frist] går
  }
frist-oppfylt = er halden
frist-forlenget = er forlenget
frist-avbrutt = er avbrutt; en ny frist går
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
ikke-gjennomgatt = Reglane er ikkje gjennomgått av jurist. Kontroller mot loven før du byggjer på dei.
delvis-gjennomgatt = Berre nokon av reglane er gjennomgått av jurist; det står ved kvar av dei.
gjennomgatt = Reglane er gjennomgått av jurist.
gjennomgatt-linje = gjennomgått av jurist
motstridende = Opplysningane kan ikkje vere sanne samstundes. Svara nedanfor holder uansett hvilken av dei som er feil; resten er ope.
motstridende-fakta = Dette strider mot hverandre:
dette-vet-vi = Dette byggjer svaret på
ingenting-kjent = Ingenting er kjent om personen ennå.
na = Nå
krav = Vilkår
faser = Kvar i forløpet
skritt = Kva du kan gjøre
neste-sporsmal = Neste spørsmål
hvorfor-spor-vi = Kvifor: { $tekst }
slik-spor-du = Slik: { $tekst }
avgjor = Kan avgjøre: { $hva }
avhenger-av = Kjem an på: { $hva }
fordi = Fordi: { $hva }
ansvarlig = Ansvarlig: { $hvem }
lov = Lov: { $lov }
kilder = Kilde: { $kilder }
versjon = Versjon: { $versjon }
forbehold = Forbehold: { $tekst }
flere-lister = Det kan finnes fleire enn det som er fortalt: { $lister }.
utelatt = { $antall ->
    [one] { $antall } regel gjeld ikkje denne personen. Vis den med --alt.
   *[other] { $antall } reglar gjeld ikkje denne personen. Vis dei med --alt.
  }
flere-apne = … og { $antall } til. Vis alle med --alt; --forklar viser kilder og grunner.
nodnummer = Ved fare for liv: 113. Politi: 112. Brann: 110. Legevakt: 116 117. Barn: 116 111. Vold: 116 006.

# Spørsmål
spor-om-liste = Fortell om { $liste }.
spor-om-faktum = Kva vet du om «{ $tittel }»?
svar-liste = svares i en fil, se examples/
svar-ja-nei = ja eller nei
svar-valg = et av svara
svar-dato = en dato som 2026-03-09, «mellom 2026-03-09 og 2026-03-16», eller «aldri» viss det ikkje har skjedd
svar-kroner = et beløp i kroner
svar-ar = et antall år, som «17 år» eller «mellom 15 år og 17 år»
svar-varighet = en varighet, som «3 månader»
svar-tid = dato og klokkeslett
svar-tall = et tall
spor-velkommen = Svar på ett spørsmål om gangen. «vet ikkje» er et godt svar. Skriv ? for kvifor og korleis, «hjelp» for resten.
spor-hjelp = Svar med ord eller tall. Ellers: ? (kvifor og korleis) · vet ikkje · vil ikkje si · tilbake · svar (det vi vet så langt) · kva viss VERDI (prøv et svar utan å behalde det) · lagre FIL · slutt
spor-ferdig = Ingen fleire spørsmål kan endre svaret.
spor-ikke-forstatt = Det forstod eg ikkje. Svar { $forventet }.
spor-tilbake-tom = Det er ikkje noko å gå tilbake til.
spor-tilbake = Tok bort svaret på: { $tittel }
spor-lagret = Lagret i { $fil }.
spor-lagre-hvor = Skriv «lagre» og et filnavn.
spor-liste-hopp = Poster skrives i en fil. Spørsmålet hoppes over.
spor-varsomt = Spør varsomt; dette er et kjensleleg spørsmål.
spor-hva-hvis = Viss svaret er «{ $svar }», blir dette annleis:
spor-hva-hvis-likt = Viss svaret er «{ $svar }», blir ingenting annleis.
spor-endret = { $tittel }: { $for } → { $etter }
spor-bare-slutt = Takk. Ingenting er lagret.

# Feil i situasjonen
feil-for-stor = Fila er større enn 1 MiB. Ingenting er lest.
feil-for-stor-hjelp = En beskrevet situasjon er nokon få linjer; se examples/.
feil-utf8 = Fila er ikkje UTF-8-tekst: ugyldig tegn på linje { $linje }, kolonne { $kolonne }.
feil-utf8-hjelp = Lagre fila som UTF-8 og prøv igjen.
feil-dobbel-nokkel = «{ $nokkel }» er oppgitt to gonger.
feil-dobbel-nokkel-hjelp = Behold én. Er opplysningane motstridande, skriv { "{" } omstridt = [a, b] { "}" }.
feil-dato = «{ $dato }» er ikkje en dato.
feil-dato-hjelp = Skriv år-månad-dag, og en dag som finnes i månaden, for eksempel 2026-02-28.
feil-toml = Dette er ikkje gyldig TOML.
feil-toml-hjelp = Skriv namn = "verdi", én opplysning på kvar linje; se examples/.
feil-toml-tekst = Teksten er ikkje avsluttet, eller mangler anførselstegn.
feil-toml-tekst-hjelp = Sett anførselstegn rundt verdien: namn = "verdi".
feil-toml-nokkel = Namnet foran = kan ikkje stå slik.
feil-toml-nokkel-hjelp = Har namnet æ, ø eller å, sett anførselstegn rundt det ("fødselsdato") eller skriv det utan (foedselsdato).
feil-json = Dette er ikkje gyldig JSON.
feil-json-hjelp = Se etter manglende komma, anførselstegn eller klammer.
feil-ikke-tabell = Fila må ha namn og verdiar.
feil-ikke-tabell-hjelp = Byrj med [fakta]; se examples/.
feil-fakta-tabell = «fakta» må vere en tabell med namn og verdiar.
feil-fakta-tabell-hjelp = Skriv [fakta] på en egen linje, og opplysningane under.
feil-utenfor-fakta = «{ $nokkel }» er et faktum og må stå under [fakta].
feil-utenfor-fakta-hjelp = Skriv [fakta] på en egen linje over det.
feil-ukjent = Reglane kjenner ikkje «{ $nokkel }». Ingenting er antatt.
feil-ukjent-hjelp = Kjør «rettesnor normer --fakta» for å se kva som kan oppgis.
feil-ukjent-naer = Reglane kjenner ikkje «{ $nokkel }». Ingenting er antatt.
feil-ukjent-naer-hjelp = Mente du «{ $forslag }» ({ $tittel })?
feil-liste = «{ $nokkel }» er en liste av postar.
feil-liste-hjelp = Skriv [[{ $nokkel }]] på en egen linje foran kvar post.
feil-fullstendig = «{ $sti }» må vere ja eller nei.
feil-type = Verdien passer ikkje for «{ $navn }».
feil-type-hjelp = Her kan det stå: { $lov }
feil-verdi = { $grunn }
feil-verdi-hjelp = { $hjelp }
feil-les = { $fil } kan ikkje leses: { $grunn }.
feil-les-hjelp = Kontroller namnet, eller skriv - for å lese frå standard inn.
