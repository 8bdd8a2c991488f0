"""Dumps of five stories with whatever a test puts above, between or below their paragraphs."""

from __future__ import annotations

import newsclean

STORIES = (
    (
        "Ferry late again as fog covers Osk",
        "The ferry to Osk was two hours late on Monday because fog lay over the strait.",
        "The mayor said that the island needs a second boat before the winter.",
    ),
    (
        "Council sells the old mill in Ulm",
        "The council of Ulm voted on Tuesday to sell the old mill at the river.",
        "A family of bakers wants to open a shop there.",
    ),
    (
        "Goat walks into bank and stays for lunch",
        "A goat walked into a bank in Tarn on Wednesday and ate a plant.",
        "Clerks fed it leaves until its owner came at noon.",
    ),
    (
        "Orchestra plays for empty hall in Verra",
        "The orchestra played to an empty hall in Verra on Thursday evening.",
        "The tickets had the wrong date.",
    ),
    (
        "Bridge at Lund reopens after nine months",
        "The bridge at Lund reopened to cars on Friday, painted green.",
        "A barge had struck it nine months ago.",
    ),
)
TITLES = [title for title, *_ in STORIES]


def make_dump(block: str, among: range = range(5)) -> str:
    """Fill a block in for each story: `{title}`, `{first}`, `{second}`, `{day}`, `{number}`.

    Stories that are not `among` those have headline, date and text only.
    """
    plain = "{title}\n{day} May 2021\n\n{first}\n\n{second}"
    filled = [
        (block if at in among else plain)
        .replace("{title}", title)
        .replace("{first}", first)
        .replace("{second}", second)
        .replace("{day}", str(at + 1))
        .replace("{number}", str(7 * at + 3))
        for at, (title, first, second) in enumerate(STORIES)
    ]
    return "\n\n".join(filled) + "\n"


def clean_block(block: str, among: range = range(5)) -> newsclean.CleanResult:
    """Clean such a dump."""
    return newsclean.clean(make_dump(block, among))


def texts(result: newsclean.CleanResult) -> list[list[str]]:
    """The paragraphs of each story."""
    return [[paragraph.text for paragraph in document.paragraphs] for document in result.documents]


def removed(result: newsclean.CleanResult, kind: str) -> list[str]:
    """What edits of a kind took out, in order."""
    return [edit.original for edit in result.edits if edit.kind.value == kind]


PLAIN = [[first, second] for _, first, second in STORIES]
