"""The desk's settings, with the buyers' side added. Only `takt demo` uses them."""

import os

from takt.desk.settings import *  # noqa: F403
from takt.desk.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "takt.demo"]
ROOT_URLCONF = "takt.demo.urls"

WEB = os.environ.get("TAKT_DEMO_WEB", "http://127.0.0.1:8000")
"""Where the demo's own pages are: an order placed there is sent to the desk as a webhook."""
SMTP_PORT = int(os.environ.get("TAKT_DEMO_SMTP_PORT", "8025"))
"""The port of the mail server beside the demo."""
