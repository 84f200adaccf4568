-- The property tax office of a town: owners, parcels, assessments, payments, and appeals.
CREATE TABLE owners (owner_id INTEGER PRIMARY KEY, owner_nm VARCHAR, owner_type VARCHAR, mail_state VARCHAR);
INSERT INTO owners SELECT i, CASE WHEN i % 5 = 0 THEN ['Keystone Holdings', 'Elm Street Realty', 'Buckeye Rentals', 'Dover Storage',
    'Main St Partners', 'Tri-County Lofts'][i // 5] WHEN i % 11 = 3 THEN ['Abbott Family Trust', 'Ruiz Living Trust', 'Voss Trust'][1 + i // 11]
    WHEN i % 13 = 7 THEN ['Grace Chapel', 'Helping Hands Inc', 'Arts Council'][1 + i // 13] ELSE ['Ellen', 'Marcus', 'Joy', 'Pete', 'Rosa', 'Walt',
    'Ivy'][1 + i % 7] || ' ' || ['Kemp', 'Sutter', 'Hollis', 'Novak', 'Grady', 'Chen'][1 + (i * 5 + i // 6) % 6] END, CASE WHEN i % 5 = 0 THEN
    'Company' WHEN i % 11 = 3 THEN 'Trust' WHEN i % 13 = 7 THEN 'Nonprofit' ELSE 'Individual' END, ['OH', 'OH', 'OH', 'PA', 'OH', 'OH', 'FL', 'OH',
    'MI'][1 + i * 2 % 9] FROM range(1, 34) t(i);
CREATE TABLE parcels (parcel_no VARCHAR PRIMARY KEY, owner_id INTEGER REFERENCES owners (owner_id), addr VARCHAR, ward INTEGER,
    land_use VARCHAR, lot_sqft INTEGER, yr_built INTEGER, homestead BOOLEAN);
INSERT INTO parcels SELECT '12-' || (400 + i), CASE WHEN i IN (3, 17, 29, 44, 52) THEN 15 WHEN i IN (8, 31, 47) THEN 20 ELSE 1 + (i * 5 + i // 7)
    % 33 END, (100 + i * 37 % 880) || ' ' || ['Elm St', 'Main St', 'Canal Rd', 'Third Ave', 'Orchard Ln'][1 + (i * 2 + i // 5) % 5],
    1 + (i * 3 + i // 4) % 5, u, 3200 + i * 1907 % 21000, CASE WHEN u <> 'Vacant' THEN 1902 + i * 43 % 121 END, u = 'Residential' AND i % 4 <> 1
    FROM (SELECT i, ['Residential', 'Commercial', 'Residential', 'Residential', 'Vacant', 'Residential', 'Industrial', 'Residential',
    'Commercial', 'Residential', 'Agricultural'][1 + (i * 3 + i // 11) % 11] AS u FROM range(1, 61) t(i));
CREATE TABLE assessments (parcel_no VARCHAR, tax_yr INTEGER, land_val INTEGER, bldg_val INTEGER, tax_due DECIMAL(10, 2));
INSERT INTO assessments SELECT p, y, l, b, round((l + b) * 0.0182, 2) FROM (SELECT parcel_no AS p, y, (lot_sqft * 3.1)::INTEGER + (y - 2023) * 900
    AS l, CASE WHEN land_use = 'Vacant' THEN 0 ELSE 60000 + (lot_sqft * 7919 % 283) * 1000 + (y - 2023) * (lot_sqft % 97) * 110
    + CASE WHEN land_use IN ('Commercial', 'Industrial') THEN 210000 ELSE 0 END END AS b FROM parcels, (VALUES (2023), (2024), (2025)) v(y));
CREATE TABLE payments (pmt_id INTEGER PRIMARY KEY, parcel_no VARCHAR, tax_yr INTEGER, paid_on DATE, amt DECIMAL(10, 2), method VARCHAR);
INSERT INTO payments SELECT row_number() OVER (ORDER BY a.tax_yr, n), a.parcel_no, a.tax_yr, make_date(a.tax_yr, 1, 20) + (n * 67 % 310)::INTEGER,
    CASE WHEN n % 14 = 3 THEN round(a.tax_due / 2, 2) ELSE a.tax_due END, ['Online', 'Check', 'Escrow', 'Online', 'Cash', 'Check', 'Escrow']
    [1 + (n * 3 + n // 7 + a.tax_yr) % 7] FROM (SELECT *, right(parcel_no, 3)::INTEGER + (tax_yr - 2023) * 5 AS n FROM assessments) a
    WHERE NOT (tax_yr = 2025 AND n % 6 = 2) AND NOT (tax_yr = 2024 AND n % 19 = 4);
CREATE TABLE appeals (appeal_id INTEGER PRIMARY KEY, parcel_no VARCHAR, filed_on DATE, outcome VARCHAR, officer VARCHAR);
INSERT INTO appeals SELECT i, '12-' || (401 + (i * 13 + i // 5) % 60), DATE '2023-02-15' + (i * 23)::INTEGER, CASE WHEN i > 38
    THEN 'Pending' ELSE ['Denied',
    'Granted', 'Denied', 'Withdrawn', 'Granted', 'Denied', 'Denied'][1 + (i * 3 + i // 7) % 7] END, ['Burke', 'Tanaka', 'Osei'][1 + (i + i // 3) % 3]
    FROM range(1, 43) t(i);
