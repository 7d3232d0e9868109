import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { HOLD_STATES } from '#app/domain/capacity/hold.ts'
import { CHANGE_STATES } from '#app/domain/changes/change-states.ts'
import { LINE_STATES } from '#app/domain/orders/line-states.ts'
import { REFUND_STATES } from '#app/domain/payments/refund-states.ts'
import { mayMovePayment, PAYMENT_RANK, type PaymentState } from '#app/domain/payments/states.ts'
import { SUBSTITUTION_STATES } from '#app/domain/substitutions/substitution.ts'
import { PAYOUT_STATES } from '#app/domain/settlement/payout-states.ts'

const doc = readFileSync('docs/order-and-payment-states.md', 'utf8')

function drawn(title: string): string[] {
	const section = doc.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
	return [...section.matchAll(/^\s+([A-Z_]+) --> ([A-Z_]+)$/gm)].map(([, from, to]) => `${from} --> ${to}`).sort()
}

const arrowsOf = (table: Readonly<Record<string, readonly string[]>>) =>
	Object.entries(table)
		.flatMap(([from, next]) => next.map((to) => `${from} --> ${to}`))
		.sort()

const payments = Object.keys(PAYMENT_RANK) as PaymentState[]
const paymentMoves = Object.fromEntries(
	payments.map((from) => [from, payments.filter((to) => mayMovePayment(from, to))]),
)

test.each([
	['Goods', LINE_STATES.GOODS],
	['Stay', LINE_STATES.STAY],
	['Experience', LINE_STATES.EXPERIENCE],
	['Fee and deposit', LINE_STATES.FEE],
	['Payment', paymentMoves],
	['Refund', REFUND_STATES],
	['Change', CHANGE_STATES],
	['Substitution', SUBSTITUTION_STATES],
	['Hold', HOLD_STATES],
	['Payout', PAYOUT_STATES],
])('%s: every arrow of the drawing is in the table of states, and none is missing', (title, table) => {
	expect(arrowsOf(table).length).toBeGreaterThan(0)
	expect(drawn(title)).toEqual(arrowsOf(table))
})
