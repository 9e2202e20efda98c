"""How concepts, problems, uses and differences are shown to a person: plain lines, styled where the terminal can."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.glossary.comparing import Difference
from toolkit.glossary.linting import Problem
from toolkit.glossary.model import STATUSES, UNKNOWN, Concept, Evidence, Term
from toolkit.glossary.usage import Use

if TYPE_CHECKING:
    from toolkit.glossary.applying import Change
    from toolkit.glossary.mining import Candidate

Style = Callable[[str, str], str]  #: text and its role ("id", "bad", "dim" …) -> the text as the terminal shows it


def plain(text: str, role: str) -> str:
    """No style at all."""
    return text


def listed(concepts: Sequence[Concept], style: Style = plain) -> str:
    """One block a concept: id, domain and place on its scale, then the preferred term of each language."""
    lines: list[str] = []
    for concept in concepts:
        place = f"  {concept.scale} {concept.rung}" if concept.scale else ""
        lines.append(style(concept.id, "id") + style(f"  {concept.domain}{place}", "dim"))
        for lang in _langs(concept):
            best = concept.preferred(lang) or next(iter(concept.wordings(lang)))
            mark = "" if best.status == "preferred" else style(f"  ({best.status})", "bad")
            lines.append(f"  {lang:<3} {best.text}{mark}")
    lines.append(style(f"{len(concepts)} concepts", "dim"))
    return "\n".join(lines) + "\n"


def _langs(concept: Concept) -> list[str]:
    return sorted({term.lang for term in concept.terms})


def shown(concept: Concept, style: Style = plain) -> str:
    """All that is known of one concept."""
    place = f" · {concept.scale}, rung {concept.rung}" if concept.scale else ""
    lines = [style(concept.id, "id") + style(f" · {concept.domain or concept.kind}{place}", "dim")]
    lines += [f"  {concept.definition}"] if concept.definition else []
    for lang in _langs(concept):
        for n, (status, terms) in enumerate(_by_status(concept, lang)):
            head = lang if n == 0 else ""
            role = "good" if status == "preferred" else "bad" if status in STATUSES[2:] else "plain"
            for m, term in enumerate(terms):
                first, said = (head, status) if m == 0 else ("", "")
                lines.append(f"  {first:<8}{style(f'{said:<11}', role)}{_term(term)}")
    for name in ("broader", "see", "confusable"):
        if ids := getattr(concept, name):
            lines.append(f"  {style({'confusable': 'not'}.get(name, name), 'dim'):<8} {', '.join(ids)}")
    lines += [f"  {style('note', 'dim')}    {concept.note}"] if concept.note else []
    sources = sorted({_evidence(term.evidence) for term in concept.terms})
    lines.append(f"  {style('source', 'dim')}  {'; '.join(sources)}")
    lines.append(f"  {style('file', 'dim')}    {concept.origin}:{concept.line}")
    return "\n".join(lines) + "\n"


def _by_status(concept: Concept, lang: str) -> Iterator[tuple[str, list[Term]]]:
    for status in STATUSES:
        if terms := [term for term in concept.terms if term.lang == lang and term.status == status]:
            yield status, terms


def _evidence(evidence: Evidence) -> str:
    return "unknown" if evidence == UNKNOWN else evidence.source + (f" ({evidence.date})" if evidence.date else "")


def _term(term: Term) -> str:
    remarks = [
        f"for {term.issuer}" if term.issuer else "",
        f"from {term.valid_from}" if term.valid_from else "",
        f"until {term.valid_until}" if term.valid_until else "",
        f"→ {term.instead}" if term.instead else "",
        term.part,
        term.note,
    ]
    said = "; ".join(remark for remark in remarks if remark)
    return term.text + (f"  ({said})" if said else "")


def problems(found: Sequence[Problem], style: Style = plain) -> str:
    """One line a problem, as editors read it, and a count."""
    lines = [style(str(one), {"error": "bad", "warning": "warn"}.get(one.severity, "dim")) for one in found]
    counts = {s: sum(one.severity == s for one in found) for s in ("error", "warning", "info")}
    total = ", ".join(
        f"{n} {severity}{'s' if n != 1 and severity != 'info' else ''}" for severity, n in counts.items() if n
    )
    return "\n".join([*lines, total or "nothing to mend"]) + "\n"


def used(found: Iterable[Use], style: Style = plain) -> str:
    """One line a use: place, status, the words, the concept, and what to write where the words are to be avoided."""
    lines = []
    for use in found:
        role = "bad" if use.status in STATUSES[2:] else "plain"
        way = f" → {use.instead}" if use.instead else ""
        place = f"{use.path}:{use.match.start}-{use.match.end}"
        words = " ".join(use.match.text.split())
        lines.append(f"{place}: {style(f'{use.status}: {words}', role)} [{use.match.concept.id}]{style(way, 'good')}")
    return "".join(f"{line}\n" for line in lines)


def differences(found: Iterable[Difference], style: Style = plain) -> str:
    """Concept by concept: + added, - removed, ~ changed."""
    lines: list[str] = []
    last = ""
    for one in found:
        if one.concept != last:
            lines.append(style(one.concept, "id"))
            last = one.concept
        sign = {"added": "+", "removed": "-", "changed": "~"}[one.what]
        role = {"added": "good", "removed": "bad", "changed": "warn"}[one.what]
        said = f"{one.before} → {one.after}" if one.what == "changed" else one.before or one.after
        lines.append("  " + style(f"{sign} {one.where + ': ' if one.where else ''}{said}", role))
    return "".join(f"{line}\n" for line in lines) or "no difference\n"


def counted(counts: Mapping[str, Any], style: Style = plain) -> str:
    """The counts of `coverage`, with shares."""
    total = counts["concepts"]
    lines = [f"{total} concepts, {counts['terms']} terms, {counts['definitions']} definitions", ""]
    for lang, row in counts["languages"].items():
        share = row["preferred"] / total if total else 0
        lines.append(f"  {lang:<8} {row['preferred']:>5} preferred  {share:>6.1%}   {row['terms']:>6} terms")
    for name in ("status", "evidence", "domains", "kinds", "scales"):
        if counts[name]:
            lines += ["", style(name, "id")]
            lines += [f"  {key:<24} {n:>6}" for key, n in counts[name].items()]
    return "\n".join(lines) + "\n"


def candidates(found: Sequence[Candidate], style: Style = plain) -> str:
    """One block a candidate: its id, score and rows, the wordings, and a row of the texts for context."""
    lines: list[str] = []
    for one in found:
        lines.append(style(one.concept.id, "id") + style(f"  {one.score:g}, in {one.rows} rows", "dim"))
        for term in one.concept.terms:
            lines.append(f"  {term.lang:<3} {term.text}")
            lines.append(style(f"      {one.contexts.get(term.lang, '')}", "dim"))
    return "".join(f"{line}\n" for line in lines) or "no candidates\n"


def replacements(text: str, found: Iterable[Change], style: Style = plain) -> str:
    """One line a change: where, the old and the new words, the concept."""
    lines = []
    for change in found:
        place = f"{change.use.path}:{text.count(chr(10), 0, change.start) + 1}"
        new = style(change.new, "good") if change.new else style("? (to be decided by hand)", "warn")
        lines.append(f"{place}: {style(change.use.match.text, 'bad')} → {new} [{change.use.match.concept.id}]")
    return "".join(f"{line}\n" for line in lines)


def changed(diffs: Iterable[str], style: Style = plain) -> str:
    """Unified diffs, coloured by line."""
    roles = {"+": "good", "-": "bad", "@": "dim"}
    return "".join(
        style(line.rstrip("\n"), roles.get(line[:1], "plain")) + "\n" for diff in diffs for line in diff.splitlines()
    )


def relative(path: str) -> str:
    """A path as the user would type it."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except ValueError:
        return path
