"""The addresses of evaluations; part of those of the app."""

from django.urls import path

from begeleiding.views.evaluaties import papier, schrijven

urlpatterns = [
    path("evaluaties/<int:evaluatie_id>/", schrijven.EvaluatieSchrijven.as_view(), name="evaluatie"),
    path(
        "evaluaties/<int:evaluatie_id>/heropenen/", schrijven.EvaluatieHeropenen.as_view(), name="evaluatie_heropenen"
    ),
    path("evaluaties/<int:evaluatie_id>/evaluatie.pdf", papier.EvaluatiePdf.as_view(), name="evaluatie_pdf"),
    path("evaluaties/<int:evaluatie_id>/assessment.pdf", papier.WerkgeverPdf.as_view(), name="evaluatie_werkgever"),
]
