from django.apps import AppConfig


class SavedRepliesConfig(AppConfig):
    name = "takt.desk.saved_replies"
    label = "saved_replies"
