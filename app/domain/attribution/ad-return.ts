/** What an advertisement returned; null where nothing was spent. */
export interface AdReturn {
	/** Revenue per unit of cost (ROAS, 投入产出比). */
	roas: number | null
	/** What was left of the margin after the cost, per unit of cost. */
	trueRoi: number | null
}

/** By revenue net of refunds and the margin in basis points, which is rounded down to the fen. */
export function adReturn(costMinor: number, revenueMinor: number, marginBp: number): AdReturn {
	if (costMinor <= 0) return { roas: null, trueRoi: null }
	const marginMinor = Math.floor((revenueMinor * marginBp) / 10_000)
	return { roas: revenueMinor / costMinor, trueRoi: (marginMinor - costMinor) / costMinor }
}
