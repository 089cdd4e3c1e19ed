from django.apps import AppConfig


class VentingConfig(AppConfig):
    name = "takt.desk.venting"
    label = "venting"

    def ready(self) -> None:
        from takt.desk.conversations.signals import reply_went
        from takt.desk.venting.operations import on_reply_gone

        reply_went.connect(on_reply_gone, dispatch_uid="venting")
