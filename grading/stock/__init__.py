"""nbgrader's own execution of a submission."""
