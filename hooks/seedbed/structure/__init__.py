"""Seeds -> documents: the blocks of a text and what each one is."""
