"""Where a talk with the person of a dossier is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agenda.afspraakstanden import Afspraaksoort
from kern.antwoord import met_terug
from kern.navigatie import url_als_mag
from trajecten.gesprekken import soort_bij_stap

if TYPE_CHECKING:
    from werkplek.selectors.dossier import Dossier


def afspraak_url(request: Any, dossier: Dossier) -> str:
    """Nowhere for who may not, or after a death. The form starts with the talk that the first step asks for."""
    url = url_als_mag(request, "agenda:afspraak_nieuw", dossier.persoon.pk)
    if not url or dossier.overleden:
        return ""
    soort = soort_bij_stap(dossier.eerst) if dossier.eerst else Afspraaksoort.VOORTGANGSGESPREK.value
    return met_terug(url, request.get_full_path(), soort=soort)
