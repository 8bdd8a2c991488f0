"""What in a story is story and what is furniture.

The units that no field took go in; each comes out as a part: body, subhead, a further copy of the
headline, or furniture. Furniture is known by recurrence; shape alone takes out only what no story
has: trails of links, and lists of headlines that belong to other stories.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from newsclean.model.edits import Evidence
from newsclean.model.lines import Shape
from newsclean.model.parts import Part
from newsclean.model.pieces import PieceKind
from newsclean.model.spans import Span
from newsclean.model.stories import StoryUnits

Title = tuple[int, int, int]
Matcher = Callable[[str, str], object]


def sort_units(
    story: StoryUnits,
    taken: Collection[int],
    title: Title | None,
    same_headline: Matcher,
    is_furniture: Callable[[str], bool],
) -> dict[int, list[Part]]:
    """Say of every unit that is not taken whether it is story or furniture.

    Args:
        story: The story's units.
        taken: Units that fields have taken.
        title: Unit of the headline, and where its title starts and ends; None without one.
        same_headline: Whether two lines print the same headline.
        is_furniture: Whether the user said that a line is furniture.

    Returns:
        The parts of each unit that was not taken.
    """
    parts: dict[int, list[Part]] = {}
    for unit in range(story.first, story.stop):
        if unit not in taken:
            parts[unit] = _parts_of(story, unit, title, same_headline, is_furniture)
    _take_lists(story, parts)
    return parts


def _parts_of(
    story: StoryUnits,
    unit: int,
    title: Title | None,
    same_headline: Matcher,
    is_furniture: Callable[[str], bool],
) -> list[Part]:
    table = story.sheet.table
    start, end = int(table.start[unit]), int(table.end[unit])
    if title is not None and _repeats_title(story, unit, title, same_headline):
        place = Span(int(table.start[title[0]]), int(table.end[title[0]]))
        return [
            Part(start, end, PieceKind.REPEATED_HEADLINE, "further copy of the headline", 0.98, (Evidence("repeats the headline", 4.0, place),))
        ]
    if is_furniture(story.sheet.line(unit)):
        return [Part(start, end, PieceKind.BOILERPLATE, "furniture by the user's word")]
    if bool(story.repeats.recurs[unit]):
        return [Part(start, end, PieceKind.BOILERPLATE, "line over many stories", 0.95, _recurs_evidence(story, unit))]
    if story.has(unit, Shape.RULE | Shape.COUNTER):
        return [Part(start, end, PieceKind.SEPARATOR, "rule line" if story.has(unit, Shape.RULE) else "counter", 0.9)]
    if story.has(unit, Shape.TRAIL) and not story.opening < unit < story.closing:
        return [Part(start, end, PieceKind.BOILERPLATE, "trail of links", 0.8)]
    if story.has(unit, Shape.PROSE):
        return _prose_parts(story, unit, start, end)
    inside = story.opening < unit < story.closing
    before = unit < story.opening
    subhead = story.has(unit, Shape.HEADLINE) and (inside or before)
    return [Part(start, end, PieceKind.SUBHEAD if subhead else PieceKind.BODY)]


def _recurs_evidence(story: StoryUnits, unit: int) -> tuple[Evidence, ...]:
    count = int(story.repeats.again[unit])
    return (Evidence("recurs over stories", 3.0, None, f"stands {count} times in the dump"),)


def _repeats_title(story: StoryUnits, unit: int, title: Title, same_headline: Matcher) -> bool:
    if unit == title[0]:
        return False
    table = story.sheet.table
    if int(table.key[unit]) == int(table.key[title[0]]) or bool(story.repeats.pair[unit] and unit - 1 == title[0]):
        return True
    if story.has(unit, Shape.PROSE) and int(table.words[unit]) > 40:
        return False
    line, (_, start, end) = story.sheet.line(unit), title
    if int(table.lead[unit]) == int(table.lead[title[0]]) and same_headline(story.sheet.line(title[0]), line):
        return True
    # The title may stand behind a label, a number or a site's name.
    text = story.sheet.text[start:end]
    return _starts(line) == _starts(text) and bool(same_headline(text, line))


def _starts(line: str) -> str:
    return "".join(filter(str.isalnum, line[:16])).casefold()[:4]


def _prose_parts(story: StoryUnits, unit: int, start: int, end: int) -> list[Part]:
    parts = []
    glued = story.repeats.glued.get(unit)
    if glued:
        parts.append(Part(start, start + glued, PieceKind.REPEATED_HEADLINE, "headline glued to the text", 0.95))
        start += glued
    foot = story.repeats.foot.get(unit)
    stop = int(story.sheet.table.start[unit]) + foot if foot else end
    if start < stop:
        parts.append(Part(start, stop, PieceKind.BODY))
    if foot:
        parts.append(Part(stop, end, PieceKind.BOILERPLATE, "words that end many paragraphs", 0.9))
    return parts


def _take_lists(story: StoryUnits, parts: dict[int, list[Part]]) -> None:
    """Take out runs of other stories' headlines, and what follows a line of furniture close up."""
    blanks = story.sheet.table.blanks
    for unit in (*story.foot, *story.head):
        mine = parts.get(unit)
        if not mine or mine[0].kind not in (PieceKind.SUBHEAD, PieceKind.BODY) or story.has(unit, Shape.PROSE):
            continue
        before = parts.get(unit - 1)
        after_furniture = before is not None and before[-1].kind is PieceKind.BOILERPLATE and int(blanks[unit]) == 0
        elsewhere = int(story.repeats.again[unit]) > 1
        if elsewhere or after_furniture:
            rule = "headline of another story" if elsewhere else "list under furniture"
            parts[unit] = [Part(mine[0].start, mine[0].end, PieceKind.BOILERPLATE, rule, 0.8)]
