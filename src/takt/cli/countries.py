"""In which country a time zone lies."""

from importlib import resources

ELSEWHERE = "UA"
"""For zones that lie in no country or have gone by another name since (UTC, Europe/Kiev)."""


def country_of(zone: str) -> str:
    """The two letters of the zone's country, by the table of the zones' own authors (tzdata)."""
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return next((row[0] for row in rows if row[2] == zone), ELSEWHERE)
