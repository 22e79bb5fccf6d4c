"""A row per person without a name, for who has the right to it."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models.functions import ExtractYear

from kern.datums import datum_lang, getal
from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from rapportages.models import Datasetrecht
from rapportages.selectors.bronnen.bron import Aanvraag, Bron, Inhoud, Vraagveld
from rapportages.selectors.dataset import KOLOMMEN, maak_dataset, stand_van_dag
from rapportages.selectors.dataset.kleine_groepen import Vergroofd
from rapportages.selectors.datasetrechten import BRON, NEEMT_MEE, recht_van
from rapportages.uitvoer import Tabel
from rapportages.verbergen import ONDERGRENS
from statushouders.models import Statushouder


def _velden(gemeente_id: int) -> tuple[Vraagveld, ...]:
    """The years in which somebody settled, from the first to the last. In the database the shorter word comes first."""
    gevestigd = Statushouder.objects.filter(gemeente=gemeente_id, vestigingsdatum__lte=stand_van_dag()).order_by()
    jaren = sorted(gevestigd.annotate(jaar=ExtractYear("vestigingsdatum")).values_list("jaar", flat=True).distinct())
    keuzes = tuple((str(jaar), str(jaar)) for jaar in jaren)
    return (Vraagveld("eerste", "Gevestigd vanaf", keuzes), Vraagveld("laatste", "Gevestigd tot en met", keuzes[::-1]))


def _keur(vraag: Mapping[str, str]) -> None:
    if int(vraag["eerste"]) > int(vraag["laatste"]):
        raise DomeinFout("Het laatste jaar ligt voor het eerste. Draai ze om.", veld="laatste")


def _maak(aanvraag: Aanvraag) -> Inhoud:
    recht = recht_van(aanvraag.door)
    if recht is None or recht.gemeente_id != aanvraag.gemeente_id:
        raise DomeinFout("Je hebt geen recht meer op de dataset. Vraag de beheerder van je gemeente.")
    vergroofd, rijen = maak_dataset(recht=recht, jaren=(int(aanvraag.vraag["eerste"]), int(aanvraag.vraag["laatste"])))
    kop = f"Gemeente {recht.gemeente.naam}. Stand van {datum_lang(stand_van_dag())}. Waarvoor: {recht.doel}"
    return Inhoud(Tabel("Dataset", kop, tuple(KOLOMMEN.values()), _uitleg(recht, vergroofd)), vergroofd.mensen, rijen)


_WIE = "Iedereen die zich in deze jaren vestigde, 16 jaar of ouder was en een traject kreeg."
_NIEMAND_ALLEEN = (
    f"Vestiging, herkomst, opleiding, leeftijd en geslacht samen komen bij minstens {ONDERGRENS} mensen voor. Waar dat "
    "niet zo was, vertellen we minder: eerst het kwartaal of het jaar van vestiging, dan geen herkomst, geen "
    "opleiding, geen leeftijd, en op het laatst geen van deze kenmerken."
)
_MAG_NIET = (
    "Mensen proberen te herkennen, het bestand koppelen aan andere gegevens over personen, of het doorgeven aan wie er "
    "geen recht op heeft."
)


def _uitleg(recht: Datasetrecht, vergroofd: Vergroofd) -> list[tuple[str, str]]:
    """How to read it, and what one may not do with it."""
    maand, kenmerken = getal(vergroofd.zonder_maand), getal(vergroofd.zonder_kenmerken)
    weggelaten = (
        f"Van {getal(vergroofd.mensen)} mensen: bij {maand} geen maand van vestiging, bij {kenmerken} daarvan geen "
        "kenmerken. Tel je per kenmerk, dan mis je deze mensen."
    )
    return [
        ("Wie staan erin", _WIE),
        ("Niemand alleen", _NIEMAND_ALLEEN),
        ("Hoeveel is weggelaten", weggelaten),
        ("Wat niet mag", _MAG_NIET),
        ("Wat je publiceert", f"Noem geen aantallen van minder dan {ONDERGRENS} mensen."),
        ("Hoelang", f"Je recht loopt tot en met {datum_lang(recht.einde)}. Wis het bestand als je klaar bent."),
    ]


def _heeft_recht(medewerker: Medewerker) -> bool:
    return recht_van(medewerker) is not None


DATASET = Bron(
    code=BRON,
    naam="Dataset voor onderzoek",
    uitleg="Elke rij is één persoon, zonder naam. Alleen voor wie er recht op heeft, en alleen voor dat doel.",
    actie=NEEMT_MEE,
    velden=_velden,
    maak=_maak,
    recht=_heeft_recht,
    met_doel=True,
    keur=_keur,
    kolommen=tuple(KOLOMMEN.values()),
    meer="rapportages:dataset",
)
