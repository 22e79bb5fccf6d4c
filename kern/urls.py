from django.conf import settings
from django.urls import path

from kern.leeft import Leeft
from kern.onderdelen import Onderdelen

app_name = "kern"
urlpatterns = [
    path("leeft", Leeft.as_view(), name="leeft"),
]
if settings.DEMO:
    urlpatterns += [path("onderdelen/", Onderdelen.as_view(), name="onderdelen")]
