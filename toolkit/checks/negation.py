"""negation: one version denies what the others affirm, or affirms what they deny.

One short word turns a statement round ("did not rule out" → «исключил»). Translators also deny by other means (without,
fail to, отсутствие, -сыз), and a sentence may hold several statements; so the versions are asked about the very word
that is denied, through the lexicon: an error is a word that stands denied in the others and plain in one, or the
reverse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit.checks._contrary import contraries
from toolkit.checks._coverage import is_close
from toolkit.checks._odd import against
from toolkit.checks._swapped import with_swaps
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.languages.polarity import Polarity
from toolkit.lexicon import find
from toolkit.model import Comparison, Fact, Finding, Row, Sentence, Span
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "They agreed not to introduce restrictions.",
    "kk": "Олар шектеулер енгізуге уағдаласты.",
    "ru": "Они договорились не вводить ограничений.",
    "zh": "双方商定不实施限制。",
}

#: Characters before a word (after it, where the language denies there) in which a denial may turn it round.
REACH = 15
BESIDES = "besides"  #: the value of "not only", which is no denial: what it stands beside holds too
LOOSE = ("near", BESIDES)


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row in which one version's polarity differs from that of all others."""
    yield from with_swaps(_found(comparison, settings), "negation", comparison, settings)


def _found(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    for row in comparison.rows:
        stated = comparison.stated(row, "polarity")
        denials = {lang: [fact for fact in facts if fact.value == "no"] for lang, facts in stated.items()}
        if len(stated) < 2 or all(f.value in LOOSE for facts in stated.values() for f in facts):
            continue
        close = len(stated) > 2 and not settings.source and is_close(comparison, row)
        if close and (denier := _denies_alone(stated)) and _is_said(comparison, row, denier, denials[denier]):
            others = [other for other in stated if other != denier]
            yield _finding(comparison, row, denier, others, denials, {denier: denials[denier][0].span})
            continue
        for lang in stated:
            others = against(lang, stated, settings.source)
            if not others or (len(others) == 1 and not settings.source and lang != min(stated)):
                continue
            words = _turned(comparison, row, lang, others, denials, stated)
            if words:
                yield _finding(comparison, row, lang, others, denials, words)
    yield from contraries("negation", comparison, settings)


def _denies_alone(stated: Mapping[str, Sequence[Fact]]) -> str:
    """The only version that denies anything, where nothing in the others comes near a denial; or ""."""
    deniers = [lang for lang, facts in stated.items() if facts]
    alone = len(deniers) == 1 and any(fact.value == "no" for fact in stated[deniers[0]])
    return deniers[0] if alone else ""


def _is_said(comparison: Comparison, row: Row, denier: str, denials: Sequence[Fact]) -> bool:
    """Whether another version has the word that is denied: else it may say its contrary, "keep" for "not abolish"."""
    denied: set[int] = set()
    for denial in denials:
        sentence = comparison.readout.documents[denier].sentences[denial.sentence]
        behind = [entry for entry in find(sentence.text, denier) if sentence.start + entry.start >= denial.span.end]
        first = behind[0].concepts if behind and not table(Polarity, denier).follows else _scope(denial)
        denied.update(first)
    others = {
        number
        for lang in row.sentences
        for sentence in (comparison.sentences(row, lang) if lang != denier else ())
        for entry in find(sentence.text, lang)
        for number in entry.concepts
    }
    return not denied or not denied.isdisjoint(others)


def _turned(
    comparison: Comparison,
    row: Row,
    lang: str,
    others: list[str],
    denials: Mapping[str, Sequence[Fact]],
    stated: Mapping[str, Sequence[Fact]],
) -> dict[str, Span]:
    """The words that are denied on one side and plain on the other, by language; empty where the versions agree."""
    needed = min(2, len(others))
    if all(denials[other] for other in others) and not denials[lang]:
        words = _plain_here(comparison, row, lang, others, denials, stated, needed)
        alone = len(others) > 1 and all(_loose(stated[lang]) <= _loose(stated[other]) for other in others)
        return words or ({other: denials[other][0].span for other in others} if alone else {})
    strong = {other: [fact for fact in stated[other] if fact.value not in LOOSE] for other in others}
    if not stated[lang] and len(others) > 1 and all(strong.values()):
        return {other: strong[other][0].span for other in others}
    fitting = not any(denials[other] for other in others)
    plainly = not any(stated[other] for other in others)
    if denials[lang] and fitting and all(_loose(stated[other]) <= _loose(stated[lang]) for other in others):
        affirmed = {other: _affirmed(comparison, row, other, stated[other]) for other in others}
        for denial in denials[lang]:
            scope = _scope(denial)
            found = {
                o: next(plain[n] for n in scope if n in plain)
                for o, plain in affirmed.items()
                if set(scope) & set(plain)
            }
            if len(found) >= (needed if plainly else len(others)):
                return found | {lang: denial.span}
    return {}


def _loose(facts: Sequence[Fact]) -> int:
    """How many words of a version may stand for a denial without being one."""
    return sum(fact.value not in ("no", BESIDES) for fact in facts)


def _plain_here(
    comparison: Comparison,
    row: Row,
    lang: str,
    others: list[str],
    denials: Mapping[str, Sequence[Fact]],
    stated: Mapping[str, Sequence[Fact]],
    needed: int,
) -> dict[str, Span]:
    affirmed = _affirmed(comparison, row, lang, stated[lang])
    turned = _turned_there(comparison, row, lang, stated[lang])
    words: dict[str, Span] = {}
    for other in others:
        for denial in denials[other]:
            if not turned.isdisjoint(_scope(denial)):
                continue  # "without increasing" for «не увеличивая»
            number = next((number for number in _scope(denial) if number in affirmed), None)
            if number is not None:
                words.setdefault(other, denial.span)
                words.setdefault(lang, affirmed[number])
    return words if len(words) > needed else {}


def _scope(denial: Fact) -> list[int]:
    return [int(number) for number in denial.detail["scope"].split()]


def _affirmed(comparison: Comparison, row: Row, lang: str, facts: Sequence[Fact]) -> dict[int, Span]:
    """Concepts that stand plain in a version, with the words: nothing near them denies."""
    follows, grammar = table(Polarity, lang).follows, table(Morphology, lang).function_words
    plain: dict[int, Span] = {}
    for sentence in comparison.sentences(row, lang):
        denials = _places(facts, sentence)
        grammatical = _places([f for f in facts if f.value == "no" or f.span.text.lower() in grammar], sentence)
        for entry in find(sentence.text, lang):
            covered = any(start <= entry.start and entry.end <= end for start, end in grammatical)
            covered = covered or any(start < entry.start and entry.end <= end for start, end in denials)  # 不超过
            if not covered and not any(_turns(start, end, entry.start, entry.end, follows) for start, end in denials):
                words = sentence.text[entry.start : entry.end]
                if words.lower() in grammar or len(words) < 2:
                    continue
                span = Span(lang, sentence.start + entry.start, sentence.start + entry.end, words)
                for number in entry.concepts:
                    plain.setdefault(number, span)
    return plain


def _turned_there(comparison: Comparison, row: Row, lang: str, facts: Sequence[Fact]) -> set[int]:
    """Concepts that what is no denial proper turns round in a version: "increasing" in "without increasing"."""
    follows = table(Polarity, lang).follows
    found: set[int] = set()
    for sentence in comparison.sentences(row, lang):
        places = _places([fact for fact in facts if fact.value == "without"], sentence)
        for entry in find(sentence.text, lang) if places else ():
            if any(_turns(start, end, entry.start, entry.end, follows) for start, end in places):
                found.update(entry.concepts)
    return found


def _places(facts: Sequence[Fact], sentence: Sentence) -> list[tuple[int, int]]:
    """Start and end in a sentence of those of some facts that stand in it."""
    at = sentence.start
    return [(fact.span.start - at, fact.span.end - at) for fact in facts if fact.sentence == sentence.index]


def _turns(start: int, end: int, first: int, last: int, follows: bool) -> bool:
    """Whether a denial at `start`..`end` may turn the word at `first`..`last` round."""
    if follows:
        return last <= start < last + REACH or (start < last and first < end)
    return first - REACH <= end <= first


def _finding(
    comparison: Comparison,
    row: Row,
    lang: str,
    others: list[str],
    denials: Mapping[str, Sequence[Fact]],
    words: dict[str, Span],
) -> Finding:
    says = {other: "no" if denials[other] else "yes" for other in (lang, *others)}
    spans = {other: words.get(other) or _whole(comparison, row, other) for other in says}
    told = "; ".join(
        f"{other} {'denies' if says[other] == 'no' else 'affirms'}"
        + (f" (“{spans[other].text}”)" if other in words else "")
        for other in sorted(says)
    )
    return Finding(
        check="negation",
        severity="error" if lang in words else "warning",
        row=row.index,
        odd=(lang,) if len(others) > 1 else tuple(sorted(says)),
        values=dict(sorted(says.items())),
        spans=tuple(spans[other] for other in sorted(spans)),
        message=f"the versions differ in yes and no: {told}",
        confidence=0.85 if lang in words else 0.65,
        reason="the word denied on one side stands plain on the other" if lang in words else "no word in it denies",
    )


def _whole(comparison: Comparison, row: Row, lang: str) -> Span:
    sentences = comparison.sentences(row, lang)
    start, end = sentences[0].start, sentences[-1].end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])
