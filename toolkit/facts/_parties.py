"""The sides of an event and the mentions of them: "the Head of State", «Қытай Төрағасы», 哈方, all as one value each.

A mention is names, ranks and words for a side that stand together: "President of Kazakhstan Sanzhar Ormanbekov".
Which country or organisation a person speaks for is told by the mentions that name both, in whatever version.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.languages.parties import Parties
from toolkit.languages.phrases import Hit, Phrases
from toolkit.languages.titles import equivalents
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout, Sentence

_LETTER = re.compile(r"[^\W\d_]+|[,;:.!?()«»“”\"，。；：！？（）、—–]")
#: A given name that no list knows, before a surname that is known: 阿依达·瑟德科娃.
_GIVEN = re.compile(r"\w{1,8}[·・•‧]")
BOTH = "both"
_SIDES = ("country", "organisation")
#: Ranks that, without a country, are the issuer's; the first two of them always.
HEADS = ("head-of-state", "head-of-government", "president", "prime-minister")
_ACTING = ("person", *_SIDES)


@dataclass(slots=True)
class Mention:
    """Words that stand for a party."""

    start: int
    end: int
    sides: list[str] = field(default_factory=list)  #: countries and organisations named in it
    ranks: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    role: str = ""  #: "side", "both", "pronoun"
    head: str = ""  #: the word whose form tells the case
    ending: str = "?"  #: its ending, where known
    named: bool = False  #: whether it is a word of a person's name
    bare: bool = True  #: nothing but a country or an organisation
    joint: bool = False  #: one of two that act together: "the President of X and the President of Y"
    idle: bool = False  #: an adjective without the noun it belongs to: it acts never


@dataclass(slots=True)
class Table:
    """Who speaks for whom."""

    side_of: dict[str, str] = field(default_factory=dict)  #: country or organisation by person
    ranks: dict[str, set[str]] = field(default_factory=dict)  #: ranks by party
    bodies: dict[str, str] = field(default_factory=dict)  #: country by institution: its parliament, a ministry of its
    issuer: str = ""  #: the party whose office issued the text
    order: tuple[str, ...] = ()  #: parties in order of their first mention


def mentions(readout: Readout, facts: Facts, lang: str) -> Iterator[tuple[Sentence, list[Mention]]]:
    """The mentions of parties in each sentence of one version, in order of place."""
    document = readout.documents[lang]
    for sentence in document.sentences:
        yield sentence, _chunks(document.text, sentence, facts[lang][sentence.index], lang)


@lru_cache(maxsize=SENTENCES)
def _roles(text: str, tag: str) -> list[Hit]:
    return _phrases(tag).find(text)


@cache
def _phrases(tag: str) -> Phrases:
    parties = table(Parties, tag)
    return Phrases(parties.roles, parties.spaced)


_Item = tuple[int, int, str, str, Fact | None]  #: start, end, what, label, fact


def _chunks(text: str, sentence: Sentence, facts: Sequence[Fact], lang: str) -> list[Mention]:
    items: list[_Item] = []
    for hit in _roles(sentence.text, primary(lang)):
        items.append((sentence.start + hit.start, sentence.start + hit.end, "role", hit.label, None))
    for fact in facts:
        if fact.kind == "title" and fact.value.startswith("rank:"):
            items.append((fact.span.start, fact.span.end, "rank", fact.value[5:], fact))
        elif fact.kind == "name" and fact.detail.get("kind") in _ACTING:
            items.append((fact.span.start, fact.span.end, fact.detail["kind"], fact.value, fact))
    if not items:
        return []
    items.sort(key=lambda item: (item[0], -item[1]))
    linking, shape = table(Names, lang).linking, table(Parties, lang)
    found: list[Mention] = []
    for item in items:
        if found and item[0] < found[-1].end:
            continue
        last = found[-1] if found else None
        if item[3] == BOTH and last and _is_side(last, text[last.end : item[0]], text[item[0] : item[1]], shape):
            item = (*item[:3], "side", None)
        if last and item[3] in last.sides and text[last.end : item[0]].strip() in ("(", "（"):
            last.end = item[1] + (text[item[1] : item[1] + 1] in (")", "）"))  # the short name of the same
        elif last and item[2] in _SIDES and last.bare and " ".join(text[last.end : item[0]].split()) in shape.joining:
            last.role, last.end, last.head, last.ending = BOTH, item[1], text[item[0] : item[1]], "?"
            if item[4]:
                last.ending = item[4].detail.get("ending", "?")
        elif last and _belongs(last, item, text, linking, shape):
            _add(last, item, text, shape.head_first)
        else:
            found.append(Mention(item[0], item[0]))
            _add(found[-1], item, text, shape.head_first)
    for one, other in pairwise(found):
        if not one.idle and not other.role and " ".join(text[one.end : other.start].split()) in shape.paired:
            one.joint = other.joint = True
    for mention in found:
        mention.idle = not (mention.bare or mention.ranks or mention.persons or mention.role)
    return found


def _is_side(last: Mention, between: str, words: str, shape: Parties) -> bool:
    """Whether a word for both sides says one, whose adjective stands before it: «сербской стороны», not «стороны»."""
    alone = bool(last.sides) and not (last.bare or last.ranks or last.persons)
    return alone and not between.strip() and words.lower() in shape.roles["side"]


def _belongs(last: Mention, item: _Item, text: str, linking: frozenset[str], shape: Parties) -> bool:
    between = _LETTER.findall(text[last.end : item[0]])
    if item[2] == "person" and _GIVEN.fullmatch(text[last.end : item[0]]):
        between = []
    if any(word not in linking or word in shape.joining for word in between):
        return False
    what = item[2]
    if last.role == BOTH and what == "rank" and not between:
        return True
    if last.role in (BOTH, "pronoun") or item[3] in (BOTH, "pronoun"):
        return False
    if what == "person" and (last.persons or not _agrees(last, item, shape)):
        return False
    if what == "rank" and last.ranks and (last.persons or last.role):
        return False
    if what in _SIDES and shape.side_first and (last.ranks or last.role):
        return False
    return not (what in _SIDES and (last.persons or (last.sides and last.bare)))


def _agrees(last: Mention, item: _Item, shape: Parties) -> bool:
    """Whether a name may belong to the rank before it: «Президент» and «Рамону Сальседо» are two, by their cases.

    Where the name alone shows a case, a bare head of state is the issuer's own: «Мемлекет басшысы Рамон Сальседоға».
    """
    fact = item[4]
    if not last.ranks or fact is None:
        return True
    words = zip(fact.span.text.split(), fact.detail.get("bare", "").split(), strict=False)
    endings = [(word, word[len(bare) :]) for word, bare in words if word.startswith(bare)]
    if not any(ending and not shape.is_bearer(word, ending) for word, ending in endings):
        return True
    if shape.head_first:
        return not shape.is_subject(last.head, last.ending)
    return bool(last.sides) or last.ranks[-1] not in HEADS[:2]


def _add(mention: Mention, item: _Item, text: str, head_first: bool) -> None:
    start, end, what, label, fact = item
    ending = "?"
    form = fact.detail.get("form", "") if fact else ""
    if what == "role":
        mention.role = label
    elif what == "rank":
        mention.ranks.append(label)
    elif what == "person":
        mention.persons.append(label)
        bare = fact.detail.get("bare", "").split() if fact else []
        place = 0 if head_first else -1
        word = text[start:end].split()[place]
        if bare and word.startswith(bare[place]):
            ending = word[len(bare[place]) :]
    else:
        mention.sides.append(label)
        mention.role = "side" if form == "side" else mention.role
        ending = fact.detail.get("ending", "?") if fact else "?"
    mention.bare = mention.bare and what in _SIDES and form == "n"
    mention.end = end
    if not (head_first and mention.head):
        mention.head = text[start:end].split()[0 if head_first else -1]
        mention.ending = ending
        mention.named = what == "person"


def gather(readout: Readout, facts: Facts, found: Mapping[str, Sequence[tuple[Sentence, list[Mention]]]]) -> Table:
    """Who speaks for whom, from the mentions of all versions."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    ranks: dict[str, set[str]] = defaultdict(set)
    first: Counter[str] = Counter()
    place: dict[str, float] = {}
    for lang in sorted(found):
        for sentence, listed in found[lang]:
            for mention in listed:
                for person in mention.persons:
                    votes[person].update(mention.sides[:1])
                    ranks[person].update(mention.ranks)
                    place.setdefault(person, sentence.index + 0.001 * (mention.start - sentence.start))
            for person, side, rank in _appositions(sentence, listed):
                votes[person][side] += 1
                ranks[person].update(rank)
        persons = [m for _, listed in found[lang][:4] for m in listed if m.persons]
        if persons:
            first[persons[0].persons[0]] += 1
    of_event = list(_of_event(readout, facts))
    bodies = _bodies({person: {*votes[person], *(s for p, s, _ in of_event if p == person and s)} for person in votes})
    for person, side, office in of_event:
        votes[person] = Counter({side: 1}) if side else votes[person]
        ranks[person].update([office] if office else [])
    side_of = {person: counted.most_common(1)[0][0] for person, counted in votes.items() if counted}
    side_of = {person: bodies.get(side, side) for person, side in side_of.items()}
    parties = list(dict.fromkeys(side_of.get(p, p) for p in sorted(place, key=lambda p: place[p]) if ranks[p]))
    _complete(side_of, place, ranks, found, parties)
    by_party: dict[str, set[str]] = defaultdict(set)
    for person, held in ranks.items():
        by_party[side_of.get(person, person)] |= held
    issuer = f"country:{readout.event.issuer}" if readout.event.issuer else ""
    if not issuer and first:
        leader = first.most_common(1)[0][0]
        issuer = side_of.get(leader, leader)
        if "country:KZ" in parties:
            issuer = "country:KZ"
    return Table(side_of, dict(by_party), bodies, issuer, tuple(parties))


def _bodies(sides: Mapping[str, Set[str]]) -> dict[str, str]:
    """The country of each institution whose men speak for one country only: the Mazhilis is Kazakhstan's."""
    countries: dict[str, set[str]] = defaultdict(set)
    for spoken in sides.values():
        for side in spoken:
            if side.startswith("organisation:"):
                countries[side] |= {other for other in spoken if other.startswith("country:")}
    return {body: min(found) for body, found in countries.items() if len(found) == 1}


def _appositions(sentence: Sentence, listed: Sequence[Mention]) -> Iterator[tuple[str, str, Sequence[str]]]:
    """Persons whose office follows behind a comma: "Ada Lind, Secretary General of the OSCE", with side and ranks."""
    for one, other in pairwise(listed):
        between = sentence.text[one.end - sentence.start : other.start - sentence.start].strip()
        if between == "," and one.persons and not one.sides and other.sides and other.ranks and not other.persons:
            yield one.persons[0], other.sides[0], other.ranks


def _of_event(readout: Readout, facts: Facts) -> Iterator[tuple[str, str, str]]:
    """Persons of the text that event.toml names: their value, country and office."""
    for side in readout.event.parties:
        for lang in sorted(side.person):
            for sentence in facts.get(lang, ()):
                for fact in sentence:
                    is_person = fact.kind == "name" and fact.detail.get("kind") == "person"
                    if is_person and fact.detail["bare"].split() == side.called(lang):
                        yield fact.value, f"country:{side.country}" if side.country else "", side.office


def _complete(
    side_of: dict[str, str],
    place: Mapping[str, float],
    ranks: Mapping[str, set[str]],
    found: Mapping[str, Sequence[tuple[Sentence, list[Mention]]]],
    parties: list[str],
) -> None:
    """A second person of rank without a country speaks for the other country of the opening sentences."""
    lone = [p for p in place if p not in side_of and ranks[p] and place[p] < 4]
    named = Counter(
        side for listed in found.values() for _, ms in listed[:3] for m in ms for side in m.sides if "country" in side
    )
    free = [side for side, _ in sorted(named.items(), key=lambda n: (-n[1], n[0])) if side not in side_of.values()]
    if len(lone) == 1 and free:
        side_of[lone[0]] = free[0]
        parties[:] = [free[0] if p == lone[0] else p for p in parties]


def party(mention: Mention, who: Table) -> str:
    """The value of a mention: a country, an organisation, a person without one, "both", or "" where it is unknown."""
    if mention.joint:
        return ""
    if mention.role == BOTH and not mention.persons:
        return BOTH
    if mention.persons:
        return who.side_of.get(mention.persons[0], mention.persons[0])
    if mention.sides:
        return who.bodies.get(mention.sides[0], mention.sides[0])
    if mention.role or not mention.ranks:
        return ""
    rank = mention.ranks[0]
    holders = [p for p in who.order if rank in who.ranks.get(p, ())]
    alike = [p for p in who.order if any(r in equivalents(rank) for r in who.ranks.get(p, ()))]
    if rank in HEADS and who.issuer in (holders + alike if rank in HEADS[:2] else holders or alike):
        return who.issuer
    holders = holders or alike
    return holders[0] if len(holders) == 1 else ""
