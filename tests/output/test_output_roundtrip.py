import gc
import gzip
import hashlib
import json

import attrs
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from output_results import FERRY, ferry_result, results

from newsclean.errors import LedgerMissingError
from newsclean.model.documents import Document
from newsclean.model.edits import Edit, EditKind
from newsclean.model.profiles import CountSketch, Profile
from newsclean.model.results import CleanResult, SelfCheck, Source
from newsclean.model.spans import Span
from newsclean.output.jsonl import (
    BLANKS_A_LINE,
    document_lines,
    edit_lines,
    ledger_lines,
    read_documents,
    read_jsonl,
    write_jsonl,
)
from newsclean.output.records import result_from_dict, result_to_dict

many = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("results")


def moments_of(result):
    """Equal moments may differ in zone: compare what is written of them."""
    return [None if story.published is None else story.published.isoformat() for story in result.documents]


def records_of(path):
    return [json.loads(line) for line in path.read_bytes().decode("utf-8").split("\n")[:-1]]


@many
@given(made=results())
def test_a_ledger_gives_the_result_back_and_restores_the_dumps(folder, made):
    result, texts = made
    assert [result.restore(dump) for dump in range(len(texts))] == texts
    write_jsonl(result, folder / "ledger.jsonl", ledger=True)
    back = read_jsonl(folder / "ledger.jsonl")
    assert back == result
    assert moments_of(back) == moments_of(result)
    assert [back.restore(dump) for dump in range(len(texts))] == texts
    assert back.pieces == result.pieces
    for dump, text in enumerate(texts):
        assert all(back.explain(at, dump) == result.explain(at, dump) for at in range(0, len(text), 5))


@many
@given(made=results())
def test_without_a_ledger_the_documents_come_back_but_for_their_edits(folder, made):
    result, _ = made
    write_jsonl(result, folder / "plain.jsonl")
    back = read_jsonl(folder / "plain.jsonl")
    bare = tuple(attrs.evolve(document, edits=()) for document in result.documents)
    assert back.documents == bare == tuple(read_documents(folder / "plain.jsonl"))
    assert moments_of(back) == moments_of(result)
    assert (back.edits, back.profile, back.check) == ((), Profile(), SelfCheck())
    assert all(source.blanks is None for source in back.sources)


@many
@given(made=results())
def test_data_of_a_result_gives_it_back(made):
    result, _ = made
    assert result_from_dict(result_to_dict(result)) == result


def test_data_of_a_result_is_ready_for_json():
    data = result_to_dict(ferry_result())
    assert json.loads(json.dumps(data)) == data
    assert result_from_dict(json.loads(json.dumps(data))) == ferry_result()


@many
@given(made=results(), chance=st.randoms())
def test_a_ledger_does_not_depend_on_the_order_of_its_lines(folder, made, chance):
    result, _ = made
    lines = [*document_lines(result), *ledger_lines(result)]
    chance.shuffle(lines)
    (folder / "shuffled.jsonl").write_bytes("".join(lines).encode("utf-8"))
    assert read_jsonl(folder / "shuffled.jsonl") == result


def test_the_dump_comes_back_when_nothing_else_of_it_is_left(tmp_path):
    def write():
        text = FERRY + ""
        ferry_result().write_jsonl(tmp_path / "out.jsonl", ledger=True)
        return hashlib.sha256(text.encode()).hexdigest(), len(text)

    digest, length = write()
    gc.collect()
    back = read_jsonl(tmp_path / "out.jsonl").restore()
    assert (hashlib.sha256(back.encode()).hexdigest(), len(back)) == (digest, length)


def test_methods_of_the_result_lead_here(tmp_path):
    result = ferry_result()
    assert result.restore() == FERRY
    assert result_from_dict(result.to_dict()) == result
    result.write_jsonl(str(tmp_path / "out.jsonl"), ledger=True)
    assert read_jsonl(str(tmp_path / "out.jsonl")) == result


def test_a_plain_file_is_one_document_a_line(tmp_path):
    ferry_result().write_jsonl(tmp_path / "out.jsonl")
    ferry, bread = records_of(tmp_path / "out.jsonl")
    assert list(ferry)[:5] == ["newsclean", "record", "id", "title", "text"]
    assert (ferry["newsclean"], ferry["record"], ferry["id"]) == (1, "document", "5f3a")
    assert ferry["text"] == "The ferry to Osk has sailed again since Thursday & carries cars."
    assert (ferry["published"], ferry["published_precision"]) == ("2024-05-02T09:30:00+05:30", "minute")
    assert ferry["tags"] == ["Osk", "ferries"]
    assert (ferry["path"], ferry["dump"], ferry["start"]) == ("osk.txt", 0, 0)
    assert bread["published"] is None
    assert bread["paragraphs"] == [
        {"text": "Хлеб в городе Уст подорожал.", "role": "body", "start": bread["start"] + 21, "end": bread["end"]}
    ]
    assert "Цены на хлеб растут" in (tmp_path / "out.jsonl").read_text("utf-8")


def test_every_line_of_a_ledger_stands_alone(tmp_path):
    ferry_result().write_jsonl(tmp_path / "out.jsonl", ledger=True)
    records = records_of(tmp_path / "out.jsonl")
    assert all(record["newsclean"] == 1 for record in records)
    kinds = [record["record"] for record in records]
    assert kinds == [*["document"] * 2, "source", "blanks", *["edit"] * 6, "check", "profile"]
    assert records[2]["counts"] == {"documents": 2, "edits": 6, "blanks": 8}


def test_edits_say_which_document_they_lie_in():
    edits = [json.loads(line) for line in edit_lines(ferry_result())]
    assert [edit["document"] for edit in edits] == [*["5f3a"] * 5, None]
    assert edits[3]["original"] == "&amp;"
    assert FERRY[edits[3]["start"] : edits[3]["end"]] == "&amp;"
    assert edits[0]["evidence"] == [
        {"name": "headline printed twice", "weight": 6.5, "detail": "", "span": {"dump": 0, "start": 0, "end": 23}}
    ]


def test_edits_of_documents_in_another_order_find_theirs():
    result = ferry_result()
    turned = attrs.evolve(result, documents=result.documents[::-1])
    assert list(edit_lines(turned)) == list(edit_lines(result))


def test_edits_of_another_dump_lie_in_no_document_of_this_one():
    result = ferry_result()
    elsewhere = attrs.evolve(result.edits[0], span=Span(24, 47, 1))
    (line,) = edit_lines(attrs.evolve(result, edits=(elsewhere,)))
    assert json.loads(line)["document"] is None


def test_text_may_be_dropped_and_keys_added(tmp_path):
    result = ferry_result()
    write_jsonl(result, tmp_path / "out.jsonl", ledger=True)
    records = records_of(tmp_path / "out.jsonl")
    for record in records:
        record.pop("text", None)
        record["mine"] = {"seen": True}
    (tmp_path / "out.jsonl").write_text("\n".join(map(json.dumps, records)), "utf-8")
    assert read_jsonl(tmp_path / "out.jsonl") == result


@pytest.mark.parametrize(
    "change", [lambda line: line.replace(b"\n", b"\r\n"), lambda line: b"\xef\xbb\xbf" + line + b"\n \n"]
)
def test_what_editors_do_to_files_does_no_harm(tmp_path, change):
    write_jsonl(ferry_result(), tmp_path / "out.jsonl", ledger=True)
    (tmp_path / "out.jsonl").write_bytes(change((tmp_path / "out.jsonl").read_bytes()))
    assert read_jsonl(tmp_path / "out.jsonl") == ferry_result()


def test_gzip_by_name_and_read_by_content(tmp_path):
    result = ferry_result()
    write_jsonl(result, tmp_path / "out.jsonl")
    write_jsonl(result, tmp_path / "out.jsonl.gz", ledger=True)
    assert gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()).startswith((tmp_path / "out.jsonl").read_bytes())
    (tmp_path / "out.jsonl.gz").rename(tmp_path / "other")
    assert read_jsonl(tmp_path / "other") == result


def test_no_documents_is_an_empty_file(tmp_path):
    write_jsonl(CleanResult((), (), (Source(3, "a.txt", blanks=("\n\n\n",)),)), tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == b""
    back = read_jsonl(tmp_path / "out.jsonl")
    assert back.documents == ()
    with pytest.raises(LedgerMissingError):
        back.restore()


def test_a_dump_of_white_space_comes_back(tmp_path):
    result = CleanResult((), (), (Source(3, blanks=("\n \n",)), Source(0)))
    write_jsonl(result, tmp_path / "out.jsonl", ledger=True)
    back = read_jsonl(tmp_path / "out.jsonl")
    assert (back.restore(0), back.restore(1)) == ("\n \n", "")


def test_empty_documents_come_back(tmp_path):
    result = CleanResult((Document("e", Span(0, 0)), Document("e-2", Span(0, 0, 1))), (), (Source(0), Source(0)))
    write_jsonl(result, tmp_path / "out.jsonl", ledger=True)
    assert read_jsonl(tmp_path / "out.jsonl") == result


def test_white_space_is_spread_over_lines_and_kept_once(tmp_path):
    count = 2 * BLANKS_A_LINE + 1
    edits = tuple(Edit(Span(2 * at, 2 * at + 1), "-", "", EditKind.SEPARATOR, "rule") for at in range(count))
    blanks = tuple("\n" if at % 2 else " " for at in range(count))
    result = CleanResult((), edits, (Source(2 * count, blanks=blanks),))
    write_jsonl(result, tmp_path / "out.jsonl", ledger=True)
    records = [record for record in records_of(tmp_path / "out.jsonl") if record["record"] == "blanks"]
    assert [record["first"] for record in records] == [0, BLANKS_A_LINE, 2 * BLANKS_A_LINE]
    back = read_jsonl(tmp_path / "out.jsonl")
    assert back == result
    assert back.restore() == "- -\n" * BLANKS_A_LINE + "- "
    assert len({id(blank) for blank in back.sources[0].blanks}) == 2


def test_a_profile_with_counts_comes_back(tmp_path):
    keys = np.arange(40, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    profile = Profile(CountSketch.of(keys), {3: 2}, 1, 2, 3)
    result = attrs.evolve(ferry_result(), profile=profile)
    write_jsonl(result, tmp_path / "out.jsonl", ledger=True)
    assert read_jsonl(tmp_path / "out.jsonl").profile == profile


class TestWithoutLedger:
    @pytest.fixture
    def back(self, tmp_path):
        ferry_result().write_jsonl(tmp_path / "out.jsonl")
        return read_jsonl(tmp_path / "out.jsonl")

    def test_sources_reach_as_far_as_documents_tell(self, back):
        assert back.sources == (Source(len(FERRY) - 1, "osk.txt", None, None),)

    def test_nothing_can_be_restored_or_explained(self, back):
        for ask in (back.restore, lambda: back.pieces, lambda: back.explain(0)):
            with pytest.raises(LedgerMissingError) as caught:
                ask()
            assert caught.value.path == "osk.txt"

    def test_there_is_no_ledger_to_write(self, back, tmp_path):
        with pytest.raises(LedgerMissingError):
            back.write_jsonl(tmp_path / "again.jsonl", ledger=True)
        back.write_jsonl(tmp_path / "again.jsonl")
        assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "out.jsonl").read_bytes()

    def test_its_data_gives_it_back(self, back):
        assert result_from_dict(back.to_dict()) == back

    def test_documents_keep_the_order_of_the_lines(self, tmp_path):
        result = ferry_result()
        write_jsonl(attrs.evolve(result, documents=result.documents[::-1]), tmp_path / "turned.jsonl")
        assert [document.id for document in read_jsonl(tmp_path / "turned.jsonl").documents] == ["77c0", "5f3a"]

    def test_dumps_without_documents_are_sources_too(self, tmp_path):
        write_jsonl(CleanResult((Document("a", Span(2, 9, 2), "b.txt"),), (), ()), tmp_path / "third.jsonl")
        bare = Source(0, blanks=None)
        assert read_jsonl(tmp_path / "third.jsonl").sources == (bare, bare, Source(9, "b.txt", blanks=None))
