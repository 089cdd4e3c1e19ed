from django.urls import path

from takt.desk.buyers import views

urlpatterns = [
    path("buyers/", views.buyers, name="buyers"),
    path("buyers/<int:pk>/", views.buyer, name="buyer"),
    path("buyers/<int:pk>/addresses/", views.addresses, name="buyer_addresses"),
    path("buyers/addresses/<int:pk>/removal/", views.address_removal, name="buyer_address_removal"),
    path("buyers/<int:pk>/greetings/<str:language>/", views.greeting, name="buyer_greeting"),
    path("buyers/<int:pk>/joins/", views.joins, name="joins"),
    path("buyers/joins/<int:pk>/undoing/", views.undoing, name="undoing"),
]
