# Polku suomeksi. Termit: ks. en.ftl, jossa myös kerrotaan, miten viestit on nimetty.

### Mallin lajit

## Kartan rivit

lane-actions = Asiakkaan toiminta
lane-actions-prompt = Mitä asiakas tekee kullakin askeleella, hänen silmin katsottuna.
lane-touchpoints = Kosketuspisteet
lane-touchpoints-prompt = Missä asiakas kohtaa teidät: sivu, puhelu, kirje tai ihminen.
lane-curve = Tyytyväisyyskäyrä
lane-curve-prompt = Miltä askel tuntui asteikolla 1–5: valitse askel ja näppäile numero.
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
lane-time-prompt = Kuinka kauan asiakkaalta menee kullakin askeleella ja kuinka kauan hän odottaa.
lane-text = Vapaa teksti
lane-text-prompt = Kaikki muu, minkä on hyvä näkyä askelten yhteydessä.
lane-frontstage = Näkyvä toiminta
lane-frontstage-prompt = Mitä henkilöstö ja järjestelmät tekevät asiakkaan nähden.
lane-backstage = Taustatoiminta
lane-backstage-prompt = Mitä tehdään asiakkaan näkemättä, jotta askel onnistuu: kuka antaa mitä ja kenelle.
lane-support = Tukiprosessit
lane-support-prompt = Mihin kaikki muu nojaa: järjestelmät, toimittajat, aikataulut ja säännöt.

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
loop-acted-on = Korjattu
loop-customer-told = Kerrottu asiakkaalle

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
timespan-hour = { $amount }{"\u00A0"}t
timespan-day = { $amount }{"\u00A0"}pv
timespan-week = { $amount }{"\u00A0"}vk
timespan-month = { $amount }{"\u00A0"}kk
spellings-second = s sek sekunti sekuntia
spellings-minute = min minuutti minuuttia
spellings-hour = t h tunti tuntia
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
count-touchpoints = { $count ->
    [one] { $count } kosketuspiste
   *[other] { $count } kosketuspistettä
}
count-pains = { $count ->
    [one] { $count } kipupiste
   *[other] { $count } kipupistettä
}
count-opportunities = { $count ->
    [one] { $count } mahdollisuus
   *[other] { $count } mahdollisuutta
}
count-findings = { $count ->
    [one] { $count } huomio
   *[other] { $count } huomiota
}
count-problems = { $count ->
    [one] { $count } ongelma
   *[other] { $count } ongelmaa
}
count-answers = { $count ->
    [one] { $count } vastaus
   *[other] { $count } vastausta
}
count-changes = { $count ->
    [one] { $count } muutos
   *[other] { $count } muutosta
}
count-files = { $count ->
    [one] { $count } tiedosto
   *[other] { $count } tiedostoa
}

## Muutoksen kohteena: ”Siirrä kortti”, ”Siirrä 3 korttia”

object-journey = asiakaspolku
object-stage = { $count ->
    [1] vaihe
   *[other] { $count } vaihetta
}
object-step = { $count ->
    [1] askel
   *[other] { $count } askelta
}
object-lane = { $count ->
    [1] rivi
   *[other] { $count } riviä
}
object-line = { $count ->
    [1] raja
   *[other] { $count } rajaa
}
object-card = { $count ->
    [1] kortti
   *[other] { $count } korttia
}
object-persona = { $count ->
    [1] persoona
   *[other] { $count } persoonaa
}
object-items = { $count ->
    [1] kohde
   *[other] { $count } kohdetta
}

### Kentät

field-scores = Pisteet
field-severity = Vakavuus
field-share = Osuus asiakkaista
field-going-on = Jatkavien osuus
field-impact = Vaikutus
field-effort = Työmäärä
field-confidence = Varmuus
field-reach = Tavoittavuus
field-target = Tavoitetaso
field-tally = Kuinka moni kuinka monesta
field-span = Viimeinen askel
field-personas = Persoonat
field-caused-by = Syynä
field-answers = Vastaa kipupisteisiin
field-handover = Luovutus
field-next = Seuraava askel

### Ongelmat tiedoissa

problem-dangling-link = Viittaus ei johda mihinkään
problem-off-scale = Luku ei ole asteikolla

### Komennot

cmd-save = Tallenna
