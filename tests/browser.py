"""Headless Chromium for tests of pages, driven through a pipe (DevTools protocol): no driver, no port, no library.

    with Browser() as browser:
        page = browser.open(path, width=390, dark=True)
        page.run("document.title")

Every address that a page asks for is in `page.requests`.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
    "--remote-debugging-pipe",
)


class Browser:
    """One Chromium process."""

    def __enter__(self) -> Browser:
        assert CHROMIUM, "chromium is not installed"
        self._profile = tempfile.TemporaryDirectory(prefix="readout-chromium-", ignore_cleanup_errors=True)
        read_commands, self._commands = os.pipe()
        self._answers, write_answers = os.pipe()
        # The browser reads commands from descriptor 3 and writes answers to descriptor 4; kept clear of them before.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (read_commands, write_answers)]
        start = f'exec "$0" "$@" 3<&{ends[0]} 4>&{ends[1]}'
        self._process = subprocess.Popen(
            ["bash", "-c", start, CHROMIUM, *FLAGS, f"--user-data-dir={self._profile.name}"],
            pass_fds=ends,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for end in (read_commands, write_answers, *ends):
            os.close(end)
        self._numbers = count(1)
        self._buffer = b""
        self.events: list[dict[str, Any]] = []
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._commands)  # its end of the pipe closed, the browser ends
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._answers)
        self._profile.cleanup()

    def send(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """One command and its answer; events that come before it are kept in `events`."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]  # type: ignore[no-any-return]

    def receive(self) -> dict[str, Any]:
        """The next message."""
        while b"\0" not in self._buffer:
            got = os.read(self._answers, 2**20)
            assert got, "the browser has gone"
            self._buffer += got
        raw, _, self._buffer = self._buffer.partition(b"\0")
        message: dict[str, Any] = json.loads(raw)
        if "method" in message:
            self.events.append(message)
        return message

    def open(
        self, path: Path | str, width: int = 1440, height: int = 900, dark: bool = False, mobile: bool = False
    ) -> Page:
        """A page with the file, or the address, in a window of that size; loaded when this returns."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        for domain in ("Page", "Network", "Runtime", "Log"):
            page.send(f"{domain}.enable")
        page.send("Page.setBypassCSP", enabled=True)  # for what a test adds to the page; it asks for nothing
        page.size(width, height, mobile)
        page.send(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}],
        )
        page.go(path if isinstance(path, str) else path.resolve().as_uri())
        return page


class Page:
    """One tab."""

    def __init__(self, browser: Browser, session: str) -> None:
        self.browser, self.session = browser, session

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """A command for this tab."""
        return self.browser.send(method, self.session, **params)

    def size(self, width: int, height: int, mobile: bool = False) -> None:
        """The window's size in CSS pixels."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def go(self, address: str) -> None:
        """Load an address and wait for it."""
        loaded = self._seen("Page.loadEventFired")
        self.send("Page.navigate", url=address)
        while self._seen("Page.loadEventFired") == loaded:
            self.browser.receive()

    def _seen(self, method: str) -> int:
        return sum(e["method"] == method and e.get("sessionId") == self.session for e in self.browser.events)

    @property
    def requests(self) -> list[str]:
        """Every address asked for so far."""
        return [
            event["params"]["request"]["url"]
            for event in self.browser.events
            if event["method"] == "Network.requestWillBeSent" and event.get("sessionId") == self.session
        ]

    @property
    def errors(self) -> list[str]:
        """What the page complained of: exceptions, refusals of its security policy."""
        return [
            json.dumps(event["params"])
            for event in self.browser.events
            if event.get("sessionId") == self.session
            and (
                event["method"] == "Runtime.exceptionThrown"
                or (event["method"] == "Log.entryAdded" and event["params"]["entry"]["level"] == "error")
            )
        ]

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        result = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def key(self, key: str, shift: bool = False) -> None:
        """Press and release a key: a letter, or "Tab", "Enter", " "."""
        codes = {"Tab": 9, "Enter": 13, " ": 32, "Escape": 27}
        text = key if len(key) == 1 else "\r" if key == "Enter" else ""
        params = {
            "key": key,
            "windowsVirtualKeyCode": codes.get(key, ord(key.upper()[0])),
            "modifiers": 8 if shift else 0,
        }
        self.send("Input.dispatchKeyEvent", type="keyDown", **params, **({"text": text} if text else {}))
        self.send("Input.dispatchKeyEvent", type="keyUp", **params)

    def axe(self, axe: Path) -> list[str]:
        """Violations that axe-core calls serious or critical: rule and first element of each."""
        self.run(axe.read_text(encoding="utf-8") + ";true")
        found = self.run("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
        return [
            f"{v['id']}: {v['help']} ({len(v['nodes'])}×, {v['nodes'][0]['html'][:160]})"
            for v in found
            if v["impact"] in ("serious", "critical")
        ]

    def picture(self, whole: bool = False) -> bytes:
        """What is seen, as PNG; `whole`: the page from top to end."""
        data: str = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)["data"]
        return base64.b64decode(data)
