"""The timeline: the way to work in one line with three lanes. Pure layout, no database, no clock.

`maak_tijdlijn` turns a traject, its steps and a day into what the template prints: phases, axis, lanes with every
step once, and the line of today. Positions are whole percents, printed as classes (`van-N`), because the page allows
no style attributes.
"""

from trajecten.tijdlijn.bouw import maak_tijdlijn
from trajecten.tijdlijn.vormen import Assessmenttijd, Baanbeeld, Fasekop, Halte, Periode, Tijdlijn, Vandaag

__all__ = ["Assessmenttijd", "Baanbeeld", "Fasekop", "Halte", "Periode", "Tijdlijn", "Vandaag", "maak_tijdlijn"]
