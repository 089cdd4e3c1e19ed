from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "takt.demo"
    label = "demo"
