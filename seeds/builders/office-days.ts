import { addDays } from '#app/domain/time/local-date.ts'
import type { Market } from '#seeds/builders/market.ts'
import { daysFrom, type Seeding } from '#seeds/builders/seeding.ts'

const DAYS_BACK = 60

/** On which days each enterprise was in its office of late: some daily, some hardly ever. */
export function buildOfficeDays({ tables, today, random }: Seeding, market: Market): void {
	const draw = random('office-days')
	for (const { id } of market.enterprises) {
		const diligence = draw.between(0, 1) ** 3
		for (const day of daysFrom(addDays(today, -DAYS_BACK), DAYS_BACK))
			if (draw.chance(diligence))
				tables.add('office_days', { enterprise_id: id, day, wrote: draw.chance(0.3 + 0.6 * diligence) })
	}
}
