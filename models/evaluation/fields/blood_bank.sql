-- Blood donation: donors, the centers they go to, and their donations.
CREATE TABLE donors (donor_id INTEGER PRIMARY KEY, blood_group VARCHAR, sex VARCHAR, birth_year INTEGER, town VARCHAR,
    is_smoker BOOLEAN, email VARCHAR);
INSERT INTO donors SELECT i, ['O+', 'A+', 'O+', 'B+', 'A+', 'O-', 'AB+', 'A-', 'O+', 'B-', 'A+'][1 + i % 11], ['Female', 'Male']
    [1 + i * 7 % 2], 1950 + i * 29 % 55, ['Ashford', 'Brookfield', 'Carlton', 'Denholm', 'Eastleigh'][1 + (i * 3 + i // 7) % 5],
    i % 9 < 2, CASE WHEN i % 8 <> 3 THEN 'donor' || i || '@example.org' END FROM range(1, 801) t(i);
CREATE TABLE centers (center_id INTEGER PRIMARY KEY, center_name VARCHAR, region VARCHAR, beds INTEGER, is_mobile BOOLEAN);
INSERT INTO centers SELECT i, ['Ashford General', 'Brookfield Clinic', 'Carlton Cross', 'Denholm House', 'Eastleigh Hub', 'Bus North',
    'Bus South'][i], ['North', 'North', 'South', 'South', 'East', 'North', 'South'][i], [14, 8, 11, 6, 20, 4, 5][i], i > 5
    FROM range(1, 8) t(i);
CREATE TABLE donations (donation_id INTEGER PRIMARY KEY, donor_id INTEGER REFERENCES donors (donor_id), center_id INTEGER
    REFERENCES centers (center_id), donated_on DATE, volume_ml INTEGER, hemoglobin DOUBLE, kind VARCHAR, was_rejected BOOLEAN);
INSERT INTO donations SELECT i, 1 + (i * 61 + i // 13) % 640, 1 + (i * i * 3 + i // 11) % 7, DATE '2021-01-04' + (i * 17 % 1400)::INTEGER,
    350 + i * 37 % 21 * 7, 11.5 + (i * 43 % 67) / 10.0, ['Whole Blood', 'Whole Blood', 'Plasma', 'Platelets', 'Whole Blood']
    [1 + i * 3 % 5], i * 19 % 17 = 4 FROM range(1, 4201) t(i);
