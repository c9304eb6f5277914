"""Seedbed grows a folder of raw text into a linked reference site.

What is public stands on one page, `docs/guide/api.md`, above all `seedbed.pipeline.grow`. It is imported from where it
lies, so that this package can be imported, and say what is missing, before its dependencies are there.
"""

__version__ = "0.1.0"
