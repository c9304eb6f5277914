"""Seedbed grows a folder of raw text into a linked reference site."""

__version__ = "0.1.0"
