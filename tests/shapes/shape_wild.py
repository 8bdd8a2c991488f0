"""Shapes as users may meet them, held out: rules, databases, codes, scrapes, digests, mail, crawls, paper, bare lines.

usage: python tests/shapes/shape_wild.py OUTDIR [--seed N]
Writes OUTDIR/a/NAME.txt with NAME.gold.json for every shape of WILD_SHAPES_A, OUTDIR/b/... for those of WILD_SHAPES_B.
The first half is for development; the second is scored and never looked at. A shape without headlines has "" for titles.
"""

import argparse
import json
import pathlib
import random

import attrs
import write_dumps
from shape_dates import (
    ENGLISH_MONTHS,
    long_date,
    mail_date,
    to_day,
    to_minute,
    weekday_date,
    with_time,
)
from shape_exports import _host, _slug, _words
from shape_field import _column, _glue, _halves, _others, _short, _texts, _untitled
from shape_renderers import Renderer, render
from shape_stories import MONTHS, Story
from shape_writer import FURNITURE, METADATA, REPEAT, SEPARATOR, Writer, centre, cut, wrap

Dump = tuple[str, dict]
Stories = list[Story]

SHORT = {
    "es": "%d/%m/%Y",
    "de": "%d.%m.%Y",
    "fr": "%d/%m/%Y",
    "ru": "%d.%m.%Y",
    "zh": "%Y-%m-%d",
    "ar": "%Y/%m/%d",
    "hi": "%d-%m-%Y",
    "ja": "%Y/%m/%d",
}


def _short_date(story: Story) -> str:
    """The day in figures, as the language's papers write it; in English with the month's name."""
    when = story.published
    if story.lang == "en":
        return f"{when.day} {ENGLISH_MONTHS[when.month - 1][:3]} {when.year}"
    return f"{when:{SHORT[story.lang]}}"


def _dateline_day(story: Story) -> str:
    """Day and month without a year."""
    when, month = story.published, MONTHS[story.lang].split()[story.published.month - 1]
    forms = {"en": "{m} {d}", "es": "{d} de {m}", "de": "{d}. {m}", "zh": "{m}{d}日", "ja": "{m}{d}日"}
    return forms.get(story.lang, "{d} {m}").format(d=when.day, m=month)


def _address(story: Story, path: str) -> str:
    return f"https://{_host(story)}/{path}"


def _each(w: Writer, kind: str, lines: tuple[str, ...] | list[str], **words: object) -> None:
    """Lines to be removed, one under the other."""
    for line in lines:
        w.line(kind, line.format(**words))


def _tease(w: Writer, story: Story, length: int, dots: str) -> None:
    """The head of the story's text and the dots that say that it was cut."""
    w.paragraph(cut(_glue(story).join(_texts(story)), length))
    w.mark(METADATA, dots)
    w.truncate()


# 1 Rules

BANNER_BYLINES = {
    "en": "Reported by {author} for {site}, {date}",
    "de": "geschrieben von {author}, {town}, am {date}",
    "hi": "{town} से {author} की रिपोर्ट, {date}",
}


def banner_rules(stories: Stories, rng: random.Random) -> Dump:
    """A rule of equals signs over each headline, one of dashes under it, byline and day in one line."""
    w, width = Writer(), rng.choice((24, 50, 64))
    for story in stories:
        w.begin(story, to_day(story.published))
        w.line(SEPARATOR, "=" * width)
        w.title()
        w.line(SEPARATOR, "-" * width)
        words = {"author": story.author, "site": story.site, "town": story.town, "date": _short_date(story)}
        w.line(METADATA, BANNER_BYLINES[story.lang].format(**words), gap=1)
        w.body(story)
        w.put("\n")
    return w.finish("banner_rules")


def starred_notes(stories: Stories, rng: random.Random) -> Dump:
    """No headlines: place and day, paragraphs without blank lines, the author in brackets, a rule of asterisks."""
    w, rule = Writer(), rng.choice(("*" * 20, "*" * 60, "* " * 12 + "*"))
    for story in stories:
        w.begin(_untitled(story), to_day(story.published))
        w.line(METADATA, f"{story.town}, {long_date(story.lang, story.published)}")
        w.body(story, gap=0)
        w.line(METADATA, f"({story.author})", gap=1)
        w.line(SEPARATOR, rule, gap=1)
    return w.finish("starred_notes")


def tail_rules(stories: Stories, rng: random.Random) -> Dump:
    """The day first, a headline with blank lines round it, the author last, underscores between; Windows line ends."""
    w, rule = Writer("\r\n"), "_" * rng.choice((10, 30, 72))
    for i, story in enumerate(stories):
        if i:
            w.put("\n")
            w.line(SEPARATOR, rule, gap=2)
        w.begin(story, to_day(story.published))
        w.line(METADATA, weekday_date(story.lang, story.published), gap=1)
        w.title(gap=2)
        w.body(story)
        w.line(METADATA, f"— {story.author}, {story.site}")
    return w.finish("tail_rules")


# 2 Press databases

DATABASE = {
    "en": ("{i} of {n} DOCUMENTS", "BYLINE: ", "SECTION: ", "Pg. ", "LENGTH: {n} words", "HEADLINE: ", "BODY:"),
    "es": ("{i} de {n} DOCUMENTOS", "AUTOR: ", "SECCIÓN: ", "Pág. ", "LONGITUD: {n} palabras", "TITULAR: ", "TEXTO:"),
    "fr": ("{i} sur {n} DOCUMENTS", "AUTEUR : ", "RUBRIQUE : ", "p. ", "LONGUEUR : {n} mots", "TITRE : ", "TEXTE :"),
}
DATABASE_ENDS = {
    "en": ("LOAD-DATE: ", "All Rights Reserved"),
    "es": ("FECHA-CARGA: ", "Todos los derechos reservados"),
    "fr": ("DATE-CHARGEMENT : ", "Tous droits réservés"),
}


def counted_documents(stories: Stories, rng: random.Random) -> Dump:
    """Counter, source, rights and day centred; section, length, byline, then the headline; Windows line ends."""
    w, total, width = Writer("\r\n"), len(stories) + rng.randint(0, 20), rng.choice((58, 70))
    for i, story in enumerate(stories, 1):
        counter, *_ = DATABASE[story.lang]
        load, rights = DATABASE_ENDS[story.lang]
        w.begin(story, to_day(story.published))
        w.line(SEPARATOR, centre(counter.format(i=i, n=total), 80), gap=2)
        w.line(METADATA, centre(story.site, 80), gap=1)
        w.line(FURNITURE, centre(f"Copyright {story.published.year} {story.site}", 80))
        w.line(FURNITURE, centre(rights, 80), gap=1)
        w.line(METADATA, centre(weekday_date(story.lang, story.published), 80), gap=1)
        _write_database_fields(w, story, rng, width)
        w.body(story, width=width)
        w.put("\n")
        w.line(METADATA, f"{load}{long_date(story.lang, story.published)}", gap=3)
    return w.finish("counted_documents")


def _write_database_fields(w: Writer, story: Story, rng: random.Random, width: int) -> None:
    """Labelled fields with blank lines between, the headline last."""
    _, byline, section, page, length, headline, body = DATABASE[story.lang]
    w.line(METADATA, f"{section}{story.tags[0].upper()}; {page}{rng.randint(1, 40)}", gap=1)
    w.line(METADATA, length.format(n=_words(story)), gap=1)
    w.mark(METADATA, headline)
    w.put(wrap(story.title, width - 10) + "\n\n")
    w.line(METADATA, f"{byline}{story.author}", gap=1)
    w.line(METADATA, body)


ARCHIVE = {
    "de": ("Seite {p} von {pages}", "Artikel {i}/{n}", "Erschienen in|am|Umfang|Ablage", "{n} Wörter", "Nachdruck nur mit Genehmigung. © {y} {site}"),
    "fr": ("Page {p} sur {pages}", "Article {i}/{n}", "Paru dans|le|Volume|Cote", "{n} mots", "Reproduction interdite. © {y} {site}"),
    "ru": ("Страница {p} из {pages}", "Статья {i}/{n}", "Издание|дата|Объём|Шифр", "{n} слов", "Перепечатка запрещена. © {y} {site}"),
    "en": ("Page {p} of {pages}", "Story {i}/{n}", "Published in|on|Size|Shelfmark", "{n} words", "Not to be reproduced. © {y} {site}"),
}  # fmt: skip


def archive_pages(stories: Stories, rng: random.Random) -> Dump:
    """Page and story counters, the headline, a narrow indented text, the fields in columns under it."""
    w, page, width = Writer(), 1, rng.choice((46, 54))
    for i, story in enumerate(stories, 1):
        pages, counter, labels, size, rights = ARCHIVE[story.lang]
        w.begin(story, to_day(story.published))
        w.line(SEPARATOR, pages.format(p=page, pages=3 * len(stories)))
        w.line(SEPARATOR, counter.format(i=i, n=len(stories)), gap=1)
        w.put(wrap(story.title, width) + "\n\n")
        w.body(story, gap=0, width=width, indent="   ")
        w.put("\n")
        day, shelf = _short_date(story), f"{rng.randint(100, 999)}-{rng.randint(1000, 9999)}"
        values = (story.site, day, size.format(n=_words(story)), shelf)
        for label, value in zip(labels.split("|"), values, strict=True):
            w.line(METADATA, f"{label + ':':<16}{value}")
        w.line(FURNITURE, rights.format(y=story.published.year, site=story.site), gap=2)
        page += rng.randint(1, 3)
    return w.finish("archive_pages")


# 3 Field codes

LANGUAGE_NAMES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}


def reference_codes(stories: Stories, rng: random.Random) -> Dump:
    """Two letters and a dash before every field, the text under N2 with its lines set in, keywords, ER at the end."""
    w, width = Writer(), rng.choice((68, 90))
    for story in stories:
        w.begin(story, to_day(story.published), tagged=True)
        w.line(METADATA, "TY  - NEWS")
        w.mark(METADATA, "TI  - ")
        w.put(wrap(story.title, width).replace("\n", "\n      ") + "\n")
        first, _, last = story.author.rpartition(" ")
        w.line(METADATA, f"AU  - {last}, {first}")
        w.line(METADATA, f"PY  - {story.published:%Y/%m/%d}/")
        _each(
            w, METADATA, [f"JF  - {story.site}", f"SP  - {rng.randint(1, 60)}", f"LA  - {LANGUAGE_NAMES[story.lang]}"]
        )
        w.mark(METADATA, "N2  - ")
        for i, text in enumerate(story.paragraphs):
            w.put("      " * (i > 0))
            w.paragraph(wrap(text, width).replace("\n", "\n      "), subhead=i in story.subheads)
            w.put("\n")
        _each(w, METADATA, [f"KW  - {tag}" for tag in story.tags])
        w.line(SEPARATOR, "ER  -", gap=1)
    return w.finish("reference_codes")


def upper_tags(stories: Stories, rng: random.Random) -> Dump:
    """Records between tags in capitals, a tag and its end round every field; Windows line ends."""
    w, series, number = Writer("\r\n"), rng.choice(("NL", "AP-X", "WR")), rng.randint(10, 400)
    for story in stories:
        number += rng.randint(1, 5)
        w.begin(story, to_day(story.published))
        w.line(SEPARATOR, "<DOC>")
        w.line(METADATA, f"<DOCNO> {series}{story.published:%y%m%d}-{number:04} </DOCNO>")
        w.line(METADATA, f"<DATE>{long_date(story.lang, story.published)}</DATE>")
        w.line(METADATA, f"<SOURCE>{story.site}</SOURCE>")
        w.mark(METADATA, "<TITLE>")
        w.put(story.title)
        w.mark(METADATA, "</TITLE>")
        w.put("\n")
        w.line(METADATA, f"<AUTHOR>{story.author}</AUTHOR>")
        w.line(METADATA, "<TEXT>")
        w.body(story, gap=0, width=76)
        w.line(METADATA, "</TEXT>")
        w.line(SEPARATOR, "</DOC>", gap=1)
    return w.finish("upper_tags")


# 4 Scraped pages

MODERN = {
    "en": {
        "top": ("Skip to main content", "News  Sport  Opinion  Culture  Puzzles"),
        "crumb": "Home » News » {tag}",
        "line": "By {author} · {date} · {n} min read",
        "share": ("Share", "Save", "Gift this article"),
        "photo": "Morning light over {town}, where the talks took place. Photograph: {author}/{site}",
        "letter": ("Sign up for First Thing", "Our letter, every weekday at seven. Enter your e-mail", "Sign up"),
        "topics": "Topics: ",
        "most": "Most read",
        "comments": ("{n} comments", "Log in to join the conversation"),
        "footer": ("About us  Contact  Jobs  Cookie settings", "© {y} {site} Ltd. Registered in the county of Lampshire."),
    },
    "fr": {
        "top": ("Aller au contenu principal", "À la une  Sports  Débats  Culture  Jeux"),
        "crumb": "Accueil » Actualités » {tag}",
        "line": "Par {author} · {date} · {n} min de lecture",
        "share": ("Partager", "Enregistrer", "Offrir cet article"),
        "photo": "La place de {town}, au petit matin. Crédit photo : {author}/{site}",
        "letter": ("La lettre du matin", "Chaque jour à sept heures dans votre boîte. Votre adresse e-mail", "Je m’inscris"),
        "topics": "Thèmes : ",
        "most": "Les plus lus",
        "comments": ("{n} réactions", "Connectez-vous pour réagir"),
        "footer": ("Qui sommes-nous  Nous écrire  Emplois  Gestion des cookies", "© {y} {site}, société éditrice. Tous droits réservés."),
    },
    "ar": {
        "top": ("انتقل إلى المحتوى", "أخبار  رياضة  رأي  ثقافة  ألعاب"),
        "crumb": "الرئيسية » أخبار » {tag}",
        "line": "{author} · {date} · {n} دقائق قراءة",
        "share": ("مشاركة", "حفظ", "إهداء المقال"),
        "photo": "ساحة {town} في الصباح الباكر. الصورة: {author}/{site}",
        "letter": ("رسالة الصباح", "تصلك كل يوم في السابعة. أدخل بريدك الإلكتروني", "سجل"),
        "topics": "المواضيع: ",
        "most": "الأكثر قراءة",
        "comments": ("{n} تعليقات", "سجل الدخول لإضافة تعليق"),
        "footer": ("من نحن  اتصل بنا  وظائف  إعدادات الخصوصية", "© {y} {site}. جميع الحقوق محفوظة للناشر."),
    },
    "ja": {
        "top": ("メインコンテンツへ", "ニュース　スポーツ　オピニオン　文化　パズル"),
        "crumb": "トップ » ニュース » {tag}",
        "line": "{author}　{date}　読了時間 {n}分",
        "share": ("シェア", "保存", "記事をプレゼント"),
        "photo": "朝の{town}駅前＝撮影・{author}",
        "letter": ("朝のメール", "平日午前7時にお届けします。メールアドレスを入力", "登録する"),
        "topics": "トピック：",
        "most": "アクセスランキング",
        "comments": ("コメント{n}件", "ログインしてコメントを書く"),
        "footer": ("会社案内　お問い合わせ　採用情報　クッキー設定", "Copyright © {y} {site} All rights reserved."),
    },
}  # fmt: skip


def scrape_modern(stories: Stories, rng: random.Random) -> Dump:
    """Whole pages: headline and site in the page title, kicker, headline again, reading time, caption, most read."""
    w = Writer()
    for story in stories:
        w.begin(story, to_minute(story.published), tagged=True)
        w.put(story.title)
        w.mark(FURNITURE, f" | {story.site}")
        w.put("\n")
        _write_modern_head(w, story, rng)
        _write_modern_text(w, story, stories, rng)
        _write_modern_foot(w, story, stories, rng)
    return w.finish("scrape_modern")


def _write_modern_head(w: Writer, story: Story, rng: random.Random) -> None:
    """Menu, way to the page, kicker, headline, byline, buttons and the picture's caption."""
    page = MODERN[story.lang]
    _each(w, FURNITURE, page["top"])
    w.line(FURNITURE, page["crumb"].format(tag=story.tags[0]), gap=1)
    w.line(METADATA, story.tags[0].upper())
    w.line(REPEAT, story.title, gap=1)
    date = with_time(story.lang, long_date(story.lang, story.published), story.published)
    w.line(METADATA, page["line"].format(author=story.author, date=date, n=rng.randint(2, 9)), gap=1)
    _each(w, FURNITURE, page["share"])
    w.put("\n")
    w.line(FURNITURE, page["photo"].format(town=story.town, author=story.author, site=story.site), gap=1)


def _write_modern_text(w: Writer, story: Story, stories: Stories, rng: random.Random) -> None:
    """The body with the letter's form after its second paragraph, or another story's headline."""
    page = MODERN[story.lang]
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i == 1 and i not in story.subheads:
            lines = page["letter"] if rng.random() < 0.6 else [_others(stories, story, rng, 1)[0].title]
            _each(w, FURNITURE, lines)
            w.put("\n")


def _write_modern_foot(w: Writer, story: Story, stories: Stories, rng: random.Random) -> None:
    """Topics, the most read, comments and the footer."""
    page = MODERN[story.lang]
    w.line(METADATA, page["topics"] + ", ".join(story.tags), gap=1)
    w.line(FURNITURE, page["most"])
    for i, other in enumerate(_others(stories, story, rng, 4), 1):
        w.line(FURNITURE, f"{i}  {other.title}")
    w.put("\n")
    _each(w, FURNITURE, page["comments"], n=rng.randint(2, 300))
    w.put("\n")
    _each(w, FURNITURE, page["footer"], y=story.published.year + 1, site=story.site)
    w.put("\n\n")


CLASSIC = {
    "es": {
        "top": ("Iniciar sesión | Hazte socio", "{town} 17 °C, nubes y claros"),
        "crumb": "Estás en: Inicio / Noticias / ",
        "by": "Redacción {author}",
        "on": "{date} - Última actualización {time}",
        "share": "Facebook  WhatsApp  Telegram  Imprimir  A+ A-",
        "photo": "Imagen de archivo. {author}",
        "also": "Te puede interesar: ",
        "topics": "Más temas: ",
        "related": "Otras noticias de interés",
        "letter": "Apúntate gratis a nuestro boletín",
        "footer": ("Quiénes somos", "Publicidad", "Política de cookies", "Hemeroteca", "{site} © {y}"),
    },
    "de": {
        "top": ("Anmelden | Abo & Service", "{town} 17 °C, wolkig"),
        "crumb": "Sie sind hier: Start / Nachrichten / ",
        "by": "Ein Bericht von {author}",
        "on": "{date}, zuletzt geändert {time} Uhr",
        "share": "Facebook  WhatsApp  Merken  Drucken  A+ A-",
        "photo": "Archivbild. Bild: {author}",
        "also": "Passend dazu: ",
        "topics": "Themen: ",
        "related": "Das könnte Sie auch interessieren",
        "letter": "Newsletter kostenlos bestellen",
        "footer": ("Über uns", "Mediadaten", "AGB", "Datenschutzeinstellungen", "{site} © {y}"),
    },
    "zh": {
        "top": ("登录 | 注册", "{town} 17℃ 多云"),
        "crumb": "当前位置：首页 > 新闻 > ",
        "by": "本报记者 {author}",
        "on": "{date} {time} 更新",
        "share": "微博  微信  收藏  打印  大 中 小",
        "photo": "资料图。{author} 摄",
        "also": "推荐阅读：",
        "topics": "关键词：",
        "related": "猜你喜欢",
        "letter": "扫码关注公众号，每天早上收到新闻",
        "footer": ("网站简介", "广告服务", "版权声明", "联系方式", "{site} © {y}"),
    },
    "hi": {
        "top": ("लॉग इन | सदस्यता लें", "{town} 17 °C, बादल"),
        "crumb": "आप यहाँ हैं: होम / समाचार / ",
        "by": "संवाददाता {author}",
        "on": "{date}, अपडेट {time} बजे",
        "share": "फ़ेसबुक  व्हाट्सऐप  टेलीग्राम  प्रिंट  A+ A-",
        "photo": "फ़ाइल चित्र। {author}",
        "also": "इसे भी पढ़ें: ",
        "topics": "विषय: ",
        "related": "आपके लिए चुनी हुई ख़बरें",
        "letter": "हमारा मुफ़्त न्यूज़लेटर पाएँ",
        "footer": ("हमारे विषय में", "विज्ञापन दें", "कुकी नीति", "पुराने अंक", "{site} © {y}"),
    },
}


def scrape_classic(stories: Stories, rng: random.Random) -> Dump:
    """Older pages: headline, section and site in the page title, weather, the headline in the breadcrumb and again."""
    w, dash = Writer(), rng.choice((" - ", " – "))
    for story in stories:
        page, when = CLASSIC[story.lang], story.published
        w.begin(story, to_minute(when), tagged=True)
        w.put(story.title)
        w.mark(FURNITURE, f"{dash}{story.tags[0]}{dash}{story.site}")
        w.put("\n\n")
        _each(w, FURNITURE, [story.site, *page["top"]], town=story.town)
        w.line(FURNITURE, page["crumb"] + story.title, gap=1)
        w.line(REPEAT, story.title)
        w.line(METADATA, page["by"].format(author=story.author))
        w.line(METADATA, page["on"].format(date=_short_date(story), time=f"{when:%H:%M}"))
        w.line(FURNITURE, page["share"])
        w.line(FURNITURE, page["photo"].format(author=rng.choice(stories).author), gap=1)
        _write_classic_text(w, story, stories, rng)
    return w.finish("scrape_classic")


def _write_classic_text(w: Writer, story: Story, stories: Stories, rng: random.Random) -> None:
    """The body with another story's headline in it, and what comes under it."""
    page, place = CLASSIC[story.lang], rng.randrange(len(story.paragraphs))
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i == place and i not in story.subheads:
            w.line(FURNITURE, page["also"] + _others(stories, story, rng, 1)[0].title, gap=1)
    w.line(METADATA, page["topics"] + " · ".join(story.tags), gap=1)
    w.line(FURNITURE, page["related"])
    _each(w, FURNITURE, [other.title for other in _others(stories, story, rng, 3)])
    w.line(FURNITURE, page["letter"], gap=1)
    _each(w, FURNITURE, page["footer"], site=story.site, y=story.published.year + 2)
    w.put("\n")


# 5 Digests

BRIEFINGS = {
    "en": ("MORNING BRIEFING", "Good morning. Five things to know before the kettle boils.", "(more)", "That is all for today. See you tomorrow."),
    "de": ("DER MORGEN KOMPAKT", "Guten Morgen. Fünf Dinge, die Sie heute wissen sollten.", "(mehr)", "Das war’s für heute. Bis morgen."),
    "es": ("EL RESUMEN DE LA MAÑANA", "Buenos días. Cinco cosas que conviene saber hoy.", "(sigue)", "Eso es todo por hoy. Hasta mañana."),
}  # fmt: skip


def morning_briefing(stories: Stories, rng: random.Random) -> Dump:
    """Issues of five numbered stories, each cut by dots and a word in brackets; greeting and farewell round them."""
    w, mark = Writer(), rng.choice(("{}. ", "{}/ ", "#{} "))
    for i, story in enumerate(stories):
        name, greeting, more, farewell = BRIEFINGS[story.lang]
        w.begin(story)
        if i % 5 == 0:
            w.line(FURNITURE, name)
            w.line(FURNITURE, greeting, gap=1)
        w.mark(SEPARATOR, mark.format(i % 5 + 1))
        w.title()
        _tease(w, story, rng.randint(150, 400), "... ")
        w.line(FURNITURE, more, gap=1)
        if i % 5 == 4 or story is stories[-1]:
            w.line(FURNITURE, farewell, gap=2)
    return w.finish("morning_briefing")


READ_ON = {"en": "Read on", "fr": "Lire l’article", "ru": "Читать целиком"}


def lettered_digest(stories: Stories, rng: random.Random) -> Dump:
    """A letter and the headline, the cut text with a numbered link after it; the links' addresses at the very end."""
    w = Writer()
    for i, story in enumerate(stories):
        w.begin(story)
        w.mark(SEPARATOR, f"{chr(65 + i % 26)}) ")
        w.title(gap=1)
        _tease(w, story, rng.randint(200, 500), " … ")
        w.line(FURNITURE, f"{READ_ON[story.lang]} [{i + 1}]", gap=2)
    for i, story in enumerate(stories, 1):
        w.line(METADATA, f"[{i}] {_address(story, f'{rng.randint(10**5, 10**6)}')}")
    return w.finish("lettered_digest")


# 6 Mail

FORWARDS = {
    "en": ("-----Original Message-----", "From: ", "Sent: ", "To: ", "Subject: FW: ", "{site} Newsroom", "To leave this list, reply with STOP in the subject line."),
    "de": ("-----Ursprüngliche Nachricht-----", "Von: ", "Gesendet: ", "An: ", "Betreff: WG: ", "Redaktion {site}", "Zum Abbestellen antworten Sie bitte mit STOPP im Betreff."),
    "fr": ("-----Message d'origine-----", "De : ", "Envoyé : ", "À : ", "Objet : TR: ", "Rédaction, {site}", "Pour vous désinscrire, répondez STOP en objet."),
}  # fmt: skip


def forwarded_mails(stories: Stories, rng: random.Random) -> Dump:
    """Forwarded mails under each other: the headline in the subject, a signature and a way out under the text."""
    w, reader = Writer(), rng.choice(("press.office@council.example", "Pressestelle", "m.reader@post.example"))
    for story in stories:
        rule, sender, sent, to, subject, desk, leave = FORWARDS[story.lang]
        w.begin(story, to_minute(story.published))
        w.line(SEPARATOR, rule)
        w.line(METADATA, f"{sender}{story.author} <{_slug(story.author)}@{_host(story)[4:]}>")
        w.line(METADATA, f"{sent}{weekday_date(story.lang, story.published)} {story.published:%H:%M}")
        w.line(METADATA, f"{to}{reader}")
        w.mark(METADATA, subject)
        w.title(gap=1)
        w.body(story)
        w.put("\n")
        w.line(SEPARATOR, "--")
        _each(w, FURNITURE, [story.author, desk, f"Tel. +00 555 {rng.randint(1000, 1009)}"], site=story.site)
        w.line(FURNITURE, leave, gap=2)
    return w.finish("forwarded_mails")


ALERTS = {
    "en": ("News alert", "{n} new results for “{tag}”", "Flag as irrelevant", "You asked for these alerts once a day. | Unsubscribe | Edit this alert"),
    "es": ("Alerta de noticias", "{n} resultados nuevos para «{tag}»", "Marcar como no relevante", "Pidió estas alertas una vez al día. | Darse de baja | Editar la alerta"),
    "ru": ("Оповещение о новостях", "Новых результатов по запросу «{tag}»: {n}", "Пометить как неподходящее", "Вы получаете оповещения раз в день. | Отписаться | Изменить оповещение"),
}  # fmt: skip


def alert_results(stories: Stories, rng: random.Random) -> Dump:
    """Alerts of some results each: headline, source and day, cut text, address; mail headers over every alert."""
    w, size = Writer(), rng.randint(3, 4)
    for i, story in enumerate(stories):
        name, results, flag, leave = ALERTS[story.lang]
        w.begin(story, to_day(story.published))
        w.document["tags_optional"] = list(story.tags)
        if i % size == 0:
            _each(w, METADATA, [f"From: {name} <alerts@finder.example>", f"Date: {mail_date(story.published)}"])
            w.line(METADATA, f"Subject: {name}: {story.tags[0]}", gap=1)
            w.line(FURNITURE, results.format(n=size, tag=story.tags[0]), gap=1)
        w.title()
        w.line(METADATA, f"{story.site} – {_short_date(story)}")
        _tease(w, story, rng.randint(140, 320), " ...")
        w.put("\n")
        w.line(METADATA, f"<{_address(story, f'a/{rng.randint(10**5, 10**6)}')}>")
        w.line(FURNITURE, flag, gap=1)
        if i % size == size - 1 or story is stories[-1]:
            w.line(FURNITURE, leave, gap=2)
    return w.finish("alert_results")


# 7 Crawls

COOKIE_LINES = {
    "en": ("This site uses cookies.", "OK, got it", "Back to all stories"),
    "es": ("Este sitio utiliza cookies.", "De acuerdo", "Volver a todas las noticias"),
    "zh": ("本网站使用 Cookie。", "知道了", "返回新闻列表"),
}


def http_records(stories: Stories, rng: random.Random) -> Dump:
    """The address between equals signs, the server's answer, then the page; its own day stands under the headline."""
    w, server = Writer(), rng.choice(("nginx", "Apache/2.4.41 (Ubuntu)"))
    for story in stories:
        notice, agree, back = COOKIE_LINES[story.lang]
        w.begin(story, to_minute(story.published))
        w.line(SEPARATOR, f"=== {_address(story, f'{_slug(story.title) or rng.randint(10**5, 10**6)}')} ===")
        w.line(METADATA, "HTTP/1.1 200 OK")
        w.line(METADATA, f"Server: {server}")
        w.line(METADATA, "Content-Type: text/html; charset=UTF-8")
        w.line(METADATA, f"Content-Length: {rng.randint(9000, 90000)}", gap=1)
        _each(w, FURNITURE, [notice, agree])
        w.title()
        date = with_time(story.lang, weekday_date(story.lang, story.published), story.published)
        w.line(METADATA, f"{date} | {story.author}")
        w.body(story, gap=0)
        w.line(FURNITURE, back, gap=1)
    return w.finish("http_records")


def comment_heads(stories: Stories, rng: random.Random) -> Dump:
    """Lines of comment before each text: address with the day in it, when it was fetched, language."""
    w, extension = Writer(), rng.choice(("", ".html", "/"))
    for story in stories:
        w.begin(story, to_day(story.published))
        path = f"{story.published:%Y/%m/%d}/{_slug(story.title) or rng.randint(10**5, 10**6)}{extension}"
        w.line(METADATA, f"# url: {_address(story, path)}")
        w.line(METADATA, f"# fetched: 2025-06-{rng.randint(10, 28)}T{rng.randint(10, 23)}:{rng.randint(10, 59)}:00Z")
        w.line(METADATA, f"# lang: {story.lang}", gap=1)
        w.title(gap=1)
        w.body(story)
        w.put("\n")
    return w.finish("comment_heads")


def json_heads(stories: Stories, rng: random.Random) -> Dump:
    """A line of JSON on the page before its text, headline first; nothing else between the pages."""
    w, depth = Writer(), rng.randint(1, 4)
    for story in stories:
        w.begin(story, to_minute(story.published))
        url = _address(story, f"n{rng.randint(10**5, 10**6)}")
        w.line(
            METADATA,
            f'{{"url": "{url}", "status": 200, "depth": {depth}, "published": "{story.published.isoformat()}"}}',
        )
        w.title()
        w.body(story, gap=0)
        w.put("\n")
    return w.finish("json_heads")


# 8 Paper


def narrow_sheets(stories: Stories, rng: random.Random) -> Dump:
    """A sheet a story or more: form feed, running head with the day and page, narrow columns with divided words."""
    w, page = Writer(), rng.randint(3, 20)
    for story in stories:
        w.begin(story, to_day(story.published))
        _open_narrow(w, story, page)
        w.put(wrap(story.title, 28) + "\n\n")
        w.line(METADATA, story.author, gap=1)
        turn = rng.randrange(1, len(story.paragraphs)) if len(story.paragraphs) > 4 else -1
        for i, text in enumerate(story.paragraphs):
            parts = _halves(text) if i == turn and i not in story.subheads else [text]
            for half, part in enumerate(parts):
                page += half
                if half:
                    _open_narrow(w, story, page)
                w.paragraph(_column(part, 34, rng), subhead=i in story.subheads)
                w.put("\n" * 2)
        page += 1
    return w.finish("narrow_sheets")


def _open_narrow(w: Writer, story: Story, page: int) -> None:
    """A form feed and the running head under it."""
    w.mark(SEPARATOR, "\f")
    w.line(METADATA, f"{story.site.upper()}   {weekday_date(story.lang, story.published)}   {page}", gap=1)


FOLIO_DATES = {"en": "First published on {date}", "fr": "Édition du {date}", "es": "Edición del {date}"}


def folio_pages(stories: Stories, rng: random.Random) -> Dump:
    """Pages that end wherever they are full: number at the foot, form feed, running head; stories run on."""
    w, page, room, lines = Writer(), rng.randint(2, 9), 40, rng.choice((36, 44))
    for story in stories:
        if room < 8:
            page, room = _turn_folio(w, story, page), lines
        w.begin(story, to_day(story.published))
        w.put(wrap(story.title, 60) + "\n")
        w.line(METADATA, FOLIO_DATES[story.lang].format(date=long_date(story.lang, story.published)), gap=1)
        for i, text in enumerate(story.paragraphs):
            if room < 4:
                page, room = _turn_folio(w, story, page), lines
            w.paragraph(text, subhead=i in story.subheads, width=64)
            w.put("\n\n")
            room -= 2 + len(text) // 60
        w.put("\n")
        room -= 4
    return w.finish("folio_pages")


def _turn_folio(w: Writer, story: Story, page: int) -> int:
    """The foot of a page and the head of the next one, whose number is given back."""
    w.line(SEPARATOR, centre(str(page), 64))
    w.mark(SEPARATOR, "\f")
    w.line(METADATA, f"{story.site}{'The year in cuttings' if story.lang == 'en' else '2e recueil':>40}", gap=1)
    return page + 1


# 9 Addresses

ON_LINE = {"en": "Published {date}", "ru": "Опубликовано {date}", "ar": "نشر في {date}"}


def address_title(stories: Stories, rng: random.Random) -> Dump:
    """The address, the headline under it, the day, paragraphs line by line; Windows line ends."""
    w, section = Writer("\r\n"), rng.choice(("news", "story", "a"))
    for story in stories:
        w.begin(story, to_day(story.published))
        w.line(METADATA, _address(story, f"{section}/{rng.randint(10**5, 10**6)}"))
        w.title()
        w.line(METADATA, ON_LINE[story.lang].format(date=long_date(story.lang, story.published)), gap=1)
        w.body(story, gap=0)
        w.put("\n\n")
    return w.finish("address_title")


def address_bare(stories: Stories, rng: random.Random) -> Dump:
    """The address with the day in it, then the text; no headline anywhere."""
    w, scheme = Writer(), rng.choice(("http://", "https://", ""))
    for story in stories:
        w.begin(_untitled(story), to_day(story.published))
        w.line(METADATA, f"{scheme}{_host(story)}/{story.published:%Y/%m/%d}/{rng.randint(10**5, 10**6)}.html")
        w.body(story)
        w.put("\n")
    return w.finish("address_bare")


# 10 One story a line


def line_numbers(stories: Stories, rng: random.Random) -> Dump:
    """A number in brackets, the day, headline and text, colons between, all on one line."""
    w, number, colons = Writer(), rng.randint(1, 5000), rng.choice((" :: ", " ||| "))
    for story in stories:
        number += rng.randint(1, 3)
        w.begin(story, to_day(story.published))
        w.mark(METADATA, f"[{number:05}] {to_day(story.published)}{colons}")
        w.put(story.title)
        w.mark(SEPARATOR, colons)
        w.paragraph(_glue(story).join(_texts(story)))
        w.put("\n")
    return w.finish("line_numbers")


def line_days(stories: Stories, rng: random.Random) -> Dump:
    """The day in figures, headline and text on one line with a stroke between, a blank line after each."""
    w, stroke = Writer(), rng.choice((" // ", " ~ ", " >> "))
    for story in stories:
        w.begin(story, to_day(story.published))
        w.mark(METADATA, _short_date(story) + stroke)
        w.put(story.title)
        w.mark(SEPARATOR, stroke)
        w.paragraph(_glue(story).join(_texts(_short(story, 4))))
        w.put("\n\n")
    return w.finish("line_days")


# 11 Blank lines


def single_blank(stories: Stories, rng: random.Random) -> Dump:
    """One blank line everywhere, no subheads; only the headlines' shape tells where stories begin."""
    w, indent = Writer(), rng.choice(("", "", "  "))
    for story in stories:
        w.begin(story)
        w.title(gap=1)
        w.body(_short(story, len(story.paragraphs)), indent=indent)
        w.put("\n")
    return w.finish("single_blank")


DATELINES = {"es": "{town}, {day}.- ", "de": "{town}, {day} – ", "ar": "{town} ({day}) - ", "ja": "【{town}{day}】"}


def loose_datelines(stories: Stories, rng: random.Random) -> Dump:
    """Headlines right over their text, place and day before its first word, two to four blank lines between stories."""
    w = Writer()
    for story in stories:
        w.begin(story)
        w.title()
        dateline = DATELINES[story.lang].format(town=story.town, day=_dateline_day(story))
        w.body(attrs.evolve(story, paragraphs=(dateline + story.paragraphs[0], *story.paragraphs[1:])))
        w.put("\n" * rng.randint(2, 4))
    return w.finish("loose_datelines")


# 12 Doubled headlines


def slashed_tails(stories: Stories, rng: random.Random) -> Dump:
    """Headline with keywords after slashes, the bare headline under it, copies in the text, some texts cut."""
    w = Writer()
    for story in stories:
        w.begin(story, to_day(story.published), tagged=True)
        w.put(story.title)
        w.mark(METADATA, "".join(f" / {tag}" for tag in story.tags))
        w.put("\n")
        w.line(REPEAT, story.title)
        w.line(METADATA, long_date(story.lang, story.published), gap=1)
        if rng.random() < 0.3:
            _tease(w, story, rng.randint(120, 360), "…")
            w.put("\n\n")
        else:
            _write_copies(w, story, rng)
        w.put("\n")
    return w.finish("slashed_tails")


def _write_copies(w: Writer, story: Story, rng: random.Random) -> None:
    """The body, with the headline once or twice between paragraphs, at times cut."""
    last = len(story.paragraphs) - 1
    places = rng.sample(range(last), min(last, rng.randint(1, 2)))
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i in places:
            w.line(
                REPEAT,
                story.title if rng.random() < 0.6 else cut(story.title, len(story.title) * 3 // 4) + "...",
                gap=1,
            )


def comma_tails(stories: Stories, rng: random.Random) -> Dump:
    """The bare headline, the headline again with keywords and commas, a copy over the last paragraph, some texts cut."""
    w, dash = Writer(), rng.choice((" — ", " - "))
    for story in stories:
        teaser = rng.random() < 0.3
        w.begin(story, tagged=True)
        w.title(gap=1)
        w.line(REPEAT, f"{story.title}{dash}{', '.join(story.tags)}", gap=1)
        for i, text in enumerate(() if teaser else story.paragraphs):
            if i and i == len(story.paragraphs) - 1:
                w.line(REPEAT, story.title)
            w.paragraph(text, subhead=i in story.subheads)
            w.put("\n")
        if teaser:
            _tease(w, story, 60 if story.lang == "zh" else rng.randint(120, 300), "...")
            w.put("\n")
        w.put("\n\n")
    return w.finish("comma_tails")


WILD_SHAPES_A: dict[Renderer, tuple[str, ...]] = {
    banner_rules: ("en", "de", "hi"),
    starred_notes: ("en", "es"),
    counted_documents: ("en", "es", "fr"),
    reference_codes: ("en", "de"),
    scrape_modern: ("en", "fr", "ar", "ja"),
    morning_briefing: ("en", "de", "es"),
    forwarded_mails: ("en", "de", "fr"),
    http_records: ("en", "es", "zh"),
    narrow_sheets: ("en", "de"),
    address_title: ("en", "ru", "ar"),
    line_numbers: ("en", "zh", "ru"),
    single_blank: ("en", "fr", "hi", "ja"),
    slashed_tails: ("en", "ru", "hi"),
}
WILD_SHAPES_B: dict[Renderer, tuple[str, ...]] = {
    tail_rules: ("en", "fr", "ru"),
    archive_pages: ("en", "de", "fr", "ru"),
    upper_tags: ("en", "es"),
    scrape_classic: ("es", "de", "zh", "hi"),
    lettered_digest: ("en", "fr", "ru"),
    alert_results: ("en", "es", "ru"),
    comment_heads: ("en", "de", "zh"),
    json_heads: ("en", "fr", "hi"),
    folio_pages: ("en", "fr", "es"),
    address_bare: ("en", "es", "ja"),
    line_days: ("en", "de", "ru"),
    loose_datelines: ("es", "de", "ar", "ja"),
    comma_tails: ("en", "de", "zh", "ar"),
}


def names(shapes: dict[Renderer, tuple[str, ...]]) -> dict[str, tuple[Renderer, str]]:
    """Every dump's name, with its shape and language."""
    return {f"{shape.__name__}-{lang}": (shape, lang) for shape, langs in shapes.items() for lang in langs}


def write(folder: pathlib.Path, shapes: dict[Renderer, tuple[str, ...]], seed: int) -> None:
    """All dumps of some shapes and a seed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (shape, lang) in names(shapes).items():
        text, gold = render(shape, lang, write_dumps._count(name, lang, seed), seed)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.folder / "a", WILD_SHAPES_A, arguments.seed)
    write(arguments.folder / "b", WILD_SHAPES_B, arguments.seed)


if __name__ == "__main__":
    main()
