"""One name spelt in two ways inside one version, while the others keep one.

Words are compared without their endings; what is left of a case ending does not count, nor do ё, hyphens, soft signs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.languages import table
from toolkit.languages.foreign import Foreign
from toolkit.languages.sounds import likeness
from toolkit.languages.transliteration import Transliteration
from toolkit.model import Comparison, Fact, Finding, Row

_EVEN = str.maketrans({"ё": "е", "-": "", "’": "", "'": "", "‘": "", "ь": "", "ъ": ""})
#: By so much more must one spelling be like the other versions' to be the right one.
CLEARLY = 0.03
_LOOSE_ENDS = "аеиоуыэюяйіәұүө"


def spelt_two_ways(comparison: Comparison) -> Iterator[Finding]:
    """A person's name that one version spells in two ways while the others keep one."""
    uses: dict[str, dict[str, list[tuple[Row, Fact, str]]]] = defaultdict(lambda: defaultdict(list))
    persons: set[str] = set()
    for row in comparison.rows:
        for lang, facts in comparison.stated(row, "name").items():
            for fact in facts:
                parts, bare = _parts(fact), fact.detail.get("bare", "").split()
                for part, spelling in zip(parts, bare, strict=False):
                    uses[part][lang].append((row, fact, spelling))
                    if fact.detail["kind"] == "person":
                        persons.add(part)
    for part in sorted(persons):
        by_lang = uses[part]
        spellings = {lang: _grouped(found) for lang, found in by_lang.items()}
        several = [lang for lang, found in spellings.items() if len(found) > 1]
        if len(several) != 1 or len(by_lang) < 2:
            continue
        yield from _misspelt(several[0], spellings[several[0]], by_lang)


def _parts(fact: Fact) -> list[str]:
    """The words of a name, equal in all versions; a strange one is the person's that is left."""
    parts = fact.detail.get("parts", "").split()
    whole = fact.value.partition(":")[2].split("-")
    strange = [part for part in parts if part not in whole]
    left = [part for part in whole if part not in parts]
    if fact.detail["kind"] == "person" and len(parts) == len(whole) and len(strange) == len(left) == 1:
        return [left[0] if part == strange[0] else part for part in parts]
    return parts


def _grouped(found: Sequence[tuple[Row, Fact, str]]) -> dict[str, list[tuple[Row, Fact, str]]]:
    groups: dict[str, list[tuple[Row, Fact, str]]] = {}
    for use in found:
        key = next((known for known in groups if same_spelling(known, use[2])), use[2])
        groups.setdefault(key, []).append(use)
    return groups


def _misspelt(
    lang: str,
    spellings: Mapping[str, list[tuple[Row, Fact, str]]],
    by_lang: Mapping[str, list[tuple[Row, Fact, str]]],
) -> Iterator[Finding]:
    counts = Counter({spelling: len(found) for spelling, found in spellings.items()})
    (usual, most), *rest = counts.most_common()
    if len(counts) == 2 and rest[0][1] == most and _strays(lang, usual, rest[0][0], by_lang):
        (usual, most), *rest = reversed(counts.most_common())
    for other, number in rest:
        row, fact, spelling = spellings[other][0]
        first = number == most and row.index < spellings[usual][0][0].index
        if not misspelt(spelling, usual, lang) or (first and not _strays(lang, other, usual, by_lang)):
            continue
        facts = {lang: fact}
        for name, found in by_lang.items():
            if name != lang and (here := [f for r, f, _ in found if r.index == row.index]):
                facts[name] = here[0]
        if len(facts) < min(3, len(by_lang)):
            continue  # too few versions say the name here to bear the spelling out
        ordered = {name: facts[name] for name in sorted(facts)}
        yield Finding(
            check="name",
            severity="warning",
            row=row.index,
            odd=(lang,),
            values={name: f.span.text for name, f in ordered.items()},
            spans=tuple(f.span for f in ordered.values()),
            message=f"{lang} spells one name in two ways: “{spelling}” here, “{usual}” elsewhere",
            suggestion=usual,
            confidence=0.85,
            reason="the other versions keep one spelling",
        )


def _strays(lang: str, one: str, other: str, by_lang: Mapping[str, Sequence[tuple[Row, Fact, str]]]) -> bool:
    """Whether the other versions, of scripts that are exact, spell the name less like `one` than like `other`."""
    shape = table(Transliteration, lang)
    theirs = {(name, use[2]) for name, found in by_lang.items() if name != lang for use in found}
    exact = [(table(Transliteration, name), word) for name, word in theirs if not table(Transliteration, name).loose]
    if shape.loose or not exact:
        return False
    near = [max(likeness(shape.sounds(w.lower()), s.sounds(x.lower())) for s, x in exact) for w in (one, other)]
    return near[0] < near[1] - CLEARLY


def same_spelling(one: str, other: str) -> bool:
    """Whether two words differ in no more than case, ё, and the vowels at the end that a declension changes."""
    return _even(one) == _even(other)


def misspelt(one: str, other: str, lang: str) -> bool:
    """Whether one word may be the other, wrongly written: same script, alike in sound, not one inside the other."""
    a, b = _even(one), _even(other)
    inflects = table(Foreign, lang).script != "Latn"  # what remains of an ending, or of the next word, is no mistake
    if (inflects and (a in b or b in a)) or a.isascii() != b.isascii() or a[0] != b[0]:
        return False
    if 5 * min(len(a), len(b)) < 3 * max(len(a), len(b)):
        return False
    shape = table(Transliteration, lang)
    if shape.loose and len(a) != len(b) and min(len(a), len(b)) < 3:
        return False  # two characters may be any name
    return likeness(shape.sounds(one.lower()), shape.sounds(other.lower()), shape.loose) >= (
        0.8 if shape.loose else 0.7
    )


def _even(word: str) -> str:
    plain = word.lower().translate(_EVEN)
    return plain.rstrip(_LOOSE_ENDS) or plain
