from django.urls import path

from takt.desk.venting import views

urlpatterns = [path("conversations/<int:pk>/vent/", views.vent, name="vent")]
