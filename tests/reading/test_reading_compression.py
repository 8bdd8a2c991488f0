import bz2
import gzip
import hashlib
import io
import lzma

import pytest

from newsclean.errors import BinaryDumpError, CompressedDumpError
from newsclean.options import ReadOptions
from newsclean.reading import read_dump

# Words in no order, so that the compressed bytes fill several of the chunks they are read in.
NAMES = ["fog", "ferry", "Osk", "Wend", "harbour", "Ida", "late", "quay"]
WORDS = " ".join(f"{NAMES[byte % 8]} {byte}" for byte in hashlib.shake_128(b"words").digest(120_000))
COMPRESS = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress}
each = pytest.mark.parametrize("compress", COMPRESS.values(), ids=COMPRESS)


def read(source, name=None, **options):
    return read_dump(source, ReadOptions(**options), name=name)


@each
def test_known_by_content(tmp_path, compress):
    data = compress(WORDS.encode())
    file = tmp_path / "dump.txt"
    file.write_bytes(data)
    assert read(file).text == WORDS
    assert read(data).text == WORDS
    assert read(bytearray(data)).text == WORDS
    assert read(io.BytesIO(data)).text == WORDS


def test_a_name_says_nothing(tmp_path):
    file = tmp_path / "dump.gz"
    file.write_bytes(b"Fog on Osk")
    assert read(file).text == "Fog on Osk"


@pytest.mark.parametrize("text", ["BZh9", "BZh91AY is a name", "BZh bakery opens", "Fog \x1f\x8b"])
def test_text_that_begins_like_a_compressed_file(text):
    assert read(text.encode()).text == text


@each
def test_several_streams(compress):
    assert read(compress(b"Fog ") + compress(b"") + compress(b"on Osk")).text == "Fog on Osk"


@each
def test_zeros_behind_a_stream(compress):
    assert read(compress(b"Fog ") + bytes(512) + compress(b"on Osk") + bytes(7)).text == "Fog on Osk"


@each
def test_something_else_behind_a_stream(compress):
    data = compress(WORDS.encode())
    with pytest.raises(CompressedDumpError, match="follows") as caught:
        read(data + b"Fog", "a.gz")
    assert (caught.value.path, caught.value.offset) == ("a.gz", len(data))


@each
@pytest.mark.parametrize("kept", [0.01, 0.5, 0.999])
def test_cut_streams(compress, kept):
    data = compress(WORDS.encode())
    data = data[: int(len(data) * kept)]
    with pytest.raises(CompressedDumpError, match="cut") as caught:
        read(data, "a.gz")
    assert (caught.value.path, caught.value.offset) == ("a.gz", len(data))


@each
def test_a_second_stream_that_is_cut(compress):
    data = compress(b"Fog ") + compress(b"on Osk")[:-1]
    with pytest.raises(CompressedDumpError) as caught:
        read(data)
    assert caught.value.offset == len(data)


@each
def test_damaged_streams(tmp_path, compress):
    data = bytearray(compress(WORDS.encode()))
    at = len(data) * 2 // 3
    data[at : at + 8] = bytes(8)
    file = tmp_path / "a.gz"
    file.write_bytes(data)
    with pytest.raises(CompressedDumpError, match="damaged") as caught:
        read(file)
    assert caught.value.path == str(file)
    # No decompressor can tell before the damage; bzip2 and xz tell at their block's end.
    assert at <= caught.value.offset < len(data)


def test_a_wrong_checksum_shows_where_it_stands():
    data = bytearray(gzip.compress(b"Fog on Osk"))
    data[-8] ^= 1
    with pytest.raises(CompressedDumpError) as caught:
        read(data)
    assert len(data) - 8 <= caught.value.offset < len(data) - 4


def test_a_header_that_is_no_header():
    with pytest.raises(CompressedDumpError) as caught:
        read(b"\x1f\x8b\x07\x00\x00\x00\x00\x00")
    assert caught.value.offset in {2, 3}


@each
@pytest.mark.parametrize("inner", COMPRESS.values(), ids=COMPRESS)
def test_compressed_twice(compress, inner):
    with pytest.raises(BinaryDumpError, match="inside compressed data"):
        read(compress(inner(b"Fog")))


@each
def test_encodings_inside(compress):
    dump = read(compress("Łąki Dolne".encode("utf-16")))
    assert (dump.text, dump.encoding) == ("Łąki Dolne", "utf-16")
