# Polku latviski. Ziņojumu nosaukumi paskaidroti failā en.ftl.

### Modeļa veidi

## Kartes joslas

lane-actions = Klienta darbības
lane-actions-prompt = Ko klients dara katrā solī, raugoties klienta acīm.
lane-touchpoints = Saskares punkti
lane-touchpoints-prompt = Kur klients sastopas ar jums: tīmekļa lapa, zvans, vēstule vai cilvēks.
lane-curve = Apmierinātības līkne
lane-curve-prompt = Kāda bija sajūta katrā solī no 1 līdz 5: noklikšķiniet vajadzīgajā augstumā vai izvēlieties soli un ievadiet ciparu.
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
lane-emotions = Emocijas
lane-emotions-prompt = Ko klients jūt, vienā vai divos vārdos.
lane-gap = Atšķirība no gaidītā
lane-gap-prompt = Piedzīvotais līdzās gaidītajam; redzams, kad solim ir abi.
lane-value = Vērtība klientam
lane-value-prompt = Ko katrs posms klientam dod un ko no klienta prasa: izvēlieties posmu un novērtējiet.
lane-listening = Kā mēs uzklausām
lane-listening-prompt = Ko šeit jautājat, kad, cik bieži un kas lasa atbildes.
lane-images = Attēli
lane-images-prompt = Attēli, kas šo brīdi ļauj ieraudzīt arī citiem.
lane-metrics = Rādītāji
lane-metrics-prompt = Ko te mēra, kopā ar atbilžu skaitu un mērķvērtību.

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
loop-acted-on = Veikti pasākumi
loop-customer-told = Klients informēts
loop-for-days = { $count ->
    [0] { $state } · šodien
    [zero] { $state } · { $count } dienu
    [one] { $state } · { $count } diena
   *[other] { $state } · { $count } dienas
}

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
timespan-day = { $amount ->
    [zero] { $amount }{"\u00A0"}dienu
    [one] { $amount }{"\u00A0"}diena
   *[other] { $amount }{"\u00A0"}dienas
}
timespan-week = { $amount ->
    [zero] { $amount }{"\u00A0"}nedēļu
    [one] { $amount }{"\u00A0"}nedēļa
   *[other] { $amount }{"\u00A0"}nedēļas
}
timespan-month = { $amount ->
    [zero] { $amount }{"\u00A0"}mēnešu
    [one] { $amount }{"\u00A0"}mēnesis
   *[other] { $amount }{"\u00A0"}mēneši
}
timespan-working-day = { $amount ->
    [zero] { $amount }{"\u00A0"}darba dienu
    [one] { $amount }{"\u00A0"}darba diena
   *[other] { $amount }{"\u00A0"}darba dienas
}
timespan-year = { $amount ->
    [zero] { $amount }{"\u00A0"}gadu
    [one] { $amount }{"\u00A0"}gads
   *[other] { $amount }{"\u00A0"}gadi
}
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
count-pains = { $count ->
    [zero] { $count } sāpju punktu
    [one] { $count } sāpju punkts
   *[other] { $count } sāpju punkti
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
object-empathy = { $count ->
    [1] empātijas karti
    [zero] { $count } empātijas karšu
    [one] { $count } empātijas karti
   *[other] { $count } empātijas kartes
}
object-note = { $count ->
    [1] piezīmi
    [zero] { $count } piezīmju
    [one] { $count } piezīmi
   *[other] { $count } piezīmes
}
object-survey = { $count ->
    [1] aptauju
    [zero] { $count } aptauju
    [one] { $count } aptauju
   *[other] { $count } aptaujas
}
object-picture = { $count ->
    [1] attēlu
    [zero] { $count } attēlu
    [one] { $count } attēlu
   *[other] { $count } attēlus
}
object-items = { $count ->
    [1] vienumu
    [zero] { $count } vienumu
    [one] { $count } vienumu
   *[other] { $count } vienumus
}

## Citas skaitāmas lietas

count-notes = { $count ->
    [zero] { $count } piezīmju
    [one] { $count } piezīme
   *[other] { $count } piezīmes
}
count-empathy-maps = { $count ->
    [zero] { $count } empātijas karšu
    [one] { $count } empātijas karte
   *[other] { $count } empātijas kartes
}
count-surveys = { $count ->
    [zero] { $count } aptauju
    [one] { $count } aptauja
   *[other] { $count } aptaujas
}
count-pictures = { $count ->
    [zero] { $count } attēlu
    [one] { $count } attēls
   *[other] { $count } attēli
}
count-journeys = { $count ->
    [zero] { $count } klienta ceļojumu
    [one] { $count } klienta ceļojums
   *[other] { $count } klienta ceļojumi
}
count-matches = { $count ->
    [zero] { $count } atbilstību
    [one] { $count } atbilstība
   *[other] { $count } atbilstības
}

### Lietu nosaukumi vienskaitlī

name-journey = Klienta ceļojums
name-map = Klienta ceļojuma karte
name-stage = Posms
name-step = Solis
name-lane = Josla
name-line = Rasējuma līnija
name-card = Kartīte
name-empathy-map = Empātijas karte
name-persona = Persona
name-note = Piezīme
name-survey = Aptauja

## Kartīte pēc tās joslas veida

card-actions = Klienta darbība
card-touchpoints = Saskares punkts
card-pains = Sāpju punkts
card-opportunities = Uzlabojuma iespēja
card-quotes = Citāts
card-thoughts = Doma
card-emotions = Emocija
card-listening = Uzklausīšana
card-promises = Solījums
card-text = Kartīte
card-frontstage = Darbība uz skatuves
card-backstage = Darbība aizskatuvē
card-support = Atbalsta process

## Jaunu un nenosauktu lietu nosaukumi

untitled-journey = Klienta ceļojums bez nosaukuma
untitled-stage = Posms bez nosaukuma
untitled-step = Solis bez nosaukuma
untitled-card = Tukša kartīte
untitled-persona = Persona bez vārda

## Kā skaitļi, ja persona nav nosaukta

traveller-everyone = Visi klienti

### Lauki

field-title = Virsraksts
field-name = Vārds
field-details = Sīkāk
field-text = Teksts
field-position = Vieta
field-description = Apraksts
field-tags = Birkas
field-color = Krāsa
field-scenario = Scenārijs
field-state = Situācija
field-language = Kartes valoda
field-date = Datums
field-target = Apmierinātības mērķvērtība
field-role = Loma
field-kind = Veids
field-segment = Klientu segments
field-segment-share = Segmenta īpatsvars
field-goals = Mērķi
field-needs = Vajadzības
field-frustrations = Grūtības
field-quote = Citāts
field-stage = Posms
field-step = Solis
field-benchmark = Salīdzinājums
field-context = Apstākļi
field-traits = Rakstura iezīmes
field-picture = Attēls
field-value = Vērtība klientam
field-links = Kartē
field-persona = Persona
add-trait = Pievienot iezīmi
field-version = Versija
field-designed-by = Autors
field-designed-for = Kam
field-form = Forma
field-section = Daļa
field-place = Par ko jautāts
field-survey-answers = Atbildes
field-period = Periods
field-invited = Cik cilvēkiem jautāts
field-customers = Klientu pavisam
field-incentive = Balva par atbildi
field-better = Virziens
field-metric-target = Mērķvērtība
field-trigger = Kad
field-cadence = Cik bieži
value-more-is-better = Vairāk ir labāk
value-less-is-better = Mazāk ir labāk
value-tip = 0–5; atstājiet tukšu, ja tam nav nozīmes
value-hint = Ko šis posms klientam dod un ko no klienta prasa, katrs punkts no 0 līdz 5.
field-span = Pēdējais solis
field-personas = Personas
field-duration = Ilgums
field-waiting = Gaidīšanas laiks
field-going-on = Cik turpina ceļojumu
field-next = Nākamais solis
field-condition = Nosacījums
field-scores = Vērtējumi
field-gap = Atšķirība no gaidītā
field-evidence = Pamatojums
field-source = Avots
field-n = Atbilžu skaits (n)
field-channel = Kanāls
field-channel-name = Kanāla nosaukums
field-moment-of-truth = Patiesības mirklis
field-standard = Apkalpošanas standarts
field-standard-target = Robežvērtība
field-unit = Mērvienība
field-standard-goal = Cik bieži tam jāizpildās
field-standard-met = Izpildīts
field-tally = Cik no cik
field-severity = Nopietnība
field-share = Klientu īpatsvars
field-recovery = Ko darām, ja tā notiek
field-loop = Atgriezeniskās saites cikls
field-caused-by = Cēloņi
field-causes = Sekas
field-impact = Ietekme
field-effort = Darbietilpība
field-reach = Aptvērums (klienti mēnesī)
field-confidence = Pārliecība
field-owner = Atbildīgais
field-due = Termiņš
field-status = Statuss
field-measure = Kā mērīs panākumus
field-answers = Kādus sāpju punktus risina
field-answered-by = Uzlabojumu iespējas, kas to risina
field-promised = Solītais
field-outcome = Iznākums
field-kept = Turēts
field-handover = Nodošana
field-giver = Nodod
field-receiver = Saņem

## Ko laukā redz vērtības vietā

value-none = Nav
value-mixed = Dažādas vērtības
value-automatic = Automātiski
value-everybody = Visi
value-other-channel = Cits kanāls…
value-yes = jā
value-no = nē
value-present = ir, bez skaitļiem

## Ko redz tukšā laukā

field-refused = „{ $text }” šeit neder: jāievada { $takes }. Iepriekšējā vērtība ir saglabāta.
field-refused-empty = „{ $text }” šeit neder: jāievada { $takes }. Nekas netika saglabāts.
takes-amount = skaitlis, kas nav mazāks par 0
takes-count = vesels skaitlis
takes-date = datums
takes-number = skaitlis
takes-score = skaitlis no 1 līdz 5
takes-share = daļa no 0 līdz 100%
takes-tally = cik no cik, piem., 104/143
takes-timespan = laika ilgums, piem., 20 min
takes-worth = skaitlis no 0 līdz 5
hint-example = piem., { $example }
hint-one-per-line = Katrā rindā viens
hint-tags = Vārdi, atdalīti ar komatiem
hint-persona-name = Vārds, varbūt arī vecums
hint-persona-role = Daži vārdi, kas šo personu atšķir no pārējām
hint-trait-high = Otrs gals, piemēram, drosmīgs
hint-trait-low = Viens gals, piemēram, piesardzīgs
hint-empathy-title = Situācija dažos vārdos
hint-scenario = Kādā situācijā un kāpēc klients dodas ceļā?
hint-standard = Piemēram: atbilde divu minūšu laikā
hint-recovery = Piemēram: atvainoties, atzvanīt, atlīdzināt
hint-measure = Piemēram: apmierinātība ar sūtījuma izsekošanu vismaz 3,5
hint-source = Kura intervija, aptauja vai pārskats

## Teksta gabaliņi kartē un tai blakus

piece-quoted = „{ $text }”
piece-k-of-n = { $k }{"\u00A0"}no{"\u00A0"}{ $n }
piece-n = n = { $n }
piece-percentage-points = { $count ->
    [zero] { $points } procentpunktu
    [one] { $points } procentpunkts
   *[other] { $points } procentpunkti
}
piece-share-of-customers = { $percent } klientu
piece-severity = Nopietnība { $severity }/5
piece-impact-effort = Ietekme { $impact }, darbietilpība { $effort }
piece-met = izpildīts:{"\u00A0"}{ $percent } (n = { $n })
piece-kept = turēts:{"\u00A0"}{ $percent } (n = { $n })
piece-response = atbildēja { $k } no { $n } ({ $percent })
piece-interval = 95%: { $range }
piece-promised-outcome = solīts – { $promised }, iznākums – { $outcome }
piece-promised = solīts – { $promised }
piece-outcome = faktiski { $outcome }
piece-moment-of-truth = Patiesības mirklis
piece-one-named = { $kind } „{ $name }”
piece-list = { $items } un { $last }

### Karte

map-title = { $title } – klienta ceļojuma karte
map-description = Klienta ceļojuma karte „{ $title }”: { $stages }, { $steps }, { $lanes }, { $personas }.
map-part-step = Šeit redzams { $from }. solis no { $total }.
map-part-steps = Šeit redzami { $from }.–{ $to }. solis no { $total }.
map-total = Kopā
map-cause = no cēloņa uz sekām
map-go-on = { $percent } turpina
map-active = Ilgums
map-waiting = Gaidīšana
map-target = Mērķvērtība { $value }
map-target-met = Mērķvērtība { $value }: sasniegta
map-before = { $period }: { $value }
map-target-met-perhaps = Mērķvērtība { $value }: sasniegta, bet var būt nejaušība
map-target-missed = Mērķvērtība { $value }: nav sasniegta
map-target-perhaps = Mērķvērtība { $value }: nav sasniegta, bet var būt nejaušība
map-legend = Personas
map-scale = Apmierinātība, 1–5
map-no-scores = Vērtējumu vēl nav

## Tukšums: ko darīt tālāk

empty-map = Karte vēl ir tukša.
empty-map-hint = Sāciet ar posmu un pievienojiet tam soļus: pa vienam katram brīdim, ko klients atcerētos.
empty-lanes-hint = Pievienojiet joslu: ko klients dara, kur satiekaties, kas traucē.
empty-personas = Personu vēl nav
empty-personas-hint = Pievienojiet pirmo: kas dodas šajā ceļojumā?
empty-empathy-hint = Ko viena persona vienā situācijā redz, dzird, saka, dara, domā un jūt? Pievienojiet empātijas karti un pierakstiet, ko zināt.
empty-empathy = Empātijas kartes vēl nav
empty-selection-hint = Izvēlieties kaut ko kartē, lai redzētu un mainītu tā saturu.

### Izvēlnes, skati un paneļi

menu-file = Fails
menu-edit = Rediģēt
menu-insert = Ievietot
menu-map = Karte
menu-view = Skats
menu-help = Palīdzība
menu-recent = Nesen lietotie faili
menu-recent-empty = Nav nesen lietotu failu
menu-samples = Paraugi
menu-language = Valoda
menu-theme = Izskats
menu-add-lane = Josla
menu-add-line = Rasējuma līnija

view-map = Karte
view-empathy = Empātijas karte
view-personas = Personas
view-insights = Atziņas
insights-pains = nopietnība × īpatsvars × svarīgums
insights-opportunities = aptvērums × ietekme × pārliecība ÷ darbietilpība
insights-drag = velciet, lai pārvietotu
insights-unplaced = Vēl nav novietots: ievelciet matricā
insights-board-more = { $count ->
    [zero] Vēl { $count } ir uzlabojumu iespēju sarakstā
    [one] Vēl { $count } ir uzlabojumu iespēju sarakstā
   *[other] Vēl { $count } ir uzlabojumu iespēju sarakstā
}
insights-matrix-tip = Velciet vai lietojiet bulttaustiņus, lai mainītu ietekmi un darbietilpību. Noklikšķiniet, lai redzētu kartē.
insights-curves = Brīži
insights-gaps = Piedzīvotais un gaidītais
insights-gaps-note = vispirms tas, kas visvairāk atpaliek no gaidītā
insights-needs = 0–20, Ulwick
insights-over-served = atstāt, kā ir?
insights-value = ko tas dod un ko prasa
insights-moments = zemākais vērtējums, apkalpošanas standarts
insights-unscored = Vēl nav vērtējuma
insights-kept = turēti { $k } no { $n }
insights-trend = { $metric } laika gaitā
insights-assumed = { $percent } pieņēmumu
insights-more = { $count ->
    [zero] Rādīt vēl { $count }
    [one] Rādīt vēl { $count }
   *[other] Rādīt vēl { $count }
}
insights-fewer = Rādīt mazāk
insights-alike = { $count ->
    [zero] tikpat vēl { $count } soļos
    [one] tikpat vēl { $count } solī
   *[other] tikpat vēl { $count } soļos
}
insights-one-scored = Vērtējums ir tikai vienam solim
insights-all-alike = Visiem novērtētajiem soļiem ({ $count }) ir vienāds vērtējums
insights-rule = { $rule } { $value }: vidējais no { $strongest } ({ $step }) un { $end } beigās
insights-rule-evidence = vājākais no abiem: { $evidence }
insights-mean-rests-on = { $count ->
    [zero] Vidējais no { $count } vērtējumiem, vājākais no tiem: { $evidence }
    [one] Vidējais no { $count } vērtējuma, pamatojums: { $evidence }
   *[other] Vidējais no { $count } vērtējumiem, vājākais no tiem: { $evidence }
}
insights-estimate-from = aplēse no vērtējumiem; vājākais pamatojums: { $evidence }
insights-since = salīdzinot ar { $period }: { $change }
insights-change = Periodā no { $from } līdz { $to }: { $change }
insights-about-pains = Vispirms tas, kas traucē visvairāk. Punktiņi ir nopietnība (1–5); skaitlis ir tās reizinājums ar klientu īpatsvaru un ar to, cik svarīgs viņiem ir solis. „Uzklausīts”, „pieņemts izskatīšanai” un „veikti pasākumi” rāda, cik tālu ir mūsu atbilde.
insights-about-matrix = Cik ļoti katra uzlabojuma iespēja palīdz klientam un cik darba tā prasa. Lielāks aplis ir svarīgāks; ātrie ieguvumi ir augšā pa kreisi.
insights-about-gaps = Cik apmierināti klienti bija (krāsainā zīme) un ko viņi gaidīja (pelēkā zīme), abi no 1 līdz 5. Skaitlis ir atšķirība.
insights-about-curves = Katras personas apmierinātība (1–5): zemākais, labākais un pēdējais vērtējums un visu vidējais. „Spilgtākais brīdis un beigas” ir vidējais no vērtējuma, kas ir vistālāk no 3, un pēdējā: tas, ko cilvēki parasti atceras.
insights-about-trend = Viens punkts katram periodam un tā atbilžu skaits (n). Iekrāsotais laukums rāda, cik tālu vērtību var pārbīdīt nejaušība vien.
insights-about-metrics = Visi skaitļi no aptaujām un uzskaites par pēdējo periodu. Noklikšķiniet, lai redzētu aptauju.
insights-about-moments = Saskares punkti, kas izšķir, vai klients paliks, atgriezīsies vai ieteiks. Skaitlis ir zemākā apmierinātība (1–5) šajā vietā; stabiņš rāda, cik bieži ievērots apkalpošanas standarts, pārtrauktā līnija ir mērķvērtība.
insights-about-promises = Ko solām un cik bieži to izpildām. Stabiņš ir to reižu īpatsvars, kad solījums turēts, tievā līnija uz tā ir 95% ticamības intervāls.
insights-about-standards = Ko apņemamies ievērot saskares punktā un kādā daļā saskaitīto gadījumu tas izdevies. Pārtrauktā līnija ir mērķvērtība, tievā līnija uz stabiņa ir 95% ticamības intervāls.
insights-about-opportunities = Ko darīt vispirms: klienti mēnesī × ietekme (1–5) × pārliecība ÷ darbietilpība (1–5). Ja kāda no četriem trūkst, skaitļa nav un uzlabojuma iespēja ir zem pārējām.
insights-about-needs = Cik svarīgs ir solis un cik tālu atpaliek apmierinātība: svarīgums + max(svarīgums − apmierinātība, 0), abi no 0 līdz 10 (Ulwick). Virs 15 ir ļoti liela, virs 12 liela, virs 10 vērts ielūkoties.
insights-about-over-served = Soļi, kuros apmierinātība pārsniedz svarīgumu vismaz par 1: pietiekami labi, tāpēc pūles, iespējams, vairāk noder citur.
insights-about-value = Ko katrs posms dod (pa labi) un ko tas klientam prasa (pa kreisi): ekonomiskā, funkcionālā, emocionālā un simboliskā vērtība. Skaitlis ir atšķirība, no −20 līdz 20.
insights-about-evidence = Kā iegūti apmierinātības vērtējumi kartē. Noklikšķiniet uz rindas, lai kartē redzētu pirmo no tiem, un vēlreiz, lai redzētu nākamo.
insights-about-findings = Par ko vērts pajautāt un kāpēc tas svarīgi. Noklikšķiniet, lai tur nokļūtu.
insights-tile-nps = Vai viņi mūs ieteiktu, 0–10? Veicinātāju (9–10) īpatsvars mīnus kritizētāju (0–6) īpatsvars, no −100 līdz 100.
insights-tile-csat = Cik daudzi ir apmierināti: divu labāko atbilžu īpatsvars.
insights-tile-ces = Cik viegli bija nokārtot: atbilžu vidējais no 1 līdz 7; lielāks ir vieglāk.
insights-tile-ces-one = Cik daudz pūļu tas prasīja: atbilžu vidējais no 1 līdz 5; mazāks ir vieglāk.
insights-tile-satisfaction = Cik apmierināti viņi ir: atbilžu vidējais aptaujas skalā.
insights-tile-kpi = Skaitlis, kam komanda seko, par pēdējo periodu.
insights-tile-rests = „95%” rāda, kur vērtība lielākoties būtu, ja būtu jautāts citiem (ticamības intervāls); n ir atbilžu skaits.
insights-tile-lowest = Zemākais apmierinātības vērtējums kartē (1–5) un kuram tas ir. „Beigas” ir šīs personas vērtējums pēdējā solī, „vidēji” ir visu tās novērtēto soļu vidējais.
insights-tile-last = Cik apmierināta ir persona pēdējā solī (1–5): tā, kurai ceļojums beidzas vissliktāk.
insights-tile-coverage = Mērīto vai novēroto apmierinātības vērtējumu īpatsvars; pārējie ir pieņēmumi. Noklikšķiniet, lai kartē redzētu pirmo pieņēmumu, un vēlreiz, lai redzētu nākamo.
insights-filter = Kartē redzama tikai persona { $who }. Atziņas ir par visiem.
insights-filter-hidden = Kartē paslēpts: { $who }. Atziņas ir par visiem.
insights-missing = Ko karte vēl varētu pastāstīt
insights-no-scores = Ceļojuma augstākie un zemākie punkti
    .hint = Novērtējiet soļus apmierinātības līknē no 1 līdz 5.
insights-no-gaps = Piedzīvotais un gaidītais
    .hint = Norādiet solim gan apmierinātību, gan gaidas.
insights-no-pains = Kas traucē visvairāk
    .hint = Pierakstiet sāpju punktus ar nopietnību un klientu īpatsvaru.
insights-no-opportunities = Ko darīt vispirms
    .hint = Pierakstiet uzlabojumu iespējas ar ietekmi un darbietilpību.
insights-no-moments = Patiesības mirkļi
    .hint = Atzīmējiet saskares punktus, kuros klients izlemj, vai palikt pie jums.
insights-no-promises = Solījumi un to izpilde
    .hint = Pievienojiet solījumu joslu un norādiet, cik bieži katrs tiek turēts.
insights-no-needs = Neapmierinātās vajadzības
    .hint = Norādiet solim apmierinātību un svarīgumu.
insights-no-value = Vērtība klientam
    .hint = Izvēlieties posmu un izsveriet, ko tas dod un ko prasa.
insights-no-metrics = Ko saka aptaujas
    .hint = Importējiet aptaujas atbildes: NPS, CSAT, CES vai savu rādītāju.

panel-stages = Posmi
panel-lanes = Joslas
panel-personas = Personas
panel-empathy-maps = Empātijas kartes
panel-selected = Atlasīts: { $what }
panel-expand = Izvērst
panel-collapse = Sakļaut

theme-system = Kā sistēmā
theme-light = Gaišs
theme-dark = Tumšs

### Atsaukšana: izmaiņas nosaukums

change-add = Pievienot { $what }
change-edit = Rediģēt { $what }
change-rename = Pārdēvēt { $what }
change-move = Pārvietot { $what }
change-delete = Dzēst { $what }
change-cut = Izgriezt { $what }
change-paste = Ielīmēt { $what }
change-duplicate = Dublēt { $what }
change-score = Novērtēt { $what }
change-span = Izstiept { $what }
change-link = Saistīt { $what }

### Komandas

## Fails

cmd-new = Jauns
    .tip = Sākt tukšu klienta ceļojumu
cmd-open = Atvērt…
    .tip = Atvērt klienta ceļojumu no faila
cmd-save = Saglabāt
    .tip = Saglabāt klienta ceļojumu tā failā
cmd-save-as = Saglabāt kā…
    .tip = Saglabāt klienta ceļojumu citā failā
cmd-export = Eksportēt…
    .tip = Izveidot no kartes attēlu, PDF, tabulu vai tekstu
cmd-import = Importēt…
    .tip = Izveidot klienta ceļojumu no tabulas, Mermaid diagrammas vai Markdown faila
cmd-import-survey = Importēt aptaujas atbildes…
    .tip = Aprēķināt rādītāju no tabulas atbildēm un ielikt to kartē
cmd-close = Aizvērt
    .tip = Aizvērt šo klienta ceļojumu
cmd-quit = Iziet
    .tip = Aizvērt visus klientu ceļojumus un beigt darbu

## Rediģēt

cmd-undo = Atsaukt
    .tip = Atsaukt pēdējo izmaiņu
cmd-undo-what = Atsaukt: { $what }
cmd-redo = Atcelt atsaukšanu
    .tip = Veikt atsaukto izmaiņu vēlreiz
cmd-bring-back = Atjaunot tekstu
    .tip = Tas, ko rakstījāt, kad nospiedāt Esc
cmd-redo-what = Atcelt atsaukšanu: { $what }
cmd-cut = Izgriezt
    .tip = Pārvietot atlasīto uz starpliktuvi
cmd-copy = Kopēt
    .tip = Kopēt atlasīto uz starpliktuvi
cmd-paste = Ielīmēt
    .tip = Ievietot starpliktuves saturu; saraksti un tabulas kļūst par kartītēm
cmd-copy-picture = Kopēt karti kā attēlu
    .tip = Ievietot karti starpliktuvē kā attēlu prezentācijai vai ziņai
cmd-copy-svg = Kopēt karti kā SVG
    .tip = Ievietot karti starpliktuvē kā SVG tekstu zīmēšanas programmai
cmd-duplicate = Dublēt
    .tip = Izveidot atlasītā kopiju tam blakus
cmd-delete = Dzēst
    .tip = Dzēst atlasīto
cmd-select-all = Atlasīt visu
    .tip = Atlasīt visas kartītes
cmd-select-none = Noņemt atlasi
    .tip = Neatlasīt neko
cmd-edit-text = Rediģēt tekstu
    .tip = Mainīt atlasītā tekstu vai nosaukumu
cmd-put-note = Ielikt piezīmi ceļojumā…
cmd-link-note = Saistīt piezīmi ar kartīti…
cmd-remove-picture = Noņemt personas attēlu
    .tip = Atkal rādīt iniciāļus
cmd-find = Meklēt…
    .tip = Meklēt pēc teksta, birkas, personas, kanāla vai veida
cmd-find-next = Meklēt nākamo
    .tip = Pāriet uz nākamo atbilstību
cmd-find-previous = Meklēt iepriekšējo
    .tip = Pāriet uz iepriekšējo atbilstību

## Ievietot

cmd-add-stage = Posms
    .tip = Pievienot posmu aiz atlasītā
cmd-add-step = Solis
    .tip = Pievienot soli aiz atlasītā
cmd-add-usual = Parastās joslas
    .tip = Pievienot to, kas kartē parasti ir un šeit trūkst: klienta darbības, saskares punkti, apmierinātība, sāpju punkti, uzlabojumu iespējas
cmd-add-lane = Josla…
    .tip = Pievienot joslu zem atlasītās
cmd-add-line = Rasējuma līnija…
    .tip = Pievienot vienu no trim pakalpojuma rasējuma līnijām
cmd-add-card = Kartīte
    .tip = Pievienot kartīti atlasītajai šūnai
cmd-add-persona = Persona
    .tip = Pievienot personu
cmd-add-note = Piezīme empātijas kartē
cmd-choose-picture = Personas attēls…
    .tip = Izvēlēties PNG, JPEG vai WebP attēlu; to samazina un glabā klienta ceļojuma failā
cmd-add-empathy = Empātijas karte

## Pārvietot

cmd-move-left = Pārvietot pa kreisi
    .tip = Pārvietot atlasīto par vienu soli pa kreisi
cmd-move-right = Pārvietot pa labi
    .tip = Pārvietot atlasīto par vienu soli pa labi
cmd-move-up = Pārvietot uz augšu
    .tip = Pārvietot atlasīto augstāk
cmd-move-down = Pārvietot uz leju
    .tip = Pārvietot atlasīto zemāk

## Vērtējumi

cmd-branch = Atzarot no šejienes…
    .tip = Uzrakstīt soli savā atzarā: ceļojums var iet caur to vai turpināties kā līdz šim
cmd-lead-to = Ved uz soli…
    .tip = Izvēlēties soļus, uz kuriem ceļojums no šejienes var turpināties
cmd-score-1 = Vērtējums 1
    .tip = Ļoti neapmierināts
cmd-score-2 = Vērtējums 2
    .tip = Neapmierināts
cmd-score-3 = Vērtējums 3
    .tip = Ne apmierināts, ne neapmierināts
cmd-score-4 = Vērtējums 4
    .tip = Apmierināts
cmd-score-5 = Vērtējums 5
    .tip = Ļoti apmierināts
cmd-score-clear = Noņemt vērtējumu
    .tip = Atstāt soli bez vērtējuma

## Skats

cmd-zoom-in = Tuvināt
    .tip = Rādīt karti lielāku
cmd-zoom-out = Tālināt
    .tip = Rādīt karti mazāku
cmd-zoom-100 = Faktiskais lielums
    .tip = Rādīt karti 100% lielumā
cmd-zoom-fit = Ietilpināt logā
    .tip = Rādīt visu karti
cmd-show-all-lanes = Rādīt visas joslas
    .tip = Atgriezt paslēptās joslas
cmd-only-persona = Rādīt tikai šo personu
    .tip = Tikai šīs personas skaitļi; kartītes, kas attiecas tikai uz citiem, ir blāvas
cmd-next-persona = Rādīt nākamo personu atsevišķi
    .tip = Personas citu pēc citas un beigās atkal visas
cmd-all-personas = Rādīt visas personas
    .tip = Atgriezt paslēptās personas
cmd-journey-properties = Klienta ceļojuma īpašības
    .tip = Rādīt paša klienta ceļojuma īpašības
cmd-toggle-outline = Struktūra
    .tip = Rādīt vai paslēpt struktūru kreisajā pusē
cmd-toggle-inspector = Īpašības
    .tip = Rādīt vai paslēpt īpašības labajā pusē
cmd-reduce-motion = Mazāk kustību
    .tip = Nekas neslīd un neizgaist pamazām: viss uzreiz ir savā vietā
cmd-go-to-inspector = Pāriet uz īpašībām un atpakaļ
cmd-go-to-outline = Pāriet uz struktūru un atpakaļ
cmd-go-to-menu = Pāriet uz izvēlnēm un atpakaļ
    .tip = F10 vai Alt vien: bultas pārvietojas, burti lec, Esc atgriežas
cmd-next-finding = Nākamais konstatējums
    .tip = Pāriet uz nākamo konstatējumu
cmd-toggle-findings = Konstatējumi
    .tip = Rādīt vai paslēpt to, par ko kartē vērts pajautāt

## Palīdzība

cmd-palette = Visas komandas…
    .tip = Atrast un izpildīt jebkuru komandu
cmd-shortcuts = Īsinājumtaustiņi
    .tip = Rādīt visus īsinājumtaustiņus
cmd-about = Par Polku
    .tip = Versija un licences

### Sākuma ekrāns

start-title = Polku
start-subtitle = Klientu ceļojumu kartes bezsaistē, vienkāršos failos
start-new = Jauns klienta ceļojums
start-open = Atvērt…
start-recent = Nesen lietotie
start-recent-empty = Šeit būs klientu ceļojumi, ko atvērsiet vai saglabāsiet.
start-recent-missing = Faila vairs nav
start-paste = Ctrl+V izveido ceļojumu no nokopētas tabulas, Markdown teksta vai Mermaid diagrammas.
start-samples = Paraugi
start-samples-hint = Gatavi klientu ceļojumi, ko apskatīt. Tie atveras kā kopijas, tāpēc sabojāt neko nevar.
start-templates = Veidnes
start-drop = Ievelciet šeit ceļojumus, tabulas, Markdown vai Mermaid failus

### Statusa josla

bar-saved = Saglabāts
bar-unsaved = Nesaglabātas izmaiņas
bar-saving = Notiek saglabāšana…
bar-save-failed = Nav saglabāts
bar-never-saved = Vēl nav saglabāts
bar-name = Klienta ceļojuma nosaukums: noklikšķiniet, lai mainītu
bar-no-findings = Konstatējumu nav
bar-coverage = pamatojuma pārklājums { $percent }
bar-digits = taustiņi 1–5: { $name }
bar-zoom = Tālummaiņa { $percent }

### Paziņojumi

toast-deleted = Izdzēsts: { $what }
toast-deleted-with = Izdzēsts: { $what }, tostarp { $more }
toast-cut = Izgriezts: { $what }
toast-cut-with = Izgriezts: { $what }, tostarp { $more }
toast-saved = Saglabāts: { $name }
toast-given-up = Atmests: „{ $text }”
toast-file-gone = Faila „{ $name }” vairs nav. Saglabājiet, lai to izveidotu no jauna.
toast-open-elsewhere = „{ $name }” ir atvērts arī citā Polku logā. Kas saglabās vēlāk, tam pajautās, pirms kaut kas tiek aizstāts.
toast-exported = Eksportēts: { $name }
toast-imported = Importēts: { $name }
toast-recovered = Nesaglabātās izmaiņas atjaunotas: { $name }
toast-map-copied = Karte ir starpliktuvē
toast-map-not-copied = Starpliktuve attēlu nepieņēma. Eksportējiet karti kā PNG.
toast-nothing-to-paste = Starpliktuvē nav nekā, kas šeit derētu
toast-no-text = Starpliktuvē nav teksta; šeit var ielīmēt tabulu, Markdown vai Mermaid
toast-paste-where = Vispirms atlasiet šūnu, tad ielīmējiet
toast-paste-where-note = Vispirms izvēlieties daļu: piezīmes nonāks tur.
toast-picture-whose = Vispirms izvēlieties personu: attēls nonāks pie tās.
toast-preferences-lost = Iestatījumi saglabāsies tikai līdz Polku aizvēršanai. { $folder }: { $cause }
toast-no-findings = Šajā kartē konstatējumu nav
toast-no-effect = Šeit tas nav iespējams

### Jautājumi

dialog-ok = Labi
dialog-cancel = Atcelt
dialog-close = Aizvērt
dialog-save-title = Saglabāt klienta ceļojumu
dialog-untitled-file = bez-nosaukuma.journey.ron
dialog-journey-files = Polku klientu ceļojumi

## Aizverot ar nesaglabātām izmaiņām

guard-title = Vai saglabāt izmaiņas klienta ceļojumā „{ $name }”?
guard-text = Atmestās izmaiņas nevarēs atgūt.
guard-pasted = Ielīmētais teksts kļūs par jaunu klienta ceļojumu šī vietā.
guard-save = Saglabāt
guard-discard = Atmest izmaiņas
guard-cancel = Atcelt

## Pēc avārijas

recovery-title = Polku aizvērās, pirms „{ $name }” tika saglabāts
recovery-text = Izmaiņas nav zudušas. Vai tās atjaunot, vai turpināt ar pēdējo saglabāto failu?
recovery-text-unsaved = Tas vēl nebija saglabāts failā, taču uzrakstītais nav zudis. Vai to atjaunot?
recovery-text-gone = Tā faila vairs nav, taču uzrakstītais nav zudis. Vai to atjaunot?
recovery-restore = Atjaunot izmaiņas
recovery-discard = Lietot saglabāto failu
recovery-later = Izlemt vēlāk
recovery-when = Pēdējo reizi mainīts { $date }
recovery-torn = Pašas beigas neizdevās nolasīt: pēdējās izmaiņas var trūkt.

## Pirms faila aizstāšanas

overwrite-title = Vai aizstāt „{ $name }”?
overwrite-text = Fails ar šādu nosaukumu jau ir. Tā saturs zudīs.
overwrite-replace = Aizstāt
place-text = Šajā sistēmā nav failu loga. Ierakstiet faila ceļu; ~/ ir jūsu mājas mape.
place-path = Faila ceļš

## Fails mainīts citur

changed-title = Failu „{ $name }” ir mainījusi cita programma
changed-text-clean = Kopš pēdējās saglabāšanas nekas nav mainīts. Tas, ko redzat, tagad ir tikai šajā logā.
changed-text-unsaved = Jums ir savas nesaglabātas izmaiņas. Nekas nav pārrakstīts.
changed-reload = Ielādēt failu vēlreiz
changed-reload-clean = Parāda citas programmas rakstīto tagad redzamā vietā.
changed-reload-unsaved = Parāda citas programmas rakstīto. Jūsu nesaglabātās izmaiņas zudīs.
changed-keep = Paturēt savu versiju
changed-keep-text = Jūsu versija paliek atvērta, nesaglabāta. Fails paliek tāds, kādu to atstāja cita programma, līdz jūs saglabājat; tad to aizstāj jūsu versija.
changed-elsewhere = Saglabāt savu citā failā…
changed-elsewhere-text = Paliek abas: jūsu versija ar citu nosaukumu, fails tāds, kādu to atstāja cita programma.
changed-replace = Aizstāt failu
changed-replace-text = Jūsu versija tiek saglabāta. Citas programmas rakstītais zudīs.

### Ja kaut kas neizdodas: kas notika, kas palika, ko darīt

error-open = Failu „{ $name }” neizdevās atvērt
error-open-kept = Fails nav skarts.
error-save = Failu „{ $name }” neizdevās saglabāt
error-save-kept = Jūsu izmaiņas joprojām ir šajā logā, un fails palicis, kāds bija.
error-save-advice = Mēģiniet citu mapi vai citu nosaukumu.
save-elsewhere = Izvēlēties citu vietu…
error-export = Eksports uz „{ $name }” neizdevās
error-export-advice = Mēģiniet citu mapi vai citu nosaukumu.
error-picture = No faila „{ $name }” neizdevās iegūt personas attēlu
error-picture-kept = Persona ir tāda pati kā iepriekš.
error-import = Failu „{ $name }” neizdevās importēt
error-recovery = Nesaglabātās izmaiņas avārijas gadījumā nebūs atjaunojamas
error-recovery-advice = Saglabājiet bieži, līdz tas ir novērsts.
error-cause = Cēlonis: { $cause }
error-folder = Mape: { $folder }
error-cell = Šūna { $cell }
error-place = { $line }. rinda, { $column }. kolonna
error-change = Šī izmaiņa kartei vairs neder
error-change-kept = Nekas netika mainīts.

## Kāpēc klienta ceļojumu nevar nolasīt

read-io = to nevar nolasīt: { $cause }
read-missing = šāda faila nav
read-permission = jums nav atļauts to lasīt; pārbaudiet tā piekļuves tiesības
read-folder = tā ir mape, nevis fails
read-too-large = fails ir lielāks par { $size }{"\u00A0"}MiB, un tik liels klienta ceļojums nemēdz būt; izvēlieties citu failu
read-not-utf8 = tas nav UTF-8 teksts; saglabājiet failu kā UTF-8
read-empty = fails ir tukšs; klienta ceļojuma tajā nav
read-conflict-marks = git šeit atstājis konflikta zīmes; katrā vietā atstājiet vienu variantu un izdzēsiet zīmes
read-syntax = te jābūt { $expected }, bet ir { $found }
read-json = tas nav klienta ceļojuma JSON: { $cause }
read-other-format = tas nav Polku klienta ceļojums: tā formāts ir „{ $found }”
read-no-journey = tas nav Polku klienta ceļojums: tas nesākas ar (format: "polku-journey", version: 1, …)
read-newer-version = klienta ceļojuma formāta versija ir { $found }, bet šī programma lasa tikai līdz versijai { $newest }; atveriet to ar jaunāku Polku versiju
read-no-such-version = formāta versijas { $found } nav; jaunākā ir { $newest }
read-unknown-field = nezināms lauks „{ $found }”; te var būt { $expected }
read-unknown-word = nezināms vārds „{ $found }”; rakstiet { $expected }
read-missing-field = te trūkst lauka „{ $field }”
read-duplicate-field = lauks „{ $field }” te ir divreiz; atstājiet vienu
read-duplicate-key = atslēga { $key } te ir divreiz; atstājiet vienu
read-duplicate-id = identifikators „{ $id }” jau ir citam ierakstam; dodiet vienam no abiem citu
read-wrong-id = „{ $found }” nav identifikators, kas te derētu; tas izskatās kā „{ $prefix }_1”
read-no-such-lane = joslas „{ $id }” nav; pievienojiet to pie „rows” vai pārvietojiet tās kartītes uz citu joslu
read-wrong-date = „{ $found }” nav datums; rakstiet to šādi: 2026-03-12
read-wrong-timespan = „{ $found }” nav laika ilgums; rakstiet skaitli un s, min, h, d, wk vai mo, piemēram, „20 min”
read-not-finite = { $found } nav lietojams skaitlis; rakstiet citu vai izlaidiet lauku
read-out-of-bounds = { $found } te ir par lielu vai par mazu; rakstiet citu skaitli
read-wrong-bytes = tas nav attēls base64 formātā; izņemiet to un izvēlieties attēlu vēlreiz
read-too-deep = te iekavu cita citā ir vairāk nekā jebkurā klienta ceļojumā; izņemiet iekšējās
read-sign = „{ $sign }”
read-text = tekstam pēdiņās
read-number = skaitlim
read-boolean = true vai false
read-name = nosaukumam
read-score = skaitlim vai skaitlim ar pamatojumu (2.1, measured(n: 143))
read-end = faila beigām
read-other = kaut kam citam
read-found-end = faila beigas
read-open-text = šis teksts nav noslēgts ar pēdiņām
read-open-comment = šis komentārs nav noslēgts ar */
read-wrong-escape = tekstā aiz „\” var būt n, t, r, \ vai ", vai arī u un kods figūriekavās

## Kāpēc failu nevar ierakstīt

write-folder = šajā mapē nevar rakstīt: { $cause }
write-exists = šāds fails jau ir
write-failed = to nevar ierakstīt: { $cause }
write-permission = jums nav tādas atļaujas
write-no-folder = šādas mapes nav
write-full = disks ir pilns
write-read-only = disks ir aizsargāts pret rakstīšanu

## Imports: kas failā nav kārtībā (aiz „FILE:LINE:COLUMN:”)

import-too-much = tajā ir vairāk nekā { $most } soļu, vērtējumu un kartīšu; sadaliet failu
import-other-diagram = šī ir Mermaid diagramma „{ $found }”; par klienta ceļojumu var kļūt tikai „journey”
import-no-diagram = Mermaid klienta ceļojums sākas ar vārdu „journey”, bet šis sākas ar „{ $found }”
import-open-front-matter = ievaddati ir paša faila sākumā un beidzas ar rindu „---”, kas atkāpta tāpat kā pirmā; šeit tā nav
import-front-matter = šie ievaddati nav YAML: { $cause }
import-after-journey = aiz „journey” rindai jābeidzas; pārceliet „{ $found }” uz savu rindu
import-no-score = solim „{ $step }” nav vērtējuma; rakstiet to šādi: „Maksā: 3: Aino”
import-no-name = aiz „{ $word }” jābūt nosaukumam
import-no-step = pirms „{ $found }” jābūt soļa nosaukumam
import-journey-again = Mermaid diagrammā solis nevar sākties ar „{ $found }”; rakstiet „{ $instead }”
import-semicolon = „;” šeit Mermaid diagrammā nevar būt; rakstiet „#59;”
import-no-journey-here = šeit nav klienta ceļojuma: ne Mermaid ceļojuma, ne posmu vai soļu tabulas, ne virsrakstu ar sarakstiem
import-no-such-journey = klienta ceļojuma { $pick } nav; failā ir { $journeys }
import-no-such-sheet = lapā { $pick } nekā nav; saturs ir lapās { $sheets }
import-in-sheet = lapā „{ $read }”: { $cause }. Darbgrāmatā ir arī { $left }
    .cli = lai nolasītu citu lapu, pievienojiet --pick ar tās numuru: { $left }
import-packed-text = šī ir darbgrāmata, nevis teksts
    .cli = izlaidiet --from vai lasiet to ar --from xlsx
import-not-text = šis ir binārs fails, nevis teksts, lai ko teiktu nosaukums; atveriet to programmā, kas to izveidojusi, un saglabājiet kā CSV, XLSX vai Markdown
import-no-workbook = šī nav XLSX darbgrāmata, ko var nolasīt ({ $cause }); atveriet to izklājlapu programmā un saglabājiet no jauna
import-other-workbook = šī ir cita veida izklājlapa ({ $found }); atveriet to izklājlapu programmā un saglabājiet kā XLSX vai CSV
import-locked-workbook = darbgrāmatai ir parole, vai arī tā ir vecajā XLS formātā; atveriet to izklājlapu programmā un saglabājiet kā XLSX bez paroles
import-workbook-too-large = atpakota darbgrāmata pārsniedz { $most } MiB; saglabājiet vajadzīgo lapu atsevišķā darbgrāmatā
import-no-step-column = tabulā nav kolonnas „step”; tajā ir { $found }; nosauciet kādu no tām par „step”
    .cli = vai lasiet kādu no tām šādi: --map KOLONNA=step
import-no-such-column = tabulā nav kolonnas „{ $column }”; tajā ir { $found }
    .cli = kolonnu bez virsraksta var nosaukt pēc numura: #3=LAUKS ir trešā
import-two-columns = divas kolonnas ir „{ $column }”; atstājiet vienu
import-step-number = „{ $found }” nav soļa numurs; rakstiet 1, 2, 3 un tā tālāk
import-step-differs = { $number }. solis šeit ir „{ $found }”, bet { $line }. rindā „{ $before }”; nosauciet abus vienādi vai mainiet numuru
import-two-rows = „{ $persona }” solī „{ $step }” ir divreiz, pirmoreiz { $line }. rindā; atstājiet vienu rindu

## Imports: kas no faila ir izlaists

note-no-score = solim „{ $step }” nav vērtējuma; apmierinātība paliek tukša
note-off-scale = „{ $found }” nav skalā { $scale }; šis soļa „{ $step }” skaitlis paliek tukšs
note-no-number = „{ $found }” nav skaitlis; šis soļa „{ $step }” skaitlis paliek tukšs
note-scale = šķiet, ka vērtējumi ir skalā { $scale }
    .cli = ja tā ir, importējiet ar --scale { $scale }
note-comments = { $count ->
    [zero] { $count } komentāru ir izlaists
    [one] { $count } komentārs ir izlaists
   *[other] { $count } komentāri ir izlaisti
}
note-cut-off = „{ $found }” Mermaid diagrammā ir komentārs un ir izlaists; pašu zīmi raksta „#35;”
note-hidden = „{ $found }” Mermaid diagrammā ir komentārs un ir izlaists; pašu „%” raksta „#37;”
note-beyond-actors = „{ $found }” ir aiz trešā kola un ir izlaists, tāpat kā Mermaid diagrammā
note-replaced = „{ $found }” ir izlaists: klienta ceļojumam ir viens nosaukums un viens apraksts
note-looks = noformējums un iestatījumi ir izlaisti
note-open-directive = šī direktīva nav noslēgta; viss turpmākais ir izlaists, tāpat kā Mermaid diagrammā
note-open-description = šis apraksts nav noslēgts; tas un viss turpmākais ir izlaists, tāpat kā Mermaid diagrammā
note-other-diagram = Mermaid diagramma „{ $found }” ir izlaista
note-guessed-columns = kolonnas nolasītas šādi: { $found }
    .cli = lai kādu nolasītu citādi, pievienojiet --map "KOLONNA=LAUKS"
note-first-column = pirmā kolonna
note-unlabelled-column = kolonna bez virsraksta
note-free-text = šīs kolonnas nav pazīstamas un kļuva par brīva teksta joslām: { $found }
note-transposed = tabulā posmi vai soļi ir kolonnās; tā tika pagriezta
note-step-per-stage = tabulā nav soļu: katrs posms kļuva par vienu soli
note-other-sheets = nolasīta lapa „{ $read }”; pārējās izlaistas: { $left }
    .cli = lai nolasītu citu, pievienojiet --pick ar tās numuru: { $left }
note-prose = { $count ->
    [zero] { $count } rindkopu vai tabulu ārpus ceļojuma izlaists, pirmā: „{ $first }”
    [one] { $count } rindkopa vai tabula ārpus ceļojuma izlaista: „{ $first }”
   *[other] { $count } rindkopas vai tabulas ārpus ceļojuma izlaistas, pirmā: „{ $first }”
}
note-links = { $count ->
    [zero] izlaistas { $count } saišu adreses; to teksts saglabāts
    [one] izlaista { $count } saites adrese; tās teksts saglabāts
   *[other] izlaistas { $count } saišu adreses; to teksts saglabāts
}
note-encoding = teksts nav Unicode; tas nolasīts kā { $found }
note-read-on-scale = tādi vērtējumi kā „{ $found }” nolasīti skalā { $scale } un vienmērīgi pārrēķināti uz 1–5
note-read-as-score = { $count ->
    [0] „{ $found }” nolasīts kā pieņemta apmierinātība { $value }
    [zero] „{ $found }” nolasīts kā pieņemta apmierinātība { $value }, tāpat vēl { $count } sejas vai vārdi
    [one] „{ $found }” nolasīts kā pieņemta apmierinātība { $value }, tāpat vēl { $count } seja vai vārds
   *[other] „{ $found }” nolasīts kā pieņemta apmierinātība { $value }, tāpat vēl { $count } sejas vai vārdi
}
note-as-emotion = „{ $found }” nav vērtējums; tas kļuva par soļa „{ $step }” emociju, un vērtējums paliek tukšs
note-rows-as-steps = { $count ->
    [zero] vēl { $count } rindām ir savi vērtējumi, un tās kļuva par soļiem
    [one] vēl { $count } rindai ir savs vērtējums, un tā kļuva par soli
   *[other] vēl { $count } rindām ir savi vērtējumi, un tās kļuva par soļiem
}
note-score-again = solim „{ $step }” jau ir cits vērtējums; „{ $found }” ir izlaists
note-footer = rinda „{ $found }” ir zem tabulas un ir izlaista
note-open-quote = šīs pēdiņas nav aizvērtas: viss aiz tām nolasīts kā viena šūna
note-wrong-formulas = { $count ->
    [zero] { $count } formulas rāda kļūdas, piemēram, { $found }; to šūnas nolasītas kā tukšas
    [one] { $count } formula rāda kļūdu ({ $found }); tās šūna nolasīta kā tukša
   *[other] { $count } formulas rāda kļūdas, piemēram, { $found }; to šūnas nolasītas kā tukšas
}
note-no-results = { $count ->
    [zero] failā nav { $count } formulu rezultātu, un to šūnas nolasītas kā tukšas; atveriet un saglabājiet darbgrāmatu izklājlapu programmā
    [one] failā nav { $count } formulas rezultāta, un tās šūna nolasīta kā tukša; atveriet un saglabājiet darbgrāmatu izklājlapu programmā
   *[other] failā nav { $count } formulu rezultātu, un to šūnas nolasītas kā tukšas; atveriet un saglabājiet darbgrāmatu izklājlapu programmā
}
note-far-cells = { $count ->
    [zero] izlaistas { $count } šūnas pa labi no { $most }. kolonnas
    [one] izlaista { $count } šūna pa labi no { $most }. kolonnas
   *[other] izlaistas { $count } šūnas pa labi no { $most }. kolonnas
}
note-cell-comment = komentārs „{ $found }” izlaists
note-above = rinda „{ $found }” ir virs tabulas un tiek izlaista
note-beyond-columns = { $count ->
    [0] „{ $found }” ir kolonnā bez nosaukuma un ir izlaists
    [zero] „{ $found }” un vēl { $count } šūnas ir kolonnā bez nosaukuma un ir izlaistas
    [one] „{ $found }” un vēl { $count } šūna ir kolonnā bez nosaukuma un ir izlaistas
   *[other] „{ $found }” un vēl { $count } šūnas ir kolonnā bez nosaukuma un ir izlaistas
}
    .cli = lai to saglabātu, norādiet, kas ir kolonna: --map "#{ $number }=LAUKS"
note-no-evidence = „{ $found }” nav ne assumed, ne observed, ne measured; tas uzskatīts par pieņēmumu
note-evidence-alone = solim „{ $step }” nav apmierinātības; tās pamatojums ir izlaists
note-no-count = „{ $found }” nav atbilžu skaits un ir izlaists
note-no-severity = „{ $found }” nav nopietnība no 1 līdz 5 un ir izlaista
note-no-share = „{ $found }” nav īpatsvars, piemēram, 95 % vai 0,95, un ir izlaists
note-read-as-percent = „{ $found }” un pārējie šīs kolonnas skaitļi nolasīti kā procenti
note-read-as-yes = „{ $found }” uzskatīts par „jā”: tas atzīmē patiesības mirkli, un tā vārdi ir izlaisti
note-step-numbers = soļu numuri, piemēram, „{ $found }”, ir izlaisti: soļi ir rindu secībā
note-dashes = { $count ->
    [zero] { $count } šūnās ir tikai svītra, un tās nolasītas kā tukšas
    [one] { $count } šūnā ir tikai svītra, un tā nolasīta kā tukša
   *[other] { $count } šūnās ir tikai svītra, un tās nolasītas kā tukšas
}
note-no-yes = „{ $found }” nav ne yes, ne no; tas uzskatīts par „nē”
note-which-touchpoint = tabulā nav teikts, kurš saskares punkts ir patiesības mirklis; atzīmēts „{ $first }”
note-no-touchpoint = šeit nav saskares punkta, kas varētu būt patiesības mirklis
note-beyond-cards = „{ $found }” kolonnā „{ $column }” ne pie kā nepieder un ir izlaists

## Kas neietilpst Mermaid klienta ceļojumā

loss-different-scores = vērtējumi, kas personām atšķiras (soļi: { $count }; ierakstīts vidējais)
loss-no-score = trūkstošie vērtējumi (soļi: { $count }; Mermaid rāda 0)
loss-evidence = vērtējumu pamatojums
loss-sources = skaitļu avoti
loss-card-details = kartīšu papildu dati
loss-step-details = soļu papildu dati
loss-persona-details = personu papildu dati
loss-absent-personas = personas, kuru nav nevienā solī
loss-same-names = personas bez sava vārda
loss-numbered-names = viens vārds vairākām personām vai tā trūkums: tās atšķir skaitlis
loss-rows = nosauktās joslas un rasējuma līnijas
loss-bare-rows = joslas bez kartītēm
loss-colors = krāsas

### Eksports

export-title = Eksportēt
export-format = Formāts
export-view = Ko eksportēt
export-language = Valoda
export-page = Papīrs
export-page-fit = Satura lielumā
export-orientation = Orientācija
export-landscape = Ainava
export-portrait = Portrets
export-tile = Sadalīt pa vairākām lapām
export-hidden = Kartē paslēpts, bet eksportā iekļauts: { $what }
export-scale = Mērogs
export-team = Komandas noformējums
export-team-hint = Akcenta krāsa, logotips un fonti (.ron) vai PDF veidne (.typ)
export-team-files = Komandas fails
export-team-remove = Noņemt
export-team-pdf-only = Veidne maina tikai PDF.
export-preview-on-paper = Saturs kā uz papīra; failam ir savs izkārtojums.
export-theme = Krāsas
export-choose = Izvēlēties…
export-data = Dati
export-preview = Priekšskatījums
export-more-rows = { $count ->
    [zero] Vēl { $count } rindu.
    [one] Vēl { $count } rinda.
   *[other] Vēl { $count } rindas.
}
export-has-chart = Lapā ir arī diagramma.
export-text-goes-on = Teksts turpinās.
export-team-hint-looks = Akcenta krāsa, logotips un fonti (.ron)
export-team-font = Slaidi izmanto fontu „{ $font }”, bet to nesatur: instalējiet to tur, kur tos rādīs.
export-as-pdf = PDF
    .tip = Drukāšanai un sūtīšanai; ass jebkurā izmērā.
export-as-png = PNG
    .tip = Attēls prezentācijām, sarakstei un dokumentiem.
export-as-svg = SVG
    .tip = Zīmējums: ass jebkurā izmērā, un zīmēšanas programmas to var mainīt.
export-as-html = Tīmekļa lapa
    .tip = Viens fails, ko atver jebkura pārlūkprogramma, arī tālrunī un bez tīkla.
export-as-pptx = PowerPoint
    .tip = Slaidi, kuru tekstus, formas un tabulas var rediģēt, arī ar Impress un Keynote.
export-as-md = Markdown
    .tip = Teksts vikivietnei vai koda krātuvei.
export-as-xlsx = Excel
    .tip = Darbgrāmata: galvenie secinājumi, vērtējumi un uzlabojumu iespējas ar diagrammām, sāpju punkti, turpmākās darbības, solījumi, aptaujas, personas, avoti un tabula, ko Polku nolasa atpakaļ.
export-as-csv = CSV
    .tip = Tabula kā teksts jebkurai izklājlapu programmai; Polku to var nolasīt atpakaļ.
export-as-tsv = TSV
    .tip = Tas pats ar tabulatoriem, ko ielīmēt izklājlapā.
export-as-mmd = Mermaid
    .tip = Diagramma kā teksts vikivietnēm un koda krātuvēm.
export-as-json = JSON
    .tip = Viss klienta ceļojums ar visiem datiem citām programmām; Polku to var nolasīt atpakaļ.
export-run = Eksportēt
export-working = Notiek eksportēšana…
export-cancelled = Eksports atcelts
export-exists = Fails „{ $name }” jau pastāv. Tas nav mainīts: izvēlieties citu nosaukumu.
export-losses = Šajā failā nav: { $what }. JSON saglabā visu.
export-losses-markdown = No šī faila var importēt atpakaļ tikai Mermaid diagrammu. Tajā nav: { $what }. JSON saglabā visu.
export-losses-workbook = Importējot šo darbgrāmatu atpakaļ, zūd: { $what }. JSON saglabā visu.
export-wrong-scale = mērogs { $scale } nav iespējams; rakstiet skaitli, kas ir lielāks par 0, piemēram, 2
export-too-large = attēls būtu { $width } × { $height } pikseļu liels; katra mala drīkst būt līdz { $side } un viss attēls līdz { $megapixels } miljoniem pikseļu: rakstiet mērogu līdz { $scale }
export-failed = attēlu nevar uzzīmēt: { $cause }
export-no-empathy = šim ceļojumam nav empātijas kartes
export-too-many-rows = ir vairāk nekā { $most } rindu, un izklājlapā vairāk nesatilpst; eksportējiet CSV formātā
export-sheet-failed = izklājlapu neizdevās uzrakstīt: { $cause }
export-slides-failed = prezentāciju neizdevās uzrakstīt: { $cause }
export-sheet = { $page }. lapa no { $pages }
export-on-page = { $page }. lpp.
brand-unreadable = failu { $file } nevar nolasīt: { $cause }
brand-wrong = { $line }. rinda, { $column }. kolonna: { $cause }
brand-syntax = komandas datni šajā vietā nevar saprast ({ $cause }); rakstiet to šādi: „(accent: "#0b5d5e", logo: "logo.svg")”
brand-no-color = „{ $found }” nav krāsa; rakstiet, piemēram, #0b5d5e
brand-no-picture = { $file } nav attēls, ko pārskats var rādīt; dodiet SVG, PNG vai JPEG
brand-no-font = { $file } nav fonts, ko pārskats var izmantot; dodiet TTF vai OTF
xlsx-number = Nr.
xlsx-table = Dati importam
xlsx-table-note = Pēdējā lapa „{ $name }” ir paredzēta programmām: no tās Polku nolasa atpakaļ soļus, vērtējumus, saskares punktus, klientu sāpju punktus un uzlabojumu iespējas (JSON saglabā visu). Tās virsraksti visās valodās ir vienādi.
xlsx-promises = Solījumi un standarti
xlsx-time = Laiks un virzība
xlsx-all-steps = Visi soļi kopā
xlsx-text = Teksts
xlsx-said = Jūs teicāt
xlsx-did = Mēs izdarījām
xlsx-kept = Izpildīts (k)
xlsx-cases = Gadījumu skaits (n)
xlsx-kept-share = Izpildīto īpatsvars
xlsx-in-minutes = { $what } (min)
xlsx-nobody-goes = (no { $from }. soļa neiet uz { $to }.)
xlsx-known-satisfaction = Pamatojums: apmierinātība
xlsx-known-gap = Pamatojums: atšķirība
xlsx-low = 95%: no
xlsx-high = 95%: līdz
xlsx-on-five = Skalā 1–5
xlsx-change = Izmaiņas kopš iepriekšējā perioda
xlsx-change-verdict = Ko izmaiņas nozīmē
xlsx-better = Uz labo pusi; maz ticams, ka nejaušība
xlsx-worse = Uz slikto pusi; maz ticams, ka nejaušība
xlsx-no-source = Nav norādīts
format-svg = SVG, mērogojams zīmējums
format-png = PNG, attēls
format-pdf = PDF, drukāšanai un sūtīšanai
format-html = HTML, tīmekļa lapa
format-pptx = PowerPoint prezentācija
format-xlsx = Excel darbgrāmata
format-csv = CSV, ar komatiem atdalīta tabula
format-tsv = TSV, ar tabulatoriem atdalīta tabula
format-md = Markdown, teksts
format-md-in = Markdown ar Mermaid klienta ceļojumiem
format-mmd = Mermaid, diagramma kā teksts
format-json = JSON, citām programmām

### Meklēšana

find-placeholder = Meklēt ceļojumā
find-hint = Teksts, birka, persona, kanāls vai veids
find-position = { $at } no { $total }
find-none = Atbilstību nav
find-close = Aizvērt meklēšanu
find-all-personas = Visas personas

### Komandu palete

palette-placeholder = Rakstiet, ko gribat darīt
palette-none = Šādas komandas nav
palette-unavailable = Pašlaik nav pieejama

### Īsinājumtaustiņi un žesti

help-title = Tastatūra un pele
help-mouse = Pele
help-keyboard = Tastatūra
help-canvas = Kartē
help-walk = Pārvietoties pa karti
help-edit = Rediģēt tekstu
help-type = Pievienot kartīti ar ierakstīto tekstu
help-another = Rakstot: pabeigt tekstu un rakstīt vēl vienu aiz tā
help-new-line = Rakstot: jauna rinda
help-next-card = Pabeigt tekstu un sākt nākamo kartīti
help-next-step = Pabeigt tekstu un pāriet uz nākamo soli
help-give-up = Atmest un atstāt visu, kā bija; uzrakstīto var atjaunot
help-menu = Atvērt atlasītā izvēlni
help-score = Novērtēt atlasīto soli
help-drag = Pārvietot
help-drag-edge = Izstiept pār vairāk vai mazāk soļiem
help-drag-copy = Kopēt, nevis pārvietot
help-drag-point = Mainīt vērtējumu
help-select-more = Atlasīt vairākus
help-rubber-band = Atlasīt rāmī ietverto
help-pan = Bīdīt skatu
help-scroll = Ritināt
help-scroll-sideways = Ritināt sāniski
help-zoom = Tuvināt vai tālināt pie rādītāja

## Taustiņi un pogas

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-enter = Enter
key-escape = Esc
key-tab = Tab
key-space = Atstarpe
key-delete = Delete
key-backspace = Atpakaļatkāpe
key-arrows = Bultiņas
key-letters = Burti
key-digits = 1–5
key-menu = Izvēlnes taustiņš, Shift+F10
key-click = Klikšķis
key-double-click = Dubultklikšķis
key-drag = Vilkšana
key-middle-drag = Vilkšana ar vidējo pogu
key-wheel = Ritenītis

### Par programmu

about-version = Versija { $version }
about-text = Klientu ceļojumu kartes un empātijas kartes: bezsaistē, vienkāršos teksta failos, ar godīgiem skaitļiem.
about-license = Brīva programma ar MIT vai Apache 2.0 licenci.
about-fonts = Teksts salikts ar Noto Sans (SIL Open Font License).

### Konstatējumi: par ko vērts pajautāt

findings-title = Konstatējumi
findings-empty = Nekas nav pamanīts. Tā gadās reti: ieskatieties vēlreiz, kad būs jauni vērtējumi.

finding-severe-pain = Nopietns sāpju punkts (nopietnība { $severity }/5), ko nerisina neviena uzlabojuma iespēja
finding-severe-pain-why = Klientiem tas sagādā lielas grūtības, un neviena uzlabojuma iespēja šajā kartē to nemaina.
finding-moment-unmeasured = Patiesības mirklis, ko neviens nav mērījis
finding-moment-unmeasured-why = Te klients izlemj, vai paliks, bet par to, kā izdodas, varam tikai minēt.
finding-moment-without-standard = Patiesības mirklis bez apkalpošanas standarta
finding-moment-without-standard-why = Bez standarta neviens neatšķirs labu dienu no sliktas.
finding-score-assumed = Apmierinātība ir tikai pieņēmums
finding-score-assumed-why = Līkne te rāda, kam tic komanda, nevis ko teikuši klienti.
finding-pain-assumed = Sāpju punkts ir tikai pieņēmums
finding-pain-assumed-why = Pirms tērēt tam naudu, pajautājiet dažiem klientiem, vai tā viņiem vispār ir problēma.
finding-promise-without-outcome = Solījums bez zināma iznākuma
finding-promise-without-outcome-why = Solījumu, kam neviens neseko, var lauzt katru dienu.
finding-outcome-short = Iznākums { $outcome } atpaliek no solītā { $promised }
finding-outcome-short-why = Klients salīdzina ar solīto: vai nu solījums jātur, vai jāsola mazāk.
finding-outcome-short-kept = Solījums turēts { $k } no { $n } { $n ->
    [zero] gadījumiem
    [one] gadījuma
   *[other] gadījumiem
}
finding-outcome-short-kept-why = Klients salīdzina ar solīto: vai nu solījums jātur, vai jāsola mazāk.
finding-standard-missed = Apkalpošanas standarts izpildīts { $k } no { $n } { $n ->
    [zero] gadījumiem
    [one] gadījuma
   *[other] gadījumiem
}; mērķvērtība ir { $goal }
finding-standard-missed-why = Pašu noteiktā mērķvērtība tiek sasniegta retāk, nekā norunāts.
finding-standard-missed-perhaps = Apkalpošanas standarts izpildīts { $k } no { $n } { $n ->
    [zero] gadījumiem
    [one] gadījuma
   *[other] gadījumiem
}; mērķvērtība ir { $goal }, bet tā var būt nejaušība
finding-standard-missed-perhaps-why = Ar šādu gadījumu skaitu mērķvērtība, iespējams, ir sasniegta: pirms kaut ko maināt, apskatiet vairāk gadījumu.
finding-over-served = Apmierinātība { $satisfaction } krietni pārsniedz svarīgumu { $importance }: atstāt, kā ir?
finding-over-served-why = Te, iespējams, tērē spēkus, kas vairāk palīdzētu citā solī.
finding-opportunity-without-owner = Uzlabojuma iespēja bez atbildīgā
finding-opportunity-without-owner-why = Ko neviens neuzņemas, to neviens neizdara.
finding-opportunity-without-measure = Uzlabojuma iespēja, kuras izdošanos nemēra
finding-opportunity-without-measure-why = Bez mērījuma neviens neuzzinās, vai tas palīdzēja.
finding-opportunity-without-due = Uzlabojuma iespēja bez termiņa
finding-opportunity-without-due-why = Bez termiņa tā gaidīs visu, kam termiņš ir.
finding-done-unmeasured = Pabeigts, bet no jauna nav mērīts
finding-done-unmeasured-why = Tikai jauns mērījums rādīs, vai klienti to pamanīja.
finding-nobody-told = Atsauksme uzklausīta, bet klients nav informēts, kas no tās iznāca
finding-nobody-told-why = Atsauksmes ceļš nav noslēgts, kamēr klients nav informēts par iznākumu.
finding-empathy-pain-unmapped = Sāpes empātijas kartē, kuru klienta ceļojumā nav
finding-empathy-pain-unmapped-why = Komanda par tām zina, bet neviens solis tās nerāda.
finding-empathy-gain-unmapped = Vēlme empātijas kartē, kuras nav ceļojumā
finding-empathy-gain-unmapped-why = Komanda par vēlmi zina, bet neviena uzlabojuma iespēja uz to neatbild.
finding-future-untried = Vēlamā situācija, ko neviens klients nav izmēģinājis
finding-future-untried-why = Kamēr klienti to nav izmēģinājuši, tā ir komandas vēlēšanās.
finding-few-answers = Maz atbilžu (n = { $n })
finding-few-answers-why = Ja atbilžu ir mazāk par 30, daži cilvēki var apgriezt rezultātu otrādi.
finding-old-survey = Aptauja vecāka par gadu ({ $date })
finding-old-survey-why = Kopš klientiem jautāts, daudz kas var būt mainījies.

### Problēmas datos

problem-dangling-link = Saite nekur neved
problem-dangling-link-detail = { $field }: norādītā vienuma nav ({ $missing }).
problem-dangling-link-why = Tas, uz ko saite rādīja, ir dzēsts vai nekad nav bijis; pārējo karti tas neskar.
problem-off-scale = Skaitlis ir ārpus skalas
problem-off-scale-detail = { $field }: { $value } ir ārpus skalas.
problem-off-scale-why = To nezīmē un neskaita, kamēr tas nav izlabots.
problem-repair-link = Noņemt saiti

### Ekrāna lasītājiem

a11y-grid = Klienta ceļojuma karte „{ $title }”, { $lanes }, { $steps }
a11y-stage = Posms { $title }, { $at } no { $total }
a11y-step = Solis { $title }, { $at } no { $total }, posms { $stage }
a11y-lane = Josla { $title }, { $at } no { $total }
a11y-line = { $title }
a11y-cell = { $lane }, { $step }: { $cards }
a11y-cell-empty = { $lane }, { $step }: tukša
a11y-card = { $kind }: { $text }. { $lane }, { $step }, { $at } no { $total }
a11y-card-span = no { $first } līdz { $last }
a11y-point = { $who }, { $step }: apmierinātība { $value } no 5, { $evidence }
a11y-persona = Persona { $name }
a11y-note = { $section }, piezīme { $at } no { $total }: { $text }. { $evidence }
a11y-severity = nopietnība { $severity } no 5
a11y-moment-of-truth = patiesības mirklis
a11y-faint-persona = attiecas tikai uz citām personām
a11y-faint-find = neatbilst meklētajam
a11y-color = Krāsa: { $color }
a11y-remove = Noņemt { $name }

### Atziņas

insight-worst = Sliktākais brīdis
insight-best = Labākais brīdis
insight-end = Beigas
insight-mean = Vidēji
insight-peak-end = Spilgtākais brīdis un beigas
insight-peak-end-too-few = Vajag vismaz trīs novērtētus soļus, arī pēdējo
insight-gap = Atšķirība no gaidītā
insight-experienced = Piedzīvotais
insight-expected = Gaidītais
insight-unmet-need = Neapmierinātā vajadzība
insight-unmet-extreme = Ļoti liela
insight-unmet-strong = Liela
insight-unmet-look = Vērts ielūkoties
insight-unmet-none = Nav
insight-estimate = Aplēse
insight-over-served = Vairāk, nekā vajag
insight-pain-priority = Sāpju punkti pēc svarīguma
insight-opportunity-priority = Uzlabojumu iespējas pēc svarīguma
insight-missing = Nav datu: { $what }
insight-coverage = Pamatojuma pārklājums
insight-coverage-meaning = Mērīti vai novēroti ir { $k } no { $n } apmierinātības { $n ->
    [zero] vērtējumiem
    [one] vērtējuma
   *[other] vērtējumiem
}.
insight-rests-on = Pamatojums: { $evidence }
insight-time = Laiks
insight-active-total = Ilgums kopā
insight-waiting-total = Gaidīšana kopā
insight-matrix = Ietekme un darbietilpība
insight-quick-wins = Ātrie ieguvumi
insight-big-bets = Lielie projekti
insight-fill-ins = Sīkie darbi
insight-time-sinks = Laika zagļi
insight-value = Vērtība klientam
insight-benefits = Ieguvumi
insight-sacrifices = Izmaksas
insight-economic = Ekonomiskā
insight-functional = Funkcionālā
insight-emotional = Emocionālā
insight-symbolic = Simboliskā
insight-lifetime-value = Klienta mūža vērtība
insight-loyalty = Klientu lojalitāte
insight-retention = Klientu noturēšana
insight-repeat = Atkārtoti pirkumi
insight-churn = Klientu zudums
insight-response-time = Atbildes laiks
insight-first-contact = Atrisināts pirmajā saziņas reizē
stats-curves = Apmierinātība
stats-moments = Patiesības mirkļi
stats-standards = Apkalpošanas standarti
stats-more = { $count ->
    [zero] un vēl { $count }
    [one] un vēl { $count }
   *[other] un vēl { $count }
}

## Aptaujas

survey-nps = Gatavība ieteikt (NPS)
survey-promoters = Veicinātāji
survey-passives = Neitrālie
survey-detractors = Kritizētāji
survey-csat = Klientu apmierinātība (CSAT)
survey-ces = Nokārtošanas vieglums (CES)
survey-ces1 = Klienta piepūle (CES{"\u00A0"}1.0)
survey-interval = 95% ticamības intervāls
survey-interval-low = 95% ticamības intervāls, apakšējā robeža
survey-interval-high = 95% ticamības intervāls, augšējā robeža
survey-margin = Statistiskā kļūda
survey-n = Atbilžu skaits (n)
survey-sample-size = Izlases apjoms
survey-few = Maz atbilžu
survey-response-rate = Atbildējušo īpatsvars
survey-rejected = Noraidītās atbildes
survey-pooled = Apvienotās atbildes
survey-rescaled = Pārrēķināts skalā
survey-up = { $points ->
    [zero] Pieaugums par { $points } punktiem. Ar šādu atbilžu skaitu tas var būt nejauši.
    [one] Pieaugums par { $points } punktu. Ar šādu atbilžu skaitu tas var būt nejauši.
   *[other] Pieaugums par { $points } punktiem. Ar šādu atbilžu skaitu tas var būt nejauši.
}
survey-down = { $points ->
    [zero] Kritums par { $points } punktiem. Ar šādu atbilžu skaitu tas var būt nejauši.
    [one] Kritums par { $points } punktu. Ar šādu atbilžu skaitu tas var būt nejauši.
   *[other] Kritums par { $points } punktiem. Ar šādu atbilžu skaitu tas var būt nejauši.
}
survey-up-clear = { $points ->
    [zero] Pieaugums par { $points } punktiem (95%: { $interval }). Maz ticams, ka tas ir tikai nejauši.
    [one] Pieaugums par { $points } punktu (95%: { $interval }). Maz ticams, ka tas ir tikai nejauši.
   *[other] Pieaugums par { $points } punktiem (95%: { $interval }). Maz ticams, ka tas ir tikai nejauši.
}
survey-down-clear = { $points ->
    [zero] Kritums par { $points } punktiem (95%: { $interval }). Maz ticams, ka tas ir tikai nejauši.
    [one] Kritums par { $points } punktu (95%: { $interval }). Maz ticams, ka tas ir tikai nejauši.
   *[other] Kritums par { $points } punktiem (95%: { $interval }). Maz ticams, ka tas ir tikai nejauši.
}
survey-same = Praktiski bez izmaiņām.
survey-too-few = Par maz atbilžu salīdzināšanai (n = { $before } un { $after }).
survey-chance-maybe = Var būt nejaušība
survey-chance-unlikely = Maz ticams, ka nejaušība
metric-nps = NPS
metric-csat = CSAT
metric-csat7 = CSAT (7 ballu)
metric-ces = CES
metric-ces1 = CES{"\u00A0"}1.0
metric-satisfaction = Apmierinātība
metric-kpi = Rādītājs
survey-csat7 = Klientu apmierinātība (CSAT, 7 ballu skala)
survey-satisfaction = Apmierinātība
survey-kpi = Rādītājs
survey-empty = fails ir tukšs; tajā nav atbilžu
survey-open-quote = šeit sākas pēdiņas, kas nekur nebeidzas
survey-no-column = kolonnas „{ $column }” nav; kolonnas ir { $found }
survey-too-many-groups = kolonnā, kas sadala atbildes, ir vairāk nekā { $most } vērtību; izvēlieties kolonnu, kurā to ir mazāk
survey-stopped = Lasīšana pārtraukta
survey-off-scale = „{ $found }” nav atbilde skalā { $scale }
survey-no-number = „{ $found }” nav skaitlis
survey-not-whole = „{ $found }” nav vesels skaitlis: skalā { $scale } tikai tie ir atbildes; rādītājs var būt jebkurš skaitlis
survey-more-rejected = { $count ->
    [zero] vēl { $count } noraidītu atbilžu
    [one] vēl { $count } noraidīta atbilde
   *[other] vēl { $count } noraidītas atbildes
}
survey-left-out = { $count ->
    [zero] { $count } atbildēs „{ $column }” ir tukšs; tās netiek ņemtas vērā
    [one] { $count } atbildē „{ $column }” ir tukšs; tā netiek ņemta vērā
   *[other] { $count } atbildēs „{ $column }” ir tukšs; tās netiek ņemtas vērā
}
survey-all = Visas atbildes
survey-value = Vērtība
survey-mean = vidēji { $mean }
survey-good = { $share } no { $low } līdz { $high }
survey-groups-of = veicinātāji: { $promoters }, kritizētāji: { $detractors }, atbildes: { $n }
survey-blank = Tukšas
survey-reading = Notiek atbilžu lasīšana…
survey-title = Aptaujas atbildes
survey-files = Aptaujas atbildes (tabulas)
survey-column = Atbilžu kolonna
survey-question = Ko jautāja
survey-scale = Skala
survey-scale-min = Zemākā atbilde
survey-scale-max = Augstākā atbilde
survey-split = Sadalīt pēc kolonnas
survey-split-none = Nesadalīt
survey-split-means = Tās vērtības ir
survey-split-step = Soļi
survey-split-touchpoint = Saskares punkti
survey-split-persona = Personas
survey-split-period = Periodi
survey-whole-journey = Viss klienta ceļojums
survey-first-rows = Pirmās rindas: izvēlieties kolonnu
survey-rejected-in = Noraidītās atbildes kolonnā „{ $column }”: { $count }
survey-line = { $line }. rinda: { $what }
survey-none = Šajā kolonnā atbilžu nav.
survey-none-on-scale = Neviena atbilde šajā kolonnā neatbilst jautātajam. Izvēlieties citu kolonnu vai citu jautājumu.
survey-separator = atdalītājs: { $name }
survey-separator-comma = komats
survey-separator-semicolon = semikols
survey-separator-tab = tabulators
survey-header-rows = virsrakstu rindas:
survey-replaces = { $count ->
    [zero] Aizstāj { $count } aptauju ar to pašu avotu, vietu un periodu.
    [one] Aizstāj { $count } aptauju ar to pašu avotu, vietu un periodu.
   *[other] Aizstāj { $count } aptaujas ar to pašu avotu, vietu un periodu.
}
survey-choose-column = Neviena kolonna neizskatās pēc atbildēm. Izvēlieties to, kurā tās ir.
survey-one = Viens jautājums
survey-several = Vairāki uzreiz ({ $count })
survey-questions = Jautājumi
survey-guessed = Minējums: pārbaudiet
survey-scale-guessed = Lielākā daļa atbilžu ir skalā { $scale }, dažas nav. Pārbaudiet, ko jautāja.
survey-placeless = { $count ->
    [zero] { $count } jautājumiem vēl nav vietas: izvēlieties to vai noņemiet jautājumu atzīmi.
    [one] { $count } jautājumam vēl nav vietas: izvēlieties to vai noņemiet jautājuma atzīmi.
   *[other] { $count } jautājumiem vēl nav vietas: izvēlieties to vai noņemiet jautājumu atzīmi.
}
survey-clash = Divi atzīmēti jautājumi jautā to pašu par to pašu vietu, tāpēc viens aizstātu otru. Norādiet vienam citu vietu vai metriku vai noņemiet tā atzīmi.
survey-clashes = Tā pati metrika un vieta kā citam
survey-rejected-count = noraidītas: { $count }
survey-take-question = Ņemt vērā „{ $name }”
survey-show-question = Rādīt „{ $name }”
survey-about-of = Par ko jautā „{ $name }”
survey-add-question = Pievienot citu kolonnu…
survey-find = Rakstiet, lai atrastu
survey-words-open-short = vārdi: norādiet nozīmi
survey-every = Periodi pēc kolonnas „{ $column }”
survey-every-all = Viss kopā
survey-every-month = Mēneši
survey-every-quarter = Ceturkšņi
survey-every-half-year = Pusgadi
survey-every-year = Gadi
survey-no-date = Bez datuma
survey-asked-nps = NPS (0–10)
survey-asked-csat = CSAT: 4–5 daļa (1–5)
survey-asked-csat7 = CSAT: 6–7 daļa (1–7)
survey-asked-ces = CES{"\u00A0"}2.0 (1–7, 7 = viegli)
survey-asked-ces1 = CES{"\u00A0"}1.0 (1–5, 5 = liela piepūle)
survey-asked-satisfaction = Apmierinātība: vidējais { $scale }
survey-asked-kpi = Rādītājs: jebkurš skaitlis
piece-dates = { $first } – { $last }
survey-take-column = Izvēlēties kolonnu „{ $name }”
survey-stands-for = Ko nozīmē „{ $name }”
survey-leave-out = Neņemt vērā
survey-word-open = Izvēlieties…
survey-words-ask = Šīs atbildes ir vārdi. Norādiet, ko katrs nozīmē; līdz tam nekas netiek skaitīts.
survey-words-known = Zināmi vārdi, nolasīti kā skaitļi: { $set }, { $scale }
survey-words-read = vārdi nolasīti kā skaitļi: { $list }
survey-words-none = Skaitīts kā tukšs: { $list }
survey-words-open = noraidītas atbildes vārdos: { $list }; norādiet, ko tie nozīmē, piemēram, --words "{ $example }=5"
survey-words-misfit = Šie vārdi ir zināmi ({ $set }), taču to skala ir { $scale }, un tā nav jautājuma skala.
survey-set-agreement = piekrišana
survey-set-satisfaction = apmierinātība
survey-set-ease = vieglums
survey-set-likelihood = iespējamība
survey-take = Ņemt vērā
survey-lands-as-score = Vidējā atbilde kļūst par soļa izmērīto apmierinātību.
survey-land = Ielikt kartē
survey-stop = Pārtraukt lasīšanu
survey-landed = { $count ->
    [zero] Kartē ir { $count } aptauju
    [one] Kartē ir { $count } aptauja
   *[other] Kartē ir { $count } aptaujas
}

### Empātijas karte

empathy-title = Empātijas karte
empathy-seven = Septiņas daļas
empathy-four = Četri lauki
empathy-who = Kas?
empathy-who-prompt = Kas ir šis cilvēks, kādā situācijā un lomā?
empathy-do = Kas jāpaveic?
empathy-do-prompt = Kas šim cilvēkam jāpaveic vai jāizlemj, un kas liecinās, ka izdevies?
empathy-sees = Redz
empathy-sees-prompt = Ko cilvēks redz sev apkārt, tirgū un ekrānā? Ko dara citi?
empathy-says = Saka
empathy-says-prompt = Ko esam dzirdējuši sakām, vai ko šis cilvēks varētu teikt?
empathy-does = Dara
empathy-does-prompt = Ko šis cilvēks dara šobrīd?
empathy-hears = Dzird
empathy-hears-prompt = Ko šis cilvēks dzird no draugiem, kolēģiem un citiem?
empathy-thinks = Domā un jūt
empathy-pains = Sāpes
empathy-pains-prompt = Kas satrauc, kaitina vai kavē?
empathy-gains = Vēlmes
empathy-gains-prompt = Ko šis cilvēks vēlas, kas vajadzīgs, par ko sapņo?
empathy-other = Citas domas
empathy-other-prompt = Kas vēl ir prātā?
empathy-mind = Domā
empathy-mind-prompt = Kas nāk prātā, pateikts vai nepateikts?
empathy-feels = Jūt
empathy-feels-prompt = Kādas jūtas rodas, un kad?
empathy-unlinked = vēl nav ceļojumā
empathy-unlinked-count = { $count } vēl nav ceļojumā
empathy-linked = Saistīts
empathy-move = Pārvietot uz
drop-link = Saistīt ar kartīti „{ $card }”
drop-new-opportunity = Jauna iespēja pie soļa „{ $step }”
drop-new-pain = Jauns sāpju punkts pie soļa „{ $step }”
empathy-link-gain-hint = Par kuru uzlabojuma iespēju ir runa? Atzīmētās ir saistītas.
empathy-link-pain-hint = Par kuru sāpju punktu ir runa? Atzīmētie ir saistīti.
empathy-link-none = Ceļojumā vēl nav nekā, ar ko saistīt.
empathy-link = Saistīt ar…
empathy-put-gain-hint = Pie kura soļa? Tur tiks ielikta jauna iespēja ar piezīmes vārdiem.
empathy-put-pain-hint = Pie kura soļa? Tur tiks ielikts jauns sāpju punkts ar piezīmes vārdiem.
empathy-put = Ielikt ceļojumā…
empathy-also = Vēl zināms
empathy-designed-for = kam: { $text }
empathy-designed-by = autors: { $text }
empathy-version = versija { $text }
empathy-description = Empātijas karte „{ $title }”: { $notes }.
empathy-credit = Pēc Deiva Greja Empathy Map Canvas (2017)

### Pārskats

report-title = Pārskats
report-method = Metodika
report-date = Datums
report-answered-by = Risinājums
report-answers = Risina sāpju punktus
report-confidence = Pārliecība
report-continued = (turpinājums)
report-contents = Saturs
report-customers = Kurus tas skar
report-definitions = Ko vārdi nozīmē
report-extent = Apjoms
report-figures = Galvenie rādītāji
report-gap = Atšķirība
report-gaps = Piedzīvotais un gaidītais
report-gaps-note = Katras personas lielākās atšķirības; visas ir nodaļā „Posms pa posmam”. * Atšķirība balstās uz pieņēmumu.
report-goal = Mērķvērtība
report-metric = Rādītājs
report-outcome = Rezultāts
report-diagram-note = Diagrammā solim ir viens vērtējums: vidējais no visām personām, kam tas tur ir, arī no darbiniekiem. Kur vērtējumi atšķiras, redzams nodaļā „Posms pa posmam”.
report-diagram-left-out = Visu klientu vērtējuma diagrammā nav tur, kur vērtējums ir personām: { $what }.
report-print-note = Visa karte ir redzama tīmekļa lapā, atverot to ekrānā.
report-cause = { $count ->
    [zero] Cēloņi: { $what }
    [1] Cēlonis: { $what }
    [one] Cēloņi: { $what }
   *[other] Cēloņi: { $what }
}
report-recovery = Ja tā notiek: { $what }
report-matrix-note = Numuri ir saraksta numuri.
report-map-legend = Sāpju punkta aplīši ir tā nopietnība (1–5), procenti – klientu īpatsvars. Sarkana bulta ved no cēloņa uz sekām. Uzlabojuma iespējas trijstūris un aplis ir tās ietekme un darbietilpība (1–5). Rombs apzīmē patiesības mirkli, „→” pēc vārda – kas darbu nodod, pirms vārda – kam to nodod, procenti zem soļa – to klientu īpatsvaru, kuri turpina. Procentu diapazons ir 95% ticamības intervāls, n – atbilžu skaits.
report-map-sheets = Kur līnija beidzas lapas malā, skaitļi rāda lapu, kurā tā turpinās; ‹ un › apzīmē kartīti, kas turpinās blakus lapā.
report-map-note = Zīme vai līknes punkts ir tukšs, ja tas ir pieņēmums, līdz pusei aizpildīts, ja tas ir novērojums, un pilnībā aizpildīts, ja tas ir mērījums.
report-swipe = Velciet uz sāniem, lai redzētu visu.
report-curve-cut = Līkne pārtrūkst tur, kur nav vērtējuma vai ceļojums sadalās atzaros.
report-missing = Nav datu
report-nobody = Vēl neviens
report-no-answer = Vēl nav risinājuma
report-pain = Sāpju punkts
report-opportunity = Uzlabojuma iespēja
report-status-owner-due = Statuss, atbildīgais, termiņš
report-left-severe = Nopietni sāpju punkti, kam vēl nav risinājuma: { $what }.
report-left-ideas = Idejas, par kurām vēl nav izlemts: { $count }. Tās ir starp uzlabojumu iespējām.
report-quick-win = Ātrs ieguvums
report-big-bet = Liels projekts
report-fill-in = Sīks darbs
report-time-sink = Laika zaglis
report-priority = Steidzamība
report-reach = Aptvērums
report-remark = Piezīmes
report-score = Vērtējums
report-sum = Summa
report-sources = Avoti
report-uses = Cik reižu izmantots
report-what = Solījums vai standarts
report-action = Darbība
report-verdict = Novērtējums
report-when = Kad
report-who = Kas
report-open-loop = Nav noslēgts
report-closed-loop = Noslēgts
report-loop-none = Atsauksmes nav reģistrētas
report-going-on-last = Turpina pēc ceļojuma
report-through-effect = risina sekas
report-mean-of = Vidēji ({ $who })
report-value-journey = Viss ceļojums
report-value-of = Vērtība klientam ({ $who })
report-at-least = vismaz { $what }
report-known-short = { $percent } apmierinātības vērtējumu ir mērīti vai novēroti
report-known-of = { $k } no { $n } { $n ->
    [zero] vērtējumiem
    [one] vērtējuma
   *[other] vērtējumiem
} ir mērīti vai novēroti
report-mostly-assumed = galvenokārt pieņēmumi
report-expected-short = gaidas { $expected }
report-estimate = { $percent } (aplēse)
report-estimated-share = pēc aplēses { $percent } klientu
report-in-cases = { $k } { $k ->
    [zero] gadījumos
    [one] gadījumā
   *[other] gadījumos
} no { $n }
report-each = pa { $n }
report-customers-in-all = klientu pavisam { $n }
report-promise-kept = Solījums turēts
report-promise-least = Vissliktāk turētais solījums
report-promise-broken = Neturēts solījums
report-severe-pains = Nopietni sāpju punkti
report-of-pains = pavisam { $pains }
report-all-answered = { $count ->
    [zero] visiem ir piedāvāts risinājums
    [1] tam ir piedāvāts risinājums
    [2] abiem ir piedāvāts risinājums
    [one] visiem ir piedāvāts risinājums
   *[other] visiem ir piedāvāts risinājums
}
report-all-settled = { $count ->
    [zero] uz visiem ir reaģēts
    [1] uz to ir reaģēts
    [2] uz abiem ir reaģēts
    [one] uz visiem ir reaģēts
   *[other] uz visiem ir reaģēts
}
report-unanswered = { $count } bez risinājuma
report-more = { $count ->
    [zero] un vēl { $count }
    [1] un vēl viens
    [one] un vēl { $count }
    [2] un vēl divi
    [3] un vēl trīs
    [4] un vēl četri
    [5] un vēl pieci
   *[other] un vēl { $count }
}

## Slaidi

slides-main = Kopsavilkums
slides-shown = Šeit { $shown } no { $all }. Pilns saraksts ir pielikumā.
slides-gap = Lielākā atšķirība: „{ $step }”, { $gap } ({ $who })
slides-put-right = jālabo: { $count }
slides-build-on = uz ko balstīties: { $count }
slides-to-note = jāņem vērā: { $count }
slides-findings = { $title } – { $counts }
slides-next-due = Tuvākais termiņš: { $what } ({ $who })
slides-overdue = { $count ->
    [zero] Nokavēti termiņi: { $count } no { $all }, senākais – { $what } ({ $who })
    [1] Nokavēts termiņš: { $what } ({ $who })
    [one] Nokavēti termiņi: { $count } no { $all }, senākais – { $what } ({ $who })
   *[other] Nokavēti termiņi: { $count } no { $all }, senākais – { $what } ({ $who })
}
slides-is-overdue = termiņš nokavēts
slides-continued = { $title } (turpinājums { $at }/{ $count })
slides-most-urgent = Steidzamākais: „{ $what }”, steidzamība { $priority }
slides-quick-win-why = Ātrs ieguvums: { $what } (ietekme { $impact }, darbietilpība tikai { $effort }; pēc punktiem { $rank }. vieta)
slides-also-in-matrix = Attēlā arī: { $what }.
slides-more-ideas = { $count ->
    [zero] un vēl { $count }
    [1] un vēl viena
    [one] un vēl { $count }
    [2] un vēl divas
    [3] un vēl trīs
    [4] un vēl četras
    [5] un vēl piecas
   *[other] un vēl { $count }
}
slides-targets = Solījumi, standarti un aptaujas
slides-of-target = Sasniegts
slides-metric-missed = { $metric }: { $value }; mērķvērtība ir { $goal }
slides-targets-lead = Vispirms tas, kas visvairāk atpaliek no mērķvērtības. „Sasniegts” ir rezultāts ÷ mērķvērtība.
slides-targets-less = Kur mazāk ir labāk, tas ir mērķvērtība ÷ rezultāts.
slides-targets-always = Solījums jātur katru reizi.
slides-targets-scale = Skalā abus skaita no sliktākā gala.
slides-targets-perhaps = Tad tas, kas var būt nejaušība.
slides-targets-none = Tad aptaujas bez mērķvērtības, zemākā vispirms.
slides-targets-met = Tad tas, kas izpildīts.
slides-star = * Atšķirības pamatā ir pieņēmums.
slides-stages-lead = Vērtējumi ir skalā no 1 līdz 5. Atšķirība ir apmierinātība mīnus gaidas. Zīme pirms vārda rāda apmierinātības pamatojumu.
slides-open-first = Vispirms ir nopietnie, kam nav risinājuma.
slides-n = n
slides-notes = Pārējais kartes saturs ir runātāja piezīmēs.
slides-missed = Solījumi un standarti: { $all }, no tiem neizpildīti { $missed }
slides-missed-here = Solījumi un standarti: { $all }, no tiem neizpildīti { $missed } (šeit { $here })
slides-what = Solījums, standarts vai rādītājs

## Sadaļas; `.lead` stāsta, kā tās lasīt

report-section-findings = Galvenie secinājumi
report-section-map = Karte
    .lead = Viss ceļojums vienā skatā: no kreisās uz labo pa soļiem, no augšas uz leju tas, kas katrā solī notiek.
report-section-personas = Personas
    .lead = Par kuru cilvēku ceļojumu ir runa. Skaitļi ir no katras personas apmierinātības līknes, skalā no 1 līdz 5.
report-section-empathy = Empātijas kartes
report-section-stages = Posms pa posmam
    .lead = Vērtējumi ir skalā no 1 līdz 5. Atšķirība ir apmierinātība mīnus gaidas. Aile „Pamatojums” attiecas uz apmierinātību.
    .intervals = Skaitļu diapazons blakus mērījumam ir tā 95% ticamības intervāls; tas ir norādīts, ja pašas atbildes ir saglabātas ceļojumā.
report-section-value = Vērtība klientam
    .lead = Ko katrs posms klientam dod, atskaitot to, ko tas no viņa prasa, ne vairāk kā četrās dimensijās (ieguvumi un izmaksas no 0 līdz 5; dimensija, ko neviens nav vērtējis, ir izlaista). Pie katra skaitļa ir ieguvumi{"\u00A0"}−{"\u00A0"}izmaksas. Visam ceļojumam katra dimensija ir vidējais no posmiem, kuros tā ir, un summa ir šo vidējo summa, no −20 līdz 20. Avots: Rintamäki, Kuusela, Mitronen (2007).
report-section-metrics = Ko rāda aptaujas
report-section-promises = Solījumi un apkalpošanas standarti
    .lead = Kas tika solīts un cik bieži tas piepildījās. Intervāli ir 95% ticamības intervāli.
report-section-pains = Sāpju punkti, steidzamākie vispirms
    .lead = Steidzamība ir nopietnība × klientu īpatsvars × svarīgums, no 0 līdz 25. Sāpju punkti, kam kāda no šiem lielumiem trūkst, ir saraksta beigās.
report-section-pains-tied = Vienlīdz steidzami sāpju punkti dala vienu vietu.
report-section-opportunities = Uzlabojumu iespējas, labākās vispirms
    .lead = Vērtējums ir aptvērums (klienti mēnesī) × ietekme × pārliecība ÷ darbietilpība; ietekme un darbietilpība ir skalā no 1 līdz 5. Vērtējumam nav mērvienības, svarīga ir tikai secība.
    .settled = Pabeigtās un tās, kas netiks īstenotas, nav uzskaitītas.
report-opportunities-tied = Vienāds vērtējums: numuri { $what }. To savstarpējā secība neko nenozīmē.
report-section-feedback = Jūs teicāt, mēs izdarījām
    .lead = Ko klienti mums teica, kas tika darīts un vai klienti par to uzzināja.
report-section-next-steps = Turpmākās darbības
report-section-evidence = Pamatojums
    .lead = Kā apmierinātības vērtējumi ir iegūti. Pieņēmumi ir pašas komandas uzskats.
report-section-appendix = Pielikums

## Solījumu un standartu vērtējumi

report-verdict-kept = Turēts
report-verdict-not-always = Ne vienmēr turēts
report-verdict-mostly-not = Lielākoties nav turēts
report-verdict-short = Nav turēts
report-verdict-unknown = Nav izsekots
report-verdict-unjudged = Nav vērtēts
report-verdict-met = Mērķvērtība sasniegta
report-verdict-met-all = Izpildīts visos gadījumos
report-verdict-met-perhaps = Mērķvērtība sasniegta; var būt nejaušība
report-verdict-missed = Mērķvērtība nav sasniegta
report-verdict-perhaps = Zem mērķvērtības; var būt nejaušība

## Galvenie secinājumi: virsraksts bez punkta, tad veseli teikumi

report-key-worst = { $count ->
    [zero] { $steps } ir ceļojuma sliktākie brīži ar vienādu vērtējumu
    [one] { $steps } ir ceļojuma sliktākais brīdis
   *[other] { $steps } ir ceļojuma sliktākie brīži ar vienādu vērtējumu
}
report-key-worst-few = { $count ->
    [zero] Pēc pašreizējiem datiem { $steps } ir ceļojuma sliktākie brīži ar vienādu vērtējumu
    [one] Pēc pašreizējiem datiem { $steps } ir ceļojuma sliktākais brīdis
   *[other] Pēc pašreizējiem datiem { $steps } ir ceļojuma sliktākie brīži ar vienādu vērtējumu
}
report-key-worst-assumed = { $count ->
    [zero] Pēc komandas domām, { $steps } ir ceļojuma sliktākie brīži ar vienādu vērtējumu
    [one] Pēc komandas domām, { $steps } ir ceļojuma sliktākais brīdis
   *[other] Pēc komandas domām, { $steps } ir ceļojuma sliktākie brīži ar vienādu vērtējumu
}
report-key-hurts = Visvairāk traucē: { $what }.
report-key-is-end = Te ceļojums beidzas, tāpēc tieši tas klientam paliek atmiņā.
report-key-other-lowest = { $count ->
    [zero] { $who }: sliktākie brīži ir soļos { $steps } (katrs { $value }).
    [1] { $who }: sliktākais brīdis ir solī { $steps } ({ $value }).
    [2] { $who }: sliktākie brīži ir soļos { $steps } (abi { $value }).
    [one] { $who }: sliktākie brīži ir soļos { $steps } (katrs { $value }).
   *[other] { $who }: sliktākie brīži ir soļos { $steps } (katrs { $value }).
}
report-key-promise = „{ $promise }”: solījums turēts { $percent } gadījumu
report-key-promise-count = „{ $promise }”: solījums turēts { $k } no { $n } { $n ->
    [zero] reizēm
    [one] reizes
   *[other] reizēm
}
report-key-promise-short = „{ $promise }” – solīts: { $promised }, iznākums: { $outcome }
report-key-basis = { $k } no { $n } { $n ->
    [zero] gadījumiem
    [one] gadījuma
   *[other] gadījumiem
} (95% ticamības intervāls { $interval }).
report-key-cases = { $k } no { $n } { $n ->
    [zero] gadījumiem
    [one] gadījuma
   *[other] gadījumiem
}.
report-key-also = { $count ->
    [zero] Ne vienmēr tiek turēti arī šie solījumi: { $what }.
    [1] Ne vienmēr tiek turēts vēl viens solījums: { $what }.
    [one] Ne vienmēr tiek turēti arī šie solījumi: { $what }.
   *[other] Ne vienmēr tiek turēti arī šie solījumi: { $what }.
}
report-key-standard = „{ $standard }” izpildīts { $share } gadījumu; mērķvērtība ir { $goal }
report-key-standard-count = „{ $standard }” izpildīts { $k } no { $n } { $n ->
    [zero] reizēm
    [one] reizes
   *[other] reizēm
}; mērķvērtība ir { $goal }
report-kept-in = turēts: { $share }
report-key-gap = { $count ->
    [zero] { $steps } visvairāk atpaliek no gaidītā, visi vienlīdz daudz
    [one] { $steps } visvairāk atpaliek no gaidītā
    [2] { $steps } visvairāk atpaliek no gaidītā, abi vienlīdz daudz
   *[other] { $steps } visvairāk atpaliek no gaidītā, visi vienlīdz daudz
}
report-key-gap-few = { $count ->
    [zero] Pēc pašreizējiem datiem { $steps } visvairāk atpaliek no gaidītā, visi vienlīdz daudz
    [one] Pēc pašreizējiem datiem { $steps } visvairāk atpaliek no gaidītā
    [2] Pēc pašreizējiem datiem { $steps } visvairāk atpaliek no gaidītā, abi vienlīdz daudz
   *[other] Pēc pašreizējiem datiem { $steps } visvairāk atpaliek no gaidītā, visi vienlīdz daudz
}
report-key-gap-assumed = { $count ->
    [zero] Pēc komandas domām, { $steps } visvairāk atpaliek no gaidītā, visi vienlīdz daudz
    [one] Pēc komandas domām, { $steps } visvairāk atpaliek no gaidītā
    [2] Pēc komandas domām, { $steps } visvairāk atpaliek no gaidītā, abi vienlīdz daudz
   *[other] Pēc komandas domām, { $steps } visvairāk atpaliek no gaidītā, visi vienlīdz daudz
}
report-key-unanswered = { $count ->
    [zero] { $count } nopietniem sāpju punktiem vēl nav risinājuma
    [1] Vienam nopietnam sāpju punktam vēl nav risinājuma
    [one] { $count } nopietnam sāpju punktam vēl nav risinājuma
    [2] Diviem nopietniem sāpju punktiem vēl nav risinājuma
    [3] Trim nopietniem sāpju punktiem vēl nav risinājuma
    [4] Četriem nopietniem sāpju punktiem vēl nav risinājuma
    [5] Pieciem nopietniem sāpju punktiem vēl nav risinājuma
   *[other] { $count } nopietniem sāpju punktiem vēl nav risinājuma
}
report-key-unanswered-why = { $count ->
    [zero] Neviena kartes uzlabojuma iespēja tos nerisina.
    [one] Neviena kartes uzlabojuma iespēja to nerisina.
   *[other] Neviena kartes uzlabojuma iespēja tos nerisina.
}
report-key-answered = { $count ->
    [zero] Visiem { $count } nopietnajiem sāpju punktiem ir piedāvāts risinājums
    [1] Vienīgajam nopietnajam sāpju punktam ir piedāvāts risinājums
    [one] Visiem nopietnajiem sāpju punktiem ({ $count }) ir piedāvāts risinājums
    [2] Abiem nopietnajiem sāpju punktiem ir piedāvāts risinājums
    [3] Visiem trim nopietnajiem sāpju punktiem ir piedāvāts risinājums
    [4] Visiem četriem nopietnajiem sāpju punktiem ir piedāvāts risinājums
    [5] Visiem pieciem nopietnajiem sāpju punktiem ir piedāvāts risinājums
   *[other] Visiem { $count } nopietnajiem sāpju punktiem ir piedāvāts risinājums
}
report-key-settled = { $count ->
    [zero] Uz visiem { $count } nopietnajiem sāpju punktiem ir reaģēts
    [1] Uz vienīgo nopietno sāpju punktu ir reaģēts
    [2] Uz abiem nopietnajiem sāpju punktiem ir reaģēts
    [one] Uz visiem nopietnajiem sāpju punktiem ({ $count }) ir reaģēts
    [3] Uz visiem trim nopietnajiem sāpju punktiem ir reaģēts
    [4] Uz visiem četriem nopietnajiem sāpju punktiem ir reaģēts
    [5] Uz visiem pieciem nopietnajiem sāpju punktiem ir reaģēts
   *[other] Uz visiem { $count } nopietnajiem sāpju punktiem ir reaģēts
}
report-gap-known = atšķirība: { $evidence }
report-met-in = { $share }, mērķvērtība { $goal }
report-time-of-all = { $time } (visi atzari kopā)
report-key-not-so = Ne visiem tā ir – { $what }
report-key-without-opportunity = { $count ->
    [zero] Neviena uzlabojuma iespēja tos nerisina: { $what }. Ar paveikto var nepietikt, lai tie neatkārtotos.
    [1] Neviena uzlabojuma iespēja to nerisina: { $what }. Ar paveikto var nepietikt, lai tas neatkārtotos.
    [one] Neviena uzlabojuma iespēja tos nerisina: { $what }. Ar paveikto var nepietikt, lai tie neatkārtotos.
   *[other] Neviena uzlabojuma iespēja tos nerisina: { $what }. Ar paveikto var nepietikt, lai tie neatkārtotos.
}
report-key-status = Statuss: { $status }.
report-key-success = Kā mērīs panākumus: { $what }.
report-key-mean = { $who }: vidēji { $mean } ({ $scored })
report-key-mean-few = Nav ņemts vērā, jo novērtēta mazāk nekā puse soļu – { $what }.
report-key-target-customers = Ar mērķvērtību salīdzināti tikai klienti.
report-scored-steps = { $count ->
    [zero] { $count } novērtētu soļu
    [one] { $count } novērtēts solis
   *[other] { $count } novērtēti soļi
}, mērīti vai novēroti{"\u00A0"}–{"\u00A0"}{ $known }
report-key-lost = Pēc soļa „{ $step }” turpina { $percent }
report-key-lost-why = { $percent } ceļojumu šeit pamet.
report-key-lost-also = Citviet turpina: { $what }.
report-key-lost-source = { $count ->
    [zero] Pie pašiem īpatsvariem avots nav norādīts.
    [1] Pie paša īpatsvara avots nav norādīts.
    [one] Pie pašiem īpatsvariem avots nav norādīts.
   *[other] Pie pašiem īpatsvariem avots nav norādīts.
}
report-key-standards-also = { $count ->
    [zero] Mērķvērtību nesasniedz vēl { $count } standartu: { $what }.
    [1] Mērķvērtību nesasniedz vēl viens standarts: { $what }.
    [one] Mērķvērtību nesasniedz vēl { $count } standarts: { $what }.
    [2] Mērķvērtību nesasniedz vēl divi standarti: { $what }.
    [3] Mērķvērtību nesasniedz vēl trīs standarti: { $what }.
    [4] Mērķvērtību nesasniedz vēl četri standarti: { $what }.
    [5] Mērķvērtību nesasniedz vēl pieci standarti: { $what }.
   *[other] Mērķvērtību nesasniedz vēl { $count } standarti: { $what }.
}
report-key-metric = { $metric }: { $value }; mērķvērtība ir { $target }
report-key-metric-basis = { $place }: 95% ticamības intervāls { $interval }, { $n }.
report-key-metrics-also = Mērķvērtību nesasniedz arī: { $what }.
report-key-target-missed = Vidējā apmierinātība nesasniedz mērķvērtību { $target }: { $who }
report-key-target-reached = Vidējā apmierinātība sasniedz mērķvērtību { $target }
report-key-quick-win = Ātrs ieguvums: { $what }
report-key-answers = { $count ->
    [zero] Risina sāpju punktus { $what }.
    [1] Risina sāpju punktu { $what }.
    [one] Risina sāpju punktus { $what }.
   *[other] Risina sāpju punktus { $what }.
}
report-key-owner = Atbildīgais: { $who }; termiņš vēl nav noteikts.
report-key-owner-due = Atbildīgais: { $who }; termiņš: { $date }
report-key-best = { $count ->
    [zero] Visvairāk iepriecina { $steps }
    [one] Visvairāk iepriecina { $steps }
   *[other] Visvairāk iepriecina { $steps }
}
report-key-best-of = { $count ->
    [zero] Visvairāk iepriecina { $steps } ({ $who })
    [one] Visvairāk iepriecina { $steps } ({ $who })
   *[other] Visvairāk iepriecina { $steps } ({ $who })
}
report-key-best-few = { $count ->
    [zero] Pēc pašreizējiem datiem visvairāk iepriecina { $steps }
    [one] Pēc pašreizējiem datiem visvairāk iepriecina { $steps }
   *[other] Pēc pašreizējiem datiem visvairāk iepriecina { $steps }
}
report-key-best-of-few = { $count ->
    [zero] Pēc pašreizējiem datiem visvairāk iepriecina { $steps } ({ $who })
    [one] Pēc pašreizējiem datiem visvairāk iepriecina { $steps } ({ $who })
   *[other] Pēc pašreizējiem datiem visvairāk iepriecina { $steps } ({ $who })
}
report-key-believed = Tas ir pašas komandas uzskats; klientiem nav jautāts.
report-key-keep = { $count ->
    [zero] Tos ir vērts saglabāt, kad mainās pārējais.
    [1] To ir vērts saglabāt, kad mainās pārējais.
    [one] Tos ir vērts saglabāt, kad mainās pārējais.
   *[other] Tos ir vērts saglabāt, kad mainās pārējais.
}
report-key-other-best = { $count ->
    [zero] { $who }: labākie brīži ir soļos { $steps } (katrs { $value }).
    [1] { $who }: labākais brīdis ir solī { $steps } ({ $value }).
    [2] { $who }: labākie brīži ir soļos { $steps } (abi { $value }).
    [one] { $who }: labākie brīži ir soļos { $steps } (katrs { $value }).
   *[other] { $who }: labākie brīži ir soļos { $steps } (katrs { $value }).
}
report-key-loops = { $n ->
    [zero] Par { $n } sāpju punktiem
    [1] Par vienu sāpju punktu
    [one] Par { $n } sāpju punktu
    [2] Par diviem sāpju punktiem
    [3] Par trim sāpju punktiem
    [4] Par četriem sāpju punktiem
    [5] Par pieciem sāpju punktiem
   *[other] Par { $n } sāpju punktiem
} ir saņemtas atsauksmes{ $k ->
    [0] { $n ->
        [1] , bet klienti par rezultātu vēl nav informēti
       *[other] , bet klienti par rezultātu vēl nav informēti nevienā gadījumā
    }
    [zero] ; par rezultātu klienti informēti { $k } gadījumos
    [one] { $n ->
        [1] , un klienti par rezultātu ir informēti
       *[other] ; par rezultātu klienti informēti { $k ->
            [1] vienā
           *[other] { $k }
        } gadījumā
    }
   *[other] ; par rezultātu klienti informēti { $k ->
        [2] divos
        [3] trijos
        [4] četros
        [5] piecos
       *[other] { $k }
    } gadījumos
}
report-key-open = { $count ->
    [zero] Vēl nav noslēgti: { $what }.
    [1] Vēl nav noslēgts: { $what }.
    [one] Vēl nav noslēgti: { $what }.
   *[other] Vēl nav noslēgti: { $what }.
}
report-key-none-open = Viss ir noslēgts.
report-key-known = { $percent } apmierinātības vērtējumu ir mērīti vai novēroti; pārējie ir pieņēmumi
report-key-all-known = Visi apmierinātības vērtējumi ir mērīti vai novēroti
report-key-none-known = Visi apmierinātības vērtējumi ir pieņēmumi
report-key-ask = Ja vērtējums ir tikai pieņēmums, pirms lēmuma pajautājiet klientiem.
report-key-none-assumed = Neviena līkne nebalstās tikai uz pieņēmumiem.
report-key-unmeasured = { $count ->
    [zero] Šie patiesības mirkļi nav mērīti: { $what }.
    [1] Šis patiesības mirklis nav mērīts: { $what }.
    [one] Šie patiesības mirkļi nav mērīti: { $what }.
   *[other] Šie patiesības mirkļi nav mērīti: { $what }.
}
report-key-few = { $count ->
    [zero] { $count } mērījumu pamatā ir mazāk nekā 30 atbilžu.
    [1] Viena mērījuma pamatā ir mazāk nekā 30 atbilžu.
    [one] { $count } mērījuma pamatā ir mazāk nekā 30 atbilžu.
    [2] Divu mērījumu pamatā ir mazāk nekā 30 atbilžu.
    [3] Triju mērījumu pamatā ir mazāk nekā 30 atbilžu.
    [4] Četru mērījumu pamatā ir mazāk nekā 30 atbilžu.
    [5] Piecu mērījumu pamatā ir mazāk nekā 30 atbilžu.
   *[other] { $count } mērījumu pamatā ir mazāk nekā 30 atbilžu.
}

## Metodika un vārdu nozīme

report-method-scores = Apmierinātība, gaidas un svarīgums ir skalā no 1 līdz 5. Katram vērtējumam ir norādīts, kā tas iegūts: komandas pieņēmums, novērojums intervijās un testos vai mērījums aptaujās un sistēmu žurnālos. Vidējās vērtībās katram novērtētajam solim ir vienāds svars.
report-method-shares = Īpatsvariem ir 95% ticamības intervāli pēc Vilsona metodes. Tie ietver tikai izlases nejaušību un neko nepasaka par tiem, kas neatbildēja.
report-method-chance = Norādi „var būt nejaušība” lieto gan virs, gan zem mērķvērtības: skaitlis ir virs tās vai zem tās, bet mērķvērtība ir ticamības intervāla robežās.
report-method-change = Par izmaiņām starp diviem periodiem „var būt nejaušība” nozīmē, ka starpības ticamības intervālā ir nulle; vairākas izmaiņas vērtē kopā pēc Holma metodes.
report-method-finite = Ja ir zināms visu klientu skaits, intervāls to ņem vērā (galīgas kopas korekcija): jo vairāk klientu ir atbildējuši, jo šaurāks ir intervāls.
report-method-few = Ja vērtējuma vai īpatsvara pamatā ir mazāk nekā 30 atbilžu, blakus ir norāde „maz atbilžu”. Ja to ir mazāk par piecām, procentu vietā ir skaits, lai nevienu nevarētu atpazīt. Ja no tik nedaudziem cilvēkiem šāds klientu īpatsvars nav iespējams (piemēram, 41% no 6), tas norādīts kā aplēse.
report-method-pains = Sāpju punkti sakārtoti pēc reizinājuma: nopietnība (1–5) × klientu īpatsvars (0–1) × soļa lielākais svarīgums tiem, kurus tas skar (1–5).
report-method-opportunities = Uzlabojumu iespējas sakārtotas pēc skaitļa: aptvērums × ietekme × pārliecība ÷ darbietilpība, ja visi četri ir zināmi; pārējās seko pēc ietekmes un darbietilpības.
report-gap-meaning = Apmierinātība mīnus gaidas. Ja skaitlis ir zem nulles, klients saņēma mazāk, nekā gaidīja.
report-coverage-meaning = Cik liela daļa apmierinātības vērtējumu ir mērīta vai novērota, nevis pieņemta.
report-moment-meaning = Saskares punkts, kurā izšķiras, vai klients paliks, atgriezīsies un ieteiks citiem.
report-loop-meaning = Atsauksmes ceļš: uzklausīta, pieņemta izskatīšanai, veikti pasākumi, klients informēts.
report-quick-win-meaning = Uzlabojuma iespēja, kuras ietekme ir 4 vai 5, bet darbietilpība 1 vai 2. Vērtība 3 ir uz robežas starp diviem laukiem un nepieder nevienam.
report-big-bet-meaning = Uzlabojuma iespēja, kuras ietekme ir 4 vai 5 un darbietilpība 4 vai 5.
report-fill-in-meaning = Uzlabojuma iespēja, kuras ietekme ir 1 vai 2 un darbietilpība 1 vai 2.
report-time-sink-meaning = Uzlabojuma iespēja, kuras ietekme ir 1 vai 2, bet darbietilpība 4 vai 5.
report-severe = Nopietns
report-severe-meaning = Sāpju punkts, kura nopietnība ir 4 vai 5 skalā no 1 līdz 5.
report-value-meaning = Ko posms klientam dod, atskaitot to, ko tas no viņa prasa.
report-promise-meaning = Tas, ko klientam solīja.
report-standard-meaning = Saskares punktam noteiktā robeža un tas, cik lielā daļā gadījumu tā jāievēro.
report-confidence-meaning = Cik droša komanda ir par savām aptvēruma, ietekmes un darbietilpības aplēsēm.
report-frontstage-meaning = Ko cilvēki un sistēmas dara klienta acu priekšā.
report-backstage-meaning = Kas tiek darīts klientam neredzami, lai solis izdotos.
report-visibility-meaning = Robeža kartē starp to, ko klients redz, un to, ko viņš neredz.
report-uses-meaning = Cik vērtējumu, aptauju, kartīšu un piezīmju nosauc šo avotu.
report-changed = { $difference } kopš iepriekšējā perioda: { $verdict }
report-designed-for = Kam
report-designed-by = Veidoja
report-version = Versija
report-method-nps = NPS rāda gatavību ieteikt: veicinātāju (9–10 no 10) un kritizētāju (0–6) īpatsvaru starpība, no −100 līdz 100, ar koriģētu Valda intervālu.
report-method-csat = CSAT ir to atbilžu īpatsvars, kurās klients ir apmierināts (4–5 no 5), ar Vilsona intervālu.
report-method-csat7 = CSAT 7 ballu skalā ir to atbilžu īpatsvars, kurās klients ir apmierināts (6–7 no 7), ar Vilsona intervālu.
report-method-ces = CES rāda, cik viegli klientam bija visu nokārtot: vidējā atbilde, un jo lielāka, jo labāk.
report-method-ces1 = CES{"\u00A0"}1.0 rāda, cik daudz pūļu klients pielika: vidējā atbilde, un jo mazāka, jo labāk.
report-method-means = Vidējo vērtību intervāli aprēķināti pēc t sadalījuma. Dažādu skalu atbildes netiek apvienotas.
report-method-rescaled = Apmierinātības līknei citu skalu vidējās vērtības ir pārrēķinātas skalā 1–5.
report-method-groups = Aptaujas, kurās ir mazāk par piecām atbildēm, pārskatā nav iekļautas, tāpat arī mērījumi, kuru pamatā ir tik maz atbilžu: tajos cilvēku varētu atpazīt. Tas, kas redzēts un dzirdēts intervijās, novērojumos un testos, ir iekļauts arī tad, ja tas ir no mazāka cilvēku skaita.

### Komandrinda

cli-problem = problēma
cli-finding = konstatējums
cli-clean = { $file }: nav ne problēmu, ne konstatējumu
cli-summary = { $file }: { $problems }, { $findings }
cli-no-command = nav ne komandas „{ $found }”, ne faila ar tādu nosaukumu; komandas ir { $expected }
cli-exists = šāds fails jau ir; izvēlieties citu nosaukumu vai aizstājiet to ar --force
cli-diff-same = atšķirību nav
cli-diff-one-input = tikai viens no abiem var būt standarta ievade
cli-diff-other-ids = gandrīz nevienam ierakstam nav tāda paša identifikatora kā otrā failā: tie ir divi dažādi ceļojumi vai viens, kas izveidots divreiz (piemēram, divreiz importēts), nevis viena ceļojuma divas versijas
cli-diff-added = pievienots: { $count }
cli-diff-removed = noņemts: { $count }
cli-diff-moved = pārvietots: { $count }
cli-diff-edited = mainīts: { $count }
cli-diff-with = { $what }, tostarp { $more }
cli-merge-other-ids = gandrīz nevienam ierakstam nav tāda paša identifikatora kā failā BASE: tas ir cits ceļojums vai no jauna izveidots (piemēram, importēts otrreiz), tāpēc apvienot ir maz ko
merge-field = { $place }: { $field }: OURS { $ours }, THEIRS { $theirs }; paturēts OURS, ierakstiet otru, ja pareizs ir tas
merge-position = { $place }: pārvietots gan versijā OURS, gan versijā THEIRS, uz dažādām vietām; vieta ir kā versijā OURS, pārvietojiet, ja tā nav pareiza
merge-deleted-edited = { $place }: versijā { $by } izdzēsts, versijā { $other } mainīts; paturēts, izdzēsiet, ja tam jāpazūd
merge-deleted-filled = { $place }: versijā { $by } izdzēsts, bet versijā { $other } tajā kaut kas pielikts vai mainīts; paturēts, izdzēsiet, ja tam jāpazūd
merge-deleted-linked = { $place }: versijā { $by } izdzēsts, bet versijā { $other } uz to tagad norāda; paturēts, izdzēsiet, ja tam jāpazūd
cli-unknown-format = „{ $found }” nav formāts; rakstiet { $expected }
cli-no-format = pēc nosaukuma formātu nevar noteikt; pievienojiet --to un { $expected }
cli-impossible = { $view }: eksports formātā { $format } nav iespējams
cli-option-unused = opcijai { $option } te nav nozīmes; izlaidiet to
cli-no-such-persona = personas „{ $found }” nav; personas ir { $expected }
cli-many-empathy-maps = atbilst vairākas empātijas kartes; norādiet ar --persona vai --map-name; kartes ir { $expected }
cli-no-such-empathy-map = neviena empātijas karte neatbilst; kartes ir { $expected }
cli-no-such-step = soļa „{ $found }” nav; soļi ir { $expected }
cli-no-such-touchpoint = saskares punkta „{ $found }” nav; saskares punkti ir { $expected }
cli-several-named = vairākiem ir nosaukums „{ $found }”; dodiet tiem atšķirīgus nosaukumus
cli-say-kind = ne visas kolonnas „{ $column }” vērtības ir ceļojuma soļi, saskares punkti vai personas; ar --by-kind pasakiet, kas tās ir
cli-into-self = atbildes un ceļojums ir viens un tas pats fails; izvēlieties vienam no tiem citu failu
cli-no-such-template = veidnes „{ $found }” nav; veidnes ir { $expected }
cli-losses = formātā { $format } nav: { $what }; --to json saglabā visu
cli-losses-markdown = atpakaļ var importēt tikai tā Mermaid diagrammu, kurā nav: { $what }; --to json saglabā visu
cli-losses-workbook = importējot darbgrāmatu atpakaļ, zūd: { $what }; --to json saglabā visu
cli-small-print = mazākais teksts lapā ir { $points } punktus augsts un nav salasāms; sadaliet karti vairākās lapās ar --tile vai norādiet lielāku lapu
cli-wrong-date = „{ $found }” nav datums; rakstiet to šādi: 2026-03-12
cli-wrong-language = Polku nerunā valodā „{ $found }”; rakstiet en, fi vai lv
cli-unknown-view = „{ $found }” nav skats; rakstiet { $expected }
cli-wrong-page = „{ $found }” nav lapas izmērs; rakstiet { $expected }
cli-same-file = tas ir pats klienta ceļojums; izvēlieties citu nosaukumu
cli-no-source = pēc nosaukuma formātu nevar noteikt; pievienojiet --from un { $expected }
cli-is-journey = šis jau ir Polku klienta ceļojums; atveriet to: polku { $file }
cli-is-folder = šī ir mape; nosauciet kādu tās failu
cli-into-folder = šī ir mape; norādiet failu tajā: { $example }
cli-no-source-content = formātu nevar noteikt ne pēc nosaukuma, ne pēc satura; pievienojiet --from un { $expected }
cli-import-first = tas nav Polku klienta ceļojums; lai to izveidotu: { $command }
cli-wrong-scale = „{ $found }” nav skala; rakstiet mazāko un lielāko vērtējumu, piemēram, 0..10
cli-wrong-words = „{ $found }” nevar nolasīt; rakstiet VĀRDS=N,VĀRDS=N,… ar skalas atbildēm vai VĀRDS=, lai vārdu izlaistu
cli-no-equals = „{ $found }” neko nepārdēvē; rakstiet KOLONNA=LAUKS
cli-no-such-field = lauka „{ $found }” nav; lauki ir { $expected }
cli-choose-journey = failā ir { $journeys }; izvēlieties vienu ar --pick N: { $found }
cli-more-notes = { $count ->
    [zero] un vēl { $count } līdzīgu
    [one] un vēl { $count } līdzīgs
   *[other] un vēl { $count } līdzīgi
}
cli-same-input = tas ir pats importējamais fails; izvēlieties citu nosaukumu
cli-format-both = { $what } (eksports un imports)
cli-format-out = { $what } (eksports)
cli-format-in = { $what } (imports)
cli-cannot-open-window = logu nevar atvērt: { $cause }

### What `--help` says, and what is wrong with arguments

help-polku = Klientu ceļojumu kartes: bezsaistē, vienkāršos teksta failos
    .note = Bez komandas atveras logs.
help-polku-files = Ceļojumi, ko atvērt logā; bez tiem – sākuma skats
help-usage = Lietojums
help-placeholder-options = OPCIJAS
help-placeholder-command = KOMANDA
help-commands = Komandas
help-arguments = Argumenti
help-options = Opcijas
help-example = Piemērs
help-examples = Piemēri
help-default = noklusējums: { $value }
help-help = Rādīt palīdzību
help-version = Rādīt versiju
help-quiet = Ziņot tikai par kļūdām
help-new = Izveidot ceļojumu no veidnes
help-new-file = Veidojamais fails; - ir standarta izvade
help-new-template = Veidne; `polku templates` pasaka, kam katra domāta
help-new-language = Veidnes valoda: en, fi vai lv
help-new-force = Aizstāt failu, ja tāds jau ir
help-check = Pateikt, kas ceļojumos nav kārtībā un par ko vērts pajautāt
    .long = Pateikt, kas ceļojumos nav kārtībā (problēmas) un par ko vērts pajautāt (konstatējumi).
    .more = Aptaujas vecumu rēķina pēc kartes datuma; karte bez datuma par to neko nesaka.
    .note = Izejas kods: 0 problēmu nav, 1 ir problēmas, 2 failu nevarēja nolasīt.
help-check-files = Pārbaudāmie ceļojumi
help-check-format = Kādā formā
help-check-format-text = pa rindai, cilvēkiem
help-check-format-json = citām programmām
help-export = Saglabāt ceļojumu kā attēlu, pārskatu, darbgrāmatu, tabulu, Mermaid diagrammu vai JSON
    .note = Viens un tas pats ceļojums ar vienām un tām pašām opcijām vienmēr dod tos pašus baitus.
help-export-file = Ceļojums; - ir standarta ievade
help-export-out = Rakstāmais fails; - ir standarta izvade, un tai vajag --to
help-export-to = Formāts: svg, png, pdf, html, md, pptx, xlsx, csv, tsv, mmd vai json; citādi pēc OUT paplašinājuma
help-export-view = Ko no ceļojuma: map (karte), empathy (empātijas karte), report (pārskats) vai table (tabula); citādi to, kas formātam piemērots
help-export-persona = Tikai viena persona, pēc vārda; kopā ar --view empathy: kuras empātijas karte
help-export-map-name = Kopā ar --view empathy: kura no vairākām empātijas kartēm, pēc nosaukuma
help-export-language = Nosaukumu un skaitļu valoda: en, fi vai lv; citādi ceļojuma valoda
help-export-page = PDF lapa: fit (kartes lielumā), A0, A1, A2, A3, A4, Letter vai Tabloid; pārskatam: A4 vai Letter
help-export-landscape = Pagriezt PDF lapu ainavas orientācijā
help-export-tile = Sadalīt karti vairākās PDF lapās, salasāmu katrā
help-export-small-groups = Rādīt arī atbildes no mazāk nekā pieciem cilvēkiem, kurās kādu varētu atpazīt
help-export-scale = PNG pikseļi uz katru kartes pikseli: 1 ir lielums ekrānā
help-export-template = Pārskatam vai darbgrāmatai: komandas akcenta krāsa, logotips un fonti (.ron); pārskata PDF arī sava veidne (.typ)
help-export-date = Datums PDF failā, pārskatā vai darbgrāmatā: GGGG-MM-DD; citādi pārskatā ir ceļojuma datums
help-import = Izveidot ceļojumu no Mermaid diagrammas, tabulas vai JSON
    .long = Izveidot ceļojumu no Mermaid journey diagrammas (arī Markdown failā), no tabulas, kādu raksta `polku export` (XLSX, CSV vai TSV), no tabulas ar savām kolonnām vai no JSON.
    .more = Virsrakstu nozīmi uzmin, un par to, ko nevar pārņemt, ziņo standarta kļūdu izvadē kopā ar rindu. Ceļojumu bez nosaukuma sauc tāpat kā tā failu.
help-import-file = Lasāmais fails; - ir standarta ievade, un tai vajag --from
help-import-out = Rakstāmais ceļojums; - ir standarta izvade. Vairākus ceļojumus no viena faila numurē
help-import-from = Formāts: mmd, md, xlsx, csv, tsv vai json; citādi pēc IN paplašinājuma
help-import-scale = Vērtējumu skala, piemēram, 0..10: tos lineāri pārrēķina uz 1–5
help-import-pick = Viens no Markdown faila klientu ceļojumiem vai darbgrāmatas lapām, skaitot no 1
help-import-map = Ko nozīmē tabulas kolonnas; #3 ir trešā kolonna, arī bez virsraksta
help-import-force = Aizstāt failus, ja tādi jau ir
help-survey = Aprēķināt no aptaujas atbildēm rādītāju un to, cik tas drošs; ievietot to ceļojumā
    .long = Aprēķināt rādītāju ar 95% ticamības intervālu no atbildēm vienā aptaujas eksporta kolonnā (CSV vai TSV, kā to raksta aptauju rīki un izklājlapas) un ievietot to ceļojumā ar --into.
    .more = Atbildes ārpus skalas saskaita, uzskaita standarta kļūdu izvadē, un nevienā rādītājā tās neietilpst.
help-survey-file = Lasāmais fails; - ir standarta ievade
help-survey-metric = Kas tika jautāts
help-survey-metric-nps = gatavība ieteikt, 0–10
help-survey-metric-csat = apmierinātība, 1–5
help-survey-metric-csat7 = apmierinātība, 1–7
help-survey-metric-ces = nokārtošanas vieglums, 1–7
help-survey-metric-ces1 = piepūle, 1–5, maz ir labi
help-survey-metric-satisfaction = apmierinātība citā skalā
help-survey-metric-kpi = jebkurš skaitlis vai jā un nē
help-survey-column = Atbilžu kolonna
help-survey-by = Kolonna, pēc kuras atbildes sadala
help-survey-scale = Atbilžu skala rādītājiem satisfaction (citādi 1..5) un kpi
help-survey-words = Ko nozīmē atbildes vārdos; VĀRDS= vārdu izlaiž. Zināmi piekrišanas, apmierinātības, viegluma un iespējamības vārdi skaitās paši
help-survey-format = Kādā formā
help-survey-format-text = tabula cilvēkiem
help-survey-format-json = citām programmām
help-survey-format-csv = tabula citām programmām
help-survey-into = Ceļojums, kurā atbildes ievieto: tas mainās
help-survey-by-kind = Kas ir --by vērtības; citādi tas, kā nosaukumi tās visas ir
help-survey-by-kind-step = soļu nosaukumi
help-survey-by-kind-touchpoint = saskares punktu teksti
help-survey-by-kind-persona = personu vārdi
help-survey-by-kind-period = periodi
help-survey-step = Solis, par kuru jautāja; citādi viss ceļojums
help-survey-persona = Persona, kas atbildēja; citādi visi klienti
help-survey-period = Periods saviem vārdiem
help-survey-source = No kurienes atbildes; citādi faila nosaukums
help-survey-date = Diena, uz kuru atbildes attiecas: GGGG-MM-DD
help-survey-target = Mērķvērtība rādītāja vienībā
help-survey-unit = Rādītāja kpi vienība
help-survey-better = Kurā virzienā rādītājs kpi uzlabojas; citādi kā iepriekš vai uz augšu
help-survey-better-higher = vairāk ir labāk
help-survey-better-lower = mazāk ir labāk
help-stats = Pateikt, ko rāda ceļojuma skaitļi
    .long = Pateikt, ko rāda ceļojuma skaitļi: līknes, atšķirības no gaidītā, neapmierinātās vajadzības, sāpju punkti un uzlabojumu iespējas pēc svarīguma, patiesības mirkļi, solījumi, apkalpošanas standarti, vērtība klientam, rādītāji ar izmaiņām un tas, cik labi tas viss ir zināms.
    .more = Vecumu rēķina pēc kartes datuma; karte bez datuma par to neko nesaka. JSON formu apraksta STATS.md.
help-stats-file = Ceļojums
help-stats-format = Kādā formā
help-stats-format-text = tabulas, cilvēkiem
help-stats-format-json = citām programmām
help-diff = Pateikt, ar ko atšķiras divas viena ceļojuma versijas
    .long = Pateikt, ar ko atšķiras divas viena ceļojuma versijas.
    .more = Ierakstus pazīst pēc identifikatoriem: par pārvietoto teikts, ka tas pārvietots, par mainīto – kurš lauks. Atkārtota faila saglabāšana nav atšķirība.
    .note = Zīmes: + pievienots, - noņemts, > pārvietots, ~ mainīts. Izejas kods: 0 atšķirību nav, 1 ir atšķirības, 2 failu nevarēja nolasīt. Lai git rādītu ceļojumu atšķirības: vienreiz piemēra trešā rinda, pēc tam ceturtā.
help-diff-a = Ceļojums, kāds tas bija; - ir standarta ievade
help-diff-b = Ceļojums, kāds tas ir; - ir standarta ievade
help-diff-format = Kādā formā
help-diff-format-text = pēc vietas, cilvēkiem
help-diff-format-json = citām programmām
help-merge = Apvienot divas viena ceļojuma versijas, kurām ir kopīgs pamats
    .long = Apvienot divas viena ceļojuma versijas, kurām ir kopīgs pamats, ierakstu pēc ieraksta un lauku pēc lauka.
    .more = Ko darījusi tikai viena puse, tas ir padarīts. Kur abas vienu un to pašu lauku mainījušas atšķirīgi, paliek OURS; ko viena izdzēsusi un otra mainījusi, arī tas paliek. Par katru tādu konfliktu standarta kļūdu izvadē ir viena rinda.
    .note = Izejas kods: 0 apvienots, 1 apvienots ar konfliktiem, 2 nekas nav rakstīts. Lai git apvienotu ceļojumus: piemēra otrā rinda un „*.journey.ron merge=polku” failā .gitattributes.
help-merge-base = Ceļojums, kāds tas bija, pirms kāda puse to mainīja; tukšs fails, ja tāda nebija
help-merge-ours = Ceļojums, kāds tas ir šeit; tas izšķir, ja abas mainījušas to pašu
help-merge-theirs = Ceļojums, kāds tas ir tur
help-merge-out = Rakstāmais ceļojums, arī OURS; - ir standarta izvade
help-merge-force = Aizstāt failu, ja tāds jau ir
help-merge-path = Kā ceļojumu sauc ziņojumos: fails, no kura git izveidojis OURS, BASE un THEIRS
help-templates = Uzskaitīt veidnes: nosaukums, tabulators, kam tā domāta
help-formats = Uzskaitīt eksporta un importa formātus: nosaukums, tabulators, kas tas ir
usage-unknown = opcijas „{ $argument }” nav
usage-unknown-but = { $unknown }; varbūt domājāt { $meant }?
usage-missing = trūkst: { $argument }
usage-conflict = { $argument } un { $other } kopā nevar lietot
usage-no-value = { $argument } vajag vērtību
usage-wrong-value = „{ $value }” neder opcijai { $argument }
usage-wrong-value-of = { $wrong }; rakstiet { $expected }
usage-see = { $what }; skatiet { $help }

### Veidnes; `.tip` saka, kam katra noder

template-customer-journey = Klienta ceļojums
    .tip = No vajadzības līdz atgriešanās brīdim: ko klients dara, kur jūs satiekaties, kā tas šķiet un kas traucē
template-service-blueprint = Pakalpojuma rasējums
    .tip = Viens pakalpojums no abām pusēm: ko klients redz, ko dara, viņam neredzot, un uz kā tas balstās
template-day-in-the-life = Viena diena cilvēka dzīvē
    .tip = Viena cilvēka parasta diena: brīži, kuros jūs varētu palīdzēt
template-empathy-map = Empātijas karte
    .tip = Ko viens cilvēks redz, saka, dara, dzird, domā un jūt: tukša veidlapa ar jautājumiem

### Loga paneļos

panel-show-what = Rādīt: { $what }
panel-hide-what = Paslēpt: { $what }
panel-shown-on-map = Redzams kartē
personas-add = Pievienot personu
filter-shown = Kartē redzamas:
filter-everyone = Rādīt vai slēpt skaitļus, kas nav nevienas personas
filter-hint = Kartītes, kas attiecas tikai uz citiem, ir blāvas. Pats klienta ceļojums netiek mainīts.
picture-choose = Izvēlēties attēlu…
picture-remove = Noņemt
picture-hint = PNG, JPEG vai WebP. Attēlu samazina un glabā klienta ceļojuma failā bez vietas un laika, ko atzīmē kamera.
picture-hint-drop = Attēlu var arī nomest logā.
picture-files = Attēli
picture-drop = Nometiet attēlu: to saņems { $name }.
picture-large-file = fails ir lielāks par { $size }{"\u00A0"}MiB; saglabājiet mazāku attēla versiju
picture-kind = tas nav ne PNG, ne JPEG, ne WebP; saglabājiet attēlu kādā no šiem formātiem
picture-large = attēlā ir { $width } × { $height } pikseļu, bet nolasīt var ne vairāk kā { $megapixels } miljonus; samaziniet to citā programmā
picture-broken = attēls ir bojāts vai aprauts; atveriet to citā programmā un saglabājiet no jauna
step-present = { $who } piedalās šajā solī
step-present-tip = Kas piedalās šajā solī; ja atzīmi noņem, pazūd arī skaitļi
step-next-default = Vienkārši nākamais
link-add = Pievienot…
window-no-display = nav displeja: nav iestatīts ne DISPLAY, ne WAYLAND_DISPLAY; polku komandas darbojas arī bez tā
window-no-library = sistēmā trūkst { $library }, kas logam vajadzīga; Debian sistēmā instalējiet pakotni { $package }
start-no-drop = Wayland vidē failus šeit ievilkt nevar; izmantojiet Atvērt…

### On the map: buttons and the context menu

canvas-add-card = Pievienot kartīti
canvas-step-before = Pievienot soli pirms šī
canvas-leads-to = Ved uz soli
canvas-leads-to-hint = Uz atzīmētajiem soļiem ceļojums no šejienes var turpināties. Atzīmējiet vēl kādu soli, un uz to radīsies atzars vai atgriešanās.
canvas-step-after = Pievienot soli pēc šī
canvas-step-in-stage = Pievienot soli
canvas-stage-before = Pievienot posmu pirms šī
canvas-stage-after = Pievienot posmu pēc šī
canvas-row-above = Pievienot joslu virs šīs
canvas-row-below = Pievienot joslu zem šīs
canvas-hide-lane = Paslēpt joslu
canvas-hide-persona = Paslēpt personu
canvas-begin-stage = Pievienot pirmo posmu
canvas-begin-rows = Sākt ar parastajām joslām
import-files = Diagrammas un tabulas
import-pasted = ielīmētais teksts
scale-title = Vērtējumi izskatās pēc skalas { $scale }
scale-title-slip = Daži vērtējumi nav skalā 1–5: vai tie ir skalā { $scale }?
scale-text = Šeit apmierinātība ir skalā 1–5. Vērtējumus var pārrēķināt; citādi tie, kas ārpus skalas, paliek tukši.
scale-convert = Pārrēķināt
scale-leave = Atstāt tukšus
columns-title = Ko nozīmē kolonnas?
columns-text = Katras kolonnas nozīme uzminēta pēc virsraksta. Izlabojiet nepareizo; jūsu izmaiņas tiks iegaumētas.
columns-title-turned = Ko nozīmē rindas?
columns-text-turned = Katras rindas nozīme uzminēta pēc virsraksta. Izlabojiet nepareizo; jūsu izmaiņas tiks iegaumētas.
columns-unknown = Neviens virsraksts nav atpazīts. Izvēlieties, ko nozīmē katra kolonna: viena nosauc posmus vai soļus.
columns-first-row = Pirmajā rindā ir virsraksti
columns-twice = „{ $field }” var būt tikai viena kolonna; otrā kļūst par brīva teksta joslu.
columns-turn = Posmi vai soļi ir līdzās: pagriezt tabulu
columns-guessed-turned = Noteikts pēc virsrakstiem: tabula pagriezta.
columns-guessed-upright = Noteikts pēc virsrakstiem: katra rinda ir posms vai solis.
columns-sheet = Lapa
columns-column = { $number }. kolonna
columns-row = { $number }. rinda
columns-tidy = Šī lapa ir tabula, kādu raksta Polku: nekas nav jāizvēlas.
columns-nothing = Šajā lapā nekas neizskatās pēc posmu vai soļu tabulas.
columns-no-step = Izvēlieties kolonnu, kurā ir posmu vai soļu nosaukumi.
columns-import = Importēt
columns-leave-out = Izlaist
pick-title = Failā ir vairāki klientu ceļojumi. Kuru atvērt?
land-title = Kur ievietot „{ $name }”?
land-title-pasted = Kur ievietot ielīmēto ceļojumu?
land-text = Jauns klienta ceļojums nāks atvērtā vietā; atvērtā fails paliks, kāds ir. Pievienojot beigās, tā posmi turpinās atvērto ceļojumu, un personas un joslas ar vienādu nosaukumu apvienos; viena atsaukšana atceļ visu.
land-title-pasted-maps = Kur ievietot ielīmētās empātijas kartes?
land-text-maps = Jauns klienta ceļojums nāks atvērtā vietā; atvērtā fails paliks, kāds ir. Pievienojot beigās, empātijas kartes sekos atvērtā ceļojuma empātijas kartēm, un personas ar vienādu vārdu apvienos; viena atsaukšana atceļ visu.
land-new = Jauns klienta ceļojums
land-add = Pievienot beigās
toast-added = Beigās pievienots: { $what } ({ $name })
added-left = No importētā ceļojuma netika pievienots: { $what }. Lai saglabātu, importējiet to kā jaunu.
