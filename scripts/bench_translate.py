"""Pre-translation without a model: chrF++ of exact matches, of the memory repaired, of the whole draft; its terms."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from contextlib import closing
from itertools import permutations
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).parent))

import generate_readouts as generator

from toolkit.glossary import AVOIDED, Glossary, load
from toolkit.settings import Settings
from toolkit.translation.draft import Drafted
from toolkit.translation.drafting import sentence_draft
from toolkit.translation.memory import Memory
from toolkit.translation.search import search
from toolkit.translation.units import Unit, units
from toolkit.translation.wanted import wanted

LANGS = generator.LANGS
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


def lacking(text: str, made: str, source: str, target: str, glossary: Glossary) -> tuple[Counter[str], Counter[str]]:
    """What the glossary binds in a sentence, and what of it stands in the draft in no form of a term that may stand."""
    bound = wanted(glossary, text, source, target)
    found = Counter(match.concept.id for match in glossary.find(made, target) if match.status not in AVOIDED)
    asked = Counter(one.concept for one in bound)
    inside = {one.concept for one in bound if any(form.casefold() in made.casefold() for form in one.forms)}
    return asked, Counter({concept: times for concept, times in (asked - found).items() if concept not in inside})


def of_memory(made: Drafted, text: str) -> str:
    """The draft with the source's words where the glossary wrote, not the memory."""
    kept = ("memory", "mark", "source")
    return "".join(piece.text if piece.origin in kept else text[piece.start : piece.end] for piece in made.pieces)


def main() -> None:
    """Divide, learn, draft every unit held out in every pair of languages, and print the scores."""
    from sacrebleu.metrics.chrf import CHRF

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40, help="synthetic readouts (40: about as many as shipped)")
    parser.add_argument("--figures-only", action="store_true", help="synthetic readouts differ in figures, not places")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other synthetic readouts (1)")
    parser.add_argument("--tenth", type=int, default=5, choices=range(10), help="which of ten is held out (5)")
    parser.add_argument("--pairs", action="store_true", help="show every pair of languages")
    parser.add_argument("--verbose", action="store_true", help="list the sentences that lack a term")
    args = parser.parse_args()
    glossary, metric = load(), CHRF(word_order=2)
    said: dict[tuple[str, str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    origins: Counter[str] = Counter()
    terms: dict[str, list[int]] = {
        kind: [0, 0, 0, 0] for kind in KINDS
    }  # kept, bound; of those that the reference has, too
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        known, held = (read(each) for each in divided(args.count, not args.figures_only, args.seed, args.tenth, home))
        with closing(Memory(home / "memory.sqlite", is_new=True)) as memory:
            memory.add(known)
            start = time.process_time()
            for source, target in permutations(LANGS, 2):
                for unit in held:
                    if source in unit.texts and target in unit.texts:
                        text = unit.texts[source]
                        found = search(memory, text, source, target, glossary)
                        made = sentence_draft(text, source, target, glossary, found, [memory])
                        origins[made.origin] += 1
                        lines = {
                            "reference": unit.texts[target],
                            "source": text,
                            "draft": made.text,
                            "memory": of_memory(made, text),
                        }
                        lines["exact"] = made.text if made.origin == "exact" else text
                        lines["repaired"] = made.text if made.origin in ("exact", "repaired") else text
                        kind = "synthetic" if unit.origin.startswith("synthetic") else "shipped"
                        asked, lost = lacking(text, made.text, source, target, glossary)
                        _, apart = lacking(text, unit.texts[target], source, target, glossary)
                        for counted in (terms[kind], terms["all"]):
                            counted[0] += asked.total() - lost.total()
                            counted[1] += asked.total()
                            counted[2] += (asked - apart - lost).total()
                            counted[3] += (asked - apart).total()
                        if lost and args.verbose:
                            print(f"{', '.join(lost)} lacking, {made.origin}:\n  {text}\n  {made.marked}")
                        for name, line in lines.items():
                            said[kind, source, target][name].append(line)
                            said["all", source, target][name].append(line)
            spent = time.process_time() - start
    print(
        f"{len(known)} units known, {len(held)} held out; chrF++, the mean over {len(LANGS) * (len(LANGS) - 1)} pairs"
    )
    print(f"{'':10}" + "".join(f"{name:>10}" for name in SYSTEMS) + "   gain over exact of repaired, memory, draft")
    for kind in KINDS:
        scores: dict[str, list[float]] = defaultdict(list)
        for (own, source, target), lines in said.items():
            if own == kind:
                for name in SYSTEMS:
                    scores[name].append(metric.corpus_score(lines[name], [lines["reference"]]).score)
                if args.pairs:
                    shown = "".join(f"{scores[name][-1]:10.1f}" for name in SYSTEMS)
                    print(f"{source}-{target:7}{shown}  {kind}")
        means = {name: fmean(values) for name, values in scores.items()}
        gains = "".join(f"{means[name] - means['exact']:+8.1f}" for name in ("repaired", "memory", "draft"))
        print(f"{kind:10}" + "".join(f"{value:10.1f}" for value in means.values()) + gains)
    for name, what in (SYSTEMS | KINDS).items():
        print(f"  {name}: {what}")
    for kind, (kept, bound, shared, common) in terms.items():
        told = f"{kept} of {bound} stand in the draft, {shared} of the {common} that the translation held out has, too"
        print(f"terms of {KINDS[kind]}: {told}")
    print("origins: " + ", ".join(f"{name} {number}" for name, number in origins.most_common()))
    print(f"{1000 * spent / origins.total():.1f} ms of processor time a sentence")


if __name__ == "__main__":
    main()
