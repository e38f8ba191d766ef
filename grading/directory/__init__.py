"""The course directory: its configuration, its gradebook, its files."""
