/** What a datum is worth today; nothing is silently replaced. */
export type DatumState = 'fresh' | 'ageing' | 'stale' | 'suspect' | 'invalid' | 'missing' | 'corrected' | 'suppressed'

const USABLE: Readonly<Record<DatumState, boolean>> = {
	fresh: true,
	ageing: true,
	stale: false,
	suspect: true,
	invalid: false,
	missing: false,
	corrected: true,
	suppressed: true,
}

/** Whether a datum may enter an index: ageing data are carried, suspect ones stay until rejected, suppressed ones count inside only. */
export const isUsable = (state: DatumState) => USABLE[state]
