"""mBART-50: `kk_KZ`, the language with its usual region."""

from toolkit.translation.models.families import Family, primary

CODES = {
    "ar": "ar_AR", "az": "az_AZ", "bn": "bn_IN", "cs": "cs_CZ", "de": "de_DE", "en": "en_XX", "es": "es_XX",
    "et": "et_EE", "fa": "fa_IR", "fi": "fi_FI", "fr": "fr_XX", "he": "he_IL", "hi": "hi_IN", "id": "id_ID",
    "it": "it_IT", "ja": "ja_XX", "ka": "ka_GE", "kk": "kk_KZ", "ko": "ko_KR", "lt": "lt_LT", "lv": "lv_LV",
    "mn": "mn_MN", "nl": "nl_XX", "pl": "pl_PL", "ps": "ps_AF", "pt": "pt_XX", "ro": "ro_RO", "ru": "ru_RU",
    "sv": "sv_SE", "th": "th_TH", "tr": "tr_TR", "uk": "uk_UA", "ur": "ur_PK", "vi": "vi_VN", "zh": "zh_CN",
    "zh-Hans": "zh_CN",
}  # fmt: skip


def codes(lang: str) -> tuple[str, ...]:
    """The one code for a tag, or the code itself."""
    return tuple(CODES.get(tag, tag) for tag in primary(lang))


FAMILY = Family("{}", codes, is_prefix=False)
