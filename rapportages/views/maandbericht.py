"""Who gets a mail when there are new figures."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm, Opdracht
from medewerkers.models import Medewerker
from medewerkers.views.beheer import bladzijde
from rapportages.forms.maandbericht import Ontvangerformulier
from rapportages.models import Maandontvanger
from rapportages.selectors.maandontvangers import ontvangers
from rapportages.services.maandberichten.ontvangers import haal_ontvanger_weg, voeg_ontvanger_toe
from rapportages.views.basis import Rapportage

ACTIE = "rapportages.maandbericht"
PAGINA = "rapportages:maandbericht"


class Maandberichten(Rapportage, Formulierscherm):
    """Who gets it now, and one more."""

    actie = ACTIE
    template_name = "rapportages/maandbericht.html"
    form_class = Ontvangerformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "gemeente_id": self.request.user.actieve_gemeente_id}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = bladzijde(self.request, ontvangers(self.request.user))
        basis = super().get_context_data(pagina=pagina, **kwargs)
        veld: Any = basis["form"].fields["medewerker"]
        return basis | {"iemand_te_kiezen": len(veld.choices) > 1}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        medewerker = form.cleaned_data["medewerker"]
        _zet_aan(self.request, medewerker)
        return redirect(PAGINA)


class OntvangerWeg(Opdracht):
    """No mail any more, for oneself or for a colleague."""

    actie = ACTIE

    def post(self, request: Any, ontvanger_id: int) -> HttpResponseBase:
        alle = Maandontvanger.objects.visible_to(request.user).select_related("medewerker")
        ontvanger = get_object_or_404(alle, pk=ontvanger_id)
        try:
            haal_ontvanger_weg(ontvanger=ontvanger, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            wat = neem_op({"terug": str(ontvanger.medewerker_id)})
            url = f"{reverse('rapportages:ontvanger_terug')}?{urlencode({'wat': wat})}"
            meld(request, _niet_meer(request.user, ontvanger.medewerker), ongedaan_url=url)
        return redirect(PAGINA)


class OntvangerTerug(Opdracht):
    """Put back who was taken off."""

    actie = ACTIE

    def post(self, request: Any) -> HttpResponseBase:
        wie = lees_opname(request.GET.get("wat", "")).get("terug")
        if wie is None:
            raise Http404
        try:
            _zet_aan(request, get_object_or_404(Medewerker.objects.visible_to(request.user), pk=wie))
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return redirect(PAGINA)


def _zet_aan(request: Any, medewerker: Medewerker) -> None:
    ontvanger = voeg_ontvanger_toe(medewerker=medewerker, door=request.user)
    weg = reverse("rapportages:ontvanger_weg", args=[ontvanger.pk])
    wie = "Je krijgt" if medewerker == request.user else f"{medewerker.naam} krijgt"
    meld(request, f"{wie} een mail als er nieuwe cijfers zijn.", ongedaan_url=weg)


def _niet_meer(door: Medewerker, medewerker: Medewerker) -> str:
    return f"{'Je krijgt' if medewerker == door else f'{medewerker.naam} krijgt'} het maandbericht niet meer."
