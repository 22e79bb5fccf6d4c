"""Builds the demo around today: people, their trajecten, what happened, and the flags that follow from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from config.demo.afspraken import plan_afspraken
from config.demo.gegevens import gegevens_van
from config.demo.schrijver import Dossier, Schrijver
from config.demo.tijdlijn import tijdlijn
from config.demo.verloop import Persoon
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from statushouders.services import schrijf_velen_in
from trajecten.models import Stap, Traject, Verplaatsing
from trajecten.services import herplan
from trajecten.services.velen import ververs

NACHTWERK = time(2, 15)
PERSOONSVELDEN = ("kennisgeving_duo", "versie", "aangemaakt_op", "gewijzigd_op")
STAPVELDEN = (
    "status", "basisdatum", "streefdatum", "uiterste_datum", "verplaatst_naar", "gedaan_op", "afgehandeld_op",
    "afgehandeld_door", "overslaan_reden", "wacht_op", "wacht_sinds",
)  # fmt: skip


def bouw(
    mensen: Sequence[Persoon], collegas: Mapping[str, Medewerker], teamleiders: Mapping[str, Medewerker]
) -> list[Statushouder]:
    """`collegas` by their name in the stories, `teamleiders` by municipality; gives the people in the same order."""
    gebeurtenissen = tijdlijn(mensen, vandaag())
    statushouders = _statushouders(mensen, teamleiders)
    dossiers = _dossiers(mensen, statushouders)
    schrijver = Schrijver(collegas, teamleiders)
    for gebeurtenis in gebeurtenissen:
        schrijver.beschrijf(gebeurtenis.feit, dossiers[gebeurtenis.wie], gebeurtenis.moment)
    _bewaar(schrijver, dossiers)
    plan_afspraken(dossiers, collegas)
    hijs_vlaggen(statushouders)
    return statushouders


def _statushouders(mensen: Sequence[Persoon], teamleiders: Mapping[str, Medewerker]) -> list[Statushouder]:
    """Write everybody in, per municipality; gives them in the order of the list. Their trajecten start with it."""
    ids: dict[int, int] = {}
    for plaats, teamleider in teamleiders.items():
        daar = {
            wie: gegevens_van(persoon, wie, vandaag()) for wie, persoon in enumerate(mensen) if persoon.plaats == plaats
        }
        gemeente = teamleider.organisatie.gemeenten.get()
        ids |= zip(daar, schrijf_velen_in(gemeente=gemeente, mensen=list(daar.values()), door=teamleider), strict=True)
    Logregel.objects.filter(statushouder_id__in=ids.values()).delete()
    statushouders = Statushouder.objects.in_bulk(ids.values())
    return [statushouders[ids[wie]] for wie in range(len(mensen))]


def _dossiers(mensen: Sequence[Persoon], statushouders: Sequence[Statushouder]) -> list[Dossier]:
    trajecten = {traject.statushouder_id: traject for traject in Traject.objects.filter(statushouder__in=statushouders)}
    stappen: dict[int, dict[str, Stap]] = {traject.pk: {} for traject in trajecten.values()}
    for stap in (
        Stap.objects.filter(traject__in=stappen)
        .order_by("pk")
        .select_related("aanpakstap__aanpak")
        .prefetch_related("aanpakstap__ankers__na_stap__aanpak")
    ):
        stappen[stap.traject_id][stap.aanpakstap.code] = stap
    return [
        Dossier(persoon, statushouder, traject, stappen[traject.pk] if traject else {})
        for persoon, statushouder in zip(mensen, statushouders, strict=True)
        for traject in [trajecten.get(statushouder.pk)]
    ]


def _bewaar(schrijver: Schrijver, dossiers: Sequence[Dossier]) -> None:
    """Everything that was written down, and the open steps planned from it. A traject ends after that."""
    statushouders = [dossier.statushouder for dossier in dossiers]
    _schrijf_over(Statushouder.objects.all(), statushouders, PERSOONSVELDEN)
    _schrijf_over(Stap.objects.all(), [stap for dossier in dossiers for stap in dossier.stappen.values()], STAPVELDEN)
    Betrokkenheid.objects.bulk_create(schrijver.betrokkenheden)
    Contactmoment.objects.bulk_create(schrijver.contactmomenten)
    Verplaatsing.objects.bulk_create(schrijver.verplaatsingen)
    herplan([statushouder.pk for statushouder in statushouders])
    gesloten = [dossier.traject for dossier in dossiers if dossier.traject and dossier.traject.einddatum]
    Traject.objects.bulk_update(gesloten, ["einddatum", "eindreden", "einde_toelichting"])
    ververs([traject.pk for traject in gesloten])
    Logregel.objects.bulk_create(schrijver.logregels())


def hijs_vlaggen(statushouders: Sequence[Statushouder]) -> None:
    """The flags of today, each noticed in the night in which its cause began; not those of the first moment."""
    werk_signaleringen_bij()
    vlaggen = Signalering.objects.filter(gemeente__in={statushouder.gemeente_id for statushouder in statushouders})
    vlaggen.exclude(beeindigd_op=None).delete()
    ingeschreven = {statushouder.pk: statushouder.aangemaakt_op for statushouder in statushouders}
    open_vlaggen = list(vlaggen)
    for vlag in open_vlaggen:
        nacht = timezone.make_aware(datetime.combine(vlag.sinds, NACHTWERK))
        vlag.gemaakt_op = max(nacht, ingeschreven.get(vlag.statushouder_id, nacht))
    _schrijf_over(vlaggen, open_vlaggen, ("gemaakt_op",))


def _schrijf_over(rijen: QuerySet[Any], nieuw: Sequence[Any], velden: Sequence[str]) -> None:
    """As bulk_update, which takes Django ten times as long for so many rows."""
    rijen.bulk_create(nieuw, update_conflicts=True, unique_fields=["pk"], update_fields=velden)
