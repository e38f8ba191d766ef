"""Controls for learners: answer forms, hand-in, the record box, explorers. Each is loaded when it is used."""
