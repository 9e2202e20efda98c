"""Names sound alike across scripts."""

from __future__ import annotations

import pytest

from toolkit.languages import table
from toolkit.languages.sounds import keys, likeness, transcribed_keys
from toolkit.languages.transliteration import Transliteration

ALIKE = [
    pytest.param("Ormanbekov", "Орманбеков", "Орманбеков", "奥尔曼别科夫", id="kazakh"),
    pytest.param("Zhaksygeldin", "Жақсыгелдин", "Жаксыгельдин", "扎克瑟格尔金", id="kazakh with a soft sign"),
    pytest.param("Tümerdem", "Түмердем", "Тюмердем", "蒂梅尔代姆", id="turkish"),
    pytest.param("Xiaoqing", "Сяоцин", "Сяоцин", "晓青", id="chinese, palladius and pinyin"),
    pytest.param("Wickramanayake", "Викраманаяке", "Викраманаяке", "维克拉马纳亚克", id="long"),
]
UNLIKE = [
    pytest.param("Nukus", "Термез", id="two cities"),
    pytest.param("Serikbayev", "Нурматов", id="two surnames"),
    pytest.param("Asel", "Айдар", id="two given names"),
]


def _sounds(word: str, lang: str) -> str:
    return table(Transliteration, lang).sounds(word)


@pytest.mark.parametrize("en, kk, ru, zh", ALIKE)
def test_spellings_of_one_name_are_alike(en: str, kk: str, ru: str, zh: str) -> None:
    sound = _sounds(en, "en")
    assert likeness(sound, _sounds(kk, "kk")) > 0.8
    assert likeness(sound, _sounds(ru, "ru")) > 0.8
    assert likeness(sound, _sounds(zh, "zh"), loose=True) > 0.8
    assert keys(sound, deep=True) & transcribed_keys(_sounds(zh, "zh"), deep=True)


@pytest.mark.parametrize("en, ru", UNLIKE)
def test_other_names_are_not(en: str, ru: str) -> None:
    assert likeness(_sounds(en, "en"), _sounds(ru, "ru")) < 0.5


def test_palladius_reads_back_into_pinyin() -> None:
    for lang in ("kk", "ru"):
        assert table(Transliteration, lang).syllables("Чэнъюань") == ("cheng", "yuan")
    assert table(Transliteration, "en").syllables("Chengyuan") == ("cheng", "yuan")
    assert table(Transliteration, "zh").syllables("承远") == ("cheng", "yuan")
    assert table(Transliteration, "en").syllables("Ormanbekov") == ()


@pytest.mark.parametrize(("latin", "cyrillic"), [("Amstutz", "Амштуц"), ("Kuznetsov", "Кузнецов"), ("Tsoi", "Цой")])
def test_a_spelling_is_read_once(latin, cyrillic):
    """What ts and tz sound like is no letter c that would be read again, as k."""
    assert "k" not in _sounds(latin.lstrip("K"), "en")
    assert likeness(_sounds(latin, "en"), _sounds(cyrillic, "ru")) > 0.8
