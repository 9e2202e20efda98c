"""Equal figures of several versions gathered in clusters; a cluster that lacks a version is a leftover.

Of two leftovers that share no version, one may stand in the other's place. Small numbers in words ("both", "one of")
match but hardly ever accuse.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from toolkit.checks._agreement import alike_units, near_value, same_value
from toolkit.checks._atoms import FIGURE, WEAK, WORD, Atom
from toolkit.checks._likeness import likeness
from toolkit.languages.units import MEASURES

_LENGTHS = ("hour", "day", "week", "month", "year", "decade")


@dataclass(slots=True)
class Cluster:
    """Atoms of several versions that say the same."""

    atoms: dict[str, Atom]
    repeated: bool = False  #: the same value stands elsewhere in the row too
    twins: tuple[Atom, ...] = ()  #: where it does; which of them is the slip, nobody knows

    @property
    def first(self) -> Atom:
        """The one that says most."""
        return next((atom for atom in self.atoms.values() if atom.unit), None) or next(iter(self.atoms.values()))

    @property
    def rank(self) -> int:
        """The strongest of them."""
        return max(atom.rank for atom in self.atoms.values())

    @property
    def firm(self) -> set[str]:
        """Versions that say it in more than a small word; all where none does."""
        return {lang for lang, atom in self.atoms.items() if atom.rank > WEAK} or set(self.atoms)


def clusters_of(atoms: Mapping[str, Sequence[Atom]]) -> list[Cluster]:
    """Atoms by language put together where they say the same: first by equal keys, then by value, then by nearness."""
    made: dict[tuple[str, Decimal, str, str, bool, int], Cluster] = {}
    for lang, own in atoms.items():
        seen: dict[tuple[str, Decimal, str, str, bool], int] = {}
        for atom in own:
            key = (atom.tag, atom.number, atom.unit, atom.text, atom.rank == WEAK)
            nth = seen[key] = seen.get(key, -1) + 1
            cluster = made.setdefault((*key, nth), Cluster({}, nth > 0))
            cluster.atoms[lang] = atom
            if nth:
                cluster.twins += (made[*key, nth - 1].atoms[lang],)
    clusters = list(made.values())
    for same in (same_value, near_value):
        clusters = _merged(clusters, len(atoms), same)
    return clusters


def _merged(clusters: list[Cluster], present: int, same: Callable[[Atom, Atom], int]) -> list[Cluster]:
    """Join clusters that share no version and agree; those that agree in the unit first."""
    full = [cluster for cluster in clusters if len(cluster.atoms) == present]
    rest = [cluster for cluster in clusters if len(cluster.atoms) < present]
    pairs = sorted(
        (
            (score + (len(a.atoms) + len(b.atoms)) / 10, i, j)
            for (i, a), (j, b) in combinations(enumerate(rest), 2)
            if a.atoms.keys().isdisjoint(b.atoms) and (score := same(a.first, b.first))
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    for _, i, j in pairs:
        a, b = rest[i], rest[j]
        if a is not b and a.atoms.keys().isdisjoint(b.atoms) and _all_agree(a, b):
            joined = Cluster(a.atoms | b.atoms, a.repeated and b.repeated, a.twins + b.twins)
            rest = [joined if cluster is a or cluster is b else cluster for cluster in rest]
    unique: dict[int, Cluster] = {id(cluster): cluster for cluster in rest}
    return full + list(unique.values())


def _all_agree(a: Cluster, b: Cluster) -> bool:
    return all(same_value(x, y) or near_value(x, y) for x in a.atoms.values() for y in b.atoms.values())


def units_differ(cluster: Cluster) -> bool:
    """Whether two versions give one number in units that cannot mean the same: km and kg."""
    atoms = list(cluster.atoms.values())
    if any(atom.tag != "q" for atom in atoms) or all(atom.rank == WEAK for atom in atoms):
        return False
    return any(
        a.unit and b.unit and not alike_units(a, b) and not near_value(a, b) and _are_plain(a, b)
        for a, b in combinations(atoms, 2)
    )


def _are_plain(a: Atom, b: Atom) -> bool:
    """Whether no unit is a multiple, which stands beside any; but fifteen times are not 15 per cent."""
    return "x" not in (a.unit, b.unit) or {a.unit, b.unit} == {"x", "%"}


def lone_share(cluster: Cluster) -> bool:
    """Whether one version of three or more has per cent where all the others have the bare number, or the reverse."""
    units = [atom.unit for atom in cluster.atoms.values()]
    figures = all(atom.rank == FIGURE and atom.tag == "q" for atom in cluster.atoms.values())
    return figures and len(units) > 2 and set(units) == {"", "%"} and min(map(units.count, ("", "%"))) == 1


def lone_ordinal(cluster: Cluster) -> bool:
    """Whether one version of three or more has the fourth year where all the others have four years, or the reverse."""
    atoms = list(cluster.atoms.values())
    ordinal = [atom.fact.detail.get("of") in _LENGTHS for atom in atoms]
    lengths = [atom.unit in _LENGTHS for atom in atoms]
    alone = min(sum(ordinal), sum(lengths)) == 1 and [not o for o in ordinal] == lengths
    return len(atoms) > 2 and atoms[0].tag == "q" and atoms[0].number > 1 and alone


def groups(leftover: list[Cluster], present: int) -> list[list[Cluster]]:
    """Leftovers that stand in one another's place together; the likeliest pairs first."""
    group_of = {id(cluster): [cluster] for cluster in leftover}
    pairs = sorted(
        (
            (score, i, j)
            for (i, a), (j, b) in combinations(enumerate(leftover), 2)
            if a.firm.isdisjoint(b.firm) and (score := _replaces(a, b, present))
        ),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    for _, i, j in pairs:
        a, b = group_of[id(leftover[i])], group_of[id(leftover[j])]
        if a is b:
            continue
        langs = [lang for cluster in a + b for lang in cluster.firm]
        if len(set(langs)) == len(langs):
            joined = a + b
            for cluster in joined:
                group_of[id(cluster)] = joined
    unique = {id(group): group for group in group_of.values()}
    return list(unique.values())


def _replaces(a: Cluster, b: Cluster, present: int) -> float:
    """How likely it is that `a` stands where other versions have `b`; 0: no."""
    one, two = a.first, b.first
    if max(a.rank, b.rank) < WORD and "R" not in (one.tag, two.tag) and not _shares(a, b, present):
        return 0
    alike = likeness(one, two)
    wide = len(a.atoms) + len(b.atoms)
    support = max(len(a.atoms), len(b.atoms)) > 1 or present == 2
    score = 0.0
    if one.tag == two.tag:
        if one.tag == "R":
            score = 1.0 if one.unit == two.unit and support else 0
        elif one.tag == "q":
            score = _quantities(a, b, alike, support, present)
        elif one.tag == "F":
            score = 1.0 + alike
        else:
            score = 2.0 + alike if support else alike * 1.5
    elif {one.tag, two.tag} == {"R", "Y"}:
        relative = one if one.tag == "R" else two
        score = 1.0 if relative.others and support else 0
    elif "R" in (one.tag, two.tag) and {one.tag, two.tag} & set("MDWSQH"):
        near, named = (a, b) if one.tag == "R" else (b, a)
        alone = len(near.atoms) == 1 and len(named.firm) == present - 1 > 1
        score = 1.0 if alone and near.first.unit != "day" else 0  # yesterday may well be that Friday
    elif one.tag in "qFYDTXMC" and two.tag in "qFYDTXMC" and support and alike >= 0.5:
        score = alike if one.number != two.number else 0
    if a.repeated or b.repeated:
        score = score * 0.8 if alike >= 0.5 else 0
    return score + wide / 10 if score else 0


def _shares(a: Cluster, b: Cluster, present: int) -> bool:
    """Whether one version has another part or multiple than all the others: nine tenths for a tenth."""
    alone, rest = (a, b) if len(a.atoms) == 1 else (b, a)
    told = {atom.unit for cluster in (a, b) for atom in cluster.atoms.values()} <= {"%", "x"}
    return told and len(alone.atoms) == 1 and len(rest.atoms) == present - 1 > 1


def _quantities(a: Cluster, b: Cluster, alike: float, support: bool, present: int) -> float:
    one, two = a.first, b.first
    if _shares(a, b, present):
        return 1.0 + alike
    if min(a.rank, b.rank) == WEAK:
        weak, firm = (a, b) if a.rank == WEAK else (b, a)
        small = firm.rank == FIGURE and firm.first.number < 10 and weak.first.unit in ("", firm.first.unit)
        return 0.3 if small and len(weak.atoms) > 1 else 0
    if a.rank != FIGURE and b.rank != FIGURE and not support:
        return 0
    related = not one.unit or not two.unit or alike_units(one, two) or _dimension(one) == _dimension(two)
    if not related:
        return 0
    if alike < 0.5 and not support:
        return 0
    measures = _dimension(one) == _dimension(two) != ""
    if (
        not measures
        and alike < 1
        and not one.number * 1000 > two.number > one.number / 1000
        and one.number > 0 < two.number
    ):
        return 0  # five countries do not stand for a sum of billions
    return 1.0 + alike + (0.5 if one.unit and one.unit == two.unit else 0)


def _dimension(atom: Atom) -> str:
    return MEASURES[atom.unit][0] if atom.unit in MEASURES else "money" if atom.unit.isupper() else ""
