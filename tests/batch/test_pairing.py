"""Separate files that nothing links but what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.conftest import write
from toolkit.batch import sources
from toolkit.batch.model import File
from toolkit.batch.pairing import paired

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
EVENTS = sorted(path.parent for path in CORPUS.glob("*/en.txt"))[::6]


def test_shuffled_versions_of_the_corpus_come_together_again() -> None:
    files = [
        File(folder / f"{lang}.txt", "", f"{lang}-{n}")
        for n, folder in enumerate(EVENTS)
        for lang in ("zh", "kk", "en")
    ]
    jobs, alone = paired(files)
    assert alone == []
    assert sorted(sorted(str(file.path.parent) for file in job.files) for job in jobs) == [
        [str(folder)] * 3 for folder in EVENTS
    ]
    assert all(job.confidence > 0.6 for job in jobs)


def test_a_text_without_fellows_stays_alone(tmp_path: Path) -> None:
    write(tmp_path, 3, "en kk", "{lang}.txt")
    (tmp_path / "x.txt").write_text("Погода завтра будет ясной, без осадков.\n", encoding="utf-8")
    files = [File(tmp_path / name, lang, name) for name, lang in (("en.txt", "en"), ("kk.txt", "kk"), ("x.txt", "ru"))]
    jobs, alone = paired(files)
    assert [[file.shown for file in job.files] for job in jobs] == [["en.txt", "kk.txt"]]
    assert [file.shown for file in alone] == ["x.txt"]


@pytest.mark.parametrize("pair, events", [(True, {"archive": 3}), (False, {"news-17": 1, "жаңалық": 1, "новость": 1})])
def test_names_that_share_nothing(tmp_path: Path, pair: bool, events: dict[str, int]) -> None:
    for lang, stem in (("en", "news-17"), ("kk", "жаңалық"), ("ru", "новость")):
        write(tmp_path / "archive", 4, lang, stem + ".{lang}.txt")
    plan = sources.plan([tmp_path / "archive"], pair=pair)
    assert {job.event.removesuffix(f".{job.files[0].lang}"): len(job.files) for job in plan.jobs} == events
