"""What sentences state, as values that compare across languages: one extractor a kind.

An extractor is a module with `extract(readout, glossary, facts) -> Iterator[Fact]`; `AFTER` names the kinds whose facts
it needs to find in `facts`. Facts are drawn once: the aligner's best evidence and the checks' only matter.
"""

from __future__ import annotations

from collections.abc import Collection
from graphlib import TopologicalSorter
from importlib import import_module
from typing import Any

from toolkit.glossary import Glossary
from toolkit.model import Fact, Facts, Readout
from toolkit.plugins import names, outside

#: What the aligner looks at; the other kinds are drawn only for the checks.
EVIDENCE = ("quantity", "date", "name", "term")


def extract(
    readout: Readout, glossary: Glossary, kinds: Collection[str] | None = None, known: Facts | None = None
) -> Facts:
    """Facts of `kinds` (all by default) in every sentence of every version, in order of their place.

    `known` are facts drawn before: they are kept, and their kinds are not drawn again.
    """
    found: dict[str, list[list[Fact]]] = {
        lang: [list(known[lang][i]) if known else [] for i in range(len(document.sentences))]
        for lang, document in readout.documents.items()
    }
    have = {fact.kind for sentences in found.values() for facts in sentences for fact in facts}
    for extractor in _ordered(kinds):
        kind = _kind(extractor)
        if kind in have:
            continue
        for fact in extractor.extract(readout, glossary, found):
            found[fact.span.lang][fact.sentence].append(fact)
    for sentences in found.values():
        for facts in sentences:
            facts.sort(key=_place)
    return found


def _place(fact: Fact) -> tuple[int, int, str, str]:
    span = fact.span
    return span.start, -span.end, fact.kind, fact.value


def _kind(extractor: Any) -> str:
    return str(extractor.__name__.rpartition(".")[2].replace("_", "-"))


def _ordered(kinds: Collection[str] | None) -> list[Any]:
    """Extractors of `kinds` and of all that they need, each after what it needs."""
    foreign = outside("readout.facts")
    needs: dict[str, tuple[str, ...]] = {}
    loaded: dict[str, Any] = {}
    wanted = list(names(__name__)) + list(foreign) if kinds is None else list(kinds)
    while wanted:
        kind = wanted.pop()
        if kind in needs:
            continue
        module = foreign[kind].load() if kind in foreign else import_module(f"{__name__}.{kind.replace('-', '_')}")
        loaded[kind] = module
        needs[kind] = tuple(getattr(module, "AFTER", ()))
        wanted.extend(needs[kind])
    order = TopologicalSorter({kind: sorted(needs[kind]) for kind in sorted(needs)}).static_order()
    return [loaded[kind] for kind in order if hasattr(loaded[kind], "extract")]
