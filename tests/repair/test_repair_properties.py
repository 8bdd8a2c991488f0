"""What holds for any text."""

import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsclean.options import RepairOptions
from newsclean.repair import Fix, apply_fixes, find_fixes, suspect_offsets
from newsclean.repair.composition import compose

ALL = RepairOptions()

# Pieces of damage, and what damage is easily confused with.
_PIECES = (
    "&amp; &#39; &#8217; &nbsp; &amp;#39; &shy; &#769; &Atilde; &copy; & ; # amp ã é ü ñ ç ğ à í ł ř S M ü nchen o es s "
    "Ã Â â Ð Ñ Ã© â€™ â€œ Â ï»¿ \x93 \x94 \x85 \x81 \x00 \x1b[1m \x1b [ m \xad \ufeff \ufffd œ Œ ¤ ¬ ° º ‚Ä √ вЂ Г В С ГўВЂВ "
    'B R E A K I N G A B C x y z М о с к в а . " \' ” “ ’ » « 。 」 ? ! , ?, .". ". I Over time the of and with '
    "e\u0301 \u0301 \u200d 上 海 К \ud83d \u3000 word Name 1 2"
)
PIECES = _PIECES.split(" ")
MIXED = st.lists(st.sampled_from([*PIECES, " ", " ", " ", "  ", "\n", "\t"]), max_size=24).map("".join)
SPACED = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
GARBLED = st.tuples(
    st.text(alphabet="éàüßñçłő—“”’…ямЖ上海αΩ aeS.", max_size=14),
    st.sampled_from(["latin-1", "cp1252", "cp1251", "cp1250", "cp1253", "cp1257", "macroman", "cp437", "iso-8859-2"]),
).map(lambda pair: pair[0].encode("utf-8").decode(pair[1], "replace"))
TEXTS = st.one_of(st.text(max_size=40), MIXED, SPACED, GARBLED, st.tuples(MIXED, GARBLED, SPACED).map("".join))
OPTIONS = st.builds(
    RepairOptions,
    encoding=st.booleans(),
    entities=st.booleans(),
    controls=st.booleans(),
    spacing=st.booleans(),
    punctuation=st.booleans(),
)


@settings(max_examples=600, deadline=None)
@given(TEXTS)
@example("S Ã£ o Paulo &amp;amp; \x93x\x94")
def test_fixes_are_sorted_disjoint_and_minimal(text):
    fixes = find_fixes(text, ALL)
    at = 0
    for fix in fixes:
        original = text[fix.start : fix.end]
        assert at <= fix.start <= fix.end <= len(text)
        assert original != fix.replacement
        assert 0 < fix.confidence <= 1
        if original and fix.replacement:
            assert original[0] != fix.replacement[0] or cuts_sequence(text, fix, 1)
            assert original[-1] != fix.replacement[-1] or unicodedata.combining(original[-1])
        at = fix.end


def cuts_sequence(text, fix, length):
    after = text[fix.start + length : fix.start + length + 1]
    return any(mark and unicodedata.combining(mark) for mark in (after, fix.replacement[length : length + 1]))


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_no_fix_ends_between_a_letter_and_its_marks(text):
    for fix in find_fixes(text, ALL):
        assert not unicodedata.combining(text[fix.end : fix.end + 1] or "x")
        if fix.start > 0 and not unicodedata.combining(text[fix.start - 1]):
            assert not unicodedata.combining((text[fix.start : fix.end] or "x")[0])


@settings(max_examples=600, deadline=None)
@given(TEXTS, OPTIONS)
def test_mended_text_needs_no_mending(text, options):
    mended = apply_fixes(text, find_fixes(text, options))
    assert find_fixes(mended, options) == []


@settings(max_examples=1500, deadline=None)
@given(TEXTS, OPTIONS)
def test_every_line_with_a_fix_is_suspect(text, options):
    lines = {text.count("\n", 0, offset) for offset in suspect_offsets(text)}
    assert {text.count("\n", 0, fix.start) for fix in find_fixes(text, options)} <= lines


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_lines_are_mended_one_by_one(text):
    together = apply_fixes(text, find_fixes(text, ALL))
    assert together == "\n".join(apply_fixes(line, find_fixes(line, ALL)) for line in text.split("\n"))


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30), st.data())
def test_composition_does_both(text, data):
    first = data.draw(drawn_fixes(text))
    middle = apply_fixes(text, first)
    second = data.draw(drawn_fixes(middle))
    both = compose(middle, first, second)
    assert apply_fixes(text, both) == apply_fixes(middle, second)
    assert all(one.end <= other.start for one, other in pairwise(both))


@st.composite
def drawn_fixes(draw, text):
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [Fix(start, end, draw(st.text("xyz", max_size=3)), draw(st.sampled_from("ab")), 1.0) for start, end in pairs]


def test_a_suspect_on_the_border_of_a_window_is_found():
    for damage in ("&amp;", 'it.".', "S ã o", "Ã©", "T H E   N E W S", "\x00", "a?, B"):
        for shift in range(-12, 4):
            text = "word\n" * 26213 + "w" * (7 + shift) + "\n" + damage
            assert {text.count("\n", 0, offset) for offset in suspect_offsets(text)} == {26214}


@pytest.mark.parametrize(
    "hostile", ["&", "a ", '"', "Ã", "&amp;", "&#38", "\x1b[", " é", "\u0301", '. ". A', "?, A b ", "¤", "S ã "]
)
def test_hostile_text_takes_linear_time(hostile):
    # Quadratic behaviour would take minutes at this size; linear takes well under two seconds.
    text = hostile * (200_000 // len(hostile))
    started = time.perf_counter()
    find_fixes(text, ALL)
    suspect_offsets(text)
    assert time.perf_counter() - started < 10


ORDINARY = {
    "French": (
        "Le président français a été réélu à Paris, où l’été s’achève : « c’est ça », dit-il.",
        "L’œuvre a coûté 40 000 € ; « trop cher », juge le maire – élu en 2020.",
        "À l’Élysée, Noël a été fêté très tôt cette année, y compris à l’étage.",
    ),
    "Russian": (
        "Президент «России» прибыл в Шанхай с визитом и встретился с мэром города США.",
        "В городе прошёл форум — участники обсудили бюджет, и к вечеру всё решили.",
    ),
    "Portuguese": (
        "Ela é bonita e a Série A é disputada em São Paulo, à noite, por vinte clubes.",
        "O pão é bom, mas a eleição não é só dos irmãos; isso é claro.",
    ),
    "Spanish": ("«¿Por qué?», preguntó. Él dijo que sí: mañana, a las 8 ó 9, el 2º piso.",),
    "Chinese": ("国家主席在上海会见了“外国”代表团，并发表讲话。“很好。”",),
    "Czech": ("Starosta řekl, že přišel k řece a šel s námi i k Čáslavi.",),
    "German": ("Der Bürgermeister sagte: „Schön“ – und ging über die Brücke.",),
}


@pytest.mark.parametrize("language", ORDINARY)
def test_ordinary_text_is_not_suspect(language):
    assert suspect_offsets("\n".join(ORDINARY[language])) == []


def test_a_clean_dump_is_scanned_fast():
    line = 'The president arrived in the city to meet the mayor, who said "no" and it\'s a "good" plan.\n'
    text = line * 100_000
    suspect_offsets(line)
    started = time.perf_counter()
    assert suspect_offsets(text) == []
    # Ten times slower than measured: only a change of kind shows on a busy machine.
    assert len(text) / (time.perf_counter() - started) > 2e7
