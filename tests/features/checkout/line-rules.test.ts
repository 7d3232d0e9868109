import { expect, test } from 'vitest'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import type { CartView } from '#app/domain/cart/cart-view.ts'
import { lineRules } from '#app/features/checkout/line-rules.ts'
import { policySentences } from '#app/ui/commerce/policy-text.ts'

const policyOf = (code: string) => STANDARD_POLICIES.find((policy) => policy.code === code) ?? null
const line = (lineId: number, policy: string | null, ...parts: (string | null)[]) => ({
	lineId,
	policy: policy && policyOf(policy),
	parts: parts.map((code) => ({ policy: code && policyOf(code) })),
})
const viewOf = (...lines: ReturnType<typeof line>[]) => ({ groups: [{ lines }] }) as unknown as CartView

test('the terms of a line and of all in it are told once each, line by line, in the language asked for', () => {
	const [free, flexible] = [policyOf('FREE_24H'), policyOf('FLEXIBLE')]
	if (!free || !flexible) throw new Error('a standard policy is not there')
	const rules = lineRules(viewOf(line(1, 'FREE_24H', 'FREE_24H', 'FLEXIBLE'), line(2, null, null)), 'en')
	expect(rules[1]).toEqual([...new Set([...policySentences('en', free), ...policySentences('en', flexible)])])
	expect(rules[2]).toEqual([])
	expect(lineRules(viewOf(line(1, 'FREE_24H')), 'zh')[1]).toEqual(policySentences('zh', free))
})
