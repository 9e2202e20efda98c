"""Lists, counts, comparisons and uses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Concept, Evidence, Glossary, Term
from toolkit.glossary.comparing import differences
from toolkit.glossary.coverage import coverage
from toolkit.glossary.selection import Filter, select
from toolkit.glossary.usage import documents, report, uses

VISIT = Concept(
    "state-visit",
    (
        Term("en", "state visit", evidence=Evidence("Protocol")),
        Term("kk", "мемлекеттік сапар"),
        Term("kk", "мемлекеттік визит", "forbidden"),
    ),
    definition="highest",
    domain="visit",
    scale="visit",
    rung=2,
)
OTHER = Concept(
    "working-visit",
    (Term("en", "working visit"), Term("zh", "工作访问", issuer="CN")),
    domain="visit",
    scale="visit",
    rung=1,
)
PLACE = Concept("astana", (Term("en", "Astana"),), domain="place", kind="place")
ALL = (PLACE, VISIT, OTHER)

FILTERS = [
    pytest.param(Filter(), ["astana", "state-visit", "working-visit"], id="everything"),
    pytest.param(Filter("САПАР"), ["state-visit"], id="words of a term"),
    pytest.param(Filter("highest"), ["state-visit"], id="words of a definition"),
    pytest.param(Filter(domain="place"), ["astana"], id="domain"),
    pytest.param(Filter(kind="place"), ["astana"], id="kind"),
    pytest.param(Filter(scale="visit"), ["working-visit", "state-visit"], id="a scale, from the lowest rung"),
    pytest.param(Filter(missing="kk"), ["astana", "working-visit"], id="missing"),
    pytest.param(Filter(status="forbidden"), ["state-visit"], id="status"),
    pytest.param(Filter(status="forbidden", lang="en"), [], id="status in a language"),
    pytest.param(Filter(issuer="CN"), ["working-visit"], id="issuer"),
    pytest.param(Filter(unproven=True, lang="en"), ["astana", "working-visit"], id="without evidence"),
    pytest.param(Filter("nothing"), [], id="nothing fits"),
]


@pytest.mark.parametrize("wanted, expected", FILTERS)
def test_filters(wanted: Filter, expected: list[str]) -> None:
    assert [concept.id for concept in select(ALL, wanted)] == expected


def test_an_unknown_domain_is_answered_with_the_known() -> None:
    with pytest.raises(InputError, match="did you mean visit"):
        select(ALL, Filter(domain="visits"))


def test_counts() -> None:
    counts = coverage(ALL)
    assert (counts["concepts"], counts["terms"], counts["definitions"]) == (3, 6, 1)
    assert counts["languages"]["kk"] == {"concepts": 1, "preferred": 1, "terms": 2}
    assert counts["evidence"] == {"proven": 1, "unknown": 5}
    assert counts["status"] == {"preferred": 5, "forbidden": 1}


CHANGED = [
    pytest.param(replace(VISIT), [], id="the same"),
    pytest.param(replace(VISIT, origin="x", line=9, terms=VISIT.terms[::-1]), [], id="another place and order"),
    pytest.param(replace(VISIT, definition="top"), [("changed", "definition", "highest", "top")], id="a field"),
    pytest.param(replace(VISIT, terms=VISIT.terms[:2]), [("removed", "kk: мемлекеттік визит", "forbidden", "")], id="a term less"),
    pytest.param(replace(VISIT, terms=(*VISIT.terms, Term("ru", "визит", issuer="KZ"))), [("added", "ru: визит (KZ)", "", "preferred")], id="a term more"),
    pytest.param(
        replace(VISIT, terms=(*VISIT.terms[:2], VISIT.terms[2]._replace(status="deprecated"))),
        [("changed", "kk: мемлекеттік визит", "status forbidden", "status deprecated")],
        id="a status",
    ),
]  # fmt: skip


@pytest.mark.parametrize("new, expected", CHANGED)
def test_differences(new: Concept, expected: list[tuple[str, ...]]) -> None:
    found = differences({"state-visit": VISIT}, {"state-visit": new})
    assert [(one.what, one.where, one.before, one.after) for one in found] == expected


def test_concepts_come_and_go() -> None:
    found = list(differences({"a": replace(PLACE, id="a")}, {"b": replace(PLACE, id="b")}))
    assert [(one.concept, one.what) for one in found] == [("a", "removed"), ("b", "added")]


def test_uses_in_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "r1").mkdir()
    (tmp_path / "r1" / "kk.txt").write_text("Мемлекеттік визитпен келді.\nМемлекеттік сапарда.\n", encoding="utf-8")
    (tmp_path / "r1" / "notes.txt").write_text("state visit", encoding="utf-8")
    (tmp_path / "talks.en.txt").write_text("A state visit.", encoding="utf-8")
    found = report(uses(Glossary(ALL), documents([tmp_path])))
    assert found["schema"] == "readout-matches/1"
    assert [(m["lang"], m["concept"], m["status"], m["term"], m["text"], m["instead"]) for m in found["matches"]] == [
        ("kk", "state-visit", "forbidden", "мемлекеттік визит", "Мемлекеттік визитпен", "мемлекеттік сапар"),
        ("kk", "state-visit", "preferred", "мемлекеттік сапар", "Мемлекеттік сапарда", None),
        ("en", "state-visit", "preferred", "state visit", "state visit", None),
    ]
    first = found["matches"][0]
    assert (tmp_path / "r1" / "kk.txt").read_text(encoding="utf-8")[first["start"] : first["end"]] == first["text"]


def test_whose_text_it_is_counts() -> None:
    from tests.support import document

    policy = Concept(
        "p",
        (
            Term("en", "One China policy"),
            Term("en", "One China policy", "forbidden", issuer="CN", instead="One China principle"),
        ),
    )
    text = document("en", "They affirmed the One China policy.")
    statuses = {
        issuer: [(use.status, use.instead) for use in uses(Glossary([policy]), [text], issuer)]
        for issuer in ("", "KZ", "CN")
    }
    assert statuses == {
        "": [("preferred", "")],
        "KZ": [("preferred", "")],
        "CN": [("forbidden", "One China principle")],
    }


def test_a_folder_without_texts_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no texts in this folder"):
        list(documents([tmp_path]))
    with pytest.raises(InputError, match="no such file"):
        list(documents([tmp_path / "none"]))


def test_the_event_beside_a_text_tells_issuer_and_date(tmp_path: Path) -> None:
    council = Concept("ots", (Term("en", "OTS"), Term("en", "Turkic Council", "superseded", valid_until="2021-11")))
    (tmp_path / "en.txt").write_text("The Turkic Council met.", encoding="utf-8")
    found = {}
    for date in ("2019-10-15", "2023-01-01"):
        (tmp_path / "event.toml").write_text(f'date = {date}\nissuer = "KZ"\n', encoding="utf-8")
        found[date] = [use.status for use in uses(Glossary([council]), documents([tmp_path / "en.txt"]))]
    assert found == {"2019-10-15": ["admitted"], "2023-01-01": ["superseded"]}
