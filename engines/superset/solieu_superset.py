"""Superset as Solieu starts it: one process that sees to its database, its roles and its users, then serves.

Run with SUPERSET_CONFIG_PATH naming the filled-in superset_config.py of an installation.
"""

import gc
import json
import logging
import os
import shutil
import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import redirect, request
from gunicorn.app.base import BaseApplication

HERE = Path(__file__).parent
# A database with tables and roles but without users, made once per checkout: making it takes a minute.
PREPARED = HERE / "target" / "superset.db"

# The role that is made last.
FINISHED = "Dashboards"
QUERIES = "Queries"
# What each reader may do in Superset; which rows each may see is up to Trino.
ROLES = {
    "leader": [FINISHED],
    "party": [FINISHED],
    "economist": [FINISHED, "Gamma", "sql_lab", QUERIES],
    "superset": ["Admin"],
}
# What the pages of a dashboard ask for beside what Superset's role for the public has.
SHOWING = [
    ("can_language_pack", "Superset"),
    ("can_log", "Superset"),
    ("can_read", "SecurityRestApi"),
    ("menu_access", "Dashboards"),
]
OVERVIEW = "/superset/dashboard/overview/"
WORDS = "/superset/language_pack/vi/"


def main() -> None:
    home = Path(os.environ["SUPERSET_CONFIG_PATH"]).parent.parent
    os.chdir(home)
    database = home / "superset.db"
    if PREPARED.exists() and not database.exists():
        replace(PREPARED, database)

    words = compile_words()
    from superset.app import create_app
    from superset.extensions import db

    app = create_app()
    use_words(app, words)
    ask_in_one_thread()
    app.before_request(open_overview)
    app.after_request(log_request)
    with app.app_context():
        if not PREPARED.exists() or not is_complete(database):
            make()
            replace(database, PREPARED)
            os.execv(sys.executable, sys.orig_argv)  # migrations have silenced the log of this process
        sync_users(Path(app.config["SECRETS"]))
        db.session.remove()
        db.engine.dispose()
    gc.freeze()  # what the workers share is not looked through again by each
    Server(app, int(sys.argv[1])).run()


def replace(source: Path, target: Path) -> None:
    """Copies a file whole or not at all."""
    unfinished = target.with_suffix(".new")
    shutil.copy(source, unfinished)
    unfinished.replace(target)


def is_complete(database: Path) -> bool:
    from superset.extensions import security_manager

    return database.exists() and security_manager.find_role(FINISHED) is not None


def make() -> None:
    from flask_migrate import upgrade
    from superset.extensions import appbuilder, db, security_manager

    upgrade(directory=str(Path(sys.modules["superset"].__file__).parent / "migrations"))
    appbuilder.add_permissions(update_perms=True)
    security_manager.sync_role_definitions()
    permissions = security_manager._get_all_pvms()
    grant(QUERIES, "all_database_access", "all_database_access")
    security_manager.set_role(FINISHED, security_manager._is_public_pvm, permissions)
    grant(FINISHED, "all_datasource_access", "all_datasource_access")
    for permission, view in SHOWING:
        grant(FINISHED, permission, view)
    db.session.commit()


def grant(role: str, permission: str, view: str) -> None:
    from superset.extensions import security_manager

    security_manager.add_permission_role(
        security_manager.add_role(role), security_manager.add_permission_view_menu(permission, view)
    )


def sync_users(secrets: Path) -> None:
    """Gives everybody the password that lies among the secrets, which is also that of Trino."""
    from superset.extensions import db, security_manager
    from werkzeug.security import check_password_hash, generate_password_hash

    for login, names in ROLES.items():
        password = (secrets / f"{login}.password").read_text().strip()
        roles = [security_manager.find_role(name) for name in names]
        user = security_manager.find_user(login)
        if user is None:
            security_manager.add_user(login, login, "", f"{login}@localhost", roles, password)
        else:
            if not check_password_hash(user.password, password):
                user.password = generate_password_hash(password)
            user.roles = roles
            db.session.commit()


def compile_words() -> dict[str, list[str]]:
    """The words of the dashboards in Vietnamese, which Superset lacks; its menu finds them in this folder."""
    with (HERE / "vi.po").open("rb") as file:
        catalog = read_po(file)
    compiled = Path("translations/vi/LC_MESSAGES/messages.mo")
    compiled.parent.mkdir(parents=True, exist_ok=True)
    with compiled.open("wb") as file:
        write_mo(file, catalog)
    return {message.id: [message.string] for message in catalog if message.id and message.string}


def use_words(app, words: dict[str, list[str]]) -> None:
    """Superset's pages fetch their words here."""
    import superset

    # for a word it does not find, a page parses the rule of plurals again: an overview did so 3,500 times
    shipped = json.loads((Path(superset.__file__).parent / "translations/en/LC_MESSAGES/messages.json").read_text())
    untranslated = {word: [word] for word in shipped["locale_data"]["superset"]}
    plain = {"": {"domain": "superset", "lang": "vi", "plural_forms": "nplurals=1; plural=0"}}
    pack = json.dumps({"domain": "superset", "locale_data": {"superset": {**untranslated, **words, **plain}}})
    app.before_request(lambda: (pack, {"Content-Type": "application/json"}) if request.path == WORDS else None)


def ask_in_one_thread() -> None:
    """Lets SQL Lab wait for Trino in the thread of the request.

    A second thread, as Superset starts for Trino, would share the session of SQLite.
    """
    from superset.db_engine_specs.trino import TrinoEngineSpec

    del TrinoEngineSpec.execute_with_cursor, TrinoEngineSpec.handle_cursor


def open_overview():
    if request.method == "GET" and request.path in ("/", "/superset/welcome/"):
        from flask_login import current_user
        from superset.models.dashboard import Dashboard

        if current_user.is_authenticated and Dashboard.get("overview"):
            return redirect(OVERVIEW)
    return None


def log_request(response):
    """Who asked for what, a line each in superset.log."""
    if not request.path.startswith("/static/"):
        from superset.utils.core import get_username

        who = get_username() or "nobody"
        logging.getLogger("superset.requests").info(
            "%s %s %s %s", who, request.method, request.path, response.status_code
        )
    return response


class Server(BaseApplication):
    def __init__(self, app, port: int):
        self.application = app
        self.port = port
        super().__init__()

    def load_config(self) -> None:
        self.cfg.set("bind", f"127.0.0.1:{self.port}")
        self.cfg.set("workers", 4)  # a page asks for seven things at once, and of a process's threads one computes
        self.cfg.set("worker_class", "gthread")
        self.cfg.set("threads", 8)
        self.cfg.set("timeout", 120)
        self.cfg.set("control_socket_disable", True)
        self.cfg.set("graceful_timeout", 5)

    def load(self):
        return self.application


if __name__ == "__main__":
    main()
