import pytest
from reading_texts import CHINESE, ENGLISH, FRENCH, JAPANESE, RUSSIAN, TAIWANESE

from newsclean.errors import DumpDecodeError, OptionError
from newsclean.options import ReadOptions
from newsclean.reading import read_dump
from newsclean.reading.declarations import find_declared


def read(source, **options):
    return read_dump(source, ReadOptions(**options))


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<?xml version="1.0" encoding="windows-1251"?>', "cp1251"),
        ("\n <?xml version='1.0' encoding = 'koi8-r' ?>", "koi8-r"),
        ('<!DOCTYPE html>\n<html><head><meta charset="utf-8">', "utf-8"),
        ('<META http-equiv=Content-Type\ncontent="text/html; charset=windows-874">', "cp874"),
        ("From: ida@osk.example\r\nContent-Type: text/plain;\r\n charset=x-sjis\r\n\r\nFog", "shift_jis"),
        ('Subject: Fog\nContent-Type: text/plain; charset="KOI8-R"\n', "koi8-r"),
        ("# -*- coding: latin-1-unix -*-\nFog", "iso8859-1"),
        ("Fog\n;; -*- mode: text; coding: euc-jp-dos; -*-\n", "euc_jp"),
        ("# vim: set fileencoding=cp1251 :\n", "cp1251"),
        ("Fog\n# encoding=x-cp1251", "cp1251"),
        ("# coding: no-such-thing\n<meta charset=big5>", "big5"),
        ("Fog\non\n# coding: cp1251\n", None),
        ("# coding: unicode_escape\n", None),
        ("# coding: base64\n", None),
        ("<?xml version='1.0' encoding='UTF-16'?>", None),
        ("The page said charset=cp1251, and encoding: koi8-r.", None),
        (" " * 1020 + "<meta charset=cp1251>", None),
        ("", None),
    ],
)
def test_declarations(head, codec):
    assert next(iter(find_declared(head.encode())), None) == codec


@pytest.mark.parametrize(
    ("text", "declared", "encoding"),
    [
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "maccyrillic", "mac-cyrillic"),
        (FRENCH, "iso-8859-1", "iso8859-1"),
        ("Älg, Öl", "cp850", "cp850"),
        (CHINESE, "gbk", "gbk"),
        (TAIWANESE, "big5", "big5"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (JAPANESE, "iso-2022-jp", "iso2022_jp"),
        (RUSSIAN, "utf-8", "utf-8"),
    ],
)
def test_declared_encodings_are_used(text, declared, encoding):
    text = f"<html><meta charset={declared}>\r\n{text}"
    dump = read(text.encode(declared))
    assert (dump.text, dump.encoding) == (text, encoding)


def test_ascii_has_the_encoding_it_declares():
    assert read(b"<meta charset=koi8-r>Fog").encoding == "koi8-r"
    assert read(b"Fog").encoding == "utf-8"


def test_vendors_extensions_go_by_the_standards_name():
    assert read("<meta charset=iso-8859-1>“Fog” – 5 €".encode("cp1252")).text == "<meta charset=iso-8859-1>“Fog” – 5 €"
    assert read("<meta charset=gb2312>鎔基㐀".encode("gb18030")).text == "<meta charset=gb2312>鎔基㐀"
    assert read("<meta charset=shift_jis>①霧".encode("cp932")).encoding == "cp932"


def test_a_declaration_that_does_not_fit_is_passed_over():
    text = "<meta charset=ascii>" + FRENCH.replace("œ", "oe")
    dump = read(text.encode("cp1252"))
    assert (dump.text, dump.encoding) == (text, "cp1252")
    text = "<meta charset=utf-8>" + RUSSIAN
    assert read(text.encode("koi8-r", "ignore")).encoding == "koi8-r"


def test_a_declaration_left_in_when_the_page_was_re_encoded():
    text = "<?xml version='1.0' encoding='windows-1251'?>" + RUSSIAN
    dump = read(text.encode())
    assert (dump.text, dump.encoding) == (text, "utf-8")
    text = "<?xml version='1.0' encoding='UTF-16'?>" + ENGLISH
    assert read(text.encode()).text == text


def test_the_encoding_given_comes_before_all():
    text = "<meta charset=koi8-r>Зима"
    assert read(text.encode("cp1251"), encoding="windows-1251").text == text
    with pytest.raises(DumpDecodeError) as caught:
        read(b"Fog " + "Зима".encode("cp1251"), encoding="ascii")
    assert (caught.value.offset, caught.value.encoding) == (4, "ascii")


@pytest.mark.parametrize("name", ["hex", "rot13", "idna", "punycode", "undefined"])
def test_an_encoding_that_is_not_one_of_text(name):
    # `ReadOptions` may come to refuse these itself.
    with pytest.raises(OptionError) as caught:
        read(b"Fog", encoding=name)
    assert caught.value.option == "encoding"
