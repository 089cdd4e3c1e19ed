from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "takt.desk.search"
    label = "search"
