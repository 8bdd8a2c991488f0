r"""One record, one line of JSON.

Lines are UTF-8 as people read it; escaped is only what other programs may trip over: the line breaks
that JSON allows inside strings (U+0085, U+2028, U+2029: Python's `splitlines` would cut there) and
surrogates, which UTF-8 cannot hold.

Two surrogates that are two characters of the text read `\ud83d\ude00` once escaped, and every JSON
reader takes that for one character: offsets behind it would shift. A line with such a pair says so
(`"split_surrogates": true`), and here they are then kept apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from newsclean.errors import LedgerError
from newsclean.output.keys import SCHEMA, SCHEMA_KEY, check_schema, take_choice

_SPLIT_KEY = "split_surrogates"
_BREAKS = ("\x85", "\u2028", "\u2029")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SPLIT_PAIR = re.compile(r"[\ud800-\udbff][\udc00-\udfff]")
# An odd number of backslashes: an even one is backslashes of the text.
_ESCAPED_PAIR = re.compile(r"((?<!\\)(?:\\\\)*\\ud[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)


class RecordKind(StrEnum):
    """What a line holds, by its key `record`.

    Example:
        >>> RecordKind("edit") is RecordKind.EDIT
        True
    """

    DOCUMENT = "document"
    SOURCE = "source"
    BLANKS = "blanks"
    EDIT = "edit"
    CHECK = "check"
    PROFILE = "profile"


def encode_line(kind: RecordKind, record: Mapping[str, Any]) -> str:
    """Write a record as a line.

    Args:
        kind: What it is.
        record: Its data.

    Returns:
        The line with its line feed; it can be encoded as UTF-8 whatever is in it.

    Raises:
        ValueError: A number is infinite or none, which JSON cannot say.

    Example:
        >>> encode_line(RecordKind.CHECK, {"openers": 3}).rstrip()
        '{"newsclean":1,"record":"check","openers":3}'
    """
    line = _ENCODER.encode({SCHEMA_KEY: SCHEMA, "record": kind.value, **record})
    if not line.isascii():
        for character in _BREAKS:
            if character in line:
                line = line.replace(character, _escape(character))
        if _has_surrogates(line):
            if _SPLIT_PAIR.search(line):
                line = f'{line[:-1]},"{_SPLIT_KEY}":true}}'
            line = _SURROGATE.sub(lambda match: _escape(match[0]), line)
    return f"{line}\n"


def decode_line(line: str) -> tuple[RecordKind, dict[str, Any]]:
    """Read a line.

    Args:
        line: The line, with or without its line feed.

    Returns:
        What it holds, and its data.

    Raises:
        LedgerError: It is not JSON, not newsclean's, or of another schema version.

    Example:
        >>> decode_line('{"newsclean": 1, "record": "check", "openers": 3}')[0].value
        'check'
    """
    record = _decode(line)
    if type(record) is not dict:
        raise LedgerError("not a record of newsclean: the line is no JSON object")
    check_schema(record)
    if record.get(_SPLIT_KEY) is True:
        record = _decode(_ESCAPED_PAIR.sub(lambda match: match[1] + chr(int(match[2], 16)), line))
    return take_choice(record, "record", RecordKind), record


def _escape(character: str) -> str:
    return f"\\u{ord(character):04x}"


def _has_surrogates(line: str) -> bool:
    # Encoding is many times faster than a search for the class of characters.
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False


def _decode(line: str) -> Any:
    try:
        return _DECODER.decode(line)
    except json.JSONDecodeError as error:
        raise LedgerError(f"not JSON: {error.msg} (column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise LedgerError(f"not JSON: {error}") from None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_DECODER = json.JSONDecoder(parse_constant=_refuse)
