"""What holds for an aanpak in a municipality: what it decided itself, or what is shipped."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from begeleiding.models import Begeleidingsinstelling, Observatiepunt
from begeleiding.normen import ASSESSMENT_MAANDEN, STIL_DAGEN, TUSSEN_WEKEN, ZONDER_BERICHT
from statushouders.models import Statushouder
from trajecten.models import Aanpak, Traject


@dataclass(frozen=True)
class Instelling:
    """The terms of one aanpak; the fields have the names of those of `Begeleidingsinstelling`."""

    assessment_maanden: int = ASSESSMENT_MAANDEN
    tussen_weken: int = TUSSEN_WEKEN
    stil_dagen: int = STIL_DAGEN
    zonder_bericht: int = ZONDER_BERICHT


MEEGELEVERD = Instelling()
VELDEN = tuple(vars(MEEGELEVERD))


def instelling_voor(gemeente_id: int, aanpak_code: str) -> Instelling:
    """What counts here. One query."""
    return eigen_instelling(gemeente_id, aanpak_code) or MEEGELEVERD


def eigen_instelling(gemeente_id: int, aanpak_code: str) -> Instelling | None:
    """What the municipality decided itself; None: it follows what is shipped."""
    rijen = Begeleidingsinstelling.objects.filter(gemeente_id=gemeente_id, aanpak_code=aanpak_code)
    waarden = rijen.values(*VELDEN).first()
    return Instelling(**waarden) if waarden else None


def punten_voor(gemeente_id: int, aanpak_code: str) -> list[Observatiepunt]:
    """The skills that one looks at, in order: those that were chosen, else all that are shipped."""
    gekozen = Observatiepunt.objects.filter(keuzes__gemeente_id=gemeente_id, keuzes__aanpak_code=aanpak_code)
    return list(gekozen) or list(Observatiepunt.objects.filter(gemeente=None))


def aanpak_code_van(statushouder_id: int) -> str:
    """Of the traject that runs, else what the municipality begins with; empty when there is neither."""
    codes = Statushouder.objects.filter(pk=statushouder_id).values_list(aanpakcode_sql(), flat=True)
    return codes.first() or ""


def aanpakcode_sql(statushouder: str = "") -> Coalesce:
    """To annotate with: the code of `aanpak_code_van`. `statushouder`: the path to the person; empty on people."""
    pad = f"{statushouder}__" if statushouder else ""
    lopend = Traject.objects.lopend().filter(statushouder=OuterRef(f"{pad}pk"))
    standaard = Aanpak.objects.filter(standaard=True)
    codes = (
        lopend.values("aanpak__code"),
        standaard.filter(gemeente=OuterRef(f"{pad}gemeente_id")).values("code"),
        standaard.filter(gemeente=None).values("code"),
    )
    return Coalesce(*(Subquery(een[:1]) for een in codes), Value(""))


def termijn_sql(veld: str, *, gemeente: str, code: str) -> Coalesce:
    """To annotate with: this term (`VELDEN`) for the municipality and the aanpak at these paths, over many rows.

    Assessment.objects.annotate(stil=termijn_sql("stil_dagen", gemeente="statushouder__gemeente", code="aanpak_code"))
    """
    eigen = Begeleidingsinstelling.objects.filter(gemeente=OuterRef(gemeente), aanpak_code=OuterRef(code))
    return Coalesce(Subquery(eigen.values(veld)[:1]), Value(getattr(MEEGELEVERD, veld)))
