"""What happens to people, for the apps above (`kern.gebeurtenissen`). The payload is a list of statushouder ids."""

from kern.gebeurtenissen import Gebeurtenis

statushouders_gevestigd = Gebeurtenis("statushouders_gevestigd")
persoonsdatums_gewijzigd = Gebeurtenis("persoonsdatums_gewijzigd")
betrokkenheid_gewijzigd = Gebeurtenis("betrokkenheid_gewijzigd")

# Told before these people are locked to be deleted: who works on everybody waits for that, or is waited for.
statushouders_verdwijnen = Gebeurtenis("statushouders_verdwijnen")
