"""Plays the placements: proposed, agreed on by three parties, begun, looked at, extended and ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, time, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta
from django.db.models import F, Q

from config.demo.netwerk.dagen import geleden, op, op_dag
from config.demo.netwerk.loopbanen import BANEN, HOE_HET_GING, Baan, Einde, Regeling, gegevens_van
from config.demo.netwerk.ontmoetingen import Mensen, begeleider
from kern.kalender import is_werkdag
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.duurregels import laatste_dag
from plaatsingen.models import Plaatsing
from plaatsingen.services.plaatsing import (
    beeindig_plaatsing,
    geef_akkoord,
    meld_instrument_geregeld,
    meld_nooit_gestart,
    rond_moment_af,
    start_plaatsing,
    stel_plaatsing_voor,
    verleng_plaatsing,
    voeg_instrument_toe,
)
from plaatsingen.services.plaatsing.voorstelregels import Plaatsingsgegevens
from plaatsingen.statussen import Akkoordwijze, Gesprekspartner, Oordeel, Partij
from statushouders.models import Statushouder
from trajecten.models import Traject
from werkgevers.models import Werkgever, Werkplek

TEVOREN = timedelta(days=12)
WIJZEN = (Akkoordwijze.GESPREK, Akkoordwijze.TELEFOON, Akkoordwijze.HANDTEKENING)
MIDDAG = time(15, 10)


def plaats_mensen(
    mensen: Mensen,
    netwerk: Mapping[str, Werkgever],
    plekken: Mapping[str, Werkplek],
    collegas: Mapping[str, Medewerker],
) -> None:
    """In the order in which they were proposed, so that an employer is full when it is."""
    for baan in sorted(BANEN, key=lambda een: een.begin):
        with _toen_het_traject_liep(mensen[baan.wie][1]):
            _speel(baan, mensen, netwerk, plekken, collegas)


@contextmanager
def _toen_het_traject_liep(wie: Statushouder) -> Iterator[None]:
    """A traject that ended is told of before the placements: as if it runs yet, while these are told."""
    gesloten = list(Traject.objects.filter(statushouder=wie).exclude(einddatum=None))
    for traject in gesloten:
        Traject.objects.filter(pk=traject.pk).update(einddatum=None, eindreden="", einde_toelichting="")
    yield
    Traject.objects.bulk_update(gesloten, ["einddatum", "eindreden", "einde_toelichting"])


def _speel(
    baan: Baan,
    mensen: Mensen,
    netwerk: Mapping[str, Werkgever],
    plekken: Mapping[str, Werkplek],
    collegas: Mapping[str, Medewerker],
) -> None:
    door, (persoon, wie) = begeleider(baan.wie, mensen, collegas), mensen[baan.wie]
    werkgever, begin = netwerk[baan.bij], op(baan.begin)
    voorgesteld = _werkdag(min(begin - TEVOREN, vandaag() - timedelta(days=2)))
    gegevens = Plaatsingsgegevens(
        soort=baan.soort,
        begin=begin,
        einde=laatste_dag(begin, baan.maanden) if baan.maanden else None,
        uren_per_week=Decimal(baan.uren),
        functie=baan.functie or baan.plek,
        taken=plekken[baan.plek].taken if baan.plek else "",
        mentor=werkgever.contactpersonen.filter(naam__startswith=baan.mentor).first() if baan.mentor else None,
        jobcoach=collegas[persoon.coach],
        tijden=baan.tijden,
    )
    with op_dag(voorgesteld, MIDDAG):
        plaatsing = stel_plaatsing_voor(
            statushouder=wie, werkgever=werkgever, werkplek=plekken[baan.plek] if baan.plek else None,
            gegevens=gegevens, boven_capaciteit=baan.te_veel, door=door,
        )  # fmt: skip
        for regeling in baan.regelingen:
            _regel(regeling, plaatsing, door)
    for plek, partij in enumerate(list(Partij)[: baan.akkoord]):
        dag = _werkdag(min(voorgesteld + timedelta(days=plek * 2), vandaag() - timedelta(days=1)))
        with op_dag(max(dag, voorgesteld), MIDDAG):
            geef_akkoord(plaatsing=plaatsing, partij=partij, op=vandaag(), wijze=WIJZEN[plek], door=door)
    if baan.nooit:
        with op_dag(begin, MIDDAG):
            meld_nooit_gestart(plaatsing=plaatsing, reden=baan.nooit[0], toelichting=baan.nooit[1], door=door)
    elif baan.begin < 0:
        _laat_lopen(baan, plaatsing, begin, door)


def _laat_lopen(baan: Baan, plaatsing: Plaatsing, begin: date, door: Medewerker) -> None:
    with op_dag(begin, MIDDAG):
        start_plaatsing(plaatsing=plaatsing, gestart_op=begin, door=door)
    if baan.verlengd:
        dagen, maanden = baan.verlengd
        was = plaatsing.einde
        with op_dag(geleden(dagen), MIDDAG):
            naar = (was or begin) + relativedelta(months=maanden)
            verleng_plaatsing(
                plaatsing=plaatsing, naar=naar, gezien=was, reden="Het gaat goed, en er is nog genoeg te leren.",
                door=door,
            )  # fmt: skip
    if baan.einde:
        _beeindig(baan.einde, plaatsing, door)
    _kijk_hoe_het_gaat(baan, plaatsing, door)


def _beeindig(einde: Einde, plaatsing: Plaatsing, door: Medewerker) -> None:
    with op_dag(op(einde.dag), MIDDAG):
        beeindig_plaatsing(
            plaatsing=plaatsing, op=vandaag(), reden=einde.reden, wie=einde.wie, vervolg=einde.vervolg,
            toelichting=einde.toelichting, door=door,
        )  # fmt: skip


def _kijk_hoe_het_gaat(baan: Baan, plaatsing: Plaatsing, door: Medewerker) -> None:
    """Every moment that was due while it ran, or is after it, is done, but for the last one of who is late with it."""
    op_tijd = Q(na_einde=True) | Q(plaatsing__geeindigd_op=None) | Q(uiterlijk__lte=F("plaatsing__geeindigd_op"))
    open_ = plaatsing.momenten.filter(op_tijd, uiterlijk__lt=vandaag(), gedaan_op=None)
    geweest = list(open_.order_by("uiterlijk"))
    for plek, moment in enumerate(geweest[:-1] if baan.laat else geweest):
        dag = max(_werkdag(moment.uiterlijk), plaatsing.begin)
        with op_dag(dag, MIDDAG):
            rond_moment_af(
                moment=moment,
                gedaan_op=dag,
                verslag=HOE_HET_GING[(plek + baan.uren) % len(HOE_HET_GING)],
                door=door,
                oordeel=Oordeel.GOED,
                met=[Gesprekspartner.PERSOON, Gesprekspartner.WERKGEVER],
            )


def _regel(regeling: Regeling, plaatsing: Plaatsing, door: Medewerker) -> None:
    begin = plaatsing.begin
    maanden = regeling.maanden
    dagen = {
        "van": begin if maanden else None,
        "tot": laatste_dag(begin, maanden) if maanden else None,
    }
    instrument = voeg_instrument_toe(plaatsing=plaatsing, gegevens=gegevens_van(regeling, dagen), door=door)
    if regeling.geregeld is not None:
        with op_dag(max(begin + timedelta(days=regeling.geregeld), vandaag()), MIDDAG):
            meld_instrument_geregeld(instrument=instrument, op=vandaag(), door=door)


def _werkdag(dag: date) -> date:
    while not is_werkdag(dag):
        dag -= timedelta(days=1)
    return dag
