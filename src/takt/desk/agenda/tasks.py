"""Work in the background: the sales of a shop derived again after its playbook changed."""

from django.utils import timezone
from django_tasks import task

from takt.desk.accounts.models import Shop
from takt.desk.agenda.operations import refresh_sales


@task()
def rederive(shop_id: int, after: int = 0) -> None:
    """One batch; the next one follows by itself."""
    last = refresh_sales(shop_id, after=after, now=timezone.now())
    if last is not None:
        rederive.enqueue(shop_id, last)


def rederive_later(shop: Shop) -> None:
    rederive.enqueue(shop.pk)
