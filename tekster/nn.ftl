# Orda til grensesnittet på nynorsk. Reglane har sine eigne tekstar.

# Sidene
side-navn = Rettesnor
side-tittel = { $side } – Rettesnor
side-til-innholdet = Gå til innhaldet
side-meny = Hovudmeny
side-meny-veiviser = Vegvisar
side-meny-regler = Reglar
side-meny-tjenester = Tenester
side-meny-ord = Ord
side-meny-om = Om
side-sprak = Språk
side-forlat = Forlat
side-forlat-rest = sida no
side-trygghet = Tryggleik og naudnummer
side-lagres-ikke = Ingenting blir lagra.
side-lagres-ikke-tekst = Du treng ikkje namn, nummer eller adresse. Utan skript i nettlesaren blir det du vel sendt til tenaren, som reknar ut svaret og gløymer det.
side-sendes-ikke = Ingenting blir sendt frå denne eininga.
side-sendes-ikke-tekst = Du treng ikkje namn, nummer eller adresse. Det du skriv, blir på denne eininga til du lukkar sida.
side-slik-virker-det = Slik verkar det
side-nodnumre = Naudnummer
side-nod = Naud
side-nod-113 = ambulanse
side-nod-112 = politi
side-nod-116117 = legevakt
side-nod-110 = brann og ulykke
side-nod-116111 = barn og unge, heile døgnet
side-nod-116006 = vald og overgrep, heile døgnet
side-nod-116123 = psykisk krise, heile døgnet
side-flere = Fleire
side-flere-nodnumre = naudnummer
side-grunnlag = Kva svara byggjer på
side-grunnlag-tekst = Kvar regel seier kva paragraf han kviler på, kvar vi har han frå, og når han sist vart kontrollert. Rettesnor rettleier og avgjer inga sak.
side-uten-skript = Skript er slått av. Det du vel, blir sendt i skjema, aldri i adressa, og blir ikkje lagra på tenaren.
side-trygg-bruk = Trygg bruk
side-om-forlat = Slik verkar «Forlat sida no»
side-om-nettleseren = Kva nettlesaren kan hugse
side-om-personvern = Personvern
side-om-tittel = Om Rettesnor
side-om-tegn = Kva teikna tyder
side-alle-regler = Alle reglar og versjonar
side-rettelser = Rettingar
side-regelsett = Regelsett
side-er-du-der = Er du der enno?
side-er-du-der-tekst = Sida har stått urørt i ti minutt. Om eitt minutt gløymer ho det du har skrive.
side-fortsett = Hald fram
side-glem-alt = Gløym alt no
side-sprak-mangler = Språket er ikkje lasta
side-sprak-mangler-tekst = Denne eininga har ikkje tekstane på språket du valde. Kople til nettet og prøv igjen, eller bruk bokmål.
side-finnes-ikke = Sida finst ikkje
side-finnes-ikke-tekst = Adressa fører ikkje til noka side her. Kanskje har ein regel fått nytt namn.
side-feil-vei = Sida må opnast frå eit skjema
side-feil-vei-tekst = Denne sida blir laga av det du har valt, og det står aldri i adressa. Begynn i vegvisaren.
side-for-stort = Det vart for mykje
side-for-stort-tekst = Skjemaet eller fila er større enn sida tek imot.
side-til-forsiden = Til framsida
side-til-forsiden-tekst = Begynn med ein situasjon eller tre opplysningar.
side-forlatt-fane = Ny fane
side-forlatt-tittel = Kva vil du finne?
side-forlatt-vaer = Vêret
side-forlatt-nyheter = Nyhende
side-forlatt-leksikon = Leksikon
side-om-rettesnor = Om Rettesnor
side-om-ingress = Eit oppslagsverk som reknar. For den som møter folk på flukt, utan papir eller nye i landet.
side-personvern-tekst = Du blir aldri spurd om namn, fødselsnummer eller kven den andre er. Med skript blir alt rekna ut på eininga. Utan skript blir det du vel sendt til tenaren, som svarar og gløymer.
side-personvern-kapsler = Ingen informasjonskapslar.
side-personvern-logg = Ingen logg over det du vel.
side-personvern-andre = Ingenting blir lasta frå andre stader enn her.
side-forlat-tekst = Trykk på knappen. Sida blir bytt mot ei nøytral side, og det du skreiv, blir gløymt. Med skript kan du òg trykkje to gonger på
side-nettleseren-tekst = At du har vore på denne nettstaden. Nettlesaren kan òg ha lagra filer du lasta ned, og utskrifter. Slett historikken sjølv dersom nokon kan sjå han.
side-tegn-tekst = Teiknet blir meir fylt jo fastare retten er. Orda står alltid ved sida av.
side-tegn-ja = har rett
side-tegn-ja-tekst = Sant uansett kva det ukjende viser seg å vere.
side-tegn-med-mindre = har rett, med mindre …
side-tegn-med-mindre-tekst = Vilkåra er oppfylte. Berre unntak er opne.
side-tegn-inntil-videre = har rett, inntil vidare
side-tegn-inntil-videre-tekst = Noko blir lagt til grunn til det er avklart.
side-tegn-hvis = har rett dersom …
side-tegn-hvis-tekst = Ei bunden vurdering står att.
side-tegn-kan = kan bli gitt etter vurdering
side-tegn-kan-tekst = Fritt skjønn. Nokon avgjer.
side-tegn-apent = kjem an på …
side-tegn-apent-tekst = Vi manglar noko, og seier kva.
side-tegn-tvil = lova kan lesast på to måtar
side-tegn-tvil-tekst = Begge står der, med den forsiktige.
side-tegn-motstrid = reglane seier imot kvarandre
side-tegn-motstrid-tekst = Begge står der, med heimel.
side-tegn-ikke-kjent = ikkje etter reglane vi kjenner
side-tegn-ikke-kjent-tekst = Ikkje det same som nei.
side-tegn-nei = nei
side-tegn-nei-tekst = Lova sjølv utelukkar det.
side-tegn-ikke-lagt-inn = ikkje lagt inn enno
side-tegn-ikke-lagt-inn-tekst = Regelen finst, men er ikkje skriven.
side-rettelser-tekst = Når ein regel har vore feil, står det her, med kven det kan ha råka.
side-ingen-rettelser = Ingen rettingar er melde.
side-hva-var-feil = Kva var feil
side-hvem-rammet = Kven kan vere råka
side-denne-utgaven = Denne utgåva
side-pa-enheten = På eininga
side-pa-enheten-ja = ja, verkar utan nett
side-pa-enheten-nei = nei, blir rekna ut på tenaren
side-fjern-fra-enheten = Fjern Rettesnor frå denne eininga
side-ny-utgave = Det finst ei ny utgåve av reglane.
side-bytt-na = Byt no
side-blir-med = Det du har skrive, blir med.
side-dato = Dato
side-klokkeslett = Klokkeslett
side-start-tittel = Kva rettar har personen framfor deg?
side-start-ingress = Rettesnor viser rettar, plikter og fristar for folk som er på flukt, utan papir eller nye i landet, med paragrafen ved sida av.
side-rask = Rask kontakt
side-rask-tekst = Fem minutt, kanskje ikkje felles språk. Det du ser eller veit.
side-rask-svar = Det viktigaste no
side-rask-svar-tekst = Det alle i fare har rett til, og kven de kan ringje.
side-hvor-er-dere = Kvar er de?
side-ikke-valgt = Ikkje valt
side-vis-svaret = Vis svaret
side-haster = Dette hastar
side-uten-nett = Verkar utan nett.
side-uten-nett-tekst = Reglane og tenestene ligg på eininga.
side-vet-ikke-godt = «Veit ikkje» er eit godt svar.
side-vet-ikke-godt-tekst = Du får svar frå første opplysning. Det som er ope, står som ope.
side-situasjoner = Start frå ein situasjon
side-legge-til-senere = Du kan leggje til meir seinare
side-andre-veier = Andre vegar inn
side-velg-fritt = Vel opplysningar fritt
side-velg-fritt-tekst = Begynn tomt og legg til det du veit.
side-apne = Opne lenkje eller fil
side-apne-tekst = Hald fram der du eller ein kollega slapp.
side-sla-opp = Slå opp ein regel
side-sla-opp-tekst = Teksten, paragrafen og historia.
side-finn-tjeneste = Finn ei teneste
side-finn-tjeneste-tekst = Telefon, opningstid og kven ho er for.
side-aldri = Dette gjer Rettesnor aldri
side-aldri-avgjor = Rettesnor avgjer inga sak.
side-aldri-offer = Rettesnor seier aldri at nokon er eit offer.
side-aldri-melder = Rettesnor melder aldri frå om nokon.
side-veiviser-om = Svaret under gjeld no, med det de veit. Det endrar seg når de legg til noko.
side-verktoy = Verktøy
side-angre = Angre
side-oppsummering = Oppsummering
side-oppsummering-om = Til deg som hjelper, på A4. Ingenting blir lagra.
side-ark = Ark til personen
side-ark-om = I enkelt språk, utan kjenslevare opplysningar. Gi det berre dersom det er trygt å ha det.
side-frister-kalender = Fristar til kalenderen
side-ingen-frister = Ingen fristar med dato
side-ingen-frister-tekst = Det er ingen frist vi kan rekne ut dagen for enno. Legg til datoar i vegvisaren.
side-del = Del eller lagre
side-del-om = Berre dersom du vil. Fil og lenkje blir laga berre når du ber om det.
side-del-advarsel = Den som har fila eller lenkja, kan lese alt i ho.
side-del-advarsel-tekst = Send ho aldri med vanleg e-post eller SMS. Lenkjer blir liggjande i historikken til nettlesaren.
side-som-fil = Som fil
side-som-fil-tekst = Kan opnast igjen her, også utan nett. Alt er med, også det kjenslevare.
side-lagre-fil = Lagre fil
side-som-lenke = Som lenkje
side-som-lenke-tekst = Innhaldet står etter # i lenkja og blir ikkje sendt til ein tenar når lenkja blir opna.
side-utelatt = Utelate
side-lenken = Lenkja
side-lenken-tekst = Set adressa til nettstaden framfor, eller lim ho inn under «Opne lenkje eller fil».
side-kopier = Kopier lenkja
side-apne-om = Hald fram der du eller ein kollega slapp.
side-apne-knapp = Opne
side-lim-inn = Lim inn lenkja eller innhaldet i fila
side-velg-fil = Eller vel ei fil
side-kan-ikke-apnes = Det du limte inn, kan ikkje opnast.
side-lenke-i-adressen = Lenkja har ein situasjon i seg.
side-lenke-i-adressen-tekst = Opne ho berre dersom du stolar på den som sende ho.
side-fare-na = Er det fare no, gå rett til hjelp
side-fare-na-tekst = Augeblikkeleg hjelp gjeld alle. Status, papir og betaling kan vente.
side-det-vi-vet = Det vi veit
side-trykk-for-a-endre = Trykk for å endre
side-ingenting-enna = Ingenting enno. Svar på spørsmålet, eller legg til det du veit.
side-regnes-for-alle = Svaret blir rekna for alle verdiane.
side-fjern-post = Fjern { $hva }
side-legg-til = Legg til ei opplysning
side-en-til = { $liste }: legg til
side-hva-tegnene-betyr = Kva teikna tyder
side-faktum-kjent = kjent
side-faktum-omtrent = omtrent
side-faktum-ukjent = spurt, ikkje avklart
side-faktum-motstridende = motstridande
side-faktum-avslatt = vil ikkje svare
side-neste-sporsmal = Neste spørsmål
side-avklarer = { $antall ->
    [one] avklarar { $antall } linje
   *[other] avklarar inntil { $antall } linjer
  }
side-folsomt = Kjenslevart
side-ja-legg-til = Ja, legg til
side-nei-alle-er-med = Nei, alle er med
side-vet-ikke = Veit ikkje
side-vil-ikke = Vil ikkje svare
side-fjern = Fjern
side-hopp-over = Hopp over
side-hvorfor = Kvifor spør vi?
side-hvordan = Korleis spørje?
side-papir = Papir som viser det: { $hva }
side-andre-sporsmal = Andre spørsmål
side-svar-med = Svar på ein annan måte: { $hva }
side-omtrent = Omtrent (ca.)
side-bruk-svaret = Bruk svaret
side-prov-hva-hvis = Prøv som «kva om»
side-ikke-sa-enkelt = Ikkje så enkelt?
side-har-ikke-skjedd = Har ikkje hendt
side-enten-eller = Eitt av fleire
side-mellom = Mellom
side-og = og
side-motstridende = Nokon seier noko anna
side-pastand = Svar { $nummer }
side-fra-kilde = frå
side-hvem-sier-det = Kven seier det?
side-ikke-navn = Til dømes «brev frå UDI» eller «fortalt i samtale». Ikkje namn.
side-ingen-flere = Ingen fleire spørsmål
side-resten-vurderes = Resten må vurderast av andre
side-resten-vurderes-tekst = Vi har ingen spørsmål som kan endre svaret no. Du kan framleis leggje til opplysningar.
side-hva-om = Kva om
side-hva-om-tekst = Du prøver ein verdi. Det du visste, er ikkje endra.
side-linjer-endret = { $antall ->
    [one] { $antall } linje er endra
   *[other] { $antall } linjer er endra
  }
side-linjer-like = { $antall } er like
side-behold = Bruk dette
side-forkast = Tilbake til slik det er
side-forskjellene = Skilnadene
side-slik-det-er = Slik det er
side-endret = endra
side-pa-siden = På denne sida
side-na = No
side-rettigheter = Rettar
side-gjor = Gjer
side-frister = Fristar
side-slik-regnet = Slik er han rekna ut
side-loper-fra = Løper frå { $start }.
side-avhenger = kjem an på: { $hva }
side-ingenting-haster = Ingen fristar eller plikter følgjer av det vi veit.
side-i-lopet = Kvar i løpet
side-til-kolonnene = Til kolonnane
side-tallet-er = Talet er kor mange linjer som har kvart teikn.
side-urort = { $antall } reglar til er opne og heng ikkje på noko de har fortalt.
side-dette-kan-dere = Dette kan de gjere
side-haster-forst = Det som hastar mest, står først.
side-dokumenter = Dokument:
side-flere-skritt = { $antall ->
    [one] { $antall } steg til
   *[other] { $antall } steg til
  }
side-gjelder-kanskje = Om dei passar, heng på noko vi ikkje veit
side-hvem-kan-hjelpe = Kven kan hjelpe
side-vilkar-underveis = Vilkår som er rekna ut undervegs
side-ord-i-svaret = Ord i svaret
side-fare-og-helse = Fare og helse
side-varsler = Varsel
side-plikter = Plikter
side-plikter-hjelper = Plikter for deg som hjelper
side-plikter-andre = Plikter for personen og andre
side-frist-mangler-dato = manglar ein dato
side-frist-ventetid = tidlegast denne dagen
side-frist-myndighet = styresmakta sin eigen frist
side-frist-utlopt = dagen er passert
side-frist-loper = fristen løper
side-fold-apent = { $antall ->
    [one] { $antall } er ikkje avklart
   *[other] { $antall } er ikkje avklarte
  }
side-fold-apent-om = Svaret heng på noko vi ikkje veit enno
side-fold-alle = { $antall } gjeld alle på eit vilkår
side-fold-alle-om = uansett kva de har fortalt
side-fold-ikke = { $antall } gjeld ikkje
side-fold-ikke-om = etter det vi veit no
side-fold-frister = { $antall ->
    [one] { $antall } frist kan gå
   *[other] { $antall } fristar kan gå
  }
side-fold-frister-om = Siste dag heng på noko vi ikkje veit enno. Opne ein for å sjå kva
side-fold-hjelper = { $antall ->
    [one] { $antall } plikt for hjelparen er ikkje avklart
   *[other] { $antall } plikter for hjelparen er ikkje avklarte
  }
side-fold-hjelper-om = Dei gjeld i bestemte situasjonar
side-skritt-straks = straks
side-skritt-forst = først
side-skritt-snart = snart
side-skritt-siden = når det passar
side-frist = Frist
side-grener = Kva svar gir kva
side-vilkar = Vilkår
side-avgjores-av = Endrar svaret
side-gir = Gir
side-ansvarlig = Kven har ansvaret
side-fordi = Byggjer på
side-kan-endres = Kan endrast
side-hjemmel = Heimel
side-versjon = Versjon
side-kilde = Kjelde
side-forbehold = Atterhald
side-merknad = Merknad
side-neste = Neste
side-regel = Regel
side-apne-regelen = Opne heile regelen
side-ikke-gjennomgatt = Ikkje gjennomgått av jurist
side-ikke-gjennomgatt-tekst = Kontroller mot lova før de byggjer på regelen.
side-gjelder-ikke-na = gjeld ikkje no
side-til-veiviseren = Til vegvisaren
side-hvilken-opplysning = Kva opplysning vil du leggje til?
side-sok = Søk
side-funnet = { $antall ->
    [one] { $antall } opplysning funnen
   *[other] { $antall } opplysningar funne
  }
side-antall-opplysninger = { $antall ->
    [one] { $antall } opplysning
   *[other] { $antall } opplysningar
  }
side-skriv-ut = Skriv ut eller lagre som PDF
side-skriv-ut-meny = Skriv ut med menyen til nettlesaren (Ctrl + P).
side-ta-med-folsomt = Ta med kjenslevare opplysningar
side-oppdater-arket = Oppdater arket
side-uten-navn = utan namn
side-folsomme-utelatt = { $antall ->
    [one] { $antall } kjenslevar opplysning
   *[other] { $antall } kjenslevare opplysningar
  }
side-ved-fare = Ved fare
side-kan-gis = Kan bli gitt
side-ikke-avklart = Ikkje avklart, spør når det passar
side-til-deg = til deg
side-dette-ma-du = Dette må du gjere
side-dette-kan-du = Dette kan du gjere
side-tjenester-om = Kven som kan hjelpe med kva, kvar og når.
side-kan-hjelpe-med = Kan hjelpe med
side-alt = alt
side-apent-na = Ope no
side-vis = Vis
side-antall-tjenester = { $antall ->
    [one] { $antall } teneste
   *[other] { $antall } tenester
  }
side-sti = Stig
side-nedlagt = Tenesta er lagd ned { $dag }.
side-kontakt = Kontakt
side-apningstider = Opningstider
side-om-tilbudet = Om tilbodet
side-for = For
side-kan = Kan
side-koster = Kostar
side-eier = Eigar
side-liknende = Liknande tenester
side-leder-hit = Leier hit
side-regler-om = Kvar regel med ordlyd, heimel, historie og døme.
side-sok-i-reglene = Søk i reglane
side-sok-eksempel = Til dømes klagefrist, § 94 a, tolk
side-treff = { $antall } treff på
side-lest-som = Vi las òg
side-omrader = Område
side-antall-regler = { $antall ->
    [one] { $antall } regel
   *[other] { $antall } reglar
  }
side-om-omradet = Om området
side-ma-paberopes = må påropast
side-men-ikke-nar = Men ikkje når:
side-gjelder-nar = Gjeld når eitt av desse er oppfylt
side-kan-gis-nar = Kan bli gitt når
side-alle-vilkar = Alle desse vilkåra
side-unntak = Unntak
side-hva-den-sier = Kva ho seier
side-slik-regnes = Slik blir fristen rekna ut
side-annen-lesning = Ei anna lesing
side-forsiktig = Dette er den forsiktige lesinga.
side-spor-hvem = Spør { $hvem }.
side-slag = Slag
side-for-hver = for kvar: { $liste }
side-rettet = Retta { $dag }:
side-uoversatt = Regelen kviler på lov som ikkje er lagd inn: { $hva }.
side-regelen-svarer = Det regelen kan svare
side-versjoner = Versjonar over tid
side-ord-for-ord = Regelen, ord for ord
side-regelkode = Regelkode
side-gammel-og-ny = Gammal og ny versjon
side-hviler-pa = Det ho kviler på, og det som kviler på ho
side-spor-om = Spør om
side-bygger-pa = Byggjer på
side-baerer = Blir brukt av
side-eksempler = Døme
side-eksempler-om = { $antall ->
    [one] { $antall } døme, blir køyrt kvar gong regelen blir endra
   *[other] { $antall } døme, blir køyrde kvar gong regelen blir endra
  }
side-gitt = Gitt
side-sa = Så
side-ingenting = ingenting
side-horer-til = Høyrer til
side-spor-varsomt = spør varsamt
side-om-opplysningen = Om opplysninga
side-papirer = Papir
side-nar-spores = Når det blir spurt
side-svar = Svar
side-vurderes-av = Blir vurdert av
side-momenter = Moment
side-felter = Felt
side-males = Blir målt frå
side-kan-ikke-sammen = Kan ikkje vere sant saman med
side-slik-er-det-definert = Slik er det definert
side-satser = Satsar
side-fra-dag = Frå
side-verdi = Verdi
side-brukes-av = Kva ho avgjer
side-sporres-av = Blir spurt av
side-kan-endre = Kan endre
side-ord-om = Orda i svara, forklarte så enkelt vi kan.
side-bokstaver = Bokstavar
side-stoppet = Utrekninga på eininga stoppa.
side-stoppet-tekst = Trykkjer du igjen, blir det du har valt sendt til tenaren, som svarar og gløymer.
side-kopiert = Lenkja er kopiert. Ho ligg i utklippstavla til du kopierer noko anna.

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

# Reglane i ord
regel-dypere = og det som står under i regelen
regel-alle = Alt dette:
regel-en-av = Minst eitt av dette:
regel-ikke-alle = Ikkje alt dette på ein gong:
regel-ingen-av = Ikkje noko av dette:
regel-finnes = det finst minst éin i «{ $liste }»
regel-finnes-ikke = det finst ingen i «{ $liste }»
regel-finnes-ikke-der = det finst ingen i «{ $liste }» der dette stemmer:
regel-finnes-der = det finst minst éin i «{ $liste }» der dette stemmer:
regel-hver-post = for alle i «{ $liste }» gjeld dette:
regel-hver-dag = kvar dag frå { $fra } til { $til } gjeld dette:
regel-noen-dag = minst éin dag frå { $fra } til { $til } gjeld dette:
regel-regnet = rekna på ein annan dag ({ $dag }):
regel-der-post = { $hva } der dette stemmer ({ $vilkar })
regel-alltid = alltid
regel-aldri = aldri
regel-i-tabell = { $hva }: blant dei i «{ $tabell }» ({ $dag })
regel-ikke-i-tabell = { $hva }: ikkje blant dei i «{ $tabell }» ({ $dag })
regel-ikke = ikkje slik: { $hva }
regel-del = { $del } (i «{ $tittel }»)
regel-har-skjedd = { $hva }: har skjedd
regel-har-ikke-skjedd = { $hva }: har ikkje skjedd
regel-er = { $hva }: { $verdi }
regel-er-ikke = { $hva }: ikkje { $verdi }
regel-under = { $slag ->
    [dag] { $hva }: før { $verdi }
   *[tall] { $hva }: under { $verdi }
  }
regel-hoyst = { $slag ->
    [dag] { $hva }: seinast { $verdi }
   *[tall] { $hva }: høgst { $verdi }
  }
regel-over = { $slag ->
    [dag] { $hva }: etter { $verdi }
   *[tall] { $hva }: over { $verdi }
  }
regel-minst = { $slag ->
    [dag] { $hva }: tidlegast { $verdi }
   *[tall] { $hva }: minst { $verdi }
  }
regel-aldri-dag = aldri
regel-i-dag = i dag
regel-lovens-dag = dagen lova blir lesen for
regel-den-dagen = den dagen
regel-sum = { $en } pluss { $to }
regel-minus = { $en } minus { $to }
regel-ganger = { $faktor } gonger { $hva }
regel-hele = heile { $enhet } frå { $fra } til { $til }
regel-tabell = «{ $tabell }» ({ $dag })
regel-per = { $hva } ({ $dag })
regel-minste = { $slag ->
    [dag] det som kjem først av { $hva }
   *[tall] det minste av { $hva }
  }
regel-storste = { $slag ->
    [dag] det som kjem sist av { $hva }
   *[tall] det største av { $hva }
  }
regel-nar = { $hva } når { $vilkar }
regel-ellers = elles { $hva }
regel-antall = talet i «{ $liste }»
regel-sum-av = summen av { $hva } i «{ $liste }»
regel-minste-i = { $slag ->
    [dag] første { $hva } i «{ $liste }»
   *[tall] minste { $hva } i «{ $liste }»
  }
regel-storste-i = { $slag ->
    [dag] siste { $hva } i «{ $liste }»
   *[tall] største { $hva } i «{ $liste }»
  }
regel-dekket = dagar med «{ $liste }»
regel-udekket = dagar utan «{ $liste }»
regel-lengste-hull = lengste tid utan «{ $liste }»
regel-for-dag = { $lengde } før { $dag }
regel-etter-dag = { $lengde } etter { $dag }
regel-enhet-ar = år
regel-enhet-maneder = månader
regel-enhet-uker = veker
regel-enhet-dager = dagar
regel-enhet-timer = timar
regel-loper-fra = Går frå
regel-varer = Varer
regel-ellers-varer = Varer elles
regel-slutter = Sluttar
regel-tidligst = Tidlegast
regel-ruller = Sluttar på ein verkedag
regel-ruller-til = Fell siste dag på ein dag som ikkje er verkedag, blir han flytt til neste verkedag ({ $kalender }).
regel-oppfylles = Halden når dette skjer i tide
regel-avbrytes = Blir avbroten
regel-avbrytes-av = Blir avbroten: { $hva }. Ein ny, heil frist går då frå: { $dag }.
regel-forlenges = Blir forlengd til
regel-for-sent = Etter fristen
regel-for-sent-hvis = Kan likevel takast opp: { $hva }. Seinast: { $dag }.
regel-motstrid = reglane strir mot kvarandre
regel-tolkningstvil = lova kan lesast på meir enn éin måte
regel-tidligst-oppfylt = tidlegast oppfylt { $hva }
regel-strider = opplysningane strir mot kvarandre: { $hva }
regel-sporsmal = neste spørsmål: { $hva }
regel-gjennomgatt = Gjennomgått av { $hvem } { $dato }
regel-rad-tittel = Tittel
regel-rad-svar = Kva ho seier
regel-rad-nar = Når
regel-rad-kan = Kan, når
regel-rad-krav = Krav
regel-rad-unntak = Unntak
regel-rad-frist = Slik blir dagen rekna ut
regel-rad-omfang = Omfang
regel-rad-ansvarlig = Ansvarleg
regel-rad-lov = Lov
regel-stadium-forst = Kan spørjast om i første møte
regel-stadium-kartlegging = Blir spurt om i kartlegginga
regel-stadium-sak = Blir spurt om når saka krev det

# Slag av reglar og sider
slag-rett = rett
slag-rett_og_plikt = rett og plikt
slag-plikt = plikt
slag-hjelperplikt = plikt for hjelparen
slag-adgang = kan givast
slag-inngrep = inngrep
slag-vilkar = vilkår
slag-fase = fase
slag-advarsel = åtvaring
slag-rad = råd
slag-tjeneste = teneste
slag-frist = frist
slag-ventetid = ventetid
slag-myndighetsfrist = frist for styresmakta
slag-ord = ord
slag-dokument = dokument
slag-sjekkliste = sjekkliste
slag-fakta = opplysning
slag-hendelse = hending
slag-bundet = vurdering: retten følgjer av svaret
slag-fritt = vurdering: fritt skjønn
slag-begrep = omgrep
slag-liste = liste
slag-tabell = tabell

# Mapper
mappe-arbeidsinnvandring = Arbeid og studium
mappe-asyl = Asyl
mappe-barn = Barn
mappe-beskyttelse = Vern
mappe-eos = EØS-borgarar
mappe-familie = Familie
mappe-felles = Felles for mange reglar
mappe-helse = Helse
mappe-hjelperen = Deg som hjelper
mappe-integrering = Busetjing og integrering
mappe-klage = Klage
mappe-kort_og_reise = Kort, nummer og reisedokument
mappe-menneskehandel = Menneskehandel
mappe-opphold = Opphald og statsborgarskap
mappe-ordliste = Ordliste
mappe-retur = Retur og internering
mappe-tap = Tap av løyve
mappe-uten_opphold = Utan lovleg opphald
mappe-utvisning = Utvising og bortvising
mappe-tjenester = Tenester

# Tenester
tjenesteslag-nodnummer = naudnummer
tjenesteslag-tjeneste = teneste
tjenesteslag-oversikt = oversyn
tjenesteslag-nettsted = nettstad
eier-offentlig = offentleg
eier-frivillig = frivillig
eier-internasjonal = internasjonal
malgruppe-person = personen sjølv
malgruppe-hjelper = hjelparen
kostnad-gratis = gratis
kostnad-egenandel = eigendel
kostnad-betaling = kostar pengar
kostnad-ukjent = prisen er ikkje oppgitt
evne-akutt_hjelp = rykkjer ut
evne-rad_og_veiledning = gir råd og rettleiing
evne-rettshjelp = rettshjelp
evne-helsehjelp = helsehjelp
evne-trygt_bosted = trygg stad å bu
evne-overnatting = seng for natta
evne-mat_og_dusj = mat, dusj og klede
evne-barnevern = barnevern
evne-oppfolging = følgjer opp over tid
evne-okonomisk_hjelp = pengar til livsopphald
evne-behandler_soknad = avgjer søknader
evne-behandler_klage = avgjer klager
evne-opplyser_om_sak = opplyser om saka
evne-politi = tek imot meldingar og vernar
evne-retur = hjelp til å reise heim
evne-bosetting = busetjing i ein kommune
evne-tolk = tolk
evne-rettigheter_i_arbeid = rettar på jobb
evne-jobbsoking = hjelp til å finne arbeid
evne-registrering = registrering, nummer og skattekort
evne-tilsyn = fører tilsyn
evne-finn_lokalt = viser kvar det næraste er
evne-landinformasjon = opplysningar om land
evne-fagstoff = fagstoff for hjelparar
evne-moteplass = møteplass
vei-telefon = Telefon
vei-sms = Tekstmelding
vei-epost = E-post
vei-nett = Nettstad
vei-skjema = Skjema
vei-prat = Chat
vei-besok = Besøk
vei-post = Post
sprak-en = engelsk
sprak-nb = bokmål
sprak-nn = nynorsk
apent-fra-til = { $dager } kl. { $fra }–{ $til }
apent-omtrent = { $dager } om lag kl. { $fra }–{ $til }
apent-helligdager = også på heilagdagar
apent-bare-helligdager = berre på heilagdagar

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
feil-verdi = Dette kan ikkje seiast om «{ $navn }».
feil-verdi-hjelp = Sjå etter at verdien er mogleg, og at den minste eller tidlegaste står først.
feil-to-ganger = «{ $navn }» er sagt på to måtar.
feil-to-ganger-hjelp = Behald den eine, eller sei at opplysningane er motstridande.
feil-les = { $fil } kan ikkje lesast: { $grunn }.
feil-les-hjelp = Kontroller namnet, eller skriv - for å lese frå standard inn.

# Grensesnittet over HTTP
api-adresse = Ein parameter i adressa kan ikkje brukast
api-adresse-hjelp = Sjå kva parametrar adressa har, på sida /api.
api-feil = Noko gjekk gale hos oss
api-feil-hjelp = Prøv igjen. Skjer det same, er det ein feil i programmet.
api-finnes-ikke = Adressa finst ikkje
api-finnes-ikke-hjelp = Alle adressene står på sida /api.
api-for-ofte = For mange førespurnader
api-for-ofte-hjelp = Vent så mange sekund som Retry-After seier, og prøv igjen.
api-for-sent = Innhaldet kom ikkje fram i tide
api-for-sent-hjelp = Send det på nytt, helst over eit betre samband.
api-for-stor = Innhaldet er for stort
api-for-stor-hjelp = Send høgst éin mebibyte. Ein situasjon er nokre få linjer.
api-innhold = Innhaldet kan ikkje lesast
api-innhold-hjelp = Send gyldig JSON eller TOML i UTF-8.
api-innholdstype = Innhaldet har ei form vi ikkje les
api-innholdstype-hjelp = Send JSON med Content-Type application/json, eller TOML med application/toml.
api-metode = Adressa kan ikkje brukast på denne måten
api-metode-hjelp = Allow i svaret seier kva metodar adressa har.
api-norm = Det finst ingen slik regel
api-norm-hjelp = Namna står i /api/v1/normer.
api-opptatt = Det er for mykje å gjere akkurat no
api-opptatt-hjelp = Prøv igjen om litt.
api-poster = Situasjonen har for mange postar
api-poster-hjelp = Send høgst { $antall } postar i alt: vedtak, løyve, opphald og andre lister til saman.
api-situasjon = Situasjonen seier noko reglane ikkje kjenner
api-situasjon-hjelp = Rett punkta under errors, og send han på nytt.
api-stanset = Svaret tok for lang tid
api-stanset-hjelp = Prøv igjen om litt, eller be om mindre.
api-parameter-dato = Skriv ein dato som finst, til dømes 2026-03-20.
api-parameter-dobbel = Parameteren står to gonger.
api-parameter-ja-nei = Skriv ja eller nei.
api-parameter-kommune = Skriv kommunenummeret med fire siffer, til dømes 0301.
api-parameter-mangler = Parameteren må vere med.
api-parameter-sprak = Skriv nb, nn eller en.
api-parameter-tall = Skriv eit heilt tal frå 1 til 50.
api-parameter-tid = Skriv dag og klokkeslett, til dømes 2026-03-20T14:30.
api-parameter-ukjent = Adressa har ingen slik parameter.
api-skjema = Ein situasjon
api-skjema-fakta = Opplysningane
api-skjema-per = Dagen opplysningane blir vurderte på
api-skjema-rett = Dagen lova blir lesen på
api-skjema-kjent = Berre det som var kjent denne dagen, tel
api-skjema-lagret = Dagen fila vart lagra, når ingen annan dag er vald; aldrar blir rekna frå han.

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

# Vegvisaren
guide-sted = stad
guide-dato = dato
guide-gruppe-person = Om personen
guide-gruppe-situasjon = Om situasjonen
guide-visst = kjent
guide-omtrent = om lag
guide-avgrenset = ikkje heilt sikkert
guide-ukjent = spurt, ikkje avklart
guide-avslatt = vil ikkje svare
guide-omstridt = motstridande
guide-annen-lov = Svara følgjer lova slik ho var eller blir { $dato }, ikkje lova i dag.
guide-antall-har = { $antall } har rett
guide-antall-har-hvis = { $antall } har rett under eit vilkår
guide-antall-kan = { $antall } kan bli gitt
guide-antall-avhenger = { $antall } kjem an på noko
guide-antall-tvil = { $antall } med tvil i lova
guide-antall-nei = { $antall } har ikkje
guide-antall-ikke-kjent = { $antall } ikkje etter reglane vi kjenner
guide-fase-for = før dette
guide-fase-na = no
guide-fase-kanskje = kanskje no
guide-fase-neste = kan kome etterpå
guide-fase-slutter = Kva som avsluttar henne: { $hva }
guide-enhet-ar = år
guide-enhet-maneder = månader
guide-enhet-uker = veker
guide-enhet-dager = dagar
guide-enhet-timer = timar
guide-enhet-kroner = kroner
guide-tjeneste-hvis = er for personen dersom vilkåret er oppfylt
guide-tjeneste-avhenger = kan vere for personen; det kjem an på noko vi ikkje veit
guide-tjeneste-steder = Berre i { $steder }
guide-i-morgen = i morgon
guide-dag-tid = { $dag } kl. { $tid }
guide-apent = ope no
guide-apent-til = ope no, til { $tid }
guide-trolig-apent = truleg ope no
guide-trolig-apent-til = truleg ope no, til om lag { $tid }
guide-etter-avtale = etter avtale
guide-apningstid-ukjent = opningstid ikkje kjend
guide-stengt = stengt no
guide-apner = stengt no, opnar { $tid }
guide-apner-omtrent = stengt no, opnar om lag { $tid }
guide-situasjoner-beskyttelse = Asyl og vern
guide-situasjoner-opphold = Bur eller held seg i Noreg
guide-situasjoner-fare = Fare, helse og utvising
guide-feil-ukjent = Reglane har ikkje noko som heiter «{ $tittel }». Ingenting er gått ut frå.
guide-feil-ukjent-hjelp = Opplysningane kan vere skrivne av ei anna utgåve av Rettesnor. Begynn på nytt, eller ta bort dette.
guide-feil-situasjon = Det er ingen situasjon med det namnet.
guide-feil-situasjon-hjelp = Vel ein av situasjonane på framsida.
guide-feil-dato = Datoen kan ikkje lesast.
guide-feil-dato-hjelp = Skriv han som 9.3.2026 eller 2026-03-09.
guide-feil-kommune = Kommunen må oppgjevast med nummer.
guide-feil-kommune-hjelp = Vel ein stad i lista.
guide-feil-verdi = Svaret på «{ $tittel }» kan ikkje lesast.
guide-feil-verdi-hjelp = Skriv berre talet eller datoen, eller vel eit av svara.
guide-feil-tom = Det er ikkje svart på «{ $tittel }».
guide-feil-tom-hjelp = Fyll ut svaret, eller vel «veit ikkje».
guide-feil-to-pastander = Motstridande opplysningar er minst to.
guide-feil-to-pastander-hjelp = Fyll ut to verdiar som ikkje er like, og gjerne kven som seier kva.
guide-feil-for-mye = Det er ikkje plass til fleire opplysningar i denne situasjonen.
guide-feil-for-mye-hjelp = Last ned situasjonen som fil og opne han igjen: då er berre det siste svaret på kvart spørsmål med.
guide-feil-stor-fil = Fila har meir tekst enn sida kan ta med seg.
guide-feil-stor-fil-hjelp = Kort ned det som står om kven som har sagt kva, og opne henne igjen.
guide-lenke-skadet = Lenkja eller sida er skadd, og kan ikkje lesast. Ingenting er gått ut frå.
guide-lenke-skadet-hjelp = Sjå etter om heile lenkja er med. Om det ikkje hjelper, be om ei ny, eller begynn på nytt.
guide-lenke-nyere = Lenkja er laga av ei nyare utgåve av Rettesnor enn denne.
guide-lenke-nyere-hjelp = Last sida på nytt med nett, så blir den siste utgåva henta.
guide-lenke-for-lang = Lenkja er lengre enn nokon Rettesnor lagar.
guide-lenke-for-lang-hjelp = Be om ei ny lenkje, eller om fila i staden.
guide-oppsummering = Oppsummering
guide-oppsummering-utelatt = { $antall ->
    [one] Éi følsam opplysning er ikkje skriven ned her. Svara byggjer òg på henne, og kan røpe henne.
   *[other] { $antall } følsame opplysningar er ikkje skrivne ned her. Svara byggjer òg på dei, og kan røpe dei.
  }
guide-oppsummering-forbehold = «Ikkje etter reglane vi kjenner» er ikkje eit nei. Rettesnor rettleier og avgjer inga sak.
guide-personen = personen
guide-sokeren = søkjaren
guide-brosjyre-hilsen = Dette arket er til deg. Det seier kva du har rett til no, og kven du kan ringje.
guide-brosjyre-forbehold = Arket seier berre det vi er sikre på etter det vi veit. Du kan ha fleire rettar. Spør den som gav deg arket.
guide-kalender-siste = Hugs: siste dag
guide-kalender-kanskje = Hugs: kan vere siste dag
guide-kalender-tidligst = Hugs: tidlegast denne dagen
guide-kalender-andres = Hugs: fristen til andre
