"""Evidence: who said what, what happened when, who is named with whom, and who reports the same.

In one clipping: `quotes` and `dates`, the two steps that the pipeline calls. Across clippings: `echoes`, `wordings`,
`relations` and `events`. The rest reads for them: text into words (`quotation`, `lexing`, `paragraphs`), words into
speakers (`nouns`, `phrases`, `frames`, `attribution`, `labels`, `indirect`, `names`, `people`, `reading`), words into
days (`date_words`, `date_forms`, `date_readings`, `date_relative`, `date_figures`, `date_context`, `anchor`).
"""
