"""Which module may import which, and what `import newsclean` loads."""

import ast
import subprocess
import sys

import pytest
from project_tree import PACKAGE, ROOT, SOURCES, module_name

SHARED = {"errors", "model", "options"}
STAGES = {"boilerplate", "fields", "layout", "output", "reading", "repair", "repetition", "segmentation"}
ADAPTERS = {"cli"}  # stands on the public names, and on what output writes
TOP = {"__init__", "__main__", "api", "assembly", "errors", "options", "pipeline"}
HEAVY = ("charset_normalizer", "click", "ftfy", "jinja2", "numpy", "py3langid", "rapidfuzz", "rich")


def room(module):
    """The first part of a dotted name after the package's: a folder, or a module beside the folders."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports(path):
    """The modules of ours that a file imports, wherever in it, with the names taken."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == "newsclean":
                    yield alias.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "newsclean":
                yield from (f"newsclean.{alias.name}" for alias in node.names)
            elif node.module.startswith("newsclean."):
                yield node.module


def rooms_imported(path):
    return {room(module) for module in imports(path)}


def of_room(*rooms):
    return [path for path in SOURCES if room(module_name(path)) in rooms]


def name_of(path):
    return path.relative_to(PACKAGE).as_posix()


def test_every_room_is_known():
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    modules = {path.stem for path in PACKAGE.glob("*.py")}
    assert rooms == STAGES | ADAPTERS | {"model"}
    assert modules == TOP


@pytest.mark.parametrize("path", of_room(*STAGES), ids=name_of)
def test_a_stage_imports_no_other_stage(path):
    assert rooms_imported(path) <= SHARED | {room(module_name(path))}


@pytest.mark.parametrize("path", of_room("errors"), ids=name_of)
def test_errors_is_a_leaf(path):
    assert rooms_imported(path) == set()


@pytest.mark.parametrize("path", of_room("options"), ids=name_of)
def test_options_stand_on_errors(path):
    assert rooms_imported(path) <= {"errors"}


@pytest.mark.parametrize("path", of_room("model"), ids=name_of)
def test_the_model_stands_on_itself(path):
    # A result's `to_dict` and `write_jsonl` hand on to output when they are called.
    later = {"output"} if name_of(path) == "model/results.py" else set()
    assert rooms_imported(path) <= {"errors", "model"} | later
    assert "output" not in {room(module) for module in top_level_imports(path)}


def top_level_imports(path):
    """Modules of ours imported when the file is, and not when a function of it is called."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("newsclean"):
            yield node.module


@pytest.mark.parametrize("path", of_room("assembly"), ids=name_of)
def test_assembly_knows_no_stage(path):
    assert rooms_imported(path) <= SHARED


@pytest.mark.parametrize("path", of_room("cli"), ids=name_of)
def test_the_command_line_knows_no_stage_but_output(path):
    assert rooms_imported(path) & STAGES <= {"output"}
    assert "pipeline" not in rooms_imported(path)


@pytest.mark.parametrize("path", [path for path in SOURCES if room(module_name(path)) != "cli"], ids=name_of)
def test_nothing_but_the_command_line_imports_it(path):
    allowed = {"cli"} if name_of(path) == "__main__.py" else set()
    assert rooms_imported(path) & ADAPTERS <= allowed


@pytest.mark.parametrize("path", [path for path in SOURCES if room(module_name(path)) != "api"], ids=name_of)
def test_only_the_verbs_know_the_pipeline(path):
    assert "pipeline" not in rooms_imported(path)


def run_python(code):
    return subprocess.run(  # noqa: S603 - lines of this file
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )


def test_importing_newsclean_loads_nothing_heavy():
    code = f"import sys, newsclean; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    assert run_python(code).stdout.split() == []


def test_importing_newsclean_is_silent_and_opens_no_connection():
    hook = "sys.addaudithook(lambda event, _: sys.exit(3) if event.startswith('socket.') else None)"
    done = run_python(f"import sys; {hook}; import newsclean")
    assert (done.stdout, done.stderr) == ("", "")
