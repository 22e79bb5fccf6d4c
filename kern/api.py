"""Base of every address of the API: the same actions, the same `visible_to`, the same services as the screens.

Errors are problem+json (RFC 9457): `title` says in Dutch what is wrong, `veld` names the field when there is one.
"""

from typing import Any, ClassVar

from django.core.exceptions import ImproperlyConfigured
from rest_framework.authentication import SessionAuthentication
from rest_framework.pagination import PageNumberPagination
from rest_framework.permissions import BasePermission
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import APIView, exception_handler

from kern.fouten import DomeinFout


class Problemen(JSONRenderer):
    """JSON; an error has the media type of problem details."""

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> Any:
        antwoord = (renderer_context or {}).get("response")
        if antwoord is not None and antwoord.status_code >= 400:
            antwoord["Content-Type"] = "application/problem+json"
        return super().render(data, accepted_media_type, renderer_context)


class MagActie(BasePermission):
    """Signed in, and a role that may do the action of the view."""

    def has_permission(self, request: Any, view: Any) -> bool:
        return bool(request.user.is_authenticated and request.user.mag(view.actie))


class Bladzijden(PageNumberPagination):
    """Fifty at a time; `?bladzijde=2`."""

    page_query_param = "bladzijde"
    page_size = 50


class ApiScherm(APIView):
    """A view of the API that says which action it is; without `actie` the URL does not load."""

    actie: ClassVar[str] = ""
    authentication_classes = (SessionAuthentication,)
    permission_classes = (MagActie,)
    renderer_classes = (Problemen,)

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        if not cls.actie:
            raise ImproperlyConfigured(f"{cls.__name__} does not declare its action")
        view = super().as_view(**initkwargs)
        view.actie = cls.actie  # type: ignore[attr-defined]
        return view


def problem_json(fout: Exception, context: Any) -> Response | None:
    """Turn a broken rule into 400, and every other error of the framework into the same form."""
    if isinstance(fout, DomeinFout):
        return Response({"status": 400, "title": fout.melding, "veld": fout.veld}, status=400)
    antwoord = exception_handler(fout, context)
    if antwoord is not None:
        antwoord.data = {"status": antwoord.status_code, "title": _titel(antwoord.data)}
    return antwoord


def _titel(gegevens: Any) -> str:
    if isinstance(gegevens, dict) and "detail" in gegevens:
        return str(gegevens["detail"])
    velden = gegevens.items() if isinstance(gegevens, dict) else []
    return " ".join(f"{veld}: {' '.join(map(str, fouten))}" for veld, fouten in velden)
