"""Documents -> what is known of them, each value with its evidence."""
