"""The fields that a column of a list of employers may fill, and the names that municipalities give to such columns."""

from __future__ import annotations

import re

from inlezen.herkenning import Herkenning
from inlezen.velden import Veld, veld

_WERKGEVER, _ADRES, _SAMEN, _CONTACT = "Werkgever", "Adres en website", "Samenwerking", "Contactpersoon"

VELDEN: tuple[Veld, ...] = (
    veld("naam", "Naam", _WERKGEVER,
         "naam, bedrijfsnaam, bedrijf, werkgever, naam bedrijf, naam werkgever, organisatie, handelsnaam, onderneming, "
         "firma, company, relatie, naam organisatie, naam relatie, klant, accountnaam"),
    veld("kvk", "KvK-nummer", _WERKGEVER,
         "kvk nummer, kvk, kvknummer, kvk nr, kvknr, nummer kvk, inschrijfnummer kvk, kamer van koophandel, "
         "handelsregisternummer"),
    veld("vestigingsnummer", "Vestigingsnummer", _WERKGEVER,
         "vestigingsnummer, vestigingsnr, vestiging, vestigingsnummer kvk, vestigings nr"),
    veld("sbi", "Sector (SBI)", _WERKGEVER,
         "sbi, sbi code, sbicode, sector, branche, hoofdactiviteit, bedrijfstak, activiteit, sbi hoofdactiviteit"),
    veld("aantal_medewerkers", "Aantal medewerkers", _WERKGEVER,
         "aantal medewerkers, medewerkers, grootte, omvang, werknemers, aantal werknemers, personeel, fte, "
         "werkzame personen, aantal personeelsleden, bedrijfsgrootte"),
    veld("adres", "Straat en huisnummer in één kolom", _ADRES,
         "adres, bezoekadres, vestigingsadres, straat en huisnummer, straat huisnummer, straat nr, straat en nr"),
    veld("straat", "Straat", _ADRES, "straat, straatnaam, street"),
    veld("huisnummer", "Huisnummer", _ADRES, "huisnummer, huisnr, hnr, huis nr, huisnummer en toevoeging"),
    veld("postcode", "Postcode", _ADRES, "postcode, pc, post code, zip"),
    veld("plaats", "Plaats", _ADRES, "plaats, woonplaats, vestigingsplaats, plaatsnaam, stad, dorp, city, kern"),
    veld("postcode_plaats", "Postcode en plaats in één kolom", _ADRES,
         "postcode plaats, postcode en plaats, pc plaats, postcode woonplaats, postcode en woonplaats"),
    veld("website", "Website", _ADRES, "website, site, url, www, webadres, internet, homepage"),
    veld("bereidheid", "Houding", _SAMEN,
         "houding, bereidheid, status, stand, bereid, interesse, staat open voor, hoe staat deze werkgever erin"),
    veld("capaciteit", "Hoeveel mensen hoogstens tegelijk", _SAMEN,
         "capaciteit, hoogstens tegelijk, maximaal, aantal plekken, plekken, plaatsen, aantal plaatsen, max plekken"),
    veld("mentor_beschikbaar", "Mentor op de vloer (ja of nee)", _SAMEN,
         "mentor, mentor beschikbaar, mentor op de vloer, begeleider op de vloer, buddy, mentor aanwezig"),
    veld("voertalen", "Talen op de vloer", _SAMEN,
         "voertaal, voertalen, talen op de vloer, taal op de vloer, talen, taal, werktaal"),
    veld("goed_om_te_weten", "Opmerking", _SAMEN,
         "opmerking, opmerkingen, goed om te weten, notitie, notities, toelichting, bijzonderheden, memo, remarks"),
    veld("eigenaar", "Accountmanager (naam of e-mailadres)", _SAMEN,
         "accountmanager, eigenaar, e mail accountmanager, mail accountmanager, eigenaar e mail, relatiebeheerder, "
         "naam accountmanager, adviseur, beheerder"),
    veld("contact_naam", "Naam van de contactpersoon", _CONTACT,
         "contactpersoon, naam contactpersoon, contact, contact naam, aanspreekpunt, naam contact"),
    veld("contact_functie", "Functie van de contactpersoon", _CONTACT,
         "functie, functie contactpersoon, rol contactpersoon, contactpersoon functie, functie contact"),
    veld("contact_email", "E-mailadres van de contactpersoon", _CONTACT,
         "e mail, email, mail, e mailadres, emailadres, mailadres, e mail contactpersoon, email contactpersoon, "
         "mail contactpersoon, contactpersoon e mail, e mailadres contactpersoon, contactpersoon email"),
    veld("contact_telefoon", "Telefoon van de contactpersoon", _CONTACT,
         "telefoon, telefoonnummer, tel, telnr, tel nr, mobiel, mobiel nummer, gsm, 06, phone, "
         "telefoon contactpersoon, telefoonnummer contactpersoon, tel contactpersoon, contactpersoon telefoon"),
)  # fmt: skip
# A column about another than the employer on the row is never recognised as the employer's.
_VAN_EEN_ANDER = re.compile(r"\b(moeder|dochter|holding|concern|kandidaat|statushouder|klantmanager|jobcoach|fax)\b")
_VULWOORDEN = re.compile(r"\b(bedrijf|bedrijfs|werkgever|relatie|van|de|het|in|op|vestiging|algemeen)\b")

HERKENNING = Herkenning(VELDEN, nodig={"naam": ("naam",)}, van_een_ander=_VAN_EEN_ANDER, vulwoorden=_VULWOORDEN)
