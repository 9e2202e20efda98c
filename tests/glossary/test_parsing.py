"""Glossary files: what they say, and every way of being wrong, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Evidence
from toolkit.glossary.parsing import parse, read

GOOD = """\
schema: readout-glossary-file/1
domain: visit
concepts:
  state-visit:
    definition: "highest: with full ceremonial"
    scale: visit
    rung: 4
    confusable: [official-visit]
    evidence: {source: Protocol, date: 2022-09}
    terms:
      en:
        - preferred: state visit
          context: a state visit to Astana
      kk:
        - preferred: мемлекеттік сапар
          forms: [мемлекеттік сапарға]
        - forbidden: мемлекеттік визит
          issuer: KZ
          evidence: Handbook
  official-visit:
    domain: meeting
    terms:
      en:
        - preferred: NO
        - admitted: on
"""


def test_reads_everything_a_file_says() -> None:
    state, official = parse(GOOD).concepts
    assert (state.id, state.domain, state.scale, state.rung, state.line) == ("state-visit", "visit", "visit", 4, 4)
    assert state.definition == "highest: with full ceremonial"
    assert state.confusable == ("official-visit",)
    assert state.terms[0].evidence == Evidence("Protocol", "2022-09")
    assert state.terms[2].evidence == Evidence("Handbook")
    assert (state.terms[2].status, state.terms[2].issuer) == ("forbidden", "KZ")
    assert state.terms[1].forms == ("мемлекеттік сапарға",)
    assert official.domain == "meeting"


def test_words_that_yaml_takes_for_other_things_stay_words() -> None:
    assert [term.text for term in parse(GOOD).concepts[1].terms] == ["NO", "on"]


def concept(body: str) -> str:
    return "concepts:\n  a-b:\n" + "".join(f"    {line}\n" for line in body.splitlines())


WRONG = [  # text, line, part of the message
    pytest.param("concepts:\n  a: {}\n  a: {}\n", 3, "'a' stands twice (first in line 2)", id="duplicate id"),
    pytest.param(concept("note: x\nnote: y"), 4, "'note' stands twice", id="duplicate key"),
    pytest.param("concepts:\n  a:\n\t  note: x\n", 3, "not tabs", id="tab"),
    pytest.param("concepts:\n  Odd Id:\n    note: x\n", 2, "odd characters", id="id with a space and capitals"),
    pytest.param("concepts:\n  ../up:\n    note: x\n", 2, "odd characters", id="id that is a path"),
    pytest.param("concepts:\n  сапар:\n    note: x\n", 2, "odd characters", id="id in Cyrillic"),
    pytest.param("a: &x [1]\nb: *x\n", 1, "anchor", id="anchor"),
    pytest.param("a: !!python/object:os.system x\n", 1, "tag", id="tag that would run code"),
    pytest.param("a: " + "[" * 50 + "]" * 50, 1, "nested too deeply", id="deep nesting"),
    pytest.param("concepts:\n  a:\n    note: x: y\n", 3, "quotation marks", id="colon without quotation marks"),
    pytest.param("concepts: [a, b]\n", 1, "must be a mapping", id="a list where a mapping belongs"),
    pytest.param("konzepte: {}\n", 1, "no key 'konzepte'", id="unknown field"),
    pytest.param(concept("terms:\n  en:\n    - perferred: x"), 5, "did you mean preferred", id="misspelt status"),
    pytest.param(concept("terms:\n  en:\n    - note: x"), 5, "needs one status", id="no status"),
    pytest.param(
        concept("terms:\n  en:\n    - preferred: x\n      forbidden: y"), 5, "cannot be both", id="two statuses"
    ),
    pytest.param(concept("terms:\n  en:\n    - preferred: "), 5, "is empty", id="empty wording"),
    pytest.param(concept("terms:\n  en:\n    preferred: x"), 5, "must be a list", id="term without a dash"),
    pytest.param(concept("terms:\n  englisch:\n    - preferred: x"), 4, "not a language tag", id="language"),
    pytest.param(concept("rung: high"), 3, "not a number", id="rung in words"),
    pytest.param(concept("kind: thing"), 3, "known: organisation, person, place, term", id="kind"),
    pytest.param(concept("terms:\n  en:\n    - preferred: x\n      from: May"), 6, "not a date", id="date in words"),
    pytest.param(concept("evidence: {source: x, date: soon}"), 3, "not a date", id="date of evidence in words"),
    pytest.param(concept("terms:\n  en:\n    - preferred: x\n      case: yes"), 6, "case: sensitive", id="case"),
    pytest.param("schema: other/9\n", 1, "this version reads", id="schema of another version"),
    pytest.param("extends: http://example.org/x.yaml\n", 1, "shipped", id="extends something else"),
    pytest.param("concepts:\n  a:\n    note: \x01\n", 3, "not valid YAML", id="control character"),
    pytest.param("- a\n- b\n", 1, "must be a mapping", id="a list at the top"),
]


@pytest.mark.parametrize("text, line, message", WRONG)
def test_names_line_problem_and_remedy(text: str, line: int, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, "g.yaml")
    assert message in str(caught.value)
    assert (caught.value.path, caught.value.line) == ("g.yaml", line)
    assert caught.value.remedy


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{c}: &{c} [{','.join(['*' + p] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(InputError, match="anchor"):
        parse(bomb)


SILENT = [
    pytest.param("", id="empty file"),
    pytest.param("# only a remark\n", id="only a comment"),
    pytest.param("concepts:\n", id="no concepts"),
    pytest.param("concepts: {}\n", id="no concepts, in braces"),
]


@pytest.mark.parametrize("text", SILENT)
def test_an_empty_glossary_is_a_glossary(text: str) -> None:
    assert parse(text).concepts == ()


def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("concepts:\n  a:\n    note: сапар\n".encode("windows-1251"))
    with pytest.raises(InputError, match="not UTF-8") as caught:
        read(file)
    assert caught.value.line == 3
