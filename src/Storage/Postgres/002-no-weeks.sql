-- Nothing outside what is sealed says when something was written.
ALTER TABLE streams DROP COLUMN week;
ALTER TABLE parts DROP COLUMN week;

-- The usual item is a little longer than what the server keeps in the line itself. Beside it, it would cost two lines and
-- two index entries more.
ALTER TABLE streams SET (toast_tuple_target = 8160);
