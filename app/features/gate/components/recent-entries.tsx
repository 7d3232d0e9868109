import { Form } from '@remix-run/react'
import { gateOfficeText } from '#app/features/gate/gate-office-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface RecentEntry {
	scanId: string
	at: Date
	device: string
	qty: number
	code: string
	titleZh: string
	titleEn: string
	buyerName: string
}

/** Who was let in within the hour, each with the way to take it back. */
export function RecentEntries({ entries, minutes }: { entries: readonly RecentEntry[]; minutes: number }) {
	const t = useText(gateOfficeText)
	const language = useLanguage()
	const format = useFormats()
	if (entries.length === 0) return null
	return (
		<Section title={t.recent}>
			<p className="mb-3 text-soft">{t.recentLead(minutes)}</p>
			<Card flush>
				<ul className="divide-y divide-line">
					{entries.map((it) => (
						<li key={it.scanId} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
							<p className="min-w-0">
								<b>{it.buyerName}</b> × {it.qty} · {language === 'zh' ? it.titleZh : it.titleEn}
								<span className="block text-sm text-soft">
									{format.dateTime(it.at)} · {it.code}
								</span>
							</p>
							<Form method="post">
								<input type="hidden" name="undo" value={it.scanId} />
								<Button tone="quiet">{t.undo}</Button>
							</Form>
						</li>
					))}
				</ul>
			</Card>
		</Section>
	)
}
