"""Applying edits and undoing them: each is the other's inverse, and both do what a naive reading of them does."""

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.model.edits import Edit, EditKind
from newsclean.model.ledger import apply_edits, edits_within, undo_edits
from newsclean.model.spans import Span

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=400)
LETTERS = "ab \n&é\ud800\U0001f600"


def edit(text, start, end, replacement):
    return Edit(Span(start, end), text[start:end], replacement, EditKind.REPAIR, "rule")


@st.composite
def edited(draw):
    """A text, a span of it, and disjoint edits inside the span, in order; some insert, some delete."""
    text = draw(st.text(LETTERS, max_size=24))
    marks = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=10)))
    span = Span(marks[0], marks[-1])
    inner = marks[1:-1]
    edits = []
    for start, end in zip(inner[::2], inner[1::2], strict=False):
        if start < end or not edits or edits[-1].span.end < start:
            edits.append(edit(text, start, end, draw(st.text(LETTERS, max_size=4))))
    return text, span, edits


def naive(text, span, edits):
    """Replace from the last edit to the first, so that no offset moves."""
    characters = list(text)
    length = len(characters)
    for change in reversed(edits):
        characters[change.span.start : change.span.end] = [change.replacement]
    after = length - span.end
    return "".join(characters[span.start : len(characters) - after])


@settings(FIXED)
@given(edited())
def test_applying_does_what_a_naive_reading_does(case):
    text, span, edits = case
    assert apply_edits(text, span, edits) == naive(text, span, edits)


@settings(FIXED)
@given(edited())
def test_undoing_is_the_inverse_of_applying(case):
    text, span, edits = case
    assert undo_edits(apply_edits(text, span, edits), span, edits) == span.slice(text)


@settings(FIXED)
@given(edited())
def test_applying_is_the_inverse_of_undoing(case):
    """What a clean text was made of can be undone and made again: the original lies at its own start then."""
    text, span, edits = case
    clean = apply_edits(text, span, edits)
    dump = text[: span.start] + undo_edits(clean, span, edits)
    assert apply_edits(dump, span, edits) == clean


@settings(FIXED)
@given(edited(), st.integers(0, 24), st.integers(0, 24))
def test_edits_within_are_those_that_start_there(case, one, other):
    _, _, edits = case
    span = Span(min(one, other), max(one, other))
    found = list(edits_within(edits, [change.span.start for change in edits], span))
    assert found == [change for change in edits if span.start <= change.span.start < span.end]


@pytest.mark.parametrize(
    ("changes", "clean"),
    [
        ((), "Rain\nfell &amp; fell"),
        (((4, 5, " "),), "Rain fell &amp; fell"),
        (((4, 5, ""),), "Rainfell &amp; fell"),
        (((0, 4, "Snow"), (10, 15, "and")), "Snow\nfell and fell"),
        (((0, 20, ""),), ""),
        (((0, 0, ">"), (20, 20, "!")), ">Rain\nfell &amp; fell!"),
        (((0, 4, "A long replacement"), (4, 5, ""), (5, 9, "x")), "A long replacementx &amp; fell"),
    ],
)
def test_examples(changes, clean):
    text = "Rain\nfell &amp; fell"
    edits = [edit(text, *change) for change in changes]
    whole = Span(0, len(text))
    assert apply_edits(text, whole, edits) == clean
    assert undo_edits(clean, whole, edits) == text


def test_edits_may_come_one_by_one():
    text = "Rain\nfell"
    assert apply_edits(text, Span(0, 9), iter([edit(text, 4, 5, " ")])) == "Rain fell"


# Spans, edits and their kinds


def test_a_span_is_start_inclusive_and_end_exclusive():
    span = Span(2, 5)
    assert (len(span), span.slice("abcdefg"), span.dump) == (3, "cde", 0)
    assert [span.contains(offset) for offset in range(1, 7)] == [False, True, True, True, False, False]


def test_an_empty_span_contains_nothing():
    span = Span(3, 3)
    assert (len(span), span.slice("abcdefg"), span.contains(3)) == (0, "", False)


def test_spans_count_code_points():
    assert Span(1, 3).slice("a\U0001f600\ud800b") == "\U0001f600\ud800"


def test_spans_are_values():
    assert Span(1, 2) == Span(1, 2, 0) != Span(1, 2, 1)
    assert len({Span(1, 2), Span(1, 2), Span(1, 3)}) == 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Span(1, 2).start = 0
    with pytest.raises(TypeError):
        Span(1, 2) < Span(3, 4)  # noqa: B015 - dumps have no order that two spans could be compared in


def test_kinds_of_edit_are_deletions_or_rewrites():
    deletions = {kind.value for kind in EditKind if kind.deletes}
    assert deletions == {"repeated-headline", "boilerplate", "separator", "metadata"}
    assert {kind.value for kind in EditKind if not kind.deletes} == {"unwrap", "repair", "name"}
    assert EditKind("unwrap") is EditKind.UNWRAP
    assert str(EditKind.REPAIR) == "repair"


def test_edits_are_values():
    one, other = edit("Rain", 0, 1, "L"), edit("Rain", 0, 1, "L")
    assert one == other
    assert hash(one) == hash(other)
    assert one != attrs.evolve(one, confidence=0.5)
