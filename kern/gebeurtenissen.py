"""Events that go up the layers: an app tells what happened, apps above it listen.

Synchronous, in the same transaction, with a list of ids. A listener is registered once, in `AppConfig.ready` of the
app above. No Django signals: bulk writes would pass them by.
"""

from collections.abc import Callable, Sequence


class Gebeurtenis:
    """One kind of event, such as `persoonsdatums_gewijzigd`; the payload is a list of primary keys."""

    def __init__(self, naam: str) -> None:
        self.naam = naam
        self._luisteraars: list[Callable[[Sequence[int]], None]] = []

    def luister(self, luisteraar: Callable[[Sequence[int]], None]) -> None:
        """Register a listener; the second time has no effect."""
        if luisteraar not in self._luisteraars:
            self._luisteraars.append(luisteraar)

    def meld(self, ids: Sequence[int]) -> None:
        """Tell every listener, in the order of registration. An exception stops the transaction that we are in."""
        for luisteraar in self._luisteraars:
            luisteraar(ids)
