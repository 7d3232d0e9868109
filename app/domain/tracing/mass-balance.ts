/** What is done to lots to make others of them. */
export const STEP_KINDS = [
	'SORT',
	'WASH',
	'DRY',
	'TEA_GREEN',
	'TEA_BLACK',
	'ROAST',
	'CUT',
	'FREEZE',
	'SALT',
	'SMOKE',
	'FERMENT',
	'PRESS',
	'MILL',
	'MIX',
	'PACK',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Grams that go in and come out of one run of processing. */
export interface StepAmounts {
	inputsG: readonly number[]
	/** Salt, water, sugar and the like. */
	addedG: number
	outputsG: readonly number[]
	wasteG: number
}

/**
 * How much usually comes out of what goes in, as shares, in bounds wide enough for bad and good runs (four to five kilograms of
 * fresh leaf make one of tea). Outside of them somebody looks at the scales again.
 */
const USUAL_YIELD: Readonly<Record<StepKind, readonly [number, number]>> = {
	SORT: [0.5, 1],
	WASH: [0.7, 1],
	DRY: [0.05, 0.7],
	TEA_GREEN: [0.15, 0.35],
	TEA_BLACK: [0.15, 0.35],
	ROAST: [0.6, 1],
	CUT: [0.3, 1],
	FREEZE: [0.85, 1],
	SALT: [0.4, 1],
	SMOKE: [0.4, 0.95],
	FERMENT: [0.5, 1],
	PRESS: [0.1, 0.9],
	MILL: [0.5, 1],
	MIX: [0.9, 1],
	PACK: [0.9, 1],
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** How a run of processing stands: what left as steam or dust, or why it cannot be. Grams. */
export type StepBalance =
	| { outcome: 'balanced'; lossG: number; yieldShare: number }
	/** More came out than went in. */
	| { outcome: 'too-much-out'; inG: number; outG: number }
	/** It can be, but seldom is. */
	| { outcome: 'unusual'; lossG: number; yieldShare: number; usual: readonly [number, number] }

/** Nothing comes of nothing: what comes out and is thrown away is at most what went in and was added. */
export function balanceStep(kind: StepKind, amounts: StepAmounts): StepBalance {
	const inG = sum(amounts.inputsG) + amounts.addedG
	const outG = sum(amounts.outputsG) + amounts.wasteG
	if (outG > inG) return { outcome: 'too-much-out', inG, outG }
	const usual = USUAL_YIELD[kind]
	const yieldShare = inG === 0 ? 0 : sum(amounts.outputsG) / inG
	const facts = { lossG: inG - outG, yieldShare }
	return yieldShare < usual[0] || yieldShare > usual[1]
		? { outcome: 'unusual', ...facts, usual }
		: { outcome: 'balanced', ...facts }
}
