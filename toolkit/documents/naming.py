"""The language in a file's name: talks.en.txt, kk.html, zh-Hant.docx, statement_ru.txt."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from toolkit.errors import InputError, unknown
from toolkit.languages import table, tags
from toolkit.languages.profile import Profile

TAG = re.compile(r"(?:^|[._\-\s])([A-Za-z]{2,3}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}))?)\Z")
WHOLE = re.compile(r"[A-Za-z]{2}(?:[-_](?:[A-Za-z]{4}|[A-Za-z]{2}))?\Z")
#: Country codes that are often taken for the language's.
COUNTRIES = {"kz": "kk", "cn": "zh", "tw": "zh-Hant", "gb": "en", "us": "en", "uk": "en"}


def tag(name: str) -> str:
    """A language tag as BCP 47 writes it: "kk-Latn" for "KK_latn"; an unknown language raises `InputError`."""
    main, *rest = name.strip().replace("_", "-").split("-")
    if main.lower() not in tags():
        if (meant := COUNTRIES.get(main.lower())) and not rest:
            raise InputError("", 0, f"no language '{name}'", f"known: {', '.join(tags())} (did you mean {meant}?)")
        raise unknown("language", name, tags())
    return "-".join([main.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


LABEL = re.compile(r"[^\W_][^\d_]*[^\W_]")
CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}\Z")
TRADITIONAL = ("TW", "HK", "MO")  #: regions that write so


def named(label: str) -> str:
    """The language that a label in a file means, "" where it means none.

    Codes of any kind, the region left out ("kk-KZ", "ZH_cn" -> "zh", "zh-TW" -> "zh-Hant"), and names, in English or in
    the language itself ("Kazakh", "Қазақша:", "[русский]").
    """
    found = LABEL.search(label)
    word = found.group() if found else ""
    if not CODE.match(word):
        return _names().get(word.casefold(), "")
    main, *rest = re.split("[-_]", word)
    main = main.lower() if main.lower() in tags() else COUNTRIES.get(main.lower(), "") if not rest else ""
    if not main:
        return _names().get(word.casefold(), "")
    script = next((part.title() for part in rest if len(part) == 4), "")
    if any(part.upper() in TRADITIONAL for part in rest):
        script = "Hant"
    scripts = table(Profile, main).scripts
    return main if not script or script == scripts[0] else f"{main}-{script}"


@cache
def _names() -> dict[str, str]:
    """Each language by what itself and the others call it."""
    from babel import Locale  # only for files that name languages in words

    profiles = {lang: table(Profile, lang) for lang in tags()}
    found = {name.casefold(): lang for lang, own in profiles.items() for name in (own.name, own.endonym)}
    for said_in in tags():
        called = Locale(said_in).languages
        found |= {called[lang].casefold(): lang for lang in tags() if lang in called}
    return found


def language(path: Path) -> str:
    """The language that the file's name gives, "" where it gives none.

    A name that is nothing but a tag we do not know (de.txt, kz.txt) raises `InputError`.
    """
    stem = path.stem
    if WHOLE.match(stem):
        try:
            return tag(stem)
        except InputError as error:
            raise InputError(path, 0, error.problem, f"{error.remedy}; rename it, or say --lang {path}=xx") from error
    found = TAG.search(stem)
    return tag(found[1]) if found and re.split("[-_]", found[1])[0].lower() in tags() else _last_part(stem)


def _last_part(stem: str) -> str:
    """The language of "talks-kk-Latn", whose last part alone is none."""
    parts = re.split(r"[._\-\s]", stem)
    if len(parts) > 1 and len(parts[-1]) in (2, 4) and parts[-2].lower() in tags():
        return tag(f"{parts[-2]}-{parts[-1]}")
    return ""


def rest(path: Path) -> str:
    """The file's name without the language and the suffix: "talks" for talks.en.txt, "" for en.txt."""
    stem = path.stem
    lang = language(path)
    return stem[: len(stem) - len(lang)].rstrip("._- ") if lang else stem
