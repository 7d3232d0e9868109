import type { FigureDoubt } from '#app/domain/cluster-statistics/figure-fault.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { figureFaultsText } from '#app/features/indicators/figure-faults-text.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

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
	/** Why it is suspect, and who gave it, to check it. */
	doubt?: FigureDoubt | null
	source?: string | null
}

/** How far a figure may be trusted: fresh, carried since when, expired, or missing and why. */
export function FigureState({ figure, period }: { figure: StateFacts; period: string }) {
	const { t, month, reason } = useFigureWords()
	const isOlder = figure.period !== null && figure.period !== period
	return (
		<span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5">
			<Badge tone={TONES[figure.state] ?? 'neutral'}>{t.states[figure.state] ?? figure.state}</Badge>
			{isOlder && figure.period ? <span className="text-xs text-soft">{t.asOf(month(figure.period))}</span> : null}
			<Doubt figure={figure} />
			{figure.state === 'missing' ? <span className="text-xs text-soft">{reason(figure.reason)}</span> : null}
			{!isOlder && figure.status === 'running' && figure.state !== 'missing' ? (
				<span className="text-xs text-soft">{t.statuses['preliminary']}</span>
			) : null}
		</span>
	)
}

/** What is doubted of a figure, and who is to check it. */
function Doubt({ figure: { state, doubt, source } }: { figure: StateFacts }) {
	const { t } = useFigureWords()
	const { doubts, toCheck } = useText(figureFaultsText)
	if (state !== 'suspect' || !doubt) return null
	return (
		<span className="text-xs text-soft">
			{doubts[doubt]} {source ? toCheck(t.sources[source] ?? source) : null}
		</span>
	)
}
