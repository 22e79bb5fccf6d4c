"""Factories: the smallest valid row of each model. Give what the test is about, the rest follows."""

from tests.factories.agenda import AfspraakFactory, BrieftekstFactory, SignaleringFactory
from tests.factories.feiten import (
    FeitherkomstFactory,
    GezondheidFactory,
    InzageFactory,
    LeefsituatieFactory,
    OpleidingFactory,
    PersoonstaalFactory,
    VaardigheidFactory,
    VervangingFactory,
    VluchtverhaalFactory,
    WerkervaringFactory,
)
from tests.factories.intake import (
    BeschermdeAntwoordenFactory,
    ConclusieFactory,
    EigenVraagFactory,
    GesprekFactory,
    SectieantwoordenFactory,
)
from tests.factories.medewerkers import GemeenteFactory, MedewerkerFactory, OrganisatieFactory, TeamFactory
from tests.factories.profiel import DeellinkFactory, OpeningFactory, ProfielFactory
from tests.factories.regelzaken import RegelpuntFactory, RegelzaakFactory
from tests.factories.statushouders import (
    AankomstlijstFactory,
    AankomstregelFactory,
    BetrokkenheidFactory,
    ContactmomentFactory,
    DocumentFactory,
    LosbestandFactory,
    StatushouderFactory,
)
from tests.factories.trajecten import AanpakFactory, AanpakStapFactory, AnkerFactory, StapFactory, TrajectFactory

__all__ = [
    "AankomstlijstFactory",
    "AankomstregelFactory",
    "AanpakFactory",
    "AanpakStapFactory",
    "AfspraakFactory",
    "AnkerFactory",
    "BeschermdeAntwoordenFactory",
    "BetrokkenheidFactory",
    "BrieftekstFactory",
    "ConclusieFactory",
    "ContactmomentFactory",
    "DeellinkFactory",
    "DocumentFactory",
    "EigenVraagFactory",
    "FeitherkomstFactory",
    "GemeenteFactory",
    "GesprekFactory",
    "GezondheidFactory",
    "InzageFactory",
    "LeefsituatieFactory",
    "LosbestandFactory",
    "MedewerkerFactory",
    "OpeningFactory",
    "OpleidingFactory",
    "OrganisatieFactory",
    "PersoonstaalFactory",
    "ProfielFactory",
    "RegelpuntFactory",
    "RegelzaakFactory",
    "SectieantwoordenFactory",
    "SignaleringFactory",
    "StapFactory",
    "StatushouderFactory",
    "TeamFactory",
    "TrajectFactory",
    "VaardigheidFactory",
    "VervangingFactory",
    "VluchtverhaalFactory",
    "WerkervaringFactory",
]
