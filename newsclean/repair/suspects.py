"""Where in a whole dump anything could need a fix.

A place may be named for nothing, but none is missed: each test here is a necessary condition of a rule.
Tests on single characters and pairs run as arrays over windows of the dump; what needs context is asked
of the rule itself, on the line concerned.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from newsclean.repair.accents import ACCENTED, accent_fixes
from newsclean.repair.entities import ENTITY
from newsclean.repair.fixes import Fix
from newsclean.repair.garble import Codes, garbled_offsets
from newsclean.repair.letterspacing import letterspacing_fixes

# Arrays of this size stay in a processor's second-level cache.
_WINDOW = 1 << 17
# A test looks at most this far ahead of its offset.
_OVERLAP = 8

Places = npt.NDArray[np.intp]

_CLOSING = tuple(map(ord, "”’»」』"))
# The accent rule never joins à, the commonest word of one letter.
_ACCENT_ALONE = re.compile(rf" [{ACCENTED.replace('à-ö', 'á-ö')}]{{1,3}}(?![^\W_])")


def suspect_offsets(text: str) -> list[int]:
    """Find where in a dump anything could need a fix.

    Args:
        text: The whole dump; ordinary English is scanned at more than 100 MB a second.

    Returns:
        Offsets of characters that may be part of damage, sorted. Every line that `find_fixes` would
        change, whatever the options, has at least one.

    Example:
        >>> suspect_offsets("Fish &amp; chips, quietly.")
        [5]
    """
    found = {match.start() for match in ENTITY.finditer(text)} if "&" in text else set()
    spaced: list[int] = []
    for start in range(0, len(text), _WINDOW):
        window = text[start : start + _WINDOW + _OVERLAP]
        codes = _codes(window)
        # Most tests are about ASCII: they run on bytes, in which all beyond Latin-1 is one character.
        small = np.minimum(codes, 0xFF).astype(np.uint8)
        beyond = np.flatnonzero(small > 0x7F)
        found.update(start + offset for offset in _controls(small, codes, beyond))
        found.update(start + offset for offset in _collisions(small, codes, beyond))
        spaced += (start + offset for offset in _spaced_letters(small, codes))
        if len(beyond):
            found.update(start + offset for offset in garbled_offsets(window, codes, beyond))
            spaced += (start + offset for offset in _accents_alone(window, small, beyond))
    found.update(_rule_offsets(text, sorted(spaced)))
    return sorted(found)


def _codes(window: str) -> Codes:
    if window.isascii():
        return np.frombuffer(window.encode("ascii"), np.uint8)
    pairs = window.encode("utf-16-le", "surrogatepass")
    if len(pairs) == 2 * len(window):
        return np.frombuffer(pairs, np.uint16)
    return np.frombuffer(window.encode("utf-32-le", "surrogatepass"), np.uint32)


def _controls(small: npt.NDArray[np.uint8], codes: Codes, beyond: Places) -> list[int]:
    below = (small < 0x09) | ((small > 0x0D) & (small < 0x1C)) | (small == 0x7F)
    own = codes[beyond]
    further: list[int] = beyond[(own < 0xA0) | (own == 0xAD) | (own == 0xFEFF)].tolist()
    return _offsets(below) + further


def _collisions(small: npt.NDArray[np.uint8], codes: Codes, beyond: Places) -> list[int]:
    """Find quotation marks between a stop or space and a stop, and commas after question marks."""
    own = codes[beyond]
    quotes, stops = (small == ord('"')) | (small == ord("'")), small == ord(".")
    quotes[beyond[np.isin(own, _CLOSING)]] = True
    stops[beyond[own == ord("。")]] = True
    between = quotes[1:-1] & stops[2:] & (stops | (small == 0x20))[:-2]
    commas = (small[:-1] == ord("?")) & (small[1:] == ord(","))
    return [offset + 1 for offset in _offsets(between)] + _offsets(commas)


def _accents_alone(window: str, small: npt.NDArray[np.uint8], beyond: Places) -> list[int]:
    behind = beyond[beyond > 0] - 1
    spaces = behind[small[behind] == 0x20].tolist()
    return [offset for offset in spaces if _ACCENT_ALONE.match(window, offset)]


def _spaced_letters(small: npt.NDArray[np.uint8], codes: Codes) -> list[int]:
    """Find spaces that begin `x y z`: three letters alone, which every spaced-out word has."""
    spaces = small == 0x20
    at = np.flatnonzero(spaces[:-2] & spaces[2:])
    for step in (-1, 1, 3):
        at = at[_letter_like(_around(codes, at + step, ord("x")))]
    for step in (-2, 4):
        at = at[~_certain_letter(_around(codes, at + step, 0x20))]
    return [int(offset) for offset in at]


def _around(codes: Codes, places: npt.NDArray[np.intp], outside: int) -> Codes:
    """Take the characters at some places; beyond the window stands what does not rule a suspicion out."""
    inside = (places >= 0) & (places < len(codes))
    return np.where(inside, codes[np.clip(places, 0, len(codes) - 1)], codes.dtype.type(outside))


def _letter_like(codes: Codes) -> npt.NDArray[np.bool_]:
    other: npt.NDArray[np.bool_] = codes > 0xA9
    return _ascii_letter(codes) | other


def _certain_letter(codes: Codes) -> npt.NDArray[np.bool_]:
    latin: npt.NDArray[np.bool_] = (codes > 0xBF) & (codes < 0x250) & (codes != 0xD7) & (codes != 0xF7)
    other: npt.NDArray[np.bool_] = (codes > 0x390) & (codes < 0x482)
    return _ascii_letter(codes) | latin | other


def _ascii_letter(codes: Codes) -> npt.NDArray[np.bool_]:
    small = codes | codes.dtype.type(0x20)
    is_letter: npt.NDArray[np.bool_] = (small > 0x60) & (small < 0x7B)
    return is_letter


def _offsets(mask: npt.NDArray[np.bool_]) -> list[int]:
    found: list[int] = np.flatnonzero(mask).tolist() if mask.any() else []
    return found


_SPACING: tuple[Callable[[str], list[Fix]], ...] = (accent_fixes, letterspacing_fixes)


def _rule_offsets(text: str, offsets: list[int]) -> Iterator[int]:
    """Ask the spacing rules about each line that has a candidate: lone letters are common in most languages."""
    done = -1
    for offset in offsets:
        if offset < done:
            continue
        first = text.rfind("\n", 0, offset) + 1
        done = text.find("\n", offset)
        done = len(text) if done < 0 else done
        line = text[first:done]
        yield from (first + fix.start for rule in _SPACING for fix in rule(line))
