"""Exit statuses."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What the process tells the shell.

    `USAGE` is click's own. `INTERRUPTED` and `CLOSED_PIPE` are what a shell reports for a program that
    SIGINT or SIGPIPE ended.

    Example:
        >>> int(Status.INTERRUPTED)
        130
    """

    DONE = 0
    FAILED = 1
    USAGE = 2
    DOUBTFUL = 3
    INTERRUPTED = 130
    CLOSED_PIPE = 141
