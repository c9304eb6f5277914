"""Documents and curated entries -> the terms of the glossary."""
