"""What runs inside the server that serves the pages, never in a learner's kernel."""
