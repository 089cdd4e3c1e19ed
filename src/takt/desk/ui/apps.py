from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "takt.desk.ui"
    label = "ui"
