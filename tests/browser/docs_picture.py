"""`python -m tests.browser.docs_picture`: `/docs` as the readme shows it, and what can be read there.

`test_docs_picture.py` holds the picture to the page by that text.
"""

import shutil
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI
from playwright.sync_api import sync_playwright

from charter.platform.http.docs_pages import add_docs
from charter.platform.http.served_contract import add_documents
from charter.settings import Settings
from tests.browser.conftest import FLAGS
from tests.listening import listening

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PICTURES: Final = Path(__file__).parents[2] / "docs/pictures"
TEXT: Final = PICTURES / "docs.txt"
SIZE: Final = (1280, 828)
PHRASE: Final = "project"


def contract_pages() -> FastAPI:
    """The pages of the documentation, of this contract, without a service behind them."""
    settings = Settings(environment="test", database_url="postgresql://charter@localhost/charter")
    app = FastAPI(title="Charter", docs_url=None, redoc_url=None, openapi_url=None)
    add_documents(app, files("contract"))
    add_docs(app, settings)
    return app


def shown(browser: "Browser", origin: str, picture: Path | None = None) -> str:
    """What the page says where somebody looks for projects; the picture of it is taken on the way."""
    width, height = SIZE
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(f"{origin}/docs")
    page.locator(".operation-filter-input").fill(PHRASE)
    page.locator("#operations-projects-createProject").wait_for()
    page.locator("#operations-tag-system").wait_for(state="detached")
    if picture is not None:
        page.wait_for_timeout(500)
        page.screenshot(path=picture)
    text = page.locator("#docs").inner_text()
    page.close()
    return "\n".join(line.rstrip() for line in text.splitlines() if line.strip()) + "\n"


def main() -> None:
    """Take the picture."""
    PICTURES.mkdir(exist_ok=True)
    with listening(contract_pages()) as origin, sync_playwright() as driver:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        TEXT.write_text(shown(browser, origin, PICTURES / "docs.png"), encoding="utf-8")
        browser.close()


if __name__ == "__main__":
    main()
