import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import type { LineDiscount } from '#app/domain/pricing/priced-line.ts'
import { discountText } from '#app/ui/commerce/discount-text.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What the price of a thing is made of; amounts in minor units, nights are those of one room. */
export interface PricedThing {
	qty: number
	unitMinor: number
	listMinor: number
	paidMinor: number
	nights: readonly NightPrice[]
	discounts?: readonly LineDiscount[]
}

function Night({ night, currency }: { night: NightPrice; currency: string }) {
	const t = useText(lineText)
	const format = useFormats()
	const rules = useText(discountText)
	const rule = rules.setBy[night.setBy.rule]
	const extra = night.extraMinor > 0 ? ` + ${t.extraGuests} ${format.money(night.extraMinor, currency)}` : ''
	return (
		<li className="flex justify-between gap-4">
			<span>
				{format.dayWeekday(night.date)}
				{rule ? ` · ${rule}` : ''}
			</span>
			<span className="tabular-nums">
				{format.money(night.roomMinor, currency)}
				{extra}
			</span>
		</li>
	)
}

function Discount({ discount, currency }: { discount: LineDiscount; currency: string }) {
	const t = useText(discountText)
	const format = useFormats()
	const { kind, code, fundedBy, amountMinor } = discount
	const name = kind === 'coupon' ? `${t.kinds.coupon} ${code}` : t.kinds[kind]
	return (
		<li className="flex justify-between gap-4 text-hill">
			<span>
				{name}
				<span className="text-soft">{t.fundedBy[fundedBy]}</span>
			</span>
			<span className="whitespace-nowrap tabular-nums">−{format.money(amountMinor, currency)}</span>
		</li>
	)
}

/** A thing's price, component by component: each night, each piece, what was taken off. */
export function PriceParts({ thing, currency }: { thing: PricedThing; currency: string }) {
	const t = useText(lineText)
	const format = useFormats()
	const { qty, unitMinor, listMinor, paidMinor, nights } = thing
	const amount = format.money(listMinor, currency)
	return (
		<ul className="text-small text-soft">
			{nights.map((night) => (
				<Night key={night.date} night={night} currency={currency} />
			))}
			{qty > 1 ? (
				<li className="flex justify-between gap-4 tabular-nums">
					<span>
						{format.money(unitMinor, currency)} × {format.number(qty)}
					</span>
					<span>{amount}</span>
				</li>
			) : null}
			{(thing.discounts ?? []).map((discount) => (
				<Discount key={`${discount.kind} ${discount.code}`} {...{ discount, currency }} />
			))}
			{!thing.discounts && paidMinor < listMinor ? (
				<li className="flex justify-between gap-4 text-hill">
					<span>{t.discount}</span>
					<span className="tabular-nums">−{format.money(listMinor - paidMinor, currency)}</span>
				</li>
			) : null}
		</ul>
	)
}
