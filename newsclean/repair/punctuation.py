"""Sentence ends that say the same thing twice, and marks that belong to nothing.

Ellipses, `?!` and spaces before punctuation are styles, not damage, and stay.
"""

from __future__ import annotations

import re

from newsclean.repair.fixes import Fix
from newsclean.repair.words import ABBREVIATIONS

RULE_END = "sentence-end"
RULE_STRAY = "stray-quote"
RULE_COLLISION = "collision"

# A full stop, a closing quote, a full stop. Not with ? or !: Spanish, Russian and British English put a
# stop after «¿Por qué?». by rule.
DOUBLED_END = re.compile(r"(?<=[\w)\]%])(\.[\"'”’»」]\.|。[”’」』»\"]。)(?=[\s)\]]|$)")
STRAY_QUOTE = re.compile(r"(?<=\w[.!?]) ([\"”])\.(?= +[^\W\d_])")
COLLISION = re.compile(r"(?<=\w\?),(?= [^\W\d_])")
# What the first has in it: without a look behind, a line without is read much faster.
_CLASH = re.compile(r"\.[\"'”’»」]\.|。[”’」』»\"]。")
_BEFORE = re.compile(r"[\w.'’&-]+\Z")
_NEXT_WORDS = re.compile(r" ([^\W\d_][\w'’-]*) +([^\W\d_])")


def punctuation_fixes(text: str) -> list[Fix]:
    """Find doubled sentence ends, stray quotation marks and a comma after a question mark.

    Args:
        text: One line.

    Returns:
        Deletions.

    Example:
        >>> [(fix.start, fix.end) for fix in punctuation_fixes('"It touched my heart.". Who pays the funds?, Over time')]
        [(22, 23), (43, 44)]
    """
    fixes = [*_doubled_ends(text), *_stray_quotes(text), *_collisions(text)]
    return sorted(fixes, key=lambda fix: fix.start)


def _doubled_ends(text: str) -> list[Fix]:
    if not _CLASH.search(text):
        return []
    return [
        Fix(match.end() - 1, match.end(), "", RULE_END, 0.9)
        for match in DOUBLED_END.finditer(text)
        if not _is_abbreviation(text, match.start())
    ]


def _is_abbreviation(text: str, stop: int) -> bool:
    found = _BEFORE.search(text[max(0, stop - 24) : stop])
    word = found.group().strip("'’").casefold() if found else ""
    # "U.S", "p.m", "J", "...": initials, inner stops and ellipses own their last stop. A number of one
    # digit is no initial.
    return word in ABBREVIATIONS or "." in word or (len(word) == 1 and not word.isdigit())


def _stray_quotes(text: str) -> list[Fix]:
    r"""Find a quotation mark that stands alone between two sentences and closes nothing.

    An odd number of straight quotes before it means that one is open: then it is the closing quote,
    badly spaced ('"Off we go. ". She left'), and which reading is right cannot be known.
    """
    fixes: list[Fix] = []
    if ' ".' not in text and " ”." not in text:
        return fixes
    straight = opened = closed = seen = 0
    for match in STRAY_QUOTE.finditer(text):
        straight += text.count('"', seen, match.start())
        opened += text.count("“", seen, match.start())
        closed += text.count("”", seen, match.start())
        seen = match.start()
        alone = straight % 2 == 0 if match.group(1) == '"' else opened <= closed
        if alone and _starts_upper(text, match.end()):
            fixes.append(Fix(match.start(), match.end(), "", RULE_STRAY, 0.85))
            seen = match.end()
    return fixes


def _starts_upper(text: str, at: int) -> bool:
    while text[at : at + 1] == " ":
        at += 1
    return text[at : at + 1].isupper()


def _collisions(text: str) -> list[Fix]:
    # Spanish writes a comma after a question by rule («¿Vienes?, María»).
    if "?," not in text or "¿" in text:
        return []
    return [
        Fix(match.start(), match.end(), "", RULE_COLLISION, 0.8)
        for match in COLLISION.finditer(text)
        if _between_sentences(text, match.start())
    ]


def _between_sentences(text: str, comma: int) -> bool:
    """Whether a lower-case word ends the question and a sentence follows it.

    In a list of titles ("Who Is Afraid?, Hair, Cats") the word before has a capital or the second word
    after it has one; "I" has its capital in the middle of a sentence too.
    """
    found = _BEFORE.search(text[max(0, comma - 25) : comma - 1])
    following = _NEXT_WORDS.match(text, comma + 1)
    if not found or not following or not found.group()[0].islower():
        return False
    first, second = following.groups()
    return first[0].isupper() and second.islower() and first not in {"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d"}
