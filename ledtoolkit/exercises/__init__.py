"""What is asked: one module a week, each exercise defined once.

The cells of an assignment, the form, the check and the paper sheet are all made from these definitions.
"""
