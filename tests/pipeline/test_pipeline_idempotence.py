"""Cleaning a cleaned story takes nothing out of it: what `clean` left in a title and a text is story."""

import functools
import pathlib
import sys

import pytest

import newsclean

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "shapes"))
import shape_field
import shape_renderers

STORIES = 6
SEED = 5
NAMES = {**shape_renderers.names(), **shape_field.names()}
EXCEPTIONS = {
    "doubled-zh": "a teaser of a few characters counts as no text: its story takes in the next, with headline and copies"
}

pytestmark = pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")


@functools.cache
def stories(name):
    """Title and text of every story found in the dump of that name."""
    shape, lang = NAMES[name]
    text, _ = shape_renderers.render(shape, lang, STORIES, SEED)
    documents = newsclean.clean(text).documents
    return [f"{document.title}\n\n{document.text}" if document.title else document.text for document in documents]


def marked(name):
    reason = EXCEPTIONS.get(name)
    return pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=reason)) if reason else name


def removed(result):
    return [(edit.kind.value, edit.rule, edit.original) for edit in result.edits if edit.kind.deletes]


@pytest.mark.parametrize("name", [marked(name) for name in NAMES])
def test_nothing_is_removed_the_second_time(name):
    texts = stories(name)
    assert any(texts)
    assert [found for text in texts for found in removed(newsclean.clean_documents([text]))] == []


@pytest.mark.parametrize("name", NAMES)
def test_title_and_text_stay_as_they_are(name):
    """Nor is anything rewritten: what was mended needs no mending, and what was joined no joining."""
    for text in stories(name):
        assert [edit for edit in newsclean.clean_documents([text]).edits if not edit.kind.deletes] == []


def test_a_text_that_no_generator_wrote_stays_whole():
    """Quotations, figures, a colon and an address in its prose are story."""
    text = (
        "Osk ferry: what we know so far\n\nThe ferry left at 12:30 and was back by 14:05, the port's log shows.\n\n"
        '"I heard a bang", said Anna Berg, 54. "Then nothing."\n\nThe operator points to osk-ferry.example/notices, '
        "where it promised refunds: all 212 passengers get 18.50 each.\n\nWhat happens next? Divers go down at dawn."
    )
    result = newsclean.clean_documents([text])
    assert removed(result) == []
    assert f"{result.documents[0].title}\n\n{result.documents[0].text}" == text
