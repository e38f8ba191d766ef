"""The worksheets beside the weeks, by the name of their page."""

from ledtoolkit.words import mark

__all__ = ["FOLDER", "WORKSHEETS"]

# Beside the weeks, a notebook each.
FOLDER = "worksheets"

WORKSHEETS = {
    "money-flow-map": mark("Money-flow map"),
    "funnels-and-umbrellas": mark("Funnels and umbrellas"),
    "cross-pollination": mark("Cross-pollination market"),
    "cluster-roles": mark("Roles in a cluster"),
    "investor-mix": mark("Mix of investors"),
    "peer-consultation": mark("Peer consultation in 45 minutes"),
    "project-visit": mark("Project visit"),
    "region-links": mark("Links between two regions"),
    "neighbourhood-scan": mark("Neighbourhood scan"),
    "civic-canvas": mark("Civic canvas"),
    "policy-paper": mark("Policy paper"),
    "constraint-tree": mark("Constraint tree"),
    "community-mapping": mark("Community mapping: intake"),
    "entrepreneurs-in-society": mark("What entrepreneurs do for others"),
}
