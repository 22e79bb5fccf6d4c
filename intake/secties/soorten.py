"""What a question is needed for depends on the talk: a first contact and a progress talk decide nothing."""

from intake.models.gesprek import Gesprekssoort

MET_BESLUIT = frozenset({Gesprekssoort.STARTGESPREK, Gesprekssoort.WERKINTAKE})
