"""Every option, documented once.

`Options` groups them by the room that reads them. All groups are frozen: `attrs.evolve(options,
read=ReadOptions(encoding="cp1251"))` makes a changed copy. What an option must look like is checked
when it is made, with an `OptionError` that names it.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

import attrs
import regex

from newsclean.errors import OptionError

Member = TypeVar("Member", bound=StrEnum)


class DateOrder(StrEnum):
    """How to read a date like 04/05/2024.

    `AUTO` learns the order from the dump's unambiguous dates and abstains where there are none.

    Example:
        >>> DateOrder("dmy") is DateOrder.DMY
        True
    """

    AUTO = "auto"
    DMY = "dmy"
    MDY = "mdy"


class DecodeErrors(StrEnum):
    """What to do with bytes that the encoding cannot decode.

    Example:
        >>> DecodeErrors("strict") is DecodeErrors.STRICT
        True
    """

    STRICT = "strict"
    REPLACE = "replace"


def _known_encoding(_: Any, attribute: attrs.Attribute[Any], value: str | None) -> None:
    if value is None:
        return
    try:
        # Codecs that are no encodings of text (hex, rot13) refuse to decode.
        b"".decode(value)
    except (LookupError, UnicodeError):
        raise OptionError(f"unknown encoding {value!r}", option=attribute.name) from None


def _patterns(_: Any, attribute: attrs.Attribute[Any], value: tuple[str, ...]) -> None:
    for pattern in value:
        try:
            regex.compile(pattern)
        except regex.error as error:
            raise OptionError(f"bad pattern {pattern!r}: {error}", option=attribute.name) from None


def _strings(patterns: Iterable[str]) -> tuple[str, ...]:
    return tuple(patterns)


def _between(low: float, high: float) -> Any:
    def check(_: Any, attribute: attrs.Attribute[Any], value: float) -> None:
        if not low <= value <= high:
            raise OptionError(f"must be between {low:g} and {high:g}, is {value!r}", option=attribute.name)

    return check


def _date_order(value: str) -> DateOrder:
    return _member(DateOrder, value, "date_order")


def _decode_errors(value: str) -> DecodeErrors:
    return _member(DecodeErrors, value, "errors")


def _member(kind: type[Member], value: str, name: str) -> Member:
    try:
        return kind(value)
    except ValueError:
        raise OptionError(f"must be one of {', '.join(kind)}, is {value!r}", option=name) from None


@attrs.frozen(slots=True, kw_only=True)
class ReadOptions:
    """How bytes become text.

    Args:
        encoding: Encoding of byte sources; None looks for a byte-order mark, a declaration, UTF-8,
            UTF-16, then detects. A wrong guess is rare but possible below some hundred bytes.
        errors: `strict` raises on undecodable bytes; `replace` puts U+FFFD there and records the
            bytes in `Dump.replaced`.

    Example:
        >>> ReadOptions(encoding="cp1251").errors.value
        'strict'
    """

    encoding: str | None = attrs.field(default=None, validator=_known_encoding)
    errors: DecodeErrors = attrs.field(default=DecodeErrors.STRICT, converter=_decode_errors)


@attrs.frozen(slots=True, kw_only=True)
class SegmentOptions:
    """Where one story ends and the next starts.

    Args:
        separators: Patterns (syntax of the `regex` package); a line that one matches from its start
            begins a new story, whatever else the dump shows. A line that one matches as a whole is
            taken out as a separator, unless it reads as prose.
        threshold: Log-odds above which a boundary is set. Higher misses more, lower splits more.

    Example:
        >>> SegmentOptions(separators=(r"#+ STORY",)).threshold
        0.0
    """

    separators: tuple[str, ...] = attrs.field(default=(), converter=_strings, validator=_patterns)
    threshold: float = attrs.field(default=0.0, validator=_between(-50, 50))


@attrs.frozen(slots=True, kw_only=True)
class FieldOptions:
    """What is read off a story's head and foot.

    Args:
        date_order: How to read 04/05/2024; `auto` learns it from the dump and abstains otherwise.
        detect_language: Ask a language model (extra `lang`) where neither a field nor the script
            decides. Costs about 0.2 ms a story.

    Example:
        >>> FieldOptions(date_order="dmy").date_order.value
        'dmy'
    """

    date_order: DateOrder = attrs.field(default=DateOrder.AUTO, converter=_date_order)
    detect_language: bool = False


@attrs.frozen(slots=True, kw_only=True)
class BoilerplateOptions:
    """What counts as furniture.

    Args:
        patterns: Patterns (syntax of the `regex` package); a line that one matches as a whole is
            furniture, whatever else the dump shows.
        minimum_stories: In how many stories a line must stand to be furniture by recurrence.

    Example:
        >>> BoilerplateOptions(patterns=(r"Tip line: .*",)).minimum_stories
        3
    """

    patterns: tuple[str, ...] = attrs.field(default=(), converter=_strings, validator=_patterns)
    minimum_stories: int = attrs.field(default=3, validator=_between(2, 1_000_000))


@attrs.frozen(slots=True, kw_only=True)
class RepairOptions:
    """Which damage is mended.

    Args:
        encoding: Undo text that was decoded with the wrong encoding.
        entities: Turn left-over HTML entities into their characters.
        controls: Take out control characters.
        spacing: Close up letters that were set apart inside a word.
        punctuation: Mend doubled sentence ends and stray marks.

    Example:
        >>> RepairOptions(entities=False).encoding
        True
    """

    encoding: bool = True
    entities: bool = True
    controls: bool = True
    spacing: bool = True
    punctuation: bool = True


@attrs.frozen(slots=True, kw_only=True)
class Options:
    """All options, in the groups of the rooms that read them.

    Args:
        read: How bytes become text.
        segment: Where stories start.
        fields: What is read off head and foot.
        boilerplate: What counts as furniture.
        repair: Which damage is mended.

    Example:
        >>> Options(read=ReadOptions(encoding="utf-8")).read.encoding
        'utf-8'
    """

    read: ReadOptions = attrs.field(factory=ReadOptions)
    segment: SegmentOptions = attrs.field(factory=SegmentOptions)
    fields: FieldOptions = attrs.field(factory=FieldOptions)
    boilerplate: BoilerplateOptions = attrs.field(factory=BoilerplateOptions)
    repair: RepairOptions = attrs.field(factory=RepairOptions)
