"""Where each page lies. Everything of a shop is under its own address: /s/<shop>/…"""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
