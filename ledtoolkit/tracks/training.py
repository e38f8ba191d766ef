"""The training course of three modules, with individual study."""

from ledtoolkit.tracks.step import Part, Track, activity, exercise, lesson, worksheet
from ledtoolkit.words import mark

__all__ = ["TRAINING"]

PLACE = Part(
    mark("Module 1: a place, its markets and its government"),
    (
        *(lesson(1), exercise(1, 1), exercise(1, 2)),
        *(lesson(2), exercise(2, 5)),
        *(lesson(3), exercise(3, 1), exercise(3, 5)),
        activity("institutions-map", mark("In groups: draw the map of your institutions, who decides, pays and acts")),
        *(lesson(4), exercise(4, 1), exercise(4, 5)),
    ),
)
ENTERPRISES = Part(
    mark("Module 2: enterprises and who starts them"),
    (
        lesson(5),
        *(exercise(5, place) for place in range(1, 6)),
        worksheet("constraint-tree"),
        activity("enterprise-clinic", mark("In groups: an enterprise clinic, one firm and what holds it back")),
    ),
)
CHAINS = Part(
    mark("Module 3: chains, clusters and strategies"),
    (
        lesson(6),
        *(exercise(6, place) for place in range(1, 6)),
        activity("chain-map", mark("In groups: map one chain, from the first producer to the last buyer")),
        *(lesson(7), exercise(7, 3)),
        activity("cluster-initiative", mark("In groups: plan a cluster initiative, with roles and a first year")),
    ),
)
STUDY = Part(
    mark("Individual study"),
    (
        activity("seminar", mark("Seminar: bring one policy of your own organisation and what you would change")),
        worksheet("project-visit"),
        worksheet("policy-paper"),
    ),
)

TRAINING = Track(
    name="training",
    title=mark("Training in three modules, with individual study"),
    who=mark("For officials, business associations and NGOs. Ten to fifteen days with a trainer."),
    outcome=mark("You end with a policy paper of 2,500 words on your own case."),
    parts=(PLACE, ENTERPRISES, CHAINS, STUDY),
)
