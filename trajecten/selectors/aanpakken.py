"""Which aanpakken are in use."""

from __future__ import annotations

from django.db.models import Case, Count, F, Prefetch, Q, When

from trajecten.models import Aanpak, AanpakStap


def standaard_van(gemeente_id: int) -> Aanpak | None:
    """The aanpak that new people of this municipality get: its own, else the one that is shipped."""
    aanpak: Aanpak | None = (
        Aanpak.objects.voor_gemeente(gemeente_id)
        .filter(standaard=True)
        .order_by(F("gemeente").asc(nulls_last=True))
        .first()
    )
    return aanpak


def aanpakken_in_gebruik(gemeente_id: int) -> list[Aanpak]:
    """The standaard aanpak and the laws as they are now, with steps and anchors; `aantal_mensen`: how many run by it
    here.
    """
    standaard = standaard_van(gemeente_id)
    stappen = AanpakStap.objects.order_by("volgorde").prefetch_related("ankers__na_stap")
    return list(
        Aanpak.objects.voor_gemeente(gemeente_id)
        .filter(Q(pk=standaard.pk if standaard else None) | Q(pk__in=Aanpak.objects.nieuwste_wetten().values("pk")))
        .annotate(
            aantal_mensen=Count(
                "trajecten",
                filter=Q(trajecten__einddatum=None, trajecten__statushouder__gemeente=gemeente_id),
            )
        )
        .prefetch_related(Prefetch("stappen", stappen))
        .order_by(Case(When(soort=Aanpak.Soort.WERKWIJZE, then=0), default=1), "naam")
    )


def aanpakkeuzes(gemeente_id: int) -> tuple[tuple[str, str], ...]:
    """The ways of working that can be advised here, as (id, name): of each the newest version."""
    return tuple((str(aanpak.pk), aanpak.naam) for aanpak in _nieuwste_werkwijzen(gemeente_id))


def aanpakcodes(gemeente_id: int) -> tuple[tuple[str, str], ...]:
    """The ways of working here, as (code, name): for what holds for an aanpak in every version."""
    return tuple((aanpak.code, aanpak.naam) for aanpak in _nieuwste_werkwijzen(gemeente_id))


def _nieuwste_werkwijzen(gemeente_id: int) -> list[Aanpak]:
    werkwijzen = Aanpak.objects.voor_gemeente(gemeente_id).filter(soort=Aanpak.Soort.WERKWIJZE)
    per_code = {aanpak.code: aanpak for aanpak in werkwijzen.order_by("versie")}
    return sorted(per_code.values(), key=lambda een: een.naam)
