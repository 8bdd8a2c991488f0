"""The promises of the ledger hold for dumps of any sort."""

import warnings

import pipeline_dumps as made
import pipeline_laws as laws
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsclean
from newsclean import BoilerplateOptions, Decisions, Options, RepairOptions, SegmentOptions

quiet = pytest.mark.filterwarnings("ignore::newsclean.StoriesNotFoundWarning")
pytestmark = quiet

DUMPS = made.dumps()
TITLED = made.dumps((made.TITLED, made.TITLED, *made.GROUPS))
REPAIRS = st.builds(
    RepairOptions,
    encoding=st.booleans(),
    entities=st.booleans(),
    controls=st.booleans(),
    spacing=st.booleans(),
    punctuation=st.booleans(),
)
OPTIONS = st.builds(
    Options,
    repair=REPAIRS,
    segment=st.sampled_from(((), ("-+",), ("Rain",), ("[A-Z]",), ("",))).map(lambda p: SegmentOptions(separators=p)),
    boilerplate=st.builds(
        BoilerplateOptions,
        patterns=st.sampled_from(((), ("Rain.*",), (".*Osk.*",), (".*",))),
        minimum_stories=st.integers(2, 4),
    ),
)


@settings(made.FIXED, max_examples=400)
@given(DUMPS)
@example("\n")
@example("\ufeff")
@example("Rain on Osk")
@example("\r\n\r\n\r\nRain on Osk\r\n\r\nIt rained on Osk for three days.\r\n")
@example("a\x00b\x85\ud800\u2028\u202eabc\u202c")
def test_clean_keeps_every_promise(text):
    laws.assert_all(text, newsclean.clean(text))


@settings(made.FIXED, max_examples=150)
@given(TITLED)
@example("Title: Rain 1\nTitle: Rain 2\n")
@example("TITLE:\n***\n")
@example("Title:\nBy Anna Berg\n\nIt rained on Osk for three days.\n")
def test_labels_of_headlines_keep_every_promise(text):
    laws.assert_all(text, newsclean.clean(text))


@settings(made.FIXED, max_examples=60)
@given(made.dumps(most=8).filter(lambda text: len(text) <= 400))
def test_explain_agrees_with_pieces_at_every_offset(text):
    laws.assert_explained(text, newsclean.clean(text))


@settings(made.FIXED, max_examples=80)
@given(st.lists(st.one_of(DUMPS, st.sampled_from(("", "\n", " \t ", "\u200b"))), max_size=5))
@example(["", "", "Rain on Osk", ""])
def test_clean_documents_gives_one_document_a_text(texts):
    result = newsclean.clean_documents(texts)
    assert [document.span.dump for document in result.documents] == list(range(len(texts)))
    for dump, text in enumerate(texts):
        laws.assert_all(text, result, dump)


@settings(made.FIXED, max_examples=60)
@given(st.lists(DUMPS, min_size=2, max_size=3))
def test_several_dumps_keep_every_promise(texts):
    result = newsclean.clean(texts)
    for dump, text in enumerate(texts):
        laws.assert_all(text, result, dump)


@settings(made.FIXED, max_examples=100)
@given(DUMPS, OPTIONS, st.data())
def test_options_and_decisions_keep_every_promise(text, options, data):
    lines = st.sampled_from([line for line in text.splitlines() if line.strip()] or ["Rain"])
    edits = newsclean.clean(text, options=options).edits
    decisions = Decisions()
    for mark in ("mark_furniture", "mark_story", "mark_start", "mark_continued"):
        for line in data.draw(st.lists(lines, max_size=1)):
            decisions = getattr(decisions, mark)(line)
    for edit in data.draw(st.lists(st.sampled_from(edits), max_size=3)) if edits else ():
        decisions = decisions.undo(edit, everywhere=data.draw(st.booleans()))
    result = newsclean.clean(text, options=options, decisions=decisions)
    laws.assert_all(text, result)
    assert not any(decisions.undoes(edit.kind, edit.original, edit.span) for edit in result.edits)
    single = newsclean.clean_documents([text], options=options, decisions=decisions)
    assert len(single.documents) == 1
    laws.assert_all(text, single)


@settings(made.FIXED, max_examples=60)
@given(DUMPS, DUMPS)
def test_a_profile_keeps_every_promise(text, earlier):
    laws.assert_all(text, newsclean.clean(text, profile=newsclean.learn(earlier)))


@settings(made.FIXED, max_examples=60)
@given(DUMPS)
def test_two_runs_are_equal(text):
    one, other = newsclean.clean(text), newsclean.clean(text)
    assert one == other
    assert one.to_dict() == other.to_dict()
    assert newsclean.segment(text) == one.documents


def test_several_dumps_do_not_share_ids():
    text = "Rain on Osk\n\nIt rained on Osk for three days.\n"
    ids = [document.id for document in newsclean.clean([text, text, text]).documents]
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]


def test_nothing_is_kept_of_the_dump_itself():
    """`restore` works from documents and ledger: a result holds no string as long as the dump."""
    text = "\n\n".join(made.PARAGRAPHS) + "\n"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", newsclean.StoriesNotFoundWarning)
        result = newsclean.clean(text)
    assert result.restore() == text
    longest = max(len(part.text) for document in result.documents for part in document.paragraphs)
    assert longest < len(text) / 2
    assert all(len(blank) <= 2 for source in result.sources for blank in source.blanks)
