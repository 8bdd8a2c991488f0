"""The raw text a run starts from."""

from __future__ import annotations

import attrs


@attrs.frozen(slots=True)
class ReplacedBytes:
    """Bytes that could not be decoded and were replaced on request.

    Args:
        offset: Code-point offset of the replacement character in the dump's text.
        byte_offset: Byte offset of the first replaced byte, after decompression.
        original: The bytes that stood there.

    Example:
        >>> ReplacedBytes(offset=4, byte_offset=4, original=bytes([255])).byte_offset
        4
    """

    offset: int
    byte_offset: int
    original: bytes


@attrs.frozen(slots=True)
class Dump:
    """One raw text, immutable.

    Args:
        text: The characters as they were read, newline conventions kept.
        path: Name of the file or stream it came from, or None for text handed over directly.
        encoding: The encoding it was decoded with, or None for text handed over directly.
        replaced: Every undecodable byte run that was replaced, in order; empty unless asked for.

    Example:
        >>> Dump("Bridge reopens").text
        'Bridge reopens'
    """

    text: str = attrs.field(repr=lambda text: f"<{len(text)} characters>")
    path: str | None = None
    encoding: str | None = None
    replaced: tuple[ReplacedBytes, ...] = ()
