"""Kazakh, in Cyrillic and Latin script: abbreviations, and what a full stop behind them means."""

from toolkit.languages.segmentation import Segmentation, words

TABLE = Segmentation(
    joined=words(
        """
        мыс dr mr mrs ms st м.а қ.а т.а ағыл нем фр фран қыт қаз лат түр жап кор орыс проф акад доц ген полк кап
        лейт адм көш даң шағ қар салыст ред құраст ауд обл қ ә т.ғ.к т.ғ.д ф.ғ.к ф.ғ.д э.ғ.к э.ғ.д з.ғ.к з.ғ.д
        п.ғ.к п.ғ.д м.ғ.д с.ғ.д mys m.a q.a prof akad dots gen aǵyl ağyl aud obl q
        """
    ),
    before_figure=words(
        """
        ж жж б бб т тт сур кест тар бап тарм үй пәт тел № қаң ақп нау сәу мам мау шіл там қыр жел
        j jj b bb t tt sýr sur bap tarm úı üi tel qań aqp nau sáý mam
        """
    ),
    after_figure=words("ж жж ғ ғғ м с j jj ǵ ğ ğğ m s"),
    either=words(
        """
        мың млн млрд трлн долл тг теңге т.б т.с т.с.с т.б.с т.т myń myñ mln mlrd trln doll tg teńge teñge t.b
        t.s.s t.t
        """
    ),
    restarting=words(
        """
        бұл ол осы сол олар оның олардың біз біздің алайда бірақ сонымен сондай-ақ сондықтан себебі егер өйткені ал
        қазір бүгін бүгінде кеше биыл былтыр кейін осыдан содан одан бұған мұндай осылайша көптеген әрбір
        bul būl ol osy sol olar onyń onyñ biz alaıda alaida biraq sonymen sondyqtan eger qazir búgin bügin keshe keşe
        """
    ),
)
