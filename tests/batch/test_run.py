"""A batch does each readout once, keeps what holds, names what fails, and leaves the same bytes whatever happens."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.batch.conftest import Silent, contents, write
from toolkit import atomic
from toolkit.batch.alone import alone, locked
from toolkit.batch.model import STATE
from toolkit.batch.run import Tally
from toolkit.batch.store import Folder
from toolkit.errors import InputError
from toolkit.settings import Settings

Run = Callable[..., tuple[Tally, Silent]]
ALL = {"forms": ("json", "html"), "exports": ("moses", "overview", "parquet", "tmx", "tsv")}
GLOSSARY = """concepts:
  strategic-partnership:
    terms:
      en: [{preferred: strategic partnership}]
      kk: [{preferred: стратегиялық әріптестік}]
  visit:
    terms:
      en: [{preferred: VISIT}]
      kk: [{preferred: сапар}]
"""


def test_every_readout_gets_its_folder_and_the_whole_its_files(archive: Path, run: Run, tmp_path: Path) -> None:
    tally, _watch = run(archive, **ALL)
    assert (tally.done, tally.reused, tally.failures) == (3, 0, ())
    made = contents(tmp_path / "out")
    assert {"talks-1/check.json", "talks-1/report.html", "summary.json", "rows.parquet", "facts.parquet"} <= set(made)
    assert {"findings.parquet", "memory.tmx", "corpus.tsv", "moses/en-kk.en", "overview.html"} <= set(made)
    check = json.loads(made["talks-1/check.json"])
    assert check["schema"] == "readout-check/1"
    assert [document["path"] for document in check["documents"]] == [f"talks-1/{x}.txt" for x in ("en", "kk", "ru")]
    summary = json.loads(made["summary.json"])
    assert (summary["schema"], summary["done"], summary["failed"]) == ("readout-batch/1", 3, 0)


def test_a_second_run_reuses_everything_and_changes_nothing(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive, **ALL)
    before = contents(tmp_path / "out")
    tally, _watch = run(archive, **ALL)
    assert (tally.done, tally.reused, tally.exported) == (0, 3, ())
    assert contents(tmp_path / "out") == before


def test_any_number_of_workers_leaves_the_same_bytes(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive, "one", **ALL)
    run(archive, "two", engine="local", workers=2, **ALL)
    assert contents(tmp_path / "two") == contents(tmp_path / "one")


def test_only_what_changed_is_done_again(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive)
    write(archive / "talks-2", 7)
    _, watch = run(archive)
    assert (watch.done, watch.reused) == (["talks-2"], ["talks-1", "talks-3"])


def test_lost_or_damaged_outputs_come_back(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive, **ALL)
    before = contents(tmp_path / "out")
    (tmp_path / "out" / "talks-1" / "check.json").unlink()
    (tmp_path / "out" / "talks-2" / "report.html").write_text("damaged", encoding="utf-8")
    (tmp_path / "out" / "memory.tmx").write_text("damaged", encoding="utf-8")
    _tally, watch = run(archive, **ALL)
    assert watch.done == []
    assert contents(tmp_path / "out") == before


@pytest.mark.parametrize("entry", [b"", b"damaged", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_a_damaged_cache_counts_as_none(archive: Path, run: Run, tmp_path: Path, entry: bytes) -> None:
    run(archive, **ALL)
    before = contents(tmp_path / "out")
    for file in (tmp_path / "out" / STATE / "cache").rglob("*.z"):
        file.write_bytes(entry)
    (tmp_path / "out" / "talks-1" / "check.json").unlink()
    (tmp_path / "out" / "corpus.tsv").unlink()
    _, watch = run(archive, **ALL)
    assert watch.done == ["talks-1"]
    assert contents(tmp_path / "out") == before


def test_a_torn_journal_costs_only_what_was_torn(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive, **ALL)
    before = contents(tmp_path / "out")
    journal = tmp_path / "out" / STATE / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20] + b"\xff\xff torn")
    tally, _ = run(archive, **ALL)
    assert tally.failures == ()
    assert contents(tmp_path / "out") == before


def test_one_bad_readout_does_not_stop_the_rest(archive: Path, run: Run, tmp_path: Path) -> None:
    write(archive / "alone", 4, "en")
    write(archive / "foreign", 5)
    (archive / "foreign" / "kk.txt").write_bytes(b"")
    (archive / "foreign" / "event.toml").write_text("title = [", encoding="utf-8")
    tally, _ = run(archive, **ALL)
    assert tally.done == 3
    assert [failure.event for failure in tally.failures] == ["alone", "foreign"]
    failed = [json.loads(line) for line in (tmp_path / "out" / "failures.jsonl").read_text("utf-8").splitlines()]
    assert {line["event"] for line in failed} == {"alone", "foreign"}
    assert all(line["problem"] and line["remedy"] for line in failed)


def test_the_failures_can_be_fed_back_in(archive: Path, run: Run, tmp_path: Path) -> None:
    good = contents(_done(run, archive, tmp_path))
    (archive / "talks-2" / "kk.txt").write_bytes(b"")
    run(archive, **ALL)
    assert "talks-2/check.json" not in contents(tmp_path / "out")  # the old result would lie
    write(archive / "talks-2", 2)
    tally, watch = run(tmp_path / "out" / "failures.jsonl", **ALL)
    assert (watch.reused, tally.failures) == (["talks-1", "talks-2", "talks-3"], ())
    assert contents(tmp_path / "out") == good


def _done(run: Run, archive: Path, tmp_path: Path) -> Path:
    run(archive, **ALL)
    return tmp_path / "out"


def test_what_the_source_no_longer_has_goes(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive, **ALL)
    (tmp_path / "out" / "talks-3" / "mine.txt").write_text("not the batch's", encoding="utf-8")
    for lang in ("en", "kk", "ru"):
        (archive / "talks-3" / f"{lang}.txt").unlink()
    tally, _ = run(archive, **ALL)
    assert tally.removed == 1
    made = contents(tmp_path / "out")
    assert "talks-3/check.json" not in made
    assert "talks-3/mine.txt" in made


def test_a_changed_glossary_touches_only_the_texts_with_its_terms(archive: Path, run: Run, tmp_path: Path) -> None:
    (archive / "talks-1" / "en.txt").write_text("They met for a VISIT.\n", encoding="utf-8")
    glossary = tmp_path / "own.yaml"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    settings = Settings(glossaries=(str(glossary),))
    run(archive, settings=settings, **ALL)
    glossary.write_text("# a remark\n" + GLOSSARY.replace("сапар", "визит"), encoding="utf-8")
    _, watch = run(archive, settings=settings, **ALL)
    assert (watch.done, watch.reused) == (["talks-1"], ["talks-2", "talks-3"])
    run(archive, "afresh", settings=settings, **ALL)
    assert contents(tmp_path / "out") == contents(tmp_path / "afresh")


def test_a_remark_in_the_glossary_touches_nothing(archive: Path, run: Run, tmp_path: Path) -> None:
    glossary = tmp_path / "own.yaml"
    glossary.write_text(GLOSSARY, encoding="utf-8")
    settings = Settings(glossaries=(str(glossary),))
    run(archive, settings=settings)
    glossary.write_text("# a remark\n" + GLOSSARY, encoding="utf-8")
    _, watch = run(archive, settings=settings)
    assert watch.done == []


def test_a_shared_cache_serves_another_output(archive: Path, run: Run, tmp_path: Path) -> None:
    run(archive, "one", cache=tmp_path / "cache")
    _, watch = run(archive, "two", cache=tmp_path / "cache")
    assert watch.done == []
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_second_batch_into_the_same_folder_is_told(archive: Path, run: Run, tmp_path: Path) -> None:
    with locked(tmp_path / "out" / STATE), pytest.raises(InputError, match="another batch is writing into this folder"):
        run(archive)


def test_a_folder_takes_one_batch_whatever_state_it_has(archive: Path, run: Run, tmp_path: Path) -> None:
    said = "another batch is writing into this folder"
    with locked(tmp_path / "out" / STATE), pytest.raises(InputError, match=said):
        run(archive, state=tmp_path / "elsewhere")
    with alone(Folder(tmp_path / "out"), tmp_path / "elsewhere"), pytest.raises(InputError, match=said):
        run(archive)
    run(archive, state=tmp_path / "elsewhere")


def test_a_full_disk_stops_the_batch_and_the_next_run_ends_it(
    archive: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(archive, "good", **ALL)
    real, left = atomic.write, [7]

    def write_until_full(path: Path, content: str | bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise InputError(path, 0, "cannot be written (no space)", "free some") from OSError(28, "no space")
        real(path, content)

    monkeypatch.setattr(atomic, "write", write_until_full)
    with pytest.raises(InputError, match="no space"):
        run(archive, **ALL)
    monkeypatch.setattr(atomic, "write", real)
    run(archive, **ALL)
    assert contents(tmp_path / "out") == contents(tmp_path / "good")


def test_files_that_change_while_they_are_read_are_read_again(
    archive: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.batch import work

    real, changes = work.read, [9]

    def read_and_change(job: object, settings: object) -> object:
        readout = real(job, settings)  # type: ignore[arg-type]
        changes[0] += 1
        write(archive / "talks-1", changes[0])
        return readout

    monkeypatch.setattr(work, "read", read_and_change)
    tally, _ = run(archive)
    assert [failure.problem for failure in tally.failures] == ["the files change while they are read"]


def test_another_version_of_the_toolkit_does_everything_again(
    archive: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from toolkit.batch import digests

    run(archive)
    monkeypatch.setattr(digests, "toolkit", lambda: "9.9")
    assert run(archive)[1].done == ["talks-1", "talks-2", "talks-3"]


def test_a_relative_source_gives_the_same_bytes(
    archive: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (archive / "talks-2" / "event.toml").write_text("date = [", encoding="utf-8")
    run(archive, **ALL)
    monkeypatch.chdir(tmp_path)
    run(Path("archive"), "../" + tmp_path.name + "/again", **ALL)
    assert contents(tmp_path / "out") == contents(tmp_path / "again")
    (failed,) = json.loads((tmp_path / "out" / "summary.json").read_text("utf-8"))["failures"]
    assert failed["path"] == "talks-2/event.toml"


def test_shards_share_the_readouts_out(archive: Path, run: Run, tmp_path: Path) -> None:
    done = [run(archive, f"part-{part}", shard=(part, 3))[1].done for part in (1, 2, 3)]
    assert sorted(event for part in done for event in part) == ["talks-1", "talks-2", "talks-3"]


@pytest.mark.parametrize(
    "given, problem",
    [
        ({"engine": "steam"}, "no engine 'steam'"),
        ({"exports": ("parket",)}, "no export 'parket'"),
        ({"settings": Settings(only=("nummber",))}, "no check 'nummber'"),
    ],
)
def test_unknown_names_are_told_before_any_work(
    archive: Path, run: Run, given: dict[str, object], problem: str
) -> None:
    with pytest.raises(InputError, match=problem):
        run(archive, **given)
