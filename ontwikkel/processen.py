"""Long-running children: each in its own session, dying with us, stopped in order."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ontwikkel.plekken import WORTEL
from ontwikkel.voortgang import Mislukt, staart

PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


@dataclass(frozen=True)
class Account:
    """A system user under which a child runs instead of root."""

    uid: int
    gid: int


class Kind:
    """A child process: `stopsignaal` asks it to end, after `geduld` seconds it is killed."""

    def __init__(
        self,
        naam: str,
        opdracht: Sequence[str],
        *,
        log: Path,
        env: Mapping[str, str],
        account: Account | None = None,
        stopsignaal: signal.Signals = signal.SIGTERM,
        geduld: float = 15,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.naam, self.log, self.stopsignaal, self.geduld = naam, log, stopsignaal, geduld
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("wb") as uit:
            self.proces = subprocess.Popen(
                list(opdracht),
                stdin=subprocess.DEVNULL,
                stdout=uit,
                stderr=subprocess.STDOUT,
                env=dict(env),
                cwd="/" if account else WORTEL,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                start_new_session=True,
                pass_fds=tuple(pass_fds),
                # One system call; there is no other way to be told of our death before the program starts.
                preexec_fn=_sterf_met_ouder(stopsignaal),  # noqa: PLW1509
            )

    @property
    def leeft(self) -> bool:
        return self.proces.poll() is None

    def eis_leven(self) -> None:
        """Raise Mislukt with the end of the log when the child is gone."""
        if not self.leeft:
            code = self.proces.returncode
            raise Mislukt(f"{self.naam} is gestopt (code {code}). Het einde van {self.log}:\n{staart(self.log)}")

    def wacht_tot(self, gereed: Callable[[], bool], seconden: float = 60) -> None:
        """Wait until `gereed` says so. Raises Mislukt when the child dies or it takes too long."""
        einde = time.monotonic() + seconden
        while not gereed():
            self.eis_leven()
            if time.monotonic() > einde:
                raise Mislukt(f"{self.naam} is na {seconden:.0f} s nog niet klaar.\n{staart(self.log)}")
            time.sleep(0.02)

    def vraag_te_stoppen(self) -> None:
        """Ask it to end in its own way, without waiting for it."""
        if self.leeft:
            self.proces.send_signal(self.stopsignaal)

    def stop(self) -> None:
        """End it, and wait until it has; whoever does not listen is killed with all its children."""
        if self.leeft:
            self.vraag_te_stoppen()
            try:
                self.proces.wait(self.geduld)
            except subprocess.TimeoutExpired:
                os.killpg(self.proces.pid, signal.SIGKILL)
                self.proces.wait()


def _sterf_met_ouder(sein: signal.Signals) -> Callable[[], None]:
    """On Linux the kernel sends the child this signal when we die, even by kill -9."""

    def regel() -> None:
        if _LIBC is not None:
            _LIBC.prctl(PR_SET_PDEATHSIG, int(sein), 0, 0, 0)

    return regel
