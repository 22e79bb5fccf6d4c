"""Base of every view: sign-in, action, and page-or-fragment for htmx."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.decorators import classonlymethod
from django.views import View
from django.views.generic import TemplateView
from django_htmx.http import HttpResponseClientRedirect

from kern.toegang import OPENBAAR


class Scherm(View):
    """A view that says which action it is. Without `actie` the URL does not load.

    Not signed in: to the sign-in page and back again. Role may not do the action: 403. Object out of scope: 404,
    because every object comes from `visible_to`. A request by htmx gets `fragment_template`, when there is one.
    """

    request: Any
    actie: ClassVar[str] = ""
    template_name: str | None = None
    fragment_template: ClassVar[str] = ""

    @classonlymethod
    def as_view(cls, **initkwargs: Any) -> Any:
        if not cls.actie:
            raise ImproperlyConfigured(f"{cls.__name__} does not declare its action")
        view = super().as_view(**initkwargs)
        view.actie = cls.actie  # type: ignore[attr-defined]
        return view

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.actie != OPENBAAR:
            if not request.user.is_authenticated:
                return self._naar_inloggen(request)
            if not request.user.mag(self.actie):
                raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def _naar_inloggen(self, request: Any) -> HttpResponseBase:
        if not request.htmx:
            return redirect_to_login(request.get_full_path())
        pagina = urlsplit(request.htmx.current_url or "/")
        return HttpResponseClientRedirect(redirect_to_login(pagina.path).url)

    def get_template_names(self) -> list[str]:
        if self.fragment_template and self.request.htmx and not self.request.htmx.history_restore_request:
            return [self.fragment_template]
        return [self.template_name or ""]


class Pagina(Scherm, TemplateView):
    """A page that only reads."""


def csrf_fout(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long or came from elsewhere: say what to do, keep nothing."""
    return render(request, "kern/csrf_fout.html", status=403)
