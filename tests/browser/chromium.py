"""Headless Chromium; whatever a page complains of in it fails the test."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    ViewportSize,
    sync_playwright,
)

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}
ANSWERS_WITHIN = 10_000
"""Milliseconds; every wait is for a condition and ends as soon as it holds."""


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium: CI installs the Debian package of that name")
        pytest.skip("no chromium here; the Debian package is chromium")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread. Nothing of the desk runs in it, yet Django
        # refuses to read the database in a thread that has one.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


# A check of a draft is let go when a newer one takes its place; of one that fails, htmx says
# `htmx:sendError` as well.
REPLACED = ("htmx:sendAbort", "htmx:afterRequest")


class Complaints:
    """What the browser says against the pages: errors, refused sources, answers of 500."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.expected: tuple[str, ...] = ()

    def watch(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", lambda error: self.heard.append(str(error.error)))
        context.on("response", self._answer)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            place = message.location
            self._note(f"{message.text} ({place['url']}:{place['lineNumber']})")

    def _answer(self, response: Any) -> None:
        if response.status >= 500:
            self._note(f"{response.status} {response.url}")

    def _note(self, text: str) -> None:
        if not any(part in text for part in (*REPLACED, *self.expected)):
            self.heard.append(text)


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    complaints = Complaints()
    yield complaints
    assert not complaints.heard, "\n".join(complaints.heard)


def open_page(chromium: Browser, complaints: Complaints, base_url: str, **settings: Any) -> Page:
    """A page in a browser of its own, without cookies."""
    chosen = {"viewport": DESK, "locale": "en-GB", "timezone_id": "Europe/Kyiv", **settings}
    context = chromium.new_context(base_url=base_url, **chosen)
    context.set_default_timeout(ANSWERS_WITHIN)
    complaints.watch(context)
    return context.new_page()
