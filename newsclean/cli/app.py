"""The program: its commands, and what becomes of their errors."""

from __future__ import annotations

import errno
import signal
import sys
from importlib import metadata
from typing import Any, NoReturn

import click

from newsclean.cli.clean import clean
from newsclean.cli.messages import abandon_output, describe, say
from newsclean.cli.status import Status
from newsclean.errors import NewscleanError

_UNKNOWN = "0+unknown"  # run from a source tree that was not installed

_EPILOG = """\b
Example:
  newsclean clean dump.txt -o stories.jsonl

newsclean COMMAND --help says what a command takes."""


class Program(click.Group):
    """A group whose commands' errors are one line each, and a status."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command.

        Args:
            ctx: click's context of this call.

        Returns:
            What the command returns, where nothing went wrong.
        """
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            say("interrupted")
            ctx.exit(Status.INTERRUPTED)
        except (NewscleanError, OSError) as error:
            _end(ctx, error)


def main() -> None:
    """Run the program on the arguments of the process, and exit.

    Example:
        >>> callable(main)
        True
    """
    for name in ("SIGTERM", "SIGHUP"):  # not every system has both
        _unwind_on(getattr(signal, name, None))
    program(prog_name="newsclean")


def _unwind_on(number: signal.Signals | None) -> None:
    """End by an exception on a signal that would end the process at once, so that drafts of files go."""
    if number is not None and signal.getsignal(number) is signal.SIG_DFL:
        signal.signal(number, lambda *_: sys.exit(128 + number))


def _end(ctx: click.Context, error: NewscleanError | OSError) -> NoReturn:
    if getattr(error, "errno", None) == errno.EPIPE:
        abandon_output()
        ctx.exit(Status.CLOSED_PIPE)
    say(f"error: {describe(error)}")
    ctx.exit(Status.FAILED)


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's order
    if not asked or ctx.resilient_parsing:
        return
    try:
        version = metadata.version("newsclean")
    except metadata.PackageNotFoundError:
        version = _UNKNOWN
    click.echo(f"newsclean {version}")
    ctx.exit()


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EPILOG)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def program() -> None:
    """Turn raw text dumps of news into documents, with a ledger of every change."""


program.add_command(clean)
