from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "takt.desk.catalogue"
    label = "catalogue"
