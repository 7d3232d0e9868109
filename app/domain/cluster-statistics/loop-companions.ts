import { LEAST_AD_COST } from '#app/domain/indicators/observation-value.ts'

/** Sums in fen by what tells them apart. */
export type Groups = Readonly<Record<string, number>>

/** What was sold in a region within T90D by valid orders, refunds not taken off, and of it what something social led to; in fen. */
export type SocialTally = Readonly<{ social: number; sold: number }>

/**
 * The true return of advertising, `ad_roi_true`: (⌊Σ revenue · margin⌋ − cost) ÷ cost, of revenue by the campaigns' margin in
 * basis points, in fen. Null on as little cost as L06 itself is not computed on.
 */
export function adRoiTrue(revenueByMarginBp: Groups, costMinor: number): number | null {
	if (costMinor < LEAST_AD_COST * 100) return null
	const parts = Object.entries(revenueByMarginBp).map(([marginBp, minor]) => Number(marginBp) * minor)
	const marginMinor = Math.floor(parts.reduce((sum, part) => sum + part, 0) / 10_000)
	return (marginMinor - costMinor) / costMinor
}

/** The companion of L07: the social share (0-1) of the value of orders; null where nothing was sold. */
export function socialCompanions(tally: SocialTally | undefined): { socialValueShare: number | null } {
	return { socialValueShare: tally && tally.sold > 0 ? tally.social / tally.sold : null }
}

/**
 * The effective number of channels, exp(H) with H = −Σ p ln p over their shares p of net sales (Hill 1973, order 1): 1 where
 * all came by one, k where k brought the same. A channel more came back from than was sold by has no share; null where none has.
 */
export function effectiveChannels(netByChannel: Groups): number | null {
	const channels = Object.keys(netByChannel).sort()
	const nets = channels.map((channel) => netByChannel[channel] ?? 0).filter((net) => net > 0)
	if (nets.length === 0) return null
	const total = nets.reduce((sum, net) => sum + net, 0)
	return Math.exp(nets.reduce((entropy, net) => entropy - (net / total) * Math.log(net / total), 0))
}
