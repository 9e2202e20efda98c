"""Names told apart by their sound, across scripts: one that no list knows, a word of a full name, a consonant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit import lexicon
from toolkit.checks._odd import opposed
from toolkit.facts._linking import by_ear
from toolkit.languages import table
from toolkit.languages.foreign import Foreign
from toolkit.languages.profile import Profile
from toolkit.languages.sounds import likeness, skeleton
from toolkit.languages.transliteration import Transliteration
from toolkit.model import Fact, Severity

_ALIKE = 0.7  #: likeness from which two words may be one name, spelt otherwise
_RELATED = 0.78  #: the same within one script, where there is less to spell otherwise

#: Likeness from which two spellings are one name, and up to which they are two: with another first sound, and with one.
SAME, ANOTHER, FAR = 0.86, 0.7, 0.6
LONG = 6  #: sounds from which a name that differs in one is no other name's ending
NOTHING = 0.4  #: likeness below which two names have nothing in common
KINDRED = 0.65  #: as FAR, where another version has the same script: there is less to spell otherwise

#: Kinds that may stand in each other’s place.
_GROUPS = {"city": "place", "place": "place", "region": "place", "name": "name", "person": "person"}

Stated = Mapping[str, Sequence[Fact]]  #: the names of a row, by language


class Heard(NamedTuple):
    """A name that one version of a row has where the others have another."""

    odd: str  #: that version
    facts: Mapping[str, Fact]  #: what each version concerned says
    severity: Severity
    confidence: float


def group(value: str) -> str:
    """What kind of name an id is, those that may stand in each other's place as one."""
    if value == "country:EU":  # "European" is no country beside others
        return "organisation"
    kind = value.partition(":")[0]
    return _GROUPS.get(kind, kind)


def first(facts: Sequence[Fact], value: str) -> Fact:
    """The first of some names with an id."""
    return next(fact for fact in facts if fact.value == value)


def unknown(stated: Stated) -> Iterator[Heard]:
    """A name that no other version has, where it is the only such one, for one that all the others have."""
    for odd in sorted(stated):
        rest = [lang for lang in stated if lang != odd]
        mine = [f for f in stated[odd] if "1" not in f.detail.get("linked", "1") and _is_sure(f)]
        if len(mine) > 1:  # the words of a longer name with a meaning: Archaeological Museum of Taranto
            mine = [fact for fact in mine if not lexicon.find(fact.span.text, odd)]
        shared = [{f.value: f for f in stated[lang] if group(f.value) in ("place", "person", "name")} for lang in rest]
        common = set.intersection(*(set(facts) for facts in shared)) - {f.value for f in stated[odd]}
        if len({f.value for f in mine}) != 1 or len(common) != 1:
            continue
        theirs = {lang: facts[min(common)] for lang, facts in zip(rest, shared, strict=True)}
        spaced = (fact.span for fact in theirs.values() if table(Profile, fact.span.lang).joiner)
        same_length = {len(span.text.split()) for span in spaced}
        if len(mine[0].span.text.split()) in same_length and _unlike(mine[0], theirs.values()):
            yield Heard(odd, {odd: mine[0]} | theirs, "warning", 0.6)


def lone(stated: Stated) -> Iterator[Heard]:
    """The one name of each version that no other has, where all but one sound alike: Manabi for Azuay."""
    alone: dict[str, Fact] = {}
    for lang, facts in stated.items():
        own = [fact for fact in facts if fact.detail.get("linked") == "0" and _is_sure(fact)]
        own = [fact for fact in own if not lexicon.find(fact.span.text, lang)]
        if len(own) == 1:
            alone[lang] = own[0]
    if len(alone) < 3:
        return
    for odd, rest in opposed(alone, ""):
        alike = all(_likeness(alone[a], alone[b]) >= FAR for a in rest for b in rest if a < b)
        if alike and all(_likeness(alone[odd], alone[other]) < NOTHING for other in rest):
            yield Heard(odd, alone, "warning", 0.6)


def half_replaced(stated: Stated) -> Iterator[Heard]:
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
            yield Heard(odd[0], facts | {odd[0]: strange[odd[0]][0]}, "error", 0.9)


def otherwise(stated: Stated) -> Iterator[Heard]:
    """A word of a full name that sounds alike in all versions but one: Serik for Berik Omarov."""
    values = set.intersection(*({fact.value for fact in facts} for facts in stated.values()))
    for value in sorted(values):
        facts = {lang: first(found, value) for lang, found in stated.items()}
        words = {lang: fact.detail.get("bare", "").split() for lang, fact in facts.items()}
        size = len(words[min(words)])
        if size < 2 or any(len(found) != size for found in words.values()):
            continue
        for place in range(size):
            odd = _odd_sound({lang: found[place] for lang, found in words.items()})
            if odd and not _is_elsewhere(words, odd, place):
                yield Heard(odd, facts, "error", 0.75)
                break


def _is_sure(fact: Fact) -> bool:
    return bool(fact.detail.get("sure")) and len(fact.span.text) > 2


def _unlike(one: Fact, others: Iterable[Fact]) -> bool:
    """Whether a name sounds quite otherwise than all the others, in their script, and is no common word."""
    shape = table(Transliteration, one.span.lang)
    for other in others:
        loose = shape.loose or table(Transliteration, other.span.lang).loose
        if _likeness(one, other, loose) > (0.6 if loose else 0.5):
            return False
    is_latin = table(Profile, one.span.lang).scripts[0] == "Latn"
    return one.span.text.isascii() == is_latin and (shape.loose or not lexicon.find(one.span.text, one.span.lang))


def _likeness(one: Fact, other: Fact, loose: bool = False) -> float:
    """How much two names sound alike, each with its ending or without: «Нагойского» is an adjective of Nagoya."""
    mine, theirs = (fact.span.text.replace(" ", "") for fact in (one, other))
    return by_ear(mine, one.span.lang, theirs, other.span.lang, loose)


def _is_half(fact: Fact, size: int) -> bool:
    """Whether a mention has a word of its own in the place of one of the person's `size` words."""
    linked = fact.detail["linked"]
    return "0" in linked and linked.count("1") < size


def _is_another(fact: Fact, said: Stated, lang: str) -> bool:
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
