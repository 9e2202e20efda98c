"""OPUS-MT models with several target languages, all Marian: `>>kaz<<` before the source text.

The codes are ISO 639-3, some with the script. A Marian of one pair of languages has no such tokens.
"""

from toolkit.translation.models.families import Family, nllb, primary

SCRIPTS = {"zh": ("cmn_Hans", "zho_Hans", "zho", "cmn"), "zh-Hant": ("cmn_Hant", "zho_Hant")}


def codes(lang: str) -> tuple[str, ...]:
    """What the models of different years write for a language."""
    found: list[str] = []
    for tag in primary(lang):
        full = nllb.CODES.get(tag, tag)
        found += [*SCRIPTS.get(tag, ()), full, full.split("_")[0], tag]
    return tuple(dict.fromkeys(found))


FAMILY = Family(">>{}<<", codes, is_prefix=True)
