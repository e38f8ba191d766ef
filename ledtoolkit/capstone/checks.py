"""All automatic checks of a paper, in the order of its sections."""

from __future__ import annotations

from ledtoolkit.capstone.check import Check, is_complete
from ledtoolkit.capstone.checks_of_choice import checks_of_options, checks_of_tests
from ledtoolkit.capstone.checks_of_evidence import checks_of_exhibits, checks_of_growth, said_by_its_part
from ledtoolkit.capstone.checks_of_money import checks_of_money
from ledtoolkit.capstone.checks_of_people import checks_of_change, checks_of_stakeholders
from ledtoolkit.capstone.checks_of_plan import checks_of_plan
from ledtoolkit.capstone.checks_of_texts import checks_of_texts
from ledtoolkit.capstone.draft import Draft
from ledtoolkit.capstone.numbers_in_text import checks_of_numbers
from ledtoolkit.words import say

__all__ = ["Check", "checks_of", "is_complete"]


def checks_of(draft: Draft) -> tuple[Check, ...]:
    """Return every check that the draft's form of paper has; an unfinished draft gives sentences, never an error.

    Examples
    --------
    >>> from ledtoolkit.capstone.draft import draft_of
    >>> from ledtoolkit.capstone.parts import Parts
    >>> from ledtoolkit.place import place_named
    >>> checks = checks_of(draft_of(Parts({}), place_named("nl/Drenthe")))
    >>> is_complete(checks), next(check.sentence for check in checks if check.id == "plan")
    (False, 'The action plan has no row yet. Give each project one row, three to six in all.')
    """
    parts = draft.form.parts
    found = [*checks_of_title_page(draft), *checks_of_texts(draft)]
    found += [*checks_of_exhibits(draft), *checks_of_growth(draft), *checks_of_numbers(draft)]
    found += checks_of_stakeholders(draft) if "stakeholders" in parts else []
    found += [*checks_of_options(draft), *checks_of_tests(draft)] if "options" in parts else []
    found += checks_of_money(draft) if "money" in parts else []
    found += checks_of_change(draft) if "change" in parts else []
    found += checks_of_plan(draft) if "plan" in parts else []
    # One lack, one check.
    found = [check for check in found if not said_by_its_part(draft, check, found)]
    return (*found, *checks_of_boxes(draft))


def checks_of_title_page(draft: Draft) -> list[Check]:
    """Say whether the title page and the source lines of own work can name who wrote it, and when."""
    if draft.author and draft.date:
        return [Check("title-page", "about", "well", say("The title page says who wrote the paper, and when."))]
    sentence = say("The title page needs an author and a date: they are the source of your own tables too.")
    return [Check("title-page", "about", "missing", sentence)]


def checks_of_boxes(draft: Draft) -> list[Check]:
    """Say which number boxes hold something else."""
    return [
        Check(
            f"box-{place}",
            gap.part,
            "missing",
            say("{where}: {problem}", where=_begins(gap.where), problem=gap.sentence),
        )
        for place, gap in enumerate(draft.gaps, start=1)
    ]


def _begins(words: str) -> str:
    return words[:1].upper() + words[1:]
