"""What is read off a story's head and foot.

A story's units go in; its fields come out, and with them the parts of the dump that hold them. Labels
are read first, then dates, addresses and bylines, then the headline is chosen among the lines left.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Set as AbstractSet

import attrs

from newsclean.fields.conventions import find_byline
from newsclean.fields.dates import DateMatch, find_date, find_url_date
from newsclean.fields.headlines import Headline, choose_headline
from newsclean.fields.labels import Field, read_label
from newsclean.fields.languages import language_tag
from newsclean.fields.unit_dates import Dates
from newsclean.model.documents import Precision
from newsclean.model.lines import Shape, before_closing_tag
from newsclean.model.parts import Part
from newsclean.model.pieces import PieceKind
from newsclean.model.stories import StoryUnits

RULE, ENDMARK, LABEL, DATE, URL, BYLINE, PROSE, TITLED = (
    int(shape)
    for shape in (
        Shape.RULE,
        Shape.ENDMARK,
        Shape.LABEL,
        Shape.DATE,
        Shape.URL,
        Shape.BYLINE,
        Shape.PROSE,
        Shape.TITLED,
    )
)
MARKS = RULE | ENDMARK | int(Shape.COUNTER)
LABEL_OR_DATE = LABEL | DATE
TELLING = MARKS | LABEL | DATE | URL | BYLINE
TAG_MARKS = "-–—[](){}\"'#*• \t"  # round a list of keywords or one of them
VALUE_WORDS = 12  # of a value under its label; more are the story's text
DECK_REACH = 2  # units behind the first paragraph in which its date line may stand
_SURE = frozenset({Field.PUBLISHED, Field.UPDATED, Field.OTHER_DATE, Field.LANGUAGE, Field.BYLINE, Field.TAGS})
_NEXT_LABEL = re.compile(r"\s[^\W\d_]{1,16}\s?[:：]")
_LIST = re.compile(r"\s*[,;|，；、/]\s*")


@attrs.define(slots=True)
class StoryFields:
    """The fields of one story, filled step by step.

    Args:
        parts: Parts of the dump that hold fields, and what was taken out with them, by unit.
        headline: The headline, or None.
        published: Publication time, or None.
        precision: How exact it is, or None.
        byline: Who wrote it, or None.
        publisher: Who published it, or None.
        language: BCP 47 tag from a field, or None.
        tags: Keywords, in order.
        address_date: A date found in the story's web address, or None.
        dateline: The value of a field for the place, or None.
        updated: When it was last changed, by a field, or None.
        clock: The value of a field for the time of day alone, or None.
    """

    parts: dict[int, list[Part]] = attrs.field(factory=dict)
    headline: Headline | None = None
    published: dt.datetime | None = None
    precision: Precision | None = None
    byline: str | None = None
    publisher: str | None = None
    language: str | None = None
    tags: list[str] = attrs.field(factory=list)
    address_date: DateMatch | None = None
    dateline: str | None = None
    updated: DateMatch | None = None
    clock: str | None = None


def read_fields(story: StoryUnits, dates: Dates, sites: frozenset[str], furniture: AbstractSet[int]) -> StoryFields:
    """Read the fields of a story.

    Args:
        story: Its units.
        dates: The dates of units and how to read others.
        sites: Tails of headlines that are site names in this dump, case folded.
        furniture: Units that are furniture by the user's word.

    Returns:
        The fields.
    """
    fields = StoryFields()
    bits = story.columns.bits
    for unit in (*story.head, *_behind_deck(story), *story.foot):
        if bits[unit] & TELLING and unit not in furniture:
            _read_unit(story, unit, fields, dates)
    if story.opening < story.stop and story.has(story.opening, LABEL):
        _read_label(story, story.opening, fields, dates)
    fields.headline = choose_headline(story, fields.parts.keys() | furniture, dates, sites)
    if fields.headline:
        for unit in story.head:
            label = story.columns.label[unit]
            free = unit != fields.headline.unit and unit not in fields.parts and unit not in furniture
            if free and label >= 0 and read_label(story.columns.labels[label]) is Field.TITLE:
                _take(story, unit, fields, PieceKind.METADATA, "field line")
        fields.parts[fields.headline.unit] = [
            *(part for part in fields.parts.get(fields.headline.unit, ()) if part.kind is not PieceKind.TITLE),
            *fields.headline.parts,
        ]
        if fields.headline.published is not None:
            _read_date(fields, fields.headline.published)
        fields.tags = [*fields.headline.tags, *(tag for tag in fields.tags if tag not in fields.headline.tags)]
    # When a story was last changed says when it came out, where nothing else does.
    _read_date(fields, fields.address_date)
    _read_date(fields, fields.updated)
    if fields.clock and fields.published and fields.precision is Precision.DAY:
        match = find_date(f"{fields.published.date().isoformat()} {fields.clock}")
        if match and match.precision is not Precision.DAY:
            fields.published, fields.precision = match.published, match.precision
    return fields


def _behind_deck(story: StoryUnits) -> list[int]:
    """Date lines right behind the first paragraph, which then is a deck under the headline."""
    near = range(story.opening + 1, min(story.opening + 1 + DECK_REACH, story.closing))
    return [unit for unit in near if story.has(unit, DATE) and not story.has(unit, PROSE)]


def _read_unit(story: StoryUnits, unit: int, fields: StoryFields, dates: Dates) -> None:
    if story.has(unit, MARKS) and not story.has(unit, TITLED):
        rule = "rule line" if story.has(unit, RULE) else "counter"
        _take(story, unit, fields, PieceKind.SEPARATOR, "end mark" if story.has(unit, ENDMARK) else rule)
    elif story.has(unit, LABEL) and _read_label(story, unit, fields, dates):
        return
    elif story.has(unit, DATE):
        _read_date(fields, dates.of_unit(story, unit))
        _take(story, unit, fields, PieceKind.METADATA, "date line")
    elif story.has(unit, URL):
        fields.address_date = fields.address_date or find_url_date(story.columns.line(unit))
        _take(story, unit, fields, PieceKind.METADATA, "web address")
    elif story.has(unit, BYLINE) and unit < story.opening:
        found = find_byline(story.columns.line(unit))
        if found:
            _keep_value(story, unit, fields, "byline", story.columns.start[unit] + found[0])


def _take(story: StoryUnits, unit: int, fields: StoryFields, kind: PieceKind, rule: str) -> None:
    columns = story.columns
    fields.parts[unit] = [Part(columns.start[unit], columns.end[unit], kind, rule)]


def _read_date(fields: StoryFields, match: DateMatch | None) -> None:
    if match is not None and fields.published is None:
        fields.published, fields.precision = match.published, match.precision


def _keep_value(
    story: StoryUnits, unit: int, fields: StoryFields, name: str, start: int, date: DateMatch | None = None
) -> None:
    """Keep a value verbatim in a field, what stands before it on the line is its label.

    A line may go on with further labels and with the date.
    """
    columns = story.columns
    first, end, last = columns.start[unit], columns.end[unit], columns.end[unit]
    text = story.columns.text
    if date is not None:
        _read_date(fields, date)
        end = min(end, first + date.start)
    end = before_closing_tag(text, start, end)
    further = _NEXT_LABEL.search(text, start, end)
    end = further.start() if further else end
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in ")）.":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start >= end or getattr(fields, name) is not None:
        _take(story, unit, fields, PieceKind.METADATA, "field line")
        return
    setattr(fields, name, text[start:end])
    label = [Part(first, start, PieceKind.METADATA, "field label")] if start > first else []
    rest = [Part(end, last, PieceKind.METADATA, "rest of the field line")] if end < last else []
    fields.parts[unit] = [*label, Part(start, end, PieceKind.FIELD, field=name), *rest]


def _read_label(story: StoryUnits, unit: int, fields: StoryFields, dates: Dates) -> bool:
    """Read a labelled line; False where the label is part of a sentence or headline."""
    columns = story.columns
    field = read_label(columns.labels[columns.label[unit]])
    value = columns.text[columns.value[unit] : columns.end[unit]].strip()
    if field in (Field.CREDIT, Field.RELATED) or not _is_field(story, unit, field):
        return False
    if field is Field.CLOCK and find_date(value, dates.order) is None:
        fields.clock = fields.clock or value
        _take(story, unit, fields, PieceKind.METADATA, "field line")
        return True
    if field in (Field.PUBLISHED, Field.UPDATED, Field.OTHER_DATE, Field.CLOCK) or (
        field is Field.OTHER and story.has(unit, DATE)
    ):
        return _read_date_field(story, unit, fields, dates, field)
    if field is Field.TITLE:
        if not value:
            _take(story, unit, fields, PieceKind.METADATA, "field label")
        return True  # the headline's chooser reads it
    if field is Field.TEXT or story.has(unit, PROSE):
        return _split_label(story, unit, fields)
    if not value and _has_value_below(story, unit):
        _take(story, unit, fields, PieceKind.METADATA, "field label")
        if field in (Field.BYLINE, Field.PUBLISHER):
            _keep_value(story, unit + 1, fields, field.value, columns.start[unit + 1])
        else:
            _note_value(fields, field, columns.line(unit + 1))
            _take(story, unit + 1, fields, PieceKind.METADATA, "field line")
        return True
    if field in (Field.BYLINE, Field.PUBLISHER):
        _keep_value(story, unit, fields, field.value, columns.value[unit], dates.of_unit(story, unit))
    else:
        _note_value(fields, field, value)
        _take(story, unit, fields, PieceKind.METADATA, "field line")
    return True


def _has_value_below(story: StoryUnits, unit: int) -> bool:
    """Whether a label that stands alone has its value in the next line, close up."""
    below = unit + 1
    columns = story.columns
    return (
        columns.labelled[unit] >= 3
        and below < story.stop
        and columns.blanks[below] == 0
        and columns.words[below] <= VALUE_WORDS
        and not story.has(below, LABEL | PROSE | MARKS)
    )


def _note_value(fields: StoryFields, field: Field, value: str) -> None:
    """Read a value that is not kept verbatim."""
    if field is Field.DATELINE:
        fields.dateline = fields.dateline or value
    elif field is Field.LANGUAGE:
        fields.language = fields.language or language_tag(value)
    elif field is Field.TAGS:
        values = (tag.strip(TAG_MARKS) for tag in _LIST.split(value.strip(TAG_MARKS)))
        fields.tags += [tag for tag in dict.fromkeys(values) if tag and tag not in fields.tags]
    elif field is Field.ADDRESS:
        fields.address_date = fields.address_date or find_url_date(value)


def _is_field(story: StoryUnits, unit: int, field: Field) -> bool:
    """Whether the label is one: it recurs, or it is known and stands in a block or in capitals."""
    if story.columns.labelled[unit] >= 3:
        return field is not Field.OTHER or not story.has(unit, PROSE)
    if field is Field.OTHER:
        return False
    beside = any(story.first <= near < story.stop and story.has(near, LABEL_OR_DATE) for near in (unit - 1, unit + 1))
    label = story.columns.labels[story.columns.label[unit]]
    return beside or label.isupper() or field in _SURE


def _read_date_field(story: StoryUnits, unit: int, fields: StoryFields, dates: Dates, field: Field) -> bool:
    line = story.columns.text[story.columns.value[unit] : story.columns.end[unit]]
    match = dates.of_unit(story, unit) or find_date(line.strip(), dates.order)
    if match is None and story.columns.labelled[unit] < 3:
        return False  # "Update: ..." and "Time: ..." open headlines too
    if field is Field.UPDATED:
        fields.updated = fields.updated or match
    elif field is not Field.OTHER_DATE:
        _read_date(fields, match)
    _take(story, unit, fields, PieceKind.METADATA, "date line")
    return True


def _split_label(story: StoryUnits, unit: int, fields: StoryFields) -> bool:
    """Take the label off a line whose value is the story's text."""
    columns = story.columns
    first, end, start = columns.start[unit], columns.end[unit], columns.value[unit]
    while start < end and columns.text[start].isspace():
        start += 1
    stop = before_closing_tag(columns.text, start, end)
    body = [Part(start, stop, PieceKind.BODY)] if start < stop else []
    body += [Part(stop, end, PieceKind.METADATA, "closing tag")] if body and stop < end else []
    fields.parts[unit] = [Part(first, start if body else end, PieceKind.METADATA, "field label"), *body]
    return True
