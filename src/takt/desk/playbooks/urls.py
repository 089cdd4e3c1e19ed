from django.urls import path

from takt.desk.playbooks import letter_views, views

urlpatterns = [
    path("playbook/", views.playbook, name="playbook"),
    path("playbook/plays/<slug:name>/", views.play, name="play"),
    path("playbook/times/", views.times, name="playbook_times"),
    path("playbook/text/", views.text, name="playbook_text"),
    path("playbook/history/", views.history, name="playbook_history"),
    path("letters/", letter_views.letters, name="letters"),
    path("letters/terms/<slug:language>/", letter_views.terms, name="terms"),
    path("letters/<slug:name>/<slug:language>/", letter_views.letter, name="letter"),
]
