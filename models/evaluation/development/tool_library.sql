-- A tool-lending library of a town: members, tools, loans, and repairs.
CREATE TABLE members (mbr_id INTEGER PRIMARY KEY, first_nm VARCHAR, last_nm VARCHAR, neighborhood VARCHAR, mbr_type VARCHAR, joined DATE,
    dues_paid BOOLEAN);
INSERT INTO members SELECT i, ['Alma', 'Boris', 'Cleo', 'Derek', 'Esme', 'Frank', 'Gita', 'Hugo', 'Ines', 'Jamal'][1 + i % 10],
    ['Okafor', 'Lindqvist', 'Bauer', 'Tran', 'Moss', 'Delgado', 'Pike'][1 + (i * 3 + i // 10) % 7], ['Eastside', 'Old Town', 'Riverbend',
    'Hillcrest', 'Eastside'][1 + (i * 2 + i // 7) % 5], ['Individual', 'Family', 'Senior', 'Individual', 'Nonprofit', 'Family']
    [1 + (i * 5 + i // 6) % 6], DATE '2019-01-20' + (i * 97 % 2200)::INTEGER, i * 7 % 9 > 1 FROM range(1, 46) t(i);
CREATE TABLE tools (tool_id INTEGER PRIMARY KEY, tool_nm VARCHAR, categ VARCHAR, brand VARCHAR, cost_new DECIMAL(8, 2), acquired DATE,
    cond VARCHAR, is_powered BOOLEAN);
INSERT INTO tools SELECT i, ['Cordless Drill', 'Circular Saw', 'Hedge Trimmer', 'Extension Ladder', 'Tile Cutter', 'Pipe Wrench',
    'Leaf Blower', 'Belt Sander', 'Wheelbarrow', 'Paint Sprayer', 'Post Hole Digger', 'Hammer Drill', 'Jigsaw', 'Lawn Aerator', 'Heat Gun',
    'Socket Set', 'Pressure Washer', 'Hand Plane', 'Chain Saw', 'Drain Snake', 'Scaffold', 'Stud Finder', 'Wet Vac', 'Grass Seeder'][i],
    ['Power', 'Carpentry', 'Garden', 'Access', 'Masonry', 'Plumbing', 'Garden', 'Carpentry', 'Garden', 'Painting', 'Garden', 'Power',
    'Carpentry', 'Garden', 'Painting', 'Plumbing', 'Power', 'Carpentry', 'Garden', 'Plumbing', 'Access', 'Carpentry', 'Power', 'Garden'][i],
    ['Makita', 'Bosch', 'Stihl', 'Werner', 'Rubi', 'Ridgid', 'Stihl', 'Makita', 'Ames', 'Wagner', 'Ames', 'Bosch', 'Makita', 'Ames', 'Wagner',
    'Ridgid', 'Bosch', 'Stanley', 'Stihl', 'Ridgid', 'Werner', 'Stanley', 'Ridgid', 'Ames'][i], [149, 189.5, 210, 165, 240, 38, 179, 134, 75,
    260, 42, 228, 119, 64, 45.9, 98, 315, 52, 349, 33, 690, 29.5, 142, 58][i], DATE '2018-05-01' + (i * 211 % 2300)::INTEGER,
    ['Good', 'Fair', 'Poor', 'New', 'Good', 'Fair', 'Good', 'Poor'][1 + i * 3 % 8], i IN (1, 2, 3, 7, 8, 10, 12, 13, 15, 17, 19, 23)
    FROM range(1, 25) t(i);
CREATE TABLE loans (loan_id INTEGER PRIMARY KEY, mbr_id INTEGER, tool_id INTEGER, out_dt DATE, due_dt DATE, ret_dt DATE,
    late_fee DECIMAL(6, 2));
INSERT INTO loans SELECT i, m, t, d, d + 7, CASE WHEN i < 186 THEN d + k END, CASE WHEN i < 186 AND k > 7 THEN (k - 7) * 1.5 END
    FROM (SELECT i, 1 + (i * i * 3 + i * 7 + i // 11) % 41 AS m, 1 + (i * i + i * 5 + i // 6) % 23 AS t, DATE '2023-01-14' + (i * 5 + i // 4)::INTEGER
    AS d, (2 + i * 31 % 12)::INTEGER AS k FROM range(1, 201) t(i));
CREATE TABLE repairs (repair_id INTEGER PRIMARY KEY, tool_id INTEGER REFERENCES tools (tool_id), rep_dt DATE, cost DECIMAL(7, 2),
    fixed_by VARCHAR);
INSERT INTO repairs SELECT i, [2, 9, 6, 20, 3, 19, 13, 11, 17, 20, 6, 8, 22][1 + (i * 3 + i // 13) % 13], DATE '2023-02-10' + (i * 27)::INTEGER,
    6 + i * 37 % 83 + 0.25 * (i % 4), ['In-house', 'Volunteer', 'Shop', 'In-house'][1 + i * 3 % 4] FROM range(1, 37) t(i);
