import copy
import gzip
import json
import re

import pytest
from output_results import ferry_result

from newsclean.errors import LedgerError, ProfileError
from newsclean.output.jsonl import document_lines, ledger_lines, read_documents, read_jsonl, write_jsonl
from newsclean.output.records import result_from_dict, result_to_dict

RESULT = ferry_result()
RECORDS = [json.loads(line) for line in (*document_lines(RESULT), *ledger_lines(RESULT))]
# Convenience for readers of the file: nothing is read from them.
OPTIONAL = {("text",), ("document",)}
NULLABLE = {
    ("title",), ("published",), ("published_precision",), ("byline",), ("publisher",), ("dateline",), ("language",),
    ("truncation",), ("path",), ("encoding",), ("boundary", 0, "span"), ("boundary", 1, "span"), ("evidence", 0, "span"),
}  # fmt: skip # short tuples read best packed


def keys_of(value, trail=()):
    """Every key of nested data, with the keys that lead to it; a profile's own are its own matter."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        if isinstance(value, dict):
            yield (*trail, key)
        if key != "profile":
            yield from keys_of(inner, (*trail, key))


PLACES = [
    pytest.param(line, trail, id=f"{record['record']}{line}-{'-'.join(map(str, trail))}")
    for line, record in enumerate(RECORDS, 1)
    for trail in keys_of(record)
]


def altered(line, trail, change):
    records = copy.deepcopy(RECORDS)
    inner = records[line - 1]
    for key in trail[:-1]:
        inner = inner[key]
    change(inner, trail[-1])
    return records


def write(path, records):
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records), "utf-8")
    return path


def error_of(path, read=read_jsonl):
    with pytest.raises(LedgerError) as caught:
        read(path)
    assert caught.value.path == str(path)
    assert str(caught.value).startswith(f"{path}:{caught.value.line}: ")
    return caught.value


@pytest.mark.parametrize(("line", "trail"), PLACES)
def test_a_missing_key(tmp_path, line, trail):
    path = write(tmp_path / "out.jsonl", altered(line, trail, lambda inner, key: inner.pop(key)))
    if trail in OPTIONAL:
        assert read_jsonl(path) == RESULT
        return
    error = error_of(path)
    assert error.line == line
    assert f"key {trail[-1]!r} is missing" in str(error)


@pytest.mark.parametrize(("line", "trail"), PLACES)
def test_a_value_of_another_type(tmp_path, line, trail):
    right = RECORDS[line - 1]
    for key in trail:
        right = right[key]
    for wrong in (None, True, 1.5, "x", ["x"], {"x": 1}):
        if not may_be(right, wrong, trail):
            records = altered(line, trail, lambda inner, key, wrong=wrong: inner.update({key: wrong}))
            assert error_of(write(tmp_path / "out.jsonl", records)).line == line


def may_be(right, wrong, trail):
    """Whether a value has the right type; whether it can be true is for other tests."""
    if trail == ("document",):
        return True
    if wrong is None:
        return trail in NULLABLE
    if trail[-1] in ("weight", "confidence"):
        return type(wrong) is float
    return trail != ("text",) and (type(right) is type(wrong) or (trail in NULLABLE and type(wrong) is str))


def change(of, /, **values):
    records = copy.deepcopy(RECORDS)
    line = next(number for number, data in enumerate(records, 1) if data["record"] == of)
    records[line - 1].update(values)
    return records, line


@pytest.mark.parametrize(
    ("record", "values", "message"),
    [
        ("document", {"newsclean": 7}, "schema version 7, this version of newsclean reads 1"),
        ("document", {"record": "story"}, "'record' is 'story', none of"),
        ("document", {"text": "It snowed."}, "'text' is not what the paragraphs say"),
        ("document", {"title": None}, "'fields' says where 'title' stands, but the document has no such text"),
        ("document", {"fields": [{"name": "mood", "start": 0, "end": 3}]}, "'fields' says where 'mood' stands"),
        ("document", {"published": "on Thursday"}, "'published' is 'on Thursday', not a time in ISO 8601"),
        ("document", {"published_precision": "week"}, "'published_precision' is 'week', none of day, minute, second"),
        ("document", {"start": 9, "end": 3}, "no span goes from 9 to 3"),
        ("document", {"dump": -1}, "'dump' is -1, which is less than none"),
        ("source", {"dump": -1}, "'dump' is -1, which is less than none"),
        ("source", {"length": -1}, "'length' is -1, which is less than none"),
        ("blanks", {"dump": -1}, "'dump' is -1, which is less than none"),
        ("check", {"orphans": -1}, "'orphans' is -1, which is less than none"),
        ("edit", {"kind": "shortened"}, "'kind' is 'shortened', none of"),
        ("edit", {"original": "Ferry"}, "'original' has 5 code points, its span 23"),
        ("source", {"counts": {"documents": 3, "edits": 6, "blanks": 8}}, "not whole: 2 of 3 documents of dump 0"),
        ("source", {"counts": {"documents": 2, "edits": 7, "blanks": 8}}, "not whole: 6 of 7 edits of dump 0"),
        ("source", {"counts": {"documents": 2, "edits": 6, "blanks": 9}}, "not whole: 8 of 9 blanks of dump 0"),
        ("profile", {"profile": {"newsclean_profile": 99}}, "profile: format 99"),
        ("profile", {"profile": {}}, "profile: not a profile"),
    ],
)
def test_values_that_cannot_be(tmp_path, record, values, message):
    records, line = change(record, **values)
    error = error_of(write(tmp_path / "out.jsonl", records))
    assert message in str(error)
    assert error.line == line


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        (b"Ferry to Osk runs again\n", 1, "not JSON"),
        (b'\n\n{"title": "Ferry"}\n', 3, "not a record of newsclean"),
        (b'\n{"newsclean": 1, "title": "\xd0"}\n', 2, "not UTF-8"),
        ("Хлеб".encode("utf-16"), 1, "not UTF-8"),
        (b"\x1f\x8b\x08\x00", 1, "damaged gzip"),
        (b"\x1f\x8bnothing of the sort", 1, "damaged gzip"),
        (gzip.compress(b"\n" * 7, mtime=0)[:-4], 8, "damaged gzip"),
    ],
)
@pytest.mark.parametrize("read", [read_jsonl, lambda path: list(read_documents(path))], ids=["result", "documents"])
def test_files_that_are_not_ours(tmp_path, content, line, message, read):
    (tmp_path / "out.jsonl").write_bytes(content)
    error = error_of(tmp_path / "out.jsonl", read)
    assert message in str(error)
    assert error.line == line


@pytest.mark.parametrize("gone", ["source", "blanks", "edit", "check", "profile", "document"])
def test_a_ledger_of_which_some_is_gone(tmp_path, gone):
    left = [record for record in RECORDS if record["record"] != gone]
    error = error_of(write(tmp_path / "out.jsonl", left))
    assert "the ledger is not whole" in str(error)


@pytest.mark.parametrize("length", range(3, len(RECORDS)))
def test_a_ledger_cut_short(tmp_path, length):
    assert "the ledger is not whole" in str(error_of(write(tmp_path / "out.jsonl", RECORDS[:length])))


@pytest.mark.parametrize("line", [3, len(RECORDS) - 1, len(RECORDS)])
def test_what_there_may_be_only_one_of(tmp_path, line):
    error = error_of(write(tmp_path / "out.jsonl", [*RECORDS, RECORDS[line - 1]]))
    assert f"a second {RECORDS[line - 1]['record']}" in str(error)
    assert error.line == len(RECORDS) + 1


def test_an_edit_of_a_dump_that_is_no_source(tmp_path):
    records, _ = change("edit", dump=10**15)
    assert "no source record of dump 1" in str(error_of(write(tmp_path / "out.jsonl", records + RECORDS[4:5])))


def test_the_reason_is_kept(tmp_path):
    records, _ = change("profile", profile={})
    error = error_of(write(tmp_path / "out.jsonl", records))
    assert isinstance(error.__cause__.__cause__, ProfileError)


def test_documents_are_given_as_far_as_they_are_sound(tmp_path):
    path = write(tmp_path / "out.jsonl", [RECORDS[0], {**RECORDS[1], "id": 5}])
    stories = read_documents(path)
    assert next(stories).id == RECORDS[0]["id"]
    with pytest.raises(LedgerError, match=re.escape(f"{path}:2: 'id' is an integer, not a string")):
        next(stories)


def test_no_file(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_jsonl(tmp_path / "none.jsonl")
    with pytest.raises(FileNotFoundError):
        write_jsonl(RESULT, tmp_path / "none" / "out.jsonl")


@pytest.mark.parametrize("key", ["newsclean", "documents", "edits", "sources", "check", "profile"])
def test_data_of_no_result(key):
    data = result_to_dict(RESULT)
    del data[key]
    with pytest.raises(LedgerError, match=f"key '{key}' is missing"):
        result_from_dict(data)


def test_data_of_another_schema():
    with pytest.raises(LedgerError, match="schema version 2"):
        result_from_dict({**result_to_dict(RESULT), "newsclean": 2})
