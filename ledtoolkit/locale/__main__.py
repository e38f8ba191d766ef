"""Bring `ledtoolkit.pot` in step with the code: `python -m ledtoolkit.locale`."""

from ledtoolkit.locale.sentences import CATALOGUE, catalogue_of_code, written

if __name__ == "__main__":
    sentences = catalogue_of_code()
    CATALOGUE.write_bytes(written(sentences))
    print(f"{len(sentences)} sentences are in {CATALOGUE.name}.")
