"""Progress, for people who watch a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsclean.cli.messages import on_terminal

Progress = Callable[[str, int, int], object]


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Progress | None]:
    """Show a bar on standard error while something runs, and take it away afterwards.

    Args:
        quiet: Show nothing.

    Yields:
        What `newsclean.clean` takes as `progress`; None where standard error is no terminal.

    Example:
        >>> with progress_bar(quiet=True) as progress:
        ...     progress is None
        True
    """
    if quiet or not on_terminal(sys.stderr):
        yield None
        return
    from rich import progress as bars  # noqa: PLC0415 - loaded only where somebody watches
    from rich.console import Console  # noqa: PLC0415 - loaded only where somebody watches

    columns = (bars.TextColumn("{task.description}"), bars.BarColumn(), bars.TaskProgressColumn())
    console = Console(stderr=True)
    with bars.Progress(
        *columns,
        bars.TimeElapsedColumn(),
        console=console,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as bar:
        # Reading and laying out the first dump come before the first call: until then there is no measure.
        task = bar.add_task("learn", total=None)

        def show(stage: str, done: int, total: int) -> None:
            if stage == "learn" and done >= total:
                stage, done = "clean", 0
            bar.update(task, description=stage, completed=done, total=total)

        yield show
