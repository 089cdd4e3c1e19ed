from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "takt.desk.outbox"
    label = "outbox"
