from django.urls import path

from takt.desk.ui import views

urlpatterns = [
    path("", views.shop_front, name="shop_front"),
    path("more/", views.more, name="more"),
]
