"""`newsclean clean` does what `newsclean.clean` does, option by option."""

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest
from cli_dumps import BRIDGE, DUMP, FERRY, FURNITURE, MILL, PROSE, SCHOOL, TITLES
from click.testing import CliRunner

import newsclean
from newsclean.cli.app import program
from newsclean.cli.clean import clean
from newsclean.cli.parameters import Destination, Request
from newsclean.model.decisions import Decisions
from newsclean.model.profiles import Profile
from newsclean.options import DateOrder, DecodeErrors
from newsclean.output.jsonl import edit_lines, read_jsonl
from newsclean.output.texts import text_blocks


def invoke(*arguments, stdin=b""):
    return CliRunner().invoke(program, ["clean", *map(str, arguments)], input=stdin, prog_name="newsclean")


def records(result):
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, "utf-8")
    return path


def test_documents_come_out_as_json_lines(dump):
    result = invoke(dump)
    assert [record["title"] for record in records(result)] == TITLES
    assert {record["record"] for record in records(result)} == {"document"}
    assert result.stdout_bytes.endswith(b"}\n")
    assert b"\r" not in result.stdout_bytes


def test_documents_are_those_of_the_library(dump, tmp_path):
    newsclean.clean(dump).write_jsonl(tmp_path / "library.jsonl")
    assert invoke(dump, "-o", tmp_path / "shell.jsonl").output == ""
    written = (tmp_path / "shell.jsonl").read_bytes()
    assert written == (tmp_path / "library.jsonl").read_bytes()
    assert written == invoke(dump).stdout_bytes == invoke(dump, "-o", "-").stdout_bytes


def test_standard_input_is_read_where_asked_for_or_piped_in():
    asked, piped = invoke("-", stdin=DUMP.encode()), invoke(stdin=DUMP.encode())
    assert [record["title"] for record in records(asked)] == TITLES
    assert asked.stdout_bytes == piped.stdout_bytes


def test_standard_input_can_be_read_once_only():
    result = invoke("-", "-", stdin=DUMP.encode())
    assert result.exit_code == 2
    assert "only once" in result.output


def test_a_file_may_be_called_dash(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("./-").write_text(DUMP, "utf-8")
    assert len(records(invoke("./-", stdin=b"not read"))) == 4


def test_several_files_are_dumps_of_one_source(tmp_path):
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text(FERRY, "utf-8")
    second.write_text(f"{BRIDGE}\n\n{SCHOOL}\n\n{MILL}", "utf-8")
    # Where it stands once a line is no furniture, but it recurs in the other dump.
    assert FURNITURE in records(invoke(first))[0]["text"]
    documents = records(invoke(first, second))
    assert [document["title"] for document in documents] == TITLES
    assert [document["dump"] for document in documents] == [0, 1, 1, 1]
    assert [document["path"] for document in documents] == [str(first)] + [str(second)] * 3
    assert not any(FURNITURE in document["text"] for document in documents)


def test_files_and_standard_input_together(tmp_path):
    path = tmp_path / "first.txt"
    path.write_text(f"{FERRY}\n\n{BRIDGE}", "utf-8")
    documents = records(invoke(path, "-", stdin=f"{SCHOOL}\n\n{MILL}".encode()))
    assert [document["title"] for document in documents] == TITLES


def test_encoding(tmp_path):
    path = tmp_path / "dump.txt"
    path.write_bytes(DUMP.replace("heron", "гагара").encode("cp1251"))
    assert "гагара" in invoke(path, "--encoding", "cp1251").stdout
    unknown = invoke(path, "--encoding", "klingon")
    assert unknown.exit_code == 2
    assert "'--encoding'" in unknown.output
    assert "klingon" in unknown.output


def test_undecodable_bytes_stop_or_are_replaced(tmp_path):
    path = tmp_path / "dump.txt"
    path.write_bytes(DUMP.encode().replace(b"heron", b"her\xffon"))
    strict = invoke(path, "--encoding", "utf-8")
    assert strict.exit_code == 1
    assert strict.output.startswith(f"newsclean: error: {path}, byte {DUMP.index('heron') + 3}: ")
    assert "her\ufffdon" in invoke(path, "--encoding", "utf-8", "--errors", "replace").stdout


@pytest.mark.parametrize(
    ("order", "published"), [("dmy", "2024-05-04T00:00:00"), ("mdy", "2024-04-05T00:00:00"), ("auto", None)]
)
def test_date_order(tmp_path, order, published):
    path = tmp_path / "dump.txt"
    title = TITLES[0]
    path.write_text(DUMP.replace(f"{title}\n{title}\n", f"{title}\n{title}\n\nPublished: 04/05/2024\n"), "utf-8")
    assert records(invoke(path, "--date-order", order))[0]["published"] == published


def test_separators_and_furniture_may_be_given_several_times(tmp_path):
    path, out = tmp_path / "dump.txt", tmp_path / "out.jsonl"
    first, second, third = (
        story.partition("\n\n")[2].removesuffix(f"{FURNITURE}\n") for story in (FERRY, BRIDGE, SCHOOL)
    )
    path.write_text(
        f"{first}Sent by pigeon\n\nNext in line\n\n{second}Sent by boat\n\nAnd then\n\n{third}Sent by owl\n"
    )
    arguments = [
        "--separator",
        "Next",
        "--separator",
        "[AB]nd then",
        "--furniture",
        "Sent by pig.*",
        "--furniture",
        ".* boat",
    ]
    assert invoke(path, *arguments, "-o", out).exit_code == 0
    texts = [document.text for document in read_jsonl(out).documents]
    assert [text[:11] for text in texts] == ["The night f", "The swing b", "The village"]
    assert [text.count("Sent by") for text in texts] == [0, 0, 1]


@pytest.mark.parametrize("flag", ["--separator", "--furniture"])
def test_bad_patterns_are_named_by_their_option(dump, flag):
    result = invoke(dump, flag, "(")
    assert result.exit_code == 2
    assert f"'{flag}'" in result.output
    assert result.output.startswith("Usage: newsclean clean ")


def test_a_profile_holds_its_dump_alone_and_several_add_up(tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    for path, story in zip(paths, (FERRY, BRIDGE, SCHOOL, MILL), strict=True):
        path.write_text(story, "utf-8")
    saved = [tmp_path / f"{number}.json" for number in range(4)]
    for path, profile in zip(paths, saved, strict=True):
        assert invoke(path, "--save-profile", profile).exit_code == 0
        assert Profile.load(profile) == newsclean.clean(path).profile
    assert FURNITURE in records(invoke(paths[0]))[0]["text"]
    earlier = [argument for profile in saved[1:] for argument in ("--profile", profile)]
    assert FURNITURE not in records(invoke(paths[0], *earlier))[0]["text"]
    assert invoke(paths[0], *earlier, "--save-profile", tmp_path / "again.json").exit_code == 0
    assert Profile.load(tmp_path / "again.json") == Profile.load(saved[0])


def test_a_profile_is_not_compressed(dump, tmp_path):
    result = invoke(dump, "--save-profile", tmp_path / "p.json.gz")
    assert result.exit_code == 2
    assert "--save-profile" in result.output


def test_decisions_overrule(dump, tmp_path):
    Decisions().mark_story(FURNITURE).save(tmp_path / "decisions.json")
    assert not any(FURNITURE in document["text"] for document in records(invoke(dump)))
    kept = records(invoke(dump, "--decisions", tmp_path / "decisions.json"))
    assert all(FURNITURE in document["text"] for document in kept)


@pytest.mark.parametrize("flag", ["--profile", "--decisions"])
@pytest.mark.parametrize("content", [None, "[]", "not JSON"])
def test_files_that_are_not_what_they_should_be(dump, tmp_path, flag, content):
    path = tmp_path / "other.json"
    if content is not None:
        path.write_text(content, "utf-8")
    result = invoke(dump, flag, path, "-o", tmp_path / "out.jsonl")
    assert result.exit_code == 1
    assert result.output.startswith(f"newsclean: error: {path}: ")
    assert result.output.count("\n") == 1
    assert not (tmp_path / "out.jsonl").exists()


def test_language_detection_asks_the_model(dump, monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid", SimpleNamespace(classify=lambda text: ("xx", len(text))))
    assert {document["language"] for document in records(invoke(dump))} == {None}
    assert {document["language"] for document in records(invoke(dump, "--detect-language"))} == {"xx"}


def test_language_detection_says_what_it_needs(dump, monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid", None)
    result = invoke(dump, "--detect-language")
    assert result.exit_code == 2
    assert "'--detect-language'" in result.output
    assert "newsclean[lang]" in result.output
    assert result.output.startswith("Usage: newsclean clean ")


def test_a_document_a_file(tmp_path):
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    paths[0].write_text(f"{FERRY}\n\n{BRIDGE}", "utf-8")
    paths[1].write_text(SCHOOL, "utf-8")
    assert [document["title"] for document in records(invoke(*paths))] == TITLES[:3]
    whole = records(invoke(*paths, "--document-per-file"))
    assert [document["path"] for document in whole] == list(map(str, paths))
    assert "Anselm Dray" in whole[0]["text"]


def test_text_for_reading(dump):
    result = invoke(dump, "--format", "text")
    assert result.exit_code == 0
    assert result.stdout == "".join(text_blocks(newsclean.clean(dump)))
    assert result.stdout.startswith(f"{TITLES[0]}\n\nThe night ferry")


def test_text_has_no_place_for_a_ledger(dump):
    result = invoke(dump, "--format", "text", "--ledger")
    assert result.exit_code == 2
    assert "--ledger" in result.output


def test_a_ledger_restores_the_dumps(dump, tmp_path):
    other, out = tmp_path / "other.txt", tmp_path / "out.jsonl"
    other.write_text(PROSE, "utf-8")
    assert invoke(dump, other, "--ledger", "-o", out).exit_code == 0
    result = read_jsonl(out)
    assert [result.restore(0), result.restore(1)] == [DUMP, PROSE]


def test_edits_have_a_file_of_their_own(dump, tmp_path):
    documents = invoke(dump, "--edits", tmp_path / "edits.jsonl")
    assert documents.stdout_bytes == invoke(dump).stdout_bytes
    assert (tmp_path / "edits.jsonl").read_text("utf-8") == "".join(edit_lines(newsclean.clean(dump)))
    swapped = invoke(dump, "--edits", "-", "-o", tmp_path / "out.jsonl")
    assert swapped.stdout_bytes == (tmp_path / "edits.jsonl").read_bytes()


@pytest.mark.parametrize(("flags", "status"), [([], 0), (["--quiet"], 0), (["--strict"], 3), (["--strict", "-q"], 3)])
def test_warnings_are_said_whatever_the_flags(tmp_path, flags, status):
    path, out = tmp_path / "prose.txt", tmp_path / "out.jsonl"
    path.write_text(PROSE, "utf-8")
    result = invoke(path, "-o", out, *flags)
    assert result.exit_code == status
    assert result.output.startswith("newsclean: warning: No boundary was found among 60 paragraphs")
    assert result.output.count("\n") == 1
    assert len(out.read_text("utf-8").splitlines()) == 1


def test_strict_says_nothing_where_there_is_nothing_to_say(dump, tmp_path):
    result = invoke(dump, "--strict", "-o", tmp_path / "out.jsonl")
    assert (result.exit_code, result.output) == (0, "")


def test_one_bad_input_is_named_and_nothing_is_written(dump, tmp_path):
    out, edits = tmp_path / "out.jsonl", tmp_path / "edits.jsonl"
    out.write_text("what stood there", "utf-8")
    for name, content in (("empty.txt", b""), ("binary.txt", bytes(range(256)) * 20), ("missing.txt", None)):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        result = invoke(dump, path, dump, "-o", out, "--edits", edits)
        assert result.exit_code == 1
        assert result.output.startswith(f"newsclean: error: {path}")
        assert result.output.count("\n") == 1
        assert out.read_text("utf-8") == "what stood there"
        assert not edits.exists()
        assert not list(tmp_path.glob(".*"))


def test_choices_are_those_of_the_library():
    choices = {parameter.name: getattr(parameter.type, "choices", None) for parameter in clean.params}
    assert list(choices["date_order"]) == list(DateOrder)
    assert list(choices["errors"]) == list(DecodeErrors)


def test_every_parameter_says_what_it_is_for_and_reaches_the_command():
    gathered = {field.name for kind in (Request, Destination) for field in attrs.fields(kind)}
    own = {"document_per_file", "strict", "quiet"}
    assert {parameter.name for parameter in clean.params} == gathered | own
    assert all(parameter.help for parameter in clean.params if parameter.param_type_name == "option")


def test_defaults_are_those_of_the_library():
    request = Request(dumps=())
    assert request.options() == newsclean.options.Options()
