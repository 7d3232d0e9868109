import type { ToldDays } from '#app/domain/registrations/paper-terms.ts'
import { papersText } from '#app/features/registrations/papers-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface StandingPaper {
	id: number
	number: string
	validTo: string | null
	hasScan: boolean
	step: ToldDays | 'over' | null
	daysLeft: number | null
}

/** How near the end of a paper is. */
function Nearness({ step, daysLeft }: Pick<StandingPaper, 'step' | 'daysLeft'>) {
	const t = useText(papersText)
	const format = useFormats()
	if (step === null) return null
	if (step === 'over') return <Badge tone="danger">{t.over}</Badge>
	if (step === 0) return <Badge tone="danger">{t.lastDay}</Badge>
	return <Badge tone={step === 60 ? 'tea' : 'persimmon'}>{t.daysLeft(format.number(daysLeft ?? 0))}</Badge>
}

/** A paper with its number, its end and its scan. */
export function PaperStanding({ paper }: { paper: StandingPaper }) {
	const t = useText(papersText)
	const format = useFormats()
	return (
		<p className="flex flex-wrap items-center gap-x-near gap-y-hair text-soft">
			<span className="break-all tabular-nums">{paper.number}</span>
			<span>{paper.validTo ? t.until(format.date(paper.validTo)) : t.noEnd}</span>
			<Nearness {...paper} />
			{paper.hasScan ? (
				<a href={`/papers/${paper.id}/scan`} className="py-hair text-hill underline">
					{t.scan}
				</a>
			) : null}
		</p>
	)
}
