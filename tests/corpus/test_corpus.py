"""The corpus holds together: sentences, gold rows, plants, events and the list in its README agree."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pytest

from toolkit.checks import EXPLAINS
from toolkit.documents.event import parse
from toolkit.model import Event

CORPUS = Path(__file__).parents[2] / "corpus"
FOLDERS = sorted(path.parent for path in CORPUS.glob("*/event.toml"))
LANGS = ("en", "kk", "ru", "zh")
#: Plants and traps of these checks may span several sentences of their row.
ACROSS = {"omission", "addition", "order", "duplicate"}
#: One script a language, so that a sentence filed under the wrong version shows.
SCRIPT = {"en": "[A-Za-z]", "kk": "[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]", "ru": "[А-Яа-яЁё]", "zh": "[一-鿿]"}

folders = pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)


def read(path: Path) -> str:
    return path.read_text("utf-8")


def sentences(folder: Path, lang: str) -> list[str]:
    return read(folder / f"{lang}.sent").rstrip("\n").split("\n")


def rows(folder: Path) -> list[dict[str, list[int]]]:
    head, *lines = read(folder / "gold.tsv").rstrip("\n").split("\n")
    assert head.split("\t") == list(LANGS)
    return [
        {
            lang: [int(number) for number in cell.split(",") if number]
            for lang, cell in zip(LANGS, line.split("\t"), strict=True)
        }
        for line in lines
    ]


def marks(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in read(folder / name).splitlines()]


def event(folder: Path) -> Event:
    path = folder / "event.toml"
    return parse(read(path), path)


def test_there_are_thirty_besides_the_seed() -> None:
    assert len([folder for folder in FOLDERS if folder.name != "beijing-2022"]) >= 30


def test_every_folder_is_a_readout() -> None:
    assert {path for path in CORPUS.iterdir() if path.is_dir()} == set(FOLDERS)


@folders
@pytest.mark.parametrize("lang", LANGS)
def test_sentences_cover_the_text_in_order(folder: Path, lang: str) -> None:
    text, at = read(folder / f"{lang}.txt"), 0
    for sentence in sentences(folder, lang):
        start = text.find(sentence, at)
        assert start >= 0, f"not in the text, or out of order: {sentence}"
        assert not text[at:start].strip(), f"text before it belongs to no sentence: {text[at:start]}"
        at = start + len(sentence)
    assert not text[at:].strip()


@folders
@pytest.mark.parametrize("lang", LANGS)
def test_sentences_are_in_their_language(folder: Path, lang: str) -> None:
    assert [line for line in sentences(folder, lang) if not re.search(SCRIPT[lang], line)] == []


@folders
@pytest.mark.parametrize("lang", LANGS)
def test_gold_rows_hold_every_sentence_once(folder: Path, lang: str) -> None:
    numbers = [number for row in rows(folder) for number in row[lang]]
    assert numbers == list(range(len(sentences(folder, lang))))


@folders
def test_gold_rows_join_versions(folder: Path) -> None:
    alone = {mark["row"] for mark in marks(folder, "planted.jsonl") if mark["check"] in ("addition", "omission")}
    for number, row in enumerate(rows(folder)):
        present = [lang for lang in LANGS if row[lang]]
        assert present
        assert len(present) == 4 or number in alone, f"row {number}"
        assert all(len(row[lang]) <= 3 for lang in LANGS), f"row {number}"


@folders
def test_gold_rows_are_the_smallest(folder: Path) -> None:
    """Versions that cut alike would make a row for each piece, unless one gives the pieces in another order."""
    swapped = {mark["row"] for mark in marks(folder, "planted.jsonl") if mark["check"] == "order"}
    for number, row in enumerate(rows(folder)):
        cuts = {len(row[lang]) for lang in LANGS if row[lang]}
        assert cuts == {1} or len(cuts) > 1 or number in swapped, f"row {number}"


@folders
@pytest.mark.parametrize("name", ("planted.jsonl", "traps.jsonl"))
def test_marked_words_stand_in_their_rows(folder: Path, name: str) -> None:
    gold, text = rows(folder), {lang: sentences(folder, lang) for lang in LANGS}
    for mark in marks(folder, name):
        for lang, words in mark["spans"].items():
            said = [text[lang][number] for number in gold[mark["row"]][lang]]
            joined = ["" if lang == "zh" else " "]
            places = [*said, joined[0].join(said)] if mark["check"] in ACROSS else said
            assert any(words in place for place in places), f"{mark['id']} {lang}: {words}"


@folders
@pytest.mark.parametrize("name", ("planted.jsonl", "traps.jsonl"))
def test_marks_are_whole(folder: Path, name: str) -> None:
    found = marks(folder, name)
    assert [mark["id"] for mark in found] == [f"{name[0]}{number}" for number in range(1, len(found) + 1)]
    for mark in found:
        assert set(mark) == {"id", "check", "row", "odd", "spans", "why"}
        assert mark["check"] in EXPLAINS
        assert mark["odd"]
        assert set(mark["odd"]) <= set(LANGS)
        assert mark["why"]


@folders
def test_events_say_when_where_and_who(folder: Path) -> None:
    said = event(folder)
    assert said.title
    assert said.date
    assert said.place
    assert said.issuer == "KZ"
    assert said.parties
    assert set(said.sources) == set(LANGS)
    place, year, month = re.fullmatch(r"(.+)-(\d{4})(?:-(\d{2}))?", folder.name).groups()  # type: ignore[union-attr]
    assert int(year) == said.date.year
    assert month in (None, f"{said.date:%m}")
    assert place == said.place.lower().replace(" ", "-").replace("’", "")


@folders
def test_parties_are_named_in_the_texts(folder: Path) -> None:
    for party in event(folder).parties:
        for names in filter(None, (party.person, party.organisation)):
            assert set(names) == set(LANGS)
            for lang, name in names.items():
                stem = name if lang in ("en", "zh") else name.split()[-1][:4]
                assert stem in read(folder / f"{lang}.txt"), f"{name} in {lang}.txt"


def test_no_two_readouts_share_an_event() -> None:
    seen = [(event(folder).date, event(folder).place) for folder in FOLDERS]
    assert len(set(seen)) == len(seen)
    titles = [event(folder).title for folder in FOLDERS]
    assert len(set(titles)) == len(titles)


def test_no_two_readouts_share_a_text() -> None:
    for lang in LANGS:
        said = {folder.name: set(sentences(folder, lang)) for folder in FOLDERS}
        for a, b in itertools.combinations(said, 2):
            assert not said[a] & said[b], f"{a} and {b}"


def test_the_seed_is_not_invented_upon() -> None:
    """Only the seed speaks of real heads of state."""
    real = re.compile(r"Tokayev|Тоқаев|Токаев|托卡耶夫|Xi Jinping|Си Цзиньпин|习近平")
    speaking = {folder.name for folder in FOLDERS for lang in LANGS if real.search(read(folder / f"{lang}.txt"))}
    assert speaking == {"beijing-2022"}


def test_the_readme_lists_every_readout() -> None:
    listed = re.findall(r"^\| ([a-z-]+-\d{4}(?:-\d\d)?) \|", read(CORPUS / "README.md"), re.MULTILINE)
    assert sorted(listed) == [folder.name for folder in FOLDERS]
