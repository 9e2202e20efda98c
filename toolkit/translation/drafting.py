"""A document's draft: each sentence by the best that is known of it.

First what was translated before (the same sentence; the same with other figures, dates, names or terms, put in), then
the model, if there is one, then a sentence like it, then the glossary's terms with the rest left in the source's words.
The draft is then checked against its source, as any other version is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit import __version__
from toolkit.checks import run
from toolkit.errors import InputError
from toolkit.facts import extract
from toolkit.glossary import AVOIDED, Glossary
from toolkit.languages import tags
from toolkit.model import Comparison, Document, Event, Finding, Readout, Row, Sentence
from toolkit.settings import Settings
from toolkit.translation.amended import amended, put_right
from toolkit.translation.draft import Draft, Drafted, Origin, Piece, PieceOrigin, joined
from toolkit.translation.fragments import fragments
from toolkit.translation.memory import Memory
from toolkit.translation.models import Translator
from toolkit.translation.pieces import pieces
from toolkit.translation.repair import differences
from toolkit.translation.rerank import rerank
from toolkit.translation.search import Match, search
from toolkit.translation.slots import slots
from toolkit.translation.wanted import wanted

LIKE = 75.0  #: likeness in percent of a sentence whose translation is worth changing
SHOWN = 3  #: matches that a model is shown
#: Confidence by kind of match and by origin: "fuzzy" times likeness, the two after it times what is covered, "model"
#: times the model's own.
SURE = {"exact": 1.0, "normalised": 0.95, "repaired": 0.85, "model": 0.8, "fuzzy": 0.7, "phrases": 0.6,
        "glossary": 0.6, "none": 0.0}  # fmt: skip
#: What of a sentence that is translated in part can be checked at all.
IN_PART = ("term", "number", "date", "name")


def draft(
    document: Document,
    target: str,
    memories: Sequence[Memory],
    glossary: Glossary,
    translator: Translator | None = None,
    event: Event | None = None,
    settings: Settings | None = None,
) -> Draft:
    """The draft of `document` in `target`, checked. The same language, or an unknown one, raises `InputError`."""
    if target.split("-")[0] not in tags():
        raise InputError("", 0, f"no language '{target}'", f"known: {', '.join(tags())}")
    if target == document.lang:
        raise InputError(document.path, 0, f"it is in {target} already", "name another language with --to")
    known = [_matches(memories, sentence.text, document.lang, target, glossary) for sentence in document.sentences]
    drafted = [
        sentence_draft(sentence.text, document.lang, target, glossary, found, memories)
        for sentence, found in zip(document.sentences, known, strict=True)
    ]
    if translator:
        drafted = _modelled(translator, document, target, glossary, known, drafted, event)
    made = Draft(document, target, tuple(drafted), signature=_signature(document.lang, target, glossary, translator))
    return _checked(made, glossary, event or Event(), settings or Settings())


def sentence_draft(
    text: str,
    lang: str,
    target: str,
    glossary: Glossary,
    found: Sequence[Match] = (),
    memories: Sequence[Memory] = (),
) -> Drafted:
    """The best of the matches found, or what the glossary, the facts and phrases of the memories give."""
    best = found[0] if found else None
    if best and best.kind != "fuzzy":
        origin: Origin = "exact" if best.kind == "exact" else "repaired"
        whole = _whole(text, best.target, "memory")
        return Drafted(origin, whole, SURE[best.kind], best.unit, best.score, best.changed)
    if like := _like(text, lang, target, glossary, found):
        return like
    phrases = [
        Piece(each.start, each.end, each.text, "memory")
        for memory in memories
        for each in fragments(memory, text, lang, target, glossary)
    ]
    cut = pieces(text, lang, target, glossary, phrases)
    share = Drafted("glossary", cut, 0.0).covered
    if not share:
        return Drafted("none", cut, 0.0)
    in_part: Origin = "phrases" if any(piece.origin == "memory" for piece in cut) else "glossary"
    return Drafted(in_part, cut, round(SURE[in_part] * share, 2))


def _like(text: str, lang: str, target: str, glossary: Glossary, found: Sequence[Match]) -> Drafted | None:
    """The translation of the sentence most like it that has, or can be given, all terms that the glossary binds."""
    near = [match for match in found if match.score >= LIKE]
    stated = slots(text, lang, glossary) if near else ()
    bound = {one.concept for one in wanted(glossary, text, lang, target)} if near else set()
    for match in near:
        made = put_right(stated, match.target, target, glossary, kept=()) or match.target
        if bound <= {each.concept.id for each in glossary.find(made, target) if each.status not in AVOIDED}:
            told = differences(text, match.source, lang, glossary)
            sure = round(SURE["fuzzy"] * match.score / 100, 2)
            return Drafted("fuzzy", _whole(text, made, "memory"), sure, match.unit, match.score, told)
    return None


def _whole(text: str, translation: str, origin: PieceOrigin) -> tuple[Piece, ...]:
    return (Piece(0, len(text), translation, origin),)


def _matches(memories: Sequence[Memory], text: str, lang: str, target: str, glossary: Glossary) -> list[Match]:
    """What all memories know, the best first."""
    found = [match for memory in memories for match in search(memory, text, lang, target, glossary)]
    return sorted(found, key=lambda match: -match.score)  # stable: of equals the first memory's


def _modelled(
    translator: Translator,
    document: Document,
    target: str,
    glossary: Glossary,
    known: Sequence[Sequence[Match]],
    drafted: Sequence[Drafted],
    event: Event | None,
) -> list[Drafted]:
    """The drafts, with the model's in the place of what the memory does not know."""
    open_ = [n for n, each in enumerate(drafted) if each.origin not in ("exact", "repaired")]
    texts = [document.sentences[n].text for n in open_]
    bound = [wanted(glossary, text, document.lang, target) for text in texts]
    shown = [[(match.source, match.target) for match in known[n][:SHOWN]] for n in open_]
    made = translator.translate(texts, document.lang, target, bound, shown)
    made = amended(texts, document.lang, target, made, glossary)
    made = rerank(texts, document.lang, target, made, glossary, event)
    found = list(drafted)
    for n, text, candidates in zip(open_, texts, made, strict=True):
        if candidates and candidates[0].text.strip():
            found[n] = Drafted(
                "model", _whole(text, candidates[0].text, "model"), round(SURE["model"] * candidates[0].score, 2)
            )
    return found


def _signature(lang: str, target: str, glossary: Glossary, translator: Translator | None) -> str:
    model = f"model {translator.name}" if translator else "no model"
    return f"readout {__version__} · {lang} → {target} · glossary {glossary.digest or 'none'} · {model}"


def _checked(made: Draft, glossary: Glossary, event: Event, settings: Settings) -> Draft:
    """The draft with what parts it from its source; a sentence in two languages is asked for terms and facts only."""
    source = made.source
    readout = Readout("draft", {document.lang: document for document in sorted(
        (source, translation(made)), key=lambda document: document.lang)}, event)  # fmt: skip
    rows = tuple(
        Row(n, dict.fromkeys(readout.langs, (n,)), 1.0, {"-".join(readout.langs): (((n,), (n,)),)})
        for n in range(len(source.sentences))
    )
    found = run(Comparison(readout, rows, extract(readout, glossary)), replace(settings, source=source.lang))
    return replace(made, findings=tuple(finding for finding in found if _counts(finding, made)))


def _counts(finding: Finding, made: Draft) -> bool:
    drafted = made.sentences[finding.row]
    return drafted.origin != "none" and (finding.check in IN_PART or all(p.origin != "source" for p in drafted.pieces))


def translation(made: Draft) -> Document:
    """The draft as a version of its own, its sentences in order."""
    sentences: list[Sentence] = []
    paragraphs: list[str] = []
    at = 0
    for paragraph in made.paragraphs():
        glue = joined(["", ""], made.target)
        for n, (sentence, drafted) in enumerate(paragraph):
            at += len(glue) if n else 0
            sentences.append(Sentence(sentence.index, at, at + len(drafted.text), drafted.text, sentence.paragraph))
            at += len(drafted.text)
        paragraphs.append(glue.join(drafted.text for _, drafted in paragraph))
        at += 2
    return Document(made.target, "", "\n\n".join(paragraphs), tuple(sentences))
