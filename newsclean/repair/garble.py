"""Where text may be mojibake: ftfy's test, brought forward by a test on pairs of characters.

ftfy's expression reads two megabytes a second. All it looks for, but single C1 characters and œ, is two
neighbours outside ASCII; of the pairs that make up most French, Russian or Chinese text (`«П`, `’é`,
`а»`) it looks for none. So pairs are tested first, as arrays, and ftfy's expression reads only where a
pair is possible.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

# Kinds of characters, after the categories of `ftfy.badness`.
_NONE, _SMALL, _CAPITAL, _COMMON, _SIGN, _LEAD, _OTHER_CAPITAL, _OTHER_SMALL, _BAD, _CURRENCY = range(10)
_KINDS = {
    "lower_accented": _SMALL,
    "upper_accented": _CAPITAL,
    "kaomoji": _SMALL,
    "common": _COMMON,
    "upper_common": _OTHER_CAPITAL,
    "lower_common": _OTHER_SMALL,
    "bad": _BAD,
    "currency": _CURRENCY,
}
# Capitals that begin so many garbled sequences that ftfy looks for each of them by name.
_LEADS = "ÂÃÎÐØÙ"
_KAOMOJI_CAPITALS = "ÒÓÔÕÖÙÚÛÜŐŌŪŲ"

# Which kind may follow which in something ftfy looks for; a bad character may stand beside any.
_PAIRS = {
    _SMALL: (_CAPITAL, _LEAD, _SIGN, _CURRENCY),
    _CAPITAL: (_COMMON, _SIGN, _CURRENCY),
    _SIGN: (_SMALL, _CAPITAL, _LEAD, _SIGN, _CURRENCY),
    _CURRENCY: (_SMALL, _CAPITAL, _LEAD, _SIGN, _CURRENCY, _COMMON),
    _LEAD: (_SMALL, _CAPITAL, _COMMON, _SIGN, _CURRENCY),
    _OTHER_CAPITAL: (_SIGN, _CURRENCY, _CAPITAL, _LEAD),
    _OTHER_SMALL: (_CAPITAL, _LEAD, _OTHER_CAPITAL, _CURRENCY),
}
# ftfy's longest expression spans seven characters, wherever in it the pair stands.
_REACH = 8

Codes = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.uint32]


def garbled_offsets(window: str, codes: Codes, beyond: npt.NDArray[np.intp]) -> list[int]:
    """Find where a piece of text may be mojibake.

    Args:
        window: The piece.
        codes: Its code points.
        beyond: Offsets of those outside ASCII, in order.

    Returns:
        Offsets, sorted, of the characters in groups that ftfy finds suspicious: a group may span lines.

    Example:
        >>> text = "Le cafÃ© rouvre, dit-il : « c’est l’été »"
        >>> codes = np.array([ord(character) for character in text], np.uint32)
        >>> garbled_offsets(text, codes, np.flatnonzero(codes > 127))
        [6]
    """
    from ftfy.badness import BADNESS_RE  # noqa: PLC0415 - 30 ms that an ASCII dump need not pay

    own = codes[beyond]
    led = beyond[(own == 0xC2) | (own == 0xC3)]
    led = led[led + 1 < len(codes)]
    lost_space = led[codes[led + 1] == 0x20].tolist()
    groups = [group for group in _groups(_possible(own, beyond)) if BADNESS_RE.search(_surroundings(window, group))]
    return sorted({*lost_space, *(offset for group in groups for offset in group)})


def _possible(own: Codes, beyond: npt.NDArray[np.intp]) -> list[int]:
    kinds = _kind_table()[np.minimum(own, 0xFFFF)]
    beside = np.diff(beyond) == 1
    possible = (own < 0xA0) | (own == ord("œ")) | (own == ord("Œ"))
    possible[:-1] |= beside & _pair_table()[kinds[:-1], kinds[1:]]
    found: list[int] = beyond[possible].tolist()
    return found


def _groups(offsets: list[int]) -> Iterator[list[int]]:
    """Join offsets whose surroundings overlap, so that no text is read twice."""
    group = offsets[:1]
    for offset in offsets[1:]:
        if offset - group[-1] > _REACH:
            yield group
            group = []
        group.append(offset)
    if group:
        yield group


def _surroundings(window: str, group: list[int]) -> str:
    return window[max(0, group[0] - _REACH) : group[-1] + _REACH]


@functools.cache
def _pair_table() -> npt.NDArray[np.bool_]:
    table = np.zeros((10, 10), bool)
    for first, seconds in _PAIRS.items():
        table[first, list(seconds)] = True
    table[_BAD, 1:] = table[1:, _BAD] = True
    return table


@functools.cache
def _kind_table() -> npt.NDArray[np.uint8]:
    """Sort the Basic Multilingual Plane into kinds; what ftfy never looks for is `_NONE`."""
    from ftfy.badness import MOJIBAKE_CATEGORIES  # noqa: PLC0415 - see above

    table = np.zeros(0x10000, np.uint8)
    plane = "".join(map(chr, range(0x80, 0x10000)))
    for category, characters in MOJIBAKE_CATEGORIES.items():
        members = [ord(character) for character in re.findall(f"[{characters}]", plane)]
        table[members] = _KINDS.get(category, _SIGN)
    for characters, kind in ((_KAOMOJI_CAPITALS, _CAPITAL), (_LEADS, _LEAD), ("°´µ", _SIGN)):
        table[[ord(character) for character in characters]] = kind
    return table
