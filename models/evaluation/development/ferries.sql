-- A ferry operator between islands: vessels, ports, routes, and sailings.
CREATE TABLE vessels (vessel_code VARCHAR PRIMARY KEY, vessel_name VARCHAR, built_yr INTEGER, pax_cap INTEGER, car_cap INTEGER,
    fuel VARCHAR);
INSERT INTO vessels VALUES ('STE', 'Stella', 1994, 320, 60, 'Diesel'), ('AUR', 'Aurora', 2008, 450, 90, 'Diesel'), ('NOR', 'Nordlys', 2017,
    380, 75, 'LNG'), ('SKA', 'Skarv', 2021, 200, 40, 'Electric'), ('TER', 'Terna', 2022, 200, 42, 'Electric'), ('GRA', 'Grand Isle', 2001,
    600, 120, 'Diesel'), ('PEL', 'Pelikan', 1988, 150, 18, 'Diesel');
CREATE TABLE ports (port_code VARCHAR PRIMARY KEY, port_name VARCHAR, island VARCHAR, has_terminal BOOLEAN, berths INTEGER);
INSERT INTO ports VALUES ('SAL', 'Port Salen', 'Mainland', true, 5), ('VIK', 'Vikhavn', 'Mainland', true, 3), ('HES', 'Hestoy', 'Hestoy',
    true, 2), ('LUN', 'Lunde', 'Storoy', false, 1), ('STO', 'Storvik', 'Storoy', true, 2), ('ASK', 'Askholm', 'Askholm', false, 1);
CREATE TABLE routes (route_no INTEGER PRIMARY KEY, from_port VARCHAR REFERENCES ports (port_code), to_port VARCHAR REFERENCES ports
    (port_code), dist_nm DOUBLE, xing_min INTEGER, seasonal BOOLEAN);
INSERT INTO routes VALUES (1, 'SAL', 'HES', 8.5, 40, false), (2, 'SAL', 'STO', 21.0, 95, false), (3, 'VIK', 'LUN', 14.2, 65, false),
    (4, 'VIK', 'ASK', 6.1, 30, true), (5, 'HES', 'STO', 11.8, 55, true), (6, 'SAL', 'ASK', 17.4, 80, true);
CREATE TABLE sailings (sailing_id INTEGER PRIMARY KEY, route_no INTEGER REFERENCES routes (route_no), vessel_code VARCHAR, dep_date DATE,
    pax INTEGER, cars INTEGER, delay_min INTEGER, cancelled BOOLEAN, cancel_reason VARCHAR, revenue DECIMAL(10, 2));
INSERT INTO sailings SELECT i, r, v, d, CASE WHEN NOT c THEN p END, CASE WHEN NOT c THEN i * 17 % 41 END,
    CASE WHEN NOT c THEN greatest(0, i * 43 % 71 - 20) END, c, CASE WHEN c THEN ['Weather', 'Technical', 'Weather', 'Crew', 'Weather',
    'Technical', 'Ice'][1 + i // 9 % 7] END, CASE WHEN NOT c THEN p * 11.5 + i * 17 % 41 * 32 + r * 20 END
    FROM (SELECT i, [1, 2, 1, 3, 4, 2, 5, 1, 3, 6][1 + (i * 3 + i // 10) % 10] AS r, CASE
    WHEN [1, 2, 1, 3, 4, 2, 5, 1, 3, 6][1 + (i * 3 + i // 10) % 10] = 3 THEN ['TER', 'SKA', 'AUR', 'TER'][1 + i // 4 % 4] WHEN i % 12 = 5 THEN 'PEL'
    ELSE ['STE', 'AUR', 'NOR',
    'SKA', 'GRA', 'TER', 'AUR', 'NOR'][1 + (i * i + i // 8) % 8] END AS v, DATE '2023-11-01' + (i * 4)::INTEGER AS d, 20 + i * 61 % 127 AS p,
    i * 19 % 13 = 4 OR i % 29 = 7 AS c FROM range(1, 191) t(i));
