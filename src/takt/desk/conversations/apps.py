from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "takt.desk.conversations"
    label = "conversations"
