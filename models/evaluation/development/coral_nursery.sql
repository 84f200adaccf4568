-- A coral nursery: sites under water, the structures there, coral species, fragments that grow, and surveys of them.
CREATE TABLE sites (site_id INTEGER PRIMARY KEY, site_nm VARCHAR, zone VARCHAR, depth_m DOUBLE, permit_no VARCHAR);
INSERT INTO sites VALUES (1, 'Turtle Gap', 'Fore Reef', 11.5, 'P-2031'), (2, 'Mango Bay', 'Lagoon', 3.8, 'P-2032'), (3, 'Anchor Point',
    'Fore Reef', 14.2, NULL), (4, 'Pelican Key', 'Back Reef', 6.0, 'P-2077'), (5, 'The Shallows', 'Lagoon', 2.4, 'P-2080'), (6, 'Blue Wall',
    'Fore Reef', 18.9, 'P-2101');
CREATE TABLE structures (struct_id INTEGER PRIMARY KEY, site_id INTEGER, kind VARCHAR, installed DATE, n_slots INTEGER);
INSERT INTO structures SELECT i, [1, 2, 3, 1, 4, 5, 6, 2, 4, 1, 3, 6, 5, 4][i], ['Tree', 'Rope', 'Tree', 'Table', 'Rope', 'Table', 'Tree', 'Table',
    'Tree', 'Rope', 'Tree', 'Tree', 'Table', 'Tree'][i], DATE '2020-03-01' + (i * 131 % 1250)::INTEGER, [40, 60, 40, 24, 60, 24, 48, 24, 40, 60,
    40, 48, 30, 40][i] FROM range(1, 15) t(i);
CREATE TABLE species (sp_code VARCHAR PRIMARY KEY, sci_nm VARCHAR, common_nm VARCHAR, form VARCHAR);
INSERT INTO species VALUES ('ACER', 'Acropora cervicornis', 'Staghorn', 'Branching'), ('APAL', 'Acropora palmata', 'Elkhorn', 'Branching'),
    ('OFAV', 'Orbicella faveolata', 'Mountainous Star', 'Massive'), ('PSTR', 'Pseudodiploria strigosa', 'Symmetrical Brain', 'Massive'),
    ('AAGA', 'Agaricia agaricites', 'Lettuce', 'Plating'), ('DCYL', 'Dendrogyra cylindrus', 'Pillar', 'Massive');
CREATE TABLE frags (frag_id INTEGER PRIMARY KEY, struct_id INTEGER, sp_code VARCHAR, collected DATE, start_len_cm DOUBLE, status VARCHAR);
INSERT INTO frags SELECT i, 1 + (i * i + i // 3) % 14, ['ACER', 'APAL', 'ACER', 'OFAV', 'AAGA', 'PSTR', 'ACER', 'APAL', 'OFAV', 'DCYL', 'ACER']
    [1 + (i * 5 + i // 11) % 11], DATE '2021-04-10' + (i * 8)::INTEGER, 2 + i * 29 % 51 / 10.0, ['Growing', 'Outplanted', 'Growing', 'Dead',
    'Growing', 'Outplanted', 'Growing', 'Lost', 'Growing', 'Dead', 'Outplanted', 'Growing', 'Growing'][1 + i * 4 % 13] FROM range(1, 151) t(i);
CREATE TABLE surveys (survey_id INTEGER PRIMARY KEY, frag_id INTEGER REFERENCES frags (frag_id), surveyed DATE, len_cm DOUBLE,
    bleached BOOLEAN, diver VARCHAR);
INSERT INTO surveys SELECT i, f, DATE '2023-01-15' + (i * 5 + i * 11 % 17)::INTEGER, 3 + f * 29 % 51 / 10.0 + i * 23 % 61 / 10.0,
    (i * 7 + f) % 9 = 3 OR (i BETWEEN 95 AND 140 AND i % 3 = 1), ['Mara', 'Keoni', 'Jess', 'Mara', 'Tobias'][1 + (i * 2 + i // 8) % 5]
    FROM (SELECT i, 1 + (i * 17 + i * i + i // 10) % 138 AS f FROM range(1, 191) t(i));
