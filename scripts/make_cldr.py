#!/usr/bin/env python3
"""Write toolkit/languages/*/cldr.json from CLDR, as Babel has it: names of currencies, months and weekdays.

Run it after an update of Babel; the toolkit itself reads only the files, for Babel takes long to load. A name of a
currency is written as the tables of `toolkit.languages.units` want it: `*` and `~` after a stem stand for its endings.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale
from babel.core import get_global

LANGUAGES = Path(__file__).parent.parent / "toolkit" / "languages"
POSSESSIVE = ("сы", "сі", "ы", "і")


def main() -> None:
    """Write one file a language."""
    for tag in ("en", "kk", "ru", "zh"):
        locale = Locale(tag)
        names: dict[str, str] = {}
        for code in current():
            for name in spoken(locale, code):
                if pattern := written(name.lower(), tag):
                    names.setdefault(pattern, code)
        data = {
            "months": [locale.months["format"]["wide"][n] for n in range(1, 13)],
            "days": [locale.days["format"]["wide"][n] for n in range(7)],
            "currencies": dict(sorted(names.items())),
        }
        path = LANGUAGES / tag / "cldr.json"
        path.write_text(json.dumps(data, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(f"{path.relative_to(LANGUAGES.parent.parent)}: {len(names)} names of currencies")


def current() -> list[str]:
    """Codes of the currencies that are legal tender somewhere today."""
    tender = get_global("territory_currencies")
    codes = {code for entries in tender.values() for code, _, end, legal in entries if end is None and legal}
    return sorted(codes, key=lambda code: (code not in ("USD", "EUR", "KZT", "RUB", "CNY", "GBP"), code))


def spoken(locale: Locale, code: str) -> list[str]:
    """All the names CLDR has for a currency, singular and plural."""
    plurals = locale._data["currency_names_plural"].get(code, {}) if locale.language == "en" else {}
    single = locale.currencies.get(code)
    return [*({single} if single else ()), *plurals.values()]


def written(name: str, tag: str) -> str:
    """The name as the tables write it; "" for one that is no name (the code itself)."""
    if name.isascii() and tag != "en":
        return ""
    words = name.replace("(", " ").replace(")", " ").replace("-", " ").replace("–", " ").replace("’", "'").split()
    if tag == "zh":
        return "".join(words)
    if tag == "ru":
        words = [stemmed(word) for word in words]
    elif tag == "kk":
        ending = next((e for e in POSSESSIVE if words[-1].endswith(e) and len(words[-1]) > len(e) + 2), "")
        words[-1] = (words[-1][: len(words[-1]) - len(ending)] if len(words) > 1 else words[-1]) + "*"
    return " ".join(words)


def stemmed(word: str) -> str:
    """A Russian word with the mark of its endings."""
    ending = next((e for e in ("ий", "ый", "ой", "ая", "ое") if word.endswith(e) and len(word) > 5), "")
    if ending:
        return word[: -len(ending)] + "~"
    if len(word) < 4 or word.endswith(("о", "е", "и")):
        return word
    return (word[:-1] if word[-1] in "аяьй" else word) + "*"


if __name__ == "__main__":
    main()
