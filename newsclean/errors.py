"""The exceptions newsclean raises, in one tree.

::

    NewscleanError
    ├── ReadError                    path, offset
    │   ├── DumpNotFoundError        (also FileNotFoundError)
    │   ├── EmptyDumpError           no characters at all
    │   ├── BinaryDumpError          the bytes are not text
    │   ├── DumpDecodeError          encoding; bytes that it cannot decode
    │   └── CompressedDumpError      a damaged gzip, bzip2 or xz stream
    ├── OptionError                  (also ValueError) option
    ├── DecisionError                (also ValueError) path, line
    ├── ProfileError                 (also ValueError) path
    ├── OffsetError                  (also IndexError) offset, limit
    └── LedgerError                  path, line
        └── LedgerMissingError       the result was written without its ledger

What a handler needs is in attributes; no message has to be parsed.
"""

from __future__ import annotations


class NewscleanError(Exception):
    """Root of every exception that newsclean raises on purpose.

    Args:
        message: One line that says what went wrong, and where.

    Example:
        >>> issubclass(EmptyDumpError, NewscleanError)
        True
    """


class ReadError(NewscleanError):
    """A source could not be read as text.

    Args:
        message: One line that says what went wrong.
        path: Name of the source as the caller gave it, or None for text and unnamed streams.
        offset: Byte offset where reading failed, or None where no single byte is at fault.

    Example:
        >>> ReadError("no text", path="a.txt", offset=7).offset
        7
    """

    def __init__(self, message: str, *, path: str | None = None, offset: int | None = None) -> None:
        """Keep the place beside the message."""
        self.path = path
        self.offset = offset
        where = path if path is not None else "input"
        at = f", byte {offset}" if offset is not None else ""
        super().__init__(f"{where}{at}: {message}")


class DumpNotFoundError(ReadError, FileNotFoundError):
    """The file does not exist, or is not a regular file.

    Example:
        >>> issubclass(DumpNotFoundError, FileNotFoundError)
        True
    """


class EmptyDumpError(ReadError):
    """The source holds no characters at all (a dump of blank lines is not empty).

    Example:
        >>> EmptyDumpError("no characters", path="a.txt").path
        'a.txt'
    """


class BinaryDumpError(ReadError):
    """The source holds binary data, not text; `offset` is the first byte that shows it.

    Example:
        >>> BinaryDumpError("binary data", offset=0).offset
        0
    """


class DumpDecodeError(ReadError):
    """Bytes that the encoding cannot decode.

    Args:
        message: One line that says what went wrong.
        path: Name of the source, or None.
        offset: Byte offset (after decompression) of the first undecodable byte.
        encoding: The encoding that was tried.

    Example:
        >>> DumpDecodeError("bad byte", offset=3, encoding="utf-8").encoding
        'utf-8'
    """

    def __init__(
        self, message: str, *, path: str | None = None, offset: int | None = None, encoding: str = "utf-8"
    ) -> None:
        """Keep the encoding beside the place."""
        self.encoding = encoding
        super().__init__(message, path=path, offset=offset)


class CompressedDumpError(ReadError):
    """A gzip, bzip2 or xz stream that is cut or damaged.

    Example:
        >>> str(CompressedDumpError("the stream is cut", path="a.gz", offset=9))
        'a.gz, byte 9: the stream is cut'
    """


class OptionError(NewscleanError, ValueError):
    """An option has a value it cannot have.

    Args:
        message: One line that says what is allowed.
        option: Name of the option at fault.

    Example:
        >>> OptionError("must be positive", option="most").option
        'most'
    """

    def __init__(self, message: str, *, option: str) -> None:
        """Keep the option's name beside the message."""
        self.option = option
        super().__init__(f"{option}: {message}")


class DecisionError(NewscleanError, ValueError):
    """A decisions file that cannot be read.

    Args:
        message: One line that says what is wrong.
        path: The file, or None.

    Example:
        >>> DecisionError("not JSON", path="d.json").path
        'd.json'
    """

    def __init__(self, message: str, *, path: str | None = None) -> None:
        """Keep the path beside the message."""
        self.path = path
        super().__init__(f"{path}: {message}" if path else message)


class ProfileError(NewscleanError, ValueError):
    """A profile that cannot be read, or that another version of newsclean wrote.

    Args:
        message: One line that says what is wrong.
        path: The file, or None.

    Example:
        >>> ProfileError("not a profile", path="p.json").path
        'p.json'
    """

    def __init__(self, message: str, *, path: str | None = None) -> None:
        """Keep the path beside the message."""
        self.path = path
        super().__init__(f"{path}: {message}" if path else message)


class OffsetError(NewscleanError, IndexError):
    """An offset outside the text it points into.

    Args:
        offset: The offset asked for, in code points.
        limit: Length of the text, in code points.

    Example:
        >>> OffsetError(9, 5).limit
        5
    """

    def __init__(self, offset: int, limit: int) -> None:
        """Keep both figures beside the message."""
        self.offset = offset
        self.limit = limit
        super().__init__(f"offset {offset} is outside 0..{limit}")


class LedgerError(NewscleanError):
    """A JSONL file that is not newsclean's, or is damaged.

    Args:
        message: One line that says what is wrong.
        path: The file, or None.
        line: Line number in the file, from 1, or None.

    Example:
        >>> LedgerError("unknown record", path="o.jsonl", line=3).line
        3
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        """Keep the place beside the message."""
        self.path = path
        self.line = line
        where = ":".join(str(part) for part in (path, line) if part is not None)
        super().__init__(f"{where}: {message}" if where else message)


class LedgerMissingError(LedgerError):
    """The result was read from JSONL that was written without its ledger, so it cannot be restored.

    Example:
        >>> issubclass(LedgerMissingError, LedgerError)
        True
    """
