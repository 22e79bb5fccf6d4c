"""What the form of an observation does, on a hall and at an employer's."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from begeleiding.dagmeldingen import Soort, Waarnemingsmelding
from begeleiding.models import Waarneming
from begeleiding.selectors.instellingen import punten_voor
from begeleiding.selectors.leerdoelen import open_doelen_van
from begeleiding.services.dag import stuur_in
from kern.fouten import DomeinFout
from medewerkers.models import Medewerker

OBSERVEREN = "begeleiding.observeren"


def formuliergegevens(
    *, statushouder_id: int, gemeente_id: int, aanpak_code: str, request: Any, oud: Waarneming | None
) -> dict[str, Any]:
    """What the form is made with: the skills of the aanpak, and the goals of the person. `?leerdoel=12`: that goal is
    chosen already, when it is one of them.
    """
    doelen = open_doelen_van(statushouder_id, request.user)
    gevraagd = request.GET.get("leerdoel", "")
    gekozen = (
        doelen.filter(pk=int(gevraagd)).first()
        if gevraagd.isascii() and gevraagd.isdigit() and len(gevraagd) < 10
        else None
    )
    return {
        "punten": punten_voor(gemeente_id, aanpak_code),
        "doelen": doelen,
        "oud": oud,
        "initial": {"leerdoel": gekozen.pk} if gekozen and not oud else {},
    }


def bewaar_observatie(form: Any, *, plek: str, oud: Waarneming | None, door: Medewerker) -> Waarnemingsmelding:
    """As the page of the day does it. Raises DomeinFout with why it cannot be stored."""
    doel = form.cleaned_data["leerdoel"]
    melding = Waarnemingsmelding(
        id=uuid4(), plek=plek, dag=form.cleaned_data["dag"], scores=form.scores, notitie=form.cleaned_data["notitie"],
        leerdoel=doel.pk if doel else None, vervangt=oud.pk if oud else None,
    )  # fmt: skip
    [uitslag] = stuur_in(meldingen=[melding], door=door)
    if uitslag.soort != Soort.BEWAARD:
        raise DomeinFout(uitslag.melding)
    return melding
