"""What newsclean does not get right yet; each case says why, and passes on the day it does."""

from golden_case import Case, Story

FERRY, MILL, GOAT, BRIDGE = (
    "Ferry late again as fog covers Osk",
    "Council sells the old mill in Ulm",
    "Goat walks into bank and stays for lunch",
    "Bridge at Lund reopens after nine months",
)
FERRY_TEXT = [
    "The ferry to Osk was two hours late on Monday because fog lay over the strait.",
    "The mayor said that the island needs a second boat before the winter.",
]
MILL_TEXT = [
    "The council of Ulm voted on Tuesday to sell the old mill at the river.",
    "A family of bakers wants to open a shop there.",
]
GOAT_TEXT = [
    "A goat walked into a bank in Tarn on Wednesday and ate a plant.",
    "Clerks fed it leaves until its owner came at noon.",
]
BRIDGE_TEXT = [
    "The bridge at Lund reopened to cars on Friday, painted green.",
    "A barge had struck it nine months ago.",
]
FOUR = [(FERRY, FERRY_TEXT), (MILL, MILL_TEXT), (GOAT, GOAT_TEXT), (BRIDGE, BRIDGE_TEXT)]


def _stories(published: list[str | None] | None = None) -> list[Story]:
    return [Story(title, text, date) for (title, text), date in zip(FOUR, published or [None] * len(FOUR), strict=True)]


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

DOUBLED = """\
Ferry late again as fog covers Osk
Ferry late again as fog covers Osk
4 May 2021

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

Council sells the old mill in Ulm
Council sells the old mill in Ulm
5 May 2021

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.

Goat walks into bank and stays for lunch
Goat walks into bank and stays for lunch
6 May 2021

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Clerks fed it leaves until its owner came at noon.

Bridge at Lund reopens after nine months
Bridge at Lund reopens after nine months
8 May 2021

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

KICKERS = """\
Ferry
Ferry late again as fog covers Osk
4 May 2021

The ferry to Osk was two hours late on Monday because fog lay over the strait.

The mayor said that the island needs a second boat before the winter.

Council
Council sells the old mill in Ulm
5 May 2021

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

TABLE = """\
Osk wins the island league without a goal
4 May 2021

Osk has won the island league with eleven points and without a single goal of its own.

Osk 0 11 0 11
Pell 0 10 1 10
Ulm 1 6 4 9

Council sells the old mill in Ulm
5 May 2021

The council of Ulm voted on Tuesday to sell the old mill at the river.

A family of bakers wants to open a shop there.
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

COPYRIGHT = """\
Home > News > Osk
Ferry late again as fog covers Osk
4 May 2021, 10:15

The ferry to Osk was two hours late on Monday because fog lay over the strait.

Related stories
Council sells the old mill in Ulm
Goat walks into bank and stays for lunch
© 2021 The Osk Herald. All rights reserved.

Home > News > Ulm
Council sells the old mill in Ulm
5 May 2021, 08:00

The council of Ulm voted on Tuesday to sell the old mill at the river.

Related stories
Ferry late again as fog covers Osk
Goat walks into bank and stays for lunch
© 2021 The Osk Herald. All rights reserved.

Home > News > Tarn
Goat walks into bank and stays for lunch
6 May 2021, 17:30

A goat walked into a bank in Tarn on Wednesday and ate a plant.

Related stories
Ferry late again as fog covers Osk
Council sells the old mill in Ulm
© 2021 The Osk Herald. All rights reserved.

Home > News > Lund
Bridge at Lund reopens after nine months
8 May 2021, 12:45

The bridge at Lund reopened to cars on Friday, painted green.

Related stories
Ferry late again as fog covers Osk
Council sells the old mill in Ulm
© 2021 The Osk Herald. All rights reserved.
"""


def _copyright_removed():
    rows = (
        ("Osk", "4 May 2021, 10:15", MILL, GOAT),
        ("Ulm", "5 May 2021, 08:00", FERRY, GOAT),
        ("Tarn", "6 May 2021, 17:30", FERRY, MILL),
        ("Lund", "8 May 2021, 12:45", FERRY, MILL),
    )
    for town, date, one, other in rows:
        yield ("boilerplate", f"Home > News > {town}")
        yield ("metadata", date)
        yield ("boilerplate", "Related stories")
        yield ("boilerplate", one)
        yield ("boilerplate", other)
        yield ("boilerplate", "© 2021 The Osk Herald. All rights reserved.")


COMMENTS = """\
Una cabra sube al tranvía y viaja hasta el final
14 de junio de 2022

Una cabra subió el lunes al tranvía número 4 de Verra y viajó hasta la última parada.

Comentarios (12)

El coro de carteros gana el concurso de canto
15 de junio de 2022

Los carteros de Lunda han ganado el concurso con una marcha sobre cartas mojadas.

Comentarios (3)

El río Tarno se congela en pleno junio durante una hora
17 de junio de 2022

El hielo cubrió el jueves una curva del río Tarno después de que reventara un depósito.

Comentarios (41)
"""

CHINESE = """\
【渡轮因大雾停航 学校停课一天】
2021年3月12日 09:30

奥斯克岛的渡轮周五因大雾停航，岛上的学校停课一天。

【山羊乘电车到终点站 面包师去接】
2021年3月13日 14:05

一只山羊周一登上了韦拉市的四路电车，一直坐到终点站。

【老磨坊重新磨面 全城排队】
2021年3月15日 08:00

乌尔姆的老磨坊停工多年以后，周日磨出了第一袋面粉。
"""

KOREAN = """\
안개로 배가 끊겨 섬 학교 하루 쉬어
2021년 3월 12일

오스크 섬의 배가 금요일 짙은 안개로 끊겨 섬 학교가 하루 쉬었다.

염소 한 마리 전차 타고 끝까지 가
2021년 3월 13일

염소 한 마리가 월요일 베라 시의 사번 전차를 타고 종점까지 갔다.

낡은 방앗간 다시 밀을 빻아 빵 구워
2021년 3월 15일

울름의 낡은 방앗간이 여러 해를 쉬고 일요일 첫 밀가루를 빻았다.
"""

VIETNAMESE = """\
Phà ra đảo Osk bị trễ vì mù
12/03/2021

Chuyến phà ra đảo Osk bị trễ hai giờ vào thứ sáu vì sương mù dày đặc trên biển.

Dê đi xe lửa ra bến cuối
13/03/2021

Một con dê lên tàu điện số bốn ở Verra vào thứ hai và đi đến tận bến cuối cùng.

Cối xay cũ ở Ulm lại có bột mì
15/03/2021

Cối xay cũ ở Ulm đã xay bao bột mì đầu tiên vào chủ nhật sau nhiều năm nghỉ.
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

GERMAN = """\
1. FC Osk verliert im Nebel

Der 1. FC Osk hat am Samstag im dichten Nebel gegen Ulm verloren.

Der Torwart sah den Ball erst, als er schon im Netz lag.
-----
2021: ein Jahr ohne Sommer auf Osk

Auf Osk schien die Sonne im letzten Jahr nur an elf Tagen.

Die Bauern haben davon immerhin neun auf dem Feld verbracht.
-----
3,5 Millionen Heringe vor Pell

Vor Pell sind am Montag rund drei Millionen Heringe vorbeigezogen.

Gezählt hat sie ein Fischer, der sonst wenig zu tun hatte.
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

DIGEST = """\
1. Snow closes the pass at Ostwick
The pass at Ostwick is closed until further notice after a metre of snow fell in one night.

2. Twins win the ploughing contest
Ana and Ema Kroll have won the ploughing contest of the county with one furrow each.

3. Ferry gets a piano
The evening ferry to Osk has a piano in its bar since Friday, screwed to the floor.

4. Judge falls asleep
A judge in Ulm slept through an hour of a trial about loud music on Thursday.
"""

MAY = ["2021-05-04", "2021-05-05", "2021-05-06", "2021-05-08"]

CASES = [
    Case(
        "a date before every headline",
        DATED,
        _stories(MAY),
        [("metadata", f"{day} May 2021 - ") for day in (4, 5, 6, 8)],
        fails="lines that open with a date are date lines wherever they recur, and take the headline with them",
    ),
    Case(
        "doubled headlines over their dates",
        DOUBLED,
        _stories(MAY),
        [
            removal
            for (title, _), day in zip(FOUR, (4, 5, 6, 8), strict=True)
            for removal in (("repeated-headline", title), ("metadata", f"{day} May 2021"))
        ],
        fails="a headline and its copy are joined as if a width had broken one line",
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
        "section names over the headlines",
        KICKERS,
        [
            Story(FERRY, ["## Ferry", *FERRY_TEXT], "2021-05-04"),
            Story(MILL, ["## Council", *MILL_TEXT], "2021-05-05"),
        ],
        [("metadata", "4 May 2021"), ("metadata", "5 May 2021")],
        fails="a section that the text names echoes wholly in it, the headline only in part",
    ),
    Case(
        "a story without a date among stories with one",
        UNDATED,
        _stories(["2021-05-04", "2021-05-05", None, "2021-05-08"]),
        [("metadata", f"{day} May 2021") for day in (4, 5, 8)],
        fails="a headline without a date counts as a subhead where the other stories have dates",
    ),
    Case(
        "a table at the end of a story",
        TABLE,
        [
            Story(
                "Osk wins the island league without a goal",
                [
                    "Osk has won the island league with eleven points and without a single goal of its own.",
                    "Osk 0 11 0 11",
                    "Pell 0 10 1 10",
                    "Ulm 1 6 4 9",
                ],
                "2021-05-04",
            ),
            Story(MILL, MILL_TEXT, "2021-05-05"),
        ],
        [("metadata", "4 May 2021"), ("metadata", "5 May 2021")],
        fails="lines that are neither prose nor headline go to the head of the next story",
    ),
    Case(
        "two-letter codes with their values in the next line",
        CODES,
        [
            Story(
                "Fährmann rettet elf Schafe vor der Flut",
                [
                    "Der Fährmann von Pell hat am Mittwoch elf Schafe von einer Sandbank geholt.",
                    "Das Wasser stand ihnen schon bis zum Bauch, als er sein Boot rückwärts heranschob.",
                ],
                "2021-03-04",
            ),
            Story(
                "Bibliothek verleiht jetzt auch Regenschirme",
                [
                    "Wer in der Stadtbibliothek ein Buch leiht, darf seit Montag einen Schirm mitnehmen.",
                    "Die Leiterin Nell Sato kaufte vierzig Stück von den Mahngebühren des letzten Jahres.",
                ],
                "2021-03-09",
            ),
            Story(
                "Altes Kino in der Kaistraße wird zur Bäckerei",
                [
                    "Zwei Brüder aus Ostwick backen bald Brot, wo sechzig Jahre lang die Leinwand hing.",
                    "Die Sitze gehen an eine Schule in Pell, die seit langem um sie gebeten hat.",
                ],
                "2021-03-16",
            ),
        ],
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
        "pages that end in a sentence of copyright",
        COPYRIGHT,
        [
            Story(title, text[:1], date)
            for (title, text), date in zip(
                FOUR, ("2021-05-04T10:15", "2021-05-05T08:00", "2021-05-06T17:30", "2021-05-08T12:45"), strict=True
            )
        ],
        list(_copyright_removed()),
        fails="a last line that reads as a sentence hides the foot before it, and lists go to the next story's head",
    ),
    Case(
        "a foot of three stories",
        COMMENTS,
        [
            Story(
                "Una cabra sube al tranvía y viaja hasta el final",
                ["Una cabra subió el lunes al tranvía número 4 de Verra y viajó hasta la última parada."],
                "2022-06-14",
            ),
            Story(
                "El coro de carteros gana el concurso de canto",
                ["Los carteros de Lunda han ganado el concurso con una marcha sobre cartas mojadas."],
                "2022-06-15",
            ),
            Story(
                "El río Tarno se congela en pleno junio durante una hora",
                ["El hielo cubrió el jueves una curva del río Tarno después de que reventara un depósito."],
                "2022-06-17",
            ),
        ],
        [
            removal
            for day, comments in ((14, 12), (15, 3), (17, 41))
            for removal in (("metadata", f"{day} de junio de 2022"), ("boilerplate", f"Comentarios ({comments})"))
        ],
        fails="the last two feet of a dump count for one story, so three feet stand in two stories",
    ),
    Case(
        "Chinese headlines in brackets",
        CHINESE,
        [
            Story(
                "渡轮因大雾停航 学校停课一天",
                ["奥斯克岛的渡轮周五因大雾停航，岛上的学校停课一天。"],
                "2021-03-12T09:30",
            ),
            Story(
                "山羊乘电车到终点站 面包师去接",
                ["一只山羊周一登上了韦拉市的四路电车，一直坐到终点站。"],
                "2021-03-13T14:05",
            ),
            Story(
                "老磨坊重新磨面 全城排队",
                ["乌尔姆的老磨坊停工多年以后，周日磨出了第一袋面粉。"],
                "2021-03-15T08:00",
            ),
        ],
        [
            removal
            for date in ("2021年3月12日 09:30", "2021年3月13日 14:05", "2021年3月15日 08:00")
            for removal in (("separator", "【"), ("separator", "】"), ("metadata", date))
        ],
        fails="behind a bracket, each two Chinese letters count as a word of a table's head",
    ),
    Case(
        "Korean headlines of short words",
        KOREAN,
        [
            Story(
                "안개로 배가 끊겨 섬 학교 하루 쉬어",
                ["오스크 섬의 배가 금요일 짙은 안개로 끊겨 섬 학교가 하루 쉬었다."],
                "2021-03-12",
            ),
            Story(
                "염소 한 마리 전차 타고 끝까지 가",
                ["염소 한 마리가 월요일 베라 시의 사번 전차를 타고 종점까지 갔다."],
                "2021-03-13",
            ),
            Story(
                "낡은 방앗간 다시 밀을 빻아 빵 구워",
                ["울름의 낡은 방앗간이 여러 해를 쉬고 일요일 첫 밀가루를 빻았다."],
                "2021-03-15",
            ),
        ],
        [("metadata", f"2021년 3월 {day}일") for day in (12, 13, 15)],
        fails="a line with fewer than 2.6 letters a word is taken for a table's head",
    ),
    Case(
        "Vietnamese headlines of short words",
        VIETNAMESE,
        [
            Story(
                "Phà ra đảo Osk bị trễ vì mù",
                ["Chuyến phà ra đảo Osk bị trễ hai giờ vào thứ sáu vì sương mù dày đặc trên biển."],
                "2021-03-12",
            ),
            Story(
                "Dê đi xe lửa ra bến cuối",
                ["Một con dê lên tàu điện số bốn ở Verra vào thứ hai và đi đến tận bến cuối cùng."],
                "2021-03-13",
            ),
            Story(
                "Cối xay cũ ở Ulm lại có bột mì",
                ["Cối xay cũ ở Ulm đã xay bao bột mì đầu tiên vào chủ nhật sau nhiều năm nghỉ."],
                "2021-03-15",
            ),
        ],
        [("metadata", f"{day}/03/2021") for day in (12, 13, 15)],
        fails="a line with fewer than 2.6 letters a word is taken for a table's head",
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
        "German headlines that open with figures",
        GERMAN,
        [
            Story(
                "1. FC Osk verliert im Nebel",
                [
                    "Der 1. FC Osk hat am Samstag im dichten Nebel gegen Ulm verloren.",
                    "Der Torwart sah den Ball erst, als er schon im Netz lag.",
                ],
            ),
            Story(
                "2021: ein Jahr ohne Sommer auf Osk",
                [
                    "Auf Osk schien die Sonne im letzten Jahr nur an elf Tagen.",
                    "Die Bauern haben davon immerhin neun auf dem Feld verbracht.",
                ],
            ),
            Story(
                "3,5 Millionen Heringe vor Pell",
                [
                    "Vor Pell sind am Montag rund drei Millionen Heringe vorbeigezogen.",
                    "Gezählt hat sie ein Fischer, der sonst wenig zu tun hatte.",
                ],
            ),
        ],
        [("separator", "-----")] * 2,
        fails="a figure that is part of the headline is taken for its number or its year",
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
    Case(
        "a numbered digest with short headlines",
        DIGEST,
        [
            Story(
                "Snow closes the pass at Ostwick",
                ["The pass at Ostwick is closed until further notice after a metre of snow fell in one night."],
            ),
            Story(
                "Twins win the ploughing contest",
                ["Ana and Ema Kroll have won the ploughing contest of the county with one furrow each."],
            ),
            Story(
                "Ferry gets a piano",
                ["The evening ferry to Osk has a piano in its bar since Friday, screwed to the floor."],
            ),
            Story(
                "Judge falls asleep",
                ["A judge in Ulm slept through an hour of a trial about loud music on Thursday."],
            ),
        ],
        [("separator", f"{number}. ") for number in range(1, 5)],
        fails="a number that goes on does not make up for a headline of fewer than six words",
    ),
]
