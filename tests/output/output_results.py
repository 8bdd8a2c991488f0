"""Results for the tests: one written by hand, and any number made up consistently with the model."""

import datetime as dt

from hypothesis import strategies as st

from newsclean.model.documents import Document, FieldSpan, Paragraph, Precision, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.profiles import Profile
from newsclean.model.results import CleanResult, SelfCheck, Source
from newsclean.model.spans import Span

FERRY = (
    "Ferry to Osk runs again\nFerry to Osk runs again\n2 May 2024, 09:30\n\n"
    "The ferry to Osk has\nsailed again since Thursday &amp; carries cars.\n\nShare this\n***\n"
    "Цены на хлеб растут\n\nХлеб в городе Уст подорожал.\n"
)
WRAPPED = "The ferry to Osk has\nsailed again since Thursday &amp; carries cars."


def ferry_result() -> CleanResult:
    """What two short stories come to: a field, every sort of edit, an edit in no document, both scripts."""
    second = FERRY.index("\n") + 1
    date, body = FERRY.index("2 May"), FERRY.index("The ferry")
    share, rule, bread = FERRY.index("Share"), FERRY.index("***"), FERRY.index("Цены")
    repeat = Evidence("headline printed twice", 6.5, Span(0, 23))
    edits = (
        _edit(second, "Ferry to Osk runs again", "", EditKind.REPEATED_HEADLINE, "line again", repeat),
        _edit(date, "2 May 2024, 09:30", "", EditKind.METADATA, "date line"),
        _edit(body + WRAPPED.index("\n"), "\n", " ", EditKind.UNWRAP, "wrapped line"),
        _edit(body + WRAPPED.index("&"), "&amp;", "&", EditKind.REPAIR, "entity"),
        _edit(share, "Share this", "", EditKind.BOILERPLATE, "line of many stories"),
        _edit(rule, "***", "", EditKind.SEPARATOR, "rule"),
    )
    ferry = Document(
        id="5f3a",
        span=Span(0, share + len("Share this")),
        path="osk.txt",
        title="Ferry to Osk runs again",
        tags=("Osk", "ferries"),
        published=dt.datetime(2024, 5, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30))),
        published_precision=Precision.MINUTE,
        language="en",
        paragraphs=(
            Paragraph(
                "The ferry to Osk has sailed again since Thursday & carries cars.", Span(body, body + len(WRAPPED))
            ),
        ),
        fields=(FieldSpan("title", Span(0, 23)),),
        edits=edits[:5],
        boundary=(Evidence("first of the dump"), repeat),
        confidence=0.97,
    )
    price = Document(
        id="77c0",
        span=Span(bread, len(FERRY) - 1),
        path="osk.txt",
        title="Цены на хлеб растут",
        language="ru",
        paragraphs=(Paragraph("Хлеб в городе Уст подорожал.", Span(FERRY.index("Хлеб"), len(FERRY) - 1)),),
        truncated=True,
        truncation="ends in an ellipsis",
        fields=(FieldSpan("title", Span(bread, bread + 19)),),
        boundary=(Evidence("rule line", 4, Span(rule, rule + 3), "***"),),
    )
    covered = [(edit.span.start, edit.span.end) for edit in (*edits[:2], *edits[4:])]
    covered += [
        (place.span.start, place.span.end) for story in (ferry, price) for place in (*story.paragraphs, *story.fields)
    ]
    source = Source(len(FERRY), "osk.txt", "utf-8", _blanks(FERRY, sorted(covered)))
    check = SelfCheck(openers=2, bodies=2, orphans=0, confidence=0.98, warnings=("The boundaries are uncertain.",))
    profile = Profile(gaps={5: 2, 1 << 20: 1}, day_first=1, sources=1)
    return CleanResult((ferry, price), edits, (source,), profile, check)


def _edit(start, original, replacement, kind, rule, *evidence):
    return Edit(Span(start, start + len(original)), original, replacement, kind, rule, 0.9, evidence)


def _blanks(text, covered):
    edges = [0, *(edge for place in covered for edge in place), len(text)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(text[start:end] for start, end in pairs if start < end)


# Letters of several scripts, and whatever may upset a file of lines: JSON's own characters, line breaks
# of every sort, halves of surrogate pairs (also side by side), characters outside the first plane.
ALPHABET = 'aé京хا"\\/ud83{}[],:\n\r\t\x00\x0b\x0c\x1c\x85\u2028\u2029\ufeff\ud83d\ude00\udfff\ud800😀\U0010ffff'
words = st.text(ALPHABET, min_size=1, max_size=8)
spaces = st.text(" \n\t\u3000\u2028\x85", min_size=1, max_size=3)
weights = st.floats(-1000, 1000)
shares = st.floats(0, 1)
REWRITES = (EditKind.UNWRAP, EditKind.REPAIR, EditKind.NAME)
DELETIONS = tuple(kind for kind in EditKind if kind.deletes)
zones = st.none() | st.builds(dt.timezone, st.integers(-720, 840).map(lambda minutes: dt.timedelta(minutes=minutes)))
moments = st.datetimes(dt.datetime(1, 1, 3), dt.datetime(9999, 12, 29), timezones=zones)  # noqa: DTZ001 - the zone is drawn


class _Writer:
    """A dump in the making: text is only added, and what is added knows where it stands."""

    def __init__(self, draw, index):
        self.draw, self.index = draw, index
        self.parts, self.length = [], 0
        self.edits, self.blanks, self.blanked = [], [], -1

    def add(self, text):
        span = Span(self.length, self.length + len(text), self.index)
        self.parts.append(text)
        self.length = span.end
        return span

    def blank(self):
        text = self.draw(spaces)
        if self.blanked == self.length:  # one gap, one blank
            self.blanks[-1] += text
        else:
            self.blanks.append(text)
        self.blanked = self.add(text).end

    def evidence(self):
        place = st.none() | st.builds(
            lambda start, size: Span(start, start + size, self.index), *[st.integers(0, 99)] * 2
        )
        made = st.builds(Evidence, words, weights, place, st.text(ALPHABET, max_size=3))
        return tuple(self.draw(st.lists(made, max_size=2)))

    def edit(self, kind, replacement):
        original = self.draw(words)
        edit = Edit(self.add(original), original, replacement, kind, "rule", self.draw(shares), self.evidence())
        self.edits.append(edit)

    def kept(self):
        """A stretch that stays: plain text and rewrites."""
        start, clean = self.length, []
        for rewritten in self.draw(st.lists(st.booleans(), min_size=1, max_size=4)):
            if rewritten:
                clean.append(self.draw(st.text(ALPHABET, max_size=3)))
                self.edit(self.draw(st.sampled_from(REWRITES)), clean[-1])
            else:
                clean.append(self.draw(words))
                self.add(clean[-1])
        return "".join(clean), Span(start, self.length, self.index)

    def document(self, number, path):
        start, end, first = self.length, self.length, len(self.edits)
        values, places, paragraphs = {}, [], []
        kinds = ["title", "byline", "publisher", *[Role.BODY] * 3, *[Role.SUBHEAD] * 2, *DELETIONS]
        for kind in self.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=6)):
            if isinstance(kind, EditKind):
                self.edit(kind, "")
            elif isinstance(kind, Role):
                paragraphs.append(Paragraph(*self.kept(), kind))
            elif kind not in values:
                values[kind], span = self.kept()
                places.append(FieldSpan(kind, span))
            else:
                self.blank()
                continue
            end = self.length
        draw, published = self.draw, self.draw(st.none() | moments)
        return Document(
            id=f"{number:x}",
            span=Span(start, end, self.index),
            path=path,
            tags=tuple(draw(st.lists(words, max_size=2))),
            published=published,
            published_precision=None if published is None else draw(st.sampled_from(Precision)),
            dateline=draw(st.none() | words),
            language=draw(st.sampled_from([None, "en", "zh-Hant"])),
            paragraphs=tuple(paragraphs),
            truncated=draw(st.booleans()),
            truncation=draw(st.none() | words),
            fields=tuple(places),
            edits=tuple(self.edits[first:]),
            boundary=self.evidence(),
            confidence=draw(shares),
            **values,
        )


@st.composite
def results(draw):
    """A result with the texts of its dumps; every promise of the model is kept."""
    documents, edits, sources, texts = [], [], [], []
    for index in range(draw(st.integers(1, 3))):
        writer, path = _Writer(draw, index), draw(st.none() | words)
        for step in draw(st.lists(st.sampled_from(["story", "blank", "stray"]), max_size=5)):
            if step == "story":
                documents.append(writer.document(len(documents), path))
            elif step == "blank":
                writer.blank()
            else:
                writer.edit(EditKind.SEPARATOR, "")
        edits += writer.edits
        sources.append(Source(writer.length, path, draw(st.none() | words), tuple(writer.blanks)))
        texts.append("".join(writer.parts))
    counts = st.integers(0, 9)
    check = draw(st.builds(SelfCheck, counts, counts, counts, shares, st.lists(words, max_size=2).map(tuple)))
    profile = Profile(gaps=draw(st.dictionaries(counts, counts)), day_first=draw(counts), sources=len(texts))
    return CleanResult(tuple(documents), tuple(edits), tuple(sources), profile, check), texts
