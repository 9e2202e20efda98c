"""Files changed in place: only what changes changes; comments stay."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import InputError
from toolkit.glossary import STATUSES, Concept, Evidence, Term, store
from toolkit.glossary.editing import blocks, in_order, put, put_new, take_out
from toolkit.glossary.layout import block
from toolkit.glossary.parsing import content, parse
from toolkit.glossary.settling import edited

TEXT = """\
# head
concepts:
  # about bee
  bee:   # the insect
    definition: "first: one"   # why
    # above scale
    scale: s
    rung: 1
    terms:
      # in English
      en:
        - preferred: one # eol one
          note: x
        # above two
        - admitted: two
          # inside two
          note: z
        # above three
        - forbidden: three
      ru:
        - preferred: один
  # about dog
  dog:
    terms:
      en:
        - preferred: dog
# tail
"""
BEE, DOG = parse(TEXT).concepts
ONE, TWO, THREE, ODIN = BEE.terms

CHANGES = [  # what is done, lines taken away, lines put in
    pytest.param(lambda c: replace(c, note="buzz"), [], ["    note: buzz"], id="a new field"),
    pytest.param(lambda c: replace(c, rung=2), ["    rung: 1"], ["    rung: 2"], id="another value"),
    pytest.param(
        lambda c: replace(c, terms=(ONE, TWO._replace(status="deprecated"), THREE, ODIN)),
        ["        - admitted: two"],
        ["        - deprecated: two"],
        id="another status",
    ),
    pytest.param(
        lambda c: replace(c, terms=(ONE, TWO, ODIN)), ["        - forbidden: three"], [], id="a term less at the end"
    ),
    pytest.param(
        lambda c: replace(c, terms=(TWO, THREE, ODIN)),
        ["        - preferred: one # eol one", "          note: x"],
        [],
        id="a term less at the beginning",
    ),
    pytest.param(
        lambda c: replace(c, terms=(*c.terms, Term("kk", "бір"))),
        [],
        ["      kk:", "        - preferred: бір"],
        id="a new language, in alphabetical order",
    ),
    pytest.param(
        lambda c: replace(c, terms=(*c.terms, Term("en", "no", "forbidden"))),
        [],
        ['        - forbidden: "no"'],
        id="a word that YAML would misread is quoted",
    ),
]


@pytest.mark.parametrize("change, gone, come", CHANGES)
def test_changes_no_other_line(change: Callable[[Concept], Concept], gone: list[str], come: list[str]) -> None:
    new = change(BEE)
    after = put(TEXT, new)
    lines = list(difflib.ndiff(TEXT.splitlines(), after.splitlines()))
    assert [line[2:] for line in lines if line.startswith("- ")] == gone
    assert [line[2:] for line in lines if line.startswith("+ ")] == come
    assert set(parse(after).concepts[0].terms) == set(new.terms)


def test_every_comment_stays_when_terms_change_places() -> None:
    new = replace(BEE, terms=(TWO._replace(status="preferred"), ONE._replace(status="deprecated"), THREE, ODIN))
    after = put(TEXT, new)
    comments = [line.partition("#")[2] for line in TEXT.splitlines() if "#" in line]
    assert sorted(line.partition("#")[2] for line in after.splitlines() if "#" in line) == sorted(comments)
    assert parse(after).concepts[0] == new


def test_a_new_concept_comes_to_its_place() -> None:
    after = put(TEXT, Concept("cat", (Term("en", "cat"),)))
    assert [name for name, _ in blocks(after).concepts] == ["bee", "cat", "dog"]
    assert take_out(after, "cat") == TEXT


def test_the_comment_above_goes_with_its_concept() -> None:
    assert "about bee" not in take_out(TEXT, "bee")
    assert "about dog" in take_out(TEXT, "bee")


def test_many_new_ones_come_each_to_its_place() -> None:
    after = put_new(TEXT, [Concept(name, (Term("en", name),)) for name in ("eel", "ant", "cat")])
    assert [name for name, _ in blocks(after).concepts] == ["ant", "bee", "cat", "dog", "eel"]


def test_concepts_are_put_in_order_with_their_comments() -> None:
    mixed = TEXT.replace("  bee:", "  zebra:")
    ordered = in_order(mixed)
    assert [name for name, _ in blocks(ordered).concepts] == ["dog", "zebra"]
    assert ordered.index("about bee") > ordered.index("about dog")
    assert in_order(TEXT) == TEXT


EMPTY = [
    pytest.param("", id="empty file"),
    pytest.param("# remark\n", id="only a comment"),
    pytest.param("title: x\n", id="no concepts yet"),
    pytest.param("concepts:\n", id="concepts without any"),
    pytest.param("concepts: {}\n", id="empty braces"),
    pytest.param("concepts:\ntitle: x\n", id="something after"),
]


@pytest.mark.parametrize("text", EMPTY)
def test_the_first_concept(text: str) -> None:
    after = put(text, DOG)
    assert [concept.id for concept in parse(after).concepts] == ["dog"]
    for line in text.splitlines():
        assert line.replace(" {}", "") in after.splitlines()


def test_braces_cannot_be_edited_and_say_so() -> None:
    with pytest.raises(InputError, match="cannot be edited"):
        put("concepts: {a: {terms: {en: [{preferred: x}]}}}\n", DOG)


def test_a_file_without_a_last_line_end() -> None:
    assert [
        c.id for c in parse(put(TEXT.removesuffix("# tail\n").rstrip("\n"), Concept("z", (Term("en", "z"),)))).concepts
    ][-1] == "z"


@pytest.mark.parametrize("path", store.files(store.shipped()), ids=lambda path: path.name)
def test_the_shipped_files_are_laid_out_as_we_would_lay_them_out(path: object) -> None:
    text = content(path)  # type: ignore[arg-type]
    cut = blocks(text)
    assert cut.text() == text
    known = {concept.id: concept for concept in parse(text).concepts}
    for name, lines in cut.concepts[:3]:
        assert edited(lines, known[name], known[name]) == lines


def test_evidence_stays_with_its_term_when_the_one_that_shared_it_goes() -> None:
    own = Evidence("a: b", "2022")
    old = Concept("c", (Term("kk", "бір", evidence=Evidence("unknown", "2022")), Term("en", "one", evidence=own)))
    (back,) = parse(put("concepts:\n" + block(old), Concept("c", (old.terms[1],)))).concepts
    assert back.terms == (Term("en", "one", evidence=own),)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=12
)
TERMS = st.builds(
    Term,
    lang=st.sampled_from(["en", "kk", "ru", "zh", "kk-Latn"]),
    text=WORDS,
    status=st.sampled_from(STATUSES),
    part=st.sampled_from(["", "noun"]),
    issuer=st.sampled_from(["", "KZ"]),
    valid_from=st.sampled_from(["", "2014", "2014-05-01"]),
    valid_until=st.sampled_from(["", "2022"]),
    instead=st.one_of(st.just(""), WORDS),
    evidence=st.builds(Evidence, source=st.sampled_from(["unknown", "a: b"]), date=st.sampled_from(["", "2022"])),
    context=st.one_of(st.just(""), WORDS),
    note=st.one_of(st.just(""), WORDS),
    case_sensitive=st.booleans(),
    forms=st.lists(WORDS, max_size=2).map(tuple),
)
CONCEPTS = st.builds(
    Concept,
    id=st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True),
    terms=st.lists(TERMS, max_size=4, unique_by=lambda t: (t.lang, t.text, t.issuer)).map(tuple),
    definition=st.one_of(st.just(""), WORDS),
    note=st.one_of(st.just(""), WORDS),
    scale=st.sampled_from(["", "s"]),
    rung=st.integers(0, 3),
)


def _ordered(concept: Concept) -> Concept:
    """As a file has it: by language, then by status."""
    return replace(concept, terms=tuple(sorted(concept.terms, key=lambda t: (t.lang, STATUSES.index(t.status)))))


@settings(max_examples=60, deadline=None)
@given(CONCEPTS)
def test_any_concept_survives_its_file(concept: Concept) -> None:
    (back,) = parse("concepts:\n" + block(concept)).concepts
    assert back == _ordered(concept)


@settings(max_examples=40, deadline=None)
@given(CONCEPTS, CONCEPTS)
def test_any_concept_can_become_any_other(old: Concept, new: Concept) -> None:
    new = replace(new, id=old.id)
    (back,) = parse(put("concepts:\n" + block(old), new)).concepts
    assert replace(back, terms=()) == replace(new, terms=())
    assert sorted(back.terms, key=repr) == sorted(new.terms, key=repr)
