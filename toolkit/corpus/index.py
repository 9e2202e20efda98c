"""The index of a corpus: one SQLite file with all rows and a full-text index over their tokens.

It is brought up to date when it is opened: only readouts whose files changed are read again. It lies in the user's
cache folder, for the corpus itself may be read-only, and may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from toolkit import __version__
from toolkit import cache as store
from toolkit.corpus import entries
from toolkit.corpus.entries import Entry, Source
from toolkit.corpus.tokens import candidates, is_spaced, token, tokens
from toolkit.errors import InputError
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.settings import Settings

FORM = 1  #: raise when the tables change
LANGS = 16  #: versions of a row that ids have room for
SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE lang (number INTEGER PRIMARY KEY, tag TEXT UNIQUE);
CREATE TABLE readout (id INTEGER PRIMARY KEY, event TEXT UNIQUE, stamp TEXT, title TEXT, date TEXT, issuer TEXT,
  partners TEXT);
CREATE TABLE row (id INTEGER PRIMARY KEY, readout INTEGER, number INTEGER, score REAL);
CREATE INDEX row_readout ON row (readout);
CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE stem (lang INTEGER, candidate TEXT, token TEXT, PRIMARY KEY (lang, candidate, token)) WITHOUT ROWID;
CREATE VIRTUAL TABLE full USING fts5(tokens, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
"""


@dataclass
class Refreshed:
    """What bringing the index up to date came to."""

    read: int = 0
    removed: int = 0
    failures: list[str] = field(default_factory=list)


class Index:
    """An open index."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.db = _opened(path)
        except (OSError, sqlite3.Error) as error:
            raise InputError(
                path, 0, f"no index can be kept there ({error})", "name another place with --index"
            ) from error
        self._numbers: dict[str, int] = {tag: number for number, tag in self.db.execute("SELECT number, tag FROM lang")}
        self._met: dict[str, set[str]] = {}

    @property
    def langs(self) -> tuple[str, ...]:
        """Languages in it, sorted."""
        return tuple(sorted(self._numbers))

    def number(self, lang: str) -> int:
        """The language's number in the ids; -1 where the corpus has no such version."""
        return self._numbers.get(lang, -1)

    def add(self, entry: Entry, stamp: str = "") -> None:
        """Add one readout; an older state of it goes."""
        self.remove(entry.event)
        known = (entry.event, stamp, entry.title, entry.date, entry.issuer, " ".join(entry.partners))
        insert = "INSERT INTO readout (event, stamp, title, date, issuer, partners) VALUES (?, ?, ?, ?, ?, ?)"
        readout = self.db.execute(insert, known).lastrowid
        (last,) = self.db.execute("SELECT coalesce(max(id), 0) FROM row").fetchone()
        rows, said, full = [], [], []
        for number, (score, texts) in enumerate(entry.rows):
            last += 1
            rows.append((last, readout, number, round(score, 3)))
            for lang, text in texts.items():
                place = last * LANGS + self._numbered(lang)
                said.append((place, text))
                full.append((place, tokens(text, lang)))
                self._learn(text, lang)
        self.db.executemany("INSERT INTO row VALUES (?, ?, ?, ?)", rows)
        self.db.executemany("INSERT INTO said VALUES (?, ?)", said)
        self.db.executemany("INSERT INTO full (rowid, tokens) VALUES (?, ?)", full)

    def _numbered(self, lang: str) -> int:
        if lang not in self._numbers:
            self._numbers[lang] = len(self._numbers)
            self.db.execute("INSERT INTO lang VALUES (?, ?)", (self._numbers[lang], lang))
        return self._numbers[lang]

    def _learn(self, text: str, lang: str) -> None:
        """Note which tokens stand for words that may have another stem."""
        if not is_spaced(lang):
            return
        met = self._met.setdefault(lang, set())
        new = {text[start:end].lower() for start, end in table(Morphology, lang).words(text)} - met
        met |= new
        number = self._numbers[lang]
        pairs = [(number, other, token(word, lang)) for word in new for other in candidates(word, lang)[1:]]
        self.db.executemany("INSERT OR IGNORE INTO stem VALUES (?, ?, ?)", [p for p in pairs if p[1] != p[2]])

    def remove(self, event: str) -> bool:
        """Take a readout out; whether it was there."""
        found = self.db.execute("SELECT id FROM readout WHERE event = ?", (event,)).fetchone()
        if found is None:
            return False
        tags = {number: tag for tag, number in self._numbers.items()}
        for (row,) in self.db.execute("SELECT id FROM row WHERE readout = ?", found).fetchall():
            between = (row * LANGS, row * LANGS + LANGS - 1)
            for place, text in self.db.execute(
                "SELECT id, text FROM said WHERE id BETWEEN ? AND ?", between
            ).fetchall():
                old = (place, tokens(text, tags[place % LANGS]))
                self.db.execute("INSERT INTO full (full, rowid, tokens) VALUES ('delete', ?, ?)", old)
            self.db.execute("DELETE FROM said WHERE id BETWEEN ? AND ?", between)
        self.db.execute("DELETE FROM row WHERE readout = ?", found)
        self.db.execute("DELETE FROM readout WHERE id = ?", found)
        return True

    def refresh(
        self, sources: Sequence[Source], settings: Settings, told: Callable[[int, int], None] | None = None
    ) -> Refreshed:
        """Read what changed since last time, take out what is gone; what cannot be read is told and left out."""
        known = dict(self.db.execute("SELECT event, stamp FROM readout"))
        result = Refreshed()
        due = [source for source in sources if known.get(source.event) != source.stamp]
        with self.db:
            for event in sorted(set(known) - {source.event for source in sources}):
                result.removed += self.remove(event)
            for number, source in enumerate(due, 1):
                try:
                    self.add(entries.load(source, settings), source.stamp)
                    result.read += 1
                except InputError as error:
                    self.remove(source.event)
                    result.failures.append(f"{source.event}: {error}")
                if told is not None:
                    told(number, len(due))
        return result

    def fill(self, all_entries: Iterable[Entry]) -> None:
        """Add many readouts in one go."""
        with self.db:
            for entry in all_entries:
                self.add(entry)

    def close(self) -> None:
        """Close the file."""
        self.db.close()


def _opened(path: Path) -> sqlite3.Connection:
    """The database, empty where there was none, a damaged one, or one of another form."""
    try:
        db = _connected(path)
        with closing(db.execute("SELECT value FROM about WHERE name = 'form'")) as asked:
            found = asked.fetchone()
        if found == (_form(),):
            return db
        db.close()
    except sqlite3.DatabaseError:
        pass  # it is made again
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    db = _connected(path)
    with db:
        db.executescript(SCHEMA)
        db.execute("INSERT INTO about VALUES ('form', ?)", (_form(),))
    return db


def _connected(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=60)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA cache_size = -65536")
    return db


@cache
def _form() -> str:
    """What the index was made by: version, tables, and the code that finds words and stems."""
    hashed = hashlib.blake2b(digest_size=8)
    for file in sorted((Path(__file__).resolve().parents[1] / "languages").rglob("*.py")):
        hashed.update(file.read_bytes())
    return f"{__version__}/{FORM}/{hashed.hexdigest()}"


def place(folder: Path) -> Path:
    """Where the index of a corpus lies unless told otherwise."""
    key = hashlib.blake2b(str(folder.resolve()).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return store.folder() / f"corpus-{key}.sqlite"
