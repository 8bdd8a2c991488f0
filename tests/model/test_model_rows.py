"""Rows: what is kept as columns equals what was put in, however it is looked at."""

import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.model.documents import FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.rows import EditTable, EvidenceTable, FieldTable, ParagraphTable, Reason, Rows, TextColumn
from newsclean.model.spans import Span

WHY = Reason(EditKind.UNWRAP, "wrapped line", 0.97, (Evidence("line broken at the usual width", 3.0),))
COPY = Reason(EditKind.REPEATED_HEADLINE, "further copy", 0.9, (Evidence("repeats", 4.0), Evidence("alike", 1.0)))


def paragraphs(*texts, dump=0):
    table = ParagraphTable()
    start = np.arange(len(texts)) * 10
    table.add_all(dump, start, start + 5, list(texts), [Role.BODY] * len(texts))
    return table


@given(st.lists(st.lists(st.text(max_size=5), max_size=6), max_size=8), st.data())
def test_texts_come_back_as_they_went_in(parts, data):
    column, told = TextColumn(), [text for part in parts for text in part]
    for part in parts:
        column.extend(part)
    first = data.draw(st.integers(0, len(told)))
    stop = data.draw(st.integers(first, len(told)))
    assert len(column) == len(told)
    assert list(column.between(first, stop)) == told[first:stop]


@given(st.integers(0, 6), st.integers(0, 6), st.slices(7))
def test_rows_are_a_sequence_like_a_tuple(first, more, cut):
    table = paragraphs(*"abcdefghijkl")
    told = tuple(Paragraph(text, Span(10 * at, 10 * at + 5)) for at, text in enumerate("abcdefghijkl"))
    rows, same = Rows(table, first, first + more), told[first : first + more]
    assert (len(rows), list(rows), rows[cut], rows[:]) == (more, list(same), same[cut], same)
    assert [rows[at] for at in range(-more, more)] == [same[at] for at in range(-more, more)]
    assert rows == same
    assert same == rows
    assert hash(rows) == hash(same)
    assert repr(rows) == repr(same)
    assert list(reversed(rows)) == list(reversed(same))


def test_rows_differ_from_others_and_from_lists():
    rows = Rows(paragraphs("a", "b"), 0, 2)
    assert rows != Rows(paragraphs("a", "c"), 0, 2)
    assert rows != Rows(paragraphs("a", "b"), 0, 1)
    assert rows != [*rows]
    assert rows != Rows(paragraphs("x", "a", "b"), 1, 3)  # the same texts in other places


@pytest.mark.parametrize("index", [2, -3, 9])
def test_an_index_outside_is_an_error_that_says_so(index):
    with pytest.raises(IndexError, match=f"row {index} of 2"):
        Rows(paragraphs("a", "b"), 0, 2)[index]


def test_pickled_rows_hold_themselves_alone():
    rows = Rows(paragraphs(*(f"{at} " * 50 for at in range(1000))), 10, 12)
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301 - its own
    assert len(pickle.dumps(rows)) < 2000


def test_edits_of_several_dumps_keep_their_places():
    table = EditTable()
    table.add_all(0, np.array([4]), np.array([5]), ["\n"], [" "], [WHY])
    table.add_all(2, np.array([7, 9]), np.array([8, 12]), ["\n", "off"], ["", ""], [WHY, COPY])
    assert list(Rows(table, 0, 3)) == [
        Edit(Span(4, 5), "\n", " ", EditKind.UNWRAP, "wrapped line", 0.97, WHY.evidence),
        Edit(Span(7, 8, 2), "\n", "", EditKind.UNWRAP, "wrapped line", 0.97, WHY.evidence),
        Edit(Span(9, 12, 2), "off", "", EditKind.REPEATED_HEADLINE, "further copy", 0.9, COPY.evidence),
    ]


def test_an_edits_first_evidence_points_to_a_place_of_its_own():
    table = EditTable()
    table.about[1] = (3, 8)
    table.add_all(1, np.array([4, 9]), np.array([5, 12]), ["a", "off"], ["", ""], [COPY, COPY])
    assert [reason.span for reason in next(table.between(0, 1)).evidence] == [None, None]
    assert [reason.span for reason in Rows(table, 0, 2)[1].evidence] == [Span(3, 8, 1), None]


def test_fields_and_evidence():
    fields, evidence = FieldTable(), EvidenceTable()
    fields.add_all(1, np.array([3, 20]), np.array([9, 24]), ["title", "byline"])
    assert list(Rows(fields, 0, 2)) == [FieldSpan("title", Span(3, 9, 1)), FieldSpan("byline", Span(20, 24, 1))]
    assert evidence.add_each(1, [0, 5], [4, 9], [(["rule"], [4.0]), (["rule", "date"], [3.0, 1.0])]) == [1, 3]
    assert Rows(evidence, 1, 3) == (Evidence("rule", 3.0, Span(5, 9, 1)), Evidence("date", 1.0, Span(5, 9, 1)))
