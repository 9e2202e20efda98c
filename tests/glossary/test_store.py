"""Several files are one glossary: who wins, what is cached, what may not be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from toolkit import cache
from toolkit.errors import InputError
from toolkit.glossary import Concept, Glossary, load, store

LOWER = """\
concepts:
  state-visit:
    definition: lower
    domain: visit
    note: lower
    terms:
      en:
        - preferred: state visit
      ru:
        - preferred: государственный визит
        - admitted: госвизит
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def terms(glossary: Glossary, name: str = "state-visit") -> list[tuple[str, str, str]]:
    return [(term.lang, term.status, term.text) for term in glossary.concepts[name].terms]


OVER = [  # the upper file's concept, what comes of it
    pytest.param(
        "terms: {en: [{preferred: visit of state}]}",
        [
            ("en", "preferred", "visit of state"),
            ("en", "admitted", "state visit"),
            ("ru", "preferred", "государственный визит"),
            ("ru", "admitted", "госвизит"),
        ],
        id="a new preferred term demotes the old one",
    ),
    pytest.param(
        "terms: {ru: [{forbidden: госвизит}]}",
        [
            ("en", "preferred", "state visit"),
            ("ru", "forbidden", "госвизит"),
            ("ru", "preferred", "государственный визит"),
        ],
        id="the same wording has the upper status",
    ),
    pytest.param(
        "terms: {ru: [{admitted: госвизит, drop: yes}]}",
        [("en", "preferred", "state visit"), ("ru", "preferred", "государственный визит")],
        id="a wording is taken out",
    ),
    pytest.param(
        "terms: {ru: [{forbidden: государственный визит, issuer: CN}]}",
        [
            ("en", "preferred", "state visit"),
            ("ru", "forbidden", "государственный визит"),
            ("ru", "preferred", "государственный визит"),
            ("ru", "admitted", "госвизит"),
        ],
        id="another issuer's status stands beside",
    ),
    pytest.param(
        "note: upper",
        [
            ("en", "preferred", "state visit"),
            ("ru", "preferred", "государственный визит"),
            ("ru", "admitted", "госвизит"),
        ],
        id="a field alone leaves the terms",
    ),
]


@pytest.mark.parametrize("body, expected", OVER)
def test_the_later_layer_wins(tmp_path: Path, body: str, expected: list[tuple[str, str, str]]) -> None:
    lower = write(tmp_path / "lower.yaml", LOWER)
    upper = write(tmp_path / "upper.yaml", f"concepts:\n  state-visit:\n    {body}\n")
    glossary = load([lower, upper])
    assert terms(glossary) == expected
    assert glossary.concepts["state-visit"].definition == "lower"
    assert glossary.concepts["state-visit"].note == ("upper" if "note" in body else "lower")


def test_the_order_of_layers_counts(tmp_path: Path) -> None:
    lower = write(tmp_path / "lower.yaml", LOWER)
    upper = write(tmp_path / "upper.yaml", "concepts:\n  state-visit:\n    note: upper\n")
    assert load([upper, lower]).concepts["state-visit"].note == "lower"


def test_a_concept_is_taken_out(tmp_path: Path) -> None:
    lower = write(tmp_path / "lower.yaml", LOWER)
    upper = write(tmp_path / "upper.yaml", "concepts:\n  state-visit:\n    drop: yes\n")
    assert "state-visit" not in load([lower, upper]).concepts


def test_an_overlay_over_the_shipped_glossary(tmp_path: Path) -> None:
    own = write(
        tmp_path / "own.yaml", "extends: shipped\nconcepts:\n  own-term:\n    terms: {en: [{preferred: own term}]}\n"
    )
    glossary = load([own])
    assert "own-term" in glossary.concepts and "state-visit" in glossary.concepts


def test_the_shipped_one_has_a_name() -> None:
    assert load(["shipped"]).concepts == load().concepts


def test_in_one_layer_an_id_stands_once(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", LOWER)
    write(tmp_path / "b.yaml", LOWER)
    with pytest.raises(InputError, match=r"b.yaml:2: concept 'state-visit' is also in .*a.yaml:2"):
        load([tmp_path])


def test_hidden_files_and_others_are_not_read(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", LOWER)
    write(tmp_path / ".a.yaml.x.tmp", "junk: [")
    write(tmp_path / ".b.yaml", "junk: [")
    write(tmp_path / "README.md", "text")
    assert list(load([tmp_path]).concepts) == ["state-visit"]


WRONG = [
    pytest.param("nowhere.yaml", "no such glossary", id="missing file"),
    pytest.param("empty", "no glossary in this folder", id="empty folder"),
    pytest.param("terms.csv", "readout glossary import terms.csv", id="another format"),
]


@pytest.mark.parametrize("name, message", WRONG)
def test_paths_that_are_no_glossary(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "terms.csv", "id,en\n")
    with pytest.raises(InputError, match=message):
        load([tmp_path / name])


def test_the_second_time_it_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUT_CACHE_DIR", str(tmp_path / "cache"))
    file = write(tmp_path / "a.yaml", LOWER)
    first = load([file])
    monkeypatch.setattr(store, "combined", lambda layers: pytest.fail("read again"))
    second = load([file])
    assert second.concepts == first.concepts
    assert second.digest == first.digest
    concept = second.concepts["state-visit"]
    assert (concept.origin, concept.line) == (str(file), 2)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = write(tmp_path / "a.yaml", LOWER)
    first = load([file])
    write(file, LOWER.replace("lower", "other"))
    second = load([file])
    assert second.concepts["state-visit"].definition == "other"
    assert second.digest != first.digest


def test_a_glossary_is_read_once_while_its_files_stay(tmp_path: Path) -> None:
    file = write(tmp_path / "a.yaml", LOWER)
    assert load([file]) is load([file])


def read_anew(file: Path) -> Mapping[str, Concept]:
    """The concepts of a file as another process gets them, from the cache folder."""
    layers, key, _ = store.located([file])
    return store.load(layers, key)


DAMAGED = [
    pytest.param(lambda entry: b"", id="empty"),
    pytest.param(lambda entry: entry[: len(entry) // 2], id="half a file"),
    pytest.param(lambda entry: entry.replace(b"state", b"stale"), id="another word"),
    pytest.param(lambda entry: b"\xff\n" + entry, id="no text"),
]


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_cache_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[bytes], bytes]
) -> None:
    monkeypatch.setenv("READOUT_CACHE_DIR", str(tmp_path / "cache"))
    file = write(tmp_path / "a.yaml", LOWER)
    expected = read_anew(file)
    (entry,) = (tmp_path / "cache").glob("glossary-*")
    written = entry.read_bytes()
    entry.write_bytes(damage(written))
    assert read_anew(file) == expected
    assert entry.read_bytes() == written


def test_every_field_survives_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUT_CACHE_DIR", str(tmp_path / "cache"))
    text = LOWER.replace(
        "        - admitted: госвизит\n",
        "        - superseded: госвизит\n          part: noun\n          issuer: KZ\n          from: 2001\n          until: 2002\n"
        "          instead: x\n          evidence: {source: s, date: 2003}\n          context: c\n          note: n\n"
        "          case: sensitive\n          forms: [госвизиту]\n",
    )
    file = write(tmp_path / "a.yaml", text)
    assert read_anew(file) == read_anew(file)
    assert cache.get("glossary", "nothing") is None


def test_scales_go_from_the_lowest_rung() -> None:
    ladder = [concept.id for concept in load().scales["partnership"]]
    assert (
        ladder.index("strategic-partnership")
        < ladder.index("comprehensive-strategic-partnership")
        < ladder.index("allied-relations")
    )
