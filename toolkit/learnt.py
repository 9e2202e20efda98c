"""What a function says of words, learnt as they are met: most are met again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Word = TypeVar("Word")
Said = TypeVar("Said")
MOST = 1 << 16  #: words kept; beyond, all are forgotten and learnt anew
SENTENCES = 1 << 12  #: sentences of which a function keeps what it said (`lru_cache`): offices repeat their own


class Learnt(dict[Word, Said]):
    """A dictionary that asks `learn` for what it lacks, so that `map` can ask it for all words of a sentence at once.

    >>> sizes = Learnt(len)
    >>> list(map(sizes.__getitem__, ("to", "the", "to")))
    [2, 3, 2]
    """

    def __init__(self, learn: Callable[[Word], Said]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, word: Word) -> Said:
        if len(self) >= MOST:
            self.clear()
        said = self[word] = self._learn(word)
        return said
