"""Dumps of a few stories in many shapes and languages, each with the exact documents and the exact deletions."""

import attrs
import golden_exports
import golden_failing
import golden_heads
import golden_kept
import golden_pages
import golden_scripts
import pytest
from golden_case import clean_case, removed_from, stories_of

CASES = [
    case
    for module in (golden_exports, golden_heads, golden_kept, golden_pages, golden_scripts, golden_failing)
    for case in module.CASES
]
PASSING = [case for case in CASES if not case.fails]


def test_cases_have_names_of_their_own():
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=case.name, marks=pytest.mark.xfail(strict=True, reason=case.fails) if case.fails else ())
        for case in CASES
    ],
)
def test_golden(case):
    result = clean_case(case)
    assert stories_of(result) == case.stories
    assert removed_from(result) == case.removed
    assert result.restore() == case.dump


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\u2028"], ids=["crlf", "cr", "line separator"])
@pytest.mark.parametrize("case", PASSING, ids=lambda case: case.name)
def test_golden_whatever_ends_the_lines(case, newline):
    result = clean_case(attrs.evolve(case, dump=case.dump.replace("\n", newline)))
    assert stories_of(result) == case.stories
    assert removed_from(result) == case.removed


@pytest.mark.parametrize("case", PASSING, ids=lambda case: case.name)
def test_golden_with_blank_lines_around_and_spaces_behind(case):
    dump = "\n\n \n" + case.dump.replace("\n", "  \n") + "\n\n\t\n"
    result = clean_case(attrs.evolve(case, dump=dump))
    assert stories_of(result) == case.stories
    assert removed_from(result) == case.removed
