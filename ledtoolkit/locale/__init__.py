"""The words of learners in other languages: `ledtoolkit.pot` holds every sentence, a language its own folder.

`python -m ledtoolkit.locale` writes the sentences of the code into `ledtoolkit.pot`.
A new language starts with `pybabel init -D ledtoolkit -i ledtoolkit/locale/ledtoolkit.pot -d ledtoolkit/locale -l nl`,
follows the code with `pybabel update` and is read after `pybabel compile`, all with the same `-D` and `-d`.
"""
