"""A synthetic class: honest, weak, odd and hostile submissions; the tests of the engine use the same ones."""
