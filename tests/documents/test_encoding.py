"""Bytes into text: every encoding that an office of these languages may have used, and what is no text at all."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from toolkit.documents.encoding import decode
from toolkit.errors import InputError

PATH = Path("kk.txt")
TEXTS = {
    "en": "The sides met in Astana.\nThey agreed – “at last” – to meet again.\nThe visit’s programme was full.\n",
    "kk": "Тараптар Астанада кездесті.\nҚазақстан мен Өзбекстан үкіметтері екіжақты құжатқа қол қойды.\nКелесі жылы\n",
    "ru": "Стороны встретились в Астане.\nОни подписали заявление и договорились о новой встрече.\nВизит завершен.\n",
    "zh": "双方在阿斯塔纳举行会谈。\n两国元首签署了联合声明，并就国际和地区问题交换了意见。\n访问圆满结束。\n",
    "zh-Hant": "雙方在阿斯塔納舉行會談。\n兩國元首簽署了聯合聲明，並就國際和地區問題交換了意見。\n訪問圓滿結束。\n",
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
OLDER = [
    ("en", "windows-1252"),
    ("kk", "kz1048"),
    ("ru", "windows-1251"),
    ("ru", "koi8-r"),
    ("ru", "cp866"),
    ("zh", "gb18030"),
    ("zh-Hant", "big5"),
]


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize("lang, encoding", [(lang, name) for lang in TEXTS for name in UNICODE] + OLDER)
def test_reads(lang: str, encoding: str, break_: str) -> None:
    assert decode(TEXTS[lang].replace("\n", break_).encode(encoding), PATH) == TEXTS[lang]


@pytest.mark.parametrize("lang", ["kk", "ru", "zh"])
def test_utf_16_without_a_mark_and_without_line_breaks(lang: str) -> None:
    text = TEXTS[lang].replace("\n", "")
    assert decode(text.encode("utf-16-le"), PATH) == text


REFUSED = [
    pytest.param(
        TEXTS["ru"].encode() + "Ещё строка.\n".encode("cp1251"), 4, "begins as UTF-8", id="UTF-8, then windows-1251"
    ),
    pytest.param(TEXTS["kk"].encode() + "Тағы жол.\n".encode("kz1048"), 4, "begins as UTF-8", id="UTF-8, then KZ-1048"),
    pytest.param(
        TEXTS["zh"].encode() + "还有一行。\n".encode("gb18030"), 4, "begins as UTF-8", id="UTF-8, then GB18030"
    ),
    pytest.param("Ещё строка.\n".encode("cp1251") + TEXTS["ru"].encode(), 2, "is UTF-8", id="windows-1251, then UTF-8"),
    pytest.param(TEXTS["en"].encode() + b"a\0b\n", 4, "NUL", id="NUL byte"),
    pytest.param(TEXTS["ru"].encode() + b"\x1b[31m", 4, "control character", id="escape"),
    pytest.param(TEXTS["zh"].encode("utf-16")[:-1], 3, "begins as utf-16", id="cut UTF-16"),
    pytest.param(b"\x7fELF\x02\x01\x01" + bytes(200), 0, "not text", id="program"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)), 0, "not text", id="picture"),
    pytest.param(random.Random(1).randbytes(4000), 0, "not text", id="noise"),
]


@pytest.mark.parametrize("data, line, problem", REFUSED)
def test_refuses(data: bytes, line: int, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, PATH)
    assert caught.value.line == line
    assert problem in caught.value.problem
    assert caught.value.remedy


def test_empty_is_no_mistake_of_encoding() -> None:
    assert decode(b"", PATH) == ""
