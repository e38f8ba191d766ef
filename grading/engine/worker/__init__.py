"""The side that is not trusted: it runs a learner's cells and answers questions about their results."""
