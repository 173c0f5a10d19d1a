# Polku latviski. Ziņojumu nosaukumi paskaidroti failā en.ftl.

### Modeļa veidi

## Kartes joslas

lane-actions = Klienta darbības
lane-actions-prompt = Ko klients dara katrā solī, raugoties klienta acīm.
lane-touchpoints = Saskares punkti
lane-touchpoints-prompt = Kur klients sastopas ar jums: lapa, zvans, vēstule vai cilvēks.
lane-curve = Apmierinātības līkne
lane-curve-prompt = Kāda bija sajūta katrā solī no 1 līdz 5: izvēlieties soli un ievadiet skaitli.
lane-pains = Sāpju punkti
lane-pains-prompt = Kas neizdodas, ieilgst vai satrauc klientu.
lane-opportunities = Uzlabojumu iespējas
lane-opportunities-prompt = Idejas, kas novērstu sāpju punktu vai labu brīdi padarītu vēl labāku.
lane-quotes = Citāti
lane-quotes-prompt = Ko klienti ir teikuši, vārds vārdā.
lane-thoughts = Domas
lane-thoughts-prompt = Ko klients domā, bet skaļi nepasaka.
lane-promises = Solījumi
lane-promises-prompt = Ko jūs klientam solāt, piemēram, „piegāde divās dienās”.
lane-time = Laiks
lane-time-prompt = Cik ilgi klients katrā solī ir aizņemts un cik ilgi gaida.
lane-text = Brīvs teksts
lane-text-prompt = Viss pārējais, ko ir vērts redzēt pie soļiem.
lane-frontstage = Skatuve
lane-frontstage-prompt = Ko darbinieki un sistēmas dara klienta acu priekšā.
lane-backstage = Aizskatuve
lane-backstage-prompt = Kas notiek klientam neredzot, lai solis izdotos: kas ko kam nodod.
lane-support = Atbalsta procesi
lane-support-prompt = Uz ko balstās viss pārējais: sistēmas, piegādātāji, grafiki, noteikumi.

## Pakalpojuma rasējuma līnijas

line-interaction = Mijiedarbības līnija
line-visibility = Redzamības līnija
line-internal = Iekšējās mijiedarbības līnija

## Kanāli

channel-web = Tīmeklis
channel-app = Lietotne
channel-email = E-pasts
channel-sms = Īsziņa
channel-phone = Tālrunis
channel-chat = Tērzēšana
channel-chatbot = Tērzēšanas robots
channel-shop = Veikals
channel-post = Pasts
channel-social = Sociālie tīkli
channel-event = Pasākums
channel-in-person = Klātienē

## Esošā un vēlamā situācija

state-current = Esošā situācija
state-future = Vēlamā situācija

## Personas

persona-external = Ārējais klients
persona-internal = Iekšējais klients
persona-stakeholder = Ieinteresētā puse

## Kā tas zināms

evidence-assumed = Pieņēmums
evidence-assumed-meaning = Pašu komandas uzskats: neviens vēl nav jautājis.
evidence-observed = Novērojums
evidence-observed-meaning = Redzēts vai dzirdēts: intervija, novērošana, citāts, izmēģinājums ar klientu.
evidence-measured = Mērījums
evidence-measured-meaning = Saskaitīts: aptauja vai analītika.

## Soļa skaitļi

measure-satisfaction = Apmierinātība
measure-satisfaction-meaning = Kā tas tika piedzīvots: no 1 (ļoti neapmierināts) līdz 5 (ļoti apmierināts).
measure-expectation = Gaidas
measure-expectation-meaning = Ko klients gaidīja, tajā pašā skalā.
measure-importance = Svarīgums
measure-importance-meaning = Cik tas klientam svarīgi: no 1 (nemaz) līdz 5 (ļoti).

## Līknes skalas sejas

face-1 = Ļoti neapmierināts
face-2 = Neapmierināts
face-3 = Ne apmierināts, ne neapmierināts
face-4 = Apmierināts
face-5 = Ļoti apmierināts

## Atgriezeniskās saites cikls

loop-heard = Uzklausīts
loop-acknowledged = Pieņemts izskatīšanai
loop-acted-on = Novērsts
loop-customer-told = Klients informēts

## Uzlabojumu iespējas

opportunity-process = Process
opportunity-product = Produkts
opportunity-communication = Komunikācija
opportunity-training = Apmācība
opportunity-appreciation = Pateicība klientam
status-idea = Ideja
status-planned = Plānots
status-doing = Darbā
status-done = Pabeigts
status-dropped = Netiks īstenots

## Krāsas

hue-blue = Zila
hue-amber = Dzintara
hue-green = Zaļa
hue-purple = Violeta
hue-rose = Rozā
hue-teal = Zilganzaļa
hue-brown = Brūna
hue-slate = Šīfera pelēka

## Laiks

unit-second = sekundes
unit-minute = minūtes
unit-hour = stundas
unit-day = dienas
unit-week = nedēļas
unit-month = mēneši
timespan-second = { $amount }{"\u00A0"}s
timespan-minute = { $amount }{"\u00A0"}min
timespan-hour = { $amount }{"\u00A0"}h
timespan-day = { $amount }{"\u00A0"}d.
timespan-week = { $amount }{"\u00A0"}ned.
timespan-month = { $amount }{"\u00A0"}mēn.
spellings-second = s sek sekunde sekundes sekunžu
spellings-minute = min minūte minūtes minūšu
spellings-hour = h st stunda stundas stundu
spellings-day = d diena dienas dienu
spellings-week = ned nedēļa nedēļas nedēļu
spellings-month = mēn mēnesis mēneši mēnešu

### Skaitāmas lietas

## Pašas par sevi: „3 soļi”

count-stages = { $count ->
    [zero] { $count } posmu
    [one] { $count } posms
   *[other] { $count } posmi
}
count-steps = { $count ->
    [zero] { $count } soļu
    [one] { $count } solis
   *[other] { $count } soļi
}
count-lanes = { $count ->
    [zero] { $count } joslu
    [one] { $count } josla
   *[other] { $count } joslas
}
count-lines = { $count ->
    [zero] { $count } līniju
    [one] { $count } līnija
   *[other] { $count } līnijas
}
count-cards = { $count ->
    [zero] { $count } kartīšu
    [one] { $count } kartīte
   *[other] { $count } kartītes
}
count-personas = { $count ->
    [zero] { $count } personu
    [one] { $count } persona
   *[other] { $count } personas
}
count-items = { $count ->
    [zero] { $count } vienumu
    [one] { $count } vienums
   *[other] { $count } vienumi
}
count-touchpoints = { $count ->
    [zero] { $count } saskares punktu
    [one] { $count } saskares punkts
   *[other] { $count } saskares punkti
}
count-pains = { $count ->
    [zero] { $count } sāpju punktu
    [one] { $count } sāpju punkts
   *[other] { $count } sāpju punkti
}
count-opportunities = { $count ->
    [zero] { $count } uzlabojumu iespēju
    [one] { $count } uzlabojuma iespēja
   *[other] { $count } uzlabojumu iespējas
}
count-findings = { $count ->
    [zero] { $count } konstatējumu
    [one] { $count } konstatējums
   *[other] { $count } konstatējumi
}
count-problems = { $count ->
    [zero] { $count } problēmu
    [one] { $count } problēma
   *[other] { $count } problēmas
}
count-answers = { $count ->
    [zero] { $count } atbilžu
    [one] { $count } atbilde
   *[other] { $count } atbildes
}
count-changes = { $count ->
    [zero] { $count } izmaiņu
    [one] { $count } izmaiņa
   *[other] { $count } izmaiņas
}
count-files = { $count ->
    [zero] { $count } failu
    [one] { $count } fails
   *[other] { $count } faili
}

## Kā izmaiņas objekts: „Pārvietot kartīti”, „Pārvietot 3 kartītes”

object-journey = klienta ceļojumu
object-stage = { $count ->
    [1] posmu
    [zero] { $count } posmu
    [one] { $count } posmu
   *[other] { $count } posmus
}
object-step = { $count ->
    [1] soli
    [zero] { $count } soļu
    [one] { $count } soli
   *[other] { $count } soļus
}
object-lane = { $count ->
    [1] joslu
    [zero] { $count } joslu
    [one] { $count } joslu
   *[other] { $count } joslas
}
object-line = { $count ->
    [1] līniju
    [zero] { $count } līniju
    [one] { $count } līniju
   *[other] { $count } līnijas
}
object-card = { $count ->
    [1] kartīti
    [zero] { $count } kartīšu
    [one] { $count } kartīti
   *[other] { $count } kartītes
}
object-persona = { $count ->
    [1] personu
    [zero] { $count } personu
    [one] { $count } personu
   *[other] { $count } personas
}
object-items = { $count ->
    [1] vienumu
    [zero] { $count } vienumu
    [one] { $count } vienumu
   *[other] { $count } vienumus
}

### Lauki

field-scores = Vērtējumi
field-severity = Nopietnība
field-share = Klientu īpatsvars
field-going-on = Turpinātāju īpatsvars
field-impact = Ietekme
field-effort = Darbietilpība
field-confidence = Pārliecība
field-reach = Aptvērums
field-target = Mērķvērtība
field-tally = Cik no cik
field-span = Pēdējais solis
field-personas = Personas
field-caused-by = Cēlonis
field-answers = Kādus sāpju punktus risina
field-handover = Nodošana
field-next = Nākamais solis

### Problēmas datos

problem-dangling-link = Saite nekur neved
problem-off-scale = Skaitlis ir ārpus skalas

### Komandas

cmd-save = Saglabāt
