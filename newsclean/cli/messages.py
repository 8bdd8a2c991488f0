"""Lines for people, on standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import IO, Any

import click


def say(line: str) -> None:
    """Print a line on standard error, under the program's name.

    Args:
        line: What to say; line breaks in it become spaces.

    Example:
        >>> say("3 documents")
    """
    click.echo(f"newsclean: {' '.join(line.splitlines())}", err=True)


def describe(error: Exception) -> str:
    """Say in one line what went wrong, and where.

    Args:
        error: An error of newsclean's or of the system's.

    Returns:
        The line; of a system's error its file and reason, without its number.

    Example:
        >>> describe(PermissionError(13, "Permission denied", "osk.txt"))
        'osk.txt: Permission denied'
    """
    reason = getattr(error, "strerror", None)
    if not reason:
        return str(error)
    name = getattr(error, "filename", None)
    return str(reason) if name is None else f"{os.fsdecode(name)}: {reason}"


def on_terminal(stream: IO[Any] | None) -> bool:
    """Whether a person sees what is written to a stream, or types what is read from it.

    Args:
        stream: A standard stream; None where the process was started without it.

    Returns:
        Whether it is a terminal.

    Example:
        >>> on_terminal(None)
        False
    """
    return stream is not None and not stream.closed and stream.isatty()


def abandon(stream: IO[Any] | None) -> None:
    """Let what is left in a standard stream's buffer go nowhere, so that the interpreter's last flush is silent.

    Args:
        stream: A stream that cannot be written to any more.

    Example:
        >>> abandon(None)
    """
    # A stream that is no file of the system (a test's) has nothing to redirect.
    with contextlib.suppress(AttributeError, OSError, ValueError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
        os.dup2(nowhere.fileno(), stream.fileno())  # type: ignore[union-attr]


def abandon_output() -> None:
    """Abandon standard output and standard error, one of which nobody reads any more.

    Example:
        >>> callable(abandon_output)
        True
    """
    abandon(sys.stdout)
    abandon(sys.stderr)
