-- An organiser of road races: races, runners, results, and volunteers.
CREATE TABLE races (race_id INTEGER PRIMARY KEY, race_nm VARCHAR, city VARCHAR, race_date DATE, dist_km DOUBLE, entry_fee DECIMAL(6, 2));
INSERT INTO races VALUES (1, 'Harbour Marathon 2023', 'Galway', '2023-05-14', 42.195, 75), (2, 'Canal 10K 2023', 'Dublin', '2023-07-02', 10,
    25), (3, 'Castle Half 2023', 'Kilkenny', '2023-09-17', 21.1, 48), (4, 'Harbour Marathon 2024', 'Galway', '2024-05-12', 42.195, 79),
    (5, 'Canal 10K 2024', 'Dublin', '2024-06-30', 10, 28), (6, 'Castle Half 2024', 'Kilkenny', '2024-09-15', 21.1, 50), (7,
    'Harbour Marathon 2025', 'Galway', '2025-05-11', 42.195, 85), (8, 'Canal 10K 2025', 'Dublin', '2025-07-06', 10, 30), (9,
    'Bog Trail Run 2025', 'Athlone', '2025-10-04', 15.5, 35);
CREATE TABLE runners (runner_id INTEGER PRIMARY KEY, first_nm VARCHAR, last_nm VARCHAR, sex VARCHAR, dob DATE, nat VARCHAR, club VARCHAR);
INSERT INTO runners SELECT i, ['Aoife', 'Conor', 'Marta', 'Piotr', 'Emma', 'Liam', 'Chloe', 'Jonas', 'Sinead', 'Rui'][1 + i % 10],
    ['Byrne', 'Nowak', 'Silva', 'Keane', 'Schmidt', 'Walsh', 'Costa', 'Doyle', 'Larsen', 'Murphy', 'Fox'][1 + (i * 7 + i // 10) % 11],
    ['F', 'M'][1 + i % 2], DATE '1958-02-11' + (i * 1283 % 17400)::INTEGER, ['Ireland', 'Poland', 'Ireland', 'Portugal', 'Germany', 'Ireland',
    'Ireland', 'Poland'][1 + (i * 3 + i // 9) % 8], CASE WHEN i % 6 <> 2 THEN ['Galway Harriers', 'Liffey Striders', 'Castle AC',
    'Tribe Runners', 'Galway Harriers', 'Midland Joggers'][1 + (i * i + i // 6) % 6] END FROM range(1, 71) t(i);
CREATE TABLE results (race_id INTEGER REFERENCES races (race_id), runner_id INTEGER REFERENCES runners (runner_id), bib INTEGER, status
    VARCHAR, finish_min DOUBLE, shirt VARCHAR);
INSERT INTO results SELECT r, n, 100 * r + n, s, CASE WHEN s = 'Finished' THEN round(k * (4.1 + n * 37 % 67 / 22.0 + (n * r * 11) % 13 / 131.0), 1)
    END, ['M', 'L', 'S', 'M', 'XL', 'L', 'M'][1 + n * 3 % 7] FROM (SELECT race_id AS r, dist_km AS k, n, CASE WHEN n % 23 = 7 OR (n * 7 + race_id
    * 3) % 13 = 2 THEN 'DNF' WHEN (n * 5 + race_id) % 17 = 3 THEN 'DNS' WHEN (n + race_id) % 59 = 6 THEN 'DQ' ELSE 'Finished' END AS s
    FROM races, range(1, 67) t(n) WHERE (n * 7 + race_id * race_id * 5 + n // 4) % 10 < 2 + race_id % 4 - race_id // 8);
CREATE TABLE volunteers (vol_id INTEGER PRIMARY KEY, vol_nm VARCHAR, race_id INTEGER, post VARCHAR, hrs DOUBLE);
INSERT INTO volunteers SELECT i, ['Tom Hayes', 'Una Reid', 'Kevin Daly', 'Ola Zielinska', 'Ben Carty', 'Rosa Pinto', 'Gerry Flynn',
    'Mary Quinn', 'Ivo Kern'][1 + (i * 4 + i // 9) % 9], 1 + (i * i + i // 5) % 9, ['Water', 'Finish Line', 'First Aid', 'Parking', 'Water',
    'Bag Drop'][1 + (i + i // 6) % 6], 2 + i * 5 % 13 / 2.0 FROM range(1, 61) t(i);
