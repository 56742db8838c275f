"""The page in a real browser: three widths, filters, keys, no request, no error, no serious fault of access."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.formats import render
from tests.formats.conftest import hostile_report, told

webdriver = pytest.importorskip("selenium.webdriver", reason="needs selenium, of the extra [browser]")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs chromium and chromedriver on the path")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render(told(), "html"), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", [360, 1024, 1920])
def test_it_fits_its_window(browser: Any, page: str, width: int) -> None:  # noqa: ANN401
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.get(page)
    inner, whole = browser.execute_script("return [innerWidth, document.documentElement.scrollWidth]")
    assert inner == width
    assert whole <= inner


def test_it_asks_for_nothing_and_complains_of_nothing(browser: Any, page: str) -> None:  # noqa: ANN401
    browser.get_log("performance"), browser.get_log("browser")
    browser.get(page)
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert set(asked) == {page}
    assert browser.get_log("browser") == []


def shown(browser: Any) -> list[str]:  # noqa: ANN401
    script = "return [...document.querySelectorAll('.finding')].filter(e => e.offsetParent).map(e => e.dataset.kind)"
    return list(browser.execute_script(script))


def test_a_filter_hides_and_brings_back(browser: Any, page: str) -> None:  # noqa: ANN401
    browser.get(page)
    every = shown(browser)
    assert len(every) == len(told().findings)
    browser.execute_script("document.querySelector('[name=kind][value=date]').click()")
    assert shown(browser) == [kind for kind in every if kind != "date"]
    browser.execute_script("document.querySelector('form').reset()")
    browser.execute_async_script("setTimeout(arguments[0], 50)")
    assert shown(browser) == every


def test_keys_go_through_the_findings(browser: Any, page: str) -> None:  # noqa: ANN401
    browser.get(page)
    body = browser.find_element("tag name", "body")
    at: list[str] = []
    for key in ("j", "j", "k"):
        (browser.switch_to.active_element if at else body).send_keys(key)
        at.append(browser.execute_script("return document.activeElement.id"))
    assert at[0] == at[2] != at[1]
    assert all(one.startswith("finding-") for one in at)
    browser.get(page)
    browser.find_element("tag name", "body").send_keys(webdriver.Keys.TAB)
    assert browser.execute_script("return document.activeElement.className") == "skip"


def test_a_place_opens_the_article_behind_it(browser: Any, page: str) -> None:  # noqa: ANN401
    browser.get(page)
    browser.execute_script("document.querySelector('blockquote a[href^=\"#claim\"]').click()")
    assert browser.execute_script("return document.querySelectorAll('.story[open]').length") == 1


def test_without_script_everything_is_there(browser: Any, page: str) -> None:  # noqa: ANN401
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(page)
        assert len(browser.find_elements("css selector", ".finding")) == len(told().findings)
        assert not browser.find_element("tag name", "form").is_displayed()
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_hostile_text_runs_nothing(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    path = tmp_path / "hostile.html"
    path.write_text(render(hostile_report(), "html"), encoding="utf-8")
    browser.get_log("browser")
    browser.get(path.as_uri())
    assert browser.get_log("browser") == []
    assert browser.execute_script("return document.scripts.length") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_accessibility_checker_finds_no_serious_fault(browser: Any, page: str, scheme: str) -> None:  # noqa: ANN401
    axe = pytest.importorskip("axe_selenium_python", reason="needs axe-selenium-python, of the extra [browser]")
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.get(page)
    checker = axe.Axe(browser)
    checker.inject()
    faults = [one for one in checker.run()["violations"] if one["impact"] in ("serious", "critical")]
    assert [(one["id"], [node["html"][:90] for node in one["nodes"]][:3]) for one in faults] == []
