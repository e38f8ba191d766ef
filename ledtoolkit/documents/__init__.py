"""Documents: sheets for paper and, later, the policy paper."""
