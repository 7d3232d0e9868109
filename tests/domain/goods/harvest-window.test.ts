import { describe, expect, test } from 'vitest'
import { harvestPromise, harvestReasons, type HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

const ZONE = 'Asia/Shanghai'
const opensAt = new Date('2026-05-01T00:00:00Z')
const closesAt = new Date('2026-06-01T00:00:00Z')
const WINDOW: HarvestWindow = { opensAt, closesAt, harvestFrom: '2026-06-10', harvestTo: '2026-06-20', shipDays: 3 }
const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms)

describe('a harvest is sold only while its window is open', () => {
	test.each([
		['just before it opens', after(opensAt, -1), [{ code: 'not_yet_open', opens: opensAt }]],
		['as it opens', opensAt, []],
		['just after', after(opensAt, 1), []],
		['just before it closes', after(closesAt, -1), []],
		['as it closes', closesAt, []],
		['just after it closed', after(closesAt, 1), [{ code: 'window_closed', closed: closesAt }]],
	])('%s', (_, at, reasons) => expect(harvestReasons(WINDOW, at)).toEqual(reasons))
})

describe('the ship date of a harvest is promised as a range', () => {
	test('from the first day of the harvest to the last one and the days to ship, by the farm’s evening', () => {
		expect(harvestPromise(WINDOW, opensAt, ZONE)).toEqual({
			from: '2026-06-10',
			to: '2026-06-23',
			dueAt: localInstant('2026-06-23', '20:00', ZONE),
		})
	})

	test.each([
		['a second before midnight at the farm', '2026-06-12T15:59:59Z', '2026-06-12'],
		['at midnight at the farm', '2026-06-12T16:00:00Z', '2026-06-13'],
	])('ordered during the harvest it never begins in the past: %s', (_, at, from) => {
		expect(harvestPromise(WINDOW, new Date(at), ZONE)).toMatchObject({ from, to: '2026-06-23' })
	})

	test('ordered after the harvest there still are the days to ship', () => {
		expect(harvestPromise(WINDOW, new Date('2026-06-21T02:00:00Z'), ZONE)).toMatchObject({
			from: '2026-06-21',
			to: '2026-06-24',
		})
	})
})
