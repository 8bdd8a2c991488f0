"""No figure falls under its floor."""

import json

import pytest
import raise_floors
import score_shapes
import score_shared

import newsclean

needs_shared = pytest.mark.skipif(not score_shared.is_there(), reason="the dumps are not beside this checkout")


@pytest.fixture(scope="module")
def floors():
    return raise_floors.read_floors()


@pytest.fixture(scope="module")
def seed():
    """The real dump: its text, its truth and its result."""
    path = score_shared.DUMPS / "seed.txt"
    with path.open(encoding="utf-8", newline="") as file:
        text = file.read()
    return text, json.loads(path.with_name("seed.gold.json").read_text("utf-8")), newsclean.clean(text)


@needs_shared
def test_dumps_hold_their_floors(floors):
    measured = score_shared.dump_rows(*score_shared.HELD)
    print(raise_floors.table(floors["dumps"], measured))  # noqa: T201 - read with pytest -s, or where it fails
    assert floors["dumps"].keys() == measured.keys()
    assert raise_floors.below(floors["dumps"], measured) == []


@needs_shared
def test_pages_are_accounted_for():
    rows = score_shared.dump_rows("pages-*.txt")
    assert rows
    assert {name: row["exact"] for name, row in rows.items()} == dict.fromkeys(rows, 1.0)


@needs_shared
def test_listed_repairs_are_made_exactly(seed):
    text, gold, result = seed
    listed = [repair for document in gold["documents"] for repair in document["repairs"]]
    made = {
        repair["start"]: score_shapes.replay(text, newsclean.Span(repair["start"], repair["end"]), result.edits)
        for repair in listed
    }
    assert listed
    assert made == {repair["start"]: repair["to"] for repair in listed}


@needs_shared
def test_nothing_else_is_repaired(seed):
    text, gold, result = seed
    listed = [(repair["start"], repair["end"]) for document in gold["documents"] for repair in document["repairs"]]
    others = [
        edit.span.slice(text)
        for edit in result.edits
        if edit.kind is newsclean.EditKind.REPAIR
        and not any(start <= edit.span.start and edit.span.end <= end for start, end in listed)
    ]
    assert others == []


@needs_shared
def test_subheads_are_found_and_nothing_else_is_one(seed):
    _, gold, result = seed
    listed = [tuple(span) for document in gold["documents"] for span in document["subheads"]]
    found = [
        (paragraph.span.start, paragraph.span.end)
        for document in result.documents
        for paragraph in document.paragraphs
        if paragraph.role is newsclean.Role.SUBHEAD
    ]
    assert listed
    assert found == listed


def test_shapes_hold_their_floors(floors):
    measured = score_shapes.mean_rows()
    print(raise_floors.table(floors["shapes"], measured))  # noqa: T201 - read with pytest -s, or where it fails
    assert floors["shapes"].keys() == measured.keys()
    assert raise_floors.below(floors["shapes"], measured) == []


def test_floors_are_only_ever_raised():
    floors = {"a": {"bound": 0.9, "title": 0.5}, "b": {"bound": 1.0}}
    measured = {"a": {"bound": 0.8, "title": 0.6666, "date": None}, "c": {"bound": 0.1}}
    assert raise_floors.raised(floors, measured) == {
        "a": {"bound": 0.9, "title": 0.666},
        "b": {"bound": 1.0},
        "c": {"bound": 0.1},
    }


def test_what_is_below_its_floor_is_told():
    assert raise_floors.below({"a": {"bound": 0.9}}, {"a": {"bound": 0.85}}) == [
        "a: bound is 0.8500, its floor is 0.9000"
    ]
    assert raise_floors.below({"a": {"bound": 0.9}}, {}) == ["a: bound is -, its floor is 0.9000"]
