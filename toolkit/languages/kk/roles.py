"""Kazakh: cases, and postpositions with the case that they ask for."""

from __future__ import annotations

from toolkit.languages.kk.inflection import TABLE as INFLECTION
from toolkit.languages.kk.inflection import owned
from toolkit.languages.kk.morphology import words
from toolkit.languages.roles import Phrase, Roles, Use, after

CASES = {
    "gen": "owner", "dat": "goal", "acc": "object", "loc": "place", "abl": "origin", "ins": "with",
    "at": "place",  # Астанадағы кездесу
}  # fmt: skip
READ = {  # case -> postposition -> role
    "": {
        "үшін": "for", "туралы": "about", "жөнінде": "about", "жайлы": "about", "бойынша": "on", "арқылы": "through",
        "аясында": "within", "шеңберінде": "within", "барысында": "during", "кезінде": "during", "арасында": "between",
        "алдында": "before", "саласында": "sphere", "саласындағы": "sphere",
    },
    "dat": {"дейін": "until", "қарсы": "against", "арналған": "for"},
    "abl": {"кейін": "after", "соң": "after", "бұрын": "before"},
    "ins": {"бірге": "with", "қатар": "with"},
}  # fmt: skip
WRITE = {  # role -> case, postposition
    "owner": ("gen", ""), "receiver": ("dat", ""), "goal": ("dat", ""), "object": ("acc", ""), "place": ("loc", ""),
    "origin": ("abl", ""), "with": ("ins", ""), "means": ("ins", ""), "until": ("dat", "дейін"),
    "for": ("", "үшін"), "about": ("", "туралы"), "on": ("", "бойынша"), "through": ("", "арқылы"),
    "within": ("", "аясында"), "during": ("", "барысында"), "between": ("", "арасында"), "before": ("", "алдында"),
    "after": ("abl", "кейін"), "sphere": ("", "саласында"), "against": ("dat", "қарсы"),
}  # fmt: skip


def _read(phrase: Phrase) -> Use:
    text, start, end = phrase.text, phrase.start, phrase.end
    form = text[start:end]
    if not phrase.wording and form.endswith("жылы"):
        return Use(start, end, "place")
    readings = INFLECTION.analyse(form, phrase.wording or INFLECTION.citation(form))
    reading = next((own for own in readings if not own or own[-1] in CASES or own[-1] in ("pl", "3")), ())
    plural = "pl" in reading
    case = reading[-1] if reading and reading[-1] in CASES else ""
    if found := after(text, end, READ.get(case, {})):
        return Use(start, found[0], READ[case][found[1]], plural)
    if case:
        return Use(start, end, CASES[case], plural)
    return Use(start, end, _unmarked(phrase), plural)


def _unmarked(phrase: Phrase) -> str:
    """The nominative: an owner before what it owns (Қазақстан Президенті), an object before its verb, or a subject."""
    following = next(((a, b) for a, b in words(phrase.text) if a >= phrase.end), None)
    if following is None or phrase.text[phrase.end : following[0]].strip():
        return "subject"
    word = phrase.text[slice(*following)]
    if phrase.verbs.get(following[0]) and phrase.text[: phrase.start].strip():
        return "object"
    return "owner" if owned(word) else "subject"


def _write(wording: str, role: str, plural: bool) -> tuple[str, str, str] | None:
    if role == "without":
        form = INFLECTION.inflect(wording, ("pl", "without") if plural else ("without",))
        return ("", form, "") if form else None
    case, small = WRITE.get(role, ("", ""))
    form = INFLECTION.inflect(wording, (*(("pl",) if plural else ()), *((case,) if case else ())))
    return ("", form, small) if form else None


TABLE = Roles(read=_read, write=_write, both=("және", "мен", "бен", "пен"))
