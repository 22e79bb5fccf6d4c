"""Rows of steps with everything that a list shows beside them, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.text import Truncator
from django.utils.timezone import get_default_timezone

from agenda.gespreksknop import Gespreksknop, gespreksknoppen
from agenda.models import Afspraak
from kern import datums
from kern.tijd import hier, vandaag
from medewerkers.models import Medewerker
from statushouders.models import Contactmoment, Statushouder
from statushouders.selectors.betrokkenen import verantwoordelijken
from trajecten.drieweken import Drieweken, drieweken_per_traject
from trajecten.gesprekken import gesprekssoorten, lees_gepland_bij
from trajecten.models import Stap, Verplaatsing

NOTITIE_LENGTE = 90


@dataclass(frozen=True)
class Staprij:
    """One step in a list: of whom, what, by when, whose turn, and why it stands as it does.

    `gepland`: the talk that is planned for it; `knop`: to begin that, on its day.
    """

    stap: Stap
    persoon: Statushouder
    dag: date
    drieweken: Drieweken
    verantwoordelijke: Medewerker | None
    toelichting: str
    gepland: Afspraak | None = None
    knop: Gespreksknop | None = None

    @property
    def plant_gesprek(self) -> bool:
        """Whether the next thing is to plan its talk."""
        return self.gepland is None and bool(gesprekssoorten(self.stap))

    @property
    def termijnsoort(self) -> str:
        """laat, vandaag, binnenkort or komt; empty without a date."""
        return datums.termijnsoort(self.stap.uiterlijk, vandaag=self.dag) if self.stap.uiterlijk else ""

    @property
    def termijn(self) -> str:
        return datums.termijn(self.stap.uiterlijk, vandaag=self.dag) if self.stap.uiterlijk else ""

    @property
    def kenmerk(self) -> str:
        """Country and age: 'Eritrea · 41 jaar'."""
        return kenmerk(self.persoon, self.dag)

    @property
    def wacht_op(self) -> str:
        """'wacht op Taalhuis', for the chip of a step that is late and waits."""
        wacht = self.stap.wacht_op if self.termijnsoort == "laat" else ""
        return f"wacht op {kort_wacht_op(wacht)}" if wacht else ""

    @property
    def wacht_sinds(self) -> str:
        """'sinds do 12 nov, 12 dagen'"""
        sinds = self.stap.wacht_sinds
        if sinds is None:
            return ""
        if sinds >= self.dag:
            return "sinds vandaag"
        duur = datums.meervoud((self.dag - sinds).days, "dag", "dagen")
        return f"sinds {datums.datum_dichtbij(sinds, vandaag=self.dag)}, {duur}"


def kort_wacht_op(tekst: str) -> str:
    """On whom, without on what, for a chip: 'Taalhuis: plek in de avondgroep' is Taalhuis."""
    return Truncator(tekst.split(":", maxsplit=1)[0]).chars(24) if tekst else ""


def kenmerk(persoon: Statushouder, dag: date) -> str:
    """Country (when known) and age, as under every name."""
    jaren = f"{persoon.leeftijd_op(dag)} jaar"
    return f"{persoon.land} · {jaren}" if persoon.land else jaren


def staprijen(stap_ids: Sequence[int], *, kijker: Medewerker, dag: date) -> list[Staprij]:
    """The rows of these steps, in the order of the ids. Six queries, however many rows.

    The caller vouches for the ids: they come from `visible_to`.
    """
    stappen = {stap.pk: stap for stap in _stappen(stap_ids)}
    personen = {stap.traject.statushouder_id for stap in stappen.values()}
    bars = drieweken_per_traject(list({stap.traject_id: stap.traject for stap in stappen.values()}.values()), dag=dag)
    wie = verantwoordelijken(personen)
    contacten = _laatste_contacten(personen)
    verplaatsingen = _laatste_verplaatsingen(stap_ids)
    gepland = lees_gepland_bij(stappen.values(), kijker)
    knoppen = _knoppen(gepland, stappen, kijker)
    rijen = []
    for stap in (stappen[pk] for pk in stap_ids if pk in stappen):
        persoon = stap.traject.statushouder
        # The last contact stands with the first row of a person; said once is enough.
        contact = contacten.pop(persoon.pk, None) if stap.verplaatst_naar is None else None
        rijen.append(
            Staprij(
                stap=stap,
                persoon=persoon,
                dag=dag,
                drieweken=bars[stap.traject_id],
                verantwoordelijke=wie.get((persoon.pk, stap.aanpakstap.rol)),
                toelichting=_toelichting(stap, verplaatsingen.get(stap.pk), contact, dag),
                gepland=gepland.get(stap.pk),
                knop=knoppen.get(stap.pk),
            )
        )
    return rijen


def _knoppen(
    gepland: Mapping[int, Afspraak], stappen: Mapping[int, Stap], kijker: Medewerker
) -> dict[int, Gespreksknop]:
    """Step -> the button of its talk, when that is now."""
    for pk, afspraak in gepland.items():
        afspraak.statushouder = stappen[pk].traject.statushouder
    van_nu = [afspraak for afspraak in gepland.values() if hier(afspraak.begin).date() <= vandaag()]
    knoppen = gespreksknoppen(van_nu, kijker, kijk_na=False)
    bij_stap = {pk: knoppen.get(afspraak.pk) for pk, afspraak in gepland.items()}
    return {pk: knop for pk, knop in bij_stap.items() if knop and knop.nu}


def _stappen(stap_ids: Sequence[int]) -> list[Stap]:
    return list(
        Stap.objects.filter(pk__in=stap_ids)
        .select_related("aanpakstap", "traject__statushouder")
        .defer("traject__statushouder__bsn")
        .order_by()
    )


def _laatste_contacten(statushouder_ids: set[int]) -> dict[int, Contactmoment]:
    laatste = (
        Contactmoment.objects.filter(statushouder__in=statushouder_ids)
        .order_by("statushouder_id", "-moment", "-pk")
        .distinct("statushouder_id")
        .only("statushouder_id", "soort", "moment", "notitie")
    )
    return {contact.statushouder_id: contact for contact in laatste}


def _laatste_verplaatsingen(stap_ids: Sequence[int]) -> dict[int, Verplaatsing]:
    laatste = Verplaatsing.objects.filter(stap__in=stap_ids).order_by("stap_id", "-op", "-pk").distinct("stap_id")
    return {verplaatsing.stap_id: verplaatsing for verplaatsing in laatste}


def _toelichting(stap: Stap, verplaatst: Verplaatsing | None, contact: Contactmoment | None, dag: date) -> str:
    """The line under the step: why it was moved, else the last contact, else what the aanpak says about it."""
    if verplaatst and stap.verplaatst_naar:
        van = f" van {datums.datum_kort(verplaatst.van, vandaag=dag)}" if verplaatst.van else ""
        return f"Verplaatst{van}: {_kort(verplaatst.reden)}"
    if contact:
        wanneer = datums.datum_dichtbij(_dag_van(contact.moment), vandaag=dag)
        wat = contact.notitie or contact.get_soort_display()
        return f"{wanneer[0].upper()}{wanneer[1:]}: {_kort(wat)}"
    return stap.aanpakstap.uitleg


def _dag_van(moment: datetime) -> date:
    return moment.astimezone(get_default_timezone()).date()


def _kort(tekst: str) -> str:
    return Truncator(" ".join(tekst.split())).chars(NOTITIE_LENGTE)
