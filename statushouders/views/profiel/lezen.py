"""Read a profile: in the dossier, and one version on a page."""

from __future__ import annotations

from typing import Any, ClassVar

from kern.tabs import Tab, Tabblad
from kern.tijd import vandaag
from kern.views import Pagina
from medewerkers.models import Medewerker
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Profiel
from statushouders.selectors.profiel import beeld_van, profielen_van
from statushouders.views.mens import MetMens
from statushouders.views.profiel.basis import TAB, MetProfiel


class Profieltab(MetMens, Tabblad):
    """The profile that counts, and the concept of the next one. Not for a child."""

    actie = "statushouders.profiel"
    template_name = "statushouders/profiel/tab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        profielen = profielen_van(self.persoon.pk, kijker=kijker)
        concept = next((een for een in profielen if een.is_concept), None)
        laatste = next((een for een in profielen if not een.is_concept), None)
        te_tonen = laatste if laatste and laatste.is_goedgekeurd else concept
        return super().get_context_data(
            concept=concept,
            laatste=laatste,
            goedgekeurd=laatste if laatste and laatste.is_goedgekeurd else None,
            getoond=te_tonen,
            beeld=_beeld(te_tonen, kijker),
            profielen=profielen,
            is_kind=self.persoon.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT,
            mag_wijzigen=kijker.mag("statushouders.profiel_wijzigen"),
            **kwargs,
        )


def _beeld(profiel: Profiel | None, kijker: Medewerker) -> Any:
    if profiel is None:
        return None
    met_inhoud = Profiel.objects.visible_to(kijker).select_related("statushouder").defer("statushouder__bsn")
    return beeld_van(met_inhoud.get(pk=profiel.pk))


class Profielblad(MetProfiel, Pagina):
    """One version, as an employer reads it."""

    actie = "statushouders.profiel"
    template_name = "statushouders/profiel/blad.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        return super().get_context_data(
            beeld=beeld_van(self.profiel),
            profielen=profielen_van(self.persoon.pk, kijker=kijker),
            mag_wijzigen=kijker.mag("statushouders.profiel_wijzigen"),
            mag_dossier=kijker.mag("werkplek.dossier"),
            **kwargs,
        )
