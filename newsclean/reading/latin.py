"""Which code page turns single accented letters into a language's alphabet.

charset-normalizer is at home where most letters are not ASCII; the Latin code pages differ in a few
letters, and there it takes one for the other. Here a page is right when the alphabet of one language
covers the letters that it gives, and nothing stands where no writer puts it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from importlib import resources

import attrs

from newsclean.reading.misfits import count_misfits

# English news names people from everywhere, so letters of several languages of a region are no error,
# but a text that one alphabet covers is better explained.
MIXED = 0.2
# Rare pages win only where the common ones leave letters unexplained, not by a stray byte.
STEP = 0.01
# With three in ten out of place, the text is not in any of these alphabets.
MOST_UNEXPLAINED = 0.3
# To a regular expression, ordinals and fractions are letters, too.
_LETTER = re.compile(r"[^\W\d_\x00-\x7fªºµ¹²³¼½¾]")


@attrs.frozen(slots=True)
class _Page:
    codec: str
    alphabets: tuple[frozenset[str], ...]
    region: frozenset[str]


@cache
def _pages() -> tuple[_Page, ...]:
    table = json.loads(resources.files("newsclean.reading.data").joinpath("alphabets.json").read_text(encoding="utf-8"))
    regions = {
        region: tuple(frozenset(letters + letters.upper()) for letters in languages.values())
        for region, languages in table["regions"].items()
    }
    pages = ((codec, regions[region]) for codec, region in table["pages"])
    return tuple(_Page(codec, alphabets, frozenset().union(*alphabets)) for codec, alphabets in pages)


def find_latin_page(sample: bytes, most: float = MOST_UNEXPLAINED) -> str | None:
    r"""Find the Latin code page that explains a sample's accented letters best.

    Args:
        sample: Words with bytes above 0x7F.
        most: Share of them that may stay unexplained.

    Returns:
        The page, or None where none explains them.

    Example:
        >>> find_latin_page("Gärtnerstraße Königsruh".encode("cp1252"))
        'cp1252'
        >>> find_latin_page("Łęga Źródło powódź".encode("cp1250"))
        'cp1250'
    """
    total = sum(byte > 0x7F for byte in sample)
    costs = [
        (_cost(sample.decode(page.codec, "replace"), page, total) + STEP * rank, page.codec)
        for rank, page in enumerate(_pages())
    ]
    cost, codec = min(costs)
    return codec if cost <= most else None


def _cost(text: str, page: _Page, total: int) -> float:
    """Return the share of a text's non-ASCII characters that a page leaves unexplained."""
    letters = Counter(_LETTER.findall(text))
    strangers = min(letters.total() - _covered(letters, alphabet) for alphabet in page.alphabets)
    known = _covered(letters, page.region)
    mixed = letters.total() - known + MIXED * known
    if not known and page is not _pages()[0]:
        # All pages have the same quotation marks and dashes; without letters there is no reason for a rare one.
        return 1.0
    return (count_misfits(text) + min(strangers, mixed)) / total


def _covered(letters: Counter[str], alphabet: frozenset[str]) -> int:
    return sum(count for letter, count in letters.items() if letter in alphabet)
