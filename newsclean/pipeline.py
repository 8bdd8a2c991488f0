"""The one place that knows the order of the stages.

A dump goes in, documents, edits and a profile come out. Two passes: `learn_dump` lays the dump out and
fills its profile; `emit_dump` decides by the profile. Every document depends on the profile and on
its own surroundings only.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import attrs
import numpy as np
import regex
from numpy.typing import NDArray

from newsclean.assembly import Workshop, account, check_result, empty_id, make_document, story_units
from newsclean.fields.conventions import mark_conventions
from newsclean.fields.dates import date_order_votes
from newsclean.fields.labels import known_labels
from newsclean.layout import lay_out
from newsclean.model.decisions import Decisions, fold_line
from newsclean.model.documents import Document
from newsclean.model.dumps import Dump
from newsclean.model.edits import Edit, Evidence
from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape, Sheet
from newsclean.model.profiles import CountSketch, Profile, total
from newsclean.model.results import CleanResult, Source
from newsclean.model.spans import Span
from newsclean.model.stories import Repeats, StoryUnits
from newsclean.options import DateOrder, Options
from newsclean.repair import suspect_offsets
from newsclean.repetition.counts import Counted, class_keys, count_labels, count_series, drop_chance_labels, in_series, keys_of
from newsclean.repetition.recurrence import count_stories, find_copies, find_pairs, find_recurring
from newsclean.repetition.tails import count_feet, count_tails, find_feet, find_sites, recurring_feet
from newsclean.segmentation.boundaries import choose_gaps, cut_gaps, explain_boundary
from newsclean.segmentation.gaps import Gaps, find_gaps, number_stretches, promote_prose
from newsclean.segmentation.grammar import fit_grammar

LABEL_COUNT = 3  # lines that must share an unknown label: headlines share their first word with a colon
FOOT_COUNT = 3  # paragraphs that must end in the same words: two may by chance


TICKS = 256  # documents between two calls of a progress callback

Tick = Callable[[str, int, int], object]


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
class Draft:
    """A dump between the passes.

    Args:
        sheet: Its units, conventions marked.
        pair: Which units print the one before again.
        glued: Where a headline glued to the front of a unit's prose ends, by unit.
        feet: Where words behind a unit's last sentence start, by unit.
        profile: What the dump alone shows.
    """

    sheet: Sheet
    pair: NDArray[np.bool_]
    glued: dict[int, int]
    feet: dict[int, int]
    profile: Profile


@attrs.frozen(slots=True, eq=False)
class Cut:
    """A dump cut into stories.

    Args:
        sheet: Its units.
        repeats: What repetition says of them.
        first: First unit of each story.
        scores: Log-odds of each story's start.
        evidence: Reasons for each start.
        openers: How many gaps show a strong sign of a story's start.
        sites: Tails of headlines that are site names here.
        order: How to read dates like 04/05/2024.
    """

    sheet: Sheet
    repeats: Repeats
    first: tuple[int, ...]
    scores: tuple[float, ...]
    evidence: tuple[tuple[Evidence, ...], ...]
    openers: int
    sites: frozenset[str]
    order: DateOrder


def learn_dump(text: str, options: Options, decisions: Decisions, known: Profile) -> Draft:
    """First pass: lay the dump out and count.

    Args:
        text: The dump's text.
        options: All options.
        decisions: The user's decisions.
        known: What earlier dumps of the source showed.

    Returns:
        The draft, with the dump's own profile.
    """
    draft = _laid_out(text, Job(options, decisions, known))
    stretch = _stretches(draft)
    profile = _counted(draft, stretch)
    gaps = find_gaps(draft.sheet, _repeats(draft, profile + known, options, stretch))
    patterns, counts = np.unique(gaps.pattern, return_counts=True)
    return attrs.evolve(
        draft, profile=attrs.evolve(profile, gaps=dict(zip(patterns.tolist(), counts.tolist(), strict=True)))
    )


def learn_text(text: str, job: Job) -> Draft:
    """First pass for a text that is one document: what stands in it counts for one story."""
    draft = _laid_out(text, job)
    return attrs.evolve(draft, profile=_counted(draft, np.zeros(len(draft.sheet), dtype=np.int64)))


def _laid_out(text: str, job: Job) -> Draft:
    # Which of two readings an ambiguous date has does not matter for what the line is.
    order = job.options.fields.date_order
    sheet = mark_conventions(lay_out(text), DateOrder.DMY if order is DateOrder.AUTO else order)
    sheet = _mark_user_lines(sheet, job.options, job.decisions)
    labels = count_labels(sheet)
    sheet = drop_chance_labels(sheet, labels + job.known.lines, known_labels(sheet.labels), LABEL_COUNT)
    series = count_series(sheet)
    sheet = _with_series(sheet, series + job.known.lines)
    feet = find_feet(sheet)
    ends = count_feet(sheet, feet)
    sheet = _with_teasers(sheet, recurring_feet(sheet, feet, ends + job.known.lines, FOOT_COUNT))
    pair, glued = find_pairs(sheet)
    return Draft(promote_prose(sheet, pair), pair, glued, feet, Profile(CountSketch.total((labels, series, ends))))


def _counted(draft: Draft, stretch: NDArray[np.int64]) -> Profile:
    sheet = draft.sheet
    lines = (draft.profile.lines, count_stories(sheet, stretch), count_tails(sheet))
    day_first, month_first = _date_votes(sheet)
    return Profile(CountSketch.total((*lines, _count_edges(sheet))), {}, day_first, month_first, sources=1)


def cut_dump(draft: Draft, profile: Profile, job: Job) -> Cut:
    """Second pass, first half: cut the dump into stories.

    Args:
        draft: What the first pass left.
        profile: What the run's dumps and earlier ones show.
        job: Options and decisions.

    Returns:
        The stories' units.
    """
    stretch = _stretches(draft)
    repeats = _repeats(draft, profile, job.options, stretch)
    sheet = draft.sheet
    gaps = find_gaps(sheet, repeats)
    grammar = fit_grammar(profile.gaps)
    scores = _decided(sheet, gaps, grammar.scores(gaps.pattern), job.decisions)
    chosen = choose_gaps(sheet, gaps, scores, job.options.segment.threshold)
    first = cut_gaps(sheet, repeats, gaps, chosen, _lean(sheet, profile.lines))
    return Cut(
        sheet=sheet,
        repeats=repeats,
        first=tuple(first) if first or not len(sheet) else (0,),
        scores=tuple(scores[chosen].tolist()) if chosen else (0.0,),
        evidence=tuple(explain_boundary(sheet, gaps, gap, grammar) for gap in chosen) if chosen else ((),),
        openers=int(((gaps.pattern & np.uint32(Sign.STRONG)) > 0).sum()),
        sites=find_sites(sheet, profile.lines),
        order=_date_order(profile, job.options),
    )


def cut_text(draft: Draft, profile: Profile, job: Job) -> Cut:
    """Second pass for a text that is one document: nothing is cut."""
    sheet = draft.sheet
    return Cut(
        sheet=sheet,
        repeats=_repeats(draft, profile, job.options, np.zeros(len(sheet), dtype=np.int64)),
        first=(0,) if len(sheet) else (),
        scores=(30.0,) if len(sheet) else (),
        evidence=((Evidence("one text, one document", 30.0),),) if len(sheet) else (),
        openers=1,
        sites=find_sites(sheet, profile.lines),
        order=_date_order(profile, job.options),
    )


def _with_series(sheet: Sheet, lines: CountSketch) -> Sheet:
    bits = sheet.bits.copy()
    bits[in_series(sheet, lines)] |= np.uint32(Shape.COUNTER)
    return attrs.evolve(sheet, bits=bits)


def _with_teasers(sheet: Sheet, feet: dict[int, int]) -> Sheet:
    """Lines that end as many paragraphs do ("Read on") are text, however short."""
    if not feet:
        return sheet
    bits, units = sheet.bits.copy(), list(feet)
    bits[units] = (bits[units] | np.uint32(Shape.PROSE)) & ~np.uint32(Shape.HEADLINE)
    return attrs.evolve(sheet, bits=bits)


def _mark_user_lines(sheet: Sheet, options: Options, decisions: Decisions) -> Sheet:
    """Mark the user's separators; the lines that by decision open stories are separators too."""
    patterns = [regex.compile(pattern) for pattern in options.segment.separators]
    if not patterns and not decisions.starts:
        return sheet
    bits = sheet.bits.copy()
    for unit in range(len(sheet)):
        line = sheet.line(unit)
        if any(pattern.match(line) for pattern in patterns) or fold_line(line) in decisions.starts:
            bits[unit] |= np.uint32(Shape.SEPARATOR)
    return attrs.evolve(sheet, bits=bits)


def _stretches(draft: Draft) -> NDArray[np.int64]:
    plain = attrs.evolve(Repeats.none(len(draft.sheet)), pair=draft.pair, glued=draft.glued)
    return number_stretches(draft.sheet, find_gaps(draft.sheet, plain))


def _repeats(draft: Draft, profile: Profile, options: Options, stretch: NDArray[np.int64]) -> Repeats:
    sheet = draft.sheet
    table = sheet.table
    minimum = options.boilerplate.minimum_stories
    copy = find_copies(sheet, draft.pair, stretch)
    stretches = int(stretch[-1]) + 1 if len(stretch) else 0
    recurs = find_recurring(sheet, profile.lines, minimum, stretches) & ~copy & ~draft.pair
    patterns = [regex.compile(pattern) for pattern in options.boilerplate.patterns]
    if patterns:
        recurs |= np.array([any(p.fullmatch(sheet.line(unit)) for p in patterns) for unit in range(len(sheet))], dtype=np.bool_)
    return Repeats(
        pair=draft.pair,
        copy=copy,
        recurs=recurs,
        again=profile.lines.estimate(keys_of(Counted.LINE, table.key)),
        labelled=np.where(sheet.label >= 0, profile.lines.estimate(keys_of(Counted.LABEL, class_keys(sheet))), 0),
        glued=draft.glued,
        foot=recurring_feet(sheet, draft.feet, profile.lines, FOOT_COUNT),
    )


def _count_edges(sheet: Sheet) -> CountSketch:
    """Count what stands before the first prose of the dump and after its last."""
    keys = class_keys(sheet)
    prose = np.flatnonzero(sheet.has(Shape.PROSE))
    if not len(prose):
        return CountSketch.of(keys[:0])
    first, last = np.unique(keys[: prose[0]]), np.unique(keys[prose[-1] + 1 :])
    return CountSketch.of(keys_of(Counted.FIRST, first)) + CountSketch.of(keys_of(Counted.LAST, last))


def _lean(sheet: Sheet, lines: CountSketch) -> NDArray[np.float64]:
    """How much each unit belongs to a head or a foot, by the first and last lines of the dumps."""
    keys = class_keys(sheet)
    first = lines.estimate(keys_of(Counted.FIRST, keys)) > 0
    last = lines.estimate(keys_of(Counted.LAST, keys)) > 0
    return 2.5 * (first.astype(np.float64) - last.astype(np.float64))


def _decided(
    sheet: Sheet, gaps: Gaps, scores: NDArray[np.float64], decisions: Decisions
) -> NDArray[np.float64]:
    """Scores with the user's word on lines that do not open a story."""
    if not decisions.continues:
        return scores
    decided = scores.copy()
    for gap in range(len(scores)):
        units = range(int(gaps.first[gap]), int(gaps.prose[gap]) + 1)
        if any(fold_line(sheet.line(unit)) in decisions.continues for unit in units):
            decided[gap] = -1000.0
    return decided


def _date_votes(sheet: Sheet) -> tuple[int, int]:
    may = (sheet.table.digits >= 6) & (sheet.table.end - sheet.table.start <= 120)
    votes = [date_order_votes(sheet.line(unit)) for unit in np.flatnonzero(may).tolist()]
    return sum(vote[0] for vote in votes), sum(vote[1] for vote in votes)


def _date_order(profile: Profile, options: Options) -> DateOrder:
    if options.fields.date_order is not DateOrder.AUTO or profile.day_first == profile.month_first:
        return options.fields.date_order
    # One stray date must not turn all the others: nine in ten have to agree.
    most, least = max(profile.day_first, profile.month_first), min(profile.day_first, profile.month_first)
    if most < 9 * least:
        return DateOrder.AUTO
    return DateOrder.DMY if profile.day_first > profile.month_first else DateOrder.MDY


def clean_dumps(dumps: Sequence[Dump], job: Job, tick: Tick) -> CleanResult:
    """Clean dumps that each hold many stories.

    Args:
        dumps: The dumps.
        job: Options, decisions and what earlier dumps showed.
        tick: Called with the stage, what is done and what there is to do, in code points.

    Returns:
        One result over all of them.
    """
    drafts = [learn_dump(dump.text, job.options, job.decisions, job.known) for dump in _ticking(dumps, "learn", tick)]
    own = total(draft.profile for draft in drafts)
    # A dump is read by what all dumps of the run show, its own counts among them.
    cuts = [cut_dump(draft, own + job.known, job) for draft in drafts]
    return _result(dumps, cuts, own, job, tick)


def clean_texts(dumps: Sequence[Dump], job: Job, tick: Tick) -> CleanResult:
    """Clean texts that are one document each.

    Args:
        dumps: The texts; an empty one gives an empty document.
        job: Options, decisions and what earlier texts showed.
        tick: Called with the stage, what is done and what there is to do, in code points.

    Returns:
        One result, a document a text.
    """
    drafts = [learn_text(dump.text, job) for dump in _ticking(dumps, "learn", tick)]
    own = total(draft.profile for draft in drafts)
    cuts = [cut_text(draft, own + job.known, job) for draft in drafts]
    return _result(dumps, cuts, own, job, tick, one_each=True)


def learn_profile(dumps: Sequence[Dump], job: Job) -> Profile:
    """Learn from dumps without cleaning them.

    Args:
        dumps: The dumps.
        job: Options and decisions.

    Returns:
        The profile of all of them.
    """
    return total(learn_dump(dump.text, job.options, job.decisions, job.known).profile for dump in dumps)


def _ticking(dumps: Sequence[Dump], stage: str, tick: Tick) -> Iterator[Dump]:
    whole, done = sum(len(dump.text) for dump in dumps), 0
    for dump in dumps:
        yield dump
        done += len(dump.text)
        tick(stage, done, whole)


def _result(
    dumps: Sequence[Dump], cuts: Sequence[Cut], own: Profile, job: Job, tick: Tick, *, one_each: bool = False
) -> CleanResult:
    documents: list[Document] = []
    edits: list[Edit] = []
    sources: list[Source] = []
    seen: dict[str, int] = {}
    done, whole = 0, sum(len(dump.text) for dump in dumps)
    for index, (dump, cut) in enumerate(zip(dumps, cuts, strict=True)):
        made: list[Document] = []
        for document in _documents(dump, index, cut, job):
            times = seen[document.id] = seen.get(document.id, 0) + 1
            made.append(document if times == 1 else attrs.evolve(document, id=f"{document.id}-{times}"))
            if len(made) % TICKS == 0:
                tick("clean", done + document.span.end, whole)
        if one_each and not made:
            made.append(Document(id=empty_id(seen), span=Span(0, 0, index), path=dump.path))
        stray, blanks = account(dump.text, index, made)
        mine = [edit for document in made for edit in document.edits]
        edits += sorted((*mine, *stray), key=_by_start) if stray else mine
        documents += made
        sources.append(Source(len(dump.text), dump.path, dump.encoding, blanks))
        done += len(dump.text)
        tick("clean", done, whole)
    check = check_result(documents, sum(cut.openers for cut in cuts), one_each=one_each)
    return CleanResult(tuple(documents), tuple(edits), tuple(sources), own, check)


def _by_start(edit: Edit) -> int:
    return edit.span.start


def _documents(dump: Dump, index: int, cut: Cut, job: Job) -> Iterator[Document]:
    sheet = cut.sheet
    if not len(sheet):
        return
    shop = Workshop(
        text=dump.text,
        dump=index,
        path=dump.path,
        options=job.options,
        decisions=job.decisions,
        order=cut.order,
        sites=cut.sites,
        breaks=(sheet.breaks[:, 0].tolist(), sheet.breaks[:, 1].tolist()),
        suspects=suspect_offsets(dump.text),
        furniture=lambda line: fold_line(line) in job.decisions.furniture,
    )
    stops = (*cut.first[1:], len(sheet))
    for first, stop, score, evidence in zip(cut.first, stops, cut.scores, cut.evidence, strict=True):
        story = story_units(StoryUnits(sheet, cut.repeats, first, stop, stop, first - 1))
        yield make_document(shop, story, evidence, _confidence(score))


def _confidence(score: float) -> float:
    # The signs are not as independent as the model takes them to be: half the log-odds is closer.
    return round(1.0 / (1.0 + math.exp(-max(min(score / 2.0, 30.0), -30.0))), 4)
