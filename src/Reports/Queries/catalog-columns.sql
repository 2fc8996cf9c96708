-- Columns of the views, as they stand. Parameters: table (NULL for all).
SELECT table_name AS "table", column_name AS "column", data_type AS "type"
FROM duckdb_columns()
WHERE NOT internal AND NOT database_name = 'temp' AND ($table::VARCHAR IS NULL OR table_name = $table)
ORDER BY table_name, column_index
