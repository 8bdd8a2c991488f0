import attrs
from output_results import ferry_result

import newsclean
from newsclean.model.documents import Document, Paragraph, Role
from newsclean.model.results import CleanResult
from newsclean.model.spans import Span
from newsclean.output.jsonl import read_jsonl
from newsclean.output.texts import text_blocks

STORIES = """\
Harbour wall at Osk gives way
Harbour wall at Osk gives way
3 June 2024

Part of the harbour wall at Osk gave way on Monday evening after two days of heavy rain, the port said.

No one was hurt. Boats were moved to the northern basin, where they will stay until the wall is mended.

Library of Ulm lends tools
Library of Ulm lends tools
4 June 2024

The town library of Ulm has begun to lend drills, saws and ladders to its readers, free of charge.

The first forty tools were gone within the hour, the head of the library said, and more are on order.

Trams to the airport start early
Trams to the airport start early
5 June 2024

Trams to the airport will run from four in the morning as of next week, half an hour sooner than now.

The company had been asked for earlier trams by crews of the first flights, who came by car so far.
"""


def test_title_and_paragraphs_then_the_next_story():
    assert "".join(text_blocks(ferry_result())) == (
        "Ferry to Osk runs again\n"
        "\n"
        "The ferry to Osk has sailed again since Thursday & carries cars.\n"
        "\n"
        "\n"
        "Цены на хлеб растут\n"
        "\n"
        "Хлеб в городе Уст подорожал.\n"
    )


def test_subheads_are_paragraphs_of_their_own():
    story = Document(
        "a",
        Span(0, 40),
        paragraphs=(
            Paragraph("It rained.", Span(0, 10)),
            Paragraph("More rain", Span(11, 20), Role.SUBHEAD),
            Paragraph("It rained again.", Span(21, 37)),
        ),
    )
    assert list(text_blocks(CleanResult((story,), (), ()))) == ["It rained.\n\nMore rain\n\nIt rained again.\n"]


def test_documents_without_title_or_text_leave_no_gap():
    result = ferry_result()
    nothing = Document("e", Span(0, 0))
    padded = attrs.evolve(result, documents=(nothing, result.documents[0], nothing, result.documents[1], nothing))
    assert list(text_blocks(padded)) == list(text_blocks(result))
    assert list(text_blocks(CleanResult((), (), ()))) == []


def test_from_the_dump_to_files_and_back(tmp_path):
    result = newsclean.clean(STORIES)
    result.write_jsonl(tmp_path / "out.jsonl", ledger=True)
    back = read_jsonl(tmp_path / "out.jsonl")
    assert back == result
    assert back.restore() == STORIES
    assert back.pieces == result.pieces


def test_a_clean_text_holds_nothing_to_remove():
    once = "".join(text_blocks(newsclean.clean(STORIES)))
    again = newsclean.clean(once)
    assert again.edits == ()
    assert "".join(text_blocks(again)).split() == once.split()
