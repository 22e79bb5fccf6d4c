"""Files to take along: ask for one, see how far it is, fetch it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import FileResponse, Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm, Opdracht, Pagina, Scherm
from medewerkers.views.beheer import bladzijde
from rapportages.forms.uitvoer import Uitvoerformulier
from rapportages.models import Uitvoer
from rapportages.models.uitvoer import BEWAARD, Vorm
from rapportages.selectors.bronnen import BRONNEN, Bron, Vraagveld
from rapportages.selectors.uitvoer import bestanden
from rapportages.services.uitvoer import open_uitvoer, stop_uitvoer, vraag_opnieuw, vraag_uitvoer
from rapportages.views.basis import Rapportage

ACTIE = "rapportages.bestanden"
LIJST = "rapportages:bestanden"
_INHOUDSTYPEN = {
    Vorm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Vorm.CSV: "text/csv; charset=utf-8",
    Vorm.PDF: "application/pdf",
}


class Bestanden(Rapportage, Pagina):
    """What one can ask for, and what one asked for."""

    actie = ACTIE
    onderdeel = LIJST
    template_name = "rapportages/bestanden/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        medewerker = self.request.user
        pagina = bladzijde(self.request, Uitvoer.objects.visible_to(medewerker))
        bronnen = BRONNEN.values() if medewerker.actieve_gemeente_id else ()
        return super().get_context_data(
            bronnen=[bron for bron in bronnen if bron.mag(medewerker)],
            pagina=pagina,
            bestanden=bestanden(pagina),
            dagen=BEWAARD.days,
            **kwargs,
        )


class BestandNieuw(Rapportage, Formulierscherm):
    """What one chooses of this source, and what will be in the file."""

    actie = ACTIE
    onderdeel = LIJST
    form_class = Uitvoerformulier
    template_name = "rapportages/bestanden/nieuw.html"

    @cached_property
    def bron(self) -> Bron:
        bron = BRONNEN.get(self.kwargs["bron"])
        if bron is None or not bron.mag(self.request.user) or self.request.user.actieve_gemeente_id is None:
            raise Http404
        return bron

    @cached_property
    def velden(self) -> tuple[Vraagveld, ...]:
        return self.bron.velden(self.request.user.actieve_gemeente_id)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "bron": self.bron, "velden": self.velden}

    def get_initial(self) -> dict[str, Any]:
        """What stood on the page from which one comes."""
        gevraagd = self.request.GET
        return {veld.code: gevraagd[veld.code] for veld in self.velden if veld.code in gevraagd}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        leeg = any(not veld.keuzes for veld in self.velden)
        return super().get_context_data(bron=self.bron, leeg=leeg, dagen=BEWAARD.days, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        vraag_uitvoer(bron=self.bron.code, **form.vraag(), door=self.request.user)
        meld(self.request, "Je bestand wordt gemaakt. Je kunt gewoon verder werken")
        return redirect(LIJST)


class _EenBestand:
    """The file in the address: of nobody else."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def uitvoer(self) -> Uitvoer:
        uitvoer: Uitvoer = get_object_or_404(
            Uitvoer.objects.visible_to(self.request.user), pk=self.kwargs["uitvoer_id"]
        )
        return uitvoer


class Bestand(_EenBestand, Scherm):
    """How far one is, asked for every second by htmx; without it one looks at all."""

    actie = ACTIE
    fragment_template: ClassVar[str] = "rapportages/bestanden/_rij.html"

    def get(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        (een,) = bestanden([self.uitvoer])
        if not request.htmx:
            return redirect(LIJST)
        return render(request, self.fragment_template, {"bestand": een, "is_nieuws": not self.uitvoer.is_open})


class BestandOphalen(_EenBestand, Scherm):
    """The file itself, always as an attachment; the audit line is written before the first byte."""

    actie = ACTIE

    def get(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            inhoud = open_uitvoer(uitvoer=self.uitvoer, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(LIJST)
        return FileResponse(
            inhoud,
            as_attachment=True,
            filename=self.uitvoer.bestandsnaam,
            content_type=_INHOUDSTYPEN[Vorm(self.uitvoer.vorm)],
            headers={"Cache-Control": "no-store"},
        )


class BestandStoppen(_EenBestand, Opdracht):
    """Not needed any more; it can be asked for again."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            stop_uitvoer(uitvoer=self.uitvoer, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Gestopt. Het bestand wordt niet gemaakt")
        return redirect(LIJST)


class BestandOpnieuw(_EenBestand, Opdracht):
    """The same once more, as it is now."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            vraag_opnieuw(uitvoer=self.uitvoer, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Je bestand wordt opnieuw gemaakt")
        return redirect(LIJST)
