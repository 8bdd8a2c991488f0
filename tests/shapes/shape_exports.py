"""Shapes that programs export: press databases, two-letter codes, mail, crawl records, lists of addresses."""

import random
import re
import unicodedata

from shape_dates import (
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    long_date,
    mail_date,
    mbox_date,
    to_day,
    to_minute,
    weekday_date,
)
from shape_stories import Story
from shape_writer import FURNITURE, METADATA, SEPARATOR, Writer, centre, cut, wrap

Dump = tuple[str, dict]
Stories = list[Story]


def _host(story: Story) -> str:
    return "www." + (_slug(story.site).replace("-", "") or "news") + ".example"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")


def _words(story: Story) -> int:
    return sum(len(text.split()) for text in story.paragraphs)


def database_export(stories: Stories, rng: random.Random) -> Dump:
    """A centred counter, fields with labels, text hard-wrapped, the date of loading at the end."""
    w, labelled, capitals = Writer(), rng.random() < 0.5, rng.random() < 0.3
    for i, story in enumerate(stories, 1):
        w.begin(story, to_day(story.published))
        w.line(SEPARATOR, centre(f"Document {i} of {len(stories)}"), gap=2)
        if labelled:
            w.mark(METADATA, "HEADLINE: " if capitals else "Headline: ")
        w.put(wrap(story.title, 62) + "\n\n")
        weekday = ENGLISH_WEEKDAYS[story.published.weekday()]
        w.line(METADATA, centre(story.site))
        w.line(METADATA, centre(f"{long_date('en', story.published)} {weekday}, Final Edition"), gap=1)
        _write_fields(w, story, rng, capitals=capitals)
        w.body(story, width=72)
        w.put("\n")
        w.line(METADATA, f"{'LOAD-DATE' if capitals else 'Load-Date'}: {long_date('en', story.published)}", gap=1)
        w.line(FURNITURE, f"Copyright {story.published.year} {story.site}, All Rights Reserved", gap=3)
    return w.finish("database_export")


def _write_fields(w: Writer, story: Story, rng: random.Random, *, capitals: bool) -> None:
    fields = {
        "Section": f"{story.tags[0].title()}; Pg. {rng.randint(1, 48)}",
        "Length": f"{_words(story)} words",
        "Byline": f"{story.author}, Staff Writer",
        "Dateline": story.town.upper(),
    }
    for label, value in fields.items():
        w.line(METADATA, f"{label.upper() if capitals else label}: {value}")
    w.put("\n")


CODED_LANGUAGE = {"en": "English", "fr": "Français", "de": "Deutsch", "es": "Español"}


def field_codes(stories: Stories, rng: random.Random) -> Dump:
    """Two-letter codes before every field, an accession number to end with."""
    w, code = Writer(), "".join(rng.choices("ABCDEFGHKLMNPRSTVW", k=6))
    for story in stories:
        w.begin(story, to_minute(story.published))
        w.mark(METADATA, "HD   ")
        w.put(wrap(story.title, 72).replace("\n", "\n     ") + "\n")
        _write_codes(w, story, code)
        _write_coded_body(w, story)
        w.line(METADATA, "AN")
        w.line(METADATA, f"Document {code}00{story.published:%Y%m%d}ek{rng.randint(10**6, 10**7)}", gap=2)
    return w.finish("field_codes")


def _write_codes(w: Writer, story: Story, code: str) -> None:
    day = f"{story.published.day} {ENGLISH_MONTHS[story.published.month - 1]} {story.published.year}"
    fields = {
        "BY": story.author,
        "WC": f"{_words(story)} words",
        "PD": day,
        "ET": f"{story.published:%H:%M}",
        "SN": story.site,
        "SC": code,
        "LA": CODED_LANGUAGE[story.lang],
        "CY": f"© {story.published.year} {story.site}",
    }
    for label, value in fields.items():
        w.line(METADATA, f"{label}   {value}")
    w.put("\n")


def _write_coded_body(w: Writer, story: Story) -> None:
    """The opening paragraph under LP, the rest under TD."""
    for i, text in enumerate(story.paragraphs):
        if i < 2:
            w.line(METADATA, ("LP", "TD")[i])
        w.paragraph(text, subhead=i in story.subheads, width=76)
        w.put("\n\n")


PRESS_LABELS = {
    "de": ("Dokument {i} von {n}", "Titel: ", "Quelle: ", "Datum: ", "Ressort: ", "Seite: ", "Autor: ", "Wörter: "),
    "fr": (
        "Document {i} sur {n}",
        "Titre : ",
        "Source : ",
        "Date : ",
        "Rubrique : ",
        "Page : ",
        "Auteur : ",
        "Mots : ",
    ),
    "es": ("Documento {i} de {n}", "Título: ", "Fuente: ", "Fecha: ", "Sección: ", "Página: ", "Autor: ", "Palabras: "),
}
PRESS_RIGHTS = {
    "de": "Alle Rechte vorbehalten. (c) {site}",
    "fr": "Tous droits réservés : {site}",
    "es": "Todos los derechos reservados. {site}",
}


def press_export(stories: Stories, rng: random.Random) -> Dump:
    """A press database whose fields are labelled in its own language."""
    lang = stories[0].lang
    counter, heading, *labels = PRESS_LABELS[lang]
    w, labelled = Writer(), rng.random() < 0.5
    for i, story in enumerate(stories, 1):
        when = story.published
        w.begin(story, to_day(when))
        w.line(SEPARATOR, counter.format(i=i, n=len(stories)), gap=1)
        if labelled:
            w.mark(METADATA, heading)
        w.put(wrap(story.title, 66) + "\n\n")
        day = f"{when:%d.%m.%Y}" if lang == "de" else long_date(lang, when)
        values = (story.site, day, story.tags[0], rng.randint(1, 32), story.author, _words(story))
        for label, value in zip(labels, values, strict=True):
            w.line(METADATA, f"{label}{value}")
        w.put("\n")
        w.body(story, width=72)
        w.put("\n")
        w.line(FURNITURE, PRESS_RIGHTS[lang].format(site=story.site), gap=2)
    return w.finish("press_export")


def email_alerts(stories: Stories, rng: random.Random) -> Dump:
    """One alert a story, with a greeting and a way out."""
    w = Writer()
    for story in stories:
        host = _host(story)
        w.begin(story, to_minute(story.published))
        for line in (
            f"From: {story.site} Alerts <alerts@{host}>",
            f"To: reader{rng.randint(10, 99)}@post.example",
            f"Subject: News alert: {cut(story.title, 60)}",
            f"Date: {mail_date(story.published)}",
        ):
            w.line(METADATA, line)
        w.put("\n")
        w.line(FURNITURE, "Dear reader,", gap=1)
        w.line(FURNITURE, f"here is a new story from {story.site} that matches your alert.", gap=1)
        w.title(gap=1)
        w.body(story)
        w.put("\n")
        w.line(FURNITURE, f"You receive this e-mail because you signed up at {host}.")
        w.line(FURNITURE, f"Unsubscribe: https://{host}/unsubscribe", gap=2)
    return w.finish("email_alerts")


def mailbox(stories: Stories, rng: random.Random) -> Dump:
    """An mbox file: the title stands in the subject and nowhere else."""
    w = Writer()
    for story in stories:
        host = _host(story)
        w.begin(story, to_minute(story.published))
        w.line(SEPARATOR, f"From alerts@{host} {mbox_date(story.published)}")
        w.line(METADATA, f"Message-ID: <{rng.randrange(16**10):010x}@{host}>")
        w.line(METADATA, f"From: alerts@{host}")
        w.mark(METADATA, "Subject: ")
        w.title()
        w.line(METADATA, f"Date: {mail_date(story.published)}")
        w.line(METADATA, "Content-Type: text/plain; charset=utf-8", gap=1)
        w.body(story, width=74)
        w.put("\n")
        w.line(SEPARATOR, "--")
        w.line(FURNITURE, f"{story.site} | Manage your alerts | Unsubscribe", gap=1)
    return w.finish("mailbox")


CRAWL_FURNITURE = {
    "en": ("Skip to content", "Sign in", "Privacy policy"),
    "es": ("Ir al contenido", "Iniciar sesión", "Aviso legal"),
    "de": ("Zum Inhalt springen", "Anmelden", "Impressum"),
    "fr": ("Aller au contenu", "Se connecter", "Mentions légales"),
    "ja": ("本文へ移動", "ログイン", "プライバシーポリシー"),
}


def crawl_records(stories: Stories, rng: random.Random) -> Dump:
    """Records of a crawl; the date in their heads is the crawler's, the page's own stands in the text."""
    w = Writer()
    for story in stories:
        dated = rng.random() < 0.6
        w.begin(story, to_day(story.published) if dated else None)
        skip, sign_in, privacy = CRAWL_FURNITURE[story.lang]
        lines = [(FURNITURE, skip), (FURNITURE, sign_in), ("title", story.title)]
        lines += [(METADATA, weekday_date(story.lang, story.published))] if dated else []
        lines += [("body", text) for text in story.paragraphs]
        lines += [(FURNITURE, privacy), (FURNITURE, f"© {story.site}")]
        _write_record_head(w, story, rng, sum(len(text.encode()) + 1 for _, text in lines))
        _write_record(w, story, lines)
        w.put("\n\n")
    return w.finish("wet")


def _write_record_head(w: Writer, story: Story, rng: random.Random, length: int) -> None:
    identity = f"{rng.randrange(16**12):012x}"
    for line in (
        "WARC/1.0",
        "WARC-Type: conversion",
        f"WARC-Target-URI: https://{_host(story)}/{_slug(story.title) or identity}",
        f"WARC-Date: 2025-0{rng.randint(1, 9)}-{rng.randint(10, 28)}T{rng.randint(10, 23)}:{rng.randint(10, 59)}:07Z",
        f"WARC-Record-ID: <urn:uuid:5f3c1a20-77de-4b1c-9a0e-{identity}>",
        "Content-Type: text/plain",
        f"Content-Length: {length}",
    ):
        w.line(METADATA, line)
    w.put("\n")


def _write_record(w: Writer, story: Story, lines: list[tuple[str, str]]) -> None:
    subheads = {story.paragraphs[i] for i in story.subheads}
    for kind, text in lines:
        if kind == "title":
            w.title()
        elif kind == "body":
            w.paragraph(text, subhead=text in subheads)
            w.put("\n")
        else:
            w.line(kind, text)


def title_address(stories: Stories, rng: random.Random) -> Dump:
    """A title, its address, the paragraphs, and not one blank line."""
    w, dated = Writer(), rng.random() < 0.5
    for story in stories:
        w.begin(story, to_day(story.published) if dated else None)
        w.title()
        path = f"{story.published:%Y/%m/%d}" if dated else f"news/{rng.randint(10**5, 10**6)}"
        w.line(METADATA, f"https://{_host(story)}/{path}/{_slug(story.title)}")
        w.body(story, gap=0)
    return w.finish("title_address")
