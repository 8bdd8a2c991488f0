"""Left-over HTML entities.

Only with their semicolon and only by names that HTML knows, so that "AT&T;" and "R&D;" stay. Layers of
escaping (`&amp;amp;`) come off together.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5, name2codepoint

from newsclean.repair.fixes import Fix

RULE = "entity"

# The longest name, CounterClockwiseContourIntegral, has 31 letters; the longest chain that escaping
# in layers makes in practice is three deep, but a chain costs nothing to follow.
ENTITY = re.compile(
    r"&(?:amp;|#0{0,4}38;|#[xX]0{0,4}26;)*(?:#[0-9]{1,9}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,30});"
)

# U+200B, U+2060 and the invisible operators show nothing; the joiners U+200C and U+200D and the
# direction marks change how Persian, Hindi and Hebrew read, and stay.
_INVISIBLE = frozenset("\xad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff")
_MARKUP = frozenset({"lt;", "gt;", "amp;", "quot;", "apos;", "nbsp;"})
_UNREADABLE = frozenset({"Cc", "Cn", "Co", "Cs"})


def entity_fixes(text: str) -> list[Fix]:
    """Find left-over HTML entities.

    Args:
        text: One line.

    Returns:
        A fix for each entity that stands for something readable.

    Example:
        >>> [fix.replacement for fix in entity_fixes("AT&T; said &amp;quot;yes&nbsp;&#8217;")]
        ['"', ' ', '’']
    """
    if "&" not in text:
        return []
    fixes = []
    for match in ENTITY.finditer(text):
        meant = _meaning(match.group(), glued=text[match.start() - 1 : match.start()].isalnum())
        if meant is not None:
            fixes.append(Fix(match.start(), match.end(), meant, RULE, 0.99))
    return fixes


def _meaning(entity: str, *, glued: bool) -> str | None:
    name = entity[entity[:-1].rfind(";") + 1 :].lstrip("&")
    meant = _numbered(name) if name.startswith("#") else _named(name, glued=glued)
    if meant is None:
        return None
    if meant in _INVISIBLE:
        return ""
    return " " if meant == "\xa0" else meant


def _named(name: str, *, glued: bool) -> str | None:
    # Headlines put into title case hold `&Lt;` and `&Quot;`; by the letter `&Lt;` would be ≪.
    if name.casefold() in _MARKUP:
        name = name.casefold()
    # HTML 5 gave ordinary words (`it`, `in`, `star`, `target`) a meaning; glued to a word, as in
    # "grab&in;", such a name is likelier a word than a symbol.
    if glued and name[:-1].isalpha() and name.islower() and name[:-1] not in name2codepoint:
        return None
    meant = html5.get(name)
    return None if meant is None or _unreadable(meant) else meant


def _numbered(name: str) -> str | None:
    meant = html.unescape("&" + name)
    # html.unescape gives nothing for numbers that are no characters, U+FFFD for those beyond Unicode.
    return None if not meant or meant == "\ufffd" or _unreadable(meant) else meant


def _unreadable(meant: str) -> bool:
    return any(unicodedata.category(character) in _UNREADABLE for character in meant)
