"""Lists that a colleague loads from a file: reading, recognising columns, a look at every row, mending, and back.

What a row means, and what is made of it, is for the app that loads it: the arrivals list of `statushouders`, the
list of employers of `werkgevers`. Each has its own two models (`models`), its fields (`velden`) and what it does with a
row (`services.nakijken.Nakijker`). `bestand` opens whatever was uploaded, `tabel` finds header and rows in it,
`herkenning` says which column is what; none of these touches the database.
"""
