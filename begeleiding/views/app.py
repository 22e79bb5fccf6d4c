"""The day screen as an app: what a browser installs, what works without network. All of it is about nobody."""

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.templatetags.static import static

from begeleiding.dagapp import DAG, VAN_DE_WERKER, adressen, schil, versie
from kern.toegang import OPENBAAR
from kern.views import Pagina, Scherm

WERKER = "begeleiding/serviceworker.js"


class Manifest(Scherm):
    """The name and the icons with which a phone puts the day screen among its apps."""

    actie = OPENBAAR

    def get(self, request: Any) -> JsonResponse:
        antwoord = JsonResponse({
            "id": DAG, "start_url": DAG, "scope": DAG, "display": "standalone", "lang": "nl",
            "name": "Meedoen, dag op de hal", "short_name": "Meedoen dag",
            "description": "Leg vast wie er is en wat je ziet, ook zonder bereik.",
            "background_color": "#f4f1ea", "theme_color": "#0b4650", "icons": _iconen(),
        })  # fmt: skip
        antwoord.headers["Content-Type"] = "application/manifest+json"
        return antwoord


def _iconen() -> list[dict[str, str]]:
    los = [_icoon(f"app-{maat}", maat) for maat in (192, 512)]
    return [*los, _icoon("app-rond-512", 512) | {"purpose": "maskable"}]


def _icoon(naam: str, maat: int) -> dict[str, str]:
    return {"src": static(f"beeld/{naam}.png"), "sizes": f"{maat}x{maat}", "type": "image/png"}


class Serviceworker(Pagina):
    """Served from the path of the day screen, so that it can never answer for another page."""

    actie = OPENBAAR
    template_name = WERKER
    content_type = "text/javascript"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bestanden = {"werker": adressen(VAN_DE_WERKER), "bestanden": adressen(), "versie": versie(), "dag": DAG}
        return super().get_context_data(**kwargs, **bestanden)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().get(request, *args, **kwargs)
        antwoord.headers["Cache-Control"] = "no-cache"
        return antwoord


class ZonderNet(Scherm):
    """The page that stands in for the day screen when there is no network; what is on the phone is drawn in it. Made
    without the request: it is the same for everybody.
    """

    actie = OPENBAAR

    def get(self, request: Any) -> HttpResponse:
        return HttpResponse(schil())
