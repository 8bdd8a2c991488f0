"""Runs the code blocks of a page, in order, as a reader would.

- `python` without prompts is executed; with `>>>` it is a doctest, whose outputs have to be the real ones.
  All Python blocks of a page share one namespace.
- `console`: lines after `$ ` are commands, what stands under them is their output (both streams). A command
  may fail only where `$ echo $?` comes next.
- `sh`: commands without their output. Those that set up a virtual environment are for .ci/run.
- Any block under `<!-- file: PATH -->` is what that file holds.

In outputs `...` stands for anything, as in doctests.
"""

import doctest
import pathlib
import re
import subprocess

import attrs

BLOCK = re.compile(r"^(?:<!-- file: (\S+) -->\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OPTIONS = doctest.ELLIPSIS
MARK = "@@done"


@attrs.frozen
class Block:
    """A fenced block: its language, its text, the line it starts on and the file it shows, if any."""

    language: str
    text: str
    line: int
    file: str | None


def blocks_of(page: pathlib.Path) -> list[Block]:
    text = page.read_text("utf-8")
    return [
        Block(found[2], found[3], text.count("\n", 0, found.start(3)) + 1, found[1]) for found in BLOCK.finditer(text)
    ]


def run_page(page: pathlib.Path, root: pathlib.Path, environment: dict[str, str]) -> tuple[int, list[str]]:
    """Run a page's blocks in the working directory: how many ran, and what went wrong in them."""
    namespace = {"__name__": "__main__"}
    ran, failures = 0, []
    for block in blocks_of(page):
        failure: str | None = None
        if block.file is not None:
            failure = "" if block.text == (root / block.file).read_text("utf-8") else f"not what {block.file} holds"
        elif block.language == "python":
            failure = _run_python(block, page, namespace)
        elif block.language == "console":
            failure = _run_console(block, environment)
        elif block.language == "sh" and "venv" not in block.text:
            failure = _run_shell(block, environment)
        ran += failure is not None
        failures += [f"{page.name}:{block.line}\n{failure}"] if failure else []
    return ran, failures


def _run_python(block: Block, page: pathlib.Path, namespace: dict) -> str:
    if ">>> " not in block.text:
        exec(compile("\n" * (block.line - 1) + block.text, page, "exec"), namespace)  # noqa: S102 - our own pages
        return ""
    parser = doctest.DocTestParser()
    test = parser.get_doctest(block.text, namespace, page.name, str(page), block.line - 1)
    failures: list[str] = []
    doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=failures.append, clear_globs=False)
    namespace.update(test.globs)
    return "".join(failures)


def _run_shell(block: Block, environment: dict[str, str]) -> str:
    output, status = _bash(f"set -e\n{block.text}", environment)
    return f"ends with {status}:\n{output}" if status else ""


def _run_console(block: Block, environment: dict[str, str]) -> str:
    commands = [part.partition("\n") for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE) if part]
    script = "".join(f"{command}\nstatus=$?; echo {MARK} $status; (exit $status)\n" for command, *_ in commands)
    output, _ = _bash(script, environment)
    told = re.split(rf"{MARK} (\d+)\n", output)
    failures = []
    for at, (command, _, want) in enumerate(commands):
        got, status = told[2 * at], int(told[2 * at + 1])
        if not doctest.OutputChecker().check_output(want, got, OPTIONS):
            failures.append(f"$ {command}\nexpected:\n{want}got:\n{got}")
        asked = at + 1 < len(commands) and commands[at + 1][0] == "echo $?"
        if status and not asked:
            failures.append(f"$ {command}\nends with {status}:\n{got}")
    return "\n".join(failures)


def _bash(script: str, environment: dict[str, str]) -> tuple[str, int]:
    done = subprocess.run(  # noqa: S603 - our own pages
        ["bash", "-c", script],  # noqa: S607 - the shell that the pages are written for
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout, done.returncode


def links_of(page: pathlib.Path) -> list[str]:
    """Files that a page links to."""
    found = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    return [target for target in found if "://" not in target]
