"""Words with a space between all their letters: `B R E A K I N G   N E W S`.

Lists of letters look alike (grades, teams' results, months' initials, options A to E), so that a run is
closed up only where the result reads like words.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from newsclean.repair.fixes import Fix

RULE = "letterspacing"

# Single letters of an alphabet with spaces between. Possessive: a hostile megabyte of "a " is walked once.
_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏΆ-ώЀ-ҁҊ-ԯ]"
RUN = re.compile(rf"(?<![^\s\"“«(]){_LETTER}(?: ++{_LETTER}(?![\w'’&/-]))++")
_GAP = re.compile(r" {2,}")

# Under five letters there are many lists and names: "A B C D", "U S A", "B T S".
_FEWEST = 5
# Longer without a wider gap, it is several words whose borders are lost.
_MOST = 14
# Consonants in a row at most: lists of consonants (W D L W W, P W D L F) have more. "Shanghai" has three.
_CONSONANTS = 3
_VOWELS = frozenset("aeiouyαεηιουωаеиоуыэюяіє")
# Words of one letter in Slavic and Romance languages: in small letters, a run of them may be a sentence.
_ONE_LETTER_WORDS = frozenset("aeiouywvzksавиоуксяй")
_SEQUENCES = ("jfmamjjasond", "qwertyuiop", "asdfghjkl")
# Grades and the bases of DNA and RNA: lists whatever their order.
_LISTED = (frozenset("abcdef"), frozenset("acgtun"))


def letterspacing_fixes(text: str) -> list[Fix]:
    """Find words with spaces between their letters.

    Args:
        text: One line.

    Returns:
        A fix for each run that reads like words when closed up.

    Example:
        >>> [fix.replacement for fix in letterspacing_fixes("B R E A K I N G   N E W S from S h a n g h a i")]
        ['BREAKING NEWS', 'Shanghai']
        >>> letterspacing_fixes("Options A B C D E and grades A B B A C")
        []
    """
    fixes = []
    for match in RUN.finditer(text):
        closed = _closed_up(match.group())
        if closed is not None:
            fixes.append(Fix(match.start(), match.end(), closed, RULE, 0.85))
    return fixes


def _closed_up(run: str) -> str | None:
    words = [part.replace(" ", "") for part in _GAP.split(run)]
    if sum(map(len, words)) < _FEWEST or max(map(len, words)) > _MOST:
        return None
    if not any(_is_wordlike(word) for word in words) or not all(_may_be_word(word) for word in words):
        return None
    return " ".join(words)


def _is_wordlike(word: str) -> bool:
    # A word of three letters carries a heading (T H E   N E W S), never alone: five letters are asked for.
    return len(word) >= 3 and len(set(word.casefold())) >= 3


def _may_be_word(word: str) -> bool:
    if len(word) == 1:
        return word in "AIaÀàyYiиИвВсСкКоОуУяЯ"
    bases = _bases(word)
    return _case_of_a_word(word) and _alternates(bases) and not _is_list(bases) and not _is_sentence(word)


def _bases(word: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in word.casefold())


def _case_of_a_word(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()


def _alternates(bases: str) -> bool:
    vowels = "".join(("y" if letter == "y" else "v") if letter in _VOWELS else "c" for letter in bases)
    # y alone makes no word sure: "x y z w v" is algebra.
    return (
        "v" in vowels.replace("y", "")
        and "c" in vowels
        and "c" * (_CONSONANTS + 1) not in vowels
        and "vvvv" not in vowels
    )


def _is_list(bases: str) -> bool:
    # A to E, with a letter skipped here and there; "best" and "for" ascend too, in wider steps.
    ascending = all(one < other for one, other in pairwise(bases)) and ord(bases[-1]) - ord(bases[0]) < 2 * len(bases)
    if len(bases) >= 3 and (ascending or any(bases in sequence for sequence in _SEQUENCES)):
        return True
    return len(bases) >= 4 and any(set(bases) <= letters for letters in _LISTED)


def _is_sentence(word: str) -> bool:
    return word.islower() and _ONE_LETTER_WORDS.issuperset(word)
