-- A company with escape rooms: rooms, game masters, bookings, how the games ended, and reviews.
CREATE TABLE rooms (room_id INTEGER PRIMARY KEY, room_name VARCHAR, theme VARCHAR, difficulty INTEGER, max_players INTEGER,
    price_pp DECIMAL(6, 2), opened DATE, wheelchair_ok BOOLEAN);
INSERT INTO rooms VALUES (1, 'The Vault', 'Heist', 3, 6, 28, '2019-04-05', true), (2, 'Pharaoh''s Curse', 'Adventure', 4, 8, 30, '2020-02-14',
    false), (3, 'Lab 13', 'Sci-Fi', 5, 6, 32, '2021-10-01', true), (4, 'Granny''s Attic', 'Family', 1, 8, 22, '2019-04-05', false),
    (5, 'Asylum', 'Horror', 4, 5, 34, '2022-10-13', false), (6, 'Submarine', 'Adventure', 3, 8, 29, '2023-03-20', true), (7, 'Art Thief', 'Heist', 2,
    10, 26, '2024-01-19', true), (8, 'Crypt', 'Horror', 5, 4, 36, '2024-06-28', false);
CREATE TABLE game_masters (gm_id INTEGER PRIMARY KEY, gm_name VARCHAR, hired_on DATE, wage_hr DECIMAL(5, 2), part_time BOOLEAN);
INSERT INTO game_masters VALUES (1, 'Zoe', '2019-05-01', 19.5, false), (2, 'Malik', '2020-08-15', 18, false), (3, 'Bente', '2021-03-10', 17.25, true),
    (4, 'Rafael', '2022-06-01', 16.5, true), (5, 'Ivy', '2023-09-12', 16, true), (6, 'Dmitri', '2024-02-05', 15.75, true);
CREATE TABLE bookings (booking_id INTEGER PRIMARY KEY, room_id INTEGER REFERENCES rooms (room_id), gm_id INTEGER REFERENCES game_masters (gm_id),
    play_date DATE, team_name VARCHAR, players INTEGER, channel VARCHAR, amt_paid DECIMAL(8, 2), tip DECIMAL(6, 2), no_show BOOLEAN);
INSERT INTO bookings SELECT i, r, 1 + (i * i + i * 2 + i // 5) % 6, DATE '2024-02-03' + (i * 3 + i // 3)::INTEGER, ['Lost Keys', 'Clue Crew',
    'Locksmiths', 'Team Panic', 'The Riddlers', 'Night Owls', 'Puzzle Pals', 'Code Six', 'Brainstormers'][1 + i * 4 % 9] || CASE WHEN i % 3 = 0
    THEN ' ' || i // 3 ELSE '' END, n, CASE WHEN r IN (5, 8) THEN ['Website', 'Voucher', 'Website', 'Walk-in'][1 + i * 7 % 4] ELSE ['Website',
    'Phone', 'Website', 'Walk-in', 'Voucher', 'Website', 'Phone'][1 + i * 3 % 7] END, n * [28, 30, 32, 22, 34, 29, 26, 36][r],
    CASE WHEN i % 13 = 6 THEN 0 ELSE i * 31 % 41 * 0.5 END, i % 13 = 6 FROM (SELECT i, 1 + (i * i * 3 + i + i // 6) % 8 AS r,
    2 + (i * i + i * 5 + i // 7) % 3 + CASE WHEN (i * 3) % 5 = 0 THEN 1 ELSE 0 END AS n FROM range(1, 181) t(i));
CREATE TABLE outcomes (booking_id INTEGER, escaped BOOLEAN, secs_left INTEGER, hints INTEGER);
INSERT INTO outcomes SELECT booking_id, e, CASE WHEN e THEN 15 + booking_id * 197 % 1187 END, CASE WHEN e THEN 0 ELSE 1 END + booking_id * 11 % 5
    FROM (SELECT *, (booking_id * 7 + booking_id // 8) % 11 > room_id % 6 + 1 AS e FROM bookings WHERE NOT no_show);
CREATE TABLE reviews (review_id INTEGER PRIMARY KEY, booking_id INTEGER REFERENCES bookings (booking_id), stars INTEGER, posted DATE);
INSERT INTO reviews SELECT row_number() OVER (ORDER BY booking_id), booking_id, least(5, greatest(1, 2 + (booking_id * 5 + booking_id // 9) % 5
    - CASE WHEN gm_id IN (4, 6) THEN 1 ELSE 0 END)), play_date + (1 + booking_id % 6)::INTEGER
    FROM bookings WHERE NOT no_show AND booking_id * 7 % 9 < 5;
