from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "takt.desk.agenda"
    label = "agenda"
