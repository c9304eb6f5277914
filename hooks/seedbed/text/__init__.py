"""Pure helpers over strings: no stage, no file, no document."""
