import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** A number that rings nowhere. */
const PHONE = '0577-0000-0000'

/** The demo buyer's address book and favourites: where the last goods went, parents elsewhere, the best liked of each kind. */
export async function layOutOwnThings(db: Db, now: Date): Promise<void> {
	await sql`
		with buyer as (select id from accounts where email = 'buyer@demo.shanhai'),
		home as (select o.ship_to ->> 'regionCode' as region from orders o join buyer b on b.id = o.account_id
			where o.ship_to is not null order by o.placed_at desc, o.id limit 1),
		away as (select r.code as region from regions r, home where r.level = 'village' and left(r.code, 6) <> left(home.region, 6)
			order by r.code limit 1)
		insert into addresses (account_id, label, name, phone, region_code, line, is_default, created_at, changed_at)
		select b.id, '家', '演示游客', ${PHONE}, home.region, '演示路 1 号', true, ${now}::timestamptz, ${now}::timestamptz from buyer b, home
		union all
		select b.id, '爸妈家', '演示家人', ${PHONE}, away.region, '演示巷 8 号', false, ${now}::timestamptz, ${now}::timestamptz from buyer b, away`.execute(
		db,
	)
	await sql`
		insert into favourites (account_id, listing_id, added_at)
		select b.id, l.id, ${now}::timestamptz - l.place * interval '1 hour' from accounts b, (
			select l.id, l.kind, row_number() over (partition by l.kind order by l.popularity desc, l.id) as place from listings l
			join enterprises e on e.id = l.enterprise_id where l.status = 'published' and e.status = 'verified') l
		where b.email = 'buyer@demo.shanhai' and l.place <= 2 order by l.kind, l.place`.execute(db)
}
