import type { OrderView } from '#app/domain/orders/order-view.ts'
import { moneyText } from '#app/features/orders/money-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Where to transfer an order's total. */
export type TransferTo = { holder: string; bank: string; accountNumber: string; isDemo: boolean }

function TransferCard({ order, to }: { order: OrderView; to: TransferTo }) {
	const t = useText(moneyText)
	const format = useFormats()
	return (
		<Card className="border-persimmon">
			<h2 className="text-xl">{t.transfer}</h2>
			<p className="mb-3 text-soft">{t.transferBody(format.dateTime(order.holdUntil))}</p>
			{to.isDemo ? (
				<Notice tone="warn" className="mb-3">
					{t.demo}
				</Notice>
			) : null}
			<DefinitionList
				items={[
					{ term: t.amount, detail: format.money(order.totalMinor, order.currency) },
					{ term: t.reference, detail: order.number },
					{ term: t.holder, detail: to.holder },
					{ term: t.bank, detail: to.bank },
					{ term: t.account, detail: to.accountNumber },
				]}
			/>
		</Card>
	)
}

function ArrivalNotice({ order }: { order: OrderView }) {
	const t = useText(moneyText)
	const format = useFormats()
	return (
		<Notice tone="success" title={t.confirmed}>
			{t.payOnArrival(format.money(order.totalMinor, order.currency))}
		</Notice>
	)
}

/** How the money of an order comes that is not paid online: to which account, its number the reference; or on arrival. */
export function MoneyToCome({ order, isOver, to }: { order: OrderView; isOver: boolean; to: TransferTo | null }) {
	if (to) return <TransferCard order={order} to={to} />
	return order.confirmedAt && !order.paidAt && !isOver ? <ArrivalNotice order={order} /> : null
}
