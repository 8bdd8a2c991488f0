"""What is counted of a dump's lines, and what the counts say of them."""

import itertools

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsclean.fields.labels import known_labels
from newsclean.layout import lay_out
from newsclean.model.lines import Shape
from newsclean.model.profiles import CountSketch
from newsclean.repetition.counts import (
    Counted,
    class_keys,
    count_labels,
    count_series,
    drop_chance_labels,
    in_series,
    keys_of,
    text_key,
)
from newsclean.repetition.edges import LEAN, count_edges, lean_of
from newsclean.repetition.frames import count_frames, recurring_frames
from newsclean.repetition.tails import (
    count_feet,
    count_heads,
    count_tails,
    find_feet,
    find_heads,
    find_sites,
    head_of,
    headline_tails,
    paragraph_foot,
    recurring_feet,
    tail_of,
)

TEXT = "The ferry to Osk was late on Monday, and the mayor went home."


def counting(text):
    sheet = lay_out(text)
    return [sheet.line(unit) for unit in np.flatnonzero(in_series(sheet, count_series(sheet))).tolist()]


@pytest.mark.parametrize(
    "lines",
    [
        ["1 of 40 DOCUMENTS", "2 of 40 DOCUMENTS", "3 of 40 DOCUMENTS"],
        ["Document 7 of 40", "Document 8 of 40"],
        ["Page 9", "Page 10", "Page 11"],
        ["第 1 页", "第 2 页", "第 3 页"],
        ["[story 1]", "[story 2]", "[story 3]"],
        ["Dokument 1 von 3", "Dokument 2 von 3", "Dokument 3 von 3"],
        ["Page 1", "Page 2", "Page 3", "Page 4", "Page 1", "Page 2", "Page 3", "Page 4"],  # starts anew
    ],
)
def test_lines_that_count_up(lines):
    assert counting("\n\n".join(f"{line}\n\n{TEXT}" for line in lines)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Comments (16)", "Comments (3)", "Comments (41)"],
        ["Document 3 of 40"],
        ["LENGTH: 61 words", "LENGTH: 54 words", "LENGTH: 48 words"],
        ["Osk wins after 3 goals", "Osk wins after 7 goals"],
        ["It rained on Osk for 3 days.", "It rained on Osk for 4 days.", "It rained on Osk for 5 days."],  # sentences
        ["4 May 1999", "4 May 2021", "4 May 2017"],
        ["Page 1", "Page 1", "Page 1"],
        ["Page 3", "Page 2", "Page 1"],
    ],
)
def test_lines_that_do_not(lines):
    assert counting("\n\n".join(f"{line}\n\n{TEXT}" for line in lines)) == []


def test_parts_of_a_series_add_up_over_dumps():
    dumps = [series_dump(first, 5) for first in (1, 11, 21)]
    counts = CountSketch.total(map(count_series, dumps))
    assert all(in_series(dump, counts).tolist() == [True, False] * 5 for dump in dumps)


@pytest.mark.xfail(
    strict=True, reason="every dump's first number is a step that is missing, and here it is every second"
)
def test_parts_of_two_add_up_too():
    dumps = [series_dump(1, 2) for _ in range(10)]
    counts = CountSketch.total(map(count_series, dumps))
    assert in_series(dumps[0], counts).tolist() == [True, False] * 2


def series_dump(first, count):
    return lay_out("\n\n".join(f"Story {number} of 90\n\n{TEXT}" for number in range(first, first + count)))


@settings(max_examples=60, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(["Rain", "Snow", "LENGTH: 5 words", "Page 1", "Page 2", "---"]), max_size=14))
def test_counts_of_halves_add_up_to_the_whole(lines):
    half = len(lines) // 2
    whole, one, other = ("\n\n".join(part) for part in (lines, lines[:half], lines[half:]))
    counts = [CountSketch.of(keys_of(Counted.LINE, class_keys(lay_out(text)))) for text in (whole, one, other)]
    assert counts[0] == counts[1] + counts[2] == counts[2] + counts[1]


def test_instances_of_one_thing_share_a_class():
    lines = [
        *("LENGTH: 5 words", "LENGTH: a page", "Comments (3)", "Comments (16)", "-----", "---", "* * *", "***"),
        *("Rain", "RAIN!", "2021", "2022"),
    ]
    keys = class_keys(lay_out("\n\n".join(lines))).tolist()
    same = {(one, other) for one, other in itertools.combinations(range(len(lines)), 2) if keys[one] == keys[other]}
    # Rules are one by their characters; figures alone are what they are.
    assert same == {(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)}


def test_texts_are_folded_before_they_are_counted():
    assert text_key("Read  More") == text_key(" read more ")
    assert text_key("Read more") != text_key("Read on")


def labels_left(text, known=(), minimum=3):
    sheet = lay_out(text)
    known_here = known_labels(sheet.labels) | set(known)
    dropped = drop_chance_labels(sheet, count_labels(sheet, known_here), known_here, minimum)
    return [sheet.labels[label] for label in dropped.label.tolist() if label >= 0]


def test_labels_that_recur_or_are_known_stay():
    text = "Zorb: 1\nZorb: 2\nZorb: 3\nMayor: the ferry will sail\nBYLINE: Ida Brandt"
    assert labels_left(text) == ["Zorb", "Zorb", "Zorb", "BYLINE"]


def test_a_headline_with_a_colon_printed_again_and_again_has_no_label():
    assert labels_left("\n".join(["Mayor: the ferry will sail"] * 5)) == []


def test_bare_labels_count_each_time():
    assert labels_left("XQ\none\nXQ\ntwo\nXQ\nthree") == ["XQ"] * 3


FRAMES = {1: "posted on", 5: "posted on", 8: "", 9: "the fair opens on", 12: "posted on"}


@pytest.mark.parametrize(("minimum", "units"), [(2, [1, 5, 12]), (3, [1, 5, 12]), (4, [])])
def test_words_that_recur_before_dates(minimum, units):
    assert recurring_frames(FRAMES, count_frames(FRAMES), minimum) == units


def test_no_frames():
    assert recurring_frames({}, count_frames({}), 2) == []


@pytest.mark.parametrize(
    ("line", "tail"),
    [
        ("Ferry late again | Osk | Sea", (22, "|", "Sea")),
        ("Ferry late again - The Osk Herald", (16, "-", "The Osk Herald")),
        ("Ferry late – again — Osk", (18, "—", "Osk")),
        ("渡轮停航｜奥斯克晚报", (4, "｜", "奥斯克晚报")),
        ("渡轮停航_奥斯克晚报", (4, "_", "奥斯克晚报")),
        ("Ferry late again", None),
        ("Ferry-late-again", None),
        ("Ferry late again - " + "Osk " * 20, None),  # too long
    ],
)
def test_tails(line, tail):
    assert tail_of(line) == tail


def sites_of(headlines):
    sheet = lay_out("\n\n".join(headlines))
    tails = headline_tails(sheet)
    return sorted(find_sites(tails, count_tails(tails)))


def test_a_tail_behind_most_headlines_is_a_site():
    headlines = [f"{what} on Osk - The Osk Herald" for what in ("Rain", "Snow", "Hail")]
    assert sites_of([*headlines, "Sun on Ulm", "Wind on Ulm"]) == ["the osk herald"]


def test_a_keyword_that_recurs_behind_bars_is_no_site():
    keywords = ["Osk", "Sea", "Osk", "Fog", "Osk", "Ferry", "Fish", "Quay", "Boat"]
    assert sites_of([f"{what} comes back | {word}" for what, word in zip("ABCDEFGHI", keywords, strict=True)]) == []


def test_two_of_a_kind_are_no_site():
    assert sites_of(["Rain on Osk - The Osk Herald", "Snow on Osk - The Osk Herald"]) == []


def test_one_headline_printed_many_times_makes_no_site():
    assert sites_of(["Rain on Osk - at last"] * 6) == []


def test_sites_of_two_papers():
    headlines = [f"{what} falls on Osk - {site}" for what in ("Rain", "Snow", "Hail") for site in ("Herald", "Gazette")]
    assert sites_of(headlines) == ["gazette", "herald"]


@pytest.mark.parametrize(
    ("value", "head"),
    [
        ("News alert: Ferry late again", "News alert:"),
        ("[Osk Herald] Ferry late again", "[Osk Herald]"),
        ("Osk Herald | Ferry late again", "Osk Herald |"),
        ("Ferry late again", None),
        ("Alert:", None),
    ],
)
def test_what_opens_a_headline_in_a_field(value, head):
    assert head_of(value) == head


def test_what_opens_most_headlines_in_fields_is_an_alerts_name():
    text = "\n\n".join(f"Subject: Osk alert: {what} on the island\n\n{TEXT}" for what in ("Rain", "Snow", "Hail"))
    sheet = lay_out(text)
    titled = sheet.bits.copy()
    titled[sheet.label >= 0] |= np.uint32(Shape.TITLED)
    sheet = attrs.evolve(sheet, bits=titled)
    assert find_heads(sheet, count_heads(sheet)) == {"osk alert:"}


CUT = "It rained on Osk for days and the mayor"


@pytest.mark.parametrize(
    ("paragraph", "foot"),
    [
        (f"{CUT}... Read on »", "Read on »"),
        (f"{CUT}… Continue reading", "Continue reading"),
        (f"{CUT} went home. Read more", "Read more"),
        (f"{CUT} went home! [Full story]", "[Full story]"),
        (f"{CUT}[…] Weiterlesen →", "Weiterlesen →"),
        ("奥斯克岛的渡轮周五因大雾停航。阅读全文", "阅读全文"),
    ],
)
def test_words_behind_the_last_sentence(paragraph, foot):
    at = paragraph_foot(paragraph, 0, len(paragraph))
    assert paragraph[at:] == foot


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{CUT} went home.",
        f"{CUT}...",
        CUT,
        f"{CUT} of the U.S. troops",
        "Rain fell, said Dr. J. Brandt",
        f"{CUT} paid 3.5 million",
        f"{CUT} went to osk.example",
        f"{CUT} went home. The captain of the ferry had long left for the mainland by then",  # a sentence that breaks off
    ],
)
def test_no_words_behind_the_last_sentence(paragraph):
    assert paragraph_foot(paragraph, 0, len(paragraph)) is None


def feet_of(paragraphs, minimum=3):
    sheet = lay_out("\n\n".join(paragraphs))
    feet = find_feet(sheet)
    found = recurring_feet(sheet, feet, count_feet(sheet, feet), minimum)
    return [sheet.line(unit)[at:] for unit, at in sorted(found.items())]


def test_words_that_end_many_paragraphs():
    paragraphs = [f"{what} fell on Osk for days, and the mayor... Read more" for what in ("Rain", "Snow", "Hail")]
    assert feet_of([*paragraphs, f"{CUT} went home."]) == ["Read more"] * 3


def test_words_that_end_two_paragraphs_may_be_chance():
    paragraphs = [f"{what} fell on Osk for days. Nobody knows" for what in ("Rain", "Snow")]
    assert feet_of([*paragraphs, "Hail fell on Osk for days. Everybody knows"]) == []


def leans(text):
    sheet = lay_out(text)
    classes = class_keys(sheet)
    return lean_of(sheet, classes, count_edges(sheet, classes), ~sheet.has(Shape.PROSE)).tolist()


def test_first_lines_lean_to_the_head_and_last_lines_to_the_foot():
    story = f"Osk Herald\nRain on Osk\n\n{TEXT}\n\nPrint this page"
    assert leans(f"{story}\n\n{story}") == [LEAN, LEAN, 0.0, -LEAN, LEAN, LEAN, 0.0, -LEAN]


def test_what_stands_on_both_sides_leans_to_neither():
    assert leans(f"Osk Herald\n\n{TEXT}\n\nOsk Herald") == [0.0, 0.0, 0.0]


def test_a_dump_without_prose_leans_nowhere():
    assert leans("Rain\n\nSnow") == [0.0, 0.0]


@pytest.mark.xfail(
    strict=True, reason="a last line that reads as a sentence ends the dump's prose, so nothing stands behind it"
)
def test_a_copyright_line_with_a_full_stop_does_not_hide_the_foot():
    story = f"Rain on Osk\n\n{TEXT}\n\nPrint this page\nAll rights are reserved by the Osk Herald."
    assert leans("\n\n".join([story.replace("Rain", what) for what in ("Rain", "Snow", "Hail")]))[2] == -LEAN
