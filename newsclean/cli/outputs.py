"""Where a command writes: standard output, and files that come into place whole.

Files are opened before the work starts, so that a folder that cannot be written to is known at once,
and come into place together when all of them are written; standard output comes last, because whoever
reads it may stop reading.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, BinaryIO, TextIO

import attrs

from newsclean.cli.messages import abandon
from newsclean.errors import NewscleanError

if TYPE_CHECKING:
    from newsclean.model.results import CleanResult

STREAM = "-"  # standard input, or standard output

Lines = Callable[["CleanResult"], Iterable[str]]


@attrs.frozen(slots=True)
class Output:
    """One thing to write of a result.

    Args:
        option: The option that asks for it.
        path: The file, or `-`.
        lines: What makes its lines, line feeds included.

    Example:
        >>> Output("--output", "-", lambda result: ()).path
        '-'
    """

    option: str
    path: str
    lines: Lines


@contextmanager
def open_outputs(outputs: Sequence[Output]) -> Iterator[Callable[[CleanResult], None]]:
    """Open all outputs that are files.

    Args:
        outputs: The outputs; standard output is left alone.

    Yields:
        What writes a result to them. They come into place at the end, and not at all where an exception
        comes first.

    Raises:
        OSError: One of them cannot be written; it names the file as the user did.

    Example:
        >>> with open_outputs([]) as write:
        ...     callable(write)
        True
    """
    with ExitStack() as stack:
        files = [(output, stack.enter_context(_open(output.path))) for output in outputs if output.path != STREAM]

        def write(result: CleanResult) -> None:
            for output, file in files:
                with naming(output.path):
                    file.writelines(map(_encodable, output.lines(result)))
                    file.flush()

        yield write


def write_streams(outputs: Sequence[Output], result: CleanResult) -> None:
    """Write what goes to standard output: UTF-8 and line feeds, whatever the system.

    Args:
        outputs: The outputs; files are left alone.
        result: The result.

    Raises:
        OSError: Standard output cannot be written to; a `BrokenPipeError` where nobody reads it.

    Example:
        >>> write_streams([], None)
    """
    for output in outputs:
        if output.path == STREAM:
            _write_stream(output.lines(result))


def binary_stream(stream: TextIO | None) -> BinaryIO:
    """Take the bytes of a standard stream.

    Args:
        stream: `sys.stdin` or `sys.stdout`; None where the process was started with it closed.

    Returns:
        Its binary stream.

    Raises:
        OSError: There is none.

    Example:
        >>> binary_stream(None)
        Traceback (most recent call last):
        OSError: [Errno 9] Bad file descriptor
    """
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    return stream.buffer


def _write_stream(lines: Iterable[str]) -> None:
    try:
        with naming("<stdout>"):
            stream = binary_stream(sys.stdout)
            for line in lines:
                stream.write(_encodable(line).encode())
            stream.flush()
    except OSError:
        abandon(sys.stdout)
        raise


@contextmanager
def _open(path: str) -> Iterator[TextIO]:
    from newsclean.output.files import replace_file  # noqa: PLC0415 - the room is loaded when there is work

    # What the body raises has a name already; what closing after it raises has not.
    with naming(path, unnamed_only=True), ExitStack() as stack:
        with naming(path):
            file = stack.enter_context(replace_file(path))
        yield file
        with naming(path):
            stack.close()


@contextmanager
def naming(name: str, *, unnamed_only: bool = False) -> Iterator[None]:
    """Put the user's name for a file into the system's errors, which know that of a draft, or none.

    Args:
        name: The file.
        unnamed_only: Leave errors alone that name a file.

    Yields:
        Nothing.

    Raises:
        OSError: What was raised inside, with the name.

    Example:
        >>> with naming("osk.txt"):
        ...     raise PermissionError(13, "Permission denied")
        Traceback (most recent call last):
        PermissionError: [Errno 13] Permission denied: 'osk.txt'
    """
    try:
        yield
    except NewscleanError:
        raise
    except OSError as error:
        if unnamed_only and error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror or str(error), name) from error


def _encodable(line: str) -> str:
    """Put U+FFFD where a text has surrogates, which no UTF-8 can hold; JSON has escaped them already."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in line)
    return line
