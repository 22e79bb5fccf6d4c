"""Give people to a colleague, one or many at once, and take it back."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse, QueryDict
from django.urls import reverse

from kern.antwoord import klaar, terug_adres
from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Opdracht
from medewerkers.models import Medewerker
from medewerkers.rollen import DRAAGT_STAPPEN, Rol
from statushouders.models import Statushouder
from statushouders.services import maak_toewijzing_ongedaan, wijs_toe
from statushouders.views.betrokkenheid import GEWIJZIGD, aan_wie
from werkplek.forms.verdelen import Verdelen as Formulier


class _Verdeling(Opdracht):
    actie: ClassVar[str] = "werkplek.verdelen"

    def post(self, request: Any) -> HttpResponse:
        try:
            self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return klaar(request, self.terug, GEWIJZIGD)

    @property
    def terug(self) -> str:
        return terug_adres(self.request, reverse("werkplek:team"))

    def voer_uit(self) -> None:
        raise NotImplementedError


class Verdelen(_Verdeling):
    """The colleague gets these people, in the colleague's own role."""

    def voer_uit(self) -> None:
        formulier = Formulier(self.request.POST, kijker=self.request.user)
        if not formulier.is_valid():
            raise DomeinFout(formulier.eerste_fout)
        collega: Medewerker = formulier.cleaned_data["medewerker"]
        nieuw = wijs_toe(
            statushouder_ids=formulier.cleaned_data["wie"],
            medewerker=collega,
            rol=collega.rol,
            door=self.request.user,
        )
        if not nieuw:
            raise DomeinFout(f"{collega.naam} is al {collega.get_rol_display().lower()} van deze mensen.")
        aantal = meervoud(len(nieuw), "persoon", "mensen")
        meld(
            self.request,
            f"{aantal} toegewezen aan {collega.naam}.",
            ongedaan_url=self._ongedaan_url([regel.statushouder_id for regel in nieuw], collega),
        )

    def _ongedaan_url(self, ids: list[int], collega: Medewerker) -> str:
        vraag = QueryDict(mutable=True)
        vraag.setlist("wie", [str(pk) for pk in ids])
        vraag["rol"], vraag["aan"], vraag["terug"] = collega.rol, str(collega.pk), self.terug
        return f"{reverse('werkplek:verdelen_ongedaan')}?{vraag.urlencode()}"


class VerdelenOngedaan(_Verdeling):
    """Who was on the case before is so again, or nobody."""

    def voer_uit(self) -> None:
        rol = self.request.GET.get("rol", "")
        gevraagd = [int(pk) for pk in self.request.GET.getlist("wie") if pk.isascii() and pk.isdigit()]
        zichtbaar = Statushouder.objects.visible_to(self.request.user).filter(pk__in=gevraagd)
        ids = list(zichtbaar.order_by().values_list("pk", flat=True))
        if not ids or rol not in DRAAGT_STAPPEN:
            raise DomeinFout("Deze toewijzing is niet meer terug te nemen. Wijs het dossier opnieuw toe.")
        terug = maak_toewijzing_ongedaan(
            statushouder_ids=ids, medewerker_id=aan_wie(self.request), rol=Rol(rol), door=self.request.user
        )
        meld(self.request, f"Toewijzing teruggenomen: {meervoud(len(terug), 'persoon', 'mensen')}.")
