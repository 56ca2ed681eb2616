"""Inputs that mean harm, as tables with the right answer."""
