"""What holds an exercise to its promises before it is released; one promise a module, called by `lint`."""
