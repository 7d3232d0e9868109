import type { GuideConflict } from '#app/domain/sessions/guide-slots.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { useHours } from '#app/features/schedules/components/guide-outings.tsx'
import { guidesText } from '#app/features/schedules/guides-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Why a guide or a vehicle was not saved. */
export type GuideProblem =
	| { outcome: 'faults' }
	| { outcome: 'not-found' }
	| { outcome: 'conflicts'; conflicts: GuideConflict[] }
	| { outcome: 'promised'; from: Date; people: number }

const MOST_SHOWN = 12

/** Tells why it was not saved, with each session that is in the way. */
export function GuideProblemNotice({ problem, zone }: { problem: GuideProblem; zone: string }) {
	const t = useText(guidesText)
	const format = useFormats()
	const hours = useHours()
	const when = (instant: Date) => `${format.dayWeekday(localDateAt(instant, zone))} ${format.time(instant, zone)}`
	if (problem.outcome === 'faults') return <Notice tone="error" title={t.faultsTitle} className="mb-4" />
	if (problem.outcome === 'not-found') return <Notice tone="error" title={t.notFound} className="mb-4" />
	if (problem.outcome === 'promised') {
		const title = t.promised(when(problem.from), format.number(problem.people))
		return <Notice tone="error" title={title} className="mb-4" />
	}
	const why = (conflict: GuideConflict) =>
		conflict.code === 'elsewhere'
			? t.elsewhere(hours(conflict, zone))
			: t.tooMany(format.number(conflict.people), format.number(conflict.guests))
	return (
		<Notice tone="error" title={t.conflictsTitle} className="mb-4">
			<ul className="grid gap-1">
				{problem.conflicts.slice(0, MOST_SHOWN).map((conflict) => (
					<li key={conflict.sessionId}>
						<a href={`/seller/sessions/${conflict.sessionId}`} className="font-semibold text-hill underline">
							{when(conflict.startsAt)}
						</a>{' '}
						{why(conflict)}
					</li>
				))}
			</ul>
		</Notice>
	)
}
