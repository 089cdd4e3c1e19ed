from django.urls import path

from takt.desk.ui import views

urlpatterns = [path("more/", views.more, name="more")]
