"""A document's text, and offsets between it and the dump."""

import itertools

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from model_results import FIRST, RAIN, SNOW

from newsclean import Document, OffsetError, Paragraph, Span
from newsclean.model.documents import Role
from newsclean.model.edits import Edit, EditKind
from newsclean.model.ledger import apply_edits

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=300)
LETTERS = "abcdefgh \n"


def replaced(text, *changes):
    """A document of one paragraph, the whole text, with those changes made."""
    span = Span(0, len(text))
    edits = tuple(
        Edit(Span(start, end), text[start:end], new, EditKind.REPAIR if new else EditKind.METADATA, "rule")
        for start, end, new in changes
    )
    return Document("d", span, paragraphs=(Paragraph(apply_edits(text, span, edits), span),), edits=edits)


def test_text_joins_paragraphs_with_a_blank_line():
    assert RAIN.text == "It rained on Osk & Ulm.\n\nThe damage\n\nNone."
    assert [part.role for part in RAIN.paragraphs] == [Role.BODY, Role.SUBHEAD, Role.BODY]
    assert Document("d", Span(0, 0)).text == ""


@pytest.mark.parametrize(
    ("offset", "at"),
    [
        (0, 46),
        (8, 54),
        (9, 55),  # the space that an edit wrote: the start of that edit
        (10, 56),
        (16, 62),
        (17, 63),  # the ampersand that an edit wrote
        (18, 68),
        (22, 72),  # the full stop
        (23, None),
        (24, None),
        (25, 75),
        (34, 84),
        (35, None),
        (36, None),
        (37, 86),
        (41, 90),
    ],
)
def test_to_dump(offset, at):
    assert RAIN.to_dump(offset) == at


@pytest.mark.parametrize(
    ("at", "offset"),
    [
        (0, None),  # before the document
        (2, None),  # the title is not in the text
        (13, None),  # nor is what was taken out
        (45, None),
        (46, 0),
        (54, 8),
        (55, 9),
        (56, 10),
        (63, 17),
        (65, 17),  # every character of what was rewritten leads to the replacement
        (67, 17),
        (68, 18),
        (72, 22),
        (73, None),
        (75, 25),
        (86, 37),
        (90, 41),
        (91, None),
        (98, None),  # another document
        (10_000, None),
        (-1, None),
    ],
)
def test_from_dump(at, offset):
    assert RAIN.from_dump(at) == offset


@pytest.mark.parametrize("offset", [-1, -2, -3, 42, 43, 44, 1000])
def test_offsets_outside_the_text_are_refused(offset):
    with pytest.raises(OffsetError) as caught:
        RAIN.to_dump(offset)
    assert (caught.value.offset, caught.value.limit) == (offset, 42)


@pytest.mark.parametrize("offset", [-1, 0, 1])
def test_an_empty_document_has_no_offsets(offset):
    empty = Document("d", Span(0, 5))
    with pytest.raises(OffsetError):
        empty.to_dump(offset)
    assert empty.from_dump(offset) is None


def test_every_kept_character_goes_to_the_dump_and_back():
    rewritten = {55, *range(63, 68)}
    for offset, character in enumerate(RAIN.text):
        at = RAIN.to_dump(offset)
        if at is not None and at not in rewritten:
            assert FIRST[at] == character
            assert RAIN.from_dump(at) == offset


def test_a_longer_replacement():
    document = replaced("abcdef", (2, 3, "XYZ"))
    assert document.text == "abXYZdef"
    assert [document.to_dump(offset) for offset in range(8)] == [0, 1, 2, 2, 2, 3, 4, 5]
    assert [document.from_dump(at) for at in range(6)] == [0, 1, 2, 5, 6, 7]


def test_a_shorter_replacement():
    document = replaced("abcdef", (1, 4, "X"))
    assert document.text == "aXef"
    assert [document.to_dump(offset) for offset in range(4)] == [0, 1, 4, 5]
    assert [document.from_dump(at) for at in range(6)] == [0, 1, 1, 1, 2, 3]


def test_an_empty_replacement():
    document = replaced("abcdef", (1, 4, ""))
    assert document.text == "aef"
    assert [document.to_dump(offset) for offset in range(3)] == [0, 4, 5]
    assert [document.from_dump(at) for at in range(6)] == [0, None, None, None, 1, 2]


def test_replacements_at_both_ends_and_side_by_side():
    document = replaced("abcdef", (0, 1, "XX"), (1, 2, ""), (2, 3, "Y"), (5, 6, "ZZ"))
    assert document.text == "XXYdeZZ"
    assert [document.to_dump(offset) for offset in range(7)] == [0, 0, 2, 3, 4, 5, 5]
    assert [document.from_dump(at) for at in range(6)] == [0, None, 2, 3, 4, 5]


def test_an_inserted_text():
    document = replaced("abcd", (2, 2, "XY"))
    assert document.text == "abXYcd"
    assert [document.to_dump(offset) for offset in range(6)] == [0, 1, 2, 2, 2, 3]
    assert [document.from_dump(at) for at in range(4)] == [0, 1, 4, 5]


@st.composite
def documents(draw):
    """A dump with a document of up to three paragraphs, changed in places."""
    text = draw(st.text(LETTERS, min_size=1, max_size=40))
    marks = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    edits, paragraphs = [], []
    for start, end in list(itertools.pairwise(marks))[::2][:3]:
        inner = sorted(draw(st.sets(st.integers(start, end), max_size=4)))
        own = []
        for first, stop in list(itertools.pairwise(inner))[::2]:
            new = draw(st.text("XYZ", max_size=3))
            own.append(Edit(Span(first, stop), text[first:stop], new, EditKind.REPAIR, "rule"))
        shown = apply_edits(text, Span(start, end), own)
        if shown:
            paragraphs.append(Paragraph(shown, Span(start, end)))
        edits += own
    return text, Document("d", Span(0, len(text)), paragraphs=tuple(paragraphs), edits=tuple(edits))


@settings(FIXED)
@given(documents())
def test_offsets_are_inverse_on_every_kept_character(case):
    text, document = case
    rewritten = {at for edit in document.edits for at in range(edit.span.start, edit.span.end)}
    wanted = [at for part in document.paragraphs for at in range(part.span.start, part.span.end) if at not in rewritten]
    there = {}
    for offset, character in enumerate(document.text):
        at = document.to_dump(offset)
        if at is not None and at not in rewritten:
            assert text[at] == character
            there[at] = offset
    assert sorted(there) == wanted
    assert {at: document.from_dump(at) for at in wanted} == there
    for at in set(range(-2, len(text) + 2)) - set(wanted):
        offset = document.from_dump(at)
        assert offset is None or document.to_dump(offset) in rewritten


@settings(FIXED)
@given(documents(), st.integers(-60, 140))
def test_to_dump_knows_every_offset_of_the_text_and_no_other(case, offset):
    _, document = case
    if 0 <= offset < len(document.text):
        assert document.to_dump(offset) is None or 0 <= document.to_dump(offset) < document.span.end
    else:
        with pytest.raises(OffsetError):
            document.to_dump(offset)


def test_edits_in_a_span():
    assert RAIN.edits_in(Span(46, 73)) == RAIN.edits[3:5]
    assert RAIN.edits_in(Span(0, 110)) == RAIN.edits
    assert RAIN.edits_in(Span(21, 33)) == ()
    assert SNOW.edits_in(SNOW.span) == ()


def test_documents_are_frozen_and_compare_by_value():
    assert attrs.evolve(SNOW) == SNOW
    assert hash(attrs.evolve(SNOW)) == hash(SNOW)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        SNOW.title = "Snow"
