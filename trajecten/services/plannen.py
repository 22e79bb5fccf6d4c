"""Start trajecten and keep their dates true: set-based, for one person or for ten thousand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Prefetch, QuerySet

from agenda.services import werk_signaleringen_bij
from kern.bulk import voeg_toe
from kern.tijd import nu, vandaag
from statushouders.codelijsten import Regime
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Statushouder
from trajecten.models import Aanpak, AanpakStap, Anker, Stap, Traject
from trajecten.models.aanpak import Stapsleutel
from trajecten.planning import Stapplan, dag_nul, plan_stap, vanaf_zestien
from trajecten.selectors.aanpakken import standaard_van
from trajecten.services.slot import vergrendel_mensen
from trajecten.services.velen import Stappengroep, maak_stappen, ververs
from trajecten.statussen import Stapstatus

BATCH = 1000
PERSOONSDATUMS = tuple(Anker.Datum.values)
NIET_IN_REGIME = "Hoort niet meer bij het wettelijk regime."


@transaction.atomic
def start_trajecten(statushouder_ids: Sequence[int]) -> None:
    """Start the traject of everybody who has none yet and is 16 or older, by the standaard aanpak of the municipality.

    The legal steps of the person's regime come on top. Idempotent: who already has (or had) a traject is left alone.
    """
    aanpakken = _Aanpakken()
    for deel in _in_delen(statushouder_ids):
        mensen = vergrendel_mensen(deel).values()
        met_traject = set(Traject.objects.filter(statushouder__in=deel).values_list("statushouder_id", flat=True))
        _start_deel(
            [persoon for persoon in mensen if persoon.pk not in met_traject and _oud_genoeg(persoon)], aanpakken
        )
    werk_signaleringen_bij(statushouder_ids=statushouder_ids)


def start_trajecten_van_wie_oud_genoeg_werd() -> None:
    """The traject of a gezinslid starts on the sixteenth birthday, and counts from there; run every night."""
    dag = vandaag()
    grens = f"{dag.year - LEEFTIJD_TRAJECT:04}{dag.month:02}{dag.day:02}"
    start_trajecten(
        list(Statushouder.objects.filter(trajecten=None, geboortedatum_brp__lte=grens).values_list("pk", flat=True))
    )


@transaction.atomic
def herplan(statushouder_ids: Sequence[int]) -> None:
    """Compute the dates of all open steps anew, after a date of the person or the completion of a step changed.

    Steps that are done or skipped keep their dates; a step that was moved keeps the moved date. Legal steps follow
    the regime: new ones are added, open ones that no longer apply go away, and come back when they apply again.

    A traject keeps, by the key of the step, the norm that it has: a newer version of a law only adds the steps that
    it does not have yet, and takes none away. So what a regime took away without a trace comes back by the newest
    version; what was moved or waits was only skipped, and comes back by its own.
    """
    if not statushouder_ids:
        return
    aanpakken = _Aanpakken()
    for deel in _in_delen(statushouder_ids):
        mensen = vergrendel_mensen(deel)
        lopend = Traject.objects.lopend().filter(statushouder_id__in=deel).order_by("pk")
        trajecten = list(lopend.select_for_update(no_key=True))
        for traject in trajecten:
            traject.statushouder = mensen[traject.statushouder_id]
        _volg_vestiging(trajecten)
        _volg_regime(trajecten, aanpakken)
        _reken_open_stappen(trajecten, aanpakken)
        ververs([traject.pk for traject in trajecten])
    werk_signaleringen_bij(statushouder_ids=statushouder_ids)


class _Aanpakken:
    """The aanpakken with steps and anchors, read once per run."""

    def __init__(self) -> None:
        ankers = Prefetch("ankers", Anker.objects.select_related("na_stap__aanpak"))
        stappen = AanpakStap.objects.order_by("volgorde").prefetch_related(ankers)
        alle: QuerySet[Aanpak] = Aanpak.objects.order_by("pk").prefetch_related(Prefetch("stappen", stappen))
        self._per_pk = {aanpak.pk: aanpak for aanpak in alle}
        self._standaard: dict[int, Aanpak | None] = {}
        wetten = [a for a in alle if a.soort == Aanpak.Soort.WETTELIJK and a.gemeente_id is None]
        self._wetten = sorted(wetten, key=lambda aanpak: aanpak.versie)
        self._nieuwste = set(Aanpak.objects.nieuwste_wetten().values_list("pk", flat=True))
        self.stappen = {stap.pk: stap for aanpak in alle for stap in aanpak.stappen.all()}

    def standaard(self, gemeente_id: int) -> Aanpak | None:
        """What new people of this municipality get, with its steps."""
        if gemeente_id not in self._standaard:
            aanpak = standaard_van(gemeente_id)
            self._standaard[gemeente_id] = self._per_pk[aanpak.pk] if aanpak else None
        return self._standaard[gemeente_id]

    def wettelijk(self, regime: str, heeft: AbstractSet[int]) -> Iterator[AanpakStap]:
        """The legal steps of a regime: those that the traject has, and of the newest version what it has not.

        While the regime is unknown they all apply: better once too often warned.
        """
        wetten = [aanpak for aanpak in self._wetten if regime in (aanpak.regime, Regime.ONBEKEND)]
        eigen = [stap for aanpak in wetten for stap in aanpak.stappen.all() if stap.pk in heeft]
        sleutels = {stap.sleutel for stap in eigen}
        yield from eigen
        for aanpak in wetten:
            if aanpak.pk in self._nieuwste:
                yield from (stap for stap in aanpak.stappen.all() if stap.sleutel not in sleutels)

    def van(self, aanpak_id: int, regime: str, heeft: AbstractSet[int] = frozenset()) -> list[AanpakStap]:
        """All steps for this regime by this aanpak, without those that count from a step that is not among them.

        `heeft`: the steps, of any version, that the traject has.
        """
        stappen = [*self._per_pk[aanpak_id].stappen.all(), *self.wettelijk(regime, heeft)]
        while True:
            aanwezig = {stap.sleutel for stap in stappen}
            kan = [s for s in stappen if {a.na_stap.sleutel for a in s.ankers.all() if a.na_stap} <= aanwezig]
            if len(kan) == len(stappen):
                return stappen
            stappen = kan


def _in_delen(ids: Iterable[int]) -> Iterator[list[int]]:
    alle = sorted(set(ids))
    return (alle[begin : begin + BATCH] for begin in range(0, len(alle), BATCH))


def _oud_genoeg(persoon: Statushouder) -> bool:
    return persoon.leeftijd_op(vandaag()) >= LEEFTIJD_TRAJECT


def _start_deel(mensen: Sequence[Statushouder], aanpakken: _Aanpakken) -> None:
    keuzes = [(persoon, aanpakken.standaard(persoon.gemeente_id)) for persoon in mensen]
    trajecten = voeg_toe(
        Traject(statushouder=persoon, aanpak=aanpak, startdatum=dag_nul(persoon))
        for persoon, aanpak in keuzes
        if aanpak is not None
    )
    maak_stappen(_groepeer(trajecten, aanpakken))
    ververs([traject.pk for traject in trajecten])


def _groepeer(trajecten: Iterable[Traject], aanpakken: _Aanpakken) -> Iterator[Stappengroep]:
    """A list has many people who arrived on the same day: their dates are computed once."""
    groepen: dict[tuple[Any, ...], list[int]] = {}
    for traject in trajecten:
        persoon = traject.statushouder
        sleutel = (traject.aanpak_id, persoon.regime, *_datums(persoon).values())
        groepen.setdefault(sleutel, []).append(traject.pk)
    for (aanpak_id, regime, *dagen), ids in groepen.items():
        datums = dict(zip(PERSOONSDATUMS, dagen, strict=True))
        yield ids, [(stap.pk, plan_stap(stap, datums, {})) for stap in aanpakken.van(aanpak_id, regime)]


def _volg_vestiging(trajecten: Sequence[Traject]) -> None:
    """Day 0 of a running traject follows the person's dates, also after these were corrected."""
    anders = [traject for traject in trajecten if traject.startdatum != dag_nul(traject.statushouder)]
    for traject in anders:
        traject.startdatum = dag_nul(traject.statushouder)
    Traject.objects.bulk_update(anders, ["startdatum"], batch_size=BATCH)


def _volg_regime(trajecten: Sequence[Traject], aanpakken: _Aanpakken) -> None:
    stappen = Stap.objects.filter(traject__in=trajecten).order_by("pk")
    aanwezig = {(stap.traject_id, stap.aanpakstap_id): stap for stap in stappen}
    heeft: dict[int, set[int]] = {traject.pk: set() for traject in trajecten}
    for traject_id, stap_id in aanwezig:
        heeft[traject_id].add(stap_id)
    gewenst = {
        (traject.pk, stap.pk)
        for traject in trajecten
        for stap in aanpakken.van(traject.aanpak_id, traject.statushouder.regime, heeft[traject.pk])
    }
    Stap.objects.bulk_create(
        Stap(traject_id=traject_id, aanpakstap_id=stap_id) for traject_id, stap_id in sorted(gewenst - aanwezig.keys())
    )
    _laat_vervallen([stap for sleutel, stap in aanwezig.items() if sleutel not in gewenst])
    _haal_terug([stap for sleutel, stap in aanwezig.items() if sleutel in gewenst])


def _laat_vervallen(stappen: Iterable[Stap]) -> None:
    """What nobody did anything with leaves no trace."""
    vervallen = Stap.objects.filter(pk__in=[stap.pk for stap in stappen if stap.status == Stapstatus.OPEN])
    vervallen.filter(verplaatst_naar=None, wacht_op="").delete()
    vervallen.update(status=Stapstatus.OVERGESLAGEN, overslaan_reden=NIET_IN_REGIME, afgehandeld_op=nu())


def _haal_terug(stappen: Iterable[Stap]) -> None:
    """Only what went away by the regime; what a colleague skipped stays skipped."""
    terug = [stap.pk for stap in stappen if stap.overslaan_reden == NIET_IN_REGIME and stap.afgehandeld_door_id is None]
    if terug:
        Stap.objects.filter(pk__in=terug).update(status=Stapstatus.OPEN, overslaan_reden="", afgehandeld_op=None)


def _reken_open_stappen(trajecten: Sequence[Traject], aanpakken: _Aanpakken) -> None:
    per_pk = {traject.pk: traject for traject in trajecten}
    stappen = list(Stap.objects.filter(traject__in=trajecten).exclude(status=Stapstatus.OVERGESLAGEN).order_by("pk"))
    gedaan: dict[int, dict[Stapsleutel, date]] = {pk: {} for pk in per_pk}
    for stap in stappen:
        if stap.gedaan_op is not None:
            gedaan[stap.traject_id][aanpakken.stappen[stap.aanpakstap_id].sleutel] = stap.gedaan_op
    gewijzigd = []
    for stap in stappen:
        if stap.status != Stapstatus.OPEN:
            continue
        datums = _datums(per_pk[stap.traject_id].statushouder)
        plan = plan_stap(aanpakken.stappen[stap.aanpakstap_id], datums, gedaan[stap.traject_id])
        if plan != Stapplan(stap.basisdatum, stap.streefdatum, stap.uiterste_datum):
            for veld, waarde in _velden(plan).items():
                setattr(stap, veld, waarde)
            gewijzigd.append(stap)
    Stap.objects.bulk_update(gewijzigd, ["basisdatum", "streefdatum", "uiterste_datum"], batch_size=BATCH)


def _datums(persoon: Statushouder) -> dict[str, date | None]:
    datums = {naam: getattr(persoon, naam) for naam in PERSOONSDATUMS}
    return {naam: datum and vanaf_zestien(persoon, datum) for naam, datum in datums.items()}


def _velden(plan: Stapplan) -> dict[str, date | None]:
    return {
        "basisdatum": plan.basisdatum,
        "streefdatum": plan.streefdatum,
        "uiterste_datum": plan.uiterste_datum,
    }
