-- From here on money is in ten-billionths of a US dollar: that is what upstreams count in.

UPDATE result SET cost = cost * 10;
UPDATE usage SET credits = credits * 10;

-- What an upstream charged for pictures of a task that nobody got. NULL: nothing; 0: perhaps something, nobody knows.
ALTER TABLE task ADD COLUMN charged INTEGER;
