from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "takt.desk.intake"
    label = "intake"
