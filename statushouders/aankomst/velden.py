"""The fields that a column of an arrivals list may fill, and the names that municipalities give to such columns."""

import re

from inlezen.herkenning import Herkenning
from inlezen.velden import Veld
from inlezen.velden import veld as _veld

# The key of a field is one of `controles.lees_persoon`, or this one.
KLANTONDERSTEUNER = "klantondersteuner"
# With one of each of these a person can be written down.
NODIG = {
    "achternaam": ("achternaam", "naam"),
    "geboortedatum": ("geboortedatum",),
    "vestigingsdatum": ("vestigingsdatum",),
}
_PERSOON, _KENMERKEN, _ADRES, _VERBLIJF, _BEGELEIDING = (
    "Persoon", "Nummers en taal", "Adres en telefoon", "Verblijf en inburgering", "Begeleiding",
)  # fmt: skip


VELDEN: tuple[Veld, ...] = (
    _veld("achternaam", "Achternaam", _PERSOON,
          "achternaam, geslachtsnaam, familienaam, familie naam, surname, last name, anaam"),
    _veld("voornamen", "Voornamen of voorletters", _PERSOON,
          "voornamen, voornaam, roepnaam, first name, given name, voorletters, voorletter, voorl, initialen, vnaam"),
    _veld("tussenvoegsel", "Tussenvoegsel", _PERSOON,
          "tussenvoegsel, tussenvoegsels, voorvoegsel, voorvoegsels, tussenv, tussenvgsl, tv, vv, voorv, "
          "voorvoegsel geslachtsnaam"),
    _veld("naam", "Hele naam in één kolom", _PERSOON,
          "naam, volledige naam, naam client, clientnaam, naam statushouder, statushouder, naam persoon, "
          "naam klant, klant, client, persoon, achternaam en voornaam, naam en voornaam, achternaam voornaam, "
          "naam voorletters, name, full name, naam inburgeraar"),
    _veld("naam_origineel", "Naam in eigen schrift", _PERSOON,
          "naam in eigen schrift, originele naam, naam origineel, naam arabisch, naam eigen schrift"),
    _veld("geboortedatum", "Geboortedatum", _PERSOON,
          "geboortedatum, geb datum, gebdatum, geboren, geboren op, datum geboorte, gebdat, geb dat, geb, gd, dob, "
          "date of birth, geboorte datum, geboortedag, geboortejaar, g datum"),
    _veld("geslacht", "Geslacht", _PERSOON, "geslacht, m v, man vrouw, sexe, gender, gesl, m v x, geslachtsaanduiding"),
    _veld("nationaliteit", "Nationaliteit of land", _PERSOON,
          "nationaliteit, nat, land van herkomst, herkomstland, land, herkomst, nationality, geboorteland, "
          "nationaliteiten"),
    _veld("bsn", "BSN", _KENMERKEN,
          "bsn, burgerservicenummer, burgerservicenr, burgerservice nr, burgerservice nummer, bsn nummer, "
          "bsnnummer, sofinummer, bsn nr, sofi, bsnr"),
    _veld("v_nummer", "V-nummer", _KENMERKEN,
          "v nummer, vnummer, v nr, vnr, vreemdelingennummer, vreemdelingnummer, vreemdelingennr, v nummer ind, "
          "ind nummer"),
    _veld("contacttaal", "Taal voor contact", _KENMERKEN,
          "contacttaal, voorkeurstaal, taal contact, taal voor contact, moedertaal, eerste taal, spreektaal, "
          "taal tolk, tolktaal"),
    _veld("talen", "Talen", _KENMERKEN, "talen, taal, gesproken talen, spreekt, languages, language, overige talen"),
    _veld("tolk_nodig", "Tolk nodig (ja of nee)", _KENMERKEN, "tolk, tolk nodig, tolk ja nee, interpreter"),
    _veld("telefoon", "Telefoon", _ADRES,
          "telefoon, telefoonnummer, tel, telnr, tel nr, mobiel, mobiel nummer, mobiele telefoon, gsm, 06, 06 nummer, "
          "tel nummer, telefoon mobiel, mobielnummer, phone, telefoonnr"),
    _veld("email", "E-mailadres", _ADRES, "e mail, email, mail, e mailadres, emailadres, mailadres, e mail adres"),
    _veld("straat", "Straat", _ADRES, "straat, straatnaam, street"),
    _veld("huisnummer", "Huisnummer", _ADRES, "huisnummer, huisnr, hnr, huis nr, huis nummer"),
    _veld("toevoeging", "Toevoeging bij het huisnummer", _ADRES,
          "toevoeging, huisnummertoevoeging, toev, huisletter, huisnr toev, huisnummer toevoeging, hnr toev"),
    _veld("adres", "Straat en huisnummer in één kolom", _ADRES,
          "adres, woonadres, straat en huisnummer, straat huisnummer, straat nr, address, straat en nr, nieuw adres"),
    _veld("postcode", "Postcode", _ADRES, "postcode, pc, post code, zip"),
    _veld("woonplaats", "Woonplaats", _ADRES, "woonplaats, plaats, plaatsnaam, woonkern, kern, dorp, stad, city"),
    _veld("postcode_woonplaats", "Postcode en woonplaats in één kolom", _ADRES,
          "postcode woonplaats, postcode en woonplaats, pc woonplaats, postcode plaats, postcode en plaats"),
    _veld("vestigingsdatum", "Vestigingsdatum", _VERBLIJF,
          "vestigingsdatum, datum vestiging, vestiging, gevestigd, gevestigd op, woonachtig sinds, datum huisvesting, "
          "huisvesting, gehuisvest, gehuisvest op, datum gehuisvest, huisvestingsdatum, datum aankomst, aankomst, "
          "aankomstdatum, ingangsdatum huur, datum sleuteloverdracht, sleuteloverdracht, woont sinds, vest datum, "
          "vestdatum, datum vestiging in gemeente, datum vestiging gemeente, datum instroom, instroomdatum, "
          "datum in gemeente"),
    _veld("brp_inschrijving", "Datum inschrijving BRP", _VERBLIJF,
          "datum inschrijving brp, inschrijving brp, brp inschrijving, datum inschr brp, inschr brp, brp datum, brp, "
          "datum brp, inschrijfdatum, datum inschrijving, inschrijfdatum brp, ingeschreven, ingeschreven op, "
          "brp inschrijfdatum"),
    _veld("kennisgeving_duo", "Datum kennisgeving DUO", _VERBLIJF,
          "kennisgeving duo, datum kennisgeving duo, duo kennisgeving, kennisgeving, datum kennisgeving, duo, "
          "datum duo, brief duo, datum brief duo, kennisgeving inburgeringsplicht, "
          "datum kennisgeving inburgeringsplicht, duo brief"),
    _veld("vergunning", "Verblijfsvergunning", _VERBLIJF,
          "vergunning, verblijfsvergunning, soort vergunning, verblijfstitel, verblijfsstatus, type vergunning, "
          "status vergunning, soort verblijfsvergunning"),
    _veld("vergunning_vanaf", "Vergunning vanaf", _VERBLIJF,
          "vergunning vanaf, datum vergunning, vergunningsdatum, begindatum vergunning, ingangsdatum vergunning, "
          "vergunning van, datum statusverlening, vergunningdatum, datum status, ingangsdatum verblijfstitel"),
    _veld("vergunning_tot", "Vergunning tot", _VERBLIJF,
          "vergunning tot, einddatum vergunning, geldig tot, vergunning geldig tot, vergunning t m, verloopt op, "
          "einddatum verblijfstitel, datum einde vergunning"),
    _veld("regime", "Wettelijk regime", _VERBLIJF,
          "regime, wettelijk regime, wet, inburgeringswet, wet inburgering, wi, stelsel"),
    _veld(KLANTONDERSTEUNER, "Klantondersteuner (naam of e-mailadres)", _BEGELEIDING,
          "klantondersteuner, klantmanager, consulent, regisseur, casemanager, begeleider, casusregisseur, "
          "e mail klantondersteuner, mail klantondersteuner, naam klantmanager, klantregisseur, inburgeringsconsulent"),
)  # fmt: skip
# A column about somebody else than the person on the row is never recognised as the person's.
_VAN_EEN_ANDER = re.compile(
    r"\b(partner|kind|kinderen|gezin|gezinslid|contactpersoon|school|ouder|vader|moeder|consulent|klantmanager|"
    r"werkgever|coach|jobcoach|vluchtelingenwerk|huisarts|corporatie|verhuurder)\b"
)
_VULWOORDEN = re.compile(
    r"\b(client|statushouder|persoon|klant|inburgeraar|van|de|het|in|op|gemeente|dd|jjjj|mm|ddmmjjjj)\b"
)


def _naam_naast_voornamen(koppeling: dict[str, int]) -> dict[str, int]:
    """'Naam' beside a column of first names or particles is the surname."""
    if "naam" in koppeling and "achternaam" not in koppeling and koppeling.keys() & {"voornamen", "tussenvoegsel"}:
        return {"achternaam" if veld == "naam" else veld: kolom for veld, kolom in koppeling.items()}
    return koppeling


HERKENNING = Herkenning(
    VELDEN, nodig=NODIG, van_een_ander=_VAN_EEN_ANDER, vulwoorden=_VULWOORDEN, samen=_naam_naast_voornamen
)
