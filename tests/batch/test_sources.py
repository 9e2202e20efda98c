"""Which files are which readout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.batch.conftest import write
from toolkit.batch import sources
from toolkit.batch.sources import manifest
from toolkit.errors import InputError

TREES = [  # files, events with their files
    pytest.param("a/en.txt a/kk.txt b/en.txt b/kk.txt", {"a": 2, "b": 2}, id="a folder is an event"),
    pytest.param("x/a.en.txt x/a.kk.txt x/b.en.txt x/b.kk.txt", {"a": 2, "b": 2}, id="what the names share"),
    pytest.param("en/a.txt kk/a.txt en/b.txt kk/b.txt", {"a": 2, "b": 2}, id="folders are languages"),
    pytest.param("2019/talks/en.txt 2019/talks/kk.txt 2020/talks/en.txt 2020/talks/kk.txt",
                 {"talks": 2, "2020-talks": 2}, id="two events of one name"),
    pytest.param("p/talks/en.txt p/talks/kk.txt q/talks/ru.txt", {"talks": 3}, id="one event in two folders"),
    pytest.param("a/en.txt a/kk.txt a/gold.tsv a/README.md", {"a": 2}, id="other files beside the versions"),
    pytest.param("a/en.txt a/kk.txt .git/en.txt .git/kk.txt", {"a": 2}, id="hidden folders"),
    pytest.param("a\nb/en.txt a\nb/kk.txt", {"a b": 2}, id="a line break in the name"),
    pytest.param("🕊 talks/en.txt 🕊 talks/kk.txt", {"🕊 talks": 2}, id="a dove in the name"),
    pytest.param("a/en.txt", {"a": 1}, id="one version"),
]  # fmt: skip


@pytest.mark.parametrize("files, events", TREES)
def test_a_tree(tmp_path: Path, files: str, events: dict[str, int]) -> None:
    names = [name.replace("🕊_", "🕊 ") for name in files.replace("🕊 ", "🕊_").split(" ")]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    plan = sources.plan([tmp_path], pair=False)
    assert {job.event: len(job.files) for job in plan.jobs} == events


def test_a_link_in_a_circle_is_told_and_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a", 1)
    (tmp_path / "a" / "round").symlink_to(tmp_path, target_is_directory=True)
    plan = sources.plan([tmp_path])
    assert [job.event for job in plan.jobs] == ["a"]
    assert any("not followed" in note for note in plan.notes)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a", 1)
    write(tmp_path / "b", 2).chmod(0)
    plan = sources.plan([tmp_path])
    (tmp_path / "b").chmod(0o700)
    assert [failure.event for failure in plan.failures] == ["b"]


def test_a_pattern(tmp_path: Path) -> None:
    write(tmp_path / "a", 1)
    write(tmp_path / "b", 2)
    plan = sources.plan([tmp_path / "*" / "*.txt"])
    assert [job.event for job in plan.jobs] == ["a", "b"]
    assert [file.shown for file in plan.jobs[0].files] == ["a/en.txt", "a/kk.txt", "a/ru.txt"]


def test_the_results_of_a_batch_are_no_source(tmp_path: Path) -> None:
    write(tmp_path / "a", 1)
    write(tmp_path / "out" / ".batch", 2)
    assert [job.event for job in sources.plan([tmp_path]).jobs] == ["a"]


@pytest.mark.parametrize("name", ["nothing", "*.nothing"])
def test_nothing_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        sources.plan([tmp_path / name])


MANIFESTS = [  # suffix, text, events with their languages, failures
    pytest.param(".csv", "event,lang,path\na,en,1.txt\na,kk,2.txt\n", {"a": "en kk"}, (), id="csv"),
    pytest.param(".csv", "\ufeffevent;path;date\na;1.en.txt;2024-05-24\na;2.kk.txt;\n", {"a": "en kk"}, (), id="excel"),
    pytest.param(".jsonl", '{"event": "a", "lang": "EN", "path": "1"}\n\n{"event": "a", "lang": "kk", "path": "2"}\n',
                 {"a": "en kk"}, (), id="json lines"),
    pytest.param(".csv", "event,lang,path\na,en,1\na,en,2\nb,en,3\nb,kk,4\n", {"b": "en kk"}, ("a",), id="twice one language"),
    pytest.param(".csv", "event,lang,path\na,kz,1\nb,en,3\nb,kk,4\n", {"b": "en kk"}, ("a",), id="no such language"),
    pytest.param(".csv", "event,lang,path,date\na,en,1,May\nb,en,3,\nb,kk,4,\n", {"b": "en kk"}, ("a",), id="no date"),
]  # fmt: skip


@pytest.mark.parametrize("suffix, text, events, failures", MANIFESTS)
def test_a_manifest(suffix: str, text: str, events: dict[str, str], failures: tuple[str, ...]) -> None:
    jobs, wrong = manifest.parse(text, Path(f"m{suffix}"))
    assert {job.event: " ".join(file.lang for file in job.files) for job in jobs} == events
    assert tuple(failure.event for failure in wrong) == failures


@pytest.mark.parametrize(
    "suffix, text", [(".csv", "name,file\n"), (".jsonl", "[1]\n"), (".jsonl", "{\n"), (".csv", "")]
)
def test_no_manifest_at_all_is_told(suffix: str, text: str) -> None:
    with pytest.raises(InputError):
        manifest.parse(text, Path(f"m{suffix}"))
