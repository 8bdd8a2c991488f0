"""What in a story is story and what is furniture.

The units that no field took go in; each comes out as a part: body, subhead, a further copy of the
headline, or furniture. Furniture is known by recurrence; shape alone takes out only what no story
has: trails of links, and lists of headlines that belong to other stories.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from collections.abc import Set as AbstractSet

import attrs

from newsclean.model.edits import Evidence
from newsclean.model.lines import Shape, unwrap_markup
from newsclean.model.parts import FOOT_RULE, RECURS_CONFIDENCE, RECURS_RULE, Part, recurs_evidence
from newsclean.model.pieces import PieceKind
from newsclean.model.spans import Span
from newsclean.model.stories import StoryUnits

RULE, TRAIL, PROSE, HEADLINE = (int(shape) for shape in (Shape.RULE, Shape.TRAIL, Shape.PROSE, Shape.HEADLINE))
MARKS = RULE | int(Shape.COUNTER)
LISTED_WORDS = 3  # of a headline in a list of other stories
QUOTES = '"“”„«»‘’「」『』'
QUOTED_WORDS = 24  # of a quotation set apart as a subhead
LONGEST_COPY = 40  # words; a longer line that begins like the headline is text

Title = tuple[int, int, int]
Matcher = Callable[[str, str], object]


@attrs.frozen(slots=True, eq=False)
class Sorting:
    """What sorting a block's units needs.

    Args:
        dump: Index of the dump in the result.
        plain: For every unit of the block whether it is prose with nothing to say of it.
        loose: For every unit whether it is furniture by recurrence, unless it prints the headline again.
        initials: For every unit its first letter or digit, folded, as a code point; 0 where it opens with none.
        same_headline: Whether two lines print the same headline.
        same_words: Whether they do so word for word.
        furniture: Units that are furniture by the user's word.
        labels: Labels, by index, of lines that are no part of a story's text.
    """

    dump: int
    plain: Sequence[bool]
    loose: Sequence[bool]
    initials: Sequence[int]
    same_headline: Matcher
    same_words: Matcher
    furniture: AbstractSet[int]
    labels: AbstractSet[int]


def sort_units(
    story: StoryUnits, taken: Collection[int], title: Title | None, sorting: Sorting
) -> dict[int, list[Part]]:
    """Say of every unit that is not taken whether it is story or furniture.

    Args:
        story: The story's units.
        taken: Units that fields have taken.
        title: Unit of the headline, and where its title starts and ends; None without one.
        sorting: What the block's stories share.

    Returns:
        The parts of each unit that was not taken and is neither plain body nor loose furniture.
    """
    parts: dict[int, list[Part]] = {}
    columns, plain, leads, words = story.columns, sorting.plain, story.columns.lead, story.columns.words
    lead = leads[title[0]] if title else None
    copies = _Copies(story, title, sorting) if title else None
    loose, initials = sorting.loose, sorting.initials
    near = copies.initials if copies else frozenset()
    for unit in range(story.first, story.stop):
        if loose[unit] and initials[unit] not in near:
            continue
        if (plain[unit] and (leads[unit] != lead or words[unit] > LONGEST_COPY)) or unit in taken:
            continue
        if copies is not None and copies.has(unit):
            start, end = columns.start[unit], columns.end[unit]
            parts[unit] = [
                Part(start, end, PieceKind.REPEATED_HEADLINE, "further copy of the headline", 0.98, copies.evidence)
            ]
        else:
            parts[unit] = _parts_of(story, unit, sorting)
    _take_lists(story, parts, taken, title[0] if title else story.stop, loose)
    return parts


def _parts_of(story: StoryUnits, unit: int, sorting: Sorting) -> list[Part]:
    columns = story.columns
    start, end = columns.start[unit], columns.end[unit]
    if unit in sorting.furniture:
        return [Part(start, end, PieceKind.BOILERPLATE, "furniture by the user's word")]
    if columns.label[unit] in sorting.labels and columns.labelled[unit] >= 2 and not story.has(unit, PROSE):
        return [Part(start, end, PieceKind.BOILERPLATE, "credit or link", 0.8)]
    if columns.recurs[unit]:
        evidence = recurs_evidence(columns.again[unit])
        return [Part(start, end, PieceKind.BOILERPLATE, RECURS_RULE, RECURS_CONFIDENCE, evidence)]
    if story.has(unit, MARKS):
        return [Part(start, end, PieceKind.SEPARATOR, "rule line" if story.has(unit, RULE) else "counter", 0.9)]
    if story.has(unit, TRAIL) and not story.opening < unit < story.closing:
        return [Part(start, end, PieceKind.BOILERPLATE, "trail of links", 0.8)]
    if story.has(unit, PROSE):
        return _prose_parts(story, unit, start, end)
    return _heading_parts(story, unit, start, end)


def _heading_parts(story: StoryUnits, unit: int, start: int, end: int) -> list[Part]:
    """A subhead without its markup, or a line of text; what looks like a heading behind the text is none."""
    if not story.has(unit, HEADLINE) or unit >= story.closing or unit == story.opening:
        return [Part(start, end, PieceKind.BODY)]
    first, stop = unwrap_markup(story.columns.text, start, end)
    marks = [Part(a, b, PieceKind.SEPARATOR, "mark round a subhead") for a, b in ((start, first), (stop, end)) if a < b]
    return sorted((*marks, Part(first, stop, PieceKind.SUBHEAD)), key=lambda part: part.start)


class _Copies:
    """Which lines of a story print its headline once more."""

    def __init__(self, story: StoryUnits, title: Title, sorting: Sorting) -> None:
        """Take the headline apart once."""
        self._story, self._sorting = story, sorting
        self._unit, start, end = title
        columns = story.columns
        # The title may stand behind a label, a number or a site's name.
        self._line, self._text = columns.line(self._unit), columns.text[start:end]
        self._key, self._lead, self._starts = columns.key[self._unit], columns.lead[self._unit], _starts(self._text)
        self._initial = folded_initial(self._text)
        self.initials = frozenset({0, folded_initial(self._line), self._initial})
        self._known = {self._unit}
        self.evidence = (Evidence("repeats the headline", 4.0, Span(start, end, sorting.dump)),)

    def has(self, unit: int) -> bool:
        """Whether a unit is a copy; what prints a copy again is one too. Asked in the order of the units."""
        if self._story.columns.copy_of[unit] in self._known or self._is_copy(unit):
            self._known.add(unit)
            return unit != self._unit
        return False

    def _is_copy(self, unit: int) -> bool:
        columns = self._story.columns
        if columns.key[unit] == self._key or (columns.pair[unit] and unit - 1 == self._unit):
            return unit != self._unit
        alike = columns.lead[unit] == self._lead
        if not alike and self._rules_out(columns.text[columns.start[unit]]):
            return False
        line = columns.line(unit)
        same_headline = self._sorting.same_headline
        if self._story.has(unit, PROSE) and not line.rstrip("])").endswith(("...", "…")):
            # Sentences of a story may be much alike: of its prose only the very words of the headline are a copy.
            same_headline = self._sorting.same_words
        if alike and same_headline(self._line, line):
            return True
        return not self._rules_out(line[0]) and _starts(line) == self._starts and bool(same_headline(self._text, line))

    def _rules_out(self, initial: str) -> bool:
        """Whether a line's first letter rules a copy out, seen without folding the rest."""
        return self._initial > 0 and folded_initial(initial) not in (0, self._initial)


def folded_initial(line: str) -> int:
    """Return a line's first letter or digit, folded, as a code point; 0 where it opens with neither.

    Args:
        line: A line that shows something.

    Returns:
        The code point, or 0.

    Example:
        >>> chr(folded_initial("Rain")), folded_initial("- Rain")
        ('r', 0)
    """
    return ord(line[0].casefold()[0]) if line[0].isalnum() else 0


def _starts(line: str) -> str:
    return "".join(filter(str.isalnum, line[:16])).casefold()[:4]


def _is_pull_quote(story: StoryUnits, unit: int, start: int, end: int) -> bool:
    """Whether a short quotation alone stands between paragraphs, one of which has it too."""
    text = story.columns.text
    if (
        not story.opening < unit < story.closing
        or text[start] not in QUOTES
        or story.columns.words[unit] > QUOTED_WORDS
    ):
        return False
    quoted = text[start:end].strip(QUOTES + ".。 ")
    if not quoted or text[start:end].rstrip(".。 ")[-1] not in QUOTES:
        return False
    first, last = story.columns.start[story.opening], story.columns.end[story.closing]
    return text.find(quoted, first, start) >= 0 or text.find(quoted, end, last) >= 0


def _prose_parts(story: StoryUnits, unit: int, start: int, end: int) -> list[Part]:
    if _is_pull_quote(story, unit, start, end):
        return [Part(start, end, PieceKind.SUBHEAD)]
    parts = []
    glued = story.columns.glued.get(unit)
    if glued:
        parts.append(Part(start, start + glued, PieceKind.REPEATED_HEADLINE, "headline glued to the text", 0.95))
        start += glued
    foot = story.columns.foot.get(unit)
    stop = story.columns.start[unit] + foot if foot else end
    body = start + len(story.columns.text[start:stop].rstrip())
    if start < body:
        parts.append(Part(start, body, PieceKind.BODY))
    if foot:
        parts.append(Part(stop, end, PieceKind.BOILERPLATE, FOOT_RULE, 0.9))
    return parts


def _take_lists(
    story: StoryUnits, parts: dict[int, list[Part]], taken: Collection[int], title: int, loose: Sequence[bool]
) -> None:
    """Take out runs of other stories' headlines, and what follows a line of furniture close up."""
    blanks = story.columns.blanks
    foot = [unit for unit in parts if unit > story.closing >= story.first]
    for unit in (*foot, *(unit for unit in parts if unit < story.opening)):
        mine = parts[unit]
        if mine[0].kind not in (PieceKind.SUBHEAD, PieceKind.BODY) or story.has(unit, PROSE):
            continue
        before = parts.get(unit - 1)
        if before:
            behind = before[-1].kind is PieceKind.BOILERPLATE
        else:
            behind = unit > story.first and loose[unit - 1] and unit - 1 not in taken
        after_furniture = behind and blanks[unit] == 0
        # The last line of a broken paragraph may be a word that ends others too.
        # A line between headline and text may be a deck that other stories have too.
        listed = unit > story.closing or unit < title
        elsewhere = listed and story.columns.again[unit] > 1 and story.columns.words[unit] >= LISTED_WORDS
        if elsewhere or after_furniture:
            rule = "headline of another story" if elsewhere else "list under furniture"
            parts[unit] = [Part(mine[0].start, mine[0].end, PieceKind.BOILERPLATE, rule, 0.8)]
