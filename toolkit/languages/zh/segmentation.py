"""Chinese, simplified and traditional: 。 has one meaning only; Latin abbreviations come in names."""

from toolkit.languages.segmentation import Segmentation, words

TABLE = Segmentation(
    joined=words("mr mrs ms dr st vs v e.g i.e prof gen"),
    before_figure=words("no p pp vol"),
    after_figure=frozenset(),
    either=words("inc ltd corp co jr sr etc"),
    saying=words(
        """
        说 說 说道 說道 问 問 问道 問道 道 称 稱 表示 指出 强调
        強調 回答 答 答道 写道 寫道 补充 補充 补充道
        補充道 补充说 重申 谈到 談到 解释 解釋 解释说 解釋說 坦言
        """
    ),
    is_spaced=False,
)
