"""The cards of exercise w2e5: how firms are embedded (Hess 2004), and what happens to value (Henderson et al. 2002).

Typical cases, not named firms. The decks are mixed, so that the order of a hand says nothing.
"""

from __future__ import annotations

from ledtoolkit.exercises.cards import Labels, Trap, card
from ledtoolkit.words import mark

__all__ = ["EMBEDDEDNESS", "EMBEDDEDNESS_CARDS", "VALUE", "VALUE_CARDS"]

SOCIETAL, NETWORK, TERRITORIAL = "societal", "network", "territorial"
CREATION, ENHANCEMENT, CAPTURE = "creation", "enhancement", "capture"

FOREIGN = Trap(
    "foreign_means_not_embedded",
    mark("You may have thought that a firm owned abroad brings its roots along and has none here."),
    mark("Ask what it would lose if it moved: a foreign owner can be tied to the place more than a local one."),
)
WHO_KEEPS = Trap(
    "creation_read_as_capture",
    mark("You read value that is made here as value that stays here."),
    mark("Ask who keeps the profit, the rent or the wage; where the work is done does not decide that."),
)

EMBEDDEDNESS = Labels(
    options=(
        (SOCIETAL, mark("societal: the rules and habits a firm brings from where it grew up")),
        (NETWORK, mark("network: its lasting ties to other firms and organisations, near or far")),
        (TERRITORIAL, mark("territorial: what it draws from, and ties it to, one place")),
    ),
    unlike={
        SOCIETAL: mark("Societal embeddedness is about rules and habits of finance, skills or authority from home."),
        NETWORK: mark("Network embeddedness is about lasting ties between firms and organisations, near or far."),
        TERRITORIAL: mark("Territorial embeddedness is about what a firm finds in one place and would lose elsewhere."),
    },
    next_step=mark("Ask what carries the case: a way of doing things, a tie to somebody, or a place."),
)

VALUE = Labels(
    options=(
        (CREATION, mark("creation: value is made")),
        (ENHANCEMENT, mark("enhancement: more value is made than before, through skills or technology")),
        (CAPTURE, mark("capture: it is decided who keeps the value")),
    ),
    unlike={
        CREATION: mark("Creation is about work and inputs turned into something that sells."),
        ENHANCEMENT: mark("Enhancement is about doing more or better than before: skills, technology, quality."),
        CAPTURE: mark("Capture is about who keeps the value: owners, workers, the state, here or elsewhere."),
    },
    next_step=mark("Ask: is something made, made better, or kept by somebody?"),
)

EMBEDDEDNESS_CARDS = (
    card(
        mark("A Japanese car maker in Thailand trains every worker for years and promotes from within, as at home."),
        mark("Training and promotion follow the habits of the country where the firm grew up."),
        SOCIETAL,
        traps={TERRITORIAL: FOREIGN},
    ),
    card(
        mark("A furniture maker in Jepara, Indonesia, has sold to the same Dutch importer for fifteen years."),
        mark("What holds is a lasting tie between two firms, however far apart."),
        NETWORK,
    ),
    card(
        mark("A foreign-owned fish processor on Lake Victoria stays because the fish is landed at its gate."),
        mark("It depends on what this one place has, whoever owns it."),
        TERRITORIAL,
        traps={SOCIETAL: FOREIGN, NETWORK: FOREIGN},
    ),
    card(
        mark("A German machine builder opens a plant in Mexico and starts apprenticeships there with a local school."),
        mark("The apprenticeship is a German institution; the tie to the school begins to root it in the place."),
        SOCIETAL,
        TERRITORIAL,
    ),
    card(
        mark("Software firms in Bengaluru recruit from the same colleges and would not find such staff elsewhere."),
        mark("A labour market of one place holds them."),
        TERRITORIAL,
    ),
    card(
        mark(
            "A Kenyan flower farm is one of twelve certified suppliers that a British supermarket plans its year with."
        ),
        mark("The farm's place in a planned chain is a tie between organisations."),
        NETWORK,
    ),
    card(
        mark("An Indian family firm raises capital from relatives for its shops in Dubai, as its founders always did."),
        mark("How finance is found follows the habits of the business system that the firm comes from."),
        SOCIETAL,
        NETWORK,
    ),
    card(
        mark("Seed breeders in North Holland share test fields, an auction and a research station, all nearby."),
        mark("They draw on shared resources that exist only there."),
        TERRITORIAL,
    ),
    card(
        mark("A chip maker in Taiwan designs each new product together with three customers in California."),
        mark("Trust between firms across an ocean carries the work."),
        NETWORK,
    ),
    card(
        mark("A Swedish retailer gives its staff in Poland a say in rosters, because that is how it is used to work."),
        mark("Ideas of authority at work travel with the firm from home."),
        SOCIETAL,
        traps={TERRITORIAL: FOREIGN},
    ),
    card(
        mark(
            "A car plant owned abroad has drawn forty suppliers to its town in Slovakia; moving would mean losing them."
        ),
        mark("The suppliers next door tie the plant to the place; they are also its network."),
        TERRITORIAL,
        NETWORK,
        traps={SOCIETAL: FOREIGN},
    ),
    card(
        mark(
            "Cocoa farmers in Côte d'Ivoire sell through a co-operative that has long belonged to one buyer's scheme."
        ),
        mark("Membership in a scheme of another organisation is a lasting tie."),
        NETWORK,
    ),
    card(
        mark("A Korean group in Viet Nam decides everything at headquarters, as large family groups at home do."),
        mark("The pattern of authority comes from the business system at home."),
        SOCIETAL,
    ),
    card(
        mark("A winery in Mendoza lives from its soil, its name of origin and the valley's tourists."),
        mark("Soil, name and visitors belong to one place."),
        TERRITORIAL,
    ),
    card(
        mark("A shoe factory in León, Mexico, belongs to an association that buys leather and visits fairs together."),
        mark("The ties are to other firms, through an association; all of them are local."),
        NETWORK,
        TERRITORIAL,
    ),
    card(
        mark(
            "A bank from Lagos lends in Ghana mostly to people whom its staff know through church, as it does at home."
        ),
        mark("Who is trusted with credit follows habits that the bank brings along."),
        SOCIETAL,
        NETWORK,
    ),
    card(
        mark("A shipyard in Galicia uses a deep harbour and welders whose parents worked there."),
        mark("Harbour and inherited skill exist in this place only."),
        TERRITORIAL,
    ),
    card(
        mark("A start-up in Nairobi has written code for years for a team in Berlin that it has never met."),
        mark("Years of common work make a tie, without a common place."),
        NETWORK,
    ),
)

VALUE_CARDS = (
    card(
        mark("A garment factory in Bangladesh sews four million shirts a year."),
        mark("Work turns cloth into shirts: value is made. Who keeps it is not said."),
        CREATION,
        traps={CAPTURE: WHO_KEEPS},
    ),
    card(
        mark("The county raises a levy on each tonne of soda ash and pays local schools from it."),
        mark("Part of the value stays here by decision of a public body."),
        CAPTURE,
    ),
    card(
        mark("A buyer's engineers teach a supplier in Morocco to cut waste by a third."),
        mark("The supplier does the same work better than before."),
        ENHANCEMENT,
    ),
    card(
        mark("A mine in Peru starts to dig a second pit."),
        mark("More ore is produced in the same way: value is made. Who keeps it is not said."),
        CREATION,
        traps={CAPTURE: WHO_KEEPS},
    ),
    card(
        mark("Workers of a call centre in Manila win a share of the yearly profit."),
        mark("The same value is divided in another way."),
        CAPTURE,
    ),
    card(
        mark("A maker of bicycle frames in Portugal begins to design its own models."),
        mark("With new skills the firm makes more of each hour of work."),
        ENHANCEMENT,
    ),
    card(
        mark("A new hotel at the coast of Kenya fills its two hundred beds."),
        mark("A service is produced. Whether the money stays depends on owner, suppliers and wages."),
        CREATION,
        traps={CAPTURE: WHO_KEEPS},
    ),
    card(
        mark("The owner moves the brand's rights, and so most of the profit, to a company in another country."),
        mark("It is decided who keeps the value: here it leaves."),
        CAPTURE,
    ),
    card(
        mark(
            "A dairy in Uruguay turns from milk powder to cheese that sells at four times the price per kilo of milk."
        ),
        mark("More value is made from the same milk, by another technology."),
        ENHANCEMENT,
        CREATION,
    ),
)
