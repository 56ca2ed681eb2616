"""Following the documentation: fetching pages, adopting them, and writing the changelog."""
