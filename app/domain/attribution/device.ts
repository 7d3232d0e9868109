import { networkOf } from '#app/domain/accounts/network.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

/** How a request comes. */
export interface Coming {
	userAgent: string | undefined
	clientAddress: string
}

/** Letters of a device's hash that are kept. */
export const DEVICE_LENGTH = 22

/**
 * What a device is hashed by, to tell devices apart for a day against clicking over and over: under the server's secret the
 * hash says nothing, and the day after it is another one.
 */
export const deviceSubject = ({ userAgent, clientAddress }: Coming, now: Date): string =>
	`device:${localDateAt(now, MARKET_ZONE)}:${networkOf(clientAddress)}:${userAgent ?? ''}`
