"""The capstone: from the learner's record to a policy paper with an action plan (record in, document out)."""
