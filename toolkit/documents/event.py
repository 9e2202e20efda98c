"""event.toml: what the versions are an account of.

title = "State visit to China"
date = 2022-02-05
place = "Beijing"
issuer = "KZ"

[[parties]]
country = "KZ"
office = "president"
person = { en = "…", kk = "…" }

[sources]
en = "https://…"
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from toolkit.errors import InputError, unknown
from toolkit.languages import primary
from toolkit.model import Event, Party

KEYS = ("title", "date", "place", "issuer", "parties", "sources")
PARTY_KEYS = ("country", "office", "person", "organisation")
COUNTRY = re.compile(r"[A-Z]{2}")
AT_LINE = re.compile(r"at line (\d+)")


def parse(text: str, origin: Path) -> Event:
    """The event that TOML `text` describes; `origin` is named in errors.

    Text that is no TOML, an unknown key, language or country, or a value of the wrong kind raises `InputError`.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = AT_LINE.search(str(error))
        line = int(found.group(1)) if found else text.count("\n") + 1
        raise InputError(origin, line, f"not valid TOML ({error})", "mend the line or remove it") from error
    return _Source(text, origin).event(values)


class _Source:
    """The text that values came from, so that an error can name a line."""

    def __init__(self, text: str, origin: Path) -> None:
        self.lines, self.origin = text.splitlines(), origin

    def event(self, values: Mapping[str, Any]) -> Event:
        """The event that a file tells of."""
        self.known(values, KEYS, "key")
        parties = values.get("parties", [])
        if not isinstance(parties, list) or not all(isinstance(party, dict) for party in parties):
            raise self.wrong("parties", "begin each party with a line [[parties]]")
        return Event(
            title=self.string(values, "title"),
            date=self.date(values),
            place=self.string(values, "place"),
            issuer=self.country(values, "issuer"),
            parties=tuple(self.party(party) for party in parties),
            sources=self.by_language(values, "sources"),
        )

    def party(self, values: Mapping[str, Any]) -> Party:
        """One side of it."""
        self.known(values, PARTY_KEYS, "key of a party")
        return Party(
            country=self.country(values, "country"),
            office=self.string(values, "office"),
            person=self.by_language(values, "person"),
            organisation=self.by_language(values, "organisation"),
        )

    def string(self, values: Mapping[str, Any], key: str) -> str:
        """A text, empty where it is not given."""
        value = values.get(key, "")
        if not isinstance(value, str):
            raise self.wrong(key, f'write it in quotes: {key} = "…"')
        return value

    def country(self, values: Mapping[str, Any], key: str) -> str:
        """The ISO 3166 code of a country, empty where it is not given."""
        code = self.string(values, key)
        if code and not COUNTRY.fullmatch(code):
            raise self.wrong(key, f'write the country\'s ISO 3166 code: {key} = "KZ"')
        return code

    def date(self, values: Mapping[str, Any]) -> datetime.date | None:
        """The day, None where it is not given."""
        value = values.get("date")
        if isinstance(value, datetime.datetime):
            return value.date()
        if isinstance(value, datetime.date) or value is None or value == "":
            return value or None
        try:
            return datetime.date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise self.wrong("date", "write year, month and day: date = 2024-05-24") from error

    def by_language(self, values: Mapping[str, Any], key: str) -> Mapping[str, str]:
        """Texts by language tag."""
        texts = values.get(key, {})
        if not isinstance(texts, dict) or not all(isinstance(text, str) for text in texts.values()):
            raise self.wrong(key, f'give it by language: {key} = {{ en = "…", kk = "…" }}')
        for lang in texts:
            try:
                primary(lang)
            except InputError as error:
                raise InputError(self.origin, self.line(lang), error.problem, error.remedy) from error
        return dict(sorted(texts.items()))

    def known(self, values: Iterable[str], keys: tuple[str, ...], kind: str) -> None:
        for key in values:
            if key not in keys:
                raise unknown(kind, key, keys, self.origin, self.line(key))

    def wrong(self, key: str, remedy: str) -> InputError:
        return InputError(self.origin, self.line(key), f"'{key}' is not what it should be", remedy)

    def line(self, key: str) -> int:
        """The first line that gives `key`, 0 where none does."""
        given = re.compile(rf"(?:^\s*|[{{,]\s*|\[\[?|\.)[\"']?{re.escape(key)}[\"']?\s*(?:=|\.|\]|$)")
        return next((number for number, line in enumerate(self.lines, 1) if given.search(line)), 0)
