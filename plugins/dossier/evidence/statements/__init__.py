"""Statements: who is reported to have said what, by the order of words in English news.

A paragraph is cut into lexemes (`lexemes`, `quotation_marks`), and into sentences with their verbs of saying
(`parsed_paragraphs`, `speech_verbs`, `subjects`, `noun_phrases`). `speakers` reads the paragraphs in order: a quotation
by its cue (`quotation_cues`) unless it is a term (`quoted_terms`), a clause by its verb (`reported_clauses`), and whom
a pronoun stands for (`pronouns`, `name_forms`). `attribution` makes the records.
"""
