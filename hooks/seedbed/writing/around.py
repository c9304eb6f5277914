"""Records and links -> what stands around each document: where it leads, what leads to it, who stands beside it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Link, Record, SourcePath, Version


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around one document."""

    links: Sequence[Link] = ()
    """That start from it, in the text and beside it."""
    backlinks: Sequence[Link] = ()
    """From other documents to it."""
    earlier: SourcePath | None = None
    """The document published before it."""
    later: SourcePath | None = None
    versions: Sequence[Version] = ()
    """Documents with nearly the same text."""


def arounds(
    records: Sequence[Record],
    made: Iterable[Link],
    same: Mapping[SourcePath, Sequence[Version]],
    dates: Mapping[SourcePath, str],
) -> dict[SourcePath, Around]:
    """The links and neighbours of each document.

    Args:
        records: all documents.
        made: the links from them.
        same: the other versions of each.
        dates: on which they were published, where that is known.
    """
    outgoing: dict[str, list[Link]] = defaultdict(list)
    incoming: dict[str, list[Link]] = defaultdict(list)
    for link in made:
        if link.made:
            outgoing[link.source].append(link)
            if link.kind == "document":
                incoming[link.target].append(link)
    in_time = sorted(dates, key=lambda source: (dates[source], source))
    neighbours = {
        one: (before, after)
        for before, one, after in zip([None, *in_time], in_time, [*in_time[1:], None], strict=False)
    }
    return {
        record.source: Around(
            outgoing[record.source],
            incoming[record.source],
            *neighbours.get(record.source, (None, None)),
            same.get(record.source, ()),
        )
        for record in records
    }
