"""A result made by hand: two dumps, three documents, an edit of every sort, so that every offset is known."""

from newsclean.model.documents import Document, FieldSpan, Paragraph, Role
from newsclean.model.edits import Edit, EditKind, Evidence
from newsclean.model.results import CleanResult, Source
from newsclean.model.spans import Span

FIRST = (
    " \n"  # 0: white space before the first story
    "Rain on Osk | Sea\n"  # 2: title, then a tail
    "Rain on Osk\n\n"  # 20: a copy
    "By Anna Berg\n"  # 33: a label and a byline
    "It rained\non Osk &amp; Ulm.\n\n"  # 46: a joined line and a repair
    "The damage\n"  # 75: a subhead
    "None.\n"  # 86
    "-----\n"  # 92: a rule between the stories
    "Snow fell.\n\n"  # 98: a story without title
)
SECOND = "Hail\n"

SEEN = Evidence("repeats the headline", 4.0, Span(2, 13))


def edit(text, start, end, replacement, kind, *, dump=0, evidence=()):
    return Edit(Span(start, end, dump), text[start:end], replacement, kind, f"rule of {kind.value}", 0.9, evidence)


EDITS = (
    edit(FIRST, 13, 19, "", EditKind.METADATA),
    edit(FIRST, 20, 31, "", EditKind.REPEATED_HEADLINE, evidence=(SEEN,)),
    edit(FIRST, 33, 36, "", EditKind.METADATA),
    edit(FIRST, 55, 56, " ", EditKind.UNWRAP),
    edit(FIRST, 63, 68, "&", EditKind.REPAIR),
    edit(FIRST, 92, 97, "", EditKind.SEPARATOR),
)
RAIN = Document(
    id="rain",
    span=Span(2, 91),
    title="Rain on Osk",
    byline="Anna Berg",
    paragraphs=(
        Paragraph("It rained on Osk & Ulm.", Span(46, 73)),
        Paragraph("The damage", Span(75, 85), Role.SUBHEAD),
        Paragraph("None.", Span(86, 91)),
    ),
    fields=(FieldSpan("byline", Span(36, 45)), FieldSpan("title", Span(2, 13))),
    edits=EDITS[:5],
)
SNOW = Document(id="snow", span=Span(98, 108), paragraphs=(Paragraph("Snow fell.", Span(98, 108)),))
HAIL = Document(id="hail", span=Span(0, 4, 1), paragraphs=(Paragraph("Hail", Span(0, 4, 1)),))
RESULT = CleanResult(
    documents=(RAIN, SNOW, HAIL),
    edits=EDITS,
    sources=(
        Source(len(FIRST), "osk.txt", blanks=(" \n", "\n", "\n\n", "\n", "\n\n", "\n", "\n", "\n", "\n\n")),
        Source(len(SECOND), blanks=("\n",)),
    ),
)
