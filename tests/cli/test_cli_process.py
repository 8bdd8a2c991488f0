"""The program as the shell sees it: streams, statuses, signals, terminals."""

import errno
import importlib.metadata
import os
import pty
import signal
import subprocess
import sys
import time

import pytest
from cli_dumps import DUMP, INTERRUPT, LONG, PROSE, TITLES, environment, run, start
from click.testing import CliRunner

from newsclean.cli import status
from newsclean.cli.app import program


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "dump.txt"
    path.write_text(DUMP.replace("heron", "héron → 鷺"), "utf-8", newline="\r\n")
    return path


def test_the_same_bytes_whatever_the_locale_the_hash_seed_and_the_way_in(dump):
    data = dump.read_bytes()
    first = run("clean", dump, PYTHONHASHSEED="0", LC_ALL="C")
    assert (first.returncode, first.stderr) == (0, b"")
    assert "héron → 鷺".encode() in first.stdout
    assert first.stdout.count(b"\n") == len(TITLES)
    settings = {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert run("clean", dump, **settings, PYTHONIOENCODING="ascii").stdout == first.stdout
    (dump.parent / "-").write_bytes(data)
    piped = run("clean", "-", stdin=data, PYTHONHASHSEED="2")
    assert piped.returncode == 0
    assert piped.stdout.count(b"\n") == len(TITLES)
    assert piped.stdout == run("clean", stdin=data, PYTHONHASHSEED="3").stdout


def test_without_a_terminal_nothing_but_warnings_is_said(dump, tmp_path):
    done = run("clean", dump, "-o", tmp_path / "out.jsonl")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    loud = run("clean", "--strict", stdin=PROSE.encode())
    assert loud.returncode == 3
    assert loud.stderr.startswith(b"newsclean: warning: ")
    assert loud.stdout.count(b"\n") == 1


@pytest.mark.parametrize("name", ["missing.txt", "k\udcff\n.txt"])
def test_an_error_is_one_line_and_no_traceback(tmp_path, name):
    done = run("clean", tmp_path / name, LC_ALL="C")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(f"newsclean: error: {tmp_path}".encode())
    assert done.stderr.count(b"\n") == 1


def test_empty_standard_input_is_an_error():
    done = run("clean")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"newsclean: error: ")
    assert done.stderr.count(b"\n") == 1


def test_an_output_that_standard_input_comes_from_is_refused(dump):
    before = dump.read_bytes()
    with dump.open("rb") as file, start("clean", "-o", dump, stdin=file, stderr=subprocess.PIPE) as process:
        assert b"--output would overwrite '-', which is read" in process.stderr.read()
    assert process.returncode == 2
    assert dump.read_bytes() == before


def test_a_closed_pipe_ends_silently(tmp_path):
    path, edits = tmp_path / "dump.txt", tmp_path / "edits.jsonl"
    path.write_text(LONG, "utf-8")
    with start("clean", path, "--edits", edits, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == status.Status.CLOSED_PIPE
    assert edits.exists()  # files are in place before anything goes to standard output


def test_standard_output_closed_from_the_start_is_an_error(dump):
    command = ["/bin/sh", "-c", f'"{sys.executable}" -m newsclean clean "{dump}" >&-']
    done = subprocess.run(command, capture_output=True, env=environment(), check=False, timeout=60)  # noqa: S603 - this program
    assert done.returncode == 1
    assert done.stderr.startswith(b"newsclean: error: <stdout>: ")


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [(INTERRUPT, 130, b"newsclean: interrupted\n"), (signal.SIGTERM, 143, b""), (signal.SIGHUP, 129, b"")],
)
def test_a_signal_leaves_no_file(tmp_path, number, code, said):
    out, edits = tmp_path / "out.jsonl", tmp_path / "edits.jsonl"
    arguments = ("clean", "-", "-o", out, "--edits", edits)
    with start(*arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdin.write(DUMP.encode())
        process.stdin.flush()  # and it waits for more, which never comes
        deadline = time.monotonic() + 30
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        assert len(list(tmp_path.iterdir())) == 2  # the drafts are there
        process.send_signal(number)
        assert process.stderr.read() == said
    assert process.returncode == code
    assert list(tmp_path.iterdir()) == []


def on_terminal(*arguments, stdin=subprocess.DEVNULL):
    """Run the program with standard error, or all it is given of standard input, on a terminal."""
    ours, theirs = pty.openpty()
    shown = b""
    with start(*arguments, stdin=stdin or theirs, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        try:
            while chunk := os.read(ours, 65536):
                shown += chunk
        except OSError as error:  # how Linux says that nobody has the other end any more
            assert error.errno == errno.EIO  # noqa: PT017 - anything else is a fault of the test
    os.close(ours)
    return process.returncode, shown.decode()


def test_progress_and_a_summary_are_shown_on_a_terminal(dump):
    code, shown = on_terminal("clean", dump)
    assert code == 0
    assert "learn" in shown
    assert "clean" in shown
    assert "100%" in shown
    assert shown.rstrip().endswith(" edits, 0 warnings")
    assert "newsclean: 4 documents, " in shown


def test_quiet_shows_nothing_on_a_terminal(dump):
    assert on_terminal("clean", dump, "--quiet") == (0, "")


def test_warnings_are_shown_on_a_terminal_under_quiet_too(tmp_path):
    path = tmp_path / "prose.txt"
    path.write_text(PROSE, "utf-8")
    code, shown = on_terminal("clean", path, "-q")
    assert code == 0
    assert shown.startswith("newsclean: warning: ")


def test_nobody_is_kept_waiting_at_a_terminal():
    code, shown = on_terminal("clean", stdin=None)
    assert code == 2
    assert "No DUMP was given" in shown


def test_nothing_heavy_is_loaded_for_the_version():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "newsclean", "--version"],
        capture_output=True,
        env=environment(),
        check=True,
        timeout=60,
        text=True,
    )
    assert done.stdout.startswith("newsclean ")
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "newsclean.cli.app" in loaded
    assert not loaded & {"rich", "newsclean.pipeline", "newsclean.output.jsonl"}


def test_the_package_does_not_load_the_command_line():
    code = "import sys, newsclean; sys.exit(bool({'click', 'rich', 'newsclean.cli'} & set(sys.modules)))"
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, env=environment(), check=False, timeout=60).returncode == 0  # noqa: S603 - this program


def test_version_comes_from_the_installed_package(monkeypatch):
    monkeypatch.setattr(importlib.metadata, "version", {"newsclean": "7.8.9"}.__getitem__)
    result = CliRunner().invoke(program, ["--version"])
    assert (result.exit_code, result.output) == (0, "newsclean 7.8.9\n")


def test_version_of_a_source_tree(monkeypatch):
    def missing(name):
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "version", missing)
    assert CliRunner().invoke(program, ["--version"]).output == "newsclean 0+unknown\n"


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", [(), *((name,) for name in program.commands)])
def test_every_help_text_has_an_example(command, flag):
    result = CliRunner().invoke(program, [*command, flag], prog_name="newsclean")
    assert result.exit_code == 0
    assert result.output.startswith(" ".join(("Usage: newsclean", *command)))
    assert "\n    newsclean clean " in result.output


@pytest.mark.parametrize("arguments", [["clean", "--no-such-option"], ["cleen"], ["clean", "--format", "xml"]])
def test_wrong_usage_is_status_two(arguments):
    assert run(*arguments).returncode == 2


@pytest.mark.parametrize("code", list(status.Status))
def test_the_help_text_knows_every_status(code):
    assert f"  {code.value} " in CliRunner().invoke(program, ["clean", "--help"]).output
