"""Rounds: the list, the results, planning and finishing."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from kern.meldingen import meld
from kern.tijd import vandaag
from kern.views import Formulierscherm, Pagina
from medewerkers.views.beheer import Bewerkscherm, bladzijde
from rapportages.effect.beeld import vraagbeeld, waarschuwing
from rapportages.forms.effect import Metingdagen, Metingformulier
from rapportages.models import Meting, Vragenlijst
from rapportages.models.effect.vragenlijst import EENS_VANAF
from rapportages.selectors.effect.lijsten import metingen, vragenlijsten
from rapportages.selectors.effect.uitkomst import Uitkomst, uitkomst_van
from rapportages.services.effect import metingen as diensten
from rapportages.verbergen import ONDERGRENS
from rapportages.views.effect.basis import INVOEREN, LEZEN, Effect, Knop, MetMeting


class Metingen(Effect, Pagina):
    """Every round, with how many forms came in."""

    actie = LEZEN
    template_name = "rapportages/effect/metingen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = bladzijde(self.request, metingen(self.request.user))
        return super().get_context_data(pagina=pagina, ondergrens=ONDERGRENS, **kwargs)


class Resultaat(MetMeting, Pagina):
    """What came out. Policy reads it when the round is finished; everybody with small numbers hidden."""

    actie = LEZEN
    template_name = "rapportages/effect/resultaat.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        basis = super().get_context_data(**kwargs)
        uitkomst = uitkomst_van(self.meting)
        genoeg = min(uitkomst.voor, uitkomst.na) >= ONDERGRENS
        open_ = basis["mag"] or self.meting.afgerond_op is not None
        return basis | {
            "uitkomst": uitkomst,
            "genoeg": genoeg,
            "open": open_,
            "beelden": _beelden(uitkomst) if genoeg and open_ else [],
            "twee_keer": uitkomst.beide >= ONDERGRENS,
            "waarschuwing": _waarschuwing(self.meting, uitkomst),
            "ondergrens": ONDERGRENS,
            "na_begonnen": vandaag() >= self.meting.dag_na,
            "voor_begonnen": vandaag() >= self.meting.dag_voor,
        }


def _beelden(uitkomst: Uitkomst) -> list[Any]:
    return [
        vraagbeeld(
            nummer,
            een.vraag.tekst,
            " of ".join(f"‘{woord}’" for waarde, woord in een.vraag.keuzes if waarde >= EENS_VANAF),
            een.cellen,
        )
        for nummer, een in enumerate(uitkomst.vragen, start=1)
    ]


def _waarschuwing(meting: Meting, uitkomst: Uitkomst) -> str:
    te_koppelen = not meting.lijst.anoniem or uitkomst.beide > 0
    return waarschuwing(uitkomst.voor, uitkomst.na, uitkomst.beide, te_koppelen=te_koppelen)


class MetingNieuw(Effect, Formulierscherm):
    """Plan a round."""

    actie = INVOEREN
    form_class = Metingformulier
    template_name = "rapportages/effect/meting_formulier.html"

    @property
    def terug(self) -> str:
        return reverse("rapportages:metingen")

    def get_form_kwargs(self) -> dict[str, Any]:
        bruikbaar = vragenlijsten(self.request.user).filter(gearchiveerd_op=None, aantal_vragen__gt=0)
        return super().get_form_kwargs() | {"lijsten": list(bruikbaar)}

    def get_initial(self) -> dict[str, Any]:
        return {"lijst": self.request.GET.get("lijst", ""), "dag_voor": vandaag()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Meting plannen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        velden = form.zonder_versie()
        lijst = Vragenlijst.objects.visible_to(self.request.user).get(pk=velden.pop("lijst"))
        meting = diensten.plan_meting(lijst=lijst, door=self.request.user, **velden)
        weg = reverse("rapportages:meting_weg", args=[meting.pk])
        naar = reverse("rapportages:meting", args=[meting.pk])
        return self.klaar(f"Gepland: {meting.naam}.", ongedaan_url=weg, naar=naar)


class MetingWijzigen(MetMeting, Bewerkscherm):
    """Another name or other days."""

    actie = INVOEREN
    form_class = Metingdagen
    soort = "meting"
    template_name = "rapportages/effect/meting_formulier.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop="Meting wijzigen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        meting = diensten.wijzig_meting(
            meting=self.meting, versie=form.gezien, door=self.request.user, **form.zonder_versie()
        )
        return self.klaar(f"Bewaard: {meting.naam}.")


class MetingWeg(MetMeting, Knop):
    """Undo of planning it."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        naam = self.meting.naam
        diensten.verwijder_meting(meting=self.meting, door=self.request.user)
        meld(self.request, f"De meting {naam} is weer weg.")
        return redirect("rapportages:metingen")


class MetingAfronden(MetMeting, Knop):
    """Policy reads it from now on."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        meting = diensten.rond_meting_af(meting=self.meting, door=self.request.user)
        heropen = reverse("rapportages:meting_heropenen", args=[meting.pk])
        return self.klaar("Afgerond. Beleid ziet de uitkomst nu ook.", ongedaan_url=heropen)


class MetingHeropenen(MetMeting, Knop):
    """There are more forms."""

    actie = INVOEREN

    def voer_uit(self) -> HttpResponseBase:
        diensten.heropen_meting(meting=self.meting, door=self.request.user)
        return self.klaar("Weer open. Beleid ziet de uitkomst pas als je de meting weer afrondt.")


class Afdrukken(MetMeting, Pagina):
    """The questionnaire on one sheet."""

    actie = INVOEREN
    template_name = "rapportages/effect/afdrukken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        achteraf = self.request.GET.get("moment") == "na"
        vragen = self.meting.lijst.vragen.all()
        return super().get_context_data(vragen=vragen, achteraf=achteraf, **kwargs)
