-- The office of one enterprise as the database knows it (docs/decisions/0053-the-second-wall.md). Who may read and write what is
-- said in db/wall and written into policies after the migrations.
create function office_enterprise() returns bigint language sql stable parallel safe as $$
	select nullif(current_setting('app.enterprise_id', true), '')::bigint
$$;

-- The role of the office of this database; null while its user may make no roles: then the wall is not up.
create function office_role() returns text language sql stable as $$ select null::text $$;

-- Until the end of the transaction its statements are those of one enterprise's office.
create function enter_office(enterprise bigint) returns void language plpgsql as $$
begin
	perform set_config('app.enterprise_id', enterprise::text, true);
	perform set_config('role', coalesce(office_role(), 'none'), true);
end $$;

-- What holds for all rows, whoever acts: these read or keep rows that an office does not see.
alter function check_ledger_sum() security definer;
alter function check_reversals() security definer;
alter function refuse_ring() security definer;
alter function keep_listing_search() security definer;
alter function keep_name_search() security definer;
alter function keep_search_of_enterprise() security definer;
