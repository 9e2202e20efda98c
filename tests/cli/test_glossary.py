"""`readout glossary` as a user meets it: exit codes, formats, standard input, and one clear line for bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.glossary import load
from toolkit.plugins import names

COMMANDS = names("toolkit.cli.glossary")
TEXT = """\
# mine
concepts:
  road-map:
    domain: document
    terms:
      en:
        - preferred: road map
        - forbidden: road plan
      kk:
        - preferred: жол картасы
      ru:
        - preferred: дорожная карта
      zh:
        - preferred: 路线图
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(root, ["glossary", *map(str, arguments)], input=stdin)


def ok(*arguments: object, stdin: str | bytes = "") -> Result:
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 0, (result.output, result.exception)
    return result


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    assert "Example" in ok(name, "--help").output


def test_all_the_commands_are_there() -> None:
    promised = [
        "list",
        "show",
        "add",
        "edit",
        "deprecate",
        "remove",
        "lint",
        "diff",
        "import",
        "export",
        "stats",
        "usage",
    ]
    assert sorted([*promised, "mine", "apply", "check"]) == sorted(COMMANDS)


def test_a_mistyped_command_is_answered_with_the_nearest() -> None:
    result = run("shwo")
    assert result.exit_code == 2 and "Did you mean 'show'?" in result.output


def test_list_keeps_the_contract() -> None:
    data = json.loads(ok("list", "--format", "json").stdout)
    assert data["schema"] == "readout-glossary/1"
    concept = next(one for one in data["concepts"] if one["id"] == "state-visit")
    assert {"id", "definition", "terms"} <= set(concept)
    assert {"lang", "text", "status"} <= set(concept["terms"][0])


def test_list_for_a_person_and_for_a_script(mine: Path) -> None:
    assert "kk  жол картасы" in ok("list", "-g", mine).stdout
    assert ok("list", "-g", mine, "--format", "ids").stdout == "road-map\n"
    assert ok("list", "-g", mine, "nothing", "--format", "ids").stdout == ""
    assert run("list", "--domain", "nothing").exit_code == 1  # InputError; `main` turns it into 2


def test_show_names_file_and_line(mine: Path) -> None:
    shown = ok("show", "road-map", "-g", mine).stdout
    assert f"{mine}:3" in shown and "forbidden  road plan" in shown
    assert isinstance(run("show", "rode-map", "-g", mine).exception, InputError)


def test_add_from_options_and_from_json(mine: Path) -> None:
    ok(
        "add",
        "action-plan",
        "-g",
        mine,
        "--term",
        "en=action plan",
        "--term",
        "kk:admitted=жоспар",
        "--evidence",
        "Protocol",
        "--note",
        "n",
    )
    concept = load([mine]).concepts["action-plan"]
    assert [(t.lang, t.status, t.evidence.source) for t in concept.terms] == [
        ("en", "preferred", "Protocol"), ("kk", "admitted", "Protocol"),
    ]  # fmt: skip
    ok(
        "add",
        "-",
        "-g",
        mine,
        stdin=json.dumps({"id": "note-verbale", "terms": [{"lang": "en", "text": "note verbale"}]}),
    )
    assert list(load([mine]).concepts) == ["action-plan", "note-verbale", "road-map"]
    assert mine.read_text(encoding="utf-8").startswith("# mine\n")


def test_what_list_prints_can_be_added(mine: Path, tmp_path: Path) -> None:
    printed = ok("list", "-g", mine, "-f", "json").stdout
    ok("add", "-", "-g", tmp_path / "other.yaml", stdin=printed)
    assert load([tmp_path / "other.yaml"]).concepts["road-map"] == load([mine]).concepts["road-map"]


def test_a_dry_run_shows_the_diff_and_writes_nothing(mine: Path) -> None:
    result = ok("edit", "road-map", "-g", mine, "--note", "x", "--dry-run")
    assert "+    note: x" in result.stdout and "would write" in result.stderr
    assert mine.read_text(encoding="utf-8") == TEXT
    told = json.loads(ok("remove", "road-map", "-g", mine, "--dry-run", "-f", "json").stdout)
    assert (told["written"], told["files"][0]["path"]) == (False, str(mine))


def test_deprecate_names_the_successor(mine: Path) -> None:
    ok("deprecate", "road-map", "road map", "-g", mine, "--superseded-by", "roadmap", "--until", "2025")
    terms = {t.text: t for t in load([mine]).concepts["road-map"].wordings("en")}
    assert (terms["road map"].status, terms["road map"].instead, terms["road map"].valid_until) == (
        "superseded",
        "roadmap",
        "2025",
    )
    assert terms["roadmap"].status == "preferred"


def test_remove(mine: Path) -> None:
    ok("remove", "road-map", "-g", mine, "--yes")
    assert mine.read_text(encoding="utf-8") == "# mine\nconcepts:\n"


def test_nothing_to_edit_without_a_terminal_is_said(mine: Path) -> None:
    result = run("edit", "road-map", "-g", mine)
    assert result.exit_code == 2 and "Nothing to change" in result.output


def test_add_without_anything_is_said(mine: Path) -> None:
    assert run("add", "-g", mine).exit_code == 2


def test_lint_exit_codes_and_mending(mine: Path) -> None:
    ok("lint", "-g", mine)
    mine.write_text(TEXT.replace("road map", "road\u00a0map"), encoding="utf-8")
    result = run("lint", "-g", mine, "--format", "json")
    assert result.exit_code == 1
    assert [p["rule"] for p in json.loads(result.stdout)["problems"] if p["severity"] != "info"] == ["odd-characters"]
    ok("lint", "-g", mine, "--fix")
    assert mine.read_text(encoding="utf-8") == TEXT
    assert run("lint", "-g", mine, "--fail-on", "info").exit_code == 1
    assert "no-evidence" in ok("lint", "--rules").stdout


def test_diff_exit_codes(mine: Path, tmp_path: Path) -> None:
    assert ok("diff", mine, mine).stdout == "no difference\n"
    other = tmp_path / "other.yaml"
    other.write_text(TEXT.replace("road plan", "roadplan"), encoding="utf-8")
    result = run("diff", mine, other)
    assert result.exit_code == 1 and "+ en: roadplan: forbidden" in result.stdout
    assert json.loads(run("diff", mine, other, "-f", "json").stdout)["differences"]


def test_import_and_export(mine: Path, tmp_path: Path) -> None:
    for name in ("a.csv", "a.tsv", "a.xlsx", "a.tbx", "a.json", "a.yaml"):
        ok("export", tmp_path / name, "-g", mine)
        back = tmp_path / f"{name}.back.yaml"
        assert "1 added" in ok("import", tmp_path / name, "-g", back).stderr
        assert load([back]).concepts["road-map"].terms == load([mine]).concepts["road-map"].terms
    assert ok("export", "-", "-g", mine, "--to", "tbx-dct").stdout_bytes.startswith(b"<?xml")
    assert "TMX carries preferred terms only" in ok("export", tmp_path / "a.tmx", "-g", mine).stderr


def test_an_import_reports_and_a_dry_run_shows(mine: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,Термин\nroad-map,план-карта\n", encoding="utf-8")
    shown = ok("import", tmp_path / "t.csv", "--map", "id=id", "--map", "Термин=ru:forbidden", "-g", mine, "--dry-run")
    assert "+        - forbidden: план-карта" in shown.stdout
    assert mine.read_text(encoding="utf-8") == TEXT


def test_usage_keeps_the_contract(mine: Path, tmp_path: Path) -> None:
    (tmp_path / "talks.en.txt").write_text("A road plan, no road map.", encoding="utf-8")
    data = json.loads(ok("usage", tmp_path / "talks.en.txt", "-g", mine, "--format", "json").stdout)
    assert data["schema"] == "readout-matches/1"
    match = data["matches"][0]
    assert {"path", "lang", "concept", "term", "status", "start", "end", "text"} <= set(match)
    assert (match["lang"], match["concept"], match["start"], match["end"]) == ("en", "road-map", 2, 11)
    assert "road plan" not in ok("usage", tmp_path / "talks.en.txt", "-g", mine, "--status", "preferred").stdout


@pytest.mark.parametrize("stdin", ["The road plan.", "The road plan.\n"])
def test_check_of_standard_input(mine: Path, stdin: str) -> None:
    result = run("check", "-", "--lang", "en", "-g", mine, stdin=stdin)
    assert result.exit_code == 1 and "road plan" in result.stdout and "→ road map" in result.stdout
    assert ok("check", "-", "--lang", "en", "-g", mine, stdin="The road map.").stdout == "nothing to avoid\n"


def test_apply_replaces_and_tells(mine: Path, tmp_path: Path) -> None:
    result = ok("apply", "A road plan.", "--lang", "en", "-g", mine)
    assert (result.stdout, "road plan → road map" in result.stderr) == ("A road map.\n", True)
    file = tmp_path / "t.en.txt"
    file.write_text("A road plan.\n", encoding="utf-8")
    assert ok("apply", file, "-g", mine, "--mark").stdout == "A [[road plan → road map]].\n"
    assert file.read_text(encoding="utf-8") == "A road plan.\n"
    ok("apply", file, "-g", mine, "--in-place")
    assert file.read_text(encoding="utf-8") == "A road map.\n"
    assert run("apply", "A road plan.", "--in-place", "--lang", "en", "-g", mine).exit_code == 2


def test_mine_then_add(tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "en.txt").write_text("The drone school opened.\nPupils came.\nA drone school is new.\n", encoding="utf-8")
    (folder / "ru.txt").write_text("Открылась школа дронов.\nПришли ученики.\nШкола дронов новая.\n", encoding="utf-8")
    found = ok("mine", folder, "--format", "json").stdout
    assert json.loads(found)["candidates"][0]["concept"]["id"] == "drone-school"
    ok("add", "-", "-g", tmp_path / "mine.yaml", stdin=found)
    assert "drone-school" in load([tmp_path / "mine.yaml"]).concepts


BAD = [  # arguments, standard input, part of the message
    pytest.param(["list", "-g", "none.yaml"], "", "no such glossary", id="missing file"),
    pytest.param(["add", "-"], "{", "<stdin>:1: not valid JSON", id="broken JSON"),
    pytest.param(["add", "-"], b"\xff\xfe\xfa", "not UTF-8", id="not UTF-8"),
    pytest.param(["add", "-"], '{"id": "a", "colour": 1}', "no field of concept 1 'colour'", id="unknown field"),
    pytest.param(["add", "-"], '{"id": "A B"}', "is not usable", id="odd id"),
    pytest.param(["add", "x", "--term", "en"], "", "not a term", id="a term without a language"),
    pytest.param(["export", "a.doc"], "", "tells no format", id="unknown suffix"),
    pytest.param(["export", "-", "--to", "tbxx"], "", "did you mean tbx", id="unknown format"),
    pytest.param(["import", "none.csv"], "", "cannot be read", id="missing import"),
    pytest.param(["lint", "--only", "ordr"], "", "did you mean order", id="unknown rule"),
    pytest.param(["mine", "none"], "", "neither a folder", id="nothing to mine"),
    pytest.param(["usage", "none.txt"], "", "no such file", id="nothing to search"),
    pytest.param(["deprecate", "state-visit", "--superseded-by", "state-vist", "--dry-run"], "", "did you mean state-visit|no concept", id="unknown successor"),
]  # fmt: skip


@pytest.mark.parametrize("arguments, stdin, message", BAD)
def test_bad_input_is_one_clear_error(
    arguments: list[str], stdin: str | bytes, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments, stdin=stdin)
    assert isinstance(result.exception, InputError), result.output
    import re

    assert re.search(message, str(result.exception))
    assert result.exception.remedy


def test_a_read_only_glossary_stays_as_it_was(mine: Path) -> None:
    mine.chmod(0o444)
    result = run("edit", "road-map", "-g", mine, "--note", "x")
    assert isinstance(result.exception, InputError) and "read-only" in str(result.exception)
    assert mine.read_text(encoding="utf-8") == TEXT


def test_an_installed_glossary_is_not_changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from toolkit.glossary import store

    monkeypatch.setattr(store, "shipped", lambda: tmp_path / "shipped" / "glossaries")
    with pytest.raises(InputError, match="extends: shipped"):
        store.own()


def test_ids_are_completed() -> None:
    from toolkit.cli.glossary._shared import completions

    assert ("state-visit", "the highest form of a head of state's visit, with full ceremonial") in completions(
        "state-v"
    )
    assert completions("zzz") == []


def test_add_asks_a_person_for_what_is_not_given(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.cli.glossary import _shared

    monkeypatch.setattr(_shared, "interactive", lambda: True)
    answers = "note verbale\nвербалды нота\nвербальная нота\n\n\nan unsigned note\ndocument\n"  # en kk ru zh id …
    ok("add", "-g", mine, stdin=answers)
    concept = load([mine]).concepts["note-verbale"]
    assert [(t.lang, t.text) for t in concept.terms] == [
        ("en", "note verbale"), ("kk", "вербалды нота"), ("ru", "вербальная нота"),
    ]  # fmt: skip
    assert (concept.definition, concept.domain) == ("an unsigned note", "document")


def test_a_person_is_asked_before_a_removal(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toolkit.cli.glossary import _shared

    monkeypatch.setattr(_shared, "interactive", lambda: True)
    assert run("remove", "road-map", "-g", mine, stdin="n\n").exit_code == 1
    assert mine.read_text(encoding="utf-8") == TEXT
    ok("remove", "road-map", "-g", mine, stdin="y\n")


def test_edit_opens_the_editor(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import click

    from toolkit.cli.glossary import _shared

    monkeypatch.setattr(_shared, "interactive", lambda: True)
    monkeypatch.setattr(click, "edit", lambda text, extension: text.replace("road plan", "route card"))
    ok("edit", "road-map", "-g", mine)
    assert mine.read_text(encoding="utf-8") == TEXT.replace("road plan", "route card")
    monkeypatch.setattr(click, "edit", lambda text, extension: text.replace("preferred", "perferred"))
    result = run("edit", "road-map", "-g", mine, stdin="n\n")  # not again
    assert isinstance(result.exception, InputError) and "did you mean preferred" in str(result.exception)
    assert mine.read_text(encoding="utf-8") == TEXT.replace("road plan", "route card")


def test_the_date_of_a_text_counts() -> None:
    text = ["check", "The Turkic Council met.", "--lang", "en"]
    assert run(*text).exit_code == 1
    assert ok(*text, "--date", "2019-10").stdout == "nothing to avoid\n"
    assert run(*text, "--date", "soon").exit_code == 2
