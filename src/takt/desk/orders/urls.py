from django.urls import path

from takt.desk.orders import change_views, fact_views, new_order_views, views, withdraw_views

urlpatterns = [
    path("orders/", views.orders, name="orders"),
    path("orders/new/", new_order_views.new_order, name="new_order"),
    path("orders/<int:pk>/", views.order, name="order"),
    path("orders/<int:pk>/change/", change_views.change, name="change_order"),
    path("journeys/<int:pk>/", views.journey, name="journey"),
    path("journeys/<int:pk>/events/", fact_views.events, name="events"),
    path("events/<int:pk>/withdraw/", withdraw_views.withdraw, name="withdraw_fact"),
    path("journeys/<int:pk>/journal/", views.journal, name="journal"),
    path("journeys/<int:pk>/notes/", views.notes, name="notes"),
]
