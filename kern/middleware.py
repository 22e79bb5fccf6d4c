"""Messages reach the page by themselves when htmx swaps only a part of it."""

from collections.abc import Callable
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


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
