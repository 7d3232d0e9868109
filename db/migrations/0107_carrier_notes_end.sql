-- An event stays as it was written; only what its carrier said of it is taken out of it with the person it may name.
create function keep_tracking_event() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' and new.carrier_note = '' and to_jsonb(new) - 'carrier_note' = to_jsonb(old) - 'carrier_note' then
		return new;
	end if;
	raise exception 'tracking_events is append only' using errcode = 'restrict_violation';
end $$;
drop trigger tracking_events_append_only on tracking_events;
create trigger tracking_events_append_only before update or delete on tracking_events
	for each row execute function keep_tracking_event();
