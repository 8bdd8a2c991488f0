"""Labels, conventions of the trade, and whether a story is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.fields.conventions import date_frame, find_byline, mark_conventions
from newsclean.fields.date_order import count_votes, learned_order
from newsclean.fields.dates import find_date
from newsclean.fields.labels import Field, furniture_labels, known_labels, opens_record, read_label
from newsclean.fields.truncation import find_truncation
from newsclean.layout import lay_out
from newsclean.model.lines import Shape
from newsclean.options import DateOrder

PROSE = "The ferry to Osk was late on Monday, and the mayor went home."


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Headline", Field.TITLE),
        ("HEADLINE", Field.TITLE),
        ("  Publication   date ", Field.PUBLISHED),
        ("PD", Field.PUBLISHED),
        ("Load-Date", Field.OTHER_DATE),
        ("Aktualisiert", Field.UPDATED),
        ("Автор", Field.BYLINE),
        ("来源", Field.PUBLISHER),
        ("Langue", Field.LANGUAGE),
        ("Słowa kluczowe", Field.TAGS),
        ("正文", Field.TEXT),
        ("WARC-Target-URI", Field.ADDRESS),
        ("Uhrzeit", Field.CLOCK),
        ("Foto", Field.CREDIT),
        ("Lire aussi", Field.RELATED),
        ("LENGTH", Field.RECORD),
        ("Zorb", Field.OTHER),
        ("", Field.OTHER),
    ],
)
def test_what_labels_mean(label, field):
    assert read_label(label) is field


def test_which_labels_are_known():
    assert known_labels(["HD", "Zorb", "Byline"]) == {"HD", "Byline"}
    assert furniture_labels(["Photo", "Moderator", "Read also", "Headline"]) == {0, 2}


@pytest.mark.parametrize(
    ("label", "opens"),
    [("HD", True), ("From", True), ("WARC-Type", True), ("标题", True), ("LENGTH", False), ("x", False)],
)
def test_which_labels_open_records(label, opens):
    assert opens_record(label) is opens


def marked(text, order=DateOrder.AUTO):
    return mark_conventions(lay_out(text), order)


def has(text, shape):
    return marked(text).sheet.has(shape).tolist()


@pytest.mark.parametrize(
    "line",
    [
        "4 May 2021",
        "Tuesday, May 4, 2021, 14:30",
        "Posted 4 May 2021",
        "2021年5月4日",
        "04/05/2021",
        "Published: 4 May 2021 by the desk of the Osk Herald",
        "4. Mai 2021 | Osk",
    ],
)
def test_date_lines(line):
    assert has(f"{line}\n\n{PROSE}", Shape.DATE) == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "Town council meeting of 4 May 2021 ends in a draw",
        "May 2021",
        "The ferry was late on 4 May 2021, and nobody knows to this day why it was and who let it.",
        "https://osk.example/2021/05/04/ferry-late",
        "12-14 May 2021",
        "Osk 2030",
    ],
)
def test_no_date_lines(line):
    assert has(f"{line}\n\n{PROSE}", Shape.DATE) == [False, False]


def test_a_date_with_two_readings_is_a_date_line_without_a_date():
    found = marked("04/05/2021\n25/05/2021")
    assert found.sheet.has(Shape.DATE).tolist() == [True, True]
    assert list(found.dates) == [1]
    assert (found.day_first, found.month_first) == (1, 0)


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("Posted on 4 May 2021 by Ida Brandt", "posted on"),
        ("4 May 2021 by Ida Brandt", ""),
        ("Osk, 4 May 2021", "…"),
        ("The fair of Osk, which nobody likes, opens again on 4 May 2021", None),
    ],
)
def test_what_stands_before_a_date(line, frame):
    assert date_frame(line, find_date(line)) == frame


def test_headlines_with_a_date_behind_them():
    found = marked(
        f"Ferry late again on Osk (4 May 2021)\n\n{PROSE}\n\nGoat on the tram of Verra - 5 May 2021\n\n{PROSE}"
    )
    shown = [found.sheet.line(unit)[:at] for unit, at in found.behind.items()]
    assert shown == ["Ferry late again on Osk", "Goat on the tram of Verra"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ida Brandt", "Ida Brandt"),
        ("by Ida Brandt & Tom Okoro", "Ida Brandt & Tom Okoro"),
        ("Par Ida Brandt", "Ida Brandt"),
        ("Door Ida van Brandt", "Ida van Brandt"),
        ("记者 张三", "张三"),
        ("文／张三", "张三"),
        ("By the sea", None),
        ("By Ida Brandt, 44", None),
        ("By Ida Brandt: a life", None),
        ("Bylaws of Osk", None),
        ("Standing By Ida Brandt", None),
    ],
)
def test_bylines(line, names):
    place = find_byline(line)
    assert (line[slice(*place)] if place else None) == names


@pytest.mark.parametrize("line", ["-0-", "###END###", "(END)", "--ENDS--", "-30-", "** fin **", "（完）", "(конец)"])
def test_end_marks(line):
    assert has(f"{PROSE}\n{line}", Shape.ENDMARK) == [False, True]


@pytest.mark.parametrize("line", ["End", "ENDS", "30", "- end of term -", "The end", "-1-", "----"])
def test_no_end_marks(line):
    assert has(f"{PROSE}\n{line}", Shape.ENDMARK) == [False, False]


def test_datelines_mark_prose_only():
    text = "OSK, May 4 (Reuters) - The ferry was late on Monday.\n\nOSK - late again"
    assert has(text, Shape.DATELINE) == [True, False]


def test_labels_that_open_records_and_hold_headlines():
    text = "HD   Ferry late again\nBY   Ida Brandt\nWC   120 words"
    assert has(text, Shape.OPENING) == [True, False, False]
    assert has(text, Shape.TITLED) == [True, False, False]
    assert has(text, Shape.BYLINE) == [False, True, False]


def test_votes():
    assert count_votes(["25/12/2023", "12/25/2023", "26/12/2023", "04/05/2021", "4 May 2021", "13.01.2020"]) == (2, 1)


@pytest.mark.parametrize(
    ("votes", "wanted", "order"),
    [
        ((12, 1), "auto", "dmy"),
        ((1, 12), "auto", "mdy"),
        ((2, 1), "auto", "auto"),
        ((1, 0), "auto", "dmy"),
        ((0, 0), "auto", "auto"),
        ((8, 1), "auto", "auto"),
        ((9, 1), "auto", "dmy"),
        ((12, 1), "mdy", "mdy"),
        ((0, 0), "dmy", "dmy"),
    ],
)
def test_the_order_that_nine_in_ten_dates_show(votes, wanted, order):
    assert learned_order(*votes, DateOrder(wanted)).value == order


SENTENCE = "It rained on Osk for three days, and nobody minded at all."
CHINESE = "奥斯克岛的渡轮周五因大雾停航，岛上的学校停课一天，老师们在对岸的码头上等了三个小时，最后用"
BROKEN = "It rained on Osk for three days and the mayor of the"


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        (BROKEN, "breaks off inside a sentence"),
        (f"{BROKEN},", "breaks off inside a sentence"),
        (f"{BROKEN}...", "ends in an ellipsis"),
        (f"{BROKEN} […]", "ends in an ellipsis"),
        (f"“{BROKEN}…”", "ends in an ellipsis"),
        (f"{BROKEN} (...)", "ends in an ellipsis"),
        (CHINESE + CHINESE, "breaks off inside a sentence"),
        (CHINESE, "breaks off inside a sentence"),
        ("Школа на острове Оск закрыта с понедельника потому что катер с", "breaks off inside a sentence"),
    ],
)
def test_cut_stories(last, reason):
    assert find_truncation([SENTENCE, last], cut_mark=False) == reason


@pytest.mark.parametrize(
    "last",
    [
        SENTENCE,
        f"“{SENTENCE}”",
        f"({SENTENCE})",
        f"{SENTENCE[:-1]}!",
        "奥斯克岛的渡轮周五因大雾停航，岛上的学校停课一天。",
        "हाँ, ओस्क द्वीप की नाव शुक्रवार को घने कोहरे के कारण नहीं चली।",
        "هل تبحر العبارة غدا من ميناء أوسك إلى الجزيرة الصغيرة؟",
        "Reporting by Ida Brandt in Osk",  # a signature
        "Osk 3 2 1 11, Ulm 2 2 2 8, Pell 1 0 5 3, Tarn 0 1 5 1",  # a table
        "TEAM PLAYED WON DRAWN LOST FOR AGAINST DIFFERENCE POINTS FORM",
        "* * *",
        "",
    ],
)
def test_whole_stories(last):
    assert find_truncation([SENTENCE, last], cut_mark=False) is None


def test_scripts_that_end_sentences_with_a_space_are_never_cut():
    thai = "โรงเรียนบนเกาะออสก์ปิดในวันศุกร์ เพราะเรือของครูออกจากท่าไม่ได้ ครูรออยู่ที่ท่าเรือสามชั่วโมงแล้วเล่านิทานให้เด็กฟัง"
    assert find_truncation([thai], cut_mark=False) is None
    assert find_truncation([thai, thai], cut_mark=False) is None


def test_stories_whose_paragraphs_never_end_in_a_stop_are_not_cut():
    assert find_truncation([BROKEN, BROKEN, BROKEN], cut_mark=False) is None


def test_an_invitation_to_read_on_says_that_a_story_is_cut():
    assert find_truncation([SENTENCE], cut_mark=True) == "an invitation to read on stands behind it"


def test_a_story_without_a_text_is_not_cut():
    assert find_truncation([], cut_mark=True) is None


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4), st.booleans())
def test_truncation_takes_any_text(paragraphs, cut_mark):
    assert isinstance(find_truncation(paragraphs, cut_mark=cut_mark), str | None)
