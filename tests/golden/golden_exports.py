"""Dumps that programs write: press databases, two-letter codes, mail, crawl records, one story a line."""

from golden_case import Case, Story

DOCUMENTS = """\
                               1 of 3 DOCUMENTS

                              The Marlow Lantern

                             March 4, 2021 Thursday
                                 Final Edition

HEADLINE: Ferry crew rescues stranded sheep at Pell Point

BYLINE: Ida Brandt, Staff Writer

SECTION: LOCAL; Pg. 3

LENGTH: 61 words

The crew of the morning ferry pulled eleven sheep from a sandbank near
Pell Point on Wednesday after the tide cut off their way back to the
meadow.

"They were calmer than my passengers," said captain Tom Okoro, who
steered the boat backwards for half an hour so that its wash would not
frighten the animals.

LOAD-DATE: March 5, 2021

                     Copyright 2021 The Marlow Lantern
                            All Rights Reserved


                               2 of 3 DOCUMENTS

                              The Marlow Lantern

                              March 9, 2021 Tuesday
                                 Final Edition

HEADLINE: Library lends out umbrellas as spring rain returns

BYLINE: Pavel Drost, Staff Writer

SECTION: LOCAL; Pg. 1

LENGTH: 54 words

Readers of the town library may borrow an umbrella with their books from
this week on, for seven days and without a fee.

The librarian, Nell Sato, bought forty of them with the money that late
readers paid in fines last year, and says that nine have come back
already.

LOAD-DATE: March 10, 2021

                     Copyright 2021 The Marlow Lantern
                            All Rights Reserved


                               3 of 3 DOCUMENTS

                              The Marlow Lantern

                              March 16, 2021 Tuesday
                                 Final Edition

HEADLINE: Old cinema in Quay Street to become a bakery

BYLINE: Ida Brandt, Staff Writer

SECTION: BUSINESS; Pg. 7

LENGTH: 48 words

Two brothers from Ostwick have bought the Corona cinema in Quay Street
and want to bake bread where the screen hung for sixty years.

The seats will go to a school in Pell, which has asked for them since
its hall was painted in 2019.

LOAD-DATE: March 17, 2021

                     Copyright 2021 The Marlow Lantern
                            All Rights Reserved
"""


def _documents_removed():
    days = (
        ("March 4, 2021 Thursday", "LENGTH: 61 words", "SECTION: LOCAL; Pg. 3", "March 5, 2021"),
        ("March 9, 2021 Tuesday", "LENGTH: 54 words", "SECTION: LOCAL; Pg. 1", "March 10, 2021"),
        ("March 16, 2021 Tuesday", "LENGTH: 48 words", "SECTION: BUSINESS; Pg. 7", "March 17, 2021"),
    )
    for number, (date, length, section, load) in enumerate(days, 1):
        yield ("separator", f"{number} of 3 DOCUMENTS")
        yield ("boilerplate", "The Marlow Lantern")
        yield ("metadata", date)
        yield ("boilerplate", "Final Edition")
        yield ("metadata", "HEADLINE: ")
        yield ("metadata", "BYLINE: ")
        yield ("metadata", section)
        yield ("metadata", length)
        yield ("metadata", f"LOAD-DATE: {load}")
        yield ("boilerplate", "Copyright 2021 The Marlow Lantern")
        yield ("boilerplate", "All Rights Reserved")


RULES = """\
Goat boards tram and rides to the terminus
14 June 2022

A goat boarded the number 4 tram in Verra on Monday and rode it to the terminus.

Its owner, a baker, picked it up there with a bag of rolls.
------------------------------------------------------------
Choir of postmen wins song contest in Lund
15 June 2022

The postmen of Lund have won the county's song contest with a march about wet letters.

They will sing it again on Sunday, before the horse race.
------------------------------------------------------------
River Tarn freezes in June for an hour
17 June 2022

Ice covered a bend of the river Tarn for an hour on Thursday after a tank of coolant had burst.

Nobody was hurt. Two ducks had to be carried to warmer water.
------------------------------------------------------------
Mayor of Osk forgets speech, reads recipe instead
18 June 2022

The mayor of Osk read out a recipe for plum soup on Friday because the speech had stayed at home.

The hall clapped for a minute and asked for more.
"""

CODES = """\
HD   Fährmann rettet elf Schafe vor der Flut
BY   Ida Brandt
WC   52 Wörter
PD   4. März 2021
SN   Marlower Laterne
LA   Deutsch

LP
Der Fährmann von Pell hat am Mittwoch elf Schafe von einer Sandbank geholt.

Das Wasser stand ihnen schon bis zum Bauch, als er sein Boot rückwärts heranschob.


HD   Bibliothek verleiht jetzt auch Regenschirme
BY   Pavel Drost
WC   44 Wörter
PD   9. März 2021
SN   Marlower Laterne
LA   Deutsch

LP
Wer in der Stadtbibliothek ein Buch leiht, darf seit Montag einen Schirm mitnehmen.

Die Leiterin Nell Sato kaufte vierzig Stück von den Mahngebühren des letzten Jahres.


HD   Altes Kino in der Kaistraße wird zur Bäckerei
BY   Ida Brandt
WC   39 Wörter
PD   16. März 2021
SN   Marlower Laterne
LA   Deutsch

LP
Zwei Brüder aus Ostwick backen bald Brot, wo sechzig Jahre lang die Leinwand hing.

Die Sitze gehen an eine Schule in Pell, die seit langem um sie gebeten hat.
"""

GERMAN = [
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
]


def _codes_removed():
    for words, date in (("52", "4. März 2021"), ("44", "9. März 2021"), ("39", "16. März 2021")):
        yield ("metadata", "HD   ")
        yield ("metadata", "BY   ")
        yield ("metadata", f"WC   {words} Wörter")
        yield ("metadata", f"PD   {date}")
        yield ("metadata", "SN   ")
        yield ("metadata", "LA   Deutsch")
        yield ("metadata", "LP")


MAIL = """\
From: alerts@lantern.example
To: desk@osk.example
Subject: Lantern alert: Storm tears roof off the fish market
Date: Tue, 02 Nov 2021 07:15:00 +0000

A storm tore the roof off the fish market in Pell in the night to Tuesday.

The traders sold their catch from a bus until noon, and nobody was hurt.

To stop these alerts, write to alerts@lantern.example.

From: alerts@lantern.example
To: desk@osk.example
Subject: Lantern alert: Night train to Tarn gets its sleeping cars back
Date: Wed, 03 Nov 2021 06:40:00 +0000

The night train to Tarn will have sleeping cars again from December on.

The line had sold them in the spring and has now bought them back for more.

To stop these alerts, write to alerts@lantern.example.

From: alerts@lantern.example
To: desk@osk.example
Subject: Lantern alert: Chess club of Ulm loses its king
Date: Thu, 04 Nov 2021 18:05:00 +0000

Somebody has taken the wooden king from the big chess board in the park of Ulm.

The club plays on with a bucket and offers a cake to whoever brings the king home.

To stop these alerts, write to alerts@lantern.example.
"""


def _mail_removed():
    for date in (
        "Tue, 02 Nov 2021 07:15:00 +0000",
        "Wed, 03 Nov 2021 06:40:00 +0000",
        "Thu, 04 Nov 2021 18:05:00 +0000",
    ):
        yield ("metadata", "From: alerts@lantern.example")
        yield ("metadata", "To: desk@osk.example")
        yield ("metadata", "Subject: Lantern alert: ")
        yield ("metadata", f"Date: {date}")
        yield ("boilerplate", "To stop these alerts, write to alerts@lantern.example.")


CRAWL = """\
WARC-Type: conversion
WARC-Target-URI: https://www.lantern.example/2021/05/03/swans-block-lock
WARC-Date: 2021-06-01T03:00:00Z
Content-Type: text/plain
Content-Length: 212

Swans block the lock at Pell for a second day
Two swans have nested on the gate of the lock at Pell, and no boat may pass until they have hatched.
The lock keeper feeds them lettuce and sends the boats round by the old canal.

WARC-Type: conversion
WARC-Target-URI: https://www.lantern.example/2021/05/07/clock-runs-backwards
WARC-Date: 2021-06-01T03:00:02Z
Content-Type: text/plain
Content-Length: 198

Town hall clock of Verra runs backwards since Monday
The clock of the town hall in Verra has run backwards since a pigeon fell into its works on Monday.
The council will talk about a repair, or a mirror, at its next meeting.

WARC-Type: conversion
WARC-Target-URI: https://www.lantern.example/2021/05/12/turnip-record
WARC-Date: 2021-06-01T03:00:04Z
Content-Type: text/plain
Content-Length: 187

Farmer near Lund digs up a turnip as heavy as a child
A farmer near Lund has dug up a turnip that weighs as much as her younger son, who is four.
She will not eat it. A museum in Tarn has asked for it.
"""


def _crawl_removed():
    rows = (
        ("03/swans-block-lock", "00", "212"),
        ("07/clock-runs-backwards", "02", "198"),
        ("12/turnip-record", "04", "187"),
    )
    for path, second, length in rows:
        yield ("metadata", "WARC-Type: conversion")
        yield ("metadata", f"WARC-Target-URI: https://www.lantern.example/2021/05/{path}")
        yield ("metadata", f"WARC-Date: 2021-06-01T03:00:{second}Z")
        yield ("metadata", "Content-Type: text/plain")
        yield ("metadata", f"Content-Length: {length}")


PAGES = """\
Lantern Press Review                                   5 July 2021

Bees move into the letter box of the court

A swarm of bees has moved into the letter box of the court in Ulm.

The judges now take the post at the back door.
\x0c\
Lantern Press Review                                   5 July 2021

Swimmer crosses the strait with a piano

Ada Lind swam from Osk to Pell on Sunday and pulled a raft with a piano behind her.

A friend on the raft played all the way, and lost only one shoe.
\x0c\
Lantern Press Review                                   5 July 2021

Lighthouse keeper retires after fifty winters

Jonas Mehl has put out the lamp of the lighthouse at Pell Point for the last time.

He will stay in the house and asks the ships to wave.
\x0c\
Lantern Press Review                                   5 July 2021

Village of Tarn votes to keep its crooked tower

The village of Tarn has voted by a large majority to leave its tower as crooked as it is.

An engineer had offered to straighten it for free.
"""

TABS = """\
2021-02-01\tSnow buries the market of Verra\tSnow lay as high as the stalls on the market of Verra on Monday. The traders dug for their own goods and sold them at the price of the day before.
2021-02-03\tDentist treats a walrus on Osk\tA dentist from Ulm treated a walrus on the beach of Osk on Wednesday. The animal had come ashore with a broken tusk and slept through all of it.
2021-02-08\tBook returns after ninety years\tA book about knots has come back to the library of Pell after ninety years. It lay in the attic of a sailor who had meant to learn them all.
"""

ROWS = """\
Snow buries the market of Verra - Snow lay as high as the stalls on the market of Verra on Monday. The traders dug for their own goods and sold them at the price of the day before.
Dentist treats a walrus on Osk - A dentist from Ulm treated a walrus on the beach of Osk on Wednesday. The animal had come ashore with a broken tusk and slept through all of it.
Book returns after ninety years - A book about knots has come back to the library of Pell after ninety years. It lay in the attic of a sailor who had meant to learn them all.
Tunnel to Lund is dry again - The tunnel to Lund is open again after pumps ran in it for three weeks. Drivers should keep to thirty, the road office said on Thursday.
"""

WIRE = """\
PELL FERRY STOPS FOR FOG

PELL, March 3 (Lantern) - The ferry stopped for fog on Tuesday night.

Its passengers slept in the hall of the fire brigade.

-0-

VERRA SELLS ITS OLD TRAMS

VERRA, March 3 (Lantern) - The town of Verra has sold six old trams to a beach hotel.

Guests will sleep in them from May on.

-0-

TARN COUNTS ITS STORKS

TARN, March 4 (Lantern) - Nineteen pairs of storks nest in Tarn this year, two more than last year.

The storks were counted from a fire engine's ladder.

-0-
"""

CASES = [
    Case(
        "counter, centred fields, wrapped text",
        DOCUMENTS,
        [
            Story(
                "Ferry crew rescues stranded sheep at Pell Point",
                [
                    (
                        "The crew of the morning ferry pulled eleven sheep from a sandbank near Pell Point on Wednesday "
                        "after the tide cut off their way back to the meadow."
                    ),
                    (
                        '"They were calmer than my passengers," said captain Tom Okoro, who steered the boat backwards for '
                        "half an hour so that its wash would not frighten the animals."
                    ),
                ],
                "2021-03-04",
            ),
            Story(
                "Library lends out umbrellas as spring rain returns",
                [
                    (
                        "Readers of the town library may borrow an umbrella with their books from this week on, for seven "
                        "days and without a fee."
                    ),
                    (
                        "The librarian, Nell Sato, bought forty of them with the money that late readers paid in fines last "
                        "year, and says that nine have come back already."
                    ),
                ],
                "2021-03-09",
            ),
            Story(
                "Old cinema in Quay Street to become a bakery",
                [
                    (
                        "Two brothers from Ostwick have bought the Corona cinema in Quay Street and want to bake bread where "
                        "the screen hung for sixty years."
                    ),
                    "The seats will go to a school in Pell, which has asked for them since its hall was painted in 2019.",
                ],
                "2021-03-16",
            ),
        ],
        list(_documents_removed()),
    ),
    Case(
        "rules of dashes",
        RULES,
        [
            Story(
                "Goat boards tram and rides to the terminus",
                [
                    "A goat boarded the number 4 tram in Verra on Monday and rode it to the terminus.",
                    "Its owner, a baker, picked it up there with a bag of rolls.",
                ],
                "2022-06-14",
            ),
            Story(
                "Choir of postmen wins song contest in Lund",
                [
                    "The postmen of Lund have won the county's song contest with a march about wet letters.",
                    "They will sing it again on Sunday, before the horse race.",
                ],
                "2022-06-15",
            ),
            Story(
                "River Tarn freezes in June for an hour",
                [
                    "Ice covered a bend of the river Tarn for an hour on Thursday after a tank of coolant had burst.",
                    "Nobody was hurt. Two ducks had to be carried to warmer water.",
                ],
                "2022-06-17",
            ),
            Story(
                "Mayor of Osk forgets speech, reads recipe instead",
                [
                    "The mayor of Osk read out a recipe for plum soup on Friday because the speech had stayed at home.",
                    "The hall clapped for a minute and asked for more.",
                ],
                "2022-06-18",
            ),
        ],
        [
            ("metadata", "14 June 2022"),
            ("separator", "-" * 60),
            ("metadata", "15 June 2022"),
            ("separator", "-" * 60),
            ("metadata", "17 June 2022"),
            ("separator", "-" * 60),
            ("metadata", "18 June 2022"),
        ],
    ),
    Case(
        "two-letter codes, German",
        CODES,
        GERMAN,
        list(_codes_removed()),
    ),
    Case(
        "e-mail alerts",
        MAIL,
        [
            Story(
                "Storm tears roof off the fish market",
                [
                    "A storm tore the roof off the fish market in Pell in the night to Tuesday.",
                    "The traders sold their catch from a bus until noon, and nobody was hurt.",
                ],
                "2021-11-02T07:15:00+00:00",
            ),
            Story(
                "Night train to Tarn gets its sleeping cars back",
                [
                    "The night train to Tarn will have sleeping cars again from December on.",
                    "The line had sold them in the spring and has now bought them back for more.",
                ],
                "2021-11-03T06:40:00+00:00",
            ),
            Story(
                "Chess club of Ulm loses its king",
                [
                    "Somebody has taken the wooden king from the big chess board in the park of Ulm.",
                    "The club plays on with a bucket and offers a cake to whoever brings the king home.",
                ],
                "2021-11-04T18:05:00+00:00",
            ),
        ],
        list(_mail_removed()),
    ),
    Case(
        "crawl records",
        CRAWL,
        [
            Story(
                "Swans block the lock at Pell for a second day",
                [
                    "Two swans have nested on the gate of the lock at Pell, and no boat may pass until they have hatched.",
                    "The lock keeper feeds them lettuce and sends the boats round by the old canal.",
                ],
                "2021-05-03",
            ),
            Story(
                "Town hall clock of Verra runs backwards since Monday",
                [
                    "The clock of the town hall in Verra has run backwards since a pigeon fell into its works on Monday.",
                    "The council will talk about a repair, or a mirror, at its next meeting.",
                ],
                "2021-05-07",
            ),
            Story(
                "Farmer near Lund digs up a turnip as heavy as a child",
                [
                    "A farmer near Lund has dug up a turnip that weighs as much as her younger son, who is four.",
                    "She will not eat it. A museum in Tarn has asked for it.",
                ],
                "2021-05-12",
            ),
        ],
        list(_crawl_removed()),
    ),
    Case(
        "form feeds and a running header",
        PAGES,
        [
            Story(
                "Bees move into the letter box of the court",
                [
                    "A swarm of bees has moved into the letter box of the court in Ulm.",
                    "The judges now take the post at the back door.",
                ],
            ),
            Story(
                "Swimmer crosses the strait with a piano",
                [
                    "Ada Lind swam from Osk to Pell on Sunday and pulled a raft with a piano behind her.",
                    "A friend on the raft played all the way, and lost only one shoe.",
                ],
            ),
            Story(
                "Lighthouse keeper retires after fifty winters",
                [
                    "Jonas Mehl has put out the lamp of the lighthouse at Pell Point for the last time.",
                    "He will stay in the house and asks the ships to wave.",
                ],
            ),
            Story(
                "Village of Tarn votes to keep its crooked tower",
                [
                    "The village of Tarn has voted by a large majority to leave its tower as crooked as it is.",
                    "An engineer had offered to straighten it for free.",
                ],
            ),
        ],
        [("boilerplate", "Lantern Press Review                                   5 July 2021")] * 4,
    ),
    Case(
        "one story a line, cells between tabs",
        TABS,
        [
            Story(
                "Snow buries the market of Verra",
                [
                    (
                        "Snow lay as high as the stalls on the market of Verra on Monday. The traders dug for their own "
                        "goods and sold them at the price of the day before."
                    )
                ],
                "2021-02-01",
            ),
            Story(
                "Dentist treats a walrus on Osk",
                [
                    (
                        "A dentist from Ulm treated a walrus on the beach of Osk on Wednesday. The animal had come ashore "
                        "with a broken tusk and slept through all of it."
                    )
                ],
                "2021-02-03",
            ),
            Story(
                "Book returns after ninety years",
                [
                    (
                        "A book about knots has come back to the library of Pell after ninety years. It lay in the attic "
                        "of a sailor who had meant to learn them all."
                    )
                ],
                "2021-02-08",
            ),
        ],
        [("metadata", f"2021-02-0{day}") for day in (1, 3, 8)],
    ),
    Case(
        "one story a line, the headline before a dash",
        ROWS,
        [
            Story(
                "Snow buries the market of Verra",
                [
                    (
                        "Snow lay as high as the stalls on the market of Verra on Monday. The traders dug for their own goods "
                        "and sold them at the price of the day before."
                    )
                ],
            ),
            Story(
                "Dentist treats a walrus on Osk",
                [
                    (
                        "A dentist from Ulm treated a walrus on the beach of Osk on Wednesday. The animal had come ashore with "
                        "a broken tusk and slept through all of it."
                    )
                ],
            ),
            Story(
                "Book returns after ninety years",
                [
                    (
                        "A book about knots has come back to the library of Pell after ninety years. It lay in the attic of a "
                        "sailor who had meant to learn them all."
                    )
                ],
            ),
            Story(
                "Tunnel to Lund is dry again",
                [
                    (
                        "The tunnel to Lund is open again after pumps ran in it for three weeks. Drivers should keep to "
                        "thirty, the road office said on Thursday."
                    )
                ],
            ),
        ],
        [("separator", "-")] * 4,
    ),
    Case(
        "wire stories with end marks",
        WIRE,
        [
            Story(
                "PELL FERRY STOPS FOR FOG",
                [
                    "PELL, March 3 (Lantern) - The ferry stopped for fog on Tuesday night.",
                    "Its passengers slept in the hall of the fire brigade.",
                ],
            ),
            Story(
                "VERRA SELLS ITS OLD TRAMS",
                [
                    "VERRA, March 3 (Lantern) - The town of Verra has sold six old trams to a beach hotel.",
                    "Guests will sleep in them from May on.",
                ],
            ),
            Story(
                "TARN COUNTS ITS STORKS",
                [
                    "TARN, March 4 (Lantern) - Nineteen pairs of storks nest in Tarn this year, two more than last year.",
                    "The storks were counted from a fire engine's ladder.",
                ],
            ),
        ],
        [("separator", "-0-")] * 3,
    ),
]
