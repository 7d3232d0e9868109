import { logisticsText } from '#app/features/logistics/logistics-text.ts'
import { packingText } from '#app/features/logistics/packing-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Goods {
	number: string
	sellerOrderId: number
	orderNumber: string
	method: string
	isHere: boolean
	temperatureClass: string
	dueAt: Date | string | null
	lineId: number
	variantId: number
	sku: string
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	lots: string[]
}

function useNames() {
	const language = useLanguage()
	return (goods: Goods) =>
		(language === 'zh' ? `${goods.titleZh} ${goods.optionZh}` : `${goods.titleEn} ${goods.optionEn}`).trim()
}

interface PickRow {
	goods: Goods
	qty: number
	parcels: number
}

/** What to fetch from the shelf. */
export function Picks({ picks }: { picks: readonly PickRow[] }) {
	const t = useText(packingText)
	const format = useFormats()
	const nameOf = useNames()
	const columns = [
		{ head: t.thing, isTitle: true, cell: ({ goods }: PickRow) => <strong>{nameOf(goods)}</strong> },
		{ head: t.sku, cell: ({ goods }: PickRow) => goods.sku || '—' },
		{ head: t.qty, align: 'end' as const, cell: ({ qty }: PickRow) => <strong>{format.number(qty)}</strong> },
		{ head: t.parcels, align: 'end' as const, cell: ({ parcels }: PickRow) => format.number(parcels) },
	]
	return (
		<Table caption={t.picks} columns={columns} rows={picks} rowKey={({ goods }) => goods.variantId} empty={t.nothing} />
	)
}

/** One parcel with what goes into it, and its label. */
export function PackCard({ pack }: { pack: { shipmentId: number; goods: Goods[]; isPacked: boolean } }) {
	const t = useText(packingText)
	const words = useText(logisticsText)
	const format = useFormats()
	const nameOf = useNames()
	const [head] = pack.goods
	if (!head) return null
	const [by, goes] = head.isHere ? [words.readyBy, t.giveHere] : [t.dispatchBy, t.handOver]
	return (
		<Card className="break-inside-avoid">
			<div className="flex flex-wrap items-baseline justify-between gap-2">
				<a
					href={`/seller/orders/${head.sellerOrderId}`}
					className="inline-block min-h-6 font-semibold tabular-nums hover:text-hill"
				>
					{head.number}
				</a>
				{pack.isPacked ? <Badge tone="hill">{t.packed}</Badge> : null}
			</div>
			<p className="text-sm text-soft">
				{head.orderNumber} · {words.temperature[head.temperatureClass]} · {words.method[head.method]}
				{head.dueAt ? ` · ${by} ${format.dateTime(head.dueAt)}` : ''}
			</p>
			<ul className="mt-2 space-y-1">
				{pack.goods.map((goods) => (
					<li key={goods.lineId} className="flex items-baseline gap-2">
						<span aria-hidden="true" className="size-3.5 shrink-0 self-center rounded-sm border-2 border-line-strong" />
						<span className="min-w-0">
							{nameOf(goods)} <strong className="tabular-nums">× {format.number(goods.qty)}</strong>
							{goods.lots.length > 0 ? (
								<span className="text-sm text-soft">
									{' '}
									{t.lots} {goods.lots.join(', ')}
								</span>
							) : null}
						</span>
					</li>
				))}
			</ul>
			<p className="no-print mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
				<LinkButton href={`/seller/orders/${head.sellerOrderId}`} size="m">
					{pack.isPacked ? goes : t.packIt}
				</LinkButton>
				<a
					href={`/seller/shipments/${pack.shipmentId}/label`}
					className="inline-block min-h-6 py-2 font-semibold text-hill hover:underline"
				>
					{t.label}
				</a>
			</p>
		</Card>
	)
}
