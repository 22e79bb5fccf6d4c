"""A CV for the person: choose what is on it, and take it along."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.pdf import maak_pdf, pdf_antwoord
from kern.views import Formulierscherm
from statushouders import services
from statushouders.cv import CVGROEPEN, cvbeeld
from statushouders.feiten import Feiten
from statushouders.forms.cv import Cvformulier
from statushouders.models import Profiel
from statushouders.profielcodes import Profieldeel
from statushouders.selectors.feiten import lees_feiten
from statushouders.views.mens import MetMens
from statushouders.views.profiel.basis import tab_url

VERANDERD = "De gegevens zijn veranderd sinds je dit opende. Kijk na wat er op het CV komt en download het dan."


class Cv(MetMens, Formulierscherm):
    """Nothing of it is kept: every time it is made of what is known by then."""

    actie = "statushouders.cv"
    form_class = Cvformulier
    template_name = "statushouders/cv.html"

    @property
    def terug(self) -> str:
        return tab_url(self.persoon.pk)

    @cached_property
    def feiten(self) -> Feiten:
        return lees_feiten(self.persoon.pk, CVGROEPEN)

    def get_form_kwargs(self) -> dict[str, Any]:
        over = {"persoon": self.persoon, "feiten": self.feiten, "over_mij": self._over_mij()}
        return super().get_form_kwargs() | over

    def _over_mij(self) -> str:
        """What the person said on the newest profile, to begin with."""
        profiel = Profiel.objects.visible_to(self.request.user).filter(statushouder=self.persoon).first()
        tekst: str = profiel.teksten.get(Profieldeel.MOTIVATIE, "") if profiel else ""
        return tekst.strip("'\"‘’“”")

    def voer_uit(self, form: Any) -> HttpResponseBase:
        if self.request.POST.get("versie") != str(self.persoon.versie):
            raise DomeinFout(VERANDERD)
        beeld = cvbeeld(self.persoon, self.feiten, form.keuze())
        services.controleer_cv(beeld, self.persoon.pk)
        titel = f"CV van {beeld['naam']}"
        pdf = maak_pdf("cv", {"cv": beeld, "titel": titel, "onder": titel})
        services.leg_cv_vast(persoon=self.persoon, door=self.request.user)
        return pdf_antwoord(pdf, titel)
