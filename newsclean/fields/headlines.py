"""Which line is the headline, and where in it keywords and site name begin."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise

import attrs

from newsclean.fields.dates import DateMatch
from newsclean.fields.labels import Field, read_label
from newsclean.fields.unit_dates import Dates
from newsclean.model.lines import Shape, before_closing_tag, unwrap_markup
from newsclean.model.parts import Part
from newsclean.model.pieces import PieceKind
from newsclean.model.stories import StoryUnits

TAG_WORDS = 4  # a longer part after a bar belongs to the headline
TAG_LENGTH = 32
FEWEST_LETTERS = 4  # of a headline without its tail
SUBJECT_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)

_NOT_HEADLINE = int(Shape.DATE | Shape.COUNTER | Shape.RULE | Shape.URL | Shape.TRAIL | Shape.BYLINE | Shape.ENDMARK)
PROSE, HEADLINE, LABEL, ITEM, TAILED, CAPITALS, CLOCK, DATED = (
    int(shape)
    for shape in (
        Shape.PROSE,
        Shape.HEADLINE,
        Shape.LABEL,
        Shape.ITEM,
        Shape.TAILED,
        Shape.CAPITALS,
        Shape.CLOCK,
        Shape.DATED,
    )
)
_CANDIDATE = _NOT_HEADLINE | HEADLINE
_NO_TAG = frozenset('"“”«»?!:;。？！…')
DATE_OR_BYLINE = int(Shape.DATE | Shape.BYLINE)
LISTED_WORDS = 3  # of a headline that recurs because other stories list it
ECHOED = 0.35  # of a lone recurring line's words that must come again in the text
NEAREST = 200  # lines above the text among which the headline is looked for: menus may be long
CUT_FIELD = 20  # code points of a field's value that must begin the full headline
CUT_WORDS = 40
ECHO_REACH = 1500  # code points of the text that a headline's words are looked for in
_LONG_WORDS = re.compile(r"[\u3400-\u9fff\u30a0-\u30ff]{2}|[^\W\d_\u3400-\u9fff]{5,}")
_CLOCK = re.compile(r"[\[(]?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?\s?[-–—|:,]?\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s*(?:[(\[（【]|\s[-–—|]\s)[^(\[（【|–—]{0,16}$")
_ODD = re.compile(r"[^\w\s\"'“”„«»‘’‹›(\[【「『<¿¡#=*•▪■●◦►–—-]")  # no headline opens with such a mark
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<inner>[^\"']+)(?P=mark)")
_ITEM = re.compile(r"(?:[(\[#№*•\-]{0,2}\s?\d{1,5}\s?(?:[.:)](?!\d)|[\]、．。])|[#№]\d{1,5}\s|\d{1,3}/\s)\s*")
_MARKUP = re.compile(r"(?:#{1,6}|={1,6}|[*•▪▫■□●○◦‣⁃►▶➤※-])\s+(?=\S)")
_BAR = re.compile(r"[|¦｜]")
_TAIL_MARK = re.compile(r"\s*[|¦｜/·•»›,]\s*|\s+[-–—]\s+")
_SITE_MARK = re.compile(r"\s+[|¦｜–—-]\s+|\s*[｜_]\s*|\s+[·»›]\s+|\s+::\s+")


@attrs.frozen(slots=True)
class Headline:
    """A story's headline.

    Args:
        unit: The unit it stands in.
        parts: The parts of that unit, the title among them.
        tags: Keywords that its tail holds.
        start: Offset in the dump where the title starts.
        end: Offset where it ends.
        published: A date that stands behind it, or None.
    """

    unit: int
    parts: tuple[Part, ...]
    tags: tuple[str, ...]
    start: int
    end: int
    published: DateMatch | None = None


def choose_headline(story: StoryUnits, taken: AbstractSet[int], dates: Dates, sites: frozenset[str]) -> Headline | None:
    """Choose the headline among the lines of a story's head.

    Args:
        story: The story's units.
        taken: Units already read as fields, or furniture by the user's word.
        dates: The dates of units.
        sites: Tails of headlines that are site names in this dump, case folded.

    Returns:
        The headline, or None where no line can be one.
    """
    labelled = _labelled(story, taken)
    if labelled is not None:
        return _headline(story, *_fuller(story, taken, *labelled, sites), dates, sites)
    units = [unit for unit in story.head if unit not in taken]
    echo = _Echo(story)
    unit = _doubled(story, units, echo)
    if unit is None:
        unit = _best(story, [unit for unit in units[-NEAREST:] if _may_be_headline(story, unit, echo)], echo)
    return None if unit is None else _headline(story, unit, story.columns.start[unit], dates, sites)


def _doubled(story: StoryUnits, units: list[int], echo: _Echo) -> int | None:
    """The first line that is printed again right behind, be it glued to the front of the text."""
    columns = story.columns
    pair = columns.pair
    pairs = [before for before, unit in pairwise(units) if pair[unit] and unit - 1 == before]
    if pairs and any(story.has(unit, PROSE) for unit in pairs):
        # A deck that is the first paragraph too stands under the headline.
        first = next((unit for unit in units if _may_be_headline(story, unit, echo)), story.stop)
        pairs = [unit for unit in pairs if not story.has(unit, PROSE) or unit < first]
    opening = story.opening
    if opening < story.stop and units and units[-1] == opening - 1 and (opening in columns.glued or pair[opening]):
        pairs.append(opening - 1)
    return pairs[0] if pairs else None


def _labelled(story: StoryUnits, taken: AbstractSet[int]) -> tuple[int, int] | None:
    """Unit and offset of a headline that has a label."""
    columns = story.columns
    for unit in (*story.head, story.opening) if story.opening < story.stop else story.head:
        label = columns.label[unit]
        if label >= 0 and read_label(columns.labels[label]) is Field.TITLE:
            value = columns.value[unit]
            if columns.text[value : columns.end[unit]].strip():
                if unit not in taken:
                    return unit, value
            elif unit + 1 < story.stop and unit + 1 not in taken and not story.has(unit + 1, LABEL):
                return unit + 1, columns.start[unit + 1]
    return None


def _fuller(
    story: StoryUnits, taken: AbstractSet[int], unit: int, start: int, sites: frozenset[str]
) -> tuple[int, int]:
    """The headline in full, where a field has only its first words and a line of the head has them all."""
    columns = story.columns
    end = columns.end[unit]
    while start < end and columns.text[start].isspace():
        start += 1
    value = columns.text[_behind_opening(columns.text, start, end, sites) : end].casefold()
    if len(value) < CUT_FIELD:
        return unit, start
    for line in story.head:
        longer = line != unit and line not in taken and story.has(line, HEADLINE) and columns.words[line] <= CUT_WORDS
        if longer and columns.line(line).casefold().startswith(value + " "):
            return line, columns.start[line]
    return unit, start


def _may_be_headline(story: StoryUnits, unit: int, echo: _Echo) -> bool:
    columns = story.columns
    if columns.bits[unit] & _CANDIDATE != HEADLINE or columns.copy[unit]:
        return False
    if columns.letters[unit] - columns.digits[unit] < FEWEST_LETTERS:
        return False
    # A line that other stories have too is furniture, or a headline that they list: the text speaks of
    # the same then. A button or the name of a section has fewer words.
    return not columns.recurs[unit] or (columns.words[unit] >= LISTED_WORDS and echo.of(unit) >= ECHOED)


def _best(story: StoryUnits, candidates: list[int], echo: _Echo) -> int | None:
    """The line most like a headline; the first of equals."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    likeness = [_likeness(story, unit, echo.of(unit)) - 0.1 * min(at, 10) for at, unit in enumerate(candidates)]
    return candidates[likeness.index(max(likeness))]


def _likeness(story: StoryUnits, unit: int, echo: float) -> float:
    columns = story.columns
    words = columns.words[unit]
    line = columns.line(unit)
    wordy = words >= LISTED_WORDS + 1
    tailed = story.has(unit, TAILED) and len(_BAR.split(line, 1)[0].split()) >= LISTED_WORDS + 1
    score = 2.0 * tailed + 1.0 * story.has(unit, ITEM | CLOCK | DATED)
    # A story's headline may be listed under other stories, and its text speaks of the same.
    score += 1.5 * (wordy and columns.again[unit] > 1 and not columns.often[unit])
    score += 2.0 * echo - 2.0 * columns.often[unit]
    score += 1.0 if 4 <= words <= 24 else 0.5 if words == 3 else 0.0
    score += 0.6 * story.has(unit, CAPITALS) - 1.0 * (_ODD.match(line) is not None)
    closed = line[-1] in ".!?。！？"
    score += 0.5 * (not closed and unit + 1 < story.stop and story.has(unit + 1, DATE_OR_BYLINE))
    return score + 0.4 * (unit == story.first) - 0.5 * closed


class _Echo:
    """How much of a line's words comes again in the first text of its story."""

    def __init__(self, story: StoryUnits) -> None:
        """Look at nothing yet."""
        self._columns, self._body = story.columns, ""
        self._start = story.columns.start[story.opening] if story.opening < story.stop else -1
        self._end = story.columns.end[story.stop - 1]

    def of(self, unit: int) -> float:
        """Return the share of a line's longer words that come again, 0 to 1."""
        if self._start < 0:
            return 0.0
        if not self._body:
            self._body = self._columns.text[self._start : min(self._start + ECHO_REACH, self._end)].casefold()
        words = set(_LONG_WORDS.findall(self._columns.line(unit).casefold()))
        echoed = sum(word in self._body for word in words)
        return echoed / len(words) if echoed > 1 else 0.0


def _headline(story: StoryUnits, unit: int, start: int, dates: Dates, sites: frozenset[str]) -> Headline:
    text = story.columns.text
    first, end = story.columns.start[unit], story.columns.end[unit]
    while start < end and text[start].isspace():
        start += 1
    start, close = unwrap_markup(text, start, end)
    close = before_closing_tag(text, start, close)
    mark = _MARKUP.match(text, start, close)
    if mark and mark.end() < close:
        start = mark.end()
    for pattern in (_ITEM if story.has(unit, ITEM) else None, SUBJECT_PREFIX if start > first else None):
        match = pattern.match(text, start, end) if pattern else None
        start = match.end() if match and match.end() < end else start
    clock = _CLOCK.match(text, start, close) if story.has(unit, CLOCK) else None
    start = clock.end() if clock and clock.end() < close else start
    if start > first and story.has(unit, LABEL):
        quoted = _QUOTED.fullmatch(text, start, close)
        start, close = quoted.span("inner") if quoted else (start, close)
    if story.has(unit, LABEL):
        start = _behind_opening(text, start, close, sites)
    known = story.columns.tails.get(unit)
    if known is not None and start < first + known < close:
        stop, tail_parts, tags = _known_tail(text, first + known, close)
    else:
        stop, tail_parts, tags = _without_tail(text, start, close, sites)
    date = dates.of_unit(story, unit) if story.has(unit, DATED) else None
    behind = _BEHIND.search(text, start, first + date.start) if date else None
    if behind and start < behind.start() < stop:
        stop, tags = behind.start(), ()
        tail_parts = [Part(stop, end, PieceKind.METADATA, "date behind the headline")]
    elif close < end:
        tail_parts = [*tail_parts, Part(close, end, PieceKind.SEPARATOR, "mark behind the headline")]
    before = [Part(first, start, PieceKind.METADATA, "field label")] if start > first else []
    if before and (mark or story.has(unit, ITEM) or not story.has(unit, LABEL)):
        before = [Part(first, start, PieceKind.SEPARATOR, "mark before the headline")]
    parts = (*before, Part(start, stop, PieceKind.TITLE, field="title"), *tail_parts)
    return Headline(unit, parts, tags, start, stop, date)


def _behind_opening(text: str, start: int, end: int, sites: frozenset[str]) -> int:
    """Where a field's headline starts behind a service's name: those end in their mark."""
    value = text[start:end].casefold()
    opening = max(
        (name for name in sites if name[-1] in "]:：|-–—" and value.startswith(name + " ")), key=len, default=""
    )
    return start + len(opening) + 1 if opening else start


def _known_tail(text: str, stop: int, end: int) -> tuple[int, list[Part], tuple[str, ...]]:
    """A tail that the headline's copy lacks: keywords, or else a name."""
    segments = [segment.strip() for segment in _TAIL_MARK.split(text[stop:end]) if segment.strip()]
    mark = _TAIL_MARK.match(text, stop, end)
    if mark and mark[0].strip() not in "-–—" and all(map(_is_tag, segments)):
        return stop, [Part(stop, end, PieceKind.METADATA, "keyword tail")], tuple(dict.fromkeys(segments))
    return stop, [Part(stop, end, PieceKind.BOILERPLATE, "tail that the copy lacks")], ()


def _without_tail(text: str, start: int, end: int, sites: frozenset[str]) -> tuple[int, list[Part], tuple[str, ...]]:
    """Split off site names, then keywords; what does not look like them stays in the title."""
    parts: list[Part] = []
    stop = end
    ends = tuple(sites)
    while ends and text[start:stop].rstrip().casefold().endswith(ends):
        marks = list(_SITE_MARK.finditer(text, start, stop))
        if not marks or text[marks[-1].end() : stop].strip().casefold() not in sites or marks[-1].start() <= start:
            break
        parts.insert(0, Part(marks[-1].start(), stop, PieceKind.BOILERPLATE, "site name"))
        stop = marks[-1].start()
    at = [bar.start() for bar in _BAR.finditer(text, start, stop)]
    first = len(text[start : at[0]].rstrip()) + start if at else start
    if first <= start:
        return stop, parts, ()
    segments = [text[bar + 1 : behind].strip() for bar, behind in pairwise([*at, stop])]
    if all(map(_is_tag, segments)):
        parts.insert(0, Part(first, stop, PieceKind.METADATA, "keyword tail"))
        return first, parts, tuple(dict.fromkeys(segments))
    return stop, parts, ()


def _is_tag(segment: str) -> bool:
    """Whether a part after a bar is a keyword: short, and no piece of a sentence."""
    plain = segment.strip()
    return (
        0 < len(plain) <= TAG_LENGTH
        and len(plain.split()) <= TAG_WORDS
        and _NO_TAG.isdisjoint(plain)
        and plain[-1] not in ".,"
    )
