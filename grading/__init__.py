"""The instructor's side: an ordinary nbgrader course, run as `python -m grading …`; nobody imports it.

Every module of this folder is a command, found by its name; what the commands are made of stands in rooms beside them.
"""
