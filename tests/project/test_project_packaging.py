"""What a package index and a fresh machine need is there, and says the same everywhere."""

import re

import pytest
from project_tree import ROOT, installed, project, text_files

import newsclean

README = (ROOT / "README.md").read_text("utf-8")
FILES = [
    ".ci/run",
    ".github/workflows/ci.yml",
    "CHANGELOG.md",
    "CITATION.cff",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "docs/index.md",
    "newsclean/py.typed",
]
# Folders that only the machine of whoever wrote a line has. Put together here, so that this file is no hit itself.
MACHINE = re.compile("|".join(("/ho" + r"me/\w", "/ro" + r"ot/", "/Us" + r"ers/\w", "/wo" + "rk/", r"C:\\Us" + "ers")))


def fresh_machine_commands():
    return [line for line in README.splitlines() if "-m venv" in line]


def test_readme_has_two_commands_for_a_fresh_machine():
    job, tests = fresh_machine_commands()
    assert job.startswith("python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/newsclean clean examples/")
    assert tests == "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest"


def test_versions_agree():
    version = project()["version"]
    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert version.partition(".dev")[0] in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_package_knows_its_version():
    """That of the installed distribution; a source tree on the path has none."""
    distribution = installed()
    assert newsclean.__version__ == (project()["version"] if distribution else "0+unknown")


@pytest.mark.parametrize("name", FILES)
def test_files_are_there(name):
    assert (ROOT / name).stat().st_size or name.endswith("py.typed")


def test_pyproject_names_files_that_are_there():
    table = project()
    assert (ROOT / table["readme"]).exists()
    assert all((ROOT / name).exists() for name in table["license-files"])


def test_metadata_is_complete():
    table = project()
    assert table["authors"] == [{"name": "the newsclean authors"}]
    assert table["license"] == "MIT"
    assert {"description", "keywords", "classifiers", "requires-python"} <= set(table)
    assert "Typing :: Typed" in table["classifiers"]


def test_the_command_is_installed_under_its_name():
    assert project()["scripts"] == {"newsclean": "newsclean.cli:main"}


def test_continuous_integration_runs_the_same_script():
    assert "run: .ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8")
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_no_text_names_a_folder_of_one_machine():
    found = [
        path.relative_to(ROOT).as_posix() for path in text_files() if MACHINE.search(path.read_text("utf-8", "replace"))
    ]
    assert found == []
