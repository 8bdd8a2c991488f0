import hashlib
import struct

import pytest

from newsclean.errors import BinaryDumpError
from newsclean.options import ReadOptions
from newsclean.reading import read_dump
from newsclean.reading.binary import MAGIC

PROSE = b"The ferry to Osk stayed in port on Monday, as it had on Sunday. " * 20


def noise(size):
    return hashlib.shake_128(b"noise").digest(size)


def read(source, name=None, **options):
    return read_dump(source, ReadOptions(**options), name=name)


def refused(data, **options):
    with pytest.raises(BinaryDumpError) as caught:
        read(data, "a.bin", **options)
    assert caught.value.path == "a.bin"
    return caught.value.offset


@pytest.mark.parametrize(("offset", "magic"), [kind[:2] for kind in MAGIC if "compressed" not in kind[2]])
def test_known_kinds(offset, magic):
    data = b"a" * offset + magic + PROSE
    assert refused(data) == offset
    assert refused(data, encoding="latin-1") == offset


@pytest.mark.parametrize(
    "data",
    [
        b"\x00",
        b"\x00\x01\x02\x03",
        bytes(range(32)) * 4,
        struct.pack("<300d", *(number / 7 for number in range(300))),
        struct.pack("<300I", *range(70_000, 70_300)),
        struct.pack("<300h", *(number % 251 - 99 for number in range(300))),
        noise(2000),
        PROSE[:200] + noise(50_000),
        PROSE + bytes(1000),
    ],
)
def test_too_many_controls(data):
    offset = refused(data)
    assert data[offset] < 32
    assert not any(byte < 32 for byte in data[:offset])


def test_binary_data_behind_a_long_text():
    text = PROSE * 400
    assert refused(text + noise(len(text))) >= len(text)


@pytest.mark.parametrize(
    "data",
    [
        b"Fog\x00 on Osk",
        PROSE + b"\x00\x00" + PROSE,
        b"\x00" + PROSE,
        PROSE.replace(b"port", b"po\x00rt"),
        PROSE.replace(b". ", b".\x1e\x1a"),
        b"\x1b[1mFog\x1b[0m on \x1b[31mOsk\x1b[0m",
        b"F\x08Fo\x08og\x08g",
        "Der Nebel\x00 über Dürrsee".encode(),
        "Die Fähre über\x00 Dürrsee fährt wieder".encode("cp1252"),
        "青溪市议会星期二通过了旧码头\x00改造方案".encode("gb18030"),
        PROSE * 200 + bytes(4096) + PROSE * 200,
    ],
)
def test_a_few_controls_are_text(data):
    dump = read(data)
    assert dump.text.encode(dump.encoding) == data


def test_controls_in_wide_encodings_are_not_looked_at():
    text = "\x00\x01\x02\x03" * 5
    assert read(b"\xff\xfe" + b"a\x00" + text.encode("utf-16-le")).text == "a" + text
    assert read(text.encode("utf-16-le"), encoding="utf-16-le").text == text
    assert read("Fog on Osk".encode("cp037"), encoding="cp037").text == "Fog on Osk"
