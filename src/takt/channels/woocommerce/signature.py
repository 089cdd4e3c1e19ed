"""Who calls: the ping that is never signed, and the signature of everything else."""

import base64
import hashlib
import hmac
import re
from collections.abc import Mapping

_PING = re.compile(rb"webhook_id=\d+")


def is_ping(headers: Mapping[str, str], body: bytes) -> bool:
    """Whether this is WooCommerce trying the address out when a webhook is saved.

    It is a form, `webhook_id=9`, without a signature; any answer but 2xx and the webhook is
    switched off.
    """
    return "X-WC-Webhook-Topic" not in headers and _PING.fullmatch(body.strip()) is not None


def signature(secret: str, body: bytes) -> str:
    """HMAC-SHA256 over the raw bytes, base64 (WC_Webhook::generate_signature)."""
    return base64.b64encode(hmac.digest(secret.encode(), body, hashlib.sha256)).decode()


def is_signed(secret: str, body: bytes, shown: str) -> bool:
    """Whether the shown signature is ours; compared in constant time. No secret, no trust."""
    return bool(secret) and hmac.compare_digest(signature(secret, body).encode(), shown.encode())
