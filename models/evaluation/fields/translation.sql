-- A translation agency: translators, the jobs they did for clients, and reviews of those jobs.
CREATE TABLE translators (translator_id INTEGER PRIMARY KEY, full_name VARCHAR, native_language VARCHAR, is_freelance BOOLEAN,
    rate_per_word DOUBLE, joined_on DATE, left_on DATE);
INSERT INTO translators SELECT i, ['Aalto', 'Brandt', 'Cruz', 'Dubois', 'Esposito', 'Fischer', 'Garcia', 'Haddad', 'Ivanova', 'Keller']
    [1 + i % 10] || ', ' || ['Mia', 'Leo', 'Ana', 'Tom'][1 + i // 10], ['German', 'French', 'Spanish', 'Italian', 'Finnish', 'Arabic']
    [1 + (i * 5 + i // 6) % 6], i % 3 > 0, 0.06 + (i * 17 % 41) / 400.0, DATE '2014-02-01' + (i * 97 % 3000)::INTEGER,
    CASE WHEN i % 7 = 2 THEN DATE '2023-04-30' + (i * 11 % 300)::INTEGER END FROM range(0, 40) t(i);
CREATE TABLE jobs (job_id INTEGER PRIMARY KEY, translator_id INTEGER REFERENCES translators (translator_id), client VARCHAR,
    source_language VARCHAR, target_language VARCHAR, words INTEGER, ordered_on DATE, fee DOUBLE, delivered_late BOOLEAN, genre VARCHAR);
INSERT INTO jobs SELECT i, (i * 13 + i // 17) % 40, ['Nordbank', 'Medica', 'Aerotech', 'Lexcorp', 'Greenleaf', 'Orion Press'][1 + (i * 7
    + i // 5) % 6], ['English', 'English', 'German', 'French', 'English'][1 + i * 3 % 5], ['German', 'French', 'English', 'Spanish',
    'Italian', 'Finnish'][1 + (i * i + i // 4) % 6], 180 + i * 337 % 9200, DATE '2021-01-03' + (i * 5 % 1460)::INTEGER,
    round(40 + (i * 337 % 9200) * 0.11 + i % 9, 2), i * 7 % 12 = 3, ['Legal', 'Medical', 'Technical', 'Marketing', 'Literary'][1 + (i * 11
    + i // 3) % 5] FROM range(1, 2401) t(i);
CREATE TABLE reviews (review_id INTEGER PRIMARY KEY, job_id INTEGER REFERENCES jobs (job_id), reviewer VARCHAR, score INTEGER,
    errors_found INTEGER, comments VARCHAR);
INSERT INTO reviews SELECT i, 1 + i * 3 % 2400, ['Odell', 'Prasad', 'Quinn'][1 + i * 5 % 3], 1 + (i * 7 + i // 6) % 10, i * i % 14,
    CASE WHEN i % 4 = 1 THEN 'see file' END FROM range(1, 1101) t(i);
