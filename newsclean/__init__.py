"""Turns a raw text dump of news into typed documents, with a ledger of every change.

The public names are found on first use: importing newsclean loads no other package.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclean.api import clean, clean_documents, find_repeats, learn, read_jsonl, segment
    from newsclean.errors import (
        BinaryDumpError,
        CompressedDumpError,
        DecisionError,
        DumpDecodeError,
        DumpNotFoundError,
        EmptyDumpError,
        LedgerError,
        LedgerMissingError,
        NewscleanError,
        OffsetError,
        OptionError,
        ProfileError,
        ReadError,
    )
    from newsclean.model.decisions import Decisions, Undo
    from newsclean.model.documents import Document, FieldSpan, Paragraph, Precision, Role
    from newsclean.model.dumps import Dump, ReplacedBytes
    from newsclean.model.edits import Edit, EditKind, Evidence
    from newsclean.model.pieces import Piece, PieceKind
    from newsclean.model.profiles import Profile
    from newsclean.model.repeats import Repeat, RepeatKind
    from newsclean.model.results import CleanResult, Explanation, SelfCheck, Source, StoriesNotFoundWarning
    from newsclean.model.spans import Span
    from newsclean.options import (
        BoilerplateOptions,
        DateOrder,
        DecodeErrors,
        FieldOptions,
        Options,
        ReadOptions,
        RepairOptions,
        SegmentOptions,
    )

    __version__: str

_HOMES = {
    "newsclean.api": "clean clean_documents find_repeats learn read_jsonl segment",
    "newsclean.errors": "BinaryDumpError CompressedDumpError DecisionError DumpDecodeError DumpNotFoundError "
    "EmptyDumpError LedgerError LedgerMissingError NewscleanError OffsetError OptionError ProfileError ReadError",
    "newsclean.model.decisions": "Decisions Undo",
    "newsclean.model.documents": "Document FieldSpan Paragraph Precision Role",
    "newsclean.model.dumps": "Dump ReplacedBytes",
    "newsclean.model.edits": "Edit EditKind Evidence",
    "newsclean.model.pieces": "Piece PieceKind",
    "newsclean.model.profiles": "Profile",
    "newsclean.model.repeats": "Repeat RepeatKind",
    "newsclean.model.results": "CleanResult Explanation SelfCheck Source StoriesNotFoundWarning",
    "newsclean.model.spans": "Span",
    "newsclean.options": "BoilerplateOptions DateOrder DecodeErrors FieldOptions Options ReadOptions RepairOptions "
    "SegmentOptions",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "BinaryDumpError",
    "BoilerplateOptions",
    "CleanResult",
    "CompressedDumpError",
    "DateOrder",
    "DecisionError",
    "Decisions",
    "DecodeErrors",
    "Document",
    "Dump",
    "DumpDecodeError",
    "DumpNotFoundError",
    "Edit",
    "EditKind",
    "EmptyDumpError",
    "Evidence",
    "Explanation",
    "FieldOptions",
    "FieldSpan",
    "LedgerError",
    "LedgerMissingError",
    "NewscleanError",
    "OffsetError",
    "OptionError",
    "Options",
    "Paragraph",
    "Piece",
    "PieceKind",
    "Precision",
    "Profile",
    "ProfileError",
    "ReadError",
    "ReadOptions",
    "RepairOptions",
    "Repeat",
    "RepeatKind",
    "ReplacedBytes",
    "Role",
    "SegmentOptions",
    "SelfCheck",
    "Source",
    "Span",
    "StoriesNotFoundWarning",
    "Undo",
    "__version__",
    "clean",
    "clean_documents",
    "find_repeats",
    "learn",
    "read_jsonl",
    "segment",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - only where it is asked for

        try:
            return version("newsclean")
        except PackageNotFoundError:
            return "0+unknown"  # a source tree on the path, not installed
    if name not in _HOME_OF:
        raise AttributeError(f"module 'newsclean' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
