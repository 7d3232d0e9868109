import { feeBeforeService, graceEnd, tierEnd, type BookedService } from '#app/domain/cancellation/service-fee.ts'

/** A stretch of time in which cancelling costs one fee: until an instant, itself included; null is from then on. */
export type CancellationStep = { until: Date | null; feeMinor: number }

/** What cancelling a service costs as time goes on, from an instant: what a page draws before and after buying. */
export function cancellationSteps(service: BookedService, from: Date): CancellationStep[] {
	const ends = [graceEnd(service), ...service.policy.tiers.map((tier) => tierEnd(tier, service))]
		.filter((end) => end !== null)
		.filter((end) => end.getTime() >= from.getTime())
		.sort((a, b) => a.getTime() - b.getTime())
	const steps = [...ends, null].map((until) => ({ until, feeMinor: feeAt(service, until ?? afterAll(ends, from)) }))
	return steps.filter((step, at) => steps[at + 1]?.feeMinor !== step.feeMinor)
}

/** The last instant at which a service can still be cancelled free of charge, seen from an instant; null when none is left. */
export function freeUntil(service: BookedService, from: Date): Date | null {
	const [first] = cancellationSteps(service, from)
	return first?.feeMinor === 0 ? first.until : null
}

function feeAt(service: BookedService, at: Date): number {
	return feeBeforeService(service, at).feeMinor
}

function afterAll(ends: readonly Date[], from: Date): Date {
	return new Date(Math.max(from.getTime(), ...ends.map((end) => end.getTime())) + 1)
}
