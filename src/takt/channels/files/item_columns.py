"""The columns of a file of items, with the headings that shops give them."""

from takt.channels.files import cells
from takt.channels.files.columns import Column
from takt.channels.files.order_columns import ORDER_COLUMNS


def _headings(field: str) -> tuple[str, ...]:
    return next(column.headings for column in ORDER_COLUMNS if column.field == field)


ITEM_COLUMNS = (
    Column("sku", cells.short, True, (
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
