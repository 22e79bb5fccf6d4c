"""What the work costs and what it yields: counts times assumptions. Nothing in here knows a person or the database."""

from rapportages.kosten.aannames import AANNAMES, Aannamesoort, Drietal, Eenheid
from rapportages.kosten.gevoelig import Gevoelig, gevoeligheid
from rapportages.kosten.posten import POSTEN, Groep, Kant, Post
from rapportages.kosten.rekenen import Bedrag, Uitkomst, reken
from rapportages.kosten.tellingen import TELLINGEN, Geteld, Telling, toonbaar

__all__ = [
    "AANNAMES",
    "POSTEN",
    "TELLINGEN",
    "Aannamesoort",
    "Bedrag",
    "Drietal",
    "Eenheid",
    "Geteld",
    "Gevoelig",
    "Groep",
    "Kant",
    "Post",
    "Telling",
    "Uitkomst",
    "gevoeligheid",
    "reken",
    "toonbaar",
]
