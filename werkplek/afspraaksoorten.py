"""Which talk a step asks for, so that the form that plans it starts with the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agenda.afspraakstanden import Afspraaksoort
from kern.antwoord import met_terug
from kern.navigatie import url_als_mag
from trajecten.models import AanpakStap, Stap

if TYPE_CHECKING:
    from werkplek.selectors.dossier import Dossier

_BIJ_MIJLPAAL: dict[str, Afspraaksoort] = {
    AanpakStap.Mijlpaal.CONTACT: Afspraaksoort.EERSTE_CONTACT,
    AanpakStap.Mijlpaal.INTAKE: Afspraaksoort.WERKINTAKE,
}
# The talk of the law at the start (Wi2021 art. 14) stands in the shipped aanpak under this code.
_BIJ_CODE = {"brede-intake": Afspraaksoort.STARTGESPREK}


def soort_bij_stap(stap: Stap) -> str:
    """Another step is talked about in a voortgangsgesprek."""
    van_stap = stap.aanpakstap
    soort = _BIJ_MIJLPAAL.get(van_stap.mijlpaal) or _BIJ_CODE.get(van_stap.code) or Afspraaksoort.VOORTGANGSGESPREK
    return soort.value


def afspraak_url(request: Any, dossier: Dossier) -> str:
    """Where a talk with this person is planned; nowhere for who may not, or after a death."""
    url = url_als_mag(request, "agenda:afspraak_nieuw", dossier.persoon.pk)
    if not url or dossier.overleden:
        return ""
    soort = soort_bij_stap(dossier.eerst) if dossier.eerst else Afspraaksoort.VOORTGANGSGESPREK.value
    return met_terug(url, request.get_full_path(), soort=soort)
