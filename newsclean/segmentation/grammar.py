"""What the gaps' patterns say: which signs part stories in this dump.

Gap patterns and their counts go in; a weight for each sign, present or absent, comes out. The model
is a mixture of two kinds of gap, between stories and inside one, in each of which signs stand
independently (naive Bayes); it is fitted by expectation-maximisation from the priors below. A sign
that every story's start shows in this dump, a rule say, thereby makes gaps without it count as
inside a story, and a sign that stands everywhere says nothing.

Source of the method: Dempster, Laird and Rubin, "Maximum likelihood from incomplete data via the EM
algorithm", Journal of the Royal Statistical Society B 39 (1977); Nigam, McCallum, Thrun and
Mitchell, "Text classification from labeled and unlabeled documents using EM", Machine Learning 39
(2000).
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import numpy as np
from numpy.typing import NDArray

from newsclean.model.gaps import FIRST_GAP, Sign

ROUNDS = 8
# What a story's head shows, and its foot does not: the first gap of a dump is a head for certain.
HEAD = (
    Sign.URL | Sign.DATE | Sign.FIELDS | Sign.OPENING | Sign.PAIR | Sign.CAPITALS | Sign.TRAIL | Sign.BYLINE
    | Sign.DATELINE | Sign.TAILED | Sign.WORDY | Sign.ROW | Sign.BULLET | Sign.CLOCK | Sign.COPIED | Sign.HEADLINE
    | Sign.LONE
)  # fmt: skip
FIRST_WEIGHT = 4.0  # gaps that a dump's first one counts for: a dump may open with a title page
STRENGTH = 5.0  # gaps that the priors count for: a dump of a dozen stories already outweighs them
SHARE_STRENGTH = 20.0
SHARE = 0.15  # of gaps that part stories, before the dump has spoken

# How often a sign stands in a gap between stories, and in one inside a story. Most dumps show only
# a few of these signs, so both figures are low where a sign is a matter of style: its presence tells
# much and its absence little, until the dump shows that its stories have it.
PRIORS: dict[Sign, tuple[float, float]] = {
    Sign.RULE: (0.1, 0.006),
    Sign.PAGE: (0.05, 0.01),
    Sign.COUNTER: (0.1, 0.003),
    Sign.ITEM: (0.1, 0.015),
    Sign.URL: (0.1, 0.008),
    Sign.DATE: (0.2, 0.004),
    Sign.FIELDS: (0.12, 0.004),
    Sign.OPENING: (0.1, 0.004),
    Sign.PAIR: (0.15, 0.002),
    Sign.RECURS: (0.25, 0.04),
    Sign.RECURS_MORE: (0.12, 0.006),
    # Of a gap with headline, without, of many words, alone: one of these five holds.
    Sign(0): (0.07, 0.915),
    Sign.HEADLINE: (0.1, 0.015),
    Sign.HEADLINE | Sign.WORDY: (0.45, 0.008),
    Sign.CAPITALS: (0.1, 0.016),
    Sign.TRAIL: (0.08, 0.006),
    Sign.BYLINE: (0.12, 0.005),
    Sign.LONE: (0.08, 0.05),
    Sign.LONE | Sign.WORDY: (0.3, 0.012),
    Sign.CLOSE_UP: (0.1, 0.2),
    Sign.WIDE: (0.15, 0.012),
    Sign.WIDER: (0.06, 0.004),
    Sign.DATELINE: (0.15, 0.002),
    Sign.BROKEN_OFF: (0.15, 0.035),
    Sign.COPY: (0.002, 0.03),
    Sign.END_MARK: (0.06, 0.001),
    Sign.SEPARATOR: (0.3, 0.0001),
    Sign.TAILED: (0.1, 0.004),
    Sign.ROW: (0.2, 0.0001),
    Sign.BULLET: (0.08, 0.02),
    Sign.LONG_LINES: (0.06, 0.03),
    Sign.CLOCK: (0.06, 0.004),
    Sign.COPIED: (0.1, 0.002),
    Sign.ATTACHED: (0.12, 0.05),
}
SIGNS = tuple(PRIORS)
OF_HEADLINE = Sign.HEADLINE | Sign.LONE | Sign.WORDY
BY_HEADLINE = np.array([not sign or bool(sign & OF_HEADLINE) for sign in SIGNS])
HEADED = Sign.HEADLINE | Sign.LONE | Sign.PAIR | Sign.SEPARATOR | Sign.ROW
MARKED = (
    Sign.STRONG
    | Sign.WIDE
    | Sign.RECURS
    | Sign.DATELINE
    | Sign.BYLINE
    | Sign.TRAIL
    | Sign.TAILED
    | Sign.BULLET
    | Sign.CLOCK
    | Sign.COPIED
)
# Two laws that a sum of weights cannot hold. Running headers, page numbers and date lines under a deck
# carry as many signs as a story's head but for the headline: where half of the stories have one, or the
# dump's first has and enough others, a gap without it parts none. And a subhead looks like a headline:
# where enough stories show other signs too, a line alone parts none.
MARKS = MARKED & ~(Sign.DATELINE | Sign.BYLINE)  # that a source puts on every story; these depend on the story
HEADED_SHARE = 0.5
FIRST_SHARE = 0.15
MARKED_SHARE = 0.4
FEWEST_MARKED = 3
NO_SIGN = Sign(0)
CERTAIN = 8.0
LAW = 10.0
# Where no pattern parts stories, one of these does, if it comes again and again: a dump is more than
# one story. One article may have a few lines of asterisks in it.
RESORTS = (
    Sign.RULE, Sign.PAGE, Sign.COUNTER, Sign.END_MARK, Sign.URL, Sign.DATE, Sign.DATELINE, Sign.RECURS_MORE,
    Sign.WIDER, Sign.WIDE, Sign.LONE | Sign.WORDY,
)  # fmt: skip
FEWEST_RESORTS = 6
LONGEST_STORY = 40  # paragraphs between two of them, on average
RESORT = 1.0


@attrs.frozen(slots=True, eq=False)
class Grammar:
    """Weights of signs in log-odds for a boundary.

    Args:
        present: Weight of each sign of `SIGNS` where it stands, float64, shape (signs,).
        absent: Weight where it does not, float64, shape (signs,).
        base: Log-odds before any sign is looked at.
        untitled: What it costs a gap in which no line is like a headline, in log-odds, where the
            dump's stories have headlines.
        unmarked: What it costs a gap with no sign but a line like a headline, where the dump's
            stories have other signs too.
        resort: A sign that parts stories by itself, where nothing else in the dump does.
    """

    present: NDArray[np.float64]
    absent: NDArray[np.float64]
    base: float
    untitled: float
    unmarked: float
    resort: Sign = NO_SIGN

    def scores(self, patterns: NDArray[np.uint32]) -> NDArray[np.float64]:
        """Log-odds that each gap parts two stories.

        Args:
            patterns: `Sign` bits of gaps, uint32, shape (gaps,).

        Returns:
            float64, shape (gaps,).
        """
        scores: NDArray[np.float64] = self.base + np.where(_matrix(patterns), self.present, self.absent).sum(axis=1)
        scores = np.where(patterns & np.uint32(HEADED), scores, np.minimum(scores, CERTAIN) - self.untitled)
        scores = np.where(patterns & np.uint32(MARKED), scores, np.minimum(scores, CERTAIN) - self.unmarked)
        if self.resort:
            scores = np.where((patterns & np.uint32(self.resort)) == np.uint32(self.resort), RESORT, scores)
        return scores

    def reasons(self, pattern: int) -> list[tuple[Sign, float]]:
        """Return the signs of a pattern with their weights, weightiest first."""
        shown = _matrix(np.array([pattern], dtype=np.uint32))[0]
        found = [(sign, float(self.present[at])) for at, sign in enumerate(SIGNS) if shown[at] and sign]
        return sorted(found, key=lambda reason: (-reason[1], reason[0]))


def fit_grammar(gaps: Mapping[int, int]) -> Grammar:
    """Learn from a dump's gaps which signs part stories.

    Args:
        gaps: How often each pattern stands.

    Returns:
        The grammar.

    Example:
        >>> ruled, plain, subhead = Sign.RULE | Sign.DATE | Sign.HEADLINE, 0, Sign.LONE
        >>> grammar = fit_grammar({int(ruled): 30, plain: 200, int(subhead): 20})
        >>> (grammar.scores(np.array([ruled, plain, subhead], dtype=np.uint32)) > 0).tolist()
        [True, False, False]
    """
    inner = sorted(key for key in gaps if key < FIRST_GAP)
    patterns = np.array(inner, dtype=np.uint32)
    counts = np.array([gaps[pattern] for pattern in inner], dtype=np.float64)
    prior = np.array([PRIORS[sign] for sign in SIGNS])
    shown = _matrix(patterns).astype(np.float64)
    heads, looked = _first_heads(gaps)
    # A sign that the dump never shows is not missing anywhere: it is not this source's style.
    used = (shown.any(axis=0) | (heads > 0)) & ~BY_HEADLINE
    parts, keeps, share = (heads + STRENGTH * prior[:, 0]) / (looked + STRENGTH), prior[:, 1], SHARE
    for _ in range(ROUNDS):
        odds = _odds(parts, keeps, share, shown, used)
        belief = 1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30)))
        parting, keeping = belief * counts, (1.0 - belief) * counts
        parts = (parting @ shown + heads + STRENGTH * prior[:, 0]) / (parting.sum() + looked + STRENGTH)
        keeps = (keeping @ shown + STRENGTH * prior[:, 1]) / (keeping.sum() + STRENGTH)
        share = (parting.sum() + SHARE * SHARE_STRENGTH) / (counts.sum() + SHARE_STRENGTH)
    parting = counts * (_odds(parts, keeps, share, shown, used) > 0)
    return Grammar(
        present=np.log(parts / keeps),
        absent=np.log((1 - parts) / (1 - keeps)) * used,
        base=float(np.log(share / (1 - share))),
        untitled=LAW if _is_headed(gaps, patterns, parting) else 0.0,
        unmarked=LAW if _is_marked(gaps, patterns, parting) else 0.0,
        resort=_last_resort(patterns, counts, float(parting.sum())),
    )


def _is_headed(gaps: Mapping[int, int], patterns: NDArray[np.uint32], parting: NDArray[np.float64]) -> bool:
    """Whether the dump's stories have headlines."""
    return _is_usual(gaps, patterns, parting, HEADED, HEADED_SHARE)


def _is_marked(gaps: Mapping[int, int], patterns: NDArray[np.uint32], parting: NDArray[np.float64]) -> bool:
    """Whether the dump's stories open with more than a headline."""
    return _is_usual(gaps, patterns, parting, MARKS, MARKED_SHARE)


def _is_usual(
    gaps: Mapping[int, int], patterns: NDArray[np.uint32], parting: NDArray[np.float64], signs: Sign, usual: float
) -> bool:
    """Whether stories show any of some signs: enough gaps do, or fewer where the dump's first does too."""
    share = _share(parting, patterns, signs)
    first = [key for key in gaps if key >= FIRST_GAP]
    opens = bool(first) and all(key & signs for key in first)
    return share >= (FIRST_SHARE if opens else usual) and share * float(parting.sum()) >= FEWEST_MARKED


def _last_resort(patterns: NDArray[np.uint32], counts: NDArray[np.float64], parted: float) -> Sign:
    """The first sign that stands often enough, and far enough apart, to part stories by itself."""
    gaps = counts.sum()
    if parted > counts.sum() / LONGEST_STORY:
        return NO_SIGN
    for sign in RESORTS:
        often = counts[(patterns & np.uint32(sign)) == np.uint32(sign)].sum()
        # Where half of all paragraphs and more have a headline, they are stories of one paragraph.
        if sign & Sign.LONE and often >= max(2, gaps / 2):
            return sign
        if often >= FEWEST_RESORTS and gaps / LONGEST_STORY <= often <= gaps / 2:
            return sign
    return NO_SIGN


def _first_heads(gaps: Mapping[int, int]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How often the first gaps show each sign of a head, and how many could have, in weighted counts."""
    heads, looked = np.zeros(len(SIGNS)), np.zeros(len(SIGNS))
    for key, count in gaps.items():
        if key < FIRST_GAP:
            continue
        for at, sign in enumerate(SIGNS):
            if sign & HEAD or BY_HEADLINE[at]:
                looked[at] += FIRST_WEIGHT * count
                heads[at] += FIRST_WEIGHT * count * _shows_first(key, sign)
    return heads, looked


def _shows_first(key: int, sign: Sign) -> float:
    """Whether a first gap shows a sign; whether its headline stands alone depends on the foot that it lacks."""
    if sign and not sign & OF_HEADLINE:
        return float(bool(key & sign))
    headed = bool(key & (Sign.HEADLINE | Sign.LONE))
    if not sign & OF_HEADLINE:
        return float(not headed)
    return 0.5 * (headed and bool(key & Sign.WORDY) == bool(sign & Sign.WORDY))


def _share(parting: NDArray[np.float64], patterns: NDArray[np.uint32], signs: Sign) -> float:
    """Share of the gaps that part stories which show any of the signs."""
    return float(parting @ ((patterns & np.uint32(signs)) > 0)) / max(float(parting.sum()), 1.0)


def _odds(
    parts: NDArray[np.float64],
    keeps: NDArray[np.float64],
    share: float,
    shown: NDArray[np.float64],
    used: NDArray[np.bool_],
) -> NDArray[np.float64]:
    present, absent = np.log(parts / keeps), np.log((1 - parts) / (1 - keeps)) * used
    odds: NDArray[np.float64] = np.log(share / (1 - share)) + shown @ present + (1 - shown) @ absent
    return odds


def _matrix(patterns: NDArray[np.uint32]) -> NDArray[np.bool_]:
    bits = np.array([int(sign) for sign in SIGNS], dtype=np.uint32)
    # Whether a gap has a line like a headline, alone, of many words is one thing seen, not three.
    mask = np.where(BY_HEADLINE, np.uint32(OF_HEADLINE), bits)
    shown: NDArray[np.bool_] = (patterns[:, None] & mask[None, :]) == bits[None, :]
    return shown
