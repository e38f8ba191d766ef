"""What a learner reads after grading: one page a notebook, with no test, no traceback and nothing that runs."""
