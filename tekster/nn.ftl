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
utfall-vurderes = { $slag ->
    [plikt] har plikt etter ei vurdering av: { $hva }
    [inngrep] kan gjerast etter ei vurdering av: { $hva }
    [vilkar] oppfylt etter ei vurdering av: { $hva }
    [rad] gjeld etter ei vurdering av: { $hva }
   *[rett] har rett, alt etter vurderinga av: { $hva }
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
motstridende-hjelp = Finn ut kva for ein som stemmer, rett han, og spør på nytt.
motstridende-fakta = Dette strir mot kvarandre:
dette-vet-vi = Dette byggjer svaret på
ingenting-kjent = Ingenting er kjent om personen enno.
na = No
krav = Vilkår
krav-kort = Krav
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
mer-finnes = Dette er eit utdrag. --alt viser alt; --bare helse,frist viser utvalde delar i full lengd; --forklar viser kjelder og grunnar.
nodnummer = Ved fare for liv: 113. Politi: 112. Brann: 110. Legevakt: 116 117. Barn: 116 111. Vald: 116 006.

# Svaret i korte trekk
faktum-svar = { $tittel } { $verdi }
faktum-kort = { $tittel } ({ $verdi })
frist-start = Går frå { $start }
frist-start-hendelse = { $dato } ({ $hendelse })
i-forlopet = Kvar i løpet: { $fase }
frister-og-varsler = Fristar og åtvaringar
frister-uten-dato = Fristar vi ikkje kan rekne ut enno: { $hva }
plikter = Plikter
ogsa = { $tegn ->
    [hvis] I tillegg, på vilkår: { $hva }
    [kan] I tillegg, etter ei vurdering: { $hva }
    [tvil] I tillegg, men det er tvil: { $hva }
    [apent] Ikkje avklart: { $hva }
    [ikke] Ikkje etter reglane vi kjenner: { $hva }
   *[ja] I tillegg: { $hva }
  }
har-rett-til = Har rett til (der ikkje anna står)
ellers-tittel = Elles
kan-gis = Kan bli gitt, men er ikkje eit krav: { $hva }
krav-oppfylt = Oppfylt: { $hva }
krav-ikke = Ikkje oppfylt: { $hva }
krav-apent = Ope: { $hva }
alle-har = Alle har dette når det trengst: { $hva }.
har-ikke = Har ikkje: { $hva }.
flagg-bare = --bare
apent-tittel = { $antall ->
    [one] Ope: éin regel kjem an på det vi ikkje veit
   *[other] Ope: { $antall } reglar kjem an på det vi ikkje veit
  }
apent-faktum = { $antall ->
    [one] { $faktum } → éin regel: { $hva }.
   *[other] { $faktum } → { $antall } reglar: { $hva }.
  }
apent-hjelper = { $antall ->
    [one] Pliktene dine som hjelpar → éin regel: { $hva }.
   *[other] Pliktene dine som hjelpar → { $antall } reglar: { $hva }.
  }
apent-andre = { $antall ->
    [one] Éin regel kjem an på noko anna (--alt).
   *[other] { $antall } reglar kjem an på kvar si opplysning (--alt).
  }
apent-urort = { $antall ->
    [one] Éin regel gjeld noko anna enn det som er fortalt (--alt).
   *[other] { $antall } reglar gjeld noko anna enn det som er fortalt (--alt).
  }

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
feil-periode-baklengs = Post nr. { $nr } i «{ $liste }» sluttar før han byrjar.
feil-periode-baklengs-hjelp = Byt om datoane, eller rett den som er feil. Er éin av dei usikker, skriv mellom … og …
feil-perioder-overlapper = Post nr. { $annet } og nr. { $nr } i «{ $liste }» dekkjer dei same dagane.
feil-perioder-overlapper-hjelp = Slå dei saman til éin, eller rett datoane. Ein dag kan vere både den siste i éin og den første i neste.
feil-fullstendig = «{ $sti }» må vere ja eller nei.
feil-type = Verdien passar ikkje for «{ $navn }».
feil-type-hjelp = Her kan det stå: { $lov }
feil-verdi = { $grunn }
feil-verdi-hjelp = { $hjelp }
feil-les = { $fil } kan ikkje lesast: { $grunn }.
feil-les-hjelp = Kontroller namnet, eller skriv - for å lese frå standard inn.

# Kommandolinja
hjelp-bruk = Bruk
hjelp-valg = Val
hjelp-argumenter = Argument
hjelp-kommandoer = Kommandoar
hjelp-kommando = KOMMANDO
hjelp-mappe = MAPPE
hjelp-kode = KODE
hjelp-dato = DATO
hjelp-form = FORM
hjelp-liste = LISTE
hjelp-fil = FIL
hjelp-navn = NAMN
hjelp-tabell = TABELL
hjelp-sok = SØK
hjelp-skall = SKAL
kommando-alt = Rettar, plikter og fristar ut frå ein skildra situasjon.
kommando-vurder = Kva gjeld for personen i ein situasjon?
kommando-spor = Eitt spørsmål om gongen, til ingenting meir kan endre svaret
kommando-forklar = Les ein regel med heimel og historie, eller kva ein feilkode tyder
kommando-tabell = Skriv ut ein rettstabell frå reglane
kommando-sjekk = Sjå etter feil i reglane
kommando-test = Køyr eksempla som står ved reglane
kommando-formater = Set opp regelblokkene på éin måte; prosaen blir ikkje rørt
kommando-normer = Finn reglar, eller kva som kan opplysast om ein person
kommando-sammenlign = Kva endra lova mellom to dagar, og kva tyder det for ein situasjon?
kommando-fullforing = Skriv fullføring for eit skal
kommando-man = Skriv manualsider for programmet
eksempel-alt =
    Døme:
      rettesnor vurder examples/avslag-mars.toml          kva gjeld for personen i fila?
      rettesnor vurder - --format json < sak.toml         det same, for eit anna program
      rettesnor spør                                      eitt spørsmål om gongen
      rettesnor normer klage                              finn ein regel
      rettesnor forklar klagefrist                        les han, med heimel og historie

    Utgangskodar: 0 svara, 1 funn, 2 noko i det du oppgav kan ikkje brukast, 3 regelverket har feil.
eksempel-vurder =
    Døme:
      rettesnor vurder examples/avslag-mars.toml --bare helse,frist --forklar
eksempel-spor =
    Døme:
      rettesnor spør --per 2026-03-20
eksempel-forklar =
    Døme:
      rettesnor forklar nødvendig_helsehjelp_til_barn
eksempel-tabell =
    Døme:
      rettesnor tabell kap6 --format md
eksempel-sjekk =
    Døme:
      rettesnor sjekk regelverk
eksempel-test =
    Døme:
      rettesnor test regelverk --mutasjoner
eksempel-formater =
    Døme:
      rettesnor formater regelverk/helse --sjekk
eksempel-normer =
    Døme:
      rettesnor normer klage
      rettesnor normer --fakta alder
eksempel-sammenlign =
    Døme:
      rettesnor sammenlign --fra 2025-08-31 --til 2025-09-01
eksempel-fullforing =
    Døme:
      rettesnor fullføring bash > ~/.local/share/bash-completion/completions/rettesnor
eksempel-man =
    Døme:
      rettesnor man ~/.local/share/man/man1
valg-hjelp = Vis denne hjelpa
valg-regelverk = Svar etter reglane i ei anna mappe
valg-sprak = Språk for grensesnittet, nb, nn eller en
valg-fil = Situasjonen (TOML eller JSON), eller - for å lese standard inn
valg-fil-begynn = Byrj med det som står i denne fila
valg-fil-forklar = Forklar svaret i denne situasjonen
valg-fil-sammenlign = Ein situasjon
valg-per = Døm fakta på denne dagen (elles dagen i fila, elles i dag)
valg-rett-per = Bruk lova slik ho var denne dagen
valg-format = Korleis svaret blir skrive: { $former }; utan valet { $vanlig }
valg-bare = Berre desse: område, slag, reglar eller fakta, med komma mellom
valg-forklar = Vis kvifor, og når svaret kan bli eit anna
valg-alt = Vis alt, òg det som ikkje gjeld personen
valg-navn = Ein norm (sjå «normer») eller ein feilkode
valg-tabell = Kva for ein; utan namn blir dei lista
valg-mappe = Fil eller mappe (elles --regelverk, elles regelverk)
valg-mutasjoner = Endre reglane litt og sjå om eit eksempel merkar det
valg-sjekk = Endre ingenting; sei frå om noko ville blitt endra
valg-sok = Ord som skal finnast i namn eller tittel
valg-fakta = Søk i det som kan opplysast i ein situasjon
valg-fra = Den fyrste dagen
valg-til = Den andre dagen
valg-skall = bash, zsh, fish, elvish eller powershell
valg-man-mappe = Kvar sidene blir lagde; utan mappe blir hovudsida skriven ut
argument-ukjent = «{ $argument }» er ikkje eit val her.
argument-kommando = «{ $kommando }» er ikkje ein kommando.
argument-mangler = Her manglar noko: { $argument }
argument-verdi = { $argument } kan ikkje vere «{ $verdi }». Det kan vere: { $lov }
argument-verdi-mangler = { $argument } manglar ein verdi.
argument-to-ganger = { $argument } kan berre skrivast éin gong.
argument-ingen-kommando = Kva for ein kommando?
argument-annet = Det kan ikkje skrivast slik.
argument-hjelp = «rettesnor --help» viser kva som finst.
argument-dato = --{ $navn }: «{ $verdi }» er ikkje ein dato. Skriv år-månad-dag, til dømes 2026-03-20.
mente-du = Meinte du «{ $forslag }»?
standard-inn = (lesen frå standard inn)
fil-finnes-ikke = { $fil } finst ikkje.
fil-mappe = { $fil } er ei mappe, ikkje ei fil.
fil-tilgang = Du har ikkje tilgang til { $fil }.
ingen-regelfiler = { $fil } har ikkje regelfiler (.md).
regelverk-feil = Regelverket har feil. Rettesnor svarar ikkje etter det før feila er retta.
regelverk-ikke-her = Her er det inga mappe som heiter «{ $mappe }». Gå dit ho står, eller oppgi ei mappe med --regelverk.
man-skrevet = Manualsidene ligg i { $mappe }.
sjekk-ingen = Ingen funn i { $antall } filer.
test-ikke-nadd = Utfall som ingen eksempel når:
test-sum = { $holder } krav held, { $feiler } held ikkje, { $utfall } utfall er ikkje nådde.
formater-ville = { $antall } filer ville blitt endra.
formater-endret = { $antall } filer endra.
mutasjon-ingen = Her er det ingen reglar med døme å prøve.
mutasjon-umerket = Feil som ingen eksempel merka:
mutasjon-usikker = kan vere utan noko å seie: for samansett til å avgjerast
mutasjon-poeng = { $omrade }: { $prosent } % merka ({ $merket } av { $alle }); { $like } endrar ingenting
mutasjon-framdrift = { $prove } av { $alle } definisjonar er prøvde
tabell-ukjent = Det finst ingen tabell «{ $navn }».
tabell-hjelp = «rettesnor tabell» viser kva for nokre som finst.
tabell-uleselig = Tabellen kan ikkje lesast: { $grunn }
tabell-norm = Tabellen viser til normen «{ $navn }», som ikkje finst.
tabell-gitt = Tabellen seier «{ $linje }»: { $grunn }
tabell-form = det kan ikkje lesast
normer-ingen = Ingen treff. Prøv eit anna ord, eller «rettesnor normer» for å sjå alle.
i-listen = i [[{ $liste }]]:
sammenlign-mangler = Skriv både --fra og --til.
sammenlign-tittel = Frå { $fra } til { $til }
sammenlign-situasjon = I denne situasjonen:
sammenlign-ny = nytt: { $tittel } ({ $navn })
sammenlign-bort = falle bort: { $tittel } ({ $navn })
sammenlign-endret = endra: { $tittel } ({ $navn })
sammenlign-ingen = Ingen av reglane vi kjenner, er endra.
sammenlign-betyr = får noko å seie for: { $normer }
sammenlign-begrep = endra omgrep: { $tittel }
sammenlign-sats = ny sats: { $tittel }
sammenlign-likt = Ingenting blir annleis.
forklar-ukjent = Reglane har ingen norm og ingen feilkode «{ $navn }».
forklar-hjelp = Leit med «rettesnor normer ORD».
forklar-svaret = Når svaret er «{ $utfall }»: { $tekst }
forklar-lesning = Kan òg lesast slik: { $tittel }.
forklar-avklares = Kan avklarast av: { $hvem }
forklar-fil = Det står i { $fil }
forklar-versjon-navn = Versjon { $navn }
forklar-versjon = Versjon
forklar-regelen = Denne regelen
forklar-fra = frå { $dato }
forklar-til = til og med { $dato }
forklar-gjelder = gjeld
forklar-opphevet = er oppheva; galdt
forklar-vedtatt = er vedteken og gjeld
forklar-uten-dato = er vedteken, men ikkje sett i kraft
forklar-overgang = (med ein overgangsregel)
forklar-overgang-ukjent = (overgangen er ukjend)
forklar-nar = Når: { $tittel }
forklar-kan = Kan, når: { $tittel }
forklar-krav = Krav: { $tittel }
forklar-unntak = Unnatak: { $tittel }
forklar-unntak-paberopes = Unnatak: { $tittel } (må påropast)

kommando-kilder = Kva reglane byggjer på, kva som må kontrollerast, og kva som snart blir endra
kommando-kilder-kontroller = Er lovteksten reglane byggjer på, endra, flytta eller oppheva?
kommando-kilder-las = Merk lovteksten slik han er no, som lesen
valg-kilder-sok = Berre det som byggjer på ei lov eller ein paragraf: «utlendingsloven 62»
valg-eldre-enn = Reglar som ikkje er kontrollerte på så mange månader
valg-endringer = Det som byrjar eller sluttar å gjelde framover
valg-maneder = Så langt fram (elles 24)
valg-lovdata = Mappe med lover, eller arkivet til Lovdata (tar.bz2)
valg-for-mappe = Ei tidlegare utgåve, for å vise kva som stod der
hjelp-maneder = MÅNADER
kilder-ingen = Fann ingenting.
kilder-ingen-endringer = Ingenting byrjar eller sluttar å gjelde i den tida.
kilder-antall = --{ $navn } må vere eit heilt tal på månader, ikkje «{ $verdi }».
kilder-lov = { $lov } ({ $id }): stader { $steder }, reglar { $regler }
kilder-hjelp = Søk etter ei lov eller ein paragraf for å sjå reglane: «rettesnor kilder utlendingsloven 62».
kilder-aldri = Aldri kontrollert:
kilder-sist = Sist kontrollert { $dag }:
kilder-starter = Gjeld frå { $dag }:
kilder-slutter = Gjeld til og med { $dag }:
kilder-uten-dato = Vedteke, men utan dato:
kilder-ics-starter = Regelverk byrjar å gjelde (reglar: { $antall })
kilder-ics-slutter = Regelverk: siste dagen (reglar: { $antall })
kilder-las-feil = { $fil } kan ikkje brukast: { $grunn }
kilder-last = { $fil }: { $paragrafer } paragrafar i { $lover } lover er merkte som lesne.
kilder-ulest = { $fil } vart hoppa over: fila { $grunn }.
kilder-ingen-lover = { $fil } har ingen lover. Det skal vere ei mappe med lover (XHTML eller Markdown) eller arkivet til Lovdata (tar.bz2).
kilder-endret = ENDRA  { $sted }{ $til }
kilder-flyttet = FLYTTA  { $sted } → { $til }
kilder-opphevet = OPPHEVA  { $sted }{ $til }
kilder-uten-lov = LOVA MANGLAR I UTGÅVA  { $sted }{ $til }
kilder-ulast = IKKJE MERKT SOM LESEN  { $sted }{ $til }
kilder-for = Før
kilder-na = No
kilder-kontrollert = { $funn } funn. { $paragrafer } paragrafar er merkte som lesne { $dag }; { $lover } lover er haldne mot dei.
eksempel-kilder =
    Døme:
      rettesnor kilder utlendingsloven 62
      rettesnor kilder --eldre-enn 12
      rettesnor kilder --endringer --format ics
eksempel-kilder-kontroller =
    Døme:
      rettesnor kilder kontroller --lovdata gjeldende-lover.tar.bz2
eksempel-kilder-las =
    Døme:
      rettesnor kilder lås --lovdata gjeldende-lover.tar.bz2
valg-bare-omrader = Berre feil i reglane i desse mappene
# Kven ein kan ringje
kommando-hvem = Kven kan du ringje for personen, her og no?
kommando-tjenester = Skriv ut katalogen over tenester for andre program
eksempel-hvem =
    Døme:
      rettesnor hvem examples/avslag-mars.toml --nå 2026-03-09T14:30 --kommune 0301
eksempel-tjenester =
    Døme:
      rettesnor tjenester eksporter --til hsds > tenester.json
valg-na = Dato og klokkeslett det blir spurt om (elles no)
valg-kommune = Kommunenummeret der personen er, til dømes 0301
valg-hvem-alt = Vis alle, òg dei som berre gjeld andre kommunar
valg-handling = Kva som skal gjerast: eksporter
valg-eksport = Formatet: hsds (Open Referral) eller cpsv (CPSV-AP-NO, Turtle)
valg-niva = Kor langt det skal: offentlig (vanleg) eller samarbeidspartnere
valg-base = Adressa alle namn i eksporten byrjar med
hjelp-tid = TID
hjelp-nummer = NUMMER
hjelp-handling = HANDLING
hjelp-niva = NIVÅ
hjelp-adresse = ADRESSE
argument-tid = --nå: «{ $verdi }» er ikkje dato og klokkeslett. Skriv til dømes 2026-03-09T14:30.
argument-kommune = --kommune: { $verdi } er ikkje eit kommunenummer. Skriv fire siffer, til dømes 0301 for Oslo.
hvem-tittel = Kven kan du ringje? { $tid }
hvem-sted = Kommune { $kommune }.
hvem-uten-sted = Kommunen er ikkje oppgitt: tilbod som berre finst nokre stader, er med.
hvem-fare = Ved fare for liv eller tryggleik
hvem-fare-na = Ring først: det gjeld liv eller tryggleik
hvem-hvis = ring dersom { $hva }
hvem-ring = Ring eller oppsøk
hvem-les = Oversikter og nettstader
hvem-ingen = Inga teneste i katalogen passar etter reglane vi kjenner.
hvem-flere = { $antall } til. Vis alle med --alt.
hvem-apent = døgnope
hvem-apent-til = ope no, stengjer { $tid }
hvem-trolig = truleg ope no: kjelda seier berre om lag når
hvem-ukjent = opningstida er ikkje oppgitt
hvem-avtale = etter avtale
hvem-stengt = stengt
hvem-stengt-til = stengt no, opnar { $tid }
hvem-stengt-omtrent = stengt no, opnar om lag { $tid }
hvem-i-stedet = Ope no i staden: { $hvem }
hvem-uenige = Kjeldene er ikkje samde om { $felt }: { $hva }
hvem-fordi = Fordi: { $hva }.
hvem-avhenger = kjem an på { $hva }
hvem-noen-steder = finst berre nokre stader
hvem-bare-hjelper = for deg som hjelper til
hvem-anonym = ein kan vere anonym
hvem-grunn-ja = tilbodet er for denne personen
hvem-grunn-kanskje = tilbodet kan vere for denne personen
hvem-grunn-fortalt = det du har fortalt, peikar hit
hvem-grunn-akutt = gjeld liv og tryggleik
hvem-grunn-apent = svarar no
hvem-grunn-her = er i denne kommunen
hvem-grunn-andre = gjeld andre kommunar
hvem-felt-navn = namnet
hvem-felt-organisasjon = kven som driv det
hvem-felt-malgruppe = kven det er for
hvem-felt-telefon = telefonen
hvem-felt-epost = e-postadressa
hvem-felt-nett = nettstaden
hvem-felt-adresse = adressa
hvem-felt-apningstid = opningstida
hvem-felt-kan = kva det kan hjelpe med
hvem-felt-dekning = kvar det finst
hvem-felt-kostnad = kva det kostar
hvem-felt-sprak = språka

kommando-tekster = Regeltekstane på andre språk: kva som manglar, og filer for dei som omset
kommando-tekster-eksporter = Skriv filer for omsetjarar (PO), med det som er omsett frå før
kommando-tekster-importer = Ta inn det omsetjarar har gjort
valg-til-sprak = Språket, som kode: nn, en, ti, ar …
valg-omrade = Berre eitt område: «barn»
valg-tekster-ut = Mappa filene blir skrivne i. Vanleg: regelverket sjølv
valg-tekster-fil = PO-filer frå omsetjarar
tekster-status = { $sprak }: { $oversatt } av { $alle } tekstar er omsette.
tekster-flere = … og { $antall } til.
tekster-mangler = MANGLAR  { $sted }: «{ $tekst }»
tekster-usikker = IKKJE STADFESTA  { $sted }: «{ $tekst }»
tekster-borte = STÅR IKKJE LENGER I REGLANE  { $sted }: «{ $tekst }»
tekster-to = TO OMSETJINGAR  { $sted }: «{ $tekst }» er òg omsett «{ $annen }»
tekster-tall = ANDRE TAL  { $sted }: «{ $tekst }» har { $ventet }, omsetjinga har { $fikk }
tekster-ulest = { $fil } kan ikkje lesast som PO-fil: { $grunn }
tekster-uskrevet = { $fil } kan ikkje skrivast: { $grunn }
tekster-uten-sprak = { $fil } seier ikkje kva språk ho er på. Set «Language: kode» i hovudet.
tekster-kode = «{ $kode }» er ingen språkkode. Skriv til dømes nn, en eller ti.
tekster-omrade = Ingen reglar står i eit område som heiter «{ $navn }».
tekster-skrevet = { $antall } filer er skrivne i { $mappe }.
tekster-lest = { $fil } er teken inn. Å sjå på: { $antall }.
eksempel-tekster =
    Døme:
      rettesnor tekster
      rettesnor tekster --til nn
      rettesnor tekster eksporter --til ti --ut oversettelser
      rettesnor tekster importer oversettelser/helse/ti.po
eksempel-tekster-eksporter =
    Døme:
      rettesnor tekster eksporter --til ti --område helse --ut oversettelser
eksempel-tekster-importer =
    Døme:
      rettesnor tekster importer oversettelser/helse/ti.po

kommando-dokument = Kva eit brev, ei fråsegn eller eit skjema må innehalde, med det saka alt fortel
kommando-sjekkliste = Kva du kan sjå etter og spørje om, med det saka alt fortel
valg-liste-navn = Namnet; utan namn blir alle viste
valg-ord = Forklar fagorda i svaret
liste-ukjent = Det finst inga liste som heiter «{ $navn }».
liste-hvilke = «rettesnor { $kommando }» viser dei som finst.
dokument-mottaker = Til: { $hvem }
dokument-mangler = Manglar: { $hva }
sjekkliste-merknad = Eit teikn åleine prover ingenting, og at teikn manglar, utelukkar ingenting. Noter det du ser og høyrer; vurder det saman med andre.
ordforklaringer = Ord i svaret
videre-dokument = Skriv: { $tittel } (rettesnor dokument { $navn })
videre-sjekkliste = Gå gjennom: { $tittel } (rettesnor sjekkliste { $navn })
videre-frist = Frist: { $tittel } (rettesnor forklar { $navn })
videre-tjeneste = Hjelp: { $tittel } (rettesnor forklar { $navn })
eksempel-dokument =
    Døme:
      rettesnor dokument
      rettesnor dokument innhold_i_klage examples/avslag-mars.toml
eksempel-sjekkliste =
    Døme:
      rettesnor sjekkliste
      rettesnor sjekkliste tegn_på_utnytting sak.toml

po-linje = linje { $linje }: { $grunn }
po-ord = linja byrjar ikkje med msgctxt, msgid, msgstr, # eller "
po-anforselstegn = teksten må stå mellom " og "
po-omvendt-skrastrek = etter \ kan berre n, t, \ og " stå
po-hjemlos = teksten høyrer ikkje til nokon msgctxt, msgid eller msgstr
po-flertall = regeltekstar har ingen fleirtalsformer (msgid_plural)
po-uten-kilde = msgstr står utan ein msgid framfor

kommando-ark = Ark til utskrift for den som skal gå gjennom ein regel eller ein rettstabell
kommando-rettelser = Når ein regel har vore feil, og kva svar det kan ha råka
valg-ark-navn = Reglar eller tabellar; utan namn alle
valg-ark-ut = Mappa arka blir skrivne i, eitt for kvar regel
valg-svar-fil = Eit svar lagra med --format json: er det råka av noko?
valg-rettelser-norm = Berre det som galdt éin regel
ark-mappe = Fleire ark treng ei mappe: --ut ark
ark-skrevet = { $antall } ark er skrivne i { $mappe }.
ark-ukjent = Det finst ingen regel eller tabell som heiter «{ $navn }».
ark-om = Regelen `{ $navn }`, { $fil }. Regelverk { $hash }.
ark-gjennomgatt = Gått gjennom av { $hvem } { $dato }.
ark-ikke-gjennomgatt = Ingen jurist har gått gjennom regelen.
ark-alltid = utan tidsgrense
ark-versjon = Versjon: { $navn }
ark-utfall = Utfall
ark-setning = Setninga som blir vist
ark-regelen = Regelen slik han står
ark-eksempler = Døme som prøver regelen ({ $antall })
ark-rettelser = Feil som er retta
ark-vurdering = Gjennomgang
ark-punkt = Spørsmål
ark-ja-nei = Ja / nei
ark-merknad = Merknad
ark-sjekk-hjemmel = Er heimelen rett og dekkjande?
ark-sjekk-vilkar = Er vilkåra rette, og manglar det nokon?
ark-sjekk-unntak = Er unntaka rette, og manglar det nokon?
ark-sjekk-tid = Stemmer datoane for når versjonane gjeld, og fristane?
ark-sjekk-setninger = Seier setningane det same som lova, og kan dei lesast høgt?
ark-sjekk-eksemplene = Er svara i døma rette, på begge sider av kvar grense?
ark-underskrift = Namn: ______________________ Dato: ______________ Underskrift: ______________________
ark-fores = Når alt er i orden, skriv ein «gjennomgått "namn", dato» i regelen `{ $navn }`. Er noko feil, blir det ført i `rettelser.toml` når det er retta.
ark-tabell-om = Samanlikn kvar celle med kjelda. Arket seier kva reglane svarer, kva reglar som svarer, og kva dei byggjer på.
ark-celle = Celle
ark-reglene-sier = Reglane seier
ark-regler = Reglar
ark-bygger-pa = Byggjer på
rettelser-ulest = rettelser.toml kan ikkje lesast: { $grunn }
rettelser-utgave = rettelser.toml viser til regelverket { $navn }, som ikkje står blant utgåvene.
rettelser-ikke-nevnt = rettelser.toml: norma «{ $navn }» står under fjernet, men ikkje under normer.
rettelser-ingen = Ingen rettingar.
rettelser-en = { $navn } (retta { $dato })
rettelser-feil = Feilen: { $tekst }
rettelser-rammet = Råka: { $tekst }
rettelser-normer = Reglar: { $tekst }
rettelser-fjernet = Står ikkje lenger i reglane: { $tekst }
rettelser-regelverk = Regelverk som svarte feil: { $tekst }
rettelser-kilde = Kjelde: { $tekst }
rettelser-ukjent = Svaret er gitt av regelverket { $hash }, som ikkje står blant utgåvene. Vurder situasjonen på nytt.
rettelser-rett = Svaret er gitt av regelverket { $hash } ({ $hva }, { $dato }). Ingen kjende feil råkar det.
rettelser-funnet = Svaret er gitt av regelverket { $hash } ({ $hva }, { $dato }). Talet på feil som kan råke det: { $antall }. Vurder situasjonen på nytt.
rettelser-ikke-svar = { $fil } er ikkje eit svar lagra med «rettesnor vurder FIL --format json».
eksempel-ark =
    Døme:
      rettesnor ark klagefrist > klagefrist.html
      rettesnor ark kap6 --format md
      rettesnor ark --ut ark
eksempel-rettelser =
    Døme:
      rettesnor rettelser
      rettesnor rettelser svar.json
