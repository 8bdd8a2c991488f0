import codecs
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_texts import CHINESE, JAPANESE, KOREAN, RUSSIAN, TAIWANESE

from newsclean.model.dumps import ReplacedBytes
from newsclean.options import ReadOptions
from newsclean.reading import decoding, read_dump
from newsclean.reading.decoding import replace_undecodable
from newsclean.reading.signatures import Encoding

CODECS = [
    "utf-8",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "ascii",
    "cp1252",
    "cp1253",
    "cp1255",
    "cp932",
    "shift_jis",
    "shift_jis_2004",
    "euc_jp",
    "euc_jis_2004",
    "euc_kr",
    "cp949",
    "johab",
    "gb2312",
    "gbk",
    "gb18030",
    "big5",
    "big5hkscs",
    "cp950",
    "iso2022_jp",
    "iso2022_jp_2",
    "iso2022_jp_ext",
    "iso2022_kr",
    "hz",
]


def replaced_by(data, codec):
    return replace_undecodable(data, Encoding(codec, codec))


def check_record(data, text, replaced):
    """The record names every U+FFFD that was put in, in order, with the bytes that stood there."""
    assert all(text[r.offset] == "\ufffd" for r in replaced)
    assert all(data[r.byte_offset :].startswith(r.original) for r in replaced)
    ends = [0, *(r.byte_offset + len(r.original) for r in replaced)]
    assert all(end <= r.byte_offset for end, r in zip(ends, replaced, strict=False))


@pytest.mark.parametrize("codec", CODECS)
@given(
    pieces=st.lists(
        st.one_of(st.binary(max_size=9), st.sampled_from(["Fog on Osk ", "霧", "안개", "Зима", "~{", "\x1b$B"])),
        max_size=12,
    )
)
def test_as_the_codec_itself_replaces(codec, pieces):
    data = b"".join(piece if isinstance(piece, bytes) else piece.encode(codec, "ignore") for piece in pieces)
    text, replaced = replaced_by(data, codec)
    assert text == data.decode(codec, "replace")
    check_record(data, text, replaced)


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "gb18030", "shift_jis", "iso2022_jp", "hz", "euc_jp"])
@pytest.mark.parametrize("largest", [8, 9, 11, 13])
def test_characters_cut_by_portions(monkeypatch, codec, largest):
    monkeypatch.setattr(decoding, "LARGEST", largest)
    data = ("霧と海、中文。Fog\n" * 3).encode(codec, "ignore")
    assert replaced_by(data, codec) == (data.decode(codec), ())


@given(text=st.text(max_size=30), at=st.integers(0, 200), bad=st.binary(min_size=1, max_size=3))
def test_damage_in_long_portions(text, at, bad):
    data = ("Fog on Osk. " * 12).encode() + text.encode("utf-8", "ignore") + ("Зима. " * 12).encode()
    data = data[:at] + bad + data[at:]
    assert replaced_by(data, "utf-8")[0] == data.decode("utf-8", "replace")


def test_a_record():
    dump = read_dump(b"Fog\xff on\xe2\x82 Osk\xf0\x9f", ReadOptions(encoding="utf-8", errors="replace"))
    assert dump.text == "Fog\ufffd on\ufffd Osk\ufffd"
    assert dump.replaced == (
        ReplacedBytes(3, 3, b"\xff"),
        ReplacedBytes(7, 7, b"\xe2\x82"),
        ReplacedBytes(12, 13, b"\xf0\x9f"),
    )


def test_a_replacement_character_of_the_text_is_not_recorded():
    dump = read_dump("Fog\ufffd".encode() + b"\xff", ReadOptions(errors="replace"))
    assert (dump.text, [r.offset for r in dump.replaced]) == ("Fog\ufffd\ufffd", [4])


def test_nothing_to_replace():
    assert read_dump(RUSSIAN.encode(), ReadOptions(errors="replace")).replaced == ()


@pytest.mark.parametrize(
    ("codec", "text", "bad"),
    [
        ("cp1253", "Ομίχλη", b"\xd2"),
        ("gb18030", CHINESE, b"\xff"),
        ("big5", TAIWANESE, b"\xff"),
        ("shift_jis", JAPANESE, b"\xff"),
        ("euc_jp", JAPANESE, b"\xff"),
        ("euc_kr", KOREAN, b"\xff"),
        ("utf-16-le", RUSSIAN, b"\x00\xdc"),
        ("utf-32-be", RUSSIAN, b"\xff\xff\xff\xff"),
    ],
)
def test_damage_between_stories(codec, text, bad):
    story = text.encode(codec, "ignore")
    dump = read_dump(story + bad + story, ReadOptions(encoding=codec, errors="replace"))
    text = story.decode(codec)
    assert dump.text == f"{text}\ufffd{text}"
    assert dump.replaced == (ReplacedBytes(len(text), len(story), bad),)


def test_shifting_codecs_go_on_in_the_state_before_the_damage():
    data = "霧霧".encode("iso2022_jp").replace(b"\x1b(B", b"\xff") + "霧".encode("iso2022_jp")
    text, replaced = replaced_by(data, "iso2022_jp")
    assert text == "霧霧\ufffd霧"
    assert replaced[0].original == b"\xff"


def test_bad_bytes_behind_a_stretch_of_utf7():
    data = b"Fog +Zyc\xff+Zyc- Osk"
    assert replaced_by(data, "utf-7") == ("Fog 朧\ufffd朧 Osk", (ReplacedBytes(5, 8, b"\xff"),))


def test_a_damaged_stretch_of_utf7_is_replaced_whole():
    data = b"Fog +ZydnJ!- on +Zyc- Osk"
    assert replaced_by(data, "utf-7") == ("Fog \ufffd- on 朧 Osk", (ReplacedBytes(4, 4, b"+ZydnJ!"),))


@given(
    pieces=st.lists(st.one_of(st.binary(max_size=5), st.sampled_from([b"+Zyc-", b"+Zyc", b"Osk", b"+-"])), max_size=20)
)
def test_what_utf7_keeps_is_what_it_decodes(pieces):
    data = b"".join(pieces)
    text, replaced = replaced_by(data, "utf-7")
    check_record(data, text, replaced)
    at = offset = 0
    for bad in (*replaced, ReplacedBytes(len(text), len(data), b"")):
        assert data[at : bad.byte_offset].decode("utf-7") == text[offset : bad.offset]
        at, offset = bad.byte_offset + len(bad.original), bad.offset + 1


class Counting:
    """A decoder that counts the bytes it is given."""

    def __init__(self, decoder):
        self.decoder, self.given = decoder, 0

    def __getattr__(self, name):
        return getattr(self.decoder, name)

    def decode(self, data, final=False):  # noqa: FBT002 - as in the standard library
        self.given += len(data)
        return self.decoder.decode(data, final)


@pytest.mark.parametrize(
    ("codec", "bad"), [("utf-8", b"\xff"), ("gb18030", b"\xff"), ("iso2022_jp", b"\xff"), ("utf-7", b"\xff")]
)
@pytest.mark.parametrize("gap", [0, 50, 5000])
def test_time_grows_with_size_alone(monkeypatch, codec, bad, gap):
    counting = Counting(codecs.getincrementaldecoder(codec)())
    monkeypatch.setattr(decoding.codecs, "getincrementaldecoder", lambda _: lambda _: counting)
    data = (bad + b"a" * gap) * (100_000 // (gap + 1))
    replaced_by(data, codec)
    assert counting.given <= 2 * decoding.SMALLEST * len(data)


def test_memory_for_plain_text(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"The ferry to Osk stayed in port.\r\n" * 200_000)
    size = file.stat().st_size
    tracemalloc.start()
    dump = read_dump(file, ReadOptions())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(dump.text) == size
    assert peak < 2.1 * size
