from django.urls import path

from takt.desk.agenda import views

urlpatterns = [
    path("today/", views.today, name="today"),
    path("today/board/", views.board, name="board"),
    path("actions/<int:pk>/", views.explanation, name="explanation"),
    path("actions/<int:pk>/snooze/", views.snooze, name="snooze"),
    path("actions/<int:pk>/waiver/", views.waiver, name="waiver"),
    path("actions/<int:pk>/completion/", views.completion, name="completion"),
]
