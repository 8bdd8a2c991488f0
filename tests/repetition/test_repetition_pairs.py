"""Headlines printed twice: in the next line, glued to the text, between the paragraphs."""

import numpy as np
import pytest

from newsclean.layout import lay_out
from newsclean.repetition.recurrence import find_copies, find_pairs

TEXT = "The ferry to Osk was late on Monday, and the mayor went home."
MORE = "A second boat is planned for the autumn, the council said."


def pairs_of(text):
    sheet = lay_out(text)
    pair, glued, *_ = find_pairs(sheet)
    return [sheet.line(unit) for unit in np.flatnonzero(pair).tolist()], {
        sheet.line(unit)[at:] for unit, at in glued.items()
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ferry late again", "Ferry late again"),
        ("Ferry late again | Osk | Sea", "Ferry late again"),
        ("FERRY LATE AGAIN", "Ferry late again - Osk Herald"),
        ("Ferry late again on Osk", "Ferry late again..."),
        ("Rain", "Rain"),
        ("Ferry late again on Osk, and nobody knows why.", "Ferry late again on Osk, and nobody knows why."),
        ("渡轮因大雾停航", "渡轮因大雾停航"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"])
def test_pairs(first, second, between):
    assert pairs_of(f"{first}{between}{second}\n\n{TEXT}\n\n{MORE}") == ([second], set())


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry late again\n\n\n\nFerry late again\n\n{TEXT}",  # too far apart
        f"Ferry late again\n{TEXT}\n\nFerry late again\n{MORE}",
        f"Ferry late again on day 2\nFerry late again on day 3\n\n{TEXT}",
        f"No\nNo\n\n{TEXT}",  # too short
        f"Ferry late again\nFerry late again and again\n\n{TEXT}",
        "",
        "Ferry late again",
    ],
)
def test_no_pairs(text):
    assert pairs_of(text) == ([], set())


def test_a_headline_printed_three_times_is_two_pairs():
    assert pairs_of(f"Ferry late again\nFerry late again\nFerry late again\n\n{TEXT}")[0] == ["Ferry late again"] * 2


def test_a_headline_glued_to_the_front_of_the_text():
    assert pairs_of(f"Ferry late again | Osk\nFerry late again. {TEXT}\n\n{MORE}") == ([], {TEXT})


def copies_of(text, stretch=None):
    sheet = lay_out(text)
    pair, *_ = find_pairs(sheet)
    where = np.zeros(len(sheet), dtype=np.int64) if stretch is None else np.array(stretch)
    copies, copied = find_copies(sheet, pair, where)
    return np.flatnonzero(copies >= 0).tolist(), np.flatnonzero(copied).tolist()


def test_a_copy_between_the_paragraphs():
    assert copies_of(f"Ferry late again\n\n{TEXT}\n\nFerry late again\n\n{MORE}") == ([2], [0])


def test_a_copy_behind_the_text_with_a_tail():
    assert copies_of(f"Ferry late again\n\n{TEXT}\n\nFerry late again | Osk Herald") == ([2], [0])


def test_copies_of_copies_are_copies_of_the_first():
    text = f"Ferry late again\n\n{TEXT}\n\nFerry late again\n\n{MORE}\n\nFerry late again\n\n{TEXT}"
    assert copies_of(text) == ([2, 4], [0])


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        (f"Ferry late again\n\n{TEXT}\n\nFerry late again\n\n{MORE}", [0, 0, 1, 1]),  # another story
        (f"Ferry late again\n\n{TEXT}\n\nFerry sunk\n\n{MORE}", None),
        (f"Ferry late again\n\nFerry late again\n\n{MORE}", None),  # a pair
        (f"Rain\n\nFerry late again\n\nSnow\n\nFerry late again\n\n{TEXT}", None),  # no text between
        (f"BYLINE: Ida Brandt\n\n{TEXT}\n\nBYLINE: Ida Brandt\n\n{MORE}", None),  # a field
        (f"{TEXT}\n\n{MORE}\n\n{TEXT}", None),  # text, not a headline
        (f"Ferry late again\n\n{TEXT}\n\nGoat on tram\nFerry late again\nMill for sale\n\n{MORE}", None),  # in a list
    ],
)
def test_no_copies(text, stretch):
    assert copies_of(text, stretch)[0] == []
