"""Writes a dump and its gold side by side, so that every offset is known the moment its text is written."""

import re
import textwrap
from typing import Any

from shape_stories import Story

REPEAT, FURNITURE, SEPARATOR, METADATA = "repeated-headline", "boilerplate", "separator", "metadata"


class Writer:
    """A dump under way; `newline` is what ends its lines."""

    def __init__(self, newline: str = "\n") -> None:
        self.newline = newline
        self._parts: list[str] = []
        self._length = 0
        self._documents: list[dict[str, Any]] = []
        self._removed: list[list[Any]] = []

    @property
    def document(self) -> dict[str, Any]:
        return self._documents[-1]

    def put(self, text: str) -> list[int]:
        """Text that is there as it is; its span."""
        start = self._length
        text = text.replace("\n", self.newline)
        self._parts.append(text)
        self._length += len(text)
        return [start, self._length]

    def mark(self, kind: str, text: str) -> None:
        """Text to be removed as `kind`, without a line end."""
        bare = text.strip("\n ")
        before, _, after = text.partition(bare) if bare else ("", "", text)
        self.put(before)
        span = self.put(bare)
        self.put(after)
        if bare:
            self._removed.append([*span, kind])

    def line(self, kind: str, text: str, gap: int = 0) -> None:
        """A whole line to be removed, and `gap` blank lines under it."""
        self.mark(kind, text)
        self.put("\n" * (1 + gap))

    def begin(self, story: Story, published: str | None = None, *, tagged: bool = False) -> None:
        """What follows, up to the next story, is this one's."""
        self._end_document()
        self._documents.append(
            {
                "start": self._length,
                "end": self._length,
                "title": story.title,
                "tags": list(story.tags) if tagged else [],
                "published": published,
                "truncated": False,
                "paragraphs": [],
                "subheads": [],
            }
        )

    def title(self, text: str | None = None, gap: int = 0) -> None:
        self.put((text or self.document["title"]) + "\n" * (1 + gap))

    def paragraph(self, text: str, *, subhead: bool = False, width: int = 0, indent: str = "") -> None:
        """A paragraph of the story without its line end, hard-wrapped where a width is given."""
        self.put(indent)
        span = self.put(wrap(text, width))
        self.document["paragraphs"].append(span)
        if subhead:
            self.document["subheads"].append(span)

    def body(self, story: Story, *, gap: int = 1, width: int = 0, indent: str = "") -> None:
        """All paragraphs, `gap` blank lines between them; ends with a line end."""
        for i, text in enumerate(story.paragraphs):
            if i:
                self.put("\n" * gap)
            self.paragraph(text, subhead=i in story.subheads, width=width, indent=indent)
            self.put("\n")

    def truncate(self) -> None:
        self.document["truncated"] = True

    def _end_document(self) -> None:
        if self._documents:
            self.document["end"] = self._length

    def finish(self, shape: str) -> tuple[str, dict[str, Any]]:
        self._end_document()
        gold = {"shape": shape, "documents": self._documents, "removed": self._removed}
        return "".join(self._parts), gold


def wrap(text: str, width: int) -> str:
    if not width:
        return text
    return "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))


def centre(text: str, width: int = 72) -> str:
    return text.center(width).rstrip()


def cut(text: str, length: int) -> str:
    """The head of a text, between words where its script has spaces, without punctuation at its end."""
    if len(text) <= length:
        return text
    head = text[:length]
    if " " in head[length // 2 :]:
        head = head[: head.rindex(" ")]
    return re.sub(r"[\s.,;:!?。，、；：！？।،؛؟«“\"„—–-]+$", "", head)
