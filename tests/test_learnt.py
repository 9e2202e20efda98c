"""Learnt: each word is asked once, and no more words are kept than there is room for."""

from __future__ import annotations

import pytest

from toolkit import learnt
from toolkit.learnt import Learnt


def test_a_word_is_learnt_once() -> None:
    asked: list[str] = []

    def size(word: str) -> int:
        asked.append(word)
        return len(word)

    sizes = Learnt(size)
    assert list(map(sizes.__getitem__, ["мен", "және", "мен"])) == [3, 4, 3]
    assert asked == ["мен", "және"]


def test_beyond_its_room_it_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learnt, "MOST", 2)
    sizes = Learnt(len)
    assert [sizes[word] for word in ("a", "bb", "ccc")] == [1, 2, 3]
    assert dict(sizes) == {"ccc": 3}
