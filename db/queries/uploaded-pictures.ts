import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'

const AT_ONCE = 50

interface PictureToNote {
	name: string
	width: number
	height: number
	blur: string
}

/** Whether a row shows the picture p. */
const isShown = sql`exists (select from listing_pictures s where s.name = p.name)
	or exists (select from listings l where l.picture = p.name)
	or exists (select from review_photos f where f.name = p.name)`

async function note(db: Db, { name, width, height, blur }: PictureToNote, at: Date): Promise<void> {
	await sql`insert into uploaded_pictures (name, width, height, blur, kept_at) values (${name}, ${width}, ${height}, ${blur}, ${at})
		on conflict (name) do update set kept_at = excluded.kept_at`.execute(db)
}

/** Deletes one row that nobody names, and waits with the commit for its files: who sends the same picture waits for both. */
async function takeOne(db: Db, name: string, before: Date, deleteFiles: (picture: { name: string }) => Promise<void>) {
	return inTransaction(db, async (tx) => {
		const { rows } = await sql`delete from uploaded_pictures p where p.name = ${name} and p.kept_at < ${before}
			and not (${isShown}) returning p.name`.execute(tx)
		if (rows.length === 0) return false
		await deleteFiles({ name })
		return true
	})
}

/** The rows of the pictures people sent in, for whoever keeps their files. */
export function pictureRows(db: Db, now: () => Date) {
	return {
		note: (picture: PictureToNote) => note(db, picture, now()),
		takeUnused: async (before: Date, deleteFiles: (picture: { name: string }) => Promise<void>): Promise<number> => {
			const { rows } = await sql<{ name: string }>`select p.name from uploaded_pictures p where p.kept_at < ${before}
				and not (${isShown}) order by p.kept_at limit ${AT_ONCE}`.execute(db)
			let count = 0
			for (const { name } of rows) if (await takeOne(db, name, before, deleteFiles)) count++
			return count
		},
	}
}
