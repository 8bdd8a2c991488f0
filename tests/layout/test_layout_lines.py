"""Measuring lines, held against a reading of one character at a time."""

import attrs
import layout_reference as reference
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsclean.layout import lines as layout_lines
from newsclean.layout.lines import read_lines
from newsclean.model.lines import LEAD, NOWHERE, PARTING, LineTable

THOROUGH = settings(max_examples=400, derandomize=True, deadline=None)
QUICK = settings(max_examples=120, derandomize=True, deadline=None)

NEWLINES = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029", "\n\n", "\n\r"]
WORDS = [
    *("Rain", "rain", "RAIN", "Osk", "2021", "1", "Žluť", "ΣΊΣΥΦΟΣ", "İzmir", "ǅ", "大雾停航", "フェリー", "도서관"),
    *("หมอก", "नाव", "العبّارة", "שלום", "e\u0301", "\U0001d400", "\U0001f600", "\ud800", "\ue000", "٣", "²"),
    *("---", "***", ".", "!", "?”", '.")', "。」", "…", "։", "(", ")", '"', "»", ":", ",", "|", "–"),
]
GAPS = [" ", "  ", "\t", "\xa0", "\u3000", "\u200b", "\ufeff", "\xad", ""]
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(GAPS), st.sampled_from(NEWLINES), st.characters())
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=30))
CUT_TEXTS = TEXTS.flatmap(
    lambda text: st.tuples(st.just(text), st.sets(st.integers(0, max(len(text) - 1, 0)), max_size=4))
)


def as_lines(table: LineTable) -> list[reference.Line]:
    shown = {
        name: [chr(code) if code else "" for code in getattr(table, name).tolist()]
        for name in ("initial", "second", "final", "stop")
    }
    names = [field.name for field in attrs.fields(reference.Line)]
    columns = [shown.get(name) or getattr(table, name).tolist() for name in names]
    return [reference.Line(*row) for row in zip(*columns, strict=True)]


@THOROUGH
@given(TEXTS)
@example("")
@example("\r\n")
@example("\n\r\n\r\x0c\x0c\n")
@example("Rain\r\n\r\nSnow\r\rHail\n\r\nSun")
@example("\x0cRain\x0c\x0cSnow\n\x0c\nHail")
def test_lines_are_those_of_the_reference(text):
    # NUL is a blank like every control character; the table says 0 where there is no second character.
    text = text.replace("\0", " ")
    assert as_lines(read_lines(text)) == reference.read(text)


@QUICK
@given(CUT_TEXTS)
def test_cuts_end_lines(case):
    text, cuts = case
    text = text.replace("\0", " ")
    inside = frozenset(at for at in cuts if at < len(text) and text[at] not in reference.BREAKS)
    table = read_lines(text, np.array(sorted(inside), dtype=np.int64))
    found = [(line.start, line.end, line.opening, line.blanks) for line in as_lines(table)]
    assert found == [(line.start, line.end, line.opening, line.blanks) for line in reference.read(text, inside)]


@pytest.mark.parametrize("batch", [1, 2, 3, 7, 31])
@QUICK
@given(text=TEXTS)
def test_the_size_of_batches_changes_nothing(batch, text):
    whole = read_lines(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout_lines, "BATCH", batch)
        parts = read_lines(text)
    for field in attrs.fields(LineTable):
        one, other = getattr(whole, field.name), getattr(parts, field.name)
        assert one.dtype == other.dtype
        assert one.tolist() == other.tolist(), field.name


@THOROUGH
@given(TEXTS)
def test_keys_are_equal_where_letters_are(text):
    table = read_lines(text)
    lines = [text[start:end] for start, end in zip(table.start.tolist(), table.end.tolist(), strict=True)]
    for hashes, said in (
        (table.key.tolist(), list(map(reference.letters_of, lines))),
        (table.stem.tolist(), list(map(reference.stem_of, lines))),
        (table.lead.tolist(), [reference.letters_of(line)[:LEAD] for line in lines]),
    ):
        assert len(set(zip(hashes, said, strict=True))) == len(set(hashes)) == len(set(said))


def test_no_two_of_many_lines_share_a_key():
    words = ["rain", "snow", "hail", "ferry", "goat", "mill", "tram", "bridge", "a", "b", "aa", "ab", "ba", "1", "11"]
    lines = [f"{one} {two} {three}" for one in words for two in words for three in words]
    said = {reference.letters_of(line) for line in lines}
    assert len(set(read_lines("\n".join(lines)).key.tolist())) == len(said)


def test_a_line_has_one_key_wherever_it_stands():
    text = "\n".join(["Rain on Osk", *(f"Filler {number} of the page" for number in range(500)), "RAIN, ON OSK!"])
    table = read_lines(text)
    assert table.key[0] == table.key[-1]
    assert table.stem[1] == table.stem[17]
    assert table.key[1] != table.key[17]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("It rained.", True),
        ("It rained.”", True),
        ('"It rained (a little)."', True),
        ("It rained (a little.)", True),
        ("下了大雨。」", True),
        ("बारिश हुई।", True),
        ("هل تمطر؟", True),
        ("It rained", False),
        ("It rained,", False),
        ("It rained)", False),
        (")", False),
    ],
)
def test_sentence_ends(line, closed):
    assert read_lines(line).closed.tolist() == [closed]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Rain", 1),
        ("Rain on Osk", 3),
        ("大雾停航", 3),  # two characters a word, and the line itself
        ("안개로 배가 끊겨", 3),
        pytest.param(
            "HD   Rain on Osk",
            4,
            marks=pytest.mark.xfail(strict=True, reason="every white space counts as a word, padding too"),
        ),
        pytest.param(
            "می\u200cرود به خانه",
            3,
            marks=pytest.mark.xfail(strict=True, reason="a zero-width non-joiner inside a word counts as a space"),
        ),
        pytest.param(
            "Ver\xadwal\xadtung",
            1,
            marks=pytest.mark.xfail(strict=True, reason="a soft hyphen inside a word counts as a space"),
        ),
    ],
)
def test_words(line, words):
    assert read_lines(line).words.tolist() == [words]


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("a\nb\n\nc\n\n\n\nd", [0, 0, 1, 3]),
        ("\n\na\r\n\r\nb\r\rc", [2, 1, 1]),
        ("a\n \t\n\xa0\nb", [0, 2]),
        ("a\u2028\u2029b", [0, 1]),
        ("a\n\n", [0]),
    ],
)
def test_blank_lines(text, blanks):
    assert read_lines(text).blanks.tolist() == blanks


@pytest.mark.parametrize(
    ("text", "paged"),
    [
        ("a\x0cb\nc", [False, True, False]),
        ("a\n\x0c\n\nb", [False, True]),
        ("\x0ca\x0bb", [True, False]),
        ("a\x1db\x1ec\x1cd", [False, True, True, True]),
    ],
)
def test_page_breaks(text, paged):
    assert read_lines(text).paged.tolist() == paged


def test_a_very_long_line_is_counted_in_full():
    table = read_lines("Rain " * 40_000)
    assert table.words.tolist() == [40_000]
    assert table.letters.tolist() == [160_000]
    assert table.upper.tolist() == [40_000]


def first_parting(text, start, end):
    """The first mark that may close a line's first words, one by one."""
    for at in range(start, end):
        mark, before, behind = text[at], text[max(at - 1, 0) : at], text[at + 1 : at + 2]
        dash = mark in "-_" and (before.isspace() or text[at : at + 2] == "--")
        if dash or (mark == ":" and behind.isspace()) or (mark in PARTING and mark not in "-_:"):
            return at
    return NOWHERE


@given(st.text(alphabet="ab :-_/=—電】\n", max_size=60))
def test_the_first_mark_that_parts_a_line(text):
    table = read_lines(text)
    told = [first_parting(text, start, end) for start, end in zip(table.start, table.end, strict=True)]
    assert table.parted.tolist() == told


@given(st.text(alphabet="ab1 .,é字\n", max_size=60))
def test_a_first_word_ends_at_space_or_after_twelve(text):
    table = read_lines(text)
    lines = [text[start:end] for start, end in zip(table.start, table.end, strict=True)]
    told = [2 if line[0] == "字" else min(len(line.split()[0]), 12) for line in lines]
    assert [min(length, len(line)) for length, line in zip(table.opener, lines, strict=True)] == [
        min(length, len(line)) for length, line in zip(told, lines, strict=True)
    ]


@given(st.text(alphabet="aB1 2.é字\n", max_size=60))
def test_keys_tell_letters_and_stems_leave_figures_out(text):
    table = read_lines(text)
    shown = [text[start:end] for start, end in zip(table.start, table.end, strict=True)]
    letters = ["".join(filter(str.isalnum, line)).lower() for line in shown]
    plain = ["".join(filter(str.isalpha, line)).lower() for line in shown]
    for hashes, told in ((table.key, letters), (table.stem, plain), (table.lead, [line[:LEAD] for line in letters])):
        for one, first in zip(hashes, told, strict=True):
            assert [other == one for other in hashes] == [second == first for second in told]
