"""What is furniture: lines that recur over stories, lists under them, credits, links, copies of the headline."""

import pytest
from boilerplate_dumps import PLAIN, STORIES, TITLES, clean_block, make_dump, removed, texts

import newsclean

HEAD = "{title}\n{day} May 2021\n\n"


FOOT = HEAD + "{first}\n\n{second}\n\nLINE"


@pytest.mark.parametrize(
    "line",
    [
        "Print this page",
        "Subscribe to our newsletter for free!",
        "© 2021 The Osk Herald, all rights reserved",
        "Do you know more? Write to the desk of the Osk Herald.",
        "点击分享到朋友圈",
    ],
)
@pytest.mark.parametrize(
    "block", ["{title}\n{day} May 2021\nLINE\n\n{first}\n\n{second}", HEAD + "{first}\n\nLINE\n\n{second}", FOOT]
)
def test_a_line_of_every_story(line, block):
    result = clean_block(block.replace("LINE", line))
    assert [document.title for document in result.documents] == TITLES
    assert texts(result) == PLAIN
    assert removed(result, "boilerplate") == [line] * 5


@pytest.mark.parametrize(
    "line",
    [
        "Print this page",
        pytest.param(
            "© 2021 The Osk Herald. All rights reserved.",
            marks=pytest.mark.xfail(
                strict=True,
                reason="headlines alone between paragraphs part no stretches, so nothing stands in many stories",
            ),
        ),
    ],
)
@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
def test_a_line_of_every_story_under_headlines_alone(line):
    result = clean_block("{title}\n\n{first}\n\n{second}\n\n" + line)
    assert [document.title for document in result.documents] == TITLES
    assert texts(result) == PLAIN


def test_a_button_of_one_word_at_every_foot():
    assert texts(clean_block(FOOT.replace("LINE", "Share"))) == PLAIN


@pytest.mark.parametrize("stories", [range(3), range(1, 4), range(2, 5)])
def test_a_line_of_three_stories(stories):
    result = clean_block("{title}\n{day} May 2021\nWritten for the Herald\n\n{first}\n\n{second}", stories)
    assert texts(result) == PLAIN
    assert removed(result, "boilerplate") == ["Written for the Herald"] * 3


@pytest.mark.parametrize("line", ["Comments ({number})", "{number} shares", "Read {number} times"])
def test_lines_that_differ_in_one_figure(line):
    result = clean_block(HEAD + "{first}\n\n{second}\n\n" + line)
    assert texts(result) == PLAIN
    assert removed(result, "boilerplate") == [line.replace("{number}", str(number)) for number in (3, 10, 17, 24, 31)]


def test_a_list_of_other_stories_under_a_line_of_furniture():
    links = "More news\nA headline of some other day\nAnother headline of some day"
    dump = make_dump(HEAD + "{first}\n\n{second}\n\nMore news\nLinks").replace("More news\nLinks", links)
    result = newsclean.clean(dump)
    assert texts(result) == PLAIN


def test_a_list_of_headlines_that_other_stories_have():
    dump = make_dump(HEAD + "{first}\n\n{second}")
    dump = dump.replace(f"{STORIES[0][2]}\n", f"{STORIES[0][2]}\n\n{TITLES[3]}\n{TITLES[4]}\n")
    result = newsclean.clean(dump)
    assert [document.title for document in result.documents] == TITLES
    assert texts(result) == PLAIN
    assert removed(result, "boilerplate") == [TITLES[3], TITLES[4]]


@pytest.mark.parametrize("label", ["Photo", "Foto", "Фото", "Read also", "Lire aussi", "延伸阅读"])
def test_credits_and_links(label):
    mark = "：" if label == "延伸阅读" else ": "
    dump = make_dump(HEAD + "{first}\n" + label + mark + "Number {number}\n\n{second}")
    for number, name in zip((3, 10, 17, 24, 31), ("Ida", "Tom", "Pavel", "Nell", "Ada"), strict=True):
        dump = dump.replace(f"Number {number}\n", f"{name} Brandt\n")
    result = newsclean.clean(dump)
    assert texts(result) == PLAIN
    assert len(removed(result, "boilerplate")) == 5


def test_a_trail_of_links_above_and_below():
    result = clean_block("Home > News > Page {number}\n" + HEAD + "{first}\n\n{second}\n\nNews | Sport | Weather")
    assert texts(result) == PLAIN
    assert removed(result, "boilerplate")[:2] == ["Home > News > Page 3", "News | Sport | Weather"]


def test_a_headline_printed_twice_over_its_date():
    result = clean_block("{title}\n" + HEAD + "{first}\n\n{second}")
    assert [document.title for document in result.documents] == TITLES
    assert removed(result, "repeated-headline") == TITLES


def test_copies_of_the_headline_above_and_between_the_paragraphs():
    result = clean_block("{title}\n\n{title}\n\n{first}\n\n{title}\n\n{second}")
    assert [document.title for document in result.documents] == TITLES
    assert texts(result) == PLAIN
    assert len(removed(result, "repeated-headline")) == 10


@pytest.mark.xfail(
    strict=True, reason="the foot of a story counts for the stretch of the next one, so its copy goes there"
)
def test_a_copy_of_the_headline_at_the_foot():
    result = clean_block("{title}\n\n{title}\n\n{first}\n\n{second}\n\n{title} | The Osk Herald")
    assert texts(result) == PLAIN


def test_a_headline_glued_to_the_text():
    result = clean_block("{title}\n{title}. {first}\n\n{second}")
    assert texts(result) == PLAIN
    assert removed(result, "repeated-headline") == [f"{title}. " for title in TITLES]


def test_words_that_invite_to_read_on():
    result = clean_block(HEAD + "{second}\n\n{first} And that of {title} is the...\nRead the whole story")
    assert removed(result, "boilerplate") == ["Read the whole story"] * 5
    assert all(document.truncated for document in result.documents)


def test_an_invitation_on_the_same_line_leaves_no_space_behind():
    result = clean_block(HEAD + "{second}\n\n{first} And that of {title} is the... Read on »")
    assert [paragraphs[-1][-3:] for paragraphs in texts(result)] == ["..."] * 5


def test_rules_and_counters_are_separators():
    result = clean_block("Story {day} of 5\n" + HEAD + "{first}\n\n* * *\n\n{second}\n\n=====")
    assert texts(result) == PLAIN
    assert removed(result, "separator")[:3] == ["Story 1 of 5", "* * *", "====="]


def test_markup_round_a_subhead():
    result = clean_block(HEAD + "{first}\n\n== Islanders wait again ==\n\n{second}", range(1))
    assert [paragraph.role.value for paragraph in result.documents[0].paragraphs] == ["body", "subhead", "body"]
    assert result.documents[0].paragraphs[1].text == "Islanders wait again"


def test_the_user_s_furniture_and_the_user_s_story():
    dump = make_dump(HEAD + "{first}\n\nTip line: 555-0100 on Osk\n\n{second}", range(1))
    line = "Tip line: 555-0100 on Osk"
    assert line in newsclean.clean(dump).documents[0].text
    decided = newsclean.Decisions().mark_furniture(line)
    assert texts(newsclean.clean(dump, decisions=decided)) == PLAIN
    patterns = newsclean.Options(boilerplate=newsclean.BoilerplateOptions(patterns=(r"Tip line: .*",)))
    assert texts(newsclean.clean(dump, options=patterns)) == PLAIN


def test_a_line_that_is_story_by_decision():
    dump = make_dump(HEAD + "{first}\n\nWritten for the Herald\n\n{second}")
    kept = newsclean.clean(dump, decisions=newsclean.Decisions().mark_story("Written for the Herald"))
    assert all("Written for the Herald" in document.text for document in kept.documents)


@pytest.mark.parametrize(("minimum", "count"), [(2, 2), (3, 0)])
def test_how_many_stories_make_furniture(minimum, count):
    dump = make_dump(
        "{title}\n{day} May 2021\n\nWritten for the Herald, and for nobody else at all.\n\n{first}\n\n{second}",
        range(2),
    )
    options = newsclean.Options(boilerplate=newsclean.BoilerplateOptions(minimum_stories=minimum))
    assert len(removed(newsclean.clean(dump, options=options), "boilerplate")) == count


def test_a_profile_knows_furniture_that_one_dump_cannot_show():
    line = "Written for the Herald, and for nobody else at all."
    block = "{title}\n{day} May 2021\n\n" + line + "\n\n{first}\n\n{second}"
    profile = newsclean.learn(make_dump(block))
    dump = "Storm over Pell\n9 May 2021\n\n" + line + "\n\nA storm blew over Pell on Sunday and took a roof with it.\n"
    assert line in newsclean.clean(dump).documents[0].text
    assert line not in newsclean.clean(dump, profile=profile).documents[0].text


@pytest.mark.parametrize("kind", ["headline", "boilerplate"])
def test_repeats_tell_every_place(kind):
    dump = make_dump("{title}\n\n{title}\n\n{first}\n\n{second}\n\nPrint this page")
    found = {repeat.text: repeat for repeat in newsclean.find_repeats(dump) if repeat.kind.value == kind}
    if kind == "headline":
        assert {text: len(repeat.places) for text, repeat in found.items()} == dict.fromkeys(TITLES, 2)
    else:
        (repeat,) = found.values()
        assert [dump[place.start : place.end] for place in repeat.places] == ["Print this page"] * 5
        assert repeat.stories == 5
