"""What the versions of a row count and date, set side by side: the common ground of `number` and `date`.

Every quantity is one figure; a date falls apart into year, month, day …, so that "14 September" and "2023-09-14" can
agree. Equal figures of all versions form clusters; a cluster that lacks a version is a leftover; of two leftovers
that share no version, one stands in the other's place. Small numbers in words ("both", "one of") match but hardly
ever accuse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import combinations, pairwise

from toolkit.languages.units import MEASURES
from toolkit.model import Comparison, Fact, Row

FIGURE, WORD, WEAK = 3, 2, 1  #: how much an atom can accuse


@dataclass(frozen=True, slots=True)
class Atom:
    """One number that a version gives: a quantity, or one part of a date."""

    lang: str
    tag: str  #: q quantity, F digits that are no number; Y M D W S Q H X C T of a date; R relative
    number: Decimal
    fact: Fact
    rank: int
    unit: str = ""
    others: tuple[Decimal, ...] = ()  #: other readings
    text: str = ""  #: the value where it is no number


@dataclass(slots=True)
class Cluster:
    """Atoms of several versions that say the same."""

    atoms: dict[str, Atom]
    repeated: bool = False  #: the same value stands elsewhere in the row too

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


@dataclass(frozen=True, slots=True)
class Parting:
    """A place where versions give different figures."""

    clusters: tuple[Cluster, ...]  #: at least one; a single one: the others lack it, or its units differ
    kind: str  #: "changed", "unit", "missing", "conversion" (one version converts its own measure wrongly)
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


def partings(comparison: Comparison, row: Row) -> Iterator[Parting]:
    """Where the figures and dates of a row differ."""
    present = [lang for lang, indices in row.sentences.items() if indices]
    if len(present) < 2:
        return
    atoms = {lang: _atoms(comparison, row, lang) for lang in present}
    for lang in present:
        for wrong in _misconverted(comparison, row, lang):
            yield Parting((Cluster({lang: wrong}),), "conversion", date=False)
    _split_scores(atoms)
    clusters = _clusters(atoms)
    for cluster in clusters:
        if len(cluster.atoms) > 1 and _units_differ(cluster):
            yield Parting((cluster,), "unit", date=False)
    leftover = [cluster for cluster in clusters if len(cluster.atoms) < len(present)]
    for group in _groups(leftover, len(present)):
        if len(group) > 1:
            yield Parting(tuple(group), "changed", date=_is_date(group))
        elif _is_missing(group[0], len(present)):
            yield Parting(tuple(group), "missing", date=_is_date(group))


def _is_date(group: Sequence[Cluster]) -> bool:
    tags = [atom.tag for cluster in group for atom in cluster.atoms.values()]
    return sum(tag not in "qF" for tag in tags) * 2 >= len(tags)


def _is_missing(cluster: Cluster, present: int) -> bool:
    return present > 2 and len(cluster.atoms) == present - 1 and all(a.rank == FIGURE for a in cluster.atoms.values())


# ---- atoms --------------------


def _atoms(comparison: Comparison, row: Row, lang: str) -> list[Atom]:
    found: list[Atom] = []
    for index in row.sentences[lang]:
        for fact in comparison.facts[lang][index]:
            if fact.kind == "quantity":
                atom = _quantity(fact)
                if not (found and _converted(found[-1], atom)):
                    found.append(atom)
            elif fact.kind == "date":
                found += _date(fact)
    return found


def _converted(first: Atom, second: Atom) -> bool:
    """Whether the second gives the first once more in other units: 200 miles (320 km)."""
    if 0 <= second.fact.span.start - first.fact.span.end > 3:
        return False
    return bool(_near_value(first, second)) and _system(first) != _system(second)


def _misconverted(comparison: Comparison, row: Row, lang: str) -> Iterator[Atom]:
    """Measures in brackets that are not what stands before the brackets: 200 miles (340 km)."""
    text = comparison.readout.documents[lang].text
    for index in row.sentences[lang]:
        measured = [fact for fact in comparison.facts[lang][index] if fact.detail.get("unit") in MEASURES]
        for before, inside in pairwise(measured):
            between = text[before.span.end : inside.span.start].strip()
            if between in ("(", "（") and text[inside.span.end : inside.span.end + 1] in (")", "）"):
                first, second = _quantity(before), _quantity(inside)
                (dimension, _, system), (other, _, own) = MEASURES[_measured(first)], MEASURES[_measured(second)]
                if dimension == other and system != own and not _near_value(first, second):
                    yield second


def _system(atom: Atom) -> str:
    return MEASURES[_measured(atom)][2]


def _measured(atom: Atom) -> str:
    """Its unit of measure; a bare pound may be one of weight."""
    return "lb" if atom.unit == "GBP" and atom.fact.detail.get("loose") else atom.unit


def _quantity(fact: Fact) -> Atom:
    raw, _, unit = fact.value.partition(" ")
    lang = fact.span.lang
    if fact.value.count(".") > 1 or (fact.detail.get("label") and not unit and len(raw) > 1 and raw[0] == "0"):
        return Atom(lang, "F", Decimal(0), fact, FIGURE, text=raw)
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return Atom(lang, "F", Decimal(0), fact, FIGURE, text=raw)
    by = fact.detail.get("by", "figure")
    rank = FIGURE if by != "word" else WORD if number >= 3 and unit != "x" and not _vague(fact, unit, number) else WEAK
    others = [Decimal(fact.detail["or"])] if "or" in fact.detail else []
    written = fact.detail.get("unit", "")
    if written in MEASURES and MEASURES[written][2] == "metric":
        others.append(number / Decimal(MEASURES[written][1]))
    return Atom(lang, "q", number, fact, rank, unit, tuple(others))


def _vague(fact: Fact, unit: str, number: Decimal) -> bool:
    """A half, a third, "the third": said in many ways."""
    return unit == "%" or (fact.detail.get("ordinal") == "yes" and number < 4)


_SEASONS = ("spring", "summer", "autumn", "winter")


def _date(fact: Fact) -> Iterator[Atom]:
    lang, value = fact.span.lang, fact.value
    relative = fact.detail.get("relative", "")

    def atom(tag: str, number: int, rank: int = FIGURE, unit: str = "") -> Atom:
        return Atom(lang, tag, Decimal(number), fact, rank, unit)

    if relative:
        unit, _, offset = relative.partition(":")
        year = value[:4]
        known = (Decimal(year),) if year.isdigit() and unit == "year" else ()
        if unit != "near":
            yield Atom(lang, "R", Decimal(offset), fact, WEAK, unit, known)
        value = f"XXXX{value[4:]}" if known and unit == "year" else value
        if unit in ("day", "month", "week") or value == "XXXX" or value == relative:
            return
    if value.startswith("weekday:"):
        yield atom("W", int(value[8:]))
    elif value[0] == "T":
        yield atom("T", int(value[1:3]) * 60 + int(value[4:6]))
    elif value.endswith("XX") and value[:2].isdigit():
        yield atom("C", int(value[:2]) + 1)
    elif len(value) == 4 and value[3] == "X":
        yield atom("X", int(value[:3].replace("X", "") or 0) * 10)
    else:
        first, _, rest = value.partition("-")
        if first in _SEASONS:
            first, rest = "XXXX", first
        if first.isdigit() and len(first) == 4:
            yield atom("Y", int(first))
        elif first[0] in "QH":
            rest = first
        if rest in _SEASONS:
            yield atom("S", _SEASONS.index(rest))
        elif rest[:1] in ("Q", "H"):
            yield atom(rest[0], int(rest[1:]))
        elif rest:
            month, _, day = rest.partition("-")
            if month.isdigit():
                yield atom("M", int(month))
            if day.isdigit():
                yield atom("D", int(day))


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
                own[at : at + 1] = [replace(atom, tag="q", number=part) for part in divmod(atom.number, 60)]


# ---- clusters --------------------


def _clusters(atoms: Mapping[str, Sequence[Atom]]) -> list[Cluster]:
    made: dict[tuple[str, Decimal, str, str, bool, int], Cluster] = {}
    for lang, own in atoms.items():
        seen: dict[tuple[str, Decimal, str, str, bool], int] = {}
        for atom in own:
            key = (atom.tag, atom.number, atom.unit, atom.text, atom.rank == WEAK)
            nth = seen[key] = seen.get(key, -1) + 1
            cluster = made.setdefault((*key, nth), Cluster({}, nth > 0))
            cluster.atoms[lang] = atom
    clusters = list(made.values())
    for same in (_same_value, _near_value):
        clusters = _merged(clusters, len(atoms), same)
    return clusters


def _merged(clusters: list[Cluster], present: int, same: object) -> list[Cluster]:
    """Join clusters that share no version and agree; those that agree in the unit first."""
    assert callable(same)
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
            joined = Cluster(a.atoms | b.atoms, a.repeated and b.repeated)
            rest = [joined if cluster is a or cluster is b else cluster for cluster in rest]
    unique: dict[int, Cluster] = {id(cluster): cluster for cluster in rest}
    return full + list(unique.values())


def _all_agree(a: Cluster, b: Cluster) -> bool:
    return all(_same_value(x, y) or _near_value(x, y) for x in a.atoms.values() for y in b.atoms.values())


def _numbers(atom: Atom) -> tuple[Decimal, ...]:
    return (atom.number, *atom.others)


def _same_value(a: Atom, b: Atom) -> int:
    """How well two atoms agree by value: 0 not, 3 in all."""
    if a.tag == b.tag:
        if a.tag == "q":
            if a.number == b.number:
                return 3 if not a.unit or not b.unit or _alike(a, b) else 1
            if _short_year(a, b.number) or _short_year(b, a.number):
                return 1
            if not set(_numbers(a)).isdisjoint(_numbers(b)):
                return 2 if not a.unit or not b.unit or _alike(a, b) else 0
            return 0
        if a.tag == "X":
            return 2 if a.number % 100 == b.number % 100 and min(a.number, b.number) < 100 else 0
        if a.tag == "T":
            return 2 if a.number % 720 == b.number % 720 else 0
        return 0
    if a.tag > b.tag:
        a, b = b, a
    return _across(a, b)


def _across(a: Atom, b: Atom) -> int:
    """Agreement of atoms of two kinds; tags in alphabetical order, capitals first."""
    if a.tag == "R":
        return 2 if b.tag == "Y" and b.number in a.others else 0
    if a.tag == "T":
        return 1 if b.tag == "q" and _on_clock(a, b) else 0
    if a.tag == "X":
        short = a.number < 100 or (b.tag == "q" and b.number < 100)
        return 2 if b.number == a.number or (short and b.number % 100 == a.number % 100) else 0
    if a.tag in "YDCQ":
        if b.tag == "q":
            if a.tag == "Y" and _short_year(b, a.number):
                return 1
            return 2 if b.number == a.number or a.number in b.others else 0
        if a.tag == "C":
            return 0
        return 1 if {a.tag, b.tag} == {"X", "Y"} and a.number == b.number else 0
    return 0


def _short_year(atom: Atom, year: Decimal) -> bool:
    """Whether a figure inside a name is a year without its century: SS19."""
    return bool(atom.fact.detail.get("label")) and 1900 < year < 2100 and atom.number == year % 100


def _on_clock(clock: Atom, plain: Atom) -> bool:
    hour, minute = divmod(int(clock.number), 60)
    hours = {Decimal(hour), Decimal(hour % 12), Decimal(hour % 12 + 12)}
    return any(plain.number in (h, h + Decimal(minute) / 100) for h in hours) and (minute == 0 or plain.number % 1 > 0)


def _near_value(a: Atom, b: Atom) -> int:
    """Measures of two systems that a translator converts: 200 miles, 320 km; a third, 33 %."""
    if a.tag != "q" or b.tag != "q":
        return 0
    if a.unit == b.unit == "%":
        return 1 if "word" in (a.fact.detail.get("by"), b.fact.detail.get("by")) and abs(a.number - b.number) < 1 else 0
    if {a.unit, b.unit} == {"x", "%"}:
        times, share = (a, b) if a.unit == "x" else (b, a)
        return 1 if share.number in (times.number * 100, times.number * 100 - 100) else 0
    unit, other_unit = _measured(a), _measured(b)
    if unit not in MEASURES or other_unit not in MEASURES or (unit == other_unit and unit != "deg"):
        return 0
    (dimension, size, system), (other, other_size, other_system) = MEASURES[unit], MEASURES[other_unit]
    if dimension != other:
        return 0
    mine, theirs = a.number * Decimal(size), b.number * Decimal(other_size)
    if dimension == "temperature":
        return 1 if any(abs(x - y) <= 2 for x in _celsius(a) for y in _celsius(b)) else 0
    largest = max(abs(mine), abs(theirs))
    if system == other_system:
        return 1 if abs(mine - theirs) <= largest / 1000 else 0
    coarse, fine = sorted((_step(a), _step(b)), reverse=True)
    slack = max(min(largest * Decimal("0.06"), coarse), min(largest / 8, fine))
    return 1 if abs(mine - theirs) <= slack else 0


def _step(atom: Atom) -> Decimal:
    """What rounding may have cost: one of the last digit that is no zero, in base units."""
    written = atom.fact.detail.get("unit", "")
    unit = written if atom.unit in MEASURES and written in MEASURES else _measured(atom)
    size = Decimal(MEASURES[unit][1])
    number = atom.number / size if MEASURES[unit][2] == "metric" else atom.number
    exponent = number.normalize().as_tuple().exponent
    return size * Decimal(10) ** int(exponent)


def _celsius(atom: Atom) -> tuple[Decimal, ...]:
    fahrenheit = (atom.number - 32) * 5 / 9
    return {"c": (atom.number,), "f": (fahrenheit,)}.get(atom.unit, (atom.number, fahrenheit))


def _alike(a: Atom, b: Atom) -> bool:
    """Whether two units may be said of one thing."""
    if a.unit == b.unit or "x" in (a.unit, b.unit) or ({a.unit, b.unit} & {"deg"} and {a.unit, b.unit} & {"c", "f"}):
        return True
    if a.fact.detail.get("loose") or b.fact.detail.get("loose"):
        dollars = {"USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "CNY", "JPY"}
        pounds = {"GBP", "lb"}
        return {a.unit, b.unit} <= dollars or {a.unit, b.unit} <= pounds
    return False


def _units_differ(cluster: Cluster) -> bool:
    atoms = list(cluster.atoms.values())
    if any(atom.tag != "q" for atom in atoms) or all(atom.rank == WEAK for atom in atoms):
        return False
    return any(
        a.unit and b.unit and not _alike(a, b) and not _near_value(a, b) and not {a.unit, b.unit} & {"x"}
        for a, b in combinations(atoms, 2)
    )


# ---- what stands in whose place --------------------


def _groups(leftover: list[Cluster], present: int) -> list[list[Cluster]]:
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
    if max(a.rank, b.rank) < WORD and "R" not in (one.tag, two.tag):
        return 0
    alike = likeness(one, two)
    wide = len(a.atoms) + len(b.atoms)
    support = max(len(a.atoms), len(b.atoms)) > 1 or present == 2
    score = 0.0
    if one.tag == two.tag:
        if one.tag == "R":
            score = 1.0 if one.unit == two.unit and support else 0
        elif one.tag == "q":
            score = _quantities(a, b, alike, support)
        elif one.tag == "F":
            score = 1.0 + alike
        else:
            score = 2.0 + alike if support else alike * 1.5
    elif {one.tag, two.tag} == {"R", "Y"}:
        relative = one if one.tag == "R" else two
        score = 1.0 if relative.others and support else 0
    elif one.tag in "qFYDTXMC" and two.tag in "qFYDTXMC" and support and alike >= 0.5:
        score = alike
    if a.repeated or b.repeated:
        score = score * 0.8 if alike >= 0.5 else 0
    return score + wide / 10 if score else 0


def _quantities(a: Cluster, b: Cluster, alike: float, support: bool) -> float:
    one, two = a.first, b.first
    if min(a.rank, b.rank) == WEAK:
        weak, firm = (a, b) if a.rank == WEAK else (b, a)
        small = firm.rank == FIGURE and firm.first.number < 10 and weak.first.unit in ("", firm.first.unit)
        return 0.3 if small and len(weak.atoms) > 1 else 0
    if a.rank != FIGURE and b.rank != FIGURE and not support:
        return 0
    related = not one.unit or not two.unit or _alike(one, two) or _dimension(one) == _dimension(two)
    if not related:
        return 0
    if alike < 0.5 and not support:
        return 0
    if alike < 1 and not one.number * 1000 > two.number > one.number / 1000 and one.number > 0 < two.number:
        return 0  # five countries do not stand for a sum of billions
    return 1.0 + alike + (0.5 if one.unit and one.unit == two.unit else 0)


def _dimension(atom: Atom) -> str:
    return MEASURES[atom.unit][0] if atom.unit in MEASURES else "money" if atom.unit.isupper() else ""


def likeness(a: Atom, b: Atom) -> float:
    """1.0: one digit changed, two transposed, or the scale alone differs; 0.5: one digit more or less; 0: unlike."""
    return max(_likeness(mine, theirs) for mine in _digits(a) for theirs in _digits(b))


def _likeness(mine: str, theirs: str) -> float:
    if not mine or not theirs:
        return 0
    if mine.rstrip("0") == theirs.rstrip("0") and mine.strip("0"):
        return 1.0
    for size in {len(mine), len(theirs), max(len(mine), len(theirs))}:
        x, y = mine.ljust(size, "0"), theirs.ljust(size, "0")
        if len(x) == len(y):
            differ = [i for i in range(size) if x[i] != y[i]]
            if len(differ) == 1 and size > 1:
                return 1.0
            if (
                len(differ) == 2
                and differ[1] == differ[0] + 1
                and x[differ[0]] == y[differ[1]]
                and x[differ[1]] == y[differ[0]]
            ):
                return 1.0
    if len(mine) == len(theirs) == 1:
        return 0.5
    return 0.5 if abs(len(mine) - len(theirs)) == 1 and _one_more(*sorted((mine, theirs), key=len)) else 0


def _one_more(short: str, long: str) -> bool:
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _digits(atom: Atom) -> tuple[str, ...]:
    if atom.tag == "F":
        return ("".join(c for c in atom.text if c.isdigit()),)
    if atom.tag == "T":
        hour, minute = divmod(int(atom.number), 60)
        return tuple(f"{h}{minute:02}" if minute else str(h) for h in {hour, hour % 12, hour % 12 + 12})
    number = atom.others[-1] if atom.tag == "q" and atom.others and atom.unit in MEASURES else atom.number
    return (f"{abs(number):f}".replace(".", "").strip("0") or "0",)
