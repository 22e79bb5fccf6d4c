from django.urls import path

from begeleiding.views import dagsleutel

app_name = "begeleiding"
urlpatterns = [
    path("dag/sleutel/", dagsleutel.Dagsleutel.as_view(), name="dagsleutel"),
]
