import type { ChangeRefusal } from '#app/domain/changes/change-refusal.ts'

/** Why a step of a change was not done. */
export type ChangeProblem =
	| ChangeRefusal
	| 'paid_on_arrival'
	| 'invoiced'
	| 'buyer_pays'
	| 'unavailable'
	| 'expired'
	| 'moved-on'
	| 'other-waiting'
	| 'not-found'
	| 'out-of-reach'
	| 'empty'
	| 'address_incomplete'

export interface ChangesText {
	title: Record<'buyer' | 'seller', string>
	lead: Record<'buyer' | 'seller', string>
	stay: string
	session: string
	now: string
	arrival: string
	departure: string
	other: string
	choose: string
	noOther: string
	seats: (left: number) => string
	freeNow: string
	feeNow: (fee: string) => string
	feeHint: string
	freeMove: Record<'SELLER' | 'DISRUPTION', string>
	see: string
	nothing: string
	quoteTitle: string
	from: string
	to: string
	oldPrice: string
	newPrice: string
	fee: string
	noFee: string
	due: string
	paid: string
	back: string
	even: string
	dueLater: string
	validUntil: (time: string) => string
	confirm: string
	confirmAndPay: (amount: string) => string
	keep: string
	again: string
	waiting: string
	waitingBody: (amount: string) => string
	pay: (amount: string) => string
	giveUp: string
	done: string
	doneBack: (amount: string) => string
	doneVoucher: string
	doneTold: string
	lapsed: string
	backToOrder: string
	otherWaiting: string
	toWaiting: string
	confirming: string
	address: string
	receiver: string
	phone: string
	moving: (things: string) => string
	staying: (things: string) => string
	addressHint: Record<'buyer' | 'seller', string>
	seeAddress: string
	fromBook: string
	oldShipping: string
	newShipping: string
	doneAddress: string
	comma: string
	rule: {
		grace: string
		freeUntil: (when: string) => string
		feeUntil: (when: string) => string
		noShow: string
		nothingGivenUp: string
		notTheBuyer: string
		disruption: string
		goods: string
	}
	problem: Record<ChangeProblem, string>
}
