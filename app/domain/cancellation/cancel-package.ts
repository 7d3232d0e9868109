import {
	cancelQuote,
	type CancelCause,
	type CancellableLine,
	type CancelQuote,
} from '#app/domain/cancellation/cancel-quote.ts'
import type { PackagePolicy } from '#app/domain/cancellation/policy.ts'
import { sumMinor } from '#app/domain/money/money.ts'

/** A component of a package as sold. */
export type PackageLine = { key: string; line: CancellableLine }

type Quoted = Extract<CancelQuote, { outcome: 'quoted' }>

/** What cancelling components of a package costs together, each by its own terms; or why it cannot be. Minor units. */
export type PackageCancelQuote =
	| { outcome: 'quoted'; feeMinor: number; refundMinor: number; lines: { key: string; quote: Quoted }[] }
	| { outcome: 'all_or_nothing'; missing: string[] }
	| { outcome: 'refused'; refusals: { key: string; reason: Extract<CancelQuote, { outcome: 'refused' }>['reason'] }[] }

/** A request to cancel some components of a package. */
export type PackageCancelRequest = { policy: PackagePolicy; lines: readonly PackageLine[]; chosen: readonly string[] }

/**
 * Quotes the cancellation of chosen components at an instant. ALL_OR_NOTHING takes all that are not cancelled yet, and none
 * if one of them cannot be; COMPONENT_AT_PAID_SHARE takes those chosen, each at its share of what was paid.
 */
export function cancelPackageQuote(
	request: PackageCancelRequest,
	at: Date,
	cause: CancelCause = 'BUYER',
): PackageCancelQuote {
	const { policy, lines, chosen } = request
	const live = lines.filter(({ line }) => line.state !== 'CANCELLED')
	const missing = live.map(({ key }) => key).filter((key) => !chosen.includes(key))
	if (policy.code === 'ALL_OR_NOTHING' && missing.length > 0) return { outcome: 'all_or_nothing', missing }
	const answers = lines
		.filter(({ key }) => chosen.includes(key))
		.filter((component) => policy.code !== 'ALL_OR_NOTHING' || live.includes(component))
		.map(({ key, line }) => ({ key, quote: cancelQuote(line, at, cause) }))
	const refusals = answers.flatMap(({ key, quote }) =>
		quote.outcome === 'refused' ? [{ key, reason: quote.reason }] : [],
	)
	if (refusals.length > 0) return { outcome: 'refused', refusals }
	const quoted = answers.flatMap(({ key, quote }) => (quote.outcome === 'quoted' ? [{ key, quote }] : []))
	return {
		outcome: 'quoted',
		feeMinor: sumMinor(quoted.map(({ quote }) => quote.feeMinor)),
		refundMinor: sumMinor(quoted.map(({ quote }) => quote.refundMinor)),
		lines: quoted,
	}
}
