"""The instructor's side: an ordinary nbgrader course, run as `python -m grading …`; nobody imports it."""
