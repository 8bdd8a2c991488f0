"""What must stay: text that looks like a boundary, like furniture or like a headline, and is none."""

from golden_case import Case, Story

SUBHEADS = """\
How Osk learned to live with its ferry

The ferry to Osk is older than most of the people who take it, and louder than the gulls.

The first boat

The first boat was bought from a bankrupt circus, and its whistle still plays a waltz.

Tickets and cows

A ticket costs as much as a loaf of bread, and a cow pays twice as much as its owner.

What comes next

The council wants a bridge. The islanders want a second whistle.
"""

QUESTIONS = """\
What islanders should know about the new timetable

The timetable of the ferry changes on Monday. Here are the answers to the questions that reached us.

Will the early boat still run?

Yes. It leaves at five past six, on Sundays at eight.

May I take my bicycle?

Only on the afternoon boat, and only if the goats have got off.

Who pays when the fog comes?

Nobody. The company calls fog a gift.
"""

RECIPE = """\
Plum soup from the mayor's kitchen

The mayor of Osk has read out this recipe so often that the town now cooks it on his birthday.

Ingredients:
- 1 kilo of plums
- 2 litres of water
- 3 spoons of sugar
- 1 stick of cinnamon

Wash the plums and take out the stones.

Boil them in the water for half an hour, and stir in the sugar.

Serve the soup cold, with a biscuit.
"""

POEM = """\
Postman reads his poem at the county fair

The postman of Lund read his poem at the county fair on Saturday, and the judges wept.

The letters lie in rain and snow,
The bell is rusted through,
And yet I ring, and yet I go,
And bring the bills to you.

He was given a pair of rubber boots.
"""

RESULTS = """\
Osk wins the island league after a goalless season

Osk has won the island league with eleven points and without a single goal of its own.

Team    W   D   L   Pts
Osk     0   11  0   11
Pell    0   10  1   10
Ulm     1   6   4   9

All goals of the season were scored by goalkeepers, who may kick with the wind.
"""

QUOTES = """\
Court hears the parrot as a witness

The court in Ulm heard a parrot as a witness on Tuesday, because it had been alone with the thief.

"Where is the silver?" the parrot asked three times.

"Under the stove," it then answered itself.

"That is all it ever says," said its owner.

The silver was found under the stove.
"""

SCENES = """\
A night on the tram with the woman who knits

The last tram of Verra leaves at one, and its driver has her needles ready before the doors close.

* * *

At the third light the scarf has grown by a hand. The passengers ask for their favourite colours.

* * *

At the terminus she binds off, and somebody claps. Tomorrow she will begin a hat.
"""

SHORT = """\
Rain on Osk

It rained for three days.

---

Snow on Ulm

It snowed, and then it rained.

---

Hail on Pell

Hail fell on Pell.

---

Sun on Tarn

The sun shone at last.
"""

SAME_PARAGRAPH = """\
Fire brigade frees a cat from a tuba
3 May 2022

The fire brigade of Lund sawed a tuba open on Monday, because a cat had moved into it.

The police are looking for witnesses and ask them to call.
==========
Thief steals the stairs of the town hall
4 May 2022

Somebody has taken the wooden stairs of the town hall of Ulm, and the mayor could not get down.

The police are looking for witnesses and ask them to call.
==========
Barge full of apples runs aground
5 May 2022

A barge with forty tons of apples lies on a sandbank near Pell since Tuesday.

Children row out to it and come back with full boats.
==========
Storm blows the roof off a theatre
6 May 2022

A storm took the roof off the theatre of Verra in the middle of the third act.

The actors played on under umbrellas, and nobody left.
"""

BLANK = "\n \n\t\n\x0c\n\r\n\u3000\n"

FIGURES = """\
Town council meeting of 4 May 2021 ends in a draw

On 4 May 2021 the council of Ulm voted on the colour of the benches, and on 5 May 2021 it voted again.

There were 12 votes for green and 12 for blue; the 13th of May 2021 is the day of the next vote.
"""

CASES = [
    Case(
        "subheads inside one story",
        SUBHEADS,
        [
            Story(
                "How Osk learned to live with its ferry",
                [
                    "The ferry to Osk is older than most of the people who take it, and louder than the gulls.",
                    "## The first boat",
                    "The first boat was bought from a bankrupt circus, and its whistle still plays a waltz.",
                    "## Tickets and cows",
                    "A ticket costs as much as a loaf of bread, and a cow pays twice as much as its owner.",
                    "## What comes next",
                    "The council wants a bridge. The islanders want a second whistle.",
                ],
            )
        ],
    ),
    Case(
        "questions and answers",
        QUESTIONS,
        [
            Story(
                "What islanders should know about the new timetable",
                [
                    "The timetable of the ferry changes on Monday. Here are the answers to the questions that reached us.",
                    "## Will the early boat still run?",
                    "Yes. It leaves at five past six, on Sundays at eight.",
                    "## May I take my bicycle?",
                    "Only on the afternoon boat, and only if the goats have got off.",
                    "## Who pays when the fog comes?",
                    "Nobody. The company calls fog a gift.",
                ],
            )
        ],
    ),
    Case(
        "a recipe",
        RECIPE,
        [
            Story(
                "Plum soup from the mayor's kitchen",
                [
                    "The mayor of Osk has read out this recipe so often that the town now cooks it on his birthday.",
                    "## Ingredients:",
                    "- 1 kilo of plums",
                    "- 2 litres of water",
                    "- 3 spoons of sugar",
                    "- 1 stick of cinnamon",
                    "Wash the plums and take out the stones.",
                    "Boil them in the water for half an hour, and stir in the sugar.",
                    "Serve the soup cold, with a biscuit.",
                ],
            )
        ],
    ),
    Case(
        "a poem",
        POEM,
        [
            Story(
                "Postman reads his poem at the county fair",
                [
                    "The postman of Lund read his poem at the county fair on Saturday, and the judges wept.",
                    "The letters lie in rain and snow,",
                    "The bell is rusted through,",
                    "And yet I ring, and yet I go,",
                    "And bring the bills to you.",
                    "He was given a pair of rubber boots.",
                ],
            )
        ],
    ),
    Case(
        "a table of results",
        RESULTS,
        [
            Story(
                "Osk wins the island league after a goalless season",
                [
                    "Osk has won the island league with eleven points and without a single goal of its own.",
                    "Team    W   D   L   Pts",
                    "Osk     0   11  0   11",
                    "Pell    0   10  1   10",
                    "Ulm     1   6   4   9",
                    "All goals of the season were scored by goalkeepers, who may kick with the wind.",
                ],
            )
        ],
    ),
    Case(
        "one quote a line",
        QUOTES,
        [
            Story(
                "Court hears the parrot as a witness",
                [
                    "The court in Ulm heard a parrot as a witness on Tuesday, because it had been alone with the thief.",
                    '"Where is the silver?" the parrot asked three times.',
                    '"Under the stove," it then answered itself.',
                    '"That is all it ever says," said its owner.',
                    "The silver was found under the stove.",
                ],
            )
        ],
    ),
    Case(
        "stars between the scenes of one story",
        SCENES,
        [
            Story(
                "A night on the tram with the woman who knits",
                [
                    "The last tram of Verra leaves at one, and its driver has her needles ready before the doors close.",
                    "At the third light the scarf has grown by a hand. The passengers ask for their favourite colours.",
                    "At the terminus she binds off, and somebody claps. Tomorrow she will begin a hat.",
                ],
            )
        ],
        [("separator", "* * *"), ("separator", "* * *")],
    ),
    Case(
        "stories of a few words",
        SHORT,
        [
            Story("Rain on Osk", ["It rained for three days."]),
            Story("Snow on Ulm", ["It snowed, and then it rained."]),
            Story("Hail on Pell", ["Hail fell on Pell."]),
            Story("Sun on Tarn", ["The sun shone at last."]),
        ],
        [("separator", "---")] * 3,
    ),
    Case(
        "a paragraph that comes once more in another story",
        SAME_PARAGRAPH,
        [
            Story(
                "Fire brigade frees a cat from a tuba",
                [
                    "The fire brigade of Lund sawed a tuba open on Monday, because a cat had moved into it.",
                    "The police are looking for witnesses and ask them to call.",
                ],
                "2022-05-03",
            ),
            Story(
                "Thief steals the stairs of the town hall",
                [
                    "Somebody has taken the wooden stairs of the town hall of Ulm, and the mayor could not get down.",
                    "The police are looking for witnesses and ask them to call.",
                ],
                "2022-05-04",
            ),
            Story(
                "Barge full of apples runs aground",
                [
                    "A barge with forty tons of apples lies on a sandbank near Pell since Tuesday.",
                    "Children row out to it and come back with full boats.",
                ],
                "2022-05-05",
            ),
            Story(
                "Storm blows the roof off a theatre",
                [
                    "A storm took the roof off the theatre of Verra in the middle of the third act.",
                    "The actors played on under umbrellas, and nobody left.",
                ],
                "2022-05-06",
            ),
        ],
        [
            ("metadata", "3 May 2022"),
            ("separator", "=" * 10),
            ("metadata", "4 May 2022"),
            ("separator", "=" * 10),
            ("metadata", "5 May 2022"),
            ("separator", "=" * 10),
            ("metadata", "6 May 2022"),
        ],
    ),
    Case("nothing but blank lines", BLANK, [], warns=True),
    Case(
        "a headline and a text with dates in them",
        FIGURES,
        [
            Story(
                "Town council meeting of 4 May 2021 ends in a draw",
                [
                    (
                        "On 4 May 2021 the council of Ulm voted on the colour of the benches, and on 5 May 2021 it voted "
                        "again."
                    ),
                    "There were 12 votes for green and 12 for blue; the 13th of May 2021 is the day of the next vote.",
                ],
            )
        ],
    ),
]
