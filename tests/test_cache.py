"""The cache forgets nothing it should know and never fails a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit import cache


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READOUT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_gives_back_what_was_put() -> None:
    cache.put("words", "k1", "сапар\r\n1 2\n")
    assert cache.get("words", "k1") == "сапар\r\n1 2\n"
    assert cache.get("words", "k2") is None


def test_a_damaged_entry_counts_as_absent(folder: Path) -> None:
    cache.put("words", "k1", "сапар")
    (entry,) = folder.iterdir()
    entry.write_bytes(entry.read_bytes()[:-1])
    assert cache.get("words", "k1") is None


def test_a_folder_that_cannot_be_made_stays_empty(folder: Path) -> None:
    folder.write_text("a file in the way", encoding="utf-8")
    cache.put("words", "k1", "сапар")
    assert cache.get("words", "k1") is None


def test_old_entries_go(folder: Path) -> None:
    for n in range(cache.KEPT + 5):
        cache.put("words", f"k{n}", str(n))
    assert len(list(folder.glob("words-*"))) == cache.KEPT


def test_without_a_home_the_cache_is_where_the_system_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("READOUT_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert cache.folder() == tmp_path / "readout-toolkit"
