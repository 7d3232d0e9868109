import { tidyLimits } from '#app/features/accounts/tidy-limits.server.ts'
import { recountLedger } from '#app/features/capacity/recount-ledger.server.ts'
import { moveOverdueClaims } from '#app/features/claims/move-overdue-claims.server.ts'
import { applyDisruptions } from '#app/features/cancellation/apply-disruptions.server.ts'
import { settleUncollected } from '#app/features/cancellation/settle-uncollected.server.ts'
import { endOverdueCheckouts } from '#app/features/checkout/end-overdue-checkouts.server.ts'
import { followOpenPayments } from '#app/features/checkout/follow-open-payments.server.ts'
import { reconcilePayments } from '#app/features/checkout/reconcile-payments.server.ts'
import { sendRefunds } from '#app/features/checkout/send-refunds.server.ts'
import { followDisputes } from '#app/features/checkout/follow-disputes.server.ts'
import { followWarnings } from '#app/features/checkout/follow-warnings.server.ts'
import { workOffProviderEvents } from '#app/features/checkout/work-off-provider-events.server.ts'
import { markPassingMonths } from '#app/features/clusters/mark-months-stale.server.ts'
import { recountNetwork, rollUpNetwork } from '#app/features/clusters/roll-up-network.server.ts'
import { rollUpStaleMonths } from '#app/features/clusters/roll-up-cluster.server.ts'
import { applyImports } from '#app/features/imports/apply-imports.server.ts'
import { sweepImports } from '#app/features/imports/read-imports.server.ts'
import { shipLine } from '#app/features/logistics/ship-line.server.ts'
import { stageImports } from '#app/features/imports/stage-imports.server.ts'
import { issueDueInvoices } from '#app/features/invoices/issue-due-invoices.server.ts'
import { sweepPictures } from '#app/features/galleries/sweep-pictures.server.ts'
import { indexMarket, rankMarket } from '#app/features/catalog/index-listings.server.ts'
import { followSpent } from '#app/features/catalog/follow-spent.server.ts'
import type { ClockJobToRun } from '#app/features/jobs/run-clock-job.server.ts'
import { tieListings } from '#app/features/catalog/tie-listings.server.ts'
import { keepHouseholds } from '#app/features/logistics/keep-households.server.ts'
import { keepStorage } from '#app/features/logistics/keep-storage.server.ts'
import { endGifts } from '#app/features/gifts/end-gifts.server.ts'
import { endGroups } from '#app/features/groups/end-groups.server.ts'
import { callOffSessions } from '#app/features/experiences/call-off-sessions.server.ts'
import { chargeClicks } from '#app/features/advertising/charge-clicks.server.ts'
import { serveWaitingLists } from '#app/features/experiences/serve-waiting-lists.server.ts'
import { estimateIndexes } from '#app/features/indicators/estimate-index.server.ts'
import { refreshIndexes } from '#app/features/indicators/run-index.server.ts'
import { forgetVisitors } from '#app/features/sharing/forget-visitors.server.ts'
import { recountCredits } from '#app/features/sharing/recount-credits.server.ts'
import { moveWaitingRewards } from '#app/features/sharing/move-rewards.server.ts'
import { forgetPositions } from '#app/features/positions/forget-positions.server.ts'
import { unfoldRules } from '#app/features/schedules/unfold-rules.server.ts'
import { followMarks } from '#app/features/registrations/follow-marks.server.ts'
import { followPapers } from '#app/features/registrations/follow-papers.server.ts'
import { inviteReviews } from '#app/features/reviews/invite-reviews.server.ts'
import { countEnterpriseMonths } from '#app/features/insights/count-enterprise-months.server.ts'
import { lapseRequests } from '#app/features/selling/lapse-requests.server.ts'
import { lapseOffers } from '#app/features/substitutions/lapse-offers.server.ts'
import { followAccount } from '#app/features/settlement/follow-account.server.ts'
import { followFapiao } from '#app/features/fapiao/submit-fapiao.server.ts'
import { followFeeds } from '#app/features/stays/follow-feeds.server.ts'
import { releaseLines } from '#app/features/settlement/release-lines.server.ts'
import { checkPayables } from '#app/features/reconciliation/check-payables.server.ts'
import { compareBalance } from '#app/features/reconciliation/compare-balance.server.ts'
import { reconcileTransfers } from '#app/features/reconciliation/reconcile-transfers.server.ts'
import { takeInMovements } from '#app/features/reconciliation/take-in-movements.server.ts'
import { sendMessages } from '#app/features/notifications/send-messages.server.ts'
import { sendTransfers } from '#app/features/settlement/send-transfers.server.ts'
import { takeBackTransfers } from '#app/features/settlement/take-back-transfers.server.ts'
import { postHostShares } from '#app/features/settlement/post-host-shares.server.ts'
import { runPayouts } from '#app/features/settlement/run-payouts.server.ts'

/** What the clock makes us do, most urgent first. */
export const clockJobs: ClockJobToRun[] = [
	{
		name: 'work-off-provider-events',
		everySeconds: 0,
		leaseSeconds: 5,
		run: (world) => workOffProviderEvents(world, followAccount),
	},
	{ name: 'end-overdue-checkouts', everySeconds: 15, leaseSeconds: 20, run: endOverdueCheckouts },
	{ name: 'send-refunds', everySeconds: 3, leaseSeconds: 20, run: sendRefunds },
	{ name: 'send-messages', everySeconds: 2, leaseSeconds: 120, run: sendMessages },
	{ name: 'apply-disruptions', everySeconds: 2, leaseSeconds: 30, run: applyDisruptions },
	{ name: 'index-market', everySeconds: 2, leaseSeconds: 120, run: ({ db }) => indexMarket(db) },
	{ name: 'follow-spent', everySeconds: 30, leaseSeconds: 120, run: followSpent },
	{ name: 'follow-open-payments', everySeconds: 30, leaseSeconds: 20, run: followOpenPayments },
	{ name: 'stage-imports', everySeconds: 1, leaseSeconds: 60, run: stageImports },
	{
		name: 'apply-imports',
		everySeconds: 1,
		leaseSeconds: 120,
		run: (world) => applyImports(world, { shipments: shipLine }),
	},
	{ name: 'lapse-requests', everySeconds: 30, leaseSeconds: 30, run: lapseRequests },
	{ name: 'lapse-offers', everySeconds: 30, leaseSeconds: 30, run: lapseOffers },
	{ name: 'end-groups', everySeconds: 15, leaseSeconds: 30, run: endGroups },
	{ name: 'end-gifts', everySeconds: 300, leaseSeconds: 60, run: endGifts },
	{ name: 'serve-waiting-lists', everySeconds: 5, leaseSeconds: 30, run: serveWaitingLists },
	{ name: 'call-off-sessions', everySeconds: 60, leaseSeconds: 60, run: callOffSessions },
	{ name: 'unfold-rules', everySeconds: 3600, leaseSeconds: 120, run: unfoldRules },
	{ name: 'reconcile-payments', everySeconds: 600, leaseSeconds: 20, run: (world) => reconcilePayments(world) },
	{ name: 'follow-fapiao', everySeconds: 60, leaseSeconds: 120, run: followFapiao },
	{ name: 'move-overdue-claims', everySeconds: 60, leaseSeconds: 30, run: moveOverdueClaims },
	{ name: 'issue-due-invoices', everySeconds: 60, leaseSeconds: 60, run: issueDueInvoices },
	{ name: 'roll-up-stale-months', everySeconds: 2, leaseSeconds: 120, run: rollUpStaleMonths },
	{ name: 'refresh-indexes', everySeconds: 5, leaseSeconds: 120, run: refreshIndexes },
	{ name: 'estimate-indexes', everySeconds: 3, leaseSeconds: 300, run: (world) => estimateIndexes(world) },
	{ name: 'charge-clicks', everySeconds: 5, leaseSeconds: 60, run: chargeClicks },
	{ name: 'release-lines', everySeconds: 60, leaseSeconds: 120, run: releaseLines },
	{ name: 'post-host-shares', everySeconds: 60, leaseSeconds: 120, run: postHostShares },
	{ name: 'run-payouts', everySeconds: 60, leaseSeconds: 120, run: runPayouts },
	{ name: 'send-transfers', everySeconds: 5, leaseSeconds: 30, run: sendTransfers },
	{ name: 'take-back-transfers', everySeconds: 60, leaseSeconds: 30, run: takeBackTransfers },
	{ name: 'invite-reviews', everySeconds: 300, leaseSeconds: 120, run: inviteReviews },
	{ name: 'rank-market', everySeconds: 3600, leaseSeconds: 600, run: ({ db }) => rankMarket(db) },
	{ name: 'tie-listings', everySeconds: 3 * 3600, leaseSeconds: 1800, run: tieListings },
	{ name: 'mark-passing-months', everySeconds: 3600, leaseSeconds: 60, run: markPassingMonths },
	{ name: 'roll-up-network', everySeconds: 3600, leaseSeconds: 300, run: rollUpNetwork },
	{ name: 'recount-network', everySeconds: 86_400, leaseSeconds: 900, run: recountNetwork },
	{ name: 'count-enterprise-months', everySeconds: 86_400, leaseSeconds: 900, run: countEnterpriseMonths },
	{ name: 'reconcile-transfers', everySeconds: 600, leaseSeconds: 60, run: (world) => reconcileTransfers(world) },
	{ name: 'take-in-movements', everySeconds: 600, leaseSeconds: 120, run: takeInMovements },
	{ name: 'follow-disputes', everySeconds: 600, leaseSeconds: 60, run: (world) => followDisputes(world) },
	{ name: 'follow-warnings', everySeconds: 600, leaseSeconds: 60, run: (world) => followWarnings(world) },
	{ name: 'compare-balance', everySeconds: 86_400, leaseSeconds: 600, run: (world) => compareBalance(world) },
	{ name: 'check-payables', everySeconds: 86_400, leaseSeconds: 600, run: checkPayables },
	{ name: 'recount-ledger', everySeconds: 86_400, leaseSeconds: 600, run: recountLedger },
	{ name: 'recount-credits', everySeconds: 86_400, leaseSeconds: 900, run: recountCredits },
	{ name: 'sweep-pictures', everySeconds: 3600, leaseSeconds: 300, run: sweepPictures },
	{ name: 'follow-marks', everySeconds: 300, leaseSeconds: 120, run: followMarks },
	{ name: 'follow-papers', everySeconds: 900, leaseSeconds: 300, run: followPapers },
	{ name: 'follow-feeds', everySeconds: 30, leaseSeconds: 120, run: followFeeds },
	{ name: 'keep-storage', everySeconds: 300, leaseSeconds: 120, run: keepStorage },
	{ name: 'settle-uncollected', everySeconds: 60, leaseSeconds: 120, run: settleUncollected },
	{ name: 'keep-households', everySeconds: 300, leaseSeconds: 120, run: keepHouseholds },
	{ name: 'forget-positions', everySeconds: 600, leaseSeconds: 120, run: forgetPositions },
	{ name: 'sweep-imports', everySeconds: 86_400, leaseSeconds: 300, run: sweepImports },
	{ name: 'move-rewards', everySeconds: 600, leaseSeconds: 120, run: moveWaitingRewards },
	{ name: 'forget-visitors', everySeconds: 3600, leaseSeconds: 120, run: forgetVisitors },
	{ name: 'tidy-limits', everySeconds: 3600, leaseSeconds: 60, run: tidyLimits },
]
