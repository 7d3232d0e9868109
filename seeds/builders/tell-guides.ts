import { sql } from 'kysely'
import { planGuide } from '#app/domain/sessions/guide-slots.ts'
import type { Db } from '#db/client.ts'
import { insertGuide, sessionsOfGuide, setGuideListings, slotsOfGuide, writeGuidePlan } from '#db/queries/guides.ts'

/** More than any session of the demo has seats for: a minibus that is never what is short. */
const SEATS = 40

/** A minibus of each enterprise that can be logged in to, out with the sessions of its first experience. */
export async function tellGuides(db: Db, now: Date): Promise<void> {
	const { rows } = await sql<{ enterpriseId: number; listingId: number }>`
		select l.enterprise_id as "enterpriseId", min(l.id) as "listingId" from listings l
		where l.kind = 'experience' and l.status = 'published' and exists (select from enterprise_members m
			join accounts a on a.id = m.account_id where m.enterprise_id = l.enterprise_id and a.email = 'seller@demo.shanhai')
		group by l.enterprise_id order by l.enterprise_id`.execute(db)
	for (const { enterpriseId, listingId } of rows) {
		const minibus = { kind: 'vehicle' as const, name: { zh: '接送中巴', en: 'Minibus to the fields' }, guests: SEATS }
		const id = await insertGuide(db, enterpriseId, minibus, now)
		const guide = { id, guests: SEATS, listingIds: [listingId] }
		await setGuideListings(db, guide, now)
		const plan = planGuide(SEATS, await sessionsOfGuide(db, guide, now), await slotsOfGuide(db, guide, now))
		await writeGuidePlan(db, guide, plan)
	}
}
