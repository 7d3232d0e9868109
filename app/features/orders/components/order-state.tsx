import { Form } from '@remix-run/react'
import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import type { OrderView } from '#app/domain/orders/order-view.ts'
import { Countdown } from '#app/ui/commerce/countdown.tsx'
import { type AwaitedMoney, MoneyToCome } from '#app/features/orders/components/order-money.tsx'
import { moneyText } from '#app/features/orders/money-text.ts'
import { orderActionsText } from '#app/features/orders/order-actions-text.ts'
import { ordersText } from '#app/features/orders/orders-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { ProgressSteps, type Step } from '#app/ui/kit/progress-steps.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Where a visitor who comes back from the payment page stands. */
export type Return = 'none' | 'paid' | 'confirming' | 'waiting'

export interface OrderStateProps {
	order: OrderView
	status: OrderStatus
	isPayable: boolean
	isOverdue: boolean
	now: Date
	awaited?: AwaitedMoney | null
	returned: Return
	/** Why paying or letting go did not work. */
	problem: 'ended' | 'out-of-reach' | null
}

function Returned({ returned }: Pick<OrderStateProps, 'returned'>) {
	const t = useText(ordersText)
	switch (returned) {
		case 'none':
			return null
		case 'paid':
			return (
				<Notice tone="success" title={t.paidNow}>
					{t.paidNowBody}
				</Notice>
			)
		case 'confirming':
			return (
				<Notice tone="info" title={t.confirming}>
					{t.confirmingBody}
				</Notice>
			)
		case 'waiting':
			return (
				<Notice tone="info" title={t.confirming}>
					{t.stillConfirming}
				</Notice>
			)
	}
}

function Problem({ problem }: Pick<OrderStateProps, 'problem'>) {
	const t = useText(ordersText)
	if (problem === null) return null
	if (problem === 'out-of-reach') return <Notice tone="warn" title={t.outOfReach} />
	return (
		<Notice tone="warn" title={t.ended}>
			<a href="/cart" className="font-semibold text-hill underline">
				{t.toCart}
			</a>
		</Notice>
	)
}

/** What is paid and waits for others: the next step is to ask them. */
function Gathering({ order }: Pick<OrderStateProps, 'order'>) {
	const t = useText(orderActionsText)
	const waits = order.parts
		.flatMap(({ lines }) => lines)
		.find(({ state, groupCode }) => state === 'WAITING' && groupCode)
	if (!waits) return null
	return (
		<Notice tone="info" title={t.gather}>
			<p>{t.gatherBody}</p>
			<LinkButton href={`/groups/${waits.groupCode}`} className="mt-3">
				{t.passOn}
			</LinkButton>
		</Notice>
	)
}

function PayNow({ order, now }: Pick<OrderStateProps, 'order' | 'now'>) {
	const t = useText(ordersText)
	const format = useFormats()
	return (
		<Card className="no-print border-persimmon">
			<p className="text-lg font-semibold">
				{t.keptUntil(format.time(order.holdUntil))} <Countdown now={now} until={order.holdUntil} />
			</p>
			<div className="mt-3 flex flex-wrap items-center gap-3">
				<Form method="post">
					<Button name="intent" value="pay" tone="buy" size="l">
						{t.pay(format.money(order.totalMinor, order.currency))}
					</Button>
				</Form>
				<Form method="post" action="/checkout/cancel">
					<input type="hidden" name="number" value={order.number} />
					<Button tone="quiet">{t.letGo}</Button>
				</Form>
				<span className="text-sm text-soft">{t.letGoHint}</span>
			</div>
		</Card>
	)
}

/** The time is over, and what became of it is not known yet. */
function Overdue({ number }: { number: string }) {
	const t = useText(moneyText)
	return (
		<Notice tone="warn" title={t.overdue}>
			<p>{t.overdueBody}</p>
			<LinkButton href={`/orders/${number}`} tone="quiet" className="mt-3">
				{t.lookAgain}
			</LinkButton>
		</Notice>
	)
}

/** What whoever has not paid can do now. */
function NextStep({ order, now, isPayable, isOverdue }: OrderStateProps) {
	if (isPayable) return <PayNow order={order} now={now} />
	return isOverdue ? <Overdue number={order.number} /> : null
}

/** Back to what is still in the basket; where the end was just told, that says it. */
function ToCart({ status, problem }: Pick<OrderStateProps, 'status' | 'problem'>) {
	const t = useText(ordersText)
	if (status !== 'LAPSED' || problem === 'ended') return null
	return (
		<p>
			<LinkButton href="/cart" tone="quiet">
				{t.toCart}
			</LinkButton>
		</p>
	)
}

function stepsOf(status: OrderStatus, isPaid: boolean, words: Record<'placed' | 'paid' | 'served', string>): Step[] {
	const isDone = status === 'FULFILLED'
	return [
		{ label: words.placed, state: 'done' },
		{ label: words.paid, state: isPaid ? 'done' : 'current' },
		{ label: words.served, state: isDone ? 'done' : isPaid ? 'current' : 'ahead' },
	]
}

/** How an order stands, and what can be done about it now. */
export function OrderState(props: OrderStateProps) {
	const { order, status, problem } = props
	const t = useText(ordersText)
	const isOver = status === 'CANCELLED' || status === 'LAPSED'
	return (
		<div className="mb-5 grid gap-4">
			<Problem problem={problem} />
			<Returned returned={props.returned} />
			<Gathering order={order} />
			<MoneyToCome order={order} isOver={isOver} awaited={props.awaited ?? null} />
			{order.isUnfulfillable ? <Notice tone="warn">{t.unfulfillable}</Notice> : null}
			{isOver ? null : <ProgressSteps label={t.stepsLabel} steps={stepsOf(status, order.paidAt !== null, t.steps)} />}
			{props.returned === 'none' ? <NextStep {...props} /> : null}
			<ToCart status={status} problem={problem} />
		</div>
	)
}
