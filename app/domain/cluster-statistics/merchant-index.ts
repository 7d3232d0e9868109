import { goalpostScores } from '#app/domain/indicators/goalpost-scores.ts'
import { MISSING } from '#app/domain/indicators/missing.ts'

/** Yearly sales above which AliResearch's aEDI counts a merchant as large, CNY. */
export const LARGE_MERCHANT_CNY = 240_000

/**
 * Fixed ends of its two parts, our starting values: a merchant for every tenth household, as the Taobao village rule asks for
 * stores (2.7 residents to a household), and a fifth of the merchants large.
 */
export const MERCHANT_ENDS = { density: [0, 0.1 / 2.7], largeShare: [0, 0.2] } as const

const DENSITY_WEIGHT = 0.3
const LARGE_WEIGHT = 0.2

/** What the merchants' half of an aEDI-like index is made of. */
export type MerchantFacts = Readonly<{ merchants: number; largeMerchants: number; residents: number | null }>

/** Merchants per resident, and the share of large ones; missing where nothing can be divided. */
export function merchantParts({ merchants, largeMerchants, residents }: MerchantFacts) {
	return {
		density: residents !== null && residents > 0 ? merchants / residents : MISSING,
		largeShare: merchants > 0 ? largeMerchants / merchants : MISSING,
	}
}

/** The merchants' half, 0-50 of 100: 0.3 density and 0.2 share of large merchants, each against fixed ends; the shoppers' half cannot be computed here. */
export function merchantIndex(
	facts: MerchantFacts,
	ends: Readonly<{ density: readonly [number, number]; largeShare: readonly [number, number] }>,
): number {
	const { density, largeShare } = merchantParts(facts)
	const [denseScore = MISSING] = goalpostScores([density], { min: ends.density[0], max: ends.density[1] })
	const [largeScore = MISSING] = goalpostScores([largeShare], { min: ends.largeShare[0], max: ends.largeShare[1] })
	return DENSITY_WEIGHT * denseScore + LARGE_WEIGHT * largeScore
}
