from django.urls import path

from takt.desk.accounts import views

urlpatterns = [
    path("settings/", views.settings_page, name="settings"),
    path("settings/shop/", views.shop_settings, name="shop_settings"),
    path("settings/me/", views.own_settings, name="own_settings"),
    path("settings/teammates/", views.teammates, name="teammates"),
    path("settings/teammates/<int:pk>/", views.teammate_page, name="teammate"),
    path("settings/inboxes/new/<slug:channel>/", views.new_inbox, name="new_inbox"),
    path("settings/inboxes/<int:pk>/", views.inbox_settings, name="inbox_settings"),
    path("settings/inboxes/<int:pk>/trial/", views.inbox_trial, name="inbox_trial"),
]
