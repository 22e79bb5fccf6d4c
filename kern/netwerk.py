"""Who is calling, for counting failed attempts to sign in and links asked for."""

from django.conf import settings
from django.http import HttpRequest


def client_ip(request: HttpRequest) -> str:
    """The address of the caller. Behind our own proxy that is the last X-Forwarded-For: the others anyone can send."""
    adres = str(request.META.get("REMOTE_ADDR", ""))
    doorgegeven = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    return doorgegeven.rpartition(",")[2].strip() or adres if settings.ACHTER_PROXY else adres
