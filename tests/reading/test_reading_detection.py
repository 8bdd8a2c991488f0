import pytest
from reading_texts import CHINESE, ENGLISH, FRENCH, GERMAN, LEGACY, POLISH, RUSSIAN, SHORT, SHORT_LEGACY, encoded

from newsclean.errors import DumpDecodeError
from newsclean.options import ReadOptions
from newsclean.reading import read_dump
from newsclean.reading.samples import sample_words

PARAGRAPHS = [(encoding, text) for encoding, texts in LEGACY.items() for text in texts]
SHORT_ONES = [(encoding, SHORT[key]) for encoding, keys in SHORT_LEGACY.items() for key in keys]
# Names that say more than the name asked for, or the same.
SAME = {
    "cp1252": {"iso8859-1"},
    "cp1254": {"iso8859-9"},
    "gb18030": {"gbk"},
    "cp949": {"euc_kr"},
    "cp932": {"shift_jis"},
    "cp950": {"big5"},
    "cp1250": {"iso8859-2"},
    "koi8-r": {"koi8-u"},
}


def read(source, **options):
    return read_dump(source, ReadOptions(**options))


@pytest.mark.parametrize(("encoding", "text"), PARAGRAPHS)
@pytest.mark.parametrize("times", [1, 300])
def test_paragraphs(encoding, text, times):
    data = encoded(text + "\r\n\r\n", encoding) * times
    dump = read(data)
    assert dump.text == data.decode(encoding)
    # Where another name gives the same characters, either is right, but it must be of the same family.
    assert dump.encoding == encoding or encoding in SAME[dump.encoding]


@pytest.mark.parametrize(("encoding", "text"), SHORT_ONES)
def test_sentences(encoding, text):
    data = encoded(text, encoding)
    assert read(data).text == data.decode(encoding)


@pytest.mark.parametrize(
    "text",
    [
        "At the café",
        "“No,” she said.",
        "It cost £5 – or €6…",
        "Zoë Müller and José Åkerlund",
        "naïve",
        "Señor Ibáñez’s crêpe",
    ],
)
def test_english_with_a_few_accents(text):
    text = f"{ENGLISH.encode('ascii', 'ignore').decode()} {text} after the bridge in Corvale was opened again."
    assert read(text.encode("cp1252")).text == text
    assert read(text.encode("cp1252")).encoding == "cp1252"


def test_one_accent_in_a_long_text():
    plain = "The ferry to Osk stayed in port. \n" * 100_000
    for text in (f"Café {plain}", f"{plain} Café", f"{plain}Café {plain}"):
        assert read(text.encode("cp1252")) == read(text.encode("cp1252"), encoding="cp1252")


@pytest.mark.parametrize("end", ["\n", "\r", " ", ""])
def test_long_texts_without_line_ends(end):
    for text, encoding in ((GERMAN, "cp1252"), (RUSSIAN, "koi8-r"), (CHINESE.replace("一", ""), "gb18030")):
        data = encoded(text + end, encoding) * 200
        assert read(data).text == data.decode(encoding)


def test_markup_between_words():
    data = b"".join(b'<p class="lead-paragraph">' + word + b"</p>\n" for word in RUSSIAN.encode("cp1251").split())
    assert read(data).encoding == "cp1251"
    assert read(RUSSIAN.replace(" ", "|").encode("koi8-r", "ignore")).encoding == "koi8-r"


@pytest.mark.parametrize("text", [RUSSIAN, CHINESE, FRENCH, ENGLISH])
@pytest.mark.parametrize("times", [1, 100])
def test_damaged_utf8_is_utf8(text, times):
    data = bytearray((text + "\n").encode() * times)
    at = len(data) // 2
    while data[at] & 0xC0 == 0x80:
        at += 1
    data[at:at] = b"\xff"
    with pytest.raises(DumpDecodeError) as caught:
        read(data)
    assert (caught.value.offset, caught.value.encoding) == (at, "utf-8")
    dump = read(data, errors="replace")
    assert dump.text == data.decode("utf-8", "replace")
    assert [(r.byte_offset, r.original) for r in dump.replaced] == [(at, b"\xff")]


@pytest.mark.parametrize(
    ("text", "encoding", "bad"),
    [(RUSSIAN, "cp1251", b"\x98"), (POLISH, "cp1250", b"\x81"), (CHINESE, "gb18030", b"\xff")],
)
def test_damaged_legacy_text(text, encoding, bad):
    story = encoded(text + "\n", encoding)
    data = story * 60 + bad + b"\n" + story * 60
    with pytest.raises(DumpDecodeError) as caught:
        read(data)
    assert (caught.value.offset, caught.value.encoding) == (60 * len(story), encoding)
    dump = read(data, errors="replace")
    assert dump.text == data.decode(encoding, "replace")
    assert [(r.byte_offset, r.original) for r in dump.replaced] == [(60 * len(story), bad)]


@pytest.mark.parametrize(
    ("data", "offset"),
    [
        (b"Fog on \xff Osk", 7),
        (b"Fog\xff", 3),
        (b"F\xffog", 1),
        (b"Fog " + b"\xff\xfe\xfd\xc0\x81\x80\xff" * 20, 4),
        (bytes(range(128, 256)), 0),
        (b"Fog\n" + bytes(range(128, 256)) * 50, 4),
        (b"\xff" * 1000, 0),
    ],
)
def test_nothing_plausible(data, offset):
    with pytest.raises(DumpDecodeError) as caught:
        read_dump(data, ReadOptions(), name="a.txt")
    assert (caught.value.path, caught.value.offset, caught.value.encoding) == ("a.txt", offset, "utf-8")
    assert read(data, errors="replace").text == data.decode("utf-8", "replace")


def test_iso_2022_in_ascii_bytes():
    dump = read("霧\nFog".encode("iso2022_jp"))
    assert (dump.text, dump.encoding) == ("霧\nFog", "iso2022_jp")
    dump = read("안개".encode("iso2022_kr"))
    assert (dump.text, dump.encoding) == ("안개", "iso2022_kr")
    assert read(b"\x1b[31mFog\x1b[0m \x1b$").encoding == "utf-8"


def test_the_sample_is_bounded_and_of_whole_characters():
    data = CHINESE.encode("gb18030") * 3000
    assert len(sample_words(data)) < 80_000
    data = (CHINESE + "\n").encode("gb18030") * 3000
    sample = sample_words(data)
    assert len(sample) < 40_000
    sample.decode("gb18030")
