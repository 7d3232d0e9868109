import type { outboxDeeds } from '#app/jobs/outbox-deeds.ts'
import { OVERBOOKING_STATES } from '#app/domain/calendar/overbooking.ts'
import { HOLD_STATES } from '#app/domain/capacity/hold.ts'
import { CHANGE_STATES } from '#app/domain/changes/change-states.ts'
import { CLAIM_STATES } from '#app/domain/claims/claim-states.ts'
import { FAPIAO_STATES } from '#app/domain/fapiao/fapiao-states.ts'
import { GROUP_STATES } from '#app/domain/groups/group-states.ts'
import { LISTING_MOVES, SELLER_LISTING_MOVES } from '#app/domain/listings/status.ts'
import { LINE_STATES } from '#app/domain/orders/line-states.ts'
import { WARNING_STATES } from '#app/domain/payments/fraud-warnings.ts'
import { REFUND_STATES } from '#app/domain/payments/refund-states.ts'
import { PROMOTED_STATES } from '#app/domain/promoted/promoted-listing.ts'
import { PAPER_MOVES } from '#app/domain/registrations/paper-terms.ts'
import { REGISTRATION_MOVES } from '#app/domain/registrations/registration.ts'
import { POST_STATES } from '#app/domain/reviews/post-states.ts'
import { REWARD_STATES } from '#app/domain/rewards/states.ts'
import { WAITING_STATES } from '#app/domain/sessions/waiting-list.ts'
import { PAYOUT_STATES } from '#app/domain/settlement/payout-states.ts'
import { SUBSTITUTION_STATES } from '#app/domain/substitutions/substitution.ts'
import { LOT_STATES } from '#app/domain/tracing/lot-states.ts'
import { RECALL_STATES } from '#app/domain/tracing/recall.ts'
import { RETURN_MOVES } from '#app/domain/tracking/return-states.ts'
import { SHIPMENT_MOVES } from '#app/domain/tracking/shipment-states.ts'
import { REDEMPTION_STATES, VOUCHER_STATES } from '#app/domain/vouchers/states.ts'

export type Topic = keyof typeof outboxDeeds
/** The events that tell of a move, each of it something else or to another; or why nobody is told. */
export type Telling = readonly Topic[] | { untold: string }

type Table = Readonly<Record<string, readonly string[]>>
interface Machine {
	tables: readonly Table[]
	/** By 'TO', or by 'FROM > TO' where that differs. */
	told: Record<string, Telling>
}

const untold = (why: string) => ({ untold: why })
const OWN_DEED = untold('who does it sees it done, and it asks nothing of another')
const OWN_BOOKS = untold('kept for ourselves: whom it concerns is told of the order or the line')

/** Every table of states under its name, and who is told of each move. */
export const TOLD_MOVES: Record<string, Machine> = {
	LINE_STATES: {
		tables: Object.values(LINE_STATES),
		told: {
			PLACED: ['order-paid', 'order-confirmed'],
			'WAITING > PLACED': ['order-gathered', 'gift-accepted'],
			WAITING: ['order-paid'],
			CONFIRMED: ['order-paid', 'order-confirmed'],
			REQUESTED: ['order-paid', 'request-received'],
			'REQUESTED > CONFIRMED': ['request-answered'],
			'REQUESTED > CANCELLED': ['request-answered', 'lines-cancelled'],
			CANCELLED: ['lines-cancelled', 'uncollected-settled'],
			'AWAITING_PAYMENT > CANCELLED': ['order-paid'],
			'LAPSED > CANCELLED': ['order-paid'],
			LAPSED: ['order-lapsed'],
			PACKED: untold('of a parcel the buyer is told when it leaves'),
			SHIPPED: ['shipment-moved'],
			DELIVERED: ['shipment-moved'],
			CLOSED: ['claim-moved'],
			CHECKED_IN: untold('the guest stands at the desk'),
			CHECKED_OUT: ['review-invited', 'guests-ended'],
			'CHECKED_IN > CONFIRMED': untold('a mistake at the desk is taken back'),
			REDEEMED: ['voucher-redeemed'],
			'REDEEMED > CONFIRMED': untold('a use taken back is no news'),
			NO_SHOW: ['guests-ended'],
		},
	},
	CHANGE_STATES: {
		tables: [CHANGE_STATES],
		told: {
			AWAITING_PAYMENT: OWN_DEED,
			DONE: ['line-changed', 'address-changed'],
			LAPSED: untold('the order stays as it was; until when to pay stood where the change was asked for'),
		},
	},
	REFUND_STATES: {
		tables: [REFUND_STATES],
		told: {
			CREATED: untold('a bank took its word back: the buyer is told when the money has gone back after all'),
			IN_TRANSIT: untold('told when it began'),
			DONE: ['refund-settled'],
			FAILED: ['refund-failed'],
			COVERED: ['refund-covered'],
		},
	},
	WARNING_STATES: {
		tables: [WARNING_STATES],
		told: { LET_GO_ON: ['warning-decided'], CANCELLED: ['lines-cancelled'] },
	},
	CLAIM_STATES: {
		tables: Object.values(CLAIM_STATES),
		told: Object.fromEntries(Object.keys(CLAIM_STATES.RETURN).map((to) => [to, ['claim-moved'] satisfies Topic[]])),
	},
	RETURN_MOVES: {
		tables: [RETURN_MOVES],
		told: {
			PICKED_UP: ['claim-moved'],
			IN_TRANSIT: untold('scans between are for whoever looks'),
			DELIVERED: untold('the seller, who has it now, says so in the claim'),
			VOIDED: ['claim-moved'],
		},
	},
	SHIPMENT_MOVES: {
		tables: [SHIPMENT_MOVES],
		told: {
			INFO_RECEIVED: untold('a label is no parcel on its way'),
			PICKED_UP: ['shipment-moved'],
			IN_TRANSIT: ['shipment-moved'],
			OUT_FOR_DELIVERY: ['shipment-moved'],
			AVAILABLE_FOR_PICKUP: ['shipment-moved', 'parcel-waits'],
			ATTEMPT_FAILED: ['shipment-moved'],
			EXCEPTION: ['shipment-moved'],
			EXPIRED: untold('no news for long is no news; operators see it in their list'),
			RETURNING: ['shipment-moved'],
			DELIVERED: ['shipment-moved'],
			RETURNED: ['shipment-moved', 'uncollected-settled'],
			VOIDED: untold('its goods were called off or are in another parcel, of which the buyer is told'),
		},
	},
	FAPIAO_STATES: {
		tables: Object.values(FAPIAO_STATES),
		told: {
			ISSUED: ['fapiao-moved'],
			REJECTED: ['fapiao-moved'],
			WITHDRAWN: ['fapiao-moved'],
			RED: untold('told by the red one, which is a paper of its own'),
		},
	},
	SUBSTITUTION_STATES: {
		tables: [SUBSTITUTION_STATES],
		told: {
			ACCEPTED: ['substitute-answered'],
			DECLINED: ['substitute-answered'],
			LAPSED: ['substitute-answered'],
			WITHDRAWN: untold('nothing is asked of the buyer any more, and the page to which the offer led says so'),
		},
	},
	WAITING_STATES: {
		tables: [WAITING_STATES],
		told: {
			OFFERED: ['seats-offered'],
			TAKEN: OWN_DEED,
			LEFT: OWN_DEED,
			LAPSED: untold('the offer said until when; who waited for a session that began knows when it did'),
		},
	},
	GROUP_STATES: {
		tables: [GROUP_STATES],
		told: {
			SUCCEEDED: ['order-gathered'],
			FAILED: ['lines-cancelled'],
			CANCELLED: ['lines-cancelled'],
		},
	},
	VOUCHER_STATES: {
		tables: [VOUCHER_STATES],
		told: {
			PARTLY_REDEEMED: ['voucher-redeemed'],
			REDEEMED: ['voucher-redeemed'],
			'REDEEMED > PARTLY_REDEEMED': untold('a use taken back is no news'),
			ISSUED: untold('a use taken back is no news'),
			REVOKED: ['lines-cancelled', 'line-changed'],
			EXPIRED: untold('it says until when it holds'),
		},
	},
	REDEMPTION_STATES: {
		tables: [REDEMPTION_STATES],
		told: {
			CONFIRMED: ['voucher-redeemed'],
			REJECTED_DUPLICATE: untold('told at the gate, which keeps a case of it'),
			REJECTED_REVOKED: untold('told at the gate, which keeps a case of it'),
			REJECTED_INVALID: untold('told at the gate, which keeps a case of it'),
			REVERSED: untold('a use taken back is no news'),
		},
	},
	HOLD_STATES: { tables: [HOLD_STATES], told: { CONVERTED: OWN_BOOKS, RELEASED: OWN_BOOKS, EXPIRED: OWN_BOOKS } },
	PAYOUT_STATES: {
		tables: [PAYOUT_STATES],
		told: { SENT: ['payout-moved'], PAID: ['payout-moved'], FAILED: ['payout-moved'] },
	},
	LOT_STATES: {
		tables: [LOT_STATES],
		told: { HOLD: OWN_DEED, OPEN: OWN_DEED, CLOSED: OWN_DEED, RECALLED: ['order-recalled', 'lines-cancelled'] },
	},
	RECALL_STATES: { tables: [RECALL_STATES], told: { CLOSED: OWN_DEED } },
	LISTING_MOVES: {
		tables: [LISTING_MOVES],
		told: {
			review: ['listing-asked'],
			published: OWN_DEED,
			'review > published': ['listing-moved'],
			draft: OWN_DEED,
			'review > draft': ['listing-moved'],
			paused: OWN_DEED,
			withdrawn: OWN_DEED,
		},
	},
	SELLER_LISTING_MOVES: { tables: [SELLER_LISTING_MOVES], told: { published: OWN_DEED, paused: OWN_DEED } },
	PROMOTED_STATES: {
		tables: [PROMOTED_STATES],
		told: { RUNNING: OWN_DEED, PAUSED: OWN_DEED, ENDED: untold('its seller set the day and the sum that end it') },
	},
	PAPER_MOVES: {
		tables: [PAPER_MOVES],
		told: { IN_FORCE: ['paper-decided'], RETURNED: ['paper-decided'], REPLACED: OWN_DEED },
	},
	REGISTRATION_MOVES: {
		tables: [REGISTRATION_MOVES],
		told: {
			SUBMITTED: ['registration-asked'],
			DRAFT: OWN_DEED,
			RETURNED: ['registration-moved'],
			APPROVED: ['registration-moved'],
		},
	},
	POST_STATES: {
		tables: [POST_STATES],
		told: {
			SHOWN: ['review-written', 'review-replied', 'question-asked', 'question-answered'],
			HELD: untold('not decided yet'),
			HIDDEN: ['review-hidden'],
		},
	},
	REWARD_STATES: {
		tables: [REWARD_STATES],
		told: Object.fromEntries(
			Object.keys(REWARD_STATES).map((to) => [to, untold('who shares has a page with each reward and how it stands')]),
		),
	},
	OVERBOOKING_STATES: {
		tables: [OVERBOOKING_STATES],
		told: {
			REASSIGNED: OWN_DEED,
			RELOCATED: OWN_DEED,
			CANCELLED_BY_HOST: ['lines-cancelled'],
			GONE: untold('the other calendar let the nights go: nothing is left to do'),
		},
	},
}

/** News that are no move of a table: something begins, comes due, or is said. */
export const TOLD_BESIDE: readonly Topic[] = [
	'transfer-awaited',
	'session-choice',
	'substitute-offered',
	'refund-created',
	'invoice-issued',
	'dispute-moved',
	'fraud-warned',
	'account-stopped',
	'differences-found',
	'household-parcel-waits',
	'member-invited',
	'member-joined',
	'member-moved',
	'package-paused',
	'mark-due',
	'paper-due',
	'paper-handed-in',
	'letter-written',
	'sessions-clashed',
	'overbooking-opened',
	'cold-chain-breached',
]
