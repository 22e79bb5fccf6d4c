"""Everything on the page of one placement, as this reader may see it.

An accountmanager sees what was agreed with the employer, and which regelingen there are. How somebody does, why it
ended, what else fills the week, and the percentage, amount and remark of a regeling are about the person, and are not
for him.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from kern.datums import datum_lang, maandag_van, termijn
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.akkoordrecht import mag_noteren, wie_noteert
from plaatsingen.models import (
    Plaatsing,
    Plaatsingsakkoord,
    Plaatsingsmoment,
    Roosterblok,
    Verlenging,
)
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.botsregels import botsregels
from plaatsingen.selectors.duur import uiterste_einde
from plaatsingen.selectors.eromheen import Mens, mensen_om, reis_van
from plaatsingen.selectors.momenten import waarom_niet_meer
from plaatsingen.selectors.plaatsingen import CHIPS
from plaatsingen.selectors.plaatsingroute import Halte, route_van
from plaatsingen.selectors.programmanormen import programma_van
from plaatsingen.selectors.regelingen import Regeling
from plaatsingen.selectors.terug import is_terug_te_nemen
from plaatsingen.selectors.uren import lees_uren
from plaatsingen.selectors.week import maak_week
from plaatsingen.selectors.weekblokken import blokken_van, keuzes_van
from plaatsingen.selectors.wijzigingen import Uren, Wijzigingsregel, uren_van, wijzigingen_van
from plaatsingen.statussen import Momentsoort, Partij, Plaatsingstand
from plaatsingen.woorden.week import Botsregel, Weekkaart
from plaatsingen.woorden.werktijden import in_woorden
from statushouders.zichtbaarheid import Deel, ziet

Stand = Plaatsingstand


@dataclass(frozen=True)
class Akkoordregel:
    """What one party said, and whether this reader records that."""

    partij: Partij
    akkoord: Plaatsingsakkoord | None
    mag: bool

    @property
    def wie(self) -> str:
        return wie_noteert(self.partij)


@dataclass(frozen=True)
class Plaatsingblad:
    """The page. `volledig`: this reader may know how the person does. `mag_terug`: this reader can take back the last
    step.
    """

    plaatsing: Plaatsing
    volledig: bool
    mag_schrijven: bool
    mag_terug: bool
    dag: date
    akkoorden: Sequence[Akkoordregel]
    momenten: Sequence[Plaatsingsmoment]
    verlengingen: Sequence[Verlenging]
    instrumenten: Sequence[Regeling]
    mensen: Sequence[Mens]
    reis: str
    dagen: Sequence[str]
    dagen_straks: Sequence[tuple[date, Sequence[str]]]
    uren: Uren
    wijzigingen: Sequence[Wijzigingsregel]
    week: Weekkaart | None
    botsingen: Sequence[Botsregel]
    mag_zo: Sequence[Botsregel]
    uiterste_einde: date | None
    route: Sequence[Halte]

    @property
    def chip(self) -> tuple[str, str]:
        plaatsing = self.plaatsing
        if plaatsing.loopt and plaatsing.gestart_op:
            dag = (self.dag - plaatsing.gestart_op).days + 1
            if plaatsing.einde:
                totaal = (plaatsing.einde - plaatsing.gestart_op).days + 1
                return "bezig", f"dag {dag} van {totaal}"
            return "bezig", f"dag {dag}"
        return CHIPS[Stand(plaatsing.stand)]

    @property
    def sinds(self) -> str:
        plaatsing = self.plaatsing
        if plaatsing.gestart_op is None:
            return f"vanaf {datum_lang(plaatsing.begin)}"
        if plaatsing.geeindigd_op:
            return f"van {datum_lang(plaatsing.gestart_op)} tot en met {datum_lang(plaatsing.geeindigd_op)}"
        return f"sinds {datum_lang(plaatsing.gestart_op)}"

    @property
    def duur(self) -> str:
        """'tot en met 24 december 2026, nog 12 dagen'"""
        einde = self.plaatsing.laatste_dag
        if einde is None:
            return "geen einde afgesproken"
        hoe = f", {termijn(einde, vandaag=self.dag)}" if self.plaatsing.loopt else ""
        return f"tot en met {datum_lang(einde)}{hoe}"

    @property
    def wacht_op(self) -> list[str]:
        """The parties that did not agree yet."""
        return [een.partij.label.lower() for een in self.akkoorden if een.akkoord is None]

    @property
    def opnieuw(self) -> Wijzigingsregel | None:
        """The last change that somebody who had agreed did not agree with yet."""
        laatste = next((een for een in self.wijzigingen if een.wijziging.vervallen), None)
        wachten = {een.partij for een in self.akkoorden if een.akkoord is None}
        return laatste if laatste and wachten & set(laatste.wijziging.vervallen) else None

    @property
    def momentenkop(self) -> str:
        """What stands in the card: one looks how it goes, or afterwards whether it still goes well."""
        soorten = {een.soort for een in self.momenten}
        if Momentsoort.NAZORG not in soorten and not self.plaatsing.is_betaald:
            return "Evaluaties"
        return "Evaluaties en nazorg" if Momentsoort.EVALUATIE in soorten else "Nazorg"

    @property
    def open_moment(self) -> Plaatsingsmoment | None:
        """The first that is still to come, when there is one."""
        return next((een for een in self.momenten if een.gedaan_op is None), None)

    @property
    def open_momenten(self) -> list[Plaatsingsmoment]:
        return [een for een in self.momenten if een.gedaan_op is None]

    @property
    def late_evaluatie(self) -> Plaatsingsmoment | None:
        """Of what ended: the first that nobody recorded, to do so for a while yet."""
        plaatsing = self.plaatsing
        if not self.mag_schrijven or plaatsing.geeindigd_op is None or waarom_niet_meer(plaatsing, dag=self.dag):
            return None
        return plaatsing.momenten.filter(na_einde=False, gedaan_op=None).order_by("uiterlijk", "pk").first()

    @property
    def gehouden(self) -> list[Plaatsingsmoment]:
        """What was said about how it goes, the last first."""
        gedaan = [een for een in self.momenten if een.gedaan_op is not None]
        return sorted(gedaan, key=lambda een: (een.gedaan_op, een.pk), reverse=True)

    @property
    def mag_starten(self) -> bool:
        return self.mag_schrijven and self.plaatsing.stand == Stand.AKKOORD

    @property
    def terug_naar(self) -> str:
        """The name of the address that takes it back."""
        if self.plaatsing.loopt and self.verlengingen:
            return "verlenging_ongedaan"
        return {
            Stand.LOPEND: "start_ongedaan",
        }.get(Stand(self.plaatsing.stand), "heropenen")

    @property
    def terug_woord(self) -> str:
        if self.plaatsing.loopt and self.verlengingen and self.verlengingen[-1].is_korter:
            return "Toch niet eerder stoppen"
        return {
            Stand.LOPEND: "Start ongedaan maken",
            Stand.VERLENGD: "Verlenging ongedaan maken",
        }.get(Stand(self.plaatsing.stand), "Weer openen")


def plaatsingblad(
    plaatsing: Plaatsing,
    *,
    tijden: Sequence[Tijdvak],
    kijker: Medewerker,
    straks: Sequence[tuple[date, Sequence[Tijdvak]]] = (),
) -> Plaatsingblad:
    """The page of a placement that this reader sees. `tijden`: its hours as they are now; `straks`: from which days on
    they are to be others.
    """
    prefetch_related_objects([plaatsing], Prefetch("verlengingen", Verlenging.objects.select_related("door")))
    dag = vandaag()
    volledig = ziet(kijker, Deel.INZET)
    gegeven = {een.partij: een for een in plaatsing.akkoorden.select_related("door")}
    # What comes after the end tells that somebody went on to paid work, and that is about the person.
    geldig = plaatsing.momenten.geldig() if volledig else plaatsing.momenten.geldig().filter(na_einde=False)
    momenten = list(geldig.select_related("door").order_by("uiterlijk", "pk"))
    blik = max(dag, plaatsing.eerste_dag) if plaatsing.is_open else None
    blokken = _blokken(plaatsing, dag, kijker) if volledig and blik else []
    lees_uren([plaatsing, *(blok.plaatsing for blok in blokken)])
    mag_schrijven = kijker.mag("plaatsingen.schrijven")
    al_gesproken = plaatsing.stand == Stand.LOPEND and any(een.gedaan_op for een in momenten)
    eigen = any(blok.plaatsing_id == plaatsing.pk for blok in blokken)
    keuzes = keuzes_van(plaatsing.statushouder_id, kijker=kijker) if eigen else {}
    regels = [een for een in botsregels(blokken, keuzes, dag=dag, kijker=kijker) if een.is_van(plaatsing)]
    # The week in which it first goes wrong, when it does.
    blik = next((een.botsing.vanaf for een in regels if not een.keuze), blik)
    return Plaatsingblad(
        plaatsing=plaatsing,
        volledig=volledig,
        mag_schrijven=mag_schrijven,
        mag_terug=mag_schrijven and not al_gesproken and is_terug_te_nemen(plaatsing),
        dag=dag,
        akkoorden=[Akkoordregel(partij, gegeven.get(partij), mag_noteren(partij, kijker)) for partij in Partij],
        momenten=momenten,
        verlengingen=list(plaatsing.verlengingen.all()),
        instrumenten=[Regeling(een, _regeling_tot(plaatsing)) for een in plaatsing.instrumenten.geldig()],
        mensen=mensen_om(plaatsing, kijker, volledig=volledig),
        reis=reis_van(plaatsing) if volledig and plaatsing.is_open else "",
        dagen=in_woorden(tijden),
        dagen_straks=[(vanaf, in_woorden(dan)) for vanaf, dan in straks],
        uren=uren_van(plaatsing, dag),
        wijzigingen=wijzigingen_van(plaatsing),
        week=(
            Weekkaart(maak_week(blokken, blik), dag, programma_van(kijker.werkt_voor().pk), keuzes)
            if eigen and blik
            else None
        ),
        botsingen=[een for een in regels if not een.keuze],
        mag_zo=[een for een in regels if een.keuze],
        uiterste_einde=uiterste_einde(plaatsing),
        route=route_van(plaatsing, akkoorden=list(gegeven.values()), momenten=momenten, kijker=kijker),
    )


def _blokken(plaatsing: Plaatsing, dag: date, kijker: Medewerker) -> list[Roosterblok]:
    return blokken_van(plaatsing.statushouder_id, vanaf=maandag_van(dag), kijker=kijker)


def _regeling_tot(plaatsing: Plaatsing) -> date | None:
    """The day on which everything agreed on ends: it stopped, or is known to stop earlier than was agreed on."""
    eerder = any(een.is_korter for een in plaatsing.verlengingen.all())
    return plaatsing.laatste_dag if eerder else plaatsing.geeindigd_op
