"""The one place that knows the order of the stages.

A dump goes in; documents, edits and a profile come out, in two passes. Learn: the dump is laid out,
conventions are marked, lines are counted (`learn_dump`). Emit: by the counts of all dumps, repeats
are told apart, stories are cut (`cut_dump`), and each becomes a document: fields, furniture, repair,
text. Every document depends on the profile and on its own surroundings only.
"""

from __future__ import annotations

import gc
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import ParamSpec

import attrs
import numpy as np
import regex
from numpy.typing import NDArray

from newsclean.assembly import Block, Joints, Made, Workshop, check_result, cover_gap, empty_id, make_texts
from newsclean.boilerplate.furniture import QUOTED_WORDS, QUOTES, Sorting, folded_initial, sort_units
from newsclean.fields.conventions import Conventions, mark_conventions
from newsclean.fields.date_order import learned_order
from newsclean.fields.datelines import find_dateline
from newsclean.fields.labels import furniture_labels, known_labels
from newsclean.fields.languages import detect_language, language_of_script, require_detector
from newsclean.fields.stories import StoryFields, read_fields
from newsclean.fields.truncation import find_truncation
from newsclean.fields.unit_dates import Dates
from newsclean.layout import lay_out
from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document
from newsclean.model.dumps import Dump
from newsclean.model.edits import Evidence
from newsclean.model.gaps import FIRST_GAP, Sign
from newsclean.model.lines import Shape, Sheet
from newsclean.model.parts import Part
from newsclean.model.profiles import CountSketch, Profile, total
from newsclean.model.results import CleanResult, Source
from newsclean.model.rows import EditTable, FieldTable, ParagraphTable, Rows
from newsclean.model.spans import Span
from newsclean.model.stories import Columns, Repeats, StoryUnits, shifted
from newsclean.options import Options
from newsclean.repair import find_fixes, suspect_offsets
from newsclean.repetition.counts import (
    Counted,
    class_keys,
    count_labels,
    count_series,
    drop_chance_labels,
    in_series,
    keys_of,
)
from newsclean.repetition.edges import count_edges, lean_of
from newsclean.repetition.frames import count_frames, recurring_frames
from newsclean.repetition.headlines import match_headlines, same_words
from newsclean.repetition.recurrence import count_stories, find_copies, find_pairs, find_recurring
from newsclean.repetition.tails import (
    count_feet,
    count_heads,
    count_tails,
    find_feet,
    find_heads,
    find_sites,
    headline_tails,
    recurring_feet,
)
from newsclean.segmentation.boundaries import Boundaries, choose_gaps, cut_gaps, explain_boundaries
from newsclean.segmentation.gaps import (
    Gaps,
    drop_chance_numbers,
    find_gaps,
    find_headings,
    number_stretches,
    promote_prose,
)
from newsclean.segmentation.grammar import fit_grammar
from newsclean.segmentation.overrides import mark_user_lines, overrule

LABEL_COUNT = 3  # lines that must share an unknown label: headlines share their first word with a colon
FRAME_COUNT = 2  # lines that must put the same words before a date; it takes a date beside them, so two may do
FOOT_COUNT = 3  # paragraphs that must end in the same words: two may by chance
BLOCK = 256  # stories whose units are turned into lists together
TICKS = 256  # documents between two calls of a progress callback
CERTAIN = 30.0  # log-odds of a boundary that nothing speaks against
BUTTON_WORDS = 3  # of a line that is furniture, even where it looks like a copy
LANGUAGE_PARAGRAPHS = 6  # of a story that its language is read off

Tick = Callable[[str, int, int], object]
P = ParamSpec("P")


@attrs.frozen(slots=True)
class Job:
    """What one run is given.

    Args:
        options: All options.
        decisions: The user's decisions.
        known: What earlier dumps of the source showed.
    """

    options: Options = attrs.field(factory=Options)
    decisions: Decisions = attrs.field(factory=Decisions)
    known: Profile = attrs.field(factory=Profile)


@attrs.frozen(slots=True, eq=False)
class Marks:
    """What counts say of a dump's units, before repeats are told apart.

    Args:
        sheet: The units, all shapes marked.
        classes: What each unit is an instance of, uint64, shape (units,).
        stretch: Number of the stretch between strong boundaries each is in, int64, shape (units,).
        pair: Which units print the one before again.
        glued: Where a headline glued to the front of a unit's prose ends, by unit.
        tails: Where a headline's tail that its copy lacks begins, by unit.
        feet: Where words behind a unit's last sentence start, by unit.
        ends: Marks and tails of its headlines.
    """

    sheet: Sheet
    classes: NDArray[np.uint64]
    stretch: NDArray[np.int64]
    pair: NDArray[np.bool_]
    glued: dict[int, int]
    tails: dict[int, int]
    feet: dict[int, int]
    ends: list[tuple[str, str]]


@attrs.frozen(slots=True, eq=False)
class Draft:
    """A dump between the passes.

    Args:
        base: Its units with what conventions say of them.
        whole: Whether the dump is one document.
        furniture: Units that are furniture by the user's word.
        profile: What the dump alone shows.
        marks: What the counts seen say of its units.
        repeats: What they say of the lines that recur.
        gaps: The gaps, seen so.
        seen: The counts that marks, repeats and gaps were seen by: in the first pass the dump's own.
    """

    base: Conventions
    whole: bool
    furniture: frozenset[int]
    profile: Profile
    marks: Marks
    repeats: Repeats
    gaps: Gaps
    seen: CountSketch


@attrs.frozen(slots=True, eq=False)
class Cut:
    """A dump cut into stories.

    Args:
        sheet: Its units.
        dates: Its dates.
        repeats: What repetition says of them.
        furniture: Units that are furniture by the user's word.
        boundaries: Where its stories start.
        openers: How many gaps show a strong sign of a story's start.
        sites: Tails and openings of headlines that are the name of a site or a service here.
    """

    sheet: Sheet
    dates: Dates
    repeats: Repeats
    furniture: frozenset[int]
    boundaries: Boundaries
    openers: int
    sites: frozenset[str]


def clean_dumps(dumps: Sequence[Dump], job: Job, tick: Tick) -> CleanResult:
    """Clean dumps that each hold many stories.

    Args:
        dumps: The dumps.
        job: Options, decisions and what earlier dumps showed.
        tick: Called with the stage, what is done and what there is to do, in code points.

    Returns:
        One result over all of them.
    """
    check_job(job)
    with _collector_paused():
        drafts = [learn_dump(dump.text, job) for dump in _ticking(dumps, "learn", tick)]
        own = total(draft.profile for draft in drafts)
        # A dump is read by what all dumps of the run show, its own counts among them.
        known = own + job.known
        return _result(dumps, (cut_dump(draft, known, job, at) for at, draft in enumerate(drafts)), own, tick, job)


def clean_texts(dumps: Sequence[Dump], job: Job, tick: Tick) -> CleanResult:
    """Clean texts that are one document each.

    Args:
        dumps: The texts; an empty one gives an empty document.
        job: Options, decisions and what earlier texts showed.
        tick: Called with the stage, what is done and what there is to do, in code points.

    Returns:
        One result, a document a text.
    """
    check_job(job)
    with _collector_paused():
        drafts = [learn_dump(dump.text, job, whole=True) for dump in _ticking(dumps, "learn", tick)]
        own = total(draft.profile for draft in drafts)
        known = own + job.known
        return _result(dumps, (_cut_text(draft, known, job) for draft in drafts), own, tick, job, one_each=True)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the collector of reference cycles: a run makes none, and nearly all it makes stays.

    Going through that again and again would be a tenth of a run. The setting is put back whatever happens.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def learn_profile(dumps: Sequence[Dump], job: Job) -> Profile:
    """Learn from dumps without cleaning them.

    Args:
        dumps: The dumps.
        job: Options and decisions.

    Returns:
        The profile of all of them.
    """
    return total(learn_dump(dump.text, job).profile for dump in dumps)


def check_job(job: Job) -> None:
    """Refuse what cannot be done, before any work is done.

    Args:
        job: Options, decisions and what earlier dumps showed.

    Raises:
        OptionError: An option needs a package that is not installed.
    """
    if job.options.fields.detect_language:
        require_detector()


def learn_dump(text: str, job: Job, *, whole: bool = False) -> Draft:
    """First pass: lay the dump out and count, by what the dump alone shows.

    Args:
        text: The dump's text.
        job: Options and decisions.
        whole: Whether the text is one document: what stands in it counts for one story.

    Returns:
        The draft, with the dump's own profile.
    """
    marked = mark_conventions(lay_out(text), job.options.fields.date_order)
    base = attrs.evolve(marked, sheet=mark_user_lines(marked.sheet, job.options.segment, job.decisions))
    marks, counts = _marks(base, None, whole=whole)
    sheet, classes = marks.sheet, marks.classes
    stories, edges = count_stories(sheet, marks.stretch, classes), count_edges(sheet, classes)
    lines = CountSketch.total((*counts, stories, count_tails(marks.ends), count_heads(sheet), edges))
    furniture = _user_furniture(sheet, job)
    repeats = _repeats(marks, lines, furniture, job)
    gaps = find_gaps(sheet, repeats)
    profile = Profile(lines, {} if whole else _count_gaps(gaps), base.day_first, base.month_first, sources=1)
    return Draft(base, whole, furniture, profile, marks, repeats, gaps, lines)


def _count_gaps(gaps: Gaps) -> dict[int, int]:
    patterns, counts = np.unique(gaps.pattern[1:], return_counts=True)
    found = dict(zip(patterns.tolist(), counts.tolist(), strict=True))
    return found | {FIRST_GAP | pattern: 1 for pattern in gaps.pattern[:1].tolist()}


def _seen(draft: Draft, profile: Profile, job: Job) -> Draft:
    """See a dump by what all dumps of the run and earlier ones show."""
    if profile.lines is draft.seen:
        return draft  # no other dump adds to its own counts
    marks, _ = _marks(draft.base, profile.lines, whole=draft.whole)
    repeats = _repeats(marks, profile.lines, draft.furniture, job)
    return attrs.evolve(draft, marks=marks, repeats=repeats, gaps=find_gaps(marks.sheet, repeats), seen=profile.lines)


def _marks(base: Conventions, given: CountSketch | None, *, whole: bool) -> tuple[Marks, list[CountSketch]]:
    """Mark what counts say of each unit: those given, or else the dump's own, which are returned."""
    own: list[CountSketch] = []

    def counted(count: Callable[P, CountSketch], *args: P.args, **kwargs: P.kwargs) -> CountSketch:
        if given is not None:
            return given
        own.append(count(*args, **kwargs))
        return own[-1]

    frames = recurring_frames(base.frames, counted(count_frames, base.frames), FRAME_COUNT)
    sheet = _with_dated(_with_frames(base.sheet, frames), base.behind)
    labels = known_labels(sheet.labels)
    sheet = drop_chance_labels(sheet, counted(count_labels, sheet, labels), labels, LABEL_COUNT)
    sheet = drop_chance_numbers(sheet)
    sheet = find_headings(_with_series(sheet, counted(count_series, sheet)))
    feet = find_feet(sheet)
    sheet = _with_teasers(sheet, recurring_feet(sheet, feet, counted(count_feet, sheet, feet), FOOT_COUNT))
    pair, glued, tails = find_pairs(sheet)
    sheet = promote_prose(sheet, pair)
    stretch = np.zeros(len(sheet), dtype=np.int64)
    if not whole:
        plain = attrs.evolve(Repeats.none(len(sheet)), pair=pair, glued=glued)
        stretch = number_stretches(sheet, find_gaps(sheet, plain))
    return Marks(sheet, class_keys(sheet), stretch, pair, glued, tails, feet, headline_tails(sheet)), own


def _with_frames(sheet: Sheet, units: list[int]) -> Sheet:
    """Lines that put recurring words before a date are date lines."""
    bits = sheet.bits.copy()
    bits[units] = (bits[units] | np.uint32(Shape.DATE)) & ~np.uint32(Shape.ITEM | Shape.TRAIL)
    return attrs.evolve(sheet, bits=bits)


def _with_dated(sheet: Sheet, behind: Mapping[int, int]) -> Sheet:
    """Headlines with a date behind them, where that is how the dump writes them."""
    units = [unit for unit in behind if not int(sheet.bits[unit]) & int(Shape.DATE)]
    if len(units) < FRAME_COUNT:
        return sheet
    bits = sheet.bits.copy()
    bits[units] |= np.uint32(Shape.DATED)
    return attrs.evolve(sheet, bits=bits)


def _with_series(sheet: Sheet, lines: CountSketch) -> Sheet:
    bits = sheet.bits.copy()
    bits[in_series(sheet, lines)] |= np.uint32(Shape.COUNTER)
    return attrs.evolve(sheet, bits=bits)


def _with_teasers(sheet: Sheet, feet: Mapping[int, int]) -> Sheet:
    """Lines that end as many paragraphs do ("Read on") are text, however short."""
    if not feet:
        return sheet
    bits, units = sheet.bits.copy(), list(feet)
    bits[units] = (bits[units] | np.uint32(Shape.PROSE)) & ~np.uint32(Shape.HEADLINE)
    return attrs.evolve(sheet, bits=bits)


def _repeats(marks: Marks, lines: CountSketch, furniture: frozenset[int], job: Job) -> Repeats:
    sheet = marks.sheet
    copy_of, copied = find_copies(sheet, marks.pair, marks.stretch)
    again = lines.estimate(keys_of(Counted.LINE, sheet.table.key))
    recurs, often = find_recurring(sheet, lines, marks.classes, again, job.options.boilerplate.minimum_stories)
    # A button under every story is no copy of a headline, though the foot before has it too.
    copy_of[recurs & (sheet.table.words <= BUTTON_WORDS)] = -1
    recurs &= (copy_of < 0) & ~marks.pair
    recurs[list(furniture)] = True
    labelled = np.zeros(len(sheet), dtype=np.int64)
    has_label = sheet.label >= 0
    labelled[has_label] = lines.estimate(keys_of(Counted.LABEL, marks.classes[has_label]))
    return Repeats(
        pair=marks.pair,
        copy_of=copy_of,
        copied=copied & ~recurs,
        recurs=recurs,
        often=often,
        again=again,
        labelled=labelled,
        glued=marks.glued,
        tails=marks.tails,
        foot=recurring_feet(sheet, marks.feet, lines, FOOT_COUNT),
    )


def _user_furniture(sheet: Sheet, job: Job) -> frozenset[int]:
    patterns = [regex.compile(pattern) for pattern in job.options.boilerplate.patterns]
    lines = job.decisions.furniture
    if not patterns and not lines:
        return frozenset()
    shown = map(sheet.line, range(len(sheet)))
    return frozenset(
        unit
        for unit, line in enumerate(shown)
        if (lines and fold_line(line) in lines) or any(pattern.fullmatch(line) for pattern in patterns)
    )


def cut_dump(draft: Draft, profile: Profile, job: Job, index: int) -> Cut:
    """Second pass, first half: cut the dump into stories.

    Args:
        draft: What the first pass left.
        profile: What the run's dumps and earlier ones show.
        job: Options and decisions.
        index: The dump's place among those of the run.

    Returns:
        The stories' units.
    """
    draft = _seen(draft, profile, job)
    sheet, gaps = draft.marks.sheet, draft.gaps
    grammar = fit_grammar(profile.gaps)
    scores = overrule(sheet, gaps, grammar.scores(gaps.pattern), job.decisions)
    chosen = choose_gaps(sheet, gaps, scores, job.options.segment.threshold)
    first = cut_gaps(
        sheet, draft.repeats, gaps, chosen, lean_of(sheet, draft.marks.classes, profile.lines, ~sheet.has(Shape.PROSE))
    )
    boundaries = Boundaries(
        units=tuple(first) if first or not len(sheet) else (0,),
        scores=_chosen_scores(scores, chosen),
        evidence=explain_boundaries(sheet, gaps, chosen, grammar, index) if chosen else ((),),
    )
    openers = int(((gaps.pattern & np.uint32(Sign.STRONG)) > 0).sum())
    return _cut(draft, profile, job, boundaries, openers)


def _chosen_scores(scores: NDArray[np.float64], chosen: Sequence[int]) -> tuple[float, ...]:
    """Log-odds of the chosen gaps.

    The dump's first is one by definition: it is as sure as the others, or, where there are none, as
    sure as it is that no other gap parts stories.
    """
    if len(chosen) > 1:
        rest = scores[chosen[1:]].tolist()
        return (float(np.median(rest)), *rest)
    return (float(-scores[1:].max()) if len(scores) > 1 else 0.0,)


def _cut_text(draft: Draft, profile: Profile, job: Job) -> Cut:
    """Second pass for a text that is one document: nothing is cut."""
    shown = 1 if len(draft.base.sheet) else 0
    reason = Evidence("one text, one document", CERTAIN)
    boundaries = Boundaries((0,) * shown, (CERTAIN,) * shown, ((reason,),) * shown)
    return _cut(_seen(draft, profile, job), profile, job, boundaries, 1)


def _cut(draft: Draft, profile: Profile, job: Job, boundaries: Boundaries, openers: int) -> Cut:
    order = learned_order(profile.day_first, profile.month_first, job.options.fields.date_order)
    sheet = draft.marks.sheet
    return Cut(
        sheet=sheet,
        dates=Dates(draft.base.dates, order),
        repeats=draft.repeats,
        furniture=draft.furniture,
        boundaries=boundaries,
        openers=openers,
        sites=find_sites(draft.marks.ends, profile.lines) | find_heads(sheet, profile.lines),
    )


def _ticking(dumps: Sequence[Dump], stage: str, tick: Tick) -> Iterator[Dump]:
    whole, done = sum(len(dump.text) for dump in dumps), 0
    for dump in dumps:
        yield dump
        done += len(dump.text)
        tick(stage, done, whole)


def _result(
    dumps: Sequence[Dump], cuts: Iterator[Cut], own: Profile, tick: Tick, job: Job, *, one_each: bool = False
) -> CleanResult:
    documents: list[Document] = []
    edits, paragraphs, places = EditTable(), ParagraphTable(), FieldTable()
    sources: list[Source] = []
    seen: dict[str, int] = {}
    openers, done, whole = 0, 0, sum(len(dump.text) for dump in dumps)
    for index, (dump, cut) in enumerate(zip(dumps, cuts, strict=True)):
        shop = _workshop(dump, index, cut, job, (edits, paragraphs, places))
        at, count = 0, len(documents)
        for document in _documents(shop, dump.path, cut, job):
            at = document.span.end
            documents.append(_numbered(document, seen))
            if len(documents) % TICKS == 0:
                tick("clean", done + at, whole)
        if one_each and len(documents) == count:
            documents.append(_numbered(Document(id=empty_id(), span=Span(0, 0, index), path=dump.path), seen))
        if at < len(dump.text):
            cover_gap(shop, at, len(dump.text))
        openers += cut.openers
        sources.append(Source(len(dump.text), dump.path, dump.encoding, tuple(shop.blanks), dump.replaced))
        done += len(dump.text)
        tick("clean", done, whole)
    check = check_result(documents, paragraphs.role, openers, one_each=one_each)
    return CleanResult(tuple(documents), Rows(edits, 0, len(edits)), tuple(sources), own, check)


def _numbered(document: Document, seen: dict[str, int]) -> Document:
    """Give the document an occurrence number where its text has come before."""
    times = seen[document.id] = seen.get(document.id, 0) + 1
    return document if times == 1 else attrs.evolve(document, id=f"{document.id}-{times}")


def _workshop(
    dump: Dump, index: int, cut: Cut, job: Job, tables: tuple[EditTable, ParagraphTable, FieldTable]
) -> Workshop:
    edits, paragraphs, places = tables
    return Workshop(
        text=dump.text,
        dump=index,
        decisions=job.decisions,
        joints=Joints.of(dump.text, cut.sheet.breaks),
        suspects=suspect_offsets(dump.text),
        mend=lambda text: [attrs.astuple(fix) for fix in find_fixes(text, job.options.repair)],
        edits=edits,
        paragraphs=paragraphs,
        fields=places,
        blanks=[],
    )


def _documents(shop: Workshop, path: str | None, cut: Cut, job: Job) -> Iterator[Document]:
    """Second pass, second half: make a document of each story, a block of stories at a time."""
    own, table = _own_prose(cut), cut.sheet.table
    sort = _Sorted.of(cut, own, job)
    first = cut.boundaries.units
    stops = (*first[1:], len(cut.sheet))
    end = 0
    for at in range(0, len(first), BLOCK):
        block = slice(first[at], stops[min(at + BLOCK, len(stops)) - 1])
        columns = Columns.of(cut.sheet, cut.repeats, block)
        dates = attrs.evolve(cut.dates, found=shifted(cut.dates.found, block))
        sorting = sort.of_block(cut, block, shop.dump)
        edges = np.array([*zip(first[at : at + BLOCK], stops[at : at + BLOCK], strict=True)], dtype=np.int64)
        stories = list(_story_units(columns, np.flatnonzero(own[block]), edges - block.start))
        read = [read_fields(story, dates, cut.sites, sorting.furniture) for story in stories]
        parts: dict[int, list[Part]] = {}
        for units, fields in zip(stories, read, strict=True):
            title = (fields.headline.unit, fields.headline.start, fields.headline.end) if fields.headline else None
            parts.update(sort_units(units, fields.parts.keys(), title, sorting))
            parts.update(fields.parts)
        made = make_texts(
            shop,
            Block(
                start=table.start[block],
                end=table.end[block],
                furniture=sort.loose[block],
                often=cut.repeats.again[block],
                parts=parts,
                stories=(edges - block.start).tolist(),
            ),
            end,
        )
        for story, (fields, text) in enumerate(zip(read, made, strict=True), start=at):
            boundary, confidence = cut.boundaries.evidence[story], _confidence(cut.boundaries.scores[story])
            yield _document(fields, text, path, boundary, confidence, job.options)
        end = made[-1].span.end if made else end


@attrs.frozen(slots=True, eq=False)
class _Sorted:
    """What can be said of all units at once, before any story is looked at.

    Args:
        plain: Prose with nothing to say of it, bool, shape (units,).
        loose: Furniture by recurrence, unless it prints a headline again, bool, shape (units,).
        initials: First letter or digit of each unit, folded, uint32, shape (units,).
        labels: Indices of labels of lines that are no part of a story's text.
    """

    plain: NDArray[np.bool_]
    loose: NDArray[np.bool_]
    initials: NDArray[np.uint32]
    labels: frozenset[int]

    @classmethod
    def of(cls, cut: Cut, own: NDArray[np.bool_], job: Job) -> _Sorted:
        sheet, repeats = cut.sheet, cut.repeats
        plain = own & ~sheet.has(Shape.LABEL | Shape.RULE | Shape.COUNTER | Shape.TRAIL)
        # A short quotation may be one set apart from the text.
        quoted = np.isin(sheet.table.initial, [ord(quote) for quote in QUOTES])
        plain &= ~(quoted & (sheet.table.words <= QUOTED_WORDS))
        plain[[*repeats.glued, *repeats.foot]] = False
        labels = furniture_labels(sheet.labels)
        credit = np.isin(sheet.label, list(labels)) & (repeats.labelled >= 2) & ~sheet.has(Shape.PROSE)
        loose = repeats.recurs & ~repeats.pair & ~credit
        loose[list(cut.furniture)] = False
        if job.decisions.story or job.decisions.undone:
            loose[:] = False  # each line is held against the decisions
        codes, inverse = np.unique(sheet.table.initial, return_inverse=True)
        folded = np.array([folded_initial(chr(code)) for code in codes.tolist()], dtype=np.uint32)
        return cls(plain, loose, folded[inverse] if len(codes) else sheet.table.initial, frozenset(labels))

    def of_block(self, cut: Cut, block: slice, dump: int) -> Sorting:
        return Sorting(
            dump=dump,
            plain=self.plain[block].tolist(),
            loose=self.loose[block].tolist(),
            initials=self.initials[block].tolist(),
            same_headline=match_headlines,
            same_words=same_words,
            furniture=frozenset(unit - block.start for unit in cut.furniture if block.start <= unit < block.stop),
            labels=self.labels,
        )


def _own_prose(cut: Cut) -> NDArray[np.bool_]:
    """Prose that is no copy of a headline and no furniture."""
    printed_again = np.zeros(len(cut.sheet), dtype=np.bool_)
    printed_again[:-1] = cut.repeats.pair[1:]
    printed_again[[first - 1 for first in cut.boundaries.units if first]] = False
    prose: NDArray[np.bool_] = cut.sheet.has(Shape.PROSE) & ~printed_again
    prose &= ~cut.repeats.recurs & ~cut.repeats.copy & ~cut.repeats.pair
    return prose


def _story_units(columns: Columns, prose: NDArray[np.int64], edges: NDArray[np.int64]) -> Iterator[StoryUnits]:
    """The stories of a block, each with its first and last prose."""
    reach = np.searchsorted(prose, edges).tolist()
    for (first, stop), (low, high) in zip(edges.tolist(), reach, strict=True):
        if low == high:
            yield StoryUnits(columns, first, stop, stop, first - 1)
        else:
            yield StoryUnits(columns, first, stop, int(prose[low]), int(prose[high - 1]))


def _document(
    fields: StoryFields,
    made: Made,
    path: str | None,
    boundary: Sequence[Evidence],
    confidence: float,
    options: Options,
) -> Document:
    truncation = find_truncation(made.body, cut_mark=made.invites)
    return Document(
        id=made.id,
        span=made.span,
        path=path,
        title=made.values.get("title"),
        tags=tuple(fields.tags),
        published=fields.published,
        published_precision=fields.precision,
        byline=made.values.get("byline"),
        publisher=made.values.get("publisher"),
        dateline=_dateline(made.body) or fields.dateline,
        language=fields.language or _language(made.texts, options),
        paragraphs=made.paragraphs,
        truncated=truncation is not None,
        truncation=truncation,
        fields=made.places,
        edits=made.edits,
        boundary=boundary,
        confidence=confidence,
    )


def _dateline(body: Sequence[str]) -> str | None:
    found = find_dateline(body[0]) if body else None
    return body[0][found[0] : found[1]] if found else None


def _language(texts: Sequence[str], options: Options) -> str | None:
    sample = " ".join(texts[:LANGUAGE_PARAGRAPHS])
    found = language_of_script(sample)
    if found is None and options.fields.detect_language:
        return detect_language(sample)
    return found


def _confidence(score: float) -> float:
    # The signs are not as independent as the model takes them to be: half the log-odds is closer.
    return round(1.0 / (1.0 + math.exp(-max(min(score / 2.0, CERTAIN), -CERTAIN))), 4)
