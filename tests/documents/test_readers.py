"""One contract for every reader: suffixes of its own, and a document whose sentences lie in its text."""

from __future__ import annotations

import pytest

from toolkit.documents.reader import Reader, reader, suffixes
from toolkit.plugins import plugins

READERS: dict[str, Reader] = plugins("toolkit.documents.readers", "READER", "readout.readers")


def test_no_suffix_has_two_readers() -> None:
    taken = [suffix for one in READERS.values() for suffix in one.suffixes]
    assert sorted(taken) == list(suffixes())


@pytest.mark.parametrize("name", sorted(READERS))
def test_suffixes_are_written_as_they_are_looked_up(name: str) -> None:
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in READERS[name].suffixes)


def test_suffix_is_taken_in_any_case() -> None:
    from pathlib import Path

    assert reader(Path("EN.TXT")) is READERS["text"]
