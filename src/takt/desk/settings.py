"""Django settings. What a shop may set is read from the environment: see docs/reference."""

import os
from pathlib import Path
from tempfile import mkstemp

import dj_database_url
from django.utils.translation import gettext_lazy as _

from takt.desk.environment import level, seconds, whole

DATA_DIR = Path(os.environ.get("TAKT_DATA", "data")).absolute()
"""Where the database and the secret key of this desk lie."""

DEBUG = os.environ.get("TAKT_DEBUG", "") == "1"
ALLOWED_HOSTS = os.environ.get("TAKT_HOSTS", "localhost 127.0.0.1 [::1] testserver").split()
CSRF_TRUSTED_ORIGINS = os.environ.get("TAKT_ORIGINS", "").split()


def _secret_key() -> str:
    """The key from TAKT_SECRET_KEY, else one kept beside the database (made on first use)."""
    if key := os.environ.get("TAKT_SECRET_KEY"):
        return key
    path = DATA_DIR / "secret-key"
    if not path.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        _make_once(path, os.urandom(48).hex().encode())
    return path.read_text()


def _make_once(path: Path, content: bytes) -> None:
    """Give a file its name when it is whole: of two that begin at once both read the same."""
    descriptor, unfinished = mkstemp(dir=path.parent)  # for the owner's eyes only
    with open(descriptor, "wb") as file:
        file.write(content)
    try:
        os.link(unfinished, path)
    except FileExistsError:
        pass
    except OSError:  # a disk that knows no links
        os.replace(unfinished, path)
    finally:
        Path(unfinished).unlink(missing_ok=True)


SECRET_KEY = _secret_key()

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    # The desk's own, lowest first: each may import those above it.
    "takt.desk.accounts",
    "takt.desk.buyers",
    "takt.desk.catalogue",
    "takt.desk.playbooks",
    "takt.desk.saved_replies",
    "takt.desk.orders",
    "takt.desk.conversations",
    "takt.desk.agenda",
    "takt.desk.search",
    "takt.desk.outbox",
    "takt.desk.intake",
    "takt.desk.venting",
    "takt.desk.ui",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "takt.desk.ui.middleware.OwnLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "takt.desk.ui.middleware.ContentSecurityPolicyMiddleware",
]

ROOT_URLCONF = "takt.desk.urls"
WSGI_APPLICATION = "takt.desk.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "takt.desk.ui.context.frame",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL", f"sqlite:///{DATA_DIR / 'takt.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,  # a PostgreSQL begun anew costs nobody a page
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # WAL lets the web read while the worker writes; IMMEDIATE makes writers queue up
    # for the busy timeout instead of failing half-way through a transaction.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "front"
CSRF_FAILURE_VIEW = "takt.desk.ui.signed_out.not_taken"
LOGOUT_REDIRECT_URL = "login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("uk", _("Ukrainian")),
    ("ru", _("Russian")),
    ("pl", _("Polish")),
    ("en", _("English")),
]
LOCALE_PATHS = [Path(__file__).parent / "ui" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATIC_ROOT = None  # nothing is collected: whitenoise serves each app's own static files
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = os.environ.get("TAKT_HTTPS", "") == "1"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024

TAKT_CHANNELS = "takt.channels.registry.CHANNELS"
"""Dotted name of the tuple of channels; the desk knows channels by their protocol only."""
TAKT_UNDO_SECONDS = whole("TAKT_UNDO_SECONDS", 10, "seconds")
TAKT_LEASE_SECONDS = seconds("TAKT_LEASE_SECONDS", 300)
"""How long a worker has to send one letter before another may take it for dead."""
TAKT_QUEUE_SECONDS = seconds("TAKT_QUEUE_SECONDS", 1)
"""How often an idle worker looks for tasks."""
TAKT_ATTACHMENT_LIMIT = whole("TAKT_ATTACHMENT_LIMIT", 20 * 1024 * 1024, "bytes")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": level("TAKT_LOG_LEVEL", "INFO")},
}
