"""The page of the day: who is there, and what one sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from begeleiding.dagapp import Dagmens, gegevens, woorden
from begeleiding.dagformulier import melding_uit
from begeleiding.dagmeldingen import Aanwezigheidsmelding, Soort, Uitslag
from begeleiding.selectors.dag import Dagblad, dagblad
from begeleiding.selectors.dag.blad import ALLES, PER_BLADZIJDE
from begeleiding.selectors.dag.kaarten import Kaart
from begeleiding.selectors.dag.mensen import Aanwezige
from begeleiding.selectors.dagplekken import HAL, WERKGEVER
from begeleiding.services.dag import neem_registraties_terug, stuur_in
from begeleiding.services.dag.kader import HOE_VER_TERUG, controleer_dag
from begeleiding.statussen import Aanwezigheid
from kern.antwoord import met_terug, terug_adres
from kern.datums import in_letters, meervoud
from kern.fouten import DomeinFout
from kern.kalender import werkdag_ervoor
from kern.meldingen import meld, meld_fout
from kern.navigatie import url_als_mag
from kern.templatetags.onderdelen import BLADZIJDE
from kern.tijd import vandaag
from kern.views import Opdracht, Pagina
from werkgevers.selectors.namen import DOSSIER

TOON = {"alles": ALLES, "hal": HAL, "werkgevers": WERKGEVER}
ASSESSMENT, PLAATSING = "begeleiding:assessment", "plaatsingen:plaatsing"
VOORTGANG = "#kaart-voortgang"
_REST = "dag_rest"


def adres_van(dag: date) -> str:
    """The page of this day; today has no day in its address, so that tomorrow it is that day's."""
    adres = reverse("begeleiding:dag")
    return adres if dag == vandaag() else f"{adres}?dag={dag.isoformat()}"


def _dag(tekst: str) -> date:
    """The day that is asked for, as far as one logs of it; else today. Raises DomeinFout for a day that cannot be."""
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return vandaag()
    controleer_dag(dag)
    return dag


class Dag(Pagina):
    """Today, or a day of the last two weeks. Works without a script; with one it keeps working without reception."""

    actie = "begeleiding.dag"
    template_name = "begeleiding/dag.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.dag = _dag(request.GET.get("dag", ""))
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("begeleiding:dag")
        antwoord: HttpResponse = super().get(request, *args, **kwargs)
        return antwoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        toon = self.request.GET.get("toon", "")
        nummer = self.request.GET.get(BLADZIJDE, "")
        bladzijde = int(nummer) if nummer.isascii() and nummer.isdigit() and len(nummer) < 6 else 1
        blad = dagblad(self.request.user, self.dag, toon=TOON.get(toon, ALLES), bladzijde=bladzijde)
        for kaart in blad.kaarten:
            kaart.wie.url = _bladzijde_van(kaart.wie, self.request)  # type: ignore[attr-defined]
        return super().get_context_data(
            blad=blad,
            toon=toon if toon in TOON else "alles",
            samenvatting=_samenvatting(blad),
            pagina=Paginator(range(blad.hoeveel), PER_BLADZIJDE).get_page(bladzijde),
            dag_is_vandaag=self.dag == vandaag(),
            dagvraag="" if self.dag == vandaag() else f"&dag={self.dag.isoformat()}",
            **_eromheen(self.dag),
            bladcode=uuid4(),
            daggegevens=gegevens(self.request.user, self.dag, map(_mens, blad.kaarten)),
            **woorden(),
            **kwargs,
        )


def _bladzijde_van(wie: Aanwezige, request: Any) -> str:
    """What is kept of this place, of a placement how it goes there; the dossier for who may not read that."""
    naam, deel = (ASSESSMENT, "") if wie.soort == HAL else (PLAATSING, VOORTGANG)
    adres = url_als_mag(request, naam, wie.bron.pk)
    return f"{adres}{deel}" if adres else url_als_mag(request, DOSSIER, wie.persoon.pk)


def _mens(kaart: Kaart) -> Dagmens:
    return Dagmens(
        plek=kaart.wie.plek,
        voornamen=kaart.wie.persoon.voornamen,
        achternaam=kaart.wie.persoon.achternaam,
        punten=[keuze.punt for keuze in kaart.punten],
        andere=[keuze.punt for keuze in kaart.andere],
        nu=kaart.registraties,
        waarneming=kaart.eigen.pk if kaart.eigen else None,
    )


def _eromheen(dag: date) -> dict[str, str]:
    """The working day before it and the day after it, as far as one logs of them: who works in a weekend is reached by
    way of friday.
    """
    vorige, volgende = werkdag_ervoor(dag), dag + timedelta(days=1)
    return {
        "vorige": adres_van(vorige) if vorige >= vandaag() - HOE_VER_TERUG else "",
        "volgende": adres_van(volgende) if volgende <= vandaag() else "",
    }


def _samenvatting(blad: Dagblad) -> str:
    """Acht mensen vandaag: zes op de hal, twee bij werkgevers."""
    alle = blad.op_de_hal + blad.bij_werkgevers
    if not alle:
        return "Op deze dag wordt niemand verwacht."
    mensen = "Eén persoon" if alle == 1 else f"{in_letters(alle).capitalize()} mensen"
    delen = ((blad.op_de_hal, "op de hal"), (blad.bij_werkgevers, "bij werkgevers"))
    waar = ", ".join(f"{'één' if aantal == 1 else in_letters(aantal)} {woord}" for aantal, woord in delen if aantal)
    return f"{mensen}: {waar}."


class DagBewaren(Opdracht):
    """The button of a card, when there is no script."""

    actie = "begeleiding.dag"

    def post(self, request: Any) -> HttpResponse:
        plek, dag = request.POST.get("plek", ""), vandaag()
        try:
            melding = melding_uit(request.POST)
            dag = _dag(request.POST.get("dag", ""))
            (uitslag,) = stuur_in(meldingen=[melding], door=request.user)
            _zeg(request, uitslag, "Aanwezigheid" if isinstance(melding, Aanwezigheidsmelding) else "Observatie")
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return redirect(f"{adres_van(dag)}#{plek}" if plek.isalnum() else adres_van(dag))


def _zeg(request: Any, uitslag: Uitslag, wat: str) -> None:
    if uitslag.soort is Soort.BEWAARD:
        meld(request, f"{wat} bewaard.")
    elif uitslag.soort is Soort.BOTST and uitslag.nu:
        nu = uitslag.nu
        meld_fout(
            request,
            f"{nu.door.naam} vulde intussen in: {nu.get_aanwezigheid_display()}. Wat jij koos, is niet bewaard. "
            "Klopt het niet? Kies opnieuw en bewaar het.",
        )
    else:
        meld_fout(request, uitslag.melding)


class RestAanwezig(Opdracht):
    """One tap: everybody of a hall of whom nothing is known yet was there."""

    actie = "begeleiding.dag"

    def post(self, request: Any) -> HttpResponse:
        try:
            dag = _dag(request.POST.get("dag", ""))
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("begeleiding:dag")
        meldingen = _de_rest(request.user, dag, request.POST.get("hal", ""))
        uitslagen = stuur_in(meldingen=meldingen, door=request.user)
        paren = zip(meldingen, uitslagen, strict=True)
        ids = [str(een.id) for een, uit in paren if uit.nu and uit.nu.pk == een.id]
        request.session[_REST] = ids
        if ids:
            wie = meervoud(len(ids), "persoon staat", "mensen staan")
            meld(
                request,
                f"{wie} op aanwezig.",
                ongedaan_url=met_terug(reverse("begeleiding:dag_rest_terug"), adres_van(dag)),
            )
        else:
            meld(request, "Iedereen was al ingevuld.")
        return redirect(adres_van(dag))


def _de_rest(door: Any, dag: date, hal: str) -> Sequence[Aanwezigheidsmelding]:
    kaarten = dagblad(door, dag, toon=HAL).kaarten
    return [
        Aanwezigheidsmelding(id=uuid4(), plek=kaart.wie.plek, dag=dag, aanwezigheid=Aanwezigheid.AANWEZIG)
        for kaart in kaarten
        if kaart.wie.hal and str(kaart.wie.hal.pk) == hal and not kaart.registraties
    ]


class RestTerug(Opdracht):
    """Take back what that one tap logged, as far as nobody corrected it since."""

    actie = "begeleiding.dag"

    def post(self, request: Any) -> HttpResponse:
        ids = [UUID(een) for een in request.session.pop(_REST, [])]
        aantal = neem_registraties_terug(ids=ids, door=request.user)
        meld(request, f"{meervoud(aantal, 'persoon is', 'mensen zijn')} weer niet ingevuld.")
        return redirect(terug_adres(request, reverse("begeleiding:dag")))
