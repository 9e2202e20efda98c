"""The rows people write: well formed, in the right script, merged where they mean the same, compiled."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.lexicon.rows import WORDS, Concept, merge, parse, read

ROOT = Path(__file__).parents[2]
SAMPLE = os.environ.get("READOUT_LEXICON_SAMPLE", "40")  #: one concept in so many is compiled anew; 1 for all
FILES = sorted(WORDS.glob("*.tsv"))
SCRIPTS = {
    "en": r"[A-Za-zé0-9 .,'&/-]+",
    "kk": r"[А-Яа-яЁёӘәІіҢңҒғҮүҰұҚқӨөҺһ0-9 .,'-]+",
    "ru": r"[А-Яа-яЁё0-9 .,'-]+",
    "zh": r"[\u3400-\u9fff0-9A-Za-z·-]+",
}
LATIN_IS_USUAL = re.compile(r"\b(?:PhD|Brexit)\b")  # written so in Cyrillic texts too
KINDS = {"n", "v", "a", "adv", "prep", "pron", "conj", "num", "name"}

HEAD = "en\tkk\tru\tzh\tpos\n"


def concept(line: str) -> Concept:
    return parse(HEAD + line, Path("x.tsv"))[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_words_are_in_their_script(path: Path) -> None:
    wrong = [
        (lang, word)
        for row in parse(path.read_text(encoding="utf-8"), path)
        for lang, words in row.words.items()
        for word in words
        if not re.fullmatch(SCRIPTS[lang], LATIN_IS_USUAL.sub("", word) or "x") and not LATIN_IS_USUAL.fullmatch(word)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_stands_twice_in_a_cell(path: Path) -> None:
    rows = parse(path.read_text(encoding="utf-8"), path)
    assert [row for row in rows for words in row.words.values() if max(Counter(words).values()) > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_kinds_are_known(path: Path) -> None:
    assert {row.kind for row in parse(path.read_text(encoding="utf-8"), path)} <= KINDS


def test_there_are_six_thousand_concepts() -> None:
    assert len(read()) >= 6000


MERGED = [
    pytest.param("trade\tсауда\tторговля\t贸易\tn", "trade\tсауда\tкоммерция\t商业\tn", 1, id="two words in common"),
    pytest.param(
        "trade\tсауда\tторговля\t贸易\tn", "trade\tсаудаласу\tторговать\t贸易\tv", 2, id="other part of speech"
    ),
    pytest.param("bank\tбанк\tбанк\t银行\tn", "bank\tжаға\tберег\t岸\tn", 2, id="same word, other meaning"),
    pytest.param("big\tүлкен\tбольшой\t大\ta", "large\tүлкен\tбольшой\t大\ta", 2, id="the English differs"),
]


@pytest.mark.parametrize("one, other, count", MERGED)
def test_rows_that_mean_the_same_are_merged(one: str, other: str, count: int) -> None:
    assert len(merge([concept(one), concept(other)])) == count


BAD = [
    pytest.param("trade\tсауда\tторговля\tn", id="a cell too few"),
    pytest.param("trade\t\tторговля\t贸易\tn", id="an empty cell"),
    pytest.param("trade\tсауда|\tторговля\t贸易\tn", id="an empty variant"),
]


@pytest.mark.parametrize("line", BAD)
def test_a_bad_row_is_named(line: str) -> None:
    with pytest.raises(InputError, match=r"x\.tsv:2: a cell is missing"):
        concept(line)


def test_compiled_files_are_up_to_date() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "build_lexicon.py"), "--check", "--sample", SAMPLE]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert ran.returncode == 0, f"run scripts/build_lexicon.py: {ran.stdout}{ran.stderr}"
