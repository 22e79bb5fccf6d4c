from rapportages.models.aanname import Aanname
from rapportages.models.datasetrecht import Datasetrecht
from rapportages.models.effect import Antwoord, Antwoordformulier, Lijstvraag, Meting, Vragenlijst
from rapportages.models.feit import Feit
from rapportages.models.maandbericht import Maandbericht, Maandontvanger
from rapportages.models.maandstand import Maandstand, Standbalk, Standcijfer, Standduur, Standkosten
from rapportages.models.standregel import Standregel
from rapportages.models.streefgetal import Streefgetal
from rapportages.models.uitvoer import Uitvoer

__all__ = [
    "Aanname",
    "Antwoord",
    "Antwoordformulier",
    "Datasetrecht",
    "Feit",
    "Lijstvraag",
    "Maandbericht",
    "Maandontvanger",
    "Maandstand",
    "Meting",
    "Standbalk",
    "Standcijfer",
    "Standduur",
    "Standkosten",
    "Standregel",
    "Streefgetal",
    "Uitvoer",
    "Vragenlijst",
]
