from django.apps import AppConfig


class PlaybooksConfig(AppConfig):
    name = "takt.desk.playbooks"
    label = "playbooks"
