import { sql } from 'kysely'
import type { Bilingual, Language } from '#app/domain/language/bilingual.ts'
import type { RegistrationState } from '#app/domain/registrations/registration.ts'
import type { Db } from '#db/client.ts'

interface ToldRegistration {
	state: RegistrationState
	name: Bilingual
	place: Bilingual
	regionCode: string
	reasons: Bilingual
	/** null once that person is gone. */
	accountId: number | null
	language: Language
}

/** A registration that was handed in, as it is told. */
export async function registrationToTell(db: Db, id: number): Promise<ToldRegistration | undefined> {
	const { rows } = await sql<ToldRegistration>`
		select g.state, json_build_object('zh', g.name_zh, 'en', g.name_en) as name,
			json_build_object('zh', r.name_zh, 'en', r.name_en) as place, g.region_code as "regionCode",
			json_build_object('zh', g.reasons_zh, 'en', g.reasons_en) as reasons, a.id as "accountId",
			coalesce(a.language, 'zh') as language
		from registrations g join regions r on r.code = g.region_code
			left join accounts a on a.id = g.account_id and a.disabled_at is null
		where g.id = ${id}`.execute(db)
	return rows[0]
}
