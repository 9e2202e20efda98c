"""English: abbreviations, and what a full stop behind them means."""

from toolkit.languages.segmentation import Segmentation, words

TABLE = Segmentation(
    joined=words(
        """
        mr mrs ms messrs mx dr prof rev hon st mt ft gen col lt maj capt cmdr adm sgt cpl pvt brig gov sen sens
        rep reps pres amb supt insp det fr msgr e.g i.e cf viz vs v approx ca incl excl esp resp h.e h.h h.r.h
        h.m lt.gen maj.gen asst assoc dept univ
        """
    ),
    before_figure=words(
        """
        no nos p pp vol vols art arts sec secs ch chap fig figs para paras ref tel ext jan feb mar apr jun jul
        aug sept sep oct nov dec c
        """
    ),
    after_figure=frozenset(),
    either=words("inc ltd corp co cos bros jr sr etc a.m p.m al ave blvd est intl"),
    openings=words(
        """
        the a an this that these those he she it they we you his her its their our my in on at by for from with
        to as after before during since until under over following according when while if although though
        because but and or so yet however moreover furthermore also both each all some many most several not no
        there here what who why how where which today yesterday tomorrow then now earlier later last next another
        such
        """
    ),
    saying=words(
        """
        said says asked asks added adds noted notes stressed told replied answered remarked concluded continued
        recalled emphasized emphasised underlined stated declared explained wondered exclaimed wrote observed
        """
    ),
)
