"""Names of months and weekdays in many languages, and the folding that finds them.

In flows a line; out comes the same line in lower case with western digits, character for character,
so that an offset in the one is an offset in the other. The names stand in `data/months.json`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

import attrs

# Where the ten digits of a script begin: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full width.
DIGIT_ZEROS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
# Letters that carry no separable accent and that dumps still write without their stroke or dot.
STROKED = {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ə": "e", "æ": "ae", "ß": "ss"}


@attrs.frozen(slots=True)
class CalendarNames:
    """Month and weekday names, each with every number it stands for.

    A few names are two months: `listopad` is October in Croatian, November in Polish and Czech.

    Args:
        months: Folded name to month numbers, 1 to 12.
        weekdays: Folded name to ISO weekday numbers, 1 (Monday) to 7.

    Example:
        >>> CalendarNames({"april": (4,)}, {}).months["april"]
        (4,)
    """

    months: dict[str, tuple[int, ...]]
    weekdays: dict[str, tuple[int, ...]]


@cache
def calendar_names() -> CalendarNames:
    """Read the names, once.

    Returns:
        The names of all languages together.

    Example:
        >>> calendar_names().months["avril"], calendar_names().weekdays["суббота"]
        ((4,), (6,))
    """
    path = resources.files("newsclean.fields") / "data" / "months.json"
    languages = json.loads(path.read_text(encoding="utf-8"))["languages"].values()
    return CalendarNames(_numbered(languages, "months"), _numbered(languages, "weekdays"))


def fold(text: str) -> str:
    """Lower a line and write its digits and full-width signs the western way.

    Args:
        text: A line.

    Returns:
        The folded line, with as many characters as before.

    Example:
        >>> fold("１３ Nisan ٢٠٢٤")
        '13 nisan 2024'
    """
    if text.isascii():
        return text.lower()
    if _foreign_signs().search(text):
        text = text.translate(_western())
    return text.lower()


def _numbered(languages: Any, kind: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for language in languages:
        for number, names in enumerate(language.get(kind, ()), start=1):
            for name in names.split("|"):
                for form in _forms(name):
                    found.setdefault(form, set()).add(number)
    return {name: tuple(sorted(numbers)) for name, numbers in found.items()}


def _forms(name: str) -> Iterator[str]:
    """Yield a name as written, decomposed, and without its accents (capitals often drop them)."""
    yield name
    decomposed = unicodedata.normalize("NFD", name)
    yield decomposed
    # Only letters with a case: Hindi and Thai signs are part of the word.
    if any(character.isupper() for character in name.upper()):
        bare = "".join(STROKED.get(sign, sign) for sign in decomposed if unicodedata.category(sign) != "Mn")
        yield bare


@cache
def _western() -> dict[int, str]:
    table = {zero + digit: str(digit) for zero in DIGIT_ZEROS for digit in range(10)}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    # Direction marks, which right-to-left dates carry between their numbers, print as nothing.
    table |= dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")
    # U+0130 is the one letter whose lower case is two code points.
    return table | {0x0130: "i"}


@cache
def _foreign_signs() -> re.Pattern[str]:
    return re.compile("[" + "".join(map(chr, sorted(_western()))) + "]")
