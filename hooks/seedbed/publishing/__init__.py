"""Grown or built sites -> what is handed on: plain folders, offline bundles."""
