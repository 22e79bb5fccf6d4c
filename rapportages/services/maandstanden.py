"""Keep what was told of each month."""

from __future__ import annotations

import logging
from dataclasses import asdict
from datetime import date
from decimal import Decimal

from kern.fouten import soort_en_plek
from kern.moment import op_een_moment
from kern.tijd import vandaag
from medewerkers.models import Gemeente
from rapportages.cijfers.voordrachten import VOORDRACHTEN
from rapportages.models import Maandstand, Standbalk, Standcijfer, Standduur, Standkosten, Standregel
from rapportages.selectors.kosten import MENSEN, jaren_met_kosten, toonbare_tellingen
from rapportages.selectors.momentopname import Momentopname, toonbaar_beeld
from rapportages.selectors.nu import toonbaar_nubeeld
from rapportages.selectors.nu.gebeurd import GEBEURD, toonbaar_gebeurd
from rapportages.selectors.nu.tonen import Nustand
from rapportages.selectors.voordrachten import toonbare_voordrachten
from rapportages.services.maandberichten.versturen import zet_klaar
from rapportages.verbergen import ONDERGRENS

logger = logging.getLogger(__name__)
_PER_KEER = 2000


def leg_maandstanden_vast() -> None:
    """Of every municipality that has none yet of this month. Run as often as you like: what was told stays.

    What goes wrong with one does not keep the others waiting. Raises RuntimeError afterwards, so that it is noticed.
    """
    dag, mislukt = vandaag().replace(day=1), 0
    for gemeente in Gemeente.objects.exclude(maandstanden__dag=dag).order_by("pk"):
        try:
            leg_maandstand_vast(gemeente_id=gemeente.pk, dag=dag)
        except Exception as fout:  # noqa: BLE001
            mislukt += 1
            logger.error("No figures were kept of municipality %s: %s", gemeente.pk, soort_en_plek(fout))  # noqa: TRY400
    if mislukt:
        raise RuntimeError(f"Of {mislukt} municipalities no figures were kept")


def leg_maandstand_vast(*, gemeente_id: int, dag: date) -> Maandstand:
    """The figures of that day, once: a day that was told is not told again. Who asked for it, hears so by mail.

    All of one moment: of two figures that differ by who was entered in between, one would read that person.
    """
    with op_een_moment(Maandstand):
        stand, nieuw = Maandstand.objects.get_or_create(gemeente_id=gemeente_id, dag=dag)
        if nieuw:
            _vul(stand)
    return stand


def _vul(stand: Maandstand) -> None:
    gemeente_id, dag = stand.gemeente_id, stand.dag
    beeld = toonbaar_beeld(gemeente_id=gemeente_id, dag=dag)
    _schrijf(stand, beeld)
    nu = toonbaar_nubeeld(gemeente_id=gemeente_id, dag=dag, stand=beeld.stand)
    _schrijf_regels(stand, nu)
    jaren = toonbaar_gebeurd(gemeente_id=gemeente_id, dag=dag, stand=beeld.stand, nu=nu)
    _schrijf_regels(stand, {(GEBEURD, str(jaar), code): wat for (jaar, code), wat in jaren.items()})
    _schrijf_regels(stand, _voordrachten(stand, {dag.year, *(plek.jaar for plek in beeld.stand)}))
    bewaar_kosten(stand)
    zet_klaar(stand)


def _schrijf(stand: Maandstand, beeld: Momentopname) -> None:
    Standcijfer.objects.bulk_create(
        (Standcijfer(maandstand=stand, **asdict(plek), **asdict(getoond)) for plek, getoond in beeld.stand.items()),
        batch_size=_PER_KEER,
    )
    Standduur.objects.bulk_create(
        (
            Standduur(
                maandstand=stand, jaar=plek.jaar, kenmerk=plek.kenmerk, waarde=plek.waarde, cijfer=plek.cijfer,
                mediaan=duur.mediaan, meeste=duur.meeste,
            )
            for plek, duur in beeld.duren.items()
        ),
        batch_size=_PER_KEER,
    )  # fmt: skip
    Standbalk.objects.bulk_create(
        Standbalk(maandstand=stand, jaar=plek.jaar, cijfer=plek.cijfer, **asdict(balk))
        for plek, balken in beeld.balken.items()
        for balk in balken
    )


def _schrijf_regels(stand: Maandstand, regels: Nustand) -> None:
    Standregel.objects.bulk_create(
        (
            Standregel(maandstand=stand, cijfer=cijfer, rij=rij, kolom=kolom, **asdict(getoond))
            for (cijfer, rij, kolom), getoond in regels.items()
        ),
        batch_size=_PER_KEER,
    )


def _voordrachten(stand: Maandstand, jaren: set[int]) -> Nustand:
    return {
        (VOORDRACHTEN.code, str(jaar), code): getoond
        for jaar in jaren
        for code, getoond in toonbare_voordrachten(gemeente_id=stand.gemeente_id, jaar=jaar, dag=stand.dag).items()
    }


def bewaar_kosten(stand: Maandstand) -> None:
    """What may be told of costs, of every year."""
    for jaar in jaren_met_kosten(stand):
        mensen, tellingen = toonbare_tellingen(gemeente_id=stand.gemeente_id, jaar=jaar, dag=stand.dag)
        Standkosten.objects.bulk_create(
            Standkosten(maandstand=stand, jaar=jaar, telling=telling, aantal=aantal)
            for telling, aantal in ({MENSEN: Decimal(mensen), **tellingen} if mensen >= ONDERGRENS else {}).items()
        )
