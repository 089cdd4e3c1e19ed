"""What is owed, for a person at a terminal: what, until when, and why."""

import textwrap
from collections.abc import Iterator, Sequence

import click

from takt.cli.sale_file import SaleFile
from takt.cli.times import by_the_clock, from_now
from takt.journey import Blocked, Derivation, NextAction, OrderPlaced
from takt.journey.explain import in_words

COLOURS = {"overdue": "red", "due": "yellow", "upcoming": "green", "paused": "blue"}
INDENT = " " * 10


def as_text(sale: SaleFile, derivation: Derivation) -> str:
    """The whole answer; a sale in which nothing is owed says what it waits for."""
    parts = [_head(sale)]
    if not sale.journal.events:
        return "\n\n".join((*parts, "No event can be read in it: there is no sale to look at."))
    parts += [_action(sale, one) for one in derivation.actions]
    parts += list(_blocked(derivation.blocked))
    parts += [_breach(sale, one) for one in derivation.breaches]
    parts += list(_waits(sale, derivation))
    if len(parts) == 1:
        parts.append("Nothing is owed, and nobody is waited for: this sale is at rest.")
    return "\n\n".join(parts)


def _head(sale: SaleFile) -> str:
    placed = (event for event in sale.journal.events if isinstance(event, OrderPlaced))
    orders = {order.number: order for order in placed}.values()
    facts = [(order.number, order.buyer, order.total) for order in orders]
    title = "\n".join(" · ".join(str(each) for each in who if each) for who in facts) or sale.name
    moment = by_the_clock(sale.now, sale.playbook.zone, year=True)
    return f"{click.style(title, bold=True)}\nseen from {moment} ({sale.playbook.zone})"


def _which_order(sale: SaleFile, one: NextAction) -> str:
    """Which order it is about, where the journal tells of several and the event says so."""
    orders = {event.number for event in sale.journal.events if isinstance(event, OrderPlaced)}
    number = one.cause.number if isinstance(one.cause, OrderPlaced) else one.cause.order
    return f" · order {number}" if number and len(orders) > 1 else ""


def _until(sale: SaleFile, one: NextAction) -> str:
    """The deadline; what is paused has none before the pause ends."""
    if one.paused:
        return f"not while {' or '.join(map(str, sale.playbook.plays[one.play].paused_while))}"
    return (
        f"until {by_the_clock(one.due_at, sale.playbook.zone)} ({from_now(one.due_at, sale.now)})"
    )


def _action(sale: SaleFile, one: NextAction) -> str:
    state = one.state(sale.now)
    mark = click.style(f"{state:<9}", fg=COLOURS[state], bold=state == "overdue")
    letter = f" “{one.letter}”" if one.letter else ""
    due = _until(sale, one)
    what = one.action + letter + _which_order(sale, one)
    lines = [f"{mark} {click.style(what, bold=True)}, {due}"]
    if state == "upcoming":
        lines.append(f"{INDENT}from {by_the_clock(one.since, sale.playbook.zone)} on")
    lines.append(_why(in_words(one.why), one.practice))
    lines.append(f"{INDENT}{click.style(one.id, dim=True)}")
    return "\n".join(lines)


def _blocked(blocked: Sequence[Blocked]) -> Iterator[str]:
    """What one guard forbids for one reason stands together."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for one in blocked:
        by_reason.setdefault((in_words(one.why), one.practice), []).append(one.event)
    for (words, practice), events in by_reason.items():
        mark = click.style(f"{'not yet':<9}", fg="magenta")
        yield f"{mark} {click.style(', '.join(events), bold=True)}\n{_why(words, practice)}"


def _breach(sale: SaleFile, one: Blocked) -> str:
    """What a guard forbade and happened all the same."""
    mark = click.style(f"{'breach':<9}", fg="red")
    at = by_the_clock(one.happened_at or sale.now, sale.playbook.zone)
    happened = click.style(f"{one.event}, {at}", bold=True)
    return f"{mark} {happened}\n{_why(in_words(one.why), one.practice)}"


def _why(words: str, practice: str) -> str:
    return textwrap.fill(
        f"{words} ({practice})", width=88, initial_indent=INDENT, subsequent_indent=INDENT
    )


def _waits(sale: SaleFile, derivation: Derivation) -> Iterator[str]:
    for who, since in (
        ("the buyer waits for an answer since", derivation.waiting_since),
        ("the shop waits for the buyer since", derivation.waiting_for_buyer_since),
    ):
        if since is not None:
            moment = by_the_clock(since, sale.playbook.zone)
            yield f"{'wait':<9} {who} {moment} ({from_now(since, sale.now)})"
