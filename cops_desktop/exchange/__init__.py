"""Files in and out: tables (CSV, XLSX) and the workbook."""
