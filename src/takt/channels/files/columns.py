"""Which column holds what: guessed from its heading in four languages, or said by the seller."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from takt.channels.files import cells


@dataclass(frozen=True)
class Column:
    field: str
    read: cells.Reader
    required: bool = False
    headings: tuple[str, ...] = ()
    """Usual headings, folded; the field's own name counts as well."""


ORDER_COLUMNS = (
    Column("number", cells.text, True, (
        "order number", "order no", "order", "order id", "no", "id", "name",
        "номер замовлення", "номер", "замовлення", "замовлення №",
        "номер заказа", "заказ", "заказ №",
        "numer zamowienia", "nr zamowienia", "numer", "nr", "zamowienie", "id zamowienia",
    )),
    Column("placed_at", cells.moment, True, (
        "date", "placed", "placed at", "order date", "created", "created at", "ordered",
        "дата", "дата замовлення", "створено", "оформлено",
        "дата заказа", "создан", "создано", "оформлен",
        "data", "data zamowienia", "data zlozenia", "utworzono",
    )),
    Column("buyer", cells.text, False, (
        "buyer", "customer", "name", "customer name", "buyer name", "full name", "client",
        "billing name", "покупець", "клієнт", "ім я", "піб", "замовник", "покупатель", "клиент",
        "имя", "фио", "заказчик", "kupujacy", "klient", "imie i nazwisko", "nabywca", "nazwisko",
    )),
    Column("email", cells.email, False, (
        "e mail", "mail", "email address", "buyer email", "customer email",
        "пошта", "електронна пошта", "ел пошта", "почта", "электронная почта", "эл почта",
        "адрес email", "adres e mail", "adres email",
    )),
    Column("phone", cells.text, False, (
        "telephone", "phone number", "tel", "mobile", "телефон", "тел", "номер телефону",
        "номер телефона", "telefon", "nr telefonu", "numer telefonu",
    )),
    Column("customer_id", cells.text, False, ("customer id", "buyer id", "id клієнта")),
    Column("total", cells.amount, False, (
        "order total", "sum", "amount", "grand total", "сума", "разом", "всього", "до сплати",
        "сума замовлення", "сумма", "итого", "всего", "сумма заказа", "к оплате",
        "suma", "razem", "kwota", "wartosc", "wartosc zamowienia", "do zaplaty",
    )),
    Column("currency", cells.currency, False, ("валюта", "waluta")),
    Column("payment", cells.payment, False, (
        "payment method", "paid by", "оплата", "спосіб оплати", "способ оплаты",
        "platnosc", "forma platnosci", "metoda platnosci", "sposob platnosci",
    )),
    Column("delivery", cells.delivery, False, (
        "shipping", "shipping method", "delivery method", "доставка", "спосіб доставки",
        "способ доставки", "dostawa", "sposob dostawy", "forma dostawy", "metoda dostawy",
        "wysylka",
    )),
    Column("message", cells.text, False, (
        "note", "comment", "customer note", "notes", "коментар", "примітка", "побажання",
        "комментарий", "примечание", "пожелания", "uwagi", "komentarz", "wiadomosc",
    )),
    Column("paid_at", cells.moment, False, (
        "paid", "paid on", "payment date", "date paid", "оплачено", "дата оплати", "оплачен",
        "дата оплаты", "oplacono", "data platnosci", "data wplaty", "zaplacono",
    )),
    Column("shipped_at", cells.moment, False, (
        "shipped", "shipped on", "sent", "ship date", "date shipped", "відправлено",
        "дата відправлення", "отправлено", "отправлен", "дата отправки", "wyslano", "nadano",
        "data wysylki", "data nadania",
    )),
    Column("carrier", cells.text, False, (
        "перевізник", "перевозчик", "служба доставки", "przewoznik", "kurier",
    )),
    Column("tracking", cells.text, False, (
        "tracking number", "tracking no", "ттн", "трек", "трек номер", "номер ттн", "накладна",
        "накладная", "numer przesylki", "nr przesylki", "list przewozowy", "numer sledzenia",
    )),
    Column("delivered_at", cells.moment, False, (
        "delivered", "delivered on", "доставлено", "вручено", "дата доставки", "доставлен",
        "dostarczono", "doreczono", "data dostarczenia",
    )),
    Column("cancelled_at", cells.moment, False, (
        "cancelled", "canceled", "cancelled on", "скасовано", "отменен", "отменено",
        "anulowano", "data anulowania",
    )),
    Column("sku", cells.text, False, (
        "item sku", "product sku", "code", "article", "артикул", "код", "код товару",
        "код товара", "kod", "symbol", "indeks", "kod produktu",
    )),
    Column("title", cells.text, False, (
        "item", "product", "product name", "item name", "lineitem name", "title", "товар",
        "назва", "назва товару", "виріб", "название", "наименование", "изделие", "produkt",
        "nazwa", "nazwa produktu", "towar", "przedmiot",
    )),
    Column("size", cells.text, False, ("розмір", "размер", "rozmiar")),
    Column("qty", cells.whole, False, (
        "quantity", "lineitem quantity", "count", "к сть", "кількість", "кол во", "количество",
        "ilosc", "liczba", "sztuk", "szt", "шт",
    )),
    Column("price", cells.amount, False, (
        "item price", "unit price", "lineitem price", "ціна", "ціна за шт", "вартість", "цена",
        "цена за шт", "стоимость", "cena", "cena jednostkowa",
    )),
)  # fmt: skip


def _headings(field: str) -> tuple[str, ...]:
    return next(column.headings for column in ORDER_COLUMNS if column.field == field)


ITEM_COLUMNS = (
    Column("sku", cells.text, True, (
        *_headings("sku"), "id", "артикул товару", "артикул товара", "numer", "number",
    )),
    Column("title", cells.text, True, (
        "name", *_headings("title"),
    )),
    Column("description", cells.text, False, (
        "text", "опис", "описание", "opis", "body", "details",
    )),
    Column("sizes", cells.text, False, (
        "size", "розміри", "розмір", "размеры", "размер", "rozmiary", "rozmiar",
    )),
    Column("price", cells.amount, False, (
        "unit price", "regular price", "ціна", "цена", "cena", "вартість", "стоимость",
    )),
    Column("currency", cells.currency, False, ("валюта", "waluta")),
    Column("stock", cells.stock, False, (
        "in stock", "quantity", "qty", "залишок", "наявність", "в наявності", "кількість",
        "остаток", "наличие", "в наличии", "количество", "stan", "ilosc", "dostepnosc",
        "na stanie",
    )),
    Column("alterable", cells.flag, False, (
        "can be altered", "можна перешити", "можно перешить", "mozna przerobic",
    )),
    Column("returnable", cells.flag, False, (
        "can be returned", "можна повернути", "повернення", "можно вернуть", "возврат",
        "mozna zwrocic", "zwrot",
    )),
    Column("made_to_order", cells.flag, False, (
        "custom made", "на замовлення", "під замовлення", "на заказ", "под заказ",
        "na zamowienie",
    )),
    Column("url", cells.text, False, (
        "link", "page", "посилання", "сторінка", "ссылка", "страница", "strona", "adres",
    )),
)  # fmt: skip


def guess(header: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    """The place of each field whose heading is recognised.

    The field's own name and then the most usual headings win, and one column holds one field.
    """
    folded = [fold(heading) for heading in header]
    places: dict[str, int] = {}
    for rank in range(max(len(column.headings) for column in columns) + 1):
        for column in columns:
            names = tuple(map(fold, (column.field, *column.headings)))
            if column.field in places or rank >= len(names):
                continue
            for place, heading in enumerate(folded):
                if heading == names[rank] and place not in places.values():
                    places[column.field] = place
                    break
    return places


def mapped(
    header: Sequence[str], columns: Sequence[Column], said: Mapping[str, str]
) -> tuple[dict[str, int], tuple[str, ...]]:
    """The place of each field: as the seller said (`field: heading`), the rest guessed.

    Returns also what of the seller's mapping cannot be: fields or headings that there are not.
    """
    folded = [fold(heading) for heading in header]
    fields = {column.field for column in columns}
    wrong = [f"the field {field!r}" for field in said if field not in fields]
    wrong += [f"the column {h!r}" for h in said.values() if fold(h) not in folded]
    chosen = {
        field: folded.index(fold(heading))
        for field, heading in said.items()
        if field in fields and fold(heading) in folded
    }
    rest = {
        field: place
        for field, place in guess(header, columns).items()
        if field not in chosen and place not in chosen.values()
    }
    return chosen | rest, tuple(wrong)


def fold(heading: str) -> str:
    """A heading without case, marks and signs: "Nr zamówienia:" and "nr_zamowienia" are one."""
    plain = unicodedata.normalize("NFKD", heading.casefold().replace("ł", "l"))
    kept = "".join(c for c in plain if not unicodedata.combining(c) or c == "\u0306")
    words = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", kept)).split()
    return " ".join(words)
