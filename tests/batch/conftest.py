"""Small archives to batch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.batch.model import STATE, Outcome, Plan
from toolkit.batch.run import Options, Tally, batch
from toolkit.batch.store import is_url

TEXTS = {
    "en": "The parties signed plan {n}.\nTrade reached 18.{n} billion dollars.\nA strategic partnership was noted.\n",
    "kk": "Тараптар {n}-жоспарға қол қойды.\nСауда 18,{n} миллиард долларға жетті.\nСтратегиялық әріптестік аталды.\n",
    "ru": "Стороны подписали план {n}.\nТорговля достигла 18,{n} млрд долларов.\nОтмечено стратегическое партнерство.\n",
    "zh": "双方签署了第{n}号计划。\n贸易额达18{n}亿美元。\n指出了战略伙伴关系。\n",
}


class Silent:
    """A watch that counts."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.reused: list[str] = []

    def start(self, plan: Plan, options: Options) -> None: ...

    def did(self, outcome: Outcome, reused: bool) -> None:
        (self.reused if reused else self.done).append(outcome.event)

    def exporting(self, forms: object) -> None: ...

    def end(self, tally: Tally) -> None: ...


def write(folder: Path, n: int, langs: str = "en kk ru", pattern: str = "{lang}.txt") -> Path:
    """One readout's files."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang in langs.split():
        (folder / pattern.format(lang=lang)).write_text(TEXTS[lang].format(n=n), encoding="utf-8")
    return folder


def contents(out: Path) -> dict[str, bytes]:
    """All outputs by name, the state apart."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file())
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in files if STATE not in p.relative_to(out).parts}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Three readouts in three languages."""
    for n in (1, 2, 3):
        write(tmp_path / "archive" / f"talks-{n}", n)
    return tmp_path / "archive"


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., tuple[Tally, Silent]]:
    """Run a batch; how it went, and which readouts were done anew and which reused."""

    def go(source: Path, out: str = "out", **options: object) -> tuple[Tally, Silent]:
        watch = Silent()
        given: dict[str, object] = {"engine": "inline", **options}
        place = out if is_url(out) else tmp_path / out
        return batch([source], Options(place, **given), watch), watch  # type: ignore[arg-type]

    return go
