import type { SoldLine } from '#app/domain/cancellation/decide-line.ts'
import { givenId, type LinePieces, type PriceDetails } from '#app/domain/cancellation/line-pieces.ts'
import type { CancellationFee, CancellationPolicy, ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { splitByLargestRemainder } from '#app/domain/money/split-by-largest-remainder.ts'

type Shares = readonly [kept: number, given: number]

const inTwo = (amount: number, shares: Shares): [number, number] => {
	const [kept = 0, given = 0] = splitByLargestRemainder(amount, shares)
	return [kept, given]
}

/** Units go by whole pieces; what does not come out even stays with the pieces that are kept. */
const unitsInTwo = (units: number, [kept, given]: Shares): [number, number] => {
	const back = Math.floor((units * given) / (kept + given))
	return [units - back, back]
}

function eachInTwo<Row>(rows: readonly Row[], cut: (row: Row) => [Row, Row]): [Row[], Row[]] {
	const cuts = rows.map(cut)
	return [cuts.map(([kept]) => kept), cuts.map(([, given]) => given)]
}

function feeInTwo(fee: CancellationFee, shares: Shares): [CancellationFee, CancellationFee] {
	if (fee.feeType !== 'AMOUNT') return [fee, fee]
	const [kept, given] = inTwo(fee.amountMinor, shares)
	return [
		{ ...fee, amountMinor: kept },
		{ ...fee, amountMinor: given },
	]
}

/** Terms of both parts: a share is a share of either, an amount was agreed for all pieces together. */
function policyInTwo(policy: ServicePolicy, shares: Shares): [ServicePolicy, ServicePolicy] {
	const fees = eachInTwo([policy.noShow, policy.earlyDeparture], (fee) => feeInTwo(fee, shares))
	const tiers = eachInTwo(policy.tiers, (tier) => {
		const [kept, given] = feeInTwo(tier.fee, shares)
		return [
			{ ...tier, fee: kept },
			{ ...tier, fee: given },
		]
	})
	const part = (at: 0 | 1): ServicePolicy => {
		const [noShow = policy.noShow, earlyDeparture = policy.earlyDeparture] = fees[at]
		return { ...policy, noShow, earlyDeparture, tiers: tiers[at] }
	}
	return [part(0), part(1)]
}

const termsInTwo = (policy: CancellationPolicy | null, shares: Shares): (CancellationPolicy | null)[] =>
	policy && (policy.kind === 'stay' || policy.kind === 'experience') ? policyInTwo(policy, shares) : [policy, policy]

function detailsInTwo(details: PriceDetails, shares: Shares, back: readonly number[]): [PriceDetails, PriceDetails] {
	const discounts = [0, 1].map((at) =>
		(details.discounts ?? []).map((it, i) => {
			const given = back[i] ?? 0
			return { ...it, amountMinor: at === 0 ? it.amountMinor - given : given }
		}),
	)
	const parts = eachInTwo(Array.isArray(details.parts) ? details.parts : [], (it) => {
		const [kept, given] = unitsInTwo(it.qty, shares)
		return [
			{ ...it, qty: kept, amountMinor: kept * it.unitMinor },
			{ ...it, qty: given, amountMinor: given * it.unitMinor },
		]
	})
	const demand = eachInTwo(details.demand ?? [], (it) => {
		const [kept, given] = unitsInTwo(it.qty, shares)
		return [
			{ ...it, qty: kept },
			{ ...it, qty: given },
		]
	})
	const part = (at: 0 | 1): PriceDetails => ({
		...details,
		...(details.discounts && { discounts: discounts[at] }),
		...(Array.isArray(details.parts) && { parts: parts[at] }),
		...(details.demand && { demand: demand[at].filter(({ qty }) => qty > 0) }),
	})
	return [part(0), part(1)]
}

/** What goes with the given pieces of each discount a line names, of `back` in all that goes with them. */
function discountsBack({ details, discountMinor }: LinePieces, back: number): number[] {
	const named = (details.discounts ?? []).map(({ amountMinor }) => amountMinor)
	const rest = discountMinor - named.reduce((sum, amount) => sum + amount, 0)
	return back === 0 ? named.map(() => 0) : splitByLargestRemainder(back, [...named, Math.max(0, rest)])
}

/**
 * Cuts a line in two, so many pieces given and the others kept: list price, what was paid and the commission in proportion by
 * largest remainder, so that both parts sum to the whole to the minor unit and none pays less than nothing; what lies between a
 * part's list price and what it paid is its share of the discounts. The ledger's units go by whole pieces.
 */
export function splitPieces(line: SoldLine, pieces: LinePieces, given: number): { kept: SoldLine; given: SoldLine } {
	if (given < 1 || given >= pieces.qty) throw new RangeError(`${given} of ${pieces.qty} pieces is no part`)
	const shares: Shares = [pieces.qty - given, given]
	const list = inTwo(line.paidMinor + pieces.discountMinor, shares)
	const paid = inTwo(line.paidMinor, shares)
	const discount = [list[0] - paid[0], list[1] - paid[1]] as const
	const commission = inTwo(pieces.commissionMinor, shares)
	const sold = pieces.soldPlatformMinor === null ? null : inTwo(pieces.soldPlatformMinor, shares)
	const details = detailsInTwo(pieces.details, shares, discountsBack(pieces, discount[1]))
	const terms = termsInTwo(line.policy, shares)
	const claims = eachInTwo(line.claims, (claim) => {
		const [kept, back] = unitsInTwo(claim.qty, shares)
		return [
			{ ...claim, qty: kept },
			{ ...claim, qty: back },
		]
	})
	const part = (at: 0 | 1): SoldLine => ({
		...line,
		paidMinor: paid[at],
		policy: terms[at] ?? null,
		claims: claims[at].filter(({ qty }) => qty > 0),
		pieces: {
			qty: shares[at],
			discountMinor: discount[at],
			commissionMinor: commission[at],
			soldPlatformMinor: sold && sold[at],
			details: details[at],
		},
	})
	return { kept: part(0), given: { ...part(1), id: givenId(line.id) } }
}
