import { arrivalDueMinor } from '#app/domain/orders/arrival-due.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { moneyText } from '#app/features/orders/money-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Where to transfer an order's total. */
export type TransferTo = { holder: string; bank: string; accountNumber: string; isDemo: boolean }

/** A transfer that is awaited: where to, unless that account is closed by now, and what of it came. Minor units. */
export type AwaitedMoney = { to: TransferTo | null; heldMinor: number }

/** The way out of an order that no money came for; what it means is read before it is done. */
function CancelUnpaid({ number }: { number: string }) {
	const t = useText(moneyText)
	return (
		<div className="no-print mt-4">
			<Disclosure summary={t.cancel}>
				<p>{t.cancelBody}</p>
				<p className="mt-2 text-soft">{t.cancelSent}</p>
				<form method="post" action="/checkout/cancel" className="mt-3">
					<input type="hidden" name="number" value={number} />
					<Button tone="danger">{t.cancelNow}</Button>
				</form>
			</Disclosure>
		</div>
	)
}

function TransferCard({ order, money: { to, heldMinor } }: { order: OrderView; money: AwaitedMoney }) {
	const t = useText(moneyText)
	const format = useFormats()
	const missingMinor = order.totalMinor - heldMinor
	return (
		<Card className="border-persimmon">
			<h2 className="text-xl">{t.transfer}</h2>
			<p className="mb-3 text-soft">{t.transferBody(format.dateTime(order.holdUntil))}</p>
			{to?.isDemo ? (
				<Notice tone="warn" className="mb-3">
					{t.demo}
				</Notice>
			) : null}
			<DefinitionList
				items={[
					{ term: t.amount, detail: format.money(order.totalMinor, order.currency) },
					{ term: t.received, detail: heldMinor > 0 ? format.money(heldMinor, order.currency) : null },
					{ term: t.missing, detail: heldMinor > 0 ? format.money(missingMinor, order.currency) : null },
					{ term: t.reference, detail: order.number },
					{ term: t.holder, detail: to?.holder },
					{ term: t.bank, detail: to?.bank },
					{ term: t.account, detail: to?.accountNumber },
				]}
			/>
			<CancelUnpaid number={order.number} />
		</Card>
	)
}

function ArrivalNotice({ order }: { order: OrderView }) {
	const t = useText(moneyText)
	const format = useFormats()
	const lines = order.parts.flatMap((part) => part.lines)
	return (
		<Notice tone="success" title={t.confirmed}>
			{t.payOnArrival(format.money(arrivalDueMinor(lines), order.currency))}
		</Notice>
	)
}

/** How the money of an order comes that is not paid online: to which account, its number the reference; or on arrival. */
export function MoneyToCome({
	order,
	isOver,
	awaited,
}: {
	order: OrderView
	isOver: boolean
	awaited: AwaitedMoney | null
}) {
	if (awaited) return <TransferCard order={order} money={awaited} />
	return order.confirmedAt && !order.paidAt && !isOver ? <ArrivalNotice order={order} /> : null
}
