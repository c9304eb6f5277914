"""The tables of words, 20 to 300 MB a language -> their memory, given back as soon as they have served.

They are loaded again where somebody asks for a word that is new, so that of few documents they are kept.
"""

from . import frequency, lemmas

_MANY = 1_000
"""Documents that take so long that to load a table once more does not matter, and so much memory that it does."""


def spare(documents: int) -> None:
    """Let all tables go.

    Args:
        documents: of the collection; where they are few nothing is done.
    """
    if documents >= _MANY:
        lemmas.let_go()
        frequency.let_go()
