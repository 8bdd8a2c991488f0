"""Choosing gaps all together, and cutting each between the foot of one story and the head of the next."""

import attrs
import numpy as np
import pytest
import segmentation_search as search
from hypothesis import given, settings
from hypothesis import strategies as st

import newsclean
from newsclean.layout import lay_out
from newsclean.model.decisions import Decisions
from newsclean.model.gaps import Sign
from newsclean.model.lines import Shape
from newsclean.model.stories import Repeats
from newsclean.options import SegmentOptions
from newsclean.segmentation.boundaries import choose_gaps, cut_gaps, explain_boundaries
from newsclean.segmentation.gaps import Gaps, find_gaps
from newsclean.segmentation.grammar import fit_grammar
from newsclean.segmentation.overrides import mark_user_lines, overrule

PROSE = (
    "Rain fell on Osk.",
    "It rained on Osk for days.",
    "It rained on Osk for three days, and nobody minded at all.",
)
LENGTHS = [len(paragraph.split()) for paragraph in PROSE]
SCORES = st.floats(-8, 8).map(lambda score: round(score, 3))


@settings(max_examples=250, derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), SCORES), min_size=1, max_size=11), st.sampled_from([-2.0, 0.0, 1.5]))
def test_the_chosen_gaps_are_worth_as_much_as_the_best_of_all_sets(rows, threshold):
    sheet = lay_out("\n\n".join(PROSE[kind] for kind, _ in rows))
    scores = [score for _, score in rows]
    gaps = find_gaps(sheet, Repeats.none(len(sheet)))
    chosen = choose_gaps(sheet, gaps, np.array(scores), threshold)
    words = [LENGTHS[kind] for kind, _ in rows]
    assert chosen[0] == 0
    assert chosen == sorted(set(chosen))
    # A gap under the score that is not worth a look could only be chosen where its worth is negative anyway.
    best = search.best_value(words, [score if score > -4 else -1000.0 for score in scores], threshold)
    assert search.value_of(tuple(chosen), words, scores, threshold) == pytest.approx(best)


def test_many_gaps_in_a_row_are_chosen_beyond_the_window():
    sheet = lay_out("\n\n".join([PROSE[2]] * 300))
    gaps = find_gaps(sheet, Repeats.none(len(sheet)))
    scores = np.full(300, -1.0)
    scores[::30] = 2.0
    assert choose_gaps(sheet, gaps, scores, 0.0) == list(range(0, 300, 30))


def test_of_two_boundaries_with_next_to_nothing_between_only_strong_ones_stand():
    sheet = lay_out("\n\n".join([PROSE[2], PROSE[0], PROSE[2]]))
    gaps = find_gaps(sheet, Repeats.none(len(sheet)))
    assert choose_gaps(sheet, gaps, np.array([0.0, 2.0, 2.0]), 0.0) in ([0, 1], [0, 2])
    assert choose_gaps(sheet, gaps, np.array([0.0, 5.0, 5.0]), 0.0) == [0, 1, 2]


def test_a_dump_without_prose_has_nothing_to_choose():
    sheet = lay_out("Rain\n\nSnow")
    assert choose_gaps(sheet, find_gaps(sheet, Repeats.none(2)), np.zeros(0), 0.0) == []


def cut_lines(text, lean=(), **repeats):
    """The first line of each story, every gap being one that parts stories."""
    sheet = lay_out(text)
    known = attrs.evolve(Repeats.none(len(sheet)), **{name: np.array(flags) for name, flags in repeats.items()})
    gaps = find_gaps(sheet, known)
    leaning = np.zeros(len(sheet))
    leaning[: len(lean)] = lean
    return [sheet.line(unit) for unit in cut_gaps(sheet, known, gaps, list(range(len(gaps.prose))), leaning)]


ONE, TWO = PROSE[2], "Snow fell on Ulm for three days, and everybody minded."


@pytest.mark.parametrize(
    ("between", "opens"),
    [
        ("\n\nSnow on Ulm\n\n", "Snow on Ulm"),
        ("\n\nSnow on Ulm\nBy Ida Brandt\n\n", "Snow on Ulm"),
        ("\n\n-----\n\nSnow on Ulm\n\n", "Snow on Ulm"),
        ("\n-----\nhttps://osk.example/snow\nSnow on Ulm\n", "https://osk.example/snow"),
        ("\n\nPrint\n\n\n\n\nSnow on Ulm\n\n", "Snow on Ulm"),
        ("\n\nRain\nHail\nSun\n\nSnow on Ulm\n\n", "Snow on Ulm"),  # a list of other stories
        ("\n\x0cHome > News\nSnow on Ulm\n\n", "Home > News"),
        ("\n\n", TWO),
        ("\n\n-----\n\n", TWO),
    ],
)
def test_cuts(between, opens):
    assert cut_lines(f"Rain on Osk\n\n{ONE}{between}{TWO}") == ["Rain on Osk", opens]


def test_what_leans_to_the_foot_stays_with_the_story_before():
    text = f"Rain on Osk\n\n{ONE}\n\nWeather desk\n\nSnow on Ulm\n\n{TWO}"
    assert cut_lines(text)[1] == "Weather desk"
    assert cut_lines(text, lean=[0, 0, -2.5])[1] == "Snow on Ulm"


def test_furniture_above_a_headline_leans_to_the_head_where_dumps_open_with_it():
    text = f"Weather desk\nRain on Osk\n\n{ONE}\n\nWeather desk\nSnow on Ulm\n\n{TWO}"
    flags = [True, False, False, True, False, False]
    assert cut_lines(text, recurs=flags, lean=[2.5, 0, 0, 2.5])[1] == "Weather desk"


def test_the_first_story_starts_with_the_dump():
    assert cut_lines(f"Print\n\n-----\n\nRain on Osk\n\n{ONE}") == ["Print"]


def test_every_boundary_says_why():
    text = f"Rain on Osk\n\n{ONE}\n\n-----\n\nSnow on Ulm\n\n{TWO}"
    sheet = lay_out(text)
    gaps = find_gaps(sheet, Repeats.none(len(sheet)))
    grammar = fit_grammar({int(Sign.RULE | Sign.HEADLINE): 20, 0: 60})
    first, second = explain_boundaries(sheet, gaps, [0, 1], grammar, 0)
    assert [reason.name for reason in first] == ["line like a headline, alone"]
    assert {reason.name for reason in second} == {"rule line", "line like a headline"}
    assert all(reason.span is not None and reason.span.start == text.index("-----") for reason in second)
    assert [reason.weight for reason in second] == sorted((reason.weight for reason in second), reverse=True)


def test_a_users_separators_are_matched_from_the_start_of_lines():
    sheet = lay_out("STORY 1\nRain on Osk\nOUR STORY 2\nSnow on Ulm\nstory 3")
    marked = mark_user_lines(sheet, SegmentOptions(separators=(r"STORY \d", r"(?i)story 3")), Decisions())
    assert marked.has(Shape.SEPARATOR).tolist() == [True, False, False, False, True]


def test_decisions_mark_lines_whatever_their_case_and_spacing():
    sheet = lay_out("Rain on Osk\nSnow  ON Ulm")
    marked = mark_user_lines(sheet, SegmentOptions(), Decisions().mark_start("snow on ulm"))
    assert marked.has(Shape.SEPARATOR).tolist() == [False, True]


def test_decisions_overrule_scores():
    sheet = lay_out(f"{ONE}\n\nSnow on Ulm\n\n{TWO}\n\nHail on Pell\n\n{ONE}")
    marked = mark_user_lines(sheet, SegmentOptions(), Decisions().mark_start("Hail on Pell"))
    gaps = find_gaps(marked, Repeats.none(len(marked)))
    decided = overrule(marked, gaps, np.array([0.0, 9.0, -9.0]), Decisions().mark_continued("Snow on Ulm"))
    assert decided[1] < -100
    assert decided[2] > 9
    assert decided[0] == 0.0


def titles(text, **options):
    return [document.title for document in newsclean.clean(text, **options).documents]


RAIN = f"Rain on Osk again\n\n{ONE}\n\nThe goats were taken in on Monday."
SNOW = f"Snow on Ulm again\n\n{TWO}\n\nThe pass is closed, the police said."
HAIL = "Hail on Pell again\n\nHail fell on Pell for three days, and the bakers minded.\n\nThey said so on Monday."
RULED = f"{RAIN}\n\n-----\n\n{SNOW}\n\n-----\n\n{HAIL}"


def test_a_users_separator_parts_stories_and_is_taken_out():
    options = newsclean.Options(segment=newsclean.SegmentOptions(separators=(r"<<next>>",)))
    text = f"{RAIN}\n<<next>>\n{SNOW}\n<<next>>\n{HAIL}"
    result = newsclean.clean(text, options=options)
    assert [document.title for document in result.documents] == [
        "Rain on Osk again",
        "Snow on Ulm again",
        "Hail on Pell again",
    ]
    assert not any("<<next>>" in document.text for document in result.documents)


def test_a_line_that_opens_a_story_by_decision():
    text = f"{RAIN}\n\nTurnips\n\n{TWO}"
    assert titles(text) == ["Rain on Osk again"]
    assert titles(text, decisions=newsclean.Decisions().mark_start("Turnips")) == ["Rain on Osk again", "Turnips"]


def test_a_line_that_opens_no_story_by_decision():
    assert titles(RULED, decisions=newsclean.Decisions().mark_continued("Snow on Ulm again")) == [
        "Rain on Osk again",
        "Hail on Pell again",
    ]


@pytest.mark.parametrize(("threshold", "stories"), [(0.0, 3), (50.0, 1)])
def test_the_threshold_splits_more_or_less(threshold, stories):
    options = newsclean.Options(segment=newsclean.SegmentOptions(threshold=threshold))
    assert len(newsclean.clean(RULED, options=options).documents) == stories


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
def test_the_lowest_threshold_splits_at_every_paragraph():
    options = newsclean.Options(segment=newsclean.SegmentOptions(threshold=-50.0))
    assert len(newsclean.clean(RULED, options=options).documents) == 6


def test_gaps_can_be_made_by_hand():
    sheet = lay_out(f"Rain on Osk\n\n{ONE}\n\nSnow on Ulm\n\n{TWO}")
    gaps = Gaps(np.array([1, 3]), np.array([0, 2]), np.array([0, 0], dtype=np.uint32))
    assert choose_gaps(sheet, gaps, np.array([0.0, 1.0]), 0.0) == [0, 1]
    assert cut_gaps(sheet, Repeats.none(4), gaps, [0, 1], np.zeros(4)) == [0, 2]
