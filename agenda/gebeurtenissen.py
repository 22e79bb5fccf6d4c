"""What happens to appointments, for the apps above (`kern.gebeurtenissen`). The payload is a list of their ids."""

from kern.gebeurtenissen import Gebeurtenis

afspraak_gewijzigd = Gebeurtenis("afspraak_gewijzigd")
