-- A chess federation: players and their clubs, tournaments, and the entries of players in tournaments.
CREATE TABLE clubs (club_id INTEGER PRIMARY KEY, club_name VARCHAR, county VARCHAR, founded INTEGER, has_youth_team BOOLEAN);
INSERT INTO clubs SELECT i, ['Rook and Pawn', 'Kings Gambit', 'Black Knights', 'The Bishops', 'Castle Club', 'Endgame', 'Queenside',
    'Zugzwang'][i], ['Kent', 'Kent', 'Devon', 'Surrey', 'Surrey', 'Kent', 'Devon', 'Norfolk'][i], 1895 + i * 41 % 113, i % 3 <> 2
    FROM range(1, 9) t(i);
CREATE TABLE players (player_id INTEGER PRIMARY KEY, player_name VARCHAR, club_id INTEGER REFERENCES clubs (club_id), title VARCHAR,
    rating INTEGER, birth_year INTEGER, is_junior BOOLEAN);
INSERT INTO players SELECT i, ['Anders', 'Berg', 'Costa', 'Dahl', 'Evans', 'Farkas', 'Gruber', 'Hale', 'Ito', 'Jansen', 'Kovacs',
    'Lund', 'Moreau'][1 + i % 13] || ' ' || chr((65 + i // 13)::INTEGER), 1 + (i * 5 + i // 8) % 8, CASE WHEN i % 23 = 0 THEN
    'Grandmaster' WHEN i % 11 = 0 THEN 'International Master' WHEN i % 7 = 0 THEN 'Candidate Master' END, 1100 + i * 97 % 1500,
    1945 + i * 31 % 70, 1945 + i * 31 % 70 > 2005 FROM range(1, 301) t(i);
CREATE TABLE tournaments (tournament_id INTEGER PRIMARY KEY, tournament_name VARCHAR, city VARCHAR, season INTEGER, rounds INTEGER,
    prize_fund DOUBLE, time_control VARCHAR);
INSERT INTO tournaments SELECT i, ['Spring Open', 'Harbour Cup', 'County Masters', 'Winter Rapid', 'Blitz Night'][1 + i % 5] || ' ' ||
    (2019 + i // 5), ['Dover', 'Exeter', 'Guildford', 'Norwich'][1 + i * 3 % 4], 2019 + i // 5, [7, 9, 11, 9, 13][1 + i % 5],
    500 + i * 731 % 4100, ['Classical', 'Classical', 'Classical', 'Rapid', 'Blitz'][1 + i % 5] FROM range(0, 30) t(i);
CREATE TABLE entries (entry_id INTEGER PRIMARY KEY, player_id INTEGER REFERENCES players (player_id), tournament_id INTEGER REFERENCES
    tournaments (tournament_id), points DOUBLE, place INTEGER, withdrew BOOLEAN);
INSERT INTO entries SELECT i, 1 + (i * 17 + i // 31) % 280, (i * 7 + i // 19) % 30, (i * 29 % 19) / 2.0, 1 + i * 43 % 60, i * 11 % 37 = 5
    FROM range(1, 1801) t(i);
