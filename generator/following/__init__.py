"""Following the documentation: fetching pages, adopting them, and reporting what changed."""
