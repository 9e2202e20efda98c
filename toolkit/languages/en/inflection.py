"""English: the plural of a phrase's head noun, and the possessive of the phrase."""

from __future__ import annotations

from toolkit.languages.en.forms import plurals
from toolkit.languages.en.morphology import POSSESSIVE, WORD, folded, singular
from toolkit.languages.inflection import Inflection, Reading

#: Words that begin what follows the head: heads | of state, talks | in a restricted format.
BEHIND = frozenset(("of", "in", "on", "for", "to", "with", "at", "by", "and", "ad", "from"))


def _head(words: list[str]) -> int:
    return next((place - 1 for place, word in enumerate(words) if place and word.lower() in BEHIND), len(words) - 1)


def _analyse(form: str, wording: str) -> tuple[Reading, ...]:
    found = WORD.findall(form)
    words = WORD.findall(wording)
    if not found or len(found) != len(words):
        return ()
    head = _head(words)
    plural = folded(found[head]) != folded(words[head]) and folded(found[head]) in plurals(folded(words[head]))
    singled = folded(found[head]) != folded(words[head]) and folded(found[head]) == singular(folded(words[head]))
    owner = POSSESSIVE.search(found[-1]) is not None and POSSESSIVE.search(words[-1]) is None
    reading = (*(("plural",) if plural else ()), *(("singular",) if singled else ()), *(("owner",) if owner else ()))
    return (reading,)


def _inflect(wording: str, reading: Reading) -> str | None:
    spans = [match.span() for match in WORD.finditer(wording)]
    words = [wording[start:end] for start, end in spans]
    if not words:
        return None
    start, end = spans[_head(words)]
    word = wording[start:end]
    if "plural" in reading and singular(folded(word)) == folded(word):
        word = _as_spelt(word, plurals(word.lower())[0])
    elif "singular" in reading:
        word = _as_spelt(word, singular(word.lower()))
    made = wording[:start] + word + wording[end:]
    return made + ("’" if made.endswith("s") else "’s") if "owner" in reading else made


def _as_spelt(word: str, form: str) -> str:
    return form.capitalize() if word[:1].isupper() else form


TABLE = Inflection(
    analyse=_analyse,
    inflect=_inflect,
    readings=((), ("plural",), ("owner",), ("plural", "owner")),
    counted={"other": ("plural",), "scale": ("plural",)},
)
