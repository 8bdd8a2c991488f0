"""Lines that recur, with every place."""

from __future__ import annotations

from enum import StrEnum

import attrs

from newsclean.model.spans import Span


class RepeatKind(StrEnum):
    """What a recurring line is.

    Example:
        >>> RepeatKind("headline") is RepeatKind.HEADLINE
        True
    """

    HEADLINE = "headline"
    BOILERPLATE = "boilerplate"


@attrs.frozen(slots=True)
class Repeat:
    """A headline or a line of furniture that stands in more than one place.

    Args:
        text: The line as its first place has it.
        kind: Headline or boilerplate.
        places: Every place, the first one included, in order.
        stories: In how many stories it stands.

    Example:
        >>> Repeat("Print this page", RepeatKind.BOILERPLATE, (Span(0, 15), Span(90, 105)), 2).stories
        2
    """

    text: str
    kind: RepeatKind
    places: tuple[Span, ...]
    stories: int
