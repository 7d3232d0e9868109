import type { PlanView } from '#app/features/schedules/components/plan-view.ts'
import { PlanCard } from '#app/features/schedules/components/plan-card.tsx'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What the action answers to a rule's form that was not saved. */
export interface RuleAnswer {
	values: Record<string, string>
	faults: Record<string, string>
	plan: PlanView | null
	isEnd: boolean
	problem: 'changed-meanwhile' | 'guests-unsaid' | 'withdrawn' | null
}

/** Why a rule was not saved, and what it would do. */
export function RuleAnswerCard({ answer }: { answer: RuleAnswer }) {
	const t = useText(schedulesText)
	const words = {
		'changed-meanwhile': t.changedMeanwhile,
		'guests-unsaid': t.guestsUnsaid,
		withdrawn: t.withdrawn,
	}
	return (
		<>
			{answer.problem ? <Notice tone="warn" title={words[answer.problem]} className="mb-4" /> : null}
			{Object.keys(answer.faults).length > 0 ? <Notice tone="error" title={t.faultsTitle} className="mb-4" /> : null}
			{answer.plan ? <PlanCard plan={answer.plan} values={answer.values} isEnd={answer.isEnd} /> : null}
		</>
	)
}
