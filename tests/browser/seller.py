"""What a seller does at the desk, by mouse and by eye."""

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, ViewportSize, expect

from takt.desk.outbox.delivery import sweep
from tests.browser.chromium import DESK
from tests.story.clock import Clock

ARTEFACTS = Path(__file__).parents[2] / "artefacts"
POLLED = 15_500
"""Milliseconds after which an open page has asked for what is new."""
UNDONE_WITHIN = timedelta(seconds=11)


@dataclass
class Seller:
    page: Page
    clock: Clock
    shop: str
    story: str
    """The folder of the screenshots."""
    shots: int = 0

    def signs_in(self, email: str, password: str = "correct horse battery") -> None:
        self.page.goto("/")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.wait_for_url("**/today/")

    def sees(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_role("main").get_by_text(text).first).to_be_visible()

    def goes_to(self, place: str) -> None:
        self.page.goto(f"/s/{self.shop}/{place}")

    def waits_until(self, day: str, clock: str) -> None:
        """Time goes by, at the desk and in the browser, where the open page looks for news."""
        self.clock.at(day, clock)
        self.page.wait_for_load_state()
        self.page.clock.fast_forward(POLLED)
        self.same_time()

    def same_time(self) -> None:
        self.page.clock.set_system_time(self.clock.now)

    def owed(self, what: str) -> Locator:
        """The row of what is owed with that title."""
        rows = self.page.locator(".owed")
        return rows.filter(has_text=re.compile(rf"(^|\s){re.escape(what)}(\s|$)"))

    def begins_letter(self, owed: str) -> None:
        """From Today to the ready letter."""
        self.goes_to("today/")
        self.owed(owed).get_by_role("button", name="Write").or_(
            self.owed(owed).get_by_role("link", name="Write")
        ).click()
        expect(self.page.get_by_label("Letter", exact=True)).not_to_be_empty()

    def sends(self) -> None:
        self.same_time()
        self.page.get_by_role("button", name="Send").click()
        expect(self.page.get_by_role("button", name="Undo")).to_be_visible()

    def lets_it_go(self) -> None:
        """The undo time passes, the worker takes the letter, the page shows what became of it."""
        # The page looks again only when it has begun to count before the time was over.
        expect(self.page.locator("[data-undo-count]").first).not_to_be_empty()
        self.clock.now += UNDONE_WITHIN
        sweep(clock=lambda: self.clock.now, worker="story")
        self.page.clock.fast_forward(int(UNDONE_WITHIN.total_seconds() * 1000) + 3000)
        expect(self.page.get_by_role("button", name="Undo")).to_have_count(0)

    def writes(self, owed: str) -> None:
        """The whole way of a ready letter."""
        self.begins_letter(owed)
        self.sends()
        self.lets_it_go()

    def begins_fact(self, title: str) -> None:
        """From the orders to the form of a fact about the newest one."""
        self.goes_to("orders/?show=all")
        self.page.locator(".row-link").first.click()
        offered = self.page.get_by_role("link", name=title, exact=True)
        if not offered.is_visible():
            self.page.get_by_text("Something else", exact=True).click()
        offered.click()

    def tells(self, title: str, **fields: str) -> None:
        """Reports a fact about the sale, by the buttons of its page."""
        self.begins_fact(title)
        self.fills(**fields)
        self.page.get_by_role("button", name="Write it down").click()

    def fills(self, **fields: str) -> None:
        for name, value in fields.items():
            field = self.page.locator(f'.form [name="{name}"]')
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def photograph(self, name: str, size: ViewportSize = DESK) -> None:
        """Keep what is seen."""
        self.shots += 1
        folder = ARTEFACTS / self.story
        folder.mkdir(parents=True, exist_ok=True)
        self.page.set_viewport_size(size)
        path = folder / f"{self.shots:02}-{name}.png"
        self.page.screenshot(path=path, full_page=True, animations="disabled")
