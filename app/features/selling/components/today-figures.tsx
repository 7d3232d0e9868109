import { sellingText } from '#app/features/selling/selling-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Stat } from '#app/ui/kit/stat.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Tallies {
	toPack: number
	toShip: number
	late: number
	inHouse: number
	paidOrders: number
	paidMinor: number
}

/** What waits in four figures, each leading to where it is done. */
export function TodayFigures({ tallies, salesDays }: { tallies: Tallies; salesDays: number }) {
	const t = useText(sellingText)
	const format = useFormats()
	const late = tallies.late > 0 ? `${t.late} ${format.number(tallies.late)}` : null
	return (
		<div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
			<Stat label={t.toPack} value={format.number(tallies.toPack)} note={late} href="/seller/pick-list" />
			<Stat label={t.toShip} value={format.number(tallies.toShip)} href="/seller/shipments" />
			<Stat label={t.inHouse} value={format.number(tallies.inHouse)} href="/seller/doors" />
			<Stat label={t.sales(salesDays)} value={format.money(tallies.paidMinor)} note={t.salesNote(tallies.paidOrders)} />
		</div>
	)
}
