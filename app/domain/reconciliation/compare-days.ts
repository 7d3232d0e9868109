import { difference, type Difference } from '#app/domain/reconciliation/difference.ts'

/** A movement of our balance beside what our ledger has of the same object; minor units, below 0 when money left. */
export type ComparedMovement = {
	id: string
	type: string
	/** The provider's day, UTC. */
	day: string
	currency: string
	amountMinor: number
	feeMinor: number
	/** The key of our posting, or of the row that is to post it; null when nothing of ours is about this movement. */
	ourKey: string | null
	/** What our books say of it. */
	oursMinor: number
	/** The fee as our ledger has it. */
	ourFeeMinor: number
}

/** A posting on the clearing account that the provider shows no movement for. */
export type UnmovedPosting = { key: string; kind: string; currency: string; amountMinor: number }

/** Movements that are nothing but a fee: the fee is posted, nothing else is expected of us. */
const isNothing = ({ amountMinor, ourKey }: ComparedMovement) => ourKey === null && amountMinor === 0

function sumOfDay(movements: readonly ComparedMovement[], name: string): Difference[] {
	const sum = (of: (it: ComparedMovement) => number) => movements.reduce((total, it) => total + of(it), 0)
	const [theirsMinor, oursMinor] = [sum((it) => it.amountMinor), sum((it) => it.oursMinor)]
	const [theirFee, ourFee] = [sum((it) => it.feeMinor), sum((it) => it.ourFeeMinor)]
	const currency = movements[0]?.currency ?? ''
	const facts = { subject: 'balance', kind: 'wrong-day', currency } as const
	return [
		...(theirsMinor === oursMinor ? [] : [difference({ ...facts, objectId: name, theirsMinor, oursMinor })]),
		...(theirFee === ourFee
			? []
			: [difference({ ...facts, objectId: `${name}:fees`, theirsMinor: theirFee, oursMinor: ourFee })]),
	]
}

/**
 * Compares each day's movements by type with the ledger, to the fen: movements of which our books know nothing one by one, the
 * others by the sum of their day.
 */
export function compareDays(movements: readonly ComparedMovement[]): Difference[] {
	const known = movements.filter(({ ourKey }) => ourKey !== null)
	const byDay = new Map<string, ComparedMovement[]>()
	for (const it of known) {
		const name = `day:${it.day}:${it.currency}:${it.type}`
		const ofDay = byDay.get(name)
		if (ofDay) ofDay.push(it)
		else byDay.set(name, [it])
	}
	const unposted = movements.filter((it) => it.ourKey === null && !isNothing(it))
	return [
		...[...byDay].flatMap(([name, ofDay]) => sumOfDay(ofDay, name)),
		...unposted.map(({ id, type, currency, amountMinor }) => {
			const facts = { objectId: id, subject: 'balance', kind: 'unposted-movement', currency } as const
			return difference({ ...facts, theirsMinor: amountMinor, theirState: type })
		}),
	]
}

/** What our clearing account has and the provider's balance has not. */
export const unmoved = ({ key, kind, currency, amountMinor }: UnmovedPosting): Difference =>
	difference({
		...{ objectId: key, subject: 'balance', kind: 'missing-movement', currency },
		...{ ourId: key, oursMinor: amountMinor, ourState: kind },
	})
