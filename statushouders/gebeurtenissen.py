"""What happens to people, for the apps above (`kern.gebeurtenissen`). The payload is a list of statushouder ids."""

from kern.gebeurtenissen import Gebeurtenis

statushouders_gevestigd = Gebeurtenis("statushouders_gevestigd")
persoonsdatums_gewijzigd = Gebeurtenis("persoonsdatums_gewijzigd")
betrokkenheid_gewijzigd = Gebeurtenis("betrokkenheid_gewijzigd")
# The profile that may be read is another one now, or there is none any longer.
profieltoestemming_gewijzigd = Gebeurtenis("profieltoestemming_gewijzigd")

# Told before people are locked to be deleted: who works on everybody waits for that, or is waited for. Of whom does not
# matter for that, so this one names nobody.
statushouders_verdwijnen = Gebeurtenis("statushouders_verdwijnen")
