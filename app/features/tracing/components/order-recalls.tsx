import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import type { Hazard } from '#app/domain/tracing/recall.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface RecalledThing {
	recallId: number
	lineId: number
	title: Bilingual
	via: 'LINE' | 'SESSION' | 'MEAL'
	reason: Bilingual
	hazard: Hazard
	startedAt: string
	currency: string
	offeredMinor: number
	takenAt: string | null
	lots: { token: string; lotCode: string }[]
}

function Offer({ thing }: { thing: RecalledThing }) {
	const t = useText(recallText)
	const format = useFormats()
	if (thing.takenAt !== null) return <p className="mt-3 font-semibold text-hill">{t.isTaken}</p>
	if (thing.offeredMinor === 0) return thing.via === 'LINE' ? <p className="mt-3 text-soft">{t.unsentBack}</p> : null
	return (
		<Form method="post" className="mt-3">
			<input type="hidden" name="recall" value={thing.recallId} />
			<input type="hidden" name="line" value={thing.lineId} />
			<p className="font-semibold">{t.offer(format.money(thing.offeredMinor, thing.currency))}</p>
			<p className="mb-2 text-sm text-soft">{t.offerLead}</p>
			<Button>{t.take}</Button>
		</Form>
	)
}

/** What of an order was called back, why, and what can be taken back for it. */
export function OrderRecalls({ things }: { things: readonly RecalledThing[] }) {
	const t = useText(recallText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<div className="grid gap-4">
			{things.map((thing) => (
				<Card key={`${thing.recallId} ${thing.lineId}`}>
					<p className="flex flex-wrap items-center gap-2">
						<Badge tone="danger">{t.hazards[thing.hazard]}</Badge>
						<span className="text-sm text-soft">
							{t.via[thing.via]} · {t.since(format.dateTime(thing.startedAt))}
						</span>
					</p>
					<h2 className="mt-1 font-sans text-lg font-semibold">{inLanguage(thing.title, language)}</h2>
					{thing.lots.length > 0 ? (
						<p className="text-sm">
							{t.lot}{' '}
							{thing.lots.map((lot) => (
								<a key={lot.token} href={`/trace/${lot.token}`} className="me-2 font-mono text-hill hover:underline">
									{lot.lotCode}
								</a>
							))}
						</p>
					) : null}
					<p className="mt-2 text-lg">{inLanguage(thing.reason, language)}</p>
					<Offer thing={thing} />
				</Card>
			))}
		</div>
	)
}
