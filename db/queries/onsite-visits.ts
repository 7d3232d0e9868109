import type { Db } from '#db/client.ts'

/** Writes that a known visitor was at an enterprise in person. */
export async function recordOnsiteVisit(
	db: Db,
	visit: { visitorId: string; enterpriseId: number; at: Date },
): Promise<void> {
	await db
		.insertInto('touches')
		.values({
			visitor_id: visit.visitorId,
			kind: 'ONSITE_VISIT',
			enterprise_id: visit.enterpriseId,
			source: 'visit',
			at: visit.at,
		})
		.execute()
}
