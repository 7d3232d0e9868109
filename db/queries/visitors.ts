import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Remembers a browser from now on; one that is remembered already keeps its end. */
export async function rememberVisitor(db: Db, visitor: { id: string; at: Date; until: Date }): Promise<void> {
	await sql`insert into visitors (id, agreed_at, until) values (${visitor.id}::uuid, ${visitor.at}, ${visitor.until})
		on conflict (id) do nothing`.execute(db)
}

/** Gives the touch that brought a visitor, nobody's until they agreed, to them. */
export async function ownTouch(db: Db, { key, visitorId }: { key: string; visitorId: string }): Promise<void> {
	await sql`
		update touches set visitor_id = ${visitorId}::uuid,
			is_first = fault is null and not exists (select from touches b where b.visitor_id = ${visitorId}::uuid)
		where key = ${key}::uuid and visitor_id is null`.execute(db)
}

/** Forgets a browser: its touches stay as counts and nobody's. */
export async function forgetVisitor(db: Db, visitorId: string): Promise<void> {
	await sql`
		with touched as (update touches set visitor_id = null, device = null where visitor_id = ${visitorId}::uuid),
		shared as (update share_links set visitor_id = null where visitor_id = ${visitorId}::uuid),
		ordered as (update orders set visitor_id = null where visitor_id = ${visitorId}::uuid)
		delete from visitors where id = ${visitorId}::uuid`.execute(db)
}

/** Browsers whose time is over, the longest first. */
export async function overdueVisitors(db: Db, now: Date, limit: number): Promise<string[]> {
	const rows = await db
		.selectFrom('visitors')
		.select('id')
		.where('until', '<=', now)
		.orderBy('until')
		.limit(limit)
		.execute()
	return rows.map(({ id }) => id)
}

/** Empties what told devices apart for touches before an instant. */
export async function forgetDevices(db: Db, before: Date): Promise<void> {
	await sql`update touches set device = null where device is not null and at < ${before}`.execute(db)
}
