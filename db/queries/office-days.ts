import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Notes that somebody of an enterprise was in its office on a day, and whether they wrote something; once written it stays so. */
export async function noteOfficeDay(
	db: Db,
	{ enterpriseId, day, wrote }: { enterpriseId: number; day: string; wrote: boolean },
): Promise<void> {
	await sql`
		insert into office_days (enterprise_id, day, wrote) values (${enterpriseId}, ${day}::date, ${wrote})
		on conflict (enterprise_id, day) do update set wrote = true where excluded.wrote and not office_days.wrote`.execute(
		db,
	)
}
