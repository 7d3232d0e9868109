import type { CartView } from '#app/domain/cart/cart-view.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

function Row({ term, detail, isStrong = false }: { term: string; detail: string; isStrong?: boolean }) {
	return (
		<div
			className={
				isStrong
					? 'flex justify-between gap-4 border-t border-line pt-2 text-lg font-bold'
					: 'flex justify-between gap-4'
			}
		>
			<dt className={isStrong ? '' : 'text-soft'}>{term}</dt>
			<dd className="whitespace-nowrap tabular-nums">{detail}</dd>
		</div>
	)
}

/** What a cart comes to: its things, discounts, every parcel, the total. */
export function Totals({ view }: { view: CartView }) {
	const t = useText(lineText)
	const format = useFormats()
	const { currency } = view
	return (
		<dl className="grid gap-1.5">
			<Row term={t.goodsTotal} detail={format.money(view.listMinor, currency)} />
			{view.discountMinor > 0 ? (
				<Row term={t.discount} detail={`−${format.money(view.discountMinor, currency)}`} />
			) : null}
			{view.parcels.map(({ key, seller, temperature, feeMinor }) => {
				const fee = feeMinor === 0 ? t.freeShipping : format.money(feeMinor ?? 0, currency)
				return (
					<Row
						key={key}
						term={t.parcel(seller, t.temperature[temperature])}
						detail={feeMinor === null ? t.shippingLater : fee}
					/>
				)
			})}
			<Row term={t.total} detail={format.money(view.totalMinor, currency)} isStrong />
		</dl>
	)
}
