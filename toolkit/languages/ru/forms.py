"""Russian terms: paradigms by pymorphy3, worked out when a glossary is compiled and not needed to search.

The words up to the head noun vary and agree with it in case and number; what the head governs stays in its case, though
one may become several (глава государства, главы государств). After two, three, four the adjective is in the plural and
the noun in the singular (два государственных визита): that counts as agreement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from toolkit.languages.forms import ANY, Forms, Slot
from toolkit.languages.lookalikes import unmixed
from toolkit.languages.ru.morphology import words

CASES = {"nomn": 0, "voct": 0, "gent": 1, "gen2": 1, "datv": 2, "accs": 3, "acc2": 3, "ablt": 4, "loct": 5, "loc2": 5}
COUNTED = 1 << 12  #: as after two, three, four
NOMINAL = frozenset(("NOUN", "ADJF", "PRTF", "NPRO", "NUMR"))
SURNAME = re.compile(r"(?:[оеё]в|[иы]н)$")
SURNAME_ENDINGS = {
    "": 1, "а": 1 << 1 | 1 << 3, "у": 1 << 2, "ым": 1 << 4 | 1 << 8, "ом": 1 << 4, "е": 1 << 5, "ы": 1 << 6,
    "ых": 1 << 7 | 1 << 9 | 1 << 11, "ыми": 1 << 10, "ой": ANY,
}  # fmt: skip


@cache
def _folded(word: str) -> tuple[str, ...]:
    return (unmixed(word.lower().replace("ё", "е")),)


@cache
def analyser() -> Any:
    """pymorphy3, loaded when first asked for."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _slots(words: Sequence[str], joints: Sequence[str], part: str) -> list[Slot]:
    parses = [analyser().parse(word) for word in words]
    slots: list[dict[str, int]] = []
    governed = headed = False
    for place, word in enumerate(words):
        kind = parses[place][0].tag.POS
        readings = [] if governed else nominative(parses, place)
        is_noun = bool(readings) and readings[0].tag.POS == "NOUN"
        if place and "," in joints[place - 1]:
            headed = False
        if _is_quoted(joints, place):
            slots.append(dict.fromkeys(_varying(word, parses[place][:1], may_stay=True), ANY))
        elif _is_joined(joints, place + 1) and (word.endswith("о") or not readings):  # казахстанско-, вице-
            slots.append({_folded(word)[0]: ANY})
        elif kind in ("PREP", "CONJ", "PRCL") or (kind == "ADVB" and not readings):
            governed = governed or kind == "PREP"
            headed = headed and kind != "CONJ"
            slots.append({_folded(word)[0]: ANY})
        elif readings and not (headed and is_noun and not _is_joined(joints, place) and not _is_name(word, readings)):
            headed = headed or is_noun
            slots.append(_varying(word, readings, may_stay=_is_joined(joints, place + 1)))
        elif not governed and word[0].isupper() and SURNAME.search(word):
            slots.append(_varying(word, (), may_stay=False))
        else:
            governed = True
            slots.append(_fixed(word, parses[place]))
    if part == "verb":
        slots[0] = {_folded(form.word)[0]: ANY for form in parses[0][0].lexeme}
    return [(forms, (), "") for forms in _reconciled(words, slots)]


def _is_joined(joints: Sequence[str], place: int) -> bool:
    """Whether a hyphen joins a word to the one before it."""
    return 0 < place <= len(joints) and joints[place - 1] in ("-", "‑")


def _is_name(word: str, readings: Sequence[Any]) -> bool:
    """Whether a word is, or may be, a part of a person's name: Касым-Жомарт Токаев, Си Цзиньпин; not школа дронов."""
    if word[0].islower():
        return False
    known = readings[0].is_known and not {"Name", "Surn", "Patr"} & set(readings[0].tag.grammemes)
    return not known and readings[0].word[:1].isalpha() and "Abbr" not in readings[0].tag


def _is_quoted(joints: Sequence[str], place: int) -> bool:
    """Whether a word stands in quotation marks that the term opens after its first word."""
    before = "".join(joints[:place])
    return before.count("«") + before.count("“") > before.count("»") + before.count("”")


def nominative(parses: Sequence[Sequence[Any]], place: int) -> list[Any]:
    """Readings of a word as a nominative of one lemma; before a noun rather as an adjective (рабочий визит)."""
    found = [parse for parse in parses[place] if "nomn" in parse.tag and parse.tag.POS in NOMINAL]
    following = parses[place + 1] if place + 1 < len(parses) else ()
    if any("nomn" in parse.tag and parse.tag.POS in NOMINAL for parse in following):
        found = [parse for parse in found if parse.tag.POS != "NOUN"] or found
    return [parse for parse in found if parse.normal_form == found[0].normal_form and parse.tag.POS == found[0].tag.POS]


def _varying(word: str, parses: Sequence[Any], may_stay: bool) -> dict[str, int]:
    """All forms of a word in the nominative; the first part of a compound may also stay as it is."""
    forms: dict[str, int] = {}
    for parse in parses:
        for form in parse.lexeme:
            if form.tag.POS in NOMINAL and (mask := _mask(form.tag)):
                key = _folded(form.word)[0]
                forms[key] = forms.get(key, 0) | mask
    if word[0].isupper() and SURNAME.search(word):
        for ending, mask in SURNAME_ENDINGS.items():
            key = _folded(word + ending)[0]
            forms[key] = forms.get(key, 0) | mask
    if may_stay or (parses and "Fixd" in parses[0].tag):
        forms[_folded(word)[0]] = ANY
    return forms


def _fixed(word: str, parses: Sequence[Any]) -> dict[str, int]:
    """A governed word: its case stays; what is one may become several (глава государства, главы государств)."""
    forms = {_folded(word)[0]: ANY}
    governed = [parse for parse in parses if parse.tag.POS in NOMINAL and parse.tag.case and parse.tag.case != "nomn"]
    for parse in sorted(governed, key=lambda parse: parse.tag.case != "gent")[:1]:
        if form := parse.inflect({"plur", parse.tag.case}):
            forms[_folded(form.word)[0]] = ANY
    return forms


def _mask(tag: Any) -> int:
    if tag.case not in CASES:
        return 0
    case = CASES[tag.case]
    plural = tag.number == "plur"
    mask = 1 << case + (6 if plural else 0)
    noun = tag.POS == "NOUN"
    if (noun and not plural and case == 1) or (not noun and plural and case in (0, 1, 3)):
        mask |= COUNTED
    return mask


def _reconciled(words: Sequence[str], slots: list[dict[str, int]]) -> list[dict[str, int]]:
    """Slots whose dictionary forms agree: a term of two numbers (суверенитет и интересы) agrees in case alone."""
    for loosen in (lambda mask: mask, lambda mask: mask | mask << 6 | mask >> 6 & 63, lambda mask: ANY):
        loosened = [{form: loosen(mask) if mask != ANY else ANY for form, mask in slot.items()} for slot in slots]
        common = ANY
        for word, slot in zip(words, loosened, strict=True):
            common &= slot.get(_folded(word)[0], ANY)
        if common:
            return loosened
    return slots


TABLE = Forms(words=words, folded=_folded, slots=_slots)
