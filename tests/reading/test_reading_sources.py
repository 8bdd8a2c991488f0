import array
import bz2
import codecs
import enum
import gzip
import io
import lzma
import os
import pathlib
import tempfile

import pytest

from newsclean.errors import (
    CompressedDumpError,
    DumpDecodeError,
    DumpNotFoundError,
    EmptyDumpError,
    ReadError,
)
from newsclean.model.dumps import Dump
from newsclean.options import ReadOptions
from newsclean.reading import read_dump

STORY = "Fog on the Wend\r\n\r\nThe ferry stayed in port.\rNo boat left.\n\x0cFog on Osk\x0b\x85\u2028"


def read(source, name=None, **options):
    return read_dump(source, ReadOptions(**options), name=name)


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


class Title(enum.StrEnum):
    FOG = "Fog on the Wend"


def test_text_is_text_and_never_a_path(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"inside")
    assert read(str(file)) == Dump(str(file))
    assert read(STORY, "wire").path == "wire"


@pytest.mark.parametrize("text", ["\x00", "\ufeffFog", "\ufeff", "Fog\x00\x01\x02\x03", "\ud800", " \n", "\x1f\x8b"])
def test_text_is_taken_as_it_is(text):
    assert read(text) == Dump(text)


def test_a_subclass_of_str_becomes_plain():
    assert type(read(Title.FOG).text) is str


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview, lambda data: array.array("b", data)])
def test_bytes_of_every_kind(kind):
    dump = read(kind(b"Fog on Osk"))
    assert (dump.text, dump.path, dump.encoding) == ("Fog on Osk", None, "utf-8")


def test_a_buffer_that_is_not_contiguous():
    assert read(memoryview(b"F-o-g-")[::2]).text == "Fog"


def test_a_bytearray_is_left_alone():
    data = bytearray(b"Fog")
    read(data)
    data.extend(b" on Osk")
    assert data == b"Fog on Osk"


def test_a_dump_is_returned_as_it_is():
    dump = Dump("")
    assert read(dump) is dump


@pytest.mark.parametrize("kind", [pathlib.Path, Path, lambda path: Path(os.fsencode(path))])
def test_files(tmp_path, kind):
    file = tmp_path / "füg.txt"
    file.write_bytes(STORY.encode())
    assert read(kind(str(file))) == Dump(STORY, str(file), "utf-8")
    assert read(kind(str(file)), "wire").path == "wire"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "utf-16-be"])
def test_line_ends_are_kept(tmp_path, encoding):
    file = tmp_path / "a.txt"
    file.write_bytes(STORY.encode(encoding))
    assert read(file).text == STORY
    with file.open("rb") as stream:
        assert read(stream).text == STORY


@pytest.mark.parametrize("name", ["none.txt", "", "a.txt/none.txt", "a\x00b"])
def test_files_that_are_not_there(tmp_path, name):
    (tmp_path / "a.txt").write_bytes(b"Fog")
    path = f"{tmp_path}/{name}"
    with pytest.raises(DumpNotFoundError) as caught:
        read(Path(path))
    assert (caught.value.path, caught.value.offset) == (path, None)
    assert isinstance(caught.value, FileNotFoundError)


def test_the_path_in_errors_is_the_one_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DumpNotFoundError) as caught:
        read(Path(b"none.txt"))
    assert caught.value.path == "none.txt"
    with pytest.raises(DumpNotFoundError) as caught:
        read(Path("none.txt"), "wire")
    assert caught.value.path == "wire"


def test_files_that_cannot_be_opened(tmp_path, monkeypatch):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(ReadError) as caught:
        read(loop)
    assert (type(caught.value), caught.value.path) == (ReadError, str(loop))

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ReadError, match="Permission denied") as caught:
        read(pathlib.Path("locked.txt"))
    assert (type(caught.value), caught.value.path) == (ReadError, "locked.txt")
    with pytest.raises(DumpNotFoundError):
        read(tmp_path)


EMPTY = ["", b"", bytearray(), "\ufeff".encode(), codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE]
EMPTY_COMPRESSED = [
    gzip.compress(b"", mtime=0),
    bz2.compress(b""),
    lzma.compress(b""),
    gzip.compress("\ufeff".encode(), mtime=0),
]


@pytest.mark.parametrize("source", [*EMPTY, *EMPTY_COMPRESSED, io.StringIO(), io.BytesIO()])
def test_nothing_to_read(source):
    with pytest.raises(EmptyDumpError) as caught:
        read(source, "wire")
    assert (caught.value.path, caught.value.offset) == ("wire", None)


def test_an_empty_file(tmp_path):
    file = tmp_path / "a.txt"
    file.touch()
    with pytest.raises(EmptyDumpError) as caught:
        read(file)
    assert caught.value.path == str(file)


@pytest.mark.parametrize("source", [" ", b"\n", io.StringIO("\t"), "\u3000".encode("utf-16")])
def test_blanks_are_something(source):
    assert read(source).text.isspace()


@pytest.mark.parametrize("source", [None, 3, 2.5, ["Fog"], {"text": "Fog"}, object(), str])
def test_other_types(source):
    with pytest.raises(TypeError, match=r"^a source is a str .* not \w+$"):
        read(source)


def test_open_files(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes("Зима\r\n".encode("cp1251"))
    with file.open("rb") as stream:
        assert read(stream, encoding="cp1251") == Dump("Зима\r\n", str(file), "cp1251")
    with file.open(encoding="cp1251", newline="") as stream:
        assert read(stream, encoding="utf-8") == Dump("Зима\r\n", str(file), "cp1251")
    with file.open(encoding="cp1251") as stream:
        assert read(stream).text == "Зима\n"
    with file.open("rb", buffering=0) as stream:
        assert read(stream, encoding="cp1251").text == "Зима\r\n"
    with file.open(encoding="cp1251") as stream:
        assert read(stream, "wire").path == "wire"


def test_open_files_without_a_name():
    assert read(io.StringIO("Fog")) == Dump("Fog")
    assert read(io.BytesIO(b"Fog")) == Dump("Fog", None, "utf-8")
    with tempfile.TemporaryFile() as stream:
        stream.write(b"Fog")
        stream.seek(0)
        assert read(stream) == Dump("Fog", None, "utf-8")


def test_standard_input_has_a_name():
    stream = io.BytesIO(b"Fog\r\n")
    stream.name = "<stdin>"
    assert read(stream) == Dump("Fog\r\n", "<stdin>", "utf-8")
    stream = io.BytesIO()
    stream.name = b"a.txt"
    with pytest.raises(EmptyDumpError) as caught:
        read(stream)
    assert caught.value.path == "a.txt"


def test_a_stream_is_read_from_where_it_stands():
    stream = io.BytesIO(b"skip Fog")
    stream.seek(5)
    assert read(stream).text == "Fog"


def test_a_file_is_closed(tmp_path):
    # Warnings about open files are errors in this project.
    file = tmp_path / "a.txt"
    file.write_bytes(b"Fog\xff\xfe\xff")
    with pytest.raises(DumpDecodeError):
        read(file, encoding="utf-8")


@pytest.mark.parametrize("package", [gzip, bz2, lzma])
def test_open_compressed_files(tmp_path, package):
    file = tmp_path / "a.txt"
    file.write_bytes(package.compress(b"Fog\r\n" * 1000))
    with package.open(file) as stream:
        assert read(stream).text == "Fog\r\n" * 1000
    with package.open(file, "rt", encoding="ascii", newline="") as stream:
        assert read(stream).text == "Fog\r\n" * 1000
    file.write_bytes(package.compress(b"Fog\r\n" * 1000)[:-5])
    with package.open(file) as stream, pytest.raises(CompressedDumpError) as caught:
        read(stream, "wire")
    assert caught.value.path == "wire"
    damaged = bytearray(package.compress(os.urandom(1000)))
    damaged[len(damaged) // 2] ^= 0x55
    file.write_bytes(damaged)
    with package.open(file) as stream, pytest.raises(CompressedDumpError):
        read(stream)


def test_a_text_file_that_cannot_decode(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"Fog \xff")
    with file.open(encoding="utf-8") as stream, pytest.raises(DumpDecodeError) as caught:
        read(stream)
    assert (caught.value.path, caught.value.offset, caught.value.encoding) == (str(file), 4, "utf-8")


def test_streams_that_cannot_be_read(tmp_path):
    with (tmp_path / "a.txt").open("wb") as stream, pytest.raises(ReadError) as caught:
        read(stream)
    assert caught.value.path == str(tmp_path / "a.txt")
    stream = io.BytesIO(b"Fog")
    stream.close()
    with pytest.raises(ReadError, match="closed"):
        read(stream)
    stream = io.TextIOWrapper(io.BytesIO(b"Fog"))
    stream.detach()
    with pytest.raises(ReadError, match="detached"):
        read(stream)


class Stream:
    def __init__(self, answer):
        self.answer = answer

    def read(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def test_streams_of_other_kinds():
    assert read(Stream(bytearray(b"Fog"))).text == "Fog"
    with pytest.raises(ReadError, match="nothing to read yet"):
        read(Stream(None))
    with pytest.raises(TypeError, match="list"):
        read(Stream([]))
    with pytest.raises(ReadError, match="broken pipe") as caught:
        read(Stream(OSError("broken pipe")), "wire")
    assert (type(caught.value), caught.value.path) == (ReadError, "wire")
    with pytest.raises(ZeroDivisionError):
        read(Stream(ZeroDivisionError()))
