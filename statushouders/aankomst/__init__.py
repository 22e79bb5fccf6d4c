"""The arrivals list, from file to judged rows: reading, recognising columns, judging, and the list of what is wrong.

`bestand` opens whatever was uploaded, `tabel` finds header and rows in it, `herkenning` says which column is what,
`oordeel` judges the rows. None of these touches the database; the services do that.
"""
