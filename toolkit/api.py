"""The whole way of the data in four functions: `read`, `align`, `check`, `report`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit import __version__, acceptance
from toolkit.alignment import align as align_rows
from toolkit.checks import chosen, run
from toolkit.collecting import put_off
from toolkit.documents.readout import load as load_readout
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import Glossary
from toolkit.glossary import load as load_glossary
from toolkit.model import Alignment, Comparison, Facts, Finding, Readout
from toolkit.settings import Settings

Source = str | Path | Sequence[str | Path]


@dataclass(frozen=True, slots=True)
class Checked:
    """What `check` gives: the comparison, and where its versions part."""

    comparison: Comparison
    findings: tuple[Finding, ...]  #: those that nobody has accepted
    accepted: tuple[Finding, ...] = ()  #: those that somebody has let stand (see `toolkit.acceptance`)
    signature: str = ""  #: what the result was made with: version, languages, checks, glossary, encoder


def read(source: Source, langs: Mapping[str | Path, str] | None = None, settings: Settings | None = None) -> Readout:
    """The versions of one text, from a folder or from files.

    `langs` names the language of files whose name does not. Input that cannot be used raises `InputError`.
    """
    paths = [source] if isinstance(source, str | Path) else list(source)
    named = {Path(path): lang for path, lang in (langs or {}).items()}
    return load_readout([Path(path) for path in paths], named, (settings or Settings()).segmentation)


@put_off()
def align(source: Source | Readout, settings: Settings | None = None, glossary: Glossary | None = None) -> Alignment:
    """Rows of sentences over all versions at once.

    Who aligns many readouts loads the `glossary` once and hands it in.
    """
    settings = settings or Settings()
    readout = source if isinstance(source, Readout) else read(source, settings=settings)
    glossary = glossary or load_glossary(settings.glossaries)
    return _aligned(readout, extract(readout, glossary, EVIDENCE), glossary, settings)


@put_off()
def check(source: Source | Readout, settings: Settings | None = None, glossary: Glossary | None = None) -> Checked:
    """Rows, facts and findings: every place where the versions part.

    Who checks many readouts loads the `glossary` once and hands it in.
    """
    settings = settings or Settings()
    readout = source if isinstance(source, Readout) else read(source, settings=settings)
    glossary = glossary or load_glossary(settings.glossaries)
    evidence = extract(readout, glossary, EVIDENCE)
    alignment = _aligned(readout, evidence, glossary, settings)
    comparison = Comparison(readout, alignment.rows, extract(readout, glossary, known=evidence))
    found = run(comparison, settings)
    stand = acceptance.load(readout.folder)
    return Checked(
        comparison,
        tuple(finding for finding in found if finding.id not in stand),
        tuple(finding for finding in found if finding.id in stand),
        _signature(readout, glossary, settings),
    )


def report(result: Checked | Alignment, form: str, pair: tuple[str, str] | None = None) -> str | bytes:
    """A result in one of the forms of `readout check --format`: text, or bytes for an office file.

    `pair` is source and target for "xliff" and "tmx", which can hold two languages only. A form that we do not have
    raises `InputError` naming the known ones.
    """
    from toolkit.reports import named
    from toolkit.reports._canvas import Canvas

    if isinstance(result, Alignment):
        return named(form).render(Comparison(result.readout, result.rows, {}), None, Canvas(pair=pair))
    return named(form).render(result.comparison, result.findings, Canvas(signature=result.signature, pair=pair))


def _signature(readout: Readout, glossary: Glossary, settings: Settings) -> str:
    parts = (
        f"readout {__version__}",
        " ".join(readout.langs),
        f"{len(chosen(settings))} checks",
        f"glossary {glossary.digest or 'none'}",
        f"encoder {settings.encoder}" if settings.encoder else "no encoder",
    )
    return " · ".join(parts)


def _aligned(readout: Readout, facts: Facts, glossary: Glossary, settings: Settings) -> Alignment:
    return Alignment(readout, align_rows(readout, facts, glossary, encoder=settings.encoder))
