"""The columns of a file of orders, with the headings that shops give them."""

from takt.channels.files import cells
from takt.channels.files.columns import Column

ORDER_COLUMNS = (
    Column("number", cells.short, True, (
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
    Column("customer_id", cells.short, False, ("customer id", "buyer id", "id клієнта")),
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
        "nazwa", "nazwa produktu", "towar", "przedmiot", "tytul", "tytul ksiazki", "назва книги",
        "название книги", "книга", "ksiazka",
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
