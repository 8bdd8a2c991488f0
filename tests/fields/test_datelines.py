import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.fields.datelines import find_dateline

FOUND = [
    "NEW YORK, September 14 (Delta Observer)| -- Rain fell.", "BRASILIA, July 1 (Reuters)| - Rain fell.",
    "MOSCOW. April 5. INTERFAX| - Rain fell.", "LONDON (AP)| — Rain fell.", "PARIS| — Rain fell.", "PARIS|—Rain fell.",
    "WASHINGTON, D.C., Jan. 3| — Rain fell.", "SHANGHAI, April 13 (Xinhua)| -- Rain fell.", "Berlin (dpa)| - Es regnete.",
    "Frankfurt am Main (dpa)| - Es regnete.", "RIO DE JANEIRO| — Rain fell.", "RIO DE JANEIRO (AP)| — iPhone sales rose.",
    "TOKYO, Monday, April 5| – Rain fell.", "KARACHI, April 13|: Rain fell.", "Rome, 13 April 2024| - Rain fell.",
    "BADEN-BADEN, Germany (AP)| — Rain fell.", "SACRAMENTO, Calif. (AP)| _ Rain fell.", "ST. LOUIS| — Rain fell.",
    "WASHINGTON/LONDON, April 5 (Reuters)| - Rain fell.", "(ANSA) - ROMA, 13 APR| - Piove.", "Roma, 13 apr. (Adnkronos)| - Piove.",
    "MADRID, 5 de abril (EFE)| - Llueve.", "PARIS, 5 avril (AFP)| - Il pleut.", "МОСКВА, 5 апреля. /ТАСС/.| Идёт дождь.",
    "МОСКВА, 5 апр| — Идёт дождь.", "Москва. 5 апреля. Интерфакс| - Идёт дождь.", "КИЇВ, 5 квітня (Укрінформ)| - Дощ.",
    "القاهرة (رويترز)| - هطل المطر", "नई दिल्ली (भाषा)| - बारिश हुई", "新华社北京4月13日电| 下了大雨。", "（新华社北京4月13日电）|下了大雨。",
    "新华社北京4月13日电|（记者张三）下了大雨。", "中央社台北13日電| 下了大雨。", "【东京时事社】|下了大雨。", "【本报讯】|下了大雨。",
    "(서울=연합뉴스)| 비가 왔다.", "[서울=뉴시스]| 비가 왔다.", "［東京　１３日　ロイター］| - 雨が降った。", "OSLO, Norway| — “Rain,” he said.",
]  # fmt: skip # one long list of openings reads best packed

NONE = [
    "", "   ", "Rain fell all night.", "Smith — who won — said no.", "Smith (Labour) – who won – said no.", "PARIS — who was there — left.",
    "NATO — founded in 1949 — said no.", "BREAKING — Rain fell.", "UPDATE - Rain fell.", "Liverpool (England) - Chelsea (Spain) 2:1",
    "By Jane Doe, April 5 — Rain fell.", "On Monday, April 5 — the longest day — it rained.", "He said - and meant it - no.",
    "KARACHI: Rain fell.", "WARNING: Rain ahead.", "Paris — The city of light.", "The rain, he said — and it was much — fell.",
    "lower — The case.", "— Rain fell.", "- PARIS - Rain fell.", "2024 — The year of rain.", "NEW DELHI rain fell - The city",
    "A B C D E F G H I J — Too many words.", "US — The land.", "【快讯】下了大雨。", "北京大学的研究人员说，今天下了大雨。",
    "中国电影节在北京开幕。", "東京で雨が降った。", "Apple, September 14 — the launch day — was wet.",
    "UEFA Champions League - The final", "https://example.org/a/b - The page", "Elections in May 2020 - The result",
]  # fmt: skip # one long list of openings reads best packed


@pytest.mark.parametrize("marked", FOUND)
def test_datelines(marked):
    dateline, rest = marked.split("|")
    assert find_dateline(dateline + rest) == (0, len(dateline))


def test_leading_space_is_not_part_of_it():
    assert find_dateline("  PARIS — Rain fell.") == (2, 7)


@pytest.mark.parametrize("paragraph", NONE)
def test_no_dateline(paragraph):
    assert find_dateline(paragraph) is None


@given(st.text(max_size=150))
def test_anything_goes_in(text):
    for paragraph in (text, f"PARIS {text} — {text}", f"（{text}电"):
        span = find_dateline(paragraph)
        assert span is None or (
            0 <= span[0] < span[1] <= len(paragraph) and not paragraph[span[0] : span[1]].endswith((" ", "—"))
        )


@pytest.mark.parametrize(
    "paragraph", ["A" * 1_000_000, "A, " * 100_000, "/" * 1000, "A /a" * 100, "中" * 100_000, "(" * 100_000, "A" + " " * 100_000 + "- B", "A - " * 1000]
)  # fmt: skip
def test_hostile_paragraphs_end_quickly(paragraph):
    began = time.perf_counter()
    find_dateline(paragraph)
    assert time.perf_counter() - began < 0.1
