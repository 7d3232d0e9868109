import type { OutboxTopics } from '#app/jobs/outbox-topics.ts'
import { emptyPaidCart } from '#app/features/cart/empty-paid-cart.server.ts'
import { followRefund } from '#app/features/fapiao/follow-refund.server.ts'
import { submitFapiao } from '#app/features/fapiao/submit-fapiao.server.ts'
import { dropPhotos } from '#app/features/claims/drop-photos.server.ts'
import { followReturn } from '#app/features/claims/follow-return.server.ts'
import { openColdClaims } from '#app/features/claims/open-cold-claims.server.ts'
import { endReturn } from '#app/features/logistics/end-return.server.ts'
import { sendDisputeAnswer } from '#app/features/disputes/send-answer.server.ts'
import { issueCreditNotes } from '#app/features/invoices/issue-credit-notes.server.ts'
import { cancelCalledOff } from '#app/features/cancellation/cancel-called-off.server.ts'
import { refundLine } from '#app/features/cancellation/refund-line.server.ts'
import { openGift } from '#app/features/gifts/open-gift.server.ts'
import { planShipments } from '#app/features/logistics/plan-shipments.server.ts'
import { freeCancelledDoors, freeChangedDoors } from '#app/features/stays/free-doors.server.ts'
import { voidShipments } from '#app/features/logistics/void-shipments.server.ts'
import { issueVouchers } from '#app/features/vouchers/issue-vouchers.server.ts'
import { revokeVouchers } from '#app/features/vouchers/revoke-vouchers.server.ts'
import { reissueVoucher } from '#app/features/vouchers/reissue-voucher.server.ts'
import { markOrderStale } from '#app/features/clusters/mark-months-stale.server.ts'
import { postCancelledLines } from '#app/features/settlement/post-cancelled-lines.server.ts'
import { postPaidChange } from '#app/features/settlement/post-change-paid.server.ts'
import { postPaidOrder } from '#app/features/settlement/post-order-paid.server.ts'
import { postRefundDone, postRefundOwed } from '#app/features/settlement/post-refund.server.ts'
import { tellDifferencesFound } from '#app/features/notifications/tell-differences-found.server.ts'
import { tellClaimMoved } from '#app/features/notifications/tell-claim-moved.server.ts'
import { tellDisputeMoved } from '#app/features/notifications/tell-dispute-moved.server.ts'
import { tellAccountStopped } from '#app/features/notifications/tell-account-stopped.server.ts'
import { tellFraudWarned, tellWarningDecided } from '#app/features/notifications/tell-warnings.server.ts'
import { tellFapiaoMoved } from '#app/features/notifications/tell-fapiao-moved.server.ts'
import { tellHousehold } from '#app/features/notifications/tell-household.server.ts'
import { tellGiftAccepted } from '#app/features/notifications/tell-gift-accepted.server.ts'
import { tellGuestsEnded } from '#app/features/notifications/tell-guests-ended.server.ts'
import { tellOrderGathered } from '#app/features/notifications/tell-order-gathered.server.ts'
import { tellInvoiceIssued } from '#app/features/notifications/tell-invoice-issued.server.ts'
import { endGroupCheckouts } from '#app/features/checkout/end-group-checkouts.server.ts'
import { settleGroupsOfOrder } from '#app/features/groups/settle-group.server.ts'
import { routeParcels } from '#app/features/logistics/route-parcels.server.ts'
import { tellAddressChanged } from '#app/features/notifications/tell-address-changed.server.ts'
import {
	tellListingAsked,
	tellListingMoved,
	tellPackagePaused,
} from '#app/features/notifications/tell-listings.server.ts'
import { tellMarkDue } from '#app/features/notifications/tell-marks.server.ts'
import { tellPaperDecided, tellPaperDue, tellPaperHandedIn } from '#app/features/notifications/tell-papers.server.ts'
import { tellLetterWritten } from '#app/features/notifications/tell-letters.server.ts'
import { tellLineChanged } from '#app/features/notifications/tell-line-changed.server.ts'
import { tellLinesCancelled } from '#app/features/notifications/tell-lines-cancelled.server.ts'
import {
	tellMemberInvited,
	tellMemberJoined,
	tellMemberMoved,
} from '#app/features/notifications/tell-members.server.ts'
import { tellOrderConfirmed } from '#app/features/notifications/tell-order-confirmed.server.ts'
import { tellOrderLapsed } from '#app/features/notifications/tell-order-lapsed.server.ts'
import { tellOrderPaid } from '#app/features/notifications/tell-order-paid.server.ts'
import { tellColdBreach } from '#app/features/notifications/tell-cold-breach.server.ts'
import { tellOverbooking } from '#app/features/notifications/tell-overbooking.server.ts'
import { tellParcelMoved, tellParcelWaits } from '#app/features/notifications/tell-parcel-moved.server.ts'
import { tellPayoutMoved } from '#app/features/notifications/tell-payout-moved.server.ts'
import {
	tellRefundCovered,
	tellRefundCreated,
	tellRefundFailed,
	tellRefundSettled,
} from '#app/features/notifications/tell-refund.server.ts'
import { tellQuestionAnswered, tellQuestionAsked } from '#app/features/notifications/tell-questions.server.ts'
import {
	tellReviewHidden,
	tellReviewInvited,
	tellReviewReplied,
	tellReviewWritten,
} from '#app/features/notifications/tell-reviews.server.ts'
import { tellRegistrationAsked, tellRegistrationMoved } from '#app/features/notifications/tell-registrations.server.ts'
import { tellRequestAnswered } from '#app/features/notifications/tell-request-answered.server.ts'
import { tellRecalled } from '#app/features/notifications/tell-recalled.server.ts'
import { tellRequestReceived } from '#app/features/notifications/tell-request-received.server.ts'
import { tellSubstituteAnswered, tellSubstituteOffered } from '#app/features/notifications/tell-substitutes.server.ts'
import { tellSeatsOffered } from '#app/features/notifications/tell-seats-offered.server.ts'
import { tellSessionsClashed } from '#app/features/notifications/tell-sessions-clashed.server.ts'
import { tellSessionChoice } from '#app/features/notifications/tell-session-choice.server.ts'
import { tellTransferAwaited } from '#app/features/notifications/tell-transfer-awaited.server.ts'
import { tellUncollected } from '#app/features/notifications/tell-uncollected.server.ts'
import { tellVoucherRedeemed } from '#app/features/notifications/tell-voucher-redeemed.server.ts'
import { attributeOrder } from '#app/features/sharing/attribute-order.server.ts'
import { grantReward } from '#app/features/sharing/grant-reward.server.ts'
import { knowBuyer } from '#app/features/sharing/know-buyer.server.ts'
import { moveRewardOf } from '#app/features/sharing/move-rewards.server.ts'
import { shelveUnsent } from '#app/features/tracing/serve-lot.server.ts'
import type { World } from '#app/platform/world.ts'

type Deed<T extends keyof OutboxTopics> = (world: World, event: OutboxTopics[T]) => Promise<unknown>

/** Each event with the deeds that answer it. A deed may be called again with the same event and must then change nothing. */
export const outboxDeeds: { [T in keyof OutboxTopics]: Record<string, Deed<T>> } = {
	'order-placed': { 'attribute-order': attributeOrder },
	'order-judged': { 'mark-months-stale': markOrderStale },
	'order-paid': {
		'know-buyer': knowBuyer,
		'grant-reward': grantReward,
		'empty-paid-cart': emptyPaidCart,
		'settle-groups': settleGroupsOfOrder,
		'open-gift': openGift,
		'plan-shipments': planShipments,
		'issue-vouchers': issueVouchers,
		'mark-months-stale': markOrderStale,
		'post-ledger': postPaidOrder,
		'tell-order-paid': tellOrderPaid,
	},
	'order-gathered': {
		'plan-shipments': planShipments,
		'mark-months-stale': markOrderStale,
		'tell-order-gathered': tellOrderGathered,
	},
	'gift-accepted': {
		'plan-shipments': planShipments,
		'mark-months-stale': markOrderStale,
		'tell-gift-accepted': tellGiftAccepted,
	},
	'group-settled': { 'end-group-checkouts': endGroupCheckouts },
	'order-confirmed': {
		'empty-paid-cart': emptyPaidCart,
		'issue-vouchers': issueVouchers,
		'tell-order-confirmed': tellOrderConfirmed,
	},
	// Bought, as far as the buyer is concerned: what is held for them must not be bought twice.
	'transfer-awaited': { 'empty-paid-cart': emptyPaidCart, 'tell-transfer-awaited': tellTransferAwaited },
	'order-lapsed': { 'tell-order-lapsed': tellOrderLapsed },
	'lines-called-off': { 'cancel-called-off': cancelCalledOff },
	'line-refund-due': { 'refund-line': refundLine },
	'lines-cancelled': {
		'move-reward': moveRewardOf,
		'free-doors': freeCancelledDoors,
		'revoke-vouchers': revokeVouchers,
		'void-shipments': voidShipments,
		'shelve-unsent': shelveUnsent,
		'mark-months-stale': markOrderStale,
		'post-ledger': postCancelledLines,
		'tell-lines-cancelled': tellLinesCancelled,
	},
	'guests-ended': { 'tell-guests-ended': tellGuestsEnded },
	'line-changed': {
		'free-doors': freeChangedDoors,
		'reissue-voucher': reissueVoucher,
		'mark-months-stale': markOrderStale,
		'tell-line-changed': tellLineChanged,
	},
	'line-split': { 'reissue-voucher': reissueVoucher },
	'address-changed': {
		'route-parcels': routeParcels,
		'mark-months-stale': markOrderStale,
		'tell-address-changed': tellAddressChanged,
	},
	'session-choice': { 'tell-session-choice': tellSessionChoice },
	'change-paid': { 'post-ledger': postPaidChange },
	'order-recalled': { 'tell-recalled': tellRecalled },
	'request-received': { 'tell-request-received': tellRequestReceived },
	'request-answered': { 'issue-vouchers': issueVouchers, 'tell-request-answered': tellRequestAnswered },
	'substitute-offered': { 'tell-substitute-offered': tellSubstituteOffered },
	'substitute-answered': { 'tell-substitute-answered': tellSubstituteAnswered },
	'seats-offered': { 'tell-seats-offered': tellSeatsOffered },
	'refund-created': {
		'move-reward': moveRewardOf,
		'post-ledger': postRefundOwed,
		'follow-fapiao': followRefund,
		'tell-refund-created': tellRefundCreated,
	},
	'refund-settled': {
		'move-reward': moveRewardOf,
		'mark-months-stale': markOrderStale,
		'post-ledger': postRefundDone,
		'issue-credit-notes': issueCreditNotes,
		'tell-refund-settled': tellRefundSettled,
	},
	'refund-failed': { 'tell-refund-failed': tellRefundFailed },
	'refund-covered': {
		'move-reward': moveRewardOf,
		'mark-months-stale': markOrderStale,
		'issue-credit-notes': issueCreditNotes,
		'tell-refund-covered': tellRefundCovered,
	},
	'photos-dropped': { 'drop-photos': dropPhotos },
	'claim-moved': { 'end-return': endReturn, 'tell-claim-moved': tellClaimMoved },
	'return-handed-in': { 'follow-return': followReturn },
	'invoice-issued': { 'tell-invoice-issued': tellInvoiceIssued },
	'fapiao-moved': { 'submit-fapiao': submitFapiao, 'tell-fapiao-moved': tellFapiaoMoved },
	'dispute-moved': { 'tell-dispute-moved': tellDisputeMoved },
	'fraud-warned': { 'tell-fraud-warned': tellFraudWarned },
	'warning-decided': { 'tell-warning-decided': tellWarningDecided },
	'dispute-answered': { 'send-answer': sendDisputeAnswer },
	'account-stopped': { 'tell-account-stopped': tellAccountStopped },
	'payout-moved': { 'tell-payout-moved': tellPayoutMoved },
	'differences-found': { 'tell-differences-found': tellDifferencesFound },
	'shipment-moved': { 'mark-months-stale': markOrderStale, 'tell-parcel-moved': tellParcelMoved },
	'household-parcel-waits': { 'tell-household': tellHousehold },
	'uncollected-settled': { 'mark-months-stale': markOrderStale, 'tell-uncollected': tellUncollected },
	'parcel-waits': { 'tell-parcel-waits': tellParcelWaits },
	'voucher-redeemed': { 'mark-months-stale': markOrderStale, 'tell-voucher-redeemed': tellVoucherRedeemed },
	'redemption-reversed': { 'mark-months-stale': markOrderStale },
	'review-invited': { 'tell-review-invited': tellReviewInvited },
	'review-written': { 'tell-review-written': tellReviewWritten },
	'review-replied': { 'tell-review-replied': tellReviewReplied },
	'review-hidden': { 'tell-review-hidden': tellReviewHidden },
	'member-invited': { 'tell-member-invited': tellMemberInvited },
	'member-joined': { 'tell-member-joined': tellMemberJoined },
	'member-moved': { 'tell-member-moved': tellMemberMoved },
	'registration-asked': { 'tell-registration-asked': tellRegistrationAsked },
	'registration-moved': { 'tell-registration-moved': tellRegistrationMoved },
	'listing-asked': { 'tell-listing-asked': tellListingAsked },
	'listing-moved': { 'tell-listing-moved': tellListingMoved },
	'package-paused': { 'tell-package-paused': tellPackagePaused },
	'question-asked': { 'tell-question-asked': tellQuestionAsked },
	'mark-due': { 'tell-mark-due': tellMarkDue },
	'paper-due': { 'tell-paper-due': tellPaperDue },
	'paper-handed-in': { 'tell-paper-handed-in': tellPaperHandedIn },
	'paper-decided': { 'tell-paper-decided': tellPaperDecided },
	'letter-written': { 'tell-letter-written': tellLetterWritten },
	'question-answered': { 'tell-question-answered': tellQuestionAnswered },
	'sessions-clashed': { 'tell-sessions-clashed': tellSessionsClashed },
	'overbooking-opened': { 'tell-overbooking': tellOverbooking },
	'cold-chain-breached': { 'open-cold-claims': openColdClaims, 'tell-cold-breach': tellColdBreach },
}
