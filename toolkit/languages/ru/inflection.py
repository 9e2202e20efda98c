"""Russian: case and number of a phrase, by the paradigms that its term is recognised with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from toolkit.languages.forms import ANY
from toolkit.languages.inflection import Inflection, Reading
from toolkit.languages.ru.forms import TABLE as FORMS
from toolkit.languages.ru.forms import analyser, nominative
from toolkit.languages.ru.morphology import words

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
BITS = {(case, number): 1 << place + (6 if number == "plur" else 0)
        for number in ("sing", "plur") for place, case in enumerate(CASES)}  # fmt: skip
READINGS = tuple((case,) if number == "sing" else (case, "plur") for case, number in BITS)

COUNTED = {"few": ("gent",), "many": ("gent", "plur"), "other": ("gent",), "scale": ("gent", "plur")}

GOVERNS = {
    preposition: cases
    for cases, prepositions in {
        ("gent",): "из от до у без для после против около кроме вместо среди ради вокруг относительно",
        ("datv",): "к ко по благодаря согласно вопреки",
        ("ablt",): "с со над под между перед",
        ("loct",): "в во на о об при",
        ("accs",): "про через сквозь",
    }.items()
    for preposition in prepositions.split()
}
LAST_WORD = re.compile(r"([а-яё]+)\s+[«“„\"]?\Z", re.IGNORECASE)


def _slots(wording: str) -> list[dict[str, int]]:
    spans = words(wording)
    joints = [wording[end:start] for (_, end), (start, _) in pairwise(spans)]
    return [closed for closed, _, _ in FORMS.slots([wording[start:end] for start, end in spans], joints, "")]


def _is_plural(slots: list[dict[str, int]], wording: str) -> bool:
    """Whether the dictionary form is a plural (переговоры, три силы)."""
    mask = ANY
    for slot, (start, end) in zip(slots, words(wording), strict=True):
        mask &= slot.get(FORMS.folded(wording[start:end])[0], ANY)
        if any(parse.tag.POS == "NUMR" for parse in analyser().parse(wording[start:end])[:1]):
            return True
    return mask != ANY and bool(mask & BITS["nomn", "plur"]) and not mask & BITS["nomn", "sing"]


def _analyse(form: str, wording: str) -> tuple[Reading, ...]:
    slots = _slots(wording)
    found = [FORMS.folded(form[start:end])[0] for start, end in words(form)]
    if len(found) != len(slots):
        return ()
    mask = ANY
    for slot, word in zip(slots, found, strict=True):
        mask &= slot.get(word, 0)
    plural = _is_plural(slots, wording)
    readings = [
        (case,) if plural or number == "sing" else (case, "plur") for (case, number), bit in BITS.items() if mask & bit
    ]
    return tuple(dict.fromkeys(readings))


def _inflect(wording: str, reading: Reading) -> str | None:
    slots = _slots(wording)
    number = "plur" if "plur" in reading or _is_plural(slots, wording) else "sing"
    spans = words(wording)
    parses = [analyser().parse(wording[start:end]) for start, end in spans]
    animacy = next(
        (p.tag.animacy for place in range(len(parses)) for p in nominative(parses, place)[:1] if p.tag.animacy), ""
    )
    out, at = "", 0
    for place, (slot, (start, end)) in enumerate(zip(slots, spans, strict=True)):
        word = made = wording[start:end]
        if slot.get(FORMS.folded(word)[0], 0) != ANY:  # what is governed stays
            own = nominative(parses, place)
            made = _form(word, own, {reading[0], number}, animacy or "inan")
            made = made or _cased(_listed(slot, reading[0], number), word)  # a surname that no dictionary has
            if not made:
                return None
        out += wording[at:start] + made
        at = end
    return out + wording[at:]


def _listed(slot: Mapping[str, int], case: str, number: str) -> str:
    """The form that a term is recognised by in a case and number, the usual one; "" where there is none."""
    return next((form for form, mask in slot.items() if mask & BITS[case, number]), "")


def _form(word: str, parses: Sequence[Any], grammemes: set[str], animacy: str) -> str:
    """A word in a case and number; an adjective's accusative also goes by what it belongs to (визит, посла).

    So does that of a first name that is a thing's, too (Касым-Жомарта).
    """
    tag = parses[0].tag if parses else None
    if tag and tag.POS == "NUMR":
        grammemes = grammemes - {"sing", "plur"}
    if tag and "accs" in grammemes:
        is_masculine = tag.gender == "masc" or "plur" in grammemes
        if tag.POS != "NOUN":
            grammemes = grammemes | ({animacy} if is_masculine or tag.POS == "NUMR" else set())
        elif is_masculine and animacy == "anim":
            grammemes = grammemes - {"accs"} | {"gent"}
    made = parses[0].inflect(grammemes) or parses[0].inflect(grammemes - {animacy}) if parses else None  # пять: of both
    return _cased(made.word if made else "", word)


def _cased(form: str, word: str) -> str:
    if "ё" not in word:
        form = form.replace("ё", "е")
    if word.isupper() and len(word) > 1:
        return word + str(form)[len(word) :]
    return str(form).capitalize() if word[:1].isupper() else str(form)


def _citation(phrase: str) -> str:
    """The head noun and the adjectives before it in the nominative, its number kept; what the head governs stays.

    Names, counted things and verbs are left as they are, and so is what would not be recognised afterwards.
    """
    spans = words(phrase)
    parses = [analyser().parse(phrase[start:end]) for start, end in spans]
    head = next((place for place, own in enumerate(parses) if own[0].tag.POS == "NOUN"), -1)
    after = phrase[slice(*spans[head + 1])] if 0 <= head < len(spans) - 1 else ""
    named = any({"Name", "Surn"} & set(own[0].tag.grammemes) for own in parses[head + 1 :])
    if head < 0 or named or (after[:1].isupper() and not after.isupper()):
        return phrase
    first = next((n + 1 for n in range(head)[::-1] if phrase[spans[n][1] : spans[n + 1][0]] in "-‑"), 0)  # торгово-
    noun = _oblique(parses[first:head], parses[head])
    out, at = "", 0
    for place, (start, end) in enumerate(spans[: head + 1] if noun else ()):
        if place < first:
            continue
        wanted = {"nomn", noun.tag.number}
        own = noun if place == head else _agreeing(parses[place], noun)
        if place < head and noun.tag.number == "sing":
            wanted |= {noun.tag.gender}
        made = _form(phrase[start:end], [own], wanted, "") if own else ""
        if not made:
            return phrase
        out += phrase[at:start] + made
        at = end
    made = out + phrase[at:]
    return made if noun and _analyse(phrase, made) else phrase


def _oblique(before: Sequence[Sequence[Any]], readings: Sequence[Any]) -> Any:
    """The likeliest reading of a noun that agrees with all words before it; None where it is a nominative."""
    fitting = [p for p in readings if p.tag.POS == "NOUN" and all(_agreeing(own, p) for own in before)]
    if not fitting or fitting[0].tag.number is None or any("nomn" in p.tag for p in fitting):
        return None
    return fitting[0]


def _agreeing(readings: Sequence[Any], noun: Any) -> Any:
    """An adjective's reading in the noun's case, number and gender, or None."""
    for parse in readings:
        tag, other = parse.tag, noun.tag
        if tag.POS not in ("ADJF", "PRTF") or tag.number != other.number:
            continue
        if (tag.case or "")[:3] == other.case[:3] and (
            tag.number == "plur" or tag.gender == other.gender
        ):  # loct, loc2
            return parse
    return None


def _is_transitive(word: str) -> bool:
    tag = analyser().parse(word)[0].tag
    return tag.POS in ("VERB", "INFN", "GRND") and "tran" in tag


def _narrowed(readings: tuple[Reading, ...], before: str) -> tuple[Reading, ...]:
    """What the word before a form governs: a preposition its cases, a transitive verb the accusative, others genitive.

    (По стратегии, о стратегии; обсудили стратегию; в рамках стратегии.) Without a preposition no locative, and what
    begins a sentence is rather its subject than its object.
    """
    last = LAST_WORD.search(before)
    governed = GOVERNS.get(last[1].lower()) if last else None
    allowed = tuple(reading for reading in readings if governed or reading[0] != "loct")
    if last is None:
        subject = () if before.strip() else tuple(reading for reading in allowed if reading[0] == "nomn")
        return subject or allowed
    governed = governed or (("accs",) if _is_transitive(last[1]) else ("gent",))
    fitting = tuple(reading for reading in allowed if reading[0] in governed)
    if not fitting and governed == ("loct",):  # в Пекин: a form that is no locative is the accusative
        fitting = tuple(reading for reading in allowed if reading[0] == "accs")
    singular = tuple(reading for reading in fitting if "plur" not in reading)
    return singular or fitting or allowed


TABLE = Inflection(
    analyse=_analyse, inflect=_inflect, readings=READINGS, citation=_citation, narrowed=_narrowed, counted=COUNTED
)
