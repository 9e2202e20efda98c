"""TBX against its schemas, and TBX of other tools.

`tbx.rng` and `tbx_2008.rng` state the core structure of ISO 30042:2019 and of 2008 in our own words; the data
categories of TBX-Basic, where they may stand and what they may say, are checked here from its module definitions.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from toolkit.errors import InputError
from toolkit.glossary import formats, load
from toolkit.glossary.formats._tbx import BASIC, MIN, NAMESPACE
from toolkit.glossary.model import Concept, Term
from toolkit.plugins import names

HERE = Path(__file__).parent
RICH = tuple(load().concepts.values())
STYLES = [name for name in names("toolkit.glossary.formats") if name.startswith("tbx") and name != "tbx-2008"]

#: Where each data category of TBX-Basic may stand, and its permitted values.
LEVELS = {
    "subjectField": ("conceptEntry",),
    "definition": ("conceptEntry", "langSec"),
    "crossReference": ("conceptEntry", "termSec"),
    "administrativeStatus": ("termSec",),
    "partOfSpeech": ("termSec",),
    "termType": ("termSec",),
    "customerSubset": ("termSec",),
    "context": ("termSec",),
    "source": ("conceptEntry", "langSec", "termSec"),
}
VALUES = {
    "administrativeStatus": {f"{s}Term-admn-sts" for s in ("preferred", "admitted", "deprecated", "superseded")},
    "partOfSpeech": {"noun", "verb", "adjective", "adverb", "other"},
    "termType": {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"},
}
ELEMENTS = {
    "subjectField": "descrip", "definition": "descrip", "context": "descrip", "crossReference": "ref",
    "administrativeStatus": "termNote", "partOfSpeech": "termNote", "termType": "termNote", "customerSubset": "admin",
    "source": "admin",
}  # fmt: skip


def valid(data: bytes, schema: str) -> None:
    grammar = etree.RelaxNG(etree.parse(HERE / schema))
    tree = etree.fromstring(data)
    assert grammar.validate(tree), grammar.error_log.last_error


@pytest.mark.parametrize("name", STYLES)
def test_the_core_structure_is_valid(name: str) -> None:
    valid(formats.get(name).write(RICH, "Title"), "tbx.rng")


def test_the_form_of_2008_is_valid() -> None:
    data = formats.get("tbx-2008").write(RICH, "Title")
    valid(data, "tbx_2008.rng")
    assert b'<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">' in data


def _level(element: etree._Element) -> str:
    parent = element.getparent()
    if etree.QName(parent).localname.endswith("Grp"):
        parent = parent.getparent()
    return str(etree.QName(parent).localname)


def test_data_categories_stand_where_tbx_basic_lets_them() -> None:
    tree = etree.fromstring(formats.get("tbx").write(RICH, "Title"))
    found = [element for element in tree.iter() if element.get("type") and element is not tree]
    assert found
    for element in found:
        category = element.get("type")
        assert etree.QName(element).localname == ELEMENTS[category]
        assert _level(element) in LEVELS[category]
        assert element.text in VALUES.get(category, {element.text})


def test_in_dct_every_category_is_an_element_of_its_module() -> None:
    tree = etree.fromstring(formats.get("tbx-dct").write(RICH, "Title"))
    assert not [e for e in tree.iter() if e.get("type") and e is not tree]
    foreign = [e for e in tree.iter() if etree.QName(e).namespace != NAMESPACE]
    minimal = {"administrativeStatus", "customerSubset", "partOfSpeech", "subjectField"}
    for element in foreign:
        category = etree.QName(element).localname
        assert etree.QName(element).namespace == (MIN if category in minimal else BASIC)
        assert _level(element) in LEVELS[category]


def test_core_has_terms_and_notes_only() -> None:
    tree = etree.fromstring(formats.get("tbx-core").write(RICH[:20], "Title"))
    assert {etree.QName(e).localname for e in tree.iter("{*}conceptEntry") for e in e.iter()} == {
        "conceptEntry", "langSec", "termSec", "term", "note",
    }  # fmt: skip


def test_references_stay_inside_the_file() -> None:
    data = formats.get("tbx").write((Concept("a", (Term("en", "x"),), see=("b",)),), "t")
    assert b"target" not in data and b"see: b" in data


OLDER = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body><termEntry id="IATE-123"><descripGrp><descrip type="subjectField">LAW</descrip></descripGrp>
<langSet xml:lang="en-GB"><ntig><termGrp><term>state <hi>visit</hi></term><termNote type="partOfSpeech">noun</termNote>
</termGrp><termNote type="administrativeStatus">preferredTerm</termNote></ntig>
<tig><term>visit of state</term><descrip type="reliabilityCode">3</descrip></tig></langSet>
<langSet xml:lang="zh-TW"><tig><term>國事訪問</term></tig></langSet>
<langSet xml:lang="kk-KZ"><tig><term>мемлекеттік сапар</term><note>checked</note></tig></langSet>
</termEntry></body></text></martif>"""


def test_reads_what_other_tools_write() -> None:
    found = formats.get("tbx").read(OLDER.encode(), "iate.tbx", {})
    (concept,) = found.concepts
    assert (concept.id, concept.domain) == ("iate-123", "LAW")
    assert [(t.lang, t.status, t.text, t.part, t.note) for t in concept.terms] == [
        ("en", "preferred", "state visit", "noun", ""),
        ("en", "admitted", "visit of state", "", ""),
        ("zh-Hant", "preferred", "國事訪問", "", ""),
        ("kk", "preferred", "мемлекеттік сапар", "", "checked"),
    ]
    assert found.notes == ("not taken over: reliabilityCode",)


def entry(body: str) -> str:
    return f'<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="{NAMESPACE}"><text><body>{body}</body></text></tbx>'


HOSTILE = [
    pytest.param('<!DOCTYPE tbx [<!ENTITY a "x">]>' + entry("&a;"), "declares entities", id="entity"),
    pytest.param('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + entry("&a;"), "declares entities", id="file"),
    pytest.param("<html><body/></html>", "not TBX", id="another kind of XML"),
    pytest.param(entry(""), "no concept", id="empty"),
    pytest.param(entry("<conceptEntry>"), "not valid XML", id="not closed"),
    pytest.param(entry('<conceptEntry id="a"><langSec xml:lang="klingon"><termSec><term>x</term></termSec></langSec></conceptEntry>'), "not a language tag", id="language"),
    pytest.param("<tbx>" + "<a>" * 400 + "</a>" * 400 + "</tbx>", "not valid XML", id="endless nesting"),
]  # fmt: skip


@pytest.mark.parametrize("text, message", HOSTILE)
def test_hostile_files_are_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        formats.get("tbx").read(text.encode(), "x.tbx", {})


def test_entities_in_utf16_are_refused_too() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE tbx [<!ENTITY a "x">]>' + entry(
        '<conceptEntry id="a"><langSec xml:lang="en"><termSec><term>&a;</term></termSec></langSec></conceptEntry>'
    )
    with pytest.raises(InputError, match="declares entities"):
        formats.get("tbx").read(text.encode("utf-16"), "x.tbx", {})


def test_more_concepts_than_any_glossary_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "MOST", 3)
    with pytest.raises(InputError, match="more than 3 concepts"):
        formats.get("tbx").read(formats.get("tbx").write(RICH[:5], "t"), "x.tbx", {})
