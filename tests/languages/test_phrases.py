"""Phrases: the pattern language, and that the tables written in it hold phrases."""

from __future__ import annotations

import pytest

from toolkit.languages import table, tags
from toolkit.languages.modality import SCALE, Modality
from toolkit.languages.phrases import Phrases
from toolkit.languages.polarity import Polarity
from toolkit.languages.speech import ACTS, Speech

CASES = [  # patterns by label, text, what is found
    pytest.param({"a": ["подчерк*"]}, "Он Подчеркнул это.", [("a", "Подчеркнул")], id="any ending, any case"),
    pytest.param({"a": ["атап өт*"]}, "ол атап  өтті", [("a", "атап  өтті")], id="words in a row"),
    pytest.param({"a": ["атап өт*"]}, "атап кейін өтті", [], id="nothing between them"),
    pytest.param(
        {"a": ["take ~ into account"]},
        "take all of it into account",
        [("a", "take all of it into account")],
        id="a gap",
    ),
    pytest.param({"a": ["take ~ into account"]}, "take a b c d into account", [], id="too wide a gap"),
    pytest.param({"a": ["no"], "b": ["no longer"]}, "no longer", [("b", "no longer")], id="the longest"),
    pytest.param({"a": ["not", "!not only"]}, "not only here", [], id="a veto keeps its words"),
    pytest.param({"a": ["not", "!not only"]}, "not here", [("a", "not")], id="elsewhere it has no say"),
    pytest.param({"a": ["me"]}, "meet me", [("a", "me")], id="whole words"),
]


@pytest.mark.parametrize(("patterns", "text", "found"), CASES)
def test_in_words(patterns: dict[str, list[str]], text: str, found: list[tuple[str, str]]) -> None:
    assert [(hit.label, text[hit.start : hit.end]) for hit in Phrases(patterns).find(text)] == found


def test_in_characters() -> None:
    phrases = Phrases({"a": ["应", "!应邀"], "b": ["接受~邀请"]}, spaced=False)
    text = "应邀来访，接受总统邀请，应当"
    assert [(hit.label, text[hit.start : hit.end]) for hit in phrases.find(text)] == [
        ("b", "接受总统邀请"),
        ("a", "应"),
    ]


@pytest.mark.parametrize("lang", tags())
def test_tables_hold_phrases_under_known_labels(lang: str) -> None:
    speech, modality, polarity = table(Speech, lang), table(Modality, lang), table(Polarity, lang)
    assert set(speech.phrases) <= set(ACTS)
    assert set(modality.phrases) <= set(SCALE)
    phrases = [*polarity.denials, *polarity.near]
    for told in (*speech.phrases.values(), *modality.phrases.values()):
        phrases += told
    least = 2 if speech.spaced else 1  # a tuple written without its comma falls apart into letters
    assert [phrase for phrase in phrases if len(phrase.strip("!* ")) < least] == []


@pytest.mark.parametrize("lang", tags())
def test_there_are_enough_verbs(lang: str) -> None:
    phrases = [phrase for told in table(Speech, lang).phrases.values() for phrase in told if not phrase.startswith("!")]
    assert len(phrases) >= 120
