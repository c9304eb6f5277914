"""What the format of the file says: `<h2>` and `# Heading` leave nothing to guess."""

from .rule import Context, Match


def declared(context: Context, index: int) -> Match | None:
    """All lines that the format marked together."""
    mark = context.lines[index].declared
    if mark is None:
        return None
    length = 1
    while index + length < len(context.lines) and context.lines[index + length].declared is mark:
        length += 1
    return Match(length, mark.kind, mark.rule, mark.level)
