"""Addresses of pages of other apps: only what exists and what the user may use is offered."""

from typing import Any

from django.urls import NoReverseMatch, resolve, reverse


def adres_als_mag(request: Any, url_name: str, *args: int) -> str:
    """The address, or nothing when there is no such page or the role may not use it."""
    try:
        url = reverse(url_name, args=args)
    except NoReverseMatch:
        return ""
    return url if request.user.mag(getattr(resolve(url).func, "actie", "")) else ""
