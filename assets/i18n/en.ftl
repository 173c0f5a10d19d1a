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
lane-curve-prompt = How each step felt, from 1 to 5: choose a step and type a number.
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
count-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
count-pains = { $count ->
    [one] { $count } pain point
   *[other] { $count } pain points
}
count-opportunities = { $count ->
    [one] { $count } opportunity
   *[other] { $count } opportunities
}
count-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
count-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
count-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
count-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
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
object-items = { $count ->
    [1] item
   *[other] { $count } items
}

### Fields

field-scores = Scores
field-severity = Severity
field-share = Share of customers
field-going-on = Share who go on
field-impact = Impact
field-effort = Effort
field-confidence = Confidence
field-reach = Reach
field-target = Target
field-tally = How many of how many
field-span = Last step
field-personas = Personas
field-caused-by = Caused by
field-answers = Answers
field-handover = Handover
field-next = Next step

### Problems with the data

problem-dangling-link = A link leads nowhere
problem-off-scale = A number is off its scale

### Commands

cmd-save = Save
