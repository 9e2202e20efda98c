"""Where terms occur in files: every match with its status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError
from toolkit.glossary.model import AVOIDED, Match, Status, Term
from toolkit.glossary.parsing import content

if TYPE_CHECKING:
    from toolkit.glossary import Glossary
    from toolkit.model import Document

SCHEMA = "readout-matches/1"
NO_LANGS: Mapping[Path, str] = {}


@dataclass(frozen=True, slots=True)
class Use:
    """One term found in one file, and how it stands for the issuer asked about."""

    path: str
    lang: str
    match: Match
    term: Term  #: the match's term as it holds for the issuer

    @property
    def status(self) -> Status:
        """The term's status for the issuer."""
        return self.term.status

    @property
    def instead(self) -> str:
        """What to write in its place; empty where it may stand or nothing is known."""
        if self.status not in AVOIDED:
            return ""
        return self.term.instead or next(
            (t.text for t in (self.match.concept.preferred(self.lang, self.term.issuer),) if t), ""
        )


def documents(paths: Iterable[Path], langs: Mapping[Path, str] = NO_LANGS) -> Iterator[Document]:
    """Every version in files and folders (searched through), one after the other.

    The language comes from `langs`, the file's name, or the text.
    """
    from toolkit.documents import naming
    from toolkit.documents.reader import reader

    given = {path.resolve(): naming.tag(lang) for path, lang in langs.items()}
    for path in paths:
        for file in _files(path):
            lang = given.get(file.resolve()) or naming.language(file) or None
            try:
                yield from reader(file).read(file, lang, "lines")
            except OSError as error:
                raise InputError(file, 0, f"cannot be read ({error.strerror})", "check its permissions") from error


def _files(path: Path) -> Sequence[Path]:
    from toolkit.documents import naming
    from toolkit.documents.reader import suffixes

    if path.is_file():
        return (path,)
    if not path.is_dir():
        raise InputError(path, 0, "no such file or folder", "check the name")
    known = suffixes()
    found = sorted(
        p for p in path.rglob("*") if p.suffix.lower() in known and p.is_file() and _named(p, naming.language)
    )
    if not found:
        raise InputError(path, 0, "no texts in this folder", "name them en.txt, kk.txt … or give files")
    return found


def _named(path: Path, language: Any) -> bool:
    try:
        return bool(language(path))
    except InputError:
        return False


def uses(glossary: Glossary, texts: Iterable[Document], issuer: str = "", date: str = "") -> Iterator[Use]:
    """Every term in every text, in order; statuses are those for the issuer, on the date of the texts.

    Where these are not given, the event.toml beside a text tells them.
    """
    for document in texts:
        whose, when = _occasion(Path(document.path)) if not (issuer and date) else ("", "")
        for match in glossary.find(document.text, document.lang):
            standing = match.concept.standing(match.term.lang, match.term.text, issuer or whose, date or when)
            yield Use(document.path, document.lang, match, standing or match.term)


def _occasion(path: Path) -> tuple[str, str]:
    """Issuer and date of the event that a text is an account of, as far as known."""
    from toolkit.documents import event
    from toolkit.documents.readout import EVENT

    file = path.parent / EVENT
    if not path.is_file() or not file.is_file():
        return "", ""
    told = event.parse(content(file), file)
    return told.issuer, told.date.isoformat() if told.date else ""


def of_use(use: Use) -> dict[str, Any]:
    """A use as JSON; `instead` is null where the term may stand."""
    return {
        "path": use.path,
        "lang": use.lang,
        "concept": use.match.concept.id,
        "term": use.term.text,
        "status": use.status,
        "start": use.match.start,
        "end": use.match.end,
        "text": use.match.text,
        "instead": use.instead or None,
    }


def report(found: Iterable[Use]) -> dict[str, Any]:
    """`readout-matches/1`."""
    return {"schema": SCHEMA, "matches": [of_use(use) for use in found]}
