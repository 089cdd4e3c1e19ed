from django.urls import path

from takt.desk.saved_replies import views

urlpatterns = [
    path("replies/", views.replies, name="replies"),
    path("replies/new/", views.new_reply, name="new_reply"),
    path("replies/files/<int:pk>/", views.reply_file, name="reply_file"),
    path("replies/files/<int:pk>/removal/", views.reply_file_removal, name="reply_file_removal"),
    path("replies/<slug:name>/", views.reply, name="reply"),
    path("replies/<slug:name>/removal/", views.reply_removal, name="reply_removal"),
]
