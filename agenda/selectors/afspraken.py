"""Appointments as a colleague reads them: the day, the dossier, and who can be asked to be there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from agenda.afspraakstanden import BEZET, THUIS, Afspraakstand
from agenda.gespreksknop import Gespreksknop, gespreksknoppen
from agenda.models import Afspraak
from agenda.querysets import PLANT_AFSPRAKEN
from kern.tijd import begin_van, nu
from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from statushouders.models import Statushouder

Stand = Afspraakstand
VOORUIT = timedelta(days=14)
# An outcome that nobody asked about for so long is no news any more; it stays in the dossier.
TERUG = timedelta(days=60)
HOOGSTENS = 400
PLAATSEN = 8


@dataclass(frozen=True)
class MijnDag:
    """The agenda of one colleague: today, what is next, and what still wants a word."""

    vandaag: Sequence[Afspraak]
    hierna: Afspraak | None
    zonder_uitkomst: Sequence[Afspraak]
    zonder_nieuwe_dag: Sequence[Afspraak]
    knoppen: Mapping[int, Gespreksknop]

    @property
    def leeg(self) -> bool:
        return not (self.vandaag or self.hierna or self.zonder_uitkomst or self.zonder_nieuwe_dag)

    @property
    def nu(self) -> Afspraak | None:
        """The talk that goes on now, or the next one of today."""
        moment = nu()
        return next((een for een in self.vandaag if een.is_gepland and een.einde > moment), None)


def mijn_dag(van: Medewerker, *, kijker: Medewerker, dag: date) -> MijnDag:
    """In two queries with the names and the buttons of the talks, and one more when somebody did not come. Of a talk
    that was to be over today, the day itself asks how it went.
    """
    begin, einde = begin_van(dag), begin_van(dag + timedelta(days=1))
    vraagt_iets = Q(stand__in=(Stand.GEPLAND, Stand.NIET_VERSCHENEN)) | Q(stand=Stand.GEHOUDEN, begin__gte=begin)
    eigen = Afspraak.objects.visible_to(kijker).filter(vraagt_iets, medewerker=van)
    rondom = eigen.filter(begin__gte=begin_van(dag - TERUG), begin__lt=begin_van(dag + VOORUIT))
    met_mensen = rondom.select_related("statushouder").defer("statushouder__bsn")
    # From the end: when it is too much, what lies furthest back is not there.
    gevonden = list(met_mensen.order_by("-begin", "-pk")[:HOOGSTENS])[::-1]
    eerder = [een for een in gevonden if een.begin < begin]
    vandaag = [een for een in gevonden if begin <= een.begin < einde]
    zonder_uitkomst = [een for een in eerder if een.is_gepland]
    return MijnDag(
        vandaag=vandaag,
        hierna=next((een for een in gevonden if een.begin >= einde and een.is_gepland), None),
        zonder_uitkomst=zonder_uitkomst,
        zonder_nieuwe_dag=_zonder_nieuwe_dag(een for een in eerder if not een.is_gepland),
        knoppen=gespreksknoppen([*zonder_uitkomst, *vandaag], kijker),
    )


def _zonder_nieuwe_dag(gemist: Iterable[Afspraak]) -> list[Afspraak]:
    """Of these no-shows, those after which nothing was planned."""
    per_pk = {een.pk: een for een in gemist}
    if not per_pk:
        return []
    nog = Afspraak.objects.filter(pk__in=per_pk).zonder_nieuwe_dag().order_by().values_list("pk", flat=True)
    open_ = set(nog)
    return [een for pk, een in per_pk.items() if pk in open_]


@dataclass(frozen=True)
class Dossierafspraken:
    """All appointments of one person, in the order in which one asks for them."""

    alle: Sequence[Afspraak]

    @property
    def gepland(self) -> list[Afspraak]:
        """The first one first; also those that wait for an outcome."""
        return [een for een in self.alle if een.is_gepland]

    @property
    def eerder(self) -> list[Afspraak]:
        """What has an outcome, the latest first."""
        return [een for een in reversed(self.alle) if not een.is_gepland]

    @property
    def aantal_open(self) -> int:
        return len(self.gepland) + len(self.zonder_nieuwe_dag)

    @property
    def zonder_nieuwe_dag(self) -> list[Afspraak]:
        """The no-show after which nothing was planned, as `AfspraakQuerySet.zonder_nieuwe_dag`."""
        telt = (*BEZET, Stand.NIET_VERSCHENEN)
        laatste = next((een for een in reversed(self.alle) if een.stand in telt), None)
        gemist = laatste is not None and laatste.stand == Stand.NIET_VERSCHENEN and laatste.pk not in self.gevolgd
        return [laatste] if laatste is not None and gemist else []

    @property
    def gevolgd(self) -> Mapping[int, Afspraak]:
        """Appointment -> the one that came in its place."""
        return {een.vervolg_op_id: een for een in self.alle if een.vervolg_op_id}

    @property
    def op_tijdlijn(self) -> list[Afspraak]:
        """Planned talks and no-shows: what was held is a step that is done."""
        return [een for een in self.alle if een.stand in (Stand.GEPLAND, Stand.NIET_VERSCHENEN)]


def afspraken_van(persoon: Statushouder, kijker: Medewerker) -> Dossierafspraken:
    """One query; nothing for who sees no appointments."""
    zichtbaar = Afspraak.objects.visible_to(kijker).filter(statushouder=persoon)
    alle = list(zichtbaar.select_related("medewerker").order_by("begin", "pk"))
    for een in alle:
        een.statushouder = persoon
    return Dossierafspraken(alle)


def mogelijke_collegas(kijker: Medewerker, *, ook: int | None = None) -> MedewerkerQuerySet:
    """Who can have a talk, by name. `ook`: who has it already, even when that one could not get it any more."""
    kan = Q(is_active=True, rol__in=PLANT_AFSPRAKEN)
    collegas: MedewerkerQuerySet = Medewerker.objects.visible_to(kijker).filter(kan | Q(pk=ook))
    return collegas.op_naam()


def eerdere_plaatsen(van: Medewerker) -> list[str]:
    """Where this colleague had talks lately, each once, to choose from; a visit at home comes first."""
    plaatsen = (
        Afspraak.objects.visible_to(van).filter(medewerker=van).order_by("-begin").values_list("plaats", flat=True)
    )
    return list(dict.fromkeys([THUIS, *plaatsen[:40]]))[:PLAATSEN]


def aangeroerde_afspraken(statushouder_ids: Iterable[int]) -> dict[int, str]:
    """Statushouder -> that there is an appointment; an arrivals list asks this before it goes back."""
    ids = Afspraak.objects.filter(statushouder__in=list(statushouder_ids)).order_by()
    return dict.fromkeys(ids.values_list("statushouder_id", flat=True).distinct(), "er is een afspraak gemaakt")
