"""The mails that both desks are given: those of the data folder, or else of our own making."""

import random
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from benchmarks.measure import ROOT

SHARED = ROOT.parent / "shared" / "data" / "mail"
MADE = 400
WORDS = (
    "Доброго дня! Підкажіть, будь ласка, чи є ця каблучка у розмірі 17? Дякую.",
    "Здравствуйте, а когда отправите мой заказ №1001? Спасибо заранее.",
    "Dzień dobry, czy mogą Państwo wysłać paczkę do Krakowa? Pozdrawiam, Anna",
    "Hello, could you tell me whether the necklace comes in silver? Thank you, James",
)


def write_maildir(folder: Path) -> int:
    """Lay the mails out as a Maildir; return how many."""
    for part in ("new", "cur", "tmp"):
        (folder / part).mkdir(parents=True)
    mails = [path.read_bytes() for path in sorted(SHARED.rglob("*")) if _is_mail(path)]
    mails += [_letter(number) for number in range(MADE)]
    for number, raw in enumerate(mails):
        (folder / "new" / f"{number:05}.eml").write_bytes(raw)
    return len(mails)


def _is_mail(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() in {".eml", ".msg", ".txt", ""}


def _letter(number: int) -> bytes:
    """An ordinary letter; the same number gives the same one."""
    chance = random.Random(number)
    moment = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(minutes=number)
    mail = EmailMessage()
    mail["From"] = f"Buyer {number} <buyer{number}@example.com>"
    mail["To"] = "shop@example.com"
    mail["Subject"] = f"Question {number}"
    mail["Date"] = format_datetime(moment)
    mail["Message-ID"] = f"<{number}.{chance.random()}@example.com>"
    mail.set_content("\n\n".join(chance.sample(WORDS, 2)))
    if number % 10 == 0:
        mail.add_attachment(
            chance.randbytes(40_000), maintype="image", subtype="jpeg", filename="photo.jpg"
        )
    return mail.as_bytes()
