"""The second held-out dumps are what their golds say: the checks of the other shapes, applied to these."""

import pytest
import shape_renderers
import shape_wild
import test_shapes_gold as checks

EVERY_STORY = 12
NAMES = shape_wild.names({**shape_wild.WILD_SHAPES_A, **shape_wild.WILD_SHAPES_B})
UNTITLED = ("starred_notes", "address_bare")
WINDOWS = ("tail_rules", "counted_documents", "upper_tags", "address_title")

test_documents_follow_each_other = checks.test_documents_follow_each_other
test_paragraphs_are_in_order_and_inside_their_document = checks.test_paragraphs_are_in_order_and_inside_their_document
test_removals_are_disjoint_and_leave_the_paragraphs_alone = (
    checks.test_removals_are_disjoint_and_leave_the_paragraphs_alone
)
test_titles_stand_in_the_text_before_the_story = checks.test_titles_stand_in_the_text_before_the_story
test_everything_else_is_accounted_for = checks.test_everything_else_is_accounted_for
test_dates_in_the_gold_stand_in_the_text = checks.test_dates_in_the_gold_stand_in_the_text


def render(name, seed):
    shape, lang = NAMES[name]
    return shape_renderers.render(shape, lang, EVERY_STORY, seed)


@pytest.fixture(scope="module", params=NAMES)
def dump(request):
    return request.param, *render(request.param, seed=7)


def test_all_stories_are_there(dump):
    _, _, gold = dump
    assert len(gold["documents"]) == EVERY_STORY
    assert all(document["paragraphs"] for document in gold["documents"])


def test_the_same_seed_gives_the_same_bytes(dump):
    name, text, gold = dump
    assert render(name, seed=7) == (text, gold)


def test_another_seed_gives_another_dump(dump):
    name, text, _ = dump
    assert render(name, seed=8)[0] != text


def test_only_shapes_without_headlines_lack_titles(dump):
    name, _, gold = dump
    assert {bool(document["title"]) for document in gold["documents"]} == {not name.startswith(UNTITLED)}


def test_windows_line_ends_are_kept(dump):
    name, text, _ = dump
    assert text.count("\r\n") == (text.count("\n") if name.startswith(WINDOWS) else 0)


def test_no_dump_is_in_both_halves():
    assert not set(shape_wild.WILD_SHAPES_A) & set(shape_wild.WILD_SHAPES_B)
