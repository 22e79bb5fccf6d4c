"""The two actions that need no role. What roles may do is for the apps (`medewerkers.toegang`)."""

OPENBAAR = "openbaar"
INGELOGD = "ingelogd"
