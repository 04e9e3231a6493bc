"""Version 1: the resources, their errors, and the addresses of all of it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, reverse
from ninja import NinjaAPI

from events.api import events, participants, sources, statements, topics
from events.api.access import answer, problem, public
from events.api.parameters import BadParameters, check
from events.api.schemas import Index, Problem

_DESCRIPTION = """Who met or called whom, when and where, what was agreed, who said what, \
and for each of it the passage it rests on. Read only, open to any origin, without a key."""

api = NinjaAPI(
    title="Diplomacy Timeline",
    version="1",
    description=_DESCRIPTION,
    docs_url=None,  # our own page: `documentation.py`
    openapi_url="/openapi.json",
    urls_namespace="api-1",
)
for each in (events, statements, participants, sources, topics):
    api.add_router("", each.router)


@api.get(
    "/",
    response={200: Index, 304: None, 400: Problem},
    operation_id="getIndex",
    summary="Where everything is",
    tags=["Topics and words"],
    by_alias=True,
)
def index(request: HttpRequest) -> HttpResponse:
    """The addresses of the lists, of this description and of the page that tells of it."""
    check(request, ())

    def at(name: str) -> str:
        return request.build_absolute_uri(reverse(name))

    names = [
        *("events", "facets", "statements", "participants", "sources", "topics"),
        "vocabulary",
    ]
    told = {
        "description": at("api-1:openapi-json"),
        "documentation": at("events:api"),
        **{name: at(f"api-1:{name}") for name in names},
    }
    response = answer(told)
    response["Link"] = (
        f'<{told["description"]}>; rel="service-desc", '
        f'<{told["documentation"]}>; rel="service-doc"'
    )
    return response


@api.exception_handler(BadParameters)
def bad_parameters(request: HttpRequest, error: BadParameters) -> HttpResponse:
    names = ", ".join(dict.fromkeys(name for name, _ in error.messages))
    return problem(400, f"Not understood: {names}.", error.messages)


@api.exception_handler(Http404)
def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem(404, str(error) or "There is nothing of this id.")


def _opened(pattern: URLPattern | URLResolver) -> URLPattern:
    assert isinstance(pattern, URLPattern)
    return URLPattern(
        pattern.pattern, public(pattern.callback), pattern.default_args, pattern.name
    )


urlpatterns, _, namespace = api.urls
urlpatterns = [_opened(pattern) for pattern in urlpatterns]
