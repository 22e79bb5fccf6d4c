from django.urls import path

from kern.leeft import Leeft

app_name = "kern"
urlpatterns = [
    path("leeft", Leeft.as_view(), name="leeft"),
]
