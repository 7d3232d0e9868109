/** What is asked of the loop: visit, first purchase, purchase again, share. */
export const LOOP_FIGURES = [
	'onsite_first_purchase_rate',
	'repeat_90d_after_visit',
	'shares_per_buyer',
	'new_buyer_from_share_rate',
	'new_visitor_from_share_rate',
] as const
export type LoopFigure = (typeof LOOP_FIGURES)[number]

/** Whether a text names one. */
export const isLoopFigure = (text: string | undefined): text is LoopFigure =>
	(LOOP_FIGURES as readonly (string | undefined)[]).includes(text)

/** A figure's sums: its value is num / den, null where nothing is counted. */
export interface LoopSum {
	num: number
	den: number
}

/** A figure's value; a ratio, never rounded here. */
export const loopValue = ({ num, den }: LoopSum): number | null => (den > 0 ? num / den : null)

/** A purchase within so many days after a visit is one that followed it. */
export const REPEAT_DAYS = 90
