import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import type { LotState } from '#app/domain/tracing/lot-states.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const TONES: Record<LotState, Tone> = { OPEN: 'hill', HOLD: 'persimmon', RECALLED: 'danger', CLOSED: 'neutral' }

/** How a lot stands. */
export function LotBadge({ state }: { state: LotState }) {
	const t = useText(lotsText)
	return <Badge tone={TONES[state]}>{t.state[state]}</Badge>
}

export interface ListedLot {
	id: number
	lotCode: string
	name: Bilingual
	state: LotState
	harvestedOn: string
	expiresOn: string | null
	amountG: number
	leftG: number
	plot: Bilingual | null
	isMade: boolean
}

/** Lots of an enterprise, each with what is left of it. */
export function LotList({ lots }: { lots: readonly ListedLot[] }) {
	const t = useText(lotsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{lots.map((lot) => {
					const day = format.date(lot.harvestedOn)
					return (
						<li key={lot.id}>
							<a href={`/seller/lots/${lot.id}`} className="block px-4 py-3 no-underline hover:bg-sunken">
								<span className="flex items-baseline justify-between gap-3">
									<span className="min-w-0 font-semibold text-ink">
										{inLanguage(lot.name, language)} <span className="font-mono text-sm text-soft">{lot.lotCode}</span>
									</span>
									<LotBadge state={lot.state} />
								</span>
								<span className="block text-sm text-soft">
									{[
										lot.isMade ? t.made(day) : t.harvested(day),
										...(lot.plot ? [inLanguage(lot.plot, language)] : []),
										...(lot.expiresOn ? [t.expires(format.date(lot.expiresOn))] : []),
									].join(' · ')}
								</span>
								<span className="block text-sm text-soft tabular-nums">
									{t.leftOf(format.weight(lot.leftG), format.weight(lot.amountG))}
								</span>
							</a>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}
