"""Seedbed inside other programs: MkDocs, the command line."""
