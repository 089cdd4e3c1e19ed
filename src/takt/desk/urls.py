"""Where each page lies. Everything of a shop is under its own address: /s/<shop>/…"""

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path

from takt.desk.accounts.views import SignIn
from takt.desk.ui.views import front

_of_a_shop: list[URLPattern | URLResolver] = [
    path("", include("takt.desk.agenda.urls")),
    path("", include("takt.desk.conversations.urls")),
    path("", include("takt.desk.venting.urls")),
    path("", include("takt.desk.orders.urls")),
    path("", include("takt.desk.buyers.urls")),
    path("", include("takt.desk.catalogue.urls")),
    path("", include("takt.desk.playbooks.urls")),
    path("", include("takt.desk.saved_replies.urls")),
    path("", include("takt.desk.accounts.urls")),
    path("", include("takt.desk.search.urls")),
    path("", include("takt.desk.intake.shop_urls")),
    path("", include("takt.desk.ui.urls")),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", front, name="front"),
    path("login/", SignIn.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("s/<slug:shop_slug>/", include(_of_a_shop)),
    path("", include("takt.desk.intake.urls")),
]
