"""Repeated headlines and furniture, with every place."""

import pipeline_dumps as made
import pytest
from hypothesis import given, settings
from pipeline_stories import STORIES, tell

import newsclean
from newsclean import RepeatKind, Span

pytestmark = pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")

HEADLINE, *TEXT = STORIES[5]
LETTER = "Osk Herald evening letter"


def places(text, repeat):
    return [span.slice(text) for span in repeat.places]


def found(text, **groups):
    """Text, kind, places and number of stories of each repeat."""
    return [
        (repeat.text, repeat.kind, places(text, repeat), repeat.stories)
        for repeat in newsclean.find_repeats(text, **groups)
    ]


def test_no_line_stands_twice():
    assert newsclean.find_repeats(tell(0, 1, 2, rule="")) == ()


@pytest.mark.parametrize(
    "copy",
    [
        HEADLINE,
        HEADLINE.upper(),
        HEADLINE.lower(),
        HEADLINE + " | Fishing | Brantvik",
        HEADLINE + " - The Osk Herald",
        HEADLINE[:34] + "...",
        HEADLINE[:34] + "…",
        HEADLINE[:38] + " [...]",
        HEADLINE.replace("leaves", "leafes"),
        HEADLINE + "!",
        f"“{HEADLINE}”",
        HEADLINE.replace(" ", "  "),
    ],
    ids=[
        "exact",
        "upper",
        "lower",
        "keywords",
        "site",
        "dots",
        "ellipsis",
        "brackets",
        "damaged",
        "mark",
        "quoted",
        "wide",
    ],
)
def test_a_copy_below_the_headline_is_a_place_of_it(copy):
    text = f"{HEADLINE}\n{copy}\n\n{TEXT[0]}\n\n{TEXT[1]}\n"
    assert found(text) == [(HEADLINE, RepeatKind.HEADLINE, [HEADLINE, copy], 1)]


@pytest.mark.parametrize("copy", [HEADLINE, HEADLINE.upper(), HEADLINE + " | Fishing", HEADLINE[:34] + "..."])
def test_copies_between_paragraphs_are_places_of_it(copy):
    text = f"{HEADLINE}\n\n{TEXT[0]}\n\n{copy}\n\n{TEXT[1]}\n\n{copy}\n\nThe skating rink opens again in May.\n"
    assert found(text) == [(HEADLINE, RepeatKind.HEADLINE, [HEADLINE, copy, copy], 1)]


def test_copies_that_differ_are_places_of_one_repeat():
    copies = [HEADLINE + " | Fishing | Brantvik", HEADLINE, HEADLINE.upper(), HEADLINE[:34] + "..."]
    text = (
        f"{copies[0]}\n{copies[1]}\n\n{TEXT[0]}\n\n{copies[2]}\n\n{TEXT[1]}\n\n{copies[3]}\n\nThe rink opens in May.\n"
    )
    assert found(text) == [(HEADLINE, RepeatKind.HEADLINE, [HEADLINE, *copies[1:]], 1)]


def test_a_headline_glued_to_the_text_is_a_place_of_it():
    text = f"{HEADLINE}\n{HEADLINE}. {TEXT[0]}\n\n{TEXT[1]}\n"
    ((name, kind, stands, stories),) = found(text)
    assert (name, kind, stories) == (HEADLINE, RepeatKind.HEADLINE, 1)
    assert [place.rstrip(". ") for place in stands] == [HEADLINE, HEADLINE]


def listing(*wanted):
    return "Related stories\n" + "\n".join(STORIES[at][0] for at in wanted)


def test_a_headline_that_other_stories_list_is_a_place_of_it():
    text = "\n".join(tell(at, foot=listing(*((at + step) % 6 for step in (1, 2, 3)))) for at in range(6))
    repeats = {name: (kind, len(stands), stories) for name, kind, stands, stories in found(text)}
    for at in range(6):
        assert repeats[STORIES[at][0]] == (RepeatKind.HEADLINE, 4, 4)


def test_headlines_that_every_story_lists_are_places_of_theirs():
    text = tell(*range(6), foot=listing(0, 1, 2))
    repeats = {name: (kind, len(stands), stories) for name, kind, stands, stories in found(text)}
    for at in range(3):
        assert repeats[STORIES[at][0]] == (RepeatKind.HEADLINE, 7, 6)


def test_furniture_is_one_repeat_with_a_place_a_story():
    text = tell(*range(5), foot=LETTER)
    assert found(text) == [(LETTER, RepeatKind.BOILERPLATE, [LETTER] * 5, 5)]


@pytest.mark.parametrize("line", ["Print page", "Share this", "Comments"])
def test_the_shortest_furniture_has_a_place_in_the_last_story_too(line):
    assert found(tell(*range(5), foot=line)) == [(line, RepeatKind.BOILERPLATE, [line] * 5, 5)]


def test_furniture_that_differs_in_figures_is_one_repeat():
    lines = [f"Comments ({at * 7 + 3})" for at in range(5)]
    text = "\n".join(tell(at, foot=line) for at, line in enumerate(lines))
    assert found(text) == [(lines[0], RepeatKind.BOILERPLATE, lines, 5)]


def test_furniture_that_differs_in_case_and_spacing_is_one_repeat():
    lines = ["Osk Herald evening letter", "OSK HERALD EVENING LETTER", "Osk  Herald evening letter"] * 2
    text = "\n".join(tell(at, foot=line) for at, line in enumerate(lines))
    assert found(text) == [(lines[0], RepeatKind.BOILERPLATE, lines, 6)]


def test_two_lines_of_furniture_are_two_repeats_in_order():
    text = tell(*range(5), foot=f"{LETTER}\n\nShare this with a friend")
    assert [(name, len(stands)) for name, _, stands, _ in found(text)] == [(LETTER, 5), ("Share this with a friend", 5)]


def test_headlines_that_differ_in_figures_are_two():
    text = "\n\n\n".join(
        f"Ulmholm counts {count} seals\nUlmholm counts {count} seals\n\nWardens saw {count} seals from the pier, {name} said."
        for count, name in ((211, "Pia Lindqvist"), (340, "Edda Holloway"))
    )
    assert [(name, stands) for name, _, stands, _ in found(text)] == [
        (f"Ulmholm counts {count} seals", [f"Ulmholm counts {count} seals"] * 2) for count in (211, 340)
    ]


ALIKE = (
    "Turnout in {} was low, the mayor said.",
    "Anna Berg wins in {}, the results of Sunday show.",
    "The old bridge at {} will stay closed until the spring, engineers said after a survey on Tuesday.",
)


@pytest.mark.parametrize("template", ALIKE)
def test_paragraphs_that_differ_in_a_name_are_no_repeats(template):
    one, other = template.format("Osk"), template.format("Usk")
    text = f"{HEADLINE}\n\n{one}\n\n{other}\n\n{TEXT[0]}\n"
    (document,) = newsclean.clean(text).documents
    assert document.text == f"{one}\n\n{other}\n\n{TEXT[0]}"
    assert newsclean.find_repeats(text) == ()


@pytest.mark.parametrize("template", ALIKE)
def test_a_text_may_open_with_paragraphs_that_differ_in_a_name(template):
    one, other = template.format("Osk"), template.format("Usk")
    text = f"{one}\n\n{other}\n\n{TEXT[0]}\n"
    (document,) = newsclean.clean(text).documents
    assert document.text == text.rstrip()
    assert newsclean.find_repeats(text) == ()


def test_rules_are_no_repeats():
    assert newsclean.find_repeats(tell(*range(5), rule="* * *")) == ()


def test_furniture_that_a_profile_knows_needs_a_second_place():
    profile = newsclean.learn(tell(*range(5), foot=LETTER))
    assert found(tell(8, foot=LETTER), profile=profile) == []
    assert [name for name, *_ in found(tell(8, 9, foot=LETTER), profile=profile)] == [LETTER]


def test_repeats_span_dumps():
    texts = [tell(0, 1, foot=LETTER), tell(2, 3, foot=LETTER)]
    (repeat,) = newsclean.find_repeats(texts)
    assert repeat.stories == 4
    assert [(span.dump, span.slice(texts[span.dump])) for span in repeat.places] == [
        (0, LETTER),
        (0, LETTER),
        (1, LETTER),
        (1, LETTER),
    ]


def assert_one(line, times):
    text = f"{line}\n" * times
    (repeat,) = newsclean.find_repeats(text)
    assert repeat.text == line
    assert repeat.kind is RepeatKind.HEADLINE
    assert repeat.places == tuple(Span(at, at + len(line)) for at in range(0, len(text), len(line) + 1))
    assert repeat.stories == 1


@pytest.mark.parametrize("times", [2, 5, 300])
def test_one_headline_again_and_again_is_one_repeat(times):
    assert_one("Rain on Osk", times)


@pytest.mark.parametrize("times", [5, 6, 300])
def test_one_long_headline_again_and_again_is_one_repeat(times):
    assert_one(HEADLINE, times)


@settings(made.FIXED, max_examples=120)
@given(made.dumps())
def test_every_place_is_in_the_dump(text):
    result = newsclean.clean(text)
    starts = {edit.span for edit in result.edits} | {field.span for d in result.documents for field in d.fields}
    repeats = newsclean.find_repeats(text)
    order = [repeat.places[0].start for repeat in repeats]
    assert order == sorted(order)
    for repeat in repeats:
        assert len(repeat.places) > 1
        assert list(repeat.places) == sorted(set(repeat.places), key=lambda span: span.start)
        assert starts.issuperset(repeat.places)
        assert 1 <= repeat.stories <= min(len(repeat.places), len(result.documents))
        assert all(0 <= span.start < span.end <= len(text) for span in repeat.places)
