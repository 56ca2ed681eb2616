"""The English of value, default and tuning phrases, and of the sentences that state conditions."""
