"""What comes in from outside and is not trusted: archives, notebooks, ids."""
