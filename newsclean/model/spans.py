"""Places in a dump."""

from __future__ import annotations

import attrs


@attrs.frozen(slots=True, order=False)
class Span:
    """A stretch of a dump, in code points: start inclusive, end exclusive.

    Args:
        start: Offset of the first code point.
        end: Offset after the last code point; not before `start`.
        dump: Index of the dump, where a result spans several texts.

    Example:
        >>> Span(2, 5).slice("abcdefg")
        'cde'
        >>> len(Span(2, 5))
        3
    """

    start: int
    end: int
    dump: int = 0

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def slice(self, text: str) -> str:
        """Return the stretch of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, offset: int) -> bool:
        """Whether a code-point offset of the same dump lies inside."""
        return self.start <= offset < self.end
