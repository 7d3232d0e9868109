import { callBackText } from '#app/ui/commerce/call-back-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface CallBackTask {
	number: string
	orderNumber: string
	sellerOrderId: number
	carrier: string | null
	carrierNumber: string | null
}

/** Parcels that a seller is to call back today; nothing when there are none. */
export function CallBackTasks({ parcels }: { parcels: readonly CallBackTask[] }) {
	const t = useText(callBackText)
	const format = useFormats()
	if (parcels.length === 0) return null
	return (
		<Section title={t.tasks(format.number(parcels.length))} id="call-back">
			<p className="mb-3 max-w-prose text-sm text-soft">{t.tasksLead}</p>
			<Card flush className="border-persimmon">
				<ul className="divide-y divide-line">
					{parcels.map(({ number, orderNumber, sellerOrderId, carrier, carrierNumber }) => (
						<li key={number} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
							<span>
								<span className="block font-semibold tabular-nums">{number}</span>
								<span className="text-sm text-soft tabular-nums">
									{carrier ? `${carrier} ${carrierNumber ?? ''}` : t.village}
								</span>
							</span>
							<a
								href={`/seller/orders/${sellerOrderId}#parcels`}
								className="inline-block py-1 text-hill tabular-nums hover:underline"
							>
								{t.order} {orderNumber} →
							</a>
						</li>
					))}
				</ul>
			</Card>
		</Section>
	)
}
