"""What holds of every result, whatever the dump: each function asserts one promise of the design."""

import itertools
import unicodedata

from newsclean.model.pieces import PieceKind


def replay(text, span, edits):
    """The span of the dump with the edits inside it applied, one character after the other."""
    out = []
    at = span.start
    for edit in edits:
        if span.start <= edit.span.start and edit.span.end <= span.end:
            out.append(text[at : edit.span.start] + edit.replacement)
            at = edit.span.end
    return "".join(out) + text[at : span.end]


def shows(text):
    """Whether anything of a text can be seen: more than white space, controls and unassigned code points."""
    return any(unicodedata.category(c)[0] != "Z" and unicodedata.category(c) not in ("Cc", "Cf", "Cn") for c in text)


def overlaps(one, other):
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def inside(inner, outer):
    """Whether a span lies in another."""
    return outer.start <= inner.start and inner.end <= outer.end


def own_edits(result, dump):
    return tuple(edit for edit in result.edits if edit.span.dump == dump)


def own_documents(result, dump):
    return [document for document in result.documents if document.span.dump == dump]


def assert_restored(text, result, dump=0):
    assert result.restore(dump) == text


def assert_partition(text, result, dump=0):
    pieces = [piece for piece in result.pieces if piece.span.dump == dump]
    at = 0
    for piece in pieces:
        assert piece.span.start == at
        assert piece.span.end > at
        at = piece.span.end
        if piece.document is not None:
            document = result.documents[piece.document]
            assert document.span.dump == dump
            assert inside(piece.span, document.span)
        if piece.kind is PieceKind.BLANK:
            assert not shows(piece.span.slice(text))
    assert at == len(text)


def assert_kept_pieces(result, dump=0):
    """Each paragraph is one piece of its document, and no other piece is body or subhead."""
    documents = {at: document for at, document in enumerate(result.documents) if document.span.dump == dump}
    kept = [
        (piece.span, piece.kind.value, piece.document)
        for piece in result.pieces
        if piece.span.dump == dump and piece.kind in (PieceKind.BODY, PieceKind.SUBHEAD)
    ]
    assert kept == [
        (part.span, part.role.value, at) for at, document in documents.items() for part in document.paragraphs
    ]


def assert_ledger(text, result, dump=0):
    at = 0
    for edit in own_edits(result, dump):
        assert edit.original == edit.span.slice(text)
        assert edit.span.start >= at
        assert edit.original != edit.replacement
        assert not (edit.kind.deletes and edit.replacement)
        assert edit.rule
        assert 0 <= edit.confidence <= 1
        at = edit.span.end
    order = [(edit.span.dump, edit.span.start) for edit in result.edits]
    assert order == sorted(order)


def assert_documents(text, result, dump=0):
    at = 0
    for document in own_documents(result, dump):
        assert document.span.start >= at
        assert document.span.end <= len(text)
        at = document.span.end
        stand = [part.span for part in (*document.paragraphs, *document.fields)]
        assert all(inside(span, document.span) for span in stand)
        assert not any(overlaps(one, other) for one, other in itertools.combinations(stand, 2))
        assert [part.span.start for part in document.paragraphs] == sorted(p.span.start for p in document.paragraphs)
        assert 0 <= document.confidence <= 1
    order = [(document.span.dump, document.span.start) for document in result.documents]
    assert order == sorted(order)
    assert len({document.id for document in result.documents}) == len(result.documents)


def assert_replayed(text, result, dump=0):
    edits = own_edits(result, dump)
    for document in own_documents(result, dump):
        for part in document.paragraphs:
            assert part.text == replay(text, part.span, edits)
            assert shows(part.text)
            assert not any(overlaps(edit.span, part.span) and not inside(edit.span, part.span) for edit in edits)
        for field in document.fields:
            assert getattr(document, field.name) == replay(text, field.span, edits)
            assert shows(getattr(document, field.name))
        assert document.title is None or "title" in {field.name for field in document.fields}


def assert_owned_edits(result, dump=0):
    """An edit inside a document's span is one of the document's, and the reverse."""
    edits = own_edits(result, dump)
    for document in own_documents(result, dump):
        assert document.edits == tuple(edit for edit in edits if inside(edit.span, document.span))
        assert not any(overlaps(edit.span, document.span) and not inside(edit.span, document.span) for edit in edits)


def assert_offsets(text, result, dump=0):
    """to_dump and from_dump are each other's inverse on every character that stayed as it was."""
    for document in own_documents(result, dump):
        rewritten = {
            at for edit in document.edits for at in range(edit.span.start, max(edit.span.end, edit.span.start + 1))
        }
        clean = document.text
        seen = set()
        for offset in range(len(clean)):
            at = document.to_dump(offset)
            if at is None or at in rewritten:
                continue
            seen.add(at)
            assert clean[offset] == text[at]
            assert document.from_dump(at) == offset
        stand = (at for part in document.paragraphs for at in range(part.span.start, part.span.end))
        assert {at for at in stand if at not in rewritten} == seen


def assert_explained(text, result, dump=0):
    pieces = [piece for piece in result.pieces if piece.span.dump == dump for _ in range(len(piece.span))]
    edits = {at: edit for edit in own_edits(result, dump) for at in range(edit.span.start, edit.span.end)}
    for offset in range(len(text)):
        said = result.explain(offset, dump)
        assert said.piece == pieces[offset]
        assert said.edit == edits.get(offset)
        assert said.evidence == (said.edit.evidence if said.edit else ())
        owner = said.piece.document
        assert said.document == (None if owner is None else result.documents[owner])


def assert_all(text, result, dump=0):
    """Every promise but `explain`, which looks at each character anew."""
    assert_restored(text, result, dump)
    assert_ledger(text, result, dump)
    assert_partition(text, result, dump)
    assert_kept_pieces(result, dump)
    assert_documents(text, result, dump)
    assert_replayed(text, result, dump)
    assert_owned_edits(result, dump)
    assert_offsets(text, result, dump)
