"""Hard-wrapped text: what is joined, and what is left alone."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.layout import lay_out

PARAGRAPHS = [
    (
        "The ferry to Osk was two hours late on Monday after fog had covered the strait, and the mayor of the island, who "
        "had waited on the quay since seven in the morning, went home without a word to the press."
    ),
    (
        "The company that runs the line said that its captain had seen neither the buoy nor the other boat, and that a "
        "second horn would be bought before the winter, if the council pays for half of it."
    ),
    (
        "Passengers slept in the hall of the fire brigade, where they were given soup, blankets and a film about whales; "
        "two of them have said that they would like to come back in the spring with their children."
    ),
    (
        "The school of Osk stayed closed until noon because its teachers live on the mainland, so the pupils played chess "
        "on the quay with a fisherman who lost eleven games in a row and called it a good morning."
    ),
]
WORDS = sorted(set(" ".join(PARAGRAPHS).replace(";", "").replace(",", "").replace(".", "").split()))


def units_of(text):
    sheet = lay_out(text)
    return [" ".join(sheet.line(unit).split()) for unit in range(len(sheet))]


@pytest.mark.parametrize("width", [40, 55, 66, 72, 76, 80, 100])
def test_paragraphs_are_joined_whatever_the_width(width):
    assert units_of("\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"])
def test_whatever_ends_the_lines(newline):
    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert units_of(text.replace("\n", newline)) == PARAGRAPHS


@settings(max_examples=40, derandomize=True, deadline=None)
@given(
    st.integers(44, 100),
    st.lists(st.permutations(WORDS).map(lambda words: words[:60]), min_size=3, max_size=5, unique_by=tuple),
)
def test_any_paragraphs_are_joined_at_any_width(width, paragraphs):
    said = [" ".join(words).capitalize() + "." for words in paragraphs]
    assert units_of("\n\n".join(textwrap.fill(paragraph, width) for paragraph in said)) == said


def test_breaks_cover_the_white_space_between_joined_lines():
    text = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    sheet = lay_out(text)
    assert [text[start:end] for start, end in sheet.breaks.tolist()] == ["\n"] * (text.count("\n") - 6)


def test_an_indent_opens_a_paragraph_where_no_blank_line_does():
    text = "\n".join(
        textwrap.fill(paragraph, 64, initial_indent="    ", subsequent_indent="") for paragraph in PARAGRAPHS
    )
    assert units_of(text) == PARAGRAPHS


def test_paragraphs_set_in_as_a_whole_are_joined():
    text = "\n\n".join(
        textwrap.fill(paragraph, 64, initial_indent="     ", subsequent_indent="     ") for paragraph in PARAGRAPHS
    )
    assert units_of(text) == PARAGRAPHS


def test_a_short_last_line_ends_a_paragraph_where_nothing_else_does():
    lines = [line for paragraph in PARAGRAPHS for line in textwrap.wrap(paragraph, 60)]
    assert units_of("\n".join(lines)) == PARAGRAPHS


def test_a_headline_over_wrapped_text_stays_a_line_of_its_own():
    story = "Ferry two hours late\n" + textwrap.fill(PARAGRAPHS[0], 66)
    assert units_of("\n\n".join([story, *(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS[1:])])) == [
        "Ferry two hours late",
        *PARAGRAPHS,
    ]


def test_a_headline_in_capitals_is_joined_wherever_it_was_broken():
    head = "FERRY TWO HOURS LATE AFTER FOG HAD\nCOVERED THE STRAIT BETWEEN OSK AND\nTHE MAINLAND"
    text = "\n\n".join([head, *(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)])
    assert units_of(text) == [" ".join(head.split()), *PARAGRAPHS]


def test_a_broken_headline_goes_on_with_a_small_letter():
    head = "Ferry two hours late after fog had covered\nthe strait between Osk and the mainland"
    text = "\n\n".join([head, *(textwrap.fill(paragraph, 66) for paragraph in PARAGRAPHS)])
    assert units_of(text)[0] == " ".join(head.split())


def test_headlines_printed_twice_are_not_joined():
    heads = [
        "Ferry late again as fog covers Osk",
        "Council sells the old mill in Ulm",
        "Goat walks into bank and stays for lunch",
        "Orchestra plays for empty hall in Verra",
        "Bridge at Lund reopens after nine months",
    ]
    lines = [[head, head, "4 May 2021", paragraph[:70]] for head, paragraph in zip(heads, PARAGRAPHS * 2, strict=False)]
    text = "\n\n".join("\n".join(block[:3]) + "\n\n" + block[3] for block in lines)
    assert units_of(text) == [line.strip() for block in lines for line in block]


POEM = [
    "The letters lie in rain and snow,",
    "The bell is rusted through,",
    "And yet I ring, and yet I go,",
    "And bring the bills to you.",
]
LIST = ["Rain on Osk", "Snow on the pass at Ulm", "Hail on Pell and Tarn", "Sun nowhere at all", "Wind from the west"]


@pytest.mark.parametrize("lines", [POEM * 3, LIST * 3, [f"{line}." for line in LIST] * 3])
def test_short_lines_of_many_lengths_are_not_joined(lines):
    assert units_of("\n".join(lines)) == lines


@pytest.mark.parametrize("block", [POEM, LIST])
def test_a_poem_or_a_list_within_wrapped_text_is_not_joined(block):
    wrapped = [textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS]
    text = "\n\n".join([*wrapped[:2], "\n".join(block), *wrapped[2:]])
    assert units_of(text) == [*PARAGRAPHS[:2], *block, *PARAGRAPHS[2:]]


def test_header_lines_of_mail_are_not_joined():
    header = [
        "From: the desk of the Osk Herald <desk@osk.example>",
        "To: all the readers who wait for the ferry on the quay",
        "Subject: Ferry two hours late after fog had covered the strait",
        "Date: Mon, 01 Mar 2021 07:15:00 +0000",
    ]
    mails = ["\n".join(header) + "\n\n" + textwrap.fill(paragraph, 64) for paragraph in PARAGRAPHS]
    assert units_of("\n\n".join(mails)) == [line for paragraph in PARAGRAPHS for line in (*header, paragraph)]


def test_lines_that_no_width_broke_are_paragraphs():
    assert units_of("\n".join(PARAGRAPHS)) == PARAGRAPHS


def test_wrapped_lines_are_left_alone_where_most_lines_are_whole_paragraphs():
    wrapped = textwrap.fill(PARAGRAPHS[0], 60)
    text = "\n\n".join([wrapped, *PARAGRAPHS * 3])
    assert units_of(text) == [*wrapped.split("\n"), *PARAGRAPHS * 3]


def test_lines_of_one_sentence_each_are_not_joined():
    sentences = [
        "The ferry to Osk was late on Monday morning.",
        "The mayor waited on the quay for two long hours.",
        "The company did not answer any of the questions.",
        "A second boat will be bought before the winter.",
        "The school stayed closed until the fog had gone.",
        "A fisherman lost eleven games of chess in a row.",
    ]
    assert units_of("\n".join(sentences)) == sentences


def test_figures_in_columns_are_not_joined():
    rows = ["Osk 3 2 1 11 14 15 9 26 11", "Ulm 2 2 2 12 13 16 8 25 10", "Pell 1 0 5 15 23 42 4 20 8"]
    wrapped = [textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS]
    text = "\n\n".join([*wrapped[:2], "\n".join(rows), *wrapped[2:]])
    assert units_of(text) == [*PARAGRAPHS[:2], *rows, *PARAGRAPHS[2:]]


def test_chinese_is_joined():
    paragraph = (
        "奥斯克岛的渡轮周五因大雾停航，岛上的学校停课一天，老师们在对岸的码头上等了三个小时，最后用电话给学生讲了一个故事，孩子们都说这是最好的一课。"
        * 3
    )
    text = "\n\n".join("\n".join(textwrap.wrap(paragraph, 36)) for _ in range(3))
    sheet = lay_out(text)
    assert [sheet.line(unit).replace("\n", "") for unit in range(len(sheet))] == [paragraph] * 3
