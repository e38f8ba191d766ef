"""Strong and lagging regions, village and neighbourhood, civic economy: three half-days."""

from ledtoolkit.tracks.step import Part, Track, activity, exercise, explorer, worksheet
from ledtoolkit.words import mark

__all__ = ["REGIONS"]

REGIONS = Track(
    name="regions",
    title=mark("Strong and lagging regions, village and civic economy"),
    who=mark("For strategists, entrepreneurs and active residents. Three half-days."),
    outcome=mark("You end with a page: a memo on links between two regions, or a civic pact."),
    parts=(
        Part(
            mark("Half-day 1: strong and lagging regions"),
            (
                explorer("week01/core-periphery", mark("Core and periphery"), cell="core-periphery-explorer"),
                exercise(1, 3),
                exercise(4, 1),
                activity("read-the-region", mark("In groups: read your region, what is strong and what is linked")),
                worksheet("region-links"),
            ),
        ),
        Part(
            mark("Half-day 2: village and neighbourhood"),
            (
                explorer("week07/history-matters", mark("History matters"), cell="history-explorer"),
                activity("related-branches", mark("Name two new branches close to one that your place knows well")),
                activity("smart-strategies", mark("In groups: two strategies that build on what is there")),
                worksheet("neighbourhood-scan"),
            ),
        ),
        Part(
            mark("Half-day 3: civic economy"),
            (
                exercise(7, 2),
                explorer("week07/currency-circuit", mark("A currency of our own"), cell="currency-explorer"),
                worksheet("civic-canvas"),
                worksheet("entrepreneurs-in-society"),
                activity("civic-pact", mark("In groups: a civic pact, what the municipality and you will do")),
            ),
        ),
    ),
)
