"""Chinese: 甲、乙和丙; the comma ，parts clauses and is no sign of a list."""

from toolkit.languages.coordination import Coordination
from toolkit.languages.morphology import listed

TABLE = Coordination(
    joining=("以及", "及其", "还有", "或者", "和", "与", "及", "暨", "或"),
    comma="、",
    within=listed(
        "和平 共和 和谐 和解 和睦 缓和 温和 柔和 饱和 总和 暖和 平和 祥和 和谈 中和 调和 "
        "参与 与会 赠与 授与 给与 与时俱进 与否 与此 与众不同 与日俱增 与其 无与伦比 "
        "普及 涉及 及时 及早 及格 顾及 提及 谈及 波及 危及 论及 触及 埃及 力所能及 殃及 及至 "
        "或许 或缺 抑或 或是 或多或少 间或"
    ),
    spaced=False,
)
