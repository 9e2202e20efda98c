"""Bytes into text: Unicode in any of its forms, or an older encoding named by chardet.

Everything that is not UTF-8 is decoded strictly; a file that no encoding fits, or that changes its encoding on the way,
is an `InputError` that names the line.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from toolkit.errors import InputError

RESAVE = "save it as UTF-8 text"

#: Longest first: the mark of UTF-16 opens that of UTF-32 as well.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
#: What an office of these languages may have saved; chardet's other answers are mistakes on our texts.
OLDER = (
    "windows-1251",
    "kz1048",
    "koi8-r",
    "ibm866",
    "iso-8859-5",
    "gb18030",
    "big5hkscs",
    "windows-1252",
    "windows-1254",
)
#: chardet's names for parts of what we read whole.
WHOLE = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "windows-1252", "ascii": "utf-8"}

CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f]")
#: What text in our languages is made of; UTF-16 read with the wrong end first hardly has any of it.
USUAL = r"[\t\n\r -~\u00a0-\u024f\u0400-\u04ff\u2010-\u2044\u20a0-\u20bf\u2116\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]"
PRINTABLE = rb"[\t\n\r -~]"  # both are compiled where used: most files are UTF-8
SAMPLE = 65_536  #: bytes; enough to tell an encoding by
CONVINCING = 6  #: continuation bytes in valid UTF-8 that no other encoding gives by chance


def decode(data: bytes, path: Path) -> str:
    """The text of `data`, without a byte order mark and with line breaks as "\\n"; `path` is named in errors.

    Binary data and data in two encodings raise `InputError`.
    """
    text = _text(data, path)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := CONTROL.search(text):
        _refuse_control(text, control.start(), path)
    return text


def _text(data: bytes, path: Path) -> str:
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wide(data) or _older(data, error.start, path)
    return (_wide(data) or text) if "\0" in text else text


def _strict(data: bytes, name: str, path: Path) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        line = data[: error.start].decode(name, "replace").count("\n") + 1
        raise InputError(path, line, f"the file begins as {name} but this line is not", RESAVE) from error


def _wide(data: bytes) -> str:
    """`data` read as UTF-16 or UTF-32 without a mark, or nothing where it does not look like text then."""
    sample = data[:SAMPLE]
    if b"\0" not in sample and len(re.findall(PRINTABLE, sample)) > 0.9 * len(sample):
        return ""  # two Latin letters read as one Chinese character
    for name in WIDE:
        width = int(name[4:6]) // 8
        if len(data) % width:
            continue
        read = sample.decode(name, "ignore")
        if len(read) < len(sample) // width - 1 or len(re.findall(USUAL, read)) < 0.95 * len(read):
            continue
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return ""


def _older(data: bytes, first: int, path: Path) -> str:
    """`data`, whose byte `first` is not UTF-8, read in the encoding that chardet finds."""
    _refuse_mixed(data, first, path)
    import chardet  # only here: 30 ms that no UTF-8 file pays

    # The first byte beyond ASCII may stand far down in an English text; what is before it tells nothing.
    start = max(0, first - SAMPLE // 2)
    found = chardet.detect(data[start : start + SAMPLE] if start else data[:SAMPLE])
    name = (found["encoding"] or "").lower()
    name = WHOLE.get(name, name)
    if name and name not in OLDER and len(re.findall(PRINTABLE, data)) > 0.9 * len(data):
        name = "windows-1252"  # a few quotes and dashes in Latin text; they stand in one place in all these tables
    if name not in OLDER:
        kind = found.get("mime_type") or ""
        what = (
            f"not text ({kind})" if kind and kind != "text/plain" else f"in no encoding we know ({name or 'binary?'})"
        )
        raise InputError(path, 0, f"the file is {what}", RESAVE)
    return _strict(data, name, path)


def _refuse_mixed(data: bytes, first: int, path: Path) -> None:
    """Raise `InputError` where some lines are convincingly UTF-8 and others are not."""
    line = data.count(b"\n", 0, first) + 1
    if _many(data[:first]):
        raise InputError(path, line, "the file begins as UTF-8 but this line is in another encoding", RESAVE)
    lines = data.split(b"\n")
    for number, raw in enumerate(lines[line:], line + 1):
        if not raw.isascii():
            try:
                if len(raw.decode("utf-8")) + CONVINCING <= len(raw):
                    raise InputError(path, number, "this line is UTF-8 but those before are not", RESAVE)
            except UnicodeDecodeError:
                continue


def _many(data: bytes) -> bool:
    """Whether `data`, valid UTF-8, has so many characters of several bytes that it was meant as UTF-8."""
    return len(data) - len(data.decode("utf-8", "ignore")) >= CONVINCING


def _refuse_control(text: str, at: int, path: Path) -> None:
    line = text.count("\n", 0, at) + 1
    if len(CONTROL.findall(text[:SAMPLE])) > 8:
        raise InputError(
            path,
            0,
            "the file is not text but binary data",
            "give the text itself, or the original with its own suffix (.docx, .pdf, .html)",
        )
    name = "a NUL byte" if text[at] == "\0" else f"a control character (U+{ord(text[at]):04X})"
    raise InputError(path, line, f"{name} in the text", f"remove it, and {RESAVE}")
