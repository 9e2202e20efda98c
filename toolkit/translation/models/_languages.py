"""How a tokenizer is told which languages it reads and writes; the same for translating and for training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.languages import tags
from toolkit.translation.models.families import family_of, opus


class Languages:
    """The languages of a model, by its tokenizer."""

    def __init__(self, tokenizer: Any, folder: Path) -> None:
        self._tokenizer, self._folder = tokenizer, folder
        self._vocabulary: dict[str, int] = tokenizer.get_vocab()
        self._family = family_of(self._vocabulary, tags())

    def set(self, source: str, target: str) -> tuple[str, int | None]:
        """What stands before a source text, and the token that a translation must begin with.

        The tokenizer is told both languages where it asks for them. A pair that the model lacks raises `InputError`.
        """
        if self._family is None:
            self._refuse_other_pair(source, target)
            return "", None
        codes = {lang: self._family.code(lang, self._vocabulary) for lang in (source, target)}
        for lang in (target,) if self._family.is_prefix else (source, target):
            if not codes[lang]:
                known = ", ".join(lang for lang in tags() if self._family.code(lang, self._vocabulary))
                remedy = f"of ours it knows {known}; choose another model or pair of languages"
                raise InputError(self._folder, 0, f"the translation model does not know '{lang}'", remedy)
        token = self._family.token.format(codes[target])
        if self._family.is_prefix:
            return f"{token} ", None
        self._tokenizer.src_lang, self._tokenizer.tgt_lang = codes[source], codes[target]
        return "", self._vocabulary[token]

    def _refuse_other_pair(self, source: str, target: str) -> None:
        """A model of one pair says which in its tokenizer's settings, or nowhere."""
        known = {code for tag in tags() for code in opus.codes(tag)}
        for option, lang in (("source_lang", source), ("target_lang", target)):
            own = getattr(self._tokenizer, option, None)
            if own in known and own not in opus.codes(lang):
                pair = f"{self._tokenizer.source_lang} into {self._tokenizer.target_lang}"
                problem = f"the translation model translates {pair}, not {source} into {target}"
                raise InputError(self._folder, 0, problem, "choose another model or pair of languages")
