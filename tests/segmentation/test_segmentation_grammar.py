"""Learning from a dump's gaps which signs part stories."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.model.gaps import FIRST_GAP, Sign
from newsclean.segmentation.grammar import PRIORS, SIGNS, fit_grammar

NOTHING = Sign(0)


def scores(gaps, *patterns):
    grammar = fit_grammar({int(pattern): count for pattern, count in gaps.items()})
    return grammar.scores(np.array([int(pattern) for pattern in patterns], dtype=np.uint32)).tolist()


def parting(gaps, *patterns):
    return [score > 0 for score in scores(gaps, *patterns)]


def test_rules_with_headlines_part_stories():
    ruled = Sign.RULE | Sign.HEADLINE | Sign.DATE
    assert parting({ruled: 20, NOTHING: 90, Sign.LONE: 15}, ruled, NOTHING, Sign.LONE) == [True, False, False]


def test_rules_inside_stories_part_none():
    # Each story opens with a date and its headline; three lines of stars stand within it.
    opening = Sign.HEADLINE | Sign.DATE | Sign.BYLINE | Sign.WORDY
    assert parting({opening: 20, Sign.RULE: 60, NOTHING: 60}, opening, Sign.RULE, NOTHING) == [True, False, False]


def test_a_headline_alone_parts_stories_where_nothing_else_does():
    lone = Sign.LONE | Sign.WORDY
    assert parting({lone: 20, NOTHING: 80}, lone, NOTHING) == [True, False]


def test_the_same_line_is_a_subhead_where_stories_show_more():
    lone, opening = Sign.LONE | Sign.WORDY, Sign.HEADLINE | Sign.URL | Sign.DATE
    assert parting({opening: 20, lone: 20, NOTHING: 80}, lone, opening) == [False, True]


def test_page_headers_part_nothing_where_stories_have_headlines():
    opening, header = Sign.HEADLINE | Sign.PAGE | Sign.DATE | Sign.WORDY, Sign.PAGE | Sign.RECURS | Sign.RECURS_MORE
    assert parting({opening: 20, header: 12, NOTHING: 90}, opening, header) == [True, False]


def test_a_sign_that_the_dump_never_shows_is_not_missed():
    opening = Sign.HEADLINE | Sign.WORDY | Sign.WIDE
    assert parting({opening: 12, NOTHING: 40}, opening)[0]


def test_a_dump_of_one_gap_follows_the_priors():
    both = (Sign.SEPARATOR | Sign.HEADLINE, NOTHING)
    assert parting({both[0]: 1}, *both) == [True, False]


def test_a_last_resort_parts_stories_where_nothing_else_does():
    for sign in (Sign.RULE, Sign.WIDE, Sign.DATELINE):
        gaps = {sign: 30, NOTHING: 200}
        assert fit_grammar({int(pattern): count for pattern, count in gaps.items()}).resort in (sign, NOTHING)
        assert parting(gaps, sign, NOTHING) == [True, False]


@pytest.mark.parametrize(
    "gaps",
    [
        {Sign.WIDE: 4, NOTHING: 60},  # one article with a few wide gaps
        {Sign.WIDE: 150, NOTHING: 100},  # most gaps are wide
        {Sign.WIDE: 6, NOTHING: 2000},  # too far apart
        {Sign.WIDE: 30, Sign.HEADLINE | Sign.DATE | Sign.RULE: 30, NOTHING: 200},  # other signs part stories
    ],
)
def test_no_resort(gaps):
    assert fit_grammar({int(pattern): count for pattern, count in gaps.items()}).resort == NOTHING


def test_a_dumps_first_gap_teaches_what_a_head_shows():
    signed, bare = Sign.LONE | Sign.BYLINE, Sign.LONE
    plain = {signed: 4, bare: 8, NOTHING: 60}
    taught = {**plain, FIRST_GAP | int(signed): 1}
    before, after = scores(plain, signed, bare), scores(taught, signed, bare)
    assert after[0] - after[1] > before[0] - before[1]


def test_nothing_seen_nothing_parted():
    assert parting({}, NOTHING, Sign.LONE) == [False, False]


def test_reasons_are_the_signs_of_the_pattern_weightiest_first():
    ruled = Sign.RULE | Sign.HEADLINE | Sign.DATE
    reasons = fit_grammar({int(ruled): 20, 0: 90}).reasons(int(ruled))
    assert {sign for sign, _ in reasons} == {Sign.RULE, Sign.HEADLINE, Sign.DATE}
    assert [weight for _, weight in reasons] == sorted((weight for _, weight in reasons), reverse=True)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    st.dictionaries(
        st.lists(st.sampled_from(SIGNS), max_size=5).map(lambda signs: int(np.bitwise_or.reduce([0, *signs]))),
        st.integers(1, 5000),
        max_size=12,
    )
)
def test_any_gaps_give_finite_scores_whatever_their_order(gaps):
    patterns = [*gaps, 0]
    found = scores(gaps, *patterns)
    assert np.isfinite(found).all()
    assert found == scores(dict(reversed(gaps.items())), *patterns)


def test_every_prior_is_a_share():
    assert all(0 < share < 1 for prior in PRIORS.values() for share in prior)
