"""Blocks looked at again where they are not sure: a sentence at a time is tried in other rows.

The search of toolkit.alignment.joint knows the layouts that are common, a few sentences at a time. What is rarer (a
merge of sentences that stand apart, a sentence put between the two that another version merges) is reached from its
result by hill climbing: a sentence takes up, drops or changes a column, or stands alone, as long as all pairs of
versions together gain. Linear in the number of blocks; what a stretch of them costs is bounded by its size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toolkit.alignment.clues import Floats
from toolkit.alignment.joint import Block
from toolkit.alignment.layout import SOME, Layout
from toolkit.alignment.ledger import Ledger

Versions = tuple[int, int]
LONG = 4  #: blocks of a stretch at most


def refined(blocks: Sequence[Block], ledgers: Mapping[Versions, Ledger], sure: Sequence[Floats]) -> list[Block]:
    """The blocks, those that are not plain rows put together better where there is a better way.

    `sure` gives of each version's sentences the least margin that any pair of versions gives it, in nats.
    """
    plain = [block.cost <= SOME and set(block.shape) == {1} for block in blocks]
    out: list[Block] = []
    stretch: list[Block] = []
    for k, block in enumerate(blocks):
        if all(plain[max(k - 1, 0) : k + 2]):  # neighbours of what is not plain may have a part in it
            out += [*_settled(stretch, ledgers, sure), block]
            stretch = []
            continue
        if len(stretch) == LONG:  # its end is looked at once more, with what follows
            settled = _settled(stretch, ledgers, sure)
            out += settled[: max(len(settled) - 1, 1)]
            stretch = settled[max(len(settled) - 1, 1) :]
        stretch.append(block)
    return out + _settled(stretch, ledgers, sure)


def _settled(stretch: Sequence[Block], ledgers: Mapping[Versions, Ledger], sure: Sequence[Floats]) -> list[Block]:
    if not stretch:
        return []
    layout = Layout(stretch, ledgers, sure)
    if layout.is_liked and not layout.misplaced():
        return list(stretch)
    layout.climb()
    found = list(layout.blocks())
    for ledger in ledgers.values():
        ledger.fitter.forget()
    return found
