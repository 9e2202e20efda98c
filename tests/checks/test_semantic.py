"""semantic: the row that an encoder finds unlike the rest, its words, and silence without an encoder or where others explain."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from tests.support import compare
from toolkit.alignment import encoders
from toolkit.alignment.encoders import Vectors
from toolkit.checks import run
from toolkit.model import Comparison, Finding
from toolkit.settings import Settings

ROWS = {
    "en": ["The ministers discussed energy.", "Trade grew in winter.", "The school opened in the city.", "Doctors helped children.",
           "The road is long.", "The river is clean.", "The bank gave credit.", "Students visited the museum.", "The book is new."],
    "ru": ["Министры обсудили энергетику.", "Торговля выросла зимой.", "Школа открылась в городе.", "Врачи помогли детям.",
           "Дорога длинная.", "Река чистая.", "Банк дал кредит.", "Студенты посетили музей.", "Книга новая."],
    "kk": ["Министрлер энергетиканы талқылады.", "Сауда қыста өсті.", "Мектеп қалада ашылды.", "Дәрігерлер балаларға көмектесті.",
           "Жол ұзын.", "Өзен таза.", "Банк несие берді.", "Студенттер мұражайға барды.", "Кітап жаңа."],
}  # fmt: skip


class Dictionary:
    """An encoder that knows the sentences above: the same row gives nearly the same vector in every language."""

    key = "dictionary"

    def encode(self, texts: list[str]) -> Vectors:
        return np.array([self._vector(text) for text in texts], dtype=np.float32)

    def tokens(self, text: str) -> list[tuple[int, int, Vectors]]:
        return [(m.start(), m.end(), self._vector(text)) for m in re.finditer(r"\w+", text)]

    def _vector(self, text: str) -> Vectors:
        known = [(lang, row) for lang, lines in ROWS.items() for row, line in enumerate(lines) if line == text]
        vector = np.zeros(16, dtype=np.float32)
        if known:
            vector[known[0][1]] = 1.0
            vector[12 + sorted(ROWS).index(known[0][0])] = 0.2
        else:
            vector[15] = 1.0
        return vector / np.linalg.norm(vector)


@pytest.fixture(autouse=True)
def dictionary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(encoders, "load", lambda name: Dictionary())
    monkeypatch.setattr("toolkit.alignment.encoders.cache._open", lambda folder: None)


def comparison(**changed: tuple[int, str]) -> Comparison:
    texts = {lang: list(lines) for lang, lines in ROWS.items()}
    for lang, (row, line) in changed.items():
        texts[lang][row] = line
    return compare(**{lang: "\n".join(lines) for lang, lines in texts.items()})


def found(made: Comparison, encoder: str = "dictionary") -> tuple[Finding, ...]:
    return run(made, Settings(only=("semantic",), encoder=encoder))


@pytest.mark.parametrize(
    ("lang", "line"),
    [("ru", "Яблоки растут в саду."), ("kk", "Бақта алма өседі."), ("en", "Apples grow in the garden.")],
)
def test_names_the_version_that_says_something_else(lang: str, line: str) -> None:
    (finding,) = found(comparison(**{lang: (2, line)}))
    assert (finding.row, finding.odd) == (2, (lang,))
    assert all(made.text in line for made in finding.spans if made.lang == lang)


def test_is_silent_where_the_versions_are_as_like_as_usual() -> None:
    assert found(comparison()) == ()


def test_is_silent_without_an_encoder() -> None:
    assert found(comparison(ru=(2, "Яблоки растут в саду.")), encoder="") == ()
