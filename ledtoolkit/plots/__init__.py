"""Figures: a result of the centre in, a `Picture` with alt text and its numbers out."""
