"""How an assignment is made from the exercises' definitions: cells, source, student version."""
