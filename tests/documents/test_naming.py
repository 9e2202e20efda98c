"""The language in a file's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.documents.naming import language, rest, tag
from toolkit.errors import InputError

NAMED = [
    ("en.txt", "en", ""),
    ("kk.html", "kk", ""),
    ("KK.txt", "kk", ""),
    ("kk-Latn.txt", "kk-Latn", ""),
    ("kk_latn.txt", "kk-Latn", ""),
    ("zh-hant.docx", "zh-Hant", ""),
    ("zh-CN.txt", "zh-CN", ""),
    ("talks.en.txt", "en", "talks"),
    ("talks.zh-Hant.txt", "zh-Hant", "talks"),
    ("talks-kk-Latn.txt", "kk-Latn", "talks"),
    ("statement_ru.txt", "ru", "statement"),
    ("2024-05-24 talks kk.txt", "kk", "2024-05-24 talks"),
    ("talks.txt", "", "talks"),
    ("README.md", "", "README"),
    ("broken.txt", "", "broken"),
    ("report.v2.txt", "", "report.v2"),
    ("minutes-rukh.txt", "", "minutes-rukh"),
]


@pytest.mark.parametrize("name, lang, other", NAMED)
def test_name_tells(name: str, lang: str, other: str) -> None:
    assert (language(Path(name)), rest(Path(name))) == (lang, other)


@pytest.mark.parametrize(
    "name, hint", [("de.txt", "known: en, kk, ru, zh"), ("kz.txt", "kk"), ("cn.txt", "zh"), ("kz-Latn.txt", "kk")]
)
def test_unknown_language_names_the_known(name: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        language(Path(name))
    assert hint in str(caught.value)
    assert name in str(caught.value)


@pytest.mark.parametrize(
    "given, written", [("KK", "kk"), ("zh-hant", "zh-Hant"), ("zh_cn", "zh-CN"), ("kk-LATN", "kk-Latn")]
)
def test_tags_are_written_one_way(given: str, written: str) -> None:
    assert tag(given) == written
