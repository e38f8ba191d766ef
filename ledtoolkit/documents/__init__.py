"""Documents: the paper of the capstone in four formats (`exporting`), sheets for paper, the static edition.

It loads nothing by itself: a page that needs one small part of it stays cheap.
"""
