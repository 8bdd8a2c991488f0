"""What newsclean does not get right yet; each case says why, and passes on the day it does."""

from golden_case import Case, Story
from golden_exports import GERMAN
from golden_heads import BRIDGE, BRIDGE_TEXT, FERRY, FERRY_TEXT, GOAT, GOAT_TEXT, MAY, MILL, MILL_TEXT, dated_stories

DATED = """\
4 May 2021 - Ferry late again as fog covers Osk

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

5 May 2021 - Council sells the old mill in Ulm

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.

6 May 2021 - Goat walks into bank and stays for lunch

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Clerks fed it leaves until its owner came at noon.

8 May 2021 - Bridge at Lund reopens after nine months

The bridge at Lund reopened to cars on Friday, painted green.

A barge had struck it nine months ago.
"""

PRINTED_AGAIN = """\
Ferry late again as fog covers Osk
4 May 2021

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

Goat walks into bank and stays for lunch
6 May 2021

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Clerks fed it leaves until its owner came at noon.

Council sells the old mill in Ulm
5 May 2021

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.

Goat walks into bank and stays for lunch
6 May 2021

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Clerks fed it leaves until its owner came at noon.

Bridge at Lund reopens after nine months
8 May 2021

The bridge at Lund reopened to cars on Friday, painted green.

A barge had struck it nine months ago.

Goat walks into bank and stays for lunch
6 May 2021

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Clerks fed it leaves until its owner came at noon.
"""

LEADS = """\
Ferry late again as fog covers Osk
4 May 2021

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

Council sells the old mill in Ulm
5 May 2021

The council of Ulm voted on Tuesday to sell the old mill at the river.

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.
"""

DECKS = """\
Ferry late again as fog covers Osk
Second boat needed before winter, mayor of the island says

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

-----

Council sells the old mill in Ulm
Family of bakers wants to open a shop at the river

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.
"""

UNDATED = """\
Ferry late again as fog covers Osk
4 May 2021

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

Council sells the old mill in Ulm
5 May 2021

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.

Goat walks into bank and stays for lunch

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Clerks fed it leaves until its owner came at noon.

Bridge at Lund reopens after nine months
8 May 2021

The bridge at Lund reopened to cars on Friday, painted green.

A barge had struck it nine months ago.
"""

CODES = """\
HD   Fährmann rettet elf Schafe vor der Flut
BY   Ida Brandt
WC   52 Wörter
PD   4. März 2021
SN   Marlower Laterne

LP
Der Fährmann von Pell hat am Mittwoch elf Schafe von einer Sandbank geholt.
TD
Das Wasser stand ihnen schon bis zum Bauch, als er sein Boot rückwärts heranschob.

AN
Document MLAT000020210304ek3400001


HD   Bibliothek verleiht jetzt auch Regenschirme
BY   Pavel Drost
WC   44 Wörter
PD   9. März 2021
SN   Marlower Laterne

LP
Wer in der Stadtbibliothek ein Buch leiht, darf seit Montag einen Schirm mitnehmen.
TD
Die Leiterin Nell Sato kaufte vierzig Stück von den Mahngebühren des letzten Jahres.

AN
Document MLAT000020210309ek3900002


HD   Altes Kino in der Kaistraße wird zur Bäckerei
BY   Ida Brandt
WC   39 Wörter
PD   16. März 2021
SN   Marlower Laterne

LP
Zwei Brüder aus Ostwick backen bald Brot, wo sechzig Jahre lang die Leinwand hing.
TD
Die Sitze gehen an eine Schule in Pell, die seit langem um sie gebeten hat.

AN
Document MLAT000020210316ek3g00003
"""


def _codes_removed():
    rows = (
        ("52", "4. März 2021", "20210304ek3400001"),
        ("44", "9. März 2021", "20210309ek3900002"),
        ("39", "16. März 2021", "20210316ek3g00003"),
    )
    for words, date, number in rows:
        yield ("metadata", "HD   ")
        yield ("metadata", "BY   ")
        yield ("metadata", f"WC   {words} Wörter")
        yield ("metadata", f"PD   {date}")
        yield ("metadata", "SN   ")
        yield ("metadata", "LP")
        yield ("metadata", "TD")
        yield ("metadata", "AN")
        yield ("metadata", f"Document MLAT0000{number}")


TABS = """\
date\ttitle\ttext
2021-02-01\tSnow buries the market of Verra\tSnow lay as high as the stalls on the market of Verra on Monday. The traders dug for their own goods and sold them at the price of the day before.
2021-02-03\tDentist treats a walrus on Osk\tA dentist from Ulm treated a walrus on the beach of Osk on Wednesday. The animal had come ashore with a broken tusk and slept through all of it.
2021-02-08\tBook returns after ninety years\tA book about knots has come back to the library of Pell after ninety years. It lay in the attic of a sailor who had meant to learn them all.
"""

POLISH = """\
Mgła zamknęła szkołę na wyspie
12.03.2021, 09:30
Ida Brandt

Szkoła na wyspie Osk była w piątek zamknięta, bo łódź z nauczycielami nie mogła wypłynąć.

Koza pojechała tramwajem do pętli
13.03.2021, 14:05
Paweł Drost

Koza wsiadła w poniedziałek do tramwaju numer cztery i dojechała do ostatniego przystanku.

Stary młyn znów miele mąkę
15.03.2021, 08:00
Ida Brandt

Stary młyn w Ulmie zmełł w niedzielę pierwszy worek mąki po wielu latach przerwy.
"""

SHORT = """\
Rain on Osk

It rained.

---

Snow on Ulm

It snowed, and then it rained.

---

Hail on Pell

Hail fell on Pell.
"""

SENTENCE = """\
How Osk learned to live with its ferry

The ferry to Osk is older than most of the people who take it, and louder than the gulls.

Nobody remembers why.

The council wants a bridge. The islanders want a second whistle.
"""

INTERVIEW = """\
"I never wanted to be a lighthouse keeper"

Jonas Mehl kept the lamp at Pell Point for fifty years. We met him in his kitchen.

Lantern: Mr Mehl, what do you miss most?

Mehl: The stairs. I used to count them every evening.

Lantern: What will you do now?

Mehl: I will sleep at night, like other people.
"""

CASES = [
    Case(
        "a date before every headline",
        DATED,
        dated_stories(MAY),
        [("metadata", f"{day} May 2021 - ") for day in (4, 5, 6, 8)],
        fails="lines that open with a date are date lines wherever they recur, and take the headline with them",
    ),
    Case(
        "one story printed three times",
        PRINTED_AGAIN,
        [
            Story(FERRY, FERRY_TEXT, "2021-05-04"),
            Story(GOAT, GOAT_TEXT, "2021-05-06"),
            Story(MILL, MILL_TEXT, "2021-05-05"),
            Story(GOAT, GOAT_TEXT, "2021-05-06"),
            Story(BRIDGE, BRIDGE_TEXT, "2021-05-08"),
            Story(GOAT, GOAT_TEXT, "2021-05-06"),
        ],
        [("metadata", f"{day} May 2021") for day in (4, 6, 5, 6, 8, 6)],
        fails="every line of a story that is printed three times is furniture, and its date goes to the story before",
    ),
    Case(
        "first paragraphs printed twice",
        LEADS,
        [Story(FERRY, FERRY_TEXT, "2021-05-04"), Story(MILL, MILL_TEXT, "2021-05-05")],
        [
            ("metadata", "4 May 2021"),
            ("boilerplate", FERRY_TEXT[0]),
            ("metadata", "5 May 2021"),
            ("boilerplate", MILL_TEXT[0]),
        ],
        fails="a first paragraph that is printed twice counts as a headline printed twice",
    ),
    Case(
        "decks under the headlines",
        DECKS,
        [
            Story(FERRY, ["## Second boat needed before winter, mayor of the island says", *FERRY_TEXT]),
            Story(MILL, ["## Family of bakers wants to open a shop at the river", *MILL_TEXT]),
        ],
        [("separator", "-----")],
        fails="a deck may echo more in the text than the headline above it",
    ),
    Case(
        "a story without a date among stories with one",
        UNDATED,
        dated_stories(["2021-05-04", "2021-05-05", None, "2021-05-08"]),
        [("metadata", f"{day} May 2021") for day in (4, 5, 8)],
        fails="a headline without a date counts as a subhead where the other stories have dates",
    ),
    Case(
        "two-letter codes with their values in the next line",
        CODES,
        GERMAN,
        list(_codes_removed()),
        fails="the value in the line below a bare code stays in the text; a bare code between paragraphs is furniture",
    ),
    Case(
        "one story a line under a row of names",
        TABS,
        [
            Story(
                "Snow buries the market of Verra",
                [
                    (
                        "Snow lay as high as the stalls on the market of Verra on Monday. The traders dug for their own goods "
                        "and sold them at the price of the day before."
                    )
                ],
                "2021-02-01",
            ),
            Story(
                "Dentist treats a walrus on Osk",
                [
                    (
                        "A dentist from Ulm treated a walrus on the beach of Osk on Wednesday. The animal had come ashore with "
                        "a broken tusk and slept through all of it."
                    )
                ],
                "2021-02-03",
            ),
            Story(
                "Book returns after ninety years",
                [
                    (
                        "A book about knots has come back to the library of Pell after ninety years. It lay in the attic of a "
                        "sailor who had meant to learn them all."
                    )
                ],
                "2021-02-08",
            ),
        ],
        [
            ("metadata", "date"),
            ("metadata", "title"),
            ("metadata", "text"),
            *(("metadata", f"2021-02-0{day}") for day in (1, 3, 8)),
        ],
        fails="a row of column names over few rows makes the dump one of paragraphs",
    ),
    Case(
        "Polish, names alone under the dates",
        POLISH,
        [
            Story(
                "Mgła zamknęła szkołę na wyspie",
                ["Szkoła na wyspie Osk była w piątek zamknięta, bo łódź z nauczycielami nie mogła wypłynąć."],
                "2021-03-12T09:30",
            ),
            Story(
                "Koza pojechała tramwajem do pętli",
                ["Koza wsiadła w poniedziałek do tramwaju numer cztery i dojechała do ostatniego przystanku."],
                "2021-03-13T14:05",
            ),
            Story(
                "Stary młyn znów miele mąkę",
                ["Stary młyn w Ulmie zmełł w niedzielę pierwszy worek mąki po wielu latach przerwy."],
                "2021-03-15T08:00",
            ),
        ],
        [("metadata", date) for date in ("12.03.2021, 09:30", "13.03.2021, 14:05", "15.03.2021, 08:00")],
        fails="a name alone on its line is a subhead, or, where it stands twice, another story's headline",
    ),
    Case(
        "a story of two words",
        SHORT,
        [
            Story("Rain on Osk", ["It rained."]),
            Story("Snow on Ulm", ["It snowed, and then it rained."]),
            Story("Hail on Pell", ["Hail fell on Pell."]),
        ],
        [("separator", "---")] * 2,
        fails="a sentence of fewer than four words is no prose, and a record between rules is not given any",
    ),
    Case(
        "a sentence of three words",
        SENTENCE,
        [
            Story(
                "How Osk learned to live with its ferry",
                [
                    "The ferry to Osk is older than most of the people who take it, and louder than the gulls.",
                    "Nobody remembers why.",
                    "The council wants a bridge. The islanders want a second whistle.",
                ],
            )
        ],
        fails="a sentence of fewer than four words is a subhead",
    ),
    Case(
        "an interview with names before what is said",
        INTERVIEW,
        [
            Story(
                '"I never wanted to be a lighthouse keeper"',
                [
                    "Jonas Mehl kept the lamp at Pell Point for fifty years. We met him in his kitchen.",
                    "Lantern: Mr Mehl, what do you miss most?",
                    "Mehl: The stairs. I used to count them every evening.",
                    "Lantern: What will you do now?",
                    "Mehl: I will sleep at night, like other people.",
                ],
            )
        ],
        fails="what a speaker asks is a subhead, or the headline of a next story",
    ),
]
