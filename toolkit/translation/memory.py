"""The translation memory: one SQLite file of units in any number of languages, with what finds them again.

A text is found by the hash of its letters with all figures levelled (the same sentence, whatever its numbers), and by
its rarest words' beginnings in a full-text index (a sentence like it). Importing the same source again replaces what
it gave before.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import accumulate, combinations, groupby
from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.translation.units import Unit

FORM = "2"  #: raise when the tables change
LANGS = 16  #: versions of a unit that ids have room for
BATCH = 5_000  #: units written at a time
BEGINNING = 5  #: letters of a word that count: what is left of most words without their endings
RAREST = 6  #: words of a sentence that it is looked for by
RARE = 3  #: of these so many must be rare to be enough
POSTINGS = 3_000  #: places looked at for each of them
READ = 40_000  #: places read to find those that have two of them
REMEDY = "import its sources again into a new file, or name another with --memory"
SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE lang (number INTEGER PRIMARY KEY, tag TEXT UNIQUE);
CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
CREATE TABLE unit (id INTEGER PRIMARY KEY, origin INTEGER, place TEXT, date TEXT, score REAL);
CREATE INDEX unit_origin ON unit (origin);
CREATE TABLE said (id INTEGER PRIMARY KEY, key INTEGER, text TEXT);
CREATE TABLE gram (text TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID;
CREATE VIRTUAL TABLE full USING fts5(grams, content='', columnsize=0, detail=none,
  tokenize="unicode61 remove_diacritics 0");
"""
EVERY = """
SELECT unit.id, name, place, date, score, said.id, text FROM unit CROSS JOIN origin ON origin.id = origin
CROSS JOIN said ON said.id BETWEEN unit.id * ? AND unit.id * ? + ? ORDER BY unit.id, said.id
"""
KEYS = "CREATE INDEX said_key ON said (key)"
FIGURES = re.compile(r"\d+(?:[\s.,]\d+)*")
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
HAN = re.compile(f"[{_HAN}]+")
BEGINNINGS = re.compile(rf"([^\W\d_{_HAN}]{{1,{BEGINNING}}})[^\W\d_{_HAN}]*")


class Memory:
    """An open memory."""

    def __init__(self, path: Path, is_new: bool = False) -> None:
        self.path = path
        if not is_new and not path.is_file():
            raise InputError(path, 0, "no such memory", "make one with `readout memory import`, or name it: --memory")
        try:
            self.db = sqlite3.connect(path, timeout=60)
            self._prepare()
        except sqlite3.Error as error:
            raise InputError(path, 0, f"no memory ({error})", REMEDY) from error
        self._numbers: dict[str, int] = {tag: number for number, tag in self.db.execute("SELECT number, tag FROM lang")}

    def _prepare(self) -> None:
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = NORMAL")
        self.db.execute("PRAGMA cache_size = -131072")
        if not self.db.execute("SELECT 1 FROM sqlite_master").fetchone():
            with self.db:
                self.db.executescript(SCHEMA)
                self.db.execute(KEYS)
                self.db.execute("INSERT INTO about VALUES ('form', ?)", (FORM,))
        found = self.db.execute("SELECT value FROM about WHERE name = 'form'").fetchone()
        if found != (FORM,):
            raise sqlite3.DatabaseError("made by another version")

    @property
    def langs(self) -> tuple[str, ...]:
        """Languages in it, sorted."""
        return tuple(sorted(self._numbers))

    def add(self, units: Iterable[Unit]) -> int:
        """Add units; how many. An origin that was there before is replaced; all or nothing."""
        grams: dict[int, Counter[str]] = defaultdict(Counter)
        with self.db:
            self.db.execute("BEGIN")  # the index is a part of it
            (last,) = self.db.execute("SELECT coalesce(max(id), 0) FROM unit").fetchone()
            if last:
                count = self._fill(units, last, grams)
            else:  # an index is made, and grams are counted, faster of all texts together
                self.db.execute("DROP INDEX said_key")
                count = self._fill(units, last, None)
                self.db.execute(KEYS)
                self.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.known USING fts5vocab(main, full, row)")
                self.db.execute("INSERT OR REPLACE INTO gram SELECT term, doc FROM temp.known")
            merge = "INSERT INTO gram VALUES (?, ?) ON CONFLICT DO UPDATE SET times = times + excluded.times"
            for number, counted in sorted(grams.items()):
                self.db.executemany(merge, [(f"{number}x{gram}", times) for gram, times in sorted(counted.items())])
        return count

    def _fill(self, units: Iterable[Unit], last: int, grams: dict[int, Counter[str]] | None) -> int:
        """Write units after the `last` one, counting their grams if asked to; how many."""
        first = last
        rows: list[Any] = []
        said: list[Any] = []
        full: list[Any] = []
        new: dict[str, int | None] = {}  # units of one origin may come apart
        for unit in units:
            if unit.origin not in new:
                if grams is not None:
                    self._remove(unit.origin, grams)
                made = self.db.execute("INSERT INTO origin (name) VALUES (?)", (unit.origin,))
                new[unit.origin] = made.lastrowid
            last += 1
            rows.append((last, new[unit.origin], unit.place, unit.date, round(unit.score, 3)))
            for lang, text in unit.texts.items():
                number, level = self._numbered(lang), text.casefold()
                found = _grams(level)
                if grams is not None:
                    grams[number].update(found)
                said.append((last * LANGS + number, _hash(level, lang), text))
                full.append((last * LANGS + number, _line(found, number)))
            if len(rows) >= BATCH:
                self._write(rows, said, full)
        self._write(rows, said, full)
        return last - first

    def _write(self, *tables: list[Any]) -> None:
        for rows, statement in zip(tables, (
            "INSERT INTO unit VALUES (?, ?, ?, ?, ?)",
            "INSERT INTO said VALUES (?, ?, ?)",
            "INSERT INTO full (rowid, grams) VALUES (?, ?)",
        ), strict=True):  # fmt: skip
            self.db.executemany(statement, rows)
            rows.clear()

    def _numbered(self, lang: str) -> int:
        if lang not in self._numbers:
            self._numbers[lang] = len(self._numbers)
            self.db.execute("INSERT INTO lang VALUES (?, ?)", (self._numbers[lang], lang))
        return self._numbers[lang]

    def _remove(self, origin: str, grams: dict[int, Counter[str]]) -> None:
        """Take an origin out, and its grams off those counted."""
        known = self.db.execute("SELECT id FROM origin WHERE name = ?", (origin,)).fetchone()
        if known is None:
            return
        for (unit,) in self.db.execute("SELECT id FROM unit WHERE origin = ?", known).fetchall():
            between = (unit * LANGS, unit * LANGS + LANGS - 1)
            for place, text in self.db.execute(
                "SELECT id, text FROM said WHERE id BETWEEN ? AND ?", between
            ).fetchall():
                number, old = place % LANGS, _grams(text.casefold())
                grams[number].subtract(old)
                gone = (place, _line(old, number))
                self.db.execute("INSERT INTO full (full, rowid, grams) VALUES ('delete', ?, ?)", gone)
            self.db.execute("DELETE FROM said WHERE id BETWEEN ? AND ?", between)
        self.db.execute("DELETE FROM unit WHERE origin = ?", known)
        self.db.execute("DELETE FROM origin WHERE id = ?", known)

    def same(self, text: str, lang: str) -> list[tuple[int, str]]:
        """Units whose version in `lang` is `text` but for its figures, with that version."""
        number = self._numbers.get(lang, -1)
        found = self.db.execute("SELECT id, text FROM said WHERE key = ? ORDER BY id", (key(text, lang),))
        return [(place // LANGS, said) for place, said in found if place % LANGS == number]

    def near(self, text: str, lang: str, limit: int) -> list[tuple[int, str]]:
        """Units whose version in `lang` shares most of the rarest words of `text`, at most `limit`."""
        number = self._numbers.get(lang, -1)
        times = {gram: self._times(gram) for gram in _line(_grams(text.casefold()), number).split()}
        rarest = sorted((n, gram) for gram, n in times.items() if n)[:RAREST]
        queries = [f'"{gram}"' for n, gram in rarest if n <= POSTINGS or len(rarest) == 1]
        if len(queries) < RARE:  # in a large memory only two words together are rare
            pairs = sorted((n + m, one, other) for (n, one), (m, other) in combinations(rarest, 2))
            costs = accumulate(cost for cost, _, _ in pairs)
            cheap = [pair for pair, cost in zip(pairs, costs, strict=True) if cost <= READ] or pairs[:1]
            queries += [f'"{one}" "{other}"' for _, one, other in cheap]
        shared: Counter[int] = Counter()
        for query in queries:
            found = self.db.execute("SELECT rowid FROM full WHERE full MATCH ? LIMIT ?", (query, POSTINGS))
            shared.update(place for (place,) in found)
        best = sorted(shared, key=lambda place: (-shared[place], place))[:limit]
        return [(place // LANGS, self._said(place)) for place in best]

    def _times(self, gram: str) -> int:
        found = self.db.execute("SELECT times FROM gram WHERE text = ?", (gram,)).fetchone()
        return found[0] if found else 0

    def _said(self, place: int) -> str:
        text: str = self.db.execute("SELECT text FROM said WHERE id = ?", (place,)).fetchone()[0]
        return text

    def unit(self, number: int) -> Unit:
        """A unit by its number."""
        query = "SELECT name, place, date, score FROM unit JOIN origin ON origin.id = origin WHERE unit.id = ?"
        origin, place, date, score = self.db.execute(query, (number,)).fetchone()
        return Unit(origin, place, date, score, self._texts(number))

    def _texts(self, number: int) -> dict[str, str]:
        tags = {n: tag for tag, n in self._numbers.items()}
        between = (number * LANGS, number * LANGS + LANGS - 1)
        found = self.db.execute("SELECT id, text FROM said WHERE id BETWEEN ? AND ?", between)
        return dict(sorted((tags[place % LANGS], text) for place, text in found))

    def units(self) -> Iterator[Unit]:
        """All units, in order of import."""
        tags = {n: tag for tag, n in self._numbers.items()}
        found = self.db.execute(EVERY, (LANGS, LANGS, LANGS - 1))
        for (_, *told), texts in groupby(found, key=lambda row: row[:5]):
            origin, place, date, score = told
            yield Unit(origin, place, date, score, dict(sorted((tags[at % LANGS], said) for *_, at, said in texts)))

    def close(self) -> None:
        """Close the file; it is one again."""
        with suppress(sqlite3.Error):
            self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()


def key(text: str, lang: str) -> int:
    """What all texts have in common that differ in figures, spaces and case only."""
    return _hash(text.casefold(), lang)


def _hash(text: str, lang: str) -> int:
    level = " ".join(FIGURES.sub("0", text).split())
    return int.from_bytes(hashlib.blake2b(f"{lang}\0{level}".encode(), digest_size=8).digest(), "big", signed=True)


def _grams(level: str) -> list[str]:
    """Beginnings of words and pairs of Han characters, each once, of a text in lower case."""
    found = dict.fromkeys(BEGINNINGS.findall(level))
    for run in () if level.isascii() else HAN.findall(level):
        found.update(dict.fromkeys(run[i : i + 2] for i in range(max(1, len(run) - 1))))
    return list(found)


def _line(grams: Sequence[str], number: int) -> str:
    """What the index reads: each gram marked with the language's number."""
    mark = f"{number}x"
    return mark + f" {mark}".join(grams) if grams else ""
