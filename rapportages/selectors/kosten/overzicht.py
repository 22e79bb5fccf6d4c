"""The costs and benefits of a year, as far as they may be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import F, Q

from rapportages.kosten import (
    POSTEN,
    Geteld,
    Gevoelig,
    Kant,
    Post,
    Uitkomst,
    gevoeligheid,
    reken,
    toonbaar,
)
from rapportages.models import Standcijfer
from rapportages.selectors.kosten.aannames import Geldend, aannames_van
from rapportages.selectors.kosten.tellen import tel_kosten
from rapportages.selectors.stand import HEEL
from rapportages.verbergen import ONDERGRENS


@dataclass(frozen=True)
class Kostenbeeld:
    """`mensen` have a traject and settled in `jaar`; `uitkomst` holds what may be told of them, `weg` the posts that
    are left out because they are about too few people.
    """

    jaar: int
    dag: date
    mensen: int
    uitkomst: Uitkomst
    weg: Sequence[Post]
    aannames: Mapping[str, Geldend]
    gevoelig: Sequence[Gevoelig]
    # The figures of that day do not tell how many people there are; an amount per person would.
    verzwegen: bool = False

    @property
    def genoeg(self) -> bool:
        """There is something to tell."""
        return self.mensen >= ONDERGRENS and not self.verzwegen and self.uitkomst.heeft(Kant.KOSTEN)

    @property
    def heeft_baten(self) -> bool:
        return self.uitkomst.heeft(Kant.BATEN)


def teldag(vandaag: date) -> date:
    """The last first day of a month that is over, as for the figures that are kept: from one day to the next nobody's
    own change can be read.
    """
    return (vandaag - timedelta(days=1)).replace(day=1)


def kosten_en_baten(*, gemeente_id: int, jaar: int, dag: date) -> Kostenbeeld:
    """Of who settled in this year, as it stood at the end of `dag`. Four queries."""
    mensen, geteld = tel_kosten(gemeente_id=gemeente_id, jaar=jaar, dag=dag)
    beeld = maak_beeld(jaar, dag, mensen, geteld, aannames_van(gemeente_id=gemeente_id, jaar=jaar))
    return replace(beeld, verzwegen=_is_verzwegen(gemeente_id, jaar, dag))


def _is_verzwegen(gemeente_id: int, jaar: int, dag: date) -> bool:
    aantal = Standcijfer.objects.filter(maandstand__gemeente=gemeente_id, maandstand__dag=dag, jaar=jaar)
    van_iedereen = aantal.filter(kenmerk=HEEL, waarde=HEEL, cijfer=HEEL, deel=HEEL)
    return van_iedereen.filter(Q(tot=None) | Q(van__lt=F("tot"))).exists()


def maak_beeld(
    jaar: int, dag: date, mensen: int, geteld: Mapping[str, Geteld], aannames: Mapping[str, Geldend]
) -> Kostenbeeld:
    """What may be told of these counts."""
    tellingen = toonbaar(geteld)
    waarden = {code: een.waarden for code, een in aannames.items()}
    return Kostenbeeld(
        jaar=jaar,
        dag=dag,
        mensen=mensen,
        uitkomst=reken(tellingen, waarden),
        weg=[post for post in POSTEN if post.telling not in tellingen],
        aannames=aannames,
        gevoelig=gevoeligheid(tellingen, waarden),
    )
