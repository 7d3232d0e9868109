import type { InTheWay } from '#app/domain/capacity/way.ts'
import type { GuideConflict } from '#app/domain/sessions/guide-slots.ts'
import { OrderLinks } from '#app/features/schedules/components/session-orders.tsx'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export type SessionProblem =
	| { outcome: 'past' | 'no-move' }
	| { outcome: 'taken'; sessionId: number }
	| { outcome: 'guests'; inTheWay: InTheWay[] }
	| { outcome: 'promised'; least: number; inTheWay: InTheWay[] }
	| { outcome: 'guide'; conflict: GuideConflict }

/** Why one session was not changed, with what is in the way. */
export function SessionProblemNotice({ problem }: { problem: SessionProblem }) {
	const t = useText(schedulesText)
	const { outcome } = problem
	const title = outcome === 'promised' ? t.problems.promised(problem.least) : t.problems[outcome]
	return (
		<Notice tone="error" title={title} className="mb-4">
			{outcome === 'taken' ? (
				<a href={`/seller/sessions/${problem.sessionId}`} className="font-semibold text-hill underline">
					{t.takenLink}
				</a>
			) : null}
			{outcome === 'guide' ? (
				<a href="/seller/guides" className="font-semibold text-hill underline">
					{t.guidesLink}
				</a>
			) : null}
			{outcome === 'guests' || outcome === 'promised' ? <OrderLinks orders={problem.inTheWay} /> : null}
		</Notice>
	)
}
