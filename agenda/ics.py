"""An appointment as a file for a calendar (RFC 5545): kind, time, place and a link; nothing about the person.

Times are in UTC, so that no calendar has to know when the clock changes here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr
from uuid import UUID

SOORT = "text/calendar"
BESTANDSNAAM = "afspraak.ics"
HOOGSTENS = 75  # octets on a line


@dataclass(frozen=True, kw_only=True)
class Agendapunt:
    """`methode`: PUBLISH for a file that somebody downloads, REQUEST or CANCEL by mail.

    `van`: the sender as in a mail, with or without a name. `aan`: the address of who is invited; none in a PUBLISH.
    `gemaakt_op`: when this version was asked for.
    """

    methode: str
    uid: UUID
    volgnummer: int
    gemaakt_op: datetime
    begin: datetime
    einde: datetime
    wat: str
    waar: str
    url: str
    van: str = ""
    aan: str = ""

    def als_tekst(self) -> str:
        return "".join(f"{deel}\r\n" for regel in self._regels() for deel in _vouw(regel))

    def _regels(self) -> Iterator[str]:
        yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Meedoen//Afspraken//NL", f"METHOD:{self.methode}")
        yield from ("BEGIN:VEVENT", f"UID:{self.uid}@meedoen", f"SEQUENCE:{self.volgnummer}")
        yield from (f"DTSTAMP:{_utc(self.gemaakt_op)}", f"DTSTART:{_utc(self.begin)}", f"DTEND:{_utc(self.einde)}")
        yield f"SUMMARY:{_tekst(self.wat)}"
        yield f"LOCATION:{_tekst(self.waar)}"
        yield f"DESCRIPTION:{_tekst(f'Bekijk de afspraak in Meedoen: {self.url}')}"
        yield f"URL:{self.url}"
        yield "CLASS:PRIVATE"
        yield f"STATUS:{'CANCELLED' if self.methode == 'CANCEL' else 'CONFIRMED'}"
        if self.van:
            yield _organisator(self.van)
        if self.aan:
            yield f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:{self.aan}"
        yield from ("END:VEVENT", "END:VCALENDAR")


def _organisator(van: str) -> str:
    """'Meedoen <meedoen@gemeente.example>': the name is a parameter in quotes, which cannot hold a quote itself."""
    naam, adres = parseaddr(van)
    naam = naam.replace('"', "'")
    return f'ORGANIZER;CN="{naam}":mailto:{adres}' if naam else f"ORGANIZER:mailto:{adres}"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _tekst(waarde: str) -> str:
    """Escaped, on one line."""
    regel = " ".join(waarde.split())
    for teken in ("\\", ";", ","):
        regel = regel.replace(teken, f"\\{teken}")
    return regel


def _vouw(regel: str) -> Iterator[str]:
    """Lines of at most 75 octets; what follows begins with a space. A letter is never cut in two."""
    deel = b""
    for teken in regel:
        octetten = teken.encode()
        if len(deel) + len(octetten) > HOOGSTENS:
            yield deel.decode()
            deel = b" "
        deel += octetten
    yield deel.decode()
