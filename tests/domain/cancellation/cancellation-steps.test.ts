import { expect, test } from 'vitest'
import { cancellationSteps, freeUntil } from '#app/domain/cancellation/cancellation-steps.ts'
import type { ServicePolicy } from '#app/domain/cancellation/policy.ts'
import { feeBeforeService, type BookedService } from '#app/domain/cancellation/service-fee.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { localInstant } from '#app/domain/time/zoned.ts'

const zone = 'Asia/Shanghai'
const services = STANDARD_POLICIES.filter(
	(one): one is ServicePolicy => one.kind === 'stay' || one.kind === 'experience',
)
const bookedAt = localInstant('2026-03-01', '09:00', zone)
const stay = (policy: ServicePolicy): BookedService => ({
	paidMinor: 100_000,
	bookedAt,
	startsAt: localInstant('2026-05-10', '15:00', zone),
	zone,
	nights: [
		{ date: '2026-05-10', totalMinor: 40_000 },
		{ date: '2026-05-11', totalMinor: 60_000 },
	],
	policy,
})

test.each(services.map((policy) => [policy.code, policy] as const))(
	'%s: the steps shown are the fees charged',
	(_, policy) => {
		const service = stay(policy)
		for (const { until, feeMinor } of cancellationSteps(service, bookedAt)) {
			if (until) expect(feeBeforeService(service, until).feeMinor).toBe(feeMinor)
		}
		const fees = cancellationSteps(service, bookedAt).map(({ feeMinor }) => feeMinor)
		expect(fees).toEqual([...new Set(fees)].sort((a, b) => a - b))
		expect(fees.at(-1)).toBe(100_000)
	},
)

test('the strict policy reads as its table does', () => {
	const strict = services.find(({ code }) => code === 'STRICT')
	if (!strict) throw new Error('No policy')
	expect(cancellationSteps(stay(strict), bookedAt)).toEqual([
		{ until: localInstant('2026-03-03', '09:00', zone), feeMinor: 0 },
		{ until: localInstant('2026-05-03', '14:00', zone), feeMinor: 50_000 },
		{ until: null, feeMinor: 100_000 },
	])
})

test('free until is the last free instant, and null once it is over', () => {
	const flexible = services.find(({ code }) => code === 'FLEXIBLE')
	if (!flexible) throw new Error('No policy')
	const limit = localInstant('2026-05-09', '14:00', zone)
	expect(freeUntil(stay(flexible), bookedAt)).toEqual(limit)
	expect(freeUntil(stay(flexible), limit)).toEqual(limit)
	expect(freeUntil(stay(flexible), new Date(limit.getTime() + 1))).toBeNull()
})
