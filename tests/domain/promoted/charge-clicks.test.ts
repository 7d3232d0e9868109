import { expect, test } from 'vitest'
import { judgeClicks, type Purse, type WaitingClick } from '#app/domain/promoted/charge-clicks.ts'

const at = new Date('2026-05-10T02:00:00Z')
const purse: Purse = {
	...{ campaignId: 1, state: 'RUNNING', movedAt: new Date('2026-05-01T00:00:00Z') },
	...{ startsOn: '2026-05-01', endsOn: '2026-05-20', leftMinor: 1_000, dayBudgetMinor: 300, spentOn: new Map() },
}
let id = 0
const click = (parts: Partial<WaitingClick> = {}): WaitingClick => {
	id++
	const who = { fault: null, device: `device-${id}`, visitorId: null, wasCharged: false }
	return { id, campaignId: 1, listingId: 9, priceMinor: 100, at, ...who, ...parts }
}
const fates = (clicks: WaitingClick[], purses = [purse], balance = 100_000) =>
	judgeClicks(clicks, purses, balance).map(({ fate }) => fate)

test('a machine, the enterprise’s own people and a repeated device cost nothing', () => {
	const clicks = [click({ fault: 'BOT' }), click({ fault: 'SELF' }), click({ fault: 'REPEATED' }), click()]
	expect(fates(clicks)).toEqual(['BOT', 'SELF', 'REPEATED', 'CHARGED'])
})

test('a visitor is charged for once for a listing within a day, by device or by browser, also over two promotions of it', () => {
	const other = { ...purse, campaignId: 2 }
	const clicks = [
		click({ device: 'd' }),
		click({ device: 'd', campaignId: 2 }),
		click({ device: 'e', visitorId: 'v' }),
		click({ device: 'f', visitorId: 'v' }),
		click({ wasCharged: true }),
		click({ device: 'd', listingId: 10, campaignId: 2 }),
		click({ device: null, visitorId: null }),
	]
	const expected = ['CHARGED', 'REPEATED', 'CHARGED', 'REPEATED', 'REPEATED', 'CHARGED', 'REPEATED']
	expect(fates(clicks, [purse, other])).toEqual(expected)
})

test('a click that was not charged does not stand in the way of a later one of the same visitor', () => {
	const dear = click({ device: 'd', priceMinor: 301 })
	expect(fates([dear, click({ device: 'd' })])).toEqual(['BUDGET', 'CHARGED'])
})

test('no day costs more than its budget, to the fen; the next day has its own', () => {
	const exactly = [click(), click(), click()]
	expect(fates([...exactly, click({ priceMinor: 10 })])).toEqual(['CHARGED', 'CHARGED', 'CHARGED', 'BUDGET'])
	const spent = { ...purse, spentOn: new Map([['2026-05-10', 201]]) }
	// 23:59:59.999 and midnight in China.
	const [before, midnight] = [new Date('2026-05-10T15:59:59.999Z'), new Date('2026-05-10T16:00:00Z')]
	expect(fates([click({ at: before }), click({ at: midnight })], [spent])).toEqual(['BUDGET', 'CHARGED'])
})

test('nothing is charged beyond the whole budget or what the enterprise is owed', () => {
	expect(fates([click(), click()], [{ ...purse, leftMinor: 199 }])).toEqual(['CHARGED', 'BUDGET'])
	expect(fates([click(), click()], [purse], 200)).toEqual(['CHARGED', 'CHARGED'])
	expect(fates([click(), click({ priceMinor: 101 }), click()], [purse], 200)).toEqual(['CHARGED', 'BALANCE', 'CHARGED'])
	expect(fates([click()], [purse], -50)).toEqual(['BALANCE'])
})

test('a pause counts from its instant: a click before it is paid for, one at it is not; a resumption the other way round', () => {
	const around = [-1, 0, 1].map((ms) => click({ at: new Date(at.getTime() + ms) }))
	const moved = { ...purse, movedAt: at }
	expect(fates(around, [{ ...moved, state: 'PAUSED' }])).toEqual(['CHARGED', 'OVER', 'OVER'])
	expect(fates(around, [{ ...moved, state: 'ENDED' }])).toEqual(['CHARGED', 'OVER', 'OVER'])
	expect(fates(around, [moved])).toEqual(['OVER', 'CHARGED', 'CHARGED'])
})

test('its days are the market’s, both included', () => {
	const edges = ['2026-04-30T15:59:59.999Z', '2026-04-30T16:00:00Z', '2026-05-20T15:59:59.999Z', '2026-05-20T16:00:00Z']
	const early = { ...purse, movedAt: new Date('2026-04-01T00:00:00Z') }
	const clicks = edges.map((text) => click({ at: new Date(text) }))
	expect(fates(clicks, [early])).toEqual(['OVER', 'CHARGED', 'CHARGED', 'OVER'])
})
