"""Pieces, restore and explain, on a result whose every offset is known."""

import time

import attrs
import pytest
from model_results import EDITS, FIRST, HAIL, RAIN, RESULT, SECOND, SEEN, SNOW

from newsclean import CleanResult, Document, LedgerMissingError, OffsetError, Paragraph, Piece, SelfCheck, Span
from newsclean.model.pieces import PieceKind
from newsclean.model.results import Source

PIECES = [
    (0, 2, "blank", None),
    (2, 13, "title", 0),
    (13, 19, "metadata", 0),
    (19, 20, "blank", 0),
    (20, 31, "repeated-headline", 0),
    (31, 33, "blank", 0),
    (33, 36, "metadata", 0),
    (36, 45, "field", 0),
    (45, 46, "blank", 0),
    (46, 73, "body", 0),
    (73, 75, "blank", 0),
    (75, 85, "subhead", 0),
    (85, 86, "blank", 0),
    (86, 91, "body", 0),
    (91, 92, "blank", None),
    (92, 97, "separator", None),
    (97, 98, "blank", None),
    (98, 108, "body", 1),
    (108, 110, "blank", None),
]


def test_the_result_is_the_one_described():
    assert FIRST[2:13] == RAIN.title
    assert FIRST[36:45] == RAIN.byline
    assert FIRST[98:108] == SNOW.text
    assert len(FIRST) == 110


def test_pieces_partition_every_dump():
    first = [Piece(Span(start, end), PieceKind(kind), document) for start, end, kind, document in PIECES]
    second = [Piece(Span(0, 4, 1), PieceKind.BODY, 2), Piece(Span(4, 5, 1), PieceKind.BLANK)]
    assert list(RESULT.pieces) == first + second


def test_restore_puts_every_dump_together():
    assert RESULT.restore() == FIRST
    assert RESULT.restore(0) == FIRST
    assert RESULT.restore(dump=1) == SECOND


@pytest.mark.parametrize("dump", [-1, 2, 100])
def test_there_is_no_such_dump(dump):
    with pytest.raises(OffsetError) as caught:
        RESULT.restore(dump)
    assert (caught.value.offset, caught.value.limit) == (dump, 2)
    with pytest.raises(OffsetError):
        RESULT.explain(0, dump)


@pytest.mark.parametrize("offset", range(len(FIRST)))
def test_explain_tells_of_every_offset(offset):
    said = RESULT.explain(offset)
    start, end, kind, document = next(piece for piece in PIECES if piece[0] <= offset < piece[1])
    assert said.piece == Piece(Span(start, end), PieceKind(kind), document)
    assert said.edit == next((edit for edit in EDITS if edit.span.start <= offset < edit.span.end), None)
    assert said.document == (None if document is None else RESULT.documents[document])
    assert said.evidence == ((SEEN,) if kind == "repeated-headline" else ())


def test_explain_looks_into_the_dump_it_is_asked_for():
    said = RESULT.explain(2, dump=1)
    assert (said.document, said.edit, said.piece.kind) == (HAIL, None, PieceKind.BODY)
    assert RESULT.explain(4, dump=1).document is None


@pytest.mark.parametrize(("offset", "dump"), [(-1, 0), (110, 0), (5, 1), (1000, 1)])
def test_explain_refuses_offsets_outside(offset, dump):
    with pytest.raises(OffsetError) as caught:
        RESULT.explain(offset, dump)
    assert (caught.value.offset, caught.value.limit) == (offset, (110, 5)[dump])
    assert isinstance(caught.value, IndexError)


@pytest.fixture
def bare():
    """The result as it is without its ledger."""
    source = Source(110, "osk.txt", blanks=None)
    return CleanResult(documents=RESULT.documents[:2], edits=(), sources=(source,))


@pytest.mark.parametrize("ask", [lambda r: r.restore(), lambda r: r.pieces, lambda r: r.explain(3)])
def test_without_its_ledger_nothing_is_restored(bare, ask):
    with pytest.raises(LedgerMissingError) as caught:
        ask(bare)
    assert caught.value.path == "osk.txt"


def test_a_result_without_documents_is_blank():
    result = CleanResult((), (), (Source(3, blanks=(" \n\t",)),))
    assert result.restore() == " \n\t"
    assert result.pieces == (Piece(Span(0, 3), PieceKind.BLANK),)


def test_an_empty_dump_has_no_pieces():
    result = CleanResult((), (), (Source(0),))
    assert result.restore() == ""
    assert result.pieces == ()
    with pytest.raises(OffsetError):
        result.explain(0)


def test_edits_alone_make_up_a_dump():
    edits = tuple(
        attrs.evolve(edit, span=Span(at * 6, at * 6 + len(edit.original))) for at, edit in enumerate(EDITS[:1])
    )
    result = CleanResult((), edits, (Source(6, blanks=()),))
    assert result.restore() == " | Sea"
    assert [piece.kind.value for piece in result.pieces] == ["metadata"]


def of_many_texts(count):
    """A result of so many texts, each one document of one paragraph."""
    documents = (
        Document(f"d{at}", Span(0, 4, at), paragraphs=(Paragraph("Hail", Span(0, 4, at)),)) for at in range(count)
    )
    return CleanResult(tuple(documents), (), (Source(5, blanks=("\n",)),) * count)


def test_pieces_of_many_texts():
    result = of_many_texts(20)
    assert [(piece.span.dump, piece.document) for piece in result.pieces] == [
        (at, owner) for at in range(20) for owner in (at, None)
    ]
    assert [result.restore(at) for at in range(20)] == [SECOND] * 20


def test_pieces_of_many_texts_take_linear_time():
    seconds = []
    for count in (10, 1_000, 6_000):  # the first is there to warm up
        result = of_many_texts(count)
        start = time.process_time()
        assert len(result.pieces) == 2 * count
        seconds.append(time.process_time() - start)
    assert seconds[2] < 20 * (seconds[1] + 0.01)  # squared it would be 36


def test_a_result_is_frozen():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        RESULT.documents = ()
    assert "RAIN" not in repr(RESULT)
    assert len(repr(RESULT)) < 400


def test_the_check_of_nothing_is_sure():
    assert SelfCheck() == SelfCheck(0, 0, 0, 1.0, ())
