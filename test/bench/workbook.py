"""Writes the same cells as workbook-report.ts with xlsxwriter: python3 workbook.py FILE ROWS"""

import sys

import xlsxwriter

PATH, ROWS = sys.argv[1], int(sys.argv[2])
HEADER = 8
# 2026-10-01 in the 1900 date system.
FIRST_SERIAL = 20_727 + 25_569
HEADERS = (
    "Line Side Document Account Org|Revenue org|Date Period Currency Amount Rate Functional "
    "Difference Check Status"
)

book = xlsxwriter.Workbook(PATH, {"constant_memory": True})
book.set_calc_mode("auto")
amounts = '#,##0.00_);(#,##0.00);"–"_)'


def look(**more):
    return book.add_format(
        {
            "font_name": "Calibri",
            "font_size": 10,
            "bottom": 7,
            "bottom_color": "#BFBFBF",
            "valign": "top",
            "indent": 1,
            **more,
        }
    )


headline = book.add_format({"font_size": 16, "bold": True, "font_color": "#1F3A5F"})
titled = book.add_format({"font_size": 10, "font_color": "#595959"})
header = book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#1F3A5F", "text_wrap": True})
text = look()
identity = look(num_format="@")
dated = look(num_format="yyyy-mm-dd")
amount = look(num_format=amounts, align="right")
rate = look(num_format="0.00", align="right")
linked = look(underline=1, font_color="#1B5EA8")
good = look(bold=True, font_color="#1E6B34", bg_color="#E5F2E8")
warning = look(bold=True, font_color="#8A5A00", bg_color="#FDF1DC")

about = book.add_worksheet("About")
about.write_url(HEADER + 1, 0, "internal:'Detail'!A1", linked, "Detail")

sheet = book.add_worksheet("Detail")
sheet.hide_gridlines(2)
sheet.freeze_panes(HEADER + 1, 0)
sheet.set_landscape()
sheet.set_paper(8)
sheet.fit_to_pages(1, 0)
sheet.repeat_rows(HEADER)
sheet.set_footer("&LDetail&CPage &P of &N&Rbench")
sheet.set_column(0, 14, 18)
sheet.autofilter(HEADER, 0, HEADER + ROWS, 14)
sheet.ignore_errors({"number_stored_as_text": f"A1:O{HEADER + 1 + ROWS}"})
green = book.add_format({"font_color": "#1E6B34", "bg_color": "#E5F2E8"})
red = book.add_format({"font_color": "#A61B1B", "bg_color": "#FBE4E4"})
for letter in "MN":
    top = f"{letter}{HEADER + 2}"
    area = f"{top}:{letter}{HEADER + 1 + ROWS}"
    sheet.conditional_format(
        area, {"type": "formula", "criteria": f'=OR({top}="OK",AND(ISNUMBER({top}),{top}=0))', "format": green}
    )
    sheet.conditional_format(
        area, {"type": "formula", "criteria": f'=OR({top}="FAIL",AND(ISNUMBER({top}),{top}<>0))', "format": red}
    )
sheet.write_string(0, 0, "Detail", headline)
for line in range(1, 7):
    sheet.write_string(line, 0, f"Line {line + 1}", titled)
for at, name in enumerate(
    name for part in HEADERS.split("|") for name in ([part] if part == "Revenue org" else part.split())
):
    sheet.write_string(HEADER, at, name, header)

string, number, formula = sheet.write_string, sheet.write_number, sheet.write_formula
for at in range(ROWS):
    row = HEADER + 1 + at
    one = row + 1
    minor = (at * 7919) % 5_000_000 - 1_000_000
    document = f"INV-{at // 3:08d}"
    cents = (abs(minor) * 125 + 50) // 100
    string(row, 0, f"B-{at:012d}", identity)
    string(row, 1, "Billing" if at % 2 == 0 else "Revenue", text)
    if at % 20 == 0:
        sheet.write_url(row, 2, "internal:'About'!A1", linked, document)
    else:
        string(row, 2, document, identity)
    string(row, 3, f"A{at % 2500:08d}", identity)
    string(row, 4, "North", text)
    string(row, 5, "Harbour Americas & Isles", text)
    number(row, 6, FIRST_SERIAL + at % 31, dated)
    string(row, 7, "Oct-26", text)
    string(row, 8, "USD", text)
    number(row, 9, minor / 100, amount)
    number(row, 10, 1.25, rate)
    formula(row, 11, f"ROUND(J{one}*K{one},2)", amount, (-cents if minor < 0 else cents) / 100)
    formula(row, 12, f"ROUND(L{one}-L{one},4)", amount, 0)
    formula(row, 13, f'IF(M{one}=0,"OK","FAIL")', text, "OK")
    if at % 50 == 0:
        string(row, 14, "Review", warning)
    else:
        string(row, 14, "Matched", good)
book.close()
