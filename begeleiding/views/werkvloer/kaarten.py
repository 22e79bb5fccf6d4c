"""The cards about a placement that is under way, on its page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from begeleiding.models import Begeleidingscontact, Voorval, Waarneming, Werkafspraak
from begeleiding.selectors.assessmentblad import observaties_van
from begeleiding.selectors.instellingen import aanpak_code_van
from begeleiding.selectors.presentie import laatste_dagen
from begeleiding.selectors.trends import beeld_van
from begeleiding.selectors.voortgang import cijfers_voor, registraties_bij
from begeleiding.selectors.werkvloer import werkweken
from begeleiding.services.werkvloer.uren import laatste_weken
from begeleiding.views.werkvloer.afspraken import open_eerst
from begeleiding.views.werkvloer.basis import ACTIE
from begeleiding.views.werkvloer.contacten import als_regels
from begeleiding.views.werkvloer.uren import WEKEN
from begeleiding.views.werkvloer.voorvallen import voorvalregels
from begeleiding.vonken import Vonk, vonken_van
from kern.tijd import vandaag
from plaatsingen.models import Plaatsing, Plaatsingsmoment
from plaatsingen.onderdelen import Kaart, Naast

# So many stand on the page of the placement.
OP_DE_KAART = 5
# Of a placement that runs for years one looks at the last weeks.
ZO_LANG = 13


def voortgangkaart(request: Any, plaatsing: Plaatsing) -> SafeString:
    """Who came when, and what was seen last."""
    gezien = _gezien(request.user, plaatsing)
    inhoud = {
        "aanwezig": laatste_dagen(registraties_bij(plaatsing, request.user), plaatsing=plaatsing, dag=vandaag()),
        "observaties": observaties_van(gezien)[:OP_DE_KAART],
        "vonken": _vonken(plaatsing, gezien),
    }
    return _maak("voortgang", request, plaatsing, inhoud)


def _gezien(kijker: Any, plaatsing: Plaatsing) -> Any:
    return Waarneming.objects.geldig().visible_to(kijker).filter(plaatsing=plaatsing)


def _vonken(plaatsing: Plaatsing, gezien: Any) -> list[Vonk]:
    """The trends of the last weeks, of each skill that was scored."""
    begin = plaatsing.eerste_dag
    eerste_week = max(1, (vandaag() - begin).days // 7 + 2 - ZO_LANG)
    beeld = beeld_van(
        gezien.filter(dag__gte=begin + timedelta(weeks=eerste_week - 1)), begin=begin,
        gemeente_id=plaatsing.werkgever.gemeente_id, aanpak_code=aanpak_code_van(plaatsing.statushouder_id),
    )  # fmt: skip
    return [vonk for vonk in vonken_van(beeld.trends, eerste=eerste_week) if vonk.nu]


def urenkaart(request: Any, plaatsing: Plaatsing) -> SafeString:
    """The last weeks, planned and worked."""
    weken = werkweken(plaatsing, laatste_weken(plaatsing, dag=vandaag(), aantal=WEKEN))
    return _maak("urenkaart", request, plaatsing, {"weken": weken})


def contactkaart(request: Any, plaatsing: Plaatsing) -> SafeString:
    """What is to be done, and the last contacts."""
    kijker = request.user
    contacten = list(_van(Begeleidingscontact, kijker, plaatsing).select_related("door")[: OP_DE_KAART + 1])
    afspraken = list(open_eerst(_van(Werkafspraak, kijker, plaatsing))[: OP_DE_KAART + 1])
    te_doen = [een for een in afspraken if een.is_open]
    inhoud = {
        "afspraken": te_doen[:OP_DE_KAART],
        "meer_afspraken": len(afspraken) > len(te_doen[:OP_DE_KAART]),
        "contacten": als_regels(contacten[:OP_DE_KAART], kijker),
        "meer": len(contacten) > OP_DE_KAART,
    }
    return _maak("contact", request, plaatsing, inhoud)


def voorvalkaart(request: Any, plaatsing: Plaatsing) -> SafeString:
    """What went wrong, the last first."""
    rijen = list(_van(Voorval, request.user, plaatsing).select_related("door")[: OP_DE_KAART + 1])
    regels = voorvalregels(rijen[:OP_DE_KAART], request.user)
    return _maak("voorvallen", request, plaatsing, {"voorvallen": regels, "meer": len(rijen) > OP_DE_KAART})


def cijfers(request: Any, moment: Plaatsingsmoment) -> SafeString:
    """The figures and the trends beside the form of a moment."""
    inhoud = {
        "cijfers": cijfers_voor(moment, kijker=request.user, dag=vandaag()),
        "vonken": _vonken(moment.plaatsing, _gezien(request.user, moment.plaatsing)),
    }
    return render_to_string("begeleiding/werkvloer/_cijfers.html", inhoud, request=request)


def _van(model: Any, kijker: Any, plaatsing: Plaatsing) -> Any:
    return model.objects.visible_to(kijker).filter(plaatsing=plaatsing)


def _maak(naam: str, request: Any, plaatsing: Plaatsing, inhoud: dict[str, Any]) -> SafeString:
    return render_to_string(f"begeleiding/werkvloer/_{naam}.html", {"plaatsing": plaatsing, **inhoud}, request=request)


KAARTEN = (
    Kaart(code="voortgang", volgorde=10, actie=ACTIE, maak=voortgangkaart),
    Kaart(code="uren", volgorde=20, actie=ACTIE, maak=urenkaart),
    Kaart(code="contact", volgorde=30, actie=ACTIE, maak=contactkaart),
    Kaart(code="voorvallen", volgorde=40, actie=ACTIE, maak=voorvalkaart),
)
NAAST = Naast(actie=ACTIE, maak=cijfers)
