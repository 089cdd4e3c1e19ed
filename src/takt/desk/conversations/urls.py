from django.urls import path

from takt.desk.conversations import (
    check_views,
    composer_views,
    insert_views,
    message_views,
    pause_views,
    sent_views,
    views,
)

urlpatterns = [
    path("inbox/", views.inbox, name="inbox"),
    path("inbox/rows/", views.inbox_rows, name="inbox_rows"),
    path("conversations/", views.conversations, name="conversations"),
    path("conversations/<int:pk>/", views.conversation, name="conversation"),
    path("conversations/<int:pk>/news/", views.news, name="news"),
    path("conversations/<int:pk>/waiver/", views.waiver, name="conversation_waiver"),
    path("conversations/<int:pk>/letters/", composer_views.letters, name="conversation_letters"),
    path(
        "conversations/<int:pk>/letters/<int:letter_pk>/withdrawal/",
        sent_views.withdrawal,
        name="withdrawal",
    ),
    path(
        "conversations/<int:pk>/letters/<int:letter_pk>/retry/",
        sent_views.retry,
        name="retry",
    ),
    path("conversations/<int:pk>/ready/", insert_views.ready, name="ready_letter"),
    path(
        "conversations/<int:pk>/acknowledgement/",
        pause_views.acknowledgement,
        name="acknowledgement",
    ),
    path(
        "conversations/<int:pk>/replies/",
        insert_views.conversation_replies,
        name="conversation_replies",
    ),
    path(
        "conversations/<int:pk>/about/", insert_views.conversation_about, name="conversation_about"
    ),
    path("conversations/<int:pk>/remarks/", check_views.remarks, name="remarks"),
    path("messages/<int:pk>/html/", message_views.message_html, name="message_html"),
    path("messages/<int:pk>/mood/", message_views.mood, name="mood"),
    path("messages/<int:pk>/raw/", message_views.message_raw, name="message_raw"),
    path("attachments/<int:pk>/", message_views.attachment, name="attachment"),
]
