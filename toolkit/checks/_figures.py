"""What the versions of a row count and date, set side by side: the common ground of `number` and `date`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from toolkit.checks._agreement import near_value
from toolkit.checks._atoms import FIGURE, Atom, date, measured, quantity
from toolkit.checks._clusters import Cluster, clusters_of, groups, lone_ordinal, lone_share, units_differ
from toolkit.languages.units import MEASURES
from toolkit.model import Comparison, Row

SPANS = ("day", "week", "month", "year")  #: what a date is reckoned in: eight days later, 22 September
LONG = 100  #: of any of these, no account of an event reckons so


class Parting(NamedTuple):
    """A place where versions give different figures."""

    clusters: tuple[Cluster, ...]  #: at least one; a single one: the others lack it, or its units differ
    kind: str  #: "changed", "unit", "share" (per cent or not), "ordinal" (the fourth year for four years), "missing",
    #: "alone" (one version has it), "conversion" (wrong in its own brackets)
    date: bool  #: a matter of the `date` check

    def atoms(self) -> dict[str, Atom]:
        """What each version concerned says."""
        return {lang: self.clusters[at].atoms[lang] for lang, at in self.sides().items()}

    def sides(self) -> dict[str, int]:
        """Which cluster each version concerned belongs to; a version in two, to the one where it is firm."""
        found: dict[str, int] = {}
        for at, cluster in enumerate(self.clusters):
            for lang in cluster.atoms:
                if lang not in found or lang in cluster.firm:
                    found[lang] = at
        return dict(sorted(found.items()))


def partings(comparison: Comparison, row: Row) -> Sequence[Parting]:
    """Where the figures and dates of a row differ."""
    return comparison.once(_by_row)[row.index]


def _by_row(comparison: Comparison) -> dict[int, tuple[Parting, ...]]:
    return {row.index: tuple(_partings(comparison, row)) for row in comparison.rows}


def _partings(comparison: Comparison, row: Row) -> Iterator[Parting]:
    present = [lang for lang, indices in row.sentences.items() if indices]
    if len(present) < 2:
        return
    atoms = {lang: _atoms(comparison, row, lang) for lang in present}
    if not any(atoms.values()):
        return
    for lang in present:
        for wrong in _misconverted(comparison, row, lang):
            yield Parting((Cluster({lang: wrong}),), "conversion", date=False)
    _split_scores(atoms)
    clusters = clusters_of(atoms)
    for cluster in clusters:
        if len(cluster.atoms) > 1 and units_differ(cluster):
            yield Parting((cluster,), "unit", date=False)
        elif lone_share(cluster):
            yield Parting((cluster,), "share", date=False)
        elif lone_ordinal(cluster):
            yield Parting((cluster,), "ordinal", date=True)
    leftover = [cluster for cluster in clusters if len(cluster.atoms) < len(present)]
    reckoned = {cluster.first.lang for cluster in leftover if len(cluster.atoms) == 1 and _is_span(cluster.first)}
    for group in groups(leftover, len(present)):
        if _is_reckoned(group, present, reckoned):
            continue
        if len(group) > 1:
            for part in _apart(group):
                yield Parting(tuple(part), "changed", date=_is_date(part))
        elif _is_missing(group[0], len(present)):
            yield Parting(tuple(group), "missing", date=_is_date(group))
        elif _is_alone(group[0], len(present)):
            yield Parting(tuple(group), "alone", date=False)


def _is_span(atom: Atom) -> bool:
    """Whether a figure may be a time from one day to another; 2817 years are a year misread."""
    return atom.tag == "q" and atom.unit in SPANS and atom.number < LONG


def _is_reckoned(group: Sequence[Cluster], present: Sequence[str], reckoned: Set[str]) -> bool:
    """Whether the versions without the dates of a group say how long after (or before) something it was instead."""
    dated = {atom.lang for cluster in group for atom in cluster.atoms.values() if atom.tag in "YMD"}
    return bool(dated) and len(dated) < len(present) and set(present) - dated <= reckoned


def _apart(group: list[Cluster]) -> list[list[Cluster]]:
    """Each minority against the majority, so that two versions with two slips are named one by one."""
    most, *rest = sorted(group, key=lambda cluster: -len(cluster.firm))
    if len(rest) > 1 and len(most.firm) > len(rest[0].firm):
        return [[most, other] for other in rest]
    return [group]


def _is_date(group: Sequence[Cluster]) -> bool:
    tags = [atom.tag for cluster in group for atom in cluster.atoms.values()]
    return sum(tag not in "qF" for tag in tags) * 2 >= len(tags)


def _is_missing(cluster: Cluster, present: int) -> bool:
    return present > 2 and len(cluster.atoms) == present - 1 and all(a.rank == FIGURE for a in cluster.atoms.values())


def _is_alone(cluster: Cluster, present: int) -> bool:
    atom = cluster.first
    figure = atom.rank == FIGURE and atom.tag == "q" and not atom.fact.detail.get("label")
    return present > 2 and len(cluster.atoms) == 1 and figure and not cluster.repeated


def _atoms(comparison: Comparison, row: Row, lang: str) -> list[Atom]:
    found: list[Atom] = []
    if not (comparison.stated(row, "quantity")[lang] or comparison.stated(row, "date")[lang]):
        return found
    for index in row.sentences[lang]:
        for fact in comparison.facts[lang][index]:
            if fact.kind == "quantity":
                atom = quantity(fact)
                if not (found and _converted(found[-1], atom)):
                    found.append(atom)
            elif fact.kind == "date":
                found += date(fact)
    return found


def _converted(first: Atom, second: Atom) -> bool:
    """Whether the second gives the first once more in other units: 200 miles (320 km)."""
    if 0 <= second.fact.span.start - first.fact.span.end > 3:
        return False
    return bool(near_value(first, second)) and _system(first) != _system(second)


def _misconverted(comparison: Comparison, row: Row, lang: str) -> Iterator[Atom]:
    """Measures in brackets that are not what stands before the brackets: 200 miles (340 km)."""
    text = comparison.readout.documents[lang].text
    if len(comparison.stated(row, "quantity")[lang]) < 2:
        return
    for index in row.sentences[lang]:
        measures = [fact for fact in comparison.facts[lang][index] if fact.detail.get("unit") in MEASURES]
        for before, inside in pairwise(measures):
            between = text[before.span.end : inside.span.start].strip()
            if between in ("(", "（") and text[inside.span.end : inside.span.end + 1] in (")", "）"):
                first, second = quantity(before), quantity(inside)
                (dimension, _, system), (other, _, own) = MEASURES[measured(first)], MEASURES[measured(second)]
                if dimension == other and system != own and not near_value(first, second, Decimal("0.03")):
                    yield second


def _system(atom: Atom) -> str:
    return MEASURES[measured(atom)][2]


def _split_scores(atoms: dict[str, list[Atom]]) -> None:
    """Take 21:25 for two figures where no other version has that time and another has both."""
    for lang, own in atoms.items():
        for atom in [atom for atom in own if atom.tag == "T"]:
            pair = {Decimal(part) for part in divmod(int(atom.number), 60)}
            others = [other for name, others in atoms.items() if name != lang for other in others]
            if any(o.tag == "T" and o.number % 720 == atom.number % 720 for o in others):
                continue
            plain = [{o.number for o in rest if o.tag == "q"} for name, rest in atoms.items() if name != lang]
            if any(pair <= numbers for numbers in plain):
                at = own.index(atom)
                own[at : at + 1] = [atom._replace(tag="q", number=part) for part in divmod(atom.number, 60)]
