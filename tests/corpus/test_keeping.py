"""A corpus kept in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.batch.export import Filters
from toolkit.corpus.exporting import export
from toolkit.corpus.keeping import add, lines, shown, stats, verify
from toolkit.errors import InputError
from toolkit.settings import Settings


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """One readout in a corpus."""
    for lang, text in (("en", "They signed a plan.\n"), ("kk", "Олар жоспарға қол қойды.\n")):
        (tmp_path / f"talks.{lang}.txt").write_text(text, encoding="utf-8")
    add(tmp_path / "corpus", [tmp_path / "talks.en.txt", tmp_path / "talks.kk.txt"], {}, "talks", "2024-05-24")
    return tmp_path / "corpus"


def test_what_was_added_is_listed_counted_and_shown(corpus: Path) -> None:
    (line,) = lines(corpus, Settings())
    assert (line.event, line.date, line.sentences) == ("talks", "2024-05-24", {"en": 1, "kk": 1})
    assert stats(corpus, Settings())["years"] == {"2024": 1}
    assert "Олар жоспарға қол қойды." in shown(corpus, "talks", "text", Settings())
    assert list(verify(corpus, Settings())) == []


def test_a_name_that_is_taken_is_told(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has a readout of that name"):
        add(corpus, [tmp_path / "talks.en.txt", tmp_path / "talks.kk.txt"], {}, "talks")
    assert [folder.name for folder in corpus.iterdir() if not folder.name.startswith(".")] == ["talks"]


def test_what_is_wrong_is_told(corpus: Path, tmp_path: Path) -> None:
    add(corpus, [tmp_path / "talks.en.txt", tmp_path / "talks.kk.txt"], {}, "again")
    (corpus / "again" / "kk.txt").write_text("Олар кездесті.\n", encoding="utf-8")
    (corpus / "broken").mkdir()
    (corpus / "broken" / "en.txt").write_text("One.\n", encoding="utf-8")
    (corpus / "gold").mkdir()
    for name, text in (("en.txt", "A b.\n"), ("kk.txt", "Ә б.\n"), ("en.sent", "A c.\n"), ("kk.sent", "Ә б.\n")):
        (corpus / "gold" / name).write_text(text, encoding="utf-8")
    (corpus / "gold" / "gold.tsv").write_text("en\tkk\n0\t\n", encoding="utf-8")
    told = "\n".join(verify(corpus, Settings(), ("ru",)))
    for part in ("broken: ", "is that of again", "kk once", "en.sent is not the text", "talks: no version in ru"):
        assert part in told


def test_exports(corpus: Path, tmp_path: Path) -> None:
    names = export(corpus, tmp_path / "out", ("tsv", "tmx", "moses"), Filters(), Settings())
    assert names == ("corpus.tsv", "memory.tmx", "moses/en-kk.en", "moses/en-kk.kk", "moses/en-kk.scores")
    assert (tmp_path / "out" / "moses" / "en-kk.kk").read_text(encoding="utf-8") == "Олар жоспарға қол қойды.\n"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["corpus.tsv", "memory.tmx", "moses"]
