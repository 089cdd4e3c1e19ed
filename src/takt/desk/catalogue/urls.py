from django.urls import path

from takt.desk.catalogue import views

urlpatterns = [
    path("items/", views.items, name="items"),
    path("items/<int:pk>/", views.item, name="item"),
    path("items/materials/<int:pk>/", views.item_material, name="item_material"),
    path(
        "items/materials/<int:pk>/removal/",
        views.item_material_removal,
        name="item_material_removal",
    ),
]
