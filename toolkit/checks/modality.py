"""modality: one version promises what another only intends, is ready for, or may do.

"Will" is what a language says when it says nothing else: English and Chinese mark it (will, 将), Kazakh and Russian
mostly do not. So a mark (intends, is ready, must) in one version counts where the others promise in so many words, and
a dropped mark where all the others have it. "Can" and "may" are so freely added and dropped that only their exchange
for another degree counts. Where all the others forbid, a version that only exempts lets it be done, and the reverse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

from toolkit.checks import SURE
from toolkit.checks._coverage import CLOSE, closeness
from toolkit.checks._odd import against
from toolkit.checks._swapped import with_swaps
from toolkit.languages import table
from toolkit.languages.modality import DENIED, Modality
from toolkit.model import Comparison, Fact, Finding, Row, Severity, Span
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The parties will raise trade.",
    "kk": "Тараптар сауданы арттыруға ниетті.",
    "ru": "Стороны увеличат торговлю.",
    "zh": "双方将扩大贸易。",
}

#: Degrees that bind a party differently; a faithful translation keeps them.
BINDING = ("intend", "ready", "hope")
#: Degrees that leave a plain verb, where a language does not say "will", when they are dropped.
UNSAID = ("intend", "ready")
#: Degrees that count only where all the others promise in so many words.
LOOSE = ("must", "may", "can", "expect", "consider", "unlikely")

#: Degrees that no faithful version renders by a promise in so many words.
OPEN = ("consider", "unlikely")
#: Degrees that faithful translators take for one another.
ALIKE = ({"can", "may"}, {"expect", "intend"})
#: Characters of a short statement, in the longest version.
PLAIN = 120


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row in which one version's degree differs from what all others share."""
    yield from with_swaps(_found(comparison, settings), "modality", comparison, settings)


def _found(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    close = len(comparison.readout.langs) > 2 and not settings.source and comparison.once(closeness) >= CLOSE
    explicit = {lang for lang in comparison.readout.langs if table(Modality, lang).marks_will}
    for row in comparison.rows:
        stated = comparison.stated(row, "modality")
        if len({frozenset([fact.value for fact in facts]) for facts in stated.values()}) < 2:
            continue
        sides = [(lang, others) for lang in stated if (others := against(lang, stated, settings.source))]
        plain = _is_plain(comparison, row)
        denied = ((lang, others, _denials(stated, lang, others)) for lang, others in sides)
        said = ((lang, others, _differ(stated, lang, others, explicit, plain)) for lang, others in sides)
        for lang, others, degrees in chain(denied, said):
            if degrees:
                yield _finding(comparison, row, lang, others, degrees, stated)
                break
        else:
            if close and (lang := _marked_alone(stated)):
                others = [other for other in stated if other != lang]
                degree = min(_degrees(stated[lang]) - {"will"})
                yield _finding(comparison, row, lang, others, (degree, "will"), stated)


def _is_plain(comparison: Comparison, row: Row) -> bool:
    """Whether a row is one short statement in each version, so that its mark can belong to one verb only."""
    return all(sum([len(s.text) for s in comparison.sentences(row, lang)]) < PLAIN for lang in row.sentences)


def _differ(
    stated: Mapping[str, Sequence[Fact]], lang: str, others: list[str], explicit: Set[str], plain: bool
) -> tuple[str, str] | None:
    """The degree of `lang` and that of all the others, where they differ; `plain`: the row is a short statement."""
    near = any(fact.value == "near" for fact in stated[lang])
    mine, *each = (_degrees(stated[of]) for of in (lang, *others))
    common, either = set.intersection(*each), set.union(*each)
    extra = sorted(mine - either - {"will"})
    for degree in (*BINDING, "must"):
        if degree in common and degree not in mine and extra:
            return extra[0], degree
    if mine and mine <= {"may", "can"} and "must" in common and len(others) > 2 and not near:
        return min(mine), "must"
    if replaced := _replaced(mine, each, extra, {other for other in others if other in explicit}, others):
        return replaced
    for degree in (*BINDING, "must"):
        dropped = degree in common and not mine - {"will"} and not near
        unsaid = degree in UNSAID and lang not in explicit and len(others) > 1
        if dropped and ("will" in mine or unsaid):
            return "will", degree
    promise = (
        "will" in either
        and either <= {"will", "must"}
        and all("will" in said for other, said in zip(others, each, strict=True) if other in explicit)
    )
    committed = either <= {"will", "intend"} and all(
        said for o, said in zip(others, each, strict=True) if o in explicit
    )
    if committed and either and extra == ["must"] and len(others) > 1 and mine == {"must"}:
        return "must", min(either)
    if (degree := _shared(each)) and not near and len(others) > 1:
        if extra and extra[0] != degree and {extra[0], degree} not in ALIKE:
            return extra[0], degree
        if (plain or (degree in OPEN and mine == {"will"})) and not extra and not mine - {"will"}:
            return "will", degree
    for degree in extra:
        counts = degree in BINDING or (degree in LOOSE and "will" not in mine)
        if promise and counts and (len(others) > 1 or "will" in common):
            return degree, "will"
    return None


def _marked_alone(stated: Mapping[str, Sequence[Fact]]) -> str:
    """The only version that says how firm a thing is, where all the others tell it as a plain fact; or ""."""
    marked = [lang for lang, facts in stated.items() if facts]
    if len(marked) != 1 or len(stated) < 3:
        return ""
    filler = table(Modality, marked[0]).filler
    told = [fact for fact in stated[marked[0]] if fact.span.text.lower() not in filler]
    return marked[0] if any(fact.value not in ("near", "will", *DENIED) for fact in told) else ""


def _degrees(facts: Sequence[Fact]) -> set[str]:
    """The degrees that a version says; what must not be done is said as firmly as what must be."""
    said = {fact.value for fact in facts}
    return said - {"near", *DENIED} | ({"must"} if "forbidden" in said else set())


def _denials(stated: Mapping[str, Sequence[Fact]], lang: str, others: list[str]) -> tuple[str, str] | None:
    """What `lang` and what all the others say of a duty by denying it, where that differs: need not, must not."""
    mine, *each = [{fact.value for fact in stated[of]} & {*DENIED} for of in (lang, *others)]
    common = set[str].intersection(*each)
    apart = not any(mine & said for said in each)
    return (min(mine), min(common)) if len(mine) == len(common) == 1 and apart else None


def _shared(each: list[set[str]]) -> str:
    """A loose degree that all the others, and nothing else, say; "can" and "may" are one here."""
    loose = [{"may" if degree == "can" else degree for degree in said - {"will"}} for said in each]
    common = set.intersection(*loose)
    return min(common) if len(common) == 1 and all(len(said) == 1 for said in loose) and common <= {*LOOSE} else ""


def _replaced(
    mine: set[str], each: list[set[str]], extra: list[str], explicit: Set[str], others: list[str]
) -> tuple[str, str] | None:
    """One degree for another, where a language that need not say it says nothing: «ашпақ» for "intends to open"."""
    said = [values for values in each if values]
    silent = [other for other, values in zip(others, each, strict=True) if not values]
    if len(said) < 2 or len(silent) != 1 or silent[0] in explicit or len(mine) != 1 or not extra:
        return None
    agreed = set.intersection(*said) & {*BINDING, "must"}
    binding = mine <= {*BINDING, "must"}
    return (extra[0], min(agreed)) if len(agreed) == 1 and binding and all(len(v) == 1 for v in said) else None


def _finding(
    comparison: Comparison,
    row: Row,
    lang: str,
    others: list[str],
    degrees: tuple[str, str],
    stated: Mapping[str, Sequence[Fact]],
) -> Finding:
    values = {lang: degrees[0], **dict.fromkeys(others, degrees[1])}
    spans = {name: _evidence(comparison, row, name, degree, stated[name]) for name, degree in values.items()}
    odd = (lang,) if len(others) > 1 else tuple(sorted(values))
    told = "; ".join(f"{name}: {values[name]} (“{_short(spans[name].text)}”)" for name in sorted(values))
    severity: Severity = "warning" if set(degrees) & set(LOOSE) else "error"
    return Finding(
        check="modality",
        severity=severity if len(others) > 1 else "warning",
        row=row.index,
        odd=odd,
        values=dict(sorted(values.items())),
        spans=tuple(spans[name] for name in sorted(spans)),
        message=f"the versions differ in how firmly it will happen: {told}",
        confidence=SURE if set(degrees) <= {*DENIED} else 0.75,  # nobody words a ban as freely as a wish
        reason="an unmarked verb counts as “will”",
    )


def _evidence(comparison: Comparison, row: Row, lang: str, degree: str, facts: Sequence[Fact]) -> Span:
    """The modal phrase, or, for an unmarked verb, the whole statement."""
    for fact in facts:
        if fact.value == degree:
            return fact.span
    sentences = comparison.sentences(row, lang)
    start, end = sentences[0].start, sentences[-1].end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:38].rstrip() + " …"
