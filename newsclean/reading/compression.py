"""Compressed bytes, known by their content and not by a name, become bytes.

A gzip, bzip2 or xz file is one stream or several on end, with zero bytes allowed behind each (tapes and
block devices leave them there). Anything else behind a stream, a cut or a damage is an error: half a
dump that looks whole would be worse.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable
from typing import Protocol

import attrs

from newsclean.errors import CompressedDumpError

CHUNK = 65_536
_ZEROS = re.compile(rb"\x00*")


class Decompressor(Protocol):
    """What zlib's, bz2's and lzma's decompressors have in common."""

    @property
    def eof(self) -> bool:
        """Whether the stream's end was reached."""

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the stream's end."""

    def decompress(self, data: bytes | memoryview, /) -> bytes:
        """Decompress the next bytes."""


@attrs.frozen(slots=True)
class Format:
    """A compression format.

    Args:
        name: Its name, for messages.
        start: What each of its streams begins with.
        opened: Makes a decompressor for one stream.

    Example:
        >>> Format("gzip", re.compile(b"GZ"), zlib.decompressobj).name
        'gzip'
    """

    name: str
    start: re.Pattern[bytes]
    opened: Callable[[], Decompressor]


def _gzip() -> Decompressor:
    return zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)


def _bzip2() -> Decompressor:
    import bz2  # noqa: PLC0415 - not every build of Python has it

    return bz2.BZ2Decompressor()


def _xz() -> Decompressor:
    import lzma  # noqa: PLC0415 - not every build of Python has it

    return lzma.LZMADecompressor(lzma.FORMAT_XZ)


# Text can begin with BZh9, so the number that opens bzip2's first block (or ends an empty stream) is asked for, too.
FORMATS = (
    Format("gzip", re.compile(rb"\x1f\x8b"), _gzip),
    Format("bzip2", re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), _bzip2),
    Format("xz", re.compile(rb"\xfd7zXZ\x00"), _xz),
)


def decompress(data: bytes | bytearray, path: str | None = None) -> bytes | bytearray:
    r"""Undo compression where there is any.

    Args:
        data: Bytes as they are stored.
        path: Name of the source, for errors.

    Returns:
        The bytes themselves, or what they were before compression.

    Raises:
        CompressedDumpError: A stream is cut or damaged, or something follows it; `offset` is the place
            in the compressed bytes where that shows.

    Example:
        >>> bytes(decompress(gzip.compress(b"Fog on ") + gzip.compress(b"the Wend")))
        b'Fog on the Wend'
    """
    form = next((form for form in FORMATS if form.start.match(data)), None)
    if form is None:
        return data
    view, text, at = memoryview(data), bytearray(), 0
    while at < len(view):
        if not form.start.match(view, at):
            raise CompressedDumpError(f"something else follows the {form.name} stream", path=path, offset=at)
        at = _add_stream(text, view, at, form, path)
        zeros = _ZEROS.match(view, at)
        at = zeros.end() if zeros else at
    return text


def _add_stream(text: bytearray, view: memoryview, start: int, form: Format, path: str | None) -> int:
    """Decompress one stream and return where it ends."""
    decompressor, at = form.opened(), start
    while not decompressor.eof:
        if at >= len(view):
            raise CompressedDumpError(f"the {form.name} stream is cut", path=path, offset=len(view))
        try:
            text += decompressor.decompress(view[at : at + CHUNK])
        except Exception as error:
            if not shows_damage(error):
                raise
            offset = _damaged_byte(view, start, at, form)
            raise CompressedDumpError(
                f"the {form.name} stream is damaged ({error})", path=path, offset=offset
            ) from error
        at = min(at + CHUNK, len(view))
    return at - len(decompressor.unused_data)


def _damaged_byte(view: memoryview, start: int, chunk: int, form: Format) -> int:
    """Go through a damaged stream again, byte by byte where the damage is."""
    decompressor = form.opened()
    for at in range(start, chunk, CHUNK):
        decompressor.decompress(view[at : at + CHUNK])
    for at in range(chunk, len(view)):
        try:
            decompressor.decompress(view[at : at + 1])
        except Exception as error:
            if not shows_damage(error):
                raise
            return at
    return len(view)


def shows_damage(error: Exception) -> bool:
    """Whether an exception means that compressed data is damaged or cut.

    Args:
        error: What a decompressor, or a file opened with `gzip`, `bz2` or `lzma`, raised.

    Returns:
        True for these modules' own complaints about their data.

    Example:
        >>> shows_damage(gzip.BadGzipFile("Not a gzipped file")), shows_damage(PermissionError())
        (True, False)
    """
    if isinstance(error, zlib.error | gzip.BadGzipFile | EOFError):
        return True
    # Named, not imported: not every build of Python has lzma. bz2 has no exception of its own.
    return type(error).__name__ == "LZMAError" or (type(error) is OSError and error.args == ("Invalid data stream",))
