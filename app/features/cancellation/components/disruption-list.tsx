import { Form } from '@remix-run/react'
import { disruptionText } from '#app/features/cancellation/disruption-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ListedDisruption {
	id: number
	kind: 'TYPHOON' | 'ROAD' | 'EPIDEMIC'
	regionZh: string
	regionEn: string
	fromDate: string
	toDate: string
	noteZh: string
	noteEn: string
	cancelsAll: boolean
	liftedAt: Date | null
	cancelledAt: Date | null
}

function State({ it }: { it: ListedDisruption }) {
	const t = useText(disruptionText)
	if (it.liftedAt) return <Badge tone="neutral">{t.lifted}</Badge>
	if (!it.cancelsAll) return <Badge tone="persimmon">{t.on}</Badge>
	return <Badge tone={it.cancelledAt ? 'hill' : 'persimmon'}>{it.cancelledAt ? t.cancelled : t.cancelling}</Badge>
}

/** Disruptions announced, newest first. */
export function DisruptionList({ rows, mayWrite }: { rows: readonly ListedDisruption[]; mayWrite: boolean }) {
	const t = useText(disruptionText)
	const language = useLanguage()
	const format = useFormats()
	if (rows.length === 0) return <p className="text-soft">{t.none}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{rows.map((it) => (
					<li key={it.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
						<span>
							<span className="font-semibold">
								{t.kind[it.kind]} · {language === 'zh' ? it.regionZh : it.regionEn}
							</span>
							<span className="block text-sm text-soft">{format.dateRange(it.fromDate, it.toDate)}</span>
							<span className="block text-sm">{language === 'zh' ? it.noteZh : it.noteEn}</span>
						</span>
						<span className="flex items-center gap-3">
							<State it={it} />
							{mayWrite && !it.liftedAt ? (
								<Form method="post">
									<input type="hidden" name="lift" value={it.id} />
									<Button tone="quiet" size="s" title={t.liftHint}>
										{t.lift}
									</Button>
								</Form>
							) : null}
						</span>
					</li>
				))}
			</ul>
		</Card>
	)
}
