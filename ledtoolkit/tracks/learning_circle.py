"""The learning circle on clusters: four meetings on location, and work between them."""

from ledtoolkit.tracks.step import Part, Track, activity, exercise, explorer, worksheet
from ledtoolkit.words import mark

__all__ = ["LEARNING_CIRCLE"]

LEARNING_CIRCLE = Track(
    name="learning-circle",
    title=mark("Learning circle on clusters"),
    who=mark("For provinces, cities, cluster and knowledge organisations. Four days on location."),
    outcome=mark("You end with a cluster agenda of two pages: roles, mix of finance, your own next step."),
    parts=(
        Part(
            mark("Before the first meeting"),
            (
                explorer("week06/cluster-growth", mark("A cluster grows"), cell="cluster-growth-explorer"),
                exercise(6, 3),
                exercise(6, 5),
            ),
        ),
        Part(
            mark("Meeting 1: governance"),
            (
                activity("circle-governance", mark("Who steers this cluster, and in which phase is it?")),
                worksheet("project-visit"),
                worksheet("peer-consultation"),
            ),
        ),
        Part(
            mark("Meeting 2: roles"),
            (
                worksheet("cluster-roles"),
                explorer("week06/chain-ladder", mark("The ladder of a chain"), cell="chain-ladder-explorer"),
                exercise(6, 4),
            ),
        ),
        Part(
            mark("Meeting 3: facilitate and stimulate"),
            (activity("circle-stimulate", mark("Which role of yours changes first? Agree on two for each partner")),),
        ),
        Part(
            mark("Meeting 4: finance and invest"),
            (
                worksheet("investor-mix"),
                exercise(7, 3),
                exercise(8, 4),
                activity("cluster-agenda", mark("Write the cluster agenda: two pages, one next step for each of you")),
            ),
        ),
    ),
)
