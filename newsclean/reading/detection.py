"""Which legacy encoding bytes are in, where nothing says so.

In flows a sample of words that are not ASCII. Letters that stand singly among ASCII letters are Latin
script, for which alphabets decide (`latin`). Letters that stand together are another script: for each
encoding of a fixed list, what it makes of them is measured, by `east_asian` or charset-normalizer. What
is more UTF-8 than not is damaged UTF-8: nothing else looks like it.
"""

from __future__ import annotations

import re

from newsclean.reading.east_asian import EAST_ASIAN, east_asian_sense
from newsclean.reading.latin import find_latin_page
from newsclean.reading.misfits import count_misfits

# Encodings of scripts other than Latin, as the supersets that vendors made of standards; of two that
# make the same sense the first is taken.
ENCODINGS = (
    "cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "cp1253", "iso8859-7", "cp1255", "cp1256", "iso8859-6",
    *EAST_ASIAN, "cp874",
)  # fmt: skip # a list by script
# A word in a thousand bytes that does not decode is damage; with more, it is another encoding.
MOST_DAMAGED = 0.001
# Runs of one byte (0xFF fills unused space) are no text.
FEWEST_LETTERS = 3
# Noise, and text in an encoding that is not in the list, score below; charset-normalizer gives 0 for a
# text too short for statistics.
LEAST_SENSE, NONSENSE = -0.25, -10.0
# Among bytes that are pairs by chance, one in thirty is an everyday character.
LEAST_EVERYDAY = 0.15
# What looks like Latin script and is in no Latin alphabet (or the other way) needs better evidence: the
# ÿ and я of a stray 0xFF are in some alphabet, too.
AGAINST_LOOKS = 0.1
# Nothing can be told from two or three letters.
FEWEST = 6
# Weight of misplaced characters against the share of letters that are where a language has them.
DISORDER = 2.0
_ASCII = frozenset(map(chr, range(128)))
_WORD = re.compile(rb"[^ ]+")
_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\x80-\xff]{2}")
_ASCII_LETTER = re.compile(rb"[A-Za-z]")
_NO_LETTERS = re.compile(rb"[^A-Za-z\x80-\xff]+")


def detect_encoding(sample: bytes) -> str:
    """Detect the encoding of a sample that is not all UTF-8.

    Args:
        sample: Words with bytes above 0x7F, as `sample_words` collects them.

    Returns:
        A codec; "utf-8" where the sample is damaged UTF-8, or where no encoding makes sense of it.

    Example:
        >>> detect_encoding("Городской совет Верхнеозёрска".encode("koi8-r"))
        'koi8-r'
        >>> detect_encoding("Verkhneozërsk, à Zürich".encode("cp1252"))
        'cp1252'
    """
    if _is_damaged_utf8(sample):
        return "utf-8"
    if _stand_together(sample):
        found = _find_other(sample, LEAST_SENSE) or find_latin_page(sample, AGAINST_LOOKS)
    else:
        found = find_latin_page(sample) or _find_other(sample, AGAINST_LOOKS)
    return found or "utf-8"


def _is_damaged_utf8(sample: bytes) -> bool:
    valid = sample.decode("utf-8", "ignore")
    lost = len(sample) - len(valid.encode("utf-8"))
    return sum(character > "\x7f" for character in valid) >= lost


def _stand_together(sample: bytes) -> bool:
    """Whether most bytes above 0x7F are in words made of them, not in words with ASCII letters."""
    together = total = 0
    for word in _WORD.findall(sample):
        high = len(_HIGH.findall(word))
        total += high
        # Finnish ää and Polish ść stand together, too, but among ASCII letters.
        if _RUN.search(word) and high > len(_ASCII_LETTER.findall(word)):
            together += high
    return 2 * together > total


def _find_other(sample: bytes, least: float) -> str | None:
    if len(_HIGH.findall(sample)) < FEWEST:
        return None
    senses = ((_sense(sample, codec), -rank, codec) for rank, codec in enumerate(ENCODINGS))
    sense, _, codec = max(senses)
    return codec if sense >= least else None


def _sense(sample: bytes, codec: str) -> float:
    """Return how much sense an encoding makes of a sample: 1 for prose."""
    clean = _without_damage(sample, codec)
    text = clean.decode(codec)
    if len(set(text) - _ASCII) < FEWEST_LETTERS:
        return NONSENSE
    beyond = sum(character > "\x7f" for character in text)
    if codec in EAST_ASIAN:
        sense = everyday if (everyday := east_asian_sense(text, codec)) >= LEAST_EVERYDAY else NONSENSE
    else:
        sense = _single_byte_sense(clean, codec)
    return sense - DISORDER * count_misfits(text) / beyond


def _single_byte_sense(clean: bytes, codec: str) -> float:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 30 ms, and few dumps need it

    # It takes tags and bars between words for disorder.
    words = _NO_LETTERS.sub(b" ", clean)
    match = from_bytes(words, cp_isolation=[codec], preemptive_behaviour=False, enable_fallback=False).best()
    return match.coherence - DISORDER * match.chaos if match else NONSENSE


def _without_damage(sample: bytes, codec: str) -> bytes:
    """Return the words that decode, nothing where too many do not: charset-normalizer excludes an encoding for one bad byte."""
    words = _WORD.findall(sample)
    good = [word for word in words if _decodes(word, codec)]
    return b" ".join(good) if len(words) - len(good) <= 1 + MOST_DAMAGED * len(sample) else b""


def _decodes(word: bytes, codec: str) -> bool:
    try:
        word.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
