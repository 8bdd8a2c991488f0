"""A result says how far it may be trusted, and a run how far it has come."""

import itertools
import warnings

import pytest
from pipeline_stories import STORIES, dispatches, sentences, tell

import newsclean
from newsclean import StoriesNotFoundWarning


def checked(text):
    """The result of a dump that warns of nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return newsclean.clean(text)


# The self-check


def test_a_dump_without_any_sign_of_a_boundary_warns():
    text = "\n\n".join(sentences(60)) + "\n"
    with pytest.warns(StoriesNotFoundWarning, match="No boundary was found among 60 paragraphs") as caught:
        result = newsclean.clean(text)
    assert len(caught) == len(result.check.warnings) == 1
    assert str(caught[0].message) == result.check.warnings[0]
    assert caught[0].filename == __file__
    assert len(result.documents) == 1
    assert result.restore() == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_it_warns_in_every_newline_convention(end):
    text = (end * 2).join(sentences(60)) + end
    with pytest.warns(StoriesNotFoundWarning, match="No boundary was found among 60 paragraphs"):
        newsclean.clean(text)


def test_it_warns_where_paragraphs_stand_close_up():
    with pytest.warns(StoriesNotFoundWarning, match="No boundary was found among 60 paragraphs"):
        newsclean.clean("\n".join(sentences(60)) + "\n")


@pytest.mark.parametrize("blank", ["\n", "\n" * 500, "\u200b\ufeff\r\n", " \t \u3000\x00\n"])
def test_a_dump_of_nothing_visible_warns(blank):
    with pytest.warns(StoriesNotFoundWarning, match="nothing but white space"):
        result = newsclean.clean(blank)
    assert result.documents == ()
    assert (result.check.bodies, result.check.openers, result.check.confidence) == (0, 0, 0.0)
    assert result.restore() == blank


def test_stories_without_titles_warn():
    text = "\n\n-----\n\n".join("\n\n".join(story[1:]) for story in STORIES) + "\n"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = newsclean.clean(text)
    assert result.check.orphans == 12
    assert result.check.bodies == 12
    said = [str(warning.message) for warning in caught]
    assert said == list(result.check.warnings)
    assert "12 of 12 documents have a title without text or text without a title." in said


def test_signs_of_stories_that_were_not_cut_warn():
    text = "\n\n-----\n\n".join(sentences(8)) + "\n"
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = newsclean.clean(text)
    assert (
        len(result.documents) == 8 or [str(warning.message) for warning in caught] == list(result.check.warnings) != []
    )


@pytest.mark.parametrize(
    "text",
    [
        tell(*range(12)),
        tell(*range(12), rule=""),
        tell(*range(12), foot="Osk Herald evening letter"),
        tell(0),
        "\n\n".join((STORIES[0][0], *sentences(30))),
        "\n\n\n".join("\n\n".join(story) for story in dispatches(60)) + "\n",
        "\n".join(part for story in dispatches(60) for part in ("=" * 12, *story)),
        "".join(
            f"Document {at} of 40\n\n{one}\n\n{two}\n\n{three}\n\n"
            for at, (one, two, three) in enumerate(dispatches(40), 1)
        ),
    ],
    ids=["rules", "wide gaps", "furniture", "one story", "one long story", "many stories", "tight", "counters"],
)
def test_a_clean_dump_does_not_warn(text):
    result = checked(text)
    assert result.check.warnings == ()
    assert result.check.bodies == len(result.documents)
    assert result.check.orphans == 0
    assert result.check.confidence > 0.75


def test_texts_of_one_document_each_do_not_warn_of_boundaries():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = newsclean.clean_documents(["\n\n".join(sentences(60)), tell(0), ""])
    assert result.check.warnings == ()


# Progress


@pytest.fixture
def calls():
    return []


def assert_progress(calls, whole):
    stages = [stage for stage, _ in itertools.groupby(calls, key=lambda call: call[0])]
    assert stages == ["learn", "clean"]
    for stage in stages:
        done = [call[1] for call in calls if call[0] == stage]
        assert done == sorted(done)
        assert done[0] >= 0
        assert done[-1] == whole
    assert {call[2] for call in calls} == {whole}


@pytest.mark.parametrize("sizes", [(1,), (12, 3, 7), (5, 5)])
def test_progress_counts_code_points(calls, sizes):
    texts = [tell(*range(size)).replace("Osk", "Øsk𝕂") for size in sizes]
    newsclean.clean(texts, progress=lambda *call: calls.append(call))
    assert_progress(calls, sum(map(len, texts)))


def test_progress_is_made_within_a_dump(calls):
    text = "\n\n\n".join("\n\n".join(story) for story in dispatches(600)) + "\n"
    result = newsclean.clean(text, progress=lambda *call: calls.append(call))
    assert_progress(calls, len(text))
    assert len(result.documents) == 600
    assert len([call for call in calls if call[0] == "clean"]) > 2


def test_progress_over_texts_of_one_document_each(calls):
    texts = ["", tell(0), "", tell(1)]
    newsclean.clean_documents(texts, progress=lambda *call: calls.append(call))
    assert_progress(calls, sum(map(len, texts)))


def test_a_progress_callback_may_stop_the_run():
    def stop(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        newsclean.clean(tell(0, 1), progress=stop)
