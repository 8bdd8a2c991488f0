"""Scores newsclean on the dumps beside the checkout, with the scorer beside them."""

import importlib.util
import pathlib
import sys
import warnings

import newsclean

SHARED = pathlib.Path(__file__).parents[3] / "shared"
DUMPS = SHARED / "data" / "dumps"
COLUMNS = ("bound", "title", "date", "tags", "trunc", "body", "rm-P", "rm-R", "exact")
HELD = ("seed.txt", "reuters-*.txt")

Row = dict[str, float | None]


def is_there() -> bool:
    """Whether the dumps and their scorer are beside this checkout."""
    return DUMPS.is_dir() and (SHARED / "eval" / "score_dumps.py").is_file()


def dump_rows(*patterns: str) -> dict[str, Row]:
    """A row for each dump whose name matches, by name."""
    paths = [path for pattern in patterns for path in sorted(DUMPS.glob(pattern))]
    scorer = _scorer()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", newsclean.StoriesNotFoundWarning)
        rows = [scorer.score(path) for path in paths]
    return {row["dump"]: {column: row[column] for column in COLUMNS} for row in rows}


def _scorer():
    spec = importlib.util.spec_from_file_location("score_dumps", SHARED / "eval" / "score_dumps.py")
    scorer = importlib.util.module_from_spec(spec)
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # the folder is not ours to write to
    try:
        spec.loader.exec_module(scorer)
    finally:
        sys.dont_write_bytecode = kept
    return scorer
