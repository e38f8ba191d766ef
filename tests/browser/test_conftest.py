"""What the tests rest on: none finds anything in the browser that another one left there."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import forget
from tests.browser.servers import TOKEN

pytestmark = pytest.mark.browser
KEEP = "() => { localStorage.kept = '1'; document.cookie = 'kept=1'; }"
KEPT = "() => [localStorage.kept ?? null, document.cookie.includes('kept')]"


def test_a_browser_that_forgets_has_neither_cookie_nor_anything_that_a_page_kept(
    served: tuple[str, Path], page: Page
) -> None:
    page.goto(f"{served[0]}/api?token={TOKEN}")
    page.evaluate(KEEP)
    assert page.evaluate(KEPT) == ["1", True]
    forget(page.context)
    page.reload()
    assert page.evaluate(KEPT) == [None, False]
