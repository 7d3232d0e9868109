import { expect, test } from 'vitest'
import { busyNights } from '#app/domain/calendar/busy-nights.ts'
import { feedPlan, isSilent } from '#app/domain/calendar/feed-plan.ts'
import { takeNights } from '#app/domain/calendar/take-nights.ts'

const HORIZON = { today: '2026-05-01', until: '2026-06-01' }
const night = (date: string, parts: { sold?: number; held?: number; blocked?: number } = {}) => ({
	...{ date, capacityId: 1, total: 1, held: 0, sold: 0, blocked: 0, stopSell: false, minStayArrival: null },
	...{ maxStay: null, closedToArrival: false, closedToDeparture: false, blockedByFeeds: 0 },
	...parts,
})

test('nights are blocked from the first to the morning after the last, which is free for the next guest', () => {
	const plan = feedPlan([{ uid: 'a', from: '2026-05-03', until: '2026-05-05' }], [], HORIZON)
	expect(plan).toEqual({ endIds: [], wanted: [{ uid: 'a', nights: ['2026-05-03', '2026-05-04'] }] })
})

test('an event is known by its UID: one that moved leaves its old nights and takes its new ones', () => {
	const standing = [
		{ id: 1, uid: 'a', night: '2026-05-03' },
		{ id: 2, uid: 'a', night: '2026-05-04' },
	]
	const plan = feedPlan([{ uid: 'a', from: '2026-05-04', until: '2026-05-06' }], standing, HORIZON)
	expect(plan).toEqual({ endIds: [1], wanted: [{ uid: 'a', nights: ['2026-05-05'] }] })
})

test('what is gone from the feed is free again; what is past stays as it was', () => {
	const standing = [
		{ id: 1, uid: 'old', night: '2026-04-30' },
		{ id: 2, uid: 'old', night: '2026-05-01' },
	]
	expect(feedPlan([], standing, HORIZON)).toEqual({ endIds: [2], wanted: [] })
})

test('nights before today and beyond the horizon are not asked for', () => {
	const plan = feedPlan([{ uid: 'a', from: '2026-04-29', until: '2027-01-01' }], [], HORIZON)
	const nights = plan.wanted[0]?.nights ?? []
	expect([nights[0], nights.at(-1), nights.length]).toEqual(['2026-05-01', '2026-05-31', 31])
})

test('a feed is silent exactly six hours after it last answered', () => {
	const fetchedAt = new Date('2026-05-01T00:00:00Z')
	const at = (ms: number) => isSilent({ addedAt: fetchedAt, fetchedAt }, new Date(fetchedAt.getTime() + ms))
	expect([at(6 * 3_600_000 - 1), at(6 * 3_600_000), at(6 * 3_600_000 + 1)]).toEqual([false, true, true])
	expect(isSilent({ addedAt: fetchedAt, fetchedAt: null }, new Date('2026-05-01T06:00:00Z'))).toBe(true)
})

test('a night that is sold out here is sold twice; one that is only held waits; one that is kept back needs nothing', () => {
	const wanted = [{ uid: 'a', nights: ['2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'] }]
	const nights = [
		night('2026-05-03'),
		night('2026-05-04', { sold: 1 }),
		night('2026-05-05', { held: 1 }),
		night('2026-05-06', { blocked: 1 }),
	]
	expect(takeNights(wanted, nights, 1)).toEqual({
		blocks: [{ uid: 'a', night: '2026-05-03' }],
		conflicts: [{ uid: 'a', nights: ['2026-05-04'] }],
	})
})

test('each event takes a room of its own; those for which none is left beside what is sold here are sold twice', () => {
	const wanted = ['a', 'b', 'c'].map((uid) => ({ uid, nights: ['2026-05-03'] }))
	expect(takeNights(wanted, [night('2026-05-03')], 2).blocks.map(({ uid }) => uid)).toEqual(['a', 'b'])
	expect(takeNights(wanted, [night('2026-05-03', { sold: 1 })], 2).conflicts.map(({ uid }) => uid)).toEqual(['b', 'c'])
})

test('nights are given out when no room is left, not counting what other calendars blocked here', () => {
	const nights = [
		night('2026-05-03', { sold: 1, held: 1 }),
		night('2026-05-04', { sold: 1 }),
		night('2026-05-05', { blocked: 2 }),
		{ ...night('2026-05-06', { sold: 1, blocked: 1 }), blockedByFeeds: 1 },
	]
	expect(busyNights(nights, 2)).toEqual(['2026-05-03', '2026-05-05'])
})
