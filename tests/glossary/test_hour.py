"""A terminologist's hour, as docs/glossary.md tells it: every command is run, every answer compared.

`pytest --update-golden` writes the answers into the page.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"

FILES = {
    "list.csv": """Код,Рус,Қаз,Eng,中文,Не писать
drone-school,школа дронов,дрoн мектебі,drone school,无人机学校,
water-council,водный совет,су кеңесі,water council,水理事会,совет воды
grain-terminal,зерновой терминал,астық терминалы,grain terminal,,хлебный терминал
""",
    "talks/en.txt": """The drone school opened in Taraz.
The water council met in May.
The sides spoke of the satellite garden.
The grain terminal takes ships.
The satellite garden will be ready in June.
""",
    "talks/kk.txt": """Таразда дрон мектебі ашылды.
Су кеңесі мамырда жиналды.
Тараптар спутник бағы туралы сөйлесті.
Астық терминалы кеме қабылдайды.
Спутник бағы маусымда дайын болады.
""",
    "talks/ru.txt": """В Таразе открылась школа дронов.
Совет воды собрался в мае.
Стороны говорили о спутниковом саде.
Хлебный терминал принимает суда.
Спутниковый сад будет готов в июне.
""",
    "talks/zh.txt": """塔拉兹开设了无人机学校。
水理事会五月开会。
双方谈到卫星花园。
粮食码头接待船只。
卫星花园将于六月建成。
""",
}


def _run(command: str, folder: Path) -> str:
    tools = Path(sys.executable).parent
    environment = os.environ | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], cwd=folder, env=environment, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout, done.stdout
    return done.stdout + (f"(exit code {done.returncode})\n" if done.returncode else "")


def _answered(page: str, folder: Path) -> str:
    """The page with the answer of each command as it is now."""

    def block(found: re.Match[str]) -> str:
        commands = [line for line in found[1].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(f"{line}\n{_run(line[2:], folder)}" for line in commands) + "```"

    return re.sub(r"```console\n(.*?)```", block, page, flags=re.DOTALL)


def test_the_page_tells_what_happens(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = PAGE.read_text(encoding="utf-8")
    happened = _answered(told, tmp_path)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(happened, encoding="utf-8")
        told = happened
    assert happened == told


def test_the_page_names_every_command_format_and_rule() -> None:
    from toolkit.glossary import formats
    from toolkit.glossary.linting import modules
    from toolkit.plugins import names

    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in names("toolkit.cli.glossary") if f"`{name}`" not in page] == []
    assert [name for name in formats.known() if f"`{name}`" not in page] == []
    assert [name for name in modules() if f"**{name}**" not in page] == []
