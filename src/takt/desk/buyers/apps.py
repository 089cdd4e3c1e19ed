from django.apps import AppConfig


class BuyersConfig(AppConfig):
    name = "takt.desk.buyers"
    label = "buyers"
