"""Arguments and options that commands share.

A decorator adds a group of them to a command and hands them over as one object: `dump_parameters` a
`Request` (what to clean, and how to read it), `output_parameters` a `Destination`. The names of an
object's attributes are those of its options.
"""

from __future__ import annotations

import contextlib
import functools
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

import attrs
import click

from newsclean.cli.messages import on_terminal
from newsclean.cli.outputs import STREAM, Output
from newsclean.errors import OptionError

if TYPE_CHECKING:
    from newsclean.options import Options

Command = Callable[..., Any]

# Options of the library that the shell knows by another name than their own.
_FLAGS = {"separators": "--separator", "patterns": "--furniture"}

_FILE = click.Path(path_type=str)


@attrs.frozen(slots=True, kw_only=True)
class Request:
    """Which dumps to read, and what is known of them.

    Args:
        dumps: Paths; `-` is standard input.
        encoding: Their encoding, or None to find out.
        errors: What to do with bytes that the encoding cannot decode.
        date_order: How to read 04/05/2024.
        detect_language: Whether to ask the language model.
        separator: Patterns of lines that begin a story.
        furniture: Patterns of lines that are furniture.
        profile: Files of profiles, which are added up.
        decisions: File of the user's decisions, or None.

    Example:
        >>> Request(dumps=("osk.txt",)).inputs
        ('osk.txt',)
    """

    dumps: tuple[str, ...]
    encoding: str | None = None
    errors: str = "strict"
    date_order: str = "auto"
    detect_language: bool = False
    separator: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    decisions: str | None = None

    @property
    def inputs(self) -> tuple[str, ...]:
        """All that is read."""
        return (*self.dumps, *self.profile, *([] if self.decisions is None else [self.decisions]))

    def options(self) -> Options:
        """Make the library's options.

        Returns:
            The options.

        Raises:
            OptionError: One has a value it cannot have.
        """
        from newsclean import options  # noqa: PLC0415 - loaded when there is work

        # mypy takes the groups' converter for one of any iterable, and then for one of none.
        separators, patterns = cast(Any, self.separator), cast(Any, self.furniture)
        return options.Options(
            read=options.ReadOptions(encoding=self.encoding, errors=self.errors),
            segment=options.SegmentOptions(separators=separators),
            fields=options.FieldOptions(date_order=self.date_order, detect_language=self.detect_language),
            boilerplate=options.BoilerplateOptions(patterns=patterns),
        )


@attrs.frozen(slots=True, kw_only=True)
class Destination:
    """Where results go.

    Args:
        output: File of the documents; `-` is standard output.
        form: `jsonl` or `text`.
        ledger: Whether the ledger goes in too.
        edits: File of the edits, or None.
        save_profile: File of the profile, or None.

    Example:
        >>> Destination().output
        '-'
    """

    output: str = STREAM
    form: str = "jsonl"
    ledger: bool = False
    edits: str | None = None
    save_profile: str | None = None


def dump_parameters(command: Command) -> Command:
    """Add what says which dumps to read and how; the command gets it as `request`."""
    return _grouped("request", Request, [
        click.argument("dumps", metavar="[DUMP]...", nargs=-1, type=_FILE, callback=_default_stream),
        click.option("--encoding", metavar="NAME", help="Encoding of every DUMP. Found out where it is not given."),
        click.option(
            "--errors",
            type=click.Choice(["strict", "replace"]),
            default="strict",
            show_default=True,
            help="What to do with bytes that the encoding cannot decode: stop, or put U+FFFD there.",
        ),
        click.option(
            "--date-order",
            type=click.Choice(["auto", "dmy", "mdy"]),
            default="auto",
            show_default=True,
            help="How to read 04/05/2024: day first or month first; auto learns it, or leaves the date out.",
        ),
        click.option(
            "--separator",
            metavar="PATTERN",
            multiple=True,
            help="A line that PATTERN matches from its start begins a story. May be given several times.",
        ),
        click.option(
            "--furniture",
            metavar="PATTERN",
            multiple=True,
            help="A line that PATTERN matches as a whole is furniture. May be given several times.",
        ),
        click.option(
            "--profile",
            metavar="FILE",
            multiple=True,
            type=_FILE,
            help="What earlier dumps of the source showed (--save-profile). Several files add up.",
        ),
        click.option(
            "--decisions", metavar="FILE", type=_FILE, help="Your decisions, as Decisions.save writes them; they overrule everything."
        ),
        click.option(
            "--detect-language",
            is_flag=True,
            help="Ask a language model where neither a field nor the script decides (extra: newsclean[lang]).",
        ),
    ])(command)  # fmt: skip # one call an option


def output_parameters(command: Command) -> Command:
    """Add what says where results go; the command gets it as `destination`."""
    return _grouped("destination", Destination, [
        click.option(
            "-o",
            "--output",
            metavar="FILE",
            type=_FILE,
            default=STREAM,
            show_default=True,
            help="Where the documents go; - is standard output. A name that ends in .gz is compressed.",
        ),
        click.option(
            "--format",
            "form",
            type=click.Choice(["jsonl", "text"]),
            default="jsonl",
            show_default=True,
            help="One JSON object a document, or text for reading.",
        ),
        click.option("--ledger", is_flag=True, help="Write the ledger behind the documents: it restores the dumps."),
        click.option("--edits", metavar="FILE", type=_FILE, help="Write every edit, one JSON object a line."),
        click.option(
            "--save-profile",
            metavar="FILE",
            type=_FILE,
            help="Write what these dumps alone showed, for --profile next time.",
        ),
    ])(command)  # fmt: skip # one call an option


def quiet_parameter(command: Command) -> Command:
    """Add `--quiet`."""
    return click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; warnings stay.")(command)


def refuse_outputs(outputs: Sequence[Output], inputs: Sequence[str]) -> None:
    """Refuse outputs that would overwrite an input, or each other.

    Args:
        outputs: The outputs.
        inputs: Files that are read.

    Raises:
        click.UsageError: Two are one file, or both are standard output.

    Example:
        >>> refuse_outputs([Output("--output", "-", lambda result: ())], ["osk.txt"])
    """
    for at, output in enumerate(outputs):
        for path in inputs:
            if output.path != STREAM and _same_file(output.path, path):
                refuse(f"{output.option} would overwrite {path!r}, which is read.")
        for other in outputs[:at]:
            if output.path == other.path == STREAM:
                refuse(f"{other.option} and {output.option} are both standard output.")
            if STREAM not in {output.path, other.path} and _same_file(output.path, other.path):
                refuse(f"{other.option} and {output.option} are the same file.")


def refuse(message: str) -> NoReturn:
    """End with a usage error of the running command.

    Args:
        message: What is wrong.

    Raises:
        click.UsageError: Always.

    Example:
        >>> refuse("nothing to do")
        Traceback (most recent call last):
        click.exceptions.UsageError: nothing to do
    """
    raise click.UsageError(message, ctx=click.get_current_context(silent=True))


def _refuse_option(error: OptionError) -> NoReturn:
    """End with a usage error for an option of the library, by its name in the shell."""
    flag = _FLAGS.get(error.option, f"--{error.option.replace('_', '-')}")
    message = str(error).removeprefix(f"{error.option}: ")
    raise click.BadParameter(message, ctx=click.get_current_context(), param_hint=f"'{flag}'") from error


def _grouped(
    name: str, kind: type[Any], parameters: Sequence[Callable[[Command], Command]]
) -> Callable[[Command], Command]:
    """Make a decorator that gathers parameters, in the order of the help text, into one object.

    What the library refuses of them, sooner or later, is wrong usage of the command.
    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def gathered(**given: Any) -> Any:
            own = {field.name: given.pop(field.name) for field in attrs.fields(kind)}
            try:
                return command(**{name: kind(**own)}, **given)
            except OptionError as error:
                _refuse_option(error)

        whole: Command = gathered
        for parameter in reversed(parameters):
            whole = parameter(whole)
        return whole

    return decorate


def _default_stream(context: click.Context, _: click.Parameter, dumps: tuple[str, ...]) -> tuple[str, ...]:
    """Standard input where no dump is given, unless somebody would have to type it."""
    if dumps.count(STREAM) > 1:
        raise click.UsageError("Standard input (-) can be read only once.", ctx=context)
    if not dumps and on_terminal(sys.stdin):
        raise click.UsageError("No DUMP was given, and nothing is piped in.", ctx=context)
    return dumps or (STREAM,)


def _same_file(output: str, other: str) -> bool:
    """Whether an output is another file, or the one that was put into standard input; devices may be used twice."""
    first = Path(output)
    if other == STREAM:
        # A stream that is no file of the system (a test's) has no number.
        with contextlib.suppress(AttributeError, OSError, ValueError):
            return first.is_file() and os.path.samestat(first.stat(), os.fstat(sys.stdin.fileno()))
        return False
    second = Path(other)
    if first.exists() and second.exists():
        return first.is_file() and first.samefile(second)
    return first.resolve() == second.resolve()
