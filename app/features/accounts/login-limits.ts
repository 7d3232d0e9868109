import { networkOf } from '#app/domain/accounts/network.ts'

/** Whose attempts a bucket counts, how many at once, and how fast they come back. */
export interface AttemptLimit {
	key: string
	capacity: number
	refillPerSecond: number
}

const ATTEMPTS_PER_ACCOUNT = 10
const ACCOUNT_WINDOW_S = 15 * 60
const ATTEMPTS_PER_NETWORK = 100
const SIGNUPS_PER_NETWORK = 20
const HOUR_S = 3600

/** Wrong passwords: 10 in 15 minutes for an account from one network, 100 an hour for a network. Nobody locks another out. */
export function loginLimits(email: string, clientAddress: string): AttemptLimit[] {
	const network = networkOf(clientAddress)
	return [
		{
			key: `login:${network}`,
			capacity: ATTEMPTS_PER_NETWORK,
			refillPerSecond: ATTEMPTS_PER_NETWORK / HOUR_S,
		},
		{
			key: `login:${network}:${email}`,
			capacity: ATTEMPTS_PER_ACCOUNT,
			refillPerSecond: ATTEMPTS_PER_ACCOUNT / ACCOUNT_WINDOW_S,
		},
	]
}

/** New accounts: 20 an hour for a network. */
export function signupLimit(clientAddress: string): AttemptLimit {
	const key = `signup:${networkOf(clientAddress)}`
	return { key, capacity: SIGNUPS_PER_NETWORK, refillPerSecond: SIGNUPS_PER_NETWORK / HOUR_S }
}
