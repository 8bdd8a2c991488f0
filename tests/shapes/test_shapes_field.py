"""The held-out dumps are what their golds say: the checks of the other shapes, applied to these."""

import pytest
import shape_field
import shape_renderers
import test_shapes_gold as checks

EVERY_STORY = 12
FEWER = {"few_dated": (2, 3), "few_bare": (2, 3), "long_and_short": (7, 7)}

test_documents_follow_each_other = checks.test_documents_follow_each_other
test_paragraphs_are_in_order_and_inside_their_document = checks.test_paragraphs_are_in_order_and_inside_their_document
test_removals_are_disjoint_and_leave_the_paragraphs_alone = (
    checks.test_removals_are_disjoint_and_leave_the_paragraphs_alone
)
test_titles_stand_in_the_text_before_the_story = checks.test_titles_stand_in_the_text_before_the_story
test_everything_else_is_accounted_for = checks.test_everything_else_is_accounted_for


def render(name, seed):
    shape, lang = shape_field.names()[name]
    return shape_renderers.render(shape, lang, EVERY_STORY, seed)


@pytest.fixture(scope="module", params=shape_field.names())
def dump(request):
    return request.param, *render(request.param, seed=7)


def test_all_stories_are_there(dump):
    name, _, gold = dump
    fewest, most = FEWER.get(name.partition("-")[0], (EVERY_STORY, EVERY_STORY))
    assert fewest <= len(gold["documents"]) <= most
    assert all(document["paragraphs"] for document in gold["documents"])


def test_dates_in_the_gold_stand_in_the_text(dump):
    """In the story's own text; a ticker's day may stand over an earlier story."""
    name, text, gold = dump
    for document in gold["documents"]:
        own = {**document, "start": 0} if name.startswith("ticker") else document
        checks.test_dates_in_the_gold_stand_in_the_text((name, text, {"documents": [own]}))


def test_the_same_seed_gives_the_same_bytes(dump):
    name, text, gold = dump
    assert render(name, seed=7) == (text, gold)


def test_another_seed_gives_another_dump(dump):
    name, text, _ = dump
    assert render(name, seed=8)[0] != text


def test_windows_line_ends_are_kept():
    text, _ = render("tabs_crlf-en", seed=1)
    assert text.count("\n") == text.count("\r\n") > EVERY_STORY


def test_only_shapes_without_headlines_lack_titles(dump):
    name, _, gold = dump
    bare = name.startswith(("telegram", "asterisks_only"))
    assert bare or name.startswith("two_sources") or all(document["title"] for document in gold["documents"])
    assert not bare or not any(document["title"] for document in gold["documents"])
