"""Writes that lose nothing: whole files only, one writer at a time, clear errors."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from toolkit import atomic
from toolkit.errors import InputError


def test_replaces_the_whole_file_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    atomic.write(file, "жаңа")
    assert file.read_text(encoding="utf-8") == "жаңа"
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("old", encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    atomic.write(tmp_path / "link.yaml", "new")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_text(encoding="utf-8") == "new"


def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(InputError, match="read-only"):
        atomic.write(file, "new")
    assert file.read_text(encoding="utf-8") == "old"


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="free some space"):
        atomic.write(file, "new")
    assert file.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_an_update_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", encoding="utf-8")
    before = file.stat().st_mtime_ns
    assert atomic.update(file, lambda text: text) == ("old", "old")
    assert file.stat().st_mtime_ns == before


def test_an_update_makes_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert atomic.update(tmp_path / "new" / "a.yaml", lambda text: text + "x") == ("", "x")


def test_a_held_lock_is_waited_for_and_named(tmp_path: Path) -> None:
    from filelock import FileLock

    with (
        FileLock(tmp_path / atomic.LOCK),
        pytest.raises(InputError, match="another command"),
        atomic.locked(tmp_path, 0),
    ):
        pass


def test_leavings_of_a_killed_writer_are_swept(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.x1.tmp").write_text("half", encoding="utf-8")
    with atomic.locked(tmp_path):
        assert not list(tmp_path.glob("*.tmp"))
