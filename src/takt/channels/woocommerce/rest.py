"""WooCommerce's REST API, version 3: as much of it as polling needs."""

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

from django.utils.translation import gettext_noop as _

from takt.journey.phrase import Phrase

PER_PAGE = 100
"""WooCommerce's own upper limit; 101 is an error."""
TIMEOUT = 30  # seconds


class ShopUnreachable(Exception):  # noqa: N818  named for what happened
    """The shop did not answer as it should; `why` says, for the seller, what to look at."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why)
        self.why = why


class NothingThere(ShopUnreachable):
    """The shop answered 404."""


@dataclass(frozen=True)
class Rest:
    url: str
    """Address of the shop, as in https://shop.example."""
    key: str
    secret: str

    def pages(
        self, path: str, query: Mapping[str, str], now: datetime
    ) -> Iterator[list[dict[str, Any]]]:
        """Every page of a list, asked for one after the other until there is none."""
        page, last = 1, 1
        while page <= last:
            asked = {**query, "per_page": str(PER_PAGE), "page": str(page)}
            body, last = self._get(path, asked, now)
            yield body
            page += 1

    def _get(
        self, path: str, query: Mapping[str, str], now: datetime
    ) -> tuple[list[dict[str, Any]], int]:
        request = self._signed(f"{self.url.rstrip('/')}/wp-json/wc/v3/{path}", query, now)
        try:
            with urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310  https or http, by form
                pages = int(answer.headers.get("X-WP-TotalPages") or 1)
                body = json.load(answer, parse_float=Decimal)
        except HTTPError as error:
            trouble = NothingThere if error.code == HTTPStatus.NOT_FOUND else ShopUnreachable
            raise trouble(_in_words(error)) from error
        except (OSError, HTTPException) as error:
            why = Phrase(_("{url} does not answer: {error}"), url=self.url, error=error)
            raise ShopUnreachable(why) from error
        except ValueError as error:
            why = Phrase(_("{url} answered something that is no JSON"), url=self.url)
            raise ShopUnreachable(why) from error
        if not isinstance(body, list):
            kind = type(body).__name__
            raise ShopUnreachable(
                Phrase(_("{url} answered a {kind}, not a list"), url=self.url, kind=kind)
            )
        return body, pages

    def _signed(self, address: str, query: Mapping[str, str], now: datetime) -> Request:
        """Over TLS the keys go in a header; over plain HTTP WooCommerce takes OAuth 1.0a only."""
        if urlsplit(address).scheme == "https":
            pair = base64.b64encode(f"{self.key}:{self.secret}".encode()).decode()
            headers = {"Authorization": f"Basic {pair}"}
            return Request(f"{address}?{urlencode(query)}", headers=headers)  # noqa: S310
        signed = {**query, **self._oauth(address, query, now)}
        return Request(f"{address}?{urlencode(signed, quote_via=quote)}")  # noqa: S310

    def _oauth(self, address: str, query: Mapping[str, str], now: datetime) -> dict[str, str]:
        fields = {
            "oauth_consumer_key": self.key,
            "oauth_timestamp": str(int(now.timestamp())),
            "oauth_nonce": secrets.token_hex(8),
            "oauth_signature_method": "HMAC-SHA256",
        }
        return {
            **fields,
            "oauth_signature": oauth_signature(address, {**query, **fields}, self.secret),
        }


def oauth_signature(address: str, fields: Mapping[str, str], secret: str) -> str:
    """RFC 5849 §3.4 with HMAC-SHA256 and no token, as WC_REST_Authentication checks it."""
    pairs = sorted((quote(k, safe="~"), quote(v, safe="~")) for k, v in fields.items())
    normal = "&".join(f"{key}={value}" for key, value in pairs)
    base = "&".join(("GET", quote(address, safe="~"), quote(normal, safe="~")))
    digest = hmac.digest(f"{secret}&".encode(), base.encode(), hashlib.sha256)
    return base64.b64encode(digest).decode()


_ADVICE = {
    401: Phrase(_("Check the consumer key and secret, and that the key may read.")),
    403: Phrase(_("Check that no security plug-in keeps the REST API closed.")),
    404: Phrase(_("Check the address, and that permalinks are not set to “Plain”.")),
}


def _in_words(error: HTTPError) -> Phrase:
    """The shop's own message, and what to look at."""
    try:
        said = str(json.load(error).get("message", ""))
    except (ValueError, AttributeError, OSError, HTTPException):
        said = str(error.reason)
    answer = Phrase(_("WooCommerce answered {code}: {said}"), code=error.code, said=said)
    if error.code not in _ADVICE:
        return answer
    return Phrase("{said} {advice}", said=answer, advice=_ADVICE[error.code])
