-- Public bicycles of a city: stations, bikes, and the rides that people took.
CREATE TABLE stations (station_id INTEGER PRIMARY KEY, station_name VARCHAR, borough VARCHAR, docks INTEGER, solar_powered BOOLEAN,
    opened_on DATE);
INSERT INTO stations SELECT i, ['Harbor Square', 'Union Park', 'City Hall', 'Grand Avenue', 'Elm Street', 'Market Hall',
    'Opera', 'Botanic Garden', 'East Pier', 'University', 'Stadium', 'Old Mill', 'Tower Bridge', 'West End'][i],
    ['Harborside', 'Midtown', 'Midtown', 'Northgate', 'Northgate', 'Midtown', 'Riverdale', 'Riverdale', 'Harborside', 'Northgate',
    'Riverdale', 'Harborside', 'Riverdale', 'Midtown'][i], 12 + i * 19 % 31, i % 4 <> 0, DATE '2018-03-01' + (i * 137 % 1500)::INTEGER
    FROM range(1, 15) t(i);
CREATE TABLE bikes (bike_id INTEGER PRIMARY KEY, model VARCHAR, electric BOOLEAN, bought_on DATE, retired_on DATE);
INSERT INTO bikes SELECT i, ['Swift', 'Cruiser', 'Volt', 'Cargo'][1 + i % 4], i % 4 IN (2, 3), DATE '2018-01-15' + (i * 23 % 1600)::INTEGER,
    CASE WHEN i % 6 = 0 THEN DATE '2022-10-01' + (i * 13 % 700)::INTEGER END FROM range(1, 121) t(i);
CREATE TABLE rides (ride_id INTEGER PRIMARY KEY, bike_id INTEGER REFERENCES bikes (bike_id), station_id INTEGER REFERENCES stations
    (station_id), started_on DATE, minutes INTEGER, distance_km DOUBLE, rider_type VARCHAR, fare DOUBLE);
INSERT INTO rides SELECT i, 1 + i * 37 % 120, 1 + (i * i + i // 9) % 14, DATE '2022-01-01' + (i * 7 % 1095)::INTEGER, 3 + i * 53 % 88,
    0.4 + (i * 31 % 127) / 10.0, ['Member', 'Member', 'Casual', 'Student', 'Casual', 'Member', 'Tourist'][1 + i % 7],
    CASE WHEN i % 7 IN (0, 1, 5) THEN 0 ELSE 1.5 + (i * 53 % 88) * 0.05 END FROM range(1, 6001) t(i);
