import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.fields.dates import date_order_votes, date_share, find_date, find_url_date
from newsclean.fields.month_names import calendar_names, fold
from newsclean.model.documents import Precision
from newsclean.options import DateOrder

DAY = "2024-04-13"

DAYS = [
    "13 April 2024", "13 Apr 2024", "13 Apr. 2024", "April 13, 2024", "Apr 13, 2024", "APRIL 13, 2024", "April 13th, 2024",
    "13th of April 2024", "13th April, 2024", "April the 13th, 2024", "13-Apr-2024", "13/Apr/2024", "13apr2024",
    "Saturday, April 13, 2024", "Sat 13 Apr 2024", "April 13, 2024 Saturday", "13 April 2024 (Sat)",
    "13/04/2024", "04/13/2024", "2024/04/13", "2024-04-13", "2024.04.13", "2024. 4. 13.", "13.04.2024", "13. 04. 2024",
    "13.4.2024", "13-04-2024", "(13.04.2024)", "20240413", "Date: 20240413", "Published: 20240413", "日期：20240413",
    "2024 Apr 13", "2024-Apr-13", "Published on 13 April 2024 by the desk", "Date:13/04/2024",
    "13. April 2024", "Samstag, den 13. April 2024", "Sa., 13. April 2024", "13 avril 2024", "le samedi 13 avril 2024",
    "13 de abril de 2024", "13 de abril del 2024", "sábado, 13 de abril de 2024", "abril 13, 2024", "13 aprile 2024",
    "sabato 13 aprile 2024", "13 d'abril de 2024", "13 d’abril del 2024", "13 de abril de 2024, sábado",
    "13 april 2024", "zaterdag 13 april 2024", "lördag den 13 april 2024", "13. april 2024", "13. huhtikuuta 2024",
    "13. apríl 2024", "13. aprill 2024", "2024. gada 13. aprīlis", "13. aprīlis, 2024", "2024 m. balandžio 13 d.",
    "13 kwietnia 2024", "sobota, 13 kwietnia 2024 r.", "13. dubna 2024", "13. apríla 2024", "13. aprila 2024",
    "13. travnja 2024.", "13. april 2024.", "13. априла 2024.", "13 април 2024 г.", "13 апреля 2024 г.",
    "13 апреля 2024 года", "суббота, 13 апреля 2024", "13 АПРЕЛЯ 2024", "13 квітня 2024 року", "13 красавіка 2024",
    "2024. április 13.", "13 aprilie 2024", "13 prill 2024", "13 Απριλίου 2024", "13 ΑΠΡΙΛΙΟΥ 2024", "Σάββατο 13 Απριλίου 2024",
    "13 Nisan 2024", "13 NİSAN 2024 CUMARTESİ", "13 aprel 2024", "Sabtu, 13 April 2024", "ngày 13 tháng 4 năm 2024",
    "13 tháng 4, 2024", "Thứ Bảy, 13/04/2024", "ika-13 ng Abril 2024", "13 Aprili 2024", "13 أبريل 2024", "13 نيسان 2024",
    "السبت 13 نيسان/أبريل 2024", "13 أبريل (نيسان) 2024", "١٣ أبريل ٢٠٢٤", "١٣/٤/٢٠٢٤", "۱۳ آوریل ۲۰۲۴", "13 اپریل 2024",
    "13 באפריל 2024", "ב-13 באפריל 2024", "13 अप्रैल 2024", "१३ अप्रैल २०२४", "১৩ এপ্রিল ২০২৪", "13 เมษายน 2567",
    "13 เม.ย. 2567", "วันเสาร์ที่ 13 เมษายน พ.ศ. 2567", "๑๓ เมษายน ๒๕๖๗", "13 აპრილი, 2024", "13 ապրիլի 2024",
    "2024年4月13日", "2024年04月13日 星期六", "2024年4月13日(土)", "２０２４年４月１３日", "2024년 4월 13일", "2024년 4월 13일 토요일",
    "2024年 4月 13日", "發佈於2024年4月13日", "13\u200f/4\u200f/2024",
]  # fmt: skip # one long list of lines reads best packed


@pytest.mark.parametrize("line", DAYS)
def test_every_way_to_write_a_day(line):
    match = find_date(line)
    assert match is not None
    assert match.published.isoformat() == f"{DAY}T00:00:00"
    assert match.precision is Precision.DAY


MOMENTS = [
    ("21:25 on Apr 13, 2024", "2024-04-13T21:25"),
    ("13 December 2023, 09:31", "2023-12-13T09:31"),
    ("Apr 13, 2024 21:25 PM", "2024-04-13T21:25"),
    ("Apr 13, 2024 9:25 PM", "2024-04-13T21:25"),
    ("Apr 13, 2024 at 9:25 p.m.", "2024-04-13T21:25"),
    ("13 April 2024 12:05 AM", "2024-04-13T00:05"),
    ("13 April 2024 12:05 PM", "2024-04-13T12:05"),
    ("13 April 2024 0:30 PM", "2024-04-13T12:30"),
    ("13 April 2024 9pm", "2024-04-13T21:00"),
    ("Published 9:25 p.m. ET April 13, 2024", "2024-04-13T21:25"),
    ("13.04.2024 um 21.25 Uhr", "2024-04-13T21:25"),
    ("13.04.2024, 21:25 Uhr", "2024-04-13T21:25"),
    ("21.25 Uhr, 13.04.2024", "2024-04-13T21:25"),
    ("13.4.2024 klo 21.25", "2024-04-13T21:25"),
    ("13. april 2024 kl. 21.25", "2024-04-13T21:25"),
    ("le 13 avril 2024 à 21h25", "2024-04-13T21:25"),
    ("13 aprile 2024, alle 21:25", "2024-04-13T21:25"),
    ("13 апреля 2024 г., 21:25", "2024-04-13T21:25"),
    ("13 апреля 2024 года в 21:25", "2024-04-13T21:25"),
    ("21:25, 13 апреля 2024", "2024-04-13T21:25"),
    ("13 квітня 2024 р. 21:25", "2024-04-13T21:25"),
    ("2024 m. balandžio 13 d. 21:25", "2024-04-13T21:25"),
    ("20 Nisan 2024 Cumartesi 21:25", "2024-04-20T21:25"),
    ("Sabtu, 13 April 2024 21:25 WIB", "2024-04-13T21:25"),
    ("2024年4月13日 21:25", "2024-04-13T21:25"),
    ("2024年4月13日21时25分", "2024-04-13T21:25"),
    ("2024年4月13日 星期六 21:25", "2024-04-13T21:25"),
    ("2024年4月13日 下午9:25", "2024-04-13T21:25"),
    ("2024年4月13日(土) 21時25分", "2024-04-13T21:25"),
    ("2024년 4월 13일 오후 9:25", "2024-04-13T21:25"),
    ("2024.04.13. 오전 9:25", "2024-04-13T09:25"),
    ("2024-04-13 21:25", "2024-04-13T21:25"),
    ("13 เม.ย. 2567 เวลา 21.25 น.", "2024-04-13T21:25"),
    ("13 Απριλίου 2024 9:25 μ.μ.", "2024-04-13T21:25"),
    ("13 April 2024 | 21:25", "2024-04-13T21:25"),
    ("20240413 21:25", "2024-04-13T21:25"),
    ("13 April 2024 21:25 CST", "2024-04-13T21:25"),
    ("13 April 2024 21:25 IST", "2024-04-13T21:25"),
    ("13 avril 2024 21:25 est publié", "2024-04-13T21:25"),
    ("13 April 2024 10:00-11:30", "2024-04-13T10:00"),
    ("2024-04-13T21:25Z", "2024-04-13T21:25+00:00"),
    ("09:31 GMT, 13 December 2023", "2023-12-13T09:31+00:00"),
    ("13 April 2024 21:25 UTC", "2024-04-13T21:25+00:00"),
    ("13 April 2024 21:25 UTC+8", "2024-04-13T21:25+08:00"),
    ("13 April 2024 21:25 (GMT+5:30)", "2024-04-13T21:25+05:30"),
    ("13 April 2024 21:25 GMT-3", "2024-04-13T21:25-03:00"),
    ("13 April 2024 21:25 -0500", "2024-04-13T21:25-05:00"),
    ("13 April 2024 21:25 EDT", "2024-04-13T21:25-04:00"),
    ("13 апреля 2024 21:25 MSK", "2024-04-13T21:25+03:00"),
    ("13 April 2024 21:25 CEST", "2024-04-13T21:25+02:00"),
]


@pytest.mark.parametrize(("line", "moment"), MOMENTS)
def test_times_beside_a_date(line, moment):
    match = find_date(line)
    assert match is not None
    assert match.published.isoformat(timespec="minutes") == moment
    assert match.precision is Precision.MINUTE


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2024-04-13T21:25:07+08:00", "2024-04-13T21:25:07+08:00"),
        ("2024-04-13T21:25:07Z", "2024-04-13T21:25:07+00:00"),
        ("2024-04-13T21:25:07.123Z", "2024-04-13T21:25:07+00:00"),
        ("2024-04-13T21:25:07-05:00", "2024-04-13T21:25:07-05:00"),
        ("Sat, 13 Apr 2024 21:25:07 +0800", "2024-04-13T21:25:07+08:00"),
        ("Sat Apr 13 21:25:07 2024", "2024-04-13T21:25:07"),
        ("Sat Apr 13 21:25:07 +0000 2024", "2024-04-13T21:25:07+00:00"),
        ("2024. 4. 13. 오후 9:25:07", "2024-04-13T21:25:07"),
    ],
)
def test_seconds(line, moment):
    match = find_date(line)
    assert (match.published.isoformat(), match.precision) == (moment, Precision.SECOND)


@pytest.mark.parametrize("clock", ["25:70", "24:00", "21:70", "99:99"])
def test_a_clock_that_no_clock_shows_leaves_the_date(clock):
    line = f"13 April 2024 {clock}"
    match = find_date(line)
    assert (match.published.isoformat(), match.precision) == (f"{DAY}T00:00:00", Precision.DAY)
    assert match.end == len(line)


NOTHING = [
    "", "Rain fell on Tuesday", "13 April", "April 2024", "2024", "21:25", "April 13", "Sat 13 Apr", "Today, 21:25", "5 hours ago",
    "Published on Monday at 9:25 PM", "31 February 2024", "31/02/2024", "29.02.2023", "00/00/2024", "13/13/2024", "13.13.2024",
    "04/05/2024", "04-05-2024", "13.04.24", "13/04/24", "2019-20 season", "the 2019/20 season", "No. 12/2020", "1/2024",
    "1,234,567 people", "$2024 a month", "ISBN 978-3-16-148410-0", "+7 495 123-45-2024", "+49-12-04-2024", "v13.04.2024",
    "version 13.04.2024", "10.04.2024.1", "3.13.04.2024", "No. 13/04/2024", "Order 20240413 was sent", "ID: 20240413",
    "20241345", "12-14 May 2020", "12 to 14 May 2020", "12 April - 14 May 2020", "May 12-14, 2020", "13.04.2024-15.04.2024",
    "13/04/2024 - 15/04/2024", "13 and 14 April 2024", "13 people 2024", "13 Foobar 2024", "Chapter 13, 2024", "13 April 1024", "13 April 3024",
    "13 رمضان 1445", "١٤٤٥/٠١/٠١", "२०८१/०१/०१", "13/04/2567", "2:1 (2024)", "1980-2024", "2024-13-04",
    "13. listopada 2024.", "13 نيسان/مارس 2024", "2024年4月", "2024년 4월", "4月13日", "tel 13-04-2024",
]  # fmt: skip # one long list of lines reads best packed


@pytest.mark.parametrize("line", NOTHING)
def test_no_full_date(line):
    assert find_date(line) is None


@pytest.mark.parametrize(
    ("line", "order", "day"),
    [
        ("04/05/2024", DateOrder.DMY, "2024-05-04"),
        ("04/05/2024", DateOrder.MDY, "2024-04-05"),
        ("13/04/2024", DateOrder.MDY, DAY),
        ("04/13/2024", DateOrder.DMY, DAY),
        ("04.05.2024", DateOrder.MDY, "2024-05-04"),
        ("2024-04-05", DateOrder.DMY, "2024-04-05"),
        ("05/05/2024", DateOrder.AUTO, "2024-05-05"),
        ("Saturday, 05/11/2024", DateOrder.AUTO, "2024-05-11"),
        ("05/11/2024 Tuesday", DateOrder.AUTO, "2024-11-05"),
        ("Wednesday, 13. listopada 2024", DateOrder.AUTO, "2024-11-13"),
        ("13 listopada 2024", DateOrder.AUTO, "2024-11-13"),
    ],
)
def test_ambiguous_orders(line, order, day):
    assert find_date(line, order).published.date().isoformat() == day


def test_the_next_candidate_is_tried():
    line = "31/02/2024, then 13/04/2024 and 14/04/2024"
    match = find_date(line)
    assert line[match.start : match.end] == "13/04/2024"


@pytest.mark.parametrize(
    ("line", "stretch"),
    [
        ("Posted: Saturday, 13 April 2024, 21:25 UTC by Ann", "Saturday, 13 April 2024, 21:25 UTC"),
        ("Updated 21:25 on Apr 13, 2024.", "21:25 on Apr 13, 2024"),
        ("September 07, 2021 Tuesday", "September 07, 2021 Tuesday"),
        ("Thứ Bảy, 13/04/2024, 21:25 (GMT+7)", "Thứ Bảy, 13/04/2024, 21:25 (GMT+7)"),
        ("13 апреля 2024 г. Город", "13 апреля 2024 г."),
        ("Note: 2024年4月13日（土）21:25 更新", "2024年4月13日（土）21:25"),
    ],
)
def test_the_stretch(line, stretch):
    match = find_date(line)
    assert line[match.start : match.end] == stretch


def test_share_of_a_line():
    whole, part = "Saturday, 13 April 2024", "It has rained since 13 April 2024, said the mayor of the small town"
    assert date_share(whole, find_date(whole)) == 1.0
    assert date_share(part, find_date(part)) < 0.3


@pytest.mark.parametrize(
    ("line", "votes"),
    [
        ("25/12/2023", (1, 0)), ("12/25/2023", (0, 1)), ("04/05/2024", (0, 0)), ("05/05/2024", (0, 0)), ("25-12-2023 10:00", (1, 0)),
        ("25.12.2023", (0, 0)), ("2023/12/25", (0, 0)), ("25 December 2023", (0, 0)), ("31/02/2023", (0, 0)), ("", (0, 0)),
        ("No. 25/12/2023", (0, 0)),
    ],
)  # fmt: skip # short rows
def test_order_votes(line, votes):
    assert date_order_votes(line) == votes


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2019/09/19/rain", "2019-09-19"), ("https://example.org/2019-09-19/rain", "2019-09-19"),
        ("https://example.org/20190919/rain", "2019-09-19"), ("https://example.org/2019/sep/19/rain", "2019-09-19"),
        ("https://example.org/n1/2019/0919/c1-3.html", "2019-09-19"), ("https://example.org/2019-09/19/c_1.htm", "2019-09-19"),
        ("example.org/a/2019/9/19", "2019-09-19"), ("https://example.org/rain-2019-09-19.html", "2019-09-19"),
        ("https://example.org/201909191234", None), ("https://example.org/?d=2019/09/19", None), ("https://example.org", None),
        ("https://example.org/2019/02/31/x", None), ("https://example.org/2019/09/rain", None), ("", None),
        ("https://example.org/2019/foo/19/", None),
    ],
)  # fmt: skip # short rows
def test_dates_in_addresses(url, day):
    match = find_url_date(url)
    assert (match.published.date().isoformat() if match else None) == day


ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
RENDERINGS = [
    lambda d: f"{d.day} {ENGLISH[d.month - 1]} {d.year}",
    lambda d: f"{ENGLISH[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{ENGLISH[d.month - 1][:3].upper()} {d.day:02} {d.year}",
    lambda d: f"{d:%A}, {d.day} {ENGLISH[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.year}-{d.month:02}-{d.day:02}",
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}년 {d.month}월 {d.day}일",
    lambda d: f"{d.year}{d.month:02}{d.day:02}",
    lambda d: f"{d.day}-{ENGLISH[d.month - 1][:3]}-{d.year}",
    lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
]


@given(
    st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)),
    st.times(),
    st.sampled_from(RENDERINGS),
    st.sampled_from(["", " ", ", ", "T"]),
)
def test_any_date_in_any_format_is_found(date, time_of_day, render, gap):
    line = render(date)
    if gap == "T" and line != date.isoformat():
        gap = " "
    if gap:
        line += f"{gap}{time_of_day:%H:%M:%S}"
    match = find_date(line)
    assert match is not None
    assert match.published.date() == date
    assert (match.start, match.end) == (line.find("ngày") + 5 if "ngày" in line else 0, len(line))
    if gap:
        assert match.published.time() == time_of_day.replace(microsecond=0)


@given(st.sampled_from(sorted(calendar_names().months)), st.integers(1, 28), st.integers(1900, 2100))
@settings(max_examples=400)
def test_every_name_of_every_month(name, day, year):
    if name == "mac" or ("." in name and not name.isascii()):
        return
    match = find_date(f"{day} {name} {year}")
    assert match is None or match.published.month in calendar_names().months[name]
    assert match is not None or "'" in name or "׳" in name


@given(st.text(max_size=60), st.sampled_from(list(DateOrder)))
@settings(max_examples=200)
def test_anything_goes_in(text, order):
    for line in (text, f"13 April {text} 2024", f"{text}13/04/2024 {text}"):
        match = find_date(line, order)
        assert match is None or 0 <= match.start < match.end <= len(line)
        assert len(fold(line)) == len(line)


@pytest.mark.parametrize(
    "line",
    ["9" * 1_000_000, "1/1/" * 250_000, "1/1/2024" * 100, "1 a 2000 " * 60, "31 feb 2020 " * 40, " " * 400 + "2024", "2024 " * 100, "20:24 " * 100],
)  # fmt: skip
def test_hostile_lines_end_quickly(line):
    began = time.perf_counter()
    find_date(line)
    date_order_votes(line)
    find_url_date("/" + line)
    assert time.perf_counter() - began < 0.2
