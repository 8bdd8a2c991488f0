"""What a field label means.

Labels as they are written go in, `Field` values come out. The table of names is data
(`data/labels.json`); a label that is not in it means `Field.OTHER`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources


class Field(StrEnum):
    """What the value behind a label is.

    Example:
        >>> Field("title") is Field.TITLE
        True
    """

    TITLE = "title"
    PUBLISHED = "published"
    UPDATED = "updated"
    OTHER_DATE = "other_date"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    LANGUAGE = "language"
    TAGS = "tags"
    TEXT = "text"
    ADDRESS = "address"
    CLOCK = "clock"
    DATELINE = "dateline"
    CREDIT = "credit"
    RELATED = "related"
    RECORD = "record"
    OTHER = "other"


@cache
def _meanings() -> tuple[dict[str, Field], frozenset[str]]:
    table = json.loads(resources.files("newsclean.fields.data").joinpath("labels.json").read_text(encoding="utf-8"))
    # The first meaning named wins where two languages share a word.
    meanings: dict[str, Field] = {}
    for field in Field:
        for name in table.get(field.value, ()):
            meanings.setdefault(name, field)
    return meanings, frozenset(table["opening"])


@lru_cache(maxsize=1024)
def read_label(label: str) -> Field:
    """Say what a label means.

    Args:
        label: The label as written, without its colon.

    Returns:
        Its meaning, `Field.OTHER` where the table does not know it.

    Example:
        >>> read_label("Headline"), read_label("Zorb")
        (<Field.TITLE: 'title'>, <Field.OTHER: 'other'>)
    """
    return _meanings()[0].get(" ".join(label.casefold().split()), Field.OTHER)


def known_labels(labels: Iterable[str]) -> frozenset[str]:
    """Pick the labels that the table knows.

    Args:
        labels: Labels as written.

    Returns:
        Those with a meaning.

    Example:
        >>> sorted(known_labels(["HD", "Zorb"]))
        ['HD']
    """
    return frozenset(label for label in labels if read_label(label) is not Field.OTHER)


def furniture_labels(labels: Sequence[str]) -> frozenset[int]:
    """Pick the labels of lines that are no part of a story's text: picture credits, links to others.

    Args:
        labels: Labels as written.

    Returns:
        Their indices.

    Example:
        >>> sorted(furniture_labels(["Photo", "Moderator", "Read also"]))
        [0, 2]
    """
    return frozenset(at for at, label in enumerate(labels) if read_label(label) in (Field.CREDIT, Field.RELATED))


def opens_record(label: str) -> bool:
    """Whether a label is by convention the first of a record or story.

    Args:
        label: The label as written, without its colon.

    Returns:
        True where the table of openings knows it.

    Example:
        >>> opens_record("HD"), opens_record("LENGTH")
        (True, False)
    """
    return label.casefold() in _meanings()[1]
