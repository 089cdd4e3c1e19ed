"""An empty desk with a mailbox and a web shop: `python -m tests.crash.prepare SETTINGS` (JSON)."""

import json
import sys
from datetime import UTC, datetime

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from takt.desk.accounts.models import Inbox, Shop  # noqa: E402
from takt.desk.playbooks.models import PlaybookVersion  # noqa: E402

if __name__ == "__main__":
    told = json.loads(sys.argv[1])
    call_command("migrate", verbosity=0, interactive=False)
    shop = Shop.objects.create(name="Бурштин", slug="burshtyn")
    # What the desk writes by itself at night would make a run depend on the hour.
    PlaybookVersion.objects.create(
        shop=shop,
        text='extends = "maker"\n[plays.night-acknowledgement]\nenabled = false\n',
        saved_at=datetime.now(UTC),
    )
    mail = Inbox(
        shop=shop, channel="email", name="Пошта", address="shop@takt.test", settings=told["mail"]
    )
    mail.secrets = {"secret_password": told["password"]}
    mail.save()
    web = Inbox(shop=shop, channel="woocommerce", name="Сайт")
    web.secrets = {"secret_webhook": told["secret"]}
    web.save()
    print(web.token)
