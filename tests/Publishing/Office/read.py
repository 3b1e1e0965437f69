"""Prints every cell of workbooks as JSON, read by openpyxl, which shares no code with Kith."""

import json
import sys

import openpyxl

books = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    books[path] = {
        sheet.title: [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in book.worksheets
    }
json.dump(books, sys.stdout)
