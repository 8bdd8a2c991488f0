"""Outputs come into place whole or not at all, and never over an input."""

import errno
import io
import os
from pathlib import Path

import pytest
from cli_dumps import DUMP
from click.testing import CliRunner

from newsclean.cli.app import program
from newsclean.cli.messages import describe
from newsclean.cli.outputs import Output, binary_stream, naming, open_outputs, write_streams
from newsclean.errors import DumpNotFoundError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("dump.txt").write_text(DUMP, "utf-8")
    Path("profile.json").write_text("not read", "utf-8")
    Path("decisions.json").write_text("not read", "utf-8")
    Path("link.txt").symlink_to("dump.txt")
    return tmp_path


def invoke(*arguments):
    return CliRunner().invoke(program, ["clean", *map(str, arguments)])


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["-o", "dump.txt"], "--output would overwrite 'dump.txt'"),
        (["-o", "./dump.txt"], "--output would overwrite 'dump.txt'"),
        (["-o", "link.txt"], "--output would overwrite 'dump.txt'"),
        (["--edits", "dump.txt"], "--edits would overwrite 'dump.txt'"),
        (["--save-profile", "dump.txt"], "--save-profile would overwrite 'dump.txt'"),
        (["--profile", "profile.json", "--save-profile", "profile.json"], "would overwrite 'profile.json'"),
        (["--profile", "missing.json", "--save-profile", "missing.json"], "would overwrite 'missing.json'"),
        (["--decisions", "decisions.json", "-o", "decisions.json"], "would overwrite 'decisions.json'"),
        (["-o", "new.jsonl", "--edits", "new.jsonl"], "--output and --edits are the same file"),
        (["-o", "new.jsonl", "--edits", "./sub/../new.jsonl"], "--output and --edits are the same file"),
        (["-o", "new.jsonl", "--save-profile", "new.jsonl"], "--output and --save-profile are the same file"),
        (["--edits", "-"], "--output and --edits are both standard output"),
    ],
)
def test_outputs_that_would_overwrite_are_refused(folder, arguments, named):
    (folder / "sub").mkdir()
    before = {path: path.is_file() and path.read_bytes() for path in folder.iterdir()}
    result = invoke("dump.txt", *arguments)
    assert result.exit_code == 2
    assert named in result.output
    assert {path: path.is_file() and path.read_bytes() for path in folder.iterdir()} == before


def test_a_device_may_be_given_twice(folder):
    result = invoke("dump.txt", "-o", os.devnull, "--edits", os.devnull)
    assert (result.exit_code, result.output) == (0, "")
    assert {path.name for path in folder.iterdir()} == {"dump.txt", "profile.json", "decisions.json", "link.txt"}


@pytest.mark.parametrize("option", ["--output", "--edits", "--save-profile"])
def test_a_folder_that_is_not_there_is_named_before_any_work(folder, option, monkeypatch):
    monkeypatch.setattr("newsclean.clean", lambda *_, **__: pytest.fail("cleaned for nothing"))
    result = invoke("dump.txt", option, folder / "missing" / "out.jsonl")
    assert result.exit_code == 1
    assert result.output == f"newsclean: error: {folder / 'missing' / 'out.jsonl'}: {os.strerror(errno.ENOENT)}\n"


def test_a_folder_is_no_output(folder):
    result = invoke("dump.txt", "-o", folder)
    assert result.exit_code == 1
    assert result.output.startswith(f"newsclean: error: {folder}: ")


def test_files_replace_what_stood_there(folder):
    Path("out.jsonl").write_text("x" * 100_000, "utf-8")
    assert invoke("dump.txt", "-o", "out.jsonl").exit_code == 0
    assert Path("out.jsonl").read_bytes() == invoke("dump.txt").stdout_bytes
    assert not list(folder.glob(".*"))


def _full(*_):
    yield "the first line\n"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_every_file_as_it_was(folder):
    Path("out.jsonl").write_text("what stood there", "utf-8")
    outputs = [Output("--output", "out.jsonl", lambda _: ["a line\n"]), Output("--edits", "edits.jsonl", _full)]
    with pytest.raises(OSError, match="No space") as caught, open_outputs(outputs) as write:
        write(None)
    assert describe(caught.value) == "edits.jsonl: No space left on device"
    assert Path("out.jsonl").read_text("utf-8") == "what stood there"
    assert not Path("edits.jsonl").exists()
    assert not list(folder.glob(".*"))


class FullStream(io.RawIOBase):
    """What a full disk is to a process whose output goes there."""

    def writable(self):
        return True

    def write(self, _):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_behind_standard_output_is_named(monkeypatch):
    stream = io.TextIOWrapper(FullStream(), write_through=True)
    monkeypatch.setattr("sys.stdout", stream)
    with pytest.raises(OSError, match="No space") as caught:
        write_streams([Output("--output", "-", lambda _: ["a line\n"])], None)
    assert describe(caught.value) == "<stdout>: No space left on device"


@pytest.mark.usefixtures("folder")
def test_surrogates_are_replaced_where_the_format_does_not_escape_them(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr("sys.stdout", stream)
    outputs = [Output("--output", path, lambda _: ["Osk \ud800 Ulm\n"]) for path in ("-", "out.txt")]
    with open_outputs(outputs) as write:
        write(None)
    write_streams(outputs, None)
    assert stream.buffer.getvalue() == Path("out.txt").read_bytes() == "Osk \ufffd Ulm\n".encode()


def test_a_stream_that_was_closed_at_the_start():
    with pytest.raises(OSError, match="Bad file descriptor"):
        binary_stream(None)


def test_errors_of_newsclean_keep_their_own_name():
    with pytest.raises(DumpNotFoundError, match=r"osk\.txt"), naming("out.jsonl"):
        raise DumpNotFoundError("does not exist", path="osk.txt")
