"""Bring `ledtoolkit.pot` and the catalogues of other languages in step with the code: `python -m ledtoolkit.locale`."""

from ledtoolkit.locale import translations
from ledtoolkit.locale.sentences import CATALOGUE, catalogue_of_code, written

if __name__ == "__main__":
    sentences = catalogue_of_code()
    CATALOGUE.write_bytes(written(sentences))
    print(f"{len(sentences)} sentences are in {CATALOGUE.name}.")
    for language in translations.LANGUAGES:
        fresh = translations.refreshed(language)
        translations.write(language, fresh)
        missing = sum(1 for translated in fresh.values() if not any(translated))
        print(f"{len(fresh)} sentences are in the catalogue of {language!r}; {missing} wait for a translation.")
