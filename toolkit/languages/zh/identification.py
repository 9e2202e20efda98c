"""Chinese: characters that only one of its two scripts writes, and some that both do."""

from toolkit.languages.identification import Identification, Signs

BOTH = "的在和是了不有中人年一大以及方同并本"  #: the commonest characters, alike in both: a short text has nothing else

TABLE = Identification(
    {
        "zh": Signs(
            script="Hani",
            letters=frozenset(
                BOTH + "们这国个会来时对发经关与为学说开过还问长东车马见贸区总统领导议谈话华业务际让进样"
                "产农电气边种从众体间应当现实系两将双举战联认识论设许诺责资质货购价军农归"
            ),
        ),
        "zh-Hant": Signs(
            script="Hani",
            letters=frozenset(
                BOTH + "們這國個會來時對發經關與為學說開過還問長東車馬見貿區總統領導議談話華業務際讓進樣"
                "產農電氣邊種從眾體間應當現實係兩將雙舉戰聯認識論設許諾責資質貨購價軍農歸"
            ),
        ),
    }
)
