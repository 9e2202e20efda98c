"""Who is odd: the version or versions that differ from the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping


def odd_ones(values: Mapping[str, Hashable], source: str = "") -> tuple[str, ...]:
    """Languages whose value is not the one that most versions share; all where no value has a majority.

    With `source`, its value is right by definition. Equal values, or fewer than two versions, give nobody.

    >>> odd_ones({"en": "18.2", "kk": "18.7", "ru": "18.2"})
    ('kk',)
    >>> odd_ones({"en": "18.2", "kk": "18.7"})
    ('en', 'kk')
    """
    if len(set(values.values())) < 2:
        return ()
    if source in values:
        return tuple(lang for lang in sorted(values) if values[lang] != values[source])
    (common, most), *rest = Counter(values.values()).most_common()
    if rest and rest[0][1] == most:
        return tuple(sorted(values))
    return tuple(lang for lang in sorted(values) if values[lang] != common)


def against(lang: str, langs: Collection[str], source: str) -> list[str]:
    """The versions that one is set against: all the others, or the source alone; the source itself against all.

    >>> against("en", ["en", "kk", "ru"], "ru")
    ['ru']
    >>> against("ru", ["en", "kk", "ru"], "ru")
    ['en', 'kk']
    """
    return [other for other in langs if other != lang and (source in ("", lang) or other == source)]


def opposed(langs: Collection[str], source: str) -> Iterator[tuple[str, list[str]]]:
    """Each version with those that it is set against: all others, or the source alone; of two versions only once.

    >>> list(opposed(["en", "kk"], ""))
    [('en', ['kk'])]
    >>> list(opposed(["en", "kk", "ru"], "ru"))
    [('en', ['ru']), ('kk', ['ru'])]
    """
    for odd in sorted(langs):
        rest = [lang for lang in langs if lang != odd and source in ("", lang)]
        if rest and (source or len(langs) > 2 or odd == min(langs)):
            yield odd, rest
