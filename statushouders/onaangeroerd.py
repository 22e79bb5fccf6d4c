"""Whether something was done with people since they were written down; apps above tell what they know about it.

Used by the undo of an arrivals list: only an untouched import goes back.
"""

from collections.abc import Callable, Mapping, Sequence

# Gives for those on whom something was done, and for nobody else, what that was: "een stap is afgerond". Whoever does
# something locks the person first, so with the people locked the answer stays true.
Kenner = Callable[[Sequence[int]], Mapping[int, str]]
_kenners: list[Kenner] = []


def registreer(kenner: Kenner) -> None:
    """Add an app's knowledge, in its `AppConfig.ready`; the second time has no effect. Set-based: one call for all."""
    if kenner not in _kenners:
        _kenners.append(kenner)


def aangeroerd(statushouder_ids: Sequence[int]) -> dict[int, list[str]]:
    """Who was touched according to the apps above, with each thing that was done."""
    redenen: dict[int, list[str]] = {}
    for kenner in _kenners:
        for statushouder_id, reden in kenner(statushouder_ids).items():
            redenen.setdefault(statushouder_id, []).append(reden)
    return redenen
