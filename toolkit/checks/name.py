"""name: a version names another person, place or organisation, or spells one person in two ways.

A pronoun or a role for a name is no difference, nor is a name that one version leaves out. A name that stands where all
the others have another of the same kind is an error: Nukus for Termez.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit import lexicon
from toolkit.checks._contrary import contraries
from toolkit.checks._odd import opposed
from toolkit.checks._spelling import spelt_two_ways
from toolkit.facts._linking import variants
from toolkit.languages import primary, table
from toolkit.languages.foreign import Foreign
from toolkit.languages.profile import Profile
from toolkit.languages.sounds import likeness, skeleton
from toolkit.languages.transliteration import Transliteration
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The next meeting will be held in Nukus.",
    "kk": "Келесі кездесу Термезде өтеді.",
    "ru": "Следующая встреча пройдет в Термезе.",
    "zh": "下次会晤将在铁尔梅兹举行。",
}

#: Countries that are called as their capital or a city is.
_CODES = ("LU", "SG", "KW", "MC", "PA", "TN", "DZ", "DJ", "SM", "GT", "VA")
_CITY_STATES = frozenset(f"country:{code}" for code in _CODES)

#: Kinds that may stand in each other’s place.
_GROUPS = {"city": "place", "place": "place", "region": "place", "name": "name", "person": "person"}

_ALIKE = 0.7  #: likeness from which two words may be one name, spelt otherwise
_RELATED = 0.78  #: the same within one script, where there is less to spell otherwise

#: Likeness from which two spellings are one name, and up to which they are two: with another first sound, and with one.
SAME, ANOTHER, FAR = 0.86, 0.7, 0.6
LONG = 6  #: sounds from which a name that differs in one is no other name's ending
NOTHING = 0.4  #: likeness below which two names have nothing in common
KINDRED = 0.65  #: the last, where another version has the same script: there is less to spell otherwise

_Stated = Mapping[str, Sequence[Fact]]


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each name in another's place, and for each name spelt two ways in one version."""
    everywhere = _versions_of(comparison)
    spelt = list(spelt_two_ways(comparison))
    slips = {(finding.row, finding.odd) for finding in spelt}
    for row in comparison.rows:
        stated = comparison.stated(row, "name")
        if len(stated) > 1 and any(stated.values()) and not _is_stray(stated, comparison):
            differ = len({frozenset([fact.value for fact in facts]) for facts in stated.values()}) > 1
            agents = comparison.stated(row, "attribution")
            found = list(_replaced(row, stated, everywhere, agents, settings.source)) if differ else []
            yield from found
            if not found and len(stated) > 2 and not settings.source:
                yield from _unknown(row, stated) if differ else ()
                yield from _lone(row, stated)
                half = list(_half_replaced(row, stated))
                yield from half or (f for f in _sounds_otherwise(row, stated) if (f.row, f.odd) not in slips)
    yield from spelt
    yield from contraries("name", comparison, settings)


def _is_stray(stated: _Stated, comparison: Comparison) -> bool:
    """Whether a row joins but two of more versions that share no name: it may be no row at all."""
    values = [{fact.value for fact in facts} for facts in stated.values()]
    return len(stated) < min(3, len(comparison.readout.langs)) and not set.intersection(*values)


def _versions_of(comparison: Comparison) -> dict[str, set[str]]:
    """In which versions each name is said anywhere."""
    found: dict[str, set[str]] = defaultdict(set)
    for lang, sentences in comparison.facts.items():
        for facts in sentences:
            for fact in facts:
                if fact.kind == "name":
                    found[fact.value].add(lang)
    return found


def _replaced(
    row: Row, stated: _Stated, everywhere: Mapping[str, set[str]], agents: _Stated, source: str
) -> Iterator[Finding]:
    langs = sorted(stated)
    values = {lang: {fact.value for fact in stated[lang]} for lang in langs}
    for odd, rest in opposed(langs, source):
        either = set.union(*(values[lang] for lang in rest))
        shared = {value for value in either if sum(value in values[lang] for lang in rest) >= max(1, min(2, len(rest)))}
        for mine, theirs in _pairs(values[odd] - either, shared - values[odd], odd, everywhere):
            agreeing = [lang for lang in rest if theirs in values[lang]]
            told = set.union(values[odd], *(values[lang] for lang in agreeing))
            if any(_offers(values[lang] - told, theirs) for lang in rest if lang not in agreeing):
                continue  # a third name: no majority
            facts = {odd: _first(stated[odd], mine)} | {lang: _first(stated[lang], theirs) for lang in agreeing}
            if _group(mine) == _group(theirs) == "person" and _are_there(agents, (odd, *agreeing)):
                continue
            if "name" in (_group(mine), _group(theirs)) and _sounds_alike(facts, odd):
                continue  # a spelling that no list has of a name that one has: Kalzhat, Қалжат
            acting = [lang for lang in agreeing if _is_agent(facts[lang], agents.get(lang, ()))]
            if not (
                len(acting) >= min(2, len(agreeing)) and _is_agent(facts[odd], agents.get(odd, ()))
            ):  # who did what is the matter of attribution
                named = (odd,) if len(rest) > 1 or source else tuple(langs)
                finding = _difference(row, named, facts)
                known = _group(mine) == _group(theirs)
                yield finding if known else replace(finding, severity="warning", confidence=0.6)
                break


def _offers(values: set[str], theirs: str) -> bool:
    """Whether a version that lacks a name has another of its kind, which may be the same unrecognised."""
    return any(_same_group(value, theirs) for value in values)


def _pairs(
    mine: set[str], theirs: set[str], lang: str, everywhere: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    """Names of the odd version and those of the others in whose place they may stand."""
    for one in sorted(mine):
        for other in sorted(theirs):
            if not _same_group(one, other) or _near(one, other):
                continue
            unknown = _group(one) in ("name", "person")
            if unknown and (len(everywhere[one]) < 2 or lang not in everywhere[other]):
                continue  # heard in one version only: perhaps the same name, not recognised
            if {_group(one), _group(other)} == {"place", "name"} and (unknown or len(everywhere[other]) < 3):
                continue
            yield one, other


def _same_group(one: str, other: str) -> bool:
    groups = {_group(one), _group(other)}
    return (
        len(groups) == 1
        or groups == {"place", "name"}
        or (groups == {"country", "place"} and bool({one, other} & _CITY_STATES))
    )


def _group(value: str) -> str:
    if value == "country:EU":  # "European" is no country beside others
        return "organisation"
    kind = value.partition(":")[0]
    return _GROUPS.get(kind, kind)


def _near(one: str, other: str) -> bool:
    """Whether two ids are a town and its region, an organisation and its body, or a name and what is heard in it."""
    a, b = one.partition(":")[2], other.partition(":")[2]
    if "name" in (_group(one), _group(other)) and min(len(a), len(b)) > 3 and (a in b or b in a):
        return True  # 塔什拉巴特 holds Rabat as Tash-Rabat does
    if one.startswith(("organisation", "country:GB")):  # the UN and its bodies, Britain and its nations
        return a.startswith(b) or b.startswith(a)
    if f"{a}-".startswith(f"{b}-") or f"{b}-".startswith(f"{a}-"):  # Atyrau and its refinery
        return True
    return a.startswith(b.split("-")[0]) and b.startswith(a.split("-")[0]) and "region" in one + other


def _first(facts: Sequence[Fact], value: str) -> Fact:
    return next(fact for fact in facts if fact.value == value)


def _is_agent(fact: Fact, agents: Sequence[Fact]) -> bool:
    return any(agent.span.start <= fact.span.start < agent.span.end for agent in agents)


def _sounds_alike(facts: Mapping[str, Fact], odd: str) -> bool:
    """Whether the words of the odd version sound as those of another do, whatever they are known for."""
    shape = table(Transliteration, odd)
    others = [lang for lang in facts if lang != odd and not table(Transliteration, lang).loose]
    return not shape.loose and any(
        likeness(mine, theirs) >= SAME
        for lang in others
        for _, mine in variants(facts[odd].span.text, primary(odd))
        for _, theirs in variants(facts[lang].span.text, primary(lang))
    )


def _are_there(agents: _Stated, langs: Sequence[str]) -> bool:
    """Whether the versions speak of the same parties: then one names the first and calls the second by office."""
    parties = [{p for f in agents.get(lang, ()) for p in (f.value, *f.detail["beside"].split())} for lang in langs]
    told = [found for found in parties if found]
    return len(told) > 1 and len(parties[0]) > 1 and all(found == parties[0] for found in told)


def _unknown(row: Row, stated: _Stated) -> Iterator[Finding]:
    """A name that no other version has, where it is the only such one, for one that all the others have."""
    for odd in sorted(stated):
        rest = [lang for lang in stated if lang != odd]
        mine = [f for f in stated[odd] if "1" not in f.detail.get("linked", "1") and _is_sure(f)]
        shared = [{f.value: f for f in stated[lang] if _group(f.value) in ("place", "person", "name")} for lang in rest]
        common = set.intersection(*(set(facts) for facts in shared)) - {f.value for f in stated[odd]}
        if len({f.value for f in mine}) != 1 or len(common) != 1:
            continue
        theirs = {lang: facts[min(common)] for lang, facts in zip(rest, shared, strict=True)}
        spaced = (fact.span for fact in theirs.values() if table(Profile, fact.span.lang).joiner)
        same_length = {len(span.text.split()) for span in spaced}
        if len(mine[0].span.text.split()) in same_length and _unlike(mine[0], theirs.values()):
            finding = _difference(row, (odd,), {odd: mine[0]} | theirs)
            yield replace(finding, severity="warning", confidence=0.6)


def _is_sure(fact: Fact) -> bool:
    return bool(fact.detail.get("sure")) and len(fact.span.text) > 2


def _unlike(one: Fact, others: Iterable[Fact]) -> bool:
    """Whether a name sounds quite otherwise than all the others, in their script, and is no common word."""
    shape = table(Transliteration, one.span.lang)
    mine = shape.sounds(one.span.text.replace(" ", ""))
    for other in others:
        theirs = table(Transliteration, other.span.lang)
        loose = shape.loose or theirs.loose
        if likeness(mine, theirs.sounds(other.span.text.replace(" ", "")), loose) > (0.6 if loose else 0.5):
            return False
    is_latin = table(Profile, one.span.lang).scripts[0] == "Latn"
    return one.span.text.isascii() == is_latin and (shape.loose or not lexicon.find(one.span.text, one.span.lang))


def _is_another(fact: Fact, said: _Stated, lang: str) -> bool:
    """Whether the word of its own sounds like none of the person's words: it is not only spelt otherwise."""
    pairs = zip(fact.detail["bare"].split(), fact.detail["linked"].split(), strict=True)
    own = [word for word, linked in pairs if linked == "0"]
    mine, script = table(Transliteration, lang), table(Foreign, lang).script
    related = [other for other in said if other != lang and table(Foreign, other).script == script]
    most = _RELATED if related else _ALIKE
    for other, facts in said.items():
        if related and other not in related:
            continue
        theirs = table(Transliteration, other)
        if other == lang or (theirs.loose and not mine.loose):
            continue
        for word in {word for f in facts for word in f.detail["bare"].split()}:
            if any(likeness(mine.sounds(w), theirs.sounds(word), mine.loose) > most for w in own):
                return False
    return True


def _is_half(fact: Fact, size: int) -> bool:
    """Whether a mention has a word of its own in the place of one of the person's `size` words."""
    linked = fact.detail["linked"]
    return "0" in linked and linked.count("1") < size


def _half_replaced(row: Row, stated: _Stated) -> Iterator[Finding]:
    """A full name of which one word, in one version, is another than in all the others: Inga for Ingrid Solheim."""
    persons = set.intersection(
        *({fact.value for fact in facts if fact.detail.get("kind") == "person"} for facts in stated.values())
    )
    for person in sorted(persons):
        said = {lang: [f for f in facts if f.value == person] for lang, facts in stated.items()}
        size = max(f.detail["linked"].count("1") for facts in said.values() for f in facts)
        strange = {lang: [f for f in facts if _is_half(f, size)] for lang, facts in said.items()}
        odd = [lang for lang, facts in strange.items() if facts]
        full = [lang for lang, facts in said.items() if any(len(f.detail["linked"].split()) > 1 for f in facts)]
        if (
            len(odd) == 1
            and _is_another(strange[odd[0]][0], said, odd[0])
            and len(set(full) - set(odd)) >= 2
            and len(strange[odd[0]]) == len(said[odd[0]])
        ):
            facts = {lang: max(said[lang], key=lambda f: len(f.detail["linked"])) for lang in full}
            yield _difference(row, (odd[0],), facts | {odd[0]: strange[odd[0]][0]})


def _sounds_otherwise(row: Row, stated: _Stated) -> Iterator[Finding]:
    """A word of a full name that sounds alike in all versions but one: Serik for Berik Omarov."""
    values = set.intersection(*({fact.value for fact in facts} for facts in stated.values()))
    for value in sorted(values):
        facts = {lang: _first(found, value) for lang, found in stated.items()}
        words = {lang: fact.detail.get("bare", "").split() for lang, fact in facts.items()}
        size = len(words[min(words)])
        if size < 2 or any(len(found) != size for found in words.values()):
            continue
        for place in range(size):
            odd = _odd_sound({lang: found[place] for lang, found in words.items()})
            if odd and not _is_elsewhere(words, odd, place):
                yield replace(_difference(row, (odd,), facts), confidence=0.75)
                break


def _is_elsewhere(words: Mapping[str, Sequence[str]], odd: str, place: int) -> bool:
    """Whether the others have the word in another place of the name: Kai-Fu Lee, Ли Кайфу."""
    sounds = table(Transliteration, odd).sounds(words[odd][place])
    others = [(lang, word) for lang, found in words.items() if lang != odd for word in found]
    return any(likeness(sounds, table(Transliteration, lang).sounds(word)) >= SAME for lang, word in others)


def _odd_sound(words: Mapping[str, str]) -> str:
    """The version whose word is unlike all the others, which are alike; empty if there is none."""
    shapes = {lang: table(Transliteration, lang) for lang in words}
    sounds = {lang: shapes[lang].sounds(word) for lang, word in words.items() if not shapes[lang].loose}
    for odd in sorted(sounds):
        rest = [lang for lang in sounds if lang != odd]
        alike = min((likeness(sounds[a], sounds[b]) for a in rest for b in rest if a < b), default=0.0)
        begins = sounds[odd][:1].lower() in {sounds[lang][:1].lower() for lang in rest}
        near = ANOTHER if not begins else KINDRED if _shares_script(odd, rest) else FAR
        if alike >= SAME and all(likeness(sounds[odd], sounds[other]) <= near for other in rest):
            return odd
        if len(rest) > 1 and alike == 1 and len(sounds[odd]) >= LONG and _differs_once(sounds[odd], sounds[rest[0]]):
            return odd
    return ""


def _differs_once(one: str, other: str) -> bool:
    """Whether two sounds are one but for a consonant that no two languages write for each other: Sadykova, Sadyrova."""
    if len(one) != len(other):
        return False
    (apart, *more) = [(a, b) for a, b in zip(one, other, strict=True) if a != b] or [("", "")]
    mine, theirs = (skeleton(sound) for sound in (one, other))
    return not more and len(mine) == len(theirs) and mine != theirs and not {*apart} & {*"aeiouyhjw"}


def _shares_script(lang: str, others: Sequence[str]) -> bool:
    return table(Foreign, lang).script in {table(Foreign, other).script for other in others}


def _lone(row: Row, stated: _Stated) -> Iterator[Finding]:
    """The one name of each version that no other has, where all but one sound alike: Manabi for Azuay."""
    lone: dict[str, Fact] = {}
    for lang, facts in stated.items():
        own = [fact for fact in facts if fact.detail.get("linked") == "0" and _is_sure(fact)]
        own = [fact for fact in own if not lexicon.find(fact.span.text, lang)]
        if len(own) == 1:
            lone[lang] = own[0]
    if len(lone) < 3:
        return
    sounds = {lang: table(Transliteration, lang).sounds(fact.span.text) for lang, fact in lone.items()}
    for odd, rest in opposed(lone, ""):
        alike = all(likeness(sounds[a], sounds[b]) >= FAR for a in rest for b in rest if a < b)
        if alike and all(likeness(sounds[odd], sounds[other]) < NOTHING for other in rest):
            yield replace(_difference(row, (odd,), lone), severity="warning", confidence=0.6)


def _difference(row: Row, odd: tuple[str, ...], facts: Mapping[str, Fact]) -> Finding:
    ordered = {lang: facts[lang] for lang in sorted(facts)}
    told = "; ".join(f"{lang} “{fact.span.text}”" for lang, fact in ordered.items())
    return Finding(
        check="name",
        severity="error",
        row=row.index,
        odd=odd,
        values={lang: fact.value.partition(":")[2] for lang, fact in ordered.items()},
        spans=tuple(fact.span for fact in ordered.values()),
        message=f"the versions name different {_plural(facts)}: {told}",
        confidence=0.9 if len(odd) == 1 else 0.75,
        reason="names compared by what they mean, across scripts",
    )


def _plural(facts: Mapping[str, Fact]) -> str:
    kinds = {fact.detail.get("kind", "name") for fact in facts.values()}
    if kinds == {"person"}:
        return "persons"
    if kinds == {"country"}:
        return "countries"
    return "organisations" if kinds == {"organisation"} else "places or persons"
