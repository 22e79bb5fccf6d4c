"""Base of every view: sign-in, action, and page-or-fragment for htmx."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.decorators import classonlymethod
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View
from django.views.generic import FormView, TemplateView
from django_htmx.http import HttpResponseClientRedirect

from kern.fouten import DomeinFout
from kern.meldingen import meld_fout
from kern.toegang import INGELOGD, OPENBAAR

# The id of <main>: who asks for that by htmx shows the whole page anew in place.
INHOUD = "inhoud"
UITGELOGD = "Je was uitgelogd. Wat je net deed, is niet bewaard. Log in en doe het nog een keer."


class Scherm(View):
    """A view that says which action it is. Without `actie` the URL does not load.

    Not signed in: to the sign-in page and back again; what htmx posts gets 401, so that the page keeps its text and
    asks to sign in again in place. Role may not do the action: 403. Object out of scope: 404,
    because every object comes from `visible_to`. A request by htmx for a part gets `fragment_template`.
    """

    # A form sends nothing else; Django would take a PUT for a POST.
    http_method_names: Any = ("get", "post", "head", "options")
    request: Any
    actie: ClassVar[str] = ""
    # How big an uploaded file may be (`kern.upload`); 0: this view expects none.
    upload_bytes: ClassVar[int] = 0
    template_name: str | None = None
    fragment_template: ClassVar[str] = ""

    @classonlymethod
    def as_view(cls, **initkwargs: Any) -> Any:
        if not cls.actie:
            raise ImproperlyConfigured(f"{cls.__name__} does not declare its action")
        view = super().as_view(**initkwargs)
        view.actie, view.upload_bytes = cls.actie, cls.upload_bytes  # type: ignore[attr-defined]
        return view

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.actie != OPENBAAR:
            if not request.user.is_authenticated:
                return self._naar_inloggen(request)
            if not request.user.mag(self.actie):
                raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def http_method_not_allowed(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Say it on a page, like other refusals: the answer of Django itself is empty."""
        antwoord = render(request, "405.html", status=405)
        antwoord.headers["Allow"] = super().http_method_not_allowed(request, *args, **kwargs).headers["Allow"]
        return antwoord

    def _naar_inloggen(self, request: Any) -> HttpResponseBase:
        if request.method == "POST" and request.htmx:
            return HttpResponse(status=401)
        if request.method == "POST" and self.actie != INGELOGD:
            meld_fout(request, UITGELOGD)
        if not request.htmx:
            return redirect_to_login(self.na_inloggen(request))
        pagina = urlsplit(request.htmx.current_url or "/")
        return HttpResponseClientRedirect(redirect_to_login(pagina.path).url)

    def na_inloggen(self, request: Any) -> str:
        """Where somebody goes who has to sign in first."""
        pad: str = request.get_full_path()
        return pad

    def get_template_names(self) -> list[str]:
        htmx = self.request.htmx
        heel = not htmx or htmx.history_restore_request or htmx.target == INHOUD
        return [self.template_name or ""] if heel or not self.fragment_template else [self.fragment_template]


class Pagina(Scherm, TemplateView):
    """A page that only reads."""


class Opdracht(Scherm):
    """A button: POST only, does one thing, and leads to a page.

    It is no page itself. Who lands here after signing in, by reloading or by an old link, goes back to the page of the
    button, or to the start.
    """

    http_method_names = ("post",)

    def http_method_not_allowed(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            return redirect(_elders(request, request.GET.get("terug")))
        return super().http_method_not_allowed(request, *args, **kwargs)

    def na_inloggen(self, request: Any) -> str:
        return _elders(request, request.POST.get("terug"), request.GET.get("terug"), request.headers.get("Referer"))


class Formulierscherm(Scherm, FormView):  # type: ignore[type-arg]
    """A form that calls one service. A broken rule of the field comes back on the form (status 422).

    `voer_uit` gets the checked form, calls the service and returns where to go.
    """

    def voer_uit(self, form: Any) -> HttpResponseBase:
        raise NotImplementedError

    def form_valid(self, form: Any) -> Any:
        try:
            return self.voer_uit(form)
        except DomeinFout as fout:
            form.voeg_domeinfout_toe(fout)
            return self.form_invalid(form)

    def form_invalid(self, form: Any) -> Any:
        return self.render_to_response(self.get_context_data(form=form), status=422)


def veilig_adres(request: Any, adres: str, *, anders: str) -> str:
    """An address that came with the request, if it is one and stays on this site; else the other one."""
    veilig = urlsplit(adres).path.startswith("/") and url_has_allowed_host_and_scheme(
        adres, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return adres if veilig else anders


def _elders(request: Any, *adressen: str | None) -> str:
    """The first of these that is another page of this site; else the start."""
    for adres in adressen:
        delen = urlsplit(veilig_adres(request, adres or "", anders=""))
        pad = f"{delen.path}?{delen.query}" if delen.query else delen.path
        if delen.path != request.path and (veilig := veilig_adres(request, pad, anders="")):
            return veilig
    return "/"


def csrf_fout(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long or came from elsewhere: say what to do, keep nothing.

    The header tells the script on the page that this 403 is not about a role.
    """
    antwoord = render(request, "kern/csrf_fout.html", status=403)
    antwoord.headers["X-Reden"] = "verlopen"
    return antwoord
