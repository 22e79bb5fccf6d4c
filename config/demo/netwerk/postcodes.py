"""Where the postcodes of the demo are: numbers that nobody has, at points that could be theirs."""

from __future__ import annotations

from collections.abc import Mapping

from werkgevers.models import Postcodegebied

PUNTEN: Mapping[str, tuple[float, float]] = {
    "2996": (51.975, 4.205),
    "2997": (51.995, 4.175),
    "2998": (52.022, 4.128),
    "2999": (52.010, 4.150),
    "2699": (52.060, 4.190),
    "8997": (52.670, 5.550),
    "8998": (52.720, 5.640),
    "8999": (52.700, 5.600),
}


def leg_postcodes_vast() -> None:
    """What a beheerder put there already stays."""
    Postcodegebied.objects.bulk_create(
        [Postcodegebied(pc4=pc4, breedte=breedte, lengte=lengte) for pc4, (breedte, lengte) in PUNTEN.items()],
        ignore_conflicts=True,
    )
