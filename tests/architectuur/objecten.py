"""What to fill in for the parts of an address, so that `test_toegang` can walk them all.

A new name in an address (`<int:afspraak_id>`) gets a line here: how to make one for a municipality.
"""

from collections.abc import Callable, Mapping

from kern.tijd import vandaag
from medewerkers.models import Gemeente
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing, Plaatsingswijziging
from tests.factories import (
    AankomstlijstFactory,
    AankomstregelFactory,
    AanpakFactory,
    AanpakStapFactory,
    AfdelingFactory,
    AfspraakFactory,
    AssessmentFactory,
    BetrokkenheidFactory,
    BijeenkomstFactory,
    BotsingkeuzeFactory,
    BrieftekstFactory,
    ContactmomentFactory,
    ContactpersoonFactory,
    DatasetrechtFactory,
    DeellinkFactory,
    DeelnameFactory,
    DocumentFactory,
    DoelvoorbeeldFactory,
    EigenVraagFactory,
    EvaluatieFactory,
    GesprekFactory,
    HalFactory,
    InstrumentFactory,
    LeerdoelFactory,
    LeerdoelstapFactory,
    LestijdFactory,
    MedewerkerFactory,
    ObservatiepuntFactory,
    OrganisatieFactory,
    PlaatsingFactory,
    PlaatsingsmomentFactory,
    ProfielFactory,
    RegelpuntFactory,
    RoosterblokFactory,
    SamenvoegingFactory,
    SignaleringFactory,
    StapFactory,
    StatushouderFactory,
    TaalmixFactory,
    TeamFactory,
    TrainingFactory,
    TrajectFactory,
    UitvoerFactory,
    VervangingFactory,
    VoordrachtFactory,
    WaarnemingFactory,
    WerkgeveractieFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
    WerkgeverslijstFactory,
    WerkgeversregelFactory,
    WerkplekFactory,
)
from tests.factories.begeleiding import (
    BegeleidingscontactFactory,
    TaalmaatjeFactory,
    VoorvalFactory,
    WerkafspraakFactory,
)
from tests.factories.rapportages import (
    AntwoordformulierFactory,
    LijstvraagFactory,
    MaandontvangerFactory,
    MetingFactory,
    VragenlijstFactory,
)


def _plaatsing(gemeente: Gemeente) -> Plaatsing:
    return PlaatsingFactory(statushouder__gemeente=gemeente)


def _begonnen(gemeente: Gemeente) -> Plaatsing:
    """Somebody works there since today."""
    return PlaatsingFactory(statushouder__gemeente=gemeente, stand=Plaatsing.Stand.LOPEND, gestart_op=vandaag())


# Name in the address -> makes the object in that municipality and gives its id.
OBJECTEN: Mapping[str, Callable[[Gemeente], int]] = {
    "aanpak_id": lambda gemeente: AanpakFactory(gemeente=gemeente).pk,
    "aankomstlijst_id": lambda gemeente: AankomstlijstFactory(gemeente=gemeente).pk,
    "aankomstregel_id": lambda gemeente: AankomstregelFactory(lijst__gemeente=gemeente).pk,
    "aanpakstap_id": lambda gemeente: AanpakStapFactory(aanpak__gemeente=gemeente).pk,
    "afspraak_id": lambda gemeente: AfspraakFactory(statushouder__gemeente=gemeente).pk,
    "begeleidingscontact_id": lambda gemeente: BegeleidingscontactFactory(plaatsing=_begonnen(gemeente)).pk,
    "betrokkenheid_id": lambda gemeente: BetrokkenheidFactory(statushouder__gemeente=gemeente).pk,
    "afdeling_id": lambda gemeente: AfdelingFactory(hal__gemeente=gemeente).pk,
    "bijeenkomst_id": lambda gemeente: BijeenkomstFactory(gemeente=gemeente).pk,
    "botsingkeuze_id": lambda gemeente: BotsingkeuzeFactory(een__statushouder__gemeente=gemeente).pk,
    "brieftekst_id": lambda gemeente: BrieftekstFactory(gemeente=gemeente).pk,
    "contact_id": lambda gemeente: ContactmomentFactory(statushouder__gemeente=gemeente).pk,
    "contactpersoon_id": lambda gemeente: ContactpersoonFactory(werkgever__gemeente=gemeente).pk,
    "datasetrecht_id": lambda gemeente: DatasetrechtFactory(gemeente=gemeente).pk,
    "document_id": lambda gemeente: DocumentFactory(statushouder__gemeente=gemeente).pk,
    "eigen_vraag_id": lambda gemeente: EigenVraagFactory(gemeente=gemeente).pk,
    "deellink_id": lambda gemeente: DeellinkFactory(profiel__statushouder__gemeente=gemeente).pk,
    "deelname_id": lambda gemeente: DeelnameFactory(statushouder__gemeente=gemeente).pk,
    "doelvoorbeeld_id": lambda gemeente: DoelvoorbeeldFactory(gemeente=gemeente).pk,
    "gesprek_id": lambda gemeente: GesprekFactory(statushouder__gemeente=gemeente).pk,
    "hal_id": lambda gemeente: HalFactory(gemeente=gemeente).pk,
    "instrument_id": lambda gemeente: InstrumentFactory(plaatsing=_plaatsing(gemeente)).pk,
    "taalmix_id": lambda gemeente: TaalmixFactory(hal__gemeente=gemeente).pk,
    "halvoorval_id": lambda gemeente: VoorvalFactory(assessment__statushouder__gemeente=gemeente).pk,
    "formulier_id": lambda gemeente: AntwoordformulierFactory(meting__gemeente=gemeente).pk,
    "lijstvraag_id": lambda gemeente: LijstvraagFactory(lijst__gemeente=gemeente).pk,
    "meting_id": lambda gemeente: MetingFactory(gemeente=gemeente).pk,
    "vragenlijst_id": lambda gemeente: VragenlijstFactory(gemeente=gemeente).pk,
    "werkplekobservatie_id": lambda gemeente: (
        WaarnemingFactory(assessment=None, plaatsing=PlaatsingFactory(statushouder__gemeente=gemeente)).pk
    ),
    "evaluatie_id": lambda gemeente: EvaluatieFactory(assessment__statushouder__gemeente=gemeente).pk,
    "assessment_id": lambda gemeente: AssessmentFactory(statushouder__gemeente=gemeente).pk,
    "taalmaatje_id": lambda gemeente: TaalmaatjeFactory(statushouder__gemeente=gemeente).pk,
    "waarneming_id": lambda gemeente: WaarnemingFactory(assessment__statushouder__gemeente=gemeente).pk,
    "leerdoel_id": lambda gemeente: LeerdoelFactory(statushouder__gemeente=gemeente).pk,
    "leerdoelstap_id": lambda gemeente: LeerdoelstapFactory(leerdoel__statushouder__gemeente=gemeente).pk,
    "lesgroep_id": lambda gemeente: LestijdFactory(lesgroep__gemeente=gemeente).lesgroep_id,
    "medewerker_id": lambda gemeente: MedewerkerFactory(gemeente=gemeente).pk,
    "ontvanger_id": lambda gemeente: MaandontvangerFactory(gemeente=gemeente).pk,
    "observatiepunt_id": lambda gemeente: ObservatiepuntFactory(gemeente=gemeente).pk,
    "organisatie_id": lambda gemeente: OrganisatieFactory(gemeenten=[gemeente]).pk,
    "moment_id": lambda gemeente: PlaatsingsmomentFactory(plaatsing=_plaatsing(gemeente)).pk,
    "plaatsing_id": lambda gemeente: _plaatsing(gemeente).pk,
    "profiel_id": lambda gemeente: ProfielFactory(statushouder__gemeente=gemeente).pk,
    "regelpunt_id": lambda gemeente: RegelpuntFactory(gemeente=gemeente).pk,
    "samenvoeging_id": lambda gemeente: SamenvoegingFactory(blijft__gemeente=gemeente).pk,
    "roosterblok_id": lambda gemeente: RoosterblokFactory(statushouder__gemeente=gemeente).pk,
    "signalering_id": lambda gemeente: SignaleringFactory(statushouder__gemeente=gemeente).pk,
    "stap_id": lambda gemeente: StapFactory(traject__statushouder__gemeente=gemeente).pk,
    "statushouder_id": lambda gemeente: StatushouderFactory(gemeente=gemeente).pk,
    "team_id": lambda gemeente: TeamFactory(organisatie__gemeenten=[gemeente]).pk,
    "training_id": lambda gemeente: TrainingFactory(statushouder__gemeente=gemeente).pk,
    "traject_id": lambda gemeente: TrajectFactory(statushouder__gemeente=gemeente).pk,
    "werkafspraak_id": lambda gemeente: WerkafspraakFactory(plaatsing=_begonnen(gemeente)).pk,
    "werkgever_id": lambda gemeente: WerkgeverFactory(gemeente=gemeente).pk,
    "ander_id": lambda gemeente: WerkgeverFactory(gemeente=gemeente).pk,
    "werkgeveractie_id": lambda gemeente: WerkgeveractieFactory(werkgever__gemeente=gemeente).pk,
    "werkgevercontact_id": lambda gemeente: WerkgevercontactFactory(werkgever__gemeente=gemeente).pk,
    "voorval_id": lambda gemeente: VoorvalFactory(assessment=None, plaatsing=_begonnen(gemeente)).pk,
    "voordracht_id": lambda gemeente: VoordrachtFactory(statushouder__gemeente=gemeente).pk,
    "werkgeverslijst_id": lambda gemeente: WerkgeverslijstFactory(gemeente=gemeente).pk,
    "werkgeversregel_id": lambda gemeente: WerkgeversregelFactory(lijst__gemeente=gemeente).pk,
    "wijziging_id": lambda gemeente: (
        Plaatsingswijziging.objects.create(plaatsing=(een := _plaatsing(gemeente)), door=een.gemaakt_door).pk
    ),
    "werkplek_id": lambda gemeente: WerkplekFactory(werkgever__gemeente=gemeente).pk,
    "uitvoer_id": lambda gemeente: UitvoerFactory(gemeente=gemeente).pk,
    "vervanging_id": lambda gemeente: (
        VervangingFactory(medewerker=MedewerkerFactory(gemeente=gemeente, rol=Rol.KLANTONDERSTEUNER)).pk
    ),
}

# Those that belong to one person: they exist only for who may see that person.
VAN_EEN_DOSSIER = {
    "afspraak_id", "assessment_id", "begeleidingscontact_id", "betrokkenheid_id", "botsingkeuze_id", "deelname_id",
    "document_id", "gesprek_id", "instrument_id", "leerdoel_id", "leerdoelstap_id", "moment_id", "plaatsing_id",
    "profiel_id", "roosterblok_id", "signalering_id", "stap_id", "statushouder_id", "taalmaatje_id",
    "training_id", "traject_id",
    "voordracht_id", "voorval_id", "waarneming_id", "werkafspraak_id", "wijziging_id",
}  # fmt: skip

# Name in the address -> a value that leads somewhere; these are no objects of a municipality.
WAARDEN: Mapping[str, str] = {
    "week": "2026-11-23",
    "aanname": "tarief_klant",
    "aanpak_code": "westland",
    "beschermd": "gezondheid",
    "gesprekssoort": "werkintake",
    "groep": "taal",
    "kaart": "gegevens",
    "kostenjaar": "2026",
    "partij": "werkgever",
    "plaatsingsoort": "stage",
    "reeks": "00000000-0000-4000-8000-000000000000",
    "regelgroep": "kinderen",
    "sectie": "werk",
    "stand": "gesprek",
    "versie": "1",
    "bron": "cijfers",
    "weg_id": "1",
    "sleutel": "deze-sleutel-past-nergens",
    "uidb64": "MQ",
    "token": "abc123-0123456789abcdef0123456789abcdef",
}
