"""The addresses of assessments; part of those of the app."""

from django.urls import path

from begeleiding.views.assessment import blad, leven, observaties, tab, voorvallen

urlpatterns = [
    path("assessment/persoon/<int:statushouder_id>/", tab.Assessmenttab.as_view(), name="assessmenttab"),
    path(
        "assessment/persoon/<int:statushouder_id>/nieuw/", leven.AssessmentBeginnen.as_view(), name="assessment_nieuw"
    ),
    path("assessment/<int:assessment_id>/", blad.AssessmentBekijken.as_view(), name="assessment"),
    path("assessment/<int:assessment_id>/observaties/", blad.Observaties.as_view(), name="observaties"),
    path("assessment/<int:assessment_id>/observatie/", observaties.ObservatieNieuw.as_view(), name="observatie_nieuw"),
    path("assessment/<int:assessment_id>/verlengen/", leven.Verlengen.as_view(), name="assessment_verlengen"),
    path(
        "assessment/<int:assessment_id>/verlengen/terug/",
        leven.VerlengingTerug.as_view(),
        name="assessment_verlenging_terug",
    ),
    path("assessment/<int:assessment_id>/stoppen/", leven.Stoppen.as_view(), name="assessment_stoppen"),
    path("assessment/<int:assessment_id>/heropenen/", leven.Heropenen.as_view(), name="assessment_heropenen"),
    path("assessment/<int:assessment_id>/begin/terug/", leven.BeginTerug.as_view(), name="assessment_begin_terug"),
    path("assessment/<int:assessment_id>/voorvallen/", voorvallen.Halvoorvallen.as_view(), name="halvoorvallen"),
    path("assessment/<int:assessment_id>/voorval/", voorvallen.HalvoorvalNieuw.as_view(), name="halvoorval_nieuw"),
    path("assessment/voorvallen/<int:halvoorval_id>/", voorvallen.HalvoorvalWijzigen.as_view(), name="halvoorval"),
    path("assessment/voorvallen/<int:halvoorval_id>/weg/", voorvallen.HalvoorvalWeg.as_view(), name="halvoorval_weg"),
    path("observaties/<uuid:waarneming_id>/", observaties.ObservatieVerbeteren.as_view(), name="observatie"),
    path("observaties/<uuid:waarneming_id>/weg/", observaties.ObservatieWeg.as_view(), name="observatie_weg"),
    path("observaties/<uuid:waarneming_id>/terug/", observaties.ObservatieTerug.as_view(), name="observatie_terug"),
]
