"""Five stories in every combination of head, fields and separator: each must come out as it went in."""

import itertools

import pytest

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
NAMES = ("Ida Brandt", "Tom Okoro", "Pavel Drost", "Nell Sato", "Ada Lind")
HEADS = {
    "plain": "{title}",
    "capitals": "{capitals}",
    "doubled": "{title}\n{title}",
    "doubled apart": "{title}\n\n{title}",
    "keywords": "{title} | {name} | News\n{title}",
    "labelled": "HEADLINE: {title}",
    "numbered": "{number}. {title}",
    "bullet": "• {title}",
    "hashes": "## {title}",
    "stars": "**{title}**",
    "site": "{title} - Osk Herald",
    "clock": "1{number}:30 {title}",
}
FIELDS = {
    "nothing": "",
    "date": "\n{number} May 2021",
    "byline": "\nBy {name}",
    "byline and date": "\nBy {name}\n{number} May 2021",
    "posted": "\nPosted on {number} May 2021 by {name}",
    "address": "\nhttps://osk.example/2021/05/0{number}/story-{number}",
    "labels": "\nDate: {number} May 2021\nAuthor: {name}",
    "updated": "\nPublished {number} May 2021, 10:30 | Updated {number} May 2021, 12:00",
    "source and date": "\nSource: Osk Herald | {number} May 2021",
}
SEPARATORS = {
    "blank line": "\n\n",
    "two blank lines": "\n\n\n",
    "rule": "\n\n-----\n\n",
    "stars": "\n***\n",
    "page": "\n\x0c",
    "hashes": "\n\n###\n\n",
}
ALONE = "few headlines alone over their texts are taken for subheads of one story"
FAILS = {
    **{(head, "nothing"): ALONE for head in ("plain", "hashes", "stars", "site")},
}


def make_dump(head, fields, separator, between):
    blocks = [
        (head + fields).format(title=title, capitals=title.upper(), number=number, name=name)
        + f"{between}{first}{between}{second}"
        for number, ((title, first, second), name) in enumerate(zip(STORIES, NAMES, strict=True), 1)
    ]
    return separator.join(blocks) + "\n"


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
@pytest.mark.parametrize(
    ("head", "fields"),
    [
        pytest.param(
            *pair, id=" ".join(pair), marks=pytest.mark.xfail(strict=True, reason=FAILS[pair]) if pair in FAILS else ()
        )
        for pair in itertools.product(HEADS, FIELDS)
    ],
)
def test_every_story_comes_out_as_it_went_in(head, fields):
    wrong = []
    for separator, between in itertools.product(SEPARATORS, ("\n\n", "\n")):
        documents = newsclean.clean(make_dump(HEADS[head], FIELDS[fields], SEPARATORS[separator], between)).documents
        titles = [title.upper() if head == "capitals" else title for title, *_ in STORIES]
        days = [1, 2, 3, 4, 5] if "May" in FIELDS[fields] or fields == "address" else [None] * 5
        if (
            [document.title for document in documents] != titles
            or [[paragraph.text for paragraph in document.paragraphs] for document in documents]
            != [[first, second] for _, first, second in STORIES]
            or [document.published and document.published.day for document in documents] != days
        ):
            wrong.append((separator, between))
    assert wrong == []


WEATHER = (
    *("Rain", "Snow", "Hail", "Fog", "Wind", "Storm", "Sun", "Frost", "Thunder", "Mist", "Sleet", "Dew"),
    *("Drizzle", "Lightning", "Heat", "Cold", "Gale", "Cloud", "Calm", "Thaw"),
)
AFTER = ("The goats were taken in on {day}.", "A farmer laughed at it for {hours} hours.", "It will be back on Sunday.")
FEW = "three to seven headlines alone over their texts are taken for subheads of one story"
BRIEFS = "of two headlines with one paragraph each, the second is taken for a subhead"


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
@pytest.mark.parametrize(
    ("stories", "paragraphs"),
    [
        pytest.param(
            stories,
            paragraphs,
            marks=pytest.mark.xfail(strict=True, reason=BRIEFS if paragraphs == 1 else FEW)
            if (paragraphs == 1 and stories == 2) or (paragraphs > 1 and 2 < stories < 8)
            else (),
        )
        for stories in (2, 3, 5, 8, 12, 20)
        for paragraphs in (1, 2, 3, 4)
    ],
)
def test_headlines_alone_over_their_texts(stories, paragraphs):
    expected = []
    for number, what in enumerate(WEATHER[:stories]):
        more = [text.format(day=NAMES[number % 5], hours=number + 3) for text in AFTER]
        first = f"{what} came to the island of Osk in the night to Monday, and {number + 2} boats stayed in port."
        expected.append((f"{what} comes to the island of Osk again", [first, *more][:paragraphs]))
    dump = "\n\n".join("\n\n".join([title, *texts]) for title, texts in expected) + "\n"
    documents = newsclean.clean(dump).documents
    assert [document.title for document in documents] == [title for title, _ in expected]
    assert [[paragraph.text for paragraph in document.paragraphs] for document in documents] == [
        texts for _, texts in expected
    ]
