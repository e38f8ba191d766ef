"""What is asked: each exercise defined once in a module of its own; `weekNN` lists those of a week.

The cells of an assignment, the form, the check and the paper sheet are all made from these definitions.
"""
