"""Change the data of a person, also when two colleagues do so at the same time."""

from __future__ import annotations

from typing import Any

from kern.versies import Verschil, lees_opname
from statushouders import services
from statushouders.forms.persoon import PersoonFormulier, als_tekst
from statushouders.forms.versies import momentopname, samengevoegd, verschillen
from statushouders.gegevens import PersoonGegevens
from statushouders.views.tweeversies import TweeVersies


class Bewerk(TweeVersies):
    actie = "statushouders.wijzigen"
    met_bsn = True
    form_class = PersoonFormulier
    template_name = "statushouders/persoon_bewerk.html"
    gelogd = "statushouder.gewijzigd"

    def lees(self) -> PersoonGegevens:
        return PersoonGegevens.van(self.persoon)

    def get_form_kwargs(self) -> dict[str, Any]:
        eerst = lees_opname(self.request.POST.get("opname", ""))
        return {**super().get_form_kwargs(), "huidig": self.bewaard, "eerst": eerst}

    def ingevuld(self, form: Any) -> PersoonGegevens:
        gegevens: PersoonGegevens = form.gegevens()
        return gegevens

    def opname(self, gegevens: PersoonGegevens) -> str:
        return momentopname(gegevens)

    def verschil(self, ingevuld: PersoonGegevens, *, gezien: bool) -> list[Verschil]:
        post = self.request.POST
        keuzes = {veld: post.get(f"kies_{veld}", "") for veld in PersoonFormulier.base_fields}
        return verschillen(
            opname=post.get("opname", ""), bewaard=self.bewaard, ingevuld=ingevuld, keuzes=keuzes, gevraagd=gezien
        )

    def samen(self, ingevuld: PersoonGegevens, gekozen: list[Verschil]) -> PersoonGegevens:
        return samengevoegd(bewaard=self.bewaard, ingevuld=ingevuld, gekozen=gekozen)

    def schrijf(self, gegevens: PersoonGegevens, versie: int) -> str:
        services.wijzig(statushouder=self.persoon, gegevens=gegevens, versie=versie, door=self.request.user)
        return f"De gegevens van {self.persoon.naam} zijn bewaard."

    def formulier_met(self, gegevens: PersoonGegevens) -> PersoonFormulier:
        begin = als_tekst(gegevens) | {"bsn": gegevens.bsn if gegevens.bsn != self.bewaard.bsn else ""}
        return PersoonFormulier(initial=begin, huidig=self.bewaard)
