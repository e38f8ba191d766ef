"""The side that is trusted: it runs the instructor's cells and decides, on data that the worker gave."""
