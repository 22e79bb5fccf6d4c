"""What was agreed for this year and the last, and the figures of the last month as policy staff read them."""

from __future__ import annotations

from dateutil.relativedelta import relativedelta

from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker, Organisatie
from medewerkers.rollen import Rol
from rapportages.models import Datasetrecht, Maandontvanger, Maandstand, Streefgetal
from rapportages.services import leg_maandstand_vast
from rapportages.services.datasetrechten import MAANDEN, na_maanden

# Of those who settle in a year.
_DOELEN = {"start": 75, "assessment": 60, "geplaatst": 45, "betaald": 20, "opleiding": 10}

# Enough for a line from month to month.
_MAANDEN_TERUG = 5


def spreek_doelen_af(gemeente: Gemeente) -> None:
    """Not for one figure: a tile without a target is there too."""
    for jaar in (vandaag().year - 1, vandaag().year):
        for cijfer, aantal in _DOELEN.items():
            Streefgetal.objects.get_or_create(gemeente=gemeente, jaar=jaar, cijfer=cijfer, defaults={"aantal": aantal})


def maak_cijfers_op(gemeenten: list[Gemeente]) -> None:
    """The stand of this month, as the night job would have made it; of the first municipality also those before.

    Policy staff hears of the next one by mail.
    """
    dag = vandaag().replace(day=1)
    for terug in range(_MAANDEN_TERUG, 0, -1):
        leg_maandstand_vast(gemeente_id=gemeenten[0].pk, dag=dag - relativedelta(months=terug))
    for gemeente in gemeenten:
        leg_maandstand_vast(gemeente_id=gemeente.pk, dag=dag)
        for beleid in Medewerker.objects.in_gemeente(gemeente.pk).met_rol(Rol.BELEIDSMEDEWERKER):
            Maandontvanger.objects.get_or_create(gemeente=gemeente, medewerker=beleid)


def geef_recht_op_dataset(gemeente: Gemeente) -> None:
    """Of this municipality one who works on policy may take the dataset along, for three months."""
    collegas = Medewerker.objects.in_gemeente(gemeente.pk).actief()
    beheerder = collegas.met_rol(Rol.BEHEERDER).filter(organisatie__soort=Organisatie.Soort.GEMEENTE).first()
    beleid = collegas.met_rol(Rol.BELEIDSMEDEWERKER).first()
    if beheerder and beleid:
        Datasetrecht.objects.create(
            gemeente=gemeente,
            medewerker=beleid,
            doel="Onderzoek: wie vindt er betaald werk, en hoe lang duurt dat?",
            einde=na_maanden(vandaag(), MAANDEN),
            gegeven_door=beheerder,
        )


def wis_cijfers(codes: list[str]) -> None:
    """Of these municipalities, by CBS code."""
    Maandstand.objects.filter(gemeente__cbs_code__in=codes).delete()
    Maandontvanger.objects.filter(gemeente__cbs_code__in=codes).delete()
    Datasetrecht.objects.filter(gemeente__cbs_code__in=codes).delete()
    Streefgetal.objects.filter(gemeente__cbs_code__in=codes).delete()
