"""What runs a submission and decides its points."""
