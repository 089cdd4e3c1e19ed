"""Intake in the background. Correctness never rests on it: the sweep takes up what is left."""

from django.utils import timezone
from django_tasks import task

from takt.desk.accounts.channel import channel_of
from takt.desk.accounts.models import Inbox


@task()
def poll_inbox(inbox_id: int) -> None:
    """Fetch what is new in one inbox; one taken out of use meanwhile is left alone."""
    for inbox in Inbox.objects.filter(pk=inbox_id, is_active=True).select_related("shop"):
        channel_of(inbox).poll(inbox, timezone.now())
