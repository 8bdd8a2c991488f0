"""What a caller hands over: text, bytes, paths and open files."""

from __future__ import annotations

import os
from typing import IO, Any

import attrs

from newsclean.errors import CompressedDumpError, DumpDecodeError, DumpNotFoundError, ReadError
from newsclean.reading.compression import shows_damage
from newsclean.reading.declarations import text_codec

Source = str | bytes | bytearray | memoryview | os.PathLike[str] | os.PathLike[bytes] | IO[Any]


@attrs.frozen(slots=True)
class Material:
    """What a source holds.

    Args:
        content: Its text, or its bytes as they are stored.
        path: Its name, or None.
        encoding: For a text file, the encoding it was opened with.

    Example:
        >>> Material("Fog on the Wend").path is None
        True
    """

    content: str | bytes | bytearray = attrs.field(repr=False)
    path: str | None = None
    encoding: str | None = None


def open_source(source: Source, name: str | None = None) -> Material:
    """Get at a source's content.

    Args:
        source: Text, bytes, a path or an open file.
        name: A name to use in place of its own.

    Returns:
        Text or bytes, with the name to report.

    Raises:
        DumpNotFoundError: There is no such file, or it is a directory.
        CompressedDumpError: An open compressed file is cut or damaged.
        DumpDecodeError: An open text file cannot decode its bytes.
        ReadError: Reading failed for another reason.
        TypeError: The source is of another type.

    Example:
        >>> open_source(memoryview(b"Fog"), "fog.txt")
        Material(path='fog.txt', encoding=None)
    """
    if isinstance(source, str):
        # A subclass (an enum, a template's safe string) would bring its own operators along.
        return Material(str.__str__(source), name)
    if isinstance(source, bytes | bytearray):
        return Material(source, name)
    if isinstance(source, memoryview):
        return Material(source.tobytes(), name)
    if isinstance(source, os.PathLike):
        return _read_file(source, os.fsdecode(source) if name is None else name)
    if hasattr(source, "read"):
        return _read_stream(source, _stream_name(source) if name is None else name)
    return Material(_buffer(source), name)


def _buffer(source: Any) -> bytes:
    try:
        return memoryview(source).tobytes()
    except TypeError:
        allowed = "a str (text), bytes, a path (os.PathLike), an open file or a Dump"
        raise TypeError(f"a source is {allowed}, not {type(source).__name__}") from None


def _read_file(file: os.PathLike[str] | os.PathLike[bytes], path: str) -> Material:
    try:
        with open(file, "rb") as stream:  # noqa: PTH123 - the path may be of bytes
            return Material(stream.read(), path)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise DumpNotFoundError(_reason(error), path=path) from error
    except ValueError as error:
        raise DumpNotFoundError(f"no file can have this name ({error})", path=path) from error
    except OSError as error:
        # Windows refuses to open a directory as if it lacked a permission.
        kind = DumpNotFoundError if os.path.isdir(file) else ReadError  # noqa: PTH112 - the path may be of bytes
        raise kind(_reason(error), path=path) from error


def _read_stream(stream: IO[Any], path: str | None) -> Material:
    content = _drain(stream, path)
    if isinstance(content, str):
        return Material(str.__str__(content), path, _stream_encoding(stream))
    if isinstance(content, bytes | bytearray):
        return Material(content, path)
    if content is None:
        raise ReadError("the stream has nothing to read yet (it does not wait)", path=path)
    raise TypeError(f"an open file reads as str or bytes, this one as {type(content).__name__}")


def _drain(stream: IO[Any], path: str | None) -> Any:
    try:
        return stream.read()
    except UnicodeDecodeError as error:
        raise DumpDecodeError(error.reason, path=path, offset=error.start, encoding=error.encoding) from error
    except Exception as error:
        if shows_damage(error):
            raise CompressedDumpError(f"the compressed stream is damaged or cut ({error})", path=path) from error
        if isinstance(error, OSError | ValueError):
            raise ReadError(f"cannot be read: {_reason(error)}", path=path) from error
        raise


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _stream_name(stream: IO[Any]) -> str | None:
    # Files opened by number have that for a name; it means nothing to a reader.
    name = _attribute(stream, "name")
    return os.fsdecode(name) or None if isinstance(name, str | bytes | os.PathLike) else None


def _stream_encoding(stream: IO[Any]) -> str | None:
    encoding = _attribute(stream, "encoding")
    return text_codec(encoding) if isinstance(encoding, str) else None


def _attribute(stream: IO[Any], name: str) -> Any:
    try:
        return getattr(stream, name, None)
    except ValueError:
        # Some closed files answer like this, even about their name; reading them will say it better.
        return None
