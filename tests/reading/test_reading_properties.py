import gzip
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsclean.errors import ReadError
from newsclean.model.dumps import Dump
from newsclean.options import ReadOptions
from newsclean.reading import read_dump

CHARACTERS = st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from("\r\n\t\v\f"))
TEXT = st.text(CHARACTERS, min_size=1).filter(lambda text: not text.startswith("\ufeff"))
CYRILLIC = st.text(
    st.sampled_from(
        [c for c in map(chr, range(32, 0x460)) if c != "\x7f" and c.encode("cp1251", "ignore")] + ["\r", "\n"]
    ),
    min_size=1,
)


@given(TEXT)
def test_utf8(text):
    dump = read_dump(text.encode(), ReadOptions())
    assert dump.text == text
    assert text.encode().decode(dump.encoding) == text


@given(TEXT, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_marked(text, encoding):
    dump = read_dump(text.encode(encoding), ReadOptions())
    assert (dump.text, dump.encoding) == (text, encoding)


@given(TEXT, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-7", "gb18030"]))
def test_given(text, encoding):
    assert read_dump(text.encode(encoding), ReadOptions(encoding=encoding)).text == text


@given(CYRILLIC)
def test_cp1251(text):
    dump = read_dump(text.encode("cp1251"), ReadOptions(encoding="windows-1251"))
    assert dump.text == text
    assert dump.text.encode(dump.encoding) == text.encode("cp1251")


def answer(source, **options):
    """Read a source; of an error, keep what a handler would look at."""
    try:
        return read_dump(source, ReadOptions(**options))
    except ReadError as error:
        return type(error), error.path, error.offset


@given(st.binary(), st.sampled_from([None, "utf-8"]))
def test_replaced_utf8_gives_its_bytes_back(data, encoding):
    dump = answer(data, encoding=encoding, errors="replace")
    assume(isinstance(dump, Dump) and dump.encoding == "utf-8")
    parts, at = [], 0
    for replaced in dump.replaced:
        parts += dump.text[at : replaced.offset].encode(), replaced.original
        at = replaced.offset + 1
    assert b"".join([*parts, dump.text[at:].encode()]) == data


@given(st.binary(min_size=1))
def test_strict_and_replacing_agree(data):
    strict = answer(data)
    assert answer(data) == strict
    if isinstance(strict, Dump):
        assert answer(data, errors="replace") == strict
    else:
        assert strict[2] is None or 0 <= strict[2] <= len(data)


@given(st.binary(min_size=1))
def test_every_way_in_gives_the_same(data):
    assume(data[:2] not in {b"\x1f\x8b", b"BZ", b"\xfd7"})
    dump = answer(data, errors="replace")
    for source in (bytearray(data), memoryview(data), io.BytesIO(data), gzip.compress(data)):
        assert answer(source, errors="replace") == dump


WORDS = [
    "Паром",
    "третий",
    "день",
    "стоит",
    "в",
    "порту",
    "из-за",
    "густого",
    "тумана",
    "на",
    "Оске,",
    "сообщил",
    "журналистам",
    "капитан",
    "Юрий",
    "Ведерников.",
]


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-16-le"])
@given(words=st.permutations(WORDS))
def test_russian_is_found(encoding, words):
    text = " ".join(words)
    assert read_dump(text.encode(encoding), ReadOptions()).text == text
