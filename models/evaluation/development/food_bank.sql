-- A regional food bank: the agencies that it supplies, the donors who give, its products, what came in and what went out.
CREATE TABLE agencies (agency_id INTEGER PRIMARY KEY, agency_nm VARCHAR, county VARCHAR, agency_type VARCHAR, cold_storage BOOLEAN,
    joined_dt DATE);
INSERT INTO agencies VALUES
    (1, 'Hope Kitchen', 'Lake', 'Soup Kitchen', true, '2015-04-12'), (2, 'St. Brigid Pantry', 'Lake', 'Pantry', true, '2012-09-01'),
    (3, 'Open Table', 'Porter', 'Soup Kitchen', false, '2019-02-20'), (4, 'Northside Pantry', 'Porter', 'Pantry', false, '2017-11-05'),
    (5, 'Haven House', 'Starke', 'Shelter', true, '2014-06-30'), (6, 'Maple School Closet', 'Lake', 'School', false, '2021-08-16'),
    (7, 'Riverbank Pantry', 'Jasper', 'Pantry', true, '2018-03-14'), (8, 'Second Helping', 'Jasper', 'Soup Kitchen', true, '2020-10-08'),
    (9, 'Grace Pantry', 'Lake', 'Pantry', false, '2022-01-25'), (10, 'Harbor Shelter', 'Porter', 'Shelter', true, '2016-05-19'),
    (11, 'Corner Cupboard', 'Starke', 'Pantry', false, '2023-07-03'), (12, 'Lincoln School Closet', 'Porter', 'School', false, '2024-09-10');
CREATE TABLE donors (donor_no INTEGER, donor_nm VARCHAR, donor_kind VARCHAR, city VARCHAR);
INSERT INTO donors VALUES (101, 'FreshWay Market', 'Supermarket', 'Gary'), (102, 'Budget Foods', 'Supermarket', 'Hobart'),
    (103, 'Kessler Farm', 'Farm', 'Knox'), (104, 'Two Oaks Farm', 'Farm', 'Rensselaer'), (105, 'Golden Crust Bakery', 'Manufacturer',
    'Gary'), (106, 'Lakeland Dairy', 'Manufacturer', 'Valparaiso'), (107, 'Rotary Club', 'Private', 'Hobart'), (108, 'Anna Pruitt',
    'Private', 'Knox'), (109, 'Savemore', 'Supermarket', 'Valparaiso'), (110, 'Green Acre Growers', 'Farm', 'Knox');
CREATE TABLE products (sku VARCHAR PRIMARY KEY, descr VARCHAR, category VARCHAR, unit_wt_lb DOUBLE, perishable BOOLEAN);
INSERT INTO products VALUES ('CN01', 'Canned beans', 'Canned', 1.0, false), ('CN02', 'Canned tuna', 'Canned', 0.4, false),
    ('CN03', 'Tomato soup', 'Canned', 0.8, false), ('PR01', 'Potatoes', 'Produce', 5.0, true), ('PR02', 'Apples', 'Produce', 3.0, true),
    ('PR03', 'Carrots', 'Produce', 2.0, true), ('DA01', 'Milk', 'Dairy', 8.6, true), ('DA02', 'Butter', 'Dairy', 1.0, true),
    ('BK01', 'Bread', 'Bakery', 1.3, true), ('BK02', 'Crackers', 'Bakery', 0.9, false), ('GR01', 'Rice', 'Grains', 2.0, false),
    ('GR02', 'Oatmeal', 'Grains', 2.6, false), ('GR03', 'Pasta', 'Grains', 1.1, false);
CREATE TABLE receipts (receipt_id INTEGER PRIMARY KEY, donor_no INTEGER, sku VARCHAR, recd_dt DATE, qty INTEGER, exp_dt DATE);
INSERT INTO receipts SELECT i, CASE WHEN i % 17 = 0 AND i < 100 THEN 108 WHEN i < 95 THEN 101 + (i * i + i // 3) % 10
    ELSE 101 + (i * i * 3 + i // 5) % 7 END, ['CN01', 'CN02', 'CN03', 'PR01', 'PR02', 'PR03', 'DA01', 'DA02', 'BK01', 'BK02', 'GR01',
    'GR02', 'GR03'][1 + (i * 5 + i // 13) % 13], DATE '2023-01-09' + (i * 6)::INTEGER, 20 + i * 71 % 463,
    CASE WHEN i % 4 <> 1 THEN DATE '2023-01-30' + (i * 6 + i * 29 % 300)::INTEGER END FROM range(1, 171) t(i);
CREATE TABLE distributions (dist_id INTEGER PRIMARY KEY, agency_id INTEGER REFERENCES agencies (agency_id), sku VARCHAR REFERENCES
    products (sku), dist_dt DATE, qty INTEGER, hh_served INTEGER);
INSERT INTO distributions SELECT i, 1 + (i * i * 5 + i * 3 + i // 7) % 12, ['CN01', 'CN02', 'CN03', 'PR01', 'PR02', 'PR03', 'DA01', 'DA02',
    'BK01', 'BK02', 'GR01', 'GR02', 'GR03'][1 + (i * i * 2 + i) % 13], DATE '2023-02-01' + (i * 5 + i * 37 % 23)::INTEGER, 10 + i * 53 % 191,
    4 + i * 29 % 67 FROM range(1, 201) t(i);
