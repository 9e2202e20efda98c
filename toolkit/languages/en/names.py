"""English: names have a capital, but so has the first word of a sentence, a title, a month, a heading."""

from toolkit.languages.names import Head, Names, words

_ENDINGS = {"n": frozenset(("", "s")), "f": frozenset(("",)), "A": frozenset(("",))}


def _filed(word: str, last: bool) -> str:
    if word.isupper() and len(word) < 7:
        return f"{word}/A"
    return f"{word.lower()}/{'f' if not last else 'n'}"


def _bases(word: str) -> tuple[str, ...]:
    return (word,)


TABLE = Names(
    heads=(
        Head("egions", "[Rr]egions", ("Region",)),
        Head("rovinces", "[Pp]rovinces", ("Province", "Region")),
        Head("istricts", "[Dd]istricts", ("District",)),
    ),
    endings=_ENDINGS,
    filed=_filed,
    bases=_bases,
    particles=words("van von de der den del della di da dos al el bin ibn bint ter la le du"),
    linking=words("of the and for on in to"),
    money=("dollar",),
    initials="ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    plain=words(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
        mr mrs ms miss dr prof sir lord lady madam dame his her excellency highness majesty honourable hon
        president vice-president vice prime minister deputy premier chancellor chairman chairwoman chairperson chair
        secretary secretary-general director director-general general ambassador consul governor akim mayor speaker
        senator king queen prince princess emir sheikh sultan crown shah pope bishop cardinal patriarch mufti imam
        captain colonel major lieutenant commander commissioner head state government leader leaders heads sides party
        parties foreign affairs defence defense finance economy trade energy transport ministry ministers presidents
        republic kingdom federation union organization organisation council committee commission parliament assembly
        congress court bank fund agency centre center institute university academy school college hospital company
        corporation group association forum summit conference congress meeting session games olympic olympics winter
        senate majilis mazhilis bundestag senators deputies deputy chamber
        world international national regional central northern southern eastern western north south east west
        northeast northwest southeast southwest great grand new old first second third upper lower
        city region district province county town village street avenue square palace museum library airport
        station port canal river lake sea ocean gulf strait mountain mountains valley island islands desert bridge
        road belt initiative programme program project plan strategy agreement treaty charter declaration memorandum
        constitution law act bill convention protocol day week month year decade century
        the a an this that these those it its he she they we i you his her their our my your in on at by for from to
        of with within without about after before during under over between among through against since until upon
        and or but nor so yet if when while where who whom whose which what why how as because although though despite
        according also another any all both each every either neither many much more most some several few other
        others such same there here then thus hence however therefore moreover furthermore besides meanwhile instead
        following earlier later today yesterday tomorrow now once soon recently currently previously finally
        particular special addition conclusion turn response regard particularly especially overall
        not no never only just even still already again always often
        said says stressing noting speaking welcoming greeting thanking recalling having being
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty
        fifty sixty seventy eighty ninety hundred thousand million billion half
        mutual joint bilateral trade freight particular official state working visit last next early warnings
        people peoples talks news press service office house white department board
        chief executive officer manager coach professor doctor judge attorney lawyer justice police army navy force
        forces air security defence intelligence league club cup championship champions tournament season
        """
    ),
)
