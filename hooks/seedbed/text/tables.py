"""The tables of words, 20 to 300 MB a language -> their memory, given back as soon as they have served.

Where somebody asks for a word that is new it costs time again, so that of few documents they are kept.
"""

from . import frequency, lemmas

_MANY = 1_000
"""Documents that take so much memory that tables beside them matter, and so long that to load one again does not."""


def spare(documents: int) -> None:
    """Let all tables go.

    Args:
        documents: of the collection; where they are few nothing is done.
    """
    if documents >= _MANY:
        lemmas.let_go()
        frequency.let_go()
