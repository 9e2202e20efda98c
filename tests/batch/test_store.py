"""A folder and a place that fsspec reaches hold the same results; journal and lock stay at home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from click.testing import CliRunner

from tests.batch.conftest import Silent, contents
from toolkit.batch import alone as alone_module
from toolkit.batch.alone import Note, alone
from toolkit.batch.model import STATE
from toolkit.batch.run import Tally
from toolkit.batch.store import Folder, Remote, Store, Unwritable, absolute, is_url, opened
from toolkit.cli import root
from toolkit.errors import InputError

fsspec = pytest.importorskip("fsspec")

Run = Callable[..., tuple[Tally, Silent]]


@pytest.fixture
def url() -> str:
    """A place in memory that no other test uses."""
    return f"memory://{uuid4().hex}"


def held(url: str) -> dict[str, bytes]:
    """All files of a place by name."""
    files, root = fsspec.core.url_to_fs(url)
    return {name.removeprefix(f"{root}/"): files.cat_file(name) for name in files.find(root)}


@pytest.fixture(params=["folder", "remote"])
def store(request: pytest.FixtureRequest, tmp_path: Path, url: str) -> Store:
    return Folder(tmp_path / "place") if request.param == "folder" else Remote(url)


def test_what_is_written_is_read(store: Store) -> None:
    store.write("talks-1/check.json", b"one")
    store.write("talks-1/check.json", b"two", lasting=False)
    assert store.read("talks-1/check.json") == b"two"
    assert store.read("talks-2/check.json") is None


def test_a_file_is_taken(store: Store, tmp_path: Path) -> None:
    (tmp_path / "grown").write_bytes(b"rows")
    store.take("moses/en-kk.en", tmp_path / "grown")
    assert store.read("moses/en-kk.en") == b"rows"
    assert not (tmp_path / "grown").exists()


def test_only_what_is_named_is_cleared(store: Store) -> None:
    for name in ("a.json", "b.json"):
        store.write(f"talks/{name}", b"x")
    store.clear("talks", ["a.json", "never-there.json"])
    assert store.read("talks/a.json") is None
    assert store.read("talks/b.json") == b"x"


@pytest.mark.parametrize(
    "place, url",
    [
        pytest.param("results", False, id="folder"),
        pytest.param("C:\\results", False, id="a drive of Windows"),
        pytest.param("s3://bucket/results", True, id="object store"),
        pytest.param("filecache::s3://bucket", True, id="chained"),
    ],
)
def test_an_address_is_told_from_a_folder(place: str, url: bool) -> None:
    assert is_url(place) is url
    assert (absolute(place) == place) is url


def test_the_address_of_a_file_is_a_folder(tmp_path: Path) -> None:
    store = opened(f"file://{tmp_path}/of%20talks")
    assert isinstance(store, Folder)
    assert store.root == tmp_path / "of talks"


@pytest.mark.parametrize("engine", ["inline", "local"])
def test_the_same_bytes_as_in_a_folder(archive: Path, run: Run, tmp_path: Path, url: str, engine: str) -> None:
    place = url if engine == "inline" else f"local://{tmp_path}/there"  # other processes do not see this one's memory
    given = {"exports": ("moses", "tmx"), "forms": ("json", "html")}
    run(archive, **given)
    _, watch = run(archive, place, engine=engine, workers=2, state=tmp_path / "state", **given)
    assert held(place) == contents(tmp_path / "out")
    assert len(watch.done) == 3
    _, watch = run(archive, place, engine=engine, workers=2, state=tmp_path / "state", **given)
    assert len(watch.reused) == 3
    assert {path.name for path in (tmp_path / "state").iterdir()} >= {"journal.jsonl", "lock", "cache"}


def test_what_is_lost_there_is_put_back_and_what_is_gone_is_removed(
    archive: Path, run: Run, tmp_path: Path, url: str
) -> None:
    run(archive, url, state=tmp_path / "state")
    whole = held(url)
    fsspec.filesystem("memory").rm_file(f"{url.removeprefix('memory:/')}/talks-2/check.json")
    run(archive, url, state=tmp_path / "state")
    assert held(url) == whole
    for file in (archive / "talks-3").iterdir():
        file.unlink()
    run(archive, url, state=tmp_path / "state")
    assert "talks-3/check.json" not in held(url)


def test_an_address_takes_one_batch_whatever_state_it_has(archive: Path, run: Run, tmp_path: Path, url: str) -> None:
    with alone(opened(url), tmp_path / "one"):
        with pytest.raises(InputError, match=r"another batch is writing there .*state in .*one") as told:
            run(archive, url, state=tmp_path / "other")
        assert "--state" in told.value.remedy
        assert set(held(url)) == {alone_module.NOTE}  # it wrote nothing, and left the note of the first
    run(archive, url, state=tmp_path / "other")
    assert alone_module.NOTE not in held(url)


def test_a_killed_batch_goes_on_with_its_own_state_at_once_and_others_after_a_while(
    archive: Path, run: Run, tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    Note(opened(url), tmp_path / "one").write()  # and killed
    with pytest.raises(InputError, match="another batch"):
        run(archive, url, state=tmp_path / "other")
    monkeypatch.setattr(alone_module, "STALE", -1.0)
    run(archive, url, state=tmp_path / "other")
    monkeypatch.undo()
    Note(opened(url), tmp_path / "one").write()
    run(archive, url, state=tmp_path / "one")
    assert alone_module.NOTE not in held(url)


def test_of_two_that_start_at_once_one_stops(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        notes.append(Note(opened(url), tmp_path / name))
    first, second = notes
    with monkeypatch.context() as patch:
        patch.setattr(Note, "_found", lambda self: None)  # neither sees the other's
        first.write()
        second.write()
    first.renew()  # it is not time yet
    monkeypatch.setattr(alone_module, "RENEWED", -1.0)
    with pytest.raises(InputError, match="another batch"):
        first.renew()
    first.remove()
    second.renew()
    assert alone_module.NOTE in held(url)


@pytest.mark.parametrize("junk", [b"", b"no note", b"[]", b'{"token": 1}'])
def test_what_is_no_note_stands_in_nobodys_way(tmp_path: Path, url: str, junk: bytes) -> None:
    opened(url).write(alone_module.NOTE, junk)
    with alone(opened(url), tmp_path / "one"):
        pass
    assert alone_module.NOTE not in held(url)


def test_a_shared_cache_serves_another_batch(archive: Path, run: Run, tmp_path: Path, url: str) -> None:
    run(archive, cache=f"{url}/cache")
    _, watch = run(archive, "again", cache=f"{url}/cache")
    assert len(watch.reused) == 3


def test_an_address_needs_a_folder_for_the_journal(archive: Path, run: Run, url: str) -> None:
    with pytest.raises(InputError, match="no journal and no lock; name a local folder for them with --state"):
        run(archive, url)


def test_an_address_that_nobody_knows_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="fsspec cannot open it"):
        opened("nowhere://bucket/results")


def test_a_place_that_takes_nothing_stops_the_batch(
    archive: Path, run: Run, tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError("access denied")

    monkeypatch.setattr(fsspec.get_filesystem_class("memory"), "open", refuse)
    with pytest.raises(Unwritable, match=r"cannot be written \(access denied\)"):
        run(archive, url, state=tmp_path / "state")


def test_the_command_line(archive: Path, tmp_path: Path, url: str) -> None:
    arguments = ["batch", str(archive), "--engine", "inline", "--export", "", "--out", url]
    refused = CliRunner().invoke(root, arguments)
    assert isinstance(refused.exception, InputError)
    assert "--state" in str(refused.exception)
    done = CliRunner().invoke(root, [*arguments, "--state", str(tmp_path / "state")])
    assert done.exit_code == 0, done.output
    assert f"results in {url}" in done.output
    assert "talks-1/check.json" in held(url)
    told = CliRunner().invoke(root, ["batch", "status", str(tmp_path / "state")])
    assert "3 done" in told.output
    assert STATE not in {name.partition("/")[0] for name in held(url)}
