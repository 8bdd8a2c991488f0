"""Bytes that are not text: refused, with the first byte that shows it."""

from __future__ import annotations

import re

from newsclean.errors import BinaryDumpError

# What a file begins with (tar: has at 257), and what that is.
MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"%PDF-", "a PDF file"), (0, b"PK\x03\x04", "a ZIP file (or a DOCX, ODT, EPUB)"), (0, b"PK\x05\x06", "an empty ZIP file"),
    (0, b"\x7fELF", "a program"), (0, b"\x89PNG\r\n\x1a\n", "a PNG image"), (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"), (0, b"GIF89a", "a GIF image"), (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (0, b"Rar!\x1a\x07", "a RAR archive"), (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"), (257, b"ustar", "a tar archive"),
    (0, b"\x28\xb5\x2f\xfd", "Zstandard data"), (0, b"\x04\x22\x4d\x18", "LZ4 data"), (0, b"SQLite format 3\x00", "an SQLite database"),
    (0, b"PAR1", "a Parquet file"), (0, b"ARROW1\x00", "an Arrow file"), (0, b"OggS\x00", "an Ogg file"),
    (0, b"\x1f\x8b\x08", "gzip data inside compressed data"), (0, b"BZh91AY&SY", "bzip2 data inside compressed data"),
    (0, b"\xfd7zXZ\x00", "xz data inside compressed data"),
)  # fmt: skip # a table
# Of the 27 control bytes that no text is made of, noise holds one byte in nine, a program or a table of
# numbers more. Dumps of old wire feeds and damaged disks hold stray NULs, record separators and the odd
# SUB, up to a few in a hundred bytes, and are text. Escapes belong to terminals and to ISO 2022.
MOST_CONTROLS = 1 / 20
# In a few words, two stray NULs are more than that.
FEW_CONTROLS = 3
MOST_FEW = 1 / 3
_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f]")
# A big file is looked at in places: a text at its head says nothing about what follows. A block of NULs
# that a disk left in a text is in one of them, or two.
PLACES, SHARE = 16, 4096
MOST_BINARY = 1 / 8


def refuse_binary(data: bytes | bytearray, path: str | None = None) -> None:
    r"""Refuse files of known kinds that are not text.

    Args:
        data: The bytes, decompressed.
        path: Name of the source, for the error.

    Raises:
        BinaryDumpError: The bytes begin as such a file does.

    Example:
        >>> refuse_binary(b"Fog on the Wend")
    """
    for offset, magic, kind in MAGIC:
        if data.startswith(magic, offset):
            raise BinaryDumpError(f"this is {kind}, not text", path=path, offset=offset)


def refuse_controls(data: bytes | bytearray, path: str | None = None) -> None:
    r"""Refuse bytes too many of which are control characters.

    Args:
        data: Bytes in an encoding that keeps ASCII as it is.
        path: Name of the source, for the error.

    Raises:
        BinaryDumpError: It is not text; `offset` is the first control character's.

    Example:
        >>> refuse_controls(b"Fog on\x00 the Wend")
    """
    places = _places(data)
    binary = sum(not has_few_controls(place) for place in places)
    if binary > MOST_BINARY * len(places) and (first := _CONTROL.search(data)):
        raise BinaryDumpError("too many control characters for a text", path=path, offset=first.start())


def has_few_controls(sample: bytes | bytearray) -> bool:
    r"""Whether bytes hold no more control characters than a damaged text does.

    Args:
        sample: Bytes in an encoding that keeps ASCII as it is.

    Returns:
        False where they are binary data, or UTF-16 or UTF-32.

    Example:
        >>> has_few_controls(b"Fog on\x00 the Wend"), has_few_controls(b"F\x00o\x00g\x00")
        (True, False)
    """
    controls = len(_CONTROL.findall(sample))
    limit = MOST_CONTROLS if controls > FEW_CONTROLS else MOST_FEW
    return controls <= limit * len(sample)


def _places(data: bytes | bytearray) -> list[bytes | bytearray]:
    if len(data) <= PLACES * SHARE:
        return [data]
    return [data[at : at + SHARE] for at in range(0, len(data), len(data) // PLACES)]
