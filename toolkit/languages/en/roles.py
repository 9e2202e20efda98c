"""English: prepositions, and the place before or after the verb."""

from __future__ import annotations

import re

from toolkit.languages.en.inflection import TABLE as INFLECTION
from toolkit.languages.en.morphology import VERBS
from toolkit.languages.morphology import listed
from toolkit.languages.roles import Phrase, Roles, Use, before

READ = {
    "of": "owner", "in": "place", "at": "place", "to": "goal", "into": "goal", "from": "origin", "with": "with",
    "by": "means", "on": "on", "about": "about", "regarding": "about", "concerning": "about", "for": "for",
    "between": "between", "among": "between", "before": "before", "after": "after", "following": "after",
    "during": "during", "within": "within", "within the framework of": "within", "in the framework of": "within",
    "as part of": "within", "under": "within", "in the course of": "during", "in the field of": "sphere",
    "in the sphere of": "sphere", "in the area of": "sphere", "through": "through", "via": "through",
    "against": "against", "without": "without", "until": "until", "together with": "with", "toward": "goal",
    "towards": "goal", "throughout": "place",
}  # fmt: skip
WRITE = {
    "owner": "of", "receiver": "to", "goal": "to", "place": "in", "origin": "from", "with": "with", "means": "by",
    "on": "on", "about": "on", "for": "for", "between": "between", "before": "before", "after": "after",
    "during": "during", "within": "within", "sphere": "in the field of", "through": "through", "against": "against",
    "without": "without", "until": "until",
}  # fmt: skip
DETERMINERS = frozenset(listed("the a an this that these those its their his her our all both each every"))
DROPPED = ("the", "a", "an")  #: those that most languages have no word for
ENDS = frozenset(
    listed("and or but while which who that when where if as than will would can could must may should not is are was")
)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
CLAUSE = re.compile(r"[,;:.()“”\"—–]")
REACH = 3  #: words between a preposition and its noun
CERTAIN = re.compile(r"(?:ed|ing)$")
LED = frozenset(listed("to will would can could must may should we they not also jointly fully"))  #: a verb follows


def _read(phrase: Phrase) -> Use:
    text, start = phrase.text, phrase.start
    readings = INFLECTION.analyse(text[start : phrase.end], phrase.wording)
    plural = any("plural" in reading for reading in readings)
    if any("owner" in reading for reading in readings):
        return Use(_first(text, start), phrase.end, "owner", plural)
    first = _first(text, start)
    if found := before(text, first, READ):
        return Use(found[0], phrase.end, READ[found[1]], plural)
    role, is_alone = _governed(phrase, first)
    return Use(first, phrase.end, role, plural, bare=not is_alone)


def _first(text: str, start: int) -> int:
    """Where a phrase begins with its article."""
    found = before(text, start, DROPPED)
    return found[0] if found else start


def _governed(phrase: Phrase, start: int) -> tuple[str, bool]:
    """The role by the nearest preposition or verb before the phrase, and whether nothing stands between."""
    clause = CLAUSE.split(phrase.text[:start])[-1]
    offset = start - len(clause)
    words = list(WORD.finditer(clause))
    closed = start > phrase.start or phrase.start < start
    for distance, word in enumerate(reversed(words)):
        name = word[0].lower()
        if _is_verb(words, len(words) - 1 - distance, phrase, offset):
            return "object", distance == 0
        if name in READ and not closed and distance <= REACH:
            return READ[name], False
        if name in ENDS:
            return "subject", distance == 0
        closed = closed or name in DETERMINERS or distance >= REACH
    return "subject", not words


def _is_verb(words: list[re.Match[str]], place: int, phrase: Phrase, offset: int) -> bool:
    word = words[place]
    base = VERBS.get(word[0].lower())
    sure = True if base and base != word[0].lower() else phrase.verbs.get(offset + word.start())
    if sure is None or base == "be":
        return False
    previous = words[place - 1][0] if place else ""
    if previous.lower() in DETERMINERS or previous.lower() in READ:
        return previous.lower() == "to" or (sure and word[0].endswith("ing"))
    if sure or CERTAIN.search(word[0]) or previous.lower() in LED:
        return True
    if word[0].endswith("s"):
        return previous[:1].isupper() and not word[0][0].isupper()  # The President visits …
    return previous.endswith("s")  # the sides support …


def _write(wording: str, role: str, plural: bool) -> tuple[str, str, str] | None:
    form = INFLECTION.inflect(wording, ("plural",) if plural else ())
    return (WRITE.get(role, ""), form, "") if form else None


TABLE = Roles(read=_read, write=_write, both=("and",))
