-- First and last local date of the calls; NULL where there are none.
SELECT min(day) AS first_day, max(day) AS last_day FROM calls
