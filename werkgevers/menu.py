"""The lines of this app in the menu."""

from __future__ import annotations

from kern.navigatie import Groep, MenuItem

MENU = (
    MenuItem(
        naam="Werkgevers", kort="Werkgevers", icoon="gebouw", url_name="werkgevers:lijst", actie="werkgevers.lezen",
        volgorde=30,
    ),
    MenuItem(
        naam="Te doen", kort="Te doen", icoon="check", url_name="werkgevers:te_doen", actie="werkgevers.te_doen",
        volgorde=32,
    ),
    MenuItem(
        naam="Bijeenkomsten", kort="Bijeenkomst", icoon="kalender", url_name="werkgevers:bijeenkomsten",
        actie="werkgevers.lezen", volgorde=34,
    ),
    MenuItem(
        naam="Postcodes", kort="Postcodes", icoon="huis", url_name="werkgevers:postcodes",
        actie="werkgevers.postcodes", volgorde=95, groep=Groep.STUREN,
    ),
)  # fmt: skip
