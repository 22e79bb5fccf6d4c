from django.urls import URLPattern

app_name = "statushouders"
urlpatterns: list[URLPattern] = []
