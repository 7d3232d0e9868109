import { expect, it } from 'vitest'
import { isInSeason } from '#app/domain/catalog/season.ts'

it('goes by the month in the zone of the place', () => {
	const may = { seasonMonths: [5], timeZone: 'Asia/Shanghai' }
	expect(isInSeason(may, new Date('2026-04-30T15:59:00Z'))).toBe(false)
	expect(isInSeason(may, new Date('2026-04-30T16:00:00Z'))).toBe(true)
	expect(isInSeason({ ...may, seasonMonths: null }, new Date('2026-12-01T00:00:00Z'))).toBe(true)
})
