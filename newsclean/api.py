"""The public verbs: they open the input and hand it to the pipeline."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import IO, Any

from newsclean.errors import EmptyDumpError
from newsclean.model.decisions import Decisions
from newsclean.model.documents import Document
from newsclean.model.dumps import Dump
from newsclean.model.profiles import Profile
from newsclean.model.repeats import Repeat
from newsclean.model.results import CleanResult, StoriesNotFoundWarning
from newsclean.options import Options
from newsclean.reading import read_dump

Source = str | bytes | bytearray | memoryview | os.PathLike[str] | IO[Any] | Dump
Progress = Callable[[str, int, int], object]


def clean(
    source: Source | Sequence[Source],
    *,
    options: Options | None = None,
    profile: Profile | None = None,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
) -> CleanResult:
    r"""Turn a raw dump of news into typed documents, with a ledger of every change.

    The collector of reference cycles is paused until it returns: a run makes none worth collecting.

    Args:
        source: Text, bytes, a path or an open file; or a list of these, which are read as dumps of
            one source. A `str` is always text, never a path.
        options: All options; the defaults where None.
        profile: What earlier dumps of the same source showed, from `learn` or `CleanResult.profile`.
        decisions: A user's decisions; they overrule everything.
        progress: Called as `progress(stage, done, total)`, in code points; stages are learn and clean.

    Returns:
        Documents, edits, pieces, profile and self-check.

    Raises:
        ReadError: The source cannot be read as text; the subclass says why.

    Warns:
        StoriesNotFoundWarning: The dump's stories were not found; `CleanResult.check` says more.

    Example:
        >>> text = "Rain on Osk\n\nIt rained on Osk for three days.\n\n\nSnow on Ulm\n\nSnow fell on Ulm on Monday.\n"
        >>> [document.title for document in clean(text).documents]
        ['Rain on Osk', 'Snow on Ulm']
    """
    from newsclean.pipeline import Job, clean_dumps  # noqa: PLC0415 - numpy is loaded on first use

    job = _job(Job, options, profile, decisions)
    result = clean_dumps(_dumps(source, job.options), job, progress or _silent)
    for warning in result.check.warnings:
        warnings.warn(warning, StoriesNotFoundWarning, stacklevel=2)
    return result


def clean_documents(
    texts: Iterable[Source],
    *,
    options: Options | None = None,
    profile: Profile | None = None,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
) -> CleanResult:
    r"""Clean texts that are one document each.

    Args:
        texts: Texts, bytes, paths or open files; an empty one gives an empty document.
        options: All options; the defaults where None.
        profile: What earlier texts of the same source showed.
        decisions: A user's decisions; they overrule everything.
        progress: Called as `progress(stage, done, total)`, in code points.

    Returns:
        One document a text, in their order, whatever is in them.

    Raises:
        ReadError: A source cannot be read as text; the subclass says why.

    Example:
        >>> result = clean_documents(["Rain on Osk\n\nIt rained for three days.", ""])
        >>> [len(document.paragraphs) for document in result.documents]
        [1, 0]
    """
    from newsclean.pipeline import Job, clean_texts  # noqa: PLC0415 - numpy is loaded on first use

    job = _job(Job, options, profile, decisions)
    dumps = [_document_dump(text, job.options) for text in texts]
    return clean_texts(dumps, job, progress or _silent)


def segment(
    source: Source | Sequence[Source],
    *,
    options: Options | None = None,
    profile: Profile | None = None,
    decisions: Decisions | None = None,
) -> tuple[Document, ...]:
    r"""Cut a dump into documents: `clean`, of which only the documents are kept.

    Args:
        source: As in `clean`.
        options: All options; the defaults where None.
        profile: What earlier dumps of the same source showed.
        decisions: A user's decisions.

    Returns:
        The documents, each with its own edits.

    Raises:
        ReadError: The source cannot be read as text; the subclass says why.

    Example:
        >>> len(segment("Rain on Osk\n\nIt rained for three days.\n"))
        1
    """
    return clean(source, options=options, profile=profile, decisions=decisions).documents


def learn(
    sources: Source | Sequence[Source],
    *,
    options: Options | None = None,
    decisions: Decisions | None = None,
) -> Profile:
    r"""Learn how a source's dumps are built, without cleaning them.

    Args:
        sources: A dump, or several of one source.
        options: All options; the defaults where None.
        decisions: A user's decisions.

    Returns:
        The profile; profiles of parts add up to the profile of the whole.

    Raises:
        ReadError: A source cannot be read as text; the subclass says why.

    Example:
        >>> learn("Rain on Osk\n\nIt rained for three days.\n").sources
        1
    """
    from newsclean.pipeline import Job, learn_profile  # noqa: PLC0415 - numpy is loaded on first use

    job = _job(Job, options, None, decisions)
    return learn_profile(_dumps(sources, job.options), job)


def find_repeats(
    source: Source | Sequence[Source],
    *,
    options: Options | None = None,
    profile: Profile | None = None,
    decisions: Decisions | None = None,
) -> tuple[Repeat, ...]:
    r"""Find headlines and furniture that stand in more than one place, with every place.

    Args:
        source: As in `clean`.
        options: All options; the defaults where None.
        profile: What earlier dumps of the same source showed.
        decisions: A user's decisions.

    Returns:
        The repeats in order of their first place; copies that differ (cut, re-cased, with another
        tail) are places of one repeat.

    Raises:
        ReadError: The source cannot be read as text; the subclass says why.

    Example:
        >>> text = "Rain on Osk\nRain on Osk\n\nIt rained for three days on end.\n"
        >>> [(repeat.text, len(repeat.places)) for repeat in find_repeats(text)]
        [('Rain on Osk', 2)]
    """
    from newsclean.repetition.repeats import collect_repeats  # noqa: PLC0415 - numpy is loaded on first use

    return collect_repeats(clean(source, options=options, profile=profile, decisions=decisions))


def _job(
    make: Callable[..., Any], options: Options | None, profile: Profile | None, decisions: Decisions | None
) -> Any:
    return make(options or Options(), decisions or Decisions(), profile or Profile())


def _dumps(source: Source | Sequence[Source], options: Options) -> list[Dump]:
    sources: Sequence[Any] = source if isinstance(source, list | tuple) else [source]
    return [read_dump(one, options.read) for one in sources]


def _document_dump(source: Source, options: Options) -> Dump:
    """Read one document's text; an empty one is a document too."""
    try:
        return read_dump(source, options.read)
    except EmptyDumpError as error:
        return Dump("", error.path)


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Report no progress."""


def read_jsonl(path: str | os.PathLike[str]) -> CleanResult:
    r"""Read a result that `CleanResult.write_jsonl` or the command line wrote.

    Args:
        path: The file, gzipped or not.

    Returns:
        The result. Written with its ledger it is whole; written without, it has the documents, and
        what needs the ledger raises `LedgerMissingError`.

    Raises:
        LedgerError: The file is not newsclean's, or is damaged; path and line say where.
        OSError: The file cannot be read.

    Example:
        >>> import pathlib, tempfile
        >>> text = "Rain on Osk\n\nIt rained for three days.\n"
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = pathlib.Path(folder, "stories.jsonl")
        ...     clean(text).write_jsonl(file, ledger=True)
        ...     read_jsonl(file).restore() == text
        True
    """
    from newsclean.output.jsonl import read_jsonl as read  # noqa: PLC0415 - loaded on first use

    return read(path)
