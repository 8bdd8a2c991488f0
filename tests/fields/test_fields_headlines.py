"""Which line of a head is the headline, and what of the line is not."""

import pytest
from fields_stories import FERRY, STORIES, TITLES, head_over_text, make_dump, read_dump, read_one

import newsclean


def removed(document):
    return [(edit.kind.value, edit.original) for edit in document.edits]


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        ([FERRY], []),
        ([f"HEADLINE: {FERRY}"], [("metadata", "HEADLINE: ")]),
        ([f"Title: '{FERRY}'"], [("metadata", "Title: '"), ("separator", "'")]),
        ([f"标题：{FERRY}"], [("metadata", "标题：")]),
        (["HEADLINE:", FERRY], [("metadata", "HEADLINE:")]),
        ([f"Subject: Re: Fwd: {FERRY}"], [("metadata", "Subject: Re: Fwd: ")]),
        ([FERRY, FERRY], [("repeated-headline", FERRY)]),
        ([f"{FERRY} | Osk | Fog", FERRY], [("metadata", " | Osk | Fog"), ("repeated-headline", FERRY)]),
        ([FERRY, f"{FERRY} | Osk"], [("repeated-headline", f"{FERRY} | Osk")]),
        ([FERRY.upper(), FERRY], [("repeated-headline", FERRY)]),
        ([f"• {FERRY}"], [("separator", "• ")]),
        ([f"## {FERRY}"], [("separator", "## ")]),
        ([f"== {FERRY} =="], [("separator", "== "), ("separator", " ==")]),
        ([f"**{FERRY}**"], [("separator", "**"), ("separator", "**")]),
        ([f"[b]{FERRY}[/b]"], [("separator", "[b]"), ("separator", "[/b]")]),
        ([f"<h1>{FERRY}</h1>"], [("separator", "<h1>"), ("separator", "</h1>")]),
        (["【渡轮因大雾停航】"], [("separator", "【"), ("separator", "】")]),
        ([f"12:30 - {FERRY}"], [("separator", "12:30 - ")]),
        ([f"9:05 a.m. {FERRY}"], [("separator", "9:05 a.m. ")]),
        (["By Ida Brandt", FERRY], [("metadata", "By ")]),
        (["4 May 2021", FERRY], [("metadata", "4 May 2021")]),
        (["https://osk.example/fog", FERRY], [("metadata", "https://osk.example/fog")]),
        (["Home > News > Osk", FERRY], [("boilerplate", "Home > News > Osk")]),
    ],
)
def test_one_story(lines, taken):
    document = read_one(*lines)
    assert document.title in (FERRY, FERRY.upper(), "渡轮因大雾停航")
    assert removed(document) == taken
    assert len(document.paragraphs) == 2


@pytest.mark.parametrize(
    "lines",
    [[], ["4 May 2021"], ["-----"], ["https://osk.example/fog"], ["Home > News"], ["By Ida Brandt"], ["42"], ["Osk"]],
)
def test_no_line_can_be_one(lines):
    assert read_one(*lines).title is None


def test_a_text_of_one_paragraph_has_no_headline():
    documents = newsclean.clean_documents(["The ferry to Osk was late on Monday.", "", "  \n"]).documents
    assert [document.title for document in documents] == [None] * 3


@pytest.mark.parametrize(
    "headline",
    [
        "42 goats board a tram",
        "2-1: Osk wins the island cup",
        "Osk 3.0: the island goes online",
        "1.5 million herrings swim past Osk",
        "3.25 million sheep counted on Osk",
        "10.50 euros for a ferry ticket",
        pytest.param(
            "3:15 hours of rain on Osk",
            marks=pytest.mark.xfail(strict=True, reason="a duration at the head of a line is taken for its clock time"),
        ),
        "2021: a year of fog on Osk",
        "1. FC Osk verliert im Nebel",
        "20. Juli: Osk gedenkt der Fischer",
    ],
)
def test_figures_that_belong_to_the_headline_stay(headline):
    assert read_one(headline).title == headline


@pytest.mark.parametrize(
    ("line", "title", "tags"),
    [
        (f"{FERRY} | Osk | Fog", FERRY, ("Osk", "Fog")),
        (f"{FERRY} | Osk | Osk", FERRY, ("Osk",)),
        (f"{FERRY}｜奥斯克｜大雾", FERRY, ("奥斯克", "大雾")),
        (f"{FERRY} | The mayor of Osk says so too", f"{FERRY} | The mayor of Osk says so too", ()),
        (f"{FERRY} | Osk | “We wait”", f"{FERRY} | Osk | “We wait”", ()),
        (f"{FERRY} | Who will pay for it?", f"{FERRY} | Who will pay for it?", ()),
        (f"{FERRY} - Osk", f"{FERRY} - Osk", ()),
    ],
)
def test_keywords_behind_bars(line, title, tags):
    document = read_one(line)
    assert (document.title, document.tags) == (title, tags)


def test_a_site_name_behind_headlines_is_furniture_and_no_keyword():
    documents = read_dump(*["{title} - The Osk Herald"] * 5)
    assert [document.title for document in documents] == TITLES
    assert {removed(document)[0] for document in documents} == {("boilerplate", " - The Osk Herald")}
    assert not any(document.tags for document in documents)


def test_keywords_before_a_site_name():
    documents = read_dump(*(f"{{title}} | {tag} | Osk Herald" for tag in ("Fog", "Mill", "Goat", "Music", "Road")))
    assert [document.title for document in documents] == TITLES
    assert [document.tags for document in documents] == [("Fog",), ("Mill",), ("Goat",), ("Music",), ("Road",)]


def test_numbers_that_go_on_are_taken_off():
    documents = read_dump(*(f"{number}. {{title}}" for number in range(1, 6)), rule="")
    assert [document.title for document in documents] == TITLES


def test_bullets_before_headlines_are_taken_off():
    documents = read_dump(*["▪ {title}"] * 5, rule="")
    assert [document.title for document in documents] == TITLES


def test_dates_behind_headlines():
    documents = read_dump(*(f"{{title}} ({day} May 2021)" for day in range(1, 6)))
    assert [document.title for document in documents] == TITLES
    assert [document.published.day for document in documents] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("mark", [" - ", " | ", ": ", " "])
@pytest.mark.xfail(
    strict=True,
    reason="lines that open with a date are date lines wherever they recur, and take the headline with them",
)
def test_dates_before_headlines(mark):
    documents = read_dump(*(f"{day} May 2021{mark}{{title}}" for day in range(1, 6)))
    assert [document.title for document in documents] == TITLES


def test_clock_times_before_headlines():
    documents = read_dump(*(f"1{hour}:30 {{title}}" for hour in range(5)), rule="")
    assert [document.title for document in documents] == TITLES


def test_a_headline_that_other_stories_list_is_still_one():
    heads = ["{title}\n4 May 2021"] * 5
    dump = make_dump(*heads)
    linked = dump.replace("\n\n-----", f"\n\nMore news\n{TITLES[0]}\n{TITLES[1]}\n\n-----")
    assert [document.title for document in newsclean.clean(linked).documents] == TITLES


def test_buttons_and_section_names_are_no_headlines():
    documents = read_dump(*["Weather\nShare this\n{title}\n4 May 2021"] * 5)
    assert [document.title for document in documents] == TITLES


def test_a_section_name_over_the_headline_is_a_subhead_of_its_own():
    documents = read_dump(*(f"{name}\n{{title}}\n4 May 2021" for name in ("Sea", "Town", "Beasts", "Music", "Roads")))
    assert [document.title for document in documents] == TITLES


def test_a_section_name_that_the_text_speaks_of_is_no_headline():
    documents = read_dump(
        *(f"{name}\n{{title}}\n4 May 2021" for name in ("Ferry", "Council", "Banks", "Verra", "Bridge"))
    )
    assert [document.title for document in documents] == TITLES


@pytest.mark.xfail(strict=True, reason="a deck may echo more in the text than the headline above it")
def test_a_deck_under_the_headline_is_no_headline():
    decks = ("Island needs second boat", "Family of bakers wants a shop", "Clerks fed it leaves from a plant")
    documents = read_dump(*(f"{{title}}\n{deck}\n4 May 2021" for deck in decks))
    assert [document.title for document in documents] == TITLES[:3]


def test_a_lead_printed_twice_is_no_headline():
    title, (lead, rest) = STORIES[0]
    document = newsclean.clean_documents([f"{title}\n4 May 2021\n\n{lead}\n\n{lead}\n\n{rest}\n"]).documents[0]
    assert document.title == title


def test_a_line_of_keywords_is_no_headline():
    assert read_one(FERRY, "Tags: ferry, Osk; strait").title == FERRY


def test_a_title_is_its_span_of_the_dump():
    text = head_over_text(f"HEADLINE: {FERRY} | Osk")
    document = newsclean.clean(text).documents[0]
    (place,) = [field.span for field in document.fields if field.name == "title"]
    assert text[place.start : place.end] == document.title == FERRY
