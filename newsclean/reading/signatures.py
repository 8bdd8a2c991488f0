"""Unicode encodings that show in the bytes: by a byte-order mark, or by where the zero bytes are."""

from __future__ import annotations

import codecs
import unicodedata

import attrs

from newsclean.reading.binary import has_few_controls

# UTF-32's little-endian mark begins with UTF-16's.
MARKS: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
HEAD = 16_384
# Line ends, spaces and digits have a zero half in UTF-16; a Chinese text has one of them in some thirty
# characters. Chance zeros in a GBK text with damage are rarer.
FEWEST_ZEROS = 0.01
# In numbers that happen to decode, one character in ten and more is unassigned or a control.
MOST_STRANGE = 0.02
_FORMATS = frozenset("\t\n\r\v\f\xad\u200b\u200c\u200d\u200e\u200f\ufeff")


@attrs.frozen(slots=True)
class Encoding:
    """An encoding to try.

    Args:
        codec: Python's codec.
        name: What `Dump.encoding` says.
        mark: How many bytes of byte-order mark to leave out.

    Example:
        >>> Encoding("cp1251", "cp1251").mark
        0
    """

    codec: str
    name: str
    mark: int = 0


def find_mark(data: bytes | bytearray) -> Encoding | None:
    r"""Find the encoding that a byte-order mark names.

    Args:
        data: The bytes.

    Returns:
        The encoding, or None where there is no mark.

    Example:
        >>> find_mark(b"\xef\xbb\xbfFog")
        Encoding(codec='utf-8', name='utf-8-sig', mark=3)
    """
    found = (Encoding(codec, name, len(mark)) for mark, codec, name in MARKS if data.startswith(mark))
    return next(found, None)


def find_wide(data: bytes | bytearray) -> Encoding | None:
    r"""Find UTF-16 or UTF-32 without a mark, by its zero bytes.

    Args:
        data: The bytes.

    Returns:
        The encoding, or None where they are something else.

    Example:
        >>> find_wide("Fog".encode("utf-16-be"))
        Encoding(codec='utf-16-be', name='utf-16-be', mark=0)
        >>> find_wide(b"Fog on\0 the Wend") is None
        True
    """
    head = bytes(data[:HEAD])
    if 0 not in head or _is_plain(head):
        return None
    zeros, codec = max((_upper_zeros(head, codec), codec) for codec in WIDE)
    return Encoding(codec, codec) if zeros >= FEWEST_ZEROS else None


def _is_plain(head: bytes) -> bool:
    """Whether bytes are UTF-8 with stray zeros: in pairs, they would often pass for Chinese."""
    try:
        codecs.utf_8_decode(head, "strict", False)  # noqa: FBT003 - the head may end inside a character
    except UnicodeDecodeError:
        return False
    return has_few_controls(head)


def _upper_zeros(head: bytes, codec: str) -> float:
    """Return the share of characters whose upper half is zero, 0 where they make no text."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(head)
    except UnicodeDecodeError:
        return 0.0
    strange = sum(unicodedata.category(character)[0] == "C" and character not in _FORMATS for character in text)
    if not text or strange > MOST_STRANGE * len(text):
        return 0.0
    return sum(character < "\u0100" for character in text) / len(text)
