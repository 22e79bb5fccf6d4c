"""Around every answer: pages of a user stay private, and messages reach the page when htmx swaps a part of it."""

from collections.abc import Callable
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control


class PriveMiddleware:
    """What a signed-in user saw is kept by no proxy, and by the browser only until it asks again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response


class ToastMiddleware:
    """Adds waiting messages to an htmx fragment, out of band, so that no fragment template has to think of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        meldingen: Any = get_messages(request)
        if self._is_fragment(request, response) and not meldingen.used and len(meldingen):
            response.content += render_to_string("schil/toasts.html", {"oob": True}, request).encode()
        return response

    def _is_fragment(self, request: HttpRequest, response: HttpResponse) -> bool:
        htmx = getattr(request, "htmx", None)
        return bool(
            htmx
            and not htmx.boosted
            and not response.streaming
            and response.status_code in (200, 422)
            and response.get("Content-Type", "").startswith("text/html")
            and not {"HX-Redirect", "HX-Refresh", "HX-Location"} & set(response.headers)
        )
