"""attribution: who says, promises, invites or proposes; the value is the party, whatever it is called there.

"The Head of State", «Мемлекет басшысы», «Санжар Орманбеков» and 哈方 are one value. For each verb of saying or
promising the nearest mention that may be its subject is taken; a pronoun stands for nobody. The subject with which a
sentence opens is a fact of its own, of the act "", and so is each side that is named as one, of the act "side".
A passive that names who acts says it instead: "was thanked by Kazakhstan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.facts._parties import BOTH, Mention, Table, gather, mentions, party
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.parties import Parties
from toolkit.languages.speech import EITHER
from toolkit.model import Document, Fact, Facts, Readout, Sentence, Span

AFTER = ("name", "title", "speech-act")

_CLOSING = re.compile("^[^«“]*[»”]")
_QUOTE_ENDS = re.compile(r"""[»”"'][^«“»”"']*$""")
_WORD = re.compile(r"\w+")
_COMMA = re.compile("[,，;；]")
#: How far behind its verb a subject may stand: «…», – деді Мемлекет басшысы.
_BEHIND = 30
#: Characters between a verb and its object: "thanked the Kazakh side".
_NEXT = 6
#: The act of being named as a side at all: "to the Polish side".
SIDE = "side"
#: What is done to an act of another: the invitation accepted is not an inviting.
RECEIVING = ("accept", "reject", "approve", "support", "welcome")
#: Characters from the start of a sentence within which a bare country is its subject.
_START = 20


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each verb of saying or promising with a known subject, and for each opening subject."""
    found = {lang: list(mentions(readout, facts, lang)) for lang in readout.langs}
    who = gather(readout, facts, found)
    for lang, document in readout.documents.items():
        for sentence, listed in found[lang]:
            acts = [fact for fact in facts[lang][sentence.index] if fact.kind == "speech-act"]
            if listed:
                yield from _attributed(document, sentence, listed, acts, who)


def _attributed(
    document: Document, sentence: Sentence, listed: Sequence[Mention], acts: Sequence[Fact], who: Table
) -> Iterator[Fact]:
    for mention in listed:
        if mention.role == "side":
            yield from _fact(document, sentence, listed, mention, SIDE, who)
    shape = table(Parties, document.lang)
    acts = _governing(document.text, acts, shape)
    framed = [match.span() for match in shape.framed.finditer(sentence.text)] if shape.framed else []
    subjects = [
        mention
        for mention in listed
        if _is_subject(mention, document.text, sentence, shape)
        and not any(start <= mention.start - sentence.start < end for start, end in framed)
    ]
    if shape.verb_last:
        subjects = _without_modifiers(subjects, sentence)
    else:
        subjects = [m for m in subjects if not _is_object(m, subjects, acts, document.text)]
    agents = [m for m in listed if _is_agent(m, document.text, sentence, shape)]
    for act in acts:
        if shape.passive and shape.passive.search(act.span.text):
            subject = None
        else:
            subject = _subject(document.text, sentence, subjects, act, acts, shape)
        subject = next((m for m in agents if _is_beside(m, act)), subject)
        if subject is not None:
            yield from _fact(document, sentence, listed, subject, EITHER.get(act.value, (act.value,))[0], who)
    opening = next((m for m in subjects if _is_named(m) and m.start - sentence.start < _START), None)
    if opening and not any(act.span.end <= opening.start for act in acts):
        yield from _fact(document, sentence, listed, opening, "", who)


def _subject(
    text: str, sentence: Sentence, subjects: Sequence[Mention], act: Fact, acts: Sequence[Fact], shape: Parties
) -> Mention | None:
    """The mention that a verb in the active has for its subject: the nearest before it, else one close behind."""
    before = [m for m in subjects if m.end <= act.span.start and not _is_quoted(text[m.end : act.span.start])]
    if before:
        return _of_clause(before, act, acts, text)[0] if shape.verb_last else before[-1]
    if shape.inverts or _QUOTE_ENDS.search(text, sentence.start, act.span.start):
        behind = (m for m in subjects if act.span.end <= m.start <= act.span.end + _BEHIND)
        return next((m for m in behind if not _COMMA.search(text, act.span.end, m.start)), None)
    return None


def _is_agent(mention: Mention, text: str, sentence: Sentence, shape: Parties) -> bool:
    """Whether a passive names the mention as the one who acts: "was thanked by Kazakhstan"."""
    return shape.is_agent(text[sentence.start : mention.start], mention.head, text[mention.end : sentence.end])


def _is_beside(mention: Mention, act: Fact) -> bool:
    return 0 <= max(mention.start - act.span.end, act.span.start - mention.end) <= _BEHIND


def _of_clause(before: list[Mention], act: Fact, acts: Sequence[Fact], text: str) -> list[Mention]:
    """Those of the mentions before a verb that stand in its clause, if any does: behind the last verb with a comma."""
    ends = [other.span.end for other in acts if other.span.end < act.span.start and text[other.span.end] == ","]
    return [m for m in before if ends and m.start >= ends[-1]] or before


def _governing(text: str, acts: Sequence[Fact], shape: Parties) -> list[Fact]:
    """The acts without those that another one right beside them receives: "accepted the invitation of the guest"."""
    kept: list[Fact] = []
    for act in acts:
        near = bool(kept) and act.span.start - kept[-1].span.end <= _NEXT and act.sentence == kept[-1].sentence
        if near and shape.verb_last and act.value in RECEIVING:
            kept[-1] = act
        elif not (near and not shape.verb_last and kept[-1].value in RECEIVING):
            kept.append(act)
    return kept


def _is_quoted(between: str) -> bool:
    """Whether a quotation ends between a mention and a verb: then the mention is part of what was said."""
    return bool(_CLOSING.search(between))


def _fact(
    document: Document, sentence: Sentence, listed: Sequence[Mention], subject: Mention, act: str, who: Table
) -> Iterator[Fact]:
    """The subject's party; detail "known" is "1" for a party of the event, whoever else speaks in the text."""
    if value := party(subject, who):
        span = Span(document.lang, subject.start, subject.end, document.text[subject.start : subject.end])
        beside = sorted({party(mention, who) for mention in listed if not mention.bare} - {"", value})
        said = bool(subject.ranks and subject.sides)
        sure = said or value == BOTH or subject.role == "side" or value in who.order or value == who.issuer
        detail = {"act": act, "known": "1" if sure else "", "beside": " ".join(beside)}
        yield Fact("attribution", value, span, sentence.index, detail=detail)


def _is_named(mention: Mention) -> bool:
    """Whether a mention says whose rank or side it is, so that nothing need be guessed."""
    return not mention.bare and bool(mention.persons or mention.sides or mention.role == BOTH)


def _is_object(mention: Mention, subjects: Sequence[Mention], acts: Sequence[Fact], text: str) -> bool:
    """Whether a mention right behind a verb is its object, since another mention stands before that verb."""
    verb = next((act for act in acts if 0 <= mention.start - act.span.end <= _NEXT), None)
    if verb is None or _COMMA.search(text, verb.span.end, mention.start):
        return False
    return any(other.end <= verb.span.start for other in subjects)


def _without_modifiers(subjects: list[Mention], sentence: Sentence) -> list[Mention]:
    """A bare country may be the first half of a compound (бір Қытай қағидаты): it acts only at the sentence's start."""
    full = [mention for mention in subjects if not mention.bare]
    return full or [m for m in subjects[:1] if m.start - sentence.start < _START]


def _is_subject(mention: Mention, text: str, sentence: Sentence, shape: Parties) -> bool:
    if mention.idle:
        return False
    if text[mention.end : mention.end + 2] in ("’s", "'s") or text.startswith(shape.trailing, mention.end):
        return False
    before = text[sentence.start : mention.start]
    if shape.spaced:
        word = _last_word(before)
        words = before.split()
        if word and words and words[-1].lower() in ("the", "a", "an", "his", "her", "their") and len(words) > 1:
            word = _last_word(" ".join(words[:-1]))
            if before.rstrip().endswith((",", "”", "»")):
                word = ""
        if word.lower() in shape.joining and before[: before.rindex(word)].rstrip().endswith(","):
            word = ""  # a clause with a subject of its own
        if word.lower() in shape.oblique and not before.rstrip().endswith((",", "”", "»", ":", ";")):
            return False
        return (shape.is_bearer if mention.named else shape.is_subject)(mention.head, mention.ending)
    return not before.endswith(tuple(shape.oblique))


def _last_word(text: str) -> str:
    words: list[str] = _WORD.findall(text)
    return words[-1] if words else ""
