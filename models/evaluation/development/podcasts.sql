-- A podcast network: shows and who hosts them, episodes, sponsors, and the advertising that they bought.
CREATE TABLE shows (show_id INTEGER PRIMARY KEY, title VARCHAR, genre VARCHAR, lang VARCHAR, launched DATE, ended DATE);
INSERT INTO shows VALUES (1, 'Cold Files', 'True Crime', 'English', '2020-03-02', NULL), (2, 'Laugh Track', 'Comedy', 'English', '2021-06-14',
    NULL), (3, 'Orbit', 'Science', 'English', '2019-09-09', '2025-02-28'), (4, 'Geldfragen', 'Business', 'German', '2022-01-10', NULL),
    (5, 'Nachtschicht', 'True Crime', 'German', '2021-11-01', '2024-12-20'), (6, 'Second Half', 'Sports', 'English', '2022-08-05', NULL),
    (7, 'Open Mic', 'Comedy', 'English', '2023-02-13', NULL), (8, 'Petit Labo', 'Science', 'French', '2023-05-22', NULL),
    (9, 'Zwei Halbe', 'Comedy', 'German', '2022-10-17', NULL);
CREATE TABLE hosts (host_id INTEGER PRIMARY KEY, full_name VARCHAR, city VARCHAR, is_freelance BOOLEAN);
INSERT INTO hosts VALUES (1, 'Dana Whitlock', 'London', false), (2, 'Omar Reyes', 'London', true), (3, 'Jule Brandt', 'Berlin', true),
    (4, 'Felix Ohm', 'Berlin', false), (5, 'Priya Nair', 'Dublin', true), (6, 'Sam Tully', 'Dublin', false), (7, 'Claire Morel', 'Paris', true),
    (8, 'Nina Kolb', 'Berlin', true), (9, 'Theo Banks', 'London', true), (10, 'Lars Petri', 'Hamburg', false);
CREATE TABLE show_hosts (show_id INTEGER, host_id INTEGER, is_lead BOOLEAN);
INSERT INTO show_hosts VALUES (1, 1, true), (1, 2, false), (2, 9, true), (2, 5, false), (3, 5, true), (4, 4, true), (4, 10, false), (5, 3, true),
    (6, 6, true), (6, 2, false), (7, 9, true), (8, 7, true), (9, 3, true), (9, 10, false);
CREATE TABLE episodes (ep_id INTEGER PRIMARY KEY, show_id INTEGER REFERENCES shows (show_id), ep_no INTEGER, pub_date DATE, dur_sec INTEGER,
    downloads INTEGER, explicit BOOLEAN);
INSERT INTO episodes SELECT i, s, row_number() OVER (PARTITION BY s ORDER BY i), DATE '2023-06-05' + (i * 6)::INTEGER, 900 + i * 467 % 3301,
    [41000, 18500, 12000, 9000, 26000, 15000, 7500, 3100, 6200][s] + i * 1313 % 5003, s IN (1, 2, 5, 7, 9) AND i * 7 % 5 < 2
    FROM (SELECT i, CASE WHEN i > 90 AND (i * 5 + i // 9) % 9 + 1 = 5 THEN 2 WHEN i > 100 AND (i * 5 + i // 9) % 9 + 1 = 3 THEN 6
    ELSE 1 + (i * 5 + i // 9) % 9 END AS s FROM range(1, 155) t(i));
CREATE TABLE sponsors (sponsor_id INTEGER PRIMARY KEY, company VARCHAR, industry VARCHAR);
INSERT INTO sponsors VALUES (1, 'Brightmug', 'Food'), (2, 'NorthVPN', 'Software'), (3, 'Casa Mattress', 'Home'), (4, 'Ledgerly', 'Software'),
    (5, 'FitBox', 'Food'), (6, 'Lumen Lamps', 'Home'), (7, 'Trailhead', 'Travel');
CREATE TABLE ad_spots (spot_id INTEGER PRIMARY KEY, ep_id INTEGER REFERENCES episodes (ep_id), sponsor_id INTEGER REFERENCES sponsors
    (sponsor_id), slot VARCHAR, fee_usd DECIMAL(8, 2));
INSERT INTO ad_spots SELECT i, 1 + (i * 11 + i // 14) % 154, sp, CASE WHEN sp IN (4, 6) THEN ['pre-roll', 'post-roll'][1 + i % 2]
    ELSE ['pre-roll', 'mid-roll', 'mid-roll', 'post-roll'][1 + i * 3 % 4] END, 120 + i * 83 % 611 + sp * 5.5
    FROM (SELECT i, 1 + (i * i + i // 4) % 7 AS sp FROM range(1, 181) t(i));
