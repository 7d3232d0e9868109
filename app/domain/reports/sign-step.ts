/** The way of a report, in this order; each is signed once. */
export const REPORT_STEPS = ['draft', 'reviewed', 'published'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** Who took a step. */
export type Signed = Readonly<{ step: ReportStep; accountId: number }>

/** Why a step is not signed: it is not the next one, or who reviewed a report does not publish it too. */
export type NotSigned = 'out-of-order' | 'same-person'

/** The step that comes next; null where a report is published. */
export const nextStep = (trail: readonly Signed[]): ReportStep | null => REPORT_STEPS[trail.length] ?? null

/**
 * Why somebody may not take a step, or null. Two persons review and publish, unless the region has only one administrator.
 */
export function refuseStep(
	trail: readonly Signed[],
	{ step, accountId, administrators }: Signed & { administrators: number },
): NotSigned | null {
	if (step !== nextStep(trail)) return 'out-of-order'
	const isReviewer = trail.some((signed) => signed.step === 'reviewed' && signed.accountId === accountId)
	return step === 'published' && isReviewer && administrators > 1 ? 'same-person' : null
}
