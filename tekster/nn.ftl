# Orda til grensesnittet på nynorsk. Reglane har sine eigne tekstar.

# Dato og tal
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
aldri = har ikkje hendt
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
flere-poster = om det finst fleire ({ $liste })

# Område
omrade-bolig = Bustad
omrade-okonomi = Økonomi
omrade-helse = Helse
omrade-arbeid = Arbeid
omrade-skole = Skule
omrade-annet = Anna

# Utfall
utfall-ja = { $slag ->
    [plikt] har plikt
    [adgang] kan bli gitt
    [inngrep] kan gjerast
    [vilkar] oppfylt
    [fase] er her no
    [rad] gjeld
    [frist] går
   *[rett] har rett
  }
utfall-inntil-videre = { $slag ->
    [plikt] har plikt, inntil vidare
    [vilkar] oppfylt, inntil vidare
    [fase] er her, inntil vidare
    [rad] gjeld, inntil vidare
   *[rett] har rett, inntil vidare
  }
utfall-kan = { $slag ->
    [inngrep] kan gjerast
    [plikt] kan bli pålagt
   *[rett] kan bli gitt
  }
utfall-nei = { $slag ->
    [plikt] har ikkje plikt
    [adgang] kan ikkje bli gitt
    [inngrep] kan ikkje gjerast
    [vilkar] ikkje oppfylt
    [fase] er ikkje her
    [rad] gjeld ikkje
    [frist] går ikkje
   *[rett] har ikkje rett
  }
utfall-ikke-kjent = { $slag ->
    [plikt] inga plikt etter reglane vi kjenner
   *[rett] ikkje etter reglane vi kjenner
  }
utfall-ikke-i-kraft = ikkje i kraft denne dagen
utfall-med-mindre = { $slag ->
    [plikt] har plikt, med mindre { $hva }
    [adgang] kan bli gitt, med mindre { $hva }
    [inngrep] kan gjerast, med mindre { $hva }
    [vilkar] oppfylt, med mindre { $hva }
   *[rett] har rett, med mindre { $hva }
  }
utfall-hvis = { $slag ->
    [plikt] har plikt dersom: { $hva }
    [adgang] kan bli gitt dersom: { $hva }
    [inngrep] kan gjerast dersom: { $hva }
    [vilkar] oppfylt dersom: { $hva }
    [fase] er her dersom: { $hva }
    [rad] gjeld dersom: { $hva }
    [frist] går dersom: { $hva }
   *[rett] har rett dersom: { $hva }
  }
utfall-etter-vurdering = kan bli gitt etter ei vurdering av: { $hva }
utfall-avhenger = ikkje avklart
utfall-uoversatt = ikkje avklart: kviler på ein regel vi ikkje har skrive inn
utfall-motstridende = ikkje avklart: opplysningane strir mot kvarandre
utfall-tolkningstvil = tolkingstvil ({ $lesninger })
utfall-motstrid = reglane strir mot kvarandre ({ $lesninger })
ordlyd = etter ordlyden
gren = { $vilkar } → { $utfall }
ellers = elles → { $utfall }
oppfylt = oppfylt
ikke-oppfylt = ikkje oppfylt
apent = ikkje avklart

# Om regelen
omfang = Omfang: { $tekst }
varighet = Varer: { $tekst }
opphorer = Tek slutt: { $tekst }
kan-stilles-vilkar = Det kan setjast vilkår: { $tekst }
telefon = Telefon { $tekst }
apningstid = Ope: { $tekst }
versjon-fra = gjeld frå { $dato }
praksis = Praksis: { $tekst }
faglig-rad = Fagleg råd: { $tekst }
kilde-kontrollert = { $kilde }, kontrollert { $dato }
kilde-ukontrollert = { $kilde }, ikkje kontrollert
presumsjon = Inntil vidare: { $tittel }. Gjeld til dette er avklart: { $faktum }.
uoversatt = Vi har ikkje skrive inn denne regelen: { $tittel }.
grovt = Svaret er trygt, men kan vere vidare enn det treng.
endres = Frå { $dato }: { $utfall }, dersom ikkje noko anna endrar seg.

# Fristar
frist-slutter = { $slag ->
    [ventetid] Tidlegast { $dato }
    [myndighet] Styresmakta har til { $dato }
   *[frist] Siste dag er { $dato }
  }
frist-ukjent = { $slag ->
    [ventetid] Ventetida kan ikkje reknast ut enno
   *[frist] Siste dag kan ikkje reknast ut enno
  }
frist-tidligst = Starten er ikkje kjend; fristen kan gå ut så tidleg som { $fra }
frist-mellom = Usikker start: sluttar ein gong frå { $fra } til { $til }
dager-igjen = { $antall ->
    [0] i dag er siste dag
    [one] { $antall } dag att
   *[other] { $antall } dagar att
  }
trygg-dag = siste yrkedag før fristen: { $dato }
sperres-etter = Kan likevel bli teke opp, men ikkje etter { $dato }
frist-gjelder-ikke = gjeld ikkje
frist-ikke-startet = har ikkje byrja
frist-loper = { $slag ->
    [ventetid] må framleis vente
   *[frist] går
  }
frist-oppfylt = er halden
frist-forlenget = er lengd
frist-avbrutt = er broten; ein ny frist går
frist-utlopt = { $slag ->
    [ventetid] ventetida er over
   *[frist] er gått ut
  }
frist-kan-hores = er gått ut, men det går an å søkje om å bli høyrd likevel
frist-sperret = er gått ut for godt

# Svaret
svar-tittel = Rettar og plikter { $dato }
svar-lov = Etter lova { $dato }.
svar-regelverk = Regelverk { $hash }.
ikke-gjennomgatt = Ingen jurist har gått gjennom reglane. Kontroller mot lova før du byggjer på dei.
delvis-gjennomgatt = Ein jurist har berre gått gjennom nokre av reglane; det står ved kvar av dei.
gjennomgatt = Ein jurist har gått gjennom reglane.
gjennomgatt-linje = gjennomgått av jurist
motstridende = Opplysningane kan ikkje vere sanne samstundes. Svara nedanfor held uansett kva for ei av dei som er feil; resten er ope.
motstridende-fakta = Dette strir mot kvarandre:
dette-vet-vi = Dette byggjer svaret på
ingenting-kjent = Ingenting er kjent om personen enno.
na = No
krav = Vilkår
faser = Kvar i løpet
skritt = Kva du kan gjere
neste-sporsmal = Neste spørsmål
hvorfor-spor-vi = Kvifor: { $tekst }
slik-spor-du = Slik: { $tekst }
avgjor = Kan avgjere: { $hva }
avhenger-av = Kjem an på: { $hva }
og-flere = { $hva } og { $antall } til
fordi = Fordi: { $hva }
ansvarlig = Ansvarleg: { $hvem }
lov = Lov: { $lov }
kilder = Kjelde: { $kilder }
versjon = Versjon: { $versjon }
forbehold = Atterhald: { $tekst }
flere-lister = Det kan finnast fleire enn det som er fortalt: { $lister }.
utelatt = { $antall ->
    [one] { $antall } regel gjeld ikkje denne personen. Vis han med --alt.
   *[other] { $antall } reglar gjeld ikkje denne personen. Vis dei med --alt.
  }
flere-apne = … og { $antall } til.
mer-finnes = Dette er eit utdrag. --alt viser alt; --bare helse,frist viser utvalde delar i full lengd; --forklar viser kjelder og grunnar.
nodnummer = Ved fare for liv: 113. Politi: 112. Brann: 110. Legevakt: 116 117. Barn: 116 111. Vald: 116 006.

# Spørsmål
spor-om-liste = Fortel om { $liste }.
spor-om-faktum = Kva veit du om «{ $tittel }»?
svar-liste = blir svara på i ei fil, sjå examples/
svar-ja-nei = ja eller nei
svar-valg = eitt av svara
svar-dato = ein dato som 2026-03-09, «mellom 2026-03-09 og 2026-03-16», eller «aldri» om det ikkje har hendt
svar-kroner = eit beløp i kroner
svar-ar = eit tal på år, som «17 år» eller «mellom 15 år og 17 år»
svar-varighet = ei lengd, som «3 måneder»
svar-tid = dato og klokkeslett
svar-tall = eit tal
spor-velkommen = Svar på eitt spørsmål om gongen. «veit ikkje» er eit godt svar. Skriv ? for kvifor og korleis, «hjelp» for resten.
spor-hjelp = Svar med ord eller tal. Elles: ? (kvifor og korleis) · veit ikkje · vil ikkje seie · tilbake · svar (det vi veit så langt) · hva hvis VERDI (prøv eit svar utan å behalde det) · lagre FIL · slutt
spor-ferdig = Ingen fleire spørsmål kan endre svaret.
spor-ikke-forstatt = Det skjøna eg ikkje. Svar { $forventet }.
spor-tilbake-tom = Det er ikkje noko å gå tilbake til.
spor-tilbake = Tok bort svaret på: { $tittel }
spor-lagret = Lagra i { $fil }.
spor-lagre-hvor = Skriv «lagre» og eit filnamn.
spor-varsomt = Spør varsamt; dette er eit kjensleg spørsmål.
spor-hva-hvis = Om svaret er «{ $svar }», blir dette annleis:
spor-hva-hvis-likt = Om svaret er «{ $svar }», blir ingenting annleis.
spor-endret = { $tittel }: { $for } → { $etter }
spor-bare-slutt = Takk. Ingenting er lagra.

# Feil i situasjonen
feil-for-stor = Fila er større enn 1 MiB. Ingenting er lese.
feil-for-stor-hjelp = Ein skildra situasjon er nokre få linjer; sjå examples/.
feil-utf8 = Fila er ikkje UTF-8-tekst: ugyldig teikn på linje { $linje }, kolonne { $kolonne }.
feil-utf8-hjelp = Lagre fila som UTF-8 og prøv igjen.
feil-dobbel-nokkel = «{ $nokkel }» er oppgitt to gonger.
feil-dobbel-nokkel-hjelp = Behald éin. Er opplysningane motstridande, skriv { "{" } omstridt = [a, b] { "}" }.
feil-dato = «{ $dato }» er ikkje ein dato.
feil-dato-hjelp = Skriv år-månad-dag, og ein dag som finst i månaden, til dømes 2026-02-28.
feil-toml = Dette er ikkje gyldig TOML.
feil-toml-hjelp = Skriv namn = "verdi", éi opplysning på kvar linje; sjå examples/.
feil-toml-tekst = Teksten er ikkje avslutta, eller manglar hermeteikn.
feil-toml-tekst-hjelp = Set hermeteikn rundt verdien: namn = "verdi".
feil-toml-nokkel = Namnet framfor = kan ikkje stå slik.
feil-toml-nokkel-hjelp = Har namnet æ, ø eller å, set hermeteikn rundt det ("fødselsdato") eller skriv det utan (foedselsdato).
feil-json = Dette er ikkje gyldig JSON.
feil-json-hjelp = Sjå etter komma, hermeteikn eller klammer som manglar.
feil-ikke-tabell = Fila må ha namn og verdiar.
feil-ikke-tabell-hjelp = Byrj med [fakta]; sjå examples/.
feil-fakta-tabell = «fakta» må vere ein tabell med namn og verdiar.
feil-fakta-tabell-hjelp = Skriv [fakta] på ei eiga linje, og opplysningane under.
feil-utenfor-fakta = «{ $nokkel }» er eit faktum og må stå under [fakta].
feil-utenfor-fakta-hjelp = Skriv [fakta] på ei eiga linje over det.
feil-ukjent = Reglane kjenner ikkje «{ $nokkel }». Vi har ikkje gått ut frå noko.
feil-ukjent-hjelp = Køyr «rettesnor normer --fakta» for å sjå kva som kan oppgjevast.
feil-ukjent-naer = Reglane kjenner ikkje «{ $nokkel }». Vi har ikkje gått ut frå noko.
feil-ukjent-naer-hjelp = Meinte du «{ $forslag }» ({ $tittel })?
feil-liste = «{ $nokkel }» er ei liste av postar.
feil-liste-hjelp = Skriv [[{ $nokkel }]] på ei eiga linje framfor kvar post.
feil-fullstendig = «{ $sti }» må vere ja eller nei.
feil-type = Verdien passar ikkje for «{ $navn }».
feil-type-hjelp = Her kan det stå: { $lov }
feil-verdi = { $grunn }
feil-verdi-hjelp = { $hjelp }
feil-les = { $fil } kan ikkje lesast: { $grunn }.
feil-les-hjelp = Kontroller namnet, eller skriv - for å lese frå standard inn.
