"""The language of a text: by a field's word, by its script, or by a model.

In flows a field's value or a text, out comes a BCP 47 tag or None. A script decides only where one
language writes it: Latin, Cyrillic, Arabic, Devanagari, Bengali and Ethiopic letters are shared by
several major languages and decide nothing.
"""

from __future__ import annotations

import importlib
import json
import re
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from newsclean.errors import OptionError

# Enough to tell a script, whatever the length of the text; of characters, enough to hold as many letters.
SAMPLE_LETTERS = 2000
SAMPLE = 3 * SAMPLE_LETTERS
# A Greek text full of company names stays Greek; half and half is no language.
MAJORITY = 0.6
# Japanese prose is a third and more kana; a Chinese text quotes the odd の.
KANA_SURE, KANA_NONE = 0.10, 0.02
# Japanese headlines can do without kana for this long.
FEWEST_HAN = 10
# On less, a language model guesses from names.
FEWEST_LETTERS = 40
# First code point of each stretch of letters and what they are: a tag, "" for letters that decide
# nothing, None for what is no letter. Each stretch ends where the next begins.
STRETCHES: tuple[tuple[int, str | None], ...] = (
    (0x0, None), (0x41, ""), (0x5B, None), (0x61, ""), (0x7B, None), (0xC0, ""), (0x2B0, None),
    (0x370, "el"), (0x400, ""), (0x530, "hy"), (0x590, "he"), (0x600, ""), (0x780, "dv"), (0x7C0, ""),
    (0xA00, "pa"), (0xA80, "gu"), (0xB00, "or"), (0xB80, "ta"), (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"),
    (0xD80, "si"), (0xE00, "th"), (0xE80, "lo"), (0xF00, "bo"), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"),
    (0x1200, ""), (0x1780, "km"), (0x1800, ""), (0x1C90, "ka"), (0x1CC0, ""), (0x1F00, "el"), (0x2000, None),
    (0x2C00, ""), (0x2D00, "ka"), (0x2D30, ""), (0x2E00, None), (0x3041, "kana"), (0x30FB, None), (0x30FC, "kana"),
    (0x3100, ""), (0x3130, "ko"), (0x3190, None), (0x31F0, "kana"), (0x3200, None), (0x3400, "han"), (0x4DC0, None),
    (0x4E00, "han"), (0xA000, ""), (0xAC00, "ko"), (0xD7B0, None), (0xF900, "han"), (0xFB00, ""), (0xFB1D, "he"),
    (0xFB50, ""), (0xFE00, None), (0xFE70, ""), (0xFF00, None), (0xFF66, "kana"), (0xFFA0, "ko"), (0xFFE0, None),
    (0x20000, "han"), (0x323B0, None),
)  # fmt: skip # a table, not a list of lines


def language_of_script(text: str) -> str | None:
    """Name the language that a text's script belongs to alone.

    Args:
        text: A text; its first 2,000 letters or so are read.

    Returns:
        A BCP 47 tag, or None where the script is shared, mixed or too little. Chinese needs ten
        characters, because a short Japanese headline can look the same.

    Example:
        >>> language_of_script("Η βροχή έπεσε όλη τη νύχτα"), language_of_script("Rain fell all night")
        ('el', None)
    """
    if text.isascii():
        return None
    sample = text[:SAMPLE]
    # Typographic quotation marks lie above 0x370 and below no script: they are no letters.
    if _deciding().search(sample) is None:
        return None
    counts = _count_scripts(sample)
    total = sum(counts.values())
    if total == 0:
        return None
    script, most = max(counts.items(), key=lambda item: item[1])
    han, kana = counts.get("han", 0), counts.get("kana", 0)
    if han + kana >= MAJORITY * total:
        return _han_or_kana(han, kana, counts.get("ko", 0))
    return (script or None) if most >= MAJORITY * total else None


def language_tag(value: str) -> str | None:
    """Read the value of a language field.

    Args:
        value: A tag (`en`, `pt-BR`) or a language's name in English or in the language itself.

    Returns:
        The BCP 47 tag, or None for a value that names no known language.

    Example:
        >>> language_tag("ENGLISH"), language_tag("Deutsch"), language_tag("pt_br"), language_tag("Klingon")
        ('en', 'de', 'pt-BR', None)
    """
    folded = " ".join(value.strip(" \t.;:").casefold().split())
    names, tags = _language_names()
    if folded in names:
        return names[folded]
    # "English (UK)" is English; names with brackets of their own were found above.
    bare = folded.partition("(")[0].strip()
    if bare in names:
        return names[bare]
    match = _tag().fullmatch(folded.replace("_", "-"))
    if match is None or match["language"] not in tags:
        return None
    parts = (match["language"], (match["script"] or "").title(), (match["region"] or "").upper())
    return "-".join(part for part in parts if part)


def detect_language(text: str) -> str | None:
    """Ask a language model, the optional package py3langid.

    Args:
        text: A text.

    Returns:
        The language's ISO 639-1 code, or None for a text of fewer than 40 letters.

    Raises:
        OptionError: The package is not installed.

    Example:
        >>> detect_language("Too short to tell") is None
        True
    """
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return None
    return str(_model().classify(sample)[0])


def require_detector() -> None:
    """Make sure that the language model is installed, before any work is done.

    Raises:
        OptionError: The package is not installed.
    """
    _model()


def _model() -> Any:
    try:
        return importlib.import_module("py3langid")
    except ModuleNotFoundError:
        raise OptionError("needs the extra: pip install 'newsclean[lang]'", option="detect_language") from None


def _han_or_kana(han: int, kana: int, hangul: int) -> str | None:
    share = kana / (han + kana + hangul)
    if share >= KANA_SURE:
        return "ja"
    return "zh" if share < KANA_NONE and han >= FEWEST_HAN else None


def _count_scripts(sample: str) -> dict[str, int]:
    """Count the letters of each script, in the first letters of a sample."""
    starts = np.array([start for start, _ in STRETCHES], dtype=np.uint32)
    codes = np.frombuffer(sample.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    places = np.searchsorted(starts, codes, side="right") - 1
    letters = np.array([script is not None for _, script in STRETCHES])
    places = places[letters[places]][:SAMPLE_LETTERS]
    counts: dict[str, int] = {}
    for (_, script), count in zip(STRETCHES, np.bincount(places, minlength=len(STRETCHES)).tolist(), strict=True):
        if script is not None:
            counts[script] = counts.get(script, 0) + count
    return counts


@cache
def _deciding() -> re.Pattern[str]:
    # Letters of the scripts that decide; Cyrillic, Arabic and the like need no counting.
    return re.compile(
        "[\u0370-\u03ff\u0530-\u05ff\u0780-\u07bf\u0a00-\u11ff\u1780-\u17ff\u1c90-\u1cbf\u1f00-\u1fff\u2d00-\u2d2f\u3041-\ud7af\uf900-\ufb4f\uff66-\uffdf\U00020000-\U000323af]"
    )


@cache
def _language_names() -> tuple[dict[str, str], frozenset[str]]:
    path = resources.files("newsclean.fields") / "data" / "languages.json"
    languages = json.loads(path.read_text(encoding="utf-8"))["languages"]
    names = {name.casefold(): tag for tag, forms in languages.items() for name in forms}
    return names, frozenset(tag for tag in languages if "-" not in tag)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?")
