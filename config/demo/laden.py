"""Load the demo into the database, once; or anew, relative to today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction

from agenda.models import Signalering
from agenda.services import signaleringen_later
from begeleiding.meegeleverd import laad_begeleiding
from begeleiding.models import Begeleidingsinstelling, Doelvoorbeeld, Hal, Observatiepunt, Puntkeuze
from config.demo.afspraken import schrijf_briefteksten
from config.demo.bouwer import bouw, hijs_vlaggen
from config.demo.cijfers import geef_recht_op_dataset, maak_cijfers_op, spreek_doelen_af, wis_cijfers
from config.demo.documenten import leg_papieren_weg
from config.demo.effect import meet_het_effect, wis_effect
from config.demo.eigen_vragen import stel_eigen_vragen
from config.demo.feiten import geef_feiten, laat_vervangen
from config.demo.gesprekken import houd_gesprekken
from config.demo.hal import vul_hallen
from config.demo.halverloop import vertel_verder
from config.demo.kosten import reken_kosten
from config.demo.mensen import alle_mensen
from config.demo.netwerk.bouwen import bouw_netwerk
from config.demo.netwerk.kandidaten import draag_mensen_voor, vraag_toestemming
from config.demo.netwerk.ontmoetingen import Mensen, breng_mensen_bij_elkaar
from config.demo.netwerk.plaatsen import plaats_mensen
from config.demo.netwerk.plekken import bied_werk_aan
from config.demo.netwerk.postcodes import leg_postcodes_vast
from config.demo.nummers import v_nummer
from config.demo.organisaties import COLLEGAS, PLAATSEN, WACHTWOORD, WERKGEVERS
from config.demo.profielen import schrijf_profielen
from config.demo.regelzaken import regel_alles
from config.demo.weken import stel_programma, verzet_lessen, vul_weken
from config.demo.werkvloer import ga_langs
from intake.models import Regelpunt
from kern.tijd import nu
from kern.wissen import wis
from medewerkers.models import Gemeente, Logregel, Medewerker, Organisatie, Team
from medewerkers.rollen import Rol
from plaatsingen.models import Duurregel, Lesgroep, Programmanorm
from rapportages.models import Aanname
from statushouders.models import Aankomstlijst, Statushouder, Vervanging
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Aanpak
from werkgevers.models import Bijeenkomst, Samenvoeging, Werkgever, Werkgeverslijst, Werkplek


def demo_is_van() -> date | None:
    """The day for which the demo was loaded; None when it is not there."""
    eerste = alle_mensen()[0]
    dossier = Statushouder.objects.filter(gemeente__cbs_code=PLAATSEN[0].cbs_code, v_nummer=v_nummer(0)).first()
    return None if dossier is None else date.fromordinal(dossier.vestigingsdatum.toordinal() + eerste.dag)


@transaction.atomic
def laad(*, opnieuw: bool = False) -> bool:
    """Load everything. Is it there already, then nothing happens (False), unless `opnieuw`: that begins afresh.

    Raises ImproperlyConfigured outside demo and tests: everyone knows the password of these accounts.
    """
    if not settings.DEMO:
        raise ImproperlyConfigured("De demo hoort niet in productie: iedereen kent de wachtwoorden.")
    if demo_is_van() is not None:
        if not opnieuw:
            return False
        _wis()
    collegas = laad_organisaties()
    mensen = alle_mensen()
    statushouders = bouw(mensen, collegas, teamleiders(collegas))
    geef_feiten(mensen, statushouders, collegas)
    laat_vervangen(statushouders, collegas, teamleiders(collegas))
    hier = Gemeente.objects.get(cbs_code=PLAATSEN[0].cbs_code)
    schrijf_briefteksten(hier)
    stel_eigen_vragen(hier)
    houd_gesprekken(mensen, statushouders, collegas)
    leg_papieren_weg(mensen, statushouders, collegas)
    schrijf_profielen(mensen, statushouders, collegas)
    regel_alles(mensen, statushouders, collegas, PLAATSEN[0].naam)
    vul_weken(mensen, statushouders, collegas, PLAATSEN[0].naam)
    stel_programma(Gemeente.objects.get(cbs_code=PLAATSEN[1].cbs_code))
    leg_postcodes_vast()
    op_naam = {wie.naam: (persoon, wie) for persoon, wie in zip(mensen, statushouders, strict=True)}
    _tel()
    with signaleringen_later():
        _bouw_netwerk(op_naam, collegas)
    reken_kosten(hier, teamleiders(collegas)[PLAATSEN[0].naam])
    hijs_vlaggen(statushouders)
    meet_het_effect(hier)
    maak_cijfers_op(gemeenten())
    geef_recht_op_dataset(hier)
    return True


def _tel() -> None:
    """PostgreSQL sees nothing of what we wrote yet: when it counts by itself meanwhile, it searches as if nobody is
    there, which takes minutes. After this it leaves the tables to us until we are done.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _bouw_netwerk(mensen: Mensen, collegas: Mapping[str, Medewerker]) -> None:
    """Employers and everything between them and people."""
    netwerk = bouw_netwerk(collegas, gemeenten())
    plekken = bied_werk_aan(collegas, netwerk)
    breng_mensen_bij_elkaar(collegas, netwerk, mensen)
    vraag_toestemming(mensen, collegas)
    draag_mensen_voor(mensen, plekken, collegas)
    plaats_mensen(mensen, netwerk, plekken, collegas)
    ga_langs()
    hier = gemeenten()[0]
    vertel_verder(hier, vul_hallen(hier))
    verzet_lessen(teamleiders(dict(collegas))[PLAATSEN[0].naam])


def laad_organisaties() -> dict[str, Medewerker]:
    """Everything but people; gives the colleagues by their name in the stories."""
    laad_aanpakken()
    laad_begeleiding()
    return _collegas({plaats.naam: _gemeente(plaats.naam, plaats.cbs_code) for plaats in PLAATSEN})


def _wis() -> None:
    """The people of the demo, and what was changed in the way of working; colleagues stay, so that who is signed in
    stays signed in.
    """
    codes = [plaats.cbs_code for plaats in PLAATSEN]
    Signalering.objects.filter(gemeente__cbs_code__in=codes).delete()
    Aankomstlijst.objects.filter(gemeente__cbs_code__in=codes).delete()
    Logregel.objects.filter(gemeente__cbs_code__in=codes).delete()
    wis(Statushouder.objects.filter(gemeente__cbs_code__in=codes))
    _wis_netwerk(codes)
    Regelpunt.objects.filter(gemeente__cbs_code__in=codes).delete()
    wis(Aanpak.objects.filter(gemeente__cbs_code__in=codes))
    wis_cijfers(codes)
    wis_effect(codes)
    Aanname.objects.filter(gemeente__cbs_code__in=codes).delete()
    Vervanging.objects.filter(medewerker__organisatie__gemeenten__cbs_code__in=codes).delete()


def gemeenten() -> list[Gemeente]:
    """Those of the demo, in its order."""
    return [Gemeente.objects.get(cbs_code=plaats.cbs_code) for plaats in PLAATSEN]


def _wis_netwerk(codes: list[str]) -> None:
    """Employers, what they offer and the groups for lessons: what ties them to people is gone with those."""
    hier = {"gemeente__cbs_code__in": codes}
    wis(Werkgeverslijst.objects.filter(**hier))
    wis(Lesgroep.objects.filter(**hier))
    wis(Duurregel.objects.filter(**hier))
    wis(Programmanorm.objects.filter(**hier))
    for inrichting in (Begeleidingsinstelling, Puntkeuze, Observatiepunt, Doelvoorbeeld, Hal):
        wis(inrichting.objects.filter(**hier))
    wis(Bijeenkomst.objects.filter(**hier))
    van_hen = Werkgever.objects.filter(**hier)
    wis(Samenvoeging.objects.filter(blijft__in=van_hen))
    wis(Werkplek.objects.filter(werkgever__in=van_hen))
    wis(van_hen)


def _gemeente(naam: str, cbs_code: str) -> Gemeente:
    gemeente, _nieuw = Gemeente.objects.get_or_create(cbs_code=cbs_code, defaults={"naam": naam})
    spreek_doelen_af(gemeente)
    return gemeente


def _collegas(gemeenten: dict[str, Gemeente]) -> dict[str, Medewerker]:
    """One hash for all: they share the password that everyone knows."""
    wachtwoord = make_password(WACHTWOORD)
    organisaties, teams = {}, {}
    for werkgever in WERKGEVERS:
        organisatie, _nieuw = Organisatie.objects.get_or_create(
            naam=werkgever.naam, defaults={"soort": werkgever.soort}
        )
        organisatie.gemeenten.set(gemeenten[plaats.naam] for plaats in werkgever.gemeenten)
        organisaties[werkgever.sleutel] = organisatie
        for naam in werkgever.teams:
            teams[werkgever.sleutel, naam], _nieuw = Team.objects.get_or_create(organisatie=organisatie, naam=naam)
    return {
        collega.sleutel: Medewerker.objects.get_or_create(
            email=collega.email,
            defaults={
                "voornaam": collega.voornaam,
                "achternaam": collega.achternaam,
                "rol": collega.rol,
                "organisatie": organisaties[collega.werkgever],
                "team": teams[collega.werkgever, collega.team],
                "telefoon": f"0100 00 {10 + nummer}",
                "password": wachtwoord,
                "last_login": nu() - timedelta(days=1),
            },
        )[0]
        for nummer, collega in enumerate(COLLEGAS)
    }


def teamleiders(collegas: dict[str, Medewerker]) -> dict[str, Medewerker]:
    """By the name of the municipality for which they work."""
    per_gemeente = {}
    for collega in collegas.values():
        if collega.rol == Rol.TEAMLEIDER:
            collega.actieve_gemeente = collega.organisatie.gemeenten.get()
            per_gemeente[collega.actieve_gemeente.naam] = collega
    return per_gemeente
