import { networkOf } from '#app/domain/accounts/network.ts'
import { isRobot } from '#app/domain/insights/view-source.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'

/** How a request comes. */
export interface Coming {
	userAgent: string | undefined
	clientAddress: string
}

const LENGTH = 22

/** Whether a machine comes, by its own word. */
export const isMachine = isRobot

/** Tells devices apart for a day, against clicking over and over: a hash under our secret that says nothing the day after. */
export function deviceOf(world: Pick<World, 'tokens' | 'now'>, { userAgent, clientAddress }: Coming): string {
	const day = localDateAt(world.now(), MARKET_ZONE)
	return world.tokens.of(`device:${day}:${networkOf(clientAddress)}:${userAgent ?? ''}`).slice(0, LENGTH)
}
