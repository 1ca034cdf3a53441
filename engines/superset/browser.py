"""Looks at dashboards in a real browser, as a reader would.

python browser.py ADDRESS USER PASSWORD_FILE FOLDER DASHBOARD…

Writes DASHBOARD.png of each (and DASHBOARD.pdf with --pdf) into FOLDER, and prints as JSON what was to be read there,
the charts that failed, how wide page and charts are, and the seconds it took.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from os import geteuid
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, Error, Page, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE = 120_000
DRAWN = """() => {
  const charts = [...document.querySelectorAll('.dashboard-component-chart-holder')];
  return charts.length > 0 && charts.every(chart => chart.querySelector('.slice_container, .ant-alert')
    && !chart.querySelector('[data-test="loading-indicator"], .loading'));
}"""
CHARTS = ".dashboard-component-chart-holder"
FAILED = f"{CHARTS} .ant-alert, {CHARTS} .missing-chart-container"


def installed() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def launch(chromium: BrowserType) -> Browser:
    """Starts this machine's browser; where there is none, gets the distribution's (as root) or Playwright's own."""
    arguments = ["--no-sandbox"] if geteuid() == 0 else []
    if not installed() and geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, stdout=sys.stderr)
    if not installed():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, stdout=sys.stderr)
    try:
        return chromium.launch(executable_path=installed(), args=arguments)
    except Error as error:
        sys.exit(
            f"Cannot find a browser: {error.message.splitlines()[0]}; install Chromium"
            " (Debian and Ubuntu: apt-get install chromium; macOS: brew install chromium)"
        )


def log_in(page: Page, address: str, user: str, password: str) -> None:
    page.goto(f"{address}/login/")
    page.fill("#username", user)
    page.fill("#password", password)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/login" not in url)


def look(page: Page, address: str, dashboard: str) -> dict:
    began = time.monotonic()
    page.goto(f"{address}/superset/dashboard/{dashboard}/", wait_until="domcontentloaded")
    page.wait_for_function(DRAWN)
    seconds = time.monotonic() - began
    page.wait_for_timeout(1_500)  # what charts draw moves into place
    return {
        "title": page.title(),
        "seconds": round(seconds, 1),
        "failed": page.locator(FAILED).all_inner_texts(),
        "text": page.inner_text("body"),
        "marks": page.locator("mark").count(),
        "width": page.evaluate("document.documentElement.scrollWidth"),
        "charts": page.locator(CHARTS).evaluate_all("charts => charts.map(chart => chart.clientWidth)"),
    }


def context(browser: Browser, width: int, height: int):
    found = browser.new_context(
        viewport={"width": width, "height": height}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    found.set_default_timeout(PATIENCE)
    return found


def main() -> None:
    line = argparse.ArgumentParser()
    line.add_argument("address")
    line.add_argument("user")
    line.add_argument("password_file", type=Path)
    line.add_argument("folder", type=Path)
    line.add_argument("dashboards", nargs="+")
    line.add_argument("--width", type=int, default=1400)
    line.add_argument("--height", type=int, default=900)
    line.add_argument("--pdf", action="store_true")
    told = line.parse_args()
    told.folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = launch(playwright.chromium)
        page = context(browser, told.width, told.height).new_page()
        log_in(page, told.address, told.user, told.password_file.read_text().strip())
        seen = {}
        for dashboard in told.dashboards:
            seen[dashboard] = look(page, told.address, dashboard)
            page.screenshot(path=told.folder / f"{dashboard}.png", full_page=True)
            if told.pdf:
                page.pdf(path=told.folder / f"{dashboard}.pdf", format="A4", landscape=True, print_background=True)
        browser.close()
    json.dump(seen, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
