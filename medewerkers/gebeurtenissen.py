"""What happens to colleagues and matters to the apps above."""

from kern.gebeurtenissen import Gebeurtenis

# Ids of medewerkers whose account was switched off, or who got another role or organisation: what they were
# responsible for needs somebody else.
medewerker_vertrokken = Gebeurtenis("medewerker_vertrokken")

# Ids of medewerkers by whom who leads whom may have changed: a teamleider of a team came or left, or who leads a team
# or has steps got another one.
bezetting_gewijzigd = Gebeurtenis("bezetting_gewijzigd")
