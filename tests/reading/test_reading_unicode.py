import codecs

import pytest
from reading_texts import ARABIC, CHINESE, ENGLISH, FRENCH, GREEK, HEBREW, JAPANESE, KOREAN, RUSSIAN, SHORT, THAI

from newsclean.errors import DumpDecodeError
from newsclean.options import ReadOptions
from newsclean.reading import read_dump
from newsclean.reading.signatures import find_wide

TEXTS = [
    ENGLISH,
    FRENCH,
    RUSSIAN,
    GREEK,
    HEBREW,
    ARABIC,
    THAI,
    CHINESE,
    JAPANESE,
    KOREAN,
    *SHORT.values(),
    "Fog",
    "नदी पर कोहरा। नाव नहीं चली।",
]
MARKS = [
    ("utf-8", codecs.BOM_UTF8, "utf-8-sig"),
    ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16"),
    ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16"),
    ("utf-32-le", codecs.BOM_UTF32_LE, "utf-32"),
    ("utf-32-be", codecs.BOM_UTF32_BE, "utf-32"),
]


def read(source, **options):
    return read_dump(source, ReadOptions(**options))


@pytest.mark.parametrize(("codec", "mark", "name"), MARKS)
@pytest.mark.parametrize("text", [RUSSIAN, "Fog \ufeff on Osk", "\n", "a\r\n\ufeff"])
def test_marks(codec, mark, name, text):
    data = mark + text.encode(codec)
    dump = read(data)
    assert (dump.text, dump.encoding) == (text, name)
    assert data.decode(dump.encoding) == text
    assert read(data, encoding=codec) == dump
    assert read(data, encoding=name) == dump


@pytest.mark.parametrize(("codec", "mark"), [kind[:2] for kind in MARKS])
def test_only_the_first_mark_is_one(codec, mark):
    assert read(mark + mark + "Fog".encode(codec)).text == "\ufeffFog"


@pytest.mark.parametrize(("codec", "mark", "name"), MARKS)
def test_bad_bytes_behind_a_mark(codec, mark, name):
    bad = {"utf-8": b"\xff", "utf-16-le": b"\x00\xdc", "utf-16-be": b"\xdc\x00"}.get(codec, b"\xff\xff\xff\xff")
    data = mark + "Fog".encode(codec) + bad
    with pytest.raises(DumpDecodeError) as caught:
        read(data)
    assert (caught.value.offset, caught.value.encoding) == (len(data) - len(bad), name)
    dump = read(data, errors="replace")
    assert (dump.text, dump.encoding) == ("Fog\ufffd", name)
    assert [(r.offset, r.byte_offset, r.original) for r in dump.replaced] == [(3, len(data) - len(bad), bad)]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", TEXTS)
def test_wide_encodings_without_a_mark(codec, text):
    text = f"1. {text}\r\n2. {text}\r\n"
    assert read(text.encode(codec)) == read_dump(text.encode(codec), ReadOptions(encoding=codec))
    assert read(text.encode(codec)).encoding == codec


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_a_long_wide_text_with_a_cut_character_in_its_head(codec):
    text = "a" + "\U0001d11e" * 3 + ENGLISH * 100
    assert read(text.encode(codec)).text == text


def test_wide_encodings_given_without_a_mark_or_byte_order():
    for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        dump = read(RUSSIAN.encode(codec), encoding=codec[:6])
        assert (dump.text, dump.encoding) == (RUSSIAN, codec)
    assert read("霧".encode("utf-16-le"), encoding="utf-16").text == "霧"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_cut_in_a_code_unit(codec):
    data = ENGLISH.encode(codec)[:-1]
    with pytest.raises(DumpDecodeError) as caught:
        read(data)
    assert (caught.value.offset, caught.value.encoding) == (len(data) - 1, codec)
    dump = read(data, errors="replace")
    assert dump.text == ENGLISH[:-1] + "\ufffd"
    assert dump.replaced[0].original == data[-1:]


@pytest.mark.parametrize(
    "data", [b"Fog on\x00 the Wend", b"ab\x00c", b"\x00Fog.", b"Fog\x00", CHINESE.encode("gb18030") + b"\x00\x00"]
)
def test_stray_zeros_are_no_wide_encoding(data):
    assert find_wide(data) is None


def test_the_mark_of_another_encoding_given():
    assert read(b"\xef\xbb\xbfFog", encoding="cp1252").text == "ï»¿Fog"
    assert read("\ufeff霧".encode("gb18030"), encoding="gb18030").text == "霧"
    assert read("\ufeffFog".encode("utf-7"), encoding="utf-7").text == "Fog"
    with pytest.raises(DumpDecodeError) as caught:
        read("\ufeffFog".encode("utf-16-le"), encoding="utf-8")
    assert caught.value.offset == 0
