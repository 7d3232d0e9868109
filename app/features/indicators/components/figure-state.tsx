import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'

const TONES: Record<string, Tone> = {
	fresh: 'hill',
	corrected: 'sea',
	ageing: 'tea',
	suspect: 'persimmon',
	stale: 'danger',
	invalid: 'danger',
	missing: 'neutral',
}

export interface StateFacts {
	state: string
	reason: string | null
	/** The month the figure is of. */
	period: string | null
	status: string | null
}

/** How far a figure may be trusted: fresh, carried since when, expired, or missing and why. */
export function FigureState({ figure, period }: { figure: StateFacts; period: string }) {
	const { t, month, reason } = useFigureWords()
	const isOlder = figure.period !== null && figure.period !== period
	return (
		<span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
			<Badge tone={TONES[figure.state] ?? 'neutral'}>{t.states[figure.state] ?? figure.state}</Badge>
			{isOlder && figure.period ? <span className="text-xs text-soft">{t.asOf(month(figure.period))}</span> : null}
			{figure.state === 'missing' ? <span className="text-xs text-soft">{reason(figure.reason)}</span> : null}
			{!isOlder && figure.status === 'running' && figure.state !== 'missing' ? (
				<span className="text-xs text-soft">{t.statuses['preliminary']}</span>
			) : null}
		</span>
	)
}
