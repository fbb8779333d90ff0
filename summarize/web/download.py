"""Download one address: its bytes, or why they cannot be had."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from summarize.formats.extract import UnpackedTooLargeError
from summarize.formats.gzip import inflate, unpack
from summarize.frozen import frozen
from summarize.storage.files import MAX_SIZE, Problem, too_large
from summarize.text.clean import NotTextError, one_line

if TYPE_CHECKING:
    import httpx

__all__ = ["ANSWERED", "Page", "download"]

ANSWERED: Final = "the server answered"
"""How the reason begins where a server was there and would not give the page."""

SECONDS: Final = 30.0
"""What one address may take in all, redirects included."""
_MOST_REDIRECTS: Final = 5
_ACCEPT: Final = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/markdown,"
    "text/plain,application/epub+zip;q=0.9,*/*;q=0.5"
)
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_LONGEST_FIELD: Final = 500


@frozen
class Page:
    """What was found at an address.

    ``address`` is where it was found in the end, ``type`` its media type (``text/html``),
    ``etag`` and ``modified`` what to ask with next time. ``is_new`` is False where the server
    says that nothing has changed; there is no data then.
    """

    address: str
    data: bytes = b""
    type: str = ""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    is_new: bool = True


def download(
    address: str,
    *,
    allow_private: bool = False,
    max_size: int = MAX_SIZE,
    etag: str | None = None,
    modified: str | None = None,
    seconds: float = SECONDS,
) -> Page | Problem:
    """Fetch what is at ``address``, at most ``max_size`` bytes of it within ``seconds``.

    Only http and https, and only public servers unless ``allow_private``. With ``etag`` or
    ``modified`` of last time, the server may say that nothing has changed.
    """
    import httpcore
    import httpx

    from summarize.web.guard import Guard

    guard = Guard(allow_private=allow_private, seconds=seconds)
    try:
        with _client(guard, seconds) as client:
            headers = {"If-None-Match": etag, "If-Modified-Since": modified}
            request = client.build_request(
                "GET", address, headers={name: value for name, value in headers.items() if value}
            )
            response = client.send(request, stream=True)
            try:
                return _read(response, address, max_size)
            finally:
                response.close()
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.TimeoutException) as error:
        return Problem(address, _reason(error, seconds))
    except (UnicodeError, ValueError):
        return Problem(address, "not a web address")


def _client(guard: object, seconds: float) -> httpx.Client:
    import httpcore
    import httpx

    context = httpx.create_ssl_context()
    transport = httpx.HTTPTransport(verify=context)
    # httpx has no public way to pass a network backend, which httpcore takes: we make the pool.
    transport._pool = httpcore.ConnectionPool(
        ssl_context=context,
        max_connections=1,
        network_backend=guard,  # type: ignore[arg-type]
    )
    return httpx.Client(
        transport=transport,
        follow_redirects=True,
        max_redirects=_MOST_REDIRECTS,
        timeout=seconds,
        headers={
            "User-Agent": "pullquote (a reader for the terminal)",
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip",
        },
    )


def _read(response: httpx.Response, address: str, max_size: int) -> Page | Problem:
    kind = response.headers.get("content-type", "")[:_LONGEST_FIELD]
    charset = _CHARSET.search(kind)
    page = Page(
        str(response.url),
        type=kind.partition(";")[0].strip().lower(),
        charset=charset[1] if charset else None,
        etag=_field(response, "etag"),
        modified=_field(response, "last-modified"),
        is_new=response.status_code != HTTPStatus.NOT_MODIFIED,
    )
    if not page.is_new:
        return page
    if response.status_code != HTTPStatus.OK:
        return Problem(address, f"{ANSWERED} {_status(response.status_code)}")
    data = bytearray()
    for part in response.iter_raw():
        data += part
        if len(data) > max_size:
            return Problem(address, too_large(None, max_size))
    encoding = response.headers.get("content-encoding", "").strip().lower()
    unpacker = {"gzip": unpack, "x-gzip": unpack, "deflate": inflate}.get(encoding)
    if unpacker is not None:
        try:
            data = bytearray(unpacker(bytes(data), max_size))
        except UnpackedTooLargeError:
            return Problem(address, too_large(None, max_size))
        except NotTextError as error:
            return Problem(address, str(error))
    elif encoding not in ("", "identity"):
        return Problem(address, "unsupported content encoding")
    return Page(
        page.address, bytes(data), page.type, page.charset, page.etag, page.modified, page.is_new
    )


def _field(response: httpx.Response, name: str) -> str | None:
    value = response.headers.get(name)
    return one_line(value) if value and len(value) <= _LONGEST_FIELD else None


def _status(code: int) -> str:
    try:
        return f"{code} ({HTTPStatus(code).phrase})"
    except ValueError:
        return str(code)


def _reason(error: Exception, seconds: float) -> str:
    """Say in a few words of ours what went wrong; a server's own words are not repeated."""
    import ssl

    import httpcore
    import httpx

    from summarize.web.guard import PrivateAddressError

    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) and cause not in chain:
        chain.append(cause)
    if any(isinstance(cause, PrivateAddressError) for cause in chain):
        return "private address (allow with --allow-private)"
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in chain):
        return "invalid server certificate"
    if isinstance(error, (httpx.TimeoutException, httpcore.TimeoutException)):
        return f"timed out after {seconds:g} seconds"
    if isinstance(error, httpx.TooManyRedirects):
        return f"more than {_MOST_REDIRECTS} redirects"
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.InvalidURL)):
        return "not an http or https address"
    if isinstance(error, httpx.ConnectError):
        return (
            one_line(str(error))
            if "server not found" in str(error)
            else "cannot connect to the server"
        )
    return "connection lost, or not a valid response"
