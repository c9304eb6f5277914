"""The parts of a build, as they end -> what each cost, as a table."""

import os
import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Clock:
    """Told of the end of each part, it knows what the part cost."""

    spent: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By part: seconds on the wall, and seconds of processors, those of ended child processes included."""
    _last: tuple[float, float] = field(default_factory=lambda: _now())

    def passed(self, part: str) -> None:
        """Note that a part has ended, and the next begins."""
        now = _now()
        wall, cpu = self.spent.get(part, (0.0, 0.0))
        self.spent[part] = (wall + now[0] - self._last[0], cpu + now[1] - self._last[1])
        self._last = now

    @property
    def seconds(self) -> float:
        """On the wall, of all parts together."""
        return sum(wall for wall, _ in self.spent.values())

    def table(self) -> str:
        """A Markdown table: part, seconds on the wall, seconds of processors, share of these."""
        total = sum(cpu for _, cpu in self.spent.values()) or 1.0
        rows = [
            f"| {part} | {wall:.2f} | {cpu:.2f} | {100 * cpu / total:.0f} % |"
            for part, (wall, cpu) in [*self.spent.items(), ("all", (self.seconds, total))]
        ]
        return "\n".join(["| part | wall s | CPU s | share |", "| --- | ---: | ---: | ---: |", *rows, ""])


def _now() -> tuple[float, float]:
    return time.monotonic(), sum(os.times()[:4])
