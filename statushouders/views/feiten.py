"""What is known about a person: the tab of the dossier, and changing one group by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from django.http import Http404

from kern.tabs import Tab, Tabblad
from kern.versies import Verschil
from statushouders import services
from statushouders.feitcodes import BESCHERMD, LEEFVELDEN, Feitgroep
from statushouders.feiten import Feiten
from statushouders.forms.feiten import Groepformulier
from statushouders.forms.feiten.velden import RIJEN
from statushouders.forms.feiten.versies import momentopname, samengevoegd, velden_van, verschillen
from statushouders.selectors.feiten import lees_feiten
from statushouders.selectors.leefgebieden import leefgebieden
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens, dossier_url
from statushouders.views.tweeversies import TweeVersies
from statushouders.zichtbaarheid import zichtbare_groepen

DOSSIER = "werkplek:dossier"


class Leefgebieden(MetMens, Tabblad):
    """Everything that is known, since when and by whom; what nobody asked yet stands together below."""

    actie = "statushouders.leefgebieden"
    template_name = "statushouders/feiten/leefgebieden.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=DOSSIER, code="leefgebieden", naam="Leefgebieden", url_name="statushouders:leefgebieden",
        actie="statushouders.leefgebieden", volgorde=20, groep=Tabgroep.PERSOON,
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beeld = leefgebieden(self.persoon, kijker=self.request.user)
        terug = f"{dossier_url(self.persoon.pk)}?tab={self.tab.code}"
        mag_wijzigen = self.request.user.mag("statushouders.feiten")
        return super().get_context_data(beeld=beeld, hier=terug, mag_wijzigen=mag_wijzigen, **kwargs)


class FeitenBewerk(TweeVersies):
    """One group of facts. A group that one does not see does not exist (404)."""

    actie = "statushouders.feiten"
    template_name = "statushouders/feiten/bewerk.html"
    gelogd = "feiten.vastgelegd"

    @property
    def groep(self) -> str:
        groep: str = self.kwargs["groep"]
        if groep not in zichtbare_groepen(self.request.user):
            raise Http404
        return groep

    @property
    def terug(self) -> str:
        return f"{dossier_url(self.persoon.pk)}?tab={Leefgebieden.tab.code}"

    def lees(self) -> Feiten:
        return _alleen(lees_feiten(self.persoon.pk, [self.groep]), self.groep)

    def get_form(self, form_class: Any = None) -> Any:
        return self._formulier(self.bewaard, aantal=self._nummer("aantal"), **self.get_form_kwargs())

    def _formulier(self, huidig: Feiten, **kwargs: Any) -> Any:
        return Groepformulier(groep=self.groep, huidig=huidig, **kwargs)

    def post(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """'Nog een taal' gives the same form with one row more, and saves nothing."""
        if "erbij" not in request.POST:
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        ruimer = Groepformulier(groep=self.groep, huidig=self.bewaard, aantal=form.aantal + 1, data=request.POST)
        ruimer.zonder_oordeel()
        return self.render_to_response(self.get_context_data(form=ruimer, erbij=True))

    def ingevuld(self, form: Any) -> Feiten:
        feiten: Feiten = form.feiten()
        return feiten

    def opname(self, gegevens: Feiten) -> str:
        return momentopname(gegevens, self.groep)

    def verschil(self, ingevuld: Feiten, *, gezien: bool) -> list[Verschil]:
        post = self.request.POST
        keuzes = {veld: post.get(f"kies_{veld}", "") for veld in velden_van(ingevuld, self.groep)}
        opname = post.get("opname", "")
        return verschillen(
            groep=self.groep, opname=opname, bewaard=self.bewaard, ingevuld=ingevuld, keuzes=keuzes, gevraagd=gezien
        )

    def samen(self, ingevuld: Feiten, gekozen: list[Verschil]) -> Feiten:
        return samengevoegd(groep=self.groep, bewaard=self.bewaard, ingevuld=ingevuld, gekozen=gekozen)

    def schrijf(self, gegevens: Feiten, versie: int) -> str:
        services.wijzig_feiten(persoon=self.persoon, feiten=gegevens, versie=versie, door=self.request.user)
        return f"Bewaard bij {self.persoon.naam}: {str(Feitgroep(self.groep).label).lower()}."

    def formulier_met(self, gegevens: Feiten) -> Any:
        return self._formulier(gegevens)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groep = Feitgroep(self.groep)
        return super().get_context_data(
            groep=groep, beschermd=groep in BESCHERMD, rijsoort=RIJEN.get(groep), tab=Leefgebieden.tab, **kwargs
        )


def _alleen(feiten: Feiten, groep: str) -> Feiten:
    """Without the fields of other groups that share the row."""
    leef: Any = {veld: (feiten.leefsituatie or {}).get(veld) for veld in LEEFVELDEN.get(groep, ())}
    return replace(feiten, leefsituatie=leef or None)
