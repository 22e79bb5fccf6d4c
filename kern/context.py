"""What every page gets."""

from typing import Any

from django.http import HttpRequest


def scherm(request: HttpRequest) -> dict[str, Any]:
    return {}
