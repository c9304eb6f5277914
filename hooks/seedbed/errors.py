"""The planned failures: what stops a run, each with a message for the person who can mend it.

    SeedbedError
    ├── SettingsError      a setting that is unknown or out of range
    ├── CollectionError    a seeds folder that is missing or holds nothing to grow
    ├── OutputError        a place that cannot be written to, or that holds somebody else's files
    └── ClusterError       a cluster that does not answer, or cannot read seeds

A problem with one seed, sidecar or entry is a finding and no error. Any other exception is a fault of Seedbed and is
let through.
"""


class SeedbedError(Exception):
    """The base of all planned failures; `str()` gives one or two sentences: where, what, what to do."""


class SettingsError(SeedbedError):
    """A setting is unknown or has an unusable value; `option` is its name."""

    def __init__(self, option: str, message: str) -> None:
        """Say which option it is, and what is wrong with it."""
        super().__init__(message)
        self.option = option


class CollectionError(SeedbedError):
    """There is no collection to grow."""


class OutputError(SeedbedError):
    """The result cannot be put where it was asked for."""


class ClusterError(SeedbedError):
    """The cluster that should read the seeds cannot."""
