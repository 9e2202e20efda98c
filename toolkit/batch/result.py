"""A finished readout as exports and the corpus read it: rows with their texts, findings, facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.batch.work import data
from toolkit.languages import table
from toolkit.languages.profile import Profile


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One row with its words."""

    index: int
    score: float
    texts: Mapping[str, str]  #: by language, sentences joined; a language that lacks the row is not there
    beads: Mapping[str, Sequence[tuple[str, str]]]  #: by pair "en-kk": texts of the finest pieces that both have
    findings: Sequence[Mapping[str, Any]]  #: as in `readout-check/1`

    @property
    def is_clean(self) -> bool:
        """Whether no error stands in it."""
        return all(finding["severity"] != "error" for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Result:
    """One readout, done."""

    event: str
    title: str
    date: str  #: ISO date, or ""
    issuer: str  #: ISO 3166 code, or ""
    partners: tuple[str, ...]  #: ISO 3166 codes of the other parties
    langs: tuple[str, ...]
    check: Mapping[str, Any]  #: the `readout-check/1` object
    facts: Sequence[Sequence[Any]]  #: language, row, sentence, kind, value, shown, start, end, words, wording

    def rows(self) -> Iterator[ResultRow]:
        """Rows in order of the text."""
        sentences = {d["lang"]: [s["text"] for s in d["sentences"]] for d in self.check["documents"]}
        found: dict[int, list[Mapping[str, Any]]] = {}
        for finding in self.check.get("findings", ()):
            found.setdefault(finding["row"], []).append(finding)
        for row in self.check["rows"]:
            texts = {lang: joined(sentences[lang], held, lang) for lang, held in row["sentences"].items() if held}
            beads = {pair: tuple(_bead_texts(sentences, pair, pieces)) for pair, pieces in row["beads"].items()}
            yield ResultRow(row["index"], row["score"], texts, beads, found.get(row["index"], ()))


def _bead_texts(sentences: Mapping[str, Sequence[str]], pair: str, pieces: Any) -> Iterator[tuple[str, str]]:
    one, other = languages(pair, sentences)
    for first, second in pieces:
        if first and second:
            yield joined(sentences[one], first, one), joined(sentences[other], second, other)


def languages(pair: str, known: Mapping[str, Any]) -> tuple[str, str]:
    """The two tags in "en-kk" or "kk-Latn-zh-Hant"."""
    for one in known:
        if pair.startswith(f"{one}-") and pair[len(one) + 1 :] in known:
            return one, pair[len(one) + 1 :]
    raise KeyError(pair)


def joined(sentences: Sequence[str], held: Sequence[int], lang: str) -> str:
    """The sentences of one version in a row as one line."""
    return " ".join(table(Profile, lang).joiner.join(sentences[i] for i in held).split())


def result(event: str, entry: Mapping[str, Any]) -> Result:
    """A cache entry as a result."""
    check, known = data(entry), entry["event"]
    langs = tuple(document["lang"] for document in check["documents"])
    partners = tuple(known["partners"])
    return Result(event, known["title"], known["date"], known["issuer"], partners, langs, check, entry["facts"])
