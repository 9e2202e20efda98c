"""A parting of figures told as a finding: who says what, who is odd, and what the odd version should say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from toolkit.checks._atoms import Atom
from toolkit.checks._figures import Parting
from toolkit.checks._likeness import likeness
from toolkit.checks._odd import odd_ones
from toolkit.languages.units import MEASURES
from toolkit.languages.writing import number, part_of_date
from toolkit.model import Finding, Severity


def told(check: str, row: int, parting: Parting, langs: tuple[str, ...], source: str) -> Finding:
    """The finding for a parting in a row."""
    atoms = parting.atoms()
    values = {lang: said(atom) for lang, atom in atoms.items()}
    if parting.kind == "missing":
        odd = tuple(lang for lang in langs if lang not in atoms)
        message = f"{', '.join(odd)} does not give {values[next(iter(atoms))]}, which the others have"
        return _finding(check, row, odd, atoms, values, message, "info", 0.4, None)
    if parting.kind == "alone":
        (lang,) = atoms
        message = f"only {lang} gives {values[lang]}"
        return _finding(check, row, (lang,), atoms, values, message, "info", 0.4, None)
    if parting.kind == "conversion":
        (lang,) = atoms
        message = f"{lang}: {values[lang]} in brackets is not the measure before the brackets"
        return _finding(check, row, (lang,), atoms, values, message, "warning", 0.7, None)
    if parting.kind == "ordinal":
        values = {lang: atom.fact.span.text for lang, atom in atoms.items()}
    if parting.kind == "unit":
        atoms = {lang: atom for lang, atom in atoms.items() if atom.unit}
        odd = odd_ones({lang: atom.unit for lang, atom in atoms.items()}, source)
        word = "units"
    elif parting.kind in ("share", "ordinal"):
        odd = odd_ones({lang: atom.unit for lang, atom in atoms.items()}, source)
        word = "units"
    else:
        odd = odd_ones(parting.sides(), source)
        word = "dates" if parting.date else "figures"
    rest = [lang for lang in atoms if lang not in odd]
    if rest:
        message = f"{', '.join(odd)}: {_listed(values, odd)}, where {', '.join(rest)} {_have(rest)} {values[rest[0]]}"
        message += _nature(atoms[odd[0]], atoms[rest[0]], parting)
    else:
        message = f"the versions give different {word}: " + "; ".join(
            f"{lang} {value}" for lang, value in values.items()
        )
    suggestion = _suggestion(parting, odd, rest, atoms)
    finding = _finding(check, row, odd, atoms, values, message, "error", 0.9 if rest else 0.7, suggestion)
    twins = [twin.fact.span for cluster in parting.clusters for twin in cluster.twins if twin.lang in odd]
    spans = sorted({*finding.spans, *twins}, key=lambda span: (span.lang, span.start))
    return replace(finding, spans=tuple(spans)) if twins else finding


def said(atom: Atom) -> str:
    """The value of an atom for a reader: the whole date or quantity it is a part of."""
    return atom.fact.shown or atom.fact.value


def _listed(values: dict[str, str], odd: tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(values[lang] for lang in odd))


def _have(langs: list[str]) -> str:
    return "have" if len(langs) > 1 else "has"


def _nature(odd: Atom, right: Atom, parting: Parting) -> str:
    """What kind of slip it looks like."""
    if parting.kind in ("unit", "share", "ordinal") or odd.tag != right.tag or odd.tag not in "q":
        return ""
    if odd.number and right.number:
        ratio = odd.number / right.number
        factor = ratio if ratio > 1 else 1 / ratio
        if factor in (10, 100, 1000, 10**4, 10**5, 10**6, 10**9):
            return f" ({factor:,.0f} times {'too much' if ratio > 1 else 'too little'})"
    if likeness(odd, right) == 1 and sorted(str(odd.number)) == sorted(str(right.number)):
        return " (digits transposed)"
    return ""


def _suggestion(parting: Parting, odd: tuple[str, ...], rest: list[str], atoms: dict[str, Atom]) -> str | None:
    if not rest or len(odd) != 1 or parting.kind == "missing":
        return None
    right = atoms[rest[0]]
    if parting.kind in ("share", "ordinal"):
        return None
    if parting.kind == "unit":
        return f"give it in {right.fact.detail.get('unit', right.unit)}"
    if right.tag == "q" and not right.unit:
        return number(right.number, odd[0])
    if right.tag == "q" and "unit" in right.fact.detail:
        size = (
            Decimal(MEASURES[right.fact.detail["unit"]][1]) if right.unit != right.fact.detail["unit"] else Decimal(1)
        )
        return number(right.number / size, odd[0])
    if right.tag in "YMDWS":
        return part_of_date(right.tag, int(right.number), odd[0])
    return None


def _finding(
    check: str, row: int, odd: tuple[str, ...], atoms: dict[str, Atom], values: dict[str, str], message: str,
    severity: Severity, confidence: float, suggestion: str | None,
) -> Finding:  # fmt: skip
    return Finding(
        check=check,
        severity=severity,
        row=row,
        odd=odd,
        values=values,
        spans=tuple(atom.fact.span for atom in atoms.values()),
        message=message,
        suggestion=suggestion,
        confidence=confidence,
        reason="figures compared by value",
    )
