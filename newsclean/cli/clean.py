"""`newsclean clean`: dumps in, documents and ledger out."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from newsclean.cli.messages import on_terminal, say
from newsclean.cli.outputs import STREAM, Output, binary_stream, naming, open_outputs, write_streams
from newsclean.cli.parameters import (
    Destination,
    Request,
    dump_parameters,
    output_parameters,
    quiet_parameter,
    refuse,
    refuse_outputs,
)
from newsclean.cli.progress import Progress, progress_bar
from newsclean.cli.status import Status

if TYPE_CHECKING:
    from newsclean.model.results import CleanResult
    from newsclean.options import Options

_EPILOG = """\b
Examples:
  newsclean clean dump.txt -o stories.jsonl
  newsclean clean 2024-*.txt.gz -o stories.jsonl --edits edits.jsonl
  curl -s https://news.example/dump.txt | newsclean clean --format text | less
  newsclean clean may.txt --profile april.json --save-profile may.json -o may.jsonl

Patterns are regular expressions, in the syntax of Python's regex package.

\b
Exit status:
  0    done (warnings do not change it)
  1    an input could not be read, or an output not be written
  2    wrong usage
  3    done, but with warnings, under --strict
  130  interrupted
  141  nobody reads standard output any more"""


@click.command(epilog=_EPILOG)
@output_parameters
@dump_parameters
@click.option("--document-per-file", is_flag=True, help="Each DUMP is one document already: cut none.")
@click.option("--strict", is_flag=True, help="Exit with status 3 where a warning says that stories were not found.")
@quiet_parameter
def clean(request: Request, destination: Destination, *, document_per_file: bool, strict: bool, quiet: bool) -> None:
    """Clean dumps of news into documents.

    DUMP is a text file, as it is or compressed with gzip, bzip2 or xz; - is standard input, which is
    also read where no DUMP is given and something is piped in. Several DUMPs are dumps of one source:
    what recurs in one counts in all, and all their documents are one output. A file that is written
    comes into place when all of it is there.
    """
    outputs, options = _outputs(destination), request.options()
    refuse_outputs(outputs, request.inputs)
    with open_outputs(outputs) as write:
        with progress_bar(quiet=quiet) as progress:
            result = _cleaned(request, options, progress, one_each=document_per_file)
        write(result)
    for warning in result.check.warnings:
        say(f"warning: {warning}")
    write_streams(outputs, result)
    if not quiet and on_terminal(sys.stderr):
        say(_summary(result))
    if strict and result.check.warnings:
        click.get_current_context().exit(Status.DOUBTFUL)


def _cleaned(request: Request, options: Options, progress: Progress | None, *, one_each: bool) -> CleanResult:
    import newsclean  # noqa: PLC0415 - loaded when there is work
    from newsclean.model.decisions import Decisions  # noqa: PLC0415 - loaded when there is work
    from newsclean.model.profiles import Profile, total  # noqa: PLC0415 - loaded when there is work
    from newsclean.model.results import StoriesNotFoundWarning  # noqa: PLC0415 - loaded when there is work

    verb = newsclean.clean_documents if one_each else newsclean.clean
    with warnings.catch_warnings(), naming("<stdin>", unnamed_only=True):
        warnings.simplefilter("ignore", StoriesNotFoundWarning)  # the result's check has them too
        return verb(
            [_source(path) for path in request.dumps],
            options=options,
            profile=total(Profile.load(path) for path in request.profile),
            decisions=None if request.decisions is None else Decisions.load(request.decisions),
            progress=progress,
        )


def _source(path: str) -> Path | BinaryIO:
    return binary_stream(sys.stdin) if path == STREAM else Path(path)


def _outputs(destination: Destination) -> list[Output]:
    """What to write, and how."""
    if destination.ledger and destination.form != "jsonl":
        refuse("--ledger goes with --format jsonl only.")
    documents = _text if destination.form == "text" else _restorable if destination.ledger else _documents
    outputs = [Output("--output", destination.output, documents)]
    if destination.edits is not None:
        outputs.append(Output("--edits", destination.edits, _edits))
    if destination.save_profile is not None:
        if destination.save_profile.endswith(".gz"):
            refuse("--save-profile writes no compressed file.")
        outputs.append(Output("--save-profile", destination.save_profile, _profile))
    return outputs


def _documents(result: CleanResult) -> Iterator[str]:
    from newsclean.output.jsonl import document_lines  # noqa: PLC0415 - loaded when there is work

    return document_lines(result)


def _restorable(result: CleanResult) -> Iterable[str]:
    from newsclean.output.jsonl import ledger_lines  # noqa: PLC0415 - loaded when there is work

    return chain(_documents(result), ledger_lines(result))


def _edits(result: CleanResult) -> Iterator[str]:
    from newsclean.output.jsonl import edit_lines  # noqa: PLC0415 - loaded when there is work

    return edit_lines(result)


def _text(result: CleanResult) -> Iterator[str]:
    from newsclean.output.texts import text_blocks  # noqa: PLC0415 - loaded when there is work

    return text_blocks(result)


def _profile(result: CleanResult) -> Iterable[str]:
    return [json.dumps(result.profile.to_dict())]


def _summary(result: CleanResult) -> str:
    counts = (("document", result.documents), ("edit", result.edits), ("warning", result.check.warnings))
    return ", ".join(f"{len(found):,} {name}{'' if len(found) == 1 else 's'}" for name, found in counts)
