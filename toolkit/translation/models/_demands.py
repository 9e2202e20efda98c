"""What a translation must and must not say, as a beam search sees it: token by token.

Each demand is disjunctive: any one form of a term will do, and the model chooses which fits. The forms of a demand
make a trie of tokens, as in Hu et al. (2019, "Improved Lexically Constrained Decoding for Translation and Monolingual
Rewriting"). Whether a form stands is read from the text itself, so that it counts however it is cut into tokens, and
only as whole words. A forbidden form is refused once the word that ends it is over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from toolkit.translation.memory import HAN

Node = dict[int, Any]  #: token -> Node
Encode = Callable[[Sequence[str]], list[list[int]]]
BEFORE = "("  #: what stands before a form that no space precedes


@dataclass(frozen=True, slots=True)
class Pieces:
    """A model's vocabulary as text."""

    texts: tuple[str, ...]  #: what each token adds to the text; "" for one that is no text
    encode: Encode  #: texts as tokens, without special ones

    def ways(self, forms: Sequence[str]) -> Iterator[tuple[int, ...]]:
        """The tokens of each form at the start of a word, after a space and after a mark.

        A form that the vocabulary has no letters for has none.
        """
        (mark,) = self.encode([BEFORE])
        found = [*self.encode(forms)]
        after = self.encode([BEFORE + form for form in forms])
        found += [tokens[len(mark) :] for tokens in after if tokens[: len(mark)] == mark]
        yield from (tuple(tokens) for tokens in found if all(self.texts[token] for token in tokens))


def continues(before: str, after: str) -> bool:
    """Whether two neighbouring characters belong to one word or figure; Chinese words have no such edge."""
    return before.isalnum() and after.isalnum() and not HAN.match(before) and not HAN.match(after)


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that must stand, in any of its forms."""

    trie: Node
    opening: Node  #: the same forms with a capital, for the start of a sentence
    forms: frozenset[str]  #: without case
    sizes: tuple[int, ...]  #: lengths of the forms, longest first
    depth: int  #: tokens of the form that has most


def need(forms: Sequence[str], pieces: Pieces) -> Need:
    """A need for any of `forms`."""
    folded = frozenset(form.casefold() for form in forms if form.strip())
    opening = [form[0].upper() + form[1:] for form in forms if form.strip()]
    trie = _trie(pieces.ways(forms))
    return Need(trie, _trie(pieces.ways(opening)), folded, _sizes(folded), _depth(trie))


def _trie(ways: Iterable[tuple[int, ...]]) -> Node:
    root: Node = {}
    for tokens in ways:
        node = root
        for token in tokens:
            node = node.setdefault(token, {})
    return root


def _depth(node: Node) -> int:
    return max((1 + _depth(child) for child in node.values()), default=0)


def _sizes(forms: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(form) for form in forms}, reverse=True))


@dataclass(frozen=True, slots=True)
class State:
    """How far a hypothesis has come."""

    text: str = ""  #: so far, without case
    met: int = 0  #: a bit for each need that is met
    pending: int = 0  #: the need whose form the text ends with; met if the word ends here
    active: tuple[tuple[int, Node, int], ...] = ()  #: needs whose form is begun, where in its trie, and how deep
    is_spoilt: bool = False  #: the text ends with a forbidden form; refused if the word ends here


@dataclass(frozen=True, slots=True)
class Demands:
    """All needs of one sentence, and what is forbidden in its translation."""

    pieces: Pieces
    needs: tuple[Need, ...] = ()
    forbidden: frozenset[str] = frozenset()
    lengths: tuple[int, ...] = ()  #: of the forbidden forms, longest first
    start: State = field(default_factory=State)

    def advance(self, state: State, token: int) -> State | None:
        """The state after one more token; None where a forbidden form would stand."""
        if not (self.needs or self.forbidden):
            return state
        piece = self.pieces.texts[token].casefold()
        if not piece:
            return state
        is_over = not continues(state.text[-1:], piece[0])
        if is_over and state.is_spoilt and not state.active:
            return None
        met = state.met | state.pending if is_over else state.met
        text = (state.text + piece).lstrip()
        active = [(i, node[token], depth + 1) for i, node, depth in state.active if token in node]
        active += [(i, root[token], 1) for i, root in self._roots(state.text, met) if token in root and is_over]
        pending = self._ended(text, met)
        return State(text, met, pending, tuple(active), self._is_spoilt(text))

    def _is_spoilt(self, text: str) -> bool:
        """Whether the text ends with a forbidden form, and with no longer one that may stand."""
        spoilt = _tail(text, self.forbidden, self.lengths)
        return spoilt > max((_tail(text, need.forms, need.sizes) for need in self.needs), default=0)

    def _roots(self, text: str, met: int) -> Iterator[tuple[int, Node]]:
        for i, need in enumerate(self.needs):
            if not met >> i & 1:
                yield i, need.trie
                if not text:
                    yield i, need.opening

    def _ended(self, text: str, met: int) -> int:
        """The bit of the need whose form the text ends with: of several the longest, for it stands for one only."""
        sizes = [(_tail(text, need.forms, need.sizes), -i) for i, need in enumerate(self.needs) if not met >> i & 1]
        size, place = max(sizes, default=(0, 0))
        return 1 << -place if size else 0

    def proposed(self, state: State) -> set[int]:
        """Tokens that begin or go on with a form that is still needed."""
        done = state.met | state.pending
        tokens = {token for i, node, _ in state.active if not done >> i & 1 for token in node}
        for _, root in self._roots(state.text, done):
            tokens.update(
                token for token in root if (piece := self.pieces.texts[token]) and self._may_follow(state.text, piece)
            )
        return tokens

    @staticmethod
    def _may_follow(text: str, piece: str) -> bool:
        """Whether a form may begin so: at the edge of a word, and with a space only where its script has spaces."""
        if not text:
            return True
        if piece[0] != " ":
            return not continues(text[-1], piece[0]) and text[-1] != " "
        return piece != " " and not HAN.match(piece[1])

    def bank(self, state: State) -> int:
        """How many tokens of what is needed stand: all of a need that is met, and those of one that is begun."""
        done = state.met | state.pending
        begun = max((depth for i, _, depth in state.active if not done >> i & 1), default=0)
        return begun + sum(need.depth for i, need in enumerate(self.needs) if done >> i & 1)

    def are_met(self, text: str) -> bool:
        """Whether a finished translation says all that it must, and nothing that it must not."""
        text, met = text.casefold(), 0
        for end in range(1, len(text) + 1):
            if not continues(text[end - 1], text[end : end + 1]):
                met |= self._ended(text[:end], met)
                if self._is_spoilt(text[:end]):
                    return False
        return met.bit_count() == len(self.needs)

    def is_complete(self, state: State) -> bool:
        """Whether the translation may end here."""
        return (state.met | state.pending).bit_count() == len(self.needs) and not state.is_spoilt


def demands(pieces: Pieces, needs: Sequence[Need], forbidden: Iterable[str]) -> Demands:
    """What one sentence's translation must say, and the forms that must not stand in it."""
    never = frozenset(form.casefold() for form in forbidden if form)
    return Demands(pieces, tuple(needs), never, _sizes(never))


def _tail(text: str, forms: frozenset[str], sizes: tuple[int, ...]) -> int:
    """Length of the longest form that the text ends with, as whole words; 0 where there is none."""
    for size in sizes:
        if size <= len(text) and text[-size:] in forms and not continues(text[-size - 1 : -size], text[-size]):
            return size
    return 0
