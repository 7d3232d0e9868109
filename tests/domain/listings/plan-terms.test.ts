import { expect, test } from 'vitest'
import { seasonInTheWay } from '#app/domain/listings/plan-terms.ts'

const season = (id: number, from: string, lastNight: string) => ({
	...{ id, from, lastNight, name: { zh: `${id}`, en: `${id}` }, week: [1, 1, 1, 1, 1, 1, 1] },
})
const SEASONS = [season(1, '2026-05-01', '2026-05-05'), season(2, '2026-10-01', '2026-10-07')]
const inTheWay = (from: string, lastNight: string, id: number | null = null) =>
	seasonInTheWay(SEASONS, { id, from, lastNight })?.id

test('a season may begin the night after another’s last and end the night before another’s first, and no night earlier or later', () => {
	expect(inTheWay('2026-05-06', '2026-09-30')).toBeUndefined()
	expect(inTheWay('2026-05-05', '2026-09-30')).toBe(1)
	expect(inTheWay('2026-05-06', '2026-10-01')).toBe(2)
	expect(inTheWay('2026-04-30', '2026-05-01')).toBe(1)
	expect(inTheWay('2026-04-29', '2026-04-30')).toBeUndefined()
})

test('a season within another, or around it, is in its way; a season is never in its own', () => {
	expect(inTheWay('2026-05-02', '2026-05-03')).toBe(1)
	expect(inTheWay('2026-04-01', '2026-06-01')).toBe(1)
	expect(inTheWay('2026-05-02', '2026-05-09', 1)).toBeUndefined()
	expect(inTheWay('2026-05-02', '2026-10-01', 1)).toBe(2)
})
