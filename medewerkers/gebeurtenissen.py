"""What happens to colleagues and matters to the apps above."""

from kern.gebeurtenissen import Gebeurtenis

# Ids of medewerkers whose account was switched off, or who got another role or organisation: what they were
# responsible for needs somebody else.
medewerker_vertrokken = Gebeurtenis("medewerker_vertrokken")

# Ids of medewerkers who came, left, or got another team, role or organisation: who leads which team may have changed.
bezetting_gewijzigd = Gebeurtenis("bezetting_gewijzigd")
