"""Which encodings are tried on bytes, in which order."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.errors import OptionError
from newsclean.reading.declarations import find_declared, text_codec
from newsclean.reading.detection import detect_encoding
from newsclean.reading.samples import sample_words
from newsclean.reading.signatures import MARKS, Encoding, find_mark, find_wide

# What `Dump.encoding` says of a codec where a byte-order mark stood.
_MARKED = {codec: name for _, codec, name in MARKS}
# Seven-bit encodings look like ASCII; these escapes belong to no terminal.
_ESCAPES = ((b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"))


def given_encoding(data: bytes | bytearray, name: str) -> Encoding:
    r"""Look up the encoding that a user names, and whether the bytes begin with its byte-order mark.

    Args:
        data: The bytes.
        name: Name of the encoding, in any spelling.

    Returns:
        The encoding, UTF-16 and UTF-32 with their byte order.

    Raises:
        OptionError: It is not an encoding of text.

    Example:
        >>> given_encoding(b"\xef\xbb\xbfFog", "utf-8").mark
        3
    """
    codec = text_codec(name)
    if codec is None:
        raise OptionError(f"{name!r} is not an encoding of text", option="encoding")
    if codec in ("utf-16", "utf-32"):
        codec = _with_byte_order(data, codec)
    codec = codec.removesuffix("-sig")
    mark = _mark(codec)
    if mark and data.startswith(mark):
        return Encoding(codec, _MARKED.get(codec, codec), len(mark))
    return Encoding(codec, codec)


def _with_byte_order(data: bytes | bytearray, codec: str) -> str:
    """Without a mark, Python would take this machine's byte order; the web takes little-endian."""
    found = find_mark(data) or find_wide(data)
    return found.codec if found and found.codec.startswith(codec) else f"{codec}-le"


def _mark(codec: str) -> bytes:
    try:
        return "\ufeff".encode(codec)
    except UnicodeEncodeError:
        return b""


def candidates(data: bytes | bytearray) -> Iterator[Encoding]:
    r"""Name the encodings to try where none is firm; the last is the likeliest if none fits.

    Bytes that are UTF-8 beyond ASCII are that, whatever they declare: pages are often re-encoded with
    their declaration left in, and legacy text is hardly ever valid UTF-8.

    Args:
        data: Bytes in an encoding that keeps ASCII as it is.

    Yields:
        Encodings, best first.

    Example:
        >>> [encoding.name for encoding in candidates("Dürrsee".encode("cp1252"))]
        ['utf-8', 'cp1252']
    """
    if data.isascii():
        names = *find_declared(data), *(codec for escape, codec in _ESCAPES if escape in data), "utf-8"
        yield from (Encoding(name, name) for name in names)
        return
    yield Encoding("utf-8", "utf-8")
    yield from (Encoding(name, name) for name in find_declared(data))
    # Not before the others have failed: this one costs.
    name = detect_encoding(sample_words(data))
    yield Encoding(name, name)
