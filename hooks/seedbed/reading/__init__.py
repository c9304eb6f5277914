"""Files -> seeds."""
