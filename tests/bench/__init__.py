"""Measurements, side by side: `make bench`. They are figures to read, not tests that pass or fail."""
