"""Two people in the same places, of whom every field holds a word that stands nowhere else."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Model

from agenda.models import Afspraakmail
from agenda.services.signaleringen import werk_signaleringen_bij
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Kandidaat
from statushouders.models import Statushouder
from tests import factories as f
from tests.architectuur.merken import Merken, paden
from trajecten.models import Verplaatsing
from werkgevers.models import Bijeenkomst, Training, Werkgever, Werkplek

ROEPNAAM = "Nazirah"
FABRIEKEN: dict[type[Model], Any] = {getattr(f, naam)._meta.model: getattr(f, naam) for naam in f.__all__}
# What this role may read besides the profile, or reads as the name of a choice.
MAG = {
    "betrokkenheid.rol": "roles are no secret",
    "deellink.voor_wie": "who the profile was given to",
    "deelname.indruk_persoon": "written by this role, about a visit",
    "deelname.indruk_werkgever": "written by this role, about a visit",
    "deelname.vervolg": "written by this role, about a visit",
    "instrument.soort": "which regelingen there are for the employer",
    "plaatsing.boven_capaciteit": "about the employer: why more people than it wanted",
    "plaatsing.functie": "agreed with the employer",
    "plaatsing.soort": "agreed with the employer",
    "plaatsing.taken": "agreed with the employer",
    "plaatsing.uren_per_week": "agreed with the employer",
    "plaatsingsakkoord.wijze": "how somebody agreed",
    "voordracht.reden": "written by this role",
    "voordracht.stand": "written by this role",
    "voordracht.toelichting": "written by this role; the form says so to others",
}


def _mag(rij: Model, veld: str) -> bool:
    return veld in MAG or isinstance(rij, Kandidaat) or (isinstance(rij, Training) and rij.werkgever_id is not None)


def _plaatsingen(persoon: Statushouder, werkgever: Werkgever, werkplek: Werkplek, ander: Werkgever) -> None:
    """One in each state; the running one with everything that belongs to it."""
    begin = vandaag() - timedelta(days=60)
    deze = {"statushouder": persoon, "begin": begin}
    f.PlaatsingFactory(statushouder=persoon, werkgever=ander, begin=vandaag())
    f.PlaatsingFactory(**deze, werkgever=ander, stand="nooit_gestart", eindreden="vervoer", einde_toelichting="x")
    f.PlaatsingFactory(
        **deze, werkgever=ander, stand="beeindigd", gestart_op=begin, geeindigd_op=begin, eindreden="opvang",
        einde_door="persoon", vervolg="eigen_bedrijf", einde_toelichting="x",
    )  # fmt: skip
    loopt = f.PlaatsingFactory(
        **deze, stand="verlengd", gestart_op=begin, werkgever=werkgever, werkplek=werkplek, boven_capaciteit="x"
    )
    f.PlaatsingsakkoordFactory(plaatsing=loopt)
    f.VerlengingFactory(plaatsing=loopt)
    f.PlaatsingsmomentFactory(plaatsing=loopt, gedaan_op=begin, verslag="x", door=loopt.gemaakt_door)
    f.PlaatsingsmomentFactory(plaatsing=loopt, na_maanden=3)
    f.InstrumentFactory(
        plaatsing=loopt,
        soort="lks",
        percentage=Decimal("61.7"),
        bedrag=Decimal("7391.53"),
        opmerking="x",
        van=begin,
        tot=begin + timedelta(days=90),
    )
    f.RoosterblokFactory(statushouder=persoon, plaatsing=loopt, dag=1, soort="werk")


def _bij_werkgevers(persoon: Statushouder, bezoeken: list[Bijeenkomst], werkplek: Werkplek, ander: Werkplek) -> None:
    """Visits, proposals and trainings, and a course with which no employer has to do."""
    gepland, geweest = bezoeken
    if not Kandidaat.objects.filter(statushouder=persoon).exists():
        f.DeelnameFactory(statushouder=persoon, bijeenkomst=gepland)
    f.DeelnameFactory(
        statushouder=persoon, bijeenkomst=geweest, stand="geweest", indruk_persoon="x", indruk_werkgever="x",
        vervolg="x",
    )  # fmt: skip
    f.VoordrachtFactory(statushouder=persoon, werkplek=werkplek, toelichting="x")
    f.VoordrachtFactory(statushouder=persoon, werkplek=ander, stand="afgewezen", reden="taal", toelichting="x")
    bijna_om = vandaag() + timedelta(days=20)
    f.TrainingFactory(statushouder=persoon, werkgever=werkplek.werkgever, behaald_op=vandaag(), geldig_tot=bijna_om)
    f.TrainingFactory(
        statushouder=persoon, werkgever=None, kosten=Decimal("8642.97"), deel_gemeente=Decimal("8642.97"),
        behaald_op=vandaag(), geldig_tot=bijna_om, gemaakt_door=f.MedewerkerFactory(gemeente=persoon.gemeente),
    )  # fmt: skip


def _feiten(persoon: Statushouder) -> None:
    f.LeefsituatieFactory(
        statushouder=persoon, alfabetisering="leert", digitaal="leert", opvang="nodig", kinderen=3,
        dagdelen=["di_ochtend"], reistijd_minuten=45, belemmeringen=["zorg"], gezin="x", huisvesting="x",
        financien="x", netwerk="x", functioneel="x", ambitie_kort="x", ambitie_lang="x",
    )  # fmt: skip
    f.RoosterblokFactory(statushouder=persoon, dag=2, naam="x", soort="opvang")


def _de_rest(persoon: Statushouder) -> None:
    """A row of every other kind that belongs to a person; a new kind has a factory, so it comes by itself."""
    for model, pad in paden().items():
        rijen = model._default_manager
        if not pad or model is Kandidaat or rijen.filter(**{pad: persoon}).exists():
            continue
        veld = pad.split("__")[0]
        ouder = model._meta.get_field(veld).related_model
        terug = paden()[ouder] or "pk"
        hangt_aan = ouder._default_manager.filter(**{terug: persoon.pk}).order_by("pk")[0]
        _maak(model, veld, hangt_aan)
        assert rijen.filter(**{pad: persoon}).exists(), model


def _maak(model: type[Model], veld: str, ouder: Any) -> None:
    if model is Verplaatsing:
        Verplaatsing.objects.create(stap=ouder, naar=vandaag(), reden="x", door=f.MedewerkerFactory())
    elif model is Afspraakmail:
        Afspraakmail.objects.create(
            afspraak=ouder, aan=ouder.medewerker, methode="REQUEST", uid=ouder.uid, volgnummer=1, soort=ouder.soort,
            begin=ouder.begin, einde=ouder.einde, plaats="x",
        )  # fmt: skip
    else:
        FABRIEKEN[model](**{veld: ouder})


def gemerkte_mensen(am: Medewerker) -> Merken:
    """Of one the profile may be read by this accountmanager; of the other nobody asked it yet."""
    gemeente = am.werkt_voor()
    f.PostcodegebiedFactory(pc4="2671")
    werkgever = f.WerkgeverFactory(gemeente=gemeente, eigenaar=am, postcode="2671 AB", capaciteit=1)
    werkplek, ander = f.WerkplekFactory.create_batch(2, werkgever=werkgever, dagdelen=["di_ochtend"], gemaakt_door=am)
    tweede = f.WerkgeverFactory(gemeente=gemeente)
    deze = {"gemeente": gemeente, "werkgevers": [werkgever], "begeleider": am}
    eerst, straks, uur = nu() - timedelta(days=3), nu() + timedelta(days=7), timedelta(hours=1)
    gepland = f.BijeenkomstFactory(**deze, begin=straks, einde=straks + uur)
    bezoeken = [gepland, f.BijeenkomstFactory(**deze, stand="geweest", begin=eerst, einde=eerst + uur)]
    merken = Merken(_mag)
    for bekend in (True, False):
        persoon = f.StatushouderFactory(
            gemeente=gemeente, voornamen="Oude", achternaam="Naam", tussenvoegsel="van", naam_origineel="x",
            geboortedatum_brp="19310307", straat="x", huisnummer="x", woonplaats="x", postcode="2671 ZQ", email="x",
            vergunning="nareis", regime="wi2013", vestigingsdatum=vandaag() - timedelta(days=200),
        )  # fmt: skip
        if bekend:
            profiel = f.ProfielFactory(statushouder=persoon, goedgekeurd=True, teksten={"roepnaam": ROEPNAAM})
            f.KandidaatFactory(statushouder=persoon, profiel=profiel)
        f.ProfielFactory(statushouder=persoon, versienummer=2)
        _plaatsingen(persoon, werkgever, werkplek, tweede)
        _bij_werkgevers(persoon, bezoeken, werkplek, ander)
        _feiten(persoon)
        _de_rest(persoon)
        merken.vul(persoon)
    merken.woorden |= dict.fromkeys(("maart 1931", "03-1931", "19310307"), "statushouder.geboortedatum")
    werk_signaleringen_bij()
    return merken
