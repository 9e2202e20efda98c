"""consistency: one concept is called by two names in one version, where the others keep one.

A reader of the Russian takes «Один пояс, один путь» and «Пояс и путь» for two initiatives. Short forms after the full
name (SCO, "the Initiative") are usual and no finding. Set phrases that two others repeat word for word are compared
too, and names of projects and bodies: the Financial Centre and the Financial Hub.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from toolkit.checks._renderings import Rendering, quoted_names, renderings
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.model import Comparison, Fact, Finding, Span
from toolkit.settings import Settings
from toolkit.stretch import meets

#: For `readout explain`.
EXAMPLE = {
    "en": "The Belt and Road Initiative was discussed.\nThe Belt and Road Initiative goes on.",
    "ru": "Обсуждена инициатива «Один пояс, один путь».\nИнициатива «Пояс и путь» продолжается.",
}

#: Domains whose wordings good style varies: "the President", "the Head of State"; "trade", "trade turnover".
VARIED = (
    *("office", "title", "address", "economy", "meeting", "document-kind", "organisation"),
    *("treaty-act", "membership", "mission", "trade", "finance"),
)
#: Versions that keep one name, at least; of two versions the other one.
STEADY = 2
#: Statuses of wordings that the term check speaks of.
AVOIDED = ("forbidden", "deprecated", "superseded")


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each concept that one version names in two ways."""
    rows = {(lang, i): row.index for row in comparison.rows for lang, indices in row.sentences.items() for i in indices}
    uses: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for lang, sentences in comparison.facts.items():
        for facts in sentences:
            for fact in facts:
                if fact.kind == "term" and fact.detail["status"] not in AVOIDED and fact.detail["domain"] not in VARIED:
                    uses[fact.value][lang].append(fact)
    told: list[Span] = []
    for rendering in (*renderings(comparison), *quoted_names(comparison)):
        place = rendering.spans[1]
        if not any(span.lang == place.lang and meets(span, place) for span in told):
            told.append(place)
            yield _rendered(rendering)
    for concept, by_lang in sorted(uses.items()):
        steady = {lang for lang, facts in by_lang.items() if len(facts) > 1 and len(_names(facts)) == 1}
        for lang, facts in sorted(by_lang.items()):
            if len(names := _names(facts)) > 1 and len(steady) >= max(1, min(STEADY, len(by_lang) - 1)):
                yield _finding(concept, lang, facts, names, by_lang, steady, rows)


def _rendered(rendering: Rendering) -> Finding:
    first, second = rendering.spans
    others = sorted(rendering.steady)
    spans = sorted([*rendering.steady.items(), (rendering.lang, first), (rendering.lang, second)], key=_place)
    return Finding(
        check="consistency",
        severity="warning",
        row=rendering.rows[1],
        odd=(rendering.lang,),
        values={rendering.lang: f"{first.text} / {second.text}"}
        | {lang: rendering.steady[lang].text for lang in others},
        spans=tuple(span for _, span in spans),
        message=f"{rendering.lang} calls one thing “{first.text}” in row {rendering.rows[0] + 1} and “{second.text}”"
        f" here; {', '.join(others)} keep one name",
        suggestion=first.text,
        confidence=0.7,
        reason="a phrase that the other versions repeat word for word",
    )


def _names(facts: list[Fact]) -> list[str]:
    """Distinct names, the commonest first; a short form of another name is not counted."""
    counts = Counter(fact.detail["term"] for fact in facts)
    return [
        name
        for name, _ in sorted(counts.items(), key=lambda item: -item[1])
        if not any(_shortens(name, other, facts[0].span.lang) for other in counts if other != name)
    ]


def _shortens(name: str, other: str, lang: str) -> bool:
    """Whether `name` is a shorter form of `other`: its initials, or a part of its words in a row."""
    if (name.removesuffix("s").isupper() and len(name) < 8) or _abbreviates(name, other):
        return True
    mine, theirs = _stems(name, lang), _stems(other, lang)
    if set(mine) == set(theirs):
        return name > other
    inside = any(theirs[at : at + len(mine)] == mine for at in range(len(theirs)))
    return inside or name.casefold() in other.casefold()


def _abbreviates(name: str, other: str) -> bool:
    """Whether a name without spaces is made of characters of the longer one, in order: 上合组织, 上海合作组织."""
    characters = iter(other)
    return len(name) < len(other) and not name.isascii() and " " not in other and all(c in characters for c in name)


def _stems(name: str, lang: str) -> list[str]:
    morphology = table(Morphology, lang)
    words = (name[start:end] for start, end in morphology.words(name))
    return [morphology.stems(word)[0] for word in words if word.lower() not in morphology.function_words]


def _finding(
    concept: str,
    lang: str,
    facts: list[Fact],
    names: list[str],
    by_lang: dict[str, list[Fact]],
    steady: set[str],
    rows: dict[tuple[str, int], int],
) -> Finding:
    usual, rare = names[0], names[-1]
    fact = next(fact for fact in reversed(facts) if fact.detail["term"] == rare)
    row = rows[lang, fact.sentence]
    there = {
        other: next((f for f in by_lang[other] if rows[other, f.sentence] == row), by_lang[other][0])
        for other in sorted(steady)
    }
    first = next(f for f in facts if f.detail["term"] == usual)
    spans = sorted([(lang, first.span), (lang, fact.span), *((o, f.span) for o, f in there.items())], key=_place)
    return Finding(
        check="consistency",
        severity="warning",
        row=row,
        odd=(lang,),
        values={lang: " / ".join(names), **{other: _names(by_lang[other])[0] for other in sorted(steady)}},
        spans=tuple(span for _, span in spans),
        message=f"{lang} calls one thing “{first.span.text}” elsewhere and “{fact.span.text}” here;"
        f" {', '.join(sorted(steady))} keep{'s' if len(steady) == 1 else ''} one name",
        suggestion=usual,
        confidence=0.8,
        reason=f"concept “{concept}” of the glossary",
    )


def _place(item: tuple[str, Span]) -> tuple[str, int]:
    return item[0], item[1].start
