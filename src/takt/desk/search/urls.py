from django.urls import path

from takt.desk.search import views

urlpatterns = [path("search/", views.search, name="search")]
