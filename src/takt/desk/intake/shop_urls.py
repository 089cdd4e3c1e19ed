"""What came in and could not be read, under the shop's own address."""

from django.urls import path

from takt.desk.intake import pages

urlpatterns = [
    path("unread/", pages.unread, name="unread"),
    path("unread/<int:pk>/material/", pages.material, name="unread_material"),
    path("unread/<int:pk>/trial/", pages.trial, name="unread_trial"),
]
