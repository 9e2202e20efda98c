"""The memory: found again exactly, refilled, or nearly; replaced, looked over, exported; bad files named."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support import shipped
from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation.memory import Memory
from toolkit.translation.search import Match, search
from toolkit.translation.units import Unit

TRADE = {
    "en": "Trade reached 18.2 billion dollars.",
    "kk": "Сауда 18,2 миллиард долларға жетті.",
    "ru": "Торговля достигла 18,2 млрд долларов.",
    "zh": "贸易额达到182亿美元。",
}
GUESTS = {
    "en": "The guests left at noon.",
    "kk": "Қонақтар түсте кетті.",
    "ru": "Гости уехали в полдень.",
    "zh": "客人中午离开。",
}
NEW = {
    "en": "Trade reached 21.7 billion dollars.",
    "kk": "Сауда 21,7 миллиард долларға жетті.",
    "ru": "Торговля достигла 21,7 млрд долларов.",
    "zh": "贸易额达到217亿美元。",
}
NEAR = {
    "en": "All guests left at noon.",
    "kk": "Барлық қонақтар түсте кетті.",
    "ru": "Все гости уехали в полдень.",
    "zh": "各位客人中午离开。",
}
LANGS = sorted(TRADE)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    made = Memory(tmp_path / "memory.sqlite", is_new=True)
    made.add([Unit("talks", "row 1", "2024-05-24", 0.9, TRADE), Unit("talks", "row 2", "2024-05-24", 0.8, GUESTS)])
    yield made
    made.close()


def first(memory: Memory, text: str, lang: str, target: str) -> Match:
    return search(memory, text, lang, target, shipped())[0]


@pytest.mark.parametrize("target", LANGS)
@pytest.mark.parametrize("lang", LANGS)
def test_finds_the_same_sentence_the_same_with_other_figures_and_one_like_it(memory, lang: str, target: str) -> None:
    exact = first(memory, GUESTS[lang], lang, target)
    assert (exact.kind, exact.score, exact.target) == ("exact", 100, GUESTS[target])
    assert (exact.unit.origin, exact.unit.place, exact.unit.date) == ("talks", "row 2", "2024-05-24")
    refilled = first(memory, NEW[lang], lang, target)
    assert (refilled.kind, refilled.score, refilled.target) == ("normalised", 99, NEW[target])
    near = first(memory, NEAR[lang], lang, target)
    assert (near.kind, near.target) == ("fuzzy", GUESTS[target])
    assert 70 <= near.score < 99


SILENT = [
    pytest.param("The exhibition will open in spring.", "en", "kk", id="nothing like it"),
    pytest.param(TRADE["kk"], "ru", "kk", id="not in that language"),
    pytest.param(TRADE["en"], "en", "kk-Latn", id="no translation into it"),
    pytest.param("", "en", "kk", id="empty"),
    pytest.param('" OR * NEAR(', "en", "kk", id="marks of the index's own"),
]


@pytest.mark.parametrize("text, lang, target", SILENT)
def test_is_silent(memory: Memory, text: str, lang: str, target: str) -> None:
    assert search(memory, text, lang, target, shipped()) == ()


def test_of_equals_the_most_used_comes_first_then_the_latest_and_each_translation_once(memory: Memory) -> None:
    said = GUESTS | {"kk": "Меймандар түсте кетті."}
    memory.add([Unit("later", "row 1", "2025-01-01", 1, said)])
    found = search(memory, GUESTS["en"], "en", "kk", shipped())
    assert [(m.unit.origin, m.target) for m in found] == [("later", said["kk"]), ("talks", GUESTS["kk"])]
    memory.add([Unit("third", "row 1", "2023-01-01", 1, GUESTS)])
    found = search(memory, GUESTS["en"], "en", "kk", shipped())
    assert [(m.unit.origin, m.target) for m in found] == [("talks", GUESTS["kk"]), ("later", said["kk"])]


def test_an_origin_imported_again_is_replaced(memory: Memory) -> None:
    memory.add([Unit("talks", "row 1", "2024-05-24", 1, TRADE)])
    assert [unit.texts["en"] for unit in memory.units()] == [TRADE["en"]]
    assert search(memory, NEAR["kk"], "kk", "en", shipped()) == ()
    assert first(memory, TRADE["kk"], "kk", "en").kind == "exact"


def test_a_failing_import_changes_nothing(memory: Memory) -> None:
    def broken() -> Iterator[Unit]:
        yield Unit("talks", "row 1", "", 1, NEW)
        raise InputError("x", 0, "broken", "mend it")

    with pytest.raises(InputError):
        memory.add(broken())
    assert len(list(memory.units())) == 2


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["memory", *map(str, arguments)])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name, rows in (("first", (TRADE, GUESTS)), ("second", (GUESTS | {"ru": "Гости отбыли в полдень."}, TRADE))):
        home = tmp_path / "corpus" / name
        home.mkdir(parents=True)
        for lang in LANGS:
            (home / f"{lang}.txt").write_text("".join(f"{row[lang]}\n" for row in rows), encoding="utf-8")
    return tmp_path / "corpus"


def test_from_a_corpus_through_tmx_into_another_memory(corpus: Path, tmp_path: Path) -> None:
    one, other = ("--memory", tmp_path / "one.sqlite"), ("--memory", tmp_path / "other.sqlite")
    assert run("import", corpus, *one).exit_code == 0
    assert json.loads(run("stats", *one, "--format", "json").stdout)["languages"] == dict.fromkeys(LANGS, 4)
    assert run("export", *one, "-o", tmp_path / "out.tmx").exit_code == 0
    assert "4 units" in run("import", tmp_path / "out.tmx", *other).stderr
    told = [
        json.loads(run("search", NEW["en"], "--from", "en", "--to", "kk", *m, "-f", "json").stdout)["matches"]
        for m in (one, other)
    ]
    assert [match["target"] for match in told[0]] == [match["target"] for match in told[1]] == [NEW["kk"]]
    assert "18,2 миллиард" in run("search", NEW["en"], "--from", "en", "--to", "kk", *one).stdout


def test_lint_shows_duplicates_and_contradictions(corpus: Path, tmp_path: Path) -> None:
    where = ("--memory", tmp_path / "one.sqlite")
    run("import", corpus, *where)
    result = run("lint", *where)
    assert result.exit_code == 1
    assert "second, row 2: the same unit as first, row 1" in result.stdout
    assert (
        "kk-ru: “Қонақтар түсте кетті.” has 2 translations: “Гости уехали в полдень.” (first, row 2) / "
        in result.stdout
    )
    clean = ("--memory", tmp_path / "clean.sqlite")
    run("import", corpus / "first", *clean)
    assert (run("lint", *clean).exit_code, run("lint", *clean).stdout) == (0, "")


TMX = '<tmx version="1.4"><header/><body>{}</body></tmx>'
UNIT = '<tu tuid="{}"><tuv xml:lang="ru"><seg>{}</seg></tuv><tuv xml:lang="kk"><seg>{}</seg></tuv></tu>'


def test_units_that_cannot_be_used_are_named_and_left_out(tmp_path: Path) -> None:
    units = [
        UNIT.format("good", "Гости уехали в полдень.", "Қонақтар түсте кетті."),
        UNIT.format("swapped", "The guests of the President left in the afternoon.", "Қонақтар түсте кетті."),
        '<tu tuid="alone"><tuv xml:lang="ru"><seg>Один.</seg></tuv></tu>',
    ]
    (tmp_path / "a.tmx").write_text(TMX.format("".join(units)), encoding="utf-8")
    result = run("import", tmp_path / "a.tmx", "--memory", tmp_path / "m.sqlite")
    assert "unit swapped: ru left out, for it reads like en" in result.stderr
    assert "unit alone: left out; no two languages" in result.stderr
    assert "1 unit" in result.stderr


def test_a_unit_keeps_where_it_comes_from(corpus: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    (corpus / "first" / "event.toml").write_text("date = 2023-09-15\n", encoding="utf-8")
    run("import", corpus, "--memory", one)
    run("export", "--memory", one, "-o", tmp_path / "out.tmx")
    run("import", tmp_path / "out.tmx", "--memory", other)
    told = []
    for path in (one, other):
        memory = Memory(path)
        told.append(list(memory.units()))
        memory.close()
    assert told[0] == told[1]
    assert [(unit.origin, unit.date) for unit in told[1]][::2] == [("first", "2023-09-15"), ("second", "")]


def test_a_foreign_unit_is_as_old_as_it_says(tmp_path: Path) -> None:
    unit = UNIT.format("a", "Гости уехали в полдень.", "Қонақтар түсте кетті.")
    dated = unit.replace("<tu ", '<tu creationdate="20240301T120000Z" ')
    (tmp_path / "a.tmx").write_text(TMX.format(dated + unit.replace('"a"', '"b"')), encoding="utf-8")
    run("import", tmp_path / "a.tmx", "--memory", tmp_path / "m.sqlite")
    memory = Memory(tmp_path / "m.sqlite")
    assert [unit.date for unit in memory.units()] == ["2024-03-01", ""]
    memory.close()


def test_a_draft_is_no_translation(tmp_path: Path) -> None:
    units = [
        UNIT.format("whole", "Гости уехали в полдень.", "Қонақтар түсте кетті."),
        UNIT.format("part", "Гости уехали в Астану.", "⟦Гости уехали⟧ Астанаға."),
    ]
    (tmp_path / "a.tmx").write_text(TMX.format("".join(units)), encoding="utf-8")
    result = run("import", tmp_path / "a.tmx", "--memory", tmp_path / "m.sqlite")
    assert "unit part: kk left out, for a part of it is not translated yet" in result.stderr
    assert "1 unit into" in result.stderr


def test_a_file_that_declares_entities_is_refused(tmp_path: Path) -> None:
    head = '<!DOCTYPE tmx [<!ENTITY a "aaaa">]>'
    unit = UNIT.format("a", "&a;", "Қонақтар түсте кетті.")
    (tmp_path / "a.tmx").write_text(head + TMX.format(unit), encoding="utf-8")
    error = run("import", tmp_path / "a.tmx", "--memory", tmp_path / "m.sqlite").exception
    assert isinstance(error, InputError)
    assert "declares entities" in str(error)


def test_files_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    (tmp_path / "broken.tmx").write_text("<tmx><body>", encoding="utf-8")
    (tmp_path / "text.txt").write_text("Гости уехали в полдень, но в городе их помнят.", encoding="utf-8")
    (tmp_path / "no.sqlite").write_text("no memory at all, but text of some length" * 30, encoding="utf-8")
    new = ("--memory", tmp_path / "m.sqlite")
    for arguments, said in (
        (("import", tmp_path / "broken.tmx", *new), "not well-formed"),
        (("import", tmp_path / "text.txt", *new), "not paired"),
        (("import", tmp_path / "none.tmx", *new), "no such file"),
        (("stats", "--memory", tmp_path / "none.sqlite"), "no such memory"),
        (("stats", "--memory", tmp_path / "no.sqlite"), "no memory (file is not a database)"),
        (("search", "x", "--from", "en", "--to", "kz", *new), "did you mean kk"),
    ):
        error = run(*arguments).exception
        assert isinstance(error, InputError), arguments
        assert said in str(error)
        assert not (tmp_path / "m.sqlite").exists()  # nothing came into it


def test_units_of_one_origin_may_come_apart(tmp_path: Path) -> None:
    from toolkit.translation.memory import Memory
    from toolkit.translation.units import Unit

    memory = Memory(tmp_path / "m.sqlite", is_new=True)
    given = [Unit("a", "1", "2020", 1.0, {"en": "One.", "kk": "Бір."}), Unit("b", "1", "", 1.0, {"en": "Two.", "kk": "Екі."}),
             Unit("a", "2", "2021", 1.0, {"en": "Three.", "kk": "Үш."})]  # fmt: skip
    assert memory.add(given) == 3
    assert [unit.texts["en"] for unit in memory.units()] == ["One.", "Two.", "Three."]
    assert memory.add(given[:1]) == 1
    assert sorted(unit.texts["en"] for unit in memory.units()) == ["One.", "Two."]
    memory.close()


def test_words_are_counted_alike_at_once_and_one_by_one(tmp_path: Path) -> None:
    from toolkit.translation.memory import Memory
    from toolkit.translation.units import Unit

    given = [
        Unit(
            "a",
            "1",
            "",
            1.0,
            {"en": "The guests left the hall.", "kk": "Қонақтар залдан шықты.", "zh": "客人离开了大厅。"},
        ),
        Unit("b", "1", "", 1.0, {"en": "Guests came.", "ru": "Гости приехали на ёлку.", "zh": "客人来了。"}),
        Unit("c", "1", "", 1.0, {"kk": "Қонақтар келді.", "ru": "Гости ушли из зала."}),
    ]
    counts = []
    for name, parts in (("once", [given]), ("each", [[unit] for unit in given])):
        memory = Memory(tmp_path / f"{name}.sqlite", is_new=True)
        for part in parts:
            memory.add(part)
        counts.append(memory.db.execute("SELECT text, times FROM gram ORDER BY text").fetchall())
        memory.close()
    assert counts[0] == counts[1]
    assert sum(times for _, times in counts[0]) > 15
