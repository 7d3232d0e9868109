import { describe, expect, it } from 'vitest'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { policySentences } from '#app/ui/commerce/policy-text.ts'
import { reasonText } from '#app/ui/commerce/reason-text.ts'

const policy = (code: string) => {
	const found = STANDARD_POLICIES.find((it) => it.code === code)
	if (!found) throw new Error(`no policy ${code}`)
	return found
}

describe('a policy in words', () => {
	it('says its tiers in order, then no-show, early departure and grace', () => {
		expect(policySentences('en', policy('FLEXIBLE'))).toEqual([
			'Until 14:00, 1 day before: free cancellation',
			'After that, until 14:00 on the day: the first night is kept',
			'If you do not come: 100% is kept',
			'If you leave early, of the nights not stayed: the first night is kept',
			'Free for 60 minutes after booking, when it starts more than 48 hours later',
		])
	})

	it.each(['zh', 'en'] as const)('has words in %s for every standard policy', (language) => {
		for (const standard of STANDARD_POLICIES) {
			for (const sentence of policySentences(language, standard)) expect(sentence).not.toMatch(/undefined|NaN|^$/)
		}
	})
})

describe('a reason in words', () => {
	it.each([
		[{ code: 'sold_out', wanted: 3, left: 1, date: '2026-05-01' }, '5月1日只剩 1', 'Only 1 left on 1 May'],
		[{ code: 'sold_out', wanted: 3, left: 0 }, '已售完', 'Sold out'],
		[{ code: 'min_stay', nights: 2 }, '至少要住 2 晚', 'At least 2 nights'],
		[{ code: 'out_of_season', months: [10, 11] }, '不在季节，10月–11月才有', 'Out of season; sold in Oct–Nov'],
	] as const)('%j', (reason, zh, en) => {
		expect([reasonText('zh', reason), reasonText('en', reason)]).toEqual([zh, en])
	})
})
