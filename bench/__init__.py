"""Benchmarks, as ratios in one run against what users would use instead: `python -m bench [NAME …]`.

A benchmark is a module `bench/measure_<name>.py` with a function `measure() -> list[Ratio]`; it is found by its name.
"""
