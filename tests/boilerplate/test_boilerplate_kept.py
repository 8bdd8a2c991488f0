"""What must stay in a story, however much it looks like furniture."""

import pytest
from boilerplate_dumps import PLAIN, STORIES, TITLES, clean_block, removed, texts

import newsclean

HEAD = "{title}\n{day} May 2021\n\n"
RESULTS = ["Osk 3 2 1 11", "Ulm 2 2 2 8", "Pell 1 0 5 3", "Tarn 0 1 5 1"]
POEM = [
    "The letters lie in rain and snow",
    "The bell is rusted through",
    "And yet I ring and yet I go",
    "And bring the bills to you",
]
RECIPE = ["- 1 kilo of plums", "- 2 litres of water", "- 3 spoons of sugar"]
QUOTES = ["“Where is it?” asked the clerk.", "“Outside,” said the farmer.", "“It has eaten the plant.”"]
TALK = [
    "Herald: Why a goat?",
    "Farmer: Why not a goat, I ask you.",
    "Herald: Did it pay?",
    "Farmer: In its own way, it did.",
]


@pytest.mark.parametrize("lines", [RESULTS, POEM, RECIPE, QUOTES], ids=["table", "poem", "list", "quotes"])
@pytest.mark.parametrize("story", range(5))
def test_lines_between_the_paragraphs(lines, story):
    block = HEAD + "{first}\n\n" + "\n".join(lines) + "\n\n{second}"
    result = clean_block(block, range(story, story + 1))
    assert [document.title for document in result.documents] == TITLES
    assert texts(result)[story] == [STORIES[story][1], *lines, STORIES[story][2]]
    assert removed(result, "boilerplate") == []


@pytest.mark.parametrize(
    ("lines", "story"),
    [
        *((lines, story) for lines in (RECIPE, QUOTES, RESULTS) for story in (0, 2, 4)),
    ],
)
def test_lines_behind_the_last_paragraph(lines, story):
    block = HEAD + "{first}\n\n{second}\n\n" + "\n".join(lines)
    result = clean_block(block, range(story, story + 1))
    assert [document.title for document in result.documents] == TITLES
    assert texts(result)[story] == [STORIES[story][1], STORIES[story][2], *lines]
    assert removed(result, "boilerplate") == []


@pytest.mark.parametrize("story", [0, 2, 4])
def test_an_interview_with_speakers(story):
    result = clean_block(HEAD + "{first}\n\n" + "\n\n".join(TALK) + "\n\n{second}", range(story, story + 1))
    assert [document.title for document in result.documents] == TITLES
    assert texts(result)[story] == [STORIES[story][1], *TALK, STORIES[story][2]]


def test_questions_and_answers():
    talk = [
        "Who pays for the boat?",
        "The council pays for it, says the mayor.",
        "And who steers it?",
        "Nobody has asked so far.",
    ]
    result = clean_block(HEAD + "{first}\n\n" + "\n\n".join(talk) + "\n\n{second}", range(2, 3))
    assert texts(result)[2] == [STORIES[2][1], *talk, STORIES[2][2]]


def test_subheads():
    result = clean_block(HEAD + "{first}\n\nThe long way home\n\n{second}", range(2, 3))
    assert [document.title for document in result.documents] == TITLES
    assert [paragraph.role.value for paragraph in result.documents[2].paragraphs] == ["body", "subhead", "body"]


def test_a_subhead_of_two_stories():
    result = clean_block(HEAD + "{first}\n\nWhat comes next\n\n{second}", range(2))
    assert [paragraphs[1] for paragraphs in texts(result)[:2]] == ["What comes next"] * 2


def test_a_paragraph_of_two_stories():
    line = "The police are looking for witnesses and ask them to call."
    result = clean_block(HEAD + "{first}\n\n{second}\n\n" + line, range(2))
    assert [paragraphs[-1] for paragraphs in texts(result)[:2]] == [line] * 2


LAMP = [
    "The lighthouse of Pell has been lit again after forty years in the dark, to the joy of all who fish at night.",
    "Its keeper carried the lamp up the stairs himself and counted two hundred and eleven of them, as he had as a boy.",
    "The council had sold the lamp to a hotel, which used it in the dining room until a guest asked for less light.",
    "Now the hotel has candles, and the ships that pass Pell Point blow their horns three times to say that they see it.",
]
REPRINTED = "every line of a story that is printed three times counts as furniture"


def print_again(paragraphs, among):
    """The five stories, with one more behind each of those that are `among`."""
    again = "\n\n".join(["Lighthouse of Pell lit again\n9 June 2021", *paragraphs]) + "\n\n"
    plain = [
        f"{title}\n{day} May 2021\n\n{first}\n\n{second}\n\n" for day, (title, first, second) in enumerate(STORIES, 1)
    ]
    return newsclean.clean("".join(story + (again if at in among else "") for at, story in enumerate(plain)))


@pytest.mark.parametrize(
    ("paragraphs", "among"),
    [
        (LAMP, range(2)),
        (LAMP[:1], range(2)),
        pytest.param(LAMP, range(3), marks=pytest.mark.xfail(strict=True, reason=REPRINTED)),
        pytest.param(LAMP[:2], range(3), marks=pytest.mark.xfail(strict=True, reason=REPRINTED)),
        pytest.param(LAMP[:1], range(3), marks=pytest.mark.xfail(strict=True, reason=REPRINTED)),
    ],
)
def test_a_story_printed_several_times(paragraphs, among):
    result = print_again(paragraphs, among)
    lamps = [document for document in result.documents if document.title == "Lighthouse of Pell lit again"]
    assert [[paragraph.text for paragraph in document.paragraphs] for document in lamps] == [paragraphs] * len(among)
    assert len(result.documents) == 5 + len(among)


@pytest.mark.xfail(strict=True, reason=REPRINTED)
def test_no_story_gets_the_date_of_one_that_was_printed_several_times():
    result = print_again(LAMP[:2], range(3))
    assert [document.published.month for document in result.documents if document.title in TITLES] == [5] * 5


def test_short_stories_stay_whole():
    dump = "".join(f"-----\n\n{what} on Osk\n\n{what} fell on Osk.\n\n" for what in ("Rain", "Snow", "Hail", "Dust"))
    result = newsclean.clean(dump)
    assert texts(result) == [[f"{what} fell on Osk."] for what in ("Rain", "Snow", "Hail", "Dust")]


def test_a_line_that_names_a_photo_in_the_text_stays():
    result = clean_block(
        HEAD + "{first}\n\nPhoto: the mayor looks at it for an hour and says nothing.\n\n{second}", range(1)
    )
    assert len(texts(result)[0]) == 3


def test_an_abbreviation_is_no_end_of_a_paragraph():
    more = " and the whole town talks about nothing else these days, so that it has asked for help from the U.S. troops"
    result = clean_block(HEAD + "{second}\n\n{title}, is the news of the day here," + more)
    assert all(paragraphs[-1].endswith("help from the U.S. troops") for paragraphs in texts(result))


@pytest.mark.xfail(
    strict=True, reason="any line at a story's end that the dump has twice counts as another story's headline"
)
def test_a_last_line_of_two_stories():
    result = clean_block(HEAD + "{first}\n\n{second}\n\nTickets at the door", range(1, 3))
    assert [document.title for document in result.documents] == TITLES
    assert [paragraphs[-1] for paragraphs in texts(result)[1:3]] == ["Tickets at the door"] * 2


def test_the_plain_dump_loses_nothing_but_its_dates():
    result = clean_block(HEAD + "{first}\n\n{second}")
    assert texts(result) == PLAIN
    assert {edit.kind.value for edit in result.edits} == {"metadata"}
