"""Which role may do what on the work floor. Of whom: `querysets`."""

from medewerkers.toegang import Toegangstabel

TOEGANG: Toegangstabel = {}
