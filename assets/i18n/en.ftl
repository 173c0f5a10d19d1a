# Polku in English.
#
# One file per language; all hold the same messages, with the same attributes and variables (the
# tests of `i18n` see to it). A message's first word tells where it belongs:
#
#   lane- line- channel- evidence- …   names of the model's kinds
#   count- object-                     counted things, as they stand alone and as an object
#   field-                             names of fields
#   change-                            what undo names
#   cmd-                               commands; `.tip` says more
#   find- finding- problem- …          each room's own
#
# A text that takes `$what` or `$title` gets it whole: what people wrote, or another message.

### The model's kinds

## Rows of the map, by the key of their kind; `-prompt` says what belongs in an empty one

lane-actions = Customer actions
lane-actions-prompt = What the customer does in each step, seen with the customer’s eyes.
lane-touchpoints = Touchpoints
lane-touchpoints-prompt = Where the customer meets you: a page, a call, a letter, a person.
lane-curve = Satisfaction curve
lane-curve-prompt = How each step felt, from 1 to 5: click at the right height, or choose a step and type a number.
lane-pains = Pain points
lane-pains-prompt = What goes wrong, takes too long or worries the customer.
lane-opportunities = Opportunities
lane-opportunities-prompt = Ideas that would take a pain away or make a good moment better still.
lane-quotes = Quotes
lane-quotes-prompt = What customers have said, word for word.
lane-thoughts = Thoughts
lane-thoughts-prompt = What the customer thinks but does not say aloud.
lane-promises = Promises
lane-promises-prompt = What you say that you will do, such as “delivery in two days”.
lane-time = Time
lane-time-prompt = How long each step keeps the customer busy, and how long it keeps the customer waiting.
lane-text = Free text
lane-text-prompt = Anything else that is good to see beside the steps.
lane-frontstage = Frontstage
lane-frontstage-prompt = What your people and systems do in the customer’s sight.
lane-backstage = Backstage
lane-backstage-prompt = What is done out of the customer’s sight to make the step work: who hands what to whom.
lane-support = Support processes
lane-support-prompt = What everybody else relies on: systems, suppliers, schedules, rules.
lane-emotions = Emotions
lane-emotions-prompt = What the customer feels, in a word or two.
lane-gap = Gap to expectation
lane-gap-prompt = What was experienced beside what was expected; it shows once a step has both.
lane-value = Customer value
lane-value-prompt = What each stage gives the customer and what it costs: choose a stage and weigh it.
lane-listening = How we listen
lane-listening-prompt = The question that you ask here, when, how often, and who reads the answers.
lane-images = Images
lane-images-prompt = Pictures that let others see the moment.
lane-metrics = Metrics
lane-metrics-prompt = What is counted here, with the number of answers and the target.

## The lines of a service blueprint

line-interaction = Line of interaction
line-visibility = Line of visibility
line-internal = Line of internal interaction

## Where the customer meets the organisation

channel-web = Web
channel-app = App
channel-email = E-mail
channel-sms = Text message
channel-phone = Phone
channel-chat = Chat
channel-chatbot = Chatbot
channel-shop = Shop
channel-post = Post
channel-social = Social media
channel-event = Event
channel-in-person = In person

## The journey's state

state-current = Current state
state-future = Future state

## Personas

persona-external = External customer
persona-internal = Internal customer
persona-stakeholder = Stakeholder

## How something is known

evidence-assumed = Assumed
evidence-assumed-meaning = The team’s own belief: nobody has asked yet.
evidence-observed = Observed
evidence-observed-meaning = Seen or heard: an interview, an observation, a quote, a customer test.
evidence-measured = Measured
evidence-measured-meaning = Counted: a survey or analytics.

## The numbers of a step

measure-satisfaction = Satisfaction
measure-satisfaction-meaning = How it was experienced, from 1, very dissatisfied, to 5, very satisfied.
measure-expectation = Expectation
measure-expectation-meaning = What the customer expected, on the same scale.
measure-importance = Importance
measure-importance-meaning = How much it matters to the customer, from 1, not at all, to 5, very much.

## The faces of the curve's axis

face-1 = Very dissatisfied
face-2 = Dissatisfied
face-3 = Neither satisfied nor dissatisfied
face-4 = Satisfied
face-5 = Very satisfied

## The feedback loop

loop-heard = Heard
loop-acknowledged = Acknowledged
loop-acted-on = Acted on
loop-customer-told = Customer told
loop-for-days = { $count ->
    [0] { $state } today
    [one] { $state } { $count } day ago
   *[other] { $state } { $count } days ago
}

## Opportunities

opportunity-process = Process
opportunity-product = Product
opportunity-communication = Communication
opportunity-training = Training
opportunity-appreciation = Appreciation of customers
status-idea = Idea
status-planned = Planned
status-doing = Doing
status-done = Done
status-dropped = Dropped

## Colours

hue-blue = Blue
hue-amber = Amber
hue-green = Green
hue-purple = Purple
hue-rose = Rose
hue-teal = Teal
hue-brown = Brown
hue-slate = Slate

## Time: names of units, lengths, and what people may type for each unit

unit-second = seconds
unit-minute = minutes
unit-hour = hours
unit-day = days
unit-week = weeks
unit-month = months
timespan-second = { $amount }{"\u00A0"}s
timespan-minute = { $amount }{"\u00A0"}min
timespan-hour = { $amount }{"\u00A0"}h
timespan-day = { $amount ->
    [one] { $amount }{"\u00A0"}day
   *[other] { $amount }{"\u00A0"}days
}
timespan-week = { $amount }{"\u00A0"}wk
timespan-month = { $amount }{"\u00A0"}mo
timespan-working-day = { $amount ->
    [one] { $amount }{"\u00A0"}working day
   *[other] { $amount }{"\u00A0"}working days
}
timespan-year = { $amount ->
    [one] { $amount }{"\u00A0"}year
   *[other] { $amount }{"\u00A0"}years
}
spellings-second = s sec secs second seconds
spellings-minute = min mins minute minutes
spellings-hour = h hr hrs hour hours
spellings-day = d day days
spellings-week = wk wks week weeks
spellings-month = mo mos month months

### Counted things

## As they stand alone: "3 steps"

count-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
count-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
count-lanes = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
count-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
count-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
count-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
count-pains = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
count-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
count-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}

## As the object of a change, without a number where there is one: "Move card", "Move 3 cards"

object-journey = journey
object-stage = { $count ->
    [1] stage
   *[other] { $count } stages
}
object-step = { $count ->
    [1] step
   *[other] { $count } steps
}
object-lane = { $count ->
    [1] row
   *[other] { $count } rows
}
object-line = { $count ->
    [1] line
   *[other] { $count } lines
}
object-card = { $count ->
    [1] card
   *[other] { $count } cards
}
object-persona = { $count ->
    [1] persona
   *[other] { $count } personas
}
object-empathy = { $count ->
    [1] empathy map
   *[other] { $count } empathy maps
}
object-note = { $count ->
    [1] note
   *[other] { $count } notes
}
object-survey = { $count ->
    [1] survey
   *[other] { $count } surveys
}
object-picture = { $count ->
    [1] picture
   *[other] { $count } pictures
}
object-items = { $count ->
    [1] item
   *[other] { $count } items
}

## Other counted things

count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
count-empathy-maps = { $count ->
    [one] { $count } empathy map
   *[other] { $count } empathy maps
}
count-surveys = { $count ->
    [one] { $count } survey
   *[other] { $count } surveys
}
count-pictures = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
}
count-journeys = { $count ->
    [one] { $count } journey
   *[other] { $count } journeys
}
count-matches = { $count ->
    [one] { $count } match
   *[other] { $count } matches
}

### Names of things, one of each

name-journey = Customer journey
name-map = Journey map
name-stage = Stage
name-step = Step
name-lane = Row
name-line = Blueprint line
name-card = Card
name-empathy-map = Empathy map
name-persona = Persona
name-note = Note
name-survey = Survey

## A card, by the kind of its row

card-actions = Customer action
card-touchpoints = Touchpoint
card-pains = Pain point
card-opportunities = Opportunity
card-quotes = Quote
card-thoughts = Thought
card-emotions = Emotion
card-listening = Listening
card-promises = Promise
card-text = Card
card-frontstage = Frontstage action
card-backstage = Backstage action
card-support = Support process

## Names of what is new, and of what has no name

untitled-journey = Untitled journey
untitled-stage = Untitled stage
untitled-step = Untitled step
untitled-card = Empty card
untitled-persona = Unnamed persona

## Whose numbers, where no persona is named

traveller-everyone = All customers

### Fields

field-title = Title
field-name = Name
field-details = Details
field-text = Text
field-position = Position
field-description = Description
field-tags = Tags
field-color = Colour
field-scenario = Scenario
field-state = State
field-language = Language of the map
field-date = Date
field-target = Target for satisfaction
field-role = Role
field-kind = Kind
field-segment = Customer segment
field-segment-share = Segment’s share of customers
field-goals = Goals
field-needs = Needs
field-frustrations = Frustrations
field-quote = Quote
field-stage = Stage
field-step = Step
field-benchmark = Benchmark
field-context = Circumstances
field-traits = Traits
field-picture = Picture
field-value = Customer value
field-links = On the journey
field-persona = Persona
add-trait = Add a trait
field-version = Version
field-designed-by = Designed by
field-designed-for = Designed for
field-form = Form
field-section = Section
field-place = Asked about
field-survey-answers = Answers
field-period = Period
field-invited = People asked
field-customers = Customers in all
field-incentive = Given for answering
field-better = Direction
field-metric-target = Target
field-trigger = When
field-cadence = How often
value-more-is-better = More is better
value-less-is-better = Less is better
value-tip = 0 to 5; leave empty where it does not matter
value-hint = What this stage gives the customer and what it costs, each 0–5.
field-span = Last step
field-personas = Personas
field-duration = Duration
field-waiting = Waiting time
field-going-on = Share who go on
field-next = Next step
field-condition = Condition
field-scores = Scores
field-gap = Gap to expectation
field-evidence = Evidence
field-source = Source
field-n = Answers (n)
field-channel = Channel
field-channel-name = Name of the channel
field-moment-of-truth = Moment of truth
field-standard = Service standard
field-standard-target = Limit
field-unit = Unit
field-standard-goal = Share that should meet it
field-standard-met = Met
field-tally = How many of how many
field-severity = Severity
field-share = Share of customers
field-recovery = What we do when it happens
field-loop = Feedback loop
field-caused-by = Caused by
field-causes = Causes
field-impact = Impact
field-effort = Effort
field-reach = Reach (customers a month)
field-confidence = Confidence
field-owner = Owner
field-due = Due
field-status = Status
field-measure = How success will be measured
field-answers = Answers the pain points
field-answered-by = Opportunities that answer it
field-promised = Promised
field-outcome = Outcome
field-kept = Kept
field-handover = Handover
field-giver = Gives
field-receiver = Receives

## What a field may show instead of a value

value-none = None
value-mixed = Several values
value-automatic = Automatic
value-everybody = Everybody
value-other-channel = Another channel…
value-yes = yes
value-no = no
value-present = there, without numbers

## What an empty field shows

field-refused = “{ $text }” does not fit here: this takes { $takes }. The value from before is kept.
field-refused-empty = “{ $text }” does not fit here: this takes { $takes }. Nothing was taken over.
takes-amount = a number from 0 up
takes-count = a whole number
takes-date = a date
takes-number = a number
takes-score = a number from 1 to 5
takes-share = a share from 0 to 100%
takes-tally = how many of how many, such as 104/143
takes-timespan = a length of time, such as 20 min
takes-worth = a number from 0 to 5
hint-example = e.g. { $example }
hint-one-per-line = One on each line
hint-tags = Words, separated by commas
hint-persona-name = First name, perhaps the age
hint-persona-role = A few words that tell this persona from the others
hint-trait-high = The other end, such as daring
hint-trait-low = One end, such as careful
hint-empathy-title = The situation in a few words
hint-scenario = In what situation, and to what end, does the customer set out?
hint-standard = For example: answered within two minutes
hint-recovery = For example: apologise, call back, refund
hint-measure = For example: satisfaction with tracking at least 3.5
hint-source = Which interview, survey or report

## Pieces of text on the map and beside it

piece-quoted = “{ $text }”
piece-k-of-n = { $k } of { $n }
piece-n = n = { $n }
piece-percentage-points = { $count ->
    [one] { $points } percentage point
   *[other] { $points } percentage points
}
piece-share-of-customers = { $percent } of customers
piece-severity = Severity { $severity }/5
piece-impact-effort = Impact { $impact }, effort { $effort }
piece-met = met in { $percent } (n = { $n })
piece-kept = kept in { $percent } (n = { $n })
piece-response = { $k } of { $n } answered ({ $percent })
piece-interval = 95%: { $range }
piece-promised-outcome = promised { $promised }, actually { $outcome }
piece-promised = promised { $promised }
piece-outcome = actually { $outcome }
piece-moment-of-truth = Moment of truth
piece-one-named = the { $kind } “{ $name }”
piece-list = { $items } and { $last }

### The map

map-title = { $title } – journey map
map-description = Journey map “{ $title }”: { $stages }, { $steps }, { $lanes }, { $personas }.
map-part-step = Shown here: step { $from } of { $total }.
map-part-steps = Shown here: steps { $from }–{ $to } of { $total }.
map-total = Total
map-cause = from cause to effect
map-go-on = { $percent } go on
map-active = Duration
map-waiting = Waiting
map-target = Target { $value }
map-target-met = Target { $value }: reached
map-before = { $period }: { $value }
map-target-met-perhaps = Target { $value }: reached, but could be chance
map-target-missed = Target { $value }: not reached
map-target-perhaps = Target { $value }: below it, but could be chance
map-legend = Personas
map-scale = Satisfaction, 1–5
map-no-scores = No scores yet

## Empty states: what to do next

empty-map = This map is still empty.
empty-map-hint = Begin with a stage, and give it steps: one for each moment that the customer would remember.
empty-lanes-hint = Add a row: what the customer does, where you meet, what hurts.
empty-personas = No personas yet
empty-personas-hint = Add the first one: who travels this journey?
empty-empathy-hint = What does one persona see, hear, say, do, think and feel in one situation? Add an empathy map and write what you know.
empty-empathy = No empathy map yet
empty-selection-hint = Select something on the map to see and change what it says.

### Menus, views and panels

menu-file = File
menu-edit = Edit
menu-insert = Insert
menu-map = Map
menu-view = View
menu-help = Help
menu-recent = Recent files
menu-recent-empty = No recent files
menu-samples = Samples
menu-language = Language
menu-theme = Appearance
menu-add-lane = Row
menu-add-line = Blueprint line

view-map = Map
view-empathy = Empathy map
view-personas = Personas
view-insights = Insights
insights-pains = severity × share × importance
insights-opportunities = reach × impact × confidence ÷ effort
insights-drag = drag to move
insights-unplaced = Not placed yet: drag it onto the matrix
insights-board-more = { $count ->
    [one] { $count } more is in the ranking of opportunities
   *[other] { $count } more are in the ranking of opportunities
}
insights-matrix-tip = Drag to change impact and effort, or use the arrow keys. Click to see it on the map.
insights-curves = Moments
insights-gaps = Experienced and expected
insights-gaps-note = the furthest below expectation first
insights-needs = 0–20, Ulwick
insights-over-served = leave as is?
insights-value = what it gives and what it costs
insights-moments = lowest score, service standard
insights-unscored = Nobody has scored it yet
insights-kept = { $k } of { $n } kept
insights-trend = { $metric } over time
insights-assumed = { $percent } assumptions
insights-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
insights-fewer = Show fewer
insights-alike = { $count ->
    [one] as at { $count } other step
   *[other] as at { $count } other steps
}
insights-one-scored = One step has a score
insights-all-alike = All { $count } scored steps have the same score
insights-rule = { $rule } { $value }: mean of { $strongest } ({ $step }) and { $end } at the end
insights-rule-evidence = weakest of the two: { $evidence }
insights-mean-rests-on = { $count ->
    [one] Mean of { $count } score, evidence: { $evidence }
   *[other] Mean of { $count } scores, weakest of them: { $evidence }
}
insights-estimate-from = estimate from scores; weakest evidence: { $evidence }
insights-since = since { $period }: { $change }
insights-change = From { $from } to { $to }: { $change }
insights-about-pains = What hurts most stands first. The dots are the severity (1–5); the number multiplies it by the share of customers it meets and by how much the step matters to them. “Heard”, “acknowledged” and “acted on” say how far our answer has come.
insights-about-matrix = How much each opportunity helps customers, against how much work it is. A larger circle has a higher priority; quick wins stand at the upper left.
insights-about-gaps = How satisfied customers were (coloured mark) and what they had expected (grey mark), both from 1 to 5. The number is the difference.
insights-about-curves = Satisfaction (1–5) of each persona: the lowest, the best and the last score, and the mean of all. “Strongest moment and end” is the mean of the score farthest from 3 and the last one: what people tend to remember.
insights-about-trend = One point a period, with its number of answers (n). The band shows how far chance alone could move the value.
insights-about-metrics = Every number from surveys and counts, as the latest period gives it. Click one to see its survey.
insights-about-moments = Touchpoints that decide whether customers stay, return or recommend. The number is the lowest satisfaction (1–5) there; the bar is how often the service standard is met, the dashed line its target.
insights-about-promises = What we say we will do, and how often it happens. The bar is the share of times that the promise was kept, the thin line on it the 95% confidence interval.
insights-about-standards = What we hold ourselves to at a touchpoint, and the share of counted cases that met it. The dashed line is the target, the thin line on the bar the 95% confidence interval.
insights-about-opportunities = What to do first: customers a month × impact (1–5) × confidence ÷ effort (1–5). Where one of the four is missing there is no number, and the opportunity stands below the others.
insights-about-needs = How much a step matters, and how far satisfaction stays behind: importance + max(importance − satisfaction, 0), both from 0 to 10 (Ulwick). Over 15 is extreme, over 12 strong, over 10 worth a look.
insights-about-over-served = Steps where satisfaction is higher than importance by 1 or more: good enough, so effort may do more good elsewhere.
insights-about-value = What each stage gives (to the right) and what it costs the customer (to the left): economic, functional, emotional and symbolic. The number is the difference, from −20 to 20.
insights-about-evidence = How the satisfaction scores on the map are known. Click a row to see the first of its scores on the map, and again to see the next.
insights-about-findings = What is worth a question, and why it matters. Click one to go there.
insights-tile-nps = Would they recommend us, 0–10? The share of promoters (9–10) less that of detractors (0–6), from −100 to 100.
insights-tile-csat = How many are satisfied: the share of the two best answers.
insights-tile-ces = How easy it was: the mean of the answers, from 1 to 7; higher is easier.
insights-tile-ces-one = How much effort it took: the mean of the answers, from 1 to 5; lower is easier.
insights-tile-satisfaction = How satisfied they are: the mean of the answers on their own scale.
insights-tile-kpi = A number that the team follows, from its latest period.
insights-tile-rests = The range after “95%” is where the value would mostly lie if others had been asked (confidence interval); n is the number of answers.
insights-tile-lowest = The lowest satisfaction score on the map (1–5), and whose it is. “End” is that persona’s score at the last step, “mean” the mean of all their scored steps.
insights-tile-last = How satisfied they are at the last step (1–5): the persona for whom the journey ends worst.
insights-tile-coverage = The share of satisfaction scores that were observed or measured; the others are assumed. Click to see the first assumed score on the map, and again to see the next.
insights-filter = The map shows only { $who }. The insights are about everybody.
insights-filter-hidden = Hidden on the map: { $who }. The insights are about everybody.
insights-missing = What the map could still tell
insights-no-scores = Highs and lows of the journey
    .hint = Score the steps on the satisfaction curve, 1 to 5.
insights-no-gaps = Experienced and expected
    .hint = Give a step both satisfaction and expectation.
insights-no-pains = What hurts most
    .hint = Write pain points with severity and the share of customers they meet.
insights-no-opportunities = What to do first
    .hint = Write opportunities with impact and effort.
insights-no-moments = Moments of truth
    .hint = Mark the touchpoints at which customers decide whether they stay.
insights-no-promises = Promises and what came of them
    .hint = Add a row of promises, and say how often each is kept.
insights-no-needs = Unmet needs
    .hint = Give a step satisfaction and importance.
insights-no-value = Customer value
    .hint = Select a stage and weigh what it gives and what it costs.
insights-no-metrics = What surveys say
    .hint = Import survey answers: NPS, CSAT, CES or a number of your own.

panel-stages = Stages
panel-lanes = Rows
panel-personas = Personas
panel-empathy-maps = Empathy maps
panel-selected = { $what } selected
panel-expand = Expand
panel-collapse = Collapse

theme-system = Follow the system
theme-light = Light
theme-dark = Dark

### Undo: what a change is called; `$what` is one of `object-…`

change-add = Add { $what }
change-edit = Edit { $what }
change-rename = Rename { $what }
change-move = Move { $what }
change-delete = Delete { $what }
change-cut = Cut { $what }
change-paste = Paste { $what }
change-duplicate = Duplicate { $what }
change-score = Score { $what }
change-span = Stretch { $what }
change-link = Link { $what }

### Commands

## File

cmd-new = New
    .tip = Begin an empty journey
cmd-open = Open…
    .tip = Open a journey from a file
cmd-save = Save
    .tip = Save the journey to its file
cmd-save-as = Save as…
    .tip = Save the journey to another file
cmd-export = Export…
    .tip = Make a picture, a PDF, a table or text of the map
cmd-import = Import…
    .tip = Make a journey from a table, a Mermaid diagram or a Markdown file
cmd-import-survey = Import survey answers…
    .tip = Make a metric from the answers in a table, and put it on the map
cmd-close = Close
    .tip = Close this journey
cmd-quit = Quit
    .tip = Close all journeys and leave Polku

## Edit

cmd-undo = Undo
    .tip = Take the last change back
cmd-undo-what = Undo: { $what }
cmd-redo = Redo
    .tip = Make the change that was taken back once more
cmd-bring-back = Bring back the text
    .tip = What was being written when Escape was pressed
cmd-redo-what = Redo: { $what }
cmd-cut = Cut
    .tip = Take the selection to the clipboard
cmd-copy = Copy
    .tip = Copy the selection to the clipboard
cmd-paste = Paste
    .tip = Put in what is on the clipboard; lists and tables become cards
cmd-copy-picture = Copy map as picture
    .tip = Put the map on the clipboard as a picture, for a slide or a message
cmd-copy-svg = Copy map as SVG
    .tip = Put the map on the clipboard as the text of an SVG, for a drawing program
cmd-duplicate = Duplicate
    .tip = Make a copy beside the selection
cmd-delete = Delete
    .tip = Delete the selection
cmd-select-all = Select all
    .tip = Select all cards
cmd-select-none = Clear the selection
    .tip = Select nothing
cmd-edit-text = Edit the text
    .tip = Change the text or name of what is selected
cmd-put-note = Put the note on the journey…
cmd-link-note = Link the note to a card…
cmd-remove-picture = Remove the persona’s picture
    .tip = Show initials again
cmd-find = Find…
    .tip = Find by text, tag, persona, channel or kind
cmd-find-next = Find next
    .tip = Go to the next match
cmd-find-previous = Find previous
    .tip = Go to the previous match

## Insert

cmd-add-stage = Stage
    .tip = Add a stage after the selected one
cmd-add-step = Step
    .tip = Add a step after the selected one
cmd-add-usual = The usual rows
    .tip = Add what a map usually has and this one lacks: customer actions, touchpoints, satisfaction, pain points, opportunities
cmd-add-lane = Row…
    .tip = Add a row under the selected one
cmd-add-line = Blueprint line…
    .tip = Add one of the three lines of a service blueprint
cmd-add-card = Card
    .tip = Add a card to the selected cell
cmd-add-persona = Persona
    .tip = Add a persona
cmd-add-note = Note on the empathy map
cmd-choose-picture = Picture of the persona…
    .tip = Choose a PNG, JPEG or WebP; it is scaled down and kept in the journey’s file
cmd-add-empathy = Empathy map

## Move

cmd-move-left = Move left
    .tip = Move the selection one step to the left
cmd-move-right = Move right
    .tip = Move the selection one step to the right
cmd-move-up = Move up
    .tip = Move the selection up
cmd-move-down = Move down
    .tip = Move the selection down

## Scores

cmd-branch = Branch from here…
    .tip = Write a step on a way of its own: the journey can take it, or go on as before
cmd-lead-to = Leads to…
    .tip = Choose the steps that the journey can go on to from here
cmd-score-1 = Score 1
    .tip = Very dissatisfied
cmd-score-2 = Score 2
    .tip = Dissatisfied
cmd-score-3 = Score 3
    .tip = Neither satisfied nor dissatisfied
cmd-score-4 = Score 4
    .tip = Satisfied
cmd-score-5 = Score 5
    .tip = Very satisfied
cmd-score-clear = Remove the score
    .tip = Leave the step without a score

## View

cmd-zoom-in = Zoom in
    .tip = Show the map larger
cmd-zoom-out = Zoom out
    .tip = Show the map smaller
cmd-zoom-100 = Actual size
    .tip = Show the map at 100%
cmd-zoom-fit = Fit to window
    .tip = Show the whole map
cmd-show-all-lanes = Show all rows
    .tip = Bring back the rows that are hidden
cmd-only-persona = Show only this persona
    .tip = Only this persona’s numbers; cards about others alone are faint
cmd-next-persona = Show the next persona alone
    .tip = One persona after the other, then everybody again
cmd-all-personas = Show everybody
    .tip = Bring back the personas that are hidden
cmd-journey-properties = Journey properties
    .tip = Show the journey’s own properties
cmd-toggle-outline = Outline
    .tip = Show or hide the outline at the left
cmd-toggle-inspector = Properties
    .tip = Show or hide the properties at the right
cmd-reduce-motion = Reduce motion
    .tip = Let nothing glide or fade: everything is where it goes at once
cmd-go-to-inspector = Go to the properties and back
cmd-go-to-outline = Go to the outline and back
cmd-go-to-menu = Go to the menus and back
    .tip = By F10, or Alt alone: arrows walk, letters jump, Escape goes back
cmd-next-finding = Next finding
    .tip = Go to the next finding
cmd-toggle-findings = Findings
    .tip = Show or hide what is worth a question on this map

## Help

cmd-palette = All commands…
    .tip = Find and run any command
cmd-shortcuts = Keyboard shortcuts
    .tip = Show all shortcuts
cmd-about = About Polku
    .tip = Version and licences

### Start screen

start-title = Polku
start-subtitle = Customer journey maps, offline and in plain files
start-new = New journey
start-open = Open…
start-recent = Recent
start-recent-empty = Journeys that you open or save are listed here.
start-recent-missing = The file is no longer there
start-paste = Ctrl+V makes a journey from a table, Markdown or Mermaid that you have copied.
start-samples = Samples
start-samples-hint = Finished journeys to look around in. They open as copies: nothing that you do spoils them.
start-templates = Templates
start-drop = Drop journeys, tables, Markdown or Mermaid here

### Status bar

bar-saved = Saved
bar-unsaved = Unsaved changes
bar-saving = Saving…
bar-save-failed = Not saved
bar-never-saved = Not saved yet
bar-name = Name of the journey: click to change it
bar-no-findings = No findings
bar-coverage = evidence coverage { $percent }
bar-digits = keys 1–5: { $name }
bar-zoom = Zoom { $percent }

### Toasts; `$what` is one of `count-…`

toast-deleted = Deleted { $what }
toast-deleted-with = Deleted { $what } with { $more }
toast-cut = Cut { $what }
toast-cut-with = Cut { $what } with { $more }
toast-saved = Saved as { $name }
toast-given-up = Given up: “{ $text }”
toast-file-gone = “{ $name }” is not there any more. Save to make it anew.
toast-open-elsewhere = “{ $name }” is open in another window of Polku, too. Whoever saves later is asked before anything is replaced.
toast-exported = Exported to { $name }
toast-imported = Imported { $name }
toast-recovered = Restored the unsaved changes to { $name }
toast-map-copied = The map is on the clipboard
toast-map-not-copied = The system’s clipboard took no picture. Export the map as PNG instead.
toast-nothing-to-paste = There is nothing on the clipboard that fits here
toast-no-text = There is no text on the clipboard; a table, Markdown or Mermaid can be pasted here
toast-paste-where = Select a cell first, then paste
toast-paste-where-note = Choose a section first: notes go there.
toast-picture-whose = Select a persona first: the picture goes there.
toast-preferences-lost = Your settings last only until Polku is closed. { $folder }: { $cause }
toast-no-findings = No findings on this map
toast-no-effect = That is not possible here

### Questions

dialog-ok = OK
dialog-cancel = Cancel
dialog-close = Close
dialog-save-title = Save the journey
dialog-untitled-file = untitled.journey.ron
dialog-journey-files = Polku journeys

## Closing with unsaved changes

guard-title = Save the changes to “{ $name }”?
guard-text = Changes that you discard cannot be brought back.
guard-pasted = The pasted text becomes a new journey in place of this one.
guard-save = Save
guard-discard = Discard
guard-cancel = Cancel

## After a crash

recovery-title = Polku was closed before “{ $name }” was saved
recovery-text = The changes were kept. Restore them, or go on with the file as it was last saved?
recovery-text-unsaved = It was never saved to a file, but what was written is kept. Restore it?
recovery-text-gone = Its file is not there any more, but what was written is kept. Restore it?
recovery-restore = Restore the changes
recovery-discard = Use the saved file
recovery-later = Decide later
recovery-when = Last changed on { $date }.
recovery-torn = The very end could not be read: the last change may be missing.

## Before replacing a file

overwrite-title = Replace “{ $name }”?
overwrite-text = There is a file of that name already. What is in it will be lost.
overwrite-replace = Replace
place-text = This system offers no dialog for files. Type its path; ~/ is your home folder.
place-path = Path of the file

## A file that changed behind our back

changed-title = “{ $name }” was changed by another program
changed-text-clean = You have changed nothing since it was last saved. What you see is only here now.
changed-text-unsaved = You have unsaved changes of your own. Nothing has been overwritten.
changed-reload = Load the file
changed-reload-clean = Shows what the other program wrote, in place of what you see.
changed-reload-unsaved = Shows what the other program wrote. Your unsaved changes are lost.
changed-keep = Keep my version
changed-keep-text = Your version stays open, unsaved. The file stays as the other program left it until you save; then yours replaces it.
changed-elsewhere = Save mine as another file…
changed-elsewhere-text = Both are kept: yours under another name, the file as the other program left it.
changed-replace = Replace the file
changed-replace-text = Your version is saved. What the other program wrote is lost.

### When something goes wrong: what happened, what was kept, what to do

error-open = “{ $name }” could not be opened
error-open-kept = The file is untouched.
error-save = “{ $name }” could not be saved
error-save-kept = Your changes are still here in the window, and the file is as it was.
error-save-advice = Try another folder or another name.
save-elsewhere = Choose another place…
error-export = The export to “{ $name }” did not work
error-export-advice = Try another folder or another name.
error-picture = “{ $name }” could not become the persona’s picture
error-picture-kept = The persona is as before.
error-import = “{ $name }” could not be imported
error-recovery = Unsaved changes cannot be kept safe in case of a crash
error-recovery-advice = Save often until this is solved.
error-cause = Cause: { $cause }
error-folder = Folder: { $folder }
error-cell = Cell { $cell }
error-place = Line { $line }, column { $column }
error-change = That change does not fit the map any more
error-change-kept = Nothing was changed.

## Why a journey cannot be read

read-io = it cannot be read: { $cause }
read-missing = there is no such file
read-permission = you are not allowed to read it; check its permissions
read-folder = this is a folder, not a file
read-too-large = the file is larger than { $size }{"\u00A0"}MiB, which no journey is; choose another file
read-not-utf8 = this is not UTF-8 text; save the file as UTF-8
read-empty = the file is empty; there is no journey in it
read-conflict-marks = git left conflict marks here; keep one version of each part and take the marks out
read-syntax = { $expected } is expected, but here is { $found }
read-json = this is not the JSON of a journey: { $cause }
read-other-format = this is not a Polku journey: its format is “{ $found }”
read-no-journey = this is not a Polku journey: it does not begin with (format: "polku-journey", version: 1, …)
read-newer-version = the journey has format version { $found }, and this Polku reads up to version { $newest }; open it with a newer version of Polku
read-no-such-version = there is no format version { $found }; the newest is { $newest }
read-unknown-field = unknown field “{ $found }”; allowed here: { $expected }
read-unknown-word = unknown word “{ $found }”; write { $expected }
read-missing-field = the field “{ $field }” is missing here
read-duplicate-field = the field “{ $field }” is here twice; keep one
read-duplicate-key = the key { $key } is here twice; keep one
read-duplicate-id = the id “{ $id }” is taken by another record; give one of the two another id
read-wrong-id = “{ $found }” is not an id that can stand here; it looks like “{ $prefix }_1”
read-no-such-lane = there is no row “{ $id }”; add it to “rows” or move its cards to another row
read-wrong-date = “{ $found }” is not a date; write it like 2026-03-12
read-wrong-timespan = “{ $found }” is not a length of time; write a number and s, min, h, d, wk or mo, such as “20 min”
read-not-finite = { $found } is not a number that can be used; write another or leave the field out
read-out-of-bounds = { $found } is too large or too small here; write another number
read-wrong-bytes = this is not a picture in base 64; take it out and choose the picture again
read-too-deep = brackets are nested too deeply here, deeper than in any journey; take the innermost out
read-sign = “{ $sign }”
read-text = a text in quotation marks
read-number = a number
read-boolean = true or false
read-name = a name
read-score = a number, or (2.1, measured(n: 143)) with how it is known,
read-end = the end of the file
read-other = something else
read-found-end = the end of the file
read-open-text = this text is not closed with a quotation mark
read-open-comment = this comment is not closed with */
read-wrong-escape = after a backslash in a text stands n, t, r, \ or ", or u and a code in braces

## Why a file cannot be written

write-folder = this folder cannot be written to: { $cause }
write-exists = there is such a file already
write-failed = it cannot be written: { $cause }
write-permission = you have no permission for that
write-no-folder = there is no such folder
write-full = the disk is full
write-read-only = the disk is protected from writing

## Import: what is wrong with a file (after “FILE:LINE:COLUMN:”)

import-too-much = there are more than { $most } steps, scores and cards in it; split the file
import-other-diagram = this is a Mermaid “{ $found }”; only a “journey” can become a journey
import-no-diagram = a Mermaid journey begins with the word “journey”, and this begins with “{ $found }”
import-open-front-matter = front matter stands at the very beginning and ends with a line “---”, indented as its first; this one does not
import-front-matter = this front matter is not YAML: { $cause }
import-after-journey = after “journey” the line must end; put “{ $found }” on a line of its own
import-no-score = “{ $step }” has no score; write it like “Pays: 3: Aino”
import-no-name = after “{ $word }” comes a name
import-no-step = before “{ $found }” comes the name of a step
import-journey-again = in Mermaid no step can begin with “{ $found }”; write “{ $instead }”
import-semicolon = “;” cannot stand here in Mermaid; write “#59;”
import-no-journey-here = there is no journey here: no Mermaid journey, no table of stages or steps, no headings with bullets
import-no-such-journey = there is no journey { $pick }; the file holds { $journeys }
import-no-such-sheet = no sheet { $pick } holds anything; the sheets that do are { $sheets }
import-in-sheet = in the sheet “{ $read }”: { $cause }. The workbook also holds { $left }
    .cli = to read another sheet, add --pick with its number: { $left }
import-packed-text = this is a workbook, not a text
    .cli = leave out --from, or read it with --from xlsx
import-not-text = this is a binary file and no text, whatever its name says; open it in the program that made it, and save it as CSV, XLSX or Markdown
import-no-workbook = this is not an XLSX workbook that can be read ({ $cause }); open it in a spreadsheet program and save it anew
import-other-workbook = this is a spreadsheet of another kind ({ $found }); open it in a spreadsheet program and save it as XLSX or CSV
import-locked-workbook = this workbook has a password, or is of the old kind XLS; open it in a spreadsheet program and save it as XLSX without a password
import-workbook-too-large = this workbook unfolds to more than { $most } MiB; save the sheet that matters as a workbook of its own
import-no-step-column = the table has no column “step”; it has { $found }; name one of them “step”
    .cli = or read one of them so with --map COLUMN=step
import-no-such-column = the table has no column “{ $column }”; it has { $found }
    .cli = call one without a heading by its number: #3=FIELD is the third
import-two-columns = two columns are “{ $column }”; keep one
import-step-number = “{ $found }” is not the number of a step; write 1, 2, 3 and so on
import-step-differs = step { $number } is “{ $found }” here and “{ $before }” in line { $line }; name both the same, or number one anew
import-two-rows = “{ $persona }” is at the step “{ $step }” twice, first in line { $line }; keep one row

## Import: what was left out of a file

note-no-score = “{ $step }” has no score; its satisfaction stays empty
note-off-scale = “{ $found }” is off the scale { $scale }; that score of “{ $step }” stays empty
note-no-number = “{ $found }” is not a number; that score of “{ $step }” stays empty
note-scale = the scores look like the scale { $scale }
    .cli = if they are on it, import with --scale { $scale }
note-comments = { $count ->
    [one] a comment is left out
   *[other] { $count } comments are left out
}
note-cut-off = “{ $found }” is a comment in Mermaid and left out; for the sign itself write “#35;”
note-hidden = “{ $found }” is a comment in Mermaid and left out; for “%” itself write “#37;”
note-beyond-actors = “{ $found }” stands behind a third colon and is left out, as in Mermaid
note-replaced = “{ $found }” is left out: a journey has one title and one description
note-looks = themes and settings are left out
note-open-directive = this directive is never closed; all that follows is left out, as in Mermaid
note-open-description = this description is never closed; it and all that follows are left out, as in Mermaid
note-other-diagram = a Mermaid “{ $found }” is left out
note-guessed-columns = columns were read as { $found }
    .cli = to read one as something else, add --map "COLUMN=FIELD"
note-first-column = the first column
note-unlabelled-column = the column without a heading
note-free-text = nothing is known of the columns { $found }: they became rows of free text
note-transposed = stages or steps are columns in this table; it was turned on its side
note-step-per-stage = the table names no steps: each stage became one step
note-other-sheets = the sheet “{ $read }” was read; the others were left out: { $left }
    .cli = to read another one, add --pick with its number: { $left }
note-prose = { $count ->
    [one] “{ $first }” stands beside the journey and was left out
   *[other] { $count } paragraphs or tables beside the journey were left out, the first: “{ $first }”
}
note-links = { $count ->
    [one] the address of one link was left out; its text is kept
   *[other] the addresses of { $count } links were left out; their texts are kept
}
note-encoding = the text is not Unicode; it was read as { $found }
note-read-on-scale = scores such as “{ $found }” were read on the scale { $scale } and mapped onto 1–5, evenly
note-read-as-score = { $count ->
    [0] “{ $found }” was read as a satisfaction of { $value }, assumed
    [one] “{ $found }” was read as a satisfaction of { $value }, and one more face or word likewise, all assumed
   *[other] “{ $found }” was read as a satisfaction of { $value }, and { $count } more faces and words likewise, all assumed
}
note-as-emotion = “{ $found }” is not a score; it became an emotion of “{ $step }”, whose score stays empty
note-rows-as-steps = { $count ->
    [one] one more row has a score of its own and became a step
   *[other] { $count } more rows have scores of their own and became steps
}
note-score-again = “{ $step }” has another score already; “{ $found }” is left out
note-footer = the row “{ $found }” stands below the table and is left out
note-open-quote = this quotation mark is not closed: everything behind it was read as one cell
note-wrong-formulas = { $count ->
    [one] one formula shows an error ({ $found }); its cell was read as empty
   *[other] { $count } formulas show errors such as { $found }; their cells were read as empty
}
note-no-results = { $count ->
    [one] the result of one formula is not in the file, and its cell was read as empty; open and save the workbook in a spreadsheet program
   *[other] the results of { $count } formulas are not in the file, and their cells were read as empty; open and save the workbook in a spreadsheet program
}
note-far-cells = { $count ->
    [one] one cell to the right of column { $most } was left out
   *[other] { $count } cells to the right of column { $most } were left out
}
note-cell-comment = the comment “{ $found }” was left out
note-above = the row “{ $found }” stands above the table and is left out
note-beyond-columns = { $count ->
    [0] “{ $found }” stands in a column without a name and is left out
    [one] “{ $found }” and one more cell stand in a column without a name and are left out
   *[other] “{ $found }” and { $count } more cells stand in a column without a name and are left out
}
    .cli = to keep it, say what the column is: --map "#{ $number }=FIELD"
note-no-evidence = “{ $found }” is none of assumed, observed and measured; it is taken as assumed
note-evidence-alone = “{ $step }” has no satisfaction; how it is known is left out
note-no-count = “{ $found }” is not a number of answers and is left out
note-no-severity = “{ $found }” is not a severity from 1 to 5 and is left out
note-no-share = “{ $found }” is not a share such as 95 % or 0.95 and is left out
note-read-as-percent = “{ $found }” and the other numbers of its column were read as per cent
note-read-as-yes = “{ $found }” was read as yes: it marks a moment of truth, and its words are left out
note-step-numbers = numbers of steps such as “{ $found }” are left out: steps stand in the order of the rows
note-dashes = { $count ->
    [one] one cell holds nothing but a dash and was read as empty
   *[other] { $count } cells hold nothing but a dash and were read as empty
}
note-no-yes = “{ $found }” is neither yes nor no and is taken as no
note-which-touchpoint = the table does not say which touchpoint is the moment of truth; “{ $first }” is marked
note-no-touchpoint = there is no touchpoint here to be the moment of truth
note-beyond-cards = “{ $found }” in the column “{ $column }” belongs to nothing and is left out

## What a Mermaid journey cannot carry

loss-different-scores = scores that differ between personas (steps: { $count }; the mean is written)
loss-no-score = missing scores (steps: { $count }; Mermaid shows 0)
loss-evidence = how scores are known
loss-sources = sources of numbers
loss-card-details = details of cards
loss-step-details = details of steps
loss-persona-details = details of personas
loss-absent-personas = personas at no step
loss-same-names = personas without a name of their own
loss-numbered-names = the same name for several personas, or none: a number tells them apart
loss-rows = named rows and blueprint lines
loss-bare-rows = rows without cards
loss-colors = colours

### Export

export-title = Export
export-format = Format
export-view = What to export
export-language = Language
export-page = Paper
export-page-fit = As large as the content
export-orientation = Orientation
export-landscape = Landscape
export-portrait = Portrait
export-tile = Spread over several pages
export-hidden = Hidden on the map, and yet in the export: { $what }
export-scale = Scale
export-team = Team’s look
export-team-hint = Accent colour, logo and fonts (.ron), or a template of the PDF (.typ)
export-team-files = A team’s file
export-team-remove = Remove
export-team-pdf-only = A template changes the PDF only.
export-preview-on-paper = The contents as on paper; the file has a layout of its own.
export-theme = Colours
export-choose = Choose…
export-data = Data
export-preview = Preview
export-more-rows = { $count ->
    [one] One more row follows.
   *[other] { $count } more rows follow.
}
export-has-chart = The sheet has a chart, too.
export-text-goes-on = The text goes on.
export-team-hint-looks = Accent colour, logo and fonts (.ron)
export-team-font = Slides name the font “{ $font }” and do not hold it: install it where they are shown.
export-as-pdf = PDF
    .tip = To print and to send; sharp at any size.
export-as-png = PNG
    .tip = A picture for slides, chats and documents.
export-as-svg = SVG
    .tip = A drawing: sharp at any size, and drawing programs can change it.
export-as-html = Web page
    .tip = One file that opens in every browser, also on a phone and without a connection.
export-as-pptx = PowerPoint
    .tip = Slides whose texts, shapes and tables you can edit, also in Impress and Keynote.
export-as-md = Markdown
    .tip = Text for a wiki or a pull request.
export-as-xlsx = Excel
    .tip = A workbook: what was found, scores and opportunities with charts, pain points, next steps, promises, surveys, personas, sources, and the table that Polku reads back in.
export-as-csv = CSV
    .tip = The table as text, for any spreadsheet; Polku reads it back in.
export-as-tsv = TSV
    .tip = The same with tabs, to paste into a spreadsheet.
export-as-mmd = Mermaid
    .tip = A diagram as text, for wikis and code repositories.
export-as-json = JSON
    .tip = The whole journey with every detail, for other programs; Polku reads it back in.
export-run = Export
export-working = Exporting…
export-cancelled = The export was cancelled
export-exists = There is a file “{ $name }” already. It was left alone: choose another name.
export-losses = This file leaves out: { $what }. JSON keeps everything.
export-losses-markdown = Only the Mermaid diagram of this file can be imported again. It leaves out: { $what }. JSON keeps everything.
export-losses-workbook = Imported again, this workbook does not bring back: { $what }. JSON keeps everything.
export-wrong-scale = a scale of { $scale } is not possible; write a number above 0, such as 2
export-too-large = the picture would be { $width } × { $height } pixels; each side can have at most { $side } and the whole { $megapixels } million: write a scale of at most { $scale }
export-failed = the picture could not be drawn: { $cause }
export-no-empathy = this journey has no empathy map
export-too-many-rows = there are more than { $most } rows, and a spreadsheet holds no more; export CSV instead
export-sheet-failed = the spreadsheet could not be written: { $cause }
export-slides-failed = the presentation could not be written: { $cause }
export-sheet = Page { $page } of { $pages }
export-on-page = p. { $page }
brand-unreadable = { $file } cannot be read: { $cause }
brand-wrong = line { $line }, column { $column }: { $cause }
brand-syntax = the team’s file cannot be understood here ({ $cause }); write it as “(accent: "#0b5d5e", logo: "logo.svg")”
brand-no-color = “{ $found }” is not a colour; write one like #0b5d5e
brand-no-picture = { $file } is not a picture that a report can show; give an SVG, PNG or JPEG
brand-no-font = { $file } is not a font that a report can use; give a TTF or OTF
xlsx-number = No.
xlsx-table = Data for import
xlsx-table-note = The last sheet, “{ $name }”, is there for programs: Polku reads steps, scores, touchpoints, customers’ pain points and opportunities back from it (JSON keeps everything). Its headings are the same in every language.
xlsx-promises = Promises and standards
xlsx-time = Time and flow
xlsx-all-steps = All steps together
xlsx-text = Text
xlsx-said = You said
xlsx-did = We did
xlsx-kept = Kept or met (k)
xlsx-cases = Cases (n)
xlsx-kept-share = Share kept or met
xlsx-in-minutes = { $what } (min)
xlsx-nobody-goes = (not from { $from } to { $to })
xlsx-known-satisfaction = Evidence: satisfaction
xlsx-known-gap = Evidence: gap
xlsx-low = 95%: from
xlsx-high = 95%: to
xlsx-on-five = On the scale 1–5
xlsx-change = Change since the period before
xlsx-change-verdict = What the change means
xlsx-better = For the better; unlikely to be chance
xlsx-worse = For the worse; unlikely to be chance
xlsx-no-source = Not recorded
format-svg = SVG, a drawing that scales
format-png = PNG, a picture
format-pdf = PDF, for printing and sending
format-html = HTML, a web page
format-pptx = PowerPoint presentation
format-xlsx = Excel workbook
format-csv = CSV, a table with commas
format-tsv = TSV, a table with tabs
format-md = Markdown, text
format-md-in = Markdown with Mermaid journeys
format-mmd = Mermaid, a diagram as text
format-json = JSON, for other programs

### Find

find-placeholder = Find in the journey
find-hint = Text, tag, persona, channel or kind
find-position = { $at } of { $total }
find-none = No matches
find-close = Close the search
find-all-personas = All personas

### Command palette

palette-placeholder = Type what you want to do
palette-none = There is no such command
palette-unavailable = Not available now

### Shortcuts and gestures

help-title = Keyboard and mouse
help-mouse = Mouse
help-keyboard = Keyboard
help-canvas = On the map
help-walk = Walk over the map
help-edit = Edit the text
help-type = Add a card with the typed text
help-another = While writing: finish, and write another one after it
help-new-line = While writing: a new line
help-next-card = Finish the text, and begin the next card
help-next-step = Finish the text, and go on to the next step
help-give-up = Give up and leave everything as it was; what was typed can be brought back
help-menu = Open the menu of what is selected
help-score = Score the selected step
help-drag = Move
help-drag-edge = Span more steps or fewer
help-drag-copy = Copy instead of moving
help-drag-point = Change the score
help-select-more = Select several
help-rubber-band = Select what is in a frame
help-pan = Move the view
help-scroll = Scroll
help-scroll-sideways = Scroll sideways
help-zoom = Zoom in or out at the pointer

## Keys and buttons

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-enter = Enter
key-escape = Esc
key-tab = Tab
key-space = Space
key-delete = Delete
key-backspace = Backspace
key-arrows = Arrows
key-letters = Letters
key-digits = 1–5
key-menu = Menu key, Shift+F10
key-click = Click
key-double-click = Double click
key-drag = Drag
key-middle-drag = Drag with the middle button
key-wheel = Wheel

### About

about-version = Version { $version }
about-text = Customer journey maps and empathy maps: offline, in plain text files, honest about their numbers.
about-license = Free software under the MIT or the Apache 2.0 licence.
about-fonts = Text is set in Noto Sans (SIL Open Font License).

### Findings: what is worth a question; `-why` says why it matters

findings-title = Findings
findings-empty = Nothing stands out. That is rare: look again when there are new scores.

finding-severe-pain = Severe pain point (severity { $severity }/5) that no opportunity answers
finding-severe-pain-why = It hurts customers badly, and no opportunity on this map would change that.
finding-moment-unmeasured = Moment of truth that nobody has measured
finding-moment-unmeasured-why = Here customers decide whether they stay, and how it goes is only a guess.
finding-moment-without-standard = Moment of truth without a service standard
finding-moment-without-standard-why = Without a standard nobody can tell a good day from a bad one.
finding-score-assumed = Satisfaction is only assumed
finding-score-assumed-why = The curve shows what the team believes here, not what customers said.
finding-pain-assumed = Pain point that is only assumed
finding-pain-assumed-why = Before money is spent on it, ask a few customers whether it is a problem at all.
finding-promise-without-outcome = Promise without an outcome
finding-promise-without-outcome-why = A promise that nobody follows up may be broken every day.
finding-outcome-short = Outcome { $outcome } falls short of the promised { $promised }
finding-outcome-short-why = Customers judge by what they were promised: either keep it or promise less.
finding-outcome-short-kept = Promise kept in { $k } of { $n } cases
finding-outcome-short-kept-why = Customers judge by what they were promised: either keep it or promise less.
finding-standard-missed = Service standard met in { $k } of { $n } cases; the target is { $goal }
finding-standard-missed-why = The team’s own bar is missed more often than agreed.
finding-standard-missed-perhaps = Service standard met in { $k } of { $n } cases; the target is { $goal }, and it could be chance
finding-standard-missed-perhaps-why = With these numbers the target may well be met: look at more cases before you change anything.
finding-over-served = Satisfaction { $satisfaction } is well above importance { $importance }: leave as is?
finding-over-served-why = Effort may be spent here that would help more at another step.
finding-opportunity-without-owner = Opportunity without an owner
finding-opportunity-without-owner-why = What belongs to nobody is done by nobody.
finding-opportunity-without-measure = Opportunity without a measure of success
finding-opportunity-without-measure-why = Without one, nobody will know whether it helped.
finding-opportunity-without-due = Opportunity without a due date
finding-opportunity-without-due-why = Without a date it waits for everything that has one.
finding-done-unmeasured = Done, and never measured again
finding-done-unmeasured-why = Only a new measurement shows whether customers noticed.
finding-nobody-told = Feedback was heard, and the customer was not told what came of it
finding-nobody-told-why = The feedback loop stays open until the customer has been told.
finding-empathy-pain-unmapped = Pain on the empathy map that is not on the journey
finding-empathy-pain-unmapped-why = The team knows of it, but no step shows it.
finding-empathy-gain-unmapped = Gain on the empathy map that is not on the journey
finding-empathy-gain-unmapped-why = The team knows of the wish, but no opportunity answers it.
finding-future-untried = Future state that no customer has tried
finding-future-untried-why = Until customers have tried it, it is the team’s wish.
finding-few-answers = Few answers (n = { $n })
finding-few-answers-why = With fewer than 30 answers a few people can turn the result round.
finding-old-survey = Survey older than a year ({ $date })
finding-old-survey-why = Much may have changed since customers were asked.

### Problems with the data

problem-dangling-link = A link leads nowhere
problem-dangling-link-detail = { $field } refers to something that is not there ({ $missing }).
problem-dangling-link-why = What it pointed at was deleted or never was; the rest of the map is not affected.
problem-off-scale = A number is off its scale
problem-off-scale-detail = { $field } is { $value }, which is not on its scale.
problem-off-scale-why = It is not drawn and not counted until it is corrected.
problem-repair-link = Remove the link

### For screen readers

a11y-grid = Journey map “{ $title }”, { $lanes }, { $steps }
a11y-stage = Stage { $title }, { $at } of { $total }
a11y-step = Step { $title }, { $at } of { $total }, stage { $stage }
a11y-lane = Row { $title }, { $at } of { $total }
a11y-line = { $title }
a11y-cell = { $lane }, { $step }: { $cards }
a11y-cell-empty = { $lane }, { $step }: empty
a11y-card = { $kind }: { $text }. { $lane }, { $step }, { $at } of { $total }
a11y-card-span = from { $first } to { $last }
a11y-point = { $who }, { $step }: satisfaction { $value } of 5, { $evidence }
a11y-persona = Persona { $name }
a11y-note = { $section }, note { $at } of { $total }: { $text }. { $evidence }
a11y-severity = severity { $severity } of 5
a11y-moment-of-truth = moment of truth
a11y-faint-persona = about other personas alone
a11y-faint-find = not among the matches
a11y-color = Colour { $color }
a11y-remove = Remove { $name }

### Insights

insight-worst = Lowest moment
insight-best = Best moment
insight-end = End
insight-mean = Mean
insight-peak-end = Strongest moment and end
insight-peak-end-too-few = Needs at least three scored steps, the last among them
insight-gap = Gap to expectation
insight-experienced = Experienced
insight-expected = Expected
insight-unmet-need = Unmet need
insight-unmet-extreme = Extreme
insight-unmet-strong = Strong
insight-unmet-look = Worth a look
insight-unmet-none = None
insight-estimate = Estimate
insight-over-served = Over-served
insight-pain-priority = Priority of pain points
insight-opportunity-priority = Priority of opportunities
insight-missing = Missing: { $what }
insight-coverage = Evidence coverage
insight-coverage-meaning = { $k } of { $n } satisfaction scores were observed or measured.
insight-rests-on = Evidence: { $evidence }
insight-time = Time
insight-active-total = Duration in all
insight-waiting-total = Waiting in all
insight-matrix = Impact and effort
insight-quick-wins = Quick wins
insight-big-bets = Big bets
insight-fill-ins = Fill-ins
insight-time-sinks = Time sinks
insight-value = Customer value
insight-benefits = Benefits
insight-sacrifices = Sacrifices
insight-economic = Economic
insight-functional = Functional
insight-emotional = Emotional
insight-symbolic = Symbolic
insight-lifetime-value = Customer lifetime value
insight-loyalty = Customer loyalty
insight-retention = Retention
insight-repeat = Repeat purchases
insight-churn = Churn
insight-response-time = Response time
insight-first-contact = First-contact resolution
stats-curves = Satisfaction
stats-moments = Moments of truth
stats-standards = Service standards
stats-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

## Surveys

survey-nps = Likelihood to recommend (NPS)
survey-promoters = Promoters
survey-passives = Passives
survey-detractors = Detractors
survey-csat = Customer satisfaction (CSAT)
survey-ces = Ease (CES)
survey-ces1 = Customer effort (CES{"\u00A0"}1.0)
survey-interval = 95% confidence interval
survey-interval-low = 95% confidence interval, lower end
survey-interval-high = 95% confidence interval, upper end
survey-margin = Margin of error
survey-n = Answers (n)
survey-sample-size = Sample size
survey-few = Few answers
survey-response-rate = Response rate
survey-rejected = Rejected answers
survey-pooled = Pooled answers
survey-rescaled = Rescaled
survey-up = { $points ->
    [one] Up { $points } point. With these numbers of answers it could be chance.
   *[other] Up { $points } points. With these numbers of answers it could be chance.
}
survey-down = { $points ->
    [one] Down { $points } point. With these numbers of answers it could be chance.
   *[other] Down { $points } points. With these numbers of answers it could be chance.
}
survey-up-clear = { $points ->
    [one] Up { $points } point (95%: { $interval }). Chance alone is an unlikely explanation.
   *[other] Up { $points } points (95%: { $interval }). Chance alone is an unlikely explanation.
}
survey-down-clear = { $points ->
    [one] Down { $points } point (95%: { $interval }). Chance alone is an unlikely explanation.
   *[other] Down { $points } points (95%: { $interval }). Chance alone is an unlikely explanation.
}
survey-same = Practically unchanged.
survey-too-few = Too few answers to compare (n = { $before } and { $after }).
survey-chance-maybe = Could be chance
survey-chance-unlikely = Unlikely to be chance
metric-nps = NPS
metric-csat = CSAT
metric-csat7 = CSAT (7-point)
metric-ces = CES
metric-ces1 = CES{"\u00A0"}1.0
metric-satisfaction = Satisfaction
metric-kpi = KPI
survey-csat7 = Customer satisfaction (CSAT, 7-point)
survey-satisfaction = Satisfaction
survey-kpi = Key figure
survey-empty = the file is empty; there are no answers in it
survey-open-quote = a quotation mark is opened here and never closed
survey-no-column = there is no column “{ $column }”; there are { $found }
survey-too-many-groups = the column that splits the answers holds more than { $most } values; choose one with fewer
survey-stopped = Reading was stopped
survey-off-scale = “{ $found }” is not an answer on the scale { $scale }
survey-no-number = “{ $found }” is not a number
survey-not-whole = “{ $found }” is not a whole number: only those are answers on the scale { $scale }; a key figure takes any number
survey-more-rejected = { $count ->
    [one] { $count } more answer rejected
   *[other] { $count } more answers rejected
}
survey-left-out = { $count ->
    [one] { $count } answer has no “{ $column }” and is left out
   *[other] { $count } answers have no “{ $column }” and are left out
}
survey-all = All answers
survey-value = Value
survey-mean = mean { $mean }
survey-good = { $share } from { $low } to { $high }
survey-groups-of = promoters: { $promoters }, detractors: { $detractors }, answers: { $n }
survey-blank = Blank
survey-reading = Reading answers…
survey-title = Survey answers
survey-files = Survey answers (tables)
survey-column = Column of the answers
survey-question = What was asked
survey-scale = Scale
survey-scale-min = Lowest answer
survey-scale-max = Highest answer
survey-split = Split by
survey-split-none = Do not split
survey-split-means = Its values are
survey-split-step = Steps
survey-split-touchpoint = Touchpoints
survey-split-persona = Personas
survey-split-period = Periods
survey-whole-journey = The journey as a whole
survey-first-rows = First rows: choose a column
survey-rejected-in = Rejected answers in “{ $column }”: { $count }
survey-line = Line { $line }: { $what }
survey-none = There are no answers in this column.
survey-none-on-scale = No answer in this column fits what was asked. Choose another column or another question.
survey-separator = separator: { $name }
survey-separator-comma = comma
survey-separator-semicolon = semicolon
survey-separator-tab = tab
survey-header-rows = heading rows:
survey-replaces = { $count ->
    [one] Takes the place of { $count } survey with the same source, place and period.
   *[other] Takes the place of { $count } surveys with the same source, places and period.
}
survey-choose-column = No column looks like answers. Choose the one that holds them.
survey-one = One question
survey-several = Several at once ({ $count })
survey-questions = Questions
survey-guessed = Guessed: please check
survey-scale-guessed = Most answers are within { $scale }, some are not. Check what was asked.
survey-placeless = { $count ->
    [one] One question has no place yet: choose it, or untick the question.
   *[other] { $count } questions have no place yet: choose them, or untick the questions.
}
survey-clash = Two ticked questions ask the same of the same place, so one would take the place of the other. Give one of them another place or metric, or untick it.
survey-clashes = Same metric and place as another one
survey-rejected-count = rejected: { $count }
survey-take-question = Take “{ $name }” in
survey-show-question = Show “{ $name }”
survey-about-of = What “{ $name }” is about
survey-add-question = Add another column…
survey-find = Type to find
survey-words-open-short = words: say what they mean
survey-every = Periods, by “{ $column }”
survey-every-all = All together
survey-every-month = Months
survey-every-quarter = Quarters
survey-every-half-year = Half-years
survey-every-year = Years
survey-no-date = No date
survey-asked-nps = NPS (0–10)
survey-asked-csat = CSAT: share of 4–5 (1–5)
survey-asked-csat7 = CSAT: share of 6–7 (1–7)
survey-asked-ces = CES{"\u00A0"}2.0 (1–7, 7 = easy)
survey-asked-ces1 = CES{"\u00A0"}1.0 (1–5, 5 = much effort)
survey-asked-satisfaction = Satisfaction: mean of { $scale }
survey-asked-kpi = Key figure: any number
piece-dates = { $first } – { $last }
survey-take-column = Take the column “{ $name }”
survey-stands-for = What “{ $name }” stands for
survey-leave-out = Leave out
survey-word-open = Choose…
survey-words-ask = These answers are words. Say what each stands for; nothing is counted before that.
survey-words-known = Words that are known, read as numbers: { $set }, { $scale }
survey-words-read = words were read as numbers: { $list }
survey-words-none = Counted as blank: { $list }
survey-words-open = answers in words were rejected: { $list }; say what they stand for, such as --words "{ $example }=5"
survey-words-misfit = These words are known ({ $set }), but on the scale { $scale }, which is not that of the question.
survey-set-agreement = agreement
survey-set-satisfaction = satisfaction
survey-set-ease = ease
survey-set-likelihood = likelihood
survey-take = Take in
survey-lands-as-score = The mean answer becomes the measured satisfaction of the step.
survey-land = Put on the map
survey-stop = Stop reading
survey-landed = { $count ->
    [one] { $count } survey is on the map
   *[other] { $count } surveys are on the map
}

### The empathy map

empathy-title = Empathy map
empathy-seven = Seven sections
empathy-four = Four quadrants
empathy-who = Who?
empathy-who-prompt = Who is this, in what situation and role?
empathy-do = Needs to do
empathy-do-prompt = What must get done or decided, and how will success show?
empathy-sees = Sees
empathy-sees-prompt = What is seen around, on the market, on screens? What do others do?
empathy-says = Says
empathy-says-prompt = What have we heard said, or can we imagine?
empathy-does = Does
empathy-does-prompt = What is done today?
empathy-hears = Hears
empathy-hears-prompt = What is heard from friends, colleagues, second-hand?
empathy-thinks = Thinks and feels
empathy-pains = Pains
empathy-pains-prompt = What worries, frustrates, blocks?
empathy-gains = Gains
empathy-gains-prompt = What is wanted, needed, dreamt of?
empathy-other = Other thoughts
empathy-other-prompt = What else is on the mind?
empathy-mind = Thinks
empathy-mind-prompt = What goes through the mind, said or unsaid?
empathy-feels = Feels
empathy-feels-prompt = Which feelings come up, and when?
empathy-unlinked = not on the journey yet
empathy-unlinked-count = { $count } not on the journey
empathy-linked = Linked
empathy-move = Move to
drop-link = Link with “{ $card }”
drop-new-opportunity = New opportunity at “{ $step }”
drop-new-pain = New pain point at “{ $step }”
empathy-link-gain-hint = Which opportunity is it about? What is ticked is linked.
empathy-link-pain-hint = Which pain point is it about? What is ticked is linked.
empathy-link-none = There is nothing on the journey to link to yet.
empathy-link = Link to…
empathy-put-gain-hint = At which step? A new opportunity is put there, with the words of the note.
empathy-put-pain-hint = At which step? A new pain point is put there, with the words of the note.
empathy-put = Put on the journey…
empathy-also = Also known
empathy-designed-for = for { $text }
empathy-designed-by = by { $text }
empathy-version = version { $text }
empathy-description = Empathy map “{ $title }”: { $notes }.
empathy-credit = After the Empathy Map Canvas by Dave Gray (2017)

### Report

report-title = Report
report-method = How it was measured
report-date = Date
report-answered-by = Answered by
report-answers = Answers the pain points
report-confidence = Confidence
report-continued = (continued)
report-contents = Contents
report-customers = Who is affected
report-definitions = What the words mean
report-extent = Extent
report-figures = Key figures
report-gap = Gap
report-gaps = Experienced against expected
report-gaps-note = Each persona’s largest differences; the chapter “Stage by stage” has all of them. * The difference rests on an assumption.
report-goal = Target
report-metric = Metric
report-outcome = Result
report-diagram-note = The diagram has one score a step: the mean of all personas who have one there, those who work here included. Where they differ is told in the chapter “Stage by stage”.
report-diagram-left-out = The scores of all customers are not in it where personas have scores: { $what }.
report-print-note = The whole map is in the web page, on screen.
report-cause = { $count ->
    [one] Caused by: { $what }
   *[other] Caused by: { $what }
}
report-recovery = When it happens: { $what }
report-matrix-note = Numbers are those of the list.
report-map-legend = The dots of a pain point are its severity (1–5), the percentage is the share of customers. A red arrow leads from a cause to its effect. The triangle and the circle of an opportunity are its impact and effort (1–5). A diamond marks a moment of truth; “→” after a name, who hands a piece of work over, and before one, who takes it on; a percentage below a step, the share of customers who go on. A percentage range is the 95% confidence interval, n the number of answers.
report-map-sheets = Where a line ends at the edge of a sheet, the numbers there tell the sheet on which it goes on; ‹ and › mark a card that continues on a neighbouring sheet.
report-map-note = Marks, and points on the curve, are hollow where something is assumed, half filled where it was observed, filled where it was measured.
report-swipe = Swipe sideways to see all of it.
report-curve-cut = A curve stops where there is no score or the journey branches.
report-missing = Missing
report-nobody = Nobody yet
report-no-answer = Nothing yet
report-pain = Pain point
report-opportunity = Opportunity
report-status-owner-due = Status, owner, due
report-left-severe = Severe pain points that nothing answers yet: { $what }.
report-left-ideas = Ideas not yet decided on: { $count }. They are among the opportunities.
report-quick-win = Quick win
report-big-bet = Big bet
report-fill-in = Fill-in
report-time-sink = Time sink
report-priority = Priority
report-reach = Reach
report-remark = Remarks
report-score = Score
report-sum = Sum
report-sources = Sources
report-uses = Times used
report-what = Promise or standard
report-action = Action
report-verdict = Verdict
report-when = When
report-who = Who
report-open-loop = Open
report-closed-loop = Closed
report-loop-none = No feedback on record
report-going-on-last = Go on after the journey
report-through-effect = answers what it causes
report-mean-of = Mean ({ $who })
report-value-journey = Whole journey
report-value-of = Customer value ({ $who })
report-at-least = at least { $what }
report-known-short = { $percent } of the satisfaction scores measured or observed
report-known-of = { $k } of { $n } scores measured or observed
report-mostly-assumed = mostly assumptions
report-expected-short = expected { $expected }
report-estimate = { $percent } (estimate)
report-estimated-share = an estimated { $percent } of customers
report-in-cases = in { $k } of { $n } cases
report-each = { $n } each
report-customers-in-all = { $n } customers in all
report-promise-kept = Promise kept
report-promise-least = Least-kept promise
report-promise-broken = Broken promise
report-severe-pains = Severe pain points
report-of-pains = of { $pains } in all
report-all-answered = { $count ->
    [one] it has an answer
    [2] both have an answer
   *[other] all have an answer
}
report-all-settled = { $count ->
    [one] it was acted on
    [2] both have an answer or were acted on
   *[other] all have an answer or were acted on
}
report-unanswered = { $count } without an answer
report-more = { $count ->
    [one] and one more
    [2] and two more
    [3] and three more
    [4] and four more
    [5] and five more
   *[other] and { $count } more
}

## Slides

slides-main = Summary
slides-shown = Shown: { $shown } of { $all }. All of them are in the appendix.
slides-gap = Largest gap: “{ $step }”, { $gap } ({ $who })
slides-put-right = { $count ->
    [one] one to put right
   *[other] { $count } to put right
}
slides-build-on = { $count ->
    [one] one to build on
   *[other] { $count } to build on
}
slides-to-note = { $count ->
    [one] one to note
   *[other] { $count } to note
}
slides-findings = { $title }: { $counts }
slides-next-due = Next due: { $what } ({ $who })
slides-overdue = { $count ->
    [one] One of { $all } steps is overdue: { $what } ({ $who })
   *[other] { $count } of { $all } steps are overdue, first of all: { $what } ({ $who })
}
slides-is-overdue = overdue
slides-continued = { $title } (continued { $at }/{ $count })
slides-most-urgent = Most urgent: “{ $what }”, priority { $priority }
slides-quick-win-why = Quick win: { $what } (impact { $impact }, effort only { $effort }; no. { $rank } by score)
slides-also-in-matrix = Also in the picture: { $what }.
slides-more-ideas = { $count ->
    [one] and one more
    [2] and two more
    [3] and three more
    [4] and four more
    [5] and five more
   *[other] and { $count } more
}
slides-targets = Promises, standards and surveys
slides-of-target = Of target
slides-metric-missed = { $metric }: { $value }; the target is { $goal }
slides-targets-lead = First what falls furthest short of its target. “Of target” is result ÷ target.
slides-targets-less = Where less is better, it is target ÷ result.
slides-targets-always = A promise is to be kept every time.
slides-targets-scale = On a scale, both count from its worst end.
slides-targets-perhaps = Then what could be chance.
slides-targets-none = Then surveys without a target, lowest first.
slides-targets-met = Then what is met.
slides-star = * The difference rests on an assumption.
slides-stages-lead = Scores are from 1 to 5. The gap is satisfaction minus expectation. The mark before a name says how the satisfaction score is known.
slides-open-first = Severe ones without an answer come first.
slides-n = n
slides-notes = What else the map holds there is in the speaker notes.
slides-missed = { $missed } of { $all } promises and standards are not met
slides-missed-here = { $missed } of { $all } promises and standards are not met; { $here } of them are here
slides-what = Promise, standard or metric

## Sections; `.lead` says how to read them

report-section-findings = Key findings
report-section-map = The map
    .lead = The whole journey at a glance: from left to right along the steps, from top to bottom what happens in each.
report-section-personas = Personas
    .lead = Whose journey this is. The numbers are of each persona’s own satisfaction curve, from 1 to 5.
report-section-empathy = Empathy maps
report-section-stages = Stage by stage
    .lead = Scores are from 1 to 5. The gap is satisfaction minus expectation. The column “Evidence” says how the satisfaction score is known.
    .intervals = The range beside a measured score is its 95% confidence interval; it is given where the answers themselves are in the journey.
report-section-value = Customer value
    .lead = What each stage gives customers less what it costs them, on up to four dimensions (benefits and sacrifices from 0 to 5; one that nobody assessed is left out). With each number stand its benefits{"\u00A0"}−{"\u00A0"}sacrifices. For the whole journey each dimension is the mean of the stages that have it, and the sum adds these means, from −20 to 20. After Rintamäki, Kuusela and Mitronen (2007).
report-section-metrics = What surveys say
report-section-promises = Promises and service standards
    .lead = What was promised, and how often it came true. Intervals are 95% confidence intervals.
report-section-pains = Pain points, most urgent first
    .lead = Priority is severity × share of customers × importance, from 0 to 25. Pain points that lack one of the three stand below the others.
report-section-pains-tied = Pain points of equal priority share a place.
report-section-opportunities = Opportunities, best first
    .lead = The score is reach (customers a month) × impact × confidence ÷ effort, with impact and effort from 1 to 5. It has no unit: only the order counts.
    .settled = What is done or dropped is not listed.
report-opportunities-tied = Equal scores: numbers { $what }. Their order among themselves says nothing.
report-section-feedback = You said, we did
    .lead = What customers told us, what was done about it, and whether they were told.
report-section-next-steps = Next steps
report-section-evidence = Evidence
    .lead = How the satisfaction scores are known. Assumed scores are the team’s own belief.
report-section-appendix = Appendix

## Verdicts on promises and standards

report-verdict-kept = Kept
report-verdict-not-always = Not always kept
report-verdict-mostly-not = Mostly not kept
report-verdict-short = Not kept
report-verdict-unknown = Not followed up
report-verdict-unjudged = Not judged
report-verdict-met = Target met
report-verdict-met-all = Met in every case
report-verdict-met-perhaps = Target met; could be chance
report-verdict-missed = Target missed
report-verdict-perhaps = Below the target; could be chance

## Key findings: a headline without a full stop, then whole sentences

report-key-worst = { $count ->
    [one] { $steps } is the lowest moment of the journey
   *[other] { $steps } share the lowest score of the journey
}
report-key-worst-few = { $count ->
    [one] So far, { $steps } looks like the lowest moment of the journey
   *[other] So far, { $steps } share the lowest score of the journey
}
report-key-worst-assumed = { $count ->
    [one] By the team’s own estimate, { $steps } is the lowest moment of the journey
   *[other] By the team’s own estimate, { $steps } share the lowest score of the journey
}
report-key-hurts = What hurts most: { $what }.
report-key-is-end = The journey ends here, so this is what customers remember.
report-key-other-lowest = { $count ->
    [one] { $who }: the lowest moment is at the step { $steps } ({ $value }).
    [2] { $who }: the lowest moments are at the steps { $steps } (both { $value }).
   *[other] { $who }: the lowest moments are at the steps { $steps } (each { $value }).
}
report-key-promise = “{ $promise }”: the promise is kept in { $percent } of cases
report-key-promise-count = “{ $promise }”: the promise was kept { $k } times out of { $n }
report-key-promise-short = “{ $promise }”: promised { $promised }, actually { $outcome }
report-key-basis = { $k } of { $n } cases (95% confidence interval { $interval }).
report-key-cases = { $k } of { $n } cases.
report-key-also = { $count ->
    [one] One more promise is not always kept: { $what }.
   *[other] More promises are not always kept: { $what }.
}
report-key-standard = “{ $standard }” is met in { $share } of cases; the target is { $goal }
report-key-standard-count = “{ $standard }” was met in { $k } of { $n } cases; the target is { $goal }
report-kept-in = kept in { $share }
report-key-gap = { $count ->
    [one] { $steps } falls furthest short of what was expected
   *[other] { $steps } share the largest gap below what was expected
}
report-key-gap-few = { $count ->
    [one] So far, { $steps } falls furthest short of what was expected
   *[other] So far, { $steps } share the largest gap below what was expected
}
report-key-gap-assumed = { $count ->
    [one] By the team’s own estimate, { $steps } falls furthest short of what was expected
   *[other] By the team’s own estimate, { $steps } share the largest gap below what was expected
}
report-key-unanswered = { $count ->
    [one] One severe pain point has no answer yet
    [2] Two severe pain points have no answer yet
    [3] Three severe pain points have no answer yet
    [4] Four severe pain points have no answer yet
    [5] Five severe pain points have no answer yet
   *[other] { $count } severe pain points have no answer yet
}
report-key-unanswered-why = { $count ->
    [one] No opportunity on the map is meant for it.
   *[other] No opportunity on the map is meant for them.
}
report-key-answered = { $count ->
    [one] The one severe pain point has an answer
    [2] Both severe pain points have an answer
    [3] All three severe pain points have an answer
    [4] All four severe pain points have an answer
    [5] All five severe pain points have an answer
   *[other] All { $count } severe pain points have an answer
}
report-key-settled = { $count ->
    [one] The one severe pain point was acted on
    [2] Both severe pain points have an answer or were acted on
    [3] All three severe pain points have an answer or were acted on
    [4] All four severe pain points have an answer or were acted on
    [5] All five severe pain points have an answer or were acted on
   *[other] All { $count } severe pain points have an answer or were acted on
}
report-gap-known = gap { $evidence }
report-met-in = { $share }, target { $goal }
report-time-of-all = { $time } (all branches added up)
report-key-not-so = Not so for all – { $what }
report-key-without-opportunity = { $count ->
    [one] No opportunity answers { $what }: what was done may not keep it from happening again.
   *[other] No opportunity answers { $what }: what was done may not keep them from happening again.
}
report-key-status = Status: { $status }.
report-key-success = Success: { $what }.
report-key-mean = { $who }: mean { $mean } ({ $scored })
report-key-mean-few = Left out, since fewer than half of the steps are scored – { $what }.
report-key-target-customers = Only customers are compared with the target.
report-scored-steps = { $count ->
    [one] one scored step
   *[other] { $count } scored steps
}, { $known } measured or observed
report-key-lost = After “{ $step }”, { $percent } go on
report-key-lost-why = { $percent } leave the journey here.
report-key-lost-also = Going on elsewhere: { $what }.
report-key-lost-source = { $count ->
    [one] This share carries no source of its own.
   *[other] These shares carry no source of their own.
}
report-key-standards-also = { $count ->
    [one] One more is missed: { $what }.
    [2] Two more are missed: { $what }.
    [3] Three more are missed: { $what }.
    [4] Four more are missed: { $what }.
    [5] Five more are missed: { $what }.
   *[other] { $count } more are missed: { $what }.
}
report-key-metric = { $metric }: { $value }; the target is { $target }
report-key-metric-basis = { $place }: 95% confidence interval { $interval }, { $n }.
report-key-metrics-also = Other targets that are missed: { $what }.
report-key-target-missed = Mean satisfaction stays below the target of { $target }: { $who }
report-key-target-reached = Mean satisfaction reaches the target of { $target }
report-key-quick-win = Quick win: { $what }
report-key-answers = { $count ->
    [one] It answers the pain point { $what }.
   *[other] It answers the pain points { $what }.
}
report-key-owner = Owner: { $who }; no date is set yet.
report-key-owner-due = Owner: { $who }; due { $date }.
report-key-best = { $count ->
    [one] { $steps } delights
   *[other] { $steps } delight
}
report-key-best-of = { $count ->
    [one] { $steps } delights { $who }
   *[other] { $steps } delight { $who }
}
report-key-best-few = { $count ->
    [one] So far, { $steps } seems to delight
   *[other] So far, { $steps } seem to delight
}
report-key-best-of-few = { $count ->
    [one] So far, { $steps } seems to delight { $who }
   *[other] So far, { $steps } seem to delight { $who }
}
report-key-believed = This is the team’s own belief; nobody has asked customers.
report-key-keep = { $count ->
    [one] This is worth protecting when other things change.
   *[other] These are worth protecting when other things change.
}
report-key-other-best = { $count ->
    [one] { $who }: the best moment is at the step { $steps } ({ $value }).
    [2] { $who }: the best moments are at the steps { $steps } (both { $value }).
   *[other] { $who }: the best moments are at the steps { $steps } (each { $value }).
}
report-key-loops = { $k ->
    [0] { $n ->
        [one] One pain point was raised, and customers have not been told yet what came of it
        [2] Two pain points were raised, and customers have not been told yet what came of either of them
       *[other] { $n ->
            [3] Three
            [4] Four
            [5] Five
           *[other] { $n }
        } pain points were raised, and customers have not been told yet what came of any of them
    }
   *[other] { $n ->
        [one] One pain point was raised, and customers were told what came of it
       *[other] { $n ->
            [2] Two
            [3] Three
            [4] Four
            [5] Five
           *[other] { $n }
        } pain points were raised, and customers were told what came of { $k ->
            [1] one
            [2] two
            [3] three
            [4] four
            [5] five
           *[other] { $k }
        } of them
    }
}
report-key-open = { $count ->
    [one] Still open: { $what }.
   *[other] Still open: { $what }.
}
report-key-none-open = None is left open.
report-key-known = { $percent } of the satisfaction scores are measured or observed; the rest are assumptions
report-key-all-known = All satisfaction scores are measured or observed
report-key-none-known = All satisfaction scores are assumptions
report-key-ask = Where a score is assumed, ask customers before a decision rests on it.
report-key-none-assumed = No curve rests on belief alone.
report-key-unmeasured = { $count ->
    [one] No survey measures this moment of truth: { $what }.
   *[other] No survey measures these moments of truth: { $what }.
}
report-key-few = { $count ->
    [one] One measured score rests on fewer than 30 answers.
    [2] Two measured scores rest on fewer than 30 answers.
    [3] Three measured scores rest on fewer than 30 answers.
    [4] Four measured scores rest on fewer than 30 answers.
    [5] Five measured scores rest on fewer than 30 answers.
   *[other] { $count } measured scores rest on fewer than 30 answers.
}

## How it was measured, and what the words mean

report-method-scores = Satisfaction, expectation and importance are on a scale from 1 to 5. Each score says how it is known: assumed by the team, observed in interviews and tests, or measured in surveys and logs. Means give each scored step the same weight.
report-method-shares = Shares carry 95% confidence intervals by Wilson’s method. The intervals cover chance in sampling only; they say nothing of those who did not answer.
report-method-chance = “Could be chance” is said on either side of a target: the number lies above the target or below it, but the target lies within the confidence interval.
report-method-change = Of a change between two periods, “could be chance” means that the confidence interval of the difference holds zero; several changes are judged together, by Holm’s procedure.
report-method-finite = Where the number of all customers is known, intervals take it into account (finite population correction): the more of them have answered, the narrower the interval.
report-method-few = Scores and shares that rest on fewer than 30 answers are marked “few answers”; with fewer than 5, counts are shown instead of percentages, since a person could be recognised. Where a share of customers cannot come from so few people (41% of 6, for example), it is marked as an estimate.
report-method-pains = Pain points are ranked by severity (1–5) × share of customers (0–1) × the highest importance of the step to those whom it meets (1–5).
report-method-opportunities = Opportunities are ranked by reach × impact × confidence ÷ effort, only where all four are known; the others follow by impact and effort.
report-gap-meaning = Satisfaction minus expectation. Below zero the customer got less than expected.
report-coverage-meaning = The share of satisfaction scores that were observed or measured, not assumed.
report-moment-meaning = A touchpoint that decides whether the customer stays, returns or recommends.
report-loop-meaning = The path of a piece of feedback: heard, acknowledged, acted on, and the customer told.
report-quick-win-meaning = An opportunity with an impact of 4 or 5 for an effort of 1 or 2. What has a 3 lies on the line between two quadrants and belongs to neither.
report-big-bet-meaning = An opportunity with an impact of 4 or 5 for an effort of 4 or 5.
report-fill-in-meaning = An opportunity with an impact of 1 or 2 for an effort of 1 or 2.
report-time-sink-meaning = An opportunity with an impact of 1 or 2 for an effort of 4 or 5.
report-severe = Severe
report-severe-meaning = Of a pain point: a severity of 4 or 5 on the scale from 1 to 5.
report-value-meaning = What a stage gives customers less what it costs them.
report-promise-meaning = What customers were told that they would get.
report-standard-meaning = What the team has set for a touchpoint, and in how many cases it is to be met.
report-confidence-meaning = How sure the team is of its estimates of reach, impact and effort.
report-frontstage-meaning = What people and systems do in the customer’s sight.
report-backstage-meaning = What is done out of the customer’s sight to make the step work.
report-visibility-meaning = The line on the map between what customers see and what they do not.
report-uses-meaning = How many scores, surveys, cards and notes name the source.
report-changed = { $difference } since the period before: { $verdict }
report-designed-for = Designed for
report-designed-by = Designed by
report-version = Version
report-method-nps = NPS tells how likely customers are to recommend: the share of promoters (9–10 of 10) less that of detractors (0–6), from −100 to 100, with an adjusted Wald interval.
report-method-csat = CSAT is the share of satisfied answers (4–5 of 5), with Wilson’s interval.
report-method-csat7 = CSAT on seven points is the share of satisfied answers (6–7 of 7), with Wilson’s interval.
report-method-ces = CES tells how easy it was made for customers: the mean answer, where high is good.
report-method-ces1 = CES{"\u00A0"}1.0 tells how much effort it took customers: the mean answer, where low is good.
report-method-means = Intervals of means come from the t{"\u00A0"}distribution. Answers of different scales are never pooled.
report-method-rescaled = For the satisfaction curve, means of other scales are converted to 1–5.
report-method-groups = Surveys with fewer than five answers are left out of this report, and so are measured scores that come from so few: a person could be recognised in them. What was seen or heard in interviews, observation and tests is told also where it comes from fewer people.

### The command line (after “error:” and “warning:”, which are never translated)

cli-problem = problem
cli-finding = finding
cli-clean = { $file }: no problems and no findings
cli-summary = { $file }: { $problems }, { $findings }
cli-no-command = there is no command “{ $found }”, and no file of that name; the commands are { $expected }
cli-exists = there is such a file already; choose another name, or replace it with --force
cli-diff-same = no differences
cli-diff-one-input = only one of the two can be standard input
cli-diff-other-ids = hardly any record has the id that it has in the other file: these are two journeys, or one that was made twice (such as by two imports), and not two versions of one
cli-diff-added = { $count } added
cli-diff-removed = { $count } removed
cli-diff-moved = { $count } moved
cli-diff-edited = { $count } edited
cli-diff-with = { $what }, with { $more }
cli-merge-other-ids = hardly any record has the id that it has in BASE: this is another journey, or one that was made anew (such as by a second import), so there is little to merge
merge-field = { $place }: { $field }: OURS has { $ours }, THEIRS has { $theirs }; OURS was kept, put in the other one if that is right
merge-position = { $place }: moved in OURS and in THEIRS, to different places; it stands where OURS has it, move it if that is not right
merge-deleted-edited = { $place }: deleted in { $by }, edited in { $other }; it was kept, delete it if it shall go
merge-deleted-filled = { $place }: deleted in { $by }, but something in it was added or edited in { $other }; it was kept, delete it if it shall go
merge-deleted-linked = { $place }: deleted in { $by }, but { $other } has come to refer to it; it was kept, delete it if it shall go
cli-unknown-format = “{ $found }” is not a format; write { $expected }
cli-no-format = the format cannot be told from the name; add --to with { $expected }
cli-impossible = { $view } cannot be exported as { $format }
cli-option-unused = { $option } has no meaning here; leave it out
cli-no-such-persona = there is no persona “{ $found }”; there are { $expected }
cli-many-empathy-maps = several empathy maps fit; say which one with --persona or --map-name; there are { $expected }
cli-no-such-empathy-map = no empathy map fits; there are { $expected }
cli-no-such-step = there is no step “{ $found }”; there are { $expected }
cli-no-such-touchpoint = there is no touchpoint “{ $found }”; there are { $expected }
cli-several-named = several are called “{ $found }”; give them names that differ
cli-say-kind = the values of “{ $column }” are not all steps, touchpoints or personas of the journey; say what they are with --by-kind
cli-into-self = the answers and the journey are the same file; choose another one for one of them
cli-no-such-template = there is no template “{ $found }”; there are { $expected }
cli-losses = { $format } leaves out: { $what }; --to json keeps everything
cli-losses-markdown = only the Mermaid diagram in it can be imported again, which leaves out: { $what }; --to json keeps everything
cli-losses-workbook = imported again, the workbook does not bring back: { $what }; --to json keeps everything
cli-small-print = the smallest text on the sheet is { $points } points high, too small to read; write --tile for several sheets, or name a larger page
cli-wrong-date = “{ $found }” is not a date; write it like 2026-03-12
cli-wrong-language = Polku does not speak “{ $found }”; write en, fi or lv
cli-unknown-view = “{ $found }” is not a view; write { $expected }
cli-wrong-page = “{ $found }” is not a page size; write { $expected }
cli-same-file = that is the journey itself; choose another name
cli-no-source = the format cannot be told from the name; add --from with { $expected }
cli-is-journey = this is a Polku journey already; open it: polku { $file }
cli-is-folder = this is a folder; name a file in it
cli-into-folder = this is a folder; name a file in it: { $example }
cli-no-source-content = the format can be told neither from the name nor from what is in it; add --from with { $expected }
cli-import-first = this is not a Polku journey; to make one of it: { $command }
cli-wrong-scale = “{ $found }” is not a scale; write the lowest and the highest score, such as 0..10
cli-wrong-words = “{ $found }” cannot be read; write WORD=N,WORD=N,… with answers of the scale, or WORD= to leave one out
cli-no-equals = “{ $found }” renames nothing; write COLUMN=FIELD
cli-no-such-field = there is no field “{ $found }”; there are { $expected }
cli-choose-journey = the file holds { $journeys }; choose one with --pick N: { $found }
cli-more-notes = { $count ->
    [one] and one more like these
   *[other] and { $count } more like these
}
cli-same-input = that is the file to import; choose another name
cli-format-both = { $what } (export and import)
cli-format-out = { $what } (export)
cli-format-in = { $what } (import)
cli-cannot-open-window = the window cannot be opened: { $cause }

### What `--help` says, and what is wrong with arguments

help-polku = Customer journey maps: offline, in plain text files
    .note = Without a command the window opens.
help-polku-files = Journeys to open in the window; without any, the start screen
help-usage = Usage
help-placeholder-options = OPTIONS
help-placeholder-command = COMMAND
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-example = Example
help-examples = Examples
help-default = default: { $value }
help-help = Print help
help-version = Print version
help-quiet = Say nothing but errors
help-new = Make a journey from a template
help-new-file = The file to make; - is standard output
help-new-template = The template; `polku templates` says what each is for
help-new-language = The language of the template: en, fi or lv
help-new-force = Replace the file if there is one already
help-check = Say what is wrong with journeys, and what is worth a question
    .long = Say what is wrong with journeys (problems), and what is worth a question (findings).
    .more = The age of a survey is told against the date of the map; a map without a date says nothing about it.
    .note = Exit status: 0 no problems, 1 problems, 2 a file could not be read.
help-check-files = The journeys to look at
help-check-format = How to say it
help-check-format-text = One line each, for people
help-check-format-json = For other programs
help-export = Write a journey as a picture, a report, a workbook, a table, a Mermaid diagram, or JSON
    .note = The same journey and options give the same bytes every time.
help-export-file = The journey; - is standard input
help-export-out = The file to write; - is standard output, and needs --to
help-export-to = The format: svg, png, pdf, html, md, pptx, xlsx, csv, tsv, mmd or json; without it, by the ending of OUT
help-export-view = What of the journey: map, empathy, report or table; without it, what suits the format
help-export-persona = One persona alone, by its name; with --view empathy: whose empathy map
help-export-map-name = With --view empathy: which one of several empathy maps, by its title
help-export-language = The language of titles and numbers: en, fi or lv; without it, the journey's
help-export-page = The page of a PDF: fit (as large as the map), A0, A1, A2, A3, A4, Letter or Tabloid; of a report: A4 or Letter
help-export-landscape = Lay the page of a PDF on its side
help-export-tile = Spread the map over several pages of a PDF, readable on each
help-export-small-groups = Tell also answers of fewer than five people, in which one could be recognised
help-export-scale = Pixels of a PNG for each of the map's: 1 is the size on the screen
help-export-template = Of a report or a workbook: a team's accent colour, logo and fonts (.ron); of a report's PDF also its own template (.typ)
help-export-date = The date that a PDF, a report or a workbook bears: YYYY-MM-DD; without it, a report bears the journey's
help-import = Make a journey of a Mermaid diagram, a table, or JSON
    .long = Make a journey of a Mermaid journey (also in Markdown), of a table as `polku export` writes it (XLSX, CSV or TSV), of a table with columns of its own, or of JSON.
    .more = What headings mean is guessed, and what cannot be taken over is told on standard error, with its line. A journey that says no title is called as its file.
help-import-file = The file to read; - is standard input, and needs --from
help-import-out = The journey to write; - is standard output. Several journeys of one file are numbered
help-import-from = The format: mmd, md, xlsx, csv, tsv or json; without it, by the ending of IN
help-import-scale = The scale of the scores, such as 0..10: they are mapped linearly onto 1 to 5
help-import-pick = One of several journeys in Markdown, or of the sheets of a workbook, counted from 1
help-import-map = What columns of a table stand for; #3 is the third column, also where it has no heading
help-import-force = Replace files if there are any already
help-survey = Make a metric of survey answers, with how sure it is; land it in a journey
    .long = Make a metric of the answers in one column of a survey's export (CSV or TSV, as survey tools and spreadsheets write them), with its 95% confidence interval, and land it in a journey with --into.
    .more = Answers off the scale are counted, listed on standard error, and enter no metric.
help-survey-file = The export to read; - is standard input
help-survey-metric = What was asked
help-survey-metric-nps = Likelihood to recommend, 0 to 10
help-survey-metric-csat = Satisfaction, 1 to 5
help-survey-metric-csat7 = Satisfaction, 1 to 7
help-survey-metric-ces = Made it easy, 1 to 7
help-survey-metric-ces1 = Effort, 1 to 5, low is good
help-survey-metric-satisfaction = Satisfaction on another scale
help-survey-metric-kpi = Any number, or yes and no
help-survey-column = The column of the answers
help-survey-by = A column that splits the answers
help-survey-scale = The scale of the answers, for satisfaction (without it 1..5) and kpi
help-survey-words = What answers in words stand for; WORD= leaves one out. Known words of agreement, satisfaction, ease and likelihood count by themselves
help-survey-format = How to say it
help-survey-format-text = A table for people
help-survey-format-json = For other programs
help-survey-format-csv = A table for other programs
help-survey-into = The journey in which the answers land: it is changed
help-survey-by-kind = What the values of --by are; without it, what all of them are names of
help-survey-by-kind-step = Names of steps
help-survey-by-kind-touchpoint = Texts of touchpoints
help-survey-by-kind-persona = Names of personas
help-survey-by-kind-period = Periods
help-survey-step = The step that was asked about; without it, the journey as a whole
help-survey-persona = The persona who answered; without it, all customers
help-survey-period = The period, in your own words
help-survey-source = Where the answers come from; without it, the name of the file
help-survey-date = The day that the answers stand for: YYYY-MM-DD
help-survey-target = What is aimed at, in the metric's unit
help-survey-unit = The unit of a kpi
help-survey-better = Which way a kpi is good; without it, as it was, or higher
help-survey-better-higher = More is better
help-survey-better-lower = Less is better
help-stats = Say what a journey's numbers come to
    .long = Say what a journey's numbers come to: curves, gaps to expectation, unmet needs, pain points and opportunities by priority, moments of truth, promises, service standards, customer value, metrics with their changes, and how well it all is known.
    .more = Ages are told against the date of the map; a map without a date says nothing about them. The JSON form is described in STATS.md.
help-stats-file = The journey
help-stats-format = How to say it
help-stats-format-text = Tables, for people
help-stats-format-json = For other programs
help-diff = Say in what two versions of a journey differ
    .long = Say in what two versions of a journey differ.
    .more = Records are known by their ids: one that moved is told as moved, one that was edited field by field. Saving a file again is no difference.
    .note = Marks: + added, - removed, > moved, ~ edited. Exit status: 0 no differences, 1 differences, 2 a file could not be read. To let git show differences of journeys: the third line of the example once, then the fourth one.
help-diff-a = The journey as it was; - is standard input
help-diff-b = The journey as it is; - is standard input
help-diff-format = How to say it
help-diff-format-text = By place, for people
help-diff-format-json = For other programs
help-merge = Merge two versions of a journey that have a common base
    .long = Merge two versions of a journey that have a common base, record by record and field by field.
    .more = What one side alone has done is done. Where both have changed the same field to different values, OURS is kept; what one has deleted and the other has edited is kept, too. Each such conflict is told in one line on standard error.
    .note = Exit status: 0 merged, 1 merged with conflicts, 2 nothing written. To let git merge journeys: the second line of the example, and “*.journey.ron merge=polku” in .gitattributes.
help-merge-base = The journey as it was before either side changed it; an empty file where there was none
help-merge-ours = The journey as it is here; it counts where both have changed the same
help-merge-theirs = The journey as it is there
help-merge-out = The journey to write, perhaps OURS; - is standard output
help-merge-force = Replace the file if there is one already
help-merge-path = What messages call the journey: the file that git has made OURS, BASE and THEIRS of
help-templates = List the templates: name, tab, what it is for
help-formats = List the formats of export and import: name, tab, what it is
usage-unknown = there is no option “{ $argument }”
usage-unknown-but = { $unknown }; did you mean { $meant }?
usage-missing = missing: { $argument }
usage-conflict = { $argument } and { $other } do not go together
usage-no-value = { $argument } needs a value
usage-wrong-value = “{ $value }” does not fit { $argument }
usage-wrong-value-of = { $wrong }; write { $expected }
usage-see = { $what }; see { $help }

### Templates; `.tip` says what each is for

template-customer-journey = Customer journey
    .tip = From the need to coming back: what customers do, where you meet, how it feels, what hurts
template-service-blueprint = Service blueprint
    .tip = One service from both sides: what customers see, what is done unseen, what it rests on
template-day-in-the-life = A day in the life
    .tip = One person’s ordinary day, to find the hours where you could help
template-empathy-map = Empathy map
    .tip = What one person sees, says, does, hears, thinks and feels: an empty form with prompts

### In the window’s panels

panel-show-what = Show { $what }
panel-hide-what = Hide { $what }
panel-shown-on-map = Shown on the map
personas-add = Add a persona
filter-shown = Shown on the map:
filter-everyone = Show or hide the numbers that belong to no persona
filter-hint = Cards about others alone are faint. The journey itself is not changed.
picture-choose = Choose a picture…
picture-remove = Remove
picture-hint = PNG, JPEG or WebP. It is scaled down and kept in the journey’s file, without the place and time that a camera notes.
picture-hint-drop = It can also be dropped on the window.
picture-files = Pictures
picture-drop = Drop the picture: { $name } gets it.
picture-large-file = the file is larger than { $size }{"\u00A0"}MiB; save a smaller version of the picture
picture-kind = this is neither PNG nor JPEG nor WebP; save the picture as one of these
picture-large = the picture has { $width } × { $height } pixels, and at most { $megapixels } million can be read; scale it down in another program
picture-broken = the picture is damaged or cut off; open it in another program and save it anew
step-present = { $who } is at this step
step-present-tip = Who is at this step; when one is taken away, the numbers go too
step-next-default = Simply the next one
link-add = Add…
window-no-display = there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set; the commands of polku work without one
window-no-library = the system lacks { $library }, which the window needs; on Debian, install the package { $package }
start-no-drop = Files cannot be dropped here on Wayland; Open… finds them.

### On the map: buttons and the context menu

canvas-add-card = Add a card
canvas-step-before = Add a step before
canvas-leads-to = Leads to
canvas-leads-to-hint = Ticked: where the journey can go on from here. Tick another step to make a branch or a way back.
canvas-step-after = Add a step after
canvas-step-in-stage = Add a step
canvas-stage-before = Add a stage before
canvas-stage-after = Add a stage after
canvas-row-above = Add a row above
canvas-row-below = Add a row below
canvas-hide-lane = Hide the row
canvas-hide-persona = Hide the persona
canvas-begin-stage = Add the first stage
canvas-begin-rows = Begin with the usual rows
import-files = Diagrams and tables
import-pasted = the pasted text
scale-title = The scores look like the scale { $scale }
scale-title-slip = Some scores are off 1–5: are they on the scale { $scale }?
scale-text = Here satisfaction is on the scale 1–5. The scores can be converted; otherwise those off the scale stay empty.
scale-convert = Convert
scale-leave = Leave them empty
columns-title = What do the columns mean?
columns-text = Each column was guessed from its heading. Put right what is wrong; what you change is remembered.
columns-title-turned = What do the rows mean?
columns-text-turned = Each row was guessed from its heading. Put right what is wrong; what you change is remembered.
columns-unknown = No heading was recognised. Choose what each column stands for: one names the stages or the steps.
columns-first-row = The first row holds headings
columns-twice = Only one column can stand for “{ $field }”; the second one becomes a row of free text.
columns-turn = Stages or steps stand side by side: turn the table
columns-guessed-turned = Guessed by its headings: it was turned.
columns-guessed-upright = Guessed by its headings: each row is a stage or a step.
columns-sheet = Sheet
columns-column = Column { $number }
columns-row = Row { $number }
columns-tidy = This sheet is a table as Polku writes it: there is nothing to choose.
columns-nothing = Nothing on this sheet looks like a table of stages or steps.
columns-no-step = Choose the column that names the stages or the steps.
columns-import = Import
columns-leave-out = Leave out
pick-title = The file holds several journeys. Which one?
land-title = Where should “{ $name }” go?
land-title-pasted = Where should the pasted journey go?
land-text = A new journey takes the place of the open one; a file of that stays as it is. Added at the end, its stages follow those of the open journey, and personas and rows of the same name are joined; one undo takes it all back.
land-title-pasted-maps = Where should the pasted empathy maps go?
land-text-maps = A new journey takes the place of the open one; a file of that stays as it is. Added at the end, the empathy maps follow those of the open journey, and personas of the same name are joined; one undo takes it all back.
land-new = New journey
land-add = Add at the end
toast-added = { $what } from { $name } added at the end
added-left = { $what } of that journey stayed behind; to keep them, import it as a new one.
