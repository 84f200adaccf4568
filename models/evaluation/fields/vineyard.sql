-- A wine estate: parcels of vines, their harvests, and what was bottled of them.
CREATE TABLE parcels (parcel_id INTEGER PRIMARY KEY, parcel_name VARCHAR, grape VARCHAR, hectares DOUBLE, slope VARCHAR,
    planted_year INTEGER, organic BOOLEAN);
INSERT INTO parcels SELECT i, ['Upper Terrace', 'Chapel Hill', 'Old Quarry', 'River Bend', 'Fox Run', 'North Gate', 'Long Row',
    'Stone Wall', 'Mill Field', 'Sunny Side', 'Abbey Close', 'High Ridge'][i], ['Riesling', 'Pinot Noir', 'Riesling', 'Silvaner',
    'Merlot', 'Pinot Noir', 'Riesling', 'Merlot', 'Silvaner', 'Chardonnay', 'Chardonnay', 'Riesling'][i], 0.7 + (i * 37 % 23) / 10.0,
    ['Flat', 'Gentle', 'Steep'][1 + i * 5 % 3], 1958 + i * 17 % 61, i % 3 <> 1 FROM range(1, 13) t(i);
CREATE TABLE harvests (harvest_id INTEGER PRIMARY KEY, parcel_id INTEGER REFERENCES parcels (parcel_id), vintage INTEGER,
    picked_on DATE, tonnes DOUBLE, sugar_brix DOUBLE, hand_picked BOOLEAN);
INSERT INTO harvests SELECT i, 1 + i * 7 % 12, 2015 + i % 9, make_date(2015 + i % 9, 9, 1) + (i * 11 % 47)::INTEGER,
    0.8 + (i * 53 % 71) / 10.0, 17.0 + (i * 29 % 83) / 10.0, i * 13 % 5 < 2 FROM range(1, 301) t(i);
CREATE TABLE bottlings (bottling_id INTEGER PRIMARY KEY, wine_name VARCHAR, grape VARCHAR, vintage INTEGER, bottles INTEGER,
    price DOUBLE, market VARCHAR, awarded BOOLEAN);
INSERT INTO bottlings SELECT i, ['Estate White', 'Estate Red', 'Reserve', 'Late Harvest', 'Brut'][1 + i % 5], ['Riesling',
    'Merlot', 'Pinot Noir', 'Silvaner', 'Chardonnay'][1 + i % 5], 2015 + i * 3 % 9, 400 + i * 331 % 2700, 6.5 + (i * 41 % 190) / 5.0,
    ['Domestic', 'Export', 'Restaurants', 'Cellar Door'][1 + i * 7 % 4], i * 17 % 11 < 2 FROM range(1, 91) t(i);
