"""Documents and glossary -> mentions, links and related documents."""
