"""Small stories for tests of fields: a head of any lines over a text that speaks of its headline."""

from __future__ import annotations

import newsclean

TEXT = (
    "The ferry to Osk was two hours late on Monday because fog lay over the strait.",
    "Mayor Nell Sato said that the island needs a second boat before the winter.",
)
STORIES = (
    ("Ferry late again as fog covers Osk", TEXT),
    (
        "Council sells the old mill in Ulm",
        ("The council of Ulm voted on Tuesday to sell the old mill.", "A family of bakers wants to open a shop there."),
    ),
    (
        "Goat walks into bank and stays for lunch",
        ("A goat walked into a bank in Tarn on Wednesday.", "Clerks fed it leaves from a plant until noon."),
    ),
    (
        "Orchestra plays for empty hall in Verra",
        ("The orchestra played to an empty hall on Thursday.", "The tickets in Verra had the wrong date."),
    ),
    (
        "Bridge at Lund reopens after nine months",
        ("The bridge at Lund reopened to cars on Friday.", "A barge had struck it nine months ago."),
    ),
)


def head_over_text(*lines: str) -> str:
    """Put the lines of a head over the first story's text."""
    return "\n".join(lines) + "\n\n" + "\n\n".join(TEXT) + "\n"


def read_one(*lines: str) -> newsclean.Document:
    """Clean a text of one document with the given head."""
    return newsclean.clean_documents([head_over_text(*lines)]).documents[0]


def make_dump(*heads: str, rule: str = "-----") -> str:
    """Make a dump of the stories; in each head, `{title}` stands for the headline."""
    blocks = [
        head.replace("{title}", title) + "\n\n" + "\n\n".join(text)
        for head, (title, text) in zip(heads, STORIES, strict=False)
    ]
    return f"\n\n{rule}\n\n".join(blocks) + "\n" if rule else "\n\n".join(blocks) + "\n"


def read_dump(*heads: str, rule: str = "-----") -> tuple[newsclean.Document, ...]:
    """Clean a dump of the stories with the given heads."""
    return newsclean.clean(make_dump(*heads, rule=rule)).documents


TITLES = [title for title, _ in STORIES]
FERRY = TITLES[0]
