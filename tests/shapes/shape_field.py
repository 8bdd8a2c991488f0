"""Shapes met in the field, held out: tickers, channels, feeds, tables, clippings, newsletters, portals of many countries.

usage: python tests/shapes/shape_field.py OUTDIR [--seed N]
Writes NAME.txt and NAME.gold.json for every shape and language. A shape without headlines has "" for its titles.
"""

import argparse
import datetime as dt
import itertools
import json
import pathlib
import random

import attrs
import shape_plain as plain
import write_dumps
from shape_dates import long_date, mail_date, to_day, to_minute, weekday_date, with_time
from shape_exports import _host, _slug
from shape_furniture import COMMENTS, FURNITURE_OF, SECTION_MENUS
from shape_renderers import Renderer, render
from shape_stories import MONTHS, Story, read_book
from shape_writer import FURNITURE, METADATA, REPEAT, SEPARATOR, Writer, centre, cut, wrap

Dump = tuple[str, dict]
Stories = list[Story]


def _texts(story: Story) -> list[str]:
    """The paragraphs without subheads."""
    return [text for i, text in enumerate(story.paragraphs) if i not in story.subheads]


def _short(story: Story, count: int) -> Story:
    """The story's first paragraphs only."""
    return attrs.evolve(story, paragraphs=tuple(_texts(story)[:count]), subheads=frozenset())


def _untitled(story: Story) -> Story:
    return attrs.evolve(story, title="")


def _quiet(story: Story) -> Story:
    """The title without the quotation marks that would end a quoted field."""
    return attrs.evolve(story, title=story.title.replace('"', "'"))


def _glue(story: Story) -> str:
    return "" if story.lang in ("zh", "ja") else " "


def _others(stories: Stories, story: Story, rng: random.Random, count: int = 3) -> Stories:
    others = [other for other in stories if other is not story]
    return rng.sample(others, min(count, len(others)))


def _lines(w: Writer, kind: str, lines: tuple[str, ...] | list[str], **words: object) -> None:
    """Lines to be removed, and a blank one under them."""
    for line in lines:
        w.line(kind, line.format(**words))
    w.put("\n")


def _cut_text(w: Writer, story: Story, length: int, dots: str) -> None:
    w.paragraph(cut(_glue(story).join(_texts(story)), length))
    w.mark(METADATA, dots)
    w.truncate()


# Tickers, channels, threads


def _by_day(stories: Stories, rng: random.Random) -> Stories:
    """Several stories a day, the newest on top."""
    day = max(story.published for story in stories).replace(hour=0, minute=0)
    stamps: list[dt.datetime] = []
    while len(stamps) < len(stories):
        minutes = sorted(rng.sample(range(360, 1320), rng.randint(3, 6)), reverse=True)
        stamps += [day + dt.timedelta(minutes=minute) for minute in minutes]
        day -= dt.timedelta(days=1)
    return [attrs.evolve(story, published=stamp) for story, stamp in zip(stories, stamps, strict=False)]


def ticker(stories: Stories, rng: random.Random) -> Dump:
    """An agency's ticker: a heading for each day, the time before each headline."""
    w, day = Writer(), ""
    for story in _by_day(stories, rng):
        w.begin(story, to_minute(story.published))
        if day != to_day(story.published):
            day = to_day(story.published)
            w.line(METADATA, weekday_date(story.lang, story.published), gap=1)
        w.mark(METADATA, f"{story.published:%H:%M}")
        w.put(" ")
        w.title()
        w.body(_short(story, rng.randint(1, 3)), gap=0)
        w.put("\n")
    return w.finish("ticker")


def telegram(stories: Stories, rng: random.Random) -> Dump:
    """A channel's export: name and time over each message, no headlines, a signature under each."""
    w, handle = Writer(), "@" + (_slug(stories[0].site).replace("-", "_") or "news_desk_24")
    for story in stories:
        w.begin(_untitled(story), to_minute(story.published))
        w.line(METADATA, f"{story.site}, [{story.published:%d.%m.%Y %H:%M}]")
        if rng.random() < 0.3:
            w.line(FURNITURE, "[ Photo ]")
        w.body(_short(story, rng.randint(1, 4)))
        w.put("\n")
        w.line(FURNITURE, f"👉 {handle}", gap=1)
    return w.finish("telegram")


def forum_posts(stories: Stories, rng: random.Random) -> Dump:
    """A thread of copied news with the marks of a bulletin board and a signature under each post."""
    w, first, users = Writer(), rng.randint(1, 400), ("newsbot", "tidewatcher", "old_quarry")
    for i, story in enumerate(stories):
        user = rng.choice(users)
        w.begin(story, to_minute(story.published))
        w.line(METADATA, f"#{first + i} » {user} » {story.published:%d %b %Y, %H:%M}", gap=1)
        w.mark(SEPARATOR, "[b]")
        w.put(story.title)
        w.mark(SEPARATOR, "[/b]")
        w.put("\n\n")
        w.body(story)
        w.put("\n")
        w.line(SEPARATOR, "_________________")
        w.line(FURNITURE, f"{user}: posts come from the papers, opinions from my cat.")
        w.line(FURNITURE, "Quote | Report | Top", gap=1)
    return w.finish("forum_posts")


# Feeds, tables, records


def rss(stories: Stories, rng: random.Random) -> Dump:
    """A feed as text: labelled fields in an order of their own, a cut description at the end."""
    w, order = Writer(), rng.sample(("Title", "Link", "PubDate", "Guid"), 4)
    for story in stories:
        w.begin(story, to_minute(story.published))
        link = f"https://{_host(story)}/rss/{_slug(story.title) or rng.randint(10**5, 10**6)}"
        values = {"Link": link, "PubDate": mail_date(story.published), "Guid": f"{rng.randrange(16**8):08x}"}
        for label in order:
            if label == "Title":
                w.mark(METADATA, "Title: ")
                w.title()
            else:
                w.line(METADATA, f"{label}: {values[label]}")
        w.mark(METADATA, "Description: ")
        _cut_text(w, story, rng.randint(140, 420), "...")
        w.put("\n\n")
    return w.finish("rss")


def pipes(stories: Stories, rng: random.Random) -> Dump:
    """One story a line, bars between the fields, quotation marks round the long ones."""
    w, identity = Writer(), rng.randint(1000, 90000)
    for i, story in enumerate(map(_quiet, stories)):
        w.begin(story, to_minute(story.published))
        w.document["tags_optional"] = list(story.tags)
        if not i:
            w.line(METADATA, "id|published|section|headline|body")
        w.mark(METADATA, f'{identity + i}|{story.published:%Y-%m-%d %H:%M}|{story.tags[0]}|"')
        w.put(story.title)
        w.mark(METADATA, '"|"')
        w.paragraph(_glue(story).join(_texts(story)).replace('"', '""'))
        w.mark(METADATA, '"')
        w.put("\n")
    return w.finish("pipes")


def csv_rows(stories: Stories, rng: random.Random) -> Dump:
    """Comma-separated values; the text field runs over several lines."""
    w, timed = Writer(), rng.random() < 0.5
    for i, story in enumerate(map(_quiet, stories)):
        w.begin(story, to_minute(story.published) if timed else to_day(story.published))
        if not i:
            w.line(METADATA, "date,source,title,author,text")
        stamp = f"{story.published:%Y-%m-%d %H:%M}" if timed else to_day(story.published)
        w.mark(METADATA, f'{stamp},"{story.site}","')
        w.put(story.title)
        w.mark(METADATA, f'","{story.author}","')
        texts = [text.replace('"', '""') for text in story.paragraphs]
        w.body(attrs.evolve(story, paragraphs=(*texts[:-1],), subheads=story.subheads - {len(texts) - 1}))
        w.put("\n" * (len(texts) > 1))
        w.paragraph(texts[-1])
        w.mark(METADATA, '"')
        w.put("\n")
    return w.finish("csv_rows")


def json_lines(stories: Stories, rng: random.Random) -> Dump:
    """One JSON object a line."""
    w, identity = Writer(), rng.randint(1000, 90000)
    for i, story in enumerate(map(_quiet, stories)):
        w.begin(story, to_minute(story.published))
        w.mark(METADATA, f'{{"id": {identity + i}, "title": "')
        w.put(story.title)
        w.mark(METADATA, f'", "published": "{story.published.isoformat()}", "author": "{story.author}", "text": "')
        w.paragraph(_glue(story).join(_texts(story)).replace('"', '\\"'))
        w.mark(METADATA, '"}')
        w.put("\n")
    return w.finish("json_lines")


def doc_tags(stories: Stories, rng: random.Random) -> Dump:
    """A stripped crawl with its record tags left in."""
    w, identity = Writer(), rng.randint(10, 9000)
    for story in map(_quiet, stories):
        identity += rng.randint(1, 9)
        w.begin(story)
        w.line(METADATA, f'<doc id="{identity}" url="https://{_host(story)}/?curid={identity}" title="{story.title}">')
        w.title(gap=1)
        w.body(story, gap=0)
        w.put("\n")
        w.line(SEPARATOR, "</doc>")
    return w.finish("doc_tags")


def hash_docs(stories: Stories, rng: random.Random) -> Dump:
    """A counter between hashes, then title and text line by line."""
    w, first = Writer(), rng.randint(1, 700)
    for i, story in enumerate(stories):
        w.begin(story)
        w.line(SEPARATOR, f"## doc {first + i} ##")
        w.title()
        w.body(story, gap=0)
    return w.finish("hash_docs")


def front_matter(stories: Stories, rng: random.Random) -> Dump:
    """Posts of a static site one after the other, each under its front matter."""
    w, draft = Writer(), rng.random() < 0.5
    for story in map(_quiet, stories):
        w.begin(story, to_minute(story.published), tagged=True)
        w.line(SEPARATOR, "---")
        w.mark(METADATA, 'title: "')
        w.put(story.title)
        w.mark(METADATA, '"')
        w.put("\n")
        w.line(METADATA, f"date: {story.published:%Y-%m-%d %H:%M}:00 +0200")
        w.line(METADATA, f"author: {story.author}")
        w.line(METADATA, f"tags: [{', '.join(story.tags)}]")
        if draft:
            w.line(METADATA, "draft: false")
        w.line(SEPARATOR, "---", gap=1)
        _write_hashed(w, story)
    return w.finish("front_matter")


def _write_hashed(w: Writer, story: Story) -> None:
    for i, text in enumerate(story.paragraphs):
        if i in story.subheads:
            w.mark(SEPARATOR, "## ")
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")


def tabs_crlf(stories: Stories, rng: random.Random) -> Dump:
    """Windows line ends, a label and a tab before every field, a tab before every paragraph."""
    w, mark = Writer("\r\n"), rng.choice(("HEAD", "HDL"))
    for story in stories:
        w.begin(story, to_day(story.published))
        w.mark(METADATA, mark)
        w.put("\t")
        w.title()
        w.line(METADATA, f"DATE\t{long_date(story.lang, story.published)}")
        w.line(METADATA, f"SRCE\t{story.site}")
        w.mark(METADATA, "TEXT")
        w.body(story, gap=0, indent="\t")
        w.line(METADATA, f"WRDS\t{sum(len(text.split()) for text in story.paragraphs)}", gap=1)
    return w.finish("tabs_crlf")


def wiki_news(stories: Stories, rng: random.Random) -> Dump:
    """Wiki source: headings between equals signs, sources and categories under every story."""
    w, prefix = Writer(), {"en": "Category", "es": "Categoría"}[stories[0].lang]
    sources = {"en": "Sources", "es": "Fuentes"}[stories[0].lang]
    for story in stories:
        w.begin(story, to_day(story.published))
        w.document["tags_optional"] = list(story.tags)
        _write_heading(w, "==")
        w.line(METADATA, f"'''{weekday_date(story.lang, story.published)}'''", gap=1)
        _write_wiki_body(w, story)
        w.line(FURNITURE, f"=== {sources} ===")
        w.line(METADATA, f"* {{{{source|url=https://{_host(story)}/{rng.randint(10**4, 10**5)}|pub={story.site}}}}}")
        for tag in story.tags:
            w.line(METADATA, f"[[{prefix}:{tag}]]")
        w.put("\n")
    return w.finish("wiki_news")


def _write_heading(w: Writer, marks: str) -> None:
    w.mark(SEPARATOR, f"{marks} ")
    w.put(w.document["title"])
    w.mark(SEPARATOR, f" {marks}")
    w.put("\n")


def _write_wiki_body(w: Writer, story: Story) -> None:
    for i, text in enumerate(story.paragraphs):
        if i in story.subheads:
            w.mark(SEPARATOR, "=== ")
        w.paragraph(text, subhead=i in story.subheads)
        if i in story.subheads:
            w.mark(SEPARATOR, " ===")
        w.put("\n\n")


# Paper


def _column(text: str, width: int, rng: random.Random) -> str:
    """A narrow column; some words are divided at its edge."""
    lines = wrap(text, width).split("\n")
    for i in range(len(lines) - 1):
        word, _, rest = lines[i + 1].partition(" ")
        if rest and word.isalpha() and len(word) >= 8 and rng.random() < 0.3:
            half = len(word) // 2
            lines[i] += f" {word[:half]}-"
            lines[i + 1] = f"{word[half:]} {rest}"
    return "\n".join(lines)


def clippings(stories: Stories, rng: random.Random) -> Dump:
    """Clippings from paper: page heads, divided words, a jump to another page in the middle of a sentence."""
    w = Writer()
    for story in stories:
        w.begin(story, to_day(story.published))
        page, jump = rng.randint(1, 3), rng.randint(5, 18)
        _write_page_head(w, story, page)
        w.put(wrap(story.title, 30) + "\n\n")
        w.line(METADATA, f"By {story.author.upper()}")
        w.line(METADATA, f"{story.site} staff", gap=1)
        turn = rng.randrange(1, len(story.paragraphs)) if len(story.paragraphs) > 3 else -1
        for i, text in enumerate(story.paragraphs):
            halves = _halves(text) if i == turn and i not in story.subheads else [text]
            for half, part in enumerate(halves):
                if half:
                    _write_jump(w, story, page, jump)
                w.put("  " * (not half))
                w.paragraph(_column(part, 38, rng), subhead=i in story.subheads)
                w.put("\n")
        w.put("\n")
    return w.finish("clippings")


def _halves(text: str) -> list[str]:
    words = text.split(" ")
    return [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]


def _write_page_head(w: Writer, story: Story, page: int) -> None:
    w.line(METADATA, f"A{page}      {story.site.upper()}      {weekday_date('en', story.published)}", gap=1)


def _write_jump(w: Writer, story: Story, page: int, jump: int) -> None:
    slug = story.tags[0].upper()
    w.line(FURNITURE, f"See {slug}, Page A{jump}", gap=2)
    _write_page_head(w, story, jump)
    w.line(FURNITURE, f"{slug}: Continued from A{page}")


DECKS = (
    "FURTHER PARTICULARS FROM {town}.",
    "LIVELY MEETING AT {town}.",
    "{n} PERSONS PRESENT.",
    "STATEMENT BY MR. {name}.",
    "{town} AND {other} AT ODDS.",
    "OPINION DIVIDED IN {town}.",
    "A COST OF {n} POUNDS.",
    "MR. {name} WILL NOT YIELD.",
)
MISREAD = {"the": "tbe", "and": "aud", "which": "wbich", "have": "bave", "with": "witb"}


def ocr_broadsheet(stories: Stories, rng: random.Random) -> Dump:
    """A read-in broadsheet: capitals for headlines, decks and bylines, misread letters in the columns."""
    w = Writer()
    for story in stories:
        w.begin(story)
        w.document["titles"] = [story.title, story.title.upper()]
        w.put(wrap(story.title.upper(), 40) + "\n\n")
        for deck in rng.sample(DECKS, rng.randint(0, 2)):
            w.paragraph(_fill(deck, story, rng).upper(), subhead=True)
            w.put("\n\n")
        w.line(METADATA, rng.choice(("FROM OUR OWN CORRESPONDENT.", f"BY {story.author.upper()}.")), gap=1)
        _write_old_columns(w, story, rng)
        w.put("\n")
    return w.finish("ocr_broadsheet")


def _fill(text: str, story: Story, rng: random.Random) -> str:
    """A sentence with places, a name and a number of its own."""
    lists = read_book(story.lang).lists
    town, other = rng.sample(lists["town"], 2)
    return text.format(town=town, other=other, name=rng.choice(lists["last"]), n=rng.randint(12, 900))


def _write_old_columns(w: Writer, story: Story, rng: random.Random) -> None:
    month = MONTHS["en"].split()[story.published.month - 1]
    for i, text in enumerate(story.paragraphs):
        read = " ".join(MISREAD.get(word, word) if rng.random() < 0.1 else word for word in text.split(" "))
        dateline = "" if i else f"{story.town.upper()}, {month} {story.published.day}.—"
        w.paragraph(_column(dateline + read, 44, rng), subhead=i in story.subheads)
        w.put("\n\n")


def asterisks_only(stories: Stories, rng: random.Random) -> Dump:
    """Paragraphs without a headline anywhere, centred asterisks between stories."""
    w, stars = Writer(), rng.choice(("* * *", "***", "*  *  *"))
    for i, story in enumerate(stories):
        if i:
            w.line(SEPARATOR, centre(stars), gap=1)
        w.begin(_untitled(story))
        w.body(story)
        w.put("\n")
    return w.finish("asterisks_only")


# Blogs, letters, magazines

WORDPRESS = {
    "en": (
        "Posted on {date} by {author}",
        "Share this: Click to share on Twitter | Click to print",
        "Posted in News, Local | ",
        "Leave a comment",
        "Tags: ",
        "← Older posts",
    ),
    "es": (
        "Publicado el {date} por {author}",
        "Comparte esto: Twitter | Facebook | Imprimir",
        "Publicado en Noticias, Local | ",
        "Deja un comentario",
        "Etiquetas: ",
        "← Entradas anteriores",
    ),
    "de": (
        "Veröffentlicht am {date} von {author}",
        "Teilen mit: Twitter | Facebook | Drucken",
        "Veröffentlicht unter Nachrichten, Lokales | ",
        "Hinterlasse einen Kommentar",
        "Schlagwörter: ",
        "← Ältere Beiträge",
    ),
}


def wordpress(stories: Stories, rng: random.Random) -> Dump:
    """A blog's archive pages: categories, comments and tags under every post, older posts after each page."""
    w, page = Writer(), rng.randint(4, 7)
    for i, story in enumerate(stories, 1):
        posted, share, filed, comment, tags, older = WORDPRESS[story.lang]
        w.begin(story, to_day(story.published), tagged=True)
        w.document["tags_optional"] = ["News", "Local", "Noticias", "Nachrichten", "Lokales"]
        w.title()
        w.line(METADATA, posted.format(date=long_date(story.lang, story.published), author=story.author), gap=1)
        w.body(story)
        w.put("\n")
        w.line(FURNITURE, share, gap=1)
        w.mark(METADATA, filed)
        w.line(FURNITURE, comment)
        w.line(METADATA, f"{tags}{', '.join(story.tags)}", gap=1)
        if i % page == 0:
            w.line(FURNITURE, older, gap=1)
    return w.finish("wordpress")


NEWSLETTER = {
    "en": (
        ("Good morning. Here is what you need to know today.", "View this e-mail in your browser"),
        "Read more ({n} min read)",
        ("TOGETHER WITH {org}", "Tired of slow deliveries? {org} brings it before breakfast. Try it free for a month."),
        ("Was this forwarded to you? Sign up here.", "Unsubscribe | Manage preferences"),
    ),
    "fr": (
        ("Bonjour, voici l’essentiel de l’actualité.", "Voir cet e-mail dans votre navigateur"),
        "Lire la suite ({n} min de lecture)",
        ("EN PARTENARIAT AVEC {org}", "Avec {org}, vos colis arrivent avant le café. Un mois d’essai offert."),
        ("On vous a transféré cet e-mail ? Inscrivez-vous ici.", "Se désabonner | Gérer mes préférences"),
    ),
}


def newsletter(stories: Stories, rng: random.Random) -> Dump:
    """Letters of some stories each: greeting, cut stories with a reading time, a sponsor, a way out."""
    w, size = Writer(), rng.randint(3, 5)
    orgs = read_book(stories[0].lang).lists["org"]
    greeting, more, sponsor, goodbye = NEWSLETTER[stories[0].lang]
    for i, story in enumerate(stories):
        w.begin(story)
        if i % size == 0:
            _lines(w, FURNITURE, greeting)
        w.title(gap=1)
        _cut_text(w, story, rng.randint(180, 420), "…")
        w.put("\n")
        w.line(FURNITURE, more.format(n=rng.randint(2, 9)), gap=1)
        if i % size == 1:
            _lines(w, FURNITURE, sponsor, org=rng.choice(orgs))
        if i % size == size - 1 or story is stories[-1]:
            _lines(w, FURNITURE, goodbye)
    return w.finish("newsletter")


def magazine(stories: Stories, rng: random.Random) -> Dump:
    """A blogging platform's pages: reading time, claps, an invitation to follow."""
    w = Writer()
    for story in stories:
        w.begin(story, to_day(story.published))
        w.title(gap=1)
        w.line(METADATA, story.author)
        w.line(FURNITURE, "Follow")
        w.line(
            METADATA,
            f"{rng.randint(2, 9)} min read · {story.published:%b} {story.published.day}, {story.published.year}",
        )
        _lines(w, FURNITURE, ("--", str(rng.randint(1, 40)), "Listen", "Share"))
        w.body(story)
        w.put("\n")
        _lines(
            w,
            FURNITURE,
            ("{n} claps", "Written by {author}", "Editor at {site}"),
            n=rng.randint(3, 900),
            author=story.author,
            site=story.site,
        )
    return w.finish("magazine")


STANDFIRST = {
    "en": ("Published {date} | Updated {n} hours ago", "Comment"),
    "de": ("Veröffentlicht: {date} | Aktualisiert vor {n} Stunden", "Kommentieren"),
    "es": ("Publicado: {date} | Actualizado hace {n} horas", "Comentar"),
}


def standfirst(stories: Stories, rng: random.Random) -> Dump:
    """A standfirst between the headline and the line that says when it appeared."""
    w = Writer()
    for story in stories:
        line, comment = STANDFIRST[story.lang]
        texts = _texts(story)
        deck = min(texts[1:], key=len) if len(texts) > 3 else None
        w.begin(story, to_minute(story.published))
        w.title()
        if deck:
            w.paragraph(deck)
            w.put("\n")
        date = with_time(story.lang, long_date(story.lang, story.published), story.published)
        w.line(METADATA, line.format(date=date, n=rng.randint(2, 11)))
        w.line(FURNITURE, comment, gap=1)
        w.body(attrs.evolve(story, paragraphs=tuple(t for t in texts if t != deck), subheads=frozenset()))
        w.put("\n\n")
    return w.finish("standfirst")


QUESTIONS = {
    "en": (
        "MODERATOR",
        "Let me stop you there. Who pays the {n} thousand?",
        "And what do they say in {town}?",
        "Is that the whole story, {name}?",
        "You were in {town} that day. What did you see?",
        "How long can {town} go on like this?",
        "A last word on the {n} people who signed, please.",
        "Would {other} have done it differently?",
        "I have a letter here from {name} of {town}. Is it true?",
    ),
    "de": (
        "MODERATORIN",
        "Und wer soll die {n} Tausend bezahlen?",
        "Was sagen sie in {town} dazu?",
        "Ist das wirklich die ganze Geschichte, {name}?",
        "Sie waren an dem Tag in {town}. Was haben Sie gesehen?",
        "Wie lange kann {town} noch so weitermachen?",
        "Hätte {other} es anders gemacht?",
        "Hier liegt ein Brief aus {town} mit {n} Namen. Stimmt er?",
    ),
}


def transcript(stories: Stories, rng: random.Random) -> Dump:
    """Talks written down: the speakers' labels are part of the story."""
    w = Writer()
    for story in stories:
        label, *questions = QUESTIONS[story.lang]
        w.begin(story, to_day(story.published))
        w.title()
        w.line(METADATA, f"{story.site}, {weekday_date(story.lang, story.published)}", gap=1)
        for i, text in enumerate(_texts(story)):
            if i:
                w.paragraph(f"{label}: {_fill(rng.choice(questions), story, rng)}")
                w.put("\n\n")
            w.paragraph(f"{story.author.split()[-1].upper()}: {text}" if i else text)
            w.put("\n\n")
        w.put("\n")
    return w.finish("transcript")


WISHES = {
    "en": ("{town} asks for a bus at {n}.", "{name} wants the old bridge back.", "{other} would like to be asked."),
    "es": ("{town} pide {n} plazas más.", "{name} quiere el puente viejo.", "{other} pide que se le pregunte."),
}
TABLE_HEAD = {"en": "Team                P   W   D   Pts", "es": "Equipo              J   G   E   Ptos"}
ANSWERS = {
    "en": (
        ("Q: When will the road to {town} open?", "A: In {n} days, and then for one lane."),
        ("Q: Does {name} know of this?", "A: We wrote to {town} {n} times."),
        ("Q: How many live in {town} now?", "A: We counted {n}, and a goat."),
        ("Q: Why not {town}?", "A: Because {other} asked first, says {name}."),
    ),
    "es": (
        ("P: ¿Cuándo se abrirá la carretera a {town}?", "R: En {n} días, y por un solo carril."),
        ("P: ¿Lo sabe {name}?", "R: Escribimos {n} veces a {town}."),
        ("P: ¿Cuántos viven hoy en {town}?", "R: Contamos {n}, y una cabra."),
        ("P: ¿Por qué no en {town}?", "R: Porque {other} lo pidió antes, dice {name}."),
    ),
}
TALK = {
    "en": (
        ("- Did you hear it in {town}?", "- We heard nothing. {name} saw the smoke."),
        ("- And the {n} sheep?", "- In {town}, all of them.", "- {name} counted twice."),
        ("- Who told you, {name}?", "- The baker in {town}, who else."),
    ),
    "es": (
        ("— ¿Lo oyeron en {town}?", "— No oímos nada. {name} vio el humo."),
        ("— ¿Y las {n} ovejas?", "— En {town}, todas.", "— {name} las contó dos veces."),
        ("— ¿Quién se lo dijo, {name}?", "— El panadero de {town}, quién si no."),
    ),
}


def lists_tables(stories: Stories, rng: random.Random) -> Dump:
    """Stories with numbered lists, tables of results, questions and answers and lines of dialogue inside."""
    w = Writer()
    for story in stories:
        w.begin(story, to_day(story.published))
        w.title()
        w.line(METADATA, f"{story.author} | {long_date(story.lang, story.published)}", gap=1)
        blocks = rng.sample(_blocks(story, rng), 4)
        for i, text in enumerate(story.paragraphs):
            w.paragraph(text, subhead=i in story.subheads)
            w.put("\n\n")
            if blocks and i not in story.subheads and rng.random() < 0.5:
                _write_block(w, blocks.pop())
        w.put("\n")
    return w.finish("lists_tables")


def _blocks(story: Story, rng: random.Random) -> list[list[str]]:
    """Four insertions, each a list of paragraphs."""
    lang = story.lang
    wishes = [f"{n}. {_fill(wish, story, rng)}" for n, wish in enumerate(WISHES[lang], 1)]
    talk = [_fill(line, story, rng) for line in rng.choice(TALK[lang])]
    answers = [_fill(line, story, rng) for line in rng.choice(ANSWERS[lang])]
    rows = [_table_row(town, rng) for town in rng.sample(read_book(lang).lists["town"], 5)]
    return [["\n".join(wishes)], ["\n".join([TABLE_HEAD[lang], *rows])], ["\n".join(talk)], answers]


def _table_row(town: str, rng: random.Random) -> str:
    return f"{town:<20}{rng.randint(8, 20):<4}{rng.randint(1, 9):<4}{rng.randint(1, 9):<4}{rng.randint(5, 40)}"


def _write_block(w: Writer, block: list[str]) -> None:
    for text in block:
        w.paragraph(text)
        w.put("\n\n")


# Sites of many countries


def chinese_portal(stories: Stories, rng: random.Random) -> Dump:
    """A Chinese portal's copies: source, author and time in one line, the editor at the end."""
    w, editor = Writer(), rng.choice(stories).author
    for story in stories:
        w.begin(story, to_minute(story.published))
        w.title()
        w.line(METADATA, f"来源：{story.site} 作者：{story.author} {story.published:%Y年%m月%d日 %H:%M}")
        w.line(FURNITURE, "字号：大 中 小　　分享到：")
        w.body(story, gap=0, indent="\u3000\u3000")
        w.line(METADATA, f"（责任编辑：{editor}）")
        w.line(FURNITURE, "声明：转载此文是出于传递更多信息之目的，如有侵权请与我们联系。")
        w.line(FURNITURE, "【打印】 【关闭】", gap=1)
    return w.finish("chinese_portal")


def japanese_press(stories: Stories, rng: random.Random) -> Dump:
    """A Japanese paper's archive: brackets round the headline, edition and page, the place before the text."""
    w = Writer()
    for story in stories:
        w.begin(story, to_day(story.published))
        w.mark(SEPARATOR, "【")
        w.put(story.title)
        w.mark(SEPARATOR, "】")
        w.put("\n")
        edition = rng.choice(("朝刊", "夕刊"))
        w.line(
            METADATA,
            f"{long_date('ja', story.published)} {edition} {rng.randint(1, 32)}ページ {rng.randint(200, 1400)}文字",
        )
        for i, text in enumerate(story.paragraphs):
            if i in story.subheads:
                w.mark(SEPARATOR, "■")
            w.paragraph(text if i else f"（{story.town}＝{story.author}）{text}", subhead=i in story.subheads)
            w.put("\n")
        w.line(FURNITURE, f"{story.site} 記事・写真の無断転載を禁じます。", gap=1)
    return w.finish("japanese_press")


def arabic_site(stories: Stories, rng: random.Random) -> Dump:
    """An Arabic site's copies: breadcrumb, sharing words in one line, further stories under the text."""
    w = Writer()
    for story in stories:
        w.begin(story, to_minute(story.published))
        w.line(FURNITURE, f"الرئيسية / أخبار / {story.tags[0]}")
        w.title()
        w.line(METADATA, f"كتب: {story.author}")
        w.line(METADATA, f"{weekday_date('ar', story.published)} - {story.published:%H:%M}")
        w.line(FURNITURE, "شارك الخبر: فيسبوك تويتر واتساب طباعة", gap=1)
        w.body(story)
        w.put("\n")
        w.line(FURNITURE, "موضوعات متعلقة")
        for other in _others(stories, story, rng, 2):
            w.line(FURNITURE, other.title)
        w.line(FURNITURE, "لمتابعة آخر الأخبار اشترك في قناتنا على تلغرام", gap=1)
    return w.finish("arabic_site")


def russian_agency(stories: Stories, rng: random.Random) -> Dump:
    """A Russian agency's site: time and day under the headline, the dateline without a year in the text."""
    w = Writer()
    for story in stories:
        when = story.published
        later = when + dt.timedelta(minutes=rng.randint(4, 300))
        w.begin(story, to_minute(when))
        w.title()
        w.line(METADATA, f"{when:%H:%M %d.%m.%Y} (обновлено: {later:%H:%M %d.%m.%Y})", gap=1)
        month = MONTHS["ru"].split()[when.month - 1][:3]
        dateline = f"{story.town.upper()}, {when.day} {month} - {story.site}. "
        w.body(attrs.evolve(story, paragraphs=(dateline + story.paragraphs[0], *story.paragraphs[1:])))
        w.put("\n")
        w.line(FURNITURE, "Подписывайтесь на наш канал, чтобы ничего не пропустить", gap=1)
    return w.finish("russian_agency")


NATIONAL = {
    "de": (
        "Stand: {when:%d.%m.%Y}, {when:%H:%M} Uhr",
        "Von: {author}",
        "Kommentare  Drucken  Teilen",
        ("Auch interessant", "Rubriklistenbild: © {site}"),
    ),
    "fr": (
        "Publié le {when:%d/%m/%Y} à {when:%H:%M}, mis à jour il y a 2 heures",
        "Par {author}, avec l’agence",
        "Réagir  Enregistrer  Partager",
        ("Votre journal en version numérique dès 1 euro", "La rédaction vous conseille"),
    ),
    "es": (
        "Actualizado a {when:%d/%m/%Y} {when:%H:%M}",
        "{author} | Redacción",
        "Compartir  Tuitear  Enviar por WhatsApp",
        ("Conforme a los criterios de calidad de {site}", "Archivado en:"),
    ),
    "hi": (
        "Updated: {when:%d/%m/%Y} {when:%H:%M} IST",
        "टीम डिजिटल, {author}",
        "शेयर करें  ट्वीट करें  व्हाट्सऐप",
        ("ताज़ा ख़बरों के लिए हमारा ऐप डाउनलोड करें", "सबसे ज़्यादा पढ़ी गई"),
    ),
}


def national_site(stories: Stories, rng: random.Random) -> Dump:
    """A country's own way: a section over the headline, lines of date and author, sharing words, a foot."""
    w = Writer()
    for story in stories:
        date, author, share, foot = NATIONAL[story.lang]
        w.begin(story, to_minute(story.published))
        w.document["tags_optional"] = list(story.tags)
        w.line(METADATA, story.tags[0])
        w.title(gap=1)
        w.line(METADATA, date.format(when=story.published))
        w.line(METADATA, author.format(author=story.author))
        w.line(FURNITURE, share, gap=1)
        w.body(story)
        w.put("\n")
        _lines(w, FURNITURE, rng.sample(foot, 2), site=story.site)
    return w.finish("national_site")


def dated_titles(stories: Stories, rng: random.Random) -> Dump:
    """The day in brackets after each headline, not one blank line."""
    w, (left, right) = Writer(), rng.choice((("(", ")"), ("[", "]")))
    for story in stories:
        w.begin(story, to_day(story.published))
        w.put(f"{story.title} ")
        w.mark(METADATA, f"{left}{story.published:%d.%m.%Y}{right}")
        w.put("\n")
        w.body(story, gap=0)
    return w.finish("dated_titles")


def doubled_tight(stories: Stories, rng: random.Random) -> Dump:
    """Stories run together line by line: keyword tails after the headline, which comes back between paragraphs."""
    w, bar = Writer(), rng.choice((" | ", "|"))
    for story in stories:
        w.begin(story, tagged=True)
        tail = "".join(bar + tag for tag in story.tags)
        w.put(story.title)
        w.mark(METADATA, tail)
        w.put("\n")
        last = len(story.paragraphs) - 1
        copies = rng.sample(range(last), min(last, rng.randint(0, 2)))
        for i, text in enumerate(story.paragraphs):
            w.paragraph(text, subhead=i in story.subheads)
            w.put("\n")
            if i in copies:
                w.line(REPEAT, story.title + (tail if rng.random() < 0.5 else ""))
    return w.finish("doubled_tight")


COOKIES = {
    "en": (
        ("We use cookies to make this site work and to measure how it is read.", "Accept all", "Manage preferences"),
        "Sign up to our morning letter: the day in five minutes, free.",
        "{author} has covered {tag} for {site} for {n} years and keeps bees.",
    ),
    "es": (
        ("Usamos cookies para que este sitio funcione y para medir su lectura.", "Aceptar todo", "Configurar"),
        "Recibe cada mañana nuestro boletín: el día en cinco minutos, gratis.",
        "{author} escribe sobre {tag} en {site} desde hace {n} años y cría abejas.",
    ),
}


def cookie_pages(stories: Stories, rng: random.Random) -> Dump:
    """Pages with a cookie notice, comment counts, related stories, and the biography of one of three authors."""
    w, lang = Writer(), stories[0].lang
    notice, letter, bio = COOKIES[lang]
    authors = {a: bio.format(author=a, tag=t, site=stories[0].site, n=rng.randint(3, 30)) for a, t in _three(stories)}
    for story in stories:
        author = rng.choice(list(authors))
        w.begin(story, to_minute(story.published))
        _lines(w, FURNITURE, (*notice, *SECTION_MENUS[lang]))
        w.title()
        w.line(METADATA, FURNITURE_OF[lang].byline.format(author=author))
        w.line(METADATA, with_time(lang, long_date(lang, story.published), story.published), gap=1)
        _write_with_letter(w, story, letter)
        w.line(FURNITURE, authors[author], gap=1)
        comments = rng.randint(2, 90)
        w.line(FURNITURE, f"{comments} Comments" if lang == "en" else COMMENTS[lang].format(n=comments), gap=1)
        _lines(w, FURNITURE, [FURNITURE_OF[lang].related, *(o.title for o in _others(stories, story, rng))])
    return w.finish("cookie_pages")


def _three(stories: Stories) -> list[tuple[str, str]]:
    return [(story.author, story.tags[0]) for story in stories[:3]]


def _write_with_letter(w: Writer, story: Story, letter: str) -> None:
    """The body with an invitation in the middle of it."""
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i == len(story.paragraphs) // 2 and i not in story.subheads:
            w.line(FURNITURE, letter, gap=1)


# Mixtures and odd sizes


def two_sources(stories: Stories, rng: random.Random) -> Dump:
    """Two dumps of different shape, one after the other."""
    half = len(stories) // 2
    sites = [site for site in read_book(stories[0].lang).lists["site"] if site != stories[0].site]
    site = rng.choice(sites)
    first, second = rng.sample(MIXED[stories[0].lang], 2)
    dumps = first(stories[:half], rng), second([attrs.evolve(s, site=site) for s in stories[half:]], rng)
    return _concatenate(*dumps)


def _concatenate(first: Dump, second: Dump) -> Dump:
    (text, gold), (more, added) = first, second
    by = len(text)
    for document in added["documents"]:
        document["start"] += by
        document["end"] += by
        for key in ("paragraphs", "subheads"):
            document[key] = [[a + by, b + by] for a, b in document[key]]
    removed = [[a + by, b + by, kind] for a, b, kind in added["removed"]]
    documents = gold["documents"] + added["documents"]
    return text + more, {
        "shape": f"two_sources {gold['shape']} {added['shape']}",
        "documents": documents,
        "removed": gold["removed"] + removed,
    }


def few_dated(stories: Stories, rng: random.Random) -> Dump:
    """Two or three stories, site and day under their headlines, one blank line everywhere."""
    w = Writer()
    for story in stories[: rng.randint(2, 3)]:
        w.begin(story, to_day(story.published))
        w.title(gap=1)
        w.line(METADATA, f"{story.site} — {long_date(story.lang, story.published)}", gap=1)
        w.body(story)
        w.put("\n")
    return w.finish("few_dated")


def few_bare(stories: Stories, rng: random.Random) -> Dump:
    """Two or three stories with their headlines and nothing else."""
    w = Writer()
    for story in stories[: rng.randint(2, 3)]:
        w.begin(story)
        w.title(gap=1)
        w.body(story)
        w.put("\n\n")
    return w.finish("few_bare")


def long_and_short(stories: Stories, rng: random.Random) -> Dump:
    """A very long feature between very short items."""
    w, half = Writer(), len(stories) // 2
    long = attrs.evolve(stories[0], paragraphs=_merged(stories[:half]), subheads=frozenset())
    short = [_short(story, 1) for story in stories[half:]]
    place = rng.randrange(1, len(short))
    for story in [*short[:place], long, *short[place:]]:
        w.begin(story, to_day(story.published))
        w.title()
        w.line(METADATA, f"{story.town}, {story.published:%d.%m.%Y}")
        w.body(story, gap=0)
        w.put("\n")
    return w.finish("long_and_short")


def _merged(stories: Stories) -> tuple[str, ...]:
    return tuple(itertools.chain.from_iterable(_texts(story) for story in stories))


MIXED: dict[str, list[Renderer]] = {
    "en": [wordpress, rss, standfirst, doc_tags, telegram, plain.posted_rules],
    "de": [wordpress, national_site, doc_tags, standfirst, plain.underlined],
}
FIELD_SHAPES: dict[Renderer, tuple[str, ...]] = {
    ticker: ("en", "de", "ru"),
    telegram: ("en", "ru", "ar"),
    forum_posts: ("en",),
    rss: ("en", "fr", "ru"),
    pipes: ("en", "ru"),
    csv_rows: ("en", "es"),
    json_lines: ("en",),
    doc_tags: ("en", "de", "zh"),
    hash_docs: ("en", "fr"),
    front_matter: ("en", "fr"),
    tabs_crlf: ("en", "de"),
    wiki_news: ("en", "es"),
    clippings: ("en",),
    ocr_broadsheet: ("en",),
    asterisks_only: ("en", "ru", "zh"),
    wordpress: ("en", "es", "de"),
    newsletter: ("en", "fr"),
    magazine: ("en",),
    standfirst: ("en", "de", "es"),
    transcript: ("en", "de"),
    lists_tables: ("en", "es"),
    chinese_portal: ("zh",),
    japanese_press: ("ja",),
    arabic_site: ("ar",),
    russian_agency: ("ru",),
    national_site: ("de", "fr", "es", "hi"),
    dated_titles: ("ru", "de", "fr"),
    doubled_tight: ("en", "zh", "ru"),
    cookie_pages: ("en", "es"),
    two_sources: ("en", "de"),
    few_dated: ("en", "ja"),
    few_bare: ("en", "es"),
    long_and_short: ("en", "de"),
}


def names() -> dict[str, tuple[Renderer, str]]:
    """Every dump's name, with its shape and language."""
    return {f"{shape.__name__}-{lang}": (shape, lang) for shape, langs in FIELD_SHAPES.items() for lang in langs}


def write(folder: pathlib.Path, seed: int) -> None:
    """All dumps of a seed."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (shape, lang) in names().items():
        text, gold = render(shape, lang, write_dumps._count(name, lang, seed), seed)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.seed)


if __name__ == "__main__":
    main()
