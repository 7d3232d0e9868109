/** The reason of a refund that gives back a payment for an order which another payment had paid. */
export const PAID_TWICE = 'paid-twice'

/** The reason of a refund of money that came in another amount or currency than was asked for. */
export const WRONG_AMOUNT = 'wrong-amount'

/** The reason of a refund of what was transferred beyond an order's total. */
export const SURPLUS = 'surplus'

/** The reason of a refund of transferred money that never sufficed for its order. */
export const TOO_LITTLE = 'too-little'

/** The reason of a refund of money transferred for an order that its buyer had let go. */
export const LET_GO = 'let-go'

/** The reason of a refund of what was paid for a change that could not be done any more. */
export const CHANGE_UNDONE = 'change-undone'

/** All of these: their refunds give back what paid for nothing. */
export const EXTRA_REASONS: readonly string[] = [PAID_TWICE, WRONG_AMOUNT, SURPLUS, TOO_LITTLE, LET_GO, CHANGE_UNDONE]

/** Whether a refund gives back money that paid for no line of its order. */
export function paysForNothing(reason: string): boolean {
	return EXTRA_REASONS.includes(reason)
}
