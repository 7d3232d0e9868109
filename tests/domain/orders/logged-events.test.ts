import { expect, test } from 'vitest'
import { type LoggedChange, loggedEvents } from '#app/domain/orders/logged-events.ts'

const title = (name: string) => ({ zh: name, en: name })
const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 8, minute))
const line = (from: string | null, to: string, minute = 0, parts: Partial<LoggedChange> = {}): LoggedChange => ({
	...{ entity: 'order-line', from, to, at: at(minute), title: title('tea'), cancelledBy: null },
	...parts,
})
const whats = (...changes: LoggedChange[]) => loggedEvents(changes).map(({ what }) => what)

test('what the seller and the buyer did to things of an order is told', () => {
	expect(
		whats(
			line('REQUESTED', 'CONFIRMED', 1),
			line('PLACED', 'PACKED', 2),
			line('CONFIRMED', 'CHECKED_IN', 3),
			line('CHECKED_IN', 'CHECKED_OUT', 4),
			line('CONFIRMED', 'REDEEMED', 5),
			line('REDEEMED', 'CONFIRMED', 6),
			line('CONFIRMED', 'NO_SHOW', 7),
		),
	).toEqual(['accepted', 'packed', 'checked-in', 'checked-out', 'redeemed', 'redeem-undone', 'no-show'])
})

test('what is told of the order or its parcels already is not told again', () => {
	const paid = [line('AWAITING_PAYMENT', 'PLACED'), line('AWAITING_PAYMENT', 'CONFIRMED'), line('PACKED', 'SHIPPED')]
	expect(
		whats(...paid, line('SHIPPED', 'DELIVERED'), line('DELIVERED', 'CLOSED'), line('AWAITING_PAYMENT', 'LAPSED')),
	).toEqual([])
	expect(whats(line('AWAITING_PAYMENT', 'CANCELLED'), line('LAPSED', 'CANCELLED'))).toEqual([])
})

test('a cancellation says whose it was', () => {
	const by = (cancelledBy: LoggedChange['cancelledBy']) => whats(line('CONFIRMED', 'CANCELLED', 0, { cancelledBy }))[0]
	expect([by('buyer'), by('seller'), by('platform'), by(null)]).toEqual([
		...['cancelled-by-buyer', 'cancelled-by-seller', 'cancelled-by-platform', 'cancelled-by-platform'],
	])
})

test('goods that nobody fetched are told as that, not as called off by their buyer', () => {
	const parts = { cancelledBy: 'buyer', isUncollected: true } as const
	expect(whats(line('SHIPPED', 'CANCELLED', 0, parts))).toEqual(['not-collected'])
})

test('several things at one instant are one event that names them all; a minute later is another', () => {
	const two = [
		line('PLACED', 'PACKED'),
		line('PLACED', 'PACKED', 0, { title: title('jar') }),
		line('PLACED', 'PACKED', 1),
	]
	expect(loggedEvents(two).map(({ things }) => things?.map(({ en }) => en))).toEqual([['tea', 'jar'], ['tea']])
})

test('claims and fapiao are told from their opening to their end', () => {
	const claim = (to: string) => line(null, to, 0, { entity: 'claim' })
	const states = [
		'OPEN',
		'APPROVED',
		'SENT_BACK',
		'RECEIVED',
		'ACCEPTED',
		'REFUSED',
		'ESCALATED',
		'DISMISSED',
		'WITHDRAWN',
	]
	expect(states.flatMap((state) => whats(claim(state)))).toEqual([
		...['claim-opened', 'claim-approved', 'claim-accepted', 'claim-refused', 'claim-escalated', 'claim-refused'],
		'claim-withdrawn',
	])
	expect(['REQUESTED', 'ISSUED', 'RED'].flatMap((to) => whats(line(null, to, 0, { entity: 'fapiao' })))).toEqual([
		'fapiao-issued',
	])
})
