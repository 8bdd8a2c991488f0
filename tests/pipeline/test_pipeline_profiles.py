"""What a dump teaches adds up, and teaches how to read the next dump of its source."""

import pipeline_dumps as made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline_stories import RULE, STORIES, tell

import newsclean
from newsclean import EditKind, Profile

pytestmark = pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
DUMPS = made.dumps(most=16)
LETTER = "Osk Herald evening letter"
EARLIER = tell(*range(8), foot=LETTER)


def desks(*wanted, rule=RULE):
    """A dump of stories with a label under each headline that no convention knows."""
    stories = ((STORIES[at][0], f"Desk: room {chr(65 + at)}", STORIES[at][1:]) for at in wanted)
    return "\n\n".join(f"{headline}\n{label}\n\n" + "\n\n".join((*text, rule)) for headline, label, text in stories)


def removed(result, kind=EditKind.BOILERPLATE):
    return [edit.original for edit in result.edits if edit.kind is kind]


@settings(made.FIXED, max_examples=100)
@given(DUMPS, DUMPS)
def test_profiles_of_dumps_add_up(one, other):
    both = newsclean.learn([one, other])
    assert both == newsclean.learn(one) + newsclean.learn(other)
    assert both == newsclean.learn([other, one])
    assert both.sources == 2


@settings(made.FIXED, max_examples=40)
@given(st.lists(DUMPS, min_size=3, max_size=4))
def test_profiles_add_up_in_any_grouping(texts):
    first, *rest = (newsclean.learn(text) for text in texts)
    left = first
    for profile in rest:
        left = left + profile
    right = rest[-1]
    for profile in (*rest[-2::-1], first):
        right = profile + right
    assert left == right == newsclean.learn(texts)


@settings(made.FIXED, max_examples=60)
@given(DUMPS, DUMPS)
def test_cleaning_learns_what_learning_does(one, other):
    assert newsclean.clean(one).profile == newsclean.learn(one)
    assert newsclean.clean([one, other]).profile == newsclean.learn([one, other])


def test_texts_of_one_document_each_are_counted_as_such():
    texts = [tell(0), tell(1), ""]
    profile = newsclean.clean_documents(texts).profile
    assert profile.sources == 3
    parts = [newsclean.clean_documents([text]).profile for text in texts]
    assert profile == parts[0] + parts[1] + parts[2]


def test_a_profile_survives_its_file(tmp_path):
    path = tmp_path / "herald.json"
    profile = newsclean.learn(EARLIER)
    profile.save(path)
    assert Profile.load(path) == profile


def test_furniture_of_earlier_dumps_is_known_where_it_stands_once():
    fresh = tell(8, foot=LETTER)
    alone = newsclean.clean(fresh)
    assert removed(alone) == []
    assert LETTER in alone.documents[0].text
    told = newsclean.clean(fresh, profile=newsclean.learn(EARLIER))
    assert removed(told) == [LETTER]
    assert LETTER not in told.documents[0].text
    assert told.documents[0].title == alone.documents[0].title
    assert len(told.documents[0].paragraphs) == 2


def test_furniture_of_earlier_dumps_is_known_in_single_texts():
    fresh = tell(8, foot=LETTER)
    assert removed(newsclean.clean_documents([fresh])) == []
    assert removed(newsclean.clean_documents([fresh], profile=newsclean.learn(EARLIER))) == [LETTER]


def test_a_saved_profile_reads_as_the_one_it_was(tmp_path):
    path = tmp_path / "herald.json"
    newsclean.learn(EARLIER).save(path)
    fresh = tell(8, 9, foot=LETTER)
    told = newsclean.clean(fresh, profile=Profile.load(path))
    assert told == newsclean.clean(fresh, profile=newsclean.learn(EARLIER))


def test_dates_are_read_in_the_order_earlier_dumps_show():
    fresh = "Rain on Osk\n\n05/04/2021\n\nIt rained on Osk for three days, the harbour master said.\n"
    earlier = fresh.replace("05/04/2021", "25/04/2021")
    assert newsclean.clean(fresh).documents[0].published is None
    told = newsclean.clean(fresh, profile=newsclean.learn(earlier)).documents[0]
    assert (told.published.month, told.published.day) == (4, 5)
    american = newsclean.learn(earlier.replace("25/04", "04/25"))
    told = newsclean.clean(fresh, profile=american).documents[0]
    assert (told.published.month, told.published.day) == (5, 4)


def test_dumps_cleaned_together_teach_each_other():
    one, other = tell(*range(6), foot=LETTER), tell(9, foot=LETTER)
    result = newsclean.clean([one, other])
    assert removed(result) == [LETTER] * 7
    together = [document for document in result.documents if document.span.dump == 1]
    alone = newsclean.clean(other, profile=newsclean.learn(one)).documents
    assert [document.text for document in together] == [document.text for document in alone]
    assert [document.title for document in together] == [document.title for document in alone]


@pytest.mark.parametrize("fresh", [tell(8), tell(8, foot=LETTER), "Rain on Osk\n"])
def test_a_result_counts_its_own_dump_alone(fresh):
    told = newsclean.clean(fresh, profile=newsclean.learn(EARLIER))
    assert told.profile == newsclean.learn(fresh)
    assert told.profile.sources == 1


def test_gaps_are_counted_as_without_a_profile():
    fresh = tell(8, 9, foot=LETTER)
    told = newsclean.clean(fresh, profile=newsclean.learn(EARLIER))
    assert told.profile.lines == newsclean.learn(fresh).lines
    assert told.profile.gaps == newsclean.learn(fresh).gaps


def test_lines_are_counted_as_without_a_profile():
    fresh = desks(9)
    told = newsclean.clean(fresh, profile=newsclean.learn(desks(*range(5))))
    assert told.profile.lines == newsclean.learn(fresh).lines


def test_labels_of_earlier_dumps_are_known_where_they_stand_once():
    fresh = desks(9)
    assert removed(newsclean.clean(fresh), EditKind.METADATA) == []
    told = newsclean.clean(fresh, profile=newsclean.learn(desks(*range(5))))
    assert removed(told, EditKind.METADATA) == ["Desk: room J"]


def test_labels_of_dumps_cleaned_together_are_known_in_each():
    result = newsclean.clean([desks(*range(5)), desks(9)])
    assert removed(result, EditKind.METADATA) == [f"Desk: room {letter}" for letter in "ABCDEJ"]


def test_labels_of_texts_cleaned_together_are_known_in_each():
    result = newsclean.clean_documents([desks(at, rule="") for at in range(6)])
    assert removed(result, EditKind.METADATA) == [f"Desk: room {letter}" for letter in "ABCDEF"]


def test_the_runs_profiles_are_the_whole_dumps_profile():
    parts = [tell(0, 1), tell(2, 3), tell(4, 5)]
    running = Profile()
    for part in parts:
        running += newsclean.clean(part, profile=running).profile
    assert running == newsclean.learn(parts)
