"""Questions of weeks to come: held to every promise, but not asked before their week has its lesson.

A finished week moves up into `ledtoolkit.exercises`, where it is found by its name.
"""
