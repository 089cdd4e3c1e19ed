"""The lines of an order that is changed: those it has, and some for what is added."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

from takt.desk.catalogue.models import Item as Listed
from takt.desk.orders.item_lines import ItemForm
from takt.journey import Item, fields_of

ADDED_LINES = 6
_IN_THE_FORM = frozenset({"title", "size", "qty", "price"})


class LineForm(ItemForm):
    """One line; `was` is the item that stood on it, and keeps all that the form does not ask."""

    remove = forms.BooleanField(label=_("remove"), required=False)
    was: Item | None = None

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["title"].widget.attrs["list"] = "listed"

    def clean(self) -> dict[str, Any]:
        if self.was is None:
            return super().clean()
        data: dict[str, Any] = forms.Form.clean(self) or {}
        if not data.get("title") and not data.get("remove") and "title" not in self.errors:
            self.add_error("title", _("Say what it is, or remove the line."))
        return data

    @property
    def is_told(self) -> bool:
        return bool(self.cleaned_data.get("title")) and not self.cleaned_data.get("remove")

    @property
    def new_name(self) -> str:
        """What stands here now in place of what stood here, if that is something else."""
        title: str = self.cleaned_data.get("title", "")
        return "" if self.was is not None and title == name_of(self.was) else title

    def fields_told(self, currency: str, listed: Mapping[str, Listed]) -> dict[str, str]:
        """The line as the journal writes it."""
        told = self.strings(currency)
        if told["qty"] == "1":
            del told["qty"]  # as the journal has it
        if self.was is not None and not self.new_name:
            kept = fields_of(self.was)
            told = {n: v for n, v in kept.items() if n not in _IN_THE_FORM} | told
            return told if "title" in kept else {n: v for n, v in told.items() if n != "title"}
        found = listed.get(self.new_name)
        return _of_the_list(found, currency) | told | _names(found) if found else told


def lines_of(items: Sequence[Item], data: Mapping[str, Any] | None = None) -> Any:
    """The formset of an order's items."""
    initial = [
        {
            "title": name_of(item),
            "size": item.size or "",
            "qty": item.qty,
            "price": number_format(item.price.amount, 2) if item.price else "",
        }
        for item in items
    ]
    formset = forms.formset_factory(LineForm, extra=ADDED_LINES, max_num=len(items) + ADDED_LINES)
    lines = formset(data, initial=initial, prefix="items")
    for form, item in zip(lines.forms, items, strict=False):
        form.was = item
    return lines


def name_of(item: Item) -> str:
    return item.title or item.sku or ""


def listed_as(shop_id: int, names: Sequence[str]) -> dict[str, Listed]:
    """What the shop lists under these article numbers or titles, by each name as it was typed: a
    capital letter is as good as a small one. One query, if there are any.
    """
    if not names:
        return {}
    typed = {way for name in names for way in (name, name.upper(), name[:1].upper() + name[1:])}
    rows = Listed.objects.filter(Q(sku__in=typed) | Q(title__in=typed), shop_id=shop_id)
    found = {row.title.casefold(): row for row in rows} | {row.sku.casefold(): row for row in rows}
    return {name: found[name.casefold()] for name in names if name.casefold() in found}


def _names(listed: Listed) -> dict[str, str]:
    return {"sku": listed.sku, "title": listed.title}


def _of_the_list(listed: Listed, currency: str) -> dict[str, str]:
    """Its price, unless it is in other money."""
    if listed.price is None or listed.currency not in ("", currency):
        return {}
    return {"price": f"{listed.price:.2f} {currency}"}
