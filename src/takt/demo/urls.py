"""The desk's pages, and the buyers' side beside them."""

from django.urls import include, path

from takt.demo import views

urlpatterns = [
    path("demo/buyers/", views.buyers, name="demo-buyers"),
    path("demo/buyers/orders/", views.orders, name="demo-orders"),
    path("demo/buyers/letters/<str:key>/answers/", views.answers, name="demo-answers"),
    path("", include("takt.desk.urls")),
]
