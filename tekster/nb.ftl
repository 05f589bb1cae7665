# Grensesnittets egne ord på bokmål. Reglene har sine tekster selv.

# Sidene
side-navn = Rettesnor
side-tittel = { $side } – Rettesnor
side-til-innholdet = Gå til innholdet
side-meny = Hovedmeny
side-meny-veiviser = Veiviser
side-meny-regler = Regler
side-meny-tjenester = Tjenester
side-meny-ord = Ord
side-meny-om = Om
side-sprak = Språk
side-forlat = Forlat
side-forlat-rest = siden nå
side-trygghet = Trygghet og nødnumre
side-lagres-ikke = Ingenting lagres.
side-lagres-ikke-tekst = Du trenger ikke navn, nummer eller adresse. Uten skript i nettleseren sendes det du velger til tjeneren, som regner ut svaret og glemmer det.
side-sendes-ikke = Ingenting sendes fra denne enheten.
side-sendes-ikke-tekst = Du trenger ikke navn, nummer eller adresse. Det du skriver, blir på denne enheten til du lukker den.
side-slik-virker-det = Slik virker det
side-nodnumre = Nødnumre
side-nod = Nød
side-nod-113 = ambulanse
side-nod-112 = politi
side-nod-116117 = legevakt
side-nod-110 = brann og ulykke
side-nod-116111 = barn og unge, hele døgnet
side-nod-116006 = vold og overgrep, hele døgnet
side-nod-116123 = psykisk krise, hele døgnet
side-flere = Flere
side-flere-nodnumre = nødnumre
side-grunnlag = Hva svarene bygger på
side-grunnlag-tekst = Hver regel sier hvilken paragraf den hviler på, hvor vi har den fra, og når den sist ble kontrollert. Rettesnor veileder og avgjør ingen sak.
side-uten-skript = Skript er slått av. Det du velger, sendes i skjemaer, aldri i adressen, og lagres ikke på tjeneren.
side-trygg-bruk = Trygg bruk
side-om-forlat = Slik virker «Forlat siden nå»
side-om-nettleseren = Hva nettleseren kan huske
side-om-personvern = Personvern
side-om-tittel = Om Rettesnor
side-om-tegn = Hva tegnene betyr
side-alle-regler = Alle regler og versjoner
side-rettelser = Rettelser
side-regelsett = Regelsett
side-er-du-der = Er du der ennå?
side-er-du-der-tekst = Siden har stått urørt i ti minutter. Om ett minutt glemmer den det du har skrevet.
side-fortsett = Fortsett
side-glem-alt = Glem alt nå
side-sprak-mangler = Språket er ikke lastet
side-sprak-mangler-tekst = Denne enheten har ikke tekstene på språket du valgte. Koble til nettet og prøv igjen, eller bruk bokmål.
side-finnes-ikke = Siden finnes ikke
side-finnes-ikke-tekst = Adressen fører ikke til noen side her. Kanskje har en regel fått et nytt navn.
side-feil-vei = Siden må åpnes fra et skjema
side-feil-vei-tekst = Denne siden lages av det du har valgt, og det står aldri i adressen. Begynn i veiviseren.
side-for-stort = Det ble for mye
side-for-stort-tekst = Skjemaet eller fila er større enn siden tar imot.
side-til-forsiden = Til forsiden
side-til-forsiden-tekst = Begynn med en situasjon eller tre opplysninger.
side-forlatt-fane = Ny fane
side-forlatt-tittel = Hva vil du finne?
side-forlatt-vaer = Været
side-forlatt-nyheter = Nyheter
side-forlatt-leksikon = Leksikon
side-om-rettesnor = Om Rettesnor
side-om-ingress = Et oppslagsverk som regner. For den som møter folk på flukt, uten papirer eller nye i landet.
side-personvern-tekst = Du blir aldri spurt om navn, fødselsnummer eller hvem den andre er. Med skript regnes alt ut på enheten. Uten skript sendes det du velger til tjeneren, som svarer og glemmer.
side-personvern-kapsler = Ingen informasjonskapsler.
side-personvern-logg = Ingen logg over det du velger.
side-personvern-andre = Ingenting lastes fra andre steder enn her.
side-forlat-tekst = Trykk på knappen. Siden byttes mot en nøytral side, og det du skrev, glemmes. Med skript kan du også trykke to ganger på
side-nettleseren-tekst = At du har vært på dette nettstedet. Nettleseren kan også ha lagret filer du lastet ned, og utskrifter. Slett historikken selv hvis noen kan se den.
side-tegn-tekst = Tegnet fylles jo fastere retten er. Ordene står alltid ved siden av.
side-tegn-ja = har rett
side-tegn-ja-tekst = Sant uansett hva det ukjente viser seg å være.
side-tegn-med-mindre = har rett, med mindre …
side-tegn-med-mindre-tekst = Vilkårene er oppfylt. Bare unntak er åpne.
side-tegn-inntil-videre = har rett, inntil videre
side-tegn-inntil-videre-tekst = Noe legges til grunn til det er avklart.
side-tegn-hvis = har rett hvis …
side-tegn-hvis-tekst = En bundet vurdering gjenstår.
side-tegn-kan = kan gis etter vurdering
side-tegn-kan-tekst = Fritt skjønn. Noen avgjør.
side-tegn-apent = avhenger av …
side-tegn-apent-tekst = Vi mangler noe, og sier hva.
side-tegn-tvil = loven kan leses på to måter
side-tegn-tvil-tekst = Begge står der, med den forsiktige.
side-tegn-motstrid = reglene sier imot hverandre
side-tegn-motstrid-tekst = Begge står der, med hjemmel.
side-tegn-ikke-kjent = ikke etter reglene vi kjenner
side-tegn-ikke-kjent-tekst = Ikke det samme som nei.
side-tegn-nei = nei
side-tegn-nei-tekst = Loven selv utelukker det.
side-tegn-ikke-lagt-inn = ikke lagt inn ennå
side-tegn-ikke-lagt-inn-tekst = Regelen finnes, men er ikke skrevet.
side-rettelser-tekst = Når en regel har vært feil, står det her, med hvem det kan ha rammet.
side-ingen-rettelser = Ingen rettelser er meldt.
side-hva-var-feil = Hva var feil
side-hvem-rammet = Hvem kan være rammet
side-denne-utgaven = Denne utgaven
side-pa-enheten = På enheten
side-pa-enheten-ja = ja, virker uten nett
side-pa-enheten-nei = nei, regnes ut på tjeneren
side-fjern-fra-enheten = Fjern Rettesnor fra denne enheten
side-ny-utgave = Det finnes en ny utgave av reglene.
side-bytt-na = Bytt nå
side-blir-med = Det du har skrevet, blir med.
side-dato = Dato
side-klokkeslett = Klokkeslett
side-start-tittel = Hvilke rettigheter har personen foran deg?
side-start-ingress = Rettesnor viser rettigheter, plikter og frister for folk som er på flukt, uten papirer eller nye i landet, med paragrafen ved siden av.
side-rask = Rask kontakt
side-rask-tekst = Fem minutter, kanskje ikke felles språk. Det du ser eller vet.
side-rask-svar = Det viktigste nå
side-rask-svar-tekst = Det alle i fare har rett til, og hvem dere kan ringe.
side-hvor-er-dere = Hvor er dere?
side-ikke-valgt = Ikke valgt
side-vis-svaret = Vis svaret
side-haster = Dette haster
side-uten-nett = Virker uten nett.
side-uten-nett-tekst = Reglene og tjenestene ligger på enheten.
side-vet-ikke-godt = «Vet ikke» er et godt svar.
side-vet-ikke-godt-tekst = Du får svar fra første opplysning. Det som er åpent, står som åpent.
side-situasjoner = Start fra en situasjon
side-legge-til-senere = Du kan legge til mer senere
side-andre-veier = Andre veier inn
side-velg-fritt = Velg opplysninger fritt
side-velg-fritt-tekst = Begynn tomt og legg til det du vet.
side-apne = Åpne lenke eller fil
side-apne-tekst = Fortsett der du eller en kollega slapp.
side-sla-opp = Slå opp en regel
side-sla-opp-tekst = Teksten, paragrafen og historien.
side-finn-tjeneste = Finn en tjeneste
side-finn-tjeneste-tekst = Telefon, åpningstid og hvem den er for.
side-aldri = Dette gjør Rettesnor aldri
side-aldri-avgjor = Rettesnor avgjør ingen sak.
side-aldri-offer = Rettesnor sier aldri at noen er et offer.
side-aldri-melder = Rettesnor melder aldri fra om noen.
side-veiviser-om = Svaret under gjelder nå, med det dere vet. Det endrer seg når dere legger til noe.
side-verktoy = Verktøy
side-angre = Angre
side-oppsummering = Oppsummering
side-oppsummering-om = Til deg som hjelper, på A4. Ingenting lagres.
side-ark = Ark til personen
side-ark-om = I enkelt språk, uten følsomme opplysninger. Gi det bare hvis det er trygt å ha det.
side-frister-kalender = Frister til kalenderen
side-ingen-frister = Ingen frister med dato
side-ingen-frister-tekst = Det er ingen frist vi kan regne ut dagen for ennå. Legg til datoer i veiviseren.
side-del = Del eller lagre
side-del-om = Bare hvis du vil. Fil og lenke lages bare når du ber om det.
side-del-advarsel = Den som har fila eller lenken, kan lese alt i den.
side-del-advarsel-tekst = Send den aldri med vanlig e-post eller SMS. Lenker blir liggende i nettleserens historikk.
side-som-fil = Som fil
side-som-fil-tekst = Åpnes igjen her, også uten nett. Alt er med, også det følsomme.
side-lagre-fil = Lagre fil
side-som-lenke = Som lenke
side-som-lenke-tekst = Innholdet står etter # i lenken og sendes ikke til en tjener når lenken åpnes.
side-utelatt = Utelatt
side-lenken = Lenken
side-lenken-tekst = Sett adressen til nettstedet foran, eller lim den inn under «Åpne lenke eller fil».
side-kopier = Kopier lenken
side-apne-om = Fortsett der du eller en kollega slapp.
side-apne-knapp = Åpne
side-lim-inn = Lim inn lenken eller innholdet i fila
side-velg-fil = Eller velg en fil
side-kan-ikke-apnes = Det du limte inn, kan ikke åpnes.
side-lenke-i-adressen = Lenken har en situasjon i seg.
side-lenke-i-adressen-tekst = Åpne den bare hvis du stoler på den som sendte den.
side-fare-na = Er det fare nå, gå rett til hjelp
side-fare-na-tekst = Øyeblikkelig hjelp gjelder alle. Status, papirer og betaling kan vente.
side-det-vi-vet = Det vi vet
side-trykk-for-a-endre = Trykk for å endre
side-ingenting-enna = Ingenting ennå. Svar på spørsmålet, eller legg til det du vet.
side-regnes-for-alle = Svaret regnes for alle verdiene.
side-fjern-post = Fjern { $hva }
side-legg-til = Legg til en opplysning
side-en-til = { $liste }: legg til
side-hva-tegnene-betyr = Hva tegnene betyr
side-faktum-kjent = kjent
side-faktum-omtrent = omtrent
side-faktum-ukjent = spurt, ikke avklart
side-faktum-motstridende = motstridende
side-faktum-avslatt = vil ikke svare
side-neste-sporsmal = Neste spørsmål
side-avklarer = { $antall ->
    [one] avklarer { $antall } linje
   *[other] avklarer inntil { $antall } linjer
  }
side-folsomt = Følsomt
side-ja-legg-til = Ja, legg til
side-nei-alle-er-med = Nei, alle er med
side-vet-ikke = Vet ikke
side-vil-ikke = Vil ikke svare
side-fjern = Fjern
side-hopp-over = Hopp over
side-hvorfor = Hvorfor spør vi?
side-hvordan = Hvordan spørre?
side-papir = Papir som viser det: { $hva }
side-andre-sporsmal = Andre spørsmål
side-svar-med = Svar på en annen måte: { $hva }
side-omtrent = Omtrent (ca.)
side-bruk-svaret = Bruk svaret
side-prov-hva-hvis = Prøv som «hva om»
side-ikke-sa-enkelt = Ikke så enkelt?
side-har-ikke-skjedd = Har ikke skjedd
side-enten-eller = Ett av flere
side-mellom = Mellom
side-og = og
side-motstridende = Noen sier noe annet
side-pastand = Svar { $nummer }
side-fra-kilde = fra
side-hvem-sier-det = Hvem sier det?
side-ikke-navn = For eksempel «brev fra UDI» eller «fortalt i samtale». Ikke navn.
side-ingen-flere = Ingen flere spørsmål
side-resten-vurderes = Resten må vurderes av andre
side-resten-vurderes-tekst = Vi har ingen spørsmål som kan endre svaret nå. Du kan fortsatt legge til opplysninger.
side-hva-om = Hva om
side-hva-om-tekst = Du prøver en verdi. Det du visste, er ikke endret.
side-linjer-endret = { $antall ->
    [one] { $antall } linje er endret
   *[other] { $antall } linjer er endret
  }
side-linjer-like = { $antall } er like
side-behold = Bruk dette
side-forkast = Tilbake til slik det er
side-forskjellene = Forskjellene
side-slik-det-er = Slik det er
side-endret = endret
side-pa-siden = På denne siden
side-na = Nå
side-rettigheter = Rettigheter
side-gjor = Gjør
side-frister = Frister
side-slik-regnet = Slik er den regnet ut
side-loper-fra = Løper fra { $start }.
side-avhenger = avhenger av: { $hva }
side-ingenting-haster = Ingen frister eller plikter følger av det vi vet.
side-i-lopet = Hvor i løpet
side-til-kolonnene = Til kolonnene
side-tallet-er = Tallet er hvor mange linjer som har hvert tegn.
side-urort = { $antall } regler til er åpne og henger ikke på noe dere har fortalt.
side-dette-kan-dere = Dette kan dere gjøre
side-haster-forst = Det som haster mest, står først.
side-dokumenter = Dokumenter:
side-flere-skritt = { $antall ->
    [one] { $antall } skritt til
   *[other] { $antall } skritt til
  }
side-gjelder-kanskje = Om de passer, henger på noe vi ikke vet
side-hvem-kan-hjelpe = Hvem kan hjelpe
side-vilkar-underveis = Vilkår som er regnet ut underveis
side-ord-i-svaret = Ord i svaret
side-fare-og-helse = Fare og helse
side-varsler = Varsler
side-plikter = Plikter
side-plikter-hjelper = Plikter for deg som hjelper
side-plikter-andre = Plikter for personen og andre
side-frist-mangler-dato = mangler en dato
side-frist-ventetid = tidligst denne dagen
side-frist-myndighet = myndighetens egen frist
side-frist-utlopt = dagen er passert
side-frist-loper = fristen løper
side-fold-apent = { $antall ->
    [one] { $antall } er ikke avklart
   *[other] { $antall } er ikke avklart
  }
side-fold-apent-om = Svaret henger på noe vi ikke vet ennå
side-fold-alle = { $antall } gjelder alle på et vilkår
side-fold-alle-om = uansett hva dere har fortalt
side-fold-ikke = { $antall } gjelder ikke
side-fold-ikke-om = etter det vi vet nå
side-fold-frister = { $antall ->
    [one] { $antall } frist kan løpe
   *[other] { $antall } frister kan løpe
  }
side-fold-frister-om = Siste dag henger på noe vi ikke vet ennå. Åpne en for å se hva
side-fold-hjelper = { $antall ->
    [one] { $antall } plikt for hjelperen er ikke avklart
   *[other] { $antall } plikter for hjelperen er ikke avklart
  }
side-fold-hjelper-om = De gjelder i bestemte situasjoner
side-skritt-straks = straks
side-skritt-forst = først
side-skritt-snart = snart
side-skritt-siden = når det passer
side-frist = Frist
side-grener = Hvilke svar gir hva
side-vilkar = Vilkår
side-avgjores-av = Endrer svaret
side-gir = Gir
side-ansvarlig = Hvem har ansvaret
side-fordi = Bygger på
side-kan-endres = Kan endres
side-hjemmel = Hjemmel
side-versjon = Versjon
side-kilde = Kilde
side-forbehold = Forbehold
side-merknad = Merknad
side-neste = Neste
side-regel = Regel
side-apne-regelen = Åpne hele regelen
side-ikke-gjennomgatt = Ikke gjennomgått av jurist
side-ikke-gjennomgatt-tekst = Kontroller mot loven før dere bygger på regelen.
side-gjelder-ikke-na = gjelder ikke nå
side-til-veiviseren = Til veiviseren
side-hvilken-opplysning = Hvilken opplysning vil du legge til?
side-sok = Søk
side-funnet = { $antall ->
    [one] { $antall } opplysning funnet
   *[other] { $antall } opplysninger funnet
  }
side-antall-opplysninger = { $antall ->
    [one] { $antall } opplysning
   *[other] { $antall } opplysninger
  }
side-skriv-ut = Skriv ut eller lagre som PDF
side-skriv-ut-meny = Skriv ut med nettleserens egen meny (Ctrl + P).
side-ta-med-folsomt = Ta med følsomme opplysninger
side-oppdater-arket = Oppdater arket
side-uten-navn = uten navn
side-folsomme-utelatt = { $antall ->
    [one] { $antall } følsom opplysning
   *[other] { $antall } følsomme opplysninger
  }
side-ved-fare = Ved fare
side-kan-gis = Kan gis
side-ikke-avklart = Ikke avklart, spør når det passer
side-til-deg = til deg
side-dette-ma-du = Dette må du gjøre
side-dette-kan-du = Dette kan du gjøre
side-tjenester-om = Hvem som kan hjelpe med hva, hvor og når.
side-kan-hjelpe-med = Kan hjelpe med
side-alt = alt
side-apent-na = Åpent nå
side-vis = Vis
side-antall-tjenester = { $antall ->
    [one] { $antall } tjeneste
   *[other] { $antall } tjenester
  }
side-sti = Sti
side-nedlagt = Tjenesten er lagt ned { $dag }.
side-kontakt = Kontakt
side-apningstider = Åpningstider
side-om-tilbudet = Om tilbudet
side-for = For
side-kan = Kan
side-koster = Koster
side-eier = Eier
side-liknende = Liknende tjenester
side-leder-hit = Leder hit
side-regler-om = Hver regel med ordlyd, hjemmel, historie og eksempler.
side-sok-i-reglene = Søk i reglene
side-sok-eksempel = For eksempel klagefrist, § 94 a, tolk
side-treff = { $antall } treff på
side-lest-som = Vi leste også
side-omrader = Områder
side-antall-regler = { $antall ->
    [one] { $antall } regel
   *[other] { $antall } regler
  }
side-om-omradet = Om området
side-ma-paberopes = må påberopes
side-men-ikke-nar = Men ikke når:
side-gjelder-nar = Gjelder når ett av disse er oppfylt
side-kan-gis-nar = Kan gis når
side-alle-vilkar = Alle disse vilkårene
side-unntak = Unntak
side-hva-den-sier = Hva den sier
side-slik-regnes = Slik regnes fristen ut
side-annen-lesning = En annen lesning
side-forsiktig = Dette er den forsiktige lesningen.
side-spor-hvem = Spør { $hvem }.
side-slag = Slag
side-for-hver = for hver: { $liste }
side-rettet = Rettet { $dag }:
side-uoversatt = Regelen hviler på lov som ikke er lagt inn: { $hva }.
side-regelen-svarer = Det regelen kan svare
side-versjoner = Versjoner over tid
side-ord-for-ord = Regelen, ord for ord
side-regelkode = Regelkode
side-gammel-og-ny = Gammel og ny versjon
side-hviler-pa = Det den hviler på, og det som hviler på den
side-spor-om = Spør om
side-bygger-pa = Bygger på
side-baerer = Brukes av
side-eksempler = Eksempler
side-eksempler-om = { $antall ->
    [one] { $antall } eksempel, kjøres hver gang regelen endres
   *[other] { $antall } eksempler, kjøres hver gang regelen endres
  }
side-gitt = Gitt
side-sa = Så
side-ingenting = ingenting
side-horer-til = Hører til
side-spor-varsomt = spør varsomt
side-om-opplysningen = Om opplysningen
side-papirer = Papirer
side-nar-spores = Når det spørres
side-svar = Svar
side-vurderes-av = Vurderes av
side-momenter = Momenter
side-felter = Felter
side-males = Måles fra
side-kan-ikke-sammen = Kan ikke være sant sammen med
side-slik-er-det-definert = Slik er det definert
side-satser = Satser
side-fra-dag = Fra
side-verdi = Verdi
side-brukes-av = Hva den avgjør
side-sporres-av = Spørres av
side-kan-endre = Kan endre
side-ord-om = Ordene i svarene, forklart så enkelt vi kan.
side-bokstaver = Bokstaver
side-stoppet = Utregningen på enheten stoppet.
side-stoppet-tekst = Trykker du igjen, sendes det du har valgt til tjeneren, som svarer og glemmer.
side-kopiert = Lenken er kopiert. Den ligger i utklippstavlen til du kopierer noe annet.

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

# Reglene i ord
regel-dypere = og det som står under i regelen
regel-alle = Alt dette:
regel-en-av = Minst ett av dette:
regel-ikke-alle = Ikke alt dette på én gang:
regel-ingen-av = Ikke noe av dette:
regel-finnes = det finnes minst én i «{ $liste }»
regel-finnes-ikke = det finnes ingen i «{ $liste }»
regel-finnes-ikke-der = det finnes ingen i «{ $liste }» der dette stemmer:
regel-finnes-der = det finnes minst én i «{ $liste }» der dette stemmer:
regel-hver-post = for alle i «{ $liste }» gjelder dette:
regel-hver-dag = hver dag fra { $fra } til { $til } gjelder dette:
regel-noen-dag = minst én dag fra { $fra } til { $til } gjelder dette:
regel-regnet = regnet på en annen dag ({ $dag }):
regel-der-post = { $hva } der dette stemmer ({ $vilkar })
regel-alltid = alltid
regel-aldri = aldri
regel-i-tabell = { $hva }: blant dem i «{ $tabell }» ({ $dag })
regel-ikke-i-tabell = { $hva }: ikke blant dem i «{ $tabell }» ({ $dag })
regel-ikke = ikke slik: { $hva }
regel-del = { $del } (i «{ $tittel }»)
regel-har-skjedd = { $hva }: har skjedd
regel-har-ikke-skjedd = { $hva }: har ikke skjedd
regel-er = { $hva }: { $verdi }
regel-er-ikke = { $hva }: ikke { $verdi }
regel-under = { $slag ->
    [dag] { $hva }: før { $verdi }
   *[tall] { $hva }: under { $verdi }
  }
regel-hoyst = { $slag ->
    [dag] { $hva }: senest { $verdi }
   *[tall] { $hva }: høyst { $verdi }
  }
regel-over = { $slag ->
    [dag] { $hva }: etter { $verdi }
   *[tall] { $hva }: over { $verdi }
  }
regel-minst = { $slag ->
    [dag] { $hva }: tidligst { $verdi }
   *[tall] { $hva }: minst { $verdi }
  }
regel-aldri-dag = aldri
regel-i-dag = i dag
regel-lovens-dag = dagen loven leses for
regel-den-dagen = den dagen
regel-sum = { $en } pluss { $to }
regel-minus = { $en } minus { $to }
regel-ganger = { $faktor } ganger { $hva }
regel-hele = hele { $enhet } fra { $fra } til { $til }
regel-tabell = «{ $tabell }» ({ $dag })
regel-per = { $hva } ({ $dag })
regel-minste = { $slag ->
    [dag] det som kommer først av { $hva }
   *[tall] det minste av { $hva }
  }
regel-storste = { $slag ->
    [dag] det som kommer sist av { $hva }
   *[tall] det største av { $hva }
  }
regel-nar = { $hva } når { $vilkar }
regel-ellers = ellers { $hva }
regel-antall = antallet i «{ $liste }»
regel-sum-av = summen av { $hva } i «{ $liste }»
regel-minste-i = { $slag ->
    [dag] første { $hva } i «{ $liste }»
   *[tall] minste { $hva } i «{ $liste }»
  }
regel-storste-i = { $slag ->
    [dag] siste { $hva } i «{ $liste }»
   *[tall] største { $hva } i «{ $liste }»
  }
regel-dekket = dager med «{ $liste }»
regel-udekket = dager uten «{ $liste }»
regel-lengste-hull = lengste tid uten «{ $liste }»
regel-for-dag = { $lengde } før { $dag }
regel-etter-dag = { $lengde } etter { $dag }
regel-enhet-ar = år
regel-enhet-maneder = måneder
regel-enhet-uker = uker
regel-enhet-dager = dager
regel-enhet-timer = timer
regel-loper-fra = Løper fra
regel-varer = Varer
regel-ellers-varer = Varer ellers
regel-slutter = Slutter
regel-tidligst = Tidligst
regel-ruller = Slutter på en virkedag
regel-ruller-til = Faller siste dag på en dag som ikke er virkedag, flyttes den til neste virkedag ({ $kalender }).
regel-oppfylles = Overholdt når dette skjer i tide
regel-avbrytes = Avbrytes
regel-avbrytes-av = Avbrytes: { $hva }. En ny, hel frist løper da fra: { $dag }.
regel-forlenges = Forlenges til
regel-for-sent = Etter fristen
regel-for-sent-hvis = Kan likevel tas opp: { $hva }. Senest: { $dag }.
regel-motstrid = reglene strider mot hverandre
regel-tolkningstvil = loven kan leses på mer enn én måte
regel-tidligst-oppfylt = tidligst oppfylt { $hva }
regel-strider = opplysningene strider mot hverandre: { $hva }
regel-sporsmal = neste spørsmål: { $hva }
regel-gjennomgatt = Gjennomgått av { $hvem } { $dato }
regel-rad-tittel = Tittel
regel-rad-svar = Hva den sier
regel-rad-nar = Når
regel-rad-kan = Kan, når
regel-rad-krav = Krav
regel-rad-unntak = Unntak
regel-rad-frist = Slik regnes dagen ut
regel-rad-omfang = Omfang
regel-rad-ansvarlig = Ansvarlig
regel-rad-lov = Lov
regel-stadium-forst = Kan spørres om i første møte
regel-stadium-kartlegging = Spørres om i kartleggingen
regel-stadium-sak = Spørres om når saken krever det

# Slag av regler og sider
slag-rett = rett
slag-rett_og_plikt = rett og plikt
slag-plikt = plikt
slag-hjelperplikt = hjelperens plikt
slag-adgang = kan gis
slag-inngrep = inngrep
slag-vilkar = vilkår
slag-fase = fase
slag-advarsel = advarsel
slag-rad = råd
slag-tjeneste = tjeneste
slag-frist = frist
slag-ventetid = ventetid
slag-myndighetsfrist = myndighetens frist
slag-ord = ord
slag-dokument = dokument
slag-sjekkliste = sjekkliste
slag-fakta = opplysning
slag-hendelse = hendelse
slag-bundet = vurdering: retten følger av svaret
slag-fritt = vurdering: fritt skjønn
slag-begrep = begrep
slag-liste = liste
slag-tabell = tabell

# Mapper
mappe-arbeidsinnvandring = Arbeid og studier
mappe-asyl = Asyl
mappe-barn = Barn
mappe-beskyttelse = Beskyttelse
mappe-eos = EØS-borgere
mappe-familie = Familie
mappe-felles = Felles for mange regler
mappe-helse = Helse
mappe-hjelperen = Deg som hjelper
mappe-integrering = Bosetting og integrering
mappe-klage = Klage
mappe-kort_og_reise = Kort, nummer og reisedokumenter
mappe-menneskehandel = Menneskehandel
mappe-opphold = Opphold og statsborgerskap
mappe-ordliste = Ordliste
mappe-retur = Retur og internering
mappe-tap = Tap av tillatelse
mappe-uten_opphold = Uten lovlig opphold
mappe-utvisning = Utvisning og bortvisning
mappe-tjenester = Tjenester

# Tjenester
tjenesteslag-nodnummer = nødnummer
tjenesteslag-tjeneste = tjeneste
tjenesteslag-oversikt = oversikt
tjenesteslag-nettsted = nettsted
eier-offentlig = offentlig
eier-frivillig = frivillig
eier-internasjonal = internasjonal
malgruppe-person = personen selv
malgruppe-hjelper = hjelperen
kostnad-gratis = gratis
kostnad-egenandel = egenandel
kostnad-betaling = koster penger
kostnad-ukjent = prisen er ikke oppgitt
evne-akutt_hjelp = rykker ut
evne-rad_og_veiledning = gir råd og veiledning
evne-rettshjelp = rettshjelp
evne-helsehjelp = helsehjelp
evne-trygt_bosted = trygt sted å bo
evne-overnatting = seng for natten
evne-mat_og_dusj = mat, dusj og klær
evne-barnevern = barnevern
evne-oppfolging = følger opp over tid
evne-okonomisk_hjelp = penger til livsopphold
evne-behandler_soknad = avgjør søknader
evne-behandler_klage = avgjør klager
evne-opplyser_om_sak = opplyser om saken
evne-politi = tar imot anmeldelser og beskytter
evne-retur = hjelp til å reise hjem
evne-bosetting = bosetting i en kommune
evne-tolk = tolk
evne-rettigheter_i_arbeid = rettigheter på jobb
evne-jobbsoking = hjelp til å finne arbeid
evne-registrering = registrering, nummer og skattekort
evne-tilsyn = fører tilsyn
evne-finn_lokalt = viser hvor det nærmeste er
evne-landinformasjon = opplysninger om land
evne-fagstoff = fagstoff for hjelpere
evne-moteplass = møteplass
vei-telefon = Telefon
vei-sms = Tekstmelding
vei-epost = E-post
vei-nett = Nettsted
vei-skjema = Skjema
vei-prat = Chat
vei-besok = Besøk
vei-post = Post
sprak-en = engelsk
sprak-nb = bokmål
sprak-nn = nynorsk
apent-fra-til = { $dager } kl. { $fra }–{ $til }
apent-omtrent = { $dager } om lag kl. { $fra }–{ $til }
apent-helligdager = også på helligdager
apent-bare-helligdager = bare på helligdager

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
feil-verdi = Dette kan ikke sies om «{ $navn }».
feil-verdi-hjelp = Se etter at verdien er mulig, og at den minste eller tidligste står først.
feil-to-ganger = «{ $navn }» er sagt på to måter.
feil-to-ganger-hjelp = Behold den ene, eller si at opplysningene er motstridende.
feil-les = { $fil } kan ikke leses: { $grunn }.
feil-les-hjelp = Kontroller navnet, eller skriv - for å lese fra standard inn.

# Grensesnittet over HTTP
api-adresse = En parameter i adressen kan ikke brukes
api-adresse-hjelp = Se hvilke parametre adressen har, på siden /api.
api-feil = Noe gikk galt hos oss
api-feil-hjelp = Prøv igjen. Skjer det samme, er det en feil i programmet.
api-finnes-ikke = Adressen finnes ikke
api-finnes-ikke-hjelp = Alle adressene står på siden /api.
api-for-ofte = For mange forespørsler
api-for-ofte-hjelp = Vent så mange sekunder som Retry-After sier, og prøv igjen.
api-for-sent = Innholdet kom ikke fram i tide
api-for-sent-hjelp = Send det på nytt, helst over en bedre forbindelse.
api-for-stor = Innholdet er for stort
api-for-stor-hjelp = Send høyst én mebibyte. En beskrevet situasjon er noen få linjer.
api-innhold = Innholdet kan ikke leses
api-innhold-hjelp = Send gyldig JSON eller TOML i UTF-8.
api-innholdstype = Innholdet har en form vi ikke leser
api-innholdstype-hjelp = Send JSON med Content-Type application/json, eller TOML med application/toml.
api-metode = Adressen kan ikke brukes på denne måten
api-metode-hjelp = Allow i svaret sier hvilke metoder adressen har.
api-norm = Det finnes ingen slik regel
api-norm-hjelp = Navnene står i /api/v1/normer.
api-opptatt = Det er for mye å gjøre akkurat nå
api-opptatt-hjelp = Prøv igjen om litt.
api-poster = Situasjonen har for mange poster
api-poster-hjelp = Send høyst { $antall } poster i alt: vedtak, tillatelser, opphold og andre lister til sammen.
api-situasjon = Situasjonen sier noe reglene ikke kjenner
api-situasjon-hjelp = Rett punktene under errors, og send den på nytt.
api-stanset = Svaret tok for lang tid
api-stanset-hjelp = Prøv igjen om litt, eller be om mindre.
api-parameter-dato = Skriv en dato som finnes, for eksempel 2026-03-20.
api-parameter-dobbel = Parameteren står to ganger.
api-parameter-ja-nei = Skriv ja eller nei.
api-parameter-kommune = Skriv kommunenummeret med fire siffer, for eksempel 0301.
api-parameter-mangler = Parameteren må være med.
api-parameter-sprak = Skriv nb, nn eller en.
api-parameter-tall = Skriv et helt tall fra 1 til 50.
api-parameter-tid = Skriv dag og klokkeslett, for eksempel 2026-03-20T14:30.
api-parameter-ukjent = Adressen har ingen slik parameter.
api-skjema = En beskrevet situasjon
api-skjema-fakta = Opplysningene
api-skjema-per = Dagen opplysningene vurderes på
api-skjema-rett = Dagen loven leses på
api-skjema-kjent = Bare det som var kjent denne dagen, teller
api-skjema-lagret = Dagen filen ble lagret, når ingen annen dag er valgt; aldre regnes fra den.

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

# Veiviseren
guide-sted = sted
guide-dato = dato
guide-gruppe-person = Om personen
guide-gruppe-situasjon = Om situasjonen
guide-visst = kjent
guide-omtrent = omtrent
guide-avgrenset = ikke helt sikkert
guide-ukjent = spurt, ikke avklart
guide-avslatt = vil ikke svare
guide-omstridt = motstridende
guide-annen-lov = Svarene følger loven slik den var eller blir { $dato }, ikke loven i dag.
guide-antall-har = { $antall } har rett
guide-antall-har-hvis = { $antall } har rett under et vilkår
guide-antall-kan = { $antall } kan gis
guide-antall-avhenger = { $antall } avhenger av noe
guide-antall-tvil = { $antall } med tvil i loven
guide-antall-nei = { $antall } har ikke
guide-antall-ikke-kjent = { $antall } ikke etter reglene vi kjenner
guide-fase-for = før dette
guide-fase-na = nå
guide-fase-kanskje = kanskje nå
guide-fase-neste = kan komme etterpå
guide-fase-slutter = Hva som avslutter den: { $hva }
guide-enhet-ar = år
guide-enhet-maneder = måneder
guide-enhet-uker = uker
guide-enhet-dager = dager
guide-enhet-timer = timer
guide-enhet-kroner = kroner
guide-tjeneste-hvis = er for personen hvis vilkåret er oppfylt
guide-tjeneste-avhenger = kan være for personen; det avhenger av noe vi ikke vet
guide-tjeneste-steder = Bare i { $steder }
guide-i-morgen = i morgen
guide-dag-tid = { $dag } kl. { $tid }
guide-apent = åpent nå
guide-apent-til = åpent nå, til { $tid }
guide-trolig-apent = trolig åpent nå
guide-trolig-apent-til = trolig åpent nå, til omtrent { $tid }
guide-etter-avtale = etter avtale
guide-apningstid-ukjent = åpningstid ikke kjent
guide-stengt = stengt nå
guide-apner = stengt nå, åpner { $tid }
guide-apner-omtrent = stengt nå, åpner omtrent { $tid }
guide-situasjoner-beskyttelse = Asyl og beskyttelse
guide-situasjoner-opphold = Bor eller oppholder seg i Norge
guide-situasjoner-fare = Fare, helse og utvisning
guide-feil-ukjent = Reglene har ikke noe som heter «{ $tittel }». Ingenting er antatt.
guide-feil-ukjent-hjelp = Opplysningene kan være skrevet av en annen utgave av Rettesnor. Begynn på nytt, eller ta bort dette.
guide-feil-situasjon = Det er ingen situasjon med det navnet.
guide-feil-situasjon-hjelp = Velg en av situasjonene på forsiden.
guide-feil-dato = Datoen kan ikke leses.
guide-feil-dato-hjelp = Skriv den som 9.3.2026 eller 2026-03-09.
guide-feil-kommune = Kommunen må oppgis med nummer.
guide-feil-kommune-hjelp = Velg et sted i listen.
guide-feil-verdi = Svaret på «{ $tittel }» kan ikke leses.
guide-feil-verdi-hjelp = Skriv bare tallet eller datoen, eller velg et av svarene.
guide-feil-tom = Det er ikke svart på «{ $tittel }».
guide-feil-tom-hjelp = Fyll ut svaret, eller velg «vet ikke».
guide-feil-to-pastander = Motstridende opplysninger er minst to.
guide-feil-to-pastander-hjelp = Fyll ut to verdier som ikke er like, og gjerne hvem som sier hva.
guide-feil-for-mye = Det er ikke plass til flere opplysninger i denne situasjonen.
guide-feil-for-mye-hjelp = Last ned situasjonen som fil og åpne den igjen: da er det bare det siste svaret på hvert spørsmål som er med.
guide-feil-stor-fil = Fila har mer tekst enn siden kan ta med seg.
guide-feil-stor-fil-hjelp = Kort ned det som står om hvem som har sagt hva, og åpne den igjen.
guide-lenke-skadet = Lenken eller siden er skadet, og kan ikke leses. Ingenting er antatt.
guide-lenke-skadet-hjelp = Se etter om hele lenken er med. Hvis ikke det hjelper, be om en ny, eller begynn på nytt.
guide-lenke-nyere = Lenken er laget av en nyere utgave av Rettesnor enn denne.
guide-lenke-nyere-hjelp = Last siden på nytt med nett, så hentes den siste utgaven.
guide-lenke-for-lang = Lenken er lengre enn noen Rettesnor lager.
guide-lenke-for-lang-hjelp = Be om en ny lenke, eller om filen i stedet.
guide-oppsummering = Oppsummering
guide-oppsummering-utelatt = { $antall ->
    [one] Én følsom opplysning er ikke skrevet ned her. Svarene bygger også på den, og kan røpe den.
   *[other] { $antall } følsomme opplysninger er ikke skrevet ned her. Svarene bygger også på dem, og kan røpe dem.
  }
guide-oppsummering-forbehold = «Ikke etter reglene vi kjenner» er ikke et nei. Rettesnor veileder og avgjør ingen sak.
guide-personen = personen
guide-sokeren = søkeren
guide-brosjyre-hilsen = Dette arket er til deg. Det sier hva du har rett til nå, og hvem du kan ringe.
guide-brosjyre-forbehold = Arket sier bare det vi er sikre på etter det vi vet. Du kan ha flere rettigheter. Spør den som ga deg arket.
guide-kalender-siste = Husk: siste dag
guide-kalender-kanskje = Husk: kan være siste dag
guide-kalender-tidligst = Husk: tidligst denne dagen
guide-kalender-andres = Husk: andres frist
