"""Cleans a dump and prints what came out: one line a story, and how far to trust the result.

usage: python examples/clean_dump.py [DUMP] [JSONL]
Without arguments it cleans dumps/aggregator.txt. With a second path it writes the documents there, with the ledger.
"""

import sys
from pathlib import Path

import newsclean

DUMP = Path(__file__).parent / "dumps" / "aggregator.txt"


def main(dump: Path = DUMP, jsonl: Path | None = None) -> None:
    """Clean, print, write."""
    result = newsclean.clean(dump)
    for document in result.documents:
        day = document.published.date().isoformat() if document.published else "no date"
        cut = "cut" if document.truncated else "whole"
        print(f"{day:10}  {cut:5}  {len(document.text):5} characters  {document.title or '(no title)'}")
    print()
    print(f"{len(result.documents)} documents, {len(result.edits)} edits, confidence {result.check.confidence:.2f}")
    for warning in result.check.warnings:
        print("warning:", warning)
    if jsonl is not None:
        result.write_jsonl(jsonl, ledger=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
