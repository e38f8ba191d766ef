"""Move the controls of an explorer as a learner does."""


def move(explorer, **state):
    """Set controls one after the other, and return the finding that stands there in the end."""
    for name, value in state.items():
        explorer.inputs[name].value = value
    return explorer.stage.finding
