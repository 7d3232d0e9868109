import { Fragment } from 'react'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { arrivalText } from '#app/ui/commerce/arrival-text.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

type Look = 'plain' | 'small' | 'strong'

const LOOKS: Record<Look, string> = {
	plain: '',
	small: 'text-small',
	strong: 'border-t border-line pt-2 text-lead font-bold',
}

function Row({ term, detail, look = 'plain' }: { term: string; detail: string; look?: Look }) {
	return (
		<div className={`flex justify-between gap-4 ${LOOKS[look]}`}>
			<dt className={look === 'strong' ? '' : 'text-soft'}>{term}</dt>
			<dd className="whitespace-nowrap tabular-nums">{detail}</dd>
		</div>
	)
}

/** How a parcel reaches its buyer, in words; nothing while nobody knows how far it goes. */
function howOf(
	{ method, room, zone }: CartView['parcels'][number],
	t: Pick<(typeof lineText)['en'], 'zones' | 'methods'>,
): string {
	if (method === 'PARCEL') return zone ? ` · ${t.zones[zone]}` : ''
	return ` · ${t.methods[room === null ? method : 'TO_ROOM']}`
}

/** When a parcel arrives; of a gift, what it waits for; nothing while nobody knows. */
function When({ arrives, isGift }: { arrives: CartView['parcels'][number]['arrives']; isGift: boolean }) {
	const t = useText(lineText)
	const format = useFormats()
	const said = isGift ? t.sentWhenAccepted : arrives && t.arrives(arrivalText(format, arrives))
	if (!said) return null
	return (
		<div className="text-small font-semibold text-hill">
			<dt className="sr-only">{t.arrivalDay}</dt>
			<dd>{said}</dd>
		</div>
	)
}

/** What a cart comes to: its things, discounts, every parcel, the total. */
export function Totals({ view }: { view: CartView }) {
	const t = useText(lineText)
	const format = useFormats()
	const { currency, isGift } = view
	return (
		<dl className="grid gap-1.5">
			<Row term={t.goodsTotal} detail={format.money(view.listMinor, currency)} />
			{view.discountMinor > 0 ? (
				<Row term={t.discount} detail={`−${format.money(view.discountMinor, currency)}`} />
			) : null}
			{view.parcels.map((parcel) => {
				const { key, seller, temperature, feeMinor, weightG, arrives } = parcel
				const how = howOf(parcel, t)
				const fee = feeMinor === 0 ? t.freeShipping : format.money(feeMinor ?? 0, currency)
				return (
					<Fragment key={key}>
						<Row
							term={`${t.parcel(seller, t.temperature[temperature])}${how} · ${format.decimal(weightG / 1000)} kg`}
							look="small"
							detail={feeMinor === null ? t.shippingLater : fee}
						/>
						<When arrives={arrives} isGift={isGift} />
					</Fragment>
				)
			})}
			<Row
				term={view.shippingMinor === null ? t.totalUnsent : t.total}
				detail={format.money(view.totalMinor, currency)}
				look="strong"
			/>
		</dl>
	)
}
