"""Voila's settings file: installed as `etc/jupyter/voila.py`, where `voila` and Jupyter Server look for it."""

from ledtoolkit.widgets.voila_settings import voila_settings

# Voila runs this file with `c`; whoever merely imports it (a test collector) has none.
if "c" in globals():
    globals()["c"].merge(voila_settings())
