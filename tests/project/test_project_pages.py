"""What README and docs show is what happens."""

import os
import shutil
import sys

import markdown_blocks
import pytest
from project_tree import EXAMPLES, PAGES, ROOT


@pytest.fixture
def environment(tmp_path):
    """The environment of a shell that has the command on its path, whether or not the project is installed."""
    command = tmp_path / "bin" / "newsclean"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsclean "$@"\n', "utf-8")
    command.chmod(0o755)
    path = os.pathsep.join((str(command.parent), os.environ["PATH"]))
    found = os.pathsep.join((str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])))
    return {**os.environ, "PATH": path, "PYTHONPATH": found, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_blocks_run_and_show_real_outputs(page, environment, tmp_path, monkeypatch):
    folder = tmp_path / "reader"
    folder.mkdir()
    shutil.copytree(EXAMPLES, folder / "examples")
    monkeypatch.chdir(folder)
    ran, failures = markdown_blocks.run_page(page, ROOT, environment)
    assert ran > 0
    assert not failures, "\n\n".join(failures)


def test_links_between_pages_lead_somewhere():
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for target in markdown_blocks.links_of(page):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_index_links_every_page():
    index = ROOT / "docs" / "index.md"
    others = {page.name for page in PAGES if page.parent == index.parent and page != index}
    assert others <= set(markdown_blocks.links_of(index))


def test_no_kind_of_block_is_overlooked():
    shown = {"console", "python", "sh"}
    for page in PAGES:
        for block in markdown_blocks.blocks_of(page):
            assert block.language in shown or block.file, f"{page.name}:{block.line} is {block.language}, and not run"
