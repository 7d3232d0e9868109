import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LoggedWhat, OrderEvent } from '#app/domain/orders/order-view.ts'

/** A change of state that the log holds of a thing of an order. */
export type LoggedChange = {
	entity: 'order-line' | 'claim' | 'fapiao' | 'substitution'
	from: string | null
	to: string
	at: Date
	/** What it is about: a line's title, for a fapiao its seller. */
	title: Bilingual
	cancelledBy: 'buyer' | 'seller' | 'platform' | null
	/** It ended because nobody fetched its parcel. */
	isUncollected?: boolean
}

/** Before these a line was never paid: its end is told as the order's. */
const UNPAID = new Set(['AWAITING_PAYMENT', 'LAPSED'])

const LINE: Readonly<Record<string, LoggedWhat>> = {
	...{
		PACKED: 'packed',
		CHECKED_IN: 'checked-in',
		CHECKED_OUT: 'checked-out',
		REDEEMED: 'redeemed',
		NO_SHOW: 'no-show',
	},
}

/** What a move to a state means by where it came from. */
const FROM: Readonly<Record<string, Readonly<Record<string, LoggedWhat>>>> = {
	CONFIRMED: { REQUESTED: 'accepted', REDEEMED: 'redeem-undone', CHECKED_IN: 'redeem-undone' },
	PLACED: { WAITING: 'gathered' },
}

const CLAIM: Readonly<Record<string, LoggedWhat>> = {
	...{ OPEN: 'claim-opened', APPROVED: 'claim-approved', ACCEPTED: 'claim-accepted', REFUSED: 'claim-refused' },
	...{ DISMISSED: 'claim-refused', ESCALATED: 'claim-escalated', WITHDRAWN: 'claim-withdrawn' },
}

const SUBSTITUTION: Readonly<Record<string, LoggedWhat>> = {
	...{ OFFERED: 'substitute-offered', ACCEPTED: 'substitute-taken' },
	...{ DECLINED: 'substitute-refused', LAPSED: 'substitute-refused' },
}

function whatOfLine({ from, to, cancelledBy, isUncollected }: LoggedChange): LoggedWhat | null {
	const byOrigin = FROM[to]
	if (byOrigin) return byOrigin[from ?? ''] ?? null
	if (isUncollected) return 'not-collected'
	if (to === 'CANCELLED') return UNPAID.has(from ?? '') ? null : `cancelled-by-${cancelledBy ?? 'platform'}`
	return LINE[to] ?? null
}

function whatOf(change: LoggedChange): LoggedWhat | null {
	switch (change.entity) {
		case 'order-line':
			return whatOfLine(change)
		case 'claim':
			return CLAIM[change.to] ?? null
		case 'substitution':
			return SUBSTITUTION[change.to] ?? null
		case 'fapiao':
			return change.to === 'ISSUED' ? 'fapiao-issued' : null
	}
}

/** What the log tells a buyer, in the order given; what happened to several things at once is one event. */
export function loggedEvents(changes: readonly LoggedChange[]): OrderEvent[] {
	const events = new Map<string, OrderEvent>()
	for (const change of changes) {
		const what = whatOf(change)
		if (!what) continue
		const key = `${what} ${change.at.getTime()}`
		const things = [...(events.get(key)?.things ?? []), change.title]
		events.set(key, { at: change.at, what, subject: null, things })
	}
	return [...events.values()]
}
