"""One figure a method, on one page, to look at: `python -m gallery FOLDER`.

A theme is a module `gallery/show_<theme>.py` with a function `figures() -> Iterator[Shown]`; it is found by its name.
Figures come from the bundled tables where they serve, else from printed examples or model runs, and say which.
"""
