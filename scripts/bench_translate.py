"""Pre-translation without a model: chrF++ of exact matches, of the memory repaired, of the whole draft; its terms."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from itertools import permutations
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).parent))

import generate_readouts as generator

from toolkit.glossary import AVOIDED, Glossary, load
from toolkit.settings import Settings
from toolkit.translation.draft import Drafted, Wanted
from toolkit.translation.drafting import sentence_draft
from toolkit.translation.memory import Memory
from toolkit.translation.models._demands import Pieces, demands, need
from toolkit.translation.search import search
from toolkit.translation.units import Unit, units
from toolkit.translation.wanted import wanted

LANGS = generator.LANGS
NO_PIECES = Pieces((), lambda texts: [[] for _ in texts])  #: demands are only read here, not decoded
SYSTEMS = {
    "source": "the source as it is",
    "exact": "exact match, else the source",
    "repaired": "exact, normalised or repaired match of the whole sentence, else the source",
    "memory": "all that the memory gives: the above, matches like it, phrases of other sentences, else the source",
    "draft": "what `readout translate` gives: the above, and what the glossary writes",
}
KINDS = {
    "synthetic": "synthetic readouts held out",
    "shipped": "shipped readouts held out, whose rows nothing else repeats",
    "all": "both",
}


def shipped() -> list[Path]:
    """Folders of corpus/; those held out for the checks are not opened here either."""
    readme = (generator.CORPUS / "README.md").read_text("utf-8")
    apart = set(generator.HELD_OUT.findall(readme))
    return sorted(p.parent for p in generator.CORPUS.glob("*/event.toml") if p.parent.name not in apart)


def divided(count: int, places: bool, seed: int, tenth: int, home: Path) -> tuple[list[Path], list[Path]]:
    """Readouts to learn from and readouts held out, every tenth of either kind.

    Synthetic readouts are made of the rows of shipped readouts to learn from only, so that nothing held out is known.
    """
    real = shipped()
    held = real[tenth::10]
    base = home / "base"
    base.mkdir()
    shutil.copy(generator.CORPUS / "README.md", base)
    for folder in real:
        if folder not in held:
            shutil.copytree(folder, base / folder.name)
    rows = generator.faithful_rows(base)
    made = [home / "made" / f"synthetic-{number:06}" for number in range(1, count + 1)]
    for number, folder in enumerate(made, 1):
        generator.write(folder, *generator.make(number, rows, 20, 0, seed, places))
    known = [folder for folder in real if folder not in held]
    return known + [m for n, m in enumerate(made) if n % 10 != tenth], held + made[tenth::10]


def read(folders: list[Path]) -> list[Unit]:
    """All units of these readouts; one left out is no news here."""
    return [unit for folder in folders for unit in units(folder, Settings(), lambda message: None)]


def of_memory(made: Drafted, text: str) -> str:
    """The draft with the source's words where the glossary wrote, not the memory."""
    kept = ("memory", "mark", "source")
    return "".join(piece.text if piece.origin in kept else text[piece.start : piece.end] for piece in made.pieces)


def lacking(bound: Sequence[Wanted], said: str, target: str, glossary: Glossary) -> Counter[str]:
    """Concepts that the glossary binds and that stand in a text in no form of a term that may stand."""
    found = Counter(match.concept.id for match in glossary.find(said, target) if match.status not in AVOIDED)
    stand = {each.concept for each in bound if demands(NO_PIECES, [need(each.forms, NO_PIECES)], ()).are_met(said)}
    left = Counter(each.concept for each in bound) - found
    return Counter({concept: times for concept, times in left.items() if concept not in stand})


class Tally:
    """What the drafts of one kind of readouts reach."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._kept = self._bound = self._shared = self._common = 0  # the last two: of those that the reference has, too

    def add(self, pair: tuple[str, str], text: str, right: str, made: Drafted) -> None:
        """One sentence, its translation as it should be, and its draft."""
        whole = {"exact": ("exact",), "repaired": ("exact", "repaired")}
        lines = {name: made.text if made.origin in origins else text for name, origins in whole.items()}
        lines |= {"reference": right, "source": text, "memory": of_memory(made, text), "draft": made.text}
        for name, line in lines.items():
            self._said[pair][name].append(line)

    def count(self, bound: Sequence[Wanted], lost: Counter[str], apart: Counter[str]) -> None:
        """What of the terms bound in a sentence its draft and its translation as it should be lack."""
        asked = Counter(each.concept for each in bound)
        self._bound += asked.total()
        self._kept += (asked - lost).total()
        self._common += (asked - apart).total()
        self._shared += (asked - apart - lost).total()

    def scores(self) -> dict[tuple[str, str], list[float]]:
        """chrF++ of each system by pair of languages."""
        from sacrebleu.metrics.chrf import CHRF

        metric = CHRF(word_order=2)
        return {
            pair: [metric.corpus_score(lines[name], [lines["reference"]]).score for name in SYSTEMS]
            for pair, lines in self._said.items()
        }

    def terms(self) -> str:
        """How many terms are kept, in words."""
        told = f"{self._kept} of {self._bound} stand in the draft"
        return f"{told}, {self._shared} of the {self._common} that the translation held out has, too"


def shown(tallies: Mapping[str, Tally], pairs: bool) -> Iterator[str]:
    """The table of scores, then what is kept of the terms."""
    yield f"{'':10}" + "".join(f"{name:>10}" for name in SYSTEMS) + "   gain over exact of repaired, memory, draft"
    for kind, tally in tallies.items():
        if not (scores := tally.scores()):
            continue  # no synthetic readouts were asked for
        for (source, target), own in scores.items() if pairs else ():
            yield f"{source}-{target:7}" + "".join(f"{value:10.1f}" for value in own) + f"  {kind}"
        means = dict(zip(SYSTEMS, map(fmean, zip(*scores.values(), strict=True)), strict=True))
        gains = "".join(f"{means[name] - means['exact']:+8.1f}" for name in ("repaired", "memory", "draft"))
        yield f"{kind:10}" + "".join(f"{value:10.1f}" for value in means.values()) + gains
    yield from (f"  {name}: {what}" for name, what in (SYSTEMS | KINDS).items())
    yield from (f"terms of {KINDS[kind]}: {tally.terms()}" for kind, tally in tallies.items())


def drafts(memory: Memory, held: Sequence[Unit], glossary: Glossary, tallies: Mapping[str, Tally], tell: bool) -> str:
    """Draft every unit held out in every pair of languages; where the drafts came from, and the time they took."""
    origins: Counter[str] = Counter()
    spent = 0.0
    for source, target in permutations(LANGS, 2):
        for unit in (unit for unit in held if source in unit.texts and target in unit.texts):
            text, right = unit.texts[source], unit.texts[target]
            start = time.process_time()
            found = search(memory, text, source, target, glossary)
            made = sentence_draft(text, source, target, glossary, found, [memory])
            spent += time.process_time() - start
            origins[made.origin] += 1
            bound = wanted(glossary, text, source, target)
            lost, apart = (lacking(bound, said, target, glossary) for said in (made.text, right))
            for kind in ("synthetic" if unit.origin.startswith("synthetic") else "shipped", "all"):
                tallies[kind].add((source, target), text, right, made)
                tallies[kind].count(bound, lost, apart)
            if lost and tell:
                print(f"{', '.join(lost)} lacking, {made.origin}:\n  {text}\n  {made.marked}")
    told = ", ".join(f"{name} {number}" for name, number in origins.most_common())
    return f"origins: {told}\n{1000 * spent / origins.total():.1f} ms of processor time a sentence"


def main() -> None:
    """Divide, learn, draft, and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40, help="synthetic readouts (40: about as many as shipped)")
    parser.add_argument("--figures-only", action="store_true", help="synthetic readouts differ in figures, not places")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other synthetic readouts (1)")
    parser.add_argument("--tenth", type=int, default=5, choices=range(10), help="which of ten is held out (5)")
    parser.add_argument("--pairs", action="store_true", help="show every pair of languages")
    parser.add_argument("--verbose", action="store_true", help="list the sentences that lack a term")
    args = parser.parse_args()
    tallies = {kind: Tally() for kind in KINDS}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        known, held = (read(each) for each in divided(args.count, not args.figures_only, args.seed, args.tenth, home))
        with closing(Memory(home / "memory.sqlite", is_new=True)) as memory:
            memory.add(known)
            told = drafts(memory, held, load(), tallies, args.verbose)
    print(f"{len(known)} units known, {len(held)} held out; chrF++, the mean over all pairs of languages")
    print("\n".join(shown(tallies, args.pairs)))
    print(told)


if __name__ == "__main__":
    main()
