-- Pieces of a line that were given back alone are a line of their own: the first line that they were bought as.
alter table order_lines add column part_of_line_id bigint references order_lines;
create index order_lines_part_of on order_lines (part_of_line_id) where part_of_line_id is not null;
