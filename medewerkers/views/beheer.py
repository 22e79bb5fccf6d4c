"""What the screens of the beheerder share: lists in pages, buttons, and two who change the same thing."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.templatetags.onderdelen import BLADZIJDE
from kern.views import Formulierscherm
from medewerkers.selectors import laatste_wijziging

PER_BLADZIJDE = 25


def bladzijde(request: Any, lijst: Any) -> Page[Any]:
    """The page in the address, of a list that needs no search."""
    return Paginator(lijst, PER_BLADZIJDE).get_page(request.GET.get(BLADZIJDE))


def probeer(request: Any, dienst: Callable[[], object], melding: str, *, ongedaan_url: str = "") -> None:
    """Call a service and say what happened, or what rule it broke."""
    try:
        dienst()
    except DomeinFout as fout:
        meld_fout(request, fout.melding)
    else:
        meld(request, melding, ongedaan_url=ongedaan_url)


@dataclass(frozen=True)
class Verschil:
    """A field that somebody else saved differently."""

    naam: str
    bewaard: str
    ingevuld: str


class Bewerkscherm(Formulierscherm):
    """Changes one thing that somebody else (or oneself, in another tab) may have changed since the form was opened.

    Then nothing is saved: the page shows what differs, and saving once more is a choice. `vers()` gives the thing as
    it is stored now, by name of field; `soort` is how the audit log calls it.
    """

    soort = ""

    def vers(self) -> Any:
        raise NotImplementedError

    def bewaard(self, nu: Any, veld: str) -> Any:
        """The value of this field as it is stored, of the kind that the form gives."""
        return getattr(nu, veld)

    def te_vergelijken(self, form: Any) -> Collection[str]:
        """The fields that are stored; what a form asks besides, such as a confirmation, is not."""
        velden: Collection[str] = form.base_fields
        return velden

    def get_initial(self) -> dict[str, Any]:
        nu = self.vers()
        return {veld: self.bewaard(nu, veld) for veld in self.get_form_class().base_fields}

    def form_valid(self, form: Any) -> Any:
        try:
            return self.voer_uit(form)
        except BewerktDoorAnder:
            return self._toon_verschil(form)
        except DomeinFout as fout:
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)

    def _toon_verschil(self, form: Any) -> HttpResponse:
        nu = self.vers()
        form.data = form.data.copy()
        form.data["versie"] = nu.versie
        laatste = laatste_wijziging(self.soort, nu.pk)
        inhoud = self.get_context_data(
            form=form,
            verschillen=list(self._verschillen(form, nu)),
            laatste=laatste,
            zelf_bewaard=bool(laatste and laatste.door_id == self.request.user.pk),
            formulierfout=True,
        )
        return self.render_to_response(inhoud, status=422)

    def _verschillen(self, form: Any, nu: Any) -> Iterator[Verschil]:
        for veld, ingevuld in form.zonder_versie().items():
            bewaard = self.bewaard(nu, veld) if veld in self.te_vergelijken(form) else ingevuld
            if bewaard != ingevuld:
                yield Verschil(form.fields[veld].label, form.in_woorden(veld, bewaard), form.in_woorden(veld, ingevuld))
