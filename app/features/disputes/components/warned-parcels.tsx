import type { CallBackAnswer } from '#app/domain/tracking/call-back.ts'
import { callBackText } from '#app/ui/commerce/call-back-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface WarnedParcel {
	number: string
	carrier: string | null
	carrierNumber: string | null
	answer: CallBackAnswer | null
	words: string | null
}

const TONES = { ASKED: 'hill', TOO_LATE: 'danger' } as const

/** Parcels that had left when the bank warned: whether they can still be brought back. */
export function WarnedParcels({ parcels }: { parcels: readonly WarnedParcel[] }) {
	const t = useText(callBackText)
	if (parcels.length === 0) return null
	return (
		<div className="mt-3">
			<h4 className="font-semibold">{t.parcels}</h4>
			<ul className="divide-y divide-line">
				{parcels.map(({ number, carrier, carrierNumber, answer, words }) => (
					<li key={number} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
						<span>
							<a
								href={`/track/${number}`}
								className="inline-block py-1 tabular-nums text-hill underline underline-offset-4"
							>
								{number}
							</a>
							<span className="block text-sm text-soft tabular-nums">
								{carrier ? `${carrier} ${carrierNumber ?? ''}` : t.village}
								{words ? ` · ${words}` : ''}
							</span>
						</span>
						<Badge tone={answer ? TONES[answer] : 'persimmon'}>{answer ? t.said[answer] : t.waits}</Badge>
					</li>
				))}
			</ul>
		</div>
	)
}
