"""Two buyers found to be one person; every join can be undone."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.apps import apps
from django.db import models, transaction

from takt.desk.accounts.operations import lock_shop
from takt.desk.buyers.models import Buyer, BuyerAddress, BuyerJoin, JoinSuggestion
from takt.desk.buyers.person import names_agree


def may_join(one: Buyer, other: Buyer) -> bool:
    """Whether joining these two by itself is safe: nothing known of them disagrees.

    Names must agree (equal, one a part of the other, or missing), and no outside shop may hold
    them for two customers.
    """
    return names_agree(one.name, other.name) and not (_customer_of(one) & _customer_of(other))


def _customer_of(buyer: Buyer) -> set[str]:
    """The inboxes in which this buyer has a customer number."""
    rows = BuyerAddress.objects.filter(buyer=buyer, kind=BuyerAddress.Kind.CUSTOMER)
    return {value.split(":", 1)[0] for value in rows.values_list("value", flat=True)}


def join_buyers(kept: Buyer, joined: Buyer, *, now: datetime) -> BuyerJoin:
    """Give every row of `joined` to `kept`. The emptied buyer stays, so that it can be undone.

    Raises `ValueError` where both are the same, or of two shops: that is no join.
    """
    if kept.pk == joined.pk or kept.shop_id != joined.shop_id:
        raise ValueError("a join takes two different buyers of one shop")
    with transaction.atomic():
        lock_shop(kept.shop_id)  # a letter taken in meanwhile would stay with the emptied buyer
        moved = {model._meta.label: _move(model, joined, kept) for model in _owned_models()}
        _settle_suggestion(kept, joined, now=now)
        return BuyerJoin.objects.create(
            shop_id=kept.shop_id,
            kept=kept,
            joined=joined,
            moved={label: rows for label, rows in moved.items() if rows},
            joined_at=now,
        )


def undo_join(join: BuyerJoin, *, now: datetime) -> BuyerJoin:
    """Put back the rows that this join moved; what came in since stays where it came in.

    Rows that later joins have moved on go back as well, and those joins forget them. Undoing
    twice changes nothing.
    """
    with transaction.atomic():
        lock_shop(join.shop_id)
        join = BuyerJoin.objects.get(pk=join.pk)
        if join.undone_at is not None:
            return join
        join.undone_at = now
        join.save(update_fields=["undone_at"])
        holders = _take_from_later_joins(join)
        for model in _owned_models():
            rows = join.moved.get(model._meta.label, ())
            held = model._default_manager.filter(pk__in=rows, buyer__in=holders)
            held.update(buyer=join.joined)
    return join


def _take_from_later_joins(join: BuyerJoin) -> set[int]:
    """Strike this join's rows from the joins that moved them on; return who may hold them now."""
    holders, unseen = {join.kept_id}, [join.kept_id]
    while unseen:
        onward = BuyerJoin.objects.filter(joined=unseen.pop(), undone_at__isnull=True)
        for later in onward.filter(pk__gt=join.pk):
            later.moved = {k: _without(v, join.moved.get(k, ())) for k, v in later.moved.items()}
            later.save(update_fields=["moved"])
            if later.kept_id not in holders:
                holders.add(later.kept_id)
                unseen.append(later.kept_id)
    return holders


def _without(rows: Sequence[int], taken: Sequence[int]) -> list[int]:
    return [row for row in rows if row not in set(taken)]


def suggest_join(
    one: Buyer, other: Buyer, *, why: JoinSuggestion.Why, now: datetime
) -> JoinSuggestion:
    """Note that these two may be one person; said once, whichever way round, and not again."""
    first, second = sorted((one, other), key=lambda buyer: buyer.pk)
    suggestion, _ = JoinSuggestion.objects.get_or_create(
        one=first,
        other=second,
        defaults={"shop_id": one.shop_id, "why": why, "suggested_at": now},
    )
    return suggestion


def _settle_suggestion(one: Buyer, other: Buyer, *, now: datetime) -> None:
    pair = JoinSuggestion.objects.filter(one__in=(one, other), other__in=(one, other))
    pair.filter(dismissed_at__isnull=True).update(dismissed_at=now)


def _owned_models() -> Iterator[type[models.Model]]:
    """Every model with a `buyer`, found and not listed: a table added later is moved as well.

    The highest first, so that conversations are locked before the sales they are about.
    """
    for model in reversed(apps.get_models()):
        if any(f.name == "buyer" and f.related_model is Buyer for f in model._meta.fields):
            yield model


def _move(model: type[models.Model], source: Buyer, target: Buyer) -> list[int]:
    rows = model._default_manager.filter(buyer=source)
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    model._default_manager.filter(pk__in=keys).update(buyer=target)
    return keys
