"""What lies between the paragraphs, and where the stretches between strong signs lie."""

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.layout import lay_out
from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape
from newsclean.model.stories import Repeats
from newsclean.repetition.recurrence import find_pairs
from newsclean.segmentation.gaps import find_gaps, number_stretches, promote_prose

ONE = "It rained on Osk for three days, and nobody minded."
TWO = "Snow fell on Ulm for three days, and everybody minded."


def gaps_of(text, **repeats):
    sheet = lay_out(text)
    known = attrs.evolve(Repeats.none(len(sheet)), **{name: np.array(flags) for name, flags in repeats.items()})
    return find_gaps(sheet, known)


def signs_between(text, **repeats):
    """The signs of the gap before the text's last paragraph."""
    return Sign(int(gaps_of(text, **repeats).pattern[-1]))


@pytest.mark.parametrize(
    ("between", "signs"),
    [
        ("\n", Sign.CLOSE_UP),
        ("\n\n", Sign(0)),
        ("\n\n\n", Sign.WIDE),
        ("\n\n\n\n", Sign.WIDE | Sign.WIDER),
        ("\n\nSnow on Ulm\n\n", Sign.LONE),
        ("\n\nSnow on the town of Ulm again\n\n", Sign.LONE | Sign.WORDY),
        ("\n\nSNOW ON ULM\n\n", Sign.LONE | Sign.CAPITALS),
        ("\n\n-----\n\nSnow on Ulm\n\n", Sign.RULE | Sign.HEADLINE),
        ("\n\x0cSnow on Ulm\n\n", Sign.PAGE | Sign.LONE),
        ("\n\nhttps://osk.example/snow\nSnow on Ulm\n\n", Sign.URL | Sign.HEADLINE),
        ("\n\nHome > News > Ulm\nSnow on Ulm\n\n", Sign.TRAIL | Sign.HEADLINE),
        ("\n\nSnow falls on the town of Ulm | Ulm\n\n", Sign.LONE | Sign.TAILED | Sign.WORDY),
        ("\n\nSN  Herald\nPD  Monday\n\n", Sign.FIELDS),
        ("\n\nSN  Herald\n\n", Sign(0)),
        ("\n\n12:30 Snow on Ulm\n\n", Sign.LONE | Sign.CLOCK),
    ],
)
def test_signs(between, signs):
    assert signs_between(f"{ONE}{between}{TWO}") == signs


def test_prose_that_breaks_off():
    assert signs_between(f"It rained on Osk for three days, and then,\n\n{TWO}") == Sign.BROKEN_OFF


def test_numbers_that_go_on():
    text = f"1. Rain on Osk\n{ONE}\n\n2. Snow on Ulm\n{TWO}"
    assert [Sign.ITEM in Sign(pattern) for pattern in gaps_of(text).pattern.tolist()] == [True, True]
    assert Sign.ITEM not in signs_between(f"1. Rain on Osk\n{ONE}\n\n5. Snow on Ulm\n{TWO}")


def test_a_headline_printed_twice_is_no_prose_however_long():
    head = "It rained on Osk for three days, and nobody knows why."
    sheet = lay_out(f"{head}\n{head}\n\n{ONE}\n\n{TWO}")
    pair, *_ = find_pairs(sheet)
    gaps = find_gaps(sheet, attrs.evolve(Repeats.none(len(sheet)), pair=pair))
    assert gaps.prose.tolist() == [2, 3]
    assert Sign.PAIR in Sign(int(gaps.pattern[0]))


def test_lines_that_recur_are_a_sign_and_no_prose():
    text = f"Share\nPrint\n\n{ONE}\n\nAll rights are reserved by the Herald.\n\nShare\nPrint\nSnow on Ulm\n\n{TWO}"
    recurs = [True, True, False, True, True, True, False, False]
    gaps = gaps_of(text, recurs=recurs)
    assert gaps.prose.tolist() == [2, 7]
    assert Sign(int(gaps.pattern[1])) == Sign.RECURS | Sign.RECURS_MORE | Sign.HEADLINE


def test_a_copy_of_a_headline_is_a_sign_of_its_own():
    text = f"Rain on Osk\n\n{ONE}\n\nRain on Osk\n\n{TWO}"
    assert signs_between(text, copy_of=[-1, -1, 0, -1]) == Sign.COPY


def test_every_gap_but_the_first_starts_behind_the_prose_before():
    gaps = gaps_of(f"Rain\n\n{ONE}\n\n{TWO}\n\nSnow\n\n----\n\n{ONE}\n\nHail")
    assert gaps.prose.tolist() == [1, 2, 5]
    assert gaps.first.tolist() == [0, 2, 3]


@pytest.mark.parametrize("text", ["", "\n\n", "Rain", "----", "Rain\n\nSnow"])
def test_a_dump_without_prose_has_no_gaps(text):
    gaps = gaps_of(text)
    assert len(gaps.prose) == len(gaps.first) == len(gaps.pattern) == 0


LINES = st.lists(
    st.sampled_from([ONE, TWO, "Rain on Osk", "----", "SN  Herald", "1. Rain", "2. Snow", "https://osk.example", ""]),
    max_size=16,
)


@settings(max_examples=120, derandomize=True, deadline=None)
@given(LINES)
def test_gaps_and_prose_cover_all_units_up_to_the_last_prose(lines):
    sheet = lay_out("\n".join(lines))
    gaps = find_gaps(sheet, Repeats.none(len(sheet)))
    assert gaps.prose.tolist() == np.flatnonzero(sheet.has(Shape.PROSE)).tolist()
    edges = list(zip(gaps.first.tolist(), gaps.prose.tolist(), strict=True))
    assert all(first <= prose for first, prose in edges)
    assert [first for first, _ in edges[1:]] == [prose + 1 for _, prose in edges[:-1]]


def stretches_of(text):
    sheet = lay_out(text)
    return number_stretches(sheet, find_gaps(sheet, Repeats.none(len(sheet)))).tolist()


HEADS = ("Rain on Osk", "Snow on Ulm", "Hail on Pell", "Sun on Tarn")


def test_strong_signs_part_stretches():
    text = "".join(f"----\n{head}\n\n{ONE}\n\n" for head in HEADS)
    assert stretches_of(text) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]


def test_without_strong_signs_headlines_part_stretches():
    numbers = stretches_of("".join(f"{head}\nOf nobody at all\n\n{ONE}\n\n{TWO}\n\n" for head in HEADS))
    assert numbers == [1] * 4 + [2] * 4 + [3] * 4 + [4] * 4


def test_every_foot_is_in_a_stretch_of_its_own():
    numbers = stretches_of("".join(f"----\n{head}\n\n{ONE}\n\nComments (4)\n\n" for head in HEADS))
    assert len({numbers[at] for at in (3, 7, 11, 15)}) == 4


def test_a_teaser_of_a_few_words_is_the_prose_of_its_record():
    sheet = lay_out("1. Rain\nRain on Osk\n\n2. Snow\nSnow on Ulm for days\n\n3. Hail\nHail on Pell")
    pair, *_ = find_pairs(sheet)
    promoted = promote_prose(sheet, pair)
    shown = [sheet.line(unit) for unit in np.flatnonzero(promoted.has(Shape.PROSE)).tolist()]
    assert shown == ["Rain on Osk", "Snow on Ulm for days", "Hail on Pell"]


def test_a_record_that_has_prose_is_left_alone():
    sheet = lay_out(f"1. Rain\nRain on Osk\n{ONE}\n\n2. Snow\nSnow on Ulm\n{TWO}")
    pair, *_ = find_pairs(sheet)
    assert promote_prose(sheet, pair).bits.tolist() == sheet.bits.tolist()
