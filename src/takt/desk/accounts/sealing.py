"""Passwords and keys of connections, kept so that a copy of the database does not tell them."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from cryptography.fernet import Fernet


def sealed(secrets: Mapping[str, str]) -> str:
    """The secrets as text that only a desk with the same SECRET_KEY can open; "" for none."""
    if not secrets:
        return ""
    return _box(settings.SECRET_KEY).encrypt(json.dumps(dict(secrets)).encode()).decode()


def opened(text: str) -> dict[str, str] | None:
    """The secrets in a sealed text; `None` where another SECRET_KEY has sealed it."""
    if not text:
        return {}
    from cryptography.fernet import InvalidToken

    try:
        found: dict[str, str] = json.loads(_box(settings.SECRET_KEY).decrypt(text))
    except InvalidToken:
        return None
    return found


@lru_cache(maxsize=1)
def _box(key: str) -> "Fernet":
    """Made from SECRET_KEY, and no use for anything else that is."""
    # Imported late: 9 MB that a desk which polls nothing need not carry.
    from cryptography.fernet import Fernet

    own = salted_hmac("takt.desk.accounts.sealing", "", secret=key, algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(own))
