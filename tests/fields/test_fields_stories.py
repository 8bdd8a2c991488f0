"""What is read off a story's head and foot: who, when, where from."""

import datetime as dt

import pytest
from fields_stories import FERRY, TEXT, TITLES, head_over_text, make_dump, read_dump, read_one

import newsclean


def published(document):
    return document.published and document.published.isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ida Brandt", "Ida Brandt"),
        ("BY IDA BRANDT", "IDA BRANDT"),
        ("By Ida Brandt and Tom Okoro", "Ida Brandt and Tom Okoro"),
        ("By Ida Brandt, Staff Writer", "Ida Brandt, Staff Writer"),
        ("Von Ida Brandt", "Ida Brandt"),
        ("Par Ida Brandt", "Ida Brandt"),
        ("Por Ida Brandt y Tom Okoro", "Ida Brandt y Tom Okoro"),
        ("Di Ida Brandt", "Ida Brandt"),
        ("记者 李四", "李四"),
        ("文／张三", "张三"),
        ("BYLINE: Ida Brandt", "Ida Brandt"),
        ("Author: Ida Brandt", "Ida Brandt"),
        ("Автор: Ида Брандт", "Ида Брандт"),
        ("作者：张三", "张三"),
        ("기자: 김하늘", "김하늘"),
        ("By the sea", None),
        ("By 2030 Osk wants a bridge", None),
        ("Von der See", None),
    ],
)
def test_bylines(line, byline):
    assert read_one(FERRY, line).byline == byline


@pytest.mark.xfail(strict=True, reason="the word before the name stays where a label stands before it")
def test_a_labelled_byline_leaves_off_by():
    assert read_one(FERRY, "BYLINE: By Ida Brandt").byline == "Ida Brandt"


def test_one_line_may_hold_several_fields():
    document = read_one(FERRY, "Author: Ida Brandt  Date: 4 May 2021")
    assert (document.byline, published(document)) == ("Ida Brandt", "2021-05-04T00:00")


def test_the_first_byline_counts():
    documents = read_dump(*["{title}\nBYLINE: Ida Brandt\nAUTHOR: Tom Okoro"] * 4)
    assert {document.byline for document in documents} == {"Ida Brandt"}


def test_a_field_of_two_dashes_and_a_code():
    documents = read_dump(*["TI  - {title}\nAU  - Ida Brandt\nPD  - 4 May 2021"] * 4, rule="ER  -")
    assert [document.title for document in documents] == TITLES[:4]


def test_the_dash_behind_a_code_is_no_part_of_the_value():
    documents = read_dump(*["TI  - {title}\nAU  - Ida Brandt\nPD  - 4 May 2021"] * 4, rule="ER  -")
    assert {document.byline for document in documents} == {"Ida Brandt"}


@pytest.mark.parametrize("label", ["Source", "SN ", "来源", "Quelle", "Источник"])
def test_publishers(label):
    mark = "" if label == "SN " else ": "
    documents = read_dump(*[f"{{title}}\n4 May 2021\n{label}{mark} The Osk Herald"] * 4)
    assert {document.publisher for document in documents} == {"The Osk Herald"}


@pytest.mark.parametrize(
    ("lines", "moment"),
    [
        (["4 May 2021"], "2021-05-04T00:00"),
        (["Date: 4 May 2021"], "2021-05-04T00:00"),
        (["Published: 4 May 2021 14:30"], "2021-05-04T14:30"),
        (["Veröffentlicht: 4. Mai 2021, 14.30 Uhr"], "2021-05-04T14:30"),
        (["发布时间：2021-05-04 14:30"], "2021-05-04T14:30"),
        (["Published: 3 May 2021", "Updated: 4 May 2021"], "2021-05-03T00:00"),
        (["Updated: 4 May 2021", "Published: 3 May 2021"], "2021-05-03T00:00"),
        (["Updated: 4 May 2021 10:00"], "2021-05-04T10:00"),
        (["Date: 3 May 2021", "Time: 14:30"], "2021-05-03T14:30"),
        (["Time: 14:30", "Date: 3 May 2021"], "2021-05-03T14:30"),
        (["Date: 3 May 2021 09:00", "Time: 14:30"], "2021-05-03T09:00"),
        (["https://osk.example/2021/05/03/ferry"], "2021-05-03T00:00"),
        (["https://osk.example/2021/05/03/ferry", "4 May 2021"], "2021-05-04T00:00"),
        (["https://osk.example/2021/05/03/ferry", "Updated: 4 May 2021"], "2021-05-03T00:00"),
        (["4 May 2021", "5 May 2021"], "2021-05-04T00:00"),
        (["25/05/2021"], "2021-05-25T00:00"),
        (["04/05/2021"], None),
        (["Time: 14:30"], None),
        (["yesterday, 14:30"], None),
        (["May 2021"], None),
        (["Load-Date: 4 May 2021"], None),
        ([], None),
    ],
)
def test_publication_times(lines, moment):
    assert published(read_one(FERRY, *lines)) == moment


def test_days_that_follow_each_other_behind_a_label():
    documents = read_dump(*(f"{{title}}\nSource: Osk Herald | {day} May 2021" for day in range(1, 6)))
    assert [document.publisher for document in documents] == ["Osk Herald"] * 5
    assert [document.published and document.published.day for document in documents] == [1, 2, 3, 4, 5]


def test_a_zone_makes_a_time_aware():
    assert read_one(FERRY, "4 May 2021 14:30 UTC").published == dt.datetime(2021, 5, 4, 14, 30, tzinfo=dt.UTC)
    assert read_one(FERRY, "4 May 2021 14:30").published.tzinfo is None


def test_an_update_is_kept_out_of_the_text():
    document = read_one(FERRY, "Published: 3 May 2021", "Updated: 4 May 2021")
    assert [paragraph.text for paragraph in document.paragraphs] == list(TEXT)


def test_a_story_without_a_date_never_gets_one_of_its_neighbours():
    heads = ["{title}\n1 May 2021", "{title}\n2 May 2021", "{title}", "{title}\n4 May 2021", "{title}\n5 May 2021"]
    documents = read_dump(*heads)
    assert [document.title for document in documents] == TITLES
    assert [published(document) for document in documents] == [
        *("2021-05-01T00:00", "2021-05-02T00:00"),
        None,
        *("2021-05-04T00:00", "2021-05-05T00:00"),
    ]


def test_a_date_at_the_foot_is_the_story_s_own():
    blocks = make_dump(*["{title}"] * 5).split("\n\n-----\n\n")
    dated = [block.strip() + f"\n\nPublished: {day} May 2021" for day, block in enumerate(blocks, 1)]
    documents = newsclean.clean("\n\n-----\n\n".join(dated)).documents
    assert [document.title for document in documents] == TITLES
    assert [document.published.day for document in documents] == [1, 2, 3, 4, 5]


def test_a_date_at_a_foot_does_not_reach_the_next_story():
    blocks = make_dump(*["{title}"] * 5).split("\n\n-----\n\n")
    dated = [
        block.strip() + (f"\n\nPublished: {day} May 2021" if day != 3 else "") for day, block in enumerate(blocks, 1)
    ]
    documents = newsclean.clean("\n\n-----\n\n".join(dated)).documents
    assert [document.published and document.published.day for document in documents] == [1, 2, None, 4, 5]


@pytest.mark.xfail(
    strict=True, reason="a headline without a date counts as a subhead where the other stories have dates"
)
def test_a_story_without_a_date_stays_a_story_where_nothing_else_parts_them():
    heads = ["{title}\n1 May 2021", "{title}\n2 May 2021", "{title}", "{title}\n4 May 2021", "{title}\n5 May 2021"]
    assert [document.title for document in read_dump(*heads, rule="")] == TITLES


def test_no_date_is_today():
    documents = read_dump(*["{title}\nToday, 14:30"] * 4)
    assert not any(document.published for document in documents)
    assert not any(document.published_precision for document in documents)


def test_dates_in_the_text_do_not_count():
    text = head_over_text(FERRY) + "\nOn 4 May 2021 the ferry had been late for the first time.\n"
    assert newsclean.clean(text).documents[0].published is None


def test_a_dump_teaches_how_its_dates_are_read():
    days = ["04/05/2021", "25/05/2021", "06/05/2021", "17/05/2021", "08/05/2021"]
    documents = read_dump(*(f"{{title}}\n{day}" for day in days))
    assert [(document.published.month, document.published.day) for document in documents] == [
        *((5, 4), (5, 25), (5, 6), (5, 17), (5, 8)),
    ]


def test_a_dump_that_contradicts_itself_teaches_nothing():
    days = ["04/05/2021", "25/05/2021", "05/25/2021", "17/05/2021", "08/05/2021"]
    documents = read_dump(*(f"{{title}}\n{day}" for day in days))
    assert [document.published is None for document in documents] == [True, False, False, False, True]


@pytest.mark.parametrize(("order", "month"), [("dmy", 5), ("mdy", 4), ("auto", None)])
def test_the_user_says_how_dates_are_read(order, month):
    options = newsclean.Options(fields=newsclean.FieldOptions(date_order=order))
    document = newsclean.clean(head_over_text(FERRY, "04/05/2021"), options=options).documents[0]
    assert (document.published and document.published.month) == month


@pytest.mark.parametrize(
    ("value", "language"), [("Deutsch", "de"), ("English", "en"), ("fr", "fr"), ("Klingon of Osk", None)]
)
def test_languages_from_a_field(value, language):
    assert read_one(FERRY, f"Language: {value}").language == language


def test_keywords_from_a_field():
    documents = read_dump(*["{title}\n4 May 2021\nTags: fog, Osk; ferry"] * 4)
    assert {document.tags for document in documents} == {("fog", "Osk", "ferry")}


def test_a_keyword_that_a_field_names_twice_is_one():
    documents = read_dump(*["{title}\n4 May 2021\nTags: fog, Osk, fog"] * 4)
    assert {document.tags for document in documents} == {("fog", "Osk")}


def test_keywords_of_the_headline_come_first():
    documents = read_dump(*["{title} | Sea | Osk\n4 May 2021\nTags: Osk, fog"] * 4)
    assert {document.tags for document in documents} == {("Sea", "Osk", "fog")}


def test_the_text_may_stand_behind_a_label():
    documents = read_dump(*["TITLE: {title}\nDATE: 4 May 2021\nTEXT:"] * 4)
    assert [document.title for document in documents] == TITLES[:4]
    assert [len(document.paragraphs) for document in documents] == [2] * 4
    assert documents[0].paragraphs[0].text == TEXT[0]


@pytest.mark.xfail(strict=True, reason="a name with a colon before prose is never read as a label")
def test_a_label_before_the_first_words_of_the_text_is_taken_off():
    blocks = make_dump(*["TITLE: {title}\nDATE: 4 May 2021"] * 4).replace("2021\n\n", "2021\nTEXT: ")
    documents = newsclean.clean(blocks).documents
    assert documents[0].paragraphs[0].text == TEXT[0]


def test_a_date_line_under_a_deck_that_reads_as_a_sentence():
    heads = [
        f"{{title}}\nThis is what the island said about it for three days.\n{day} May 2021 14:30" for day in range(1, 6)
    ]
    documents = read_dump(*heads)
    assert [document.published.day for document in documents] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "line",
    ["Mayor: we shall sail", "Update: ferry sails again", "Time: the enemy of all ferries", "Warning: fog ahead"],
)
def test_a_headline_with_a_colon_is_no_field(line):
    assert read_one(line).title == line


TALK = """\
Herald: What do you miss most?

Mehl: The stairs, of course.

Herald: How many?

Mehl: Nobody knows, and I do not want to count them."""


def test_speakers_in_an_interview_are_no_fields():
    document = newsclean.clean_documents([f"{head_over_text(FERRY)}\n{TALK}\n"]).documents[0]
    assert document.text.endswith(TALK)
