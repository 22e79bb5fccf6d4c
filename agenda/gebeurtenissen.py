"""What happens to appointments, for the apps above (`kern.gebeurtenissen`). The payload is a list of their ids."""

from kern.gebeurtenissen import Gebeurtenis

# Told after it was stored. A listener that raises DomeinFout holds the change back.
afspraak_gewijzigd = Gebeurtenis("afspraak_gewijzigd")

# Told before they are deleted (the undo of planning or of a move), so that nothing points at them any more.
afspraken_verdwijnen = Gebeurtenis("afspraken_verdwijnen")
