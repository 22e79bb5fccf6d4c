from django.urls import path

from intake.views import gesprekken, sectie, tab

app_name = "intake"
urlpatterns = [
    path("dossier/<int:statushouder_id>/", tab.Gesprekken.as_view(), name="tab"),
    path("dossier/<int:statushouder_id>/<slug:gesprekssoort>/", gesprekken.Begin.as_view(), name="begin"),
    path("afspraak/<int:afspraak_id>/", gesprekken.BeginBijAfspraak.as_view(), name="begin_bij_afspraak"),
    path("<int:gesprek_id>/", gesprekken.GesprekLezen.as_view(), name="gesprek"),
    path("<int:gesprek_id>/vragen/", gesprekken.Vragenlijst.as_view(), name="vragen"),
    path("<int:gesprek_id>/verbeteren/", gesprekken.Verbeteren.as_view(), name="verbeteren"),
    path("<int:gesprek_id>/weggooien/", gesprekken.Weggooien.as_view(), name="weggooien"),
    path("<int:gesprek_id>/beschermd/<slug:beschermd>/", gesprekken.BeschermdLezen.as_view(), name="beschermd"),
    path("<int:gesprek_id>/inzage/<slug:beschermd>/", gesprekken.Inzage.as_view(), name="inzage"),
    path("<int:gesprek_id>/deel/<slug:sectie>/", sectie.Sectiescherm.as_view(), name="sectie"),
]
