-- A board reads one page of an index of ten thousand places in the order of its ranks.
create index index_scores_board on index_scores (run_id, rank, score desc nulls last, region_code) where node = 'index';
