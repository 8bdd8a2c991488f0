"""Encodings that a text declares at its head: XML, HTML, a mail header, or an editor's coding cookie."""

from __future__ import annotations

import codecs
import re

HEAD = 1024
_NAME = rb"""["']?\s*([A-Za-z][A-Za-z0-9_.:-]{1,40})"""
_DECLARATIONS = (
    re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*" + _NAME),
    re.compile(rb"(?i:.*?<meta\b[^>]*?\bcharset\s*=\s*)" + _NAME, re.DOTALL),
    re.compile(rb"(?ims:(?:.*?^|)Content-Type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?\bcharset\s*=\s*)" + _NAME),
    # An editor reads its cookie on the first two lines only.
    re.compile(rb"(?:[^\n]*\n)?[ \t\f]*#[^\n]*?coding[:=][ \t]*" + _NAME),
    re.compile(rb"(?:[^\n]*\n)?[^\n]*?-\*-[^\n]*?coding:[ \t]*" + _NAME),
)
# Emacs appends how lines end; mail programs and old browsers have their own spellings of code pages.
_LINE_ENDS = re.compile(r"-(?:unix|dos|mac)\Z")
_CODE_PAGE = re.compile(r"(?i:x-)?(?i:windows|win|cp)[-_]?(?=\d+\Z)")
_UNOFFICIAL = re.compile(r"(?i:x-)")
# What browsers read a declared encoding as, where it cannot decode what stands there or, with Latin-1,
# where control characters would come of it: vendors called their extensions by the standard's name.
_EXTENSIONS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "euc_jp": "euc_jis_2004",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
}
_UPPER_CONTROLS = re.compile(rb"[\x80-\x9f]")
_PROBE = "Az 09\n"
# They pass for encodings of text, but decode only what they encoded,
_NO_TEXT = frozenset({"idna", "punycode", "undefined"})
# or read backslashes as a programming language does: a user can ask for that, a text cannot.
_NO_DECLARATION = frozenset({"unicode-escape", "raw-unicode-escape"})


def find_declared(data: bytes | bytearray) -> tuple[str, ...]:
    r"""Find the encoding that the first kilobyte declares.

    Args:
        data: Bytes in an encoding that keeps ASCII as it is.

    Returns:
        The codec, and behind it the vendor's extension that often goes by its name; nothing where no
        encoding is declared, or one that nobody knows.

    Example:
        >>> find_declared(b'<?xml version="1.0" encoding="Shift_JIS"?>')
        ('shift_jis', 'cp932')
    """
    head = bytes(data[:HEAD])
    found = (match[1].decode("ascii") for declaration in _DECLARATIONS if (match := declaration.match(head)))
    codec = next((codec for name in found if (codec := _declared_codec(name))), None)
    if codec is None:
        return ()
    if codec == "iso8859-1" and _UPPER_CONTROLS.search(data):
        return "cp1252", codec
    return (codec, _EXTENSIONS[codec]) if codec in _EXTENSIONS else (codec,)


def _declared_codec(name: str) -> str | None:
    spellings = name, _LINE_ENDS.sub("", name), _CODE_PAGE.sub("cp", name), _UNOFFICIAL.sub("", name)
    codec = next((codec for spelling in spellings if (codec := text_codec(spelling))), None)
    return codec if codec and codec not in _NO_DECLARATION and keeps_ascii(codec) else None


def text_codec(name: str) -> str | None:
    """Look up an encoding of text.

    Args:
        name: Its name in any spelling.

    Returns:
        Python's name of the codec, or None where there is none, or it is not one of text.

    Example:
        >>> text_codec("Windows-1251"), text_codec("base64")
        ('cp1251', None)
    """
    try:
        codec = codecs.lookup(name).name
        _PROBE.encode("ascii").decode(codec)
    except LookupError:
        return None
    except UnicodeError:
        # UTF-32 has no characters of six bytes, but the codec is one of text.
        pass
    return None if codec in _NO_TEXT else codec


def keeps_ascii(codec: str) -> bool:
    """Whether an encoding writes ASCII letters as ASCII does.

    Args:
        codec: Python's name of it.

    Returns:
        False for UTF-16, UTF-32 and EBCDIC.

    Example:
        >>> keeps_ascii("cp1251"), keeps_ascii("utf-16-le"), keeps_ascii("cp037")
        (True, False, False)
    """
    try:
        return _PROBE.encode("ascii").decode(codec) == _PROBE
    except UnicodeError:
        return False
