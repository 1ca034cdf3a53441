"""What the notebooks share: one connection, figures as one release showed them, and a way to draw that prints well."""

import json
import os
from decimal import Decimal
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import trino
from IPython.display import display

BILLION = Decimal(10) ** 9
BOUNDS = "Vạch mảnh: khoảng mà lời văn cho phép."
INK, MUTED, BLUE, SAND, RED = "#1f2933", "#7b8794", "#2f6690", "#d9c9a3", "#b5483a"

# How a figure is measured, what it is, and how it came to be; codes that are not here show as they are.
WORDS = {
    "level": "mức", "share": "tỷ trọng", "ratio": "tỷ lệ", "percent_of_plan": "% dự toán",
    "growth_yoy": "% tăng so cùng kỳ", "growth_ytd": "% tăng so đầu năm",
    "actual": "thực hiện", "plan": "dự toán", "target": "mục tiêu",
    "stated": "tài liệu nêu", "implied": "suy ra", "derived": "tính ra",
}  # fmt: skip

# Where this is set, requests believes it rather than the certificate of this installation.
os.environ.pop("REQUESTS_CA_BUNDLE", None)
os.environ.pop("CURL_CA_BUNDLE", None)

plt.rcParams.update({
    "figure.figsize": (8, 4.5), "figure.dpi": 150, "figure.constrained_layout.use": True, "font.size": 11,
    "text.color": INK, "axes.labelcolor": INK, "xtick.color": INK, "ytick.color": INK, "axes.edgecolor": MUTED,
    "axes.spines.top": False, "axes.spines.right": False, "axes.titlelocation": "left", "axes.titleweight": "bold",
    "axes.titlesize": 13, "axes.titlepad": 14, "legend.frameon": False,
})  # fmt: skip


def ask(sql, *values):
    """The rows of a query, each column as Trino gives it: a value is a Decimal, never a float."""
    home = Path(os.environ.get("SOLIEU_HOME", "~/.solieu")).expanduser()
    user = os.environ.get("SOLIEU_USER", "economist")
    password = (home / "secrets" / f"{user}.password").read_text().strip()
    with trino.dbapi.connect(
        host="127.0.0.1",
        port=int(os.environ.get("SOLIEU_TRINO_PORT", "8443")),
        http_scheme="https",
        verify=str(home / "secrets" / "trino.pem"),
        auth=trino.auth.BasicAuthentication(user, password),
        catalog="solieu",
        schema="views",
        timezone="Asia/Ho_Chi_Minh",
    ) as connection:
        cursor = connection.cursor()
        cursor.execute(sql, values or None)
        rows = cursor.fetchall()
        return pd.DataFrame(rows, columns=[column.name for column in cursor.description], dtype=object)


def figures(release, subject):
    """The figures of a subject as that release showed them: later loads do not change them."""
    return ask(
        "SELECT * FROM vintages WHERE subject = ? AND release_from <= ? AND release_to > ?"
        " ORDER BY indicator, place, breakdown, measure, scenario, period_end",
        subject, release, release,
    )  # fmt: skip


def newest_release():
    """The release that readers see; another where SOLIEU_RELEASE names one."""
    named = os.environ.get("SOLIEU_RELEASE")
    return int(named) if named else int(ask("SELECT max(release) AS release FROM releases").release.iloc[0])


def province():
    """The province that Solieu is set to: its setting of that name."""
    settings = Path(os.environ.get("SOLIEU_HOME", "~/.solieu")).expanduser() / "settings.properties"
    lines = settings.read_text().splitlines() if settings.exists() else []
    kept = dict(line.split("=", 1) for line in lines if "=" in line)
    return os.environ.get("SOLIEU_PROVINCE", kept.get("province", "Thái Bình"))


def say_nothing_is_known(what):
    """Says in place of a chart that there is nothing to draw."""
    print(f"Chưa có số liệu: {what}. · No figure yet.")


def one(rows, **columns):
    """The only row with these values; an error if there is none or more than one."""
    for column, value in columns.items():
        rows = rows[rows[column] == value]
    if len(rows) != 1:
        raise LookupError(f"{len(rows)} figures, not one, have {columns}")
    return rows.iloc[0]


def key_numbers(*rows):
    """Shows figures with their bounds and source, and leaves them in the notebook for whoever compares."""
    shown = pd.DataFrame(rows).reset_index(drop=True)
    identity = ["indicator", "place", "breakdown", "measure", "scenario", "period_start", "period_end", "value"]
    exact = json.loads(shown[identity].astype(str).to_json(orient="records"))
    columns = {
        "indicator_vi": "Chỉ tiêu", "place_vi": "Địa bàn", "breakdown": "Phân tổ", "measure": "Cách đo",
        "scenario": "Kịch bản", "period_end": "Đến ngày", "value": "Giá trị", "lower": "Cận dưới", "upper": "Cận trên",
        "how": "Căn cứ", "published_on": "Công bố",
    }  # fmt: skip
    table = shown[list(columns)].rename(columns=columns)
    for column in ("Giá trị", "Cận dưới", "Cận trên"):
        table[column] = table[column].map(lambda value: "" if value is None else vietnamese(value, 2))
    for column in ("Cách đo", "Kịch bản", "Căn cứ"):
        table[column] = table[column].map(lambda code: WORDS.get(code, code))
    for column in ("Đến ngày", "Công bố"):
        table[column] = table[column].map(lambda day: f"{day:%d/%m/%Y}")
    display(table.style.format(escape="html").hide(axis="index"))
    display({"application/vnd.solieu.figures+json": exact}, raw=True)


def vietnamese(value, digits=0):
    """A number as Vietnamese writes it: 9.300 and 0,85."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))


def billions(value):
    """Dong as billions of dong, exactly."""
    return value / BILLION


def error_bars(rows, values):
    """How far bounds lie below and above the values drawn, as matplotlib wants them."""
    below = [float(value - billions(row.lower)) for row, value in zip(rows, values)]
    above = [float(billions(row.upper) - value) for row, value in zip(rows, values)]
    return [below, above]


def sign(axes, release, rows, note=""):
    """Writes below a chart where its figures come from."""
    names = ", ".join(sorted({row["name"] for row in rows})).replace("$", r"\$")  # which begins a formula
    axes.figure.supxlabel(
        f"Nguồn: {names}; Solieu, đợt công bố {release}. {note}",
        fontsize=8, color=MUTED, x=0.01, ha="left",
    )  # fmt: skip
