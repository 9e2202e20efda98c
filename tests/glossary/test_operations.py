"""What a terminologist does, and what comes of it in the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Concept, Evidence, Term, load
from toolkit.glossary.changes import Workshop, change
from toolkit.glossary.operations import Edit, Plan, add, deprecate, edit, identifier, remove, term, wording

TEXT = """\
concepts:
  joint-statement:
    domain: document
    see:
      - road-map
    terms:
      en:
        - preferred: joint statement
      zh:
        - preferred: 联合声明
        - admitted: 共同声明
  road-map:
    domain: document
    terms:
      en:
        - preferred: road map
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "documents.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def terms(path: Path, name: str, lang: str) -> list[tuple[str, str, str]]:
    return [(t.status, t.text, t.instead) for t in load([path]).concepts[name].wordings(lang)]


DONE = [  # plan, concept, language, terms afterwards
    pytest.param(
        edit("joint-statement", Edit(terms=(Term("zh", "联名声明", "forbidden"),))),
        "zh",
        [("preferred", "联合声明", ""), ("admitted", "共同声明", ""), ("forbidden", "联名声明", "")],
        id="a term is added",
    ),
    pytest.param(
        edit("joint-statement", Edit(terms=(Term("zh", "共同声明"),))),
        "zh",
        [("preferred", "共同声明", ""), ("admitted", "联合声明", "")],
        id="a new preferred one demotes the old",
    ),
    pytest.param(
        edit("joint-statement", Edit(terms=(Term("zh", "共同声明", issuer="CN"),))),
        "zh",
        [("preferred", "联合声明", ""), ("preferred", "共同声明", ""), ("admitted", "共同声明", "")],
        id="one issuer's preferred demotes nobody else's",
    ),
    pytest.param(
        edit("joint-statement", Edit(gone=(("zh", "共同声明"),))),
        "zh",
        [("preferred", "联合声明", "")],
        id="a term is taken out",
    ),
    pytest.param(
        deprecate("joint-statement", "zh", "共同声明"),
        "zh",
        [("preferred", "联合声明", ""), ("deprecated", "共同声明", "")],
        id="a term is deprecated",
    ),
    pytest.param(
        deprecate("joint-statement", "zh", "联合声明", by="共同声明"),
        "zh",
        [("preferred", "共同声明", ""), ("superseded", "联合声明", "共同声明")],
        id="a preferred term hands on its rank",
    ),
    pytest.param(
        deprecate("joint-statement", "zh", "共同声明", by="两国声明"),
        "zh",
        [("preferred", "联合声明", ""), ("admitted", "两国声明", ""), ("superseded", "共同声明", "两国声明")],
        id="an admitted one does not make another preferred",
    ),
    pytest.param(
        deprecate("joint-statement", "zh", "共同声明", status="forbidden"),
        "zh",
        [("preferred", "联合声明", ""), ("forbidden", "共同声明", "")],
        id="a term is forbidden",
    ),
    pytest.param(
        deprecate("joint-statement", by="road-map"),
        "en",
        [("superseded", "joint statement", "road map")],
        id="a whole concept gives way to another",
    ),
]


@pytest.mark.parametrize("plan, lang, expected", DONE)
def test_what_comes_of_it(file: Path, plan: Plan, lang: str, expected: list[tuple[str, str, str]]) -> None:
    assert len(change(file, plan)) == 1
    found = terms(file, "joint-statement", lang)
    order = [("preferred", "admitted", "deprecated", "superseded", "forbidden").index(status) for status, _, _ in found]
    assert sorted(found) == sorted(expected)
    assert order == sorted(order) or len(found) == 3


def test_a_dry_run_shows_and_writes_nothing(file: Path) -> None:
    (changed,) = change(file, remove("road-map"), dry_run=True)
    assert "-  road-map:" in changed.diff() and "-    see:" in changed.diff()
    assert file.read_text(encoding="utf-8") == TEXT


def test_removal_takes_relations_along(file: Path) -> None:
    change(file, remove("road-map"))
    (concept,) = load([file]).concepts.values()
    assert concept.see == ()


def test_nothing_to_change_is_no_change(file: Path) -> None:
    assert change(file, edit("road-map", Edit(fields={"domain": "document"}))) == ()


def test_a_new_concept_goes_to_the_file_of_its_domain(tmp_path: Path, file: Path) -> None:
    (tmp_path / "visits.yaml").write_text("concepts:\n  a-visit:\n    domain: visit\n    terms: {}\n", encoding="utf-8")
    change(tmp_path, add([Concept("state-visit", (Term("en", "state visit"),), domain="visit")]))
    change(tmp_path, add([Concept("river", (Term("en", "river"),), domain="water")]))
    change(tmp_path, add([Concept("named", (Term("en", "named"),), domain="water")], file="other.yaml"))
    homes = {name: Path(concept.origin).name for name, concept in load([tmp_path]).concepts.items()}
    assert homes == {
        "a-visit": "visits.yaml", "state-visit": "visits.yaml", "river": "water.yaml", "named": "other.yaml",
        "joint-statement": "documents.yaml", "road-map": "documents.yaml",
    }  # fmt: skip


WRONG: list[object] = [
    pytest.param(lambda: add([Concept("road-map", (Term("en", "x"),))]), "exists", id="id is taken"),
    pytest.param(lambda: add([Concept("Road Map", (Term("en", "x"),))]), "road-map", id="id with odd characters"),
    pytest.param(lambda: add([Concept("empty")]), "has no term", id="no term"),
    pytest.param(lambda: add([Concept("a", (Term("en", "x"), Term("en", "x")))]), "stands twice", id="a term twice"),
    pytest.param(
        lambda: add([Concept("a", (Term("en", "x"),), see=("b",))]), "no concept 'b'", id="relation to nothing"
    ),
    pytest.param(
        lambda: add([Concept("a", (Term("en", "x"),))], "../x.yaml"), "not the name", id="file outside the folder"
    ),
    pytest.param(lambda: edit("road-mop", Edit()), "did you mean|known", id="unknown id"),
    pytest.param(lambda: edit("road-map", Edit(gone=(("en", "x"),))), "no term in road-map", id="unknown term"),
    pytest.param(lambda: deprecate("road-map", "ru", "x"), "no term in road-map", id="deprecate an unknown term"),
    pytest.param(lambda: deprecate("road-map", by="nothing"), "no concept 'nothing'", id="unknown successor"),
    pytest.param(lambda: deprecate("road-map", by="road-map"), "no concept 'road-map'", id="its own successor"),
    pytest.param(lambda: deprecate("road-map", status="preferred"), "status to end", id="status that ends nothing"),
    pytest.param(lambda: remove("nothing"), "no concept 'nothing'", id="remove an unknown id"),
]


@pytest.mark.parametrize("plan, message", WRONG)
def test_what_cannot_be_done_says_why_and_changes_nothing(
    tmp_path: Path, file: Path, plan: Callable[[], Plan], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        change(tmp_path, plan())
    assert file.read_text(encoding="utf-8") == TEXT


def test_an_overlay_states_only_the_difference(tmp_path: Path, file: Path) -> None:
    own = tmp_path / "own" / "mine.yaml"
    change(own, edit("joint-statement", Edit({"note": "mine"}, (Term("ru", "совместное заявление"),))), below=[file])
    assert "joint statement" not in own.read_text(encoding="utf-8")
    combined = load([file, own]).concepts["joint-statement"]
    assert combined.note == "mine" and combined.preferred("ru") and combined.preferred("en")
    change(own, edit("joint-statement", Edit(terms=(Term("ru", "общее заявление", "forbidden"),))), below=[file])
    assert len(load([own]).concepts["joint-statement"].terms) == 2
    change(own, remove("joint-statement"), below=[file])
    assert "joint-statement" not in load([file, own]).concepts
    assert file.read_text(encoding="utf-8") == TEXT


def test_what_a_lower_glossary_says_cannot_be_taken_out_above(tmp_path: Path, file: Path) -> None:
    with pytest.raises(InputError, match="only read"):
        change(tmp_path / "own" / "mine.yaml", edit("road-map", Edit(gone=(("en", "road map"),))), below=[file])


GIVEN = [
    pytest.param("kk=сапар", Term("kk", "сапар"), id="preferred"),
    pytest.param("kk:forbidden= визит ", Term("kk", "визит", "forbidden"), id="status"),
    pytest.param("en=a = b", Term("en", "a = b"), id="equals sign in the wording"),
    pytest.param("zh-Hant=聯合聲明", Term("zh-Hant", "聯合聲明"), id="script"),
]


@pytest.mark.parametrize("given, expected", GIVEN)
def test_terms_as_they_are_typed(given: str, expected: Term) -> None:
    assert term(given) == expected


@pytest.mark.parametrize("given", ["сапар", "kk=", "=x", "kk:bad=x", "kazakh=x"])
def test_terms_that_are_none(given: str) -> None:
    with pytest.raises(InputError):
        term(given)


def test_evidence_goes_with_a_typed_term() -> None:
    assert term("en=x", "KZ", Evidence("s", "2020")) == Term("en", "x", issuer="KZ", evidence=Evidence("s", "2020"))
    assert wording("ru=рабочий визит") == ("ru", "рабочий визит")


@pytest.mark.parametrize(
    "words, expected",
    [("Chargé d'Affaires a.i.", "charge-d-affaires-a-i"), ("State visit", "state-visit"), ("сапар", "")],
)
def test_ids_from_words(words: str, expected: str) -> None:
    assert identifier(words) == expected


def test_a_workshop_shows_a_concepts_lines(file: Path) -> None:
    assert Workshop(file).lines("road-map").splitlines()[0] == "  road-map:"
