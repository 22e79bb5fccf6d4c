"""The cards that this app itself puts on the page of an employer."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from kern.datums import in_letters
from werkgevers.bezetting import NIEMAND, Bezetting, bezetting_van
from werkgevers.models import Werkgever
from werkgevers.onderdelen import Kaart, Plek
from werkgevers.rust import rusttekst
from werkgevers.selectors.postcodes import onbekende_postcode

LEZEN, SCHRIJVEN = "werkgevers.lezen", "werkgevers.schrijven"


def _kaart(naam: str, request: Any, werkgever: Werkgever, **inhoud: Any) -> SafeString:
    context = {"werkgever": werkgever, "mag_schrijven": _mag_schrijven(request, werkgever), **inhoud}
    return render_to_string(f"werkgevers/kaarten/{naam}.html", context, request=request)


def _mag_schrijven(request: Any, werkgever: Werkgever) -> bool:
    return bool(request.user.mag(SCHRIJVEN)) and not werkgever.is_gearchiveerd


def _bezetting(request: Any, werkgever: Werkgever) -> Bezetting:
    """Once per page: two cards ask it."""
    if not hasattr(request, "bezetting_van_werkgever"):
        request.bezetting_van_werkgever = bezetting_van([werkgever.pk]).get(werkgever.pk, NIEMAND)
    bezetting: Bezetting = request.bezetting_van_werkgever
    return bezetting


def rust(request: Any, werkgever: Werkgever) -> SafeString | str:
    """Who would rather not, is left alone."""
    tekst = "" if werkgever.is_gearchiveerd else rusttekst(werkgever)
    return _kaart("rust", request, werkgever, tekst=tekst) if tekst else ""


def archief(request: Any, werkgever: Werkgever) -> SafeString | str:
    """Archived, or gone up in another."""
    mag_terug = bool(request.user.mag(SCHRIJVEN)) and not werkgever.opgegaan_in_id
    return _kaart("archief", request, werkgever, mag_terug=mag_terug) if werkgever.is_gearchiveerd else ""


def te_veel(request: Any, werkgever: Werkgever) -> SafeString | str:
    """More people than was agreed: a warning, no ban."""
    samen = _bezetting(request, werkgever).samen
    over = werkgever.capaciteit is not None and samen > werkgever.capaciteit
    if werkgever.capaciteit is None or not over:
        return ""
    mensen = f"{in_letters(samen).capitalize()} {'mens' if samen == 1 else 'mensen'}"
    return _kaart("te_veel", request, werkgever, kop=f"{mensen}, afgesproken was {in_letters(werkgever.capaciteit)}")


def ruimte(request: Any, werkgever: Werkgever) -> SafeString | str:
    bezetting = _bezetting(request, werkgever)
    if werkgever.capaciteit is None and not bezetting.samen:
        return ""
    return _kaart("ruimte", request, werkgever, bezetting=bezetting, een_op=_een_op(werkgever, bezetting))


def _een_op(werkgever: Werkgever, bezetting: Bezetting) -> int | None:
    """1 op 16 collega's: of how many one came through the programme. Nothing when it would say nothing."""
    if not bezetting.bezet or not werkgever.aantal_medewerkers or werkgever.aantal_medewerkers < bezetting.bezet:
        return None
    return round(werkgever.aantal_medewerkers / bezetting.bezet)


def contactpersonen(request: Any, werkgever: Werkgever) -> SafeString | str:
    mensen = list(werkgever.contactpersonen.all())
    hier = [een for een in mensen if not een.weg_op]
    return _kaart("contactpersonen", request, werkgever, hier=hier, weg=[een for een in mensen if een.weg_op])


def gegevens(request: Any, werkgever: Werkgever) -> SafeString | str:
    samengevoegd = werkgever.samenvoegingen.filter(teruggenomen_op=None).select_related("opgegaan")
    let_op = onbekende_postcode(werkgever.postcode).strip()
    return _kaart("gegevens", request, werkgever, samengevoegd=samengevoegd, let_op=let_op)


def weten(request: Any, werkgever: Werkgever) -> SafeString | str:
    heeft_iets = werkgever.goed_om_te_weten or werkgever.voertalen
    return _kaart("weten", request, werkgever) if heeft_iets else ""


KAARTEN = (
    Kaart(code="archief", plek=Plek.BOVEN, volgorde=5, actie=LEZEN, maak=archief),
    Kaart(code="rust", plek=Plek.BOVEN, volgorde=10, actie=LEZEN, maak=rust),
    Kaart(code="te-veel", plek=Plek.BOVEN, volgorde=20, actie=LEZEN, maak=te_veel),
    Kaart(code="gegevens", plek=Plek.HOOFD, volgorde=90, actie=LEZEN, maak=gegevens),
    Kaart(code="ruimte", plek=Plek.ZIJ, volgorde=10, actie=LEZEN, maak=ruimte),
    Kaart(code="contactpersonen", plek=Plek.ZIJ, volgorde=20, actie=LEZEN, maak=contactpersonen),
    Kaart(code="weten", plek=Plek.ZIJ, volgorde=90, actie=LEZEN, maak=weten),
)
