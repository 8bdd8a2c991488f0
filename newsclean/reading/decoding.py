"""Bytes in a known encoding become text: strictly, or with U+FFFD for each sequence that is none."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

from newsclean.errors import DumpDecodeError
from newsclean.model.dumps import Dump, ReplacedBytes
from newsclean.options import DecodeErrors
from newsclean.reading.signatures import Encoding

# An exception of a codec carries a copy of everything it was given, so a megabyte of bad bytes has to
# be given in small portions; between errors the portions grow.
SMALLEST, LARGEST = 32, 1_048_576


def decode_first(
    data: bytes | bytearray, encodings: Iterable[Encoding], errors: DecodeErrors, path: str | None
) -> Dump:
    r"""Decode with the first encoding that fits everything.

    Args:
        data: The bytes.
        encodings: Encodings to try, at least one; where none fits, the last is the one at fault.
        errors: Whether its undecodable bytes are an error or are replaced.
        path: Name of the source.

    Returns:
        The dump.

    Raises:
        DumpDecodeError: No encoding fits, and errors are strict.

    Example:
        >>> decode_first(b"D\xfcrrsee", [Encoding("utf-8", "utf-8"), Encoding("cp1252", "cp1252")], "strict", None).text
        'Dürrsee'
    """
    view = memoryview(data)
    encoding, offset, reason = Encoding("utf-8", "utf-8"), 0, ""
    for encoding in encodings:
        try:
            return Dump(str(view[encoding.mark :], encoding.codec), path, encoding.name)
        except UnicodeDecodeError as error:
            offset, reason = error.start + encoding.mark, error.reason
    if errors == DecodeErrors.STRICT:
        raise DumpDecodeError(f"not {encoding.name}: {reason}", path=path, offset=offset, encoding=encoding.name)
    text, replaced = replace_undecodable(view, encoding)
    return Dump(text, path, encoding.name, replaced)


def replace_undecodable(
    data: bytes | bytearray | memoryview, encoding: Encoding
) -> tuple[str, tuple[ReplacedBytes, ...]]:
    r"""Decode with U+FFFD for each undecodable sequence, as the codec's own "replace" does, and a record of it.

    A codec that shifts (ISO 2022, HZ) goes on behind the bad bytes in the state it was in before them.
    Of a damaged base64 stretch, UTF-7 itself decodes a part; here the whole stretch is replaced.

    Args:
        data: The bytes.
        encoding: Their encoding.

    Returns:
        The text, and a record of each U+FFFD put in.

    Example:
        >>> text, replaced = replace_undecodable(b"Fog\xff on", Encoding("utf-8", "utf-8"))
        >>> text, replaced[0].byte_offset
        ('Fog\ufffd on', 3)
    """
    view, at, width = memoryview(data), encoding.mark, LARGEST
    decoder = codecs.getincrementaldecoder(encoding.codec)("strict")
    parts: list[str] = []
    replaced: list[ReplacedBytes] = []
    length = 0
    while at < len(view):
        shift = decoder.getstate()[1]
        portion = view[at : at + width]
        try:
            parts.append(decoder.decode(portion, at + width >= len(view)))
        except UnicodeDecodeError as error:
            decoder.setstate((b"", shift))
            if error.start:
                # Final, because a base64 stretch of UTF-7 may end there.
                parts.append(decoder.decode(portion[: error.start], True))  # noqa: FBT003 - by position, as all codecs take it
                length += len(parts[-1])
            replaced.append(ReplacedBytes(length, at + error.start, bytes(portion[error.start : error.end])))
            parts.append("\ufffd")
            length += 1
            at, width = at + error.end, SMALLEST
        else:
            length += len(parts[-1])
            at += len(portion) - len(decoder.getstate()[0])
            width = min(2 * width, LARGEST)
        # A character cut by the portion's end is given again, whole.
        decoder.setstate((b"", decoder.getstate()[1]))
    return "".join(parts), tuple(replaced)
