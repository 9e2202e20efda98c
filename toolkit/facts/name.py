"""name: persons, places and organisations, one value for one of them in whatever script.

Countries, cities, waters and organisations that the language tables know go by their id ("country:KZ").
Others are recognised as names by their look and by sounding alike in several versions (Токаев, Тоқаев, 托卡耶夫).
A full name, the surname alone and the name with initials are one person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from toolkit.facts._chinese_names import chinese_persons, titled_person
from toolkit.facts._entities import Entities
from toolkit.facts._hearing import Listener
from toolkit.facts._known_names import Known
from toolkit.facts._linking import Links, fill, given, link
from toolkit.facts._mentions import Found, Parsed, Run, Token, han, parse, spaced
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.names import Names, short
from toolkit.model import Document, Fact, Facts, Readout, Span


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each mention of a name."""
    found = _candidates(readout)
    forms = {lang: _forms(found[lang]) for lang in found if _is_spaced(lang)}
    links = link(forms)
    given(readout.event.parties, forms, links)
    capitals = [run for lang in forms for run in found[lang].runs]
    fill(((run.lang, tuple(token.text for token in run.tokens)) for run in capitals), links)
    for lang in found:
        if not _is_spaced(lang):
            _hear(readout.documents[lang], found, links)
    runs = [run for lang in sorted(found) for run in found[lang].runs]
    entities = Entities(runs, links)
    for lang, document in readout.documents.items():
        for sentence, name in found[lang].known:
            span = Span(lang, name.start, name.end, document.text[name.start : name.end])
            kind = name.key.partition(":")[0]
            yield Fact("name", name.key, span, sentence, detail={"kind": kind, "form": name.how, "ending": name.ending})
        for run in found[lang].runs:
            yield from _facts(run, entities, document)


def _candidates(readout: Readout) -> dict[str, Found]:
    """What each version's names look like; half a name that only one version takes for a known one is none."""
    parsed = {lang: parse(document) for lang, document in readout.documents.items()}
    _tell_apart(parsed)
    keys = {lang: _keys(p) for lang, p in parsed.items()}
    found: dict[str, Found] = {}
    for lang, document in readout.documents.items():
        elsewhere = set().union(*(keys[other] for other in keys if other != lang))
        if _is_spaced(lang):
            found[lang] = spaced(document, parsed[lang], elsewhere)
        else:
            parsed[lang].known = [
                [name for name in names if name.key in elsewhere or not _is_inside(name, sentence.text, lang)]
                for sentence, names in zip(document.sentences, parsed[lang].known, strict=True)
            ]
            found[lang] = han(document, parsed[lang])
            found[lang].known += _sides(document, elsewhere)
    return found


def _keys(parsed: Parsed) -> set[str]:
    return {name.key for names in parsed.known for name in names}


def _tell_apart(parsed: Mapping[str, Parsed]) -> None:
    """Of names that are written the same, take the one that another version names: CPC, the party or the pipeline."""
    keys = {lang: _keys(p) for lang, p in parsed.items()}
    for lang, mine in parsed.items():
        elsewhere = set[str]().union(*(keys[other] for other in keys if other != lang))
        mine.known = [
            [_told_apart(name, elsewhere) for name in names] if any(name.others for name in names) else names
            for names in mine.known
        ]


def _told_apart(name: Known, elsewhere: Set[str]) -> Known:
    if not name.others or name.key in elsewhere:
        return name
    return name._replace(key=next((other for other in name.others if other in elsewhere), name.key))


def _is_inside(name: Known, text: str, lang: str) -> bool:
    """Whether two characters are but the middle of a transcription: Lhasa in 帕拉萨特."""
    sounds = table(Names, lang).phonetic
    around = text[max(0, name.start - 1) : name.start] + text[name.end : name.end + 1]
    if name.end - name.start > 2 or not all(char in sounds for char in text[name.start : name.end]):
        return False
    return any(sounds.get(char) == 2 for char in around) or (
        len(around) == 2 and all(char in sounds for char in around)
    )


def _sides(document: Document, elsewhere: Set[str]) -> Iterator[tuple[int, Known]]:
    """Countries by one character before 方, if another version names the country: 哈方, 吉方."""
    chars = short(document.lang)
    for sentence in document.sentences:
        for match in re.finditer("(.)方(?![向式法针案程位便])", sentence.text):
            keys = [key for key in chars.get(match[1], ()) if key in elsewhere]
            if keys:
                start = sentence.start + match.start()
                yield sentence.index, Known(start, start + 2, keys[0], "side", -1, -1)


def _is_spaced(lang: str) -> bool:
    return table(Names, lang).spaced


def _forms(found: Found) -> list[str]:
    """Distinct words of the candidates, in order of first place."""
    return list(dict.fromkeys(token.text for run in found.runs for token in run.tokens))


def _hear(document: Document, found: dict[str, Found], links: Links) -> None:
    """Replace the runs of a Chinese version by the names heard in them."""
    lang = document.lang
    persons = chinese_persons(document, found[lang].known, [f.runs for o, f in found.items() if o != lang], links)
    listener = Listener(links, lang)
    taken: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for run in persons:
        taken[run.sentence].append((run.tokens[0].start, run.tokens[-1].end))
    heard: list[Run] = list(persons)
    for run in found[lang].runs:  # those beside a dot first: they teach the others
        for token in run.tokens:
            if token.dots:
                listener.hear(token.text, token.dots)
    for run in found[lang].runs:
        kept = Run(lang, run.sentence)
        for token in run.tokens:
            for start, end, form in listener.hear(token.text, token.dots):
                first, last = token.start + start, token.start + end
                if any(first < e and s < last for s, e in taken[run.sentence]):
                    continue
                name = Token(first, last, token.text[start:end], form is None)
                links.root((lang, name.text))
                if form:
                    links.join((lang, name.text), form)
                    links.linked.update(((lang, name.text), form))
                if kept.tokens and first - kept.tokens[-1].end > 1:
                    heard.append(kept)
                    kept = Run(lang, run.sentence)
                kept.tokens.append(name)
        if kept.tokens:
            heard.append(kept)
    covered = {n for _, name in found[lang].known for n in range(name.start, name.end)}
    covered |= {n for run in heard for token in run.tokens for n in range(token.start, token.end)}
    heard += titled_person(document, covered, [f.runs for o, f in sorted(found.items()) if o != lang], links)
    found[lang].runs = sorted(heard, key=lambda run: (run.sentence, run.tokens[0].start))


def _facts(run: Run, entities: Entities, document: Document) -> Iterator[Fact]:
    """Facts of a run: one for a person, one for each place or thing."""
    for tokens in entities.mentions(run):
        value, kind = entities.value(tokens, run.lang)
        if not value:
            continue
        start, end = tokens[0].start, tokens[-1].end
        detail = {
            "kind": kind,
            "form": "n",
            "bare": " ".join(entities.bare(token, run.lang) for token in tokens),
            "parts": " ".join(entities.part(token, run.lang) for token in tokens),
            "sure": "1" if all(token.sure for token in tokens) else "",
            "linked": " ".join("1" if entities.is_linked(token, run.lang) else "0" for token in tokens),
        }
        yield Fact("name", value, Span(run.lang, start, end, document.text[start:end]), run.sentence, detail=detail)
