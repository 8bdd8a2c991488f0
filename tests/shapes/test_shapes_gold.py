"""The generated dumps are what their golds say, and the same ones every time."""

import collections
import itertools
import random
import re

import pytest
import shape_renderers
import shape_stories

KINDS = {"repeated-headline", "boilerplate", "separator", "metadata"}
SINGLE = "single_article"


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


@pytest.fixture(scope="module", params=shape_renderers.names())
def dump(request):
    shape, lang = shape_renderers.names()[request.param]
    return request.param, *shape_renderers.render(shape, lang, 12, seed=7)


def test_all_stories_are_there(dump):
    name, _, gold = dump
    assert len(gold["documents"]) == (1 if name.startswith(SINGLE) else 12)
    assert all(document["paragraphs"] for document in gold["documents"])


def test_documents_follow_each_other(dump):
    _, text, gold = dump
    starts = [document["start"] for document in gold["documents"]]
    ends = [document["end"] for document in gold["documents"]]
    assert ends[-1] == len(text)
    assert all(start < end for start, end in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True))


def test_paragraphs_are_in_order_and_inside_their_document(dump):
    _, text, gold = dump
    for document in gold["documents"]:
        flat = list(itertools.chain.from_iterable(document["paragraphs"]))
        assert flat == sorted(flat)
        assert document["start"] <= flat[0]
        assert flat[-1] <= document["end"]
        assert all(text[a:b].strip() == text[a:b] != "" for a, b in document["paragraphs"])
        assert all(span in document["paragraphs"] for span in document["subheads"])


def test_removals_are_disjoint_and_leave_the_paragraphs_alone(dump):
    _, text, gold = dump
    spans = [span[:2] for span in gold["removed"]]
    spans += itertools.chain.from_iterable(document["paragraphs"] for document in gold["documents"])
    flat = list(itertools.chain.from_iterable(sorted(spans)))
    assert flat == sorted(flat)
    assert {kind for *_, kind in gold["removed"]} <= KINDS
    assert all(a < b <= len(text) for a, b in spans)


def test_titles_stand_in_the_text_before_the_story(dump):
    _, text, gold = dump
    for document in gold["documents"]:
        head = fold(text[document["start"] : document["paragraphs"][0][0]])
        assert any(fold(title) in head for title in document.get("titles", [document["title"]]))


def test_everything_else_is_accounted_for(dump):
    """What is neither story, nor title, nor removed is white space."""
    _, text, gold = dump
    left = list(text)
    for a, b, *_ in [*gold["removed"], *(span for d in gold["documents"] for span in d["paragraphs"])]:
        left[a:b] = " " * (b - a)
    rest = fold("".join(left))
    titles = (max(document.get("titles", [document["title"]])) for document in gold["documents"])
    assert rest.casefold() == fold(" ".join(titles)).casefold()


def test_dates_in_the_gold_stand_in_the_text(dump):
    _, text, gold = dump
    for document in gold["documents"]:
        year, _, day = (document["published"] or "").partition("-")
        own = text[document["start"] : document["end"]]
        assert year in own
        assert day[3:5].lstrip("0") in own
        assert not day[6:] or day[6:] in own


def test_the_same_seed_gives_the_same_bytes(dump):
    name, text, gold = dump
    shape, lang = shape_renderers.names()[name]
    assert shape_renderers.render(shape, lang, 12, seed=7) == (text, gold)


def test_another_seed_gives_another_dump(dump):
    name, text, _ = dump
    shape, lang = shape_renderers.names()[name]
    assert shape_renderers.render(shape, lang, 12, seed=8)[0] != text


@pytest.mark.parametrize("lang", shape_stories.LANGUAGES)
def test_stories_of_a_dump_hardly_share_sentences(lang):
    stories = shape_stories.tell(lang, 30 if lang == "en" else 12, random.Random(5))  # noqa: S311 - stories, not secrets
    sentences = collections.Counter(
        sentence
        for story in stories
        for text in story.paragraphs
        for sentence in re.findall(r"[^.!?。！？।؟]{25,}[.!?。！？।؟]", text)
    )
    again = sum(n for n in sentences.values() if n > 1)
    assert again < 0.02 * sum(sentences.values())
    assert len({story.title for story in stories}) == len(stories)


@pytest.mark.parametrize("name", [name for name in shape_renderers.names() if "crlf" in name])
def test_windows_line_ends_are_kept(name):
    shape, lang = shape_renderers.names()[name]
    text, _ = shape_renderers.render(shape, lang, 3, seed=1)
    assert text.count("\n") == text.count("\r\n") > 3
