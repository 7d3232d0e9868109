import { type Reward, takeableMinor } from '#app/domain/rewards/reward.ts'

/** The least that is paid out at a time. */
export const LEAST_TAKEN_MINOR = 100

type Taken = Pick<Reward, 'state' | 'amountMinor'> & { id: number; paidMinor: number }

/** What is paid when a sharer takes all they may: how much, and what each reward bears from then on. */
export interface Taking {
	amountMinor: number
	/** Rewards that are PAID now. */
	paid: { id: number; paidMinor: number }[]
	/** Earlier ones whose refund is set off by this: they owe nothing more. */
	settled: { id: number; paidMinor: number }[]
}

/** All that may be taken now; null when it is too little to be paid. */
export function takeRewards(rewards: readonly Taken[]): Taking | null {
	const amountMinor = takeableMinor(rewards)
	if (amountMinor < LEAST_TAKEN_MINOR) return null
	const now = ({ id, amountMinor: paidMinor }: Taken) => ({ id, paidMinor })
	return {
		amountMinor,
		paid: rewards.filter(({ state }) => state === 'AVAILABLE').map(now),
		settled: rewards.filter((it) => it.paidMinor > it.amountMinor).map(now),
	}
}
