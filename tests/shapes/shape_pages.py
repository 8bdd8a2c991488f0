"""Shapes scraped from web pages: menus and footers around the story, headlines that come again and again."""

import random
import re

import attrs
from shape_dates import long_date, to_minute, weekday_date, with_time
from shape_furniture import COMMENTS, DATE_LABELS, FURNITURE_OF, SECTION_MENUS
from shape_stories import Story
from shape_writer import FURNITURE, METADATA, REPEAT, Writer, cut

Dump = tuple[str, dict]
Stories = list[Story]


def portal(stories: Stories, rng: random.Random, newline: str = "\n") -> Dump:
    """Whole pages: menu, breadcrumb, title, share buttons, text with inserts, related stories, tags, footer."""
    w = Writer(newline)
    for story in stories:
        w.begin(story, to_minute(story.published), tagged=True)
        _write_head(w, story, rng)
        _write_text_with_inserts(w, story, stories, rng)
        _write_foot(w, story, stories, rng)
    return w.finish("portal")


def portal_crlf(stories: Stories, rng: random.Random) -> Dump:
    """The same with the line ends of Windows."""
    return portal(stories, rng, newline="\r\n")


def _write_head(w: Writer, story: Story, rng: random.Random) -> None:
    words = FURNITURE_OF[story.lang]
    menu = SECTION_MENUS[story.lang]
    for item in (*menu, words.subscribe):
        w.line(FURNITURE, item)
    w.put("\n")
    w.line(FURNITURE, f"{words.home} > {rng.choice(menu)}", gap=1)
    w.title(gap=1)
    w.line(METADATA, words.byline.format(author=story.author))
    w.line(METADATA, with_time(story.lang, long_date(story.lang, story.published), story.published), gap=1)
    for button in words.share:
        w.line(FURNITURE, button)
    w.put("\n")


def _write_text_with_inserts(w: Writer, story: Story, stories: Stories, rng: random.Random) -> None:
    words = FURNITURE_OF[story.lang]
    inserts = [words.advertisement, words.photo.format(author=rng.choice(stories).author, site=story.site)]
    inserts += [f"{words.read_also} {rng.choice(_others(stories, story)).title}"] * (len(stories) > 1)
    places = set(rng.sample(range(len(story.paragraphs)), len(story.paragraphs) // 3))
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i in places and i not in story.subheads:
            w.line(FURNITURE, rng.choice(inserts), gap=1)


def _write_foot(w: Writer, story: Story, stories: Stories, rng: random.Random) -> None:
    words = FURNITURE_OF[story.lang]
    w.line(METADATA, f"{words.tags} {', '.join(story.tags)}", gap=1)
    w.line(FURNITURE, words.related)
    others = _others(stories, story)
    for other in rng.sample(others, min(len(others), 3)):
        w.line(FURNITURE, other.title)
    w.put("\n")
    w.line(FURNITURE, COMMENTS[story.lang].format(n=rng.randint(0, 240)))
    for item in words.footer:
        w.line(FURNITURE, item.format(site=story.site))
    w.put("\n")


def _others(stories: Stories, story: Story) -> Stories:
    return [other for other in stories if other is not story]


def site_suffix(stories: Stories, rng: random.Random) -> Dump:
    """The site's name after every title, a date line with the weekday."""
    w, bar = Writer(), rng.choice((" | ", " - ", " – ", " :: "))
    for story in stories:
        w.begin(story, to_minute(story.published))
        w.put(story.title)
        w.mark(FURNITURE, f"{bar}{story.site}")
        w.put("\n\n")
        w.line(METADATA, with_time(story.lang, weekday_date(story.lang, story.published), story.published), gap=1)
        w.body(story)
        w.put("\n")
        w.line(FURNITURE, FURNITURE_OF[story.lang].footer[0].format(site=story.site), gap=1)
    return w.finish("site_suffix")


def _tail(story: Story) -> str:
    return "".join(f" | {tag}" for tag in story.tags)


def _lose_end(story: Story) -> str:
    return cut(story.title, max(8, len(story.title) * 2 // 3)) + "…"


def _lose_more(story: Story) -> str:
    return cut(story.title, max(8, len(story.title) * 4 // 5)) + "..."


def _change_case(story: Story) -> str:
    return story.title.upper() + _tail(story)


def _change_points(story: Story) -> str:
    return re.sub(r"[\"“”„«»:,?!？！：，「」]", "", story.title) + "."


def _lose_tail(story: Story) -> str:
    return story.title


def _gain_site(story: Story) -> str:
    return f"{story.title} - {story.site}"


DAMAGE = (_lose_end, _lose_more, _change_case, _change_points, _lose_tail, _gain_site)


def doubled(stories: Stories, rng: random.Random) -> Dump:
    """Every headline doubled with its keywords; where pictures were, copies of it, some damaged."""
    w = Writer()
    for story in stories:
        teaser = rng.random() < 0.35
        dated = not teaser and rng.random() < 0.6
        w.begin(story, to_minute(story.published) if dated else None, tagged=True)
        w.put(story.title)
        w.mark(METADATA, _tail(story))
        w.put("\n")
        if teaser or rng.random() < 0.7:
            w.line(REPEAT, story.title + _tail(story))
        w.put("\n")
        if dated:
            w.line(METADATA, f"{DATE_LABELS[story.lang]}{story.published:%Y-%m-%d %H:%M}", gap=1)
        if teaser:
            _write_cut_text(w, story, rng)
        else:
            _write_text_with_copies(w, story, rng)
    return w.finish("doubled")


def _write_cut_text(w: Writer, story: Story, rng: random.Random) -> None:
    glue = "" if story.lang in ("zh", "ja") else " "
    text = glue.join(t for i, t in enumerate(story.paragraphs) if i not in story.subheads)
    short = cut(text, round(len(text) * rng.uniform(0.4, 0.8)))
    w.paragraph(short)
    w.put("\n\n")
    w.truncate()


def _write_text_with_copies(w: Writer, story: Story, rng: random.Random) -> None:
    last = len(story.paragraphs) - 1
    copies = rng.sample(range(last), min(last, rng.randint(1, 3)))
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i in copies:
            damaged = rng.choice(DAMAGE)(story) if rng.random() < 0.6 else story.title + _tail(story)
            w.line(REPEAT, damaged, gap=1)


def single_article(stories: Stories, rng: random.Random) -> Dump:
    """One article only, its headline between its paragraphs."""
    story = max(stories, key=lambda s: len(s.paragraphs))
    story = attrs.evolve(story, tags=())
    w = Writer()
    w.begin(story, to_minute(story.published))
    w.title(gap=1)
    w.line(METADATA, with_time(story.lang, weekday_date(story.lang, story.published), story.published), gap=1)
    last = len(story.paragraphs) - 1
    places = rng.sample(range(last), min(last, 3))
    for i, text in enumerate(story.paragraphs):
        w.paragraph(text, subhead=i in story.subheads)
        w.put("\n\n")
        if i in places:
            w.line(REPEAT, story.title, gap=1)
    return w.finish("single_article")
