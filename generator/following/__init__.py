"""Following the documentation: fetching pages, adopting them, and telling what changed."""
