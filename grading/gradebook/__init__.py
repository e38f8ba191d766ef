"""The points of a course, in nbgrader's own gradebook."""
