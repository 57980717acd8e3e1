"""Writes the tables that come from elsewhere: names of months and countries from CLDR, given names from Faker."""
