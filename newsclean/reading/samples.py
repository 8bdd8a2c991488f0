"""A bounded sample of what in a big input is not ASCII."""

from __future__ import annotations

import re

# A dump may open in one language and go on in another, so the sample comes from all over it; with a
# kilobyte from each place it is enough for statistics on letters, and costs a few milliseconds.
PLACES = 16
SHARE = 1024
LONGEST_WORD = 4096
# Words can be cut out at bytes below 0x30: in no encoding that keeps ASCII is such a byte the second
# half of a character (GB18030 has digits there, Shift JIS and Big5 letters and marks from 0x40).
_HIGH = re.compile(rb"[\x80-\xff]")
_BEFORE = re.compile(rb"[\x30-\x7f]{0,40}\Z")
_AFTER = re.compile(rb"[\x30-\xff]{0,%d}" % LONGEST_WORD)


def sample_words(data: bytes | bytearray) -> bytes:
    r"""Collect words that hold a byte above 0x7F, from all over the data.

    Args:
        data: Bytes in an unknown encoding that keeps ASCII as it is.

    Returns:
        The words, parted by spaces; some 20 kB at most.

    Example:
        >>> sample_words(b"Bus to D\xfcrrsee, late as ever, Z\xfcst said")
        b'D\xfcrrsee Z\xfcst'
    """
    words: list[bytes] = []
    step = max(len(data) // PLACES, SHARE)
    at = 0
    for start in range(0, len(data), step):
        if start > at:
            # Only a line's start is sure not to cut a character.
            at = _line_start(data, start, start + step)
        at = _add_words(words, data, at, start + step)
    return b" ".join(words)


def _add_words(words: list[bytes], data: bytes | bytearray, at: int, stop: int) -> int:
    """Add words from one place and return where a character starts that was not looked at."""
    room = SHARE
    while room > 0:
        high = _HIGH.search(data, at, stop)
        if high is None:
            return max(at, stop)
        begin = _BEFORE.search(data, max(at, high.start() - 40), high.start())
        after = _AFTER.match(data, high.start())
        word = data[begin.start() if begin else high.start() : after.end() if after else high.end()]
        words.append(bytes(word))
        room -= len(word)
        at = high.start() + (after.end() - after.start() if after else 1)
        if after and after.end() - after.start() == LONGEST_WORD:
            at = _line_start(data, at, len(data))
    return at


def _line_start(data: bytes | bytearray, at: int, stop: int) -> int:
    return data.find(b"\n", at, stop) + 1 or stop
