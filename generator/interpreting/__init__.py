"""From the rows of pages to specs, and what is wrong with the pages themselves."""
