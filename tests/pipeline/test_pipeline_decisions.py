"""A user's word overrules what the dump shows: decisions, separators, patterns, and repairs switched off."""

import pytest
from pipeline_laws import assert_all
from pipeline_stories import STORIES, tell

import newsclean
from newsclean import BoilerplateOptions, Decisions, EditKind, Options, RepairOptions, SegmentOptions

PLAIN = tell(*range(5), rule="")
LETTER = "Osk Herald evening letter"
DAMAGED = (
    "Rain on S ã o Tomas\n\nIt rained for three days, say the fishermen of S ã o Tomas &amp; the clerk.\n\n"
    'She has a good heart.". The caf\u00c3\u00a9 on the quay stayed open.\n\nWalkers &amp; riders turned\x07 back.\n'
)


def originals(result, *kinds):
    return [edit.original for edit in result.edits if edit.kind in kinds]


def titles(result):
    return [document.title for document in result.documents]


def cleaned(text, decisions=None, **groups):
    """The result, with every promise checked."""
    options = Options(**groups)
    result = newsclean.clean(text, options=options, decisions=decisions)
    assert_all(text, result)
    return result


@pytest.fixture
def everyday():
    """The plain dump as it is read without a word of the user."""
    return cleaned(PLAIN)


def test_the_plain_dump_has_its_five_stories(everyday):
    assert titles(everyday) == [STORIES[at][0] for at in range(5)]
    assert originals(everyday, *EditKind) == []


# Furniture and story


def test_a_furniture_line_is_removed_wherever_it_stands():
    text = tell(0, 1, foot="Call the Osk Herald: 555-0100", rule="")
    line = "Call the Osk Herald: 555-0100"
    decided = cleaned(text, Decisions().mark_furniture("  call the OSK herald:  555-0100 "))
    assert originals(decided, EditKind.BOILERPLATE) == [line, line]
    assert titles(decided) == [STORIES[0][0], STORIES[1][0]]
    assert line not in "".join(document.text for document in decided.documents)


def test_a_furniture_paragraph_is_removed():
    paragraph = STORIES[2][2]
    decided = cleaned(PLAIN, Decisions().mark_furniture(paragraph))
    assert originals(decided, *EditKind) == [paragraph]
    assert decided.documents[2].text == STORIES[2][1]


def test_a_furniture_line_is_removed_from_single_texts():
    decided = newsclean.clean_documents([tell(0, foot=LETTER)], decisions=Decisions().mark_furniture(LETTER))
    assert originals(decided, EditKind.BOILERPLATE) == [LETTER]


def test_a_furniture_line_is_no_headline():
    headline = STORIES[2][0]
    decided = cleaned(PLAIN, Decisions().mark_furniture(headline))
    assert originals(decided, EditKind.BOILERPLATE) == [headline]
    assert headline not in titles(decided)


def test_a_furniture_line_is_no_headline_however_much_the_text_echoes_it():
    headline = "Harbour letter from Lodonby"
    text = f"{headline}\n\nThis harbour letter reaches us from Lodonby every week, says the clerk.\n\n\n{PLAIN}"
    decided = cleaned(text, Decisions().mark_furniture(headline))
    assert originals(decided, EditKind.BOILERPLATE) == [headline]
    assert headline not in titles(decided)


def test_a_story_line_is_kept():
    text = tell(*range(5), foot=LETTER)
    assert originals(cleaned(text), EditKind.BOILERPLATE) == [LETTER] * 5
    decided = cleaned(text, Decisions().mark_story(LETTER.upper()))
    assert originals(decided, EditKind.BOILERPLATE) == []
    assert all(document.paragraphs[-1].text == LETTER for document in decided.documents)


def test_the_last_word_on_a_line_counts():
    text = tell(*range(5), foot=LETTER)
    undecided = Decisions().mark_story(LETTER).mark_furniture(LETTER)
    assert originals(cleaned(text, undecided), EditKind.BOILERPLATE) == [LETTER] * 5


def test_a_rule_that_is_story_is_kept():
    text = tell(0, 1, 2, rule="* * *")
    decided = cleaned(text, Decisions().mark_story("* * *"))
    assert originals(decided, EditKind.SEPARATOR) == []
    assert "".join(document.text for document in decided.documents).count("* * *") == 3


# Boundaries


def test_a_start_line_cuts(everyday):
    opener = STORIES[1][2]
    decided = cleaned(PLAIN, Decisions().mark_start(opener))
    assert len(decided.documents) == len(everyday.documents) + 1
    assert [document.span.start for document in decided.documents][2] == PLAIN.index(opener)
    assert decided.documents[1].text == STORIES[1][1]
    assert decided.documents[2].text == opener
    assert decided.documents[2].confidence == pytest.approx(1.0, abs=1e-3)


def test_a_start_line_cuts_at_a_headline_that_nothing_else_gives_away():
    text = "\n\n".join((*STORIES[0], *STORIES[1][1:])) + "\n"
    decided = cleaned(text, Decisions().mark_start(STORIES[1][1]))
    assert [document.text for document in decided.documents] == [
        "\n\n".join(STORIES[0][1:]),
        "\n\n".join(STORIES[1][1:]),
    ]


@pytest.mark.parametrize("at", range(1, 5))
def test_a_continued_line_does_not_cut(everyday, at):
    decided = cleaned(PLAIN, Decisions().mark_continued(STORIES[at][0]))
    wanted = [STORIES[other][0] for other in range(5) if other != at]
    assert titles(decided) == wanted
    assert STORIES[at][0] in decided.documents[at - 1].text
    assert len(everyday.documents) == 5


def test_a_continued_line_outweighs_a_rule():
    text = tell(*range(4))
    decided = cleaned(text, Decisions().mark_continued(STORIES[2][1]))
    assert len(decided.documents) == 3
    assert STORIES[2][1] in decided.documents[1].text


def test_the_last_word_on_a_boundary_counts():
    headline = STORIES[2][0]
    decisions = Decisions().mark_continued(headline).mark_start(headline)
    assert titles(cleaned(PLAIN, decisions)) == [STORIES[at][0] for at in range(5)]


# Taking edits back


def test_undo_takes_back_one_edit():
    text = tell(*range(5), foot=LETTER)
    first, second, *_ = (edit for edit in cleaned(text).edits if edit.original == LETTER)
    decided = cleaned(text, Decisions().undo(second))
    assert originals(decided, EditKind.BOILERPLATE) == [LETTER] * 4
    assert first in decided.edits
    kept = [LETTER in document.text for document in decided.documents]
    assert kept == [False, True, False, False, False]


def test_undo_everywhere_takes_back_all_of_a_kind():
    text = tell(*range(5), foot=LETTER)
    edit = next(edit for edit in cleaned(text).edits if edit.original == LETTER)
    decisions = Decisions().undo(edit, everywhere=True)
    decided = cleaned(text, decisions)
    assert originals(decided, EditKind.BOILERPLATE) == []
    assert originals(decided, EditKind.SEPARATOR) == originals(cleaned(text), EditKind.SEPARATOR)
    assert all(LETTER in document.text for document in decided.documents)
    assert originals(cleaned(tell(*range(6, 12), foot=LETTER), decisions), EditKind.BOILERPLATE) == []


@pytest.mark.parametrize("everywhere", [False, True])
def test_undo_takes_back_repairs_and_joined_lines(everywhere):
    text = (
        "Ferry to Ulmholm sold at auction\n\nA shipbroker named Olmo Tarrant &amp; sons paid\n"
        "less than half of what the island council had\nhoped for, said the harbour master on Monday\n"
        "and looked out at the empty berth in the rain\nwhile gulls walked over the wet planks &amp; cried.\n\n"
        "The harbour board will meet again on Friday in\nthe back room of the customs house, with Tarrant\n"
        "and his lawyers, who arrive by the early train.\n"
    )
    result = cleaned(text)
    repairs = [edit for edit in result.edits if edit.kind is EditKind.REPAIR]
    joined = [edit for edit in result.edits if edit.kind is EditKind.UNWRAP]
    assert len(repairs) == 2
    assert len(joined) > 3
    for edit, alike in ((repairs[0], repairs), (joined[1], joined)):
        decided = cleaned(text, Decisions().undo(edit, everywhere=everywhere))
        left = [other for other in result.edits if other not in (alike if everywhere else [edit])]
        assert list(decided.edits) == left


def test_undo_of_one_place_says_nothing_of_another_dump():
    text = tell(*range(5), foot=LETTER)
    edit = next(edit for edit in cleaned(text).edits if edit.original == LETTER)
    decided = cleaned("Rain\n\n" + text, Decisions().undo(edit))
    assert originals(decided, EditKind.BOILERPLATE) == [LETTER] * 5


def test_decisions_from_a_file_decide_the_same(tmp_path):
    text = tell(*range(5), foot=LETTER)
    path = tmp_path / "osk.json"
    edit = next(edit for edit in cleaned(text).edits if edit.kind is EditKind.SEPARATOR)
    decisions = (
        Decisions()
        .mark_story(LETTER)
        .mark_furniture(STORIES[1][2])
        .mark_start(STORIES[3][2])
        .mark_continued(STORIES[2][0])
        .undo(edit, everywhere=True)
    )
    decisions.save(path)
    assert cleaned(text, Decisions.load(path)) == cleaned(text, decisions)
    assert cleaned(text, Decisions.load(path)) != cleaned(text)


# The user's separators


@pytest.mark.parametrize("pattern", ["Buses take", "[BH][a-z]+s take", "Buses.*day\\.$"])
def test_a_separator_cuts_whatever_else_the_dump_shows(everyday, pattern):
    decided = cleaned(PLAIN, segment=SegmentOptions(separators=(pattern,)))
    assert len(decided.documents) == len(everyday.documents) + 1
    assert decided.documents[1].span.start == PLAIN.index("Buses take")


def test_a_separator_of_its_own_line_is_cut_before():
    text = "\n".join(
        f"Item {name}\n{headline}\n{first}\n{second}"
        for name, (headline, first, second) in zip("XYZ", STORIES, strict=False)
    )
    decided = cleaned(text, segment=SegmentOptions(separators=("Item [A-Z]$",)))
    assert [document.span.start for document in decided.documents] == [text.index(f"Item {name}") for name in "XYZ"]
    assert titles(decided) == [STORIES[at][0] for at in range(3)]


def test_a_separator_matches_from_the_start_of_a_line(everyday):
    assert cleaned(PLAIN, segment=SegmentOptions(separators=("take the long way",))).documents == everyday.documents


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")  # no story has a title
def test_a_separator_in_prose_without_any_other_sign():
    text = "\n".join(part for story in STORIES[:4] for part in story[1:]) + "\n"
    firsts = [story[1] for story in STORIES[:4]]
    pattern = "|".join(first[:12] for first in firsts)
    decided = cleaned(text, segment=SegmentOptions(separators=(pattern,)))
    assert [document.span.start for document in decided.documents] == [text.index(first) for first in firsts]


def test_a_separator_outweighs_the_threshold():
    options = SegmentOptions(separators=("Buses take",), threshold=29.0)
    decided = cleaned(PLAIN, segment=options)
    assert [document.span.start for document in decided.documents] == [0, PLAIN.index("Buses take")]


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")  # no story has a title
def test_separators_of_short_stories_all_cut():
    text = "== a\nRain fell on Osk all day.\n== b\nSnow fell on Ulm all day.\n== c\nHail fell.\nIt was cold.\n"
    decided = cleaned(text, segment=SegmentOptions(separators=("==",)))
    assert [document.span.start for document in decided.documents] == [text.index(f"== {name}") for name in "abc"]


@pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")  # no story has a title
@pytest.mark.parametrize(
    "stories", ["Rain fell. Snow fell. Hail fell.", "Rain. Snow. Hail.", "Rain. Snow fell on Ulm. Hail."]
)
def test_separators_of_the_shortest_stories_all_cut(stories):
    text = "".join(f"== {name}\n{story}\n" for name, story in zip("abc", stories.split(". "), strict=True))
    decided = cleaned(text, segment=SegmentOptions(separators=("==",)))
    assert [document.span.start for document in decided.documents] == [text.index(f"== {name}") for name in "abc"]


def test_a_separator_before_the_first_story_opens_no_empty_one():
    text = "%% \n" + tell(0, rule="%%") + tell(1, rule="%%")
    decided = cleaned(text, segment=SegmentOptions(separators=("%%",)))
    assert titles(decided) == [STORIES[0][0], STORIES[1][0]]


# The user's furniture


def test_patterns_remove_lines_that_match_as_a_whole():
    decided = cleaned(
        PLAIN,
        boilerplate=BoilerplateOptions(
            patterns=(
                r"He wants to moor .*",
                r"Seven members",
            )
        ),
    )
    assert originals(decided, *EditKind) == [STORIES[1][2]]


def test_patterns_remove_from_single_texts():
    options = Options(boilerplate=BoilerplateOptions(patterns=(r"He wants .*",)))
    decided = newsclean.clean_documents([tell(1)], options=options)
    assert originals(decided, EditKind.BOILERPLATE) == [STORIES[1][2]]


def test_patterns_remove_headlines():
    decided = cleaned(PLAIN, boilerplate=BoilerplateOptions(patterns=(r"Lodonby votes .*",)))
    assert originals(decided, EditKind.BOILERPLATE) == [STORIES[2][0]]
    assert STORIES[2][0] not in titles(decided)


@pytest.mark.parametrize(("stories", "minimum", "removed"), [(4, 3, 4), (4, 5, 0), (4, 4, 4)])
def test_furniture_needs_its_minimum_of_stories(stories, minimum, removed):
    line = "Letters to the editor of the Osk Herald are welcome at the front desk, or by pigeon."
    text = tell(*range(stories), foot=line)
    decided = cleaned(text, boilerplate=BoilerplateOptions(minimum_stories=minimum))
    assert originals(decided, EditKind.BOILERPLATE) == [line] * removed


# Repairs


def test_repairs_are_made():
    result = cleaned(DAMAGED)
    text = (result.documents[0].title or "") + "\n" + result.documents[0].text
    assert "S ã o" not in text
    assert "&amp;" not in text
    assert '.".' not in text
    assert "café" in text
    assert "\x07" not in text


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("encoding", "caf\u00c3\u00a9"),
        ("entities", "Walkers &amp; riders"),
        ("controls", "turned\x07 back"),
        ("spacing", "fishermen of S ã o Tomas"),
        ("punctuation", 'heart.".'),
    ],
)
def test_repairs_switch_off_one_by_one(name, damage):
    everything = cleaned(DAMAGED)
    assert damage not in everything.documents[0].text
    left = cleaned(DAMAGED, repair=RepairOptions(**{name: False}))
    assert damage in left.documents[0].text
    assert len(left.edits) < len(everything.edits)


def test_repairs_switch_off_together():
    names = ("encoding", "entities", "controls", "spacing", "punctuation")
    left = cleaned(DAMAGED, repair=RepairOptions(**dict.fromkeys(names, False)))
    assert originals(left, EditKind.REPAIR) == []
