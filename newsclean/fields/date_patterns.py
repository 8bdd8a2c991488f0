"""The patterns that find dates, compiled when first asked for.

Every way to write a full date is one named branch of one of two patterns: tried where a number of one
or two digits begins, and where one of four does. A month is any word here, and a lookup in `month_names` decides later whether it is one.
"""

from __future__ import annotations

import re
from functools import cache

_YEAR = r"(?:1[89]|2[01]|2[45])[0-9]{2}"
_WORD = r"[^\s0-9.,:;()\[\]|/\\\"“”'’_–—-]{2,20}+"
# Names of two words, and Thai ones with a full stop inside: เม.ย.
_MONTH = (
    r"(?:th(?:á|a\u0301|a)ng\s[0-9]{1,2}(?![0-9])|(?:th(?:á|a\u0301|a)ng|thg|كانون|تشرين)\s"
    + _WORD
    + r"(?:\s(?:m[^\s0-9]{1,3}t|hai)\b)?|thg\s[0-9]{1,2}"
    r"|[ก-๎]{1,3}\.[ก-๎]{1,2}(?=\.)|" + _WORD + ")"
)
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|re|ste|ro|de|e|a|o|º|ª|°|-?го|η|ης)(?![\w\u0300-\u036f]))?+"
_OF = r"(?:(?:de|del|of|di|da|the|d|ng|ngày|dia)(?:['’]|\s))?"
_OF_YEAR = r"(?:(?:de|del|năm|nam|of|anul|ano|عام|سنة|لعام|พ\.ศ\.|ค\.ศ\.)\s{0,2})?"
_GAP = r"[\s.,/-]{0,3}"
# Both are tried where a run of digits begins, so neither looks behind itself.
_DAY_FIRST = rf"""
(?P<dmy>(?P<d3>[0-9]{{1,2}})\s?(?P<sep3>[-/.])\s?(?P<m3>[0-9]{{1,2}})\s?(?P=sep3)\s?(?P<y3>{_YEAR})(?![0-9]))
|(?P<named>(?P<d4>[0-9]{{1,2}})(?![0-9]){_ORDINAL}(?P<gap4>{_GAP}){_OF}(?P<n4>{_MONTH})
    (?:\s?[/(]\s?(?P<also4>{_MONTH})\)?)?{_GAP}['’]?{_OF_YEAR}(?P<y4>{_YEAR})(?![0-9]))
|(?P<behind>(?P<d5>[0-9]{{1,2}})(?![0-9]){_ORDINAL}{_GAP}
    (?P<inner>[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}\s(?:\S{{1,5}}\s)?)?{_OF_YEAR}(?P<y5>{_YEAR})(?![0-9]))
"""
_YEAR_FIRST = rf"""
(?P<ymd>(?P<y1>{_YEAR})(?:
    \s?(?P<sep1>[-/.])\s?(?P<m1>[0-9]{{1,2}})\s?(?P=sep1)\s?(?P<d1>[0-9]{{1,2}})(?![0-9])
   |\s?[年년]\s?(?P<m2>[0-9]{{1,2}})\s?[月월]\s?(?P<d2>[0-9]{{1,2}})(?:\s?[日일號号]|(?![0-9]))))
|(?P<gada>(?P<y7>{_YEAR})\.?\s(?:gada|წლის|жылғы)\s(?P<d7>[0-9]{{1,2}})(?![0-9])\.?-?\s?(?P<n7>{_WORD}))
|(?P<first>(?P<y6>{_YEAR})(?![0-9])(?:e?ko)?[\s.,/-]{{0,3}}(?:m\.\s)?(?P<n6>{_WORD})
    [\s.,/-]{{1,2}}(?P<d6>[0-9]{{1,2}})(?![0-9])(?:an?\b)?)
"""
_COMPACT = (
    r"[\s(\[]*(?:(?:date|published|publication date|posted|updated|created|time|datum|fecha|data|date de publication|"
    r"дата|veröffentlicht|publié|publicado|опубликовано|tarih|tanggal|日期|时间|時間|发布时间|入力|날짜|일자|입력|등록|"
    r"التاريخ|تاريخ)[\s:]*)?(?P<date>(?P<y>(?:1[89]|2[01])[0-9]{2})(?P<m>[01][0-9])(?P<d>[0-3][0-9]))(?![0-9])"
    r"(?P<rest>.*)"
)
# The year's own word after it: 2024 г., 2024 року, 2024 թ., 2024 წ.
_YEAR_WORD = r"\s?(?:г(?:ода|од)?|р(?:оку)?|թ|წ(?:ელი)?|yil|d(?=\.)|j(?=\.)|вж)(?![^\W\d_])\.?"
_WEEKDAY_AFTER = (
    r"[\s,.]{0,2}\(?\s?(?P<day>(?:星期|周|週|礼拜)[一二三四五六日天]|[월화수목금토일]요일|[月火水木金土日]曜日?"
    r"|(?<=\()[月火水木金土日월화수목금토일](?=\))|[^\W\d_][^\s\d,.;:()|/–—]{1,24}+(?:\s[^\W_]{1,6})?)\)?"
)
# A number before the date that makes it a range, or a label that makes it something's number.
_RANGE_BEFORE = r"(?<![:.\dh])\b[0-9]{1,2}\.?(?:\s?(?P<month>[^\W\d_]{3,12}\.?))?\s?(?:[-–—~/]|to|and|bis|und|au|al|et|по|до)\s?$|[0-9]{4}\s?[-–—~]\s?$"
_NUMBER_LABEL = r"(?:\b(?:no|nr|n|v|ver|version|release|isbn|issn|tel|phone|fax|iso|law|docket)\b\.?|[#№$€£°])[\s:]?$"
_URL = (
    r"(?<=[/_-])(?P<year>(?:19|20)[0-9]{2})(?:"
    # Run together, only a whole part of the path is a date, not the head of a longer number.
    r"(?<=/....)/?(?P<packed>0[1-9]|1[0-2])(?P<day>[0-3][0-9])(?![0-9])"
    r"|[/_-](?:(?P<month>[01]?[0-9])|(?P<name>[^\W\d_]{3,12}))[/_-](?P<day2>[0-3]?[0-9])(?![0-9]))"
)
_RANGE_AFTER = r"\s?[-–—~]\s?(?=[0-9])"


@cache
def date_pattern(name: str) -> re.Pattern[str]:
    """Compile a pattern, once.

    Args:
        name: Its name.

    Returns:
        The pattern, for folded text.

    Example:
        >>> date_pattern("day first").match("13 april 2024").lastgroup
        'named'
    """
    sources = {
        "day first": _DAY_FIRST,
        "year first": _YEAR_FIRST,
        "digits": "[0-9]+",
        "foreign": "[١٢۱۲१२১২๑๒１２]",
        "year": r"(?:1[89]|2[01])[0-9]{2}",
        "thai": "[ก-๎]",
        "devanagari": "[०-९]",
        "url": _URL,
        "compact": _COMPACT,
        "month_behind": r"(?<![^\W\d_])((?:thg\s|th(?:á|a\u0301|a)ng\s)?[^\s0-9.,:;()|/–—-]{2,20}+)[\s.,/-]{0,3}(?:the\s)?$",
        "range_before": _RANGE_BEFORE,
        "range_after": _RANGE_AFTER,
        "number_label": _NUMBER_LABEL,
        "year_word": _YEAR_WORD,
        "weekday_after": _WEEKDAY_AFTER,
        "cjk_day": r"(?:星期|周|週|礼拜)[一二三四五六日天]",
    }
    return re.compile(sources[name], re.VERBOSE if name.endswith("first") else 0)
