"""Heads and feet that are easily taken for something else: doubled, short, full of figures, in brackets."""

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


def dated_stories(published: list[str | None] | None = None) -> list[Story]:
    """Return the four stories as a case expects them, with these dates."""
    return [Story(title, text, date) for (title, text), date in zip(FOUR, published or [None] * len(FOUR), strict=True)]


MAY = ["2021-05-04", "2021-05-05", "2021-05-06", "2021-05-08"]

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

CASES = [
    Case(
        "doubled headlines over their dates",
        DOUBLED,
        dated_stories(MAY),
        [
            removal
            for (title, _), day in zip(FOUR, (4, 5, 6, 8), strict=True)
            for removal in (("repeated-headline", title), ("metadata", f"{day} May 2021"))
        ],
    ),
    Case(
        "section names over the headlines",
        KICKERS,
        [
            Story(FERRY, ["## Ferry", *FERRY_TEXT], "2021-05-04"),
            Story(MILL, ["## Council", *MILL_TEXT], "2021-05-05"),
        ],
        [("metadata", "4 May 2021"), ("metadata", "5 May 2021")],
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
    ),
]
