"""`python -m config.gezond HOSTS [ADRES]`: asks the site in this container whether it lives; for its health check."""

import sys
from urllib.error import URLError
from urllib.request import Request, urlopen


def is_gezond(hosts: str, adres: str = "http://127.0.0.1:8000/leeft") -> bool:
    """`hosts` is MEEDOEN_HOSTS: the site only answers to its own name."""
    try:
        with urlopen(Request(adres, headers={"Host": hosts.partition(",")[0]}), timeout=5) as antwoord:  # noqa: S310
            return bool(antwoord.status == 200)
    except (URLError, TimeoutError):
        return False


if __name__ == "__main__":
    sys.exit(0 if is_gezond(*sys.argv[1:]) else 1)
