"""Prints what was taken out of a dump or rewritten in it, rule by rule, and proves that nothing is lost.

usage: python examples/explain_removals.py [DUMP]
Without an argument it reads dumps/press_database.txt.
"""

import sys
from collections import defaultdict
from pathlib import Path

import newsclean

DUMP = Path(__file__).parent / "dumps" / "press_database.txt"
SHOWN = 3  # of each rule


def main(dump: Path = DUMP) -> None:
    """Clean, group the edits by rule, restore."""
    result = newsclean.clean(dump)
    by_rule: defaultdict[tuple[str, str], list[newsclean.Edit]] = defaultdict(list)
    for edit in result.edits:
        by_rule[edit.kind.value, edit.rule].append(edit)
    for (kind, rule), edits in sorted(by_rule.items()):
        print(f"{len(edits)} x {kind}: {rule}")
        for edit in edits[:SHOWN]:
            reasons = ", ".join(reason.name for reason in edit.evidence) or "no further evidence"
            print(f"    at {edit.span.start}: {edit.original[:60]!r} becomes {edit.replacement!r} ({reasons})")
    text = result.restore()
    kept = sum(len(document.text) for document in result.documents)
    print()
    print(f"{len(text)} characters restored; the documents' texts hold {kept}")
    if text.encode(result.sources[0].encoding or "utf-8") != dump.read_bytes():
        raise SystemExit("the dump was not restored")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
