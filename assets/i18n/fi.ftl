# Polku suomeksi. Termit: ks. en.ftl, jossa myös kerrotaan, miten viestit on nimetty.

### Mallin lajit

## Kartan rivit

lane-actions = Asiakkaan toiminta
lane-actions-prompt = Mitä asiakas tekee kullakin askeleella, asiakkaan silmin nähtynä.
lane-touchpoints = Kosketuspisteet
lane-touchpoints-prompt = Missä asiakas kohtaa teidät: sivu, puhelu, kirje tai ihminen.
lane-curve = Tyytyväisyyskäyrä
lane-curve-prompt = Miltä askel tuntui asteikolla 1–5: napsauta oikealta korkeudelta tai valitse askel ja näppäile numero.
lane-pains = Kipupisteet
lane-pains-prompt = Mikä menee pieleen, kestää liian kauan tai huolettaa asiakasta.
lane-opportunities = Mahdollisuudet
lane-opportunities-prompt = Ideat, jotka poistavat kipupisteen tai tekevät hyvästä hetkestä vielä paremman.
lane-quotes = Sitaatit
lane-quotes-prompt = Mitä asiakkaat ovat sanoneet, sanasta sanaan.
lane-thoughts = Ajatukset
lane-thoughts-prompt = Mitä asiakas ajattelee mutta ei sano ääneen.
lane-promises = Lupaukset
lane-promises-prompt = Mitä lupaatte asiakkaalle, esimerkiksi ”toimitus kahdessa päivässä”.
lane-time = Aika
lane-time-prompt = Kuinka paljon kukin askel vie asiakkaan aikaa ja kuinka kauan asiakas joutuu odottamaan.
lane-text = Vapaa teksti
lane-text-prompt = Kaikki muu, minkä on hyvä näkyä askelten yhteydessä.
lane-frontstage = Näkyvä toiminta
lane-frontstage-prompt = Mitä henkilöstö ja järjestelmät tekevät asiakkaan nähden.
lane-backstage = Taustatoiminta
lane-backstage-prompt = Mitä tehdään asiakkaan näkemättä, jotta askel onnistuu: kuka antaa mitä ja kenelle.
lane-support = Tukiprosessit
lane-support-prompt = Mihin kaikki muu nojaa: järjestelmät, toimittajat, aikataulut ja säännöt.
lane-emotions = Tunteet
lane-emotions-prompt = Mitä asiakas tuntee, sanalla tai parilla.
lane-gap = Ero odotuksiin
lane-gap-prompt = Koettu odotetun rinnalla; näkyy, kun askeleella on molemmat.
lane-value = Asiakasarvo
lane-value-prompt = Mitä kukin vaihe antaa asiakkaalle ja mitä se häneltä vaatii: valitse vaihe ja arvioi.
lane-listening = Miten kuuntelemme
lane-listening-prompt = Mitä tässä kysytään, milloin, kuinka usein ja kuka lukee vastaukset.
lane-images = Kuvat
lane-images-prompt = Kuvia, joiden avulla muutkin näkevät hetken.
lane-metrics = Mittarit
lane-metrics-prompt = Mitä tässä mitataan, vastausten määrä ja tavoitetaso mukaan lukien.

## Service blueprintin rajat

line-interaction = Vuorovaikutuksen raja
line-visibility = Näkyvyyden raja
line-internal = Sisäisen vuorovaikutuksen raja

## Kanavat

channel-web = Verkko
channel-app = Sovellus
channel-email = Sähköposti
channel-sms = Tekstiviesti
channel-phone = Puhelin
channel-chat = Chat
channel-chatbot = Chatbotti
channel-shop = Myymälä
channel-post = Posti
channel-social = Sosiaalinen media
channel-event = Tapahtuma
channel-in-person = Kasvotusten

## Nykytila ja tavoitetila

state-current = Nykytila
state-future = Tavoitetila

## Persoonat

persona-external = Ulkoinen asiakas
persona-internal = Sisäinen asiakas
persona-stakeholder = Sidosryhmä

## Mistä tiedetään

evidence-assumed = Oletettu
evidence-assumed-meaning = Työryhmän oma käsitys: keneltäkään ei ole vielä kysytty.
evidence-observed = Havaittu
evidence-observed-meaning = Nähty tai kuultu: haastattelu, havainnointi, sitaatti tai asiakastesti.
evidence-measured = Mitattu
evidence-measured-meaning = Laskettu: kysely tai analytiikka.

## Askeleen luvut

measure-satisfaction = Tyytyväisyys
measure-satisfaction-meaning = Miten askel koettiin: 1 on erittäin tyytymätön, 5 erittäin tyytyväinen.
measure-expectation = Odotukset
measure-expectation-meaning = Mitä asiakas odotti, samalla asteikolla.
measure-importance = Tärkeys
measure-importance-meaning = Kuinka tärkeä askel on asiakkaalle: 1 ei lainkaan, 5 erittäin tärkeä.

## Käyrän asteikon kasvot

face-1 = Erittäin tyytymätön
face-2 = Tyytymätön
face-3 = Ei tyytyväinen eikä tyytymätön
face-4 = Tyytyväinen
face-5 = Erittäin tyytyväinen

## Palautesilmukka

loop-heard = Kuultu
loop-acknowledged = Käsittelyssä
loop-acted-on = Toimenpide tehty
loop-customer-told = Kerrottu asiakkaalle
loop-for-days = { $count ->
    [0] { $state } · tänään
    [one] { $state } · { $count } päivä
   *[other] { $state } · { $count } päivää
}

## Mahdollisuudet

opportunity-process = Prosessi
opportunity-product = Tuote
opportunity-communication = Viestintä
opportunity-training = Koulutus
opportunity-appreciation = Asiakkaan huomioiminen
status-idea = Idea
status-planned = Suunnitteilla
status-doing = Työn alla
status-done = Valmis
status-dropped = Ei toteuteta

## Värit

hue-blue = Sininen
hue-amber = Meripihka
hue-green = Vihreä
hue-purple = Violetti
hue-rose = Ruusunpunainen
hue-teal = Sinivihreä
hue-brown = Ruskea
hue-slate = Liuskeenharmaa

## Aika

unit-second = sekuntia
unit-minute = minuuttia
unit-hour = tuntia
unit-day = päivää
unit-week = viikkoa
unit-month = kuukautta
timespan-second = { $amount }{"\u00A0"}s
timespan-minute = { $amount }{"\u00A0"}min
timespan-hour = { $amount }{"\u00A0"}h
timespan-day = { $amount }{"\u00A0"}pv
timespan-week = { $amount }{"\u00A0"}vk
timespan-month = { $amount }{"\u00A0"}kk
timespan-working-day = { $amount ->
    [one] { $amount }{"\u00A0"}arkipäivä
   *[other] { $amount }{"\u00A0"}arkipäivää
}
timespan-year = { $amount ->
    [one] { $amount }{"\u00A0"}vuosi
   *[other] { $amount }{"\u00A0"}vuotta
}
spellings-second = s sek sekunti sekuntia
spellings-minute = min minuutti minuuttia
spellings-hour = h t tunti tuntia
spellings-day = pv vrk päivä päivää
spellings-week = vk viikko viikkoa
spellings-month = kk kuukausi kuukautta

### Lasketut asiat

## Sellaisinaan: ”3 askelta”

count-stages = { $count ->
    [one] { $count } vaihe
   *[other] { $count } vaihetta
}
count-steps = { $count ->
    [one] { $count } askel
   *[other] { $count } askelta
}
count-lanes = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
count-lines = { $count ->
    [one] { $count } raja
   *[other] { $count } rajaa
}
count-cards = { $count ->
    [one] { $count } kortti
   *[other] { $count } korttia
}
count-personas = { $count ->
    [one] { $count } persoona
   *[other] { $count } persoonaa
}
count-items = { $count ->
    [one] { $count } kohde
   *[other] { $count } kohdetta
}
count-pains = { $count ->
    [one] { $count } kipupiste
   *[other] { $count } kipupistettä
}
count-findings = { $count ->
    [one] { $count } huomio
   *[other] { $count } huomiota
}
count-problems = { $count ->
    [one] { $count } ongelma
   *[other] { $count } ongelmaa
}

## Muutoksen kohteena genetiivissä, ilman lukua kun kohde on yksi: ”kortin siirto”, ”3 kortin siirto”

object-journey = asiakaspolun
object-stage = { $count ->
    [1] vaiheen
   *[other] { $count } vaiheen
}
object-step = { $count ->
    [1] askeleen
   *[other] { $count } askeleen
}
object-lane = { $count ->
    [1] rivin
   *[other] { $count } rivin
}
object-line = { $count ->
    [1] rajan
   *[other] { $count } rajan
}
object-card = { $count ->
    [1] kortin
   *[other] { $count } kortin
}
object-persona = { $count ->
    [1] persoonan
   *[other] { $count } persoonan
}
object-empathy = { $count ->
    [1] empatiakartan
   *[other] { $count } empatiakartan
}
object-note = { $count ->
    [1] lapun
   *[other] { $count } lapun
}
object-survey = { $count ->
    [1] kyselyn
   *[other] { $count } kyselyn
}
object-picture = { $count ->
    [1] kuvan
   *[other] { $count } kuvan
}
object-items = { $count ->
    [1] kohteen
   *[other] { $count } kohteen
}

## Muita laskettuja asioita

count-notes = { $count ->
    [one] { $count } lappu
   *[other] { $count } lappua
}
count-empathy-maps = { $count ->
    [one] { $count } empatiakartta
   *[other] { $count } empatiakarttaa
}
count-surveys = { $count ->
    [one] { $count } kysely
   *[other] { $count } kyselyä
}
count-pictures = { $count ->
    [one] { $count } kuva
   *[other] { $count } kuvaa
}
count-journeys = { $count ->
    [one] { $count } asiakaspolku
   *[other] { $count } asiakaspolkua
}
count-matches = { $count ->
    [one] { $count } osuma
   *[other] { $count } osumaa
}

### Asioiden nimet yksikössä

name-journey = Asiakaspolku
name-map = Asiakaspolku
name-stage = Vaihe
name-step = Askel
name-lane = Rivi
name-line = Blueprintin raja
name-card = Kortti
name-empathy-map = Empatiakartta
name-persona = Persoona
name-note = Lappu
name-survey = Kysely

## Kortti rivinsä lajin mukaan

card-actions = Asiakkaan toiminta
card-touchpoints = Kosketuspiste
card-pains = Kipupiste
card-opportunities = Mahdollisuus
card-quotes = Sitaatti
card-thoughts = Ajatus
card-emotions = Tunne
card-listening = Kuunteleminen
card-promises = Lupaus
card-text = Kortti
card-frontstage = Näkyvä toiminta
card-backstage = Taustatoiminta
card-support = Tukiprosessi

## Uusien ja nimettömien nimet

untitled-journey = Nimetön asiakaspolku
untitled-stage = Nimetön vaihe
untitled-step = Nimetön askel
untitled-card = Tyhjä kortti
untitled-persona = Nimetön persoona

## Kenen luvut, kun persoonaa ei ole nimetty

traveller-everyone = Kaikki asiakkaat

### Kentät

field-title = Otsikko
field-name = Nimi
field-details = Lisätiedot
field-text = Teksti
field-position = Paikka
field-description = Kuvaus
field-tags = Tunnisteet
field-color = Väri
field-scenario = Tilanne
field-state = Tila
field-language = Kartan kieli
field-date = Päivämäärä
field-target = Tyytyväisyyden tavoitetaso
field-role = Rooli
field-kind = Laji
field-segment = Asiakasryhmä
field-segment-share = Ryhmän osuus asiakkaista
field-goals = Tavoitteet
field-needs = Tarpeet
field-frustrations = Turhautumiset
field-quote = Sitaatti
field-stage = Vaihe
field-step = Askel
field-benchmark = Vertailutaso
field-context = Tausta
field-traits = Luonteenpiirteet
field-picture = Kuva
field-value = Asiakasarvo
field-links = Polulla
field-persona = Persoona
add-trait = Lisää piirre
field-version = Versio
field-designed-by = Tekijä
field-designed-for = Kenelle
field-form = Muoto
field-section = Osa
field-place = Mistä kysyttiin
field-survey-answers = Vastaukset
field-period = Jakso
field-invited = Kyselyn saaneita
field-customers = Asiakkaita kaikkiaan
field-incentive = Palkinto vastaamisesta
field-better = Suunta
field-metric-target = Tavoitetaso
field-trigger = Milloin
field-cadence = Kuinka usein
value-more-is-better = Enemmän on parempi
value-less-is-better = Vähemmän on parempi
value-tip = 0–5; jätä tyhjäksi, jos sillä ei ole merkitystä
value-hint = Mitä tämä vaihe antaa asiakkaalle ja mitä se häneltä vaatii, kukin kohta 0–5.
field-span = Viimeinen askel
field-personas = Persoonat
field-duration = Kesto
field-waiting = Odotusaika
field-going-on = Jatkavien osuus
field-next = Seuraava askel
field-condition = Ehto
field-scores = Pisteet
field-gap = Ero odotuksiin
field-evidence = Tietopohja
field-source = Lähde
field-n = Vastauksia (n)
field-channel = Kanava
field-channel-name = Kanavan nimi
field-moment-of-truth = Totuuden hetki
field-standard = Palvelustandardi
field-standard-target = Raja-arvo
field-unit = Yksikkö
field-standard-goal = Tavoiteltu osuus
field-standard-met = Täyttynyt
field-tally = Kuinka monta kuinka monesta
field-severity = Vakavuus
field-share = Osuus asiakkaista
field-recovery = Mitä teemme, kun näin käy
field-loop = Palautesilmukka
field-caused-by = Syyt
field-causes = Seuraukset
field-impact = Vaikutus
field-effort = Työmäärä
field-reach = Tavoittavuus (asiakasta kuukaudessa)
field-confidence = Varmuus
field-owner = Vastuuhenkilö
field-due = Määräpäivä
field-status = Eteneminen
field-measure = Mistä onnistumisen huomaa
field-answers = Kipupisteet, joihin tämä vastaa
field-answered-by = Mahdollisuudet, jotka vastaavat tähän
field-promised = Luvattu
field-outcome = Toteutunut
field-kept = Pidetty
field-handover = Luovutus
field-giver = Antaa
field-receiver = Saa

## Mitä kentässä voi näkyä arvon sijasta

value-none = Ei mitään
value-mixed = Useita arvoja
value-automatic = Automaattinen
value-everybody = Kaikki
value-other-channel = Muu kanava…
value-yes = kyllä
value-no = ei
value-present = mukana ilman lukuja

## Mitä tyhjässä kentässä näkyy

field-refused = ”{ $text }” ei käy: tähän tulee { $takes }. Entinen arvo on tallella.
field-refused-empty = ”{ $text }” ei käy: tähän tulee { $takes }. Mitään ei tallennettu.
takes-amount = luku, joka on vähintään 0
takes-count = kokonaisluku
takes-date = päivämäärä
takes-number = luku
takes-score = luku väliltä 1–5
takes-share = osuus väliltä 0–100 %
takes-tally = kuinka moni kuinka monesta, esim. 104/143
takes-timespan = ajan pituus, esim. 20 min
takes-worth = luku väliltä 0–5
hint-example = esim. { $example }
hint-one-per-line = Yksi kullakin rivillä
hint-tags = Sanoja pilkuilla erotettuina
hint-persona-name = Etunimi ja ehkä ikä
hint-persona-role = Muutama sana, joista tämän persoonan erottaa muista
hint-trait-high = Toinen pää, esimerkiksi rohkea
hint-trait-low = Toinen pää, esimerkiksi varovainen
hint-empathy-title = Tilanne muutamalla sanalla
hint-scenario = Missä tilanteessa ja mitä varten asiakas lähtee liikkeelle?
hint-standard = Esimerkiksi: vastaus kahdessa minuutissa
hint-recovery = Esimerkiksi: pyydä anteeksi, soita takaisin, hyvitä
hint-measure = Esimerkiksi: tyytyväisyys seurantaan vähintään 3,5
hint-source = Mikä haastattelu, kysely tai raportti

## Tekstinpätkiä kartalla ja sen vieressä

piece-quoted = ”{ $text }”
piece-k-of-n = { $k }/{ $n }
piece-n = n = { $n }
piece-percentage-points = { $count ->
    [one] { $points } prosenttiyksikkö
   *[other] { $points } prosenttiyksikköä
}
piece-share-of-customers = { $percent } asiakkaista
piece-severity = Vakavuus { $severity }/5
piece-impact-effort = Vaikutus { $impact }, työmäärä { $effort }
piece-met = täyttyi:{"\u00A0"}{ $percent } (n = { $n })
piece-kept = pidetty:{"\u00A0"}{ $percent } (n = { $n })
piece-response = { $k }/{ $n } vastasi ({ $percent })
piece-interval = 95{"\u00A0"}%: { $range }
piece-promised-outcome = luvattu { $promised }, toteutunut { $outcome }
piece-promised = luvattu { $promised }
piece-outcome = toteutunut { $outcome }
piece-moment-of-truth = Totuuden hetki
piece-one-named = { $kind } ”{ $name }”
piece-list = { $items } ja { $last }

### Kartta

map-title = { $title } – asiakaspolku
map-description = Asiakaspolku ”{ $title }”: { $stages }, { $steps }, { $lanes }, { $personas }.
map-part-step = Tässä näkyy askel { $from }/{ $total }.
map-part-steps = Tässä näkyvät askeleet { $from }–{ $to } (yhteensä { $total }).
map-total = Yhteensä
map-cause = syystä seuraukseen
map-go-on = { $percent } jatkaa
map-active = Kesto
map-waiting = Odotusaika
map-target = Tavoitetaso { $value }
map-target-met = Tavoitetaso { $value }: saavutettu
map-before = { $period }: { $value }
map-target-met-perhaps = Tavoitetaso { $value }: saavutettu, mutta voi olla sattumaa
map-target-missed = Tavoitetaso { $value }: ei saavutettu
map-target-perhaps = Tavoitetaso { $value }: jäi alle, mutta voi olla sattumaa
map-legend = Persoonat
map-scale = Tyytyväisyys, 1–5
map-no-scores = Ei vielä pisteitä

## Tyhjät tilat: mitä tehdä seuraavaksi

empty-map = Kartta on vielä tyhjä.
empty-map-hint = Aloita vaiheesta ja lisää sille askelia: yksi jokaiselle hetkelle, jonka asiakas muistaisi.
empty-lanes-hint = Lisää rivi: mitä asiakas tekee, missä kohtaatte, mikä hiertää.
empty-personas = Ei vielä persoonia
empty-personas-hint = Lisää ensimmäinen: kuka tätä polkua kulkee?
empty-empathy-hint = Mitä yksi persoona näkee, kuulee, sanoo, tekee, ajattelee ja tuntee yhdessä tilanteessa? Lisää empatiakartta ja kirjoita, mitä tiedätte.
empty-empathy = Ei vielä empatiakarttaa
empty-selection-hint = Valitse kartalta jotakin, niin näet sen tiedot ja voit muuttaa niitä.

### Valikot, näkymät ja paneelit

menu-file = Tiedosto
menu-edit = Muokkaa
menu-insert = Lisää
menu-map = Kartta
menu-view = Näytä
menu-help = Ohje
menu-recent = Viimeksi käytetyt
menu-recent-empty = Ei viimeksi käytettyjä tiedostoja
menu-samples = Esimerkit
menu-language = Kieli
menu-theme = Ulkoasu
menu-add-lane = Rivi
menu-add-line = Blueprintin raja

view-map = Kartta
view-empathy = Empatiakartta
view-personas = Persoonat
view-insights = Oivallukset
insights-pains = vakavuus × osuus × tärkeys
insights-opportunities = tavoittavuus × vaikutus × varmuus ÷ työmäärä
insights-drag = siirrä vetämällä
insights-unplaced = Ei vielä paikkaa: vedä nelikenttään
insights-board-more = { $count ->
    [one] Vielä { $count } on mahdollisuuksien luettelossa
   *[other] Vielä { $count } on mahdollisuuksien luettelossa
}
insights-matrix-tip = Muuta vaikutusta ja työmäärää vetämällä tai nuolinäppäimillä. Napsauttamalla näet kortin kartalla.
insights-curves = Hetket
insights-gaps = Koettu ja odotettu
insights-gaps-note = eniten odotuksista jäänyt ensin
insights-needs = 0–20, Ulwick
insights-over-served = jätetäänkö näin?
insights-value = mitä se antaa ja mitä se vaatii
insights-moments = heikoin pistemäärä, palvelustandardi
insights-unscored = Ei vielä pisteitä
insights-kept = pidetty { $k }/{ $n }
insights-trend = { $metric } ajan kuluessa
insights-assumed = { $percent } oletuksia
insights-more = { $count ->
    [one] Näytä vielä { $count }
   *[other] Näytä vielä { $count }
}
insights-fewer = Näytä vähemmän
insights-alike = { $count ->
    [one] sama { $count } muussa askeleessa
   *[other] sama { $count } muussa askeleessa
}
insights-one-scored = Vain yhdellä askeleella on pistemäärä
insights-all-alike = Kaikilla { $count } pisteytetyllä askeleella on sama pistemäärä
insights-rule = { $rule } { $value }: keskiarvo luvuista { $strongest } ({ $step }) ja { $end } (loppu)
insights-rule-evidence = heikompi näistä kahdesta: { $evidence }
insights-mean-rests-on = { $count ->
    [one] Keskiarvo { $count } pistemäärästä, tietopohja: { $evidence }
   *[other] Keskiarvo { $count } pistemäärästä, heikoin niistä: { $evidence }
}
insights-estimate-from = arvio pistemääristä; heikoin tietopohja: { $evidence }
insights-since = verrattuna jaksoon { $period }: { $change }
insights-change = Jaksosta { $from } jaksoon { $to }: { $change }
insights-about-pains = Eniten haittaava on ensin. Pallot ovat vakavuus (1–5); luku saadaan kertomalla se osuudella asiakkaista ja sillä, kuinka tärkeä askel heille on. ”Kuultu”, ”käsittelyssä” ja ”toimenpide tehty” kertovat, kuinka pitkällä vastauksemme on.
insights-about-matrix = Kuinka paljon kukin mahdollisuus auttaa asiakasta ja kuinka paljon työtä se vaatii. Isompi ympyrä on tärkeysjärjestyksessä ylempänä; pikavoitot ovat ylhäällä vasemmalla.
insights-about-gaps = Kuinka tyytyväisiä asiakkaat olivat (värillinen merkki) ja mitä he odottivat (harmaa merkki), molemmat asteikolla 1–5. Luku on näiden ero.
insights-about-curves = Kunkin persoonan tyytyväisyys (1–5): heikoin, paras ja viimeinen pistemäärä sekä kaikkien keskiarvo. ”Voimakkain hetki ja loppu” on kauimpana kolmosesta olevan ja viimeisen pistemäärän keskiarvo: se, mikä yleensä jää mieleen.
insights-about-trend = Yksi piste jaksoa kohti ja sen vastausmäärä (n). Vyöhyke näyttää, kuinka paljon pelkkä sattuma voi liikuttaa arvoa.
insights-about-metrics = Kaikki kyselyistä ja laskennasta saadut luvut viimeisimmältä jaksolta. Napsauta lukua, niin näet sen kyselyn.
insights-about-moments = Kosketuspisteet, jotka ratkaisevat, pysyykö, palaako tai suositteleeko asiakas. Luku on heikoin tyytyväisyys (1–5) siellä; palkki kertoo, kuinka usein palvelustandardi täyttyy, ja katkoviiva on tavoitetaso.
insights-about-promises = Mitä lupaamme ja kuinka usein se toteutuu. Palkki on osuus kerroista, joilla lupaus pidettiin, ja ohut viiva sen päällä 95 %:n luottamusväli.
insights-about-standards = Mihin sitoudumme kosketuspisteessä ja kuinka suuri osa lasketuista tapauksista täytti sen. Katkoviiva on tavoitetaso, ohut viiva palkin päällä 95 %:n luottamusväli.
insights-about-opportunities = Mitä tehdä ensin: asiakkaita kuukaudessa × vaikutus (1–5) × varmuus ÷ työmäärä (1–5). Jos jokin neljästä puuttuu, lukua ei ole ja mahdollisuus on muiden alla.
insights-about-needs = Kuinka tärkeä askel on ja kuinka paljon tyytyväisyys jää jälkeen: tärkeys + max(tärkeys − tyytyväisyys, 0), molemmat 0–10 (Ulwick). Yli 15 on erittäin suuri, yli 12 suuri, yli 10 kannattaa katsoa.
insights-about-over-served = Askeleet, joilla tyytyväisyys ylittää tärkeyden vähintään yhdellä: riittävän hyvä, joten vaivasta voi olla muualla enemmän hyötyä.
insights-about-value = Mitä kukin vaihe antaa (oikealla) ja mitä se asiakkaalta vaatii (vasemmalla): taloudellinen, toiminnallinen, emotionaalinen ja symbolinen. Luku on näiden ero, −20…20.
insights-about-evidence = Mistä kartan tyytyväisyyspisteet tiedetään. Napsauta riviä, niin näet sen ensimmäisen pistemäärän kartalla, ja uudelleen, niin näet seuraavan.
insights-about-findings = Mitä kannattaa kysyä ja miksi sillä on väliä. Napsauta huomiota, niin pääset sen luo.
insights-tile-nps = Suosittelisivatko he meitä, 0–10? Suosittelijoiden (9–10) osuus miinus arvostelijoiden (0–6) osuus, −100…100.
insights-tile-csat = Kuinka moni on tyytyväinen: kahden parhaan vastauksen osuus.
insights-tile-ces = Kuinka helppoa asiointi oli: vastausten keskiarvo 1–7; suurempi on helpompi.
insights-tile-ces-one = Kuinka paljon vaivaa asiointi vaati: vastausten keskiarvo 1–5; pienempi on helpompi.
insights-tile-satisfaction = Kuinka tyytyväisiä he ovat: vastausten keskiarvo kyselyn omalla asteikolla.
insights-tile-kpi = Luku, jota tiimi seuraa, viimeisimmältä jaksolta.
insights-tile-rests = ”95 %” kertoo, missä arvo enimmäkseen olisi, jos olisi kysytty muilta (luottamusväli); n on vastausten määrä.
insights-tile-lowest = Kartan heikoin tyytyväisyys (1–5) ja kenen se on. ”Loppu” on hänen pistemääränsä viimeisellä askeleella, ”keskiarvo” kaikkien hänen pisteytettyjen askeltensa keskiarvo.
insights-tile-last = Kuinka tyytyväinen hän on viimeisellä askeleella (1–5): se persoona, jolle polku päättyy heikoimmin.
insights-tile-coverage = Havaittujen tai mitattujen tyytyväisyyspisteiden osuus; muut ovat oletettuja. Napsauta, niin näet ensimmäisen oletetun pistemäärän kartalla, ja uudelleen, niin näet seuraavan.
insights-filter = Kartalla näkyy vain { $who }. Oivallukset koskevat kaikkia.
insights-filter-hidden = Kartalta piilotettu: { $who }. Oivallukset koskevat kaikkia.
insights-missing = Mitä kartta voisi vielä kertoa
insights-no-scores = Polun huiput ja aallonpohjat
    .hint = Pisteytä askeleet tyytyväisyyskäyrällä asteikolla 1–5.
insights-no-gaps = Koettu ja odotettu
    .hint = Anna askeleelle sekä tyytyväisyys että odotukset.
insights-no-pains = Mikä haittaa eniten
    .hint = Kirjaa kipupisteet, niiden vakavuus ja osuus asiakkaista.
insights-no-opportunities = Mitä tehdä ensin
    .hint = Kirjaa mahdollisuudet, niiden vaikutus ja työmäärä.
insights-no-moments = Totuuden hetket
    .hint = Merkitse kosketuspisteet, joissa asiakas päättää, pysyykö hän asiakkaana.
insights-no-promises = Lupaukset ja miten niiden kävi
    .hint = Lisää lupausten rivi ja kerro, kuinka usein kukin pidetään.
insights-no-needs = Täyttymättömät tarpeet
    .hint = Anna askeleelle tyytyväisyys ja tärkeys.
insights-no-value = Asiakasarvo
    .hint = Valitse vaihe ja arvioi, mitä se antaa ja mitä se vaatii.
insights-no-metrics = Mitä kyselyt kertovat
    .hint = Tuo kyselyn vastaukset: NPS, CSAT, CES tai oma mittari.

panel-stages = Vaiheet
panel-lanes = Rivit
panel-personas = Persoonat
panel-empathy-maps = Empatiakartat
panel-selected = Valittuna { $what }
panel-expand = Laajenna
panel-collapse = Supista

theme-system = Järjestelmän mukaan
theme-light = Vaalea
theme-dark = Tumma

### Kumoaminen: muutos on teonnimi ja sen kohde genetiivissä, ”kortin siirto”

change-add = { $what } lisäys
change-edit = { $what } muokkaus
change-rename = { $what } nimeäminen
change-move = { $what } siirto
change-delete = { $what } poisto
change-cut = { $what } leikkaus
change-paste = { $what } liittäminen
change-duplicate = { $what } monistus
change-score = { $what } pisteytys
change-span = { $what } venytys
change-link = { $what } linkitys

### Komennot

## Tiedosto

cmd-new = Uusi
    .tip = Aloita tyhjä asiakaspolku
cmd-open = Avaa…
    .tip = Avaa asiakaspolku tiedostosta
cmd-save = Tallenna
    .tip = Tallenna asiakaspolku tiedostoonsa
cmd-save-as = Tallenna nimellä…
    .tip = Tallenna asiakaspolku toiseen tiedostoon
cmd-export = Vie…
    .tip = Tee kartasta kuva, PDF, taulukko tai teksti
cmd-import = Tuo…
    .tip = Tee asiakaspolku taulukosta, Mermaid-kaaviosta tai Markdown-tiedostosta
cmd-import-survey = Tuo kyselyvastauksia…
    .tip = Laske mittari taulukon vastauksista ja vie se kartalle
cmd-close = Sulje
    .tip = Sulje tämä asiakaspolku
cmd-quit = Lopeta
    .tip = Sulje kaikki asiakaspolut ja poistu Polusta

## Muokkaa

cmd-undo = Kumoa
    .tip = Peru viimeisin muutos
cmd-undo-what = Kumoa: { $what }
cmd-redo = Tee uudelleen
    .tip = Tee kumottu muutos uudelleen
cmd-bring-back = Palauta teksti
    .tip = Se, mitä olit kirjoittamassa, kun painoit Esc
cmd-redo-what = Tee uudelleen: { $what }
cmd-cut = Leikkaa
    .tip = Siirrä valinta leikepöydälle
cmd-copy = Kopioi
    .tip = Kopioi valinta leikepöydälle
cmd-paste = Liitä
    .tip = Lisää leikepöydän sisältö; luetteloista ja taulukoista tulee kortteja
cmd-copy-picture = Kopioi kartta kuvana
    .tip = Vie kartta leikepöydälle kuvana esitystä tai viestiä varten
cmd-copy-svg = Kopioi kartta SVG:nä
    .tip = Vie kartta leikepöydälle SVG-tekstinä piirto-ohjelmaa varten
cmd-duplicate = Monista
    .tip = Tee valinnasta kopio sen viereen
cmd-delete = Poista
    .tip = Poista valitut kohteet
cmd-select-all = Valitse kaikki
    .tip = Valitse kaikki kortit
cmd-select-none = Tyhjennä valinta
    .tip = Älä valitse mitään
cmd-edit-text = Muokkaa tekstiä
    .tip = Muuta valitun kohteen tekstiä tai nimeä
cmd-put-note = Vie lappu polulle…
cmd-link-note = Linkitä lappu korttiin…
cmd-remove-picture = Poista persoonan kuva
    .tip = Näytä taas nimikirjaimet
cmd-find = Etsi…
    .tip = Etsi tekstin, tunnisteen, persoonan, kanavan tai lajin mukaan
cmd-find-next = Etsi seuraava
    .tip = Siirry seuraavaan osumaan
cmd-find-previous = Etsi edellinen
    .tip = Siirry edelliseen osumaan

## Lisää

cmd-add-stage = Vaihe
    .tip = Lisää vaihe valitun jälkeen
cmd-add-step = Askel
    .tip = Lisää askel valitun jälkeen
cmd-add-usual = Tavalliset rivit
    .tip = Lisää se, mitä kartassa tavallisesti on ja tästä puuttuu: asiakkaan toiminta, kosketuspisteet, tyytyväisyys, kipupisteet, mahdollisuudet
cmd-add-lane = Rivi…
    .tip = Lisää rivi valitun alle
cmd-add-line = Blueprintin raja…
    .tip = Lisää jokin service blueprintin kolmesta rajasta
cmd-add-card = Kortti
    .tip = Lisää kortti valittuun soluun
cmd-add-persona = Persoona
    .tip = Lisää persoona
cmd-add-note = Lappu empatiakartalle
cmd-choose-picture = Persoonan kuva…
    .tip = Valitse PNG-, JPEG- tai WebP-kuva; se pienennetään ja tallennetaan asiakaspolun tiedostoon
cmd-add-empathy = Empatiakartta

## Siirrä

cmd-move-left = Siirrä vasemmalle
    .tip = Siirrä valintaa yhden askeleen vasemmalle
cmd-move-right = Siirrä oikealle
    .tip = Siirrä valintaa yhden askeleen oikealle
cmd-move-up = Siirrä ylös
    .tip = Siirrä valintaa ylöspäin
cmd-move-down = Siirrä alas
    .tip = Siirrä valintaa alaspäin

## Pisteet

cmd-branch = Haarauta tästä…
    .tip = Kirjoita askel omalle haaralleen: polku voi kulkea sen kautta tai jatkua kuten ennen
cmd-lead-to = Johtaa askeleeseen…
    .tip = Valitse askeleet, joihin polku voi tästä jatkua
cmd-score-1 = Anna pisteiksi 1
    .tip = Erittäin tyytymätön
cmd-score-2 = Anna pisteiksi 2
    .tip = Tyytymätön
cmd-score-3 = Anna pisteiksi 3
    .tip = Ei tyytyväinen eikä tyytymätön
cmd-score-4 = Anna pisteiksi 4
    .tip = Tyytyväinen
cmd-score-5 = Anna pisteiksi 5
    .tip = Erittäin tyytyväinen
cmd-score-clear = Poista pisteet
    .tip = Jätä askel ilman pisteitä

## Näytä

cmd-zoom-in = Lähennä
    .tip = Näytä kartta suurempana
cmd-zoom-out = Loitonna
    .tip = Näytä kartta pienempänä
cmd-zoom-100 = Todellinen koko
    .tip = Näytä kartta 100{"\u00A0"}%:n koossa
cmd-zoom-fit = Sovita ikkunaan
    .tip = Näytä koko kartta
cmd-show-all-lanes = Näytä kaikki rivit
    .tip = Tuo piilotetut rivit takaisin
cmd-only-persona = Näytä vain tämä persoona
    .tip = Vain tämän persoonan luvut; vain muita koskevat kortit himmenevät
cmd-next-persona = Näytä seuraava persoona yksin
    .tip = Persoonat yksi kerrallaan ja lopuksi taas kaikki
cmd-all-personas = Näytä kaikki persoonat
    .tip = Tuo piilotetut persoonat takaisin
cmd-journey-properties = Asiakaspolun ominaisuudet
    .tip = Näytä asiakaspolun omat ominaisuudet
cmd-toggle-outline = Rakenne
    .tip = Näytä tai piilota rakenne vasemmalla
cmd-toggle-inspector = Ominaisuudet
    .tip = Näytä tai piilota ominaisuudet oikealla
cmd-reduce-motion = Vähennä liikettä
    .tip = Mikään ei liu’u eikä häivy: kaikki on heti paikallaan
cmd-go-to-inspector = Siirry ominaisuuksiin ja takaisin
cmd-go-to-outline = Siirry rakenteeseen ja takaisin
cmd-go-to-menu = Siirry valikoihin ja takaisin
    .tip = F10 tai pelkkä Alt: nuolet liikkuvat, kirjaimet hyppäävät, Esc palaa
cmd-next-finding = Seuraava huomio
    .tip = Siirry seuraavaan huomioon
cmd-toggle-findings = Huomiot
    .tip = Näytä tai piilota se, mistä kartalla kannattaa kysyä

## Ohje

cmd-palette = Kaikki komennot…
    .tip = Etsi ja suorita mikä tahansa komento
cmd-shortcuts = Pikanäppäimet
    .tip = Näytä kaikki pikanäppäimet
cmd-about = Tietoja Polusta
    .tip = Versio ja lisenssit

### Aloitusnäkymä

start-title = Polku
start-subtitle = Asiakaspolut ilman verkkoa, tavallisina tiedostoina
start-new = Uusi asiakaspolku
start-open = Avaa…
start-recent = Viimeksi käytetyt
start-recent-empty = Tähän tulevat asiakaspolut, joita avaat tai tallennat.
start-recent-missing = Tiedostoa ei enää ole
start-paste = Ctrl+V tekee polun kopioimastasi taulukosta, Markdown-tekstistä tai Mermaid-kaaviosta.
start-samples = Esimerkit
start-samples-hint = Valmiita asiakaspolkuja, joihin voi tutustua. Ne avautuvat kopioina, joten mikään ei mene pilalle.
start-templates = Pohjat
start-drop = Pudota asiakaspolut, taulukot, Markdown- ja Mermaid-tiedostot tähän

### Tilarivi

bar-saved = Tallennettu
bar-unsaved = Tallentamattomia muutoksia
bar-saving = Tallennetaan…
bar-save-failed = Ei tallennettu
bar-never-saved = Ei vielä tallennettu
bar-name = Asiakaspolun nimi: muuta napsauttamalla
bar-no-findings = Ei huomioita
bar-coverage = tietopohjan kattavuus { $percent }
bar-digits = näppäimet 1–5: { $name }
bar-zoom = Zoomaus { $percent }

### Ilmoitukset

toast-deleted = Poistettu: { $what }
toast-deleted-with = Poistettu: { $what }, mukana { $more }
toast-cut = Leikattu: { $what }
toast-cut-with = Leikattu: { $what }, mukana { $more }
toast-saved = Tallennettu: { $name }
toast-given-up = Peruttu: ”{ $text }”
toast-file-gone = Tiedostoa ”{ $name }” ei enää ole. Tallenna, niin se syntyy uudelleen.
toast-open-elsewhere = ”{ $name }” on auki myös toisessa Polku-ikkunassa. Myöhemmin tallentavalta kysytään, ennen kuin mitään korvataan.
toast-exported = Viety tiedostoon { $name }
toast-imported = Tuotu: { $name }
toast-recovered = Tallentamattomat muutokset palautettu: { $name }
toast-map-copied = Kartta on leikepöydällä
toast-map-not-copied = Leikepöytä ei ottanut kuvaa vastaan. Vie kartta PNG-tiedostona.
toast-nothing-to-paste = Leikepöydällä ei ole mitään tähän sopivaa
toast-no-text = Leikepöydällä ei ole tekstiä; tähän voi liittää taulukon, Markdownin tai Mermaidin
toast-paste-where = Valitse ensin solu ja liitä sitten
toast-paste-where-note = Valitse ensin osa: laput menevät sinne.
toast-picture-whose = Valitse ensin persoona: kuva menee sille.
toast-preferences-lost = Asetukset säilyvät vain, kunnes Polku suljetaan. { $folder }: { $cause }
toast-no-findings = Tällä kartalla ei ole huomioita
toast-no-effect = Tässä se ei ole mahdollista

### Kysymykset

dialog-ok = OK
dialog-cancel = Peruuta
dialog-close = Sulje
dialog-save-title = Tallenna asiakaspolku
dialog-untitled-file = nimeton.journey.ron
dialog-journey-files = Polku-tiedostot

## Sulkeminen, kun muutoksia on tallentamatta

guard-title = Tallennetaanko asiakaspolun ”{ $name }” muutokset?
guard-text = Hylättyjä muutoksia ei saa takaisin.
guard-pasted = Liitetystä tekstistä tulee uusi asiakaspolku tämän tilalle.
guard-save = Tallenna
guard-discard = Hylkää muutokset
guard-cancel = Peruuta

## Kaatumisen jälkeen

recovery-title = Polku sulkeutui, ennen kuin ”{ $name }” oli tallennettu
recovery-text = Muutokset ovat tallessa. Palautetaanko ne, vai jatketaanko viimeksi tallennetusta?
recovery-text-unsaved = Sitä ei vielä ollut tallennettu tiedostoon, mutta kirjoitettu on tallessa. Palautetaanko se?
recovery-text-gone = Sen tiedostoa ei enää ole, mutta kirjoitettu on tallessa. Palautetaanko se?
recovery-restore = Palauta muutokset
recovery-discard = Käytä tallennettua
recovery-later = Päätä myöhemmin
recovery-when = Viimeksi muutettu { $date }.
recovery-torn = Aivan loppua ei voitu lukea: viimeinen muutos voi puuttua.

## Ennen tiedoston korvaamista

overwrite-title = Korvataanko ”{ $name }”?
overwrite-text = Samanniminen tiedosto on jo olemassa. Sen sisältö menetetään.
overwrite-replace = Korvaa
place-text = Järjestelmässä ei ole tiedostoikkunaa. Kirjoita tiedoston polku; ~/ on kotikansiosi.
place-path = Tiedoston polku

## Tiedosto on muuttunut muualla

changed-title = Toinen ohjelma on muuttanut tiedostoa ”{ $name }”
changed-text-clean = Et ole muuttanut mitään viime tallennuksen jälkeen. Se, minkä näet, on nyt vain tässä ikkunassa.
changed-text-unsaved = Sinulla on omia tallentamattomia muutoksia. Mitään ei ole korvattu.
changed-reload = Lataa tiedosto uudelleen
changed-reload-clean = Näyttää toisen ohjelman kirjoittaman version nyt näkyvän tilalla.
changed-reload-unsaved = Näyttää toisen ohjelman kirjoittaman version. Tallentamattomat muutoksesi menetetään.
changed-keep = Pidä oma versio
changed-keep-text = Oma versiosi jää auki tallentamattomana. Tiedosto pysyy sellaisena kuin toinen ohjelma sen jätti, kunnes tallennat; silloin oma versiosi korvaa sen.
changed-elsewhere = Tallenna oma toiseen tiedostoon…
changed-elsewhere-text = Molemmat säilyvät: oma versiosi toisella nimellä, tiedosto sellaisena kuin toinen ohjelma sen jätti.
changed-replace = Korvaa tiedosto
changed-replace-text = Oma versiosi tallennetaan. Toisen ohjelman kirjoittama menetetään.

### Kun jokin menee pieleen: mitä tapahtui, mikä säilyi, mitä tehdä

error-open = Tiedostoa ”{ $name }” ei voitu avata
error-open-kept = Tiedostoon ei ole koskettu.
error-save = Tiedostoa ”{ $name }” ei voitu tallentaa
error-save-kept = Muutoksesi ovat edelleen tässä ikkunassa, ja tiedosto on ennallaan.
error-save-advice = Kokeile toista kansiota tai toista nimeä.
save-elsewhere = Valitse toinen paikka…
error-export = Vienti tiedostoon ”{ $name }” ei onnistunut
error-export-advice = Kokeile toista kansiota tai toista nimeä.
error-picture = Tiedostosta ”{ $name }” ei saatu persoonan kuvaa
error-picture-kept = Persoona on ennallaan.
error-import = Tiedostoa ”{ $name }” ei voitu tuoda
error-recovery = Tallentamattomia muutoksia ei voida varmistaa kaatumisen varalta
error-recovery-advice = Tallenna usein, kunnes tämä on korjattu.
error-cause = Syy: { $cause }
error-folder = Kansio: { $folder }
error-cell = Solu { $cell }
error-place = Rivi { $line }, sarake { $column }
error-change = Muutos ei enää sovi karttaan
error-change-kept = Mitään ei muutettu.

## Miksi asiakaspolkua ei voi lukea

read-io = tiedostoa ei voi lukea: { $cause }
read-missing = tiedostoa ei ole
read-permission = sinulla ei ole oikeutta lukea tiedostoa; tarkista sen käyttöoikeudet
read-folder = tämä on kansio eikä tiedosto
read-too-large = tiedosto on suurempi kuin { $size }{"\u00A0"}MiB, eikä mikään asiakaspolku ole niin suuri; valitse toinen tiedosto
read-not-utf8 = tämä ei ole UTF-8-tekstiä; tallenna tiedosto UTF-8-muodossa
read-empty = tiedosto on tyhjä; siinä ei ole asiakaspolkua
read-conflict-marks = git on jättänyt tähän ristiriitamerkit; jätä kustakin kohdasta yksi versio ja poista merkit
read-syntax = tässä pitäisi olla { $expected }, mutta tässä on { $found }
read-json = tämä ei ole asiakaspolun JSON: { $cause }
read-other-format = tämä ei ole Polku-tiedosto: sen muoto on ”{ $found }”
read-no-journey = tämä ei ole Polku-tiedosto: sen alussa ei ole (format: "polku-journey", version: 1, …)
read-newer-version = asiakaspolun muotoversio on { $found }, ja tämä Polku lukee versioon { $newest } asti; avaa se Polun uudemmalla versiolla
read-no-such-version = muotoversiota { $found } ei ole; uusin on { $newest }
read-unknown-field = tuntematon kenttä ”{ $found }”; tässä voi olla { $expected }
read-unknown-word = tuntematon sana ”{ $found }”; kirjoita { $expected }
read-missing-field = tästä puuttuu kenttä ”{ $field }”
read-duplicate-field = kenttä ”{ $field }” on tässä kahdesti; säilytä toinen
read-duplicate-key = avain { $key } on tässä kahdesti; säilytä toinen
read-duplicate-id = tunnus ”{ $id }” on jo toisella; anna toiselle niistä uusi tunnus
read-wrong-id = ”{ $found }” ei kelpaa tässä tunnukseksi; tunnus on muotoa ”{ $prefix }_1”
read-no-such-lane = riviä ”{ $id }” ei ole; lisää se kohtaan ”rows” tai siirrä sen kortit toiselle riville
read-wrong-date = ”{ $found }” ei ole päivämäärä; kirjoita se näin: 2026-03-12
read-wrong-timespan = ”{ $found }” ei ole aika; kirjoita luku ja s, min, h, d, wk tai mo, esimerkiksi ”20 min”
read-not-finite = lukua { $found } ei voi käyttää; kirjoita toinen tai jätä kenttä pois
read-out-of-bounds = { $found } on tässä liian suuri tai liian pieni; kirjoita toinen luku
read-wrong-bytes = tämä ei ole kuva base64-muodossa; poista se ja valitse kuva uudelleen
read-too-deep = sulkeita on tässä sisäkkäin enemmän kuin missään asiakaspolussa; poista sisimmät
read-sign = ”{ $sign }”
read-text = teksti lainausmerkeissä
read-number = luku
read-boolean = true tai false
read-name = nimi
read-score = luku tai luku ja sen tietopohja (2.1, measured(n: 143))
read-end = tiedoston loppu
read-other = jotain muuta
read-found-end = tiedoston loppu
read-open-text = tätä tekstiä ei ole päätetty lainausmerkkiin
read-open-comment = tätä kommenttia ei ole päätetty merkkeihin */
read-wrong-escape = tekstissä kenoviivan jälkeen voi olla n, t, r, \ tai ", tai u ja koodi aaltosulkeissa

## Miksi tiedostoa ei voi kirjoittaa

write-folder = tähän kansioon ei voi kirjoittaa: { $cause }
write-exists = tiedosto on jo olemassa
write-failed = tiedostoon ei voi kirjoittaa: { $cause }
write-permission = sinulla ei ole siihen oikeutta
write-no-folder = kansiota ei ole
write-full = levy on täynnä
write-read-only = levy on kirjoitussuojattu

## Tuonti: mikä tiedostossa on vialla (kohdan ”FILE:LINE:COLUMN:” jälkeen)

import-too-much = siinä on yli { $most } askelta, pistettä ja korttia; jaa tiedosto osiin
import-other-diagram = tämä on Mermaidin ”{ $found }”; vain ”journey” voi muuttua asiakaspoluksi
import-no-diagram = Mermaidin asiakaspolku alkaa sanalla ”journey”, mutta tämän alussa on ”{ $found }”
import-open-front-matter = alkutiedot ovat tiedoston alussa ja päättyvät riviin ”---”, joka on sisennetty kuten ensimmäinen; näin ei ole
import-front-matter = nämä alkutiedot eivät ole YAMLia: { $cause }
import-after-journey = sanan ”journey” jälkeen rivin pitää päättyä; siirrä ”{ $found }” omalle rivilleen
import-no-score = askeleella ”{ $step }” ei ole pisteitä; kirjoita se näin: ”Maksaa: 3: Aino”
import-no-name = sanan ”{ $word }” jälkeen tulee nimi
import-no-step = ennen kohtaa ”{ $found }” tulee askeleen nimi
import-journey-again = Mermaidissa askel ei voi alkaa sanalla ”{ $found }”; kirjoita ”{ $instead }”
import-semicolon = ”;” ei voi olla tässä Mermaidissa; kirjoita ”#59;”
import-no-journey-here = tästä ei löydy asiakaspolkua: ei Mermaid-polkua, ei vaiheiden tai askelten taulukkoa eikä otsikoita luetelmineen
import-no-such-journey = asiakaspolkua { $pick } ei ole; tiedostossa on { $journeys }
import-no-such-sheet = välilehdellä { $pick } ei ole mitään; sisältöä on välilehdillä { $sheets }
import-in-sheet = välilehdellä ”{ $read }”: { $cause }. Työkirjassa on myös { $left }
    .cli = toisen välilehden voi lukea lisäämällä --pick ja sen numeron: { $left }
import-packed-text = tämä on työkirja eikä tekstiä
    .cli = jätä --from pois tai lue se valinnalla --from xlsx
import-not-text = tämä on binääritiedosto eikä tekstiä, mitä nimi sitten sanookin; avaa se ohjelmalla, joka sen teki, ja tallenna CSV-, XLSX- tai Markdown-tiedostona
import-no-workbook = tätä XLSX-työkirjaa ei voi lukea ({ $cause }); avaa se taulukkolaskentaohjelmassa ja tallenna uudelleen
import-other-workbook = tämä on toisenlainen laskentataulukko ({ $found }); avaa se taulukkolaskentaohjelmassa ja tallenna XLSX- tai CSV-muodossa
import-locked-workbook = työkirja on suojattu salasanalla tai vanhaa XLS-muotoa; avaa se taulukkolaskentaohjelmassa ja tallenna XLSX-muodossa ilman salasanaa
import-workbook-too-large = työkirja on purettuna yli { $most } MiB; tallenna tarvittava taulukko omaksi työkirjakseen
import-no-step-column = taulukossa ei ole saraketta ”step”; siinä on { $found }; anna jollekin niistä nimi ”step”
    .cli = tai lue jokin niistä näin: --map SARAKE=step
import-no-such-column = taulukossa ei ole saraketta ”{ $column }”; siinä on { $found }
    .cli = otsikottoman sarakkeen voi nimetä numerolla: #3=KENTTÄ on kolmas
import-two-columns = kaksi saraketta on ”{ $column }”; säilytä toinen
import-step-number = ”{ $found }” ei ole askeleen numero; kirjoita 1, 2, 3 ja niin edelleen
import-step-differs = askel { $number } on tässä ”{ $found }” ja rivillä { $line } ”{ $before }”; nimeä molemmat samoin tai vaihda toisen numero
import-two-rows = ”{ $persona }” on askeleella ”{ $step }” kahdesti, ensin rivillä { $line }; säilytä toinen

## Tuonti: mitä tiedostosta jäi pois

note-no-score = askeleella ”{ $step }” ei ole pisteitä; sen tyytyväisyys jää tyhjäksi
note-off-scale = ”{ $found }” ei ole asteikolla { $scale }; tämä askeleen ”{ $step }” luku jää tyhjäksi
note-no-number = ”{ $found }” ei ole luku; tämä askeleen ”{ $step }” luku jää tyhjäksi
note-scale = pisteet näyttävät olevan asteikolla { $scale }
    .cli = jos ne ovat, tuo ne valitsimella --scale { $scale }
note-comments = { $count ->
    [one] kommentti jää pois
   *[other] { $count } kommenttia jää pois
}
note-cut-off = ”{ $found }” on Mermaidissa kommentti ja jää pois; itse merkki kirjoitetaan ”#35;”
note-hidden = ”{ $found }” on Mermaidissa kommentti ja jää pois; itse merkki ”%” kirjoitetaan ”#37;”
note-beyond-actors = ”{ $found }” on kolmannen kaksoispisteen takana ja jää pois, kuten Mermaidissa
note-replaced = ”{ $found }” jää pois: asiakaspolulla on yksi otsikko ja yksi kuvaus
note-looks = teemat ja asetukset jäävät pois
note-open-directive = tätä ohjetta ei ole päätetty; kaikki sen jälkeinen jää pois, kuten Mermaidissa
note-open-description = tätä kuvausta ei ole päätetty; se ja kaikki sen jälkeinen jää pois, kuten Mermaidissa
note-other-diagram = Mermaidin ”{ $found }” jää pois
note-guessed-columns = sarakkeet luettiin näin: { $found }
    .cli = muuta tulkintaa valitsimella --map "SARAKE=KENTTÄ"
note-first-column = ensimmäinen sarake
note-unlabelled-column = otsikoton sarake
note-free-text = näitä sarakkeita ei tunnistettu, ja niistä tuli vapaan tekstin rivejä: { $found }
note-transposed = taulukossa vaiheet tai askeleet ovat sarakkeina; se käännettiin
note-step-per-stage = taulukossa ei ole askelia: jokaisesta vaiheesta tuli yksi askel
note-other-sheets = luettiin taulukko ”{ $read }”; muut jäivät pois: { $left }
    .cli = toisen voi lukea lisäämällä --pick ja sen numeron: { $left }
note-prose = { $count ->
    [one] ”{ $first }” on polun ulkopuolella ja jäi pois
   *[other] { $count } kappaletta tai taulukkoa polun ulkopuolelta jäi pois, ensimmäinen: ”{ $first }”
}
note-links = { $count ->
    [one] yhden linkin osoite jäi pois; sen teksti säilyi
   *[other] { $count } linkin osoitteet jäivät pois; niiden tekstit säilyivät
}
note-encoding = teksti ei ole Unicodea; se luettiin koodauksella { $found }
note-read-on-scale = pisteet kuten ”{ $found }” luettiin asteikolla { $scale } ja muunnettiin tasavälisesti asteikolle 1–5
note-read-as-score = { $count ->
    [0] ”{ $found }” luettiin oletetuksi tyytyväisyydeksi { $value }
    [one] ”{ $found }” luettiin oletetuksi tyytyväisyydeksi { $value }, samoin yksi muu kasvo tai sana
   *[other] ”{ $found }” luettiin oletetuksi tyytyväisyydeksi { $value }, samoin { $count } muuta kasvoa tai sanaa
}
note-as-emotion = ”{ $found }” ei ole pistemäärä; siitä tuli askeleen ”{ $step }” tunne, ja pistemäärä jää tyhjäksi
note-rows-as-steps = { $count ->
    [one] yhdellä muulla rivillä on omat pisteensä, joten siitä tuli askel
   *[other] { $count } muulla rivillä on omat pisteensä, joten niistä tuli askelia
}
note-score-again = askeleella ”{ $step }” on jo toiset pisteet; ”{ $found }” jää pois
note-footer = rivi ”{ $found }” on taulukon alla ja jää pois
note-open-quote = tätä lainausmerkkiä ei suljeta: kaikki sen jälkeinen luettiin yhdeksi soluksi
note-wrong-formulas = { $count ->
    [one] yksi kaava näyttää virheen ({ $found }); sen solu luettiin tyhjänä
   *[other] { $count } kaavaa näyttää virheen, esimerkiksi { $found }; niiden solut luettiin tyhjinä
}
note-no-results = { $count ->
    [one] yhden kaavan tulosta ei ole tiedostossa, joten sen solu luettiin tyhjänä; avaa ja tallenna työkirja taulukkolaskentaohjelmassa
   *[other] { $count } kaavan tuloksia ei ole tiedostossa, joten niiden solut luettiin tyhjinä; avaa ja tallenna työkirja taulukkolaskentaohjelmassa
}
note-far-cells = { $count ->
    [one] yksi solu sarakkeen { $most } oikealla puolella jäi pois
   *[other] { $count } solua sarakkeen { $most } oikealla puolella jäi pois
}
note-cell-comment = kommentti ”{ $found }” jäi pois
note-above = rivi ”{ $found }” on taulukon yläpuolella ja jää pois
note-beyond-columns = { $count ->
    [0] ”{ $found }” on nimettömässä sarakkeessa ja jää pois
    [one] ”{ $found }” ja yksi muu solu ovat nimettömässä sarakkeessa ja jäävät pois
   *[other] ”{ $found }” ja { $count } muuta solua ovat nimettömässä sarakkeessa ja jäävät pois
}
    .cli = jos haluat säilyttää sen, kerro mikä sarake on: --map "#{ $number }=KENTTÄ"
note-no-evidence = ”{ $found }” ei ole assumed, observed eikä measured; se tulkitaan oletetuksi
note-evidence-alone = askeleella ”{ $step }” ei ole tyytyväisyyttä; sen tietopohja jää pois
note-no-count = ”{ $found }” ei ole vastausten määrä ja jää pois
note-no-severity = ”{ $found }” ei ole vakavuus väliltä 1–5 ja jää pois
note-no-share = ”{ $found }” ei ole osuus, kuten 95 % tai 0,95, ja jää pois
note-read-as-percent = ”{ $found }” ja muut sarakkeen luvut luettiin prosentteina
note-read-as-yes = ”{ $found }” tulkittiin myönteiseksi: se merkitsee totuuden hetken, ja sen sanat jäävät pois
note-step-numbers = askelten numerot, kuten ”{ $found }”, jäävät pois: askeleet ovat rivien järjestyksessä
note-dashes = { $count ->
    [one] yhdessä solussa on pelkkä viiva, ja se luettiin tyhjänä
   *[other] { $count } solussa on pelkkä viiva, ja ne luettiin tyhjinä
}
note-no-yes = ”{ $found }” ei ole yes eikä no; se tulkitaan kielteiseksi
note-which-touchpoint = taulukko ei kerro, mikä kosketuspiste on totuuden hetki; merkitty on ”{ $first }”
note-no-touchpoint = tässä ei ole kosketuspistettä, joka voisi olla totuuden hetki
note-beyond-cards = ”{ $found }” sarakkeessa ”{ $column }” ei kuulu mihinkään ja jää pois

## Mitä Mermaidin asiakaspolkuun ei mahdu

loss-different-scores = pisteet, jotka eroavat persoonien välillä (askelia: { $count }; niistä kirjoitetaan keskiarvo)
loss-no-score = puuttuvat pisteet (askelia: { $count }; Mermaid näyttää 0)
loss-evidence = pisteiden tietopohja
loss-sources = lukujen lähteet
loss-card-details = korttien lisätiedot
loss-step-details = askelten lisätiedot
loss-persona-details = persoonien lisätiedot
loss-absent-personas = persoonat, jotka eivät ole millään askeleella
loss-same-names = persoonat, joilla ei ole omaa nimeä
loss-numbered-names = sama nimi usealla persoonalla tai nimen puute: numero erottaa ne toisistaan
loss-rows = nimetyt rivit ja rajaviivat
loss-bare-rows = rivit ilman kortteja
loss-colors = värit

### Vienti

export-title = Vie
export-format = Tiedostomuoto
export-view = Mitä viedään
export-language = Kieli
export-page = Paperi
export-page-fit = Sisällön kokoinen
export-orientation = Suunta
export-landscape = Vaaka
export-portrait = Pysty
export-tile = Jaa usealle sivulle
export-hidden = Kartalta piilotettu, mutta mukana viennissä: { $what }
export-scale = Mittakaava
export-team = Tiimin ilme
export-team-hint = Korostusväri, logo ja fontit (.ron) tai PDF-tiedoston pohja (.typ)
export-team-files = Tiimin tiedosto
export-team-remove = Poista
export-team-pdf-only = Pohja muuttaa vain PDF-tiedostoa.
export-preview-on-paper = Sisältö paperilla; tiedostolla on oma ulkoasunsa.
export-theme = Värit
export-choose = Valitse…
export-data = Tiedot
export-preview = Esikatselu
export-more-rows = { $count ->
    [one] Lisäksi yksi rivi.
   *[other] Lisäksi { $count } riviä.
}
export-has-chart = Taulukossa on myös kaavio.
export-text-goes-on = Teksti jatkuu.
export-team-hint-looks = Korostusväri, logo ja fontit (.ron)
export-team-font = Diat käyttävät fonttia ”{ $font }” mutta eivät sisällä sitä: asenna se koneelle, jolla ne esitetään.
export-as-pdf = PDF
    .tip = Tulostettavaksi ja lähetettäväksi; tarkka kaikissa kokoluokissa.
export-as-png = PNG
    .tip = Kuva esityksiin, viesteihin ja asiakirjoihin.
export-as-svg = SVG
    .tip = Piirros: tarkka kaikissa kokoluokissa, ja piirto-ohjelmat voivat muuttaa sitä.
export-as-html = Verkkosivu
    .tip = Yksi tiedosto, joka aukeaa kaikissa selaimissa, myös puhelimella ja ilman verkkoa.
export-as-pptx = PowerPoint
    .tip = Diat, joiden tekstejä, muotoja ja taulukoita voi muokata, myös Impressillä ja Keynotella.
export-as-md = Markdown
    .tip = Tekstiä wikiin tai versionhallintaan.
export-as-xlsx = Excel
    .tip = Työkirja: keskeiset tulokset, pisteet ja mahdollisuudet kaavioineen, kipupisteet, jatkotoimet, lupaukset, kyselyt, persoonat, lähteet ja taulukko, jonka Polku lukee takaisin.
export-as-csv = CSV
    .tip = Taulukko tekstinä mihin tahansa taulukkolaskentaan; Polku myös lukee sen takaisin.
export-as-tsv = TSV
    .tip = Sama sarkaimin, taulukkolaskentaan liitettäväksi.
export-as-mmd = Mermaid
    .tip = Kaavio tekstinä wikeihin ja versionhallintaan.
export-as-json = JSON
    .tip = Koko asiakaspolku kaikkine tietoineen muille ohjelmille; Polku myös lukee sen takaisin.
export-run = Vie
export-working = Viedään…
export-cancelled = Vienti peruutettiin
export-exists = Tiedosto ”{ $name }” on jo olemassa. Siihen ei koskettu: valitse toinen nimi.
export-losses = Tästä tiedostosta jää pois: { $what }. JSON säilyttää kaiken.
export-losses-markdown = Tästä tiedostosta voi tuoda takaisin vain Mermaid-kaavion. Siitä jää pois: { $what }. JSON säilyttää kaiken.
export-losses-workbook = Kun tämä työkirja tuodaan takaisin, siitä jää pois: { $what }. JSON säilyttää kaiken.
export-wrong-scale = mittakaava { $scale } ei ole mahdollinen; kirjoita nollaa suurempi luku, esimerkiksi 2
export-too-large = kuvan koko olisi { $width } × { $height } pikseliä; kumpikin sivu saa olla enintään { $side } ja koko kuva { $megapixels } miljoonaa pikseliä: kirjoita mittakaavaksi enintään { $scale }
export-failed = kuvaa ei voi piirtää: { $cause }
export-no-empathy = tällä asiakaspolulla ei ole empatiakarttaa
export-too-many-rows = rivejä on yli { $most }, eikä taulukkolaskentatiedostoon mahdu enempää; vie CSV-muotoon
export-sheet-failed = taulukkotiedoston kirjoittaminen ei onnistunut: { $cause }
export-slides-failed = esityksen kirjoittaminen ei onnistunut: { $cause }
export-sheet = Sivu { $page }/{ $pages }
export-on-page = s. { $page }
brand-unreadable = tiedostoa { $file } ei voi lukea: { $cause }
brand-wrong = rivi { $line }, sarake { $column }: { $cause }
brand-syntax = tiimin tiedostoa ei tässä kohdassa ymmärretä ({ $cause }); kirjoita se muotoon ”(accent: "#0b5d5e", logo: "logo.svg")”
brand-no-color = ”{ $found }” ei ole väri; kirjoita esimerkiksi #0b5d5e
brand-no-picture = { $file } ei ole kuva, jonka raportti voi näyttää; anna SVG, PNG tai JPEG
brand-no-font = { $file } ei ole fontti, jota raportti voi käyttää; anna TTF tai OTF
xlsx-number = Nro
xlsx-table = Tiedot tuontiin
xlsx-table-note = Viimeinen taulukko ”{ $name }” on ohjelmia varten: Polku lukee siitä takaisin askeleet, pisteet, kosketuspisteet, asiakkaiden kipupisteet ja mahdollisuudet (JSON säilyttää kaiken). Sen otsikot ovat samat kaikilla kielillä.
xlsx-promises = Lupaukset ja standardit
xlsx-time = Aika ja eteneminen
xlsx-all-steps = Kaikki askeleet yhteensä
xlsx-text = Teksti
xlsx-said = Sanoitte
xlsx-did = Teimme
xlsx-kept = Toteutui (k)
xlsx-cases = Tapauksia (n)
xlsx-kept-share = Toteutuneiden osuus
xlsx-in-minutes = { $what } (min)
xlsx-nobody-goes = (askeleesta { $from } ei askeleeseen { $to })
xlsx-known-satisfaction = Tietopohja: tyytyväisyys
xlsx-known-gap = Tietopohja: ero
xlsx-low = 95{"\u00A0"}%: alaraja
xlsx-high = 95{"\u00A0"}%: yläraja
xlsx-on-five = Asteikolla 1–5
xlsx-change = Muutos edellisestä jaksosta
xlsx-change-verdict = Mitä muutos kertoo
xlsx-better = Parempaan suuntaan; tuskin sattumaa
xlsx-worse = Huonompaan suuntaan; tuskin sattumaa
xlsx-no-source = Ei merkitty
format-svg = SVG, skaalautuva piirros
format-png = PNG, kuva
format-pdf = PDF, tulostettavaksi ja lähetettäväksi
format-html = HTML, verkkosivu
format-pptx = PowerPoint-esitys
format-xlsx = Excel-työkirja
format-csv = CSV, pilkuin eroteltu taulukko
format-tsv = TSV, sarkaimin eroteltu taulukko
format-md = Markdown, teksti
format-md-in = Markdown, jossa on Mermaidin asiakaspolkuja
format-mmd = Mermaid, kaavio tekstinä
format-json = JSON, muille ohjelmille

### Etsi

find-placeholder = Etsi polulta
find-hint = Teksti, tunniste, persoona, kanava tai laji
find-position = { $at }/{ $total }
find-none = Ei osumia
find-close = Sulje haku
find-all-personas = Kaikki persoonat

### Komentopaletti

palette-placeholder = Kirjoita, mitä haluat tehdä
palette-none = Sellaista komentoa ei ole
palette-unavailable = Ei käytettävissä nyt

### Pikanäppäimet ja eleet

help-title = Näppäimistö ja hiiri
help-mouse = Hiiri
help-keyboard = Näppäimistö
help-canvas = Kartalla
help-walk = Liiku kartalla
help-edit = Muokkaa tekstiä
help-type = Lisää kortti kirjoitetulla tekstillä
help-another = Kirjoittaessa: päätä teksti ja kirjoita toinen sen perään
help-new-line = Kirjoittaessa: rivinvaihto
help-next-card = Päätä teksti ja aloita seuraava kortti
help-next-step = Päätä teksti ja siirry seuraavaan askeleeseen
help-give-up = Peru ja jätä kaikki ennalleen; kirjoitetun voi palauttaa
help-menu = Avaa valitun kohteen valikko
help-score = Pisteytä valittu askel
help-drag = Siirrä
help-drag-edge = Ulota useammalle tai harvemmalle askeleelle
help-drag-copy = Kopioi siirtämisen sijaan
help-drag-point = Muuta pisteitä
help-select-more = Valitse useita
help-rubber-band = Valitse kehyksen sisältä
help-pan = Siirrä näkymää
help-scroll = Vieritä
help-scroll-sideways = Vieritä sivusuunnassa
help-zoom = Lähennä tai loitonna osoittimen kohdalla

## Näppäimet ja painikkeet

key-ctrl = Ctrl
key-shift = Vaihto
key-alt = Alt
key-enter = Enter
key-escape = Esc
key-tab = Sarkain
key-space = Välilyönti
key-delete = Delete
key-backspace = Askelpalautin
key-arrows = Nuolet
key-letters = Kirjaimet
key-digits = 1–5
key-menu = Valikkonäppäin, Vaihto+F10
key-click = Napsautus
key-double-click = Kaksoisnapsautus
key-drag = Veto
key-middle-drag = Veto keskipainikkeella
key-wheel = Rulla

### Tietoja

about-version = Versio { $version }
about-text = Asiakaspolut ja empatiakartat: ilman verkkoa, tavallisina tekstitiedostoina, rehellisin luvuin.
about-license = Vapaa ohjelma: MIT- tai Apache 2.0 -lisenssi.
about-fonts = Tekstit on ladottu Noto Sansilla (SIL Open Font License).

### Huomiot: mistä kannattaa kysyä

findings-title = Huomiot
findings-empty = Ei mitään huomautettavaa. Se on harvinaista: katso uudelleen, kun pisteitä on lisää.

finding-severe-pain = Vakava kipupiste (vakavuus { $severity }/5), johon mikään mahdollisuus ei vastaa
finding-severe-pain-why = Se haittaa asiakkaita pahasti, eikä mikään kartan mahdollisuus muuta sitä.
finding-moment-unmeasured = Totuuden hetki, jota kukaan ei ole mitannut
finding-moment-unmeasured-why = Tässä asiakas päättää, pysyykö hän asiakkaana, mutta hetken onnistumista voi vain arvailla.
finding-moment-without-standard = Totuuden hetki ilman palvelustandardia
finding-moment-without-standard-why = Ilman standardia kukaan ei erota hyvää päivää huonosta.
finding-score-assumed = Tyytyväisyys on pelkkää oletusta
finding-score-assumed-why = Käyrä näyttää tässä, mitä työryhmä uskoo, ei sitä, mitä asiakkaat ovat sanoneet.
finding-pain-assumed = Kipupiste on pelkkä oletus
finding-pain-assumed-why = Ennen kuin siihen käytetään rahaa, kannattaa kysyä muutamalta asiakkaalta, onko se heille ongelma.
finding-promise-without-outcome = Lupaus, jonka toteutumista ei tiedetä
finding-promise-without-outcome-why = Lupaus, jota kukaan ei seuraa, voi pettää joka päivä.
finding-outcome-short = Toteutunut { $outcome } jää luvatusta { $promised }
finding-outcome-short-why = Asiakas vertaa siihen, mitä luvattiin: joko lupaus pidetään tai luvataan vähemmän.
finding-outcome-short-kept = Lupaus pidetty vain osassa tapauksista ({ $k }/{ $n })
finding-outcome-short-kept-why = Asiakas vertaa siihen, mitä luvattiin: joko lupaus pidetään tai luvataan vähemmän.
finding-standard-missed = Palvelustandardi täyttyi liian harvoin ({ $k }/{ $n }); tavoitetaso on { $goal }
finding-standard-missed-why = Oma tavoite jää täyttymättä useammin kuin on sovittu.
finding-standard-missed-perhaps = Palvelustandardi täyttyi tavoitetasoa harvemmin ({ $k }/{ $n }, tavoitetaso { $goal }), mutta se voi olla sattumaa
finding-standard-missed-perhaps-why = Näillä määrillä tavoitetaso voi hyvinkin täyttyä: katso useampia tapauksia, ennen kuin muutat mitään.
finding-over-served = Tyytyväisyys { $satisfaction } on selvästi suurempi kuin tärkeys { $importance }: jätetäänkö näin?
finding-over-served-why = Tähän voi kulua voimia, joista olisi enemmän apua toisella askeleella.
finding-opportunity-without-owner = Mahdollisuudella ei ole vastuuhenkilöä
finding-opportunity-without-owner-why = Mikä ei kuulu kenellekään, jää tekemättä.
finding-opportunity-without-measure = Mahdollisuuden onnistumista ei mitata
finding-opportunity-without-measure-why = Ilman mittaria kukaan ei saa tietää, auttoiko se.
finding-opportunity-without-due = Mahdollisuudella ei ole määräpäivää
finding-opportunity-without-due-why = Ilman päivää se odottaa kaikkea sitä, jolla on päivä.
finding-done-unmeasured = Tehty, mutta ei mitattu uudelleen
finding-done-unmeasured-why = Vasta uusi mittaus kertoo, huomasivatko asiakkaat.
finding-nobody-told = Palaute kuultiin, mutta asiakkaalle ei kerrottu, mitä siitä seurasi
finding-nobody-told-why = Palautteen käsittely on kesken, kunnes asiakkaalle on kerrottu, mitä siitä seurasi.
finding-empathy-pain-unmapped = Empatiakartan kipu, jota asiakaspolulla ei ole
finding-empathy-pain-unmapped-why = Työryhmä tietää siitä, mutta yksikään askel ei näytä sitä.
finding-empathy-gain-unmapped = Empatiakartan toive, jota asiakaspolulla ei ole
finding-empathy-gain-unmapped-why = Työryhmä tietää toiveesta, mutta mikään mahdollisuus ei vastaa siihen.
finding-future-untried = Tavoitetila, jota yksikään asiakas ei ole kokeillut
finding-future-untried-why = Kunnes asiakkaat ovat kokeilleet, se on työryhmän toive.
finding-few-answers = Vähän vastauksia (n = { $n })
finding-few-answers-why = Kun vastauksia on alle 30, muutama ihminen voi kääntää tuloksen toisin päin.
finding-old-survey = Yli vuoden vanha kysely ({ $date })
finding-old-survey-why = Moni asia on voinut muuttua sen jälkeen, kun asiakkailta kysyttiin.

### Ongelmat tiedoissa

problem-dangling-link = Viittaus ei johda mihinkään
problem-dangling-link-detail = { $field }: viitattua kohdetta ei ole ({ $missing }).
problem-dangling-link-why = Viittauksen kohde on poistettu tai sitä ei ole ollutkaan; muuhun karttaan tämä ei vaikuta.
problem-off-scale = Luku on asteikon ulkopuolella
problem-off-scale-detail = { $field }: { $value } on asteikon ulkopuolella.
problem-off-scale-why = Lukua ei piirretä eikä lasketa mukaan, ennen kuin se korjataan.
problem-repair-link = Poista viittaus

### Ruudunlukijoille

a11y-grid = Asiakaspolku ”{ $title }”, { $lanes }, { $steps }
a11y-stage = Vaihe { $title }, { $at }/{ $total }
a11y-step = Askel { $title }, { $at }/{ $total }, vaihe { $stage }
a11y-lane = Rivi { $title }, { $at }/{ $total }
a11y-line = { $title }
a11y-cell = { $lane }, { $step }: { $cards }
a11y-cell-empty = { $lane }, { $step }: tyhjä
a11y-card = { $kind }: { $text }. { $lane }, { $step }, { $at }/{ $total }
a11y-card-span = askeleesta { $first } askeleeseen { $last }
a11y-point = { $who }, { $step }: tyytyväisyys { $value }/5, { $evidence }
a11y-persona = Persoona { $name }
a11y-note = { $section }, lappu { $at }/{ $total }: { $text }. { $evidence }
a11y-severity = vakavuus { $severity }/5
a11y-moment-of-truth = totuuden hetki
a11y-faint-persona = koskee vain muita persoonia
a11y-faint-find = ei vastaa hakua
a11y-color = Väri { $color }
a11y-remove = Poista { $name }

### Oivallukset

insight-worst = Heikoin hetki
insight-best = Paras hetki
insight-end = Loppu
insight-mean = Keskiarvo
insight-peak-end = Voimakkain hetki ja loppu
insight-peak-end-too-few = Vaatii vähintään kolme pisteytettyä askelta, viimeinen mukaan lukien
insight-gap = Ero odotuksiin
insight-experienced = Koettu
insight-expected = Odotettu
insight-unmet-need = Täyttymätön tarve
insight-unmet-extreme = Erittäin suuri
insight-unmet-strong = Suuri
insight-unmet-look = Kannattaa katsoa
insight-unmet-none = Ei ole
insight-estimate = Arvio
insight-over-served = Palvellaan yli tarpeen
insight-pain-priority = Kipupisteiden tärkeysjärjestys
insight-opportunity-priority = Mahdollisuuksien tärkeysjärjestys
insight-missing = Puuttuu: { $what }
insight-coverage = Tietopohjan kattavuus
insight-coverage-meaning = Tyytyväisyyden { $n } pistemäärästä { $k } on havaittu tai mitattu.
insight-rests-on = Tietopohja: { $evidence }
insight-time = Aika
insight-active-total = Kesto yhteensä
insight-waiting-total = Odotusaika yhteensä
insight-matrix = Vaikutus ja työmäärä
insight-quick-wins = Pikavoitot
insight-big-bets = Isot panostukset
insight-fill-ins = Täytetyöt
insight-time-sinks = Aikasyöpöt
insight-value = Asiakasarvo
insight-benefits = Hyödyt
insight-sacrifices = Uhraukset
insight-economic = Taloudellinen
insight-functional = Toiminnallinen
insight-emotional = Emotionaalinen
insight-symbolic = Symbolinen
insight-lifetime-value = Asiakkaan elinkaariarvo
insight-loyalty = Asiakasuskollisuus
insight-retention = Asiakaspysyvyys
insight-repeat = Uusintaostot
insight-churn = Asiakaspoistuma
insight-response-time = Vastausaika
insight-first-contact = Ratkaisu ensimmäisellä yhteydenotolla
stats-curves = Tyytyväisyys
stats-moments = Totuuden hetket
stats-standards = Palvelustandardit
stats-more = { $count ->
    [one] ja { $count } muu
   *[other] ja { $count } muuta
}

## Kyselyt

survey-nps = Suositteluhalukkuus (NPS)
survey-promoters = Suosittelijat
survey-passives = Passiiviset
survey-detractors = Arvostelijat
survey-csat = Asiakastyytyväisyys (CSAT)
survey-ces = Asioinnin helppous (CES)
survey-ces1 = Asiakkaan vaivannäkö (CES{"\u00A0"}1.0)
survey-interval = 95{"\u00A0"}%:n luottamusväli
survey-interval-low = 95{"\u00A0"}%:n luottamusväli, alaraja
survey-interval-high = 95{"\u00A0"}%:n luottamusväli, yläraja
survey-margin = Virhemarginaali
survey-n = Vastauksia (n)
survey-sample-size = Otoskoko
survey-few = Vähän vastauksia
survey-response-rate = Vastausprosentti
survey-rejected = Hylätyt vastaukset
survey-pooled = Yhdistetyt vastaukset
survey-rescaled = Muunnettu asteikolle
survey-up = { $points ->
    [one] Nousua { $points } piste. Näillä vastausmäärillä se voi olla sattumaa.
   *[other] Nousua { $points } pistettä. Näillä vastausmäärillä se voi olla sattumaa.
}
survey-down = { $points ->
    [one] Laskua { $points } piste. Näillä vastausmäärillä se voi olla sattumaa.
   *[other] Laskua { $points } pistettä. Näillä vastausmäärillä se voi olla sattumaa.
}
survey-up-clear = { $points ->
    [one] Nousua { $points } piste (95{"\u00A0"}%: { $interval }). Pelkkä sattuma tuskin selittää sitä.
   *[other] Nousua { $points } pistettä (95{"\u00A0"}%: { $interval }). Pelkkä sattuma tuskin selittää sitä.
}
survey-down-clear = { $points ->
    [one] Laskua { $points } piste (95{"\u00A0"}%: { $interval }). Pelkkä sattuma tuskin selittää sitä.
   *[other] Laskua { $points } pistettä (95{"\u00A0"}%: { $interval }). Pelkkä sattuma tuskin selittää sitä.
}
survey-same = Käytännössä ennallaan.
survey-too-few = Liian vähän vastauksia vertailuun (n = { $before } ja { $after }).
survey-chance-maybe = Voi olla sattumaa
survey-chance-unlikely = Tuskin sattumaa
metric-nps = NPS
metric-csat = CSAT
metric-csat7 = CSAT (7-portainen)
metric-ces = CES
metric-ces1 = CES{"\u00A0"}1.0
metric-satisfaction = Tyytyväisyys
metric-kpi = Tunnusluku
survey-csat7 = Asiakastyytyväisyys (CSAT, 7-portainen)
survey-satisfaction = Tyytyväisyys
survey-kpi = Tunnusluku
survey-empty = tiedosto on tyhjä; siinä ei ole vastauksia
survey-open-quote = lainausmerkki alkaa tästä eikä pääty missään
survey-no-column = saraketta ”{ $column }” ei ole; sarakkeet ovat { $found }
survey-too-many-groups = vastaukset jakavassa sarakkeessa on yli { $most } eri arvoa; valitse sarake, jossa niitä on vähemmän
survey-stopped = Lukeminen keskeytettiin
survey-off-scale = ”{ $found }” ei ole vastaus asteikolla { $scale }
survey-no-number = ”{ $found }” ei ole luku
survey-not-whole = ”{ $found }” ei ole kokonaisluku: vain ne ovat vastauksia asteikolla { $scale }; tunnusluku voi olla mikä tahansa luku
survey-more-rejected = { $count ->
    [one] { $count } hylätty vastaus lisää
   *[other] { $count } hylättyä vastausta lisää
}
survey-left-out = { $count ->
    [one] { $count } vastauksessa ”{ $column }” on tyhjä; se jätetään pois
   *[other] { $count } vastauksessa ”{ $column }” on tyhjä; ne jätetään pois
}
survey-all = Kaikki vastaukset
survey-value = Arvo
survey-mean = keskiarvo { $mean }
survey-good = { $share } välillä { $low }–{ $high }
survey-groups-of = suosittelijoita { $promoters }, arvostelijoita { $detractors }, vastauksia { $n }
survey-blank = Tyhjiä
survey-reading = Luetaan vastauksia…
survey-title = Kyselyvastaukset
survey-files = Kyselyvastaukset (taulukot)
survey-column = Vastausten sarake
survey-question = Mitä kysyttiin
survey-scale = Asteikko
survey-scale-min = Pienin vastaus
survey-scale-max = Suurin vastaus
survey-split = Jaa sarakkeen mukaan
survey-split-none = Älä jaa
survey-split-means = Sen arvot ovat
survey-split-step = Askelia
survey-split-touchpoint = Kosketuspisteitä
survey-split-persona = Persoonia
survey-split-period = Jaksoja
survey-whole-journey = Koko asiakaspolku
survey-first-rows = Ensimmäiset rivit: valitse sarake
survey-rejected-in = Hylätyt vastaukset sarakkeessa ”{ $column }”: { $count }
survey-line = Rivi { $line }: { $what }
survey-none = Tässä sarakkeessa ei ole vastauksia.
survey-none-on-scale = Mikään tämän sarakkeen vastaus ei sovi siihen, mitä kysyttiin. Valitse toinen sarake tai kysymys.
survey-separator = erotin: { $name }
survey-separator-comma = pilkku
survey-separator-semicolon = puolipiste
survey-separator-tab = sarkain
survey-header-rows = otsikkorivejä:
survey-replaces = { $count ->
    [one] Korvaa { $count } kyselyn, jolla on sama lähde, paikka ja jakso.
   *[other] Korvaa { $count } kyselyä, joilla on sama lähde, paikka ja jakso.
}
survey-choose-column = Mikään sarake ei näytä vastauksilta. Valitse se, jossa ne ovat.
survey-one = Yksi kysymys
survey-several = Useita kerralla ({ $count })
survey-questions = Kysymykset
survey-guessed = Arvaus: tarkista
survey-scale-guessed = Useimmat vastaukset ovat asteikolla { $scale }, osa ei. Tarkista, mitä kysyttiin.
survey-placeless = { $count ->
    [one] Yhdellä kysymyksellä ei ole vielä paikkaa: valitse se tai poista kysymyksen valinta.
   *[other] { $count } kysymyksellä ei ole vielä paikkaa: valitse ne tai poista kysymysten valinta.
}
survey-clash = Kaksi valittua kysymystä kysyy samaa samasta paikasta, joten toinen korvaisi toisen. Anna toiselle muu paikka tai mittari, tai poista sen valinta.
survey-clashes = Sama mittari ja paikka kuin toisella
survey-rejected-count = hylätty: { $count }
survey-take-question = Ota ”{ $name }” mukaan
survey-show-question = Näytä ”{ $name }”
survey-about-of = Mistä ”{ $name }” kysyy
survey-add-question = Lisää toinen sarake…
survey-find = Etsi kirjoittamalla
survey-words-open-short = sanoja: kerro merkitys
survey-every = Jaksot sarakkeesta ”{ $column }”
survey-every-all = Kaikki yhdessä
survey-every-month = Kuukaudet
survey-every-quarter = Neljännekset
survey-every-half-year = Puolivuodet
survey-every-year = Vuodet
survey-no-date = Ei päiväystä
survey-asked-nps = NPS (0–10)
survey-asked-csat = CSAT: osuus 4–5 (1–5)
survey-asked-csat7 = CSAT: osuus 6–7 (1–7)
survey-asked-ces = CES{"\u00A0"}2.0 (1–7, 7 = helppoa)
survey-asked-ces1 = CES{"\u00A0"}1.0 (1–5, 5 = vaivalloista)
survey-asked-satisfaction = Tyytyväisyys: keskiarvo { $scale }
survey-asked-kpi = Tunnusluku: mikä tahansa luku
piece-dates = { $first } – { $last }
survey-take-column = Valitse sarake ”{ $name }”
survey-stands-for = Mitä ”{ $name }” tarkoittaa
survey-leave-out = Jätä pois
survey-word-open = Valitse…
survey-words-ask = Nämä vastaukset ovat sanoja. Kerro, mitä kukin tarkoittaa; mitään ei lasketa sitä ennen.
survey-words-known = Tunnetut sanat on luettu numeroina: { $set }, { $scale }
survey-words-read = sanat luettiin numeroina: { $list }
survey-words-none = Laskettu tyhjiksi: { $list }
survey-words-open = sanoina annettuja vastauksia hylättiin: { $list }; kerro, mitä ne tarkoittavat, esimerkiksi --words "{ $example }=5"
survey-words-misfit = Nämä sanat tunnetaan ({ $set }), mutta niiden asteikko on { $scale }, eikä se ole kysymyksen asteikko.
survey-set-agreement = samanmielisyys
survey-set-satisfaction = tyytyväisyys
survey-set-ease = helppous
survey-set-likelihood = todennäköisyys
survey-take = Ota mukaan
survey-lands-as-score = Vastausten keskiarvosta tulee askeleen mitattu tyytyväisyys.
survey-land = Vie kartalle
survey-stop = Keskeytä lukeminen
survey-landed = { $count ->
    [one] { $count } kysely on kartalla
   *[other] { $count } kyselyä on kartalla
}

### Empatiakartta

empathy-title = Empatiakartta
empathy-seven = Seitsemän osaa
empathy-four = Nelikenttä
empathy-who = Kuka?
empathy-who-prompt = Kuka hän on, missä tilanteessa ja roolissa?
empathy-do = Mitä pitää saada tehdyksi?
empathy-do-prompt = Mitä hänen pitää saada tehdyksi tai päätetyksi, ja mistä onnistumisen huomaa?
empathy-sees = Näkee
empathy-sees-prompt = Mitä hän näkee ympärillään, tarjolla ja ruudulla? Mitä muut tekevät?
empathy-says = Sanoo
empathy-says-prompt = Mitä olemme kuulleet hänen sanovan, tai mitä hän voisi sanoa?
empathy-does = Tekee
empathy-does-prompt = Mitä hän tekee tällä hetkellä?
empathy-hears = Kuulee
empathy-hears-prompt = Mitä hän kuulee ystäviltä, työkavereilta ja muilta?
empathy-thinks = Ajattelee ja tuntee
empathy-pains = Kivut
empathy-pains-prompt = Mikä huolettaa, turhauttaa tai estää?
empathy-gains = Toiveet
empathy-gains-prompt = Mitä hän haluaa ja tarvitsee, mistä hän haaveilee?
empathy-other = Muut ajatukset
empathy-other-prompt = Mitä muuta hänellä on mielessä?
empathy-mind = Ajattelee
empathy-mind-prompt = Mitä hänen mielessään liikkuu, ääneen sanottuna tai sanomatta?
empathy-feels = Tuntee
empathy-feels-prompt = Mitä tunteita herää, ja milloin?
empathy-unlinked = ei vielä polulla
empathy-unlinked-count = { $count } ei vielä polulla
empathy-linked = Linkitetty
empathy-move = Siirrä osaan
drop-link = Linkitä korttiin ”{ $card }”
drop-new-opportunity = Uusi mahdollisuus askeleeseen ”{ $step }”
drop-new-pain = Uusi kipupiste askeleeseen ”{ $step }”
empathy-link-gain-hint = Mistä mahdollisuudesta on kyse? Merkityt on linkitetty.
empathy-link-pain-hint = Mistä kipupisteestä on kyse? Merkityt on linkitetty.
empathy-link-none = Polulla ei ole vielä mitään, mihin linkittää.
empathy-link = Linkitä…
empathy-put-gain-hint = Mihin askeleeseen? Siihen tulee uusi mahdollisuus lapun sanoin.
empathy-put-pain-hint = Mihin askeleeseen? Siihen tulee uusi kipupiste lapun sanoin.
empathy-put = Vie polulle…
empathy-also = Lisäksi tiedetään
empathy-designed-for = kenelle: { $text }
empathy-designed-by = tekijä: { $text }
empathy-version = versio { $text }
empathy-description = Empatiakartta ”{ $title }”: { $notes }.
empathy-credit = Dave Grayn Empathy Map Canvasin mukaan (2017)

### Raportti

report-title = Raportti
report-method = Menetelmät
report-date = Päiväys
report-answered-by = Ratkaisu
report-answers = Vastaa kipupisteisiin
report-confidence = Varmuus
report-continued = (jatkoa)
report-contents = Sisällys
report-customers = Ketä koskee
report-definitions = Mitä sanat tarkoittavat
report-extent = Laajuus
report-figures = Avainluvut
report-gap = Ero
report-gaps = Koettu ja odotettu
report-gaps-note = Kunkin persoonan suurimmat erot; kaikki erot ovat luvussa ”Vaihe vaiheelta”. * Ero perustuu oletukseen.
report-goal = Tavoitetaso
report-metric = Mittari
report-outcome = Tulos
report-diagram-note = Kaaviossa askeleella on yhdet pisteet: kaikkien niiden persoonien keskiarvo, joilla pisteitä siinä on, myös työntekijöiden. Missä pisteet eroavat, kerrotaan luvussa ”Vaihe vaiheelta”.
report-diagram-left-out = Kaikkien asiakkaiden pisteet puuttuvat kaaviosta siellä, missä persoonilla on pisteitä: { $what }.
report-print-note = Koko kartta näkyy verkkosivulla, kun sen avaa näytölle.
report-cause = { $count ->
    [one] Syy: { $what }
   *[other] Syyt: { $what }
}
report-recovery = Kun näin käy: { $what }
report-matrix-note = Numerot ovat luettelon numerot.
report-map-legend = Kipupisteen pallot ovat sen vakavuus (1–5) ja prosenttiluku osuus asiakkaista. Punainen nuoli vie syystä seuraukseen. Mahdollisuuden kolmio ja ympyrä ovat sen vaikutus ja työmäärä (1–5). Vinoneliö merkitsee totuuden hetkeä, ”→” nimen jäljessä sitä, kuka työn luovuttaa, ja nimen edellä sitä, kenelle se siirtyy, ja prosenttiluku askeleen alla jatkavien osuutta. Prosenttiväli on 95{"\u00A0"}%:n luottamusväli ja n vastausten määrä.
report-map-sheets = Kun viiva päättyy sivun reunaan, numerot kertovat sivun, jolla se jatkuu; ‹ ja › merkitsevät korttia, joka jatkuu viereisellä sivulla.
report-map-note = Merkki tai käyrän piste on ontto, kun tieto on oletettu, puoliksi täytetty, kun se on havaittu, ja täytetty, kun se on mitattu.
report-swipe = Koko kuva näkyy pyyhkäisemällä sivulle.
report-curve-cut = Käyrä katkeaa siellä, missä pisteitä ei ole tai polku haarautuu.
report-missing = Puuttuu
report-nobody = Ei vielä kukaan
report-no-answer = Ei vielä ratkaisua
report-pain = Kipupiste
report-opportunity = Mahdollisuus
report-status-owner-due = Eteneminen, vastuuhenkilö, määräpäivä
report-left-severe = Vakavat kipupisteet, joihin mikään ei vielä vastaa: { $what }.
report-left-ideas = Ideoita, joista ei ole vielä päätetty: { $count }. Ne ovat mahdollisuuksien joukossa.
report-quick-win = Pikavoitto
report-big-bet = Iso panostus
report-fill-in = Täytetyö
report-time-sink = Aikasyöppö
report-priority = Kiireellisyys
report-reach = Tavoittavuus
report-remark = Huomautukset
report-score = Pisteet
report-sum = Summa
report-sources = Lähteet
report-uses = Käyttökertoja
report-what = Lupaus tai standardi
report-action = Toimenpide
report-verdict = Tulkinta
report-when = Milloin
report-who = Kuka
report-open-loop = Kesken
report-closed-loop = Valmis
report-loop-none = Ei kirjattua palautetta
report-going-on-last = Jatkaa polun jälkeen
report-through-effect = vastaa seuraukseen
report-mean-of = Keskiarvo ({ $who })
report-value-journey = Koko polku
report-value-of = Asiakasarvo ({ $who })
report-at-least = vähintään { $what }
report-known-short = { $percent } tyytyväisyyspisteistä mitattu tai havaittu
report-known-of = { $n } pistemäärästä { $k } on mitattu tai havaittu
report-mostly-assumed = enimmäkseen oletuksia
report-expected-short = odotukset { $expected }
report-estimate = { $percent } (arvio)
report-estimated-share = arviolta { $percent } asiakkaista
report-in-cases = { $n } tapauksesta { $k }
report-each = { $n } kussakin
report-customers-in-all = asiakkaita kaikkiaan { $n }
report-promise-kept = Lupaus pidetty
report-promise-least = Heikoimmin pidetty lupaus
report-promise-broken = Pitämättä jäänyt lupaus
report-severe-pains = Vakavat kipupisteet
report-of-pains = kaikkiaan { $pains }
report-all-answered = { $count ->
    [one] siihen on ehdotettu ratkaisua
    [2] molempiin on ehdotettu ratkaisua
   *[other] kaikkiin on ehdotettu ratkaisua
}
report-all-settled = { $count ->
    [one] siihen on tartuttu
    [2] molempiin on tartuttu
   *[other] kaikkiin on tartuttu
}
report-unanswered = { $count } ilman ratkaisua
report-more = { $count ->
    [one] ja yksi muu
    [2] ja kaksi muuta
    [3] ja kolme muuta
    [4] ja neljä muuta
    [5] ja viisi muuta
   *[other] ja { $count } muuta
}

## Diat

slides-main = Yhteenveto
slides-shown = Tässä { $shown }, kaikkiaan { $all }. Kaikki ovat liitteessä.
slides-gap = Suurin ero: ”{ $step }”, { $gap } ({ $who })
slides-put-right = { $count ->
    [one] yksi korjattava
   *[other] { $count } korjattavaa
}
slides-build-on = { $count ->
    [one] yksi myönteinen
   *[other] { $count } myönteistä
}
slides-to-note = { $count ->
    [one] yksi huomioitava
   *[other] { $count } huomioitavaa
}
slides-findings = { $title }: { $counts }
slides-next-due = Seuraava määräpäivä: { $what } ({ $who })
slides-overdue = { $count ->
    [one] Yksi { $all } toimenpiteestä on myöhässä: { $what } ({ $who })
   *[other] { $count } { $all } toimenpiteestä on myöhässä, pisimpään: { $what } ({ $who })
}
slides-is-overdue = myöhässä
slides-continued = { $title } (jatkoa { $at }/{ $count })
slides-most-urgent = Kiireellisin: ”{ $what }”, kiireellisyys { $priority }
slides-quick-win-why = Pikavoitto: { $what } (vaikutus { $impact }, työmäärä vain { $effort }; pisteissä sijalla { $rank })
slides-also-in-matrix = Kuvassa myös: { $what }.
slides-more-ideas = { $count ->
    [one] ja yksi muu
    [2] ja kaksi muuta
    [3] ja kolme muuta
    [4] ja neljä muuta
    [5] ja viisi muuta
   *[other] ja { $count } muuta
}
slides-targets = Lupaukset, standardit ja kyselyt
slides-of-target = Saavutettu
slides-metric-missed = { $metric }: { $value }; tavoitetaso on { $goal }
slides-targets-lead = Ensin se, mikä jää kauimmas tavoitetasostaan. ”Saavutettu” on tulos ÷ tavoitetaso.
slides-targets-less = Kun pienempi tulos on parempi, se on tavoitetaso ÷ tulos.
slides-targets-always = Lupauksen tulee pitää joka kerta.
slides-targets-scale = Asteikolla molemmat lasketaan huonoimmasta päästä.
slides-targets-perhaps = Sitten se, mikä voi olla sattumaa.
slides-targets-none = Sitten kyselyt ilman tavoitetasoa, heikoin ensin.
slides-targets-met = Sitten se, mikä toteutuu.
slides-star = * Ero perustuu oletukseen.
slides-stages-lead = Pisteet ovat asteikolla 1–5. Ero on tyytyväisyys miinus odotukset. Merkki nimen edessä kertoo tyytyväisyyden tietopohjan.
slides-open-first = Vakavat, joihin ei ole ratkaisua, ovat ensin.
slides-n = n
slides-notes = Muu, mitä kartalla on, on puhujan muistiinpanoissa.
slides-missed = Lupauksia ja standardeja { $all }, toteutumatta { $missed }
slides-missed-here = Lupauksia ja standardeja { $all }, toteutumatta { $missed }, joista tässä { $here }
slides-what = Lupaus, standardi tai mittari

## Osiot; `.lead` kertoo, miten niitä luetaan

report-section-findings = Keskeiset tulokset
report-section-map = Kartta
    .lead = Koko polku yhdellä silmäyksellä: vasemmalta oikealle askelittain, ylhäältä alas se, mitä kullakin askeleella tapahtuu.
report-section-personas = Persoonat
    .lead = Kenen polusta on kyse. Luvut ovat kunkin persoonan omasta tyytyväisyyskäyrästä asteikolla 1–5.
report-section-empathy = Empatiakartat
report-section-stages = Vaihe vaiheelta
    .lead = Pisteet ovat asteikolla 1–5. Ero on tyytyväisyys miinus odotukset. Sarake ”Tietopohja” koskee tyytyväisyyttä.
    .intervals = Mitattujen pisteiden vieressä oleva lukuväli on niiden 95{"\u00A0"}%:n luottamusväli; se näytetään, kun itse vastaukset on tallennettu polkuun.
report-section-value = Asiakasarvo
    .lead = Mitä kukin vaihe antaa asiakkaalle ja mitä se häneltä vaatii, enintään neljällä ulottuvuudella (hyödyt ja uhraukset 0–5; ulottuvuus, jota kukaan ei ole arvioinut, on jätetty pois). Kunkin luvun yhteydessä ovat hyödyt{"\u00A0"}−{"\u00A0"}uhraukset. Koko polulla kukin ulottuvuus on niiden vaiheiden keskiarvo, joilla se on, ja summa on näiden keskiarvojen summa, välillä −20…20. Rintamäen, Kuuselan ja Mitrosen (2007) mukaan.
report-section-metrics = Mitä kyselyt kertovat
report-section-promises = Lupaukset ja palvelustandardit
    .lead = Mitä luvattiin ja kuinka usein se toteutui. Välit ovat 95{"\u00A0"}%:n luottamusvälejä.
report-section-pains = Kipupisteet, kiireellisin ensin
    .lead = Kiireellisyys on vakavuus × osuus asiakkaista × tärkeys, 0–25. Kipupisteet, joilta jokin näistä puuttuu, ovat viimeisinä.
report-section-pains-tied = Yhtä kiireelliset kipupisteet ovat samalla sijalla.
report-section-opportunities = Mahdollisuudet, paras ensin
    .lead = Pisteet ovat tavoittavuus (asiakasta kuukaudessa) × vaikutus × varmuus ÷ työmäärä; vaikutus ja työmäärä ovat asteikolla 1–5. Pisteillä ei ole yksikköä, vain järjestys ratkaisee.
    .settled = Valmiita ja toteuttamatta jätettyjä ei luetella.
report-opportunities-tied = Samat pisteet: numerot { $what }. Niiden keskinäinen järjestys ei kerro mitään.
report-section-feedback = Sanoitte, teimme
    .lead = Mitä asiakkaat kertoivat, mitä sille tehtiin ja kerrottiinko siitä heille.
report-section-next-steps = Jatkotoimet
report-section-evidence = Tietopohja
    .lead = Mistä tyytyväisyyspisteet tiedetään. Oletetut pisteet ovat työryhmän oma käsitys.
report-section-appendix = Liite

## Lupausten ja standardien arviot

report-verdict-kept = Pidetty
report-verdict-not-always = Ei aina pidetty
report-verdict-mostly-not = Enimmäkseen pitämättä
report-verdict-short = Ei pidetty
report-verdict-unknown = Ei seurattu
report-verdict-unjudged = Ei tulkintaa
report-verdict-met = Tavoitetaso saavutettu
report-verdict-met-all = Täyttyi kaikissa tapauksissa
report-verdict-met-perhaps = Tavoitetaso saavutettu; voi olla sattumaa
report-verdict-missed = Tavoitetasoa ei saavutettu
report-verdict-perhaps = Alle tavoitetason; voi olla sattumaa

## Keskeiset tulokset: otsikko ilman pistettä, sitten kokonaisia virkkeitä

report-key-worst = { $count ->
    [one] { $steps } on polun heikoin hetki
   *[other] { $steps } jakavat polun heikoimmat pisteet
}
report-key-worst-few = { $count ->
    [one] Tähänastisen tiedon mukaan { $steps } on polun heikoin hetki
   *[other] Tähänastisen tiedon mukaan { $steps } jakavat polun heikoimmat pisteet
}
report-key-worst-assumed = { $count ->
    [one] Työryhmän oman arvion mukaan { $steps } on polun heikoin hetki
   *[other] Työryhmän oman arvion mukaan { $steps } jakavat polun heikoimmat pisteet
}
report-key-hurts = Eniten haittaa: { $what }.
report-key-is-end = Polku päättyy tähän, joten juuri tämä jää asiakkaalle mieleen.
report-key-other-lowest = { $count ->
    [one] { $who }: heikoin hetki on askeleessa { $steps } ({ $value }).
    [2] { $who }: heikoimmat hetket ovat askelissa { $steps } (kumpikin { $value }).
   *[other] { $who }: heikoimmat hetket ovat askelissa { $steps } (kukin { $value }).
}
report-key-promise = ”{ $promise }”: lupaus pitää { $percent }:ssa tapauksista
report-key-promise-count = ”{ $promise }”: lupaus piti { $k } kertaa, kun tapauksia oli { $n }
report-key-promise-short = ”{ $promise }”: luvattu { $promised }, toteutunut { $outcome }
report-key-basis = { $n } tapauksesta { $k } (95{"\u00A0"}%:n luottamusväli { $interval }).
report-key-cases = { $n } tapauksesta { $k }.
report-key-also = { $count ->
    [one] Vielä yksi lupaus ei aina pidä: { $what }.
   *[other] Aina eivät pidä myöskään nämä lupaukset: { $what }.
}
report-key-standard = ”{ $standard }” täyttyy { $share }:ssa tapauksista; tavoitetaso on { $goal }
report-key-standard-count = ”{ $standard }” täyttyi { $k } kertaa, kun tapauksia oli { $n }; tavoitetaso on { $goal }
report-kept-in = pidetty: { $share }
report-key-gap = { $count ->
    [one] { $steps } jää eniten odotuksista
   *[other] { $steps } jäävät odotuksista eniten ja yhtä paljon
}
report-key-gap-few = { $count ->
    [one] Tähänastisen tiedon mukaan { $steps } jää eniten odotuksista
   *[other] Tähänastisen tiedon mukaan { $steps } jäävät odotuksista eniten ja yhtä paljon
}
report-key-gap-assumed = { $count ->
    [one] Työryhmän oman arvion mukaan { $steps } jää eniten odotuksista
   *[other] Työryhmän oman arvion mukaan { $steps } jäävät odotuksista eniten ja yhtä paljon
}
report-key-unanswered = { $count ->
    [one] Yhdellä vakavalla kipupisteellä ei ole vielä ratkaisua
    [2] Kahdella vakavalla kipupisteellä ei ole vielä ratkaisua
    [3] Kolmella vakavalla kipupisteellä ei ole vielä ratkaisua
    [4] Neljällä vakavalla kipupisteellä ei ole vielä ratkaisua
    [5] Viidellä vakavalla kipupisteellä ei ole vielä ratkaisua
   *[other] { $count } vakavalla kipupisteellä ei ole vielä ratkaisua
}
report-key-unanswered-why = { $count ->
    [one] Mikään kartan mahdollisuus ei vastaa siihen.
   *[other] Mikään kartan mahdollisuus ei vastaa niihin.
}
report-key-answered = { $count ->
    [one] Ainoaan vakavaan kipupisteeseen on ehdotettu ratkaisua
    [2] Molempiin vakaviin kipupisteisiin on ehdotettu ratkaisua
    [3] Kaikkiin kolmeen vakavaan kipupisteeseen on ehdotettu ratkaisua
    [4] Kaikkiin neljään vakavaan kipupisteeseen on ehdotettu ratkaisua
    [5] Kaikkiin viiteen vakavaan kipupisteeseen on ehdotettu ratkaisua
   *[other] Kaikkiin { $count } vakavaan kipupisteeseen on ehdotettu ratkaisua
}
report-key-settled = { $count ->
    [one] Ainoaan vakavaan kipupisteeseen on tartuttu
    [2] Molempiin vakaviin kipupisteisiin on tartuttu
    [3] Kaikkiin kolmeen vakavaan kipupisteeseen on tartuttu
    [4] Kaikkiin neljään vakavaan kipupisteeseen on tartuttu
    [5] Kaikkiin viiteen vakavaan kipupisteeseen on tartuttu
   *[other] Kaikkiin { $count } vakavaan kipupisteeseen on tartuttu
}
report-gap-known = ero { $evidence }
report-met-in = { $share }, tavoitetaso { $goal }
report-time-of-all = { $time } (kaikki haarat yhteensä)
report-key-not-so = Kaikille näin ei ole – { $what }
report-key-without-opportunity = { $count ->
    [one] Mikään mahdollisuus ei vastaa tähän: { $what }. Se, mitä on jo tehty, ei välttämättä estä sitä toistumasta.
   *[other] Mikään mahdollisuus ei vastaa näihin: { $what }. Se, mitä on jo tehty, ei välttämättä estä niitä toistumasta.
}
report-key-status = Eteneminen: { $status }.
report-key-success = Mistä onnistumisen huomaa: { $what }.
report-key-mean = { $who }: keskiarvo { $mean } ({ $scored })
report-key-mean-few = Ei mukana, koska alle puolet askelista on pisteytetty – { $what }.
report-key-target-customers = Tavoitetasoon verrataan vain asiakkaita.
report-scored-steps = { $count ->
    [one] yksi pisteytetty askel
   *[other] { $count } pisteytettyä askelta
}, mitattu tai havaittu { $known }
report-key-lost = Askeleen ”{ $step }” jälkeen jatkaa { $percent }
report-key-lost-why = { $percent } jättää polun tässä.
report-key-lost-also = Muualla jatkaa: { $what }.
report-key-lost-source = { $count ->
    [one] Osuuden yhteyteen ei ole kirjattu lähdettä.
   *[other] Osuuksien yhteyteen ei ole kirjattu lähdettä.
}
report-key-standards-also = { $count ->
    [one] Yksi muu jää myös tavoitetasostaan: { $what }.
    [2] Myös kaksi muuta jää tavoitetasostaan: { $what }.
    [3] Myös kolme muuta jää tavoitetasostaan: { $what }.
    [4] Myös neljä muuta jää tavoitetasostaan: { $what }.
    [5] Myös viisi muuta jää tavoitetasostaan: { $what }.
   *[other] Myös { $count } muuta jää tavoitetasostaan: { $what }.
}
report-key-metric = { $metric }: { $value }; tavoitetaso on { $target }
report-key-metric-basis = { $place }: 95{"\u00A0"}%:n luottamusväli { $interval }, { $n }.
report-key-metrics-also = Tavoitetasosta jää myös: { $what }.
report-key-target-missed = Tyytyväisyyden keskiarvo jää alle tavoitetason { $target }: { $who }
report-key-target-reached = Tyytyväisyyden keskiarvo yltää tavoitetasoon { $target }
report-key-quick-win = Pikavoitto: { $what }
report-key-answers = { $count ->
    [one] Vastaa kipupisteeseen { $what }.
   *[other] Vastaa kipupisteisiin { $what }.
}
report-key-owner = Vastuussa { $who }; määräpäivää ei ole vielä sovittu.
report-key-owner-due = Vastuussa { $who }; määräpäivä { $date }.
report-key-best = { $count ->
    [one] Eniten ilahduttaa { $steps }
   *[other] Eniten ilahduttavat { $steps }
}
report-key-best-of = { $count ->
    [one] Eniten ilahduttaa { $steps } ({ $who })
   *[other] Eniten ilahduttavat { $steps } ({ $who })
}
report-key-best-few = { $count ->
    [one] Tähänastisen tiedon mukaan eniten ilahduttaa { $steps }
   *[other] Tähänastisen tiedon mukaan eniten ilahduttavat { $steps }
}
report-key-best-of-few = { $count ->
    [one] Tähänastisen tiedon mukaan eniten ilahduttaa { $steps } ({ $who })
   *[other] Tähänastisen tiedon mukaan eniten ilahduttavat { $steps } ({ $who })
}
report-key-believed = Tämä on työryhmän oma käsitys; asiakkailta ei ole kysytty.
report-key-keep = { $count ->
    [one] Tätä kannattaa varjella, kun muuta muutetaan.
   *[other] Näitä kannattaa varjella, kun muuta muutetaan.
}
report-key-other-best = { $count ->
    [one] { $who }: paras hetki on askeleessa { $steps } ({ $value }).
    [2] { $who }: parhaat hetket ovat askelissa { $steps } (kumpikin { $value }).
   *[other] { $who }: parhaat hetket ovat askelissa { $steps } (kukin { $value }).
}
report-key-loops = { $k ->
    [0] { $n ->
        [one] Yhdestä kipupisteestä on saatu palautetta, eikä tulosta ole vielä kerrottu asiakkaille
        [2] Palautetta on saatu kahdesta kipupisteestä, eikä tulosta ole vielä kerrottu asiakkaille kummassakaan tapauksessa
       *[other] Palautetta on saatu { $n ->
            [3] kolmesta
            [4] neljästä
            [5] viidestä
           *[other] { $n }
        } kipupisteestä, eikä tulosta ole vielä kerrottu asiakkaille yhdessäkään tapauksessa
    }
   *[other] { $n ->
        [one] Yhdestä kipupisteestä on saatu palautetta, ja tulos on kerrottu asiakkaille
       *[other] Palautetta on saatu { $n ->
            [2] kahdesta
            [3] kolmesta
            [4] neljästä
            [5] viidestä
           *[other] { $n }
        } kipupisteestä, ja tulos on kerrottu asiakkaille { $k ->
            [1] yhdessä
            [2] kahdessa
            [3] kolmessa
            [4] neljässä
            [5] viidessä
           *[other] { $k }
        } tapauksessa
    }
}
report-key-open = { $count ->
    [one] Vielä kesken: { $what }.
   *[other] Vielä kesken: { $what }.
}
report-key-none-open = Mikään ei ole enää kesken.
report-key-known = Tyytyväisyyspisteistä { $percent } on mitattu tai havaittu; loput ovat oletuksia
report-key-all-known = Kaikki tyytyväisyyspisteet on mitattu tai havaittu
report-key-none-known = Kaikki tyytyväisyyspisteet ovat oletuksia
report-key-ask = Jos pisteet on oletettu, kysykää asiakkailta, ennen kuin päätös nojaa niihin.
report-key-none-assumed = Mikään käyrä ei ole pelkän oletuksen varassa.
report-key-unmeasured = { $count ->
    [one] Tätä totuuden hetkeä ei ole mitattu: { $what }.
   *[other] Näitä totuuden hetkiä ei ole mitattu: { $what }.
}
report-key-few = { $count ->
    [one] Yhden mitatun pistemäärän takana on alle 30 vastausta.
    [2] Kahden mitatun pistemäärän takana on alle 30 vastausta.
    [3] Kolmen mitatun pistemäärän takana on alle 30 vastausta.
    [4] Neljän mitatun pistemäärän takana on alle 30 vastausta.
    [5] Viiden mitatun pistemäärän takana on alle 30 vastausta.
   *[other] { $count } mitatun pistemäärän takana on alle 30 vastausta.
}

## Menetelmät ja sanojen merkitykset

report-method-scores = Tyytyväisyys, odotukset ja tärkeys ovat asteikolla 1–5. Jokainen pistemäärä kertoo, mistä se tiedetään: työryhmä on olettanut sen, se on havaittu haastatteluissa ja testeissä tai se on mitattu kyselyistä ja lokitiedoista. Keskiarvoissa jokainen pisteytetty askel painaa saman verran.
report-method-shares = Osuuksien 95{"\u00A0"}%:n luottamusvälit on laskettu Wilsonin menetelmällä. Ne kuvaavat vain otannan sattumaa eivätkä kerro mitään niistä, jotka jättivät vastaamatta.
report-method-chance = ”Voi olla sattumaa” sanotaan tavoitetason kummallakin puolella: luku on tavoitetason ylä- tai alapuolella, mutta tavoitetaso on luottamusvälin sisällä.
report-method-change = Kahden jakson välisestä muutoksesta ”voi olla sattumaa” tarkoittaa, että erotuksen luottamusväliin mahtuu nolla; useita muutoksia arvioidaan yhdessä Holmin menetelmällä.
report-method-finite = Kun kaikkien asiakkaiden määrä tiedetään, luottamusväli ottaa sen huomioon (äärellisen perusjoukon korjaus): mitä useampi heistä on vastannut, sitä kapeampi väli on.
report-method-few = Kun pisteiden tai osuuden takana on alle 30 vastausta, vieressä on merkintä ”vähän vastauksia”. Kun vastauksia on alle viisi, prosenttien sijasta näytetään lukumäärät, jottei ketään voi tunnistaa. Jos osuutta asiakkaista ei voi saada niin harvoilta (esimerkiksi 41{"\u00A0"}% kuudesta), se on merkitty arvioksi.
report-method-pains = Kipupisteet on järjestetty tulon mukaan: vakavuus (1–5) × osuus asiakkaista (0–1) × askeleen suurin tärkeys niille, joita se koskee (1–5).
report-method-opportunities = Mahdollisuudet on järjestetty luvun tavoittavuus × vaikutus × varmuus ÷ työmäärä mukaan, kun kaikki neljä tiedetään; muut seuraavat vaikutuksen ja työmäärän mukaan.
report-gap-meaning = Tyytyväisyys miinus odotukset. Nollan alapuolella asiakas sai vähemmän kuin odotti.
report-coverage-meaning = Kuinka suuri osa tyytyväisyyspisteistä on havaittu tai mitattu eikä oletettu.
report-moment-meaning = Kosketuspiste, joka ratkaisee, pysyykö asiakas, palaako hän ja suositteleeko hän.
report-loop-meaning = Palautteen matka: kuultu, käsittelyssä, toimenpide tehty ja kerrottu asiakkaalle.
report-quick-win-meaning = Mahdollisuus, jonka vaikutus on 4 tai 5 ja työmäärä 1 tai 2. Arvo 3 osuu kahden kentän rajalle eikä kuulu kumpaankaan.
report-big-bet-meaning = Mahdollisuus, jonka vaikutus on 4 tai 5 ja työmäärä 4 tai 5.
report-fill-in-meaning = Mahdollisuus, jonka vaikutus on 1 tai 2 ja työmäärä 1 tai 2.
report-time-sink-meaning = Mahdollisuus, jonka vaikutus on 1 tai 2 ja työmäärä 4 tai 5.
report-severe = Vakava
report-severe-meaning = Kipupiste, jonka vakavuus on 4 tai 5 asteikolla 1–5.
report-value-meaning = Mitä vaihe antaa asiakkaalle, kun siitä vähennetään se, mitä se häneltä vaatii.
report-promise-meaning = Mitä asiakkaalle on kerrottu hänen saavan.
report-standard-meaning = Kosketuspisteelle asetettu raja ja se, kuinka suuressa osassa tapauksista sen pitää täyttyä.
report-confidence-meaning = Kuinka varma työryhmä on arvioistaan tavoittavuudesta, vaikutuksesta ja työmäärästä.
report-frontstage-meaning = Mitä ihmiset ja järjestelmät tekevät asiakkaan nähden.
report-backstage-meaning = Mitä asiakkaan näkemättä tehdään, jotta askel toimii.
report-visibility-meaning = Kartan raja sen välillä, minkä asiakas näkee ja mitä hän ei näe.
report-uses-meaning = Kuinka moni pistemäärä, kysely, kortti ja lappu nimeää lähteen.
report-changed = { $difference } edellisestä jaksosta: { $verdict }
report-designed-for = Kenelle
report-designed-by = Tekijä
report-version = Versio
report-method-nps = NPS kertoo suositteluhalukkuuden: suosittelijoiden (9–10 kymmenestä) ja arvostelijoiden (0–6) osuuksien erotus, −100…100, luottamusväli korjatulla Waldin menetelmällä.
report-method-csat = CSAT on tyytyväisten vastausten osuus (4–5 viidestä), luottamusväli Wilsonin menetelmällä.
report-method-csat7 = Seitsenportainen CSAT on tyytyväisten vastausten osuus (6–7 seitsemästä), luottamusväli Wilsonin menetelmällä.
report-method-ces = CES kertoo, kuinka helpoksi asiointi on asiakkaalle tehty: vastausten keskiarvo, jossa suuri on hyvä.
report-method-ces1 = CES{"\u00A0"}1.0 kertoo, kuinka paljon vaivaa asiakas näki: vastausten keskiarvo, jossa pieni on hyvä.
report-method-means = Keskiarvojen luottamusvälit perustuvat t-jakaumaan. Eri asteikkojen vastauksia ei yhdistetä.
report-method-rescaled = Tyytyväisyyskäyrää varten muiden asteikkojen keskiarvot on muunnettu asteikolle 1–5.
report-method-groups = Kyselyt, joissa on alle viisi vastausta, on jätetty raportista pois, samoin mitatut pisteet, jotka perustuvat niin harvoihin vastauksiin: niistä ihmisen voisi tunnistaa. Haastatteluissa, havainnoinnissa ja testeissä nähty ja kuultu on mukana myös silloin, kun se on harvemmilta.

### Komentorivi

cli-problem = ongelma
cli-finding = huomio
cli-clean = { $file }: ei ongelmia eikä huomioita
cli-summary = { $file }: { $problems }, { $findings }
cli-no-command = komentoa ”{ $found }” ei ole, eikä sen nimistä tiedostoa; komennot ovat { $expected }
cli-exists = tiedosto on jo olemassa; valitse toinen nimi tai korvaa se valitsimella --force
cli-diff-same = ei eroja
cli-diff-one-input = vain toinen näistä voi olla vakiosyöte
cli-diff-other-ids = tuskin millään tietueella on sama tunnus kuin toisessa tiedostossa: nämä ovat kaksi eri asiakaspolkua tai kahdesti tehty polku (esimerkiksi kaksi tuontia) eivätkä saman polun kaksi versiota
cli-diff-added = lisätty: { $count }
cli-diff-removed = poistettu: { $count }
cli-diff-moved = siirretty: { $count }
cli-diff-edited = muokattu: { $count }
cli-diff-with = { $what }, mukana { $more }
cli-merge-other-ids = tuskin millään tietueella on sama tunnus kuin tiedostossa BASE: tämä on toinen asiakaspolku tai uudelleen tehty polku (esimerkiksi toinen tuonti), joten yhdistettävää on vähän
merge-field = { $place }: { $field }: OURS { $ours }, THEIRS { $theirs }; OURS jäi voimaan, vaihda tilalle toinen, jos se on oikea
merge-position = { $place }: siirretty sekä versiossa OURS että versiossa THEIRS, eri paikkoihin; paikka on sama kuin versiossa OURS, siirrä, jos se on väärä
merge-deleted-edited = { $place }: poistettu versiossa { $by }, muokattu versiossa { $other }; säilytettiin, poista, jos sen kuuluu lähteä
merge-deleted-filled = { $place }: poistettu versiossa { $by }, mutta versiossa { $other } siihen on lisätty tai siinä on muokattu jotakin; säilytettiin, poista, jos sen kuuluu lähteä
merge-deleted-linked = { $place }: poistettu versiossa { $by }, mutta versiossa { $other } siihen viitataan nyt; säilytettiin, poista, jos sen kuuluu lähteä
cli-unknown-format = ”{ $found }” ei ole tiedostomuoto; kirjoita { $expected }
cli-no-format = muotoa ei voi päätellä nimestä; lisää --to ja { $expected }
cli-impossible = { $view }: vienti muotoon { $format } ei onnistu
cli-option-unused = valitsimella { $option } ei ole tässä merkitystä; jätä se pois
cli-no-such-persona = persoonaa ”{ $found }” ei ole; persoonat ovat { $expected }
cli-many-empathy-maps = useampi empatiakartta vastaa hakua; valitse --persona tai --map-name; tarjolla ovat { $expected }
cli-no-such-empathy-map = mikään empatiakartta ei vastaa hakua; tarjolla ovat { $expected }
cli-no-such-step = askelta ”{ $found }” ei ole; askeleet ovat { $expected }
cli-no-such-touchpoint = kosketuspistettä ”{ $found }” ei ole; kosketuspisteet ovat { $expected }
cli-several-named = nimi ”{ $found }” on usealla; anna niille eri nimet
cli-say-kind = sarakkeen ”{ $column }” arvot eivät kaikki ole asiakaspolun askelia, kosketuspisteitä tai persoonia; kerro valitsimella --by-kind, mitä ne ovat
cli-into-self = vastaukset ja asiakaspolku ovat sama tiedosto; valitse toiselle niistä toinen tiedosto
cli-no-such-template = pohjaa ”{ $found }” ei ole; pohjat ovat { $expected }
cli-losses = muodosta { $format } jää pois: { $what }; --to json säilyttää kaiken
cli-losses-markdown = takaisin voi tuoda vain sen Mermaid-kaavion, josta jää pois: { $what }; --to json säilyttää kaiken
cli-losses-workbook = kun työkirja tuodaan takaisin, siitä jää pois: { $what }; --to json säilyttää kaiken
cli-small-print = arkin pienin teksti on { $points } pistettä korkeaa eli liian pientä luettavaksi; jaa kartta usealle arkille valinnalla --tile tai käytä suurempaa arkkia
cli-wrong-date = ”{ $found }” ei ole päivämäärä; kirjoita se näin: 2026-03-12
cli-wrong-language = Polku ei puhu kieltä ”{ $found }”; kirjoita en, fi tai lv
cli-unknown-view = ”{ $found }” ei ole näkymä; kirjoita { $expected }
cli-wrong-page = ”{ $found }” ei ole sivukoko; kirjoita { $expected }
cli-same-file = siinä on itse asiakaspolku; valitse toinen nimi
cli-no-source = muotoa ei voi päätellä nimestä; lisää --from ja { $expected }
cli-is-journey = tämä on jo Polku-tiedosto; avaa se: polku { $file }
cli-is-folder = tämä on kansio; nimeä jokin sen tiedosto
cli-into-folder = tämä on kansio; nimeä tiedosto siinä: { $example }
cli-no-source-content = muotoa ei voi päätellä nimestä eikä sisällöstä; lisää --from ja { $expected }
cli-import-first = tämä ei ole Polku-tiedosto; tee siitä sellainen näin: { $command }
cli-wrong-scale = ”{ $found }” ei ole asteikko; kirjoita pienin ja suurin pistemäärä, esimerkiksi 0..10
cli-wrong-words = arvoa ”{ $found }” ei voi lukea; kirjoita SANA=N,SANA=N,… asteikon vastauksin, tai SANA= jättääksesi sanan pois
cli-no-equals = ”{ $found }” ei nimeä mitään uudelleen; kirjoita SARAKE=KENTTÄ
cli-no-such-field = kenttää ”{ $found }” ei ole; kentät ovat { $expected }
cli-choose-journey = tiedostossa on { $journeys }; valitse yksi valitsimella --pick N: { $found }
cli-more-notes = { $count ->
    [one] ja yksi muu samanlainen
   *[other] ja { $count } muuta samanlaista
}
cli-same-input = se on juuri tuotava tiedosto; valitse toinen nimi
cli-format-both = { $what } (vienti ja tuonti)
cli-format-out = { $what } (vienti)
cli-format-in = { $what } (tuonti)
cli-cannot-open-window = ikkunaa ei voi avata: { $cause }

### What `--help` says, and what is wrong with arguments

help-polku = Asiakaspolkuja ilman verkkoa, tavallisina tekstitiedostoina
    .note = Ilman komentoa avautuu ikkuna.
help-polku-files = Ikkunassa avattavat asiakaspolut; ilman niitä aloitusnäkymä
help-usage = Käyttö
help-placeholder-options = VALITSIMET
help-placeholder-command = KOMENTO
help-commands = Komennot
help-arguments = Argumentit
help-options = Valitsimet
help-example = Esimerkki
help-examples = Esimerkkejä
help-default = oletus: { $value }
help-help = Näytä ohje
help-version = Näytä versio
help-quiet = Kerro vain virheistä
help-new = Luo asiakaspolku pohjasta
help-new-file = Luotava tiedosto; - on vakiotuloste
help-new-template = Pohja; `polku templates` kertoo, mihin mikin sopii
help-new-language = Pohjan kieli: en, fi tai lv
help-new-force = Korvaa tiedosto, jos sellainen on jo
help-check = Kerro, mikä asiakaspoluissa on vialla ja mistä kannattaa kysyä
    .long = Kerro, mikä asiakaspoluissa on vialla (ongelmat) ja mistä kannattaa kysyä (huomiot).
    .more = Kyselyn ikä lasketaan kartan päivämäärästä; kartta, jolla ei ole päivämäärää, ei kerro siitä mitään.
    .note = Paluuarvo: 0 ei ongelmia, 1 ongelmia, 2 tiedostoa ei voitu lukea.
help-check-files = Tarkistettavat asiakaspolut
help-check-format = Missä muodossa
help-check-format-text = rivi kustakin, ihmisille
help-check-format-json = muille ohjelmille
help-export = Kirjoita asiakaspolku kuvana, raporttina, työkirjana, taulukkona, Mermaid-kaaviona tai JSONina
    .note = Sama asiakaspolku ja samat valitsimet antavat joka kerta samat tavut.
help-export-file = Asiakaspolku; - on vakiosyöte
help-export-out = Kirjoitettava tiedosto; - on vakiotuloste ja vaatii valitsimen --to
help-export-to = Muoto: svg, png, pdf, html, md, pptx, xlsx, csv, tsv, mmd tai json; muuten tiedoston OUT päätteestä
help-export-view = Mitä asiakaspolusta: map (kartta), empathy (empatiakartta), report (raportti) tai table (taulukko); muuten se, mikä muotoon sopii
help-export-persona = Vain yksi persoona, nimen mukaan; valitsimen --view empathy kanssa: kenen empatiakartta
help-export-map-name = Valinnan --view empathy kanssa: mikä useista empatiakartoista, otsikon mukaan
help-export-language = Otsikoiden ja lukujen kieli: en, fi tai lv; muuten asiakaspolun oma
help-export-page = PDF:n sivu: fit (kartan kokoinen), A0, A1, A2, A3, A4, Letter tai Tabloid; raportin: A4 tai Letter
help-export-landscape = Käännä PDF:n sivu vaakaan
help-export-tile = Jaa kartta PDF:n usealle sivulle luettavan kokoisena
help-export-small-groups = Kerro myös alle viiden ihmisen vastaukset, joista jonkun voisi tunnistaa
help-export-scale = PNG:n pikseleitä kartan pikseliä kohti: 1 on koko näytöllä
help-export-template = Raportin tai työkirjan: tiimin korostusväri, logo ja fontit (.ron); raportin PDF-tiedostolla myös oma pohja (.typ)
help-export-date = PDF:n, raportin tai työkirjan päivämäärä: VVVV-KK-PP; muuten raportissa on asiakaspolun päivämäärä
help-import = Tee asiakaspolku Mermaid-kaaviosta, taulukosta tai JSONista
    .long = Tee asiakaspolku Mermaidin journey-kaaviosta (myös Markdownista), taulukosta, jollaisen `polku export` kirjoittaa (XLSX, CSV tai TSV), taulukosta, jolla on omat sarakkeensa, tai JSONista.
    .more = Otsikoiden merkitys arvataan, ja siitä, mitä ei voi ottaa mukaan, kerrotaan vakiovirhetulosteessa rivin kera. Otsikoton asiakaspolku saa tiedostonsa nimen.
help-import-file = Luettava tiedosto; - on vakiosyöte ja vaatii valitsimen --from
help-import-out = Kirjoitettava asiakaspolku; - on vakiotuloste. Saman tiedoston useat asiakaspolut numeroidaan
help-import-from = Muoto: mmd, md, xlsx, csv, tsv tai json; muuten tiedoston IN päätteestä
help-import-scale = Pisteiden asteikko, kuten 0..10: ne muunnetaan lineaarisesti asteikolle 1–5
help-import-pick = Yksi Markdown-tiedoston asiakaspoluista tai työkirjan välilehdistä, numero 1:stä alkaen
help-import-map = Mitä taulukon sarakkeet tarkoittavat; #3 on kolmas sarake, myös ilman otsikkoa
help-import-force = Korvaa tiedostot, jos sellaisia on jo
help-survey = Laske kyselyn vastauksista mittari ja sen varmuus; vie se asiakaspolkuun
    .long = Laske mittari ja sen 95{"\u00A0"}%:n luottamusväli kyselystä viedyn tiedoston (CSV tai TSV) yhden sarakkeen vastauksista ja vie se asiakaspolkuun valitsimella --into.
    .more = Asteikon ulkopuoliset vastaukset lasketaan, luetellaan vakiovirhetulosteessa eivätkä tule mihinkään mittariin.
help-survey-file = Luettava tiedosto; - on vakiosyöte
help-survey-metric = Mitä kysyttiin
help-survey-metric-nps = suositteluhalukkuus, 0–10
help-survey-metric-csat = tyytyväisyys, 1–5
help-survey-metric-csat7 = tyytyväisyys, 1–7
help-survey-metric-ces = asioinnin helppous, 1–7
help-survey-metric-ces1 = vaivannäkö, 1–5, pieni on hyvä
help-survey-metric-satisfaction = tyytyväisyys muulla asteikolla
help-survey-metric-kpi = mikä tahansa luku, tai kyllä ja ei
help-survey-column = Vastausten sarake
help-survey-by = Sarake, jonka mukaan vastaukset jaetaan
help-survey-scale = Vastausten asteikko mittareille satisfaction (muuten 1..5) ja kpi
help-survey-words = Mitä sanoina annetut vastaukset tarkoittavat; SANA= jättää sanan pois. Tunnetut samanmielisyyden, tyytyväisyyden, helppouden ja todennäköisyyden sanat lasketaan itsestään
help-survey-format = Missä muodossa
help-survey-format-text = taulukko ihmisille
help-survey-format-json = muille ohjelmille
help-survey-format-csv = taulukko muille ohjelmille
help-survey-into = Asiakaspolku, johon vastaukset viedään: se muuttuu
help-survey-by-kind = Mitä valitsimen --by arvot ovat; muuten se, minkä nimiä ne kaikki ovat
help-survey-by-kind-step = askelten nimiä
help-survey-by-kind-touchpoint = kosketuspisteiden tekstejä
help-survey-by-kind-persona = persoonien nimiä
help-survey-by-kind-period = ajanjaksoja
help-survey-step = Askel, josta kysyttiin; muuten koko asiakaspolku
help-survey-persona = Persoona, joka vastasi; muuten kaikki asiakkaat
help-survey-period = Ajanjakso omin sanoin
help-survey-source = Mistä vastaukset ovat; muuten tiedoston nimi
help-survey-date = Päivä, jota vastaukset koskevat: VVVV-KK-PP
help-survey-target = Tavoitetaso mittarin yksikössä
help-survey-unit = Tunnusluvun (kpi) yksikkö
help-survey-better = Mihin suuntaan tunnusluku (kpi) paranee; muuten kuten ennen tai ylöspäin
help-survey-better-higher = enemmän on parempi
help-survey-better-lower = vähemmän on parempi
help-stats = Kerro, mitä asiakaspolun luvuista seuraa
    .long = Kerro, mitä asiakaspolun luvuista seuraa: käyrät, erot odotuksiin, täyttymättömät tarpeet, kipupisteet ja mahdollisuudet tärkeysjärjestyksessä, totuuden hetket, lupaukset, palvelustandardit, asiakasarvo, mittarit muutoksineen ja se, kuinka hyvin tämä kaikki tiedetään.
    .more = Iät lasketaan kartan päivämäärästä; kartta, jolla ei ole päivämäärää, ei kerro niistä mitään. JSON-muodon kuvaa STATS.md.
help-stats-file = Asiakaspolku
help-stats-format = Missä muodossa
help-stats-format-text = taulukoita, ihmisille
help-stats-format-json = muille ohjelmille
help-diff = Kerro, miten asiakaspolun kaksi versiota eroavat
    .long = Kerro, miten asiakaspolun kaksi versiota eroavat.
    .more = Tietueet tunnistetaan tunnuksista: siirretty kerrotaan siirrettynä, muokattu kenttä kentältä. Tiedoston tallentaminen uudelleen ei ole ero.
    .note = Merkit: + lisätty, - poistettu, > siirretty, ~ muokattu. Paluuarvo: 0 ei eroja, 1 eroja, 2 tiedostoa ei voitu lukea. Jotta git näyttäisi asiakaspolkujen erot: kerran esimerkin kolmas rivi, sen jälkeen neljäs.
help-diff-a = Asiakaspolku ennen; - on vakiosyöte
help-diff-b = Asiakaspolku nyt; - on vakiosyöte
help-diff-format = Missä muodossa
help-diff-format-text = paikoittain, ihmisille
help-diff-format-json = muille ohjelmille
help-merge = Yhdistä asiakaspolun kaksi versiota, joilla on yhteinen lähtökohta
    .long = Yhdistä asiakaspolun kaksi versiota, joilla on yhteinen lähtökohta, tietue tietueelta ja kenttä kentältä.
    .more = Mitä vain toinen on tehnyt, se on tehty. Missä molemmat ovat muuttaneet samaa kenttää eri tavoin, OURS jää voimaan; mitä toinen on poistanut ja toinen muokannut, se säilyy. Jokainen tällainen ristiriita kerrotaan yhtenä rivinä vakiovirhevirrassa.
    .note = Paluuarvo: 0 yhdistetty, 1 yhdistetty ristiriidoin, 2 mitään ei kirjoitettu. Jotta git yhdistäisi asiakaspolkuja: esimerkin toinen rivi sekä ”*.journey.ron merge=polku” tiedostoon .gitattributes.
help-merge-base = Asiakaspolku ennen kummankaan muutoksia; tyhjä tiedosto, jos sellaista ei ollut
help-merge-ours = Asiakaspolku täällä; se ratkaisee, jos molemmat ovat muuttaneet samaa
help-merge-theirs = Asiakaspolku siellä
help-merge-out = Kirjoitettava asiakaspolku, vaikka OURS; - on vakiotuloste
help-merge-force = Korvaa tiedosto, jos sellainen on jo
help-merge-path = Asiakaspolun nimi viesteissä: tiedosto, josta git on tehnyt tiedostot OURS, BASE ja THEIRS
help-templates = Luettele pohjat: nimi, sarkain, mihin se sopii
help-formats = Luettele viennin ja tuonnin muodot: nimi, sarkain, mikä se on
usage-unknown = valitsinta ”{ $argument }” ei ole
usage-unknown-but = { $unknown }; tarkoititko { $meant }?
usage-missing = puuttuu: { $argument }
usage-conflict = { $argument } ja { $other } eivät käy yhteen
usage-no-value = { $argument } tarvitsee arvon
usage-wrong-value = ”{ $value }” ei sovi valitsimelle { $argument }
usage-wrong-value-of = { $wrong }; kirjoita { $expected }
usage-see = { $what }; katso { $help }

### Pohjat; `.tip` kertoo, mihin kukin sopii

template-customer-journey = Asiakaspolku
    .tip = Tarpeesta paluuseen: mitä asiakas tekee, missä kohtaatte, miltä se tuntuu ja mikä hiertää
template-service-blueprint = Service blueprint
    .tip = Yksi palvelu molemmilta puolilta: mitä asiakas näkee, mitä tehdään näkymättömissä ja minkä varassa se on
template-day-in-the-life = Yksi päivä elämästä
    .tip = Yhden ihmisen tavallinen päivä: hetket, joina voisitte auttaa
template-empathy-map = Empatiakartta
    .tip = Mitä yksi ihminen näkee, sanoo, tekee, kuulee, ajattelee ja tuntee: tyhjä lomake, jossa on kysymykset valmiina

### Ikkunan paneeleissa

panel-show-what = Näytä: { $what }
panel-hide-what = Piilota: { $what }
panel-shown-on-map = Näkyy kartalla
personas-add = Lisää persoona
filter-shown = Kartalla näkyvissä:
filter-everyone = Näytä tai piilota luvut, jotka eivät ole kenenkään persoonan
filter-hint = Vain muita koskevat kortit ovat himmeinä. Itse asiakaspolku ei muutu.
picture-choose = Valitse kuva…
picture-remove = Poista
picture-hint = PNG, JPEG tai WebP. Kuva pienennetään ja tallennetaan asiakaspolun tiedostoon ilman kameran merkitsemää paikkaa ja aikaa.
picture-hint-drop = Kuvan voi myös pudottaa ikkunaan.
picture-files = Kuvat
picture-drop = Pudota kuva: sen saa { $name }.
picture-large-file = tiedosto on suurempi kuin { $size }{"\u00A0"}MiB; tallenna kuvasta pienempi versio
picture-kind = tämä ei ole PNG, JPEG eikä WebP; tallenna kuva jossakin näistä muodoista
picture-large = kuvassa on { $width } × { $height } pikseliä, ja enintään { $megapixels } miljoonaa voidaan lukea; pienennä se toisessa ohjelmassa
picture-broken = kuva on vioittunut tai vajaa; avaa se toisessa ohjelmassa ja tallenna uudelleen
step-present = { $who } on mukana tällä askeleella
step-present-tip = Kuka on mukana tällä askeleella; jos merkinnän poistaa, myös luvut poistuvat
step-next-default = Suoraan seuraava
link-add = Lisää…
window-no-display = näyttöä ei ole: DISPLAY ja WAYLAND_DISPLAY puuttuvat; polkun komennot toimivat ilman näyttöä
window-no-library = järjestelmästä puuttuu { $library }, jota ikkuna tarvitsee; Debianissa asenna paketti { $package }
start-no-drop = Waylandissa tiedostoja ei voi pudottaa tähän; Avaa… löytää ne.

### On the map: buttons and the context menu

canvas-add-card = Lisää kortti
canvas-step-before = Lisää askel tätä ennen
canvas-leads-to = Johtaa askeleeseen
canvas-leads-to-hint = Merkittyihin askeleisiin polku voi tästä jatkua. Merkitse toinen askel, niin siihen syntyy haara tai paluu.
canvas-step-after = Lisää askel tämän jälkeen
canvas-step-in-stage = Lisää askel
canvas-stage-before = Lisää vaihe tätä ennen
canvas-stage-after = Lisää vaihe tämän jälkeen
canvas-row-above = Lisää rivi yläpuolelle
canvas-row-below = Lisää rivi alapuolelle
canvas-hide-lane = Piilota rivi
canvas-hide-persona = Piilota persoona
canvas-begin-stage = Lisää ensimmäinen vaihe
canvas-begin-rows = Aloita tavallisista riveistä
import-files = Kaaviot ja taulukot
import-pasted = liitetty teksti
scale-title = Pisteet näyttävät olevan asteikolla { $scale }
scale-title-slip = Osa pisteistä ei ole asteikolla 1–5: onko asteikko { $scale }?
scale-text = Tässä tyytyväisyys on asteikolla 1–5. Pisteet voi muuntaa; muuten asteikon ulkopuoliset jäävät tyhjiksi.
scale-convert = Muunna
scale-leave = Jätä tyhjiksi
columns-title = Mitä sarakkeet tarkoittavat?
columns-text = Jokaisen sarakkeen merkitys on arvattu otsikosta. Korjaa väärät; muutoksesi muistetaan.
columns-title-turned = Mitä rivit tarkoittavat?
columns-text-turned = Jokaisen rivin merkitys on arvattu otsikosta. Korjaa väärät; muutoksesi muistetaan.
columns-unknown = Yhtään otsikkoa ei tunnistettu. Valitse, mitä kukin sarake tarkoittaa: yksi nimeää vaiheet tai askeleet.
columns-first-row = Ensimmäisellä rivillä on otsikot
columns-twice = Vain yksi sarake voi tarkoittaa kohtaa ”{ $field }”; toisesta tulee vapaan tekstin rivi.
columns-turn = Vaiheet tai askeleet ovat rinnakkain: käännä taulukko
columns-guessed-turned = Päätelty otsikoista: taulukko käännettiin.
columns-guessed-upright = Päätelty otsikoista: jokainen rivi on vaihe tai askel.
columns-sheet = Välilehti
columns-column = Sarake { $number }
columns-row = Rivi { $number }
columns-tidy = Tämä välilehti on Polkun oma taulukko: valittavaa ei ole.
columns-nothing = Tällä välilehdellä ei näytä olevan vaiheiden tai askelten taulukkoa.
columns-no-step = Valitse sarake, jossa ovat vaiheiden tai askelten nimet.
columns-import = Tuo
columns-leave-out = Jätä pois
pick-title = Tiedostossa on useita asiakaspolkuja. Mikä avataan?
land-title = Minne ”{ $name }” tuodaan?
land-title-pasted = Minne liitetty asiakaspolku tuodaan?
land-text = Uusi asiakaspolku tulee avoimen tilalle; avoimen tiedosto säilyy ennallaan. Loppuun lisättynä sen vaiheet jatkavat avointa asiakaspolkua, ja samannimiset persoonat ja rivit yhdistetään; yksi kumoaminen peruu kaiken.
land-title-pasted-maps = Minne liitetyt empatiakartat tuodaan?
land-text-maps = Uusi asiakaspolku tulee avoimen tilalle; avoimen tiedosto säilyy ennallaan. Loppuun lisättyinä empatiakartat tulevat avoimen asiakaspolun empatiakarttojen perään, ja samannimiset persoonat yhdistetään; yksi kumoaminen peruu kaiken.
land-new = Uusi asiakaspolku
land-add = Lisää loppuun
toast-added = Lisätty loppuun: { $what } ({ $name })
added-left = Tuodusta asiakaspolusta jäi pois: { $what }. Ne säilyvät, jos tuot sen uutena.
