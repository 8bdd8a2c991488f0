"""Dumps of web pages: trails, sharing buttons, lists of other stories, teasers, addresses, keyword tails."""

from golden_case import Case, Story

PAGES = """\
Home > News > Osk
Harbour seal learns to open the fish shop's door
By Ida Brandt
4 May 2021, 10:15
Share on Facebook
Share on Twitter
Print this page

A harbour seal in Osk has learned to open the sliding door of the fish shop on the quay.

The shopkeeper, Nell Sato, has put a bell on the door and a bucket of herring in front of it.

Related stories
Storks of Tarn refuse to fly south
Night bus of Verra gets a library
© 2021 The Osk Herald, all rights reserved

Home > News > Tarn
Storks of Tarn refuse to fly south
By Pavel Drost
6 May 2021, 08:00
Share on Facebook
Share on Twitter
Print this page

The storks of Tarn have stayed on their chimneys although the first frost has fallen.

People bring them frogs from the pet shop, which has run out of them twice.

Related stories
Harbour seal learns to open the fish shop's door
Night bus of Verra gets a library
© 2021 The Osk Herald, all rights reserved

Home > News > Verra
Night bus of Verra gets a library
By Ida Brandt
9 May 2021, 17:30
Share on Facebook
Share on Twitter
Print this page

The night bus of Verra carries a shelf of forty books since the weekend.

Whoever has read to the end of the line may take the book home.

Related stories
Storks of Tarn refuse to fly south
Harbour seal learns to open the fish shop's door
© 2021 The Osk Herald, all rights reserved

Home > News > Lund
Stolen church bell found in a swimming pool
By Pavel Drost
11 May 2021, 12:45
Share on Facebook
Share on Twitter
Print this page

The bell that was stolen from the church of Lund has been found on the floor of a swimming pool.

It rang when a child dived against it.
© 2021 The Osk Herald, all rights reserved
"""

SEAL = "Harbour seal learns to open the fish shop's door"
STORKS = "Storks of Tarn refuse to fly south"
BUS = "Night bus of Verra gets a library"


def _pages_removed():
    rows = (
        ("Osk", "4 May 2021, 10:15", (STORKS, BUS)),
        ("Tarn", "6 May 2021, 08:00", (SEAL, BUS)),
        ("Verra", "9 May 2021, 17:30", (STORKS, SEAL)),
        ("Lund", "11 May 2021, 12:45", ()),
    )
    for town, date, related in rows:
        yield ("boilerplate", f"Home > News > {town}")
        yield ("metadata", "By ")
        yield ("metadata", date)
        yield ("boilerplate", "Share on Facebook")
        yield ("boilerplate", "Share on Twitter")
        yield ("boilerplate", "Print this page")
        if related:
            yield ("boilerplate", "Related stories")
        for headline in related:
            yield ("boilerplate", headline)
        yield ("boilerplate", "© 2021 The Osk Herald, all rights reserved")


SPANISH = """\
Inicio » Sociedad
Una cabra sube al tranvía y viaja hasta el final de la línea
14 de junio de 2022
Compartir | Imprimir

Una cabra subió el lunes al tranvía número 4 de Verra y viajó hasta la última parada.

Su dueño, panadero, la recogió allí con una bolsa de panecillos.

Comentarios (12)

Inicio » Cultura
El coro de carteros gana el concurso de canto de Lunda
15 de junio de 2022
Compartir | Imprimir

Los carteros de Lunda han ganado el concurso con una marcha sobre cartas mojadas.

La cantarán otra vez el domingo, antes de la carrera.

Comentarios (3)

Inicio » Sociedad
El río Tarno se congela en pleno junio durante una hora
17 de junio de 2022
Compartir | Imprimir

El hielo cubrió el jueves una curva del río Tarno después de que reventara un depósito.

No hubo heridos. Dos patos fueron llevados a aguas más cálidas.

Comentarios (41)

Inicio » Sociedad
La orquesta toca para una sala vacía en Verra
18 de junio de 2022
Compartir | Imprimir

La orquesta de Verra tocó el jueves en una sala vacía porque las entradas tenían otra fecha.

El director dijo que los músicos disfrutaron del silencio.

Comentarios (7)
"""


def _spanish_removed():
    rows = (("Sociedad", 14, 12), ("Cultura", 15, 3), ("Sociedad", 17, 41), ("Sociedad", 18, 7))
    for section, day, comments in rows:
        yield ("boilerplate", f"Inicio » {section}")
        yield ("metadata", f"{day} de junio de 2022")
        yield ("boilerplate", "Compartir | Imprimir")
        yield ("boilerplate", f"Comentarios ({comments})")


TAILS = """\
Lighthouse of Pell is painted in stripes again | Pell | Coast
Lighthouse of Pell is painted in stripes again

Four sailors have painted the lighthouse of Pell in red and white stripes, as it was before the war.


School of Ulm lets pupils sleep until nine | Ulm | School | Sleep
School of Ulm lets pupils sleep until nine

The first lesson at the school of Ulm begins at half past nine from Monday on.


Marathon of Verra won by the man who swept the course | Verra | Marathon
Marathon of Verra won by the man who swept the course

A street sweeper who was to clear the course of leaves crossed the line first in Verra on Sunday.
"""

SITES = """\
Snail race ends in a draw after two hours - The Tarn Gazette
Three snails reached the salad at the same time in Tarn on Saturday, and the judges gave each of them a leaf.
The next race is in autumn.

Court bans trumpet after ten at night - The Tarn Gazette
The court in Ulm has told a trumpeter to stop at ten at night, or to learn the flute.
He has bought a flute, and the neighbours have asked for the trumpet back.

Baker finds a gold ring in his own bread - The Tarn Gazette
A baker in Lund bit on the ring that he had lost in the dough on Friday.
He had eaten forty slices to find it, and says that he will eat rice for a while.
"""

FEET = """\
Fog keeps the island school closed
The school of Osk stayed closed on Monday because the teachers' boat could not leave...
Read more »

Old mill grinds flour once again
The mill of Ulm has ground its first sack of flour since the war, and the bakers...
Read more »

Comet seen over the salt lake
A comet stood over the salt lake for an hour on Friday, and hundreds came to...
Read more »

Tram driver knits at every red light
A tram driver of Verra has knitted a scarf of nine metres at red lights, and now...
Read more »
"""

ADDRESSES = """\
https://www.verrapost.example/2019/09/19/swans-return
Swans return to the moat of Verra
The swans are back in the moat of Verra, three weeks later than last year.
A crowd of children was waiting with bread, and a ranger with a sign against it.

https://www.verrapost.example/2019/09/21/cheese-wheel
Cheese wheel rolls through two villages
A wheel of cheese rolled from a cart near Tarn and came to rest two villages further down.
It broke a fence and a record, the dairy said.

https://www.verrapost.example/2019/09/24/choir-bus
Bus drivers of Lund found a choir
The bus drivers of Lund sing together on Wednesdays now, in the wash hall, where it echoes.
Their first concert is a round trip on line nine.
"""

DIGEST = """\
1. Snow closes the pass at Ostwick
The pass at Ostwick is closed until further notice after a metre of snow fell in one night.

2. Twins win the ploughing contest
Ana and Ema Kroll have won the ploughing contest of the county with one furrow each.

3. Museum buys the smallest violin
The museum of Verra has bought a violin as long as a matchbox, and a bow to go with it.

4. Ferry gets a piano in its bar
The evening ferry to Osk has a piano in its bar since Friday, screwed to the floor.

5. Judge falls asleep, trial goes on
A judge in Ulm slept through an hour of a trial about loud music on Thursday.
"""

CREDITS = """\
Туман закрыл школу на острове
12.03.2021

Школа на острове Оск закрыта с понедельника: катер с учителями не может выйти из порта.
Фото: Ида Брандт
Дети играют на причале и ждут катер с книгами.
Читайте также: Козёл проехал на трамвае до конечной

Козёл проехал на трамвае до конечной
13.03.2021

Козёл сел в понедельник в трамвай номер четыре и доехал до конечной остановки.
Фото: Павел Дрост
Хозяин, пекарь, встретил его с мешком булок.
Читайте также: Туман закрыл школу на острове

Мельница снова мелет муку
15.03.2021

Старая мельница в Ульме смолола первый мешок муки после многих лет простоя.
Фото: Ида Брандт
Пекари города уже стоят в очереди.
Читайте также: Козёл проехал на трамвае до конечной
"""


def _credits_removed():
    goat, fog = "Козёл проехал на трамвае до конечной", "Туман закрыл школу на острове"
    for date, photo, link in (("12", "Ида Брандт", goat), ("13", "Павел Дрост", fog), ("15", "Ида Брандт", goat)):
        yield ("metadata", f"{date}.03.2021")
        yield ("boilerplate", f"Фото: {photo}")
        yield ("boilerplate", f"Читайте также: {link}")


POSTED = """\
Otter steals the mayor's sandwich at the picnic
Posted on 3 June 2020 by Ida Brandt

An otter took a sandwich out of the mayor's hand at the picnic of the rowing club on Sunday.

"It was cheese," the mayor said, "so I let it go."

Pond of Lund gets a lifeguard for frogs
Posted on 5 June 2020 by Tom Okoro

A retired teacher sits at the pond of Lund every evening and lifts frogs over the road.

She counted four hundred of them in May alone.

Wind carries a tent from Pell to Osk
Posted on 8 June 2020 by Ida Brandt

A gust of wind has carried a tent with a sleeping dog in it over the strait from Pell to Osk.

The dog was still asleep when a fisherman opened the tent.
"""

COPIES = """\
Pigeon wins the chess trophy of the old men's club
Pigeon wins the chess trophy of the old men's club

A pigeon walked over the last board of the old men's club in Ulm and moved the queen.

Pigeon wins the chess trophy of the old men's club

The move won the game, and the club has given the bird the trophy and a bag of maize.

Rain fills the new stadium up to the third row
Rain fills the new stadium up to the third row

The new stadium of Verra filled with rain up to the third row on its first evening.

Rain fills the new stadium up to the third row

The swimmers of the town trained there until the drain was found.

Beekeeper delivers honey by hot air balloon
Beekeeper delivers honey by hot air balloon

A beekeeper from Tarn brings her honey to the villages in a hot air balloon since the bridge broke.

Beekeeper delivers honey by hot air balloon

Her customers put a red blanket on the lawn when they need a jar.
"""

PIGEON = "Pigeon wins the chess trophy of the old men's club"
STADIUM = "Rain fills the new stadium up to the third row"
HONEY = "Beekeeper delivers honey by hot air balloon"

CASES = [
    Case(
        "pages with a trail, buttons and lists of the other stories",
        PAGES,
        [
            Story(
                SEAL,
                [
                    "A harbour seal in Osk has learned to open the sliding door of the fish shop on the quay.",
                    "The shopkeeper, Nell Sato, has put a bell on the door and a bucket of herring in front of it.",
                ],
                "2021-05-04T10:15",
            ),
            Story(
                STORKS,
                [
                    "The storks of Tarn have stayed on their chimneys although the first frost has fallen.",
                    "People bring them frogs from the pet shop, which has run out of them twice.",
                ],
                "2021-05-06T08:00",
            ),
            Story(
                BUS,
                [
                    "The night bus of Verra carries a shelf of forty books since the weekend.",
                    "Whoever has read to the end of the line may take the book home.",
                ],
                "2021-05-09T17:30",
            ),
            Story(
                "Stolen church bell found in a swimming pool",
                [
                    "The bell that was stolen from the church of Lund has been found on the floor of a swimming pool.",
                    "It rang when a child dived against it.",
                ],
                "2021-05-11T12:45",
            ),
        ],
        list(_pages_removed()),
    ),
    Case(
        "pages in Spanish, comments with a count",
        SPANISH,
        [
            Story(
                "Una cabra sube al tranvía y viaja hasta el final de la línea",
                [
                    "Una cabra subió el lunes al tranvía número 4 de Verra y viajó hasta la última parada.",
                    "Su dueño, panadero, la recogió allí con una bolsa de panecillos.",
                ],
                "2022-06-14",
            ),
            Story(
                "El coro de carteros gana el concurso de canto de Lunda",
                [
                    "Los carteros de Lunda han ganado el concurso con una marcha sobre cartas mojadas.",
                    "La cantarán otra vez el domingo, antes de la carrera.",
                ],
                "2022-06-15",
            ),
            Story(
                "El río Tarno se congela en pleno junio durante una hora",
                [
                    "El hielo cubrió el jueves una curva del río Tarno después de que reventara un depósito.",
                    "No hubo heridos. Dos patos fueron llevados a aguas más cálidas.",
                ],
                "2022-06-17",
            ),
            Story(
                "La orquesta toca para una sala vacía en Verra",
                [
                    "La orquesta de Verra tocó el jueves en una sala vacía porque las entradas tenían otra fecha.",
                    "El director dijo que los músicos disfrutaron del silencio.",
                ],
                "2022-06-18",
            ),
        ],
        list(_spanish_removed()),
    ),
    Case(
        "doubled headlines, the first with keywords behind bars",
        TAILS,
        [
            Story(
                "Lighthouse of Pell is painted in stripes again",
                [
                    "Four sailors have painted the lighthouse of Pell in red and white stripes, as it was before the war."
                ],
                tags=("Pell", "Coast"),
            ),
            Story(
                "School of Ulm lets pupils sleep until nine",
                ["The first lesson at the school of Ulm begins at half past nine from Monday on."],
                tags=("Ulm", "School", "Sleep"),
            ),
            Story(
                "Marathon of Verra won by the man who swept the course",
                [
                    "A street sweeper who was to clear the course of leaves crossed the line first in Verra on Sunday.",
                ],
                tags=("Verra", "Marathon"),
            ),
        ],
        [
            ("metadata", " | Pell | Coast"),
            ("repeated-headline", "Lighthouse of Pell is painted in stripes again"),
            ("metadata", " | Ulm | School | Sleep"),
            ("repeated-headline", "School of Ulm lets pupils sleep until nine"),
            ("metadata", " | Verra | Marathon"),
            ("repeated-headline", "Marathon of Verra won by the man who swept the course"),
        ],
    ),
    Case(
        "the site's name behind every headline",
        SITES,
        [
            Story(
                "Snail race ends in a draw after two hours",
                [
                    (
                        "Three snails reached the salad at the same time in Tarn on Saturday, and the judges gave each of "
                        "them a leaf."
                    ),
                    "The next race is in autumn.",
                ],
            ),
            Story(
                "Court bans trumpet after ten at night",
                [
                    "The court in Ulm has told a trumpeter to stop at ten at night, or to learn the flute.",
                    "He has bought a flute, and the neighbours have asked for the trumpet back.",
                ],
            ),
            Story(
                "Baker finds a gold ring in his own bread",
                [
                    "A baker in Lund bit on the ring that he had lost in the dough on Friday.",
                    "He had eaten forty slices to find it, and says that he will eat rice for a while.",
                ],
            ),
        ],
        [("boilerplate", " - The Tarn Gazette")] * 3,
    ),
    Case(
        "teasers that invite to read on",
        FEET,
        [
            Story(
                "Fog keeps the island school closed",
                ["The school of Osk stayed closed on Monday because the teachers' boat could not leave..."],
                cut=True,
            ),
            Story(
                "Old mill grinds flour once again",
                ["The mill of Ulm has ground its first sack of flour since the war, and the bakers..."],
                cut=True,
            ),
            Story(
                "Comet seen over the salt lake",
                ["A comet stood over the salt lake for an hour on Friday, and hundreds came to..."],
                cut=True,
            ),
            Story(
                "Tram driver knits at every red light",
                ["A tram driver of Verra has knitted a scarf of nine metres at red lights, and now..."],
                cut=True,
            ),
        ],
        [("boilerplate", "Read more »")] * 4,
    ),
    Case(
        "an address above every story",
        ADDRESSES,
        [
            Story(
                "Swans return to the moat of Verra",
                [
                    "The swans are back in the moat of Verra, three weeks later than last year.",
                    "A crowd of children was waiting with bread, and a ranger with a sign against it.",
                ],
                "2019-09-19",
            ),
            Story(
                "Cheese wheel rolls through two villages",
                [
                    "A wheel of cheese rolled from a cart near Tarn and came to rest two villages further down.",
                    "It broke a fence and a record, the dairy said.",
                ],
                "2019-09-21",
            ),
            Story(
                "Bus drivers of Lund found a choir",
                [
                    "The bus drivers of Lund sing together on Wednesdays now, in the wash hall, where it echoes.",
                    "Their first concert is a round trip on line nine.",
                ],
                "2019-09-24",
            ),
        ],
        [
            ("metadata", "https://www.verrapost.example/2019/09/19/swans-return"),
            ("metadata", "https://www.verrapost.example/2019/09/21/cheese-wheel"),
            ("metadata", "https://www.verrapost.example/2019/09/24/choir-bus"),
        ],
    ),
    Case(
        "numbered digest",
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
                "Museum buys the smallest violin",
                ["The museum of Verra has bought a violin as long as a matchbox, and a bow to go with it."],
            ),
            Story(
                "Ferry gets a piano in its bar",
                ["The evening ferry to Osk has a piano in its bar since Friday, screwed to the floor."],
            ),
            Story(
                "Judge falls asleep, trial goes on",
                ["A judge in Ulm slept through an hour of a trial about loud music on Thursday."],
            ),
        ],
        [("separator", f"{number}. ") for number in range(1, 6)],
    ),
    Case(
        "Russian, picture credits and links to other stories",
        CREDITS,
        [
            Story(
                "Туман закрыл школу на острове",
                [
                    "Школа на острове Оск закрыта с понедельника: катер с учителями не может выйти из порта.",
                    "Дети играют на причале и ждут катер с книгами.",
                ],
                "2021-03-12",
            ),
            Story(
                "Козёл проехал на трамвае до конечной",
                [
                    "Козёл сел в понедельник в трамвай номер четыре и доехал до конечной остановки.",
                    "Хозяин, пекарь, встретил его с мешком булок.",
                ],
                "2021-03-13",
            ),
            Story(
                "Мельница снова мелет муку",
                [
                    "Старая мельница в Ульме смолола первый мешок муки после многих лет простоя.",
                    "Пекари города уже стоят в очереди.",
                ],
                "2021-03-15",
            ),
        ],
        list(_credits_removed()),
    ),
    Case(
        "a line that says when and by whom it was posted",
        POSTED,
        [
            Story(
                "Otter steals the mayor's sandwich at the picnic",
                [
                    "An otter took a sandwich out of the mayor's hand at the picnic of the rowing club on Sunday.",
                    '"It was cheese," the mayor said, "so I let it go."',
                ],
                "2020-06-03",
            ),
            Story(
                "Pond of Lund gets a lifeguard for frogs",
                [
                    "A retired teacher sits at the pond of Lund every evening and lifts frogs over the road.",
                    "She counted four hundred of them in May alone.",
                ],
                "2020-06-05",
            ),
            Story(
                "Wind carries a tent from Pell to Osk",
                [
                    "A gust of wind has carried a tent with a sleeping dog in it over the strait from Pell to Osk.",
                    "The dog was still asleep when a fisherman opened the tent.",
                ],
                "2020-06-08",
            ),
        ],
        [
            ("metadata", "Posted on 3 June 2020 by Ida Brandt"),
            ("metadata", "Posted on 5 June 2020 by Tom Okoro"),
            ("metadata", "Posted on 8 June 2020 by Ida Brandt"),
        ],
    ),
    Case(
        "headlines that come back where pictures stood",
        COPIES,
        [
            Story(
                PIGEON,
                [
                    "A pigeon walked over the last board of the old men's club in Ulm and moved the queen.",
                    "The move won the game, and the club has given the bird the trophy and a bag of maize.",
                ],
            ),
            Story(
                STADIUM,
                [
                    "The new stadium of Verra filled with rain up to the third row on its first evening.",
                    "The swimmers of the town trained there until the drain was found.",
                ],
            ),
            Story(
                HONEY,
                [
                    "A beekeeper from Tarn brings her honey to the villages in a hot air balloon since the bridge broke.",
                    "Her customers put a red blanket on the lawn when they need a jar.",
                ],
            ),
        ],
        [("repeated-headline", line) for line in (PIGEON, PIGEON, STADIUM, STADIUM, HONEY, HONEY)],
    ),
]
