"""Single edits to one version of a readout: divergences that must be flagged, harmless differences that must not."""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.api import Checked, check, read
from toolkit.glossary import load as load_glossary
from toolkit.model import Finding
from toolkit.settings import Settings

ROOT = Path(__file__).parent.parent
EDITS = ROOT / "tests" / "edits"
GLOSSARY = load_glossary(Settings().glossaries)
HELD_OUT = "held-out.jsonl"
TRAP = "trap"
ANYWHERE = frozenset({"omission", "addition", "duplicate", "order"})  # what parts need not be told where it was edited
NEAR = {  # a finding of these checks is as good as one of the kind itself: the table of the shared scorer
    "number": {"locale", "date"},
    "date": {"number"},
    "name": {"title", "attribution", "untranslated"},
    "term": {"consistency", "title", "name"},
    "consistency": {"term", "name"},
    "omission": {"addition", "semantic"},
    "addition": {"omission", "semantic", "duplicate"},
    "negation": {"semantic", "modality"},
    "modality": {"speech-act", "negation"},
    "speech-act": {"modality", "term"},
    "attribution": {"name", "title"},
    "party-order": {"order"},
    "quotation": {"locale", "attribution"},
    "title": {"term", "name"},
    "duplicate": {"addition"},
    "order": {"omission"},
    "untranslated": {"name", "locale"},
    "locale": {"number", "quotation", "date", "untranslated"},
}


@dataclass(frozen=True, slots=True)
class Edit:
    """`old`, which stands once in the version `lang` of `event`, becomes `new`."""

    event: str
    lang: str
    old: str
    new: str
    kind: str  #: the check that ought to tell, or "trap"
    why: str


@dataclass(slots=True)
class Tally:
    """How the edits of one kind, or of one language, came out."""

    edits: int = 0
    told: int = 0  #: something of warning or worse is new where the edit is
    near: int = 0  #: told by the check of that kind, or one near it
    odd: int = 0  #: told with the edited version as the odd one
    stray: int = 0  #: new findings elsewhere


def edits(path: Path) -> Iterator[Edit]:
    """Those of one file, one JSON object a line."""
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield Edit(**json.loads(line))


def checked(event: str, edit: Edit | None = None) -> tuple[Checked, int]:
    """The readout as it stands, or as edited; and where the edit begins."""
    at = 0
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder) / event
        shutil.copytree(ROOT / "corpus" / event, here, ignore=shutil.ignore_patterns("*.sent", "*.tsv", "*.jsonl"))
        if edit:
            file = here / f"{edit.lang}.txt"
            text = file.read_text("utf-8")
            if text.count(edit.old) != 1:
                raise SystemExit(f"{event}/{edit.lang}.txt has {text.count(edit.old)} times, not once: {edit.old}")
            at = text.index(edit.old)
            file.write_text(text.replace(edit.old, edit.new), "utf-8")
        return check(read(here), Settings(), GLOSSARY), at


def known(finding: Finding, before: tuple[Finding, ...], edited: str) -> bool:
    """Whether the readout had it already: the same check and odd one, over the same words of a version not edited.

    A finding with words of the edited version alone must have them all.
    """
    words = {(span.lang, span.text) for span in finding.spans}
    telling = {word for word in words if word[0] != edited}
    for old in before:
        said = {(span.lang, span.text) for span in old.spans}
        if (old.check, old.odd) == (finding.check, finding.odd) and (telling & said if telling else words == said):
            return True
    return False


def touched(result: Checked, edit: Edit, at: int) -> set[int]:
    """The rows in which the edited words stand."""
    document = result.comparison.readout.documents[edit.lang]
    end = at + max(1, len(edit.new))
    inside = {s.index for s in document.sentences if s.start < end and at < s.end}
    return {row.index for row in result.comparison.rows if inside & set(row.sentences.get(edit.lang, ()))}


def news(edit: Edit, before: tuple[Finding, ...]) -> tuple[list[Finding], list[Finding]]:
    """What the edit adds to the findings of warning or worse: where it stands, and elsewhere."""
    result, at = checked(edit.event, edit)
    new = [f for f in result.findings if f.severity != "info" and not known(f, before, edit.lang)]
    rows = touched(result, edit, at)
    here = [f for f in new if edit.kind in ANYWHERE or f.row in rows]
    return here, [f for f in new if f not in here]


def judge(edit: Edit, before: tuple[Finding, ...], tallies: list[Tally], show: bool) -> None:
    """Count one edit."""
    here, stray = news(edit, before)
    near = [f for f in here if f.check == edit.kind or f.check in NEAR.get(edit.kind, ())]
    odd = any(set(f.odd) == {edit.lang} for f in here)
    for tally in tallies:
        tally.edits += 1
        tally.told += bool(here)
        tally.near += bool(near)
        tally.odd += odd
        tally.stray += len(stray)
    if show and (here + stray if edit.kind == TRAP else not near):
        told = "; ".join(f"{f.check} {f.severity} {','.join(f.odd)}: {f.message}" for f in here + stray) or "nothing"
        print(f"{edit.kind:<13}{edit.event} {edit.lang}: {edit.old!r} -> {edit.new!r} ({edit.why}) | {told}")


def table(title: str, tallies: dict[str, Tally]) -> None:
    """One line a kind."""
    print(f"{title:<14}edits   told   near    odd  stray")
    for name, t in sorted(tallies.items()):
        shares = "  ".join(f"{n / t.edits:5.3f}" for n in (t.told, t.near, t.odd))
        print(f"{name:<14}{t.edits:5}  {shares}  {t.stray:5}")


def main() -> None:
    """Print recall by kind and by language, and how many harmless edits were flagged."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(EDITS.glob("*.jsonl")))
    parser.add_argument("--only", action="append", help="kinds to try (may be given again)")
    parser.add_argument("--verbose", action="store_true", help="list what was missed in the open edits")
    args = parser.parse_args()
    if args.verbose:  # what is held out is scored and not read
        args.files = [file for file in args.files if file.name != HELD_OUT]
    kinds: dict[str, Tally] = {}
    langs: dict[str, Tally] = {}
    whole: dict[str, Tally] = {}
    todo = [e for file in args.files for e in edits(file) if not args.only or e.kind in args.only]
    untouched: dict[str, tuple[Finding, ...]] = {}
    for edit in todo:
        before = untouched.get(edit.event)
        if before is None:
            before = untouched[edit.event] = checked(edit.event)[0].findings
        sums = [
            kinds.setdefault(edit.kind, Tally()),
            whole.setdefault("traps" if edit.kind == TRAP else "all", Tally()),
        ]
        if edit.kind != TRAP:
            sums.append(langs.setdefault(edit.lang, Tally()))
        judge(edit, before, sums, args.verbose)
    table("kind", kinds)
    table("version", langs)
    table("whole", whole)


if __name__ == "__main__":
    main()
