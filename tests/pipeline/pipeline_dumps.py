"""Generated dumps: pieces of every sort, in every newline convention, in an order nobody would choose."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

HEADLINES = (
    "Rain on Osk",
    "Old bridge at Osk shut until spring",
    "OLD BRIDGE AT OSK SHUT UNTIL SPRING",
    "Old bridge at Osk shut... ",
    "Old bridge at Osk shut until spring | Osk | Roads",
    "Old bridge at Osk shut until spring - The Osk Herald",
    "Mayor: 'no ferry'",
    "Rain on Osk (4 May 2021)",
    "14:32 Bridge reopens in Lodonby",
    "1. Bridge reopens in Lodonby",
    "2. Ferry sold to Ulmholm",
    "* Ferry sold to Ulmholm",
    "== Rain ==",
    "[b]Rain on Osk[/b]",
    "【奥斯克下雨】",
    "奥斯克连下三天雨",
    "مطر على أوسك",
    "Re: Rain on Osk",
)
PARAGRAPHS = (
    "It rained on Osk for three days.",
    "The ferry to Osk was late on Monday, and the mayor, Anna Berg, waited on the quay for an hour.",
    "OSK, May 4 (Herald) - Rain fell on the island for the third day in a row.",
    "Old bridge at Osk shut until spring. Engineers looked at its piers on Tuesday.",
    "It rained for days and... Read on »",
    "The harbour master saw nothing, he said. Read on »",
    "奥斯克岛上连续下了三天雨。市长说没有渡轮。",
    "هطل المطر على أوسك ثلاثة أيام متتالية.",
    'S ã o Tomas saw rain &amp; hail, it&#39;s said. She has a good heart.".',
    "SÃ£o Tomas has rain.",
    'She said: "no"',
    "TEXT: It rained on Osk for 3 days.",
    "the ferry to Osk was late on Monday and",
    "the mayor of the island had waited all",
    "day on the quay without a word.",
    "a" * 90,
    "word " * 40,
)
RULES = ("-----", "=====", "* * *", "***", "_____", "#", "~~~~", "-30-", "ENDS", "=", "(END)", "- - -")
DATES = (
    "4 May 2021",
    "May 4, 2021 10:30 PM",
    "2021-05-04",
    "04/05/2021",
    "31/12/2020",
    "Release time:Apr 13, 2024 21:25 PM",
    "Published: 4 May 2021",
    "Updated 5 May 2021",
    "2021年5月4日",
)
LABELS = (
    "By Anna Berg",
    "BYLINE: Anna Berg",
    "Source: Osk Herald",
    "LENGTH: 120 words",
    "Keywords: rain, Osk",
    "LANGUAGE: English",
    "HD Rain on Osk",
    "A: b",
    "Document 1 of 3",
    "Document 2 of 3",
    "Document 3 of 3",
    "1 of 40 DOCUMENTS",
    "Body:",
    "Time: 10:30",
    "URL: http://osk.example/2021/05/04/rain",
    "http://osk.example/rain-1",
)
FURNITURE = (
    "Print this page",
    "Share | Tweet | Mail",
    "Home > News > Osk",
    "Copyright 2021 Osk Herald. All rights reserved.",
    "Comments (16)",
    "Comments (7)",
    "Related stories",
    "Page 1",
    "Page 2",
    "|",
)
WEIRD = (
    "\x00",
    "a\x00b",
    "\ud800",
    "\udfff x",
    "\u200b",
    "\u200f",
    "\ufeff",
    "\u00ad",
    "\u0301",
    "e\u0301",
    "\x1b[1m",
    "\x07",
    "\x9c",
    "\u202eabc\u202c",
    "\U0001f600",
    "\U000e0001",
    "\ue000",
    "\u3000",
    "\u00a0",
    "�",
    "ß",
    "İ",
    "(((",
    "&",
)
# Lines that name the next line, or a line that counts up, the headline.
TITLED = ("Title: Rain 1", "Title: Rain 2", "Title: Rain on Osk", "TITLE:", "Title:", "Subject: Rain on Osk")
BREAKS = (
    *("\n", "\n\n", "\n\n\n", "\n\n\n\n", "\r\n", "\r\n\r\n", "\r", "\r\r", "\n\r", "\x0b", "\x0c", "\n\x0c"),
    *("\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", " \n", "\n \t\n", "\t", " ", ""),
)

PLAIN = (*HEADLINES, *PARAGRAPHS, *RULES, *DATES, *LABELS, *FURNITURE, *WEIRD)
GROUPS = (HEADLINES, PARAGRAPHS, RULES, DATES, LABELS, FURNITURE, WEIRD)
# Every run draws the same examples: a failure here is one anybody can see again.
FIXED = settings(
    derandomize=True,
    deadline=None,
    database=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def dumps(draw, groups=GROUPS, most=24):
    """A dump of lines from a few of the groups, in a few newline conventions; never without a character."""
    chosen = draw(st.lists(st.sampled_from(groups), min_size=1, max_size=5))
    pool = [line for group in chosen for line in draw(st.lists(st.sampled_from(group), min_size=1, max_size=4))]
    breaks = draw(st.lists(st.sampled_from(BREAKS), min_size=1, max_size=4))
    rows = draw(st.lists(st.tuples(st.sampled_from(pool), st.sampled_from(breaks)), min_size=1, max_size=most))
    again = draw(st.sampled_from((1, 1, 1, 2, 3)))
    return ("".join(line + mark for line, mark in rows) * again) or "\n"
