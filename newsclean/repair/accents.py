"""Accented letters set apart inside a word: `S ã o Paulo`, `M ü nchen`.

Chinese sites put a space between Chinese and Latin text, and software that takes every non-ASCII letter
for Chinese puts one round each ã and ü. But à, é, í, ó, ö, å, ø are words in Italian, Portuguese, Czech,
Spanish, Swedish and Danish, and one line does not say whether what follows is the rest of the word or
the next word. So the evidence has to be in the pieces:

- the letter is no word in any language (ã, ñ, ü, ğ, ł), or the line is English, where none is;
- the piece before begins like a name and is too short to be one, or the piece after cannot begin a word
  (`M ü nchen`, `Hern á ndez`), is a bare consonant (`Nicol á s`) or too short for an English word;
- ã goes on to -ão, -ãe, -õe; ñ, ç and ğ end no Spanish, French or Turkish name.

`à` is never joined: "vitamine C à haute dose" looks the same.
"""

from __future__ import annotations

import re

from newsclean.repair.fixes import Fix
from newsclean.repair.words import (
    ABOUT_LETTERS,
    AFTER_A_NAME,
    FUNCTION_WORDS,
    SHORT_ENGLISH,
    VOWELLESS_WORDS,
    WORDS_OF_ONE_LETTER,
)

RULE = "accent"

# Small Latin letters outside ASCII. Capitals are not looked at: "Á" inside a word needs capitals all round.
ACCENTED = "ßà-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžơưǎǐǒǔșțạ-ỹ"
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_WORD = r"[^\W_]|[\u0300-\u036f'’]"
SET_APART = re.compile(
    rf"(?<![^\W_])(?<![\u0300-\u036f'’])(?P<left>[{_LATIN}]{{1,24}}+) (?P<accent>[{ACCENTED}]{{1,3}})(?!{_WORD})"
    r"(?= (?P<right>[a-z]{1,24})(?![^\W_]|[\u0300-\u036f.]))?"
)

# Letters that end hardly any word of the languages that have them.
_INNER = frozenset("ñçğ")
_TILDE_TAILS = re.compile(r"[oe]s?\Z|s\Z|e[sz]?[a-z]*\Z")

_VOWEL = re.compile(r"[aeiouy]")
# No word begins with a doubled consonant (but Spanish and Welsh ll) or with n, r, l before most others.
_NO_ONSET = re.compile(r"n[bcdfklmpqrstvwxz]|r[bcdfgklmnpqstvwxz]|l[bcdfgkmnpqrstvwz]|ck|([bcdfgkmnprstvz])\1")
# Words that only English has; two different ones show an English line.
_ENGLISH = re.compile(r"\b(?:the|of|and|with|from|that|this|which|were|said|their|by|for|was|has)\b")
_OTHER_LETTERS = re.compile(rf"[^\W\d_][{ACCENTED}]|[{ACCENTED}][^\W\d_]")


def accent_fixes(text: str) -> list[Fix]:
    """Find accented letters that were set apart inside a word.

    Args:
        text: One line.

    Returns:
        A fix for each letter that certainly belongs to its neighbours.

    Example:
        >>> [fix.replacement for fix in accent_fixes("S ã o Paulo and M ü nchen")]
        ['São', 'München']
        >>> accent_fixes("il va à Paris") + accent_fixes("ela é bonita")
        []
    """
    if text.isascii():
        return []
    apart = list(SET_APART.finditer(text))
    if not apart:
        return []
    english = is_english(text)
    fixes: list[Fix] = []
    unsure: list[Fix] = []
    for match in apart:
        left, accent, right = match.group("left", "accent", "right")
        if _joins_both(left, accent, right, english=english):
            fixes.append(Fix(match.start(), match.end("right"), left + accent + right, RULE, 0.9))
        elif english and _ends_name(left, accent):
            before_name = match.group("right") is None and text[match.end() : match.end() + 1] == " "
            if before_name or _stops_after(text, match):
                kept = unsure if before_name else fixes
                kept.append(Fix(match.start(), match.end(), left + accent, RULE, 0.8))
    # "Jos é Mar í a" is José María, but "Deus é Fiel" is a title that an English line quotes: before a
    # capital a letter is joined only where others of its line were certainly set apart.
    return _without_overlaps(sorted([*fixes, *unsure], key=lambda fix: fix.start)) if fixes else []


def is_english(text: str) -> bool:
    """Tell whether a line is English beyond doubt.

    Args:
        text: One line.

    Returns:
        Whether two different words that are English only stand in it, and no word with an accent.

    Example:
        >>> is_english("the mayor of Bogot á spoke"), is_english("a vida é bela")
        (True, False)
    """
    return len(set(_ENGLISH.findall(text))) >= 2 and not _OTHER_LETTERS.search(text)


def _joins_both(left: str, accent: str, right: str | None, *, english: bool) -> bool:
    if right is None or "à" in accent or left.casefold() in ABOUT_LETTERS:
        return False
    if accent.endswith(("ã", "õ")):
        return _goes_on_nasal(left, right)
    name = left[0].isupper()
    if _is_broken(right) and (name or not _is_word(accent)):
        return not _is_function_word(left) or name
    if _is_word(accent):
        return english and name and _is_english_fragment(left, accent, right)
    return _goes_on(left, accent, right)


def _goes_on_nasal(left: str, right: str) -> bool:
    # -ão, -ões, -ãe, -ãs: what else would follow ã or õ.
    return _TILDE_TAILS.match(right) is not None and (left[0].isupper() or not _is_function_word(left))


def _goes_on(left: str, accent: str, right: str) -> bool:
    """Whether a letter that is no word goes on to the right (to the left it must go, or there is nothing)."""
    name = left[0].isupper()
    if accent[-1] in _INNER and name:
        return True
    if right in FUNCTION_WORDS or (_is_function_word(left) and not (name and len(left) <= 2)):
        return False
    # Two accented letters make no word either, and the rest of such a word is short: Dvo řá k.
    return (name and len(left) <= 2) or ((accent[-1] in _INNER or len(accent) > 1) and len(right) <= 3)


def _is_broken(right: str) -> bool:
    """Whether no word is written like this."""
    if not _VOWEL.search(right):
        return right not in VOWELLESS_WORDS
    return _NO_ONSET.match(right) is not None


def _is_english_fragment(left: str, accent: str, right: str) -> bool:
    if accent == "í" and right in {"a", "as"}:
        return len(left) > 1  # María, García, Díaz; -í ends no name
    if len(left) == 1:
        return left not in "AIO" and right not in FUNCTION_WORDS
    return len(right) <= 3 and right not in SHORT_ENGLISH


def _ends_name(left: str, accent: str) -> bool:
    """Whether, in English, a name may end with the letter: no English word is one accented letter."""
    name = len(left) >= 3 and left[0].isupper() and left.casefold() not in ABOUT_LETTERS
    return name and not _is_function_word(left) and "à" not in accent


def _stops_after(text: str, match: re.Match[str]) -> bool:
    """Whether what follows a letter cannot be the rest of its word: punctuation, or an English function word."""
    right = match.group("right")
    if right is not None:
        return right in AFTER_A_NAME
    return text[match.end() : match.end() + 1] in {"", *",.;:)?!"}


def _is_word(accent: str) -> bool:
    # Two accented letters are often a word in Vietnamese (để, đó) and Icelandic (þá); none begins with
    # ç, ř or ł (educa çã o, Dvo řá k).
    return accent in WORDS_OF_ONE_LETTER if len(accent) == 1 else accent[0] not in "çřł"


def _is_function_word(left: str) -> bool:
    return left.casefold() in FUNCTION_WORDS


def _without_overlaps(fixes: list[Fix]) -> list[Fix]:
    """Drop a fix that begins with what the one before ends with (`R é sum é s`): the next round sees it."""
    kept: list[Fix] = []
    for fix in fixes:
        if not kept or kept[-1].end <= fix.start:
            kept.append(fix)
    return kept
