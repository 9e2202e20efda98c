"""Any concept at all goes out and comes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.glossary import STATUSES, Concept, Evidence, Term, formats
from toolkit.glossary.comparing import differences

#: No control characters, which XML cannot carry, and no bar, which parts wordings in a cell.
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="|\ufffe\uffff"),
    min_size=1,
    max_size=12,
)
MAYBE = st.one_of(st.just(""), WORDS)
TERMS = st.builds(
    Term,
    lang=st.sampled_from(["en", "kk", "ru", "zh", "kk-Latn"]),
    text=WORDS,
    status=st.sampled_from(STATUSES),
    part=st.sampled_from(["", "noun", "phrase", "gerund"]),
    issuer=st.sampled_from(["", "KZ"]),
    valid_from=st.sampled_from(["", "2014"]),
    valid_until=st.sampled_from(["", "2022"]),
    instead=MAYBE,
    context=MAYBE,
    note=MAYBE,
    case_sensitive=st.booleans(),
    evidence=st.builds(Evidence, source=st.one_of(st.just("unknown"), WORDS), date=st.sampled_from(["", "2022"])),
    forms=st.lists(WORDS, max_size=2).map(tuple),
)
CONCEPTS = st.builds(
    Concept,
    id=st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5})?", fullmatch=True),
    terms=st.lists(TERMS, min_size=1, max_size=4, unique_by=lambda t: (t.lang, t.text, t.issuer)).map(tuple),
    definition=MAYBE,
    domain=MAYBE,
    note=MAYBE,
    scale=st.sampled_from(["", "s"]),
    rung=st.integers(0, 3),
)


@pytest.mark.parametrize("name", [name for name in formats.known() if name not in ("tmx", "xlsx")])
def test_any_concept_comes_back(name: str) -> None:
    chosen = formats.get(name)

    @settings(max_examples=25, deadline=None)
    @given(CONCEPTS)
    def comes_back(concept: Concept) -> None:
        found = chosen.read(chosen.write((concept,), "t"), "x", {}).concepts
        assert list(differences({concept.id: concept}, {one.id: one for one in found})) == []

    comes_back()
