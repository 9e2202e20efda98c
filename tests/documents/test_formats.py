"""One readout in every format: the same sentences as its plain text, in all four languages.

The files are made once by scripts/make_fixtures.py, some of them by LibreOffice.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from toolkit.alignment.given import given
from toolkit.api import check
from toolkit.documents.readout import load
from toolkit.model import Document, Readout

FORMATS = Path(__file__).parent / "fixtures" / "formats"
LANGS = ("en", "kk", "ru", "zh")
PAIRED = ("csv", "po", "tmx", "tsv", "xliff-1.2", "xliff-2", "xlsx")  #: come cut and aligned
WHOLE = sorted(path.name for path in FORMATS.iterdir() if path.name not in PAIRED)


@cache
def readout(name: str) -> Readout:
    return load([FORMATS / name])


def words(document: Document) -> list[str]:
    return [sentence.text for sentence in document.sentences]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", WHOLE)
def test_gives_the_sentences_of_the_plain_text(name: str, lang: str) -> None:
    assert words(readout(name).documents[lang]) == words(readout("text").documents[lang])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", PAIRED)
def test_gives_the_segments_of_the_file(name: str, lang: str) -> None:
    expected = [row[lang] for row in rows() if row[lang]]
    assert words(readout(name).documents[lang]) == expected


@pytest.mark.parametrize("name", PAIRED)
def test_keeps_the_rows_of_the_file(name: str) -> None:
    found = readout(name)
    kept = [
        {lang: " ".join(found.documents[lang].sentences[i].text for i in row.sentences[lang]) for lang in LANGS}
        for row in given(found)
    ]
    assert kept == rows()


@pytest.mark.parametrize("name", WHOLE)
def test_pairs_nothing_that_the_file_does_not_pair(name: str) -> None:
    assert given(readout(name)) == ()


@pytest.mark.parametrize("name", [name for name in (*WHOLE, *PAIRED) if name not in ("text", "markdown")])
def test_every_sentence_says_where_it_came_from(name: str) -> None:
    for document in readout(name).documents.values():
        assert all(sentence.place for sentence in document.sentences)
        assert all(document.text[s.start : s.end] == s.text for s in document.sentences)


@pytest.mark.parametrize("name", [name for name in WHOLE if name not in ("text", "markdown")])
def test_lines_take_each_paragraph_as_one_sentence(name: str) -> None:
    found = load([FORMATS / name], segmentation="lines")
    plain = load([FORMATS / "text"], segmentation="lines")
    for lang in LANGS:
        assert words(found.documents[lang]) == words(plain.documents[lang])


@cache
def rows() -> list[dict[str, str]]:
    """The rows that the exchange files were made of."""
    header, *lines = (FORMATS / "tsv" / "talks.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]


@cache
def findings(name: str) -> frozenset[tuple[object, ...]]:
    """What is found, without rows and offsets, which a format may shift."""
    found = check(readout(name)).findings
    return frozenset((f.check, f.severity, f.odd, tuple((s.lang, s.text) for s in f.spans)) for f in found)


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "text"])
def test_gives_the_findings_of_the_plain_text(name: str) -> None:
    assert findings("text")
    assert findings(name) == findings("text")


@pytest.mark.parametrize("name", [name for name in PAIRED if name != "tsv"])
def test_gives_the_findings_of_the_same_rows(name: str) -> None:
    assert findings("tsv")
    assert findings(name) == findings("tsv")
