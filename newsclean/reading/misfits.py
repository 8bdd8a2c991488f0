"""Characters where no writer puts them: what a wrong encoding leaves behind."""

from __future__ import annotations

import re
from functools import cache

# Latin, Greek, Cyrillic and Armenian; with them, what a capital is doing can be judged.
_CASED = range(0x80, 0x590)
_SIGNS = "ªº¹¼½¾¢¥¦¨¬¯´µ¶¸±×÷ˆ˜˘˙˚˝˛ˇ∂∑∏π∫Ω√∆◊≈∞≤≥"
# Letters that share no word with a Latin one.
_OTHER = "\u0370-\u052f\u0590-\u074f\u0e01-\u0e5b"


@cache
def _misfit() -> re.Pattern[str]:
    upper = "".join(letter for letter in map(chr, _CASED) if letter.isupper())
    lower = "".join(letter for letter in map(chr, _CASED) if letter.islower())
    letter = f"A-Za-z{upper}{lower}"
    return re.compile(
        # A capital behind a small letter; Latin and another script in one word.
        f"(?<=[a-z{lower}])[{upper}]|(?<=[{lower}])[A-Z]|(?<=[A-Za-z])[{_OTHER}]|(?<=[{_OTHER}])[A-Za-z]"
        # Quotation marks between letters; apostrophes, dashes and points do stand there.
        f"|(?<=[{letter}])[“”‘„‚«»‹›†‡•©§€£](?=[{letter}])"
        # Marks and signs at a letter, save m².
        f"|(?<=[{letter}])[¿¡©{_SIGNS}]|[²³{_SIGNS}](?=[{letter}])|(?<=[{letter}])(?<!m)[²³]"
        # Anywhere: unpaired Korean letters, box drawing, half-width kana, private characters, controls.
        "|[¤\u2500-\u259f\u3131-\u318e\uff61-\uff9f\ue000-\uf8ff\x80-\x9f\ufffd]"
    )


def count_misfits(text: str) -> int:
    """Count characters that stand where no writer puts them.

    Args:
        text: A decoded sample.

    Returns:
        How many there are.

    Example:
        >>> count_misfits("café “Zürich” 3 m²"), count_misfits("cafŽ ZŸrich maj¹")
        (0, 2)
    """
    return len(_misfit().findall(text))
