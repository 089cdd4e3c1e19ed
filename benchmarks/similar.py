"""Similar items (A4), how fast and how often found: `python -m benchmarks.similar [COUNT]`.

Speed by 100,000 made-up items whose words are as many and as unevenly used as a real
shop's. Recall by the catalogues and questions of the data folder, if it is there.
"""

import csv
import random
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from typing import Any

from benchmarks.desk import throwaway_desk
from benchmarks.measure import percentile, tell
from takt.letters import LANGUAGES

DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "text" / "items"
COUNT = 100_000
NAMES = 60_000
QUESTIONS = 400
LIMIT = 10


def speed(count: int) -> dict[str, float]:
    """Times in ms (of the processor): the first question, short ones and whole letters."""
    shop, chance = _shop("bench"), random.Random(1)
    titles = _add(shop, _made_up(count, chance))
    first = _milliseconds(shop, "срібна каблучка")
    asked = [chance.choice(titles) for _ in range(QUESTIONS)]
    short = [_milliseconds(shop, _mistyped(title, chance)) for title in asked]
    letters = [_milliseconds(shop, _letter(title)) for title in asked]
    return {
        "count": count,
        "first_ms": first,
        "p50_ms": percentile(short, 0.5),
        "p95_ms": percentile(short, 0.95),
        "letter_p50_ms": percentile(letters, 0.5),
        "letter_p95_ms": percentile(letters, 0.95),
    }


def recall() -> dict[str, dict[str, float]]:
    """By language and kind: the share of the right items among the first ten; {} without data."""
    return {language: _recall(language) for language in LANGUAGES} if DATA.is_dir() else {}


def _recall(language: str) -> dict[str, float]:
    from takt.desk.catalogue.models import Item
    from takt.desk.search.similar import similar_items

    shop = _shop(language)
    rows = list(_rows(f"{language}.synthetic.catalogue.tsv"))
    _add(shop, ((r["id"], r["title"], r["description"], Decimal(r["price"])) for r in rows))
    ids = dict(Item.objects.filter(shop=shop).values_list("pk", "sku"))
    found: dict[str, list[float]] = {}
    for row in _rows(f"{language}.synthetic.queries.tsv"):
        right = set(row["gold"].split(","))
        got = {ids[one.item.pk] for one in similar_items(shop, row["query"], limit=LIMIT)}
        found.setdefault(row["kind"], []).append(len(got & right) / min(LIMIT, len(right)))
    return {kind: sum(parts) / len(parts) for kind, parts in sorted(found.items())}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def _shop(slug: str) -> Any:
    from takt.desk.accounts.models import Shop

    return Shop.objects.create(name=slug, slug=slug, language="uk")


def _add(shop: Any, items: Iterator[tuple[str, str, str, Decimal]]) -> list[str]:
    from takt.desk.catalogue.models import Item

    rows = [
        Item(shop=shop, sku=sku, title=title, description=text, price=price)
        for sku, title, text, price in items
    ]
    Item.objects.bulk_create(rows, batch_size=5_000)
    Item.objects.filter(shop=shop).update(changed_at=datetime(2026, 3, 2, tzinfo=UTC))
    return [row.title for row in rows]


def _made_up(count: int, chance: random.Random) -> Iterator[tuple[str, str, str, Decimal]]:
    """Goods, qualities, makers and names as a large mixed shop has them; few words are common."""
    from takt.letters.text_data import table

    common = [name.split(",")[0] for name in table("items/meanings", "uk").values()]
    rare = [
        "".join(chance.choices("абвгдеиклмнопрстуя", k=chance.randint(4, 9))) for _ in range(60_000)
    ]
    weights = list(accumulate(1 / (n + 30) for n in range(NAMES)))
    for n in range(count):
        name = " ".join(chance.choices(rare, cum_weights=weights, k=2))
        thing, quality, third = chance.choices(common, k=3)
        told = chance.choices(common, k=6) + chance.choices(rare, cum_weights=weights, k=6)
        title = f"{thing.capitalize()} «{name}», {quality} {third}"
        yield str(n), title, " ".join(told), Decimal(n % 900 + 50)


def _mistyped(title: str, chance: random.Random) -> str:
    """Three words of a title, a letter of one of them left out."""
    words = title.replace(",", "").split()
    asked = chance.sample(words, min(3, len(words)))
    at = chance.randrange(1, max(2, len(asked[0]) - 1))
    return " ".join([asked[0][:at] + asked[0][at + 1 :], *asked[1:]])


def _letter(title: str) -> str:
    return (
        f"Добрий день! Побачила у вас {title.lower()} і дуже сподобалося, хотіла б замовити"
        " на подарунок мамі до дня народження. Підкажіть, будь ласка, чи є ще в наявності, скільки"
        " коштуватиме доставка до Полтави і коли зможете відправити? Якщо саме такої немає, чи є"
        " щось схоже, можна трохи дорожче? Дякую заздалегідь, чекаю на відповідь. Оксана"
    )


def _milliseconds(shop: Any, text: str) -> float:
    from takt.desk.search.similar import similar_items

    started = time.process_time()
    similar_items(shop, text, limit=LIMIT)
    return (time.process_time() - started) * 1000


if __name__ == "__main__":
    with throwaway_desk():
        count = int(sys.argv[1]) if sys.argv[1:] else COUNT
        tell({"recall": recall(), **speed(count)})
