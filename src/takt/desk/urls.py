"""Where each page lies. Everything of a shop is under its own address: /s/<shop>/…"""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("takt.desk.intake.urls")),
]
