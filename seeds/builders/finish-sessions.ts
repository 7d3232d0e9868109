import { addDays } from '#app/domain/time/local-date.ts'
import type { Market } from '#seeds/builders/market.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

const SOON_DAYS = 14

/** Hosts lower the least number of guests of a session that few have booked: the past ones ran, the next ones will. */
export function finishSessions({ today }: Seeding, market: Market): void {
	const soon = chinaInstant(addDays(today, SOON_DAYS), '00:00')
	for (const { sessions } of market.listings)
		for (const [session, row] of sessions?.rows ?? []) {
			const { sold } = session.capacity
			if (session.startsAt < soon && sold < Number(row.min_to_run)) row.min_to_run = sold
		}
}
