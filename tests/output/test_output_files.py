import io
import os
import stat
import threading

import attrs
import pytest
from output_results import ferry_result

from newsclean.model.edits import Evidence
from newsclean.output.files import replace_file
from newsclean.output.jsonl import document_lines, ledger_lines, read_jsonl, write_jsonl


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
@pytest.mark.parametrize("before", [None, b"what stood there"])
def test_a_failure_leaves_everything_as_it_was(tmp_path, name, before):
    result = ferry_result()
    # JSON has no word for infinity: writing fails at the second document, when the first is written.
    endless = attrs.evolve(result.documents[1], boundary=(Evidence("rule line", float("inf")),))
    if before is not None:
        (tmp_path / name).write_bytes(before)
    with pytest.raises(ValueError, match="JSON"):
        write_jsonl(attrs.evolve(result, documents=(result.documents[0], endless)), tmp_path / name)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == ({} if before is None else {name: before})


@pytest.mark.parametrize("error", [KeyboardInterrupt, GeneratorExit, OSError])
def test_an_interruption_leaves_everything_as_it_was(tmp_path, error):
    def write():
        with replace_file(tmp_path / "out.jsonl") as file:
            file.write("half of it")
            raise error

    with pytest.raises(error):
        write()
    assert list(tmp_path.iterdir()) == []


def test_the_old_file_stands_until_the_new_one_is_whole(tmp_path):
    (tmp_path / "out.jsonl").write_text("old")
    with replace_file(tmp_path / "out.jsonl") as file:
        file.write("new")
        file.flush()
        assert (tmp_path / "out.jsonl").read_text() == "old"
    assert (tmp_path / "out.jsonl").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_a_result_may_be_written_over_the_file_it_came_from(tmp_path):
    write_jsonl(ferry_result(), tmp_path / "out.jsonl", ledger=True)
    write_jsonl(read_jsonl(tmp_path / "out.jsonl"), tmp_path / "out.jsonl", ledger=True)
    assert read_jsonl(tmp_path / "out.jsonl") == ferry_result()


def test_a_new_file_may_be_read_by_whom_the_user_lets(tmp_path):
    write_jsonl(ferry_result(), tmp_path / "out.jsonl")
    (tmp_path / "plain").write_text("")
    assert stat.S_IMODE((tmp_path / "out.jsonl").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_a_file_keeps_its_permissions(tmp_path):
    (tmp_path / "out.jsonl").touch(0o600)
    write_jsonl(ferry_result(), tmp_path / "out.jsonl")
    assert stat.S_IMODE((tmp_path / "out.jsonl").stat().st_mode) == 0o600


def test_a_link_goes_on_pointing_where_it_does(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "real.jsonl").touch()
    (tmp_path / "out.jsonl").symlink_to(tmp_path / "deep" / "real.jsonl")
    write_jsonl(ferry_result(), tmp_path / "out.jsonl", ledger=True)
    assert (tmp_path / "out.jsonl").is_symlink()
    assert read_jsonl(tmp_path / "deep" / "real.jsonl") == ferry_result()


def test_a_pipe_is_written_to_and_read_from(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=write_jsonl, args=(ferry_result(), tmp_path / "pipe"), kwargs={"ledger": True})
    writer.start()
    back = read_jsonl(tmp_path / "pipe")
    writer.join()
    assert back == ferry_result()
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_name_may_be_as_long_as_the_file_system_lets(tmp_path):
    path = tmp_path / f"{'o' * 249}.jsonl"
    write_jsonl(ferry_result(), path)
    assert len(read_jsonl(path).documents) == 2


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_the_same_result_is_the_same_bytes(tmp_path, name):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    write_jsonl(ferry_result(), tmp_path / "a" / name, ledger=True)
    write_jsonl(ferry_result(), tmp_path / "b" / f"other-{name}", ledger=True)
    os.utime(tmp_path / "a" / name, (0, 0))
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / f"other-{name}").read_bytes()


def test_an_open_stream_gets_the_same_lines(tmp_path):
    stream = io.StringIO()
    stream.writelines(document_lines(ferry_result()))
    stream.writelines(ledger_lines(ferry_result()))
    write_jsonl(ferry_result(), tmp_path / "out.jsonl", ledger=True)
    assert (tmp_path / "out.jsonl").read_bytes().decode("utf-8") == stream.getvalue()


def test_lines_are_made_as_they_are_asked_for():
    result = ferry_result()
    endless = attrs.evolve(result.documents[1], confidence=float("nan"))
    lines = document_lines(attrs.evolve(result, documents=(result.documents[0], endless)))
    assert next(lines).startswith('{"newsclean":1,"record":"document","id":"5f3a"')
    with pytest.raises(ValueError, match="JSON"):
        next(lines)
