"""Superset on this machine only: figures in Vietnamese, secrets of its own, rules left to Trino."""

import os
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

from sqlalchemy.pool import QueuePool
from superset import config as shipped
from superset.utils.log import AbstractEventLogger

HOME = Path("${home}/engines/superset")
SECRETS = Path("${secrets}")


def secret(name: str) -> str:
    return (SECRETS / name).read_text().strip()


def cache(name: str, lifetime: timedelta) -> dict:
    return {
        "CACHE_TYPE": "FileSystemCache",
        "CACHE_DIR": str(HOME / "cache" / name),
        "CACHE_DEFAULT_TIMEOUT": int(lifetime.total_seconds()),
        "CACHE_THRESHOLD": 10_000,
    }


SECRET_KEY = secret("superset.key")
GUEST_TOKEN_JWT_SECRET = secret("superset.guest")
GLOBAL_ASYNC_QUERIES_JWT_SECRET = secret("superset.async")
SMTP_PASSWORD = ""

SQLALCHEMY_DATABASE_URI = f"sqlite:///{HOME / 'superset.db'}?timeout=30"
# by default SQLite's file is opened, and its hundred tables read, for each request
SQLALCHEMY_ENGINE_OPTIONS = {"poolclass": QueuePool, "connect_args": {"check_same_thread": False}}

# Trino's password is looked up at every connection, so that no copy of it lies in Superset's database.
SQLALCHEMY_CUSTOM_PASSWORD_STORE = lambda address: secret(f"{address.username}.password")  # noqa: E731
for variable in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
    os.environ.pop(variable, None)  # they would win over the certificate of this installation

FEATURE_FLAGS = {
    "CACHE_IMPERSONATION": True,
    "CACHE_QUERY_BY_USER": True,
    "ENABLE_TEMPLATE_PROCESSING": True,
    "RLS_IN_SQLLAB": True,
    "DASHBOARD_VIRTUALIZATION": False,  # a page is printed whole
    "DRILL_BY": False,
    "EMBEDDABLE_CHARTS": False,
}

# A dataset's stamp, the release, is part of every key: what is cached never outlives the release it shows.
DATA_CACHE_CONFIG = cache("data", timedelta(days=7))
CACHE_CONFIG = cache("metadata", timedelta(days=1))

SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Strict"
PERMANENT_SESSION_LIFETIME = timedelta(hours=12)
TALISMAN_CONFIG = {
    **shipped.TALISMAN_CONFIG,
    "session_cookie_secure": True,
    "content_security_policy": {
        "base-uri": ["'self'"],
        "default-src": ["'self'"],
        "img-src": ["'self'", "blob:", "data:"],
        "worker-src": ["'self'", "blob:"],
        "object-src": "'none'",
        "style-src": ["'self'", "'unsafe-inline'"],
        "script-src": ["'self'", "'strict-dynamic'"],
    },
}
ENABLE_CORS = False
RATELIMIT_ENABLED = True
# each process counts for itself
RATELIMIT_APPLICATION = "300 per second"
RATELIMIT_STORAGE_URI = "memory://"
AUTH_RATE_LIMIT = "5 per second"
FAB_ADD_SECURITY_API = False
FAB_API_SWAGGER_UI = False
SUPERSET_LOG_VIEW = False


class NoEvents(AbstractEventLogger):
    """Steps inside a request are kept nowhere; as rows of SQLite each held its request up for a commit."""

    def log(self, *details, **more) -> None:
        pass


EVENT_LOGGER = NoEvents()  # solieu_superset.py logs who asked for what
SHOW_STACKTRACE = False

BABEL_DEFAULT_LOCALE = "vi"
BABEL_TRANSLATION_DIRECTORIES = f"translations;{HOME / 'translations'}"
LANGUAGES = {
    "vi": {"flag": "vn", "name": "Tiếng Việt"},
    "en": {"flag": "us", "name": "English"},
}
D3_FORMAT = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}
D3_TIME_FORMAT = {
    "dateTime": "%H:%M:%S %d/%m/%Y",
    "date": "%d/%m/%Y",
    "time": "%H:%M:%S",
    "periods": ["SA", "CH"],
    "days": ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
    "shortDays": ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
    "months": [f"Tháng {month}" for month in range(1, 13)],
    "shortMonths": [f"Th{month}" for month in range(1, 13)],
}
APP_NAME = "Số liệu"
LOGO = f"""<svg xmlns="http://www.w3.org/2000/svg" width="90" height="24"><text x="0" y="18"
    font-family="sans-serif" font-size="19" font-weight="700" fill="#b3201e">{APP_NAME}</text></svg>"""
# Superset's own picture for loading, blurred and never still, takes as much of a processor as drawing the charts.
LOADING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 24" fill="#b3201e">
  <circle cx="8" cy="12" r="4"/><circle cx="24" cy="12" r="4" opacity=".6"/>
  <circle cx="40" cy="12" r="4" opacity=".3"/></svg>"""
THEME_DEFAULT = {
    **shipped.THEME_DEFAULT,
    "echartsOptionsOverrides": {"animation": False},  # a chart is drawn at once
    # names of bars have their cut-off on a second line, which lies over the first without a height
    "echartsOptionsOverridesByChartType": {"echarts_timeseries_bar": {"yAxis": {"axisLabel": {"lineHeight": 15}}}},
    "token": {
        **shipped.THEME_DEFAULT["token"],
        "brandAppName": APP_NAME,
        "brandLogoAlt": APP_NAME,
        "brandLogoUrl": f"data:image/svg+xml,{quote(LOGO)}",
        "brandSpinnerSvg": LOADING,
    },
}
THEME_DARK = None
ENABLE_UI_THEME_ADMINISTRATION = False

SUPERSET_WEBSERVER_TIMEOUT = int(timedelta(minutes=2).total_seconds())

# Nothing that Superset ships as a secret may serve as one here.
for name in dir(shipped):
    default = getattr(shipped, name)
    is_secret = name.endswith(("_SECRET", "_PASSWORD", "SECRET_KEY")) and name != "CHANGE_ME_SECRET_KEY"
    if is_secret and default and isinstance(default, str) and globals().get(name, default) == default:
        raise SystemExit(f"Cannot start Superset: {name} is the one it ships with, set another in {__file__}")
