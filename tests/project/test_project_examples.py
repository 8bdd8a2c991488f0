"""The examples run, and their dumps come out as they should.

`example_stories.json` has for each dump the stories in order: title, how the text opens and how it closes. A
newsletter's stories close with whatever the cut left over, so there only the openings count.
"""

import json
import os
import pathlib
import subprocess
import sys

import pytest
from project_tree import DUMPS, EXAMPLES, ROOT

import newsclean

STORIES = json.loads(pathlib.Path(__file__).with_name("example_stories.json").read_text("utf-8"))
INTRODUCED = {"newsletter.txt"}  # its letter to the readers is a document of its own


def run(script, *arguments):
    path = os.pathsep.join((str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])))
    return subprocess.run(  # noqa: S603 - our own scripts
        [sys.executable, EXAMPLES / script, *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


@pytest.fixture(scope="module", params=STORIES)
def cleaned(request):
    name = request.param
    return name, newsclean.segment(DUMPS / name)[name in INTRODUCED :], STORIES[name]


def test_every_dump_has_its_stories():
    assert {path.name for path in DUMPS.iterdir()} == set(STORIES)


def test_titles(cleaned):
    _, documents, stories = cleaned
    assert [document.title for document in documents] == [story["title"] for story in stories]


def test_boundaries(cleaned):
    _, documents, stories = cleaned
    assert [document.text[:40] for document in documents] == [story["opens"] for story in stories]
    for document, story in zip(documents, stories, strict=True):
        assert document.text.endswith(story.get("closes", ""))


@pytest.mark.parametrize("name", STORIES)
def test_nothing_is_lost_and_nothing_to_warn_of(name):
    result = newsclean.clean(DUMPS / name)
    assert result.restore().encode() == (DUMPS / name).read_bytes()
    assert result.check.warnings == ()


def test_clean_dump(tmp_path):
    jsonl = tmp_path / "stories.jsonl"
    shown = run("clean_dump.py", DUMPS / "aggregator.txt", jsonl)
    assert "20 documents" in shown
    assert newsclean.read_jsonl(jsonl).restore() == (DUMPS / "aggregator.txt").read_text("utf-8")


def test_explain_removals():
    shown = run("explain_removals.py")
    assert "separator: counter" in shown
    assert "characters restored" in shown


def test_reuse_profile(tmp_path):
    alone, known = run("reuse_profile.py", tmp_path / "profile.json").split("With the profile")
    assert "Copyright" in alone
    assert "Copyright" not in known
    assert newsclean.Profile.load(tmp_path / "profile.json").sources == 2


def test_every_script_is_tested():
    assert {path.name for path in EXAMPLES.glob("*.py")} == {"clean_dump.py", "explain_removals.py", "reuse_profile.py"}
