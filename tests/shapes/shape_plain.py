"""Shapes that have little but their layout: rules, blank lines, one story a line, digests, wires, pages of paper."""

import random
import re

from shape_dates import long_date, to_day, to_minute, weekday_date, with_time
from shape_stories import Story
from shape_writer import FURNITURE, METADATA, SEPARATOR, Writer, centre, cut, wrap

Dump = tuple[str, dict]
Stories = list[Story]


def posted_rules(stories: Stories, rng: random.Random, newline: str = "\n") -> Dump:
    """Title, By line and "Posted on" date, a rule between stories."""
    w, rule = Writer(newline), rng.choice(("-" * 40, "* * * * *", "*" * 30, "- - - - - - - -"))
    for i, story in enumerate(stories):
        if i:
            w.line(SEPARATOR, rule, gap=1)
        w.begin(story, to_day(story.published))
        w.title()
        w.line(METADATA, f"By {story.author}")
        w.line(METADATA, f"Posted on {long_date('en', story.published)}", gap=1)
        w.body(story)
        w.put("\n")
    return w.finish("posted_rules")


def posted_rules_crlf(stories: Stories, rng: random.Random) -> Dump:
    """The same with the line ends of Windows."""
    return posted_rules(stories, rng, newline="\r\n")


def underlined(stories: Stories, rng: random.Random) -> Dump:
    """A rule under each title, two blank lines between stories."""
    w, stroke = Writer(), rng.choice("-=~")
    for story in stories:
        w.begin(story)
        w.title()
        w.line(SEPARATOR, stroke * len(story.title), gap=1)
        w.body(story)
        w.put("\n\n")
    return w.finish("underlined")


def blank_lines(stories: Stories, rng: random.Random, newline: str = "\n") -> Dump:
    """Blank lines and nothing else: one between paragraphs, more between stories."""
    w, gap = Writer(newline), rng.choice((2, 3))
    for story in stories:
        w.begin(story)
        w.title(gap=1)
        w.body(story)
        w.put("\n" * gap)
    return w.finish("blank_lines")


def blank_lines_crlf(stories: Stories, rng: random.Random) -> Dump:
    """The same with the line ends of Windows."""
    return blank_lines(stories, rng, newline="\r\n")


def tight_lines(stories: Stories, rng: random.Random) -> Dump:  # noqa: ARG001 - all shapes are called alike
    """Title and paragraphs on lines of their own, a blank line between stories."""
    w = Writer()
    for story in stories:
        w.begin(story)
        w.title()
        w.body(story, gap=0)
        w.put("\n")
    return w.finish("tight_lines")


def wrapped_blank(stories: Stories, rng: random.Random) -> Dump:
    """Hard-wrapped paragraphs, titles in capitals."""
    w, width = Writer(), rng.choice((60, 66, 76))
    for story in stories:
        w.begin(story)
        w.document["titles"] = [story.title, story.title.upper()]
        w.put(wrap(story.title.upper(), width) + "\n\n")
        w.body(story, width=width)
        w.put("\n\n")
    return w.finish("wrapped_blank")


def one_a_line(stories: Stories, rng: random.Random) -> Dump:
    """Title, a dash and the text, all on one line."""
    w, dash = Writer(), rng.choice((" - ", " — ", " -- "))
    for story in stories:
        w.begin(story)
        w.put(story.title)
        w.mark(SEPARATOR, dash)
        w.paragraph(" ".join(_sentences(story)))
        w.put("\n")
    return w.finish("one_a_line")


def tabbed(stories: Stories, rng: random.Random) -> Dump:
    """Date, title and text with tabs between."""
    w, timed = Writer(), rng.random() < 0.5
    for story in stories:
        when = story.published
        w.begin(story, to_minute(when) if timed else to_day(when))
        w.mark(METADATA, f"{when:%Y-%m-%d %H:%M}" if timed else to_day(when))
        w.put(f"\t{story.title}\t")
        w.paragraph(" ".join(_sentences(story)))
        w.put("\n")
    return w.finish("tabbed")


def _sentences(story: Story) -> list[str]:
    """The paragraphs without subheads, as an export to one line has them."""
    return [text for i, text in enumerate(story.paragraphs) if i not in story.subheads]


def hash_headings(stories: Stories, rng: random.Random) -> Dump:
    """Markdown as note-taking programs export it."""
    w, hashes = Writer(), rng.choice(("#", "##"))
    for story in stories:
        w.begin(story, to_minute(story.published))
        w.mark(SEPARATOR, f"{hashes} ")
        w.title(gap=1)
        date = with_time("en", long_date("en", story.published), story.published)
        w.line(METADATA, f"*{story.author} · {date}*", gap=1)
        w.body(story)
        w.put("\n")
    return w.finish("hash_headings")


def numbered_digest(stories: Stories, rng: random.Random) -> Dump:
    """A counter, the title, a cut text and an invitation to go on."""
    w = Writer()
    for i, story in enumerate(stories, 1):
        w.begin(story)
        w.mark(SEPARATOR, f"{i}) ")
        w.title()
        _tease(w, story, rng.randint(220, 480), " […] ")
        w.line(FURNITURE, "[Continue reading]", gap=1)
    return w.finish("numbered_digest")


BULLET_MORE = {
    "en": "Full story",
    "es": "Seguir leyendo",
    "de": "Weiterlesen",
    "fr": "Lire la suite",
    "ru": "Читать далее",
}


def bullet_digest(stories: Stories, rng: random.Random) -> Dump:
    """A bullet and the title, the cut text indented under it."""
    w, bullet = Writer(), rng.choice(("•", "*", "▪"))
    for story in stories:
        w.begin(story)
        w.mark(SEPARATOR, f"{bullet} ")
        w.title()
        w.put("  ")
        _tease(w, story, rng.randint(160, 320), "... ")
        w.line(FURNITURE, f"{BULLET_MORE[story.lang]} >>", gap=1)
    return w.finish("bullet_digest")


def _tease(w: Writer, story: Story, length: int, dots: str) -> None:
    w.paragraph(cut(" ".join(_sentences(story)), length))
    w.mark(METADATA, dots)
    w.truncate()


WIRE = {"en": "{town}, {day} ({agency}) - ", "es": "{town}, {day} ({agency}) .- ", "de": "{town}, {day} ({agency}) - "}


def wire(stories: Stories, rng: random.Random) -> Dump:
    """Datelines without a year, an end mark under every story."""
    w, end = Writer(), rng.choice(("-0-", "***", "(END)", "###"))
    for story in stories:
        w.begin(story)
        w.title(gap=1)
        w.line(METADATA, story.author, gap=1)
        _write_wire_body(w, story)
        w.line(SEPARATOR, end, gap=2)
    return w.finish("wire")


def _write_wire_body(w: Writer, story: Story) -> None:
    day = re.sub(r",? (de )?\d{4}$", "", long_date(story.lang, story.published))
    dateline = WIRE[story.lang].format(town=story.town.upper(), day=day, agency=story.site)
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text if i else dateline + text, subhead=i in story.subheads)
        w.put("\n\n")


def slugged_wire(stories: Stories, rng: random.Random) -> Dump:
    """Slug lines with take and word counts over hard-wrapped, indented paragraphs."""
    w = Writer()
    for story in stories:
        w.begin(story)
        w.line(SEPARATOR, f"^{story.tags[0].upper()}-{story.town.upper()}-{rng.randint(100, 999)}")
        w.line(METADATA, f"(ATTN: {story.tags[-1].title()} desks)")
        w.put(wrap(story.title, 64) + "\n")
        w.line(METADATA, f"By {story.author.upper()}")
        w.body(story, gap=0, width=64, indent="   ")
        w.line(SEPARATOR, "-30-", gap=1)
    return w.finish("slugged_wire")


def paged(stories: Stories, rng: random.Random) -> Dump:
    """Sheets of paper with running heads; a long story runs over several."""
    issue, site, page = stories[0].published, stories[0].site, rng.randint(2, 30)
    w, head = Writer(), f"{site} | {weekday_date('en', issue)}"
    for story in stories:
        w.begin(story, to_day(issue))
        page = _open_sheet(w, head, page)
        w.put(wrap(story.title, 68) + "\n\n")
        w.line(METADATA, f"By {story.author}", gap=1)
        page = _write_sheets(w, story, head, page)
        w.line(SEPARATOR, centre(f"- {page} -", 68))
    return w.finish("paged")


def _open_sheet(w: Writer, head: str, page: int) -> int:
    w.mark(SEPARATOR, "\f")
    w.line(METADATA, head, gap=2)
    return page + 1


def _write_sheets(w: Writer, story: Story, head: str, page: int) -> int:
    room = 18
    for i, text in enumerate(story.paragraphs):
        if room < 0:
            w.line(SEPARATOR, centre(f"- {page} -", 68))
            page, room = _open_sheet(w, head, page), 18
        w.paragraph(text, subhead=i in story.subheads, width=68)
        w.put("\n\n")
        room -= 2 + len(text) // 68
    return page


def indented(stories: Stories, rng: random.Random) -> Dump:
    """Paragraphs set in by no-break or wide spaces, no blank lines inside a story."""
    wide = stories[0].lang in ("zh", "ja")
    w, indent = Writer(), "\u3000\u3000" if wide else "\u00a0" * rng.choice((3, 4, 6))
    for story in stories:
        w.begin(story, to_minute(story.published))
        w.title()
        date = with_time(story.lang, long_date(story.lang, story.published), story.published)
        w.line(METADATA, f"{story.site}\u00a0\u00a0{date}")
        w.body(story, gap=0, indent=indent)
        w.put("\n")
    return w.finish("indented")
