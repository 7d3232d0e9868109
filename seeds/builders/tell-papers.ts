import { sql } from 'kysely'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'

/** The papers of the demo seller's enterprises, invented: one of them ends within the month, one waits for its look. */
export async function tellPapers(db: Db, now: Date): Promise<void> {
	const today = localDateAt(now, MARKET_ZONE)
	await sql`
		insert into enterprise_papers (enterprise_id, kind, number, valid_to, state, handed_in_at, decided_at)
		select e.id, p.kind, p.number, p.valid_to, p.state, ${now}::timestamptz - p.ago,
			case when p.state = 'IN_FORCE' then ${now}::timestamptz - p.ago end
		from enterprises e join (values
			('BUSINESS_LICENCE', 'DEMO-LICENCE', null::date, 'IN_FORCE', interval '400 days', true),
			('FOOD_TRADE', 'JY00000000000001', ${addDays(today, 25)}::date, 'IN_FORCE', interval '400 days', true),
			('LODGING', 'DEMO-LODGING', ${addDays(today, 55)}::date, 'IN_FORCE', interval '400 days', false),
			('LODGING', 'DEMO-LODGING-2', ${addDays(today, 1150)}::date, 'SUBMITTED', interval '2 days', false)
		) p(kind, number, valid_to, state, ago, for_all) on p.for_all or e.kind = 'farmhouse'
		where e.id in (select m.enterprise_id from enterprise_members m join accounts a on a.id = m.account_id
			where a.email = 'seller@demo.shanhai') order by e.id, p.kind, p.state`.execute(db)
}
