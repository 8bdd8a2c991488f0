"""Datelines: the place, day and agency that open a story's first paragraph.

In flows a paragraph, out comes the span of its dateline. A paragraph that opens with a bracket or a
Chinese character is held against the forms of the East Asian agencies; any other is cut at its first
dash, and what stands before it is peeled from the right: agency, date, place. Without a date or an
agency only a place in capitals counts (`PARIS — The`), and only where a sentence starts after it:
`Smith — who` is a sentence with a dash in it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources

from newsclean.fields.month_names import calendar_names, fold

# No dateline is longer, three cities, a date and an agency included.
REACH = 120
_DASHES = re.compile(r"[-_—–―:]")
BRACKETS = "（(【[［"


def find_dateline(paragraph: str) -> tuple[int, int] | None:
    """Find the dateline at the start of a paragraph.

    Args:
        paragraph: A story's first paragraph.

    Returns:
        Start and end of the dateline, without the dash and the spaces that close it; None where the
        paragraph opens with anything else.

    Example:
        >>> find_dateline("BRASILIA, July 1 (Reuters) - Rain fell.")
        (0, 26)
    """
    head = paragraph[:REACH]
    start = len(head) - len(head.lstrip())
    if start == len(head):
        return None
    first = head[start]
    if first in BRACKETS or "\u3400" <= first <= "\u9fff":
        match = _pattern("asian").match(head, start)
        if match is not None:
            return start, match.end()
    if first.islower() or not (first.isalpha() or first in "([/"):
        return None
    return _slashed(head, start) or _dashed(head, start)


def _slashed(head: str, start: int) -> tuple[int, int] | None:
    """Find a dateline closed by its agency between slashes: МОСКВА, 5 апреля. /ТАСС/."""
    if "/" not in head:
        return None
    match = _pattern("slashed").match(head, start)
    if match is None:
        return None
    place, dated = _without_date(match["before"])
    return (start, match.end()) if _is_place(place) and (dated or _is_agency(match["agency"])) else None


def _dashed(head: str, start: int) -> tuple[int, int] | None:
    dash = _pattern("dash").search(head, start) if _DASHES.search(head, start) else None
    if dash is None:
        return None
    # "(ANSA) - ROMA, 13 APR - ": the agency comes first, with a dash of its own.
    if head[start] == "(" and _agency_alone(head[start : _trimmed(head, dash)]):
        second = _pattern("dash").search(head, dash.end())
        place = _without_date(head[dash.end() : second.start()])[0] if second else ""
        return start, _trimmed(head, second if second and _is_place(place) else dash)
    end = _trimmed(head, dash)
    place, agency = _without_agency(head[start:end])
    place, dated = _without_date(place)
    if not _is_place(place) or not _is_enough(place, agency, head[dash.end() :], dated=dated):
        return None
    # A colon closes labels and quoted speech too.
    return None if dash[0].strip() == ":" and not (dated or agency) else (start, end)


def _trimmed(head: str, dash: re.Match[str]) -> int:
    return len(head[: dash.start()].rstrip())


def _is_enough(place: str, agency: str, rest: str, *, dated: bool) -> bool:
    if agency and _is_agency(agency):
        return True
    # Behind a dateline a sentence begins; "NATO — founded in 1949 —" goes on.
    if rest[:1].islower():
        return False
    if dated:
        return True
    # "Liverpool (England) - Chelsea (Spain)" is a fixture; capitals make it a place.
    # In "SACRAMENTO, Calif." the town carries the capitals, its state does not.
    town = place.partition(",")[0]
    return sum(map(str.isalpha, town)) >= 3 and town.upper() == town and town.lower() != town


def _agency_alone(text: str) -> bool:
    return text.endswith(")") and _is_agency(text[1:-1])


def _is_agency(name: str) -> bool:
    return name.strip().lower() in _words("agencies")


def _without_agency(text: str) -> tuple[str, str]:
    match = _pattern("agency").search(text)
    if match is not None:
        return text[: match.start()], match["bracketed"] or match["slashed"]
    # "MOSCOW. April 5. INTERFAX - ": the agency is a sentence of its own.
    before, stop, last = text.rpartition(". ")
    return (before, last) if stop and _is_agency(last.removesuffix(".RU")) else (text, "")


def _without_date(text: str) -> tuple[str, bool]:
    match = _pattern("date").search(text)
    if match is None:
        return text.strip(" .,"), False
    word = match["after"] or match["before"]
    if word and fold(word).rstrip(".") not in calendar_names().months:
        return text.strip(" .,"), False
    place = text[: match.start()].rstrip(" .,")
    head, _, last = place.rpartition(" ")
    weekday = fold(last).strip(".,") in calendar_names().weekdays
    return (head.strip(" .,") if weekday else place), True


def _is_place(text: str) -> bool:
    """Whether the text is one to six words that begin with a capital (or have none), links aside."""
    words = re.split(r"[\s,/]+", text.strip())
    if not 1 <= len(words) <= 8 or words[0].lower() in _words("openers"):
        return False
    named = [word for word in words if word not in _words("links")]
    return 1 <= len(named) <= 6 and words[-1] not in _words("links") and all(map(_is_name, named))


def _is_name(word: str) -> bool:
    return _pattern("name").fullmatch(word) is not None and not word[0].islower()


@cache
def _words(kind: str) -> frozenset[str]:
    path = resources.files("newsclean.fields") / "data" / "datelines.json"
    return frozenset(json.loads(path.read_text(encoding="utf-8"))[kind])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    day = r"[0-9]{1,2}(?:st|nd|rd|th|er)?"
    word = r"[^\W\d_]{3,12}\.?"
    year = r"(?:,?\s(?:de\s)?[0-9]{4}(?:\sг\.)?)?"
    han = r"[\u3400-\u9fff\u30a0-\u30ffA-Za-z·]"
    wire = rf"{han}{{2,20}}?(?:[0-9０-９]{{4}}年)?(?:[0-9０-９]{{1,2}}月)?[0-9０-９]{{1,2}}日(?:[0-9]{{1,2}}[时時])?[电電訊讯]"
    sources = {
        # "BADEN-BADEN" and "10-15" keep their hyphens: a single one needs space on both sides.
        "dash": r"(?:--+|[—–―]|(?<=\s)[-_](?=\s)|:(?=\s))\s*",
        "agency": r"\s*(?:[(\[](?P<bracketed>[^()\[\]]{2,40})[)\]]|/(?P<slashed>[^/\s][^/]{1,30})/)\.?\s*$",
        "slashed": r"(?P<before>[^/()]{3,70}?)[\s.]{1,3}/(?P<agency>[^/\s][^/]{1,30})/\.?(?=\s|$)",
        "date": rf"[\s,.](?:(?P<after>{word})\s{day}|{day}\.?\s(?:de\s)?(?P<before>{word})|[0-9]{{1,2}}[./][0-9]{{1,2}}[./]?){year}[.,]?\s*$",
        "name": r"[^\W\d_](?:[^\s\d()\[\]:;!?\"]|[’'])*",
        "asian": rf"[（(]\s?{wire}\s?[）)]|{wire}"
        rf"|{han}{{1,6}}[社网網][\u3400-\u9fff]{{2,8}}[电電](?![\u3400-\u9fff]{{0,2}}[视視话話影力子])"
        # 【快讯】 is a label ("flash"), so a bracket must name an agency or say "telegram".
        rf"|【(?:[^】=]{{2,20}}(?:社|[电電]|時事|共同)|本[报報][讯訊])】|[［\[]{han}{{1,10}}\s[0-9０-９]{{1,2}}日\s{han}{{2,12}}[］\]]"
        r"|[（(【\[][가-힣]{2,12}\s?=\s?[가-힣A-Za-z0-9]{2,12}[）)】\]]",
    }
    return re.compile(sources[name])
