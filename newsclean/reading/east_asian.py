"""How much sense a Chinese, Japanese or Korean encoding makes of a text.

These encodings take most of each other's bytes for characters of their own, rare ones. So what counts
is what a text cannot do without: everyday characters in Chinese, kana in Japanese, everyday syllables
and little else in Korean.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_HAN_OR_SYLLABLE = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]")
# Two thirds of a Chinese text are syllables when it is read as Korean; Korean newspapers that still
# printed Chinese characters had one in ten.
FEWEST_SYLLABLES = 0.8
# Kana are half of a news text, and the everyday characters a third of a Chinese one; twice that is all
# the sense there can be, as with the shares that charset-normalizer gives for other scripts.
FULL = 0.5


@cache
def _everyday_han() -> re.Pattern[str]:
    table = json.loads(
        resources.files("newsclean.reading.data").joinpath("everyday_han.json").read_text(encoding="utf-8")
    )
    return re.compile(f"[{table['characters']}]")


@cache
def _everyday_syllables() -> re.Pattern[str]:
    """Those of the standard: Shift JIS read as Korean falls among the 8,822 that a vendor added."""
    rows = (bytes((row, cell)).decode("euc_kr") for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return re.compile(f"[{''.join(rows)}]")


def _chinese(text: str) -> float:
    return len(_everyday_han().findall(text)) / len(_BEYOND_ASCII.findall(text)) / FULL


def _japanese(text: str) -> float:
    return len(_KANA.findall(text)) / len(_BEYOND_ASCII.findall(text)) / FULL


def _korean(text: str) -> float:
    letters = len(_HAN_OR_SYLLABLE.findall(text))
    share = len(_everyday_syllables().findall(text)) / letters if letters else 0.0
    return (share - FEWEST_SYLLABLES) / (1 - FEWEST_SYLLABLES)


_MEASURES: Mapping[str, Callable[[str], float]] = MappingProxyType(
    {
        "gb18030": _chinese,
        "cp950": _chinese,
        "big5hkscs": _chinese,
        "cp932": _japanese,
        "euc_jp": _japanese,
        "euc_jis_2004": _japanese,
        "cp949": _korean,
    }
)
EAST_ASIAN = tuple(_MEASURES)


def east_asian_sense(text: str, codec: str) -> float:
    """Measure how much sense a text makes in the language that its encoding is for.

    Args:
        text: Decoded text that is not all ASCII.
        codec: The encoding, one of `EAST_ASIAN`.

    Returns:
        1 for prose, 0 and below for what is none.

    Example:
        >>> east_asian_sense("港は霧に包まれた。", "euc_jp")
        1.0
        >>> east_asian_sense("港は霧に包まれた。".encode("euc_jp").decode("gb18030"), "gb18030")
        0.0
    """
    return min(1.0, _MEASURES[codec](text))
