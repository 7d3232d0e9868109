import { difference, type Difference, type DifferenceKind } from '#app/domain/reconciliation/difference.ts'

type Kind = 'payment' | 'refund' | 'transfer'

/** A thing as the provider has it; `ourId` is what it carries of ours. */
export type TheirObject = {
	objectId: string
	ourId: string | null
	amountMinor: number
	currency: string
	state: string
}

/** The same thing as our rows have it; `objectId` is null while the provider's number is not known. */
export type OurObject = {
	ourId: string
	objectId: string | null
	amountMinor: number
	currency: string
	state: string
}

/** Which pairs of states (ours, theirs) contradict each other, by kind of thing. */
export type Contradicts = (ours: string, theirs: string) => boolean

const KINDS: Record<Kind, { unknown: DifferenceKind; missing: DifferenceKind }> = {
	payment: { unknown: 'unknown-payment', missing: 'missing-payment' },
	refund: { unknown: 'unknown-refund', missing: 'missing-refund' },
	transfer: { unknown: 'unknown-transfer', missing: 'missing-transfer' },
}

function compareOne(subject: Kind, theirs: TheirObject, ours: OurObject, contradicts: Contradicts): Difference[] {
	const facts = {
		...{ objectId: theirs.objectId, subject, ourId: ours.ourId, currency: theirs.currency },
		...{ oursMinor: ours.amountMinor, theirsMinor: theirs.amountMinor },
		...{ ourState: ours.state, theirState: theirs.state },
	}
	if (contradicts(ours.state, theirs.state)) return [difference({ ...facts, kind: 'wrong-state' })]
	const isSame = ours.amountMinor === theirs.amountMinor && ours.currency === theirs.currency
	return isSame ? [] : [difference({ ...facts, kind: 'wrong-amount' })]
}

/** What of theirs is not ours, and what of both is not alike. */
export function compareTheirs(
	subject: Kind,
	theirs: readonly TheirObject[],
	ours: readonly OurObject[],
	contradicts: Contradicts,
): Difference[] {
	const byId = new Map(
		ours.flatMap((it) => [[it.ourId, it] as const, ...(it.objectId ? [[it.objectId, it] as const] : [])]),
	)
	return theirs.flatMap((it) => {
		const own = byId.get(it.objectId) ?? byId.get(it.ourId ?? '')
		if (own) return compareOne(subject, it, own, contradicts)
		const { objectId, amountMinor, currency, state, ourId } = it
		const kind = KINDS[subject].unknown
		return [difference({ objectId, subject, kind, currency, ourId, theirsMinor: amountMinor, theirState: state })]
	})
}

/** Of those not in a list of the provider's so many are asked about by themselves; the next run asks about others. */
export const MOST_ASKED = 200

/** Those of ours that the provider's list should hold and does not. */
export function notListed(theirs: readonly TheirObject[], ours: readonly OurObject[]): OurObject[] {
	const listed = new Set(theirs.map(({ objectId }) => objectId))
	return ours.filter(({ objectId }) => objectId !== null && !listed.has(objectId))
}

/** A thing of ours that the provider does not have. */
export function missing(subject: Kind, { ourId, objectId, amountMinor, currency, state }: OurObject): Difference {
	const kind = KINDS[subject].missing
	return difference({
		objectId: objectId ?? ourId,
		subject,
		kind,
		currency,
		ourId,
		oursMinor: amountMinor,
		ourState: state,
	})
}

/** Ours says the money came; theirs says it did not. */
export const paymentsContradict: Contradicts = (ours, theirs) => ours === 'SUCCEEDED' && theirs !== 'SUCCEEDED'

/** Ours says the money is back and theirs that it is not, or ours that a person or a bank paid it and theirs that it went too. */
export const refundsContradict: Contradicts = (ours, theirs) =>
	(ours === 'DONE' && theirs !== 'DONE') ||
	((ours === 'DONE_BY_HAND' || ours === 'COVERED') && theirs !== 'FAILED') ||
	(ours === 'FAILED' && theirs !== 'FAILED')

/** Ours says the transfer was refused, so that its seller is owed it again; theirs has it. */
export const transfersContradict: Contradicts = (ours) => ours === 'FAILED'
