"""Everything that is known -> pages and data. Text is escaped here, at the last moment, and nowhere else."""
