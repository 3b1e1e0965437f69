-- Nothing outside what is sealed says when something was written.
ALTER TABLE streams DROP COLUMN week;
ALTER TABLE parts DROP COLUMN week;
