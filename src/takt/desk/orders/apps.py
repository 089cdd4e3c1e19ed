from django.apps import AppConfig


class OrdersConfig(AppConfig):
    name = "takt.desk.orders"
    label = "orders"
