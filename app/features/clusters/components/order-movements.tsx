import { officeText } from '#app/features/clusters/office-text.ts'
import { tradeWord, tradeWords } from '#app/features/clusters/trade-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface Movement {
	kind: string
	state: string
	amountMinor: number
	at: Date | string
	settledAt: Date | string | null
}

/** Money in and out of an order. */
export function OrderMovements({ movements, currency }: { movements: readonly Movement[]; currency: string }) {
	const t = useText(officeText)
	const w = useText(tradeWords)
	const formats = useFormats()
	const columns = [
		{ head: t.kind, isTitle: true, cell: (it: Movement) => tradeWord(w, it.kind) },
		{ head: t.state, cell: (it: Movement) => tradeWord(w, it.state) },
		{ head: t.amount, align: 'end' as const, cell: (it: Movement) => formats.money(it.amountMinor, currency) },
		{ head: t.began, cell: (it: Movement) => formats.dateTime(it.at) },
		{ head: t.settled, cell: (it: Movement) => (it.settledAt ? formats.dateTime(it.settledAt) : '—') },
	]
	return <Table caption={t.money} columns={columns} rows={movements} rowKey={(it) => movements.indexOf(it)} empty="—" />
}

export interface Parcel {
	number: string
	state: string
	parcelCount: number
	pickedUpAt: Date | string | null
	deliveredAt: Date | string | null
}

/** The parcels of an order, each leading to its tracking page. */
export function OrderParcels({ parcels }: { parcels: readonly Parcel[] }) {
	const t = useText(officeText)
	const w = useText(tradeWords)
	const formats = useFormats()
	const instant = (at: Date | string | null) => (at ? formats.dateTime(at) : '—')
	const columns = [
		{
			head: t.parcels,
			isTitle: true,
			cell: (it: Parcel) => (
				<a href={`/track/${it.number}`} className="text-hill hover:underline">
					{it.number}
				</a>
			),
		},
		{ head: t.state, cell: (it: Parcel) => tradeWord(w, it.state) },
		{ head: t.qty, align: 'end' as const, cell: (it: Parcel) => it.parcelCount },
		{ head: t.pickedUp, cell: (it: Parcel) => instant(it.pickedUpAt) },
		{ head: t.delivered, cell: (it: Parcel) => instant(it.deliveredAt) },
	]
	return <Table caption={t.parcels} columns={columns} rows={parcels} rowKey={(it) => it.number} empty={t.noParcels} />
}
