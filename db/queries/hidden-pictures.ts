import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Names of pictures that nothing shows but reviews which were taken down. */
export async function listHiddenPictures(db: Db): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`select distinct f.name from reviews r
		join review_photos f on f.review_id = r.id where r.state = 'HIDDEN'
		and not exists (select from listing_pictures s where s.name = f.name)
		and not exists (select from listings l where l.picture = f.name)
		and not exists (select from review_photos g join reviews q on q.id = g.review_id
			where g.name = f.name and q.state <> 'HIDDEN')`.execute(db)
	return rows.map(({ name }) => name)
}

/** Whether an account may look at one of them all the same: who moderates, and who sent it in. */
export async function maySeeHiddenPicture(db: Db, name: string, accountId: number): Promise<boolean> {
	const { rows } = await sql`select from administrators a where a.account_id = ${accountId}
		union all select from review_photos f join reviews r on r.id = f.review_id join orders o on o.id = r.order_id
			where f.name = ${name} and o.account_id = ${accountId} limit 1`.execute(db)
	return rows.length > 0
}
