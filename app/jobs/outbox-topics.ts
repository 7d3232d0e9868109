import type { MemberRole } from '#app/domain/accounts/roles.ts'
import type { CancellationCause } from '#app/domain/notices/cancellation-cause.ts'
import type { DisputeStatus } from '#app/domain/payments/disputes.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { DifferenceSubject } from '#app/domain/reconciliation/difference.ts'
import type { ToldDays } from '#app/domain/registrations/paper-terms.ts'

/** What the outbox may carry, with the facts of each event. */
export interface OutboxTopics {
	/** Placed by a remembered visitor; what led to it is known; it is taken for made up. */
	'order-placed': { orderId: number }
	'order-judged': { orderId: number }
	'order-paid': { orderId: number }
	/** The group in which its goods were bought is complete: they leave. */
	'order-gathered': { orderId: number; lineId: number }
	/** Somebody accepted a gift and said where it goes. */
	'gift-accepted': { orderId: number }
	/** A group that buys together is complete, short at its end, or called off. */
	'group-settled': { groupId: number }
	/** Confirmed with its money still to come: on arrival, or by a bank transfer. */
	'order-confirmed': { orderId: number }
	/** Placed to be paid by a bank transfer: the buyer needs the account to pay to. */
	'transfer-awaited': { orderId: number }
	/** Closed without ever having been paid. */
	'order-lapsed': { orderId: number; reason: string }
	/** Lines that must be ended by no wish of the buyer, everything back: whoever finds that says so here. */
	'lines-called-off': {
		lineIds: number[]
		cause: 'SELLER' | 'DISRUPTION' | 'GROUP' | 'GIFT' | 'FRAUD'
		reason: string
		actor: string
	}
	/** Money that is due back on a line which itself goes on; `key` makes it due once. */
	'line-refund-due': { lineId: number; amountMinor: number; reason: string; key: string }
	'lines-cancelled': { orderId: number; lineIds: number[]; cause: CancellationCause }
	/** A host noted that guests never came, or that their stay ended before its time. */
	'guests-ended': { orderId: number; lineIds: number[]; isNoShow: boolean }
	'line-changed': { orderId: number; lineId: number; changeId: number }
	/** Some pieces of a line were given back: they are a line of their own, `partId`. */
	'line-split': { orderId: number; lineId: number; partId: number }
	/** Something else was offered for goods that cannot be sent. */
	'substitute-offered': { substitutionId: number; orderId: number }
	/** It was taken or not, or nobody answered in time. */
	'substitute-answered': { substitutionId: number; orderId: number }
	/** Goods go to another address, for a fee of its own. */
	'address-changed': { orderId: number; changeId: number }
	/** The session of lines was called off, and their guests choose another until an instant (ISO text). */
	'session-choice': { orderId: number; lineIds: number[]; until: string; isByHost?: boolean }
	/** The difference of a change came by a payment of its own. */
	'change-paid': { orderId: number; changeId: number }
	/** A lot in it, or on a table at which its guests sat, was called back. */
	'order-recalled': { recallId: number; orderId: number }
	'request-received': { orderId: number; lineIds: number[] }
	'request-answered': { orderId: number; lineId: number; isAccepted: boolean }
	'seats-offered': { entryId: number }
	'refund-created': { refundId: string; orderId: number }
	'refund-settled': { refundId: string; orderId: number }
	'refund-failed': { refundId: string; orderId: number }
	/** The buyer's bank gave the money back in a lost dispute. */
	'refund-covered': { refundId: string; orderId: number }
	'claim-moved': { claimId: number; orderId: number }
	/** Goods of an approved return came to a delivery point. */
	'return-handed-in': { claimId: number; number: string; nodeId: number }
	'invoice-issued': { invoiceId: number; orderId: number }
	'fapiao-moved': { fapiaoId: number; orderId: number }
	/** The person whose claims they were was taken out. */
	'photos-dropped': { names: string[] }
	/** How a dispute of a card payment stands, by the bank's word. */
	'dispute-moved': { disputeId: number; orderId: number; status: DisputeStatus }
	/** A bank takes a payment for fraud: its order is held. */
	'fraud-warned': { warningId: number; orderId: number }
	/** Somebody decided about that. */
	'warning-decided': { warningId: number; orderId: number }
	/** An answer to a dispute was written and is to be handed to the bank. */
	'dispute-answered': { answerId: string }
	/** A seller's account at the provider can be sent nothing any more; `key` names the time. */
	'account-stopped': { enterpriseId: number; key: string }
	'payout-moved': { payoutId: string; enterpriseId: number }
	/** Between the payment provider's books and ours, at a comparison. */
	'differences-found': { foundAt: string; subjects: DifferenceSubject[] }
	'shipment-moved': { shipmentId: number; orderId: number }
	/** What was paid for a parcel that nobody fetched is settled: so much of it goes back. */
	'uncollected-settled': { shipmentId: number; orderId: number; backMinor: number }
	/** It still waits at its point; which reminder that is. */
	'parcel-waits': { shipmentId: number; orderId: number; reminder: number }
	/** A parcel of any carrier waits for someone of the village; which reminder that is, 0 for the first word of it. */
	'household-parcel-waits': { parcelId: number; reminder: number }
	'voucher-redeemed': { voucherId: number; orderId: number }
	/** Guests let in by mistake were taken back. */
	'redemption-reversed': { orderId: number }
	'review-invited': { orderId: number; lineIds: number[] }
	/** A review can be seen: written so, or let through by an administrator. */
	'review-written': { reviewId: number }
	'review-replied': { reviewId: number }
	'review-hidden': { reviewId: number }
	'question-asked': { questionId: number }
	/** Someone is asked to work for an enterprise. */
	'member-invited': { invitationId: number }
	'member-joined': { enterpriseId: number; accountId: number; invitationId: number }
	/** What somebody may do for an enterprise was changed by another; `key` names the change. */
	'member-moved': { enterpriseId: number; accountId: number; to: MemberRole | null; key: string }
	/** Somebody who wants to sell handed their papers in; `key` names the time. */
	'registration-asked': { registrationId: number; key: string }
	/** They were looked at. */
	'registration-moved': { registrationId: number; key: string }
	/** A listing waits for a look before it goes on the shelf. */
	'listing-asked': { reviewId: number; listingId: number; enterpriseId: number }
	/** It was looked at; `key` names the look. */
	'listing-moved': { listingId: number; to: 'published' | 'returned'; reasons: Bilingual; key: string }
	/** A component of it may be in others' packages no more. */
	'package-paused': { listingId: number; componentId: number; key: string }
	'question-answered': { questionId: number }
	/** A paper of an enterprise comes to its end: so many days are left, or none. */
	'paper-due': { paperId: number; step: ToldDays | 'over' }
	/** So does the authorisation of an enterprise to bear a mark, of which this is the last day. */
	'mark-due': { brandId: number; enterpriseId: number; endsOn: string; step: ToldDays | 'over' }
	'paper-handed-in': { paperId: number }
	'paper-decided': { paperId: number }
	/** A buyer or a seller wrote to the other about an order. */
	'letter-written': { letterId: number }
	/** Parcels stood outside the limits of their temperature for half an hour. */
	'cold-chain-breached': { breachId: number }
	/** Sessions that a rule means and with which a guide or a vehicle cannot go: closed; `key` names the time. */
	'sessions-clashed': { listingId: number; sessionIds: number[]; key: string }
	/** Nights were sold here and in another calendar. */
	'overbooking-opened': { caseId: number }
}
