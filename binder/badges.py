"""Print the README's Binder badges: `python binder/badges.py`.

Organisation, repository and branch stand in `pyproject.toml` under `[tool.ledtoolkit]`, and nowhere else.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from urllib.parse import quote

REPOSITORY = Path(__file__).parents[1]
# What a badge opens, and its address on the server; one whose notebook does not exist yet has no badge.
PAGES = {
    "Welcome page": "/notebooks/notebooks/index.ipynb",
    "Explorers": "/voila/render/notebooks/explore.ipynb",
    "Capstone": "/voila/render/notebooks/week08/capstone.ipynb",
}


def badges(repository: Path) -> list[str]:
    """Return a line of Markdown for each page that the repository has."""
    named = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["tool"]["ledtoolkit"]
    launch = f"https://mybinder.org/v2/gh/{named['organisation']}/{named['repository']}/{named['branch']}"
    return [
        f"[![{name} on Binder](https://mybinder.org/badge_logo.svg)]({launch}?urlpath={quote(path, safe='')})"
        for name, path in PAGES.items()
        if (repository / notebook_of(path)).is_file()
    ]


def notebook_of(path: str) -> str:
    """Return the notebook that an address on the server opens."""
    return path.removeprefix("/voila/render/").removeprefix("/notebooks/")


if __name__ == "__main__":
    print("\n".join(badges(REPOSITORY)))
