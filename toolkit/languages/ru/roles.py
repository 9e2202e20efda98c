"""Russian: prepositions with their cases; what stands at or on (на форуме), the rest in (в Астане)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from toolkit.languages.inflection import Reading
from toolkit.languages.morphology import listed
from toolkit.languages.roles import Phrase, Roles, Use, before
from toolkit.languages.ru.forms import analyser, nominative
from toolkit.languages.ru.inflection import TABLE as INFLECTION
from toolkit.languages.ru.joining import TABLE as JOINING
from toolkit.languages.ru.morphology import words

READ = {  # preposition -> case -> role
    "в": {"accs": "goal", "loct": "place"}, "во": {"accs": "goal", "loct": "place"},
    "на": {"accs": "goal", "loct": "place"}, "из": {"gent": "origin"}, "от": {"gent": "origin"},
    "с": {"gent": "origin", "ablt": "with"}, "со": {"gent": "origin", "ablt": "with"}, "о": {"loct": "about"},
    "об": {"loct": "about"}, "обо": {"loct": "about"}, "к": {"datv": "goal"}, "ко": {"datv": "goal"},
    "до": {"gent": "until"}, "для": {"gent": "for"}, "по": {"datv": "on"}, "при": {"loct": "with"},
    "между": {"ablt": "between", "gent": "between"}, "перед": {"ablt": "before"}, "после": {"gent": "after"},
    "в ходе": {"gent": "during"}, "во время": {"gent": "during"}, "в рамках": {"gent": "within"},
    "в сфере": {"gent": "sphere"}, "в области": {"gent": "sphere"}, "относительно": {"gent": "about"},
    "через": {"accs": "through"}, "посредством": {"gent": "through"}, "против": {"gent": "against"},
    "без": {"gent": "without"}, "вместе с": {"ablt": "with"},
}  # fmt: skip
WRITE = {  # role -> preposition, case
    "subject": ("", "nomn"), "object": ("", "accs"), "owner": ("", "gent"), "attribute": ("", "gent"),
    "receiver": ("", "datv"), "means": ("", "ablt"), "place": ("в", "loct"), "goal": ("в", "accs"),
    "origin": ("из", "gent"), "until": ("до", "gent"), "for": ("для", "gent"), "about": ("о", "loct"),
    "with": ("с", "ablt"), "on": ("по", "datv"), "between": ("между", "ablt"), "before": ("перед", "ablt"),
    "after": ("после", "gent"), "during": ("в ходе", "gent"), "within": ("в рамках", "gent"),
    "sphere": ("в сфере", "gent"), "through": ("через", "accs"), "against": ("против", "gent"),
    "without": ("без", "gent"),
}  # fmt: skip
ANIMATE = {"place": ("у", "gent"), "goal": ("", "datv"), "origin": ("от", "gent")}  #: roles of persons
#: Events, and some places, are что-то «на» чём: на форуме, на саммите, на Украине.
ON = frozenset(
    listed(
        "форум саммит конференция заседание встреча церемония сессия съезд совещание выставка брифинг рынок территория "
        "консультация переговоры предприятие завод станция граница родина конгресс ассамблея уровень основа кавказ "
        "украина кипр мальта куба филиппины мальдивы переговор"
    )
)
HYPHENS = ("-", "‑")
FROM = {"в": "из", "на": "с"}


def _read(phrase: Phrase) -> Use:
    text, start, end = phrase.text, phrase.start, phrase.end
    readings = INFLECTION.analyse(text[start:end], phrase.wording)
    found = before(text, start, READ)
    at, small = found if found else (start, "")
    behind = _modifiers(text, start) if not found else start
    if behind < start and (further := before(text, behind, READ)):
        small = further[1]
    known = READ.get(small, {})
    for reading in readings:
        if reading[0] in known:
            return Use(at, end, known[reading[0]], "plur" in reading, bare=behind < start)
    if known and not readings:  # a date: в 2023 году, с 15 сентября
        return Use(at, end, known.get("loct") or next(iter(known.values())), bare=behind < start)
    reading = _likeliest(readings, phrase)
    role = {"gent": "owner", "datv": "receiver", "ablt": "means", "accs": "object"}.get(reading[0], "subject")
    return Use(start, end, role, "plur" in reading, bare=behind < start)


def _modifiers(text: str, start: int) -> int:
    """Where the adjectives, participles and numerals before a phrase begin."""
    for begin, end in reversed(words(text[:start])):
        parses = analyser().parse(text[begin:end])
        if parses[0].tag.POS not in ("ADJF", "PRTF", "NUMR") or text[end:start].strip():
            break
        start = begin
    return start


def _likeliest(readings: tuple[Reading, ...], phrase: Phrase) -> Reading:
    """A reading where no preposition tells: behind a noun the genitive, behind a transitive verb the object."""
    if not readings:
        return ("nomn",)
    cases = {reading[0]: reading for reading in reversed(readings)}
    last = _word_before(phrase)
    if last is not None and last.tag.POS == "NOUN" and "gent" in cases:
        return cases["gent"]
    if "accs" in cases and "nomn" in cases:
        return cases["accs" if _is_object(phrase) else "nomn"]
    return next((cases[case] for case in ("nomn", "accs", "gent", "datv", "ablt") if case in cases), readings[0])


def _word_before(phrase: Phrase) -> Any:
    """The parse of the word just before a phrase and its adjectives; None at the beginning of a clause."""
    behind = _modifiers(phrase.text, phrase.start)
    spans = words(phrase.text[:behind])
    if not spans or phrase.text[spans[-1][1] : behind].strip():
        return None
    return analyser().parse(phrase.text[slice(*spans[-1])])[0]


def _is_object(phrase: Phrase) -> bool:
    """Whether a transitive verb in the active voice stands before, with nothing but its adverbs and subject between."""
    clause = re.split(r"[;:.()—–]", phrase.text[: phrase.start])[-1]
    for begin, end in reversed(words(clause)):
        tag = analyser().parse(clause[begin:end])[0].tag
        if tag.POS in ("VERB", "INFN", "GRND", "PRTF"):
            return "tran" in tag and not clause[begin:end].endswith(("ся", "сь"))
        if tag.POS == "PRTS":
            return False
    return False


def _write(wording: str, role: str, plural: bool) -> tuple[str, str, str] | None:
    head = _head(wording)
    small, case = WRITE.get(role, ("", "nomn"))
    if "anim" in head.tag and role in ANIMATE:
        small, case = ANIMATE[role]
    elif small in FROM and role in ("place", "goal") and head.normal_form in ON:
        small = "на"
    elif role == "origin" and head.normal_form in ON:
        small = FROM["на"]
    form = INFLECTION.inflect(wording, (case, "plur") if plural else (case,))
    if form is None:
        return None
    return JOINING.before(small, form) or small, form, ""


@cache
def _head(wording: str) -> Any:
    """The parse of the noun that a phrase hangs on: the first, but of two that a hyphen joins the second."""
    spans = words(wording)
    parses = [analyser().parse(wording[start:end]) for start, end in spans]
    for place, (_, end) in enumerate(spans):
        own = nominative(parses, place)
        if own and own[0].tag.POS == "NOUN" and wording[end : end + 1] not in HYPHENS:
            return own[0]
    return parses[-1][0]


TABLE = Roles(read=_read, write=_write, both=("и",))
