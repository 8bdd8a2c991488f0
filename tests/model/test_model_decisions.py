"""A user's decisions: what each method says, what takes it back, and that a file keeps it."""

import json
import pathlib

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean import DecisionError, Decisions, NewscleanError, Span
from newsclean.model.decisions import Undo, fold_line
from newsclean.model.edits import Edit, EditKind

FIXED = settings(derandomize=True, deadline=None, database=None, max_examples=200)
LINES = st.text(alphabet=st.characters(), max_size=12)
METHODS = ("mark_furniture", "mark_story", "mark_start", "mark_continued")
MADE = st.lists(st.tuples(st.sampled_from(METHODS), LINES), max_size=8)
EDIT = Edit(Span(4, 9), "&amp;", "&", EditKind.REPAIR, "entity")


def made(steps):
    decisions = Decisions()
    for method, line in steps:
        decisions = getattr(decisions, method)(line)
    return decisions


@pytest.mark.parametrize(
    ("line", "folded"),
    [
        ("  Print   this PAGE ", "print this page"),
        ("Print\tthis\u00a0page\r\n", "print this page"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("", ""),
        (" \n ", ""),
        ("Дальше", "дальше"),
        ("\ud800 X", "\ud800 x"),
    ],
)
def test_lines_are_folded(line, folded):
    assert fold_line(line) == folded


def test_folding_twice_is_folding_once():
    line = "  İSTANBUL  ẞ ﬁ"
    assert fold_line(fold_line(line)) == fold_line(line)


@pytest.mark.parametrize(
    ("method", "field", "opposite"),
    [
        ("mark_furniture", "furniture", "story"),
        ("mark_story", "story", "furniture"),
        ("mark_start", "starts", "continues"),
        ("mark_continued", "continues", "starts"),
    ],
)
def test_a_mark_overrules_its_opposite(method, field, opposite):
    other = next(name for name in METHODS if Decisions() != getattr(Decisions(), name)("x") and name != method)
    decisions = getattr(Decisions(**{opposite: {"Print this page", "Other line"}}), method)(" PRINT  this page")
    assert getattr(decisions, field) == {"print this page"}
    assert getattr(decisions, opposite) == {"other line"}
    assert getattr(decisions, other)("y") != decisions


def test_marks_of_the_two_sorts_leave_each_other_alone():
    decisions = Decisions().mark_furniture("a").mark_start("a").mark_story("b").mark_continued("b")
    assert (decisions.furniture, decisions.starts) == ({"a"}, {"a"})
    assert (decisions.story, decisions.continues) == ({"b"}, {"b"})


def test_methods_give_new_decisions():
    before = Decisions().mark_furniture("a")
    kept = attrs.evolve(before)
    before.mark_story("a").mark_start("a").mark_continued("b").undo(EDIT).join_names("a", "b").keep_apart("a", "c")
    assert before == kept
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        before.furniture = frozenset()


def test_lines_are_folded_however_they_come():
    assert Decisions(furniture=["A  b"], starts=("C",)) == Decisions().mark_furniture("a B").mark_start("c")


def test_undo_of_one_place():
    decisions = Decisions().undo(EDIT)
    assert decisions.undone == {Undo(EditKind.REPAIR, "&amp;", 4)}
    assert decisions.undoes(EditKind.REPAIR, "&amp;", Span(4, 9))
    assert not decisions.undoes(EditKind.REPAIR, "&amp;", Span(5, 10))
    assert not decisions.undoes(EditKind.UNWRAP, "&amp;", Span(4, 9))
    assert not decisions.undoes(EditKind.REPAIR, "&lt;", Span(4, 9))


def test_undo_everywhere():
    decisions = Decisions().undo(EDIT, everywhere=True)
    assert decisions.undone == {Undo(EditKind.REPAIR, "&amp;", None)}
    assert decisions.undoes(EditKind.REPAIR, "&amp;", Span(4, 9))
    assert decisions.undoes(EditKind.REPAIR, "&amp;", Span(50, 55, dump=3))
    assert not decisions.undoes(EditKind.BOILERPLATE, "&amp;", Span(4, 9))


def test_undo_adds_up():
    other = attrs.evolve(EDIT, span=Span(0, 5))
    decisions = Decisions().undo(EDIT).undo(other).undo(EDIT)
    assert decisions.undone == {Undo(EditKind.REPAIR, "&amp;", 4), Undo(EditKind.REPAIR, "&amp;", 0)}
    assert not Decisions().undoes(EditKind.REPAIR, "&amp;", Span(4, 9))


def test_names_are_joined_or_kept_apart():
    joined = Decisions().join_names("Yurai Droba", "Juraj Droba")
    assert joined.same_name == {("Juraj Droba", "Yurai Droba")}
    assert joined.join_names("Juraj Droba", "Yurai Droba") == joined
    apart = joined.keep_apart("Yurai Droba", "Juraj Droba")
    assert (apart.same_name, apart.other_name) == (set(), {("Juraj Droba", "Yurai Droba")})
    assert apart.join_names("Juraj Droba", "Yurai Droba") == joined


# Saved and loaded


@pytest.fixture
def full():
    """Decisions of every sort."""
    return (
        Decisions()
        .mark_furniture("Print this page")
        .mark_story("* * *")
        .mark_start("Снег в Ульме")
        .mark_continued("\ud800 — \u2028 \U0001f600")
        .undo(EDIT)
        .undo(attrs.evolve(EDIT, span=Span(0, 5)))
        .undo(attrs.evolve(EDIT, kind=EditKind.BOILERPLATE), everywhere=True)
        .undo(attrs.evolve(EDIT, original='a "quoted" \ud83d\n'))
        .join_names("Yurai Droba", "Juraj Droba")
        .keep_apart("Anna Berg", "Anne Berg")
    )


def test_a_file_keeps_decisions(tmp_path, full):
    path = tmp_path / "osk.json"
    full.save(path)
    assert Decisions.load(path) == full
    assert Decisions.load(str(path)) == full
    assert Decisions.from_dict(full.to_dict()) == full


def test_a_file_of_no_decisions(tmp_path):
    path = tmp_path / "none.json"
    Decisions().save(path)
    assert Decisions.load(path) == Decisions()


def test_the_file_is_small_text_that_a_person_can_read(tmp_path, full):
    path = tmp_path / "osk.json"
    full.save(path)
    text = path.read_text("ascii")
    assert '"print this page"' in text
    assert len(text) < 2_000
    assert text.count("\n") > 10


def test_equal_decisions_make_equal_files(tmp_path):
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    lines = [f"line {at}" for at in range(50)]
    for path, order in ((one, lines), (other, lines[::-1])):
        decisions = made(("mark_furniture", line) for line in order)
        for line in order:
            decisions = decisions.undo(attrs.evolve(EDIT, original=line)).join_names(line, "x")
        decisions.save(path)
    assert one.read_bytes() == other.read_bytes()


def test_saving_replaces_what_was_there(tmp_path, full):
    path = tmp_path / "osk.json"
    full.save(path)
    Decisions().mark_start("a").save(path)
    assert Decisions.load(path) == Decisions().mark_start("a")


@settings(FIXED)
@given(MADE)
def test_data_keeps_any_decisions(steps):
    decisions = made(steps)
    assert Decisions.from_dict(json.loads(json.dumps(decisions.to_dict()))) == decisions


@settings(FIXED)
@given(MADE)
def test_no_line_is_both(steps):
    decisions = made(steps)
    assert not decisions.furniture & decisions.story
    assert not decisions.starts & decisions.continues
    last = {(method, fold_line(line)) for method, line in steps[-1:]}
    fields = {"mark_furniture": decisions.furniture, "mark_story": decisions.story}
    fields |= {"mark_start": decisions.starts, "mark_continued": decisions.continues}
    assert all(line in fields[method] for method, line in last)


GOOD = Decisions().mark_furniture("a").undo(EDIT).join_names("a", "b").to_dict()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "not JSON",
        "null",
        "[]",
        "17",
        '"decisions"',
        "{}",
        '{"newsclean_profile": 1}',
        json.dumps({**GOOD, "newsclean_decisions": 2}),
        json.dumps({**GOOD, "newsclean_decisions": None}),
        json.dumps({key: value for key, value in GOOD.items() if key != "story"}),
        json.dumps({key: value for key, value in GOOD.items() if key != "undone"}),
        json.dumps({**GOOD, "furniture": None}),
        json.dumps({**GOOD, "furniture": 5}),
        json.dumps({**GOOD, "furniture": [5]}),
        json.dumps({**GOOD, "starts": [["a"]]}),
        json.dumps({**GOOD, "undone": [{"kind": "repair", "original": "a"}]}),
        json.dumps({**GOOD, "undone": [{"kind": "no such kind", "original": "a", "start": 1}]}),
        json.dumps({**GOOD, "undone": ["repair"]}),
        json.dumps({**GOOD, "undone": {"kind": "repair"}}),
        json.dumps({**GOOD, "same_name": [["a"]]}),
        json.dumps({**GOOD, "same_name": [["a", "b", "c"]]}),
        json.dumps({**GOOD, "other_name": [1]}),
    ],
)
def test_a_bad_file_is_named(tmp_path, text):
    path = tmp_path / "bad.json"
    path.write_text(text, "utf-8")
    with pytest.raises(DecisionError) as caught:
        Decisions.load(path)
    assert caught.value.path == str(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert isinstance(caught.value, NewscleanError)


@pytest.mark.parametrize(
    "changes",
    [
        {"furniture": "Print this page"},
        {"undone": [{"kind": "repair", "original": 5, "start": 1}]},
        {"undone": [{"kind": "repair", "original": "a", "start": "one"}]},
        {"same_name": [[1, 2]]},
        {"same_name": ["ab"]},
    ],
    ids=["a string of lines", "a number for a text", "a text for a number", "numbers for names", "a string for a pair"],
)
def test_a_file_of_the_wrong_types_is_refused(tmp_path, changes):
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({**GOOD, **changes}), "utf-8")
    with pytest.raises(DecisionError):
        Decisions.load(path)


def test_bytes_that_are_no_text_are_named(tmp_path):
    path = tmp_path / "bad.json"
    path.write_bytes(b"\xff\xfe{}\x00")
    with pytest.raises(DecisionError, match=r"bad\.json"):
        Decisions.load(path)


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_a_file_that_cannot_be_opened_is_named(tmp_path, name):
    with pytest.raises(DecisionError) as caught:
        Decisions.load(tmp_path / name)
    assert caught.value.path == str(tmp_path / name)
    assert isinstance(caught.value.__cause__, OSError)


def test_bad_data_without_a_file_has_no_path():
    with pytest.raises(DecisionError) as caught:
        Decisions.from_dict({})
    assert caught.value.path is None
    with pytest.raises(DecisionError, match="format 7"):
        Decisions.from_dict({"newsclean_decisions": 7}, path="here.json")


def test_saving_into_no_folder_is_the_systems_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        Decisions().save(pathlib.Path(tmp_path, "no", "such", "folder.json"))
