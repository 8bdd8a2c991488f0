"""Keys of a record, checked as they are read.

A file may have been written by anything: nothing of it reaches the model before its type is known.
What is wrong is said without the place, which whoever reads the file adds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import NoneType
from typing import Any, TypeVar

from newsclean.errors import LedgerError
from newsclean.model.spans import Span

SCHEMA_KEY = "newsclean"
SCHEMA = 1  # of the records; new keys leave it alone, since readers pass over keys they do not know

Kind = TypeVar("Kind")
Choice = TypeVar("Choice", bound=StrEnum)

_NAMES = {
    str: "a string",
    int: "an integer",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
    NoneType: "null",
}


def take(data: Mapping[str, Any], key: str, kind: type[Kind]) -> Kind:
    """Take a value of one type.

    Args:
        data: The record.
        key: The key.
        kind: Type that the value must have: str, int, bool, list or dict.

    Returns:
        The value.

    Raises:
        LedgerError: The key is missing, or its value is of another type.

    Example:
        >>> take({"length": 120}, "length", int)
        120
    """
    value = _get(data, key)
    if type(value) is not kind:  # true is an int to isinstance, and is not one in JSON
        raise _wrong(key, value, _NAMES[kind])
    found: Kind = value
    return found


def take_or_none(data: Mapping[str, Any], key: str, kind: type[Kind]) -> Kind | None:
    """Take a value that may be null.

    Args:
        data: The record.
        key: The key.
        kind: Type that the value must have where it is not null.

    Returns:
        The value, or None.

    Raises:
        LedgerError: The key is missing, or its value is of another type.

    Example:
        >>> take_or_none({"path": None}, "path", str) is None
        True
    """
    return None if _get(data, key) is None else take(data, key, kind)


def take_count(data: Mapping[str, Any], key: str) -> int:
    """Take an integer that is not negative.

    Args:
        data: The record.
        key: The key.

    Returns:
        The integer.

    Raises:
        LedgerError: The key is missing, or its value is something else.

    Example:
        >>> take_count({"length": 120}, "length")
        120
    """
    count = take(data, key, int)
    if count < 0:
        raise LedgerError(f"{key!r} is {count}, which is less than none")
    return count


def take_number(data: Mapping[str, Any], key: str) -> float:
    """Take a number, which may be written without a point.

    Args:
        data: The record.
        key: The key.

    Returns:
        The number.

    Raises:
        LedgerError: The key is missing, or its value is no finite number.

    Example:
        >>> take_number({"weight": 4}, "weight")
        4.0
    """
    value = _get(data, key)
    try:
        number = float(value) if type(value) in (int, float) else math.nan
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise _wrong(key, value, "a finite number")
    return number


def take_choice(data: Mapping[str, Any], key: str, kind: type[Choice]) -> Choice:
    """Take one of a few words.

    Args:
        data: The record.
        key: The key.
        kind: The enumeration of the words.

    Returns:
        Its member.

    Raises:
        LedgerError: The key is missing, or its value is none of the words.

    Example:
        >>> from newsclean.model.documents import Role
        >>> take_choice({"role": "subhead"}, "role", Role) is Role.SUBHEAD
        True
    """
    word = take(data, key, str)
    try:
        return kind(word)
    except ValueError:
        raise LedgerError(f"{key!r} is {word!r}, none of {', '.join(kind)}") from None


def take_strings(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Take a list of strings.

    Args:
        data: The record.
        key: The key.

    Returns:
        The strings.

    Raises:
        LedgerError: The key is missing, or its value is something else.

    Example:
        >>> take_strings({"tags": ["Osk", "weather"]}, "tags")
        ('Osk', 'weather')
    """
    return tuple(_all(key, take(data, key, list), str))


def take_objects(data: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """Take a list of objects.

    Args:
        data: The record.
        key: The key.

    Returns:
        The objects.

    Raises:
        LedgerError: The key is missing, or its value is something else.

    Example:
        >>> take_objects({"fields": [{"name": "title"}]}, "fields")
        [{'name': 'title'}]
    """
    return _all(key, take(data, key, list), dict)


def take_span(data: Mapping[str, Any], dump: int | None = None) -> Span:
    """Take the keys `start`, `end` and `dump`.

    Args:
        data: The record.
        dump: Index of the dump where the record leaves it to the record around it.

    Returns:
        The span.

    Raises:
        LedgerError: A key is missing, is no integer, or the span would end before it starts.

    Example:
        >>> take_span({"dump": 0, "start": 3, "end": 9})
        Span(start=3, end=9, dump=0)
    """
    start, end = take(data, "start", int), take(data, "end", int)
    index = take_count(data, "dump") if dump is None else dump
    if not 0 <= start <= end:
        raise LedgerError(f"no span goes from {start} to {end}")
    return Span(start, end, index)


def check_schema(data: Mapping[str, Any]) -> None:
    """Check whose record it is, and of which schema version.

    Args:
        data: The record.

    Raises:
        LedgerError: It is not newsclean's, or of a schema version that this version does not read.

    Example:
        >>> check_schema({"newsclean": 1, "record": "check"})
    """
    if SCHEMA_KEY not in data:
        raise LedgerError(f"not a record of newsclean: key {SCHEMA_KEY!r} is missing")
    if take(data, SCHEMA_KEY, int) != SCHEMA:
        raise LedgerError(f"schema version {data[SCHEMA_KEY]}, this version of newsclean reads {SCHEMA}")


def _get(data: Mapping[str, Any], key: str) -> Any:
    try:
        return data[key]
    except KeyError:
        raise LedgerError(f"key {key!r} is missing") from None


def _all(key: str, values: Iterable[Any], kind: type[Kind]) -> list[Kind]:
    found: list[Kind] = []
    for value in values:
        if type(value) is not kind:
            raise _wrong(f"{key}[]", value, _NAMES[kind])
        found.append(value)
    return found


def _wrong(key: str, value: Any, wanted: str) -> LedgerError:
    return LedgerError(f"{key!r} is {_NAMES.get(type(value), type(value).__name__)}, not {wanted}")
