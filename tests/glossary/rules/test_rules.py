"""Each rule of lint: what it must find, and what it must let be."""

from __future__ import annotations

import pytest

from toolkit.glossary import Concept, Glossary, Term, load
from toolkit.glossary.linting import lint, modules
from toolkit.glossary.parsing import parse
from toolkit.languages import tags


def glossary(text: str) -> Glossary:
    """Concepts in the shortest form: `id: en preferred x; ru forbidden y`, or YAML lines after the id."""
    return Glossary(parse(f"concepts:\n{text}", "g.yaml").concepts)


def concept(name: str, *terms: str, **fields: str) -> str:
    lines = [f"  {name}:", *(f"    {key}: {value}" for key, value in fields.items())]
    langs = dict.fromkeys(term.split(" ", 2)[0] for term in terms)
    if terms:
        lines.append("    terms:")
    for lang in langs:
        lines.append(f"      {lang}:")
        for term in terms:
            tag, status, text = term.split(" ", 2)
            if tag == lang:
                lines.append(f"        - {{{status}: {text}}}")
    return "\n".join(lines) + "\n"


ALL = tuple(
    f"{lang} preferred {word}" for lang, word in zip(("en", "kk", "ru", "zh"), ("x", "қ", "я", "国"), strict=True)
)

SPEAKS = [  # rule, glossary, part of the message
    pytest.param("duplicate-term", concept("a", "en preferred Visit", "en admitted visit"), "stands twice", id="capitals only"),
    pytest.param("duplicate-term", concept("a", "kk preferred сапар", "kk forbidden Сапар"), "preferred and forbidden", id="right and wrong"),
    pytest.param("shared-term", concept("a", "zh preferred 访问") + concept("b", "zh admitted 访问"), "also a term of a", id="two concepts, one wording"),
    pytest.param("missing-preferred", concept("a", *ALL[:3]), "no preferred term in zh", id="a language is missing"),
    pytest.param("missing-preferred", concept("a", *ALL[:3], "zh admitted 国"), "no preferred term in zh", id="admitted only"),
    pytest.param("two-preferred", concept("a", "ru preferred визит", "ru preferred поездка"), "two preferred terms in ru", id="two"),
    pytest.param("forbidden-elsewhere-right", concept("a", "kk forbidden іссапар") + concept("b", "kk preferred іссапар"), "forbidden here and a term of b", id="wrong here, right there"),
    pytest.param("scale-gap", concept("a", scale="s", rung="1") + concept("b", scale="s", rung="3"), "no rung 2", id="a gap"),
    pytest.param("scale-gap", concept("a", scale="s", rung="2"), "no rung 1", id="begins too high"),
    pytest.param("scale-gap", concept("a", scale="s", rung="1") + concept("b", scale="s", rung="1"), "taken twice", id="two on a rung"),
    pytest.param("scale-gap", concept("a", rung="1"), "no scale", id="a rung of nothing"),
    pytest.param("inside-another", concept("a", "zh forbidden 国家") + concept("b", "zh preferred 国家元首"), "stands inside", id="Chinese inside Chinese"),
    pytest.param("odd-characters", concept("a", 'en preferred "state\\u200bvisit"'), "U+200B", id="zero-width space"),
    pytest.param("odd-characters", concept("a", 'en preferred "state\\u00a0visit"'), "odd space", id="no-break space"),
    pytest.param("odd-characters", concept("a", "kk preferred caпap"), "mixes", id="Latin letters in a Kazakh word"),
    pytest.param("odd-characters", concept("a", "en preferred visіt"), "mixes", id="a Cyrillic letter in an English word"),
    pytest.param("no-evidence", concept("a", *ALL), "evidence unknown: en, kk, ru, zh", id="unknown"),
    pytest.param("broken-relation", concept("a", see="[b]"), "no concept 'b'", id="to nothing"),
    pytest.param("broken-relation", concept("a", see="[a]"), "itself", id="to itself"),
    pytest.param("broken-relation", concept("a", broader="[b]") + concept("b", broader="[a]"), "broader than itself", id="a circle"),
    pytest.param("no-way-out", concept("a", "en preferred x", "ru forbidden я"), "no term stands in its place", id="forbidden, and nothing else"),
    pytest.param("dates", "  a:\n    terms: {en: [{preferred: x, from: 2020-05, until: 2019}]}\n", "before it begins", id="ends before it begins"),
    pytest.param("order", concept("b") + concept("a"), "stands after b", id="out of order"),
    pytest.param("language", concept("a", "kk preferred visit"), "not written in kk", id="Latin under Kazakh"),
    pytest.param("language", concept("a", "zh preferred визит"), "not written in zh", id="Cyrillic under Chinese"),
    pytest.param("language", concept("a", "en preferred 访问"), "not written in en", id="Han under English"),
    pytest.param("language", concept("a", "fr preferred visite"), "not among the languages", id="a language we do not compare"),
]  # fmt: skip

SILENT = [
    pytest.param("duplicate-term", concept("a", "en preferred Visit", "ru preferred визит"), id="two languages"),
    pytest.param("duplicate-term", "  a:\n    terms: {en: [{preferred: x}, {forbidden: x, issuer: CN}]}\n", id="two issuers"),
    pytest.param("duplicate-term", "  a:\n    terms: {en: [{preferred: WHO, case: sensitive}, {admitted: who}]}\n", id="capitals matter"),
    pytest.param("shared-term", concept("a", "zh preferred 访问") + concept("b", "zh forbidden 访问"), id="right in one only"),
    pytest.param("missing-preferred", concept("a", *ALL), id="all languages"),
    pytest.param("missing-preferred", concept("a", "en deprecated x", "ru superseded я"), id="a concept that is over"),
    pytest.param("missing-preferred", concept("a", *ALL, "kk forbidden ү"), id="and a forbidden one"),
    pytest.param("two-preferred", "  a:\n    terms: {en: [{preferred: x, issuer: KZ}, {preferred: y, issuer: CN}]}\n", id="one an issuer"),
    pytest.param("forbidden-elsewhere-right", concept("a", "kk forbidden іссапар") + concept("b", "kk forbidden іссапар"), id="wrong in both"),
    pytest.param("forbidden-elsewhere-right", "  a:\n    terms: {en: [{forbidden: x, issuer: CN}]}\n" + concept("b", "en preferred x"), id="wrong for one issuer"),
    pytest.param("scale-gap", concept("a", scale="s", rung="1") + concept("b", scale="s", rung="2"), id="a ladder"),
    pytest.param("scale-gap", concept("a"), id="no scale"),
    pytest.param("inside-another", concept("a", "ru forbidden визит") + concept("b", "ru preferred государственный визит"), id="words have edges"),
    pytest.param("inside-another", concept("a", "zh preferred 伙伴关系") + concept("b", "zh preferred 战略伙伴关系"), id="both right"),
    pytest.param("odd-characters", concept("a", "kk preferred мемлекеттік сапар"), id="Kazakh letters"),
    pytest.param("odd-characters", concept("a", "ru preferred COVID-19 и туризм"), id="two scripts in two words"),
    pytest.param("odd-characters", concept("a", "zh preferred “一带一路”倡议"), id="Chinese marks"),
    pytest.param("no-evidence", "  a:\n    evidence: Protocol\n    terms: {en: [{preferred: x}]}\n", id="a source"),
    pytest.param("broken-relation", concept("a", see="[b]") + concept("b", see="[a]"), id="each sees the other"),
    pytest.param("no-way-out", concept("a", "ru preferred ю", "ru forbidden я"), id="a preferred term"),
    pytest.param("no-way-out", "  a:\n    terms: {ru: [{forbidden: я, instead: ю}], en: [{preferred: x}]}\n", id="a way out named"),
    pytest.param("no-way-out", concept("a", "ru deprecated я"), id="a concept that is over"),
    pytest.param("dates", "  a:\n    terms: {en: [{preferred: x, from: 2019, until: 2019-05}]}\n", id="within one year"),
    pytest.param("dates", "  a:\n    terms: {en: [{preferred: x, until: 2019}]}\n", id="an end only"),
    pytest.param("order", concept("a") + concept("b"), id="in order"),
    pytest.param("language", concept("a", "kk preferred сапар", "zh preferred 访问"), id="each in its own"),
    pytest.param("language", concept("a", "ru preferred G20"), id="an abbreviation in Latin capitals"),
    pytest.param("language", "  a:\n    terms: {kk-Latn: [{preferred: sapar}]}\n", id="Kazakh in Latin script"),
]  # fmt: skip


@pytest.mark.parametrize("rule, text, message", SPEAKS)
def test_finds(rule: str, text: str, message: str) -> None:
    found = lint(glossary(text), only=[rule])
    assert [one for one in found if message in one.message], [str(one) for one in found]
    assert all(one.path == "g.yaml" and one.line > 1 and one.rule == rule for one in found)


@pytest.mark.parametrize("rule, text", SILENT)
def test_lets_be(rule: str, text: str) -> None:
    assert lint(glossary(text), only=[rule]) == ()


def test_every_rule_is_tested_and_told() -> None:
    names = set(modules())
    assert names - {case.values[0] for case in SPEAKS} == set()
    assert names - {case.values[0] for case in SILENT} == set()
    assert all((module.__doc__ or "").strip() for module in modules().values())


MENDED = [
    pytest.param("odd-characters", Concept("a", (Term("kk", "cапap"),)), ("сапар",), id="look-alikes in Kazakh"),
    pytest.param("odd-characters", Concept("a", (Term("en", "state\u00a0 vi\u00adsit"),)), ("state visit",), id="invisible marks"),
    pytest.param("odd-characters", Concept("a", (Term("ru", "визит"),)), ("визит",), id="nothing to mend"),
    pytest.param("two-preferred", Concept("a", (Term("en", "x"), Term("en", "y"))), ("x", "y"), id="both stay, one admitted"),
    pytest.param("duplicate-term", Concept("a", (Term("en", "x", "admitted"), Term("en", "X"))), ("X",), id="the better stays"),
    pytest.param("duplicate-term", Concept("a", (Term("en", "x", "forbidden"), Term("en", "X"))), ("x", "X"), id="a contradiction is left to a person"),
]  # fmt: skip


@pytest.mark.parametrize("rule, concept, texts", MENDED)
def test_mends_what_is_safe(rule: str, concept: Concept, texts: tuple[str, ...]) -> None:
    mended = modules()[rule].mend(concept)
    assert tuple(term.text for term in mended.terms) == texts
    assert modules()[rule].mend(mended) == mended
    found = lint(Glossary([mended]), only=[rule])
    assert not [one for one in found if one.fixable]


def test_the_shipped_glossary_passes() -> None:
    assert [str(one) for one in lint(load()) if one.severity != "info"] == []


def test_the_shipped_glossary_is_as_large_as_promised() -> None:
    concepts = load().concepts.values()
    terms = [concept for concept in concepts if concept.kind != "place"]
    assert len(terms) >= 300
    assert all(
        concept.preferred(lang) and concept.definition and concept.domain for concept in concepts for lang in tags()
    )
