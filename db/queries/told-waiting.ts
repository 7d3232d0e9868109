import { sql } from 'kysely'
import type { Bilingual, Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface WaitingToTell {
	email: string
	language: Language
	state: string
	seats: number
	until: Date
	startsAt: Date
	timeZone: string
	title: Bilingual
}

/** An entry of a waiting list to which seats were offered. */
export async function waitingToTell(db: Db, entryId: number): Promise<WaitingToTell | undefined> {
	const { rows } = await sql<WaitingToTell>`
		select w.email, w.language, w.state, w.seats, w.offer_until as until, s.starts_at as "startsAt", l.time_zone as "timeZone",
			json_build_object('zh', l.title_zh, 'en', l.title_en) as title
		from waiting_entries w join sessions s on s.id = w.session_id join listings l on l.id = s.listing_id
		where w.id = ${entryId} and w.offer_until is not null`.execute(db)
	return rows[0]
}
