"""How newspapers write a day, language by language."""

import datetime as dt

from shape_stories import MONTHS, WEEKDAYS

LONG = {
    "en": "{month} {day}, {year}",
    "es": "{day} de {month} de {year}",
    "de": "{day}. {month} {year}",
    "zh": "{year}年{month}{day}日",
    "ja": "{year}年{month}{day}日",
}
WITH_WEEKDAY = {
    "en": "{weekday}, {date}",
    "es": "{weekday}, {date}",
    "de": "{weekday}, {date}",
    "zh": "{date} {weekday}",
    "ja": "{date} {weekday}",
}
WITH_TIME = {
    "en": "{date} at {time}",
    "es": "{date} - {time} h",
    "de": "{date}, {time} Uhr",
    "fr": "{date} à {time}",
}
ENGLISH_WEEKDAYS = WEEKDAYS["en"].split()
ENGLISH_MONTHS = MONTHS["en"].split()


def long_date(lang: str, when: dt.datetime) -> str:
    month = MONTHS[lang].split()[when.month - 1]
    return LONG.get(lang, "{day} {month} {year}").format(day=when.day, month=month, year=when.year)


def weekday_date(lang: str, when: dt.datetime) -> str:
    weekday = WEEKDAYS[lang].split()[when.weekday()]
    return WITH_WEEKDAY.get(lang, "{weekday}, {date}").format(weekday=weekday, date=long_date(lang, when))


def with_time(lang: str, date: str, when: dt.datetime) -> str:
    return WITH_TIME.get(lang, "{date}, {time}").format(date=date, time=f"{when:%H:%M}")


def mail_date(when: dt.datetime) -> str:
    weekday, month = ENGLISH_WEEKDAYS[when.weekday()][:3], ENGLISH_MONTHS[when.month - 1][:3]
    return f"{weekday}, {when.day:02} {month} {when.year} {when:%H:%M:%S} +0100"


def mbox_date(when: dt.datetime) -> str:
    weekday, month = ENGLISH_WEEKDAYS[when.weekday()][:3], ENGLISH_MONTHS[when.month - 1][:3]
    return f"{weekday} {month} {when.day:2} {when:%H:%M:%S} {when.year}"


def to_day(when: dt.datetime) -> str:
    return when.date().isoformat()


def to_minute(when: dt.datetime) -> str:
    return when.isoformat(timespec="minutes")
