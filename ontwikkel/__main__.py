"""`python3 -m ontwikkel demo|test|check|bench`: what the Makefile calls."""

import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType

from ontwikkel import demo, keuring, meting, toetsen


def _stop(sein: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


OPDRACHTEN: dict[str, Callable[[Sequence[str]], int]] = {
    "demo": demo.draai,
    "test": toetsen.draai,
    "check": keuring.draai,
    "bench": meting.draai,
}


def main(argumenten: Sequence[str]) -> int:
    # SIGINT too: a shell that starts us in the background has switched it off.
    for sein in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sein, _stop)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # started with nohup
        signal.signal(signal.SIGHUP, _stop)
    opdracht, *rest = argumenten
    try:
        return OPDRACHTEN[opdracht](rest)
    except KeyboardInterrupt:
        # Ctrl-C is how the demo ends; of the others it means that they were not finished.
        return 0 if opdracht == "demo" else 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
