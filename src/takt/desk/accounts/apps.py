from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "takt.desk.accounts"
    label = "accounts"
