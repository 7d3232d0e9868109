import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCOUNTS, type AccountCode } from '#app/domain/settlement/accounts.ts'
import { lineCommission, type LineShare } from '#app/domain/settlement/line-share.ts'
import { postMovement } from '#app/domain/settlement/post-movement.ts'
import { postPayout, postPayoutPaid } from '#app/domain/settlement/post-payout.ts'
import { postRefund, postRefundSettled } from '#app/domain/settlement/post-refund.ts'
import { postRelease } from '#app/domain/settlement/post-release.ts'
import { postChangePaid } from '#app/domain/settlement/post-change.ts'
import { postOrderPaid } from '#app/domain/settlement/post-sale.ts'
import type { Posting } from '#app/domain/settlement/posting.ts'

const page = readFileSync('docs/money-flow.md', 'utf8')
const at = new Date('2026-05-01T00:00:00Z')
const common = { orderId: 1, currency: 'CNY' }
const coupon = [{ fundedBy: 'platform', amountMinor: 1_000 }]
const tea: LineShare = {
	...{ lineId: 11, enterpriseId: 2, paidMinor: 9_000, platformDiscountMinor: 1_000 },
	commissionMinor: lineCommission({ paidMinor: 9_000, discounts: coupon }, 500),
}
const picking: LineShare = {
	...{ lineId: 12, enterpriseId: 2, paidMinor: 10_000, platformDiscountMinor: 0 },
	commissionMinor: lineCommission({ paidMinor: 10_000, discounts: [] }, 500),
}

const sum = (postings: readonly Posting[], account: AccountCode, lineId: number | null = null) =>
	postings
		.flatMap(({ entries }) => entries)
		.filter((it) => it.account === account && (lineId === null || it.lineId === lineId))
		.reduce((total, { amountMinor }) => total + amountMinor, 0)

/** The worked example, posted by the code. */
function example(): Posting[] {
	const postings = [postOrderPaid({ ...common, method: 'ONLINE', paidAt: at, lines: [tea, picking] })]
	const half = { ...picking, refundedMinor: 0, amountMinor: 5_000, isReleased: false }
	const refund = { ...common, refundId: 'R', amountMinor: 5_000, lines: [half], isOfExtraPayment: false }
	postings.push(
		postRefund(refund, at),
		postRefundSettled({ ...refund, method: 'ONLINE', route: 'PROVIDER', coveredMinor: 0 }, at),
	)
	for (const line of [tea, picking]) {
		const balances = {
			pendingMinor: 0 - sum(postings, 'seller_pending', line.lineId),
			deferredCommissionMinor: 0 - sum(postings, 'commission_deferred', line.lineId),
			collectedMinor: 0,
		}
		postings.push(postRelease({ ...common, ...line, balances }, at))
	}
	const amountMinor = 0 - sum(postings, 'seller_payable')
	const payout = { payoutId: 'P', enterpriseId: 2, carrier: 'bank_file', amountMinor, currency: 'CNY' } as const
	const feeMinor = Math.floor((19_000 * 29 + 500) / 1_000)
	const movement = { currency: 'CNY', at, sourceId: null }
	postings.push(
		...[postPayout(payout, at), postPayoutPaid(payout, at)],
		...postMovement({ ...movement, id: 'T1', type: 'charge', amountMinor: 19_000, feeMinor }),
	)
	const heldMinor = sum(postings, 'provider_clearing')
	return [...postings, ...postMovement({ ...movement, id: 'T2', type: 'payout', amountMinor: -heldMinor, feeMinor: 0 })]
}

/** Debit and credit of each account in a posting, as the page writes them. */
function sidesOf({ entries }: Posting): string[] {
	const yuan = (minor: number) => (minor > 0 ? (minor / 100).toFixed(2) : '')
	return [...new Set(entries.map(({ account }) => account))]
		.map((account) => entries.filter((it) => it.account === account).reduce((total, it) => total + it.amountMinor, 0))
		.map((minor, nth) => {
			const account = [...new Set(entries.map((it) => it.account))][nth] as AccountCode
			return `${ACCOUNTS[account].name.zh} ${account} | ${yuan(minor)} | ${yuan(-minor)}`
		})
		.sort()
}

/** The tables of the worked example, one a fact. */
const written = page
	.slice(page.indexOf('## Worked example'))
	.split(/\n\*\*\d\. /)
	.slice(1)
	.map((part) =>
		part
			.split('\n')
			.filter((row) => /^\| .* [a-z_]+ \|/.test(row) && !row.startsWith('| account'))
			.map((row) =>
				row
					.split('|')
					.slice(1, 4)
					.map((cell) => cell.trim())
					.join(' | '),
			)
			.sort(),
	)

test('the worked example on the page is what the code posts, to the fen', () => {
	expect(written).toEqual(example().map(sidesOf))
})

test('what the page says is left is what is left', () => {
	const all = example()
	expect(page).toContain(
		`the provider holds ${(sum(all, 'provider_clearing') / 100).toFixed(2)}, the bank is down ${(-sum(all, 'bank') / 100).toFixed(2)}`,
	)
	expect(page).toContain(
		`discounts cost ${(sum(all, 'platform_discounts') / 100).toFixed(2)}, commission earned is ${(-sum(all, 'commission') / 100).toFixed(2)}, and the provider's fees cost ${(sum(all, 'provider_fees') / 100).toFixed(2)}`,
	)
	for (const account of [
		'seller_pending',
		'seller_payable',
		'payouts_in_transit',
		'refunds_owed',
		'commission_deferred',
	] as const)
		expect([account, sum(all, account) || 0]).toEqual([account, 0])
})

test('the page’s chart is the chart of the code', () => {
	for (const [code, { name, side }] of Object.entries(ACCOUNTS))
		expect(page).toMatch(new RegExp(`\\| \`${code}\` \\| ${name.en}[^|]*\\| ${name.zh} \\| ${side} \\|`))
})

test('a dearer change on the page is what the code posts', () => {
	const added = {
		lineId: 12,
		enterpriseId: 2,
		addedMinor: 2_000,
		commissionMinor: lineCommission({ paidMinor: 2_000, discounts: [] }, 500),
	}
	const change = postChangePaid({ ...common, changeId: 1, paidAt: at, lines: [added] })
	const yuan = (account: AccountCode) => (Math.abs(sum([change], account)) / 100).toFixed(2)
	expect(page).toContain(
		`${yuan('provider_clearing')} is debited to provider_clearing, ${yuan('seller_pending')} credited to seller_pending, ${yuan('commission_deferred')} to commission_deferred`,
	)
})
