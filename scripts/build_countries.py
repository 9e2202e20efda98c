#!/usr/bin/env python3
"""Make glossaries/countries.yaml: the names of the member states of the United Nations, from CLDR through Babel.

    .venv/bin/python scripts/build_countries.py

Only the codes are ours; every name is CLDR's. Run it again when Babel brings a new CLDR, and review the diff.
"""

from __future__ import annotations

import re
from pathlib import Path

import babel
from babel import Locale

from toolkit.glossary.layout import block
from toolkit.glossary.model import Concept, Evidence, Term
from toolkit.glossary.operations import identifier
from toolkit.languages import tags

TARGET = Path(__file__).resolve().parent.parent / "glossaries" / "countries.yaml"

#: ISO 3166 codes of the member states of the United Nations.
MEMBERS = """
AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD
CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ
IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM
NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO
ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW
"""

HEAD = """\
# Names of the member states of the United Nations, as CLDR has them. Made by scripts/build_countries.py: do not edit.
schema: readout-glossary-file/1
title: Member states of the United Nations
domain: country
concepts:
"""


def concept(code: str, evidence: Evidence) -> Concept:
    """One state, with its name in every language; English spellings with “&” also with “and”."""
    terms = []
    for lang in tags():
        name = re.sub(r"\s+", " ", Locale.parse(lang).territories[code]).strip()
        terms.append(Term(lang, name, evidence=evidence, case_sensitive=lang != "zh"))
        if name.endswith(")"):
            bare = name.split(" (")[0].split("（")[0]
            terms.append(Term(lang, bare, "admitted", evidence=evidence, case_sensitive=lang != "zh"))
        if " & " in name:
            terms.append(Term(lang, name.replace(" & ", " and "), "admitted", evidence=evidence, case_sensitive=True))
    english = terms[0].text.split(" (")[0]
    return Concept(
        identifier(english), tuple(terms), f"member state of the United Nations; ISO 3166 code {code}", kind="place"
    )


def main() -> None:
    """Write the file."""
    evidence = Evidence(f"CLDR, through Babel {babel.__version__}", "")
    concepts = sorted((concept(code, evidence) for code in MEMBERS.split()), key=lambda c: c.id)
    assert len({c.id for c in concepts}) == len(MEMBERS.split())
    lines = [re.sub(r"^    domain: country\n", "", block(c), flags=re.MULTILINE) for c in concepts]
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
