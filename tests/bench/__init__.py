"""How Seedbed compares with what a user would pick instead: `make bench`."""
