"""Bytes, files and streams become a dump, in this order.

1. `sources`: a path, an open file or bytes give text or bytes, and the name to report
2. `compression`: gzip, bzip2 and xz are undone, known by their content
3. `binary`: what is not text is refused
4. `encodings`: which to try: the one given; by `signatures`; UTF-8; by `declarations`; what `detection`
   (with `latin` and `misfits`) makes of a sample (`samples`)
5. `decoding`: the first that fits gives the text; where none does, the last one's first bad byte is
   reported, or its bad bytes are replaced and recorded

No character is changed: line ends, form feeds and stray control characters are for later stages. Only
a byte-order mark is not part of the text; `Dump.encoding` says that there was one.
"""

from __future__ import annotations

from newsclean.errors import EmptyDumpError
from newsclean.model.dumps import Dump
from newsclean.options import ReadOptions
from newsclean.reading.binary import refuse_binary, refuse_controls
from newsclean.reading.compression import decompress
from newsclean.reading.declarations import keeps_ascii
from newsclean.reading.decoding import decode_first
from newsclean.reading.encodings import candidates, given_encoding
from newsclean.reading.signatures import find_mark, find_wide
from newsclean.reading.sources import Source, open_source

__all__ = ["read_dump"]


def read_dump(source: Source | Dump, options: ReadOptions, *, name: str | None = None) -> Dump:
    r"""Read a source as one text, with everything in it as it stands.

    Args:
        source: Text (a `str` is never a path), bytes, a path, an open file (binary, or text, which has
            done its own decoding), or a dump, which is returned as it is.
        options: Encoding, and what to do with undecodable bytes.
        name: What to call the source in `Dump.path` and in errors, in place of its own name.

    Returns:
        The dump. `path` is the path as given, or the stream's name ("<stdin>" for standard input).
        `encoding` is Python's name of the codec that decodes the (decompressed) bytes to the text:
        "utf-8-sig", "utf-16" or "utf-32" where a byte-order mark stood, "utf-16-le" and so on without.

    Raises:
        DumpNotFoundError: There is no such file, or it is a directory.
        EmptyDumpError: There are no characters.
        CompressedDumpError: A compressed stream is cut or damaged.
        BinaryDumpError: The bytes are not text.
        DumpDecodeError: The encoding given or found cannot decode the bytes.
        ReadError: Reading failed for another reason.
        OptionError: The encoding given is not one of text.
        TypeError: The source is of another type.

    Example:
        >>> read_dump(b"Fog on the Wend\r\n", ReadOptions()).text
        'Fog on the Wend\r\n'
        >>> read_dump("Łąki Dolne".encode("utf-16"), ReadOptions()).encoding
        'utf-16'
    """
    if isinstance(source, Dump):
        return source
    material = open_source(source, name)
    if isinstance(material.content, str):
        dump = Dump(material.content, material.path, material.encoding)
    else:
        dump = _read_bytes(decompress(material.content, material.path), options, material.path)
    if not dump.text:
        raise EmptyDumpError("there is no text", path=material.path)
    return dump


def _read_bytes(data: bytes | bytearray, options: ReadOptions, path: str | None) -> Dump:
    refuse_binary(data, path)
    shown = find_mark(data) or find_wide(data)
    given = given_encoding(data, options.encoding) if options.encoding is not None else None
    # Half the bytes of wide encodings are control characters; a wrong encoding given is a decoding error.
    if all(encoding is None or keeps_ascii(encoding.codec) for encoding in (shown, given)):
        refuse_controls(data, path)
    firm = given or shown
    return decode_first(data, (firm,) if firm else candidates(data), options.errors, path)
