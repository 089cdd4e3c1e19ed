"""Where outside systems call."""

from django.urls import path

from takt.desk.intake import views

urlpatterns = [path("hooks/<str:token>/", views.hook, name="hook")]
