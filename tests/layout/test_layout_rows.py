"""Dumps with one story a line."""

import numpy as np
import pytest

from newsclean.layout import lay_out
from newsclean.layout.lines import read_lines
from newsclean.layout.rows import find_rows
from newsclean.model.lines import Shape

STORY = "The ferry to Osk was late on Monday, and the mayor, who had waited on the quay, went home without a word."
LONG = "The ferry to Osk was late again on Monday because fog lay over the strait. " * 10


def rows_of(lines):
    text = "\n".join(lines)
    return text, find_rows(text, read_lines(text))


def units_of(text):
    sheet = lay_out(text)
    return [sheet.line(unit) for unit in range(len(sheet))]


def test_tabs_part_cells():
    text, rows = rows_of([f"2021-03-0{day}\tFerry late for day {day}\t{STORY}" for day in range(1, 6)])
    assert rows.each_line
    assert rows.cuts.tolist() == [at for at, character in enumerate(text) if character == "\t"]
    assert units_of(text)[:3] == ["2021-03-01", "Ferry late for day 1", STORY]


def test_a_line_of_the_row_opens_it():
    sheet = lay_out("\n".join(f"Ferry late for day {day}\t{STORY}" for day in range(1, 6)))
    assert sheet.has(Shape.ROW).tolist() == [True, False] * 5


@pytest.mark.parametrize("mark", ["-", "–", "—", "|", ":", "•", "--"])
def test_a_mark_behind_the_headline_parts_it_from_the_text(mark):
    text, rows = rows_of([f"Ferry late for day {day} {mark} {STORY}" for day in range(1, 6)])
    assert rows.each_line
    assert [text[at] for at in rows.cuts.tolist()] == list(mark) * 5
    assert units_of(text)[:2] == ["Ferry late for day 1", STORY]


def test_a_mark_that_only_some_texts_have_parts_no_cells():
    lines = [
        f"Ferry late for day {day} - It was late {'- again - ' if day % 3 == 0 else ''}and {STORY}" for day in range(9)
    ]
    text, rows = rows_of(lines)
    assert rows.each_line
    assert len(rows.cuts) == 9
    assert [text[:at].rpartition("\n")[2] for at in rows.cuts.tolist()] == [
        f"Ferry late for day {day} " for day in range(9)
    ]


def test_lines_as_long_as_stories_are_rows_without_any_mark():
    _, rows = rows_of([LONG, LONG.replace("Osk", "Ulm"), LONG.replace("Osk", "Pell")])
    assert rows.each_line
    assert not len(rows.cuts)


def test_a_few_notes_between_rows_do_no_harm():
    lines = [f"Ferry late for day {day} - {STORY}" for day in range(12)]
    assert rows_of([*lines[:6], "More tomorrow", *lines[6:]])[1].each_line


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Ferry late again"],
        [f"Ferry late\t{STORY}"] * 2,  # two lines say nothing yet
        [STORY] * 8,  # paragraphs
        ["Ferry late again", STORY] * 6,  # headlines and paragraphs in turn
        ["Osk\t3\t2\t1", "Ulm\t2\t2\t2", "Pell\t1\t0\t5", "Tarn\t0\t1\t5"],  # a table
        [f"{STORY} {STORY} It was late - again - on Tuesday."] * 6,  # the mark stands far behind
        [f"Ferry late\t{STORY}", STORY, STORY, f"Late\tagain\t{STORY}", STORY],  # a tab now and then
    ],
)
def test_no_rows(lines):
    _, rows = rows_of(lines)
    assert not rows.each_line
    assert rows.cuts.dtype == np.int64
    assert not len(rows.cuts)


def test_dashes_inside_paragraphs_make_no_rows():
    paragraphs = [
        f"The ferry - the old one - was late on day {day}. {STORY}" if day % 2 else f"It rained on day {day}. {STORY}"
        for day in range(8)
    ]
    assert not rows_of(paragraphs)[1].each_line


@pytest.mark.xfail(strict=True, reason="a row of column names counts as a line that is too short to be a story")
def test_a_head_above_few_rows_does_no_harm():
    lines = [f"2021-03-0{day}\tFerry late for day {day}\t{STORY}" for day in range(1, 5)]
    assert rows_of(["date\ttitle\ttext", *lines])[1].each_line
