"""The stories of exercise w8e3: from what goes into a project to what it changes, in six steps, and one assumption.

Twelve made-up projects, typical ones. The two outcome cards say when.
"""

from __future__ import annotations

from dataclasses import dataclass

from ledtoolkit.words import mark

__all__ = ["STORIES", "Story"]


@dataclass(frozen=True)
class Story:
    """One project: its six steps in order, and an assumption with the arrow that it belongs to; texts are marked.

    Attributes
    ----------
    arrow
        1 leads from the first step to the second, and so on.
    reason
        Why the assumption belongs there.
    """

    name: str
    steps: tuple[str, ...]
    assumption: str
    arrow: int
    reason: str


STORIES = (
    Story(
        mark("Shea butter from northern Ghana"),
        (
            mark("Two presses, a shed and 18,000 euro from a district fund."),
            mark("A trainer teaches forty women to press shea butter and to test its quality."),
            mark("Forty women have passed the quality test, and the two presses run."),
            mark("Within a year the women sell their butter to two buyers at a fixed price."),
            mark("After three years the women earn half as much again as from raw nuts."),
            mark("Families in the district live through the dry season without debt."),
        ),
        mark("Buyers go on paying more for tested butter than for raw nuts."),
        4,
        mark("It stands between selling and earning more: if the price falls, sales go on and earnings do not grow."),
    ),
    Story(
        mark("Electric motorcycles in a hillside district of Medellín"),
        (
            mark("Six mechanics, a garage of the city and a yearly budget."),
            mark("The mechanics teach a course in the repair of electric motorcycles, twice a year."),
            mark("Sixty young people hold a certificate in the repair of electric motorcycles."),
            mark("Within a year forty of the sixty repair motorcycles for pay."),
            mark("After three years ten of them run workshops of their own."),
            mark("The district gives its young people a living, so that they need not leave it."),
        ),
        mark("Garages hire people who hold this certificate."),
        3,
        mark("It stands between the certificate and paid work: without it there are papers and no jobs."),
    ),
    Story(
        mark("Coconut fibre in Kerala"),
        (
            mark("A loan of the co-operative bank, and looms lent by a state agency."),
            mark("Weavers and a designer develop mats of coconut fibre for hotels."),
            mark("Twelve patterns of mats are ready, with samples and prices."),
            mark("Within a year three hotel groups order mats."),
            mark("After three years the co-operative sells twice as much and pays by the hour."),
            mark("Weaving is a trade that the young choose again."),
        ),
        mark("The lent looms can weave the fine patterns that the designer draws."),
        2,
        mark("It stands between designing and finished patterns: if the looms cannot do it, drawings stay drawings."),
    ),
    Story(
        mark("A village bus in northern Sweden"),
        (
            mark("Two electric minibuses, a charging post and eleven volunteers."),
            mark("Volunteers drive between five villages and the railway station."),
            mark("Thirty trips a week are offered, and they leave on time."),
            mark("Within a year two hundred people use the bus for work or school."),
            mark("After three years firms beside the station fill their vacancies sooner."),
            mark("The five villages keep their school and their shop."),
        ),
        mark("The volunteers are free on weekday mornings and may drive a minibus."),
        1,
        mark(
            "It stands between people and buses on one side and driving on the other: without drivers the buses stand "
            "still."
        ),
    ),
    Story(
        mark("Saffron in the Moroccan mountains"),
        (
            mark("A lawyer for ten days, a meeting room and 9,000 euro of the region."),
            mark("The lawyer helps eighty saffron growers to found a co-operative."),
            mark("A co-operative is registered, with eighty members, a board and a seal."),
            mark("Within a year members sell two thirds of their saffron through it."),
            mark("After three years growers keep a larger part of the price in the shop."),
            mark("Villages high up live well from a crop that they own."),
        ),
        mark("Members do not go on selling to the old traders, who pay in cash at once."),
        3,
        mark("It stands between the registered co-operative and sales through it: members must bring their harvest."),
    ),
    Story(
        mark("Stalls above the flood line in Manila"),
        (
            mark("A grant of 60,000 euro, and land above the flood line."),
            mark("Builders and vendors set up stalls on the higher ground together."),
            mark("Sixty stalls stand above the flood line, with water and light."),
            mark("Within a year vendors sell on every day of the rainy season."),
            mark("After three years vendors have savings, and borrow less from lenders."),
            mark("The quarter is less poor, and a storm no longer undoes a year of work."),
        ),
        mark("Customers are willing to walk up the hill."),
        3,
        mark("It stands between stalls and sales: if nobody climbs the hill, the stalls are dry and empty."),
    ),
    Story(
        mark("A workshop for makers in a factory town of Ohio"),
        (
            mark("An empty school, tools given by two firms, and a manager."),
            mark("The manager opens the workshop each evening and gives courses in welding."),
            mark("Three hundred people have passed the course and may use the machines."),
            mark("Within a year twenty-five members sell things that they make there."),
            mark("After three years nine members have firms with staff, in rooms nearby."),
            mark("The town has many small makers and no longer hangs on one plant."),
        ),
        mark("Rooms of the right size can be rented nearby."),
        4,
        mark(
            "It stands between selling from the workshop and a firm of one's own: whoever finds no room does not grow."
        ),
    ),
    Story(
        mark("Salt meters for shrimp farmers in the Mekong delta"),
        (
            mark("Ninety salt meters, a boat and a technician of the province."),
            mark("The technician shows farmers how to measure the salt in their ponds."),
            mark("Ninety ponds have a meter, and their farmers can read it."),
            mark("Within a year these farmers lose half as many shrimps to salt."),
            mark("After three years these farmers borrow less and plant trees along the ponds."),
            mark("The delta feeds its people although the sea rises."),
        ),
        mark("Farmers can close the water gates when the meter tells them to."),
        3,
        mark(
            "It stands between reading a meter and losing fewer shrimps: knowing is not enough if the gates do not "
            "move."
        ),
    ),
    Story(
        mark("Home bakers in Amman"),
        (
            mark("Two teachers, eight laptops and the rent of a flat."),
            mark("The teachers give evening courses in bookkeeping to home bakers."),
            mark("Ninety home bakers have finished the course and own a cash book."),
            mark("Within a year sixty bakers set prices above their costs."),
            mark("After three years thirty bakers have a licence and a second oven."),
            mark("Women in the quarter have an income of their own."),
        ),
        mark("The bakers themselves decide what is done with the money that they earn."),
        5,
        mark(
            "It stands between a growing bakery and an income of one's own: money on which others decide is not "
            "one's own."
        ),
    ),
    Story(
        mark("A walking trail on the East Cape of New Zealand"),
        (
            mark("Land of three families, and money of a public fund."),
            mark("Families and rangers cut a trail and write down its stories."),
            mark("A trail of 21 kilometres with four huts is open."),
            mark("Within a year 1,500 walkers stay a night in the valley."),
            mark("After three years eleven people live from guiding, food and huts."),
            mark("The young come back, and their language is heard on the trail."),
        ),
        mark("For the young, work at home is reason enough to come back."),
        5,
        mark(
            "It stands between work in the valley and the return of the young: they may want a school and friends as "
            "well."
        ),
    ),
    Story(
        mark("After the last mine in Upper Silesia"),
        (
            mark("Money of the mining company, an office and two advisers."),
            mark("The advisers help miners' families to plan a firm before the pit closes."),
            mark("One hundred and twenty business plans are written and checked."),
            mark("Within a year forty firms are registered and have customers."),
            mark("After three years thirty of the forty still trade, with ninety jobs."),
            mark("The town outlives its mine."),
        ),
        mark("Families trust advisers whom the mining company pays."),
        1,
        mark(
            "It stands between paid advisers and their work with families: if nobody comes, there is nothing to plan."
        ),
    ),
    Story(
        mark("A cold boat on a river in Amazonia"),
        (
            mark("A boat with a cold room, lent by a state bank."),
            mark("A crew fetches açaí from thirty river villages every second day."),
            mark("Forty tonnes a month reach the factory on the day of the harvest."),
            mark("Within a year the factory pays the villages more for fresh fruit."),
            mark("After three years gatherers plant palms and clear less forest for cattle."),
            mark("The forest stands, and people on the river live from it."),
        ),
        mark("The villages have picked enough fruit on the day when the boat calls."),
        2,
        mark("It stands between calling at villages and fruit at the factory: an empty boat delivers nothing."),
    ),
)
