"""The menu items of the composed screens."""

from kern.navigatie import MenuItem

DOSSIERS = "/dossiers/"

MENU = (
    MenuItem(
        naam="Werkvoorraad",
        kort="Voorraad",
        icoon="kalender",
        url_name="werkplek:werkvoorraad",
        actie="werkplek.werkvoorraad",
        volgorde=10,
    ),
    MenuItem(naam="Team", kort="Team", icoon="netwerk", url_name="werkplek:team", actie="werkplek.team", volgorde=10),
    MenuItem(
        naam="Mijn mensen",
        kort="Mensen",
        icoon="personen",
        url_name="werkplek:mijn_mensen",
        actie="werkplek.mijn_mensen",
        ook=DOSSIERS,
        volgorde=10,
    ),
    MenuItem(
        naam="Plekken nodig",
        kort="Plekken",
        icoon="werk",
        url_name="werkplek:plekken",
        actie="werkplek.plekken",
        volgorde=10,
    ),
    MenuItem(
        naam="Statushouders",
        kort="Personen",
        icoon="personen",
        url_name="werkplek:statushouders",
        actie="werkplek.statushouders",
        ook=DOSSIERS,
        volgorde=20,
    ),
)
