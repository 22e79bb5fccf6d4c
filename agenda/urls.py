from django.urls import path

from agenda.views import afspraken, brieven, signaleringen, uitkomsten

app_name = "agenda"
urlpatterns = [
    path("signaleringen/", signaleringen.Signaleringen.as_view(), name="lijst"),
    path("afspraken/nieuw/<int:statushouder_id>/", afspraken.AfspraakNieuw.as_view(), name="afspraak_nieuw"),
    path("afspraken/<int:afspraak_id>/", afspraken.AfspraakBekijken.as_view(), name="afspraak"),
    path("afspraken/<int:afspraak_id>/wijzigen/", afspraken.AfspraakWijzigen.as_view(), name="afspraak_wijzigen"),
    path("afspraken/<int:afspraak_id>/agenda/", afspraken.Agendabestand.as_view(), name="agendabestand"),
    path("afspraken/<int:afspraak_id>/brief/", brieven.Brief.as_view(), name="brief"),
    path("afspraken/<int:afspraak_id>/gehouden/", uitkomsten.AfspraakGehouden.as_view(), name="afspraak_gehouden"),
    path(
        "afspraken/<int:afspraak_id>/niet-verschenen/",
        uitkomsten.AfspraakNietVerschenen.as_view(),
        name="afspraak_niet_verschenen",
    ),
    path("afspraken/<int:afspraak_id>/afzeggen/", uitkomsten.AfspraakAfzeggen.as_view(), name="afspraak_afzeggen"),
    path("afspraken/<int:afspraak_id>/heropenen/", uitkomsten.AfspraakHeropenen.as_view(), name="afspraak_heropenen"),
    path("afspraken/<int:afspraak_id>/intrekken/", uitkomsten.AfspraakIntrekken.as_view(), name="afspraak_intrekken"),
    path(
        "afspraken/<int:afspraak_id>/vorige-tijd/",
        uitkomsten.VerplaatsingOngedaan.as_view(),
        name="verplaatsing_ongedaan",
    ),
    path("brieven/", brieven.Brieven.as_view(), name="brieven"),
    path("brieven/nieuw/", brieven.BrieftekstNieuw.as_view(), name="brieftekst_nieuw"),
    path("brieven/<int:brieftekst_id>/", brieven.BrieftekstBewerken.as_view(), name="brieftekst"),
    path(
        "brieven/<int:brieftekst_id>/verwijderen/",
        brieven.BrieftekstVerwijderen.as_view(),
        name="brieftekst_verwijderen",
    ),
]
