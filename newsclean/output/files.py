"""Files: replaced whole, read line by line, compressed where their name or their first bytes say so."""

from __future__ import annotations

import gzip
import io
import os
import secrets
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import IO, TextIO

from newsclean.errors import LedgerError

_GZIP_MAGIC = b"\x1f\x8b"


@contextmanager
def replace_file(path: str | os.PathLike[str]) -> Iterator[TextIO]:
    r"""Open a file for writing that comes into place only when all of it is there.

    Args:
        path: The file; gzip where its name ends in `.gz`. What stood there stays until the end and,
            where writing fails, altogether. A pipe or a device is written to as it is.

    Yields:
        A stream for text, UTF-8, line feeds as they are.

    Raises:
        OSError: The file cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with replace_file(Path(folder, "out.txt")) as file:
        ...         print("It rained.", file=file)
        ...     Path(folder, "out.txt").read_text("utf-8")
        'It rained.\n'
    """
    compressed = os.fspath(path).endswith(".gz")
    if Path(path).exists() and not Path(path).is_file():
        with Path(path).open("wb") as raw, _text_stream(raw, compressed=compressed) as file:
            yield file
        return
    target = Path(path).resolve()  # a link goes on pointing where it does
    draft = target.with_name(f".newsclean-{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as raw, _text_stream(raw, compressed=compressed) as file:
            yield file
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def read_lines(path: str | os.PathLike[str]) -> Iterator[tuple[int, str]]:
    """Read a file line by line, as little of it at a time.

    Args:
        path: The file, UTF-8, as it is or gzip.

    Yields:
        Each line that is not blank, after its number from 1. Only a line feed ends a line.

    Raises:
        LedgerError: A line is not UTF-8, or the compressed stream is damaged.
        OSError: The file cannot be read.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "in.txt").write_text("Rain", "utf-8")
        ...     list(read_lines(Path(folder, "in.txt")))
        [(1, 'Rain')]
    """
    number = 0
    with Path(path).open("rb") as raw:
        compressed = raw.peek(len(_GZIP_MAGIC)).startswith(_GZIP_MAGIC)
        try:
            with gzip.GzipFile(fileobj=raw) if compressed else nullcontext(raw) as file:
                for line in file:
                    number += 1
                    text = line.decode("utf-8-sig" if number == 1 else "utf-8")
                    if text.strip():
                        yield number, text
        except UnicodeDecodeError as error:
            raise LedgerError(f"not UTF-8 ({error.reason})", path=os.fspath(path), line=number) from error
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise LedgerError(f"damaged gzip ({error})", path=os.fspath(path), line=number + 1) from error


@contextmanager
def _text_stream(raw: IO[bytes], *, compressed: bool) -> Iterator[TextIO]:
    if not compressed:
        with io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as file:
            yield file
        return
    # Neither name nor time go into the header: the same result is the same bytes.
    with (
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0) as stream,
        io.TextIOWrapper(stream, encoding="utf-8", newline="\n") as file,
    ):
        yield file
