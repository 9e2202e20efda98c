"""Chinese: no spaces part words, so every character counts."""

from toolkit.languages.scoring import Scoring

TABLE = Scoring(tokenizer="zh", splits_characters=True)
