"""Real dumps, where they are at hand."""

import json
from pathlib import Path

import pytest

from newsclean.options import RepairOptions
from newsclean.repair import apply_fixes, find_fixes

DUMPS = Path(__file__).resolve().parents[3] / "shared" / "data" / "dumps"
ALL = RepairOptions()

needs_dumps = pytest.mark.skipif(not DUMPS.is_dir(), reason=f"no dumps at {DUMPS}")


def read(path):
    return path.read_bytes().decode("utf-8")


@needs_dumps
def test_the_seed_dump_is_mended_where_and_only_where_it_is_damaged():
    text = read(DUMPS / "seed.txt")
    gold = json.loads(read(DUMPS / "seed.gold.json"))
    repairs = [repair for document in gold["documents"] for repair in document["repairs"]]
    fixes = find_fixes(text, ALL)
    for repair in repairs:
        start, end = repair["start"], repair["end"]
        inside = [fix for fix in fixes if start <= fix.start and fix.end <= end]
        assert apply_fixes(text[:end], inside)[start:] == repair["to_text"]
    # The damaged headline stands twice; the copy is no part of a document, and so not in the gold.
    damaged = {text[repair["start"] : repair["end"]] for repair in repairs}
    for fix in fixes:
        assert any(piece in text[max(0, fix.start - 20) : fix.end + 20] for piece in damaged)
    assert len(fixes) == len(repairs) + 1


@needs_dumps
def test_clean_wire_copy_is_left_alone():
    for path in sorted(DUMPS.glob("reuters-*.txt")):
        assert find_fixes(read(path), ALL) == [], path.name
