"""Scores newsclean on generated dumps, whose truth is known.

- bound: F1 of document boundaries; a start counts where it falls after the last paragraph of one story and no later
  than the first paragraph of the next
- title: share of stories with a headline whose title is exactly that, white space folded
- date: share of stories whose publication time is right; where the text gives none, None is right
- body: mean F1 of the words of the body, taken four at a time; a story that was not found scores 0
- rm-P: of the characters removed as repeated headline or boilerplate, the share that is; separators, metadata and tails
  count neither way
- rm-R: of the characters that are repeated headline or boilerplate, the share removed as anything
- exact: 1 where the dump comes back, its pieces partition it and every paragraph can be replayed
"""

import collections
import datetime as dt
import pathlib
import re
import statistics
import sys
import warnings

import newsclean

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "shapes"))
import shape_field
import shape_renderers

SEED = 9  # no other test has it
STORIES = 12
COLUMNS = ("bound", "title", "date", "body", "rm-P", "rm-R", "exact")
SETS = {"shapes": shape_renderers.names, "field shapes": shape_field.names}
TAKEN_OUT = {"repeated-headline", "boilerplate"}

Row = dict[str, float | None]


def mean_rows() -> dict[str, Row]:
    """The means of every column over each set of shapes."""
    return {name: _means([row for _, row in score_set(name)]) for name in SETS}


def score_set(name: str) -> list[tuple[str, Row]]:
    """A row for each dump of a set."""
    dumps = SETS[name]().items()
    return [(dump, score(*shape_renderers.render(shape, lang, STORIES, SEED))) for dump, (shape, lang) in dumps]


def score(text: str, gold: dict) -> Row:
    """One dump's figures; None where a column has nothing to count."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", newsclean.StoriesNotFoundWarning)
        result = newsclean.clean(text)
    stories = gold["documents"]
    found = _match(stories, result.documents)
    hits = sum(document is not None for document in found)
    precision, recall = _removals(text, gold, result)
    return {
        "bound": _f1(hits, len(result.documents) - hits, len(stories) - hits),
        "title": _mean([_titled(*pair) for pair in zip(stories, found, strict=True) if pair[0]["title"]]),
        "date": _mean([_dated(*pair) for pair in zip(stories, found, strict=True)]),
        "body": _mean([_told(text, *pair) for pair in zip(stories, found, strict=True)]),
        "rm-P": precision,
        "rm-R": recall,
        "exact": float(is_accounted_for(text, result)),
    }


def is_accounted_for(text: str, result: newsclean.CleanResult) -> bool:
    """Whether nothing is lost, and every paragraph is its span with the edits inside it applied."""
    at = 0
    for piece in result.pieces:
        if piece.span.start != at:
            return False
        at = piece.span.end
    kept = at == len(text) and result.restore() == text
    kept = kept and all(edit.original == edit.span.slice(text) for edit in result.edits)
    return kept and all(
        paragraph.text == replay(text, paragraph.span, result.edits)
        for document in result.documents
        for paragraph in document.paragraphs
    )


def replay(text: str, span: newsclean.Span, edits: tuple[newsclean.Edit, ...]) -> str:
    """A span of the dump with the edits inside it applied."""
    out, at = [], span.start
    for edit in edits:
        if span.start <= edit.span.start and edit.span.end <= span.end:
            out += [text[at : edit.span.start], edit.replacement]
            at = edit.span.end
    return "".join((*out, text[at : span.end]))


def _match(stories: list[dict], documents: tuple[newsclean.Document, ...]) -> list[newsclean.Document | None]:
    """For each story the document that starts where it may."""
    found: list[newsclean.Document | None] = []
    left, earliest = list(documents), 0
    for story in stories:
        first, last = story["paragraphs"][0][0], story["paragraphs"][-1][1]
        own = next((document for document in left if earliest <= document.span.start <= first), None)
        if own is not None:
            left = left[left.index(own) + 1 :]
        found.append(own)
        earliest = last
    return found


def _titled(story: dict, document: newsclean.Document | None) -> float:
    titles = story.get("titles", [story["title"]])
    return float(document is not None and _folded(document.title or "") in map(_folded, titles))


def _dated(story: dict, document: newsclean.Document | None) -> float:
    if document is None:
        return 0.0
    published, wanted = document.published, story["published"]
    if published is None or not wanted:
        return float(published is None and not wanted)
    when = dt.datetime.fromisoformat(wanted)
    if "T" not in wanted:
        return float(published.date() == when.date())
    return float(published.replace(tzinfo=None, second=0) == when.replace(tzinfo=None, second=0))


def _told(text: str, story: dict, document: newsclean.Document | None) -> float:
    if document is None:
        return 0.0
    wanted = _grams("\n".join(text[a:b] for a, b in story["paragraphs"]))
    got = _grams(document.text)
    hits = (wanted & got).total()
    return _f1(hits, got.total() - hits, wanted.total() - hits)


def _removals(text: str, gold: dict, result: newsclean.CleanResult) -> tuple[float, float]:
    wanted, neutral = bytearray(len(text)), bytearray(len(text))
    for a, b, kind in gold["removed"]:
        (wanted if kind in TAKEN_OUT else neutral)[a:b] = b"\1" * (b - a)
    removed, at_all = bytearray(len(text)), bytearray(len(text))
    for edit in result.edits:
        a, b = edit.span.start, edit.span.end
        if edit.kind.deletes:
            at_all[a:b] = b"\1" * (b - a)
        if edit.kind.value in TAKEN_OUT:
            removed[a:b] = b"\1" * (b - a)
    ink = [at for at, character in enumerate(text) if not character.isspace()]
    claimed = [at for at in ink if removed[at] and not neutral[at]]
    there = [at for at in ink if wanted[at]]
    precision = sum(wanted[at] for at in claimed) / len(claimed) if claimed else 1.0
    return precision, sum(at_all[at] for at in there) / len(there) if there else 1.0


def _grams(text: str) -> collections.Counter:
    words = re.findall(r"\w+", text)
    size = min(4, max(1, len(words)))
    return collections.Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _f1(hits: int, extra: int, missed: int) -> float:
    return 2 * hits / (2 * hits + extra + missed) if hits + extra + missed else 1.0


def _mean(values: list[float]) -> float | None:
    return statistics.fmean(values) if values else None


def _means(rows: list[Row]) -> Row:
    return {column: _mean([row[column] for row in rows if row[column] is not None]) for column in COLUMNS}


def main() -> None:
    """Print a row a dump."""
    for name in SETS:
        rows = score_set(name)
        print(f"{name:<28}" + "".join(f"{column:>8}" for column in COLUMNS))  # noqa: T201 - a script's output
        for dump, row in [*rows, ("MEAN", _means([row for _, row in rows]))]:
            cells = "".join("       -" if row[column] is None else f"{row[column]:8.3f}" for column in COLUMNS)
            print(f"{dump:<28}{cells}")  # noqa: T201 - a script's output


if __name__ == "__main__":
    main()
